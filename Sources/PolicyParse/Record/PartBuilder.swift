/// Runs the stages that concern one document and puts their findings together.
struct PartBuilder {
  let file: FileReading
  let window: Window
  let options: ExtractionOptions

  private var text: WorkingText { file.logical.text }

  /// - Parameter source: what is known of the file; the coverage is filled in.
  func record(_ source: SourceDescription) -> PolicyRecord {
    var parts = NoticeReader.read(text, window.lines)
    parts.furniture = parts.furniture.map { ($0.kind, withLabels($0.range)) }
    let main = OutlineBuilder.build(text, lines: parts.body)
    let built = parts.attachments.map { element in
      element.body.isEmpty ? nil : OutlineBuilder.build(text, lines: element.body)
    }
    let anchors = MentionAnchors(of: window.range, in: text)
    let references = readReferences(parts, anchors)
    let finder = DateFinder(
      text: text, parts: parts, outlines: [main.outline] + built.compactMap { $0?.outline },
      references: references.references, script: file.script, anchors: anchors,
      defaultYear: options.defaultYear)
    let printed = finder.find(in: window.lines)
    let mentions = printed.mentions
    let context = printed.context
    var (dates, dateNotes) = DateResolver.resolve(mentions, in: text, context: context)
    let content = content(main.outline, title: parts.metadata.title, dates, anchors)
    if let period = content.plan?.campaign.period, let end = period.end {
      DateResolver.bound(&dates, from: period.start, to: end, issuedOn: context.issuedOn)
    }
    let attachments = zip(parts.attachments, built).map { element, result in
      AttachmentContent(
        element: element,
        document: result.map { self.content($0.outline, title: element.title, dates, anchors) })
    }
    let ranges = leafRanges(parts, main.outline, built.map { $0?.outline })
    var leaves = divide(ranges, parts)
    let forgotten = leaves.forgotten
    if !forgotten.isEmpty { leaves = divide(ranges, parts, forgotten) }
    let found =
      [parts.diagnostics, main.diagnostics, references.diagnostics, dateNotes]
      + [QuotationBalance.diagnostics(in: text, range: window.range)]
      + [forgotten.map(unplaced)]
      + [content.plan?.diagnostics ?? []] + built.map { $0?.diagnostics ?? [] }
      + attachments.map { $0.document?.plan?.diagnostics ?? [] }
    return PolicyRecord(
      source: covered(source, leaves), text: text, metadata: parts.metadata, document: content,
      attachments: attachments, dates: dates, references: references.references,
      internalReferences: readInternalReferences(
        parts, [main.outline] + built.map { $0?.outline ?? Outline() }, anchors),
      furniture: furniture(parts, forgotten), diagnostics: diagnostics(found.flatMap { $0 }),
      repairs: repairs, repairCounts: counts(), reasons: main.reasons, leaves: leaves,
      offsets: file.offsets, listsAllRepairs: options.allRepairs)
  }

  /// A tree with the plan that is read off it.
  private func content(
    _ outline: Outline, title: Words?, _ dates: [DateExpression], _ anchors: MentionAnchors
  ) -> DocumentContent {
    let plan = PlanReader.plan(
      in: text, outline: outline, title: title?.pieces ?? [], dates: dates,
      anchors: anchors)
    return DocumentContent(
      outline: outline, plan: plan.isEmpty ? nil : plan, topics: plan.topics)
  }

  private func covered(_ source: SourceDescription, _ leaves: Leaves) -> SourceDescription {
    var source = source
    let (covered, total) = leaves.coverage(
      of: file.decoded.scalars, within: window.source, map: text.map,
      lifted: file.logical.lifted.map(\.source))
    source.coverage = total == 0 ? 1 : Double(covered) / Double(total)
    return source
  }

  // MARK: Leaves

  /// A piece of furniture with the words that announce the part beside it: 篇一： before a title that
  /// is printed once more below.
  private func withLabels(_ range: Range<Int>) -> Range<Int> {
    let before = window.labels.opening.first {
      $0.upperBound <= range.lowerBound && text.trimmed($0.upperBound..<range.lowerBound).isEmpty
    }
    let behind = window.labels.closing.first {
      range.upperBound <= $0.lowerBound && text.trimmed(range.upperBound..<$0.lowerBound).isEmpty
    }
    return (before?.lowerBound ?? range.lowerBound)..<(behind?.upperBound ?? range.upperBound)
  }

  /// Every range that can be a leaf: elements and the nodes' own words.
  private func leafRanges(
    _ parts: NoticeParts, _ main: Outline, _ attachments: [Outline?]
  ) -> [Range<Int>] {
    var ranges = parts.elementRanges
    for outline in [main] + attachments.compactMap({ $0 }) {
      for index in outline.nodes.indices {
        Self.appendOwnWords(of: index, in: outline, to: &ranges)
      }
    }
    return ranges
  }

