/// Finds tables that are printed as text: rows of cells set apart by tabs, by `|` or lines drawn of
/// characters, or by blanks.
enum TableReader {
  struct Table {
    /// From the first row to the last.
    var range: Range<Int>
    var rows: [[Range<Int>]]
    /// Index just after the last line.
    var end: Int
  }

  /// Whether any line holds a mark that could divide cells. Takes O(n).
  static func mayHoldTables(_ text: WorkingText, _ lines: [BodyLine]) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let range = first.range.lowerBound..<last.range.upperBound
    return text.has(.cell as Anchor, in: range) || lines.contains { $0.isSpacedRow }
  }

  /// Whether a bar stands between cells here: a cell's mark that is no tab.
  private static func isBar(_ text: WorkingText, _ place: Int) -> Bool {
    text.anchors[place].contains(.cell) && text.values[place] != "\t"
  }

  /// The table whose first row is the line at `index`, or nil. A table has at least two rows.
  static func read(_ text: WorkingText, _ lines: [BodyLine], from index: Int) -> Table? {
    if let table = stacked(lines, from: index) { return table }
    var rows: [[Range<Int>]] = []
    var end = index
    while end < lines.count, lines[end].heading == nil, !lines[end].isUnnumberedHeading,
      lines[end].stackedRows.isEmpty,
      let cells = cells(text, lines[end])
    {
      if !cells.isEmpty { rows.append(cells) }
      end += 1
    }
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }), let first = rows.first?.first,
      let last = rows.last?.last
    else {
      return nil
    }
    return Table(range: first.lowerBound..<last.upperBound, rows: rows, end: end)
  }

  private static func stacked(_ lines: [BodyLine], from index: Int) -> Table? {
    let rows = lines[index].stackedRows
    guard let first = rows.first?.first, let last = rows.last?.last else { return nil }
    return Table(
      range: first.lowerBound..<last.upperBound, rows: rows,
      end: index + rows.reduce(0) { $0 + $1.count })
  }

  // Row ::: Cell (Tab Cell)+ | Bar Cell (Bar Cell)+ Bar? | Cell (Blank Blank+ Cell)+ | Rule
  /// The cells of a line, none for a rule; nil when it is no row.
  private static func cells(_ text: WorkingText, _ line: BodyLine) -> [Range<Int>]? {
    let range = line.range
    if line.isSpacedRow { return SpacedTables.cells(text, range) }
    if isRule(text, range) { return [] }
    let barCount = range.count { isBar(text, $0) }
    let tabs = range.count { text.values[$0] == "\t" }
    guard barCount >= 2 || tabs >= 1 else { return nil }
    let divider: (Int) -> Bool =
      barCount >= 2 ? { isBar(text, $0) } : { text.values[$0] == "\t" }
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

extension TableReader {
  /// ├────┼────┤, |---|:---:|: a line that only parts rows.
  static func isRule(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var drawn = 0
    for place in range {
      let scalar = text.folded[place]
      if isDrawn(text.values[place]) || scalar == "|" || scalar == "-" {
        drawn += 1
      } else if scalar != "+", scalar != ":", scalar != "=", !text.classes[place].contains(.blank) {
        return false
      }
    }
    return drawn >= 3 && range.contains { isDrawn(text.values[$0]) || text.folded[$0] == "|" }
  }

  /// Whether a scalar draws a line: the block Box Drawing of Unicode.
  static func isDrawn(_ scalar: Scalar) -> Bool { (0x2500...0x257F).contains(scalar.value) }
}

extension WorkingText {
  /// Whether a tab stands between the start of one line and the end of another.
  func hasTab(from first: Range<Int>?, to last: Range<Int>?) -> Bool {
    guard let first, let last else { return false }
    let range = first.lowerBound..<last.upperBound
    return has(.cell as Anchor, in: range)
      && TightLoops.firstIndex(of: "\t", in: values, range) != nil
  }
}
