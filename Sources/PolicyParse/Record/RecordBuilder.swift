/// Runs the stages over one file and puts their findings together.
struct RecordBuilder {
  let decoded: DecodedText
  let bytes: [UInt8]
  let path: String
  let pathBytes: [UInt8]?
  let options: ExtractionOptions

  func records() -> [PolicyRecord] {
    let repaired = Repairer.repair(decoded.scalars)
    let normalized = Normalizer.read(
      repaired.scalars, map: repaired.map, script: options.script)
    var logical = LogicalLines.read(normalized.text)
    FurnitureReader.mark(logical.text, &logical.lines)
    logical.lines = FlattenedHead.restore(logical.text, logical.lines)
    logical.lines = LostBreaks.restore(logical.text, logical.lines)
    return [record(logical, repaired, normalized)]
  }

  private func record(
    _ logical: LogicalLines, _ repaired: RepairedText, _ normalized: NormalizedText
  ) -> PolicyRecord {
    let text = logical.text
    let parts = NoticeReader.read(text, logical.lines)
    let main = OutlineBuilder.build(text, lines: parts.body)
    let built = parts.attachments.map { element in
      element.body.isEmpty ? nil : OutlineBuilder.build(text, lines: element.body)
    }
    let references = readReferences(text, parts)
    let finder = DateFinder(
      text: text, parts: parts, outlines: [main.outline] + built.compactMap { $0?.outline },
      references: references.references, script: normalized.script,
      defaultYear: options.defaultYear)
    let (mentions, context) = finder.find(in: logical.lines)
    let (dates, dateNotes) = DateResolver.resolve(mentions, in: text, context: context)
    let content = content(main.outline, title: parts.metadata.title, text, dates)
    let attachments = zip(parts.attachments, built).map { element, result in
      AttachmentContent(
        element: element,
        document: result.map { self.content($0.outline, title: element.title, text, dates) })
    }
    let leaves = Leaves(leafRanges(parts, main.outline, built.map { $0?.outline }), in: text)
    let offsets = makeOffsets()
    let found =
      [parts.diagnostics, main.diagnostics, references.diagnostics, dateNotes, content.plan?.diagnostics ?? []]
      + built.map { $0?.diagnostics ?? [] }
      + attachments.map { $0.document?.plan?.diagnostics ?? [] }
    return PolicyRecord(
      source: describe(leaves, logical, offsets, normalized.script), text: text,
      metadata: parts.metadata, document: content, attachments: attachments, dates: dates,
      references: references.references,
      internalReferences: InternalReferenceRecognizer.references(
        in: text, range: 0..<text.count, outline: main.outline),
      furniture: furniture(parts, logical),
      diagnostics: diagnostics(found.flatMap { $0 }, text, repaired), repairs: repaired.repairs,
      repairCounts: counts(repaired.repairs, logical, normalized), reasons: main.reasons,
      leaves: leaves, offsets: offsets, listsAllRepairs: options.allRepairs)
  }

  /// A tree with the plan that is read off it.
  private func content(
    _ outline: Outline, title: Words?, _ text: WorkingText, _ dates: [DateExpression]
  ) -> DocumentContent {
    let plan = PlanReader.plan(
      in: text, outline: outline, title: title?.pieces ?? [], dates: dates)
    return DocumentContent(
      outline: outline, plan: plan.isEmpty ? nil : plan, topics: plan.topics)
  }

  private func diagnostics(
    _ found: [Diagnostic], _ text: WorkingText, _ repaired: RepairedText
  ) -> [RecordDiagnostic] {
    var result = repaired.diagnostics.map { note($0, repaired.map) }
    result += found.map { note($0, text.map) }
    result += malformedNotes()
    return result.sorted { ($0.source.lowerBound, $0.code) < ($1.source.lowerBound, $1.code) }
  }

  // MARK: Leaves

  /// Every range that can be a leaf: elements, the nodes' own words, furniture.
  private func leafRanges(
    _ parts: NoticeParts, _ main: Outline, _ attachments: [Outline?]
  ) -> [Range<Int>] {
    var ranges = parts.metadata.ranges + parts.furniture.map(\.range)
    for element in parts.attachments {
      ranges += element.title?.pieces ?? element.label.map { [$0] } ?? []
    }
    for outline in [main] + attachments.compactMap({ $0 }) {
      for node in outline.nodes { ranges += Self.ownWords(node) }
    }
    return ranges
  }

