/// One way in which text was decoded wrongly: what it was in, and what it was taken for.
struct MojibakeReading: Equatable {
  let codec: ByteCodec
  let alphabet: Alphabet
  /// How often it happened.
  var times = 1
  /// The share of characters that may be lost.
  var loss = 0.0

  /// How surprising a character may be on the mean for the reading to be taken, in nats: bytes of
  /// which each makes a character are a proof of their own.
  var greatestSurprise: Double { loss == 0 ? 8.5 : 7 }

  /// What the bytes were taken for.
  enum Alphabet { case latin, gbk, big5 }

  static let all: [MojibakeReading] = [
    MojibakeReading(codec: .utf8, alphabet: .latin),
    MojibakeReading(codec: .utf8, alphabet: .latin, times: 2),
    MojibakeReading(codec: .gb18030, alphabet: .latin),
    MojibakeReading(codec: .big5, alphabet: .latin),
    MojibakeReading(codec: .utf8, alphabet: .gbk, loss: 0.4),
    MojibakeReading(codec: .gb18030, alphabet: .big5, loss: 0.25),
    MojibakeReading(codec: .big5, alphabet: .gbk, loss: 0.25),
  ]

  /// A line read again; nil where its characters are not all of the alphabet, or where more of
  /// its bytes than may be lost make no character.
  func read(_ line: [Scalar]) -> Mojibake.Mended? {
    var known = line.map { (end: 1, scalar: $0) }
    for place in known.indices { known[place].end = place + 1 }
    var mended = Mojibake.Mended(reading: self)
    for _ in 0..<times {
      guard let bytes = encode(known.map(\.scalar)) else { return nil }
      guard let pieces = decode(bytes, ends: known.map(\.end), &mended) else { return nil }
      mended.pieces = pieces
      known = pieces.flatMap { piece in piece.scalars.map { (piece.end, $0) } }
    }
    return mended
  }

  /// The bytes of characters, each with the index of its character; bytes that are lost are 0xFF.
  private func encode(_ scalars: [Scalar]) -> [(byte: UInt8, owner: Int)]? {
    var bytes: [(UInt8, Int)] = []
    for (place, scalar) in scalars.enumerated() {
      if scalar.value < 0x80 {
        bytes.append((UInt8(scalar.value), place))
      } else if scalar == "\u{FFFD}" {
        guard loss > 0 else { return nil }
        bytes.append((0xFF, place))
      } else if let code = alphabet.bytes(of: scalar) {
        bytes += code.map { ($0, place) }
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The pieces whose ends are ends of characters both as they were and as they are.
  private func decode(
    _ bytes: [(byte: UInt8, owner: Int)], ends: [Int], _ mended: inout Mojibake.Mended
  ) -> [(end: Int, scalars: [Scalar])]? {
    var pieces: [(end: Int, scalars: [Scalar])] = []
    var waiting: [Scalar] = []
    var lost = 0
    /// Whether bytes were lost since the last character.
    var isLost = false
    var count = 0
    let plain = bytes.map(\.byte)
    codec.forEachStep(plain, in: 0..<plain.count) { step, start in
      let end = start + step.width
      count += plain[start] < 0x80 ? 0 : 1
      if step.isMalformed || isLost && plain[start] == 0x3F {
        isLost = true
      } else {
        if isLost { waiting.append("\u{FFFD}") }
        lost += isLost ? 1 : 0
        isLost = false
        waiting.append(Scalar(code: step.code))
        if step.second != 0 { waiting.append(Scalar(code: step.second)) }
      }
      let owner = bytes[end - 1].owner
      let isEnd = end == bytes.count
      if isEnd, isLost {
        waiting.append("\u{FFFD}")
        lost += 1
      }
      guard isEnd || (!isLost && bytes[end].owner != owner) else { return }
      pieces.append((ends[owner], waiting))
      waiting = []
    }
    guard count > 0, Double(lost) <= loss * Double(count) else { return nil }
    if lost > 0 { mended.isLossy = true }
    return pieces
  }
}

extension MojibakeReading.Alphabet {
  /// The bytes that a character past ASCII was made of.
  func bytes(of scalar: Scalar) -> [UInt8]? {
    switch self {
    case .latin:
      if scalar.value <= 0xFF { return [UInt8(scalar.value)] }
      return Self.windows1252[scalar.value].map { [$0] }
    case .gbk: return Self.gbkBytes(of: scalar.value)
    case .big5:
      let code = scalar.value < 0x10000 ? Self.big5Codes[Int(scalar.value)] : 0
      return code == 0 ? nil : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  private static let windows1252: [UInt32: UInt8] = .init(
    SingleByteTables.windows1252.map { ($0.value.value, UInt8($0.key)) },
    uniquingKeysWith: { first, _ in first })

  /// GBK, with its areas for private use as GB18030 maps them.
  private static func gbkBytes(of code: UInt32) -> [UInt8]? {
    func pair(_ lead: UInt32, _ trail: UInt32) -> [UInt8] { [UInt8(lead), UInt8(trail)] }
    switch code {
    case 0x20AC: return [0x80]
    case 0xE000...0xE233: return pair(0xAA + (code - 0xE000) / 94, 0xA1 + (code - 0xE000) % 94)
    case 0xE234...0xE4C5: return pair(0xF8 + (code - 0xE234) / 94, 0xA1 + (code - 0xE234) % 94)
    case 0xE4C6...0xE765:
      let trail = 0x40 + (code - 0xE4C6) % 96
      return pair(0xA1 + (code - 0xE4C6) / 96, trail < 0x7F ? trail : trail + 1)
    default:
      guard code < 0x10000 else { return nil }
      let gbk = GBKTable.code(of: UInt16(code))
      return gbk == 0 ? nil : [UInt8(gbk >> 8), UInt8(gbk & 0xFF)]
    }
  }

  private static let big5Codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    let steps = Big5Steps()
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let step = steps.step([lead, trail], at: 0, before: 2)
        guard !step.isMalformed, step.width == 2, step.second == 0, step.code < 0x10000,
          codes[Int(step.code)] == 0 || lead >= 0xA1 && lead < 0xFA
        else { continue }
        codes[Int(step.code)] = UInt16(lead) << 8 | UInt16(trail)
      }
    }
    return codes
  }()
}
