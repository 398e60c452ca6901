import PolicyParse

/// Phases as bars, and deadlines as marks, on an axis of days.
struct Timeline {
  private struct Entry {
    let label: String
    let days: ClosedRange<Int>
    let words: String
    let isPhase: Bool
  }

  private let entries: [Entry]

  init(_ record: PolicyRecord) {
    let phases = record.plans.flatMap(\.phases).compactMap { phase -> Entry? in
      guard let date = phase.period.map({ record.dates[$0] }) else { return nil }
      let label = phase.name.map(record.text.string) ?? "\(phase.ordinal)"
      return Self.entry(label, date.start, date.end, isPhase: true)
    }
    let deadlines = record.dates.filter { $0.kind == .deadline }.compactMap { date in
      Self.entry(record.text.string(date.range), date.end, date.end, isPhase: false)
    }
    entries =
      phases + deadlines.sorted { $0.days.upperBound < $1.days.upperBound }.prefix(Self.limit)
  }

  /// Deadlines beyond this many are left to the list of dates.
  private static let limit = 40

  private static func entry(
    _ label: String, _ start: CalendarDay?, _ end: CalendarDay?, isPhase: Bool
  ) -> Entry? {
    guard let first = start ?? end, let last = end ?? start, first <= last else { return nil }
    return Entry(
      label: label, days: first.dayNumber...last.dayNumber, words: Days.text(start, end),
      isPhase: isPhase)
  }

  /// - Parameter columns: the width of the screen.
  func lines(columns: Int) -> [ScreenLine] {
    guard let first = entries.map(\.days.lowerBound).min(),
      let last = entries.map(\.days.upperBound).max()
    else { return [] }
    let widest = entries.map { Columns.width(of: $0.label) }.max() ?? 0
    let label = min(widest, columns / 3)
    let words = columns >= 72 ? 24 : 0
    let axis = TimeAxis(days: first...last, columns: max(8, columns - label - words - 4))
    var head = ScreenLine()
    head.pad(to: label + 3)
    head.add(axis.months, .dim)
    return [head] + entries.map { line($0, axis, label: label, showsWords: words > 0) }
  }

  private func line(
    _ entry: Entry, _ axis: TimeAxis, label: Int, showsWords: Bool
  ) -> ScreenLine {
    var line = ScreenLine("  " + Columns.prefix(entry.label, upTo: label))
    line.pad(to: label + 3)
    let place = axis.columns(of: entry.days)
    line.pad(to: label + 3 + place.lowerBound)
    line.add(
      entry.isPhase ? String(repeating: "█", count: place.count) : "◆",
      entry.isPhase ? .blue : .yellow)
    if showsWords {
      line.pad(to: label + 4 + axis.columns)
      line.add(entry.words, .dim)
    }
    return line
  }
}

/// Days laid out over columns.
struct TimeAxis {
  let days: ClosedRange<Int>
  let columns: Int

  /// The columns, from 0, that a stretch of days takes; at least one.
  func columns(of stretch: ClosedRange<Int>) -> ClosedRange<Int> {
    column(of: stretch.lowerBound)...column(of: stretch.upperBound)
  }

  private func column(of day: Int) -> Int {
    let whole = max(1, days.upperBound - days.lowerBound)
    return min(max(0, (day - days.lowerBound) * (columns - 1) / whole), columns - 1)
  }

  /// `2021-03    2021-05`: months where they begin, as many as fit.
  var months: String {
    var out = ""
    var month = CalendarDay(dayNumber: days.lowerBound)
    month.day = 1
    while month.dayNumber <= days.upperBound {
      let place = column(of: month.dayNumber)
      let name = String(month.iso.dropLast(3))
      if out.isEmpty || place >= out.utf8.count + 2, place + name.utf8.count <= columns {
        out += String(repeating: " ", count: place - out.utf8.count) + name
      }
      month =
        month.month == 12
        ? CalendarDay(year: month.year + 1, month: 1, day: 1)
        : CalendarDay(year: month.year, month: month.month + 1, day: 1)
    }
    return out
  }
}
