/// Finds tables that are printed as text: rows of cells set apart by tabs or by `|`.
enum TableReader {
  struct Table {
    /// From the first row to the last.
    var range: Range<Int>
    var rows: [[Range<Int>]]
    /// Index just after the last line.
    var end: Int
  }

  /// The table whose first row is the line at `index`, or nil. A table has at least two rows.
  static func read(_ text: WorkingText, _ lines: [BodyLine], from index: Int) -> Table? {
    var rows: [[Range<Int>]] = []
    var end = index
    while end < lines.count, lines[end].heading == nil, !lines[end].isUnnumberedHeading,
      let cells = cells(text, lines[end].range)
    {
      rows.append(cells)
      end += 1
    }
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }), let first = rows.first?.first,
      let last = rows.last?.last
    else {
      return nil
    }
    return Table(range: first.lowerBound..<last.upperBound, rows: rows, end: end)
  }

  // Row ::: Cell (Tab Cell)+ | "|" Cell ("|" Cell)+ "|"?
  /// The cells of a line; nil when it is no row.
  private static func cells(_ text: WorkingText, _ range: Range<Int>) -> [Range<Int>]? {
    let bars = range.count { text.folded[$0] == "|" }
    let tabs = range.count { text.values[$0] == "\t" }
    guard bars >= 2 || tabs >= 1 else { return nil }
    let divider: (Int) -> Bool =
      bars >= 2 ? { text.folded[$0] == "|" } : { text.values[$0] == "\t" }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where divider(place) {
      let cell = text.trimmed(start..<place)
      if !cell.isEmpty { cells.append(cell) }
      start = place + 1
    }
    let cell = text.trimmed(start..<range.upperBound)
    if !cell.isEmpty { cells.append(cell) }
    return cells.isEmpty ? nil : cells
  }
}
