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
    for place in 0..<end where bytes[place] == UInt8(ascii: "=") {
      if followsKeyword(bytes, at: place) { return value(bytes, from: place + 1, before: end) }
    }
    return nil
  }

  /// Whether a keyword, and perhaps blanks, stand before `place`.
  private static func followsKeyword(_ bytes: [UInt8], at place: Int) -> Bool {
    var end = place
    while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
    return keywords.contains { keyword in
      let length = keyword.utf8CodeUnitCount
      return end >= length && hasKeyword(keyword, bytes, at: end - length, before: end)
    }
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

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The letters, digits and joining marks after blanks and a quotation mark; nil where none are.
  private static func value(_ bytes: [UInt8], from start: Int, before end: Int) -> String? {
    let rest = bytes[start..<end].drop { isBlank($0) || $0 == 0x22 || $0 == 0x27 }
    let letters = rest.prefix(40).prefix { byte in
      Scalar(byte).properties.isAlphabetic && byte < 0x80
        || (0x30...0x39).contains(byte) || "-_:.".utf8.contains(byte)
    }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}
