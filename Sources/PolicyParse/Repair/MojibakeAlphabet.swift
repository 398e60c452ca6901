extension MojibakeReading {
  /// What bytes were taken for.
  enum Alphabet: Equatable {
    case latin, gbk, big5
    /// Big5 with kana and Cyrillic letters where Unicode's first table has them.
    case oldBig5

    /// The bytes that a character past ASCII was made of.
    func bytes(of scalar: Scalar) -> [UInt8]? {
      switch self {
      case .latin:
        if scalar.value <= 0xFF { return [UInt8(scalar.value)] }
        return Self.windows1252[scalar.value].map { [$0] }
      case .gbk: return scalar == "€" ? [0x80] : Self.pair(Self.gbkCodes[scalar.value])
      case .big5: return Self.pair(Self.big5Codes[scalar.value])
      case .oldBig5:
        return Self.pair(Self.oldBig5Codes[scalar.value] ?? Self.big5Codes[scalar.value])
      }
    }

    private static func pair(_ code: UInt16?) -> [UInt8]? {
      code.map { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private static let windows1252: [UInt32: UInt8] = .init(
      SingleByteTables.windows1252.map { ($0.value.value, UInt8($0.key)) },
      uniquingKeysWith: { first, _ in first })

    private static let gbkCodes: [UInt32: UInt16] = {
      var codes = Self.codes(in: DoubleByteTable.gb18030) { _ in false }
      // Marks of vertical text, which GB 18030 gave codes of their own in 2022.
      for (lead, trails, first) in verticalMarks {
        for (offset, trail) in trails.enumerated() {
          codes[first + UInt32(offset)] = lead << 8 | UInt16(trail)
        }
      }
      return codes
    }()

    private static let verticalMarks: [(lead: UInt16, trails: [UInt8], first: UInt32)] = [
      (0xA6, [0xD9, 0xDB, 0xDA, 0xDC, 0xDD, 0xDE, 0xDF, 0xEC, 0xED, 0xF3], 0xFE10),
      (0xA8, [0xBC], 0x1E3F),
    ]

    private static let big5Codes: [UInt32: UInt16] = {
      var codes = Self.codes(in: DoubleByteTable.big5) { $0 >= 0xA140 && $0 < 0xFA00 }
      // Characters for private use, as Windows maps them.
      var code: UInt16 = 0xC6A1
      for character in UInt32(0xF6B1)...0xF848 {
        codes[character] = code
        code = next(code)
      }
      return codes
    }()

    private static let oldBig5Codes: [UInt32: UInt16] = {
      var codes: [UInt32: UInt16] = [:]
      var start: UInt16 = 0xC640
      for row in Big5Table.earlyRows.description.unicodeScalars.split(separator: "\n") {
        var code = start
        for scalar in row {
          if scalar != "." { codes[scalar.value] = code }
          code = next(code)
        }
        start += 0x100
      }
      return codes
    }()

    /// The code after one of Big5.
    private static func next(_ code: UInt16) -> UInt16 {
      switch code & 0xFF {
      case 0x7E: code + 0xA1 - 0x7E
      case 0xFE: code + 0x140 - 0xFE
      default: code + 1
      }
    }

    /// The code of each character of a table; of several that which is preferred, else the first.
    private static func codes(
      in table: [UInt32], where isPreferred: (UInt16) -> Bool
    ) -> [UInt32: UInt16] {
      var codes: [UInt32: UInt16] = [:]
      codes.reserveCapacity(table.count)
      for lead in UInt8(0x81)...0xFE {
        for trail in UInt8(0x40)...0xFE {
          let character = DoubleByteTable.code(in: table, lead, trail)
          let code = UInt16(lead) << 8 | UInt16(trail)
          guard character != 0, character < DoubleByteTable.combined else { continue }
          if let known = codes[character], isPreferred(known) || !isPreferred(code) { continue }
          codes[character] = code
        }
      }
      return codes
    }
  }
}
