extension RecordWriter {
  mutating func writeDate(_ key: StaticString?, _ date: DateExpression) {
    json.beginObject(key)
    json.string("text", text.values, date.range)
    write(date.range, "span")
    writeSectionID(at: date.range.lowerBound)
    json.string("kind", date.kind.rawValue)
    writeDay("start", date.start)
    writeDay("end", date.end)
    optional("precision", date.precision?.rawValue)
    optional("edtf", date.edtf)
    optional("yearFrom", date.yearFrom?.rawValue)
    optional("recurrence", date.recurrence)
    if let minimum = date.minimum { json.int("minimum", minimum) }
    if let maximum = date.maximum { json.int("maximum", maximum) }
    optional("per", date.per)
    optional("duration", date.duration)
    if let anchor = date.anchor { json.string("anchor", text.values, anchor) }
    optional("offset", date.offset)
    optional("calendar", date.calendar)
    if !date.inferred.isEmpty {
      json.array("inferred") { json in
        for name in date.inferred { json.string(value: name) }
      }
    }
    json.endObject()
  }

  private mutating func writeDay(_ key: StaticString, _ day: CalendarDay?) {
    if let day { json.day(key, day) } else { json.null(key) }
  }

  mutating func optional(_ key: StaticString, _ value: String?) {
    if let value { json.string(key, value) }
  }
}
