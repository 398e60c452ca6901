extension RecordWriter {
  /// Absent elements are absent, not null.
  mutating func writeMetadata(_ metadata: Metadata) {
    json.beginObject("metadata")
    write("copyNumber", metadata.copyNumber)
    if let classification = metadata.classification { writeClassification(classification) }
    write("urgency", metadata.urgency)
    write("issuerMark", metadata.issuerMark)
    if let number = metadata.documentNumber { writeNumber(number) }
    write("signatories", metadata.signatories)
    if let title = metadata.title { writeTitle(title, subject: metadata.subject) }
    if let genre = metadata.genre { writeGenre(genre, inferred: metadata.genreInferred) }
    write("addressees", metadata.addressees)
    write("issuers", metadata.issuers)
    write("issuedOn", metadata.issuedOn)
    write("effectiveOn", metadata.effectiveOn)
    write("expiresOn", metadata.expiresOn)
    write("annotation", metadata.annotation)
    write("subjectTerms", metadata.subjectTerms)
    writeCopies(metadata.copyTo)
    write("printedBy", metadata.printedBy)
    write("printedOn", metadata.printedOn)
    if let copies = metadata.copies {
      json.beginObject("copies")
      writeWords(copies.words)
      json.int("count", copies.count)
      json.endObject()
    }
    writeContacts(metadata.contacts)
    write("publishedOn", metadata.publishedOn)
    write("publisher", metadata.publisher)
    json.endObject()
  }

  /// `text` and `span`, with the `extent` where it is wider.
  mutating func writeWords(_ words: Words) {
    json.string("text", text.values, words.pieces)
    write(words.range, "span")
    writeExtent(words.pieces)
  }

  private mutating func write(_ key: StaticString, _ words: Words?) {
    guard let words else { return }
    json.beginObject(key)
    writeWords(words)
    json.endObject()
  }

  private mutating func write(_ key: StaticString, _ list: [Words]) {
    guard !list.isEmpty else { return }
    json.beginArray(key)
    for words in list {
      json.beginObject()
      writeWords(words)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ key: StaticString, _ date: DateElement?) {
    guard let date else { return }
    json.beginObject(key)
    writeWords(date.words)
    if let day = date.date { json.string("date", day) }
    json.endObject()
  }

  private mutating func writeNumber(_ number: NumberElement) {
    json.beginObject("documentNumber")
    writeWords(number.words)
    if let code = number.agencyCode { json.string("agencyCode", text.values, code) }
    if let year = number.year { json.int("year", year) }
    if let serial = number.serial { json.string("serial", serial) }
    json.endObject()
  }

  // Classification ::: Level ("★" Period)?
  /// 秘密★5年.
  private mutating func writeClassification(_ words: Words) {
    json.beginObject("classification")
    writeWords(words)
    let star = words.range.first { text.values[$0] == "★" } ?? words.range.upperBound
    json.string("level", text.values, text.trimmed(words.range.lowerBound..<star))
    if star < words.range.upperBound {
      json.string("period", text.values, text.trimmed((star + 1)..<words.range.upperBound))
    }
    json.endObject()
  }

  private mutating func writeTitle(_ title: Words, subject: Words?) {
    json.beginObject("title")
    writeWords(title)
    if let subject { json.string("subject", text.values, subject.pieces) }
    json.endObject()
  }

  private mutating func writeGenre(_ genre: Words, inferred: Bool) {
    json.beginObject("genre")
    writeWords(genre)
    if inferred { json.bool("inferred", true) }
    json.endObject()
  }

  private mutating func writeCopies(_ copies: [(kind: String, words: Words)]) {
    guard !copies.isEmpty else { return }
    json.beginArray("copyTo")
    for copy in copies {
      json.beginObject()
      writeWords(copy.words)
      json.string("kind", copy.kind)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeContacts(_ contacts: [ContactElement]) {
    guard !contacts.isEmpty else { return }
    json.beginArray("contact")
    for contact in contacts {
      json.beginObject()
      writeWords(contact.words)
      if let name = contact.name { json.string("name", text.values, name) }
      if let phone = contact.phone { json.string("phone", text.values, phone) }
      if let email = contact.email { json.string("email", text.values, email) }
      json.endObject()
    }
    json.endArray()
  }
}
