import CICU

/// Reads GB18030, and with it GBK and GB2312, one character at a time.
///
/// Two-byte codes come from a table that ICU's converter fills once. A pair whose second byte
/// cannot follow loses its first byte only where the second is ASCII, so that no mark is eaten.
struct GB18030Steps: StepDecoder {
  private let pairs = DoubleByteTable.gb18030

  @inline(__always)
  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    let lead = bytes[offset]
    if lead < 0x80 { return DecodedStep(code: UInt32(lead), width: 1) }
    // Windows writes the euro sign so.
    if lead == 0x80 { return DecodedStep(code: 0x20AC, width: 1) }
    guard lead != 0xFF, offset + 1 < end else { return .malformed(width: 1) }
    let trail = bytes[offset + 1]
    if trail & 0xF0 == 0x30, trail < 0x3A { return quad(bytes, at: offset, before: end) }
    let code = DoubleByteTable.code(in: pairs, lead, trail)
    if code != 0 { return DecodedStep(code: code, width: 2) }
    return .malformed(width: trail < 0x80 ? 1 : 2)
  }

  /// Reads a four-byte code: 81–FE 30–39 81–FE 30–39.
  private func quad(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    guard offset + 3 < end, case let third = bytes[offset + 2], third > 0x80, third < 0xFF,
      case let fourth = bytes[offset + 3], fourth >= 0x30, fourth < 0x3A
    else { return .malformed(width: 1) }
    let quads = DoubleByteTable.gb18030Quads
    let row = (Int(bytes[offset]) - 0x81) * 10 + Int(bytes[offset + 1]) - 0x30
    let linear = (row * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    if linear < quads.count, quads[linear] != 0 {
      return DecodedStep(code: quads[linear], width: 4)
    }
    // 90308130 is U+10000; the supplementary planes follow in order.
    let plane = linear - 189_000
    guard plane >= 0, plane <= 0xFFFFF else { return .malformed(width: 4) }
    return DecodedStep(code: UInt32(0x10000 + plane), width: 4)
  }
}

/// Reads Big5 with the characters of HKSCS, one at a time.
struct Big5Steps: StepDecoder {
  private let pairs = DoubleByteTable.big5

  @inline(__always)
  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep {
    let lead = bytes[offset]
    if lead < 0x80 { return DecodedStep(code: UInt32(lead), width: 1) }
    guard lead != 0x80, lead != 0xFF, offset + 1 < end else { return .malformed(width: 1) }
    let trail = bytes[offset + 1]
    let code = DoubleByteTable.code(in: pairs, lead, trail)
    if code == 0 { return .malformed(width: trail < 0x80 ? 1 : 2) }
    guard code >= DoubleByteTable.combined else { return DecodedStep(code: code, width: 2) }
    let (base, mark) = (code >> 1 & 1, code & 1)
    return DecodedStep(
      code: base == 0 ? 0xCA : 0xEA, width: 2, second: mark == 0 ? 0x304 : 0x30C)
  }

  /// Whether some pair lies outside plain Big5 and the extensions that Taiwan uses, in the rows
  /// that HKSCS added.
  static func holdsHongKong(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place + 1 < range.upperBound {
      guard bytes[place] >= 0x80 else {
        place += 1
        continue
      }
      let code = UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
      let isPair = code & 0xFF >= 0x40 && code >= 0x8140 && code < 0xFF00
      if isPair, code < 0xA140 || (0xC6A1...0xC8FE).contains(code) || code > 0xF9FE { return true }
      place += isPair ? 2 : 1
    }
    return false
  }
}

/// The two-byte codes of an encoding, in one flat array: 126 leads by 191 trails; 0 for none.
enum DoubleByteTable {
  private static let trails = 191

  /// From here on a code stands for Ê or ê (bit 1) with a macron or caron (bit 0).
  static let combined: UInt32 = 0x11_0000

  static let gb18030 = pairs(of: "gb18030")
  static let big5 = withHongKongAdditions(pairs(of: "Big5-HKSCS"))

  /// The four-byte codes of the Basic Multilingual Plane, from 81308130 on.
  static let gb18030Quads: [UInt32] = quads()

  @inline(__always)
  static func code(in table: [UInt32], _ lead: UInt8, _ trail: UInt8) -> UInt32 {
    guard trail >= 0x40, trail != 0xFF else { return 0 }
    return table[index(lead, trail)]
  }

  /// Where the table holds the code of two bytes in 81–FE and 40–FE.
  @inline(__always)
  static func index(_ lead: UInt8, _ trail: UInt8) -> Int {
    (Int(lead) - 0x81) * trails + Int(trail) - 0x40
  }

  private static func pairs(of encoding: String) -> [UInt32] {
    var codes = [UInt8](repeating: 0x0A, count: 126 * trails * 3)
    for index in 0..<126 * trails {
      codes[index * 3] = UInt8(0x81 + index / trails)
      codes[index * 3 + 1] = UInt8(0x40 + index % trails)
    }
    return table(codes, stride: 3, encoding: encoding)
  }

  private static func quads() -> [UInt32] {
    var codes = [UInt8](repeating: 0x0A, count: 39420 * 5)
    for linear in 0..<39420 {
      codes[linear * 5] = UInt8(0x81 + linear / 12600)
      codes[linear * 5 + 1] = UInt8(0x30 + linear / 1260 % 10)
      codes[linear * 5 + 2] = UInt8(0x81 + linear / 10 % 126)
      codes[linear * 5 + 3] = UInt8(0x30 + linear % 10)
    }
    return table(codes, stride: 5, encoding: "gb18030")
  }

