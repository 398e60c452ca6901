/// Sets apart the lines that a page printed around a document, by the words they begin with.
///
/// What only the place of a line can tell (a menu above the title) is decided with the masthead.
enum FurnitureReader {
  static func mark(_ text: WorkingText, _ lines: inout [Line]) {
    for index in lines.indices where lines[index].furniture == nil {
      lines[index].furniture = kind(text, lines[index].range)
    }
    markEnding(text, &lines)
  }

  private static func kind(_ text: WorkingText, _ range: Range<Int>) -> FurnitureKind? {
    if range.count <= 80, isBreadcrumb(text, range) { return .breadcrumb }
    guard let found = PageWords.openings.longest(in: text, at: range.lowerBound, before: range.upperBound)
    else { return nil }
    if found.meaning == .published, range.count > 40 { return nil }
    if found.meaning == .source, range.count > 60 { return nil }
    if found.meaning == .tags || found.meaning == .breadcrumb { return found.meaning.kind }
    return range.count <= 120 ? found.meaning.kind : nil
  }

  /// 首页 > 政务公开 > 正文: at least two `>` between short words.
  private static func isBreadcrumb(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let signs = range.count { text.folded[$0] == ">" || text.folded[$0] == "»" || text.folded[$0] == "›" }
    return signs >= 2 || signs == 1 && text.has("首页", at: range.lowerBound, before: range.upperBound)
  }

  /// Marks everything from the first line that ends an article, when no sentence of a document
  /// stands below it.
  private static func markEnding(_ text: WorkingText, _ lines: inout [Line]) {
    guard let last = lines.lastIndex(where: { isSentence(text, $0.range) && !isEnding(text, $0.range) })
    else { return }
    guard let first = lines[last...].firstIndex(where: { isEnding(text, $0.range) }) else { return }
    for index in first..<lines.count where lines[index].furniture == nil {
      lines[index].furniture = index == first ? endingKind(text, lines[first].range) : .other
    }
  }

  private static func endingKind(_ text: WorkingText, _ range: Range<Int>) -> FurnitureKind {
    text.has("热门标签", at: range.lowerBound, before: range.upperBound) ? .tags : .other
  }

  private static func isEnding(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    return PageWords.endings.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  private static func isSentence(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count >= 20 && text.folded[range.upperBound - 1] == "。"
  }
}
