import CICU
import PolicyParse

/// Texts as two readers of one document are compared: by what they say, not how it is printed.
enum ComparedText {
  /// A text in NFKC, without blanks, with one form of quotation marks, dashes and brackets, and
  /// without the marks at its ends; nil where nothing is left.
  static func of(_ text: String?) -> String? {
    guard let text else { return nil }
    var scalars = compatible(text).compactMap { scalar -> Unicode.Scalar? in
      scalar.isBlank || scalar == "\u{200B}" || scalar == "\u{FEFF}" ? nil : form(scalar)
    }[...]
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }

  private static let marks = Set("。.,;:、!?；：，".unicodeScalars)

  private static func form(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "‟", "「", "」", "『", "』", "＂", "〝", "〞": "\""
    case "‘", "’", "＇": "'"
    case "—", "–", "－", "―", "～", "~": "-"
    case "○": "〇"
    case "〔", "﹝", "【", "［": "["
    case "〕", "﹞", "】", "］": "]"
    default: scalar
    }
  }

  private static func compatible(_ text: String) -> String.UnicodeScalarView {
    let units = Array(text.utf16)
    guard let length = Int32(exactly: units.count) else { return text.unicodeScalars }
    var out = [UInt16](repeating: 0, count: units.count * 3 + 16)
    var needed = cicu_nfkc(units, length, &out, Int32(out.count))
    if Int(needed) > out.count {
      out = [UInt16](repeating: 0, count: Int(needed))
      needed = cicu_nfkc(units, length, &out, needed)
    }
    guard needed >= 0 else { return text.unicodeScalars }
    return String(decoding: out[..<Int(needed)], as: UTF16.self).unicodeScalars
  }
}
