/// Titles that head the first section of a document where it stands without a number.
enum OpeningTitles {
  private static let table: WordTable<Bool> = WordTable(words: [
    "摘要", "背景", "目的", "引言", "前言", "序言", "导言", "缘起", "宗旨", "概述", "引子", "总述",
  ])

  /// Whether a line is such a title, perhaps with its characters set apart.
  static func holds(_ range: Range<Int>, in text: WorkingText) -> Bool {
    let found = table.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
    return found?.end == range.upperBound
  }
}