  /// Decodes codes that are `stride` bytes apart, each followed by a line end that puts the
  /// converter right again after a code that does not exist.
  private static func table(_ codes: [UInt8], stride: Int, encoding: String) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: codes.count / stride)
    ConverterDecoding.forEachScalar(codes, in: 0..<codes.count, from: encoding) { code, start in
      if start % stride == 0, let code { result[start / stride] = code }
    }
    return result
  }

  /// Gives the codes that HKSCS-2008 added after ICU's table was made.
  private static func withHongKongAdditions(_ table: [UInt32]) -> [UInt32] {
    guard table.count == 126 * trails else { return table }
    var table = table
    for (lead, trail, code) in hongKongAdditions { table[index(lead, trail)] = code }
    return table
  }

  private static let hongKongAdditions: [(UInt8, UInt8, UInt32)] = [
    (0x88, 0x40, 0x31C0), (0x88, 0x41, 0x31C1), (0x88, 0x42, 0x31C2), (0x88, 0x43, 0x31C3),
    (0x88, 0x44, 0x31C4), (0x88, 0x46, 0x31C5), (0x88, 0x49, 0x31C6), (0x88, 0x4A, 0x31C7),
    (0x88, 0x4D, 0x31C8), (0x88, 0x4F, 0x31C9), (0x88, 0x50, 0x31CA), (0x88, 0x51, 0x31CB),
    (0x88, 0x52, 0x31CC), (0x88, 0x54, 0x31CD), (0x88, 0x55, 0x31CE), (0xC8, 0x79, 0x31CF),
    (0x88, 0x62, combined), (0x88, 0x64, combined | 1), (0x88, 0xA3, combined | 2),
    (0x88, 0xA5, combined | 3), (0x88, 0xA9, 0x23DA), (0x88, 0xAA, 0x23DB),
    (0x8C, 0x43, 0x9FA6), (0x8C, 0x6D, 0x9FA7), (0x8C, 0x74, 0x9FA8), (0x8C, 0xB7, 0x9FA9),
    (0x8C, 0xB9, 0x9FAA), (0x8C, 0xBB, 0x9FAB), (0x8C, 0xC0, 0x9FAC), (0x8C, 0xD7, 0x9FAD),
    (0x8C, 0xD8, 0x9FAE), (0x8C, 0xDA, 0x9FAF), (0xC8, 0xA1, 0x9FB0), (0xC8, 0xA3, 0x9FB1),
    (0x8C, 0xED, 0x9FB2), (0x8D, 0x48, 0x9FB3),
  ]
}

/// Decodes with ICU's converters, a whole buffer at a time.
enum ConverterDecoding {
  /// Calls `body` with each scalar (nil where bytes could not be decoded) and the offset of its
  /// first byte.
  static func forEachScalar(
    _ bytes: [UInt8], in range: Range<Int>, from encoding: String,
    _ body: (_ code: UInt32?, _ start: Int) -> Void
  ) {
    guard !range.isEmpty else { return }
    var text = cicu_text()
    let window = range == bytes.indices ? bytes : Array(bytes[range])
    guard cicu_decode(encoding, window, window.count, &text) else { return }
    defer { cicu_text_free(&text) }
    for index in 0..<text.count {
      let code = text.scalars[index]
      body(code == UInt32(CICU_MALFORMED) ? nil : code, range.lowerBound + text.starts[index])
    }
  }

  static func decode(
    _ bytes: [UInt8], in range: Range<Int>, from encoding: String, into sink: inout ScalarSink
  ) {
    forEachScalar(bytes, in: range, from: encoding) { code, _ in
      if let code { sink.scalars.append(Scalar(code: code)) } else { sink.appendMalformed() }
    }
  }

  /// Whether an encoding can decode all of some bytes, but for a character that is cut off.
  static func isClean(_ bytes: [UInt8], from encoding: String) -> Bool {
    var errors = 0
    forEachScalar(bytes, in: 0..<bytes.count, from: encoding) { code, start in
      if code == nil, start + 2 < bytes.count { errors += 1 }
    }
    return errors == 0
  }

  /// Whether an encoding is one of Japanese or Korean.
  static func isEastAsian(_ encoding: String) -> Bool {
    ["Shift_JIS", "EUC-JP", "EUC-KR", "ISO-2022-JP", "ISO-2022-KR"].contains(encoding)
  }

  /// The IANA name of an encoding that ICU knows.
  static func name(of label: String) -> String? {
    named { cicu_encoding_name(label, &$0, $0.count) ? 1 : 0 }?.name
  }

  /// ICU's guess at the encoding of a few kilobytes, and its confidence from 1 to 100.
  static func guess(_ bytes: ArraySlice<UInt8>) -> (name: String, confidence: Int)? {
    let window = Array(bytes)
    return named { Int(cicu_detect(window, window.count, &$0, $0.count)) }
  }

  /// Lets C write a name; nil where it gives 0.
  private static func named(_ write: (inout [CChar]) -> Int) -> (name: String, confidence: Int)? {
    var buffer = [CChar](repeating: 0, count: 128)
    let confidence = write(&buffer)
    guard confidence > 0 else { return nil }
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (String(decoding: name, as: UTF8.self), confidence)
  }
}
