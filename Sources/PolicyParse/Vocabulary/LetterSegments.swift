/// The segments that the body of a Taiwanese letter or announcement is divided into.
struct LetterSegment: Sendable, Equatable {
  /// The label's own words.
  var title: Range<Int>
  /// What stands after its colon on the same line.
  var text: Range<Int>
  var isPurpose: Bool

  private static let labels = WordTable(words: ["主旨", "说明", "办法", "拟办", "依据", "公告事项", "建议"])

  /// Where a label that ends a range begins.
  static func labelStart(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    labels.longestSuffix(in: text, of: range)?.start
  }

  // Segment ::: Label Space* ":" Text
  /// 主旨：…，請查照。
  static func read(_ text: WorkingText, _ range: Range<Int>) -> LetterSegment? {
    guard
      let found = labels.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
    else { return nil }
    var cursor = Cursor(text, in: found.end..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    return LetterSegment(
      title: range.lowerBound..<found.end,
      text: text.trimmed(cursor.position..<range.upperBound),
      isPurpose: text.folded[range.lowerBound] == "主")
  }
}
