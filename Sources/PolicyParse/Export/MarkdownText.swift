/// Words as CommonMark shows them: nothing in them is taken for markup.
enum MarkdownText {
  /// Appends words that stand inside a line.
  static func append(_ text: String, to out: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "!", "#", "$":
        out.append(UInt8(ascii: "\\"))
        out.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n", "\r", "\t": out.append(0x20)
      default: appendPlain(scalar, to: &out)
      }
    }
  }

  /// Controls have no place in a text file.
  private static func appendPlain(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    guard scalar.value >= 0x20, scalar.value != 0x7F, let units = UTF8.encode(scalar) else {
      return
    }
    out.append(contentsOf: units)
  }

  /// Appends words that begin a line: `1.`, `-`, `+` and `=` would make a list or a heading there.
  static func appendLine(_ text: String, to out: inout [UInt8]) {
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = String(text.unicodeScalars.dropFirst(digits.count))
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") {
      out += String(digits).utf8
      out.append(UInt8(ascii: "\\"))
      return append(rest, to: &out)
    }
    let signs: [Unicode.Scalar] = ["-", "+", "="]
    if let first = text.unicodeScalars.first, signs.contains(first) {
      out.append(UInt8(ascii: "\\"))
    }
    append(text, to: &out)
  }
}
