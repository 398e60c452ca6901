/// Inputs that are no good text in any encoding, or no text at all.
extension Adversary {
  func encoded(_ size: Int) -> [UInt8]? {
    switch self {
    case .oneLine: Self.cycle("各单位要认真组织实施", size)
    case .latinLine: Self.cycle("implementation ", size)
    case .truncatedGB18030: Self.repeated(Self.gb18030, size).dropLast()
    case .shiftedGB18030: Self.broken(Self.gb18030, size)
    case .fourByteGB18030: Self.repeated([0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36], size)
    case .truncatedBig5: Self.repeated(Self.big5, size).dropLast()
    case .shiftedBig5: Self.broken(Self.big5, size)
    case .truncatedUTF16: [0xFF, 0xFE] + Self.repeated(Self.utf16, size).dropLast()
    case .shiftedUTF16: [0xFF, 0xFE] + Self.broken(Self.utf16, size)
    case .loneSurrogates: [0xFF, 0xFE] + Self.repeated([0x00, 0xD8, 0x66, 0x5B, 0x00, 0xDC], size)
    case .surrogatesInUTF8: Self.repeated(Self.text("学") + [0xED, 0xA0, 0x80], size)
    case .carriageReturns: Self.repeated(Self.text("一、学习\r"), size)
    case .mixedEncodings: Self.repeated(Self.gb18030 + [0x0A] + Self.text("学习文件\n"), size)
    default: nil
    }
  }

  func binary(_ size: Int) -> [UInt8] {
    let start: [UInt8] =
      switch self {
      case .pdf: Self.text("%PDF-1.7\n%") + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
      case .elf: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]
      case .ole: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      case .zip: [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]
      case .gzip: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
      default: []
      }
    return switch self {
    case .nuls: [UInt8](repeating: 0, count: size)
    case .randomHighBytes: Self.noise(size).map { $0 | 0x80 }
    default: start + Self.noise(size)
    }
  }

  /// 关于学习文件 in GB 18030, Big5 and UTF-16 (its low byte first).
  private static let gb18030: [UInt8] = [
    0xB9, 0xD8, 0xD3, 0xDA, 0xD1, 0xA7, 0xCF, 0xB0, 0xCE, 0xC4, 0xBC, 0xFE,
  ]
  private static let big5: [UInt8] = [
    0xC3, 0xF6, 0xA9, 0xF3, 0xBE, 0xC7, 0xB2, 0xDF, 0xA4, 0xE5, 0xA5, 0xF3,
  ]
  private static let utf16: [UInt8] = [
    0x73, 0x51, 0x8E, 0x4E, 0x66, 0x5B, 0x60, 0x4E, 0x87, 0x65, 0xF6, 0x4E,
  ]

  private static func repeated(_ piece: [UInt8], _ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(piece.count * count)
    for _ in 0..<count { result += piece }
    return result
  }

  /// A piece again and again, each time without its last byte.
  private static func broken(_ piece: [UInt8], _ count: Int) -> [UInt8] {
    repeated(piece.dropLast(), count)
  }

  /// Whole copies of a piece, of about so many bytes.
  private static func cycle(_ piece: String, _ size: Int) -> [UInt8] {
    repeated(text(piece), size / piece.utf8.count + 1)
  }

  /// Bytes without order, the same ones each time (xorshift).
  private static func noise(_ size: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<size).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
  }
}
