/// Words as XML 1.0 shows them.
enum XMLText {
  static func append(_ text: String, to out: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;".utf8
      case "<": out += "&lt;".utf8
      case ">": out += "&gt;".utf8
      case "\"": out += "&quot;".utf8
      default: if let units = UTF8.encode(allowed(scalar)) { out.append(contentsOf: units) }
      }
    }
  }

  // Char ::: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
  /// The scalar, or U+FFFD for one that XML has no place for.
  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<9, 0xB, 0xC, 0xE..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }
}

/// Appends elements to a buffer of bytes.
struct XMLWriter {
  private(set) var out: [UInt8]

  init(into out: [UInt8]) { self.out = out }

  mutating func declaration() { out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }

  typealias Attributes = KeyValuePairs<StaticString, String>

  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    tag(name, attributes)
    out += ">".utf8
  }

  mutating func close(_ name: StaticString) {
    out += "</".utf8
    append(name)
    out += ">".utf8
  }

  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    tag(name, attributes)
    out += "/>".utf8
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  mutating func text(_ text: String) { XMLText.append(text, to: &out) }

  /// A line end between elements.
  mutating func line() { out += "\n".utf8 }

  private mutating func tag(_ name: StaticString, _ attributes: Attributes) {
    out += "<".utf8
    append(name)
    for (key, value) in attributes {
      out += " ".utf8
      append(key)
      out += "=\"".utf8
      XMLText.append(value, to: &out)
      out += "\"".utf8
    }
  }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { out.append(contentsOf: $0) }
  }
}
