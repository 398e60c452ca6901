import PolicyParse

/// A record as lines for a terminal: elements, outline, plan, dates, repairs, doubts.
struct Inspection {
  private let record: PolicyRecord
  private let screen: Screen
  private var lines: [ScreenLine] = []

  var text: String { lines.map { $0.shown(on: screen) }.joined(separator: "\n") }

  /// - Parameter source: the decoded text that the record's spans count in.
  init(_ record: PolicyRecord, source: SourceLines, on screen: Screen) {
    self.record = record
    self.screen = screen
    addHead()
    part("Outline", OutlineTree.lines(of: record.document, in: record.text))
    for attachment in record.attachments { addAttachment(attachment) }
    addCampaign()
    part("Timeline", Timeline(record).lines(columns: screen.columns))
    let groups = record.plans.flatMap { Roster.lines(of: $0.groups, in: record.text) }
    part("Organization", groups)
    part("Tasks", record.plans.flatMap { TaskList(plan: $0, record: record).lines })
    part("Targets", record.plans.flatMap(targets))
    part("Duties to report", record.plans.flatMap { $0.reporting.map { row($0.range) } })
    part("Dates", DateList(record).lines)
    part("References", record.references.map { row($0.range) })
    part("Repairs", RepairNotes(record, source).lines)
    part("Doubts", DoubtNotes(record, source).lines(columns: screen.columns))
  }

  /// Adds why each line of the body is or is no heading.
  mutating func addReasons() {
    let reasons = record.reasons
    let words = reasons.map { record.text.string($0.range.prefix(16)) }
    let width = min(34, words.map { Columns.width(of: $0) }.max() ?? 0)
    part(
      "Why",
      zip(words, reasons).map { words, reason in
        var line = ScreenLine("  " + Columns.prefix(words, upTo: width))
        line.pad(to: width + 4)
        line.add(reason.words, .dim)
        return line
      })
  }

  private mutating func part(_ title: String, _ added: [ScreenLine]) {
    guard !added.isEmpty else { return }
    lines += [ScreenLine(), ScreenLine(title, .bold)] + added
  }

  /// `  label  value`, the value on as many lines as it needs.
  private mutating func row(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let indent = 14
    for (number, words) in Columns.wrap(value, to: screen.columns - indent).enumerated() {
      var line = ScreenLine("  " + (number == 0 ? label : ""), .dim)
      line.pad(to: indent)
      line.add(words)
      lines.append(line)
    }
  }

  private func row(_ range: Range<Int>) -> ScreenLine {
    ScreenLine("  " + record.text.string(range.prefix(screen.columns)))
  }

  private func words(_ words: Words) -> String { words.string(in: record.text) }

  // MARK: Parts

  private mutating func addHead() {
    let metadata = record.metadata
    let title = metadata.title.map { words($0) } ?? "(no title)"
    lines += Columns.wrap(title, to: screen.columns).map { ScreenLine($0, .bold) }
    row("number", metadata.documentNumber.map { words($0.words) })
    row("genre", metadata.genre.map { words($0) })
    row("issuers", metadata.issuers.map { words($0) }.joined(separator: " · "))
    row("issued on", metadata.issuedOn?.date)
    row("in force", metadata.effectiveOn?.date)
    row("addressees", metadata.addressees.map { words($0) }.joined(separator: " · "))
    row("published", metadata.publishedOn?.date)
    let source = record.source
    row(
      "source",
      "\(source.path), \(source.encoding), \(source.script), \(source.length) characters")
  }

  private mutating func addAttachment(_ attachment: AttachmentContent) {
    let title = attachment.element.title.map { words($0) } ?? "(no title)"
    let tree = attachment.document.map { OutlineTree.lines(of: $0, in: record.text) }
    part("Attachment: \(title)", tree ?? [ScreenLine("  its text is not in the file", .dim)])
  }

  private mutating func addCampaign() {
    for plan in record.plans {
      let campaign = plan.campaign
      guard campaign.name != nil || campaign.theme != nil || campaign.period != nil else {
        continue
      }
      lines += [ScreenLine(), ScreenLine("Campaign", .bold)]
      row("name", campaign.name.map(record.text.string))
      row("short name", campaign.shortName.map(record.text.string))
      row("theme", campaign.theme.map(record.text.string))
      row("period", campaign.period.map { Days.text($0.start, $0.end) })
    }
  }

  private func targets(_ plan: Plan) -> [ScreenLine] {
    plan.targets.map { target in
      var line = row(target.range)
      if let day = target.by.flatMap({ record.dates[$0].end }) { line.add("  by \(day.iso)", .dim) }
      return line
    }
  }
}

extension PolicyRecord {
  /// The plans of the document and of its attachments.
  var plans: [Plan] {
    ([document] + attachments.compactMap(\.document)).compactMap(\.plan)
  }
}

/// Days as a reader writes them.
enum Days {
  /// `2021-03-01 – 2021-03-31`, one day where both are the same, … for what is not known.
  static func text(_ start: CalendarDay?, _ end: CalendarDay?) -> String {
    if let start, start == end { return start.iso }
    return "\(start?.iso ?? "…") – \(end?.iso ?? "…")"
  }
}
