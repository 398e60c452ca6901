/// What a glossing site does to a text, so that a repair can be proved by doing it again.
///
/// The text is encoded as GBK. After every pair of bytes that is a key, wherever it lies, the
/// key's reading is put in brackets, one key after another in the order of their codes. Some
/// sites then tear the bytes apart at the pairs of certain marks. Each piece is decoded: a pair
/// that is none gives `?`, one of the private-use areas gives nothing.
struct ForwardModel {
  /// The letters of the reading, without brackets, by the key's code.
  let readings: [UInt16: [Scalar]]
  /// Codes of the marks at which bytes are torn, and what stands in their place.
  let marks: [UInt16: Scalar]
  /// Whether full-width ASCII becomes half-width.
  let foldsWidth: Bool

  /// One byte of the glossed text, or a whole gloss.
  private enum Token {
    case byte(UInt8)
    case gloss(UInt16)
  }

  /// The damaged text; nil where GBK lacks a character.
  func damage(_ text: some Sequence<Scalar>) -> [Scalar]? {
    guard let bytes = encode(text) else { return nil }
    return decode(split(gloss(bytes)))
  }

  /// The bytes of a text in GBK, without the characters that it lacks.
  static func bytes(of text: [Scalar]) -> [UInt8] {
    text.flatMap { scalar -> [UInt8] in
      guard scalar.value >= 0x80 else { return [UInt8(scalar.value)] }
      guard scalar.value < 0x10000 else { return [] }
      let code = GBKTable.code(of: UInt16(scalar.value))
      return code == 0 ? [] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  private func encode(_ text: some Sequence<Scalar>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text {
      guard scalar.value >= 0x80 else {
        bytes.append(UInt8(scalar.value))
        continue
      }
      guard scalar.value < 0x10000 else { return nil }
      let code = GBKTable.code(of: UInt16(scalar.value))
      guard code != 0 else { return nil }
      bytes.append(UInt8(code >> 8))
      bytes.append(UInt8(code & 0xFF))
    }
    return bytes
  }

  /// A pair gets its gloss unless the pair before it, with a lower code, got one between the two.
  private func gloss(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var last: UInt16 = 0
    var lastGloss: UInt16 = 0
    for byte in bytes {
      tokens.append(.byte(byte))
      let pair = last << 8 | UInt16(byte)
      if readings[pair] != nil, lastGloss == 0 || lastGloss >= pair {
        tokens.append(.gloss(pair))
        lastGloss = pair
      } else {
        lastGloss = 0
      }
      last = UInt16(byte)
    }
    return tokens
  }

  /// The pieces between marks, each with the mark that follows it.
  private func split(_ tokens: [Token]) -> [(ArraySlice<Token>, Scalar?)] {
    var pieces: [(ArraySlice<Token>, Scalar?)] = []
    var start = 0
    var place = 0
    while place + 1 < tokens.count {
      if case .byte(let first) = tokens[place], case .byte(let second) = tokens[place + 1],
        let mark = marks[UInt16(first) << 8 | UInt16(second)]
      {
        pieces.append((tokens[start..<place], mark))
        place += 2
        start = place
      } else {
        place += 1
      }
    }
    pieces.append((tokens[start...], nil))
    return pieces
  }

  private func decode(_ pieces: [(ArraySlice<Token>, Scalar?)]) -> [Scalar] {
    var out: [Scalar] = []
    for (tokens, mark) in pieces {
      decode(tokens, into: &out)
      if let mark { out.append(foldsWidth ? folded(mark) : mark) }
    }
    return out
  }

  private func decode(_ tokens: ArraySlice<Token>, into out: inout [Scalar]) {
    var lead: UInt8?
    for token in tokens {
      switch (token, lead) {
      case (.byte(let byte), nil):
        if byte < 0x80 {
          out.append(Scalar(byte))
        } else if byte == 0x80 || byte == 0xFF {
          out.append("?")
        } else {
          lead = byte
        }
      case (.byte(let byte), .some(let first)):
        decodePair(first, byte, into: &out)
        lead = nil
      case (.gloss(let key), nil):
        out.append("(")
        appendReading(of: key, to: &out)
      case (.gloss(let key), .some):
        out.append("?")
        appendReading(of: key, to: &out)
        lead = nil
      }
    }
    if lead != nil { out.append("?") }
  }

  private func decodePair(_ lead: UInt8, _ trail: UInt8, into out: inout [Scalar]) {
    let unit = GBKTable.unit(lead, trail)
    if unit != GBKTable.noScalar {
      let scalar = Scalar(code: UInt32(unit))
      out.append(foldsWidth ? folded(scalar) : scalar)
    } else if !GBKTable.isPrivateUse(lead, trail) {
      out.append("?")
    }
  }

  private func appendReading(of key: UInt16, to out: inout [Scalar]) {
    out.append(contentsOf: readings[key] ?? [])
    out.append(")")
  }

  private func folded(_ scalar: Scalar) -> Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Scalar(code: scalar.value - 0xFEE0)
    case 0x3000: " "
    default: scalar
    }
  }
}
