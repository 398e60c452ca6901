/// What stands in each table.
enum TableDefinitions {
  static let documents = TableDefinition<PolicyRecord>([
    .text("path") { $1.source.path },
    .integer("part") { $1.source.part },
    .text("sha256") { $1.source.sha256 },
    .integer("bytes") { $1.source.bytes },
    .text("encoding") { $1.source.encoding },
    .text("script") { $1.source.script },
    .integer("length") { $1.source.length },
    .number("coverage") { $1.source.coverage },
    .text("title") { $0.words($1.metadata.title) },
    .text("genre") { $0.words($1.metadata.genre) },
    .text("document_number") { $0.words($1.metadata.documentNumber?.words) },
    .text("issuers") { $0.list($1.metadata.issuers) },
    .text("addressees") { $0.list($1.metadata.addressees) },
    .text("issued_on") { $1.metadata.issuedOn?.date },
    .text("effective_on") { $1.metadata.effectiveOn?.date },
    .text("expires_on") { $1.metadata.expiresOn?.date },
    .text("published_on") { $1.metadata.publishedOn?.date },
    .text("publisher") { $0.words($1.metadata.publisher) },
    .text("urgency") { $0.words($1.metadata.urgency) },
    .text("subject_terms") { $0.list($1.metadata.subjectTerms) },
    .text("campaign") { index, _ in index.words(index.plan?.campaign.name) },
    .text("campaign_short_name") { index, _ in index.words(index.plan?.campaign.shortName) },
    .text("theme") { index, _ in index.words(index.plan?.campaign.theme) },
    .text("period_start") { index, _ in index.plan?.campaign.period?.start?.iso },
    .text("period_end") { index, _ in index.plan?.campaign.period?.end?.iso },
    .integer("attachments") { $1.attachments.count },
    .integer("diagnostics") { $1.diagnostics.count },
    .integer("repairs") { $1.repairCounts.reduce(0) { $0 + $1.count } },
  ])

  static let sections = TableDefinition<SectionRow>(
    [
      .text("section_id") { $1.id },
      .text("parent_id") { $1.parentID },
      .text("kind") { $1.kind },
      .integer("level") { $1.node.level },
      .text("marker") { $0.words($1.node.marker?.range) },
      .text("style") { $1.node.marker?.style.rawValue },
      .integer("ordinal") { $1.node.marker?.ordinal },
      .text("title") { $0.words($1.node.title) },
      .text("topic") { $1.topic },
      .text("text") { index, row in row.text(index) },
    ], span: { $0.span($1.node.range) })

  static let dates = TableDefinition<DateExpression>(
    [
      .text("section_id") { $0.sectionID(at: $1.range.lowerBound) },
      .text("text") { $0.words($1.range) },
      .text("kind") { $1.kind.rawValue },
      .text("start_date") { $1.start?.iso },
      .text("end_date") { $1.end?.iso },
      .text("precision") { $1.precision?.rawValue },
      .text("edtf") { $1.edtf },
      .text("year_from") { $1.yearFrom?.rawValue },
      .text("recurrence") { $1.recurrence },
      .integer("minimum") { $1.minimum },
      .integer("maximum") { $1.maximum },
      .text("per") { $1.per },
      .text("duration") { $1.duration },
      .text("anchor") { $0.words($1.anchor) },
      .text("anchor_offset") { $1.offset },
      .text("calendar") { $1.calendar },
      .text("inferred") { $1.inferred.isEmpty ? nil : $1.inferred.joined(separator: "；") },
    ], span: { $0.span($1.range) })

  static let phases = TableDefinition<PhaseRow>([
    .text("section_id") { $1.sectionID },
    .integer("ordinal") { $1.phase.ordinal },
    .text("name") { $0.words($1.phase.name) },
    .text("period") { $0.words($1.period?.range) },
    .text("start_date") { $1.period?.start?.iso },
    .text("end_date") { $1.period?.end?.iso },
    .text("edtf") { $1.period?.edtf },
    .integer("tasks") { $1.phase.tasks.count },
  ])

