/// Text made safe for a terminal.
enum Escape {
  /// Whether a scalar may steer a terminal or a line: C0, DEL, C1, line separators, bidi controls.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text with controls as `\n`, `\x1B` or `\u{202E}`.
  static func controls(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    return out
  }

  /// A path to be shown: controls escaped, and bytes that are not UTF-8 as `\xFF`.
  static func path(_ path: Bytes) -> String {
    if let text = String(validating: path, as: UTF8.self) { return controls(text) }
    var out = ""
    var rest = path[...]
    while let first = rest.first {
      let length = sequenceLength(rest)
      if length == 0 {
        out += "\\x" + hex(first)
        rest = rest.dropFirst()
      } else {
        out += controls(String(decoding: rest.prefix(length), as: UTF8.self))
        rest = rest.dropFirst(length)
      }
    }
    return out
  }

  /// Bytes of the UTF-8 sequence that stands at the start; 0 where none does.
  private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    for length in 1...4 where length <= bytes.count {
      if String(validating: bytes.prefix(length), as: UTF8.self) != nil { return length }
    }
    return 0
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar {
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case "\r": out += "\\r"
    case _ where scalar.value < 0x100 && isControl(scalar):
      out += "\\x" + hex(UInt8(truncatingIfNeeded: scalar.value))
    case _ where isControl(scalar):
      out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: out.unicodeScalars.append(scalar)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
