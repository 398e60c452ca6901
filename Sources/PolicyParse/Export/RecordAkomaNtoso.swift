/// Records as Akoma Ntoso 3.0 (OASIS LegalDocML): a `doc` with its preface, hierarchy, conclusions
/// and attachments; a `documentCollection` where one file holds several documents.
///
/// 编, 章, 节 and 条 are `part`, `chapter`, `section` and `article`, enumerated words are `point`;
/// every other form of number is an `hcontainer` that is named after it. Furniture is left out.
public enum RecordAkomaNtoso {
  /// Appends one XML document.
  public static func append(_ records: [PolicyRecord], to buffer: inout [UInt8]) {
    let xml = XMLWriter(into: buffer)
    buffer = []
    var writer = AkomaNtosoWriter(xml: xml)
    writer.write(records.map { RecordIndex($0) })
    buffer = writer.xml.out
  }
}

private struct AkomaNtosoWriter {
  private(set) var xml: XMLWriter

  mutating func write(_ records: [RecordIndex]) {
    xml.declaration()
    xml.open("akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"])
    xml.line()
    if records.count == 1 {
      writeDocument(records[0], prefix: "")
    } else {
      writeCollection(records)
    }
    xml.close("akomaNtoso")
    xml.line()
  }

  private mutating func writeCollection(_ records: [RecordIndex]) {
    guard let first = records.first else { return }
    xml.open("documentCollection", ["name": "collection"])
    writeMeta(AkomaNtosoIdentity(first, path: "/!main"), prefix: "")
    xml.open("collectionBody")
    for (number, record) in records.enumerated() {
      let prefix = "component_\(number + 1)"
      xml.open("component", ["eId": prefix])
      writeDocument(record, prefix: prefix + "__")
      xml.close("component")
    }
    xml.close("collectionBody")
    xml.close("documentCollection")
  }

  // MARK: Documents

  private mutating func writeDocument(_ index: RecordIndex, prefix: String) {
    xml.open("doc", ["name": index.words(index.record.metadata.genre) ?? "doc"])
    xml.line()
    writeMeta(AkomaNtosoIdentity(index, path: ""), prefix: prefix)
    writePreface(index, prefix)
    writeBody(index, index.parts[0], prefix)
    writeConclusions(index)
    writeAttachments(index, prefix)
    xml.close("doc")
    xml.line()
  }

  private mutating func writeMeta(_ identity: AkomaNtosoIdentity, prefix: String) {
    let source = "#\(prefix)policy-extract"
    xml.open("meta")
    xml.open("identification", ["source": source])
    xml.open("FRBRWork")
    writeProperties(identity, identity.work, source)
    xml.empty("FRBRcountry", ["value": "cn"])
    if let number = identity.number { xml.empty("FRBRnumber", ["value": number]) }
    if let title = identity.title { xml.empty("FRBRname", ["value": title]) }
    xml.close("FRBRWork")
    xml.open("FRBRExpression")
    writeProperties(identity, identity.work + "/zho@", source)
    xml.empty("FRBRlanguage", ["language": "zho"])
    xml.close("FRBRExpression")
    xml.open("FRBRManifestation")
    writeProperties(identity, identity.work + "/zho@.akn", source)
    xml.empty("FRBRformat", ["value": "application/akn+xml"])
    xml.close("FRBRManifestation")
    xml.close("identification")
    xml.open("references", ["source": source])
    xml.empty(
      "TLCOrganization",
      [
        "eId": prefix + "policy-extract", "href": "/ontology/organization/policy-extract",
        "showAs": "policy-extract",
      ])
    xml.close("references")
    xml.close("meta")
    xml.line()
  }

  private mutating func writeProperties(
    _ identity: AkomaNtosoIdentity, _ uri: String, _ source: String
  ) {
    xml.empty("FRBRthis", ["value": uri])
    xml.empty("FRBRuri", ["value": uri])
    xml.empty("FRBRdate", ["date": identity.date, "name": identity.dateName])
    xml.empty("FRBRauthor", ["href": source])
  }

  private mutating func writePreface(_ index: RecordIndex, _ prefix: String) {
    let metadata = index.record.metadata
    let lines: [(StaticString, Words?)] = [
      ("docProponent", metadata.issuerMark), ("docNumber", metadata.documentNumber?.words),
      ("docTitle", metadata.title),
    ]
    guard lines.contains(where: { $0.1 != nil }) || !metadata.addressees.isEmpty else { return }
    xml.open("preface")
    for (name, words) in lines {
      guard let words else { continue }
      xml.open("p")
      xml.element(name, text: index.words(words))
      xml.close("p")
    }
    if let addressees = index.list(metadata.addressees) { xml.element("p", text: addressees + "：") }
    xml.close("preface")
    xml.line()
  }

  private mutating func writeConclusions(_ index: RecordIndex) {
    let metadata = index.record.metadata
    let notes = [metadata.annotation, metadata.printedBy, metadata.printedOn?.words]
    guard
      !metadata.issuers.isEmpty || metadata.issuedOn != nil || notes.contains(where: { $0 != nil })
    else { return }
    xml.open("conclusions")
    for issuer in metadata.issuers {
      xml.open("p")
      xml.element("signature", text: index.words(issuer))
      xml.close("p")
    }
    if let date = metadata.issuedOn {
      xml.open("p")
      if let iso = date.date.flatMap({ CalendarEvent.day($0) })?.iso {
        xml.element("docDate", ["date": iso], text: index.words(date.words))
      } else {
        xml.text(index.words(date.words))
      }
      xml.close("p")
    }
    for words in notes {
      if let words { xml.element("p", text: index.words(words)) }
    }
    xml.close("conclusions")
    xml.line()
  }

  private mutating func writeAttachments(_ index: RecordIndex, _ prefix: String) {
    let parts = index.parts.dropFirst()
    guard !parts.isEmpty else { return }
    xml.open("attachments")
    for part in parts {
      guard let number = part.attachment else { continue }
      let element = index.record.attachments[number - 1].element
      let id = "\(prefix)att_\(number)"
      xml.open("attachment", ["eId": id])
      let label = element.ordinal.map { "附件\($0)" } ?? "附件"
      xml.element("heading", text: index.words(element.title).map { label + "　" + $0 } ?? label)
      xml.open("doc", ["name": "附件"])
      writeMeta(AkomaNtosoIdentity(index, path: "/!att_\(number)"), prefix: id + "__")
      writeBody(index, part, id + "__")
      xml.close("doc")
      xml.close("attachment")
    }
    xml.close("attachments")
    xml.line()
  }

  private mutating func writeBody(
    _ index: RecordIndex, _ part: RecordIndex.Part, _ prefix: String
  ) {
    var body = AkomaNtosoBody(index, part.content.outline, prefix: prefix, xml: xml)
    body.write()
    xml = body.xml
  }
}

/// What identifies a document: its address, its date and its number.
private struct AkomaNtosoIdentity {
  let work: String
  /// A day; the first one where nothing is known, since the format wants one.
  let date: String
  let dateName: String
  let number: String?
  let title: String?

  init(_ index: RecordIndex, path: String) {
    let day = index.record.metadata.issuedOn?.date.flatMap { CalendarEvent.day($0) }
    date = day?.iso ?? "0001-01-01"
    dateName = day == nil ? "unknown" : "issued"
    work = "/akn/cn/doc/\(date)/\(index.id)\(path)"
    number = path.isEmpty ? index.words(index.record.metadata.documentNumber?.words) : nil
    title = path.isEmpty ? index.words(index.record.metadata.title) : nil
  }
}
