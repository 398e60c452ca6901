/// A line in brackets that closes the title above it: （试行）, （2021—2024年）, （第二批）.
enum TitleSuffix {
  // TitleSuffix ::: "(" (Years | Edition | "第" Number ("批" | "版" | "期" | "轮")) ")"
  static func matches(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard (4...20).contains(range.count), text.folded[range.lowerBound] == "(",
      text.folded[range.upperBound - 1] == ")"
    else { return false }
    let inner = text.trimmed((range.lowerBound + 1)..<(range.upperBound - 1))
    return isEdition(text, inner) || isYears(text, inner) || isNumbered(text, inner)
  }

  private static func isEdition(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    TitleEditions.table.longest(in: text, at: range.lowerBound, before: range.upperBound)?.end
      == range.upperBound
  }

  // Years ::: Year ("年"? ("-" | "~" | "至") Year)? ("年" ("度" | "版" | Edition)?)?    2021-2024年, 2017年修订
  private static func isYears(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: range)
    guard takeYear(&cursor) else { return false }
    _ = cursor.take("年")
    cursor.skipSpaces()
    var isRange = false
    while cursor.take(.dash) || cursor.take("至") { isRange = true }
    cursor.skipSpaces()
    if isRange {
      guard takeYear(&cursor) else { return false }
      _ = cursor.take("年")
    }
    _ = cursor.take("度") || cursor.take("版")
    return cursor.isAtEnd || isEdition(text, cursor.position..<range.upperBound)
  }

  private static func takeYear(_ cursor: inout Cursor) -> Bool {
    OrdinalReader.arabic(&cursor, limit: 4).map { (1900...2099).contains($0) } ?? false
  }

  private static func isNumbered(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: range)
    guard cursor.take("第"),
      OrdinalReader.han(&cursor) != nil || OrdinalReader.arabic(&cursor, limit: 3) != nil
    else { return false }
    return (cursor.take("批") || cursor.take("版") || cursor.take("期") || cursor.take("轮"))
      && cursor.isAtEnd
  }
}
