/// Finds the encoding that a web page or an XML file says it is in.
enum DeclaredEncoding {
  /// How many bytes are looked at, as browsers do.
  private static let window = 1024

  /// The label after the first `charset=` or `encoding=` of the first kilobyte.
  ///
  ///     <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
  ///     <?xml version="1.0" encoding="GBK"?>
  static func label(in bytes: [UInt8]) -> String? {
    let end = min(bytes.count, window)
    var place = 0
    while place < end {
      if let start = valueStart(bytes, at: place, before: end) {
        return value(bytes, from: start, before: end)
      }
      place += 1
    }
    return nil
  }

  /// Where the value begins, if a keyword, blanks and `=` stand at `place`.
  private static func valueStart(_ bytes: [UInt8], at place: Int, before end: Int) -> Int? {
    guard let keyword = keywords.first(where: { hasKeyword($0, bytes, at: place, before: end) })
    else { return nil }
    var next = skipBlanks(bytes, from: place + keyword.utf8CodeUnitCount, before: end)
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return nil }
    next = skipBlanks(bytes, from: next + 1, before: end)
    if next < end, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
      next += 1
    }
    return next
  }

  private static let keywords: [StaticString] = ["charset", "encoding"]

  private static func hasKeyword(
    _ keyword: StaticString, _ bytes: [UInt8], at place: Int, before end: Int
  ) -> Bool {
    keyword.withUTF8Buffer { letters in
      guard place + letters.count <= end else { return false }
      return letters.indices.allSatisfy { bytes[place + $0] | 0x20 == letters[$0] }
    }
  }

  private static func skipBlanks(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var place = start
    while place < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    return place
  }

  /// The letters, digits and joining marks from `start` on; nil where there are none.
  private static func value(_ bytes: [UInt8], from start: Int, before end: Int) -> String? {
    let letters = bytes[start..<end].prefix(40).prefix { byte in
      Scalar(byte).properties.isAlphabetic && byte < 0x80
        || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
    }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}
