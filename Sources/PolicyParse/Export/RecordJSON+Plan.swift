extension RecordWriter {
  mutating func writePlan(_ plan: Plan, _ ids: NodeIDs) {
    json.beginObject("plan")
    writeCampaign(plan.campaign, ids)
    writeList("phases", plan.phases) { writer, phase in writer.writePhase(phase, ids) }
    writeList("tasks", plan.tasks) { writer, task in writer.writeTask(task, ids) }
    writePassages("measures", plan.measures, ids)
    writeList("targets", plan.targets) { writer, target in writer.writeTarget(target, ids) }
    writeOrganization(plan.groups)
    writeList("reporting", plan.reporting) { writer, duty in writer.writeDuty(duty, ids) }
    json.endObject()
  }

  // MARK: Campaign

  private mutating func writeCampaign(_ campaign: Campaign, _ ids: NodeIDs) {
    writeText("name", campaign.name)
    writeText("shortName", campaign.shortName)
    writeText("theme", campaign.theme)
    if let period = campaign.period { writePeriod(period) }
    writePassages("objectives", campaign.objectives, ids)
    writePassages("principles", campaign.principles, ids)
    writePassages("scope", campaign.scope, ids)
  }

  private mutating func writePeriod(_ period: Campaign.Period) {
    if let index = period.date {
      writeDate("period", record.dates[index])
      return
    }
    json.beginObject("period")
    json.string("kind", DateExpression.Kind.range.rawValue)
    if let start = period.start { json.day("start", start) } else { json.null("start") }
    if let end = period.end { json.day("end", end) } else { json.null("end") }
    json.array("inferred") { json in
      json.string(value: "start")
      json.string(value: "end")
    }
    json.endObject()
  }

  private mutating func writePassages(
    _ key: StaticString, _ passages: [Campaign.Passage], _ ids: NodeIDs
  ) {
    writeList(key, passages) { writer, passage in
      writer.json.string("text", writer.text.values, passage.range)
      writer.write(passage.range, "span")
      writer.writeID(passage.section, ids)
    }
  }

  // MARK: Phases and tasks

  private mutating func writePhase(_ phase: Phase, _ ids: NodeIDs) {
    json.int("ordinal", phase.ordinal)
    writePlain("name", phase.name)
    if let name = phase.name { write(name, "span") }
    writeDate("period", at: phase.period)
    writeID(phase.section, ids)
    json.beginArray("tasks")
    for task in phase.tasks {
      json.beginObject()
      writeTask(task, ids)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeTask(_ task: PlanTask, _ ids: NodeIDs) {
    writePlain("title", task.title)
    if let title = task.title { write(title, "span") }
    writeID(task.section, ids)
    writeDate("deadline", at: task.deadline)
    writeTexts("leadUnits", task.leadUnits)
    writeTexts("supportUnits", task.supportUnits)
    writeTexts("responsible", task.responsible)
  }

  // MARK: Targets and reporting

  private mutating func writeTarget(_ target: Target, _ ids: NodeIDs) {
    json.string("text", text.values, target.range)
    writePlain("subject", target.subject)
    writePlain("action", target.action)
    json.string("comparison", target.comparison.rawValue)
    json.number("value", target.value)
    if let unit = target.unitText(in: text) { json.string("unit", unit) } else { json.null("unit") }
    json.string("change", target.change.rawValue)
    if target.baseline == nil {
      json.null("baseline")
    } else {
      writeText("baseline", target.baseline)
    }
    writeDate("by", at: target.by)
    write(target.range, "span")
    writeID(target.section, ids)
  }

  private mutating func writeDuty(_ duty: ReportingDuty, _ ids: NodeIDs) {
    json.string("text", text.values, duty.range)
    writeDate("deadline", at: duty.deadline)
    writeText("to", duty.to)
    if let form = duty.form { json.string("form", text.values, form) }
    if duty.name != nil || duty.email != nil || duty.phone != nil {
      json.beginObject("contact")
      if let name = duty.name { json.string("name", text.values, name) }
      if let email = duty.email { json.string("email", text.values, email) }
      if let phone = duty.phone { json.string("phone", text.values, phone) }
      json.endObject()
    }
    write(duty.range, "span")
    writeID(duty.section, ids)
  }

  // MARK: Parts

  /// A member that is a list of objects; nothing where the list is empty.
  mutating func writeList<Element>(
    _ key: StaticString, _ list: [Element], _ body: (inout RecordWriter, Element) -> Void
  ) {
    guard !list.isEmpty else { return }
    json.beginArray(key)
    for element in list {
      json.beginObject()
      body(&self, element)
      json.endObject()
    }
    json.endArray()
  }

  /// `{ "text", "span" }`; nothing where there is none.
  mutating func writeText(_ key: StaticString, _ range: Range<Int>?) {
    guard let range else { return }
    json.beginObject(key)
    json.string("text", text.values, range)
    write(range, "span")
    json.endObject()
  }

  private mutating func writeTexts(_ key: StaticString, _ ranges: [Range<Int>]) {
    json.beginArray(key)
    for range in ranges { writeText(element: range) }
    json.endArray()
  }

  private mutating func writeText(element range: Range<Int>) {
    json.beginObject()
    json.string("text", text.values, range)
    write(range, "span")
    json.endObject()
  }

  /// The words alone, or null.
  mutating func writePlain(_ key: StaticString, _ range: Range<Int>?) {
    if let range { json.string(key, text.values, range) } else { json.null(key) }
  }

  private mutating func writeDate(_ key: StaticString, at index: Int?) {
    if let index { writeDate(key, record.dates[index]) } else { json.null(key) }
  }

  /// The id of a section by its node index; null at the top.
  mutating func writeID(_ section: Int, _ ids: NodeIDs) {
    if section >= 0 {
      json.string("sectionId", plain: ids[section])
    } else {
      json.null("sectionId")
    }
  }
}
