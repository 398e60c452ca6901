import PolicyParse

/// A record as lines for a terminal: elements, outline, plan, dates, repairs, doubts.
struct Inspection {
  private let record: PolicyRecord
  private var lines: [String] = []

  var text: String { lines.map(Escape.controls).joined(separator: "\n") }

  init(_ record: PolicyRecord, why: Bool) {
    self.record = record
    addHead()
    addOutline(record.document.outline, "Outline")
    if why { addReasons() }
    for attachment in record.attachments { addAttachment(attachment) }
    addPlan(record.document.plan)
    addDates()
    addRepairs()
    addDoubts()
  }

  private func words(_ range: Range<Int>, limit: Int = 60) -> String {
    let text = record.text.string(range)
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
  }

  private func words(_ words: Words) -> String { words.string(in: record.text) }

  private mutating func heading(_ title: String) {
    lines.append("")
    lines.append(title)
  }

  private mutating func row(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines.append("  \(label): \(value)")
  }

  // MARK: Parts

  private mutating func addHead() {
    let metadata = record.metadata
    let source = record.source
    lines.append(metadata.title.map { words($0) } ?? "(no title)")
    row("source", "\(source.path), \(source.encoding), \(source.script), \(source.length) scalars")
    row("number", metadata.documentNumber.map { words($0.words) })
    row("genre", metadata.genre.map { words($0) })
    row("issuers", metadata.issuers.map { words($0) }.joined(separator: " · "))
    row("issued on", metadata.issuedOn?.date)
    row("addressees", metadata.addressees.map { words($0) }.joined(separator: " · "))
    row("published on", metadata.publishedOn?.date)
  }

  private mutating func addOutline(_ outline: Outline, _ title: String) {
    guard !outline.nodes.isEmpty else { return }
    heading(title)
    for node in outline.nodes {
      let indent = String(repeating: "  ", count: max(1, node.level + 1))
      switch node.kind {
      case .section, .item:
        let marker = node.marker.map { record.text.string($0.range) } ?? ""
        lines.append(indent.dropLast(2) + marker + " " + (node.title.map { words($0) } ?? "–"))
      case .paragraph: lines.append(indent + "¶ " + words(node.range, limit: 36))
      case .table: lines.append(indent + "▦ \(node.rows.count) rows")
      }
    }
  }

  private mutating func addReasons() {
    heading("Why")
    for placement in record.reasons {
      lines.append("  \(words(placement.range, limit: 24)) — \(placement.words)")
    }
  }

  private mutating func addAttachment(_ attachment: AttachmentContent) {
    let title = attachment.element.title.map { words($0) } ?? "(no title)"
    guard let document = attachment.document else {
      heading("Attachment: \(title)")
      return
    }
    addOutline(document.outline, "Attachment: \(title)")
    addPlan(document.plan)
  }

  private mutating func addPlan(_ plan: Plan?) {
    guard let plan else { return }
    heading("Plan")
    row("campaign", plan.campaign.name.map { words($0) })
    row("short name", plan.campaign.shortName.map { words($0) })
    row("theme", plan.campaign.theme.map { words($0) })
    if let period = plan.campaign.period {
      row("period", "\(period.start?.iso ?? "…") – \(period.end?.iso ?? "…")")
    }
    for phase in plan.phases {
      let period = phase.period.map { span(record.dates[$0]) } ?? "undated"
      row("phase \(phase.ordinal)", "\(phase.name.map { words($0) } ?? "–") (\(period))")
    }
    for group in plan.groups { addGroup(group) }
    for target in plan.targets { row("target", words(target.range)) }
    for duty in plan.reporting { row("report", words(duty.range)) }
  }

  private mutating func addGroup(_ group: RoleGroup) {
    row("group", group.name.map { words($0) } ?? "(no name)")
    for member in group.members {
      let holder =
        member.holder.nameText(in: record.text)
        ?? (member.holder.description ?? member.holder.post).map { words($0) } ?? "*"
      lines.append("    \(member.roleWord) \(holder)")
    }
  }

  private mutating func addDates() {
    guard !record.dates.isEmpty else { return }
    heading("Dates")
    for date in record.dates {
      lines.append("  \(words(date.range)) — \(date.kind.rawValue) \(span(date))")
    }
  }

  private func span(_ date: DateExpression) -> String {
    if let recurrence = date.recurrence { return recurrence }
    if let duration = date.duration { return duration }
    let start = date.start?.iso ?? "…"
    let end = date.end?.iso ?? "…"
    return start == end ? start : "\(start) – \(end)"
  }

  private mutating func addRepairs() {
    guard !record.repairCounts.isEmpty else { return }
    heading("Repairs")
    for (kind, count) in record.repairCounts { lines.append("  \(count) × \(kind)") }
  }

  private mutating func addDoubts() {
    guard !record.diagnostics.isEmpty else { return }
    heading("Doubts")
    for diagnostic in record.diagnostics {
      lines.append(
        "  \(diagnostic.severity.rawValue) \(diagnostic.code) at \(diagnostic.source.lowerBound): "
          + diagnostic.message)
    }
  }
}
