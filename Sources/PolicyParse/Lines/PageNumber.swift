/// Page numbers that stand on a line of their own.
enum PageNumber {
  // PageNumber ::: Dash+ Number Dash+ | "第" Number "页" ("共" Number "页")? | Number "/" Number
  /// — 3 —, 第3页 共12页, 3/12.
  static func matches(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 20 else { return false }
    var cursor = Cursor(text, in: range)
    let dashes = skipDashes(&cursor)
    if dashes == 0, cursor.take("第") { return readPage(&cursor) }
    guard skipDigits(&cursor) else { return false }
    cursor.skipSpaces()
    if dashes > 0 { return skipDashes(&cursor) > 0 && cursor.isAtEnd }
    guard cursor.take("/") else { return false }
    cursor.skipSpaces()
    return skipDigits(&cursor) && cursor.isAtEnd
  }

  private static func readPage(_ cursor: inout Cursor) -> Bool {
    cursor.skipSpaces()
    guard skipDigits(&cursor) else { return false }
    cursor.skipSpaces()
    guard cursor.take("页") else { return false }
    while cursor.take(.blank) || cursor.take(.innerMark) || cursor.take("/") {}
    if cursor.isAtEnd { return true }
    guard cursor.take("共") else { return false }
    cursor.skipSpaces()
    guard skipDigits(&cursor) else { return false }
    cursor.skipSpaces()
    return cursor.take("页") && cursor.isAtEnd
  }

  private static func skipDashes(_ cursor: inout Cursor) -> Int {
    var count = 0
    while cursor.take("-") { count += 1 }
    cursor.skipSpaces()
    while cursor.take("-") { count += 1 }
    return count
  }

  private static func skipDigits(_ cursor: inout Cursor) -> Bool {
    var count = 0
    while cursor.take(.digit) { count += 1 }
    return count > 0 && count <= 4
  }
}
