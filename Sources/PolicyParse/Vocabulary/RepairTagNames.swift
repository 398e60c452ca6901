/// Names of tags that pages and word processors leave in a text.
enum RepairTagNames {
  /// Those that begin or end a line on paper.
  static let ending: Set<String> = [
    "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "center", "dd", "dt", "dl", "blockquote",
  ]

  /// Those that stand inside a line.
  private static let inline: Set<String> = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "sub", "sup", "small", "big", "tt",
    "td", "th", "tbody", "thead", "img", "nobr", "wbr", "pre", "body", "html", "head", "title",
    "strike", "del", "ins", "label", "input", "form", "section", "article", "iframe", "embed",
  ]

  static func isKnown(_ name: String) -> Bool {
    ending.contains(name) || inline.contains(name) || isOfficeName(name)
  }

  /// `o:p`, `st1:chsdate`, `w:wrap`, `v:shape`: the name spaces of word processors.
  private static func isOfficeName(_ name: String) -> Bool {
    ["o:", "st1:", "w:", "v:"].contains { name.hasPrefix($0) }
  }
}
