/// The words after the organ's name in a title: 国务院批转…, 市政府办公室转发…, 省教育厅关于….
enum TitleVerbs {
  static let table = WordTable(words: ["关于", "批转", "转发", "印发"])

  /// Where the first of them stands in a range.
  static func first(in text: WorkingText, _ range: Range<Int>) -> Int? {
    range.first { table.longest(in: text, at: $0, before: range.upperBound) != nil }
  }
}
