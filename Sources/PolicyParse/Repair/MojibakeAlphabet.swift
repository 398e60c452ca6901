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
      case .gbk: return scalar == "€" ? [0x80] : Self.gbkCodes.bytes(of: scalar)
      case .big5: return Self.big5Codes.bytes(of: scalar)
      case .oldBig5: return Self.oldBig5Codes.bytes(of: scalar)
      }
    }

    private static let windows1252: [UInt32: UInt8] = .init(
      uniqueKeysWithValues: SingleByteTables.windows1252.map { ($0.value.value, UInt8($0.key)) })

    private static let gbkCodes: PairCodes = {
      var codes = PairCodes(of: DoubleByteTable.gb18030) { _ in false }
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

    private static let big5Codes: PairCodes = {
      var codes = PairCodes(of: DoubleByteTable.big5) { $0 >= 0xA140 && $0 < 0xFA00 }
      // Characters for private use, as Windows maps them.
      var code: UInt16 = 0xC6A1
      for character in UInt32(0xF6B1)...0xF848 {
        codes[character] = code
        code = next(code)
      }
      return codes
    }()

    private static let oldBig5Codes: PairCodes = {
      var codes = big5Codes
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
  }
}

/// The two bytes of each character of an encoding.
struct PairCodes {
  /// For each code of the Basic Multilingual Plane; 0 for none.
  private var basic = [UInt16](repeating: 0, count: 0x10000)
  private var supplementary: [UInt32: UInt16] = [:]

  /// - Parameters:
  ///   - table: one of `DoubleByteTable`.
  ///   - isPreferred: which of several codes of a character is taken; else the first is.
  init(of table: [UInt32], where isPreferred: (UInt16) -> Bool) {
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let character = DoubleByteTable.code(in: table, lead, trail)
        let code = UInt16(lead) << 8 | UInt16(trail)
        guard character != 0, character < DoubleByteTable.combined,
          self[character] == 0 || !isPreferred(self[character]) && isPreferred(code)
        else { continue }
        self[character] = code
      }
    }
  }

  /// Lead and trail of a character; 0 where there are none.
  subscript(_ character: UInt32) -> UInt16 {
    get { character < 0x10000 ? basic[Int(character)] : supplementary[character] ?? 0 }
    set {
      if character < 0x10000 {
        basic[Int(character)] = newValue
      } else {
        supplementary[character] = newValue
      }
    }
  }

  func bytes(of scalar: Scalar) -> [UInt8]? {
    let code = self[scalar.value]
    return code == 0 ? nil : [UInt8(code >> 8), UInt8(code & 0xFF)]
  }
}
