/// Finds tables whose cells stand apart by blanks: `序号    任务    牵头单位` over numbered rows.
enum SpacedTables {
  /// The indices of the lines that are rows, ascending. Takes O(n).
  static func rows(_ text: WorkingText, _ lines: [Range<Int>]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index < lines.count {
      let end = tableEnd(text, lines, from: index)
      if end > index { result += index..<end }
      index = max(end, index + 1)
    }
    return result
  }

  // SpacedTable ::: HeaderRow Row Row+
  /// Just after the last row of the table whose header is the line at `first`; `first` where it is no
  /// header. Each row has as many cells as the header, and the first cells are numbered from 1.
  private static func tableEnd(
    _ text: WorkingText, _ lines: [Range<Int>], from first: Int
  ) -> Int {
    guard lines[first].count <= 120,
      headers.longestSpaced(in: text, at: lines[first].lowerBound, before: lines[first].upperBound)
        != nil
    else { return first }
    let header = cells(text, lines[first])
    guard header.count >= 3, header.allSatisfy({ $0.count <= 14 }) else { return first }
    var end = first + 1
    while end < lines.count {
      let row = cells(text, lines[end])
      guard row.count == header.count, number(text, row[0]) == end - first else { break }
      end += 1
    }
    return end - first >= 3 ? end : first
  }

  /// What the first column of a numbered table is called.
  static let headers: WordTable<Bool> = WordTable(words: ["序号", "编号", "项次", "次序", "序"])

  static func number(_ text: WorkingText, _ cell: Range<Int>) -> Int? {
    var cursor = Cursor(text, in: cell)
    guard let number = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor) else {
      return nil
    }
    _ = cursor.take(".") || cursor.take("、")
    return cursor.isAtEnd ? number : nil
  }

  /// The words of a line between gaps of two blanks or more, or of a tab.
  static func cells(_ text: WorkingText, _ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for place in text.places(of: CharacterClass.blank, in: range) where place >= start {
      let isWide = place + 1 < range.upperBound && text.classes[place + 1].contains(.blank)
      guard isWide || text.values[place] == "\t" else { continue }
      if start < place { cells.append(start..<place) }
      start = place
      while start < range.upperBound, text.classes[start].contains(.blank) { start += 1 }
    }
    if start < range.upperBound { cells.append(start..<range.upperBound) }
    return cells
  }
}
