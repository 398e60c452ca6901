import CMarkup

/// What an input is besides plain text, by its name and its first bytes.
enum InputKind: Sendable {
  case text, html, docx, pdf, doc

  /// Endings of names that a walk takes besides those of plain text.
  static let walkedSuffixes: Set<Bytes> = [Bytes("html"), Bytes("htm"), Bytes("docx")]

  /// The ending of what a file holds: `a.html.gz` → `html`.
  static func suffix(_ path: Bytes) -> Bytes {
    let suffix = Path.suffix(path)
    return suffix == Bytes("gz") ? Path.suffix(Bytes(path.dropLast(3))) : suffix
  }

  init(_ bytes: Bytes, path: Bytes) {
    if bytes.starts(with: Bytes("%PDF-")) {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), Self.suffix(path) != Bytes("zip") {
      self = cmarkup_is_docx(bytes, bytes.count) ? .docx : .text
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.suffix(path) == Bytes("doc") ? .doc : .text
    } else {
      self = Self.isPage(bytes, Self.suffix(path)) ? .html : .text
    }
  }

  private static let pageSuffixes: [Bytes] = [
    Bytes("html"), Bytes("htm"), Bytes("xhtml"), Bytes("shtml"),
  ]

  /// Whether the name says so, or the first words do: a page saved under another name.
  private static func isPage(_ bytes: Bytes, _ suffix: Bytes) -> Bool {
    if pageSuffixes.contains(suffix) { return true }
    let head = bytes.prefix(256).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.starts(with: Bytes("<!doctype html")) || lower.starts(with: Bytes("<html"))
  }
}
