/// One thing that a document says, as gold and records are compared.
struct FacetRow: Hashable {
  /// The parts of it; nil where there is none.
  let parts: [String?]
  /// Where a record found it.
  let span: Range<Int>?

  init(_ parts: [String?], span: Range<Int>? = nil) {
    self.parts = parts
    self.span = span
  }

  static func == (left: FacetRow, right: FacetRow) -> Bool { left.parts == right.parts }

  func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  var shown: String { parts.map { $0 ?? "–" }.joined(separator: " · ") }
}

/// The kinds of things that are counted, each for itself.
enum Facet: String, CaseIterable {
  case campaign, dates, meta, outline, phases, references, roles, targets
}

/// What an annotated document or a record says, facet by facet.
enum Facets {
  private static let dayKeys = ["issuedOn", "printedOn", "publishedOn", "effectiveOn", "expiresOn"]

  // MARK: Records

  static func of(record: JSONTree) -> [Facet: [FacetRow]] {
    let parts = documents(record)
    var rows: [Facet: [FacetRow]] = [:]
    rows[.meta] = metadata(record)
    rows[.outline] = parts.flatMap { outline($0["body"]) }
    rows[.dates] = record["dates"].elements.map { date in
      FacetRow(
        [ComparedText.of(date["text"].text), date["kind"].text] + ends(date), span: span(date))
    }
    rows[.references] = record["references"].elements.map {
      FacetRow([ComparedText.of($0["text"].text)], span: span($0))
    }
    let plans = parts.map { $0["plan"] }
    rows[.roles] = plans.flatMap { roles($0) }
    rows[.phases] = plans.flatMap { plan in
      plan["phases"].elements.map { phase in
        FacetRow([ComparedText.of(phase["name"].text)] + ends(phase["period"]), span: span(phase))
      }
    }
    rows[.campaign] = plans.flatMap { campaign($0) }
    rows[.targets] = plans.flatMap { plan in
      plan["targets"].elements.map { target in
        let parts = [number(target["value"]), target["unit"].text, target["subject"].text]
        return FacetRow(
          [parts[0], ComparedText.of(parts[1]), ComparedText.of(parts[2])], span: span(target))
      }
    }
    return rows
  }

  /// The document itself and the attachments whose text is in the file.
  private static func documents(_ record: JSONTree) -> [JSONTree] {
    [record]
      + record["attachments"].elements.map { $0["document"] }.filter { !$0.isNull }
  }

  private static func metadata(_ record: JSONTree) -> [FacetRow] {
    var rows: [FacetRow] = []
    for (key, value) in record["metadata"].members {
      if dayKeys.contains(key) {
        rows.append(FacetRow([key, value["date"].text], span: span(value)))
        continue
      }
      for item in list(value) {
        guard let text = item["text"].text ?? item.text, !text.isEmpty else { continue }
        rows.append(FacetRow([key, ComparedText.of(text)], span: span(item)))
      }
    }
    for attachment in record["attachments"].elements {
      guard let title = attachment["title"].text, !title.isEmpty else { continue }
      rows.append(FacetRow(["attachments", ComparedText.of(title)], span: span(attachment)))
    }
    return rows
  }

  /// Sections and items in document order, without recursion.
  private static func outline(_ body: JSONTree) -> [FacetRow] {
    var rows: [FacetRow] = []
    var open = Array(body.elements.reversed())
    while let node = open.popLast() {
      open += node["children"].elements.reversed()
      guard node["kind"].text == "section" || node["kind"].text == "item" else { continue }
      var key = node["title"].text.flatMap { $0.isEmpty ? nil : $0 }
      if key == nil {
        key = ComparedText.of(firstText(node)).map {
          String(String.UnicodeScalarView($0.unicodeScalars.prefix(8)))
        }
      }
      let marker = node["marker"]
      rows.append(
        FacetRow(
          [
            number(node["level"]), marker["style"].text, number(marker["ordinal"]),
            ComparedText.of(key),
          ], span: span(node)))
    }
    return rows
  }

