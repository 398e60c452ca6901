/// Whether a place lies inside a quotation or a 《title》, while marks are passed in order.
///
/// A quotation in which another begins, or that is not closed soon, is none: the author forgot or
/// mistook a mark.
struct OpenQuotations {
  /// The longest quotation or title, in scalars.
  private static let longest = 300

  /// The mark that closes what is open; what stands at or after it is not quoted.
  private var end = 0

  /// Passes the scalar at a place. Takes O(1) for each scalar, taken over all of a text.
  @inline(__always)
  mutating func pass(_ place: Int, in text: WorkingText) {
    guard place >= end else { return }
    switch text.folded[place] {
    case "“": end = quotationEnd(place, text) ?? end
    case "《": end = titleEnd(place, text) ?? end
    default: break
    }
  }

  @inline(__always)
  func isOpen(at place: Int) -> Bool { place < end }

  private func rest(_ place: Int, _ text: WorkingText) -> Range<Int> {
    (place + 1)..<min(text.count, place + Self.longest)
  }

  private func quotationEnd(_ place: Int, _ text: WorkingText) -> Int? {
    let next = text.places(of: Anchor.quotation, in: rest(place, text)).first {
      text.folded[$0] == "“" || text.folded[$0] == "”"
    }
    return next.flatMap { text.folded[$0] == "”" ? $0 : nil }
  }

  /// A title may be printed inside another: 《关于转发《某办法》的通知》.
  private func titleEnd(_ place: Int, _ text: WorkingText) -> Int? {
    var depth = 1
    for mark in text.places(of: Anchor.quotation, in: rest(place, text)) {
      if text.folded[mark] == "《" { depth += 1 }
      if text.folded[mark] == "》" { depth -= 1 }
      if depth == 0 { return mark }
    }
    return nil
  }
}
