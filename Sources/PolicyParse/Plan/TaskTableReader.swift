/// Reads the rows of a table of tasks: 任务 | 牵头单位 | 责任单位 | 完成时限.
struct TaskTableReader {
  private let text: WorkingText
  private let dates: [DateExpression]

  /// One task a row, where the first rows of the table name at least a task's column and a unit's.
  static func tasks(
    in node: OutlineNode, of text: WorkingText, dates: [DateExpression]
  ) -> [PlanTask] {
    let reader = TaskTableReader(text: text, dates: dates)
    for (index, row) in node.rows.prefix(3).enumerated() {
      guard let columns = reader.columns(of: row) else { continue }
      return reader.read(node.rows.dropFirst(index + 1), columns, section: node.parent)
    }
    return []
  }

  /// What each column holds; nil for a row that is no header.
  private func columns(of row: [Range<Int>]) -> [UnitWords.Column?]? {
    var hasTitle = false
    var hasUnit = false
    let columns = row.map { cell -> UnitWords.Column? in
      let words = text.trimmed(cell)
      guard
        let label = UnitWords.columns.longestSpaced(
          in: text, at: words.lowerBound, before: words.upperBound),
        words.upperBound - label.end <= 4
      else { return nil }
      switch label.meaning {
      case .title: hasTitle = true
      case .duty(.deadline): break
      case .duty: hasUnit = true
      }
      return label.meaning
    }
    return hasTitle && hasUnit ? columns : nil
  }

  private func read(
    _ rows: ArraySlice<[Range<Int>]>, _ columns: [UnitWords.Column?], section: Int
  ) -> [PlanTask] {
    var result: [PlanTask] = []
    for row in rows where row.count == columns.count {
      var task = PlanTask(title: nil, section: section)
      for (cell, column) in zip(row, columns) {
        let words = text.trimmed(cell)
        switch column {
        case .title where !words.isEmpty: task.title = words
        case .duty(.deadline): task.deadline = deadline(in: words)
        case .duty(let duty): task.add(UnitReader.units(inCell: words, of: text), as: duty)
        default: break
        }
      }
      task.dropRepeatedUnits(in: text)
      // A row without a title goes on with the task above it.
      if task.title == nil { task.title = result.last?.title }
      if task.title != nil { result.append(task) }
    }
    return result
  }

  private func deadline(in range: Range<Int>) -> Int? {
    dates.firstIndex(in: range) { _ in true }
  }
}
