/// Finds tables that a page printed one cell a line: 序号 and the names of the other columns, then 1
/// and its cells, 2 and its cells.
enum StackedTables {
  struct Table {
    /// Indices of lines.
    var lines: Range<Int>
    /// The header, then the rows. A row with an empty cell is shorter, one with a broken cell longer.
    var rows: [[Range<Int>]]
  }

  /// The most columns of a table.
  private static let mostColumns = 14
  /// The longest name of a column and the longest cell, in scalars.
  private static let (longestName, longestCell) = (16, 200)
  /// The most lines of a row whose cells tabs open.
  private static let mostLines = 60
  /// The longest cell where tabs tell the cells, in scalars.
  private static let longestTabbedCell = 600

  /// The tables in order. Takes O(n).
  static func find(_ text: WorkingText, _ lines: [Range<Int>]) -> [Table] {
    var result: [Table] = []
    var index = 0
    while index < lines.count {
      let found =
        isHeader(text, lines[index])
        ? table(text, lines, from: index) : tabbed(text, lines, from: index)
      if let table = found {
        result.append(table)
        index = table.lines.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private static func isHeader(_ text: WorkingText, _ line: Range<Int>) -> Bool {
    line.count <= 6
      && SpacedTables.headers.longestSpaced(in: text, at: line.lowerBound, before: line.upperBound)?
        .end == line.upperBound
  }

  // TabbedTable ::: TabbedRow TabbedRow TabbedRow+
  /// The table whose rows stand apart by blank lines: the first cell on a line of its own, each further
  /// one on a line that a tab opens. Its header has at least three names, as have two rows cells.
  private static func tabbed(
    _ text: WorkingText, _ lines: [Range<Int>], from header: Int
  ) -> Table? {
    guard header + 2 < lines.count, isTabbed(text, lines, header + 1),
      isTabbed(text, lines, header + 2),
      let names = tabbedRowEnd(text, lines, from: header), names - header <= mostColumns,
      lines[header..<names].allSatisfy({ $0.count <= longestName })
    else { return nil }
    var rows: [[Range<Int>]] = []
    var start = header
    while let end = tabbedRowEnd(text, lines, from: start) {
      rows.append(Array(lines[start..<end]))
      start = end
    }
    guard rows.count(where: { $0.count >= 3 }) >= 3 else { return nil }
    return Table(lines: header..<start, rows: rows)
  }

  // TabbedRow ::: Cell (LineEnd Tab Cell)+ BlankLine
  /// Just after the row that begins at a line; nil where none does. A cell may go on without a tab.
  private static func tabbedRowEnd(
    _ text: WorkingText, _ lines: [Range<Int>], from start: Int
  ) -> Int? {
    guard start + 1 < lines.count, !isTabbed(text, lines, start),
      isTabbed(text, lines, start + 1), !isApart(text, lines, start + 1)
    else { return nil }
    var end = start + 2
    while end < lines.count, end - start <= mostLines, !isApart(text, lines, end) { end += 1 }
    return lines[start..<end].allSatisfy { $0.count <= longestTabbedCell } ? end : nil
  }

  private static func isTabbed(_ text: WorkingText, _ lines: [Range<Int>], _ index: Int) -> Bool {
    lines[index].lowerBound > 0 && text.values[lines[index].lowerBound - 1] == "\t"
  }

  /// Whether a blank line stands before a line.
  private static func isApart(_ text: WorkingText, _ lines: [Range<Int>], _ index: Int) -> Bool {
    (lines[index - 1].upperBound..<lines[index].lowerBound).count { text.values[$0] == "\n" } > 1
  }

  // StackedTable ::: Header Row Row+
  private static func table(
    _ text: WorkingText, _ lines: [Range<Int>], from header: Int
  ) -> Table? {
    let names = lines[header...].prefix(mostColumns + 1)
    guard
      let first = names.indices.first(where: { SpacedTables.number(text, lines[$0]) == 1 }),
      lines[header..<first].allSatisfy({ $0.count <= longestName })
    else { return nil }
    let width = (isGroup(text, lines[first - 1]) ? first - 1 : first) - header
    guard width >= 2 else { return nil }
    var starts = [header, first]
    var number = 1
    while let last = starts.last,
      let next = nextRow(text, lines, after: last, width: width, number: number + 1)
        ?? rowBehindGroups(text, lines, after: last, width: width, number: number)
    {
      number = SpacedTables.number(text, lines[next]) ?? number
      starts.append(next)
    }
    guard starts.count >= 3, let last = starts.last else { return nil }
    let end = rowEnd(lines, from: last, width: width, text)
    let bounds = zip(starts, starts.dropFirst() + [end])
    let rows = bounds.flatMap { start, end -> [[Range<Int>]] in
      let cells = min(start + 2, end)
      let last = lines[cells..<end].lastIndex { !isGroup(text, $0) }
      let groups = (last.map { $0 + 1 } ?? cells)..<end
      return [Array(lines[start..<groups.lowerBound])] + lines[groups].map { [$0] }
    }
    return Table(lines: header..<end, rows: rows)
  }

  /// 一、知识产权保护方面: a line between two rows, over all columns.
  private static func isGroup(_ text: WorkingText, _ line: Range<Int>) -> Bool {
    guard let marker = MarkerReader.read(text, line), !marker.isWeak else { return false }
    return marker.form.style == .cjk || marker.form.style == .cjkParen
  }

  /// The line that holds the number of the next row: as far down as the table is wide, else near it.
  private static func nextRow(
    _ text: WorkingText, _ lines: [Range<Int>], after last: Int, width: Int, number: Int
  ) -> Int? {
    let distances = [width, width + 1, width - 1, width + 2, width - 2, width + 3]
    return distances.lazy.filter { $0 >= 2 }.map { last + $0 }.first { next in
      next < lines.count && SpacedTables.number(text, lines[next]) == number
        && lines[last..<next].allSatisfy { $0.count <= longestCell }
    }
  }

  // RowBehindGroups ::: Group+ Number
  /// The line that holds the number of the next row, where groups stand between whose own rows may be
  /// missing.
  private static func rowBehindGroups(
    _ text: WorkingText, _ lines: [Range<Int>], after last: Int, width: Int, number: Int
  ) -> Int? {
    let group = [width, width + 1, width - 1].lazy.map { last + $0 }.first { place in
      place > last && place < lines.count && isGroup(text, lines[place])
        && lines[last..<place].allSatisfy { $0.count <= longestCell }
    }
    guard let group, let next = lines[group...].firstIndex(where: { !isGroup(text, $0) }),
      next - group <= 8, let found = SpacedTables.number(text, lines[next]), found > number
    else { return nil }
    return next
  }

  /// Just after the last row: as many lines as the table is wide, up to a heading or a long line.
  private static func rowEnd(
    _ lines: [Range<Int>], from last: Int, width: Int, _ text: WorkingText
  ) -> Int {
    let row = lines[(last + 1)...].prefix(width - 1)
    return row.indices.first {
      lines[$0].count > longestCell || MarkerReader.opens(text, lines[$0])
    } ?? row.endIndex
  }
}
