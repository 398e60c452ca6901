/// JSON as the journal, the messages and pipe mode write it.
enum JSONText {
  /// Appends a string in quotes, with everything escaped that could disturb a terminal or a line.
  ///
  /// Escaped are C0, DEL, C1, U+2028, U+2029 and the bidi controls, besides `"` and `\`.
  static func append(_ text: String, to out: inout Bytes) {
    out.append(Byte.quote)
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    out.append(Byte.quote)
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout Bytes) {
    switch scalar {
    case "\"", "\\":
      out.append(Byte.backslash)
      out.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\n": out += Bytes("\\n")
    case "\t": out += Bytes("\\t")
    case _ where Escape.isControl(scalar):
      let hex = String(scalar.value, radix: 16)
      out += "\\u\(String(repeating: "0", count: max(0, 4 - hex.utf8.count)))\(hex)".utf8
    default: if let units = UTF8.encode(scalar) { out.append(contentsOf: units) }
    }
  }

  /// Appends `"path":…`, and `"pathBase64":…` where the path is not UTF-8.
  static func append(path: Bytes, to out: inout Bytes) {
    out += Bytes("\"path\":")
    append(path.text, to: &out)
    if !path.isUTF8 { out += ",\"pathBase64\":\"\(path.base64)\"".utf8 }
  }

  /// Appends `,"name":"value"`.
  static func append(member name: StaticString, _ value: String, to out: inout Bytes) {
    out += Bytes(",\"")
    out += Bytes(name)
    out += Bytes("\":")
    append(value, to: &out)
  }

  /// Appends `,"name":number`.
  static func append(member name: StaticString, _ value: Int, to out: inout Bytes) {
    out += Bytes(",\"")
    out += Bytes(name)
    out += "\":\(value)".utf8
  }

  /// Appends `,"name":{"key":number,…}`.
  static func append(
    member name: StaticString, counts: [(key: String, value: Int)], to out: inout Bytes
  ) {
    out += Bytes(",\"")
    out += Bytes(name)
    out += Bytes("\":{")
    for (index, entry) in counts.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(entry.key, to: &out)
      out += ":\(entry.value)".utf8
    }
    out.append(UInt8(ascii: "}"))
  }
}
