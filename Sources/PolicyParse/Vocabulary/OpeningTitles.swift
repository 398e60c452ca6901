/// Titles that head the first section of a document where it stands without a number.
enum OpeningTitles {
  private static let table: WordTable<Bool> = WordTable(words: [
    "摘要", "背景", "目的", "引言", "前言", "序言", "导言", "缘起", "宗旨", "概述", "引子", "总述",
    "指导思想", "总体思路", "总体要求", "工作目标",
  ])

  /// Whether a line is such a title, perhaps with its characters set apart, or with a colon.
  static func holds(_ range: Range<Int>, in text: WorkingText) -> Bool {
    guard
      let found = table.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return found.end == range.upperBound
      || found.end == range.upperBound - 1 && text.folded[found.end] == ":"
  }
}
