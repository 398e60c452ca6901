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

  /// The tables in order. Takes O(n).
  static func find(_ text: WorkingText, _ lines: [Range<Int>]) -> [Table] {
    var result: [Table] = []
    var index = 0
    while index < lines.count {
      if isHeader(text, lines[index]), let table = table(text, lines, from: index) {
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
    while let last = starts.last,
      let next = nextRow(text, lines, after: last, width: width, number: starts.count)
    {
      starts.append(next)
    }
    guard starts.count >= 3, let last = starts.last else { return nil }
    let end = rowEnd(lines, from: last, width: width, text)
    let bounds = zip(starts, starts.dropFirst() + [end])
    let rows = bounds.flatMap { start, end -> [[Range<Int>]] in
      let hasGroup = end - start > 2 && isGroup(text, lines[end - 1])
      return hasGroup
        ? [Array(lines[start..<(end - 1)]), [lines[end - 1]]] : [Array(lines[start..<end])]
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
