/// Finds quotation marks without a partner.
enum QuotationBalance {
  /// The longest quotation, in scalars: what runs on longer has lost the mark that closes it.
  private static let longest = 2000

  /// Takes O(n).
  static func diagnostics(in text: WorkingText, range: Range<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var open: Int?
    for place in text.places(of: Anchor.quotation, in: range) {
      if let start = open, place - start > longest {
        found.append(unbalanced(at: start))
        open = nil
      }
      switch text.folded[place] {
      case "“":
        if let start = open, !opensParagraph(place, in: text) {
          found.append(unbalanced(at: start))
        }
        open = place
      case "”":
        if open == nil { found.append(unbalanced(at: place)) }
        open = nil
      default: break
      }
    }
    if let open { found.append(unbalanced(at: open)) }
    return found
  }

  /// Each paragraph of a quotation may open with a mark, and only the last close.
  private static func opensParagraph(_ place: Int, in text: WorkingText) -> Bool {
    var before = place
    while before > 0, text.classes[before - 1].contains(.blank),
      !text.classes[before - 1].contains(.newline)
    {
      before -= 1
    }
    return before == 0 || text.classes[before - 1].contains(.newline)
  }

  private static func unbalanced(at place: Int) -> Diagnostic {
    Diagnostic(
      "quotation.unbalanced", .info, "A quotation mark without its partner.",
      at: place..<(place + 1))
  }
}