  private func divide(
    _ ranges: [Range<Int>], _ parts: NoticeParts, _ forgotten: [Range<Int>] = []
  ) -> Leaves {
    let labels = ElementLabels(
      opening: window.labels.opening + parts.labels.opening,
      closing: parts.labels.closing + window.labels.closing)
    return Leaves(
      ranges, furniture: parts.furniture.map(\.range) + forgotten, labels: labels, in: text,
      within: window.range)
  }

  /// Says of words that the stages have placed nowhere that they stand among the furniture.
  private func unplaced(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "record.unplaced", .warning, "These words belong to no element or paragraph.", at: range)
  }

  private static func appendOwnWords(
    of index: Int, in outline: Outline, to ranges: inout [Range<Int>]
  ) {
    switch outline.nodes[index].kind {
    case .paragraph: ranges.append(outline.nodes[index].range)
    case .table: for row in outline.nodes[index].rows { ranges += row }
    case .section, .item:
      if let marker = outline.nodes[index].marker { ranges.append(marker.range) }
      if let title = outline.nodes[index].title { ranges.append(title) }
    }
  }

  // MARK: Facts

  private func readReferences(
    _ parts: NoticeParts, _ anchors: MentionAnchors
  ) -> ReferenceRecognizer.Reading {
    var reading = ReferenceRecognizer.read(
      in: text, range: window.range, own: parts.metadata.documentNumber?.words.range,
      anchors: anchors)
    let outside = Intervals(parts.furniture.map(\.range))
    reading.references.removeAll { outside.contains($0.range.lowerBound) }
    return reading
  }

  private func readInternalReferences(
    _ parts: NoticeParts, _ outlines: [Outline], _ anchors: MentionAnchors
  ) -> [InternalReference] {
    let outside = Intervals(parts.furniture.map(\.range))
    var found = InternalReferenceRecognizer.references(
      in: text, range: window.range,
      documents: ReferenceDocuments(
        outlines: outlines, ordinals: parts.attachments.map(\.ordinal)), anchors: anchors)
    found.removeAll { outside.contains($0.range.lowerBound) }
    return found
  }

  /// - Parameter forgotten: words that are in no other leaf.
  private func furniture(_ parts: NoticeParts, _ forgotten: [Range<Int>]) -> [FurniturePiece] {
    var pieces = file.logical.lifted.within(window.source) { $0.source.lowerBound }
      .map { FurniturePiece(kind: $0.kind, source: $0.source, text: $0.text) }
    for (kind, range) in parts.furniture + forgotten.map({ (.other, $0) }) {
      pieces.append(
        FurniturePiece(
          kind: kind, source: text.map.source(of: range), text: text.string(range)))
    }
    return pieces.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// The repairs that were made in this document, in order; all changes where they are asked for.
  private var repairs: [Repair] {
    guard options.allRepairs else { return mended }
    return (mended + CountedRepairs(file: file, window: window).all)
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  /// What damage was undone in this document.
  private var mended: [Repair] {
    Array(file.repairs.within(window.source) { $0.source.lowerBound })
  }

  private func counts() -> [(kind: String, count: Int)] {
    var result: [(kind: String, count: Int)] = []
    let repairs = mended
    for kind in RepairKind.allCases {
      let count = repairs.count { $0.kind == kind }
      if count > 0 { result.append((kind.rawValue, count)) }
    }
    if window.part == 0 { result += file.conversions.counts }
    let wraps = file.logical.wraps.within(window.range) { $0 }.count
    let restored = window.lines.count { $0.isRestored }
    if wraps > 0 { result.append((RepairKind.hardWrap.rawValue, wraps)) }
    if restored > 0 { result.append((RepairKind.lostBreak.rawValue, restored)) }
    return result
  }

  private func diagnostics(_ found: [Diagnostic]) -> [RecordDiagnostic] {
    var result = Array(file.doubts.within(window.source) { $0.source.lowerBound })
    result += malformedNotes()
    result += found.map { RecordDiagnostic($0, through: text.map) }
    return result.sorted { ($0.source.lowerBound, $0.code) < ($1.source.lowerBound, $1.code) }
  }

  private func malformedNotes() -> [RecordDiagnostic] {
    file.decoded.malformed.within(window.source) { $0.lowerBound }.map { range in
      RecordDiagnostic(
        code: "decode.malformed", severity: .warning,
        message: "Bytes here are not \(file.decoded.encoding).", source: range)
    }
  }
}

extension Array {
  /// The elements whose places, which ascend, lie in a range. Takes O(log n).
  func within(_ range: Range<Int>, place: (Element) -> Int) -> ArraySlice<Element> {
    let start = partitioningIndex { place($0) >= range.lowerBound }
    let end = partitioningIndex { place($0) >= range.upperBound }
    return self[start..<Swift.max(start, end)]
  }
}
