/// Finds the text that was damaged, by rebuilding its bytes.
///
/// A beam search from left to right over the damaged scalars. A hypothesis is a text so far and
/// a lead byte that waits for its trail, if any. A two-byte character brings two bytes; with a
/// lead waiting, the first of them completes a character and the second waits. `?` brings bytes
/// that are lost; a reading after it says which, and a character model judges the rest.
struct StraddleSearch {
  let scalars: [Scalar]
  let keys: GlossKeys
  let model: RepairCharacterModel
  /// Whether the site folded full-width ASCII.
  let foldsWidth: Bool

  /// Where and in what surroundings a search begins.
  struct Start {
    let place: Int
    /// The two characters before, 0 where there are none.
    let first: UInt16
    let second: UInt16
    /// The code of the key whose gloss stands directly before, or 0.
    let gloss: UInt16
    let brackets: OpenBrackets
    /// Whether a `?` that should stand here is missing.
    let isMarkMissing: Bool
  }

  /// What was found.
  struct Result {
    /// Just after the damaged stretch.
    let end: Int
    let units: [UInt16]
    /// Whether no other text gives the damaged stretch, but for pairs that leave no mark.
    let isOnly: Bool
    /// The share of the reading among all that were considered.
    let score: Double
    /// The code of the key whose gloss ends the stretch, or 0.
    let gloss: UInt16
  }

  private static let longest = 120

  /// The damaged stretch at a start, undone; nil where nothing fits.
  func run(from start: Start) -> Result? {
    var beam = StraddleBeam(search: self, start: start)
    return beam.run(limit: min(scalars.count, start.place + Self.longest))
  }

  func gloss(at place: Int) -> Gloss? {
    guard let gloss = Gloss(in: scalars, at: place), gloss.syllable.isToned else { return nil }
    return gloss
  }

  func body(at place: Int) -> Gloss? {
    guard let body = Gloss(bodyIn: scalars, at: place), body.syllable.isToned else { return nil }
    return body
  }

  /// The bytes of a mark at which sites tear texts.
  func mark(at place: Int) -> UInt16? {
    guard place < scalars.count else { return nil }
    switch scalars[place] {
    case ";", "；": return 0xA3BB
    case "!", "！": return 0xA3A1
    case "?", "？": return 0xA3BF
    case "。": return 0xA1A3
    default: return nil
    }
  }

  /// Whether the bytes were torn apart before a place without a sign of it.
  func endsPiece(at place: Int) -> Bool {
    place >= scalars.count || ["；", "！", "？"].contains(scalars[place])
  }

  func firstByte(of scalar: Scalar) -> UInt8? {
    if scalar.value < 0x80 { return scalar == "?" ? nil : UInt8(scalar.value) }
    guard scalar.value < 0x10000 else { return nil }
    let code = GBKTable.code(of: UInt16(scalar.value))
    return code == 0 ? nil : UInt8(code >> 8)
  }

  /// The bytes that make no pair with a lead, nor one of the private-use areas.
  func unpairable(after lead: UInt8) -> [UInt8] {
    (UInt8(0x81)...0xFE).filter {
      GBKTable.unit(lead, $0) == GBKTable.noScalar && !GBKTable.isPrivateUse(lead, $0)
    }
  }

  /// What the brackets of the rest of the line are worth after a hypothesis, in bits.
  func fit(_ hypothesis: StraddleHypothesis) -> Double {
    var brackets = hypothesis.brackets
    var worth = 0.0
    var place = hypothesis.stepPlace
    let end = min(scalars.count, place + 400)
    while place < end, scalars[place] != "?", scalars[place] != "\u{FFFD}" {
      if let gloss = gloss(at: place) {
        place = gloss.end
        continue
      }
      if scalars[place].value < 0x10000 { worth += brackets.take(UInt16(scalars[place].value)) }
      if scalars[place].endsLine { break }
      place += 1
    }
    return worth
  }
}

/// How many brackets of each kind are open.
struct OpenBrackets: Equatable {
  private var quotes: Int8 = 0
  private var titles: Int8 = 0
  private var rounds: Int8 = 0
  private var squares: Int8 = 0

  /// Takes up a character; says what it is worth in bits: a closing mark needs an open one.
  mutating func take(_ unit: UInt16) -> Double {
    switch unit {
    case 0x201C: Self.open(&quotes)
    case 0x201D: Self.close(&quotes)
    case 0x300A: Self.open(&titles)
    case 0x300B: Self.close(&titles)
    case 0x28, 0xFF08: Self.open(&rounds)
    case 0x29, 0xFF09: Self.close(&rounds)
    case 0x5B, 0x3014, 0xFF3B: Self.open(&squares)
    case 0x5D, 0x3015, 0xFF3D: Self.close(&squares)
    case 0x0A: endLine()
    default: 0
    }
  }

  private static func open(_ count: inout Int8) -> Double {
    count = min(30, count + 1)
    return count > 1 ? -3 : 0
  }

  private static func close(_ count: inout Int8) -> Double {
    guard count > 0 else { return -6 }
    count -= 1
    return 2
  }

  private mutating func endLine() -> Double {
    let open = quotes + titles + rounds + squares
    self = OpenBrackets()
    return open > 0 ? -3 : 0
  }
}
