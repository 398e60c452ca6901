/// The genres (文种) of official writing that a title can end with, of one or several words.
enum GenreWords {
  static let table = OpenWordTable(
    WordTable(words: statutory + plans + rules + others), .genres
  ) { _ in true }

  /// GB/T 9704 and the regulation on the handling of official documents; with their compounds.
  private static let statutory = [
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "实施意见", "指导意见", "若干意见", "通知",
    "通报", "报告", "请示", "批复", "议案", "函", "纪要",
  ]
  private static let plans = [
    "方案", "实施方案", "工作方案", "行动方案", "试点方案", "计划", "行动计划", "实施计划", "工作计划", "规划",
    "要点", "工作要点", "安排", "预案", "应急预案",
  ]
  private static let rules = [
    "条例", "规定", "暂行规定", "若干规定", "办法", "管理办法", "实施办法", "暂行办法", "细则", "实施细则", "规则",
    "规程", "规范", "标准", "制度", "准则", "守则", "章程", "指南", "目录",
  ]
  private static let others = [
    "总结", "工作总结", "汇报", "讲话", "倡议书", "公约", "承诺书", "责任书",
  ]

  /// The genre that ends a range: its own range. Brackets after it (（试行）) are passed over.
  static func genre(ending range: Range<Int>, in text: WorkingText) -> Range<Int>? {
    let end = withoutBrackets(range, in: text)
    guard let found = table.longestSuffix(in: text, of: range.lowerBound..<end) else {
      return spacedGenre(range.lowerBound..<end, in: text)
    }
    return found.start..<end
  }

  /// 通　　知: a genre whose characters were set apart to fill its line.
  private static func spacedGenre(_ range: Range<Int>, in text: WorkingText) -> Range<Int>? {
    let tail = max(range.lowerBound, range.upperBound - 10)..<range.upperBound
    guard text.has(CharacterClass.blank, in: tail) else { return nil }
    return tail.lazy.map { $0..<range.upperBound }.first {
      table.longestSpaced(in: text, at: $0.lowerBound, before: $0.upperBound)?.end == $0.upperBound
    }
  }

  /// Where the range ends before one bracketed addition such as （试行） or （征求意见稿）.
  private static func withoutBrackets(_ range: Range<Int>, in text: WorkingText) -> Int {
    var end = range.upperBound
    guard end > range.lowerBound, text.folded[end - 1] == ")" else { return end }
    while end > range.lowerBound, text.folded[end - 1] != "(" { end -= 1 }
    return end > range.lowerBound ? end - 1 : range.upperBound
  }
}
