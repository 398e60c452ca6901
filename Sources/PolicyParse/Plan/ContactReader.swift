/// Reads whom to ask about a duty out of its sentence.
struct ContactReader {
  let text: WorkingText

  // Contact ::: "联系人" ":" Han{2,4}                                              联系人：白小雨，
  func name(in range: Range<Int>) -> Range<Int>? {
    guard let label = text.firstOffset(of: "联系人", in: range) else { return nil }
    var cursor = Cursor(text, in: (label + 3)..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    cursor.skipSpaces()
    let start = cursor.position
    var end = start
    while end < range.upperBound, text.classes[end].contains(.han), end - start < 5 { end += 1 }
    return (2...4).contains(end - start) ? start..<end : nil
  }

  /// Seven to twelve digits, hyphens between, after 电话.
  func phone(in range: Range<Int>) -> Range<Int>? {
    guard let label = text.firstOffset(of: "电话", in: range) else { return nil }
    var start = label
    while start < range.upperBound, !text.classes[start].contains(.digit) { start += 1 }
    var end = start
    while end < range.upperBound,
      text.classes[end].contains(.digit) || text.folded[end] == "-"
    {
      end += 1
    }
    return (7...14).contains(end - start) ? start..<end : nil
  }
}