  /// The first paragraph below a node, its own before those of its children.
  private static func firstText(_ node: JSONTree) -> String? {
    var open = Array(node["children"].elements.reversed())
    while let child = open.popLast() {
      if child["kind"].text == "paragraph" { return child["text"].text }
      open += child["children"].elements.reversed()
    }
    return nil
  }

  private static func roles(_ plan: JSONTree) -> [FacetRow] {
    plan["organization"]["groups"].elements.flatMap { group in
      group["members"].elements.map { member in
        let holder = ["name", "description", "post"].lazy
          .compactMap { member[$0].text }.first { !$0.isEmpty }
        let name = group["name"]["text"].text ?? group["name"].text
        return FacetRow(
          [ComparedText.of(name), ComparedText.of(member["role"].text), ComparedText.of(holder)],
          span: span(member))
      }
    }
  }

  private static func campaign(_ plan: JSONTree) -> [FacetRow] {
    var rows: [FacetRow] = []
    for key in ["name", "shortName", "theme"] {
      guard let text = plan[key]["text"].text ?? plan[key].text else { continue }
      rows.append(FacetRow([key, ComparedText.of(text)], span: span(plan[key])))
    }
    for key in ["start", "end"] {
      guard let day = plan["period"][key].text else { continue }
      rows.append(FacetRow([key, day], span: span(plan["period"])))
    }
    return rows
  }

  private static func ends(_ date: JSONTree) -> [String?] {
    [date["start"].text, date["end"].text]
  }

  private static func span(_ value: JSONTree) -> Range<Int>? {
    let ends = value["span"].elements.compactMap(\.integer)
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] : nil
  }

  // MARK: Gold

  /// What an annotated document says; the facets that it leaves out are not compared.
  static func of(gold: JSONTree) -> [Facet: [FacetRow]] {
    var rows: [Facet: [FacetRow]] = [:]
    for facet in Facet.allCases where gold.members[facet.rawValue] != nil {
      let value = gold[facet.rawValue]
      switch facet {
      case .meta: rows[facet] = goldMetadata(value)
      case .campaign: rows[facet] = goldCampaign(value)
      case .references: rows[facet] = value.elements.map { FacetRow([ComparedText.of($0.text)]) }
      default: rows[facet] = value.elements.map { FacetRow(goldParts($0.elements, facet)) }
      }
    }
    return rows
  }

  private static func goldParts(_ parts: [JSONTree], _ facet: Facet) -> [String?] {
    parts.enumerated().map { place, part in
      let isText =
        switch facet {
        case .outline: place == 3
        case .dates, .phases: place == 0
        case .targets: place > 0
        default: true
        }
      let plain = part.double == nil ? part.text : number(part)
      return isText ? ComparedText.of(plain) : plain
    }
  }

  private static func goldMetadata(_ value: JSONTree) -> [FacetRow] {
    value.members.flatMap { key, entry in
      list(entry).compactMap { item in
        let text = key.hasSuffix("On") ? item.text : ComparedText.of(item.text)
        return text.flatMap { $0.isEmpty ? nil : FacetRow([key, $0]) }
      }
    }
  }

  private static func goldCampaign(_ value: JSONTree) -> [FacetRow] {
    value.members.compactMap { key, entry in
      guard let text = entry.text, !text.isEmpty else { return nil }
      return FacetRow([key, key == "start" || key == "end" ? text : ComparedText.of(text)])
    }
  }

  // MARK: Parts

  private static func list(_ value: JSONTree) -> [JSONTree] {
    switch value {
    case .array(let all): all
    case .null: []
    default: [value]
    }
  }

  /// A number as text, 3.0 like 3.
  private static func number(_ value: JSONTree) -> String? {
    value.double.map { number in
      Int(exactly: number).map { String($0) } ?? String(number)
    }
  }
}