  static let tasks = TableDefinition<TaskRow>([
    .text("section_id") { $1.sectionID },
    .integer("phase") { $1.phase },
    .text("title") { $0.words($1.task.title) },
    .text("deadline") { $0.words($1.deadline?.range) },
    .text("deadline_date") { $1.deadline?.end?.iso },
    .text("lead_units") { $0.list($1.task.leadUnits) },
    .text("support_units") { $0.list($1.task.supportUnits) },
    .text("responsible") { $0.list($1.task.responsible) },
  ])

  static let roles = TableDefinition<RoleRow>(
    [
      .text("group_name") { $0.words($1.group.name) },
      .text("group_kind") { $1.group.kind.rawValue },
      .text("parent_group") { $0.words($1.parent) },
      .text("role") { $1.member.roleWord },
      .text("name") { $1.member.holder.nameText(in: $0.text) },
      .text("post") { $0.words($1.member.holder.post) },
      .text("honorific") { $0.words($1.member.holder.honorific) },
      .text("description") { $0.words($1.member.holder.description) },
      .integer("collective") { $1.member.holder.isCollective ? 1 : 0 },
      .integer("concurrent") { $1.member.holder.isConcurrent ? 1 : 0 },
      .integer("redacted") { $1.member.holder.isRedacted ? 1 : 0 },
    ], span: { $0.span($1.member.range) })

  static let targets = TableDefinition<TargetRow>(
    [
      .text("section_id") { $1.sectionID },
      .text("text") { $0.words($1.target.range) },
      .text("subject") { $0.words($1.target.subject) },
      .text("action") { $0.words($1.target.action) },
      .text("comparison") { $1.target.comparison.rawValue },
      .number("value") { $1.target.value },
      .number("upper") { $1.target.upper },
      .text("unit") { $1.target.unitText(in: $0.text) },
      .text("change") { $1.target.change.rawValue },
      .text("baseline") { $0.words($1.target.baseline) },
      .text("by") { $0.words($1.by?.range) },
      .text("by_date") { $1.by?.end?.iso },
    ], span: { $0.span($1.target.range) })

  static let references = TableDefinition<Reference>(
    [
      .text("section_id") { $0.sectionID(at: $1.range.lowerBound) },
      .text("kind") { $1.kind.rawValue },
      .text("text") { $0.words($1.range) },
      .text("number") { $0.words($1.number) },
    ], span: { $0.span($1.range) })

  static let repairs = TableDefinition<Repair>(
    [
      .text("kind") { $1.kind.rawValue },
      .text("found") { $1.from },
      .text("became") { $1.to },
      .text("certainty") { $1.certainty.rawValue },
      .number("score") { $1.score },
    ], span: { $0.span(source: $1.source) })

  static let diagnostics = TableDefinition<RecordDiagnostic>(
    [
      .text("code") { $1.code },
      .text("severity") { $1.severity.rawValue },
      .text("message") { $1.message },
    ], span: { $0.span(source: $1.source) })

  static let passages = TableDefinition<Passage>(
    [
      .integer("ordinal") { $1.ordinal },
      .text("kind") { $1.kind.rawValue },
      .text("section_id") { $1.sectionID },
      .text("headings") { $1.headings.isEmpty ? nil : $1.headings.joined(separator: " › ") },
      .text("text") { $1.text(in: $0.text) },
    ], span: { $0.span($1.range) })
}

extension RecordIndex {
  func words(_ range: Range<Int>?) -> String? { range.map { self.words($0) } }
  func words(_ words: Words?) -> String? { words.map { self.words($0) } }

  /// Several values in one field, with ； between them; nil where there is none.
  func list(_ ranges: [Range<Int>]) -> String? {
    ranges.isEmpty ? nil : ranges.map { self.words($0) }.joined(separator: "；")
  }

  func list(_ list: [Words]) -> String? {
    list.isEmpty ? nil : list.map { self.words($0) }.joined(separator: "；")
  }

  func date(_ index: Int?) -> DateExpression? { index.map { record.dates[$0] } }
}