  private static func ownWords(_ node: OutlineNode) -> [Range<Int>] {
    switch node.kind {
    case .paragraph: [node.range]
    case .table: node.rows.flatMap { $0 }
    case .section, .item: [node.marker?.range, node.title].compactMap { $0 }
    }
  }

  // MARK: Facts

  private func readReferences(
    _ text: WorkingText, _ parts: NoticeParts
  ) -> ReferenceRecognizer.Reading {
    var reading = ReferenceRecognizer.read(
      in: text, range: 0..<text.count, own: parts.metadata.documentNumber?.words.range)
    let outside = Intervals(parts.furniture.map(\.range))
    reading.references.removeAll { outside.contains($0.range.lowerBound) }
    return reading
  }

  private func furniture(_ parts: NoticeParts, _ logical: LogicalLines) -> [FurniturePiece] {
    var pieces = logical.lifted.map {
      FurniturePiece(kind: $0.kind, source: $0.source, text: $0.text)
    }
    for (kind, range) in parts.furniture {
      pieces.append(
        FurniturePiece(
          kind: kind, source: logical.text.map.source(of: range),
          text: logical.text.string(range)))
    }
    return pieces.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  private func counts(
    _ repairs: [Repair], _ logical: LogicalLines, _ normalized: NormalizedText
  ) -> [(kind: String, count: Int)] {
    var result: [(kind: String, count: Int)] = []
    for kind in RepairKind.allCases {
      let count = repairs.count { $0.kind == kind }
      if count > 0 { result.append((kind.rawValue, count)) }
    }
    if options.script == .simplified, normalized.conversions > 0 {
      result.append(("scriptConversion", normalized.conversions))
    }
    if normalized.uncertainReadings > 0 {
      result.append(("scriptChoice", normalized.uncertainReadings))
    }
    let restored = logical.lines.count { $0.isRestored }
    if !logical.wraps.isEmpty { result.append(("hardWrap", logical.wraps.count)) }
    if restored > 0 { result.append(("lostBreak", restored)) }
    return result
  }

  private func note(_ diagnostic: Diagnostic, _ map: OffsetMap) -> RecordDiagnostic {
    RecordDiagnostic(
      code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message,
      source: map.source(of: diagnostic.range))
  }

  private func malformedNotes() -> [RecordDiagnostic] {
    decoded.malformed.map { range in
      RecordDiagnostic(
        code: "decode.malformed", severity: .warning,
        message: "Bytes here are not \(decoded.encoding).", source: range)
    }
  }

  // MARK: Source

  private func makeOffsets() -> SourceOffsets {
    guard options.offsetUnit == .bytes else {
      return SourceOffsets(options.offsetUnit, source: decoded.scalars) { $0 }
    }
    let map = ByteOffsets(decoded, of: bytes)
    return SourceOffsets(.bytes, source: decoded.scalars) { map.byteOffset(of: $0) }
  }

  private func describe(
    _ leaves: Leaves, _ logical: LogicalLines, _ offsets: SourceOffsets, _ script: SourceScript
  ) -> SourceDescription {
    let (covered, total) = leaves.coverage(
      of: decoded.scalars, map: logical.text.map, lifted: logical.lifted.map(\.source))
    return SourceDescription(
      path: path, pathBytes: pathBytes, part: 0, sha256: Digest.sha256(bytes), bytes: bytes.count,
      encoding: decoded.encoding, encodingFrom: decoded.source,
      encodingConfidence: decoded.confidence, script: script.rawValue, offsetUnit: options.offsetUnit,
      length: offsets[decoded.scalars.count],
      coverage: total == 0 ? 1 : Double(covered) / Double(total))
  }
}

extension Metadata {
  /// The ranges of all elements; those read out of other elements or of paragraphs among them.
  var ranges: [Range<Int>] {
    let single = [
      copyNumber, classification, urgency, issuerMark, documentNumber?.words, title, annotation,
      issuedOn?.words, printedBy, printedOn?.words, copies?.words, publishedOn?.words, publisher,
    ]
    let lists = signatories + addressees + issuers + subjectTerms + copyTo.map(\.words)
      + contacts.map(\.words)
    return (single.compactMap { $0 } + lists).flatMap(\.pieces)
  }
}
