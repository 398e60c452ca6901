import PolicyParse

/// Dates with what they mean.
struct DateList {
  let lines: [ScreenLine]

  init(_ record: PolicyRecord) {
    let words = record.dates.map { record.text.string($0.range) }
    let width = min(30, words.map { Columns.width(of: $0) }.max() ?? 0)
    lines = zip(words, record.dates).map { words, date in
      var line = ScreenLine("  " + Columns.prefix(words, upTo: width))
      line.pad(to: width + 4)
      line.add(date.kind.rawValue, .dim)
      line.pad(to: width + 14)
      line.add(date.recurrence ?? date.duration ?? Days.text(date.start, date.end))
      if let source = Self.source(of: date) { line.add("  year: \(source)", .dim) }
      return line
    }
  }

  /// Where a year that was not printed came from.
  private static func source(of date: DateExpression) -> String? {
    switch date.yearFrom {
    case .context: "text before"
    case .title: "title"
    case .documentNumber: "number"
    case .issuedOn: "date of issue"
    case .explicit, .some(.none), nil: nil
    }
  }
}

/// Tasks with who is to do them, and until when.
struct TaskList {
  let plan: Plan
  let record: PolicyRecord

  var lines: [ScreenLine] {
    (plan.phases.flatMap(\.tasks) + plan.tasks).filter(hasDuty).map(line)
  }

  /// A task that names neither a unit nor a day says no more than the outline.
  private func hasDuty(_ task: PlanTask) -> Bool {
    task.deadline != nil || !(task.leadUnits + task.supportUnits + task.responsible).isEmpty
  }

  private func line(_ task: PlanTask) -> ScreenLine {
    var line = ScreenLine("  " + (task.title.map(words) ?? "–"))
    add("lead", task.leadUnits, to: &line)
    add("support", task.supportUnits, to: &line)
    add("responsible", task.responsible, to: &line)
    if let day = task.deadline.flatMap({ record.dates[$0].end }) {
      line.add("  by \(day.iso)", .dim)
    }
    return line
  }

  private func add(_ label: String, _ units: [Range<Int>], to line: inout ScreenLine) {
    guard !units.isEmpty else { return }
    line.add("  \(label) ", .dim)
    line.add(units.map(words).joined(separator: "、"))
  }

  private func words(_ range: Range<Int>) -> String { record.text.string(range.prefix(60)) }
}

/// Repairs: how many of each kind, and from what to what.
struct RepairNotes {
  let lines: [ScreenLine]

  init(_ record: PolicyRecord, _ source: SourceLines) {
    let counts = record.repairCounts.map { ScreenLine("  \($0.count) × \($0.kind)") }
    let told = record.repairs.filter { $0.kind != .pinyinGloss }
    let single = told.prefix(Self.limit).map { Self.line($0, source) }
    let rest = told.count - single.count
    lines = counts + single + (rest > 0 ? [ScreenLine("  … and \(rest) more", .dim)] : [])
  }

  private static let limit = 40

  private static func line(_ repair: Repair, _ source: SourceLines) -> ScreenLine {
    var line = ScreenLine("  line \(source.line(of: repair.source.lowerBound))", .dim)
    line.pad(to: 13)
    line.add(repair.from, .red)
    line.add(" → ", .dim)
    line.add(repair.to.isEmpty ? "(taken out)" : repair.to, .green)
    line.add("  \(repair.certainty.rawValue)", .dim)
    return line
  }
}

/// Doubts, with the words that they are about.
struct DoubtNotes {
  private let record: PolicyRecord
  private let source: SourceLines

  init(_ record: PolicyRecord, _ source: SourceLines) {
    self.record = record
    self.source = source
  }

  /// - Parameter columns: the width of the screen.
  func lines(columns: Int) -> [ScreenLine] {
    record.diagnostics.flatMap { doubt in
      var head = ScreenLine("  \(doubt.severity.rawValue) ", Self.colour(doubt.severity))
      head.add("\(doubt.code), line \(source.line(of: doubt.source.lowerBound))", .dim)
      let message = Columns.wrap(doubt.message, to: columns - 4).map { ScreenLine("    " + $0) }
      return [head] + message + [ScreenLine("    " + source.context(of: doubt.source), .dim)]
    }
  }

  private static func colour(_ severity: Diagnostic.Severity) -> Colour {
    switch severity {
    case .info: .dim
    case .warning: .yellow
    case .error: .red
    }
  }
}

/// The decoded source, for saying where something stands.
struct SourceLines {
  private let scalars: [Unicode.Scalar]
  /// Offsets just after each line feed.
  private let starts: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    starts = scalars.indices.lazy.filter { [scalars] in scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// The number, from 1, of the line that holds an offset.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// `…the words before【the words】and after…`, with blanks for line ends.
  func context(of range: Range<Int>) -> String {
    let found = range.clamped(to: 0..<scalars.count).prefix(40)
    let before = words(max(0, found.lowerBound - 10)..<found.lowerBound)
    let after = words(found.upperBound..<min(scalars.count, found.upperBound + 10))
    return "…\(before)【\(words(found))】\(after)…"
  }

  private func words(_ range: Range<Int>) -> String {
    let shown = scalars[range].map { $0.properties.isWhitespace ? " " : $0 }
    return String(String.UnicodeScalarView(shown))
  }
}
