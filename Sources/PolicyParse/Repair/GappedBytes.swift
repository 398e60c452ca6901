/// Bytes that a text was decoded from, as far as its characters still tell them.
struct GappedByte {
  /// Meaningless where the byte is lost.
  var value: UInt8
  /// Whether U+FFFD, or a character that the alphabet has not, stands in place of it.
  var isLost: Bool
  /// The index of the character that it was part of.
  var owner: Int
}

/// A character read from bytes of which some may be lost.
struct GappedCharacter {
  var scalar: Scalar
  /// A second scalar that the same bytes stand for; 0 for none.
  var second: UInt32 = 0
  /// The index of the byte after it.
  var end: Int
  /// What it can be, where its known bytes fit several common characters; then `scalar` is U+FFFD.
  var candidates: [Scalar] = []

  static func lost(upTo end: Int, candidates: [Scalar] = []) -> Self {
    Self(scalar: "\u{FFFD}", end: end, candidates: candidates)
  }

  var isLost: Bool { scalar == "\u{FFFD}" }

  /// Whether a character is frequent enough to be thought of where bytes leave a choice.
  static func isCommon(_ code: UInt32) -> Bool {
    code >= 0x80 && code < 0x10000
      && CharacterModel.surprises[Int(code)] <= CharacterModel.rare
  }
}

/// Reads UTF-8 in which bytes are lost. Its structure tells how many are, so that a mark may stand
/// for one or two; a question mark counts as one where only a trailing byte can stand.
struct GappedUTF8 {
  let bytes: [GappedByte]

  func character(at place: Int) -> GappedCharacter {
    let byte = bytes[place]
    if isTrail(place) { return withoutLead(place, marks: 0) }
    if isMark(place), isTrail(place + 1) { return withoutLead(place, marks: 1) }
    if byte.isLost { return .lost(upTo: place + 1) }
    switch byte.value {
    case ..<0x80: return GappedCharacter(scalar: Scalar(byte.value), end: place + 1)
    case 0xC2...0xDF: return withLead(place, code: UInt32(byte.value & 0x1F), trails: 1)
    case 0xE0...0xEF: return withLead(place, code: UInt32(byte.value & 0x0F), trails: 2)
    case 0xF0...0xF4: return withLead(place, code: UInt32(byte.value & 0x07), trails: 3)
    default: return .lost(upTo: place + 1)
    }
  }

  private func isTrail(_ place: Int) -> Bool {
    place < bytes.count && !bytes[place].isLost && bytes[place].value & 0xC0 == 0x80
  }

  private func isMark(_ place: Int) -> Bool {
    place < bytes.count && (bytes[place].isLost || bytes[place].value == 0x3F)
  }

  private func withLead(_ place: Int, code: UInt32, trails: Int) -> GappedCharacter {
    var code = code
    var unknown: UInt32 = 0
    var next = place + 1
    for _ in 0..<trails {
      code <<= 6
      unknown <<= 6
      if isTrail(next) {
        code |= UInt32(bytes[next].value & 0x3F)
      } else if isMark(next) {
        unknown |= 0x3F
      } else if unknown & 0xFC0 != 0, isMark(next - 1) {
        // One mark stands for two bytes.
        unknown |= 0x3F
        continue
      } else {
        return .lost(upTo: next)
      }
      next += 1
    }
    return character(code, unknown, upTo: next)
  }

  /// A character of three bytes whose first is lost, and with it the second where just one follows.
  private func withoutLead(_ place: Int, marks: Int) -> GappedCharacter {
    var next = place + marks
    let first = UInt32(bytes[next].value & 0x3F)
    next += 1
    guard isTrail(next) else {
      return marks == 0 ? .lost(upTo: next) : character(first, 0xFFC0, upTo: next)
    }
    return character(first << 6 | UInt32(bytes[next].value & 0x3F), 0xF000, upTo: next + 1)
  }

  private func character(_ code: UInt32, _ unknown: UInt32, upTo end: Int) -> GappedCharacter {
    guard unknown != 0 else {
      return Scalar(code).map { GappedCharacter(scalar: $0, end: end) } ?? .lost(upTo: end)
    }
    guard code | unknown < 0x10000, unknown != 0xFFF else { return .lost(upTo: end) }
    var candidates: [Scalar] = []
    var bits: UInt32 = 0
    repeat {
      if code | bits >= 0x800, GappedCharacter.isCommon(code | bits) {
        candidates.append(Scalar(code: code | bits))
      }
      bits = (bits &- unknown) & unknown
    } while bits != 0
    return .lost(upTo: end, candidates: candidates)
  }
}

/// Reads an encoding of two-byte codes in which bytes are lost.
struct GappedPairs {
  let bytes: [GappedByte]
  let table: [UInt32]
  /// From here on a byte after a lost one is taken for the second of a pair.
  let leastTrail: UInt8

  func character(at place: Int) -> GappedCharacter {
    let lead = bytes[place]
    if !lead.isLost, lead.value < 0x80 {
      return GappedCharacter(scalar: Scalar(lead.value), end: place + 1)
    }
    guard place + 1 < bytes.count, lead.isLost || (lead.value > 0x80 && lead.value < 0xFF) else {
      return .lost(upTo: place + 1)
    }
    let trail = bytes[place + 1]
    switch (lead.isLost, trail.isLost || trail.value == 0x3F) {
    case (false, false): return pair(lead.value, trail.value, at: place)
    case (false, true): return choice(upTo: place + 2) { (lead.value, UInt8($0)) }
    case (true, false) where trail.value >= leastTrail:
      return choice(upTo: place + 2) { (UInt8($0), trail.value) }
    default: return .lost(upTo: place + (trail.isLost ? 2 : 1))
    }
  }

  private func pair(_ lead: UInt8, _ trail: UInt8, at place: Int) -> GappedCharacter {
    let code = DoubleByteTable.code(in: table, lead, trail)
    guard code != 0, code < DoubleByteTable.combined else {
      return .lost(upTo: place + (trail < 0x80 ? 1 : 2))
    }
    return GappedCharacter(scalar: Scalar(code: code), end: place + 2)
  }

  /// A character of which one byte can be any.
  private func choice(
    upTo end: Int, _ bytes: (_ lost: Int) -> (UInt8, UInt8)
  ) -> GappedCharacter {
    var candidates: [Scalar] = []
    for lost in 0x40...0xFE {
      let (lead, trail) = bytes(lost)
      guard lead > 0x80 else { continue }
      let code = DoubleByteTable.code(in: table, lead, trail)
      if GappedCharacter.isCommon(code) { candidates.append(Scalar(code: code)) }
    }
    return .lost(upTo: end, candidates: candidates)
  }
}
