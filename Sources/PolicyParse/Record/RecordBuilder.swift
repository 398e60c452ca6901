/// Runs the stages that concern a whole file and divides it into documents.
struct RecordBuilder {
  let decoded: DecodedText
  let bytes: [UInt8]
  let path: String
  let pathBytes: [UInt8]?
  let options: ExtractionOptions

  /// One record for each document.
  func records() -> [PolicyRecord] {
    let file = reading()
    let parts = PartFinder.parts(file.logical.text, file.logical.lines)
    guard !parts.isEmpty else { return [record(file, Window(whole: file.logical))] }
    return parts.indices.map { record(file, Window(parts, $0, in: file.logical)) }
  }

  /// Reads the file as a whole. The texts on the way from the source to the logical lines, each
  /// several times as large as the file, are let go before the records are made.
  private func reading() -> FileReading {
    let repaired = Repairer.repair(decoded.scalars)
    var normalized = Normalizer.read(
      repaired.scalars, map: repaired.map, script: options.script,
      added: options.added)
    let conversions = ScriptConversions(normalized, of: repaired, options)
    var logical = LogicalLines.read(&normalized.views)
    logical.lines = FlattenedPage.divide(logical.text, logical.lines)
    FurnitureReader.mark(logical.text, &logical.lines)
    return FileReading(
      decoded: decoded, repairs: repaired.repairs,
      doubts: repaired.diagnostics.map { RecordDiagnostic($0, through: repaired.map) },
      script: normalized.script, conversions: conversions, logical: logical,
      offsets: makeOffsets(), sha256: Digest.sha256(bytes))
  }

  private func record(_ file: FileReading, _ window: Window) -> PolicyRecord {
    let builder = PartBuilder(file: file, window: window, options: options)
    return builder.record(
      SourceDescription(
        path: path, pathBytes: pathBytes, part: window.part, sha256: file.sha256,
        bytes: bytes.count, encoding: decoded.encoding, encodingFrom: decoded.source,
        encodingConfidence: decoded.confidence, script: file.script.rawValue,
        offsetUnit: options.offsetUnit, length: file.offsets[decoded.scalars.count], coverage: 0))
  }

  private func makeOffsets() -> SourceOffsets {
    guard options.offsetUnit == .bytes else {
      return SourceOffsets(options.offsetUnit, source: decoded.scalars) { $0 }
    }
    let map = ByteOffsets(decoded, of: bytes)
    return SourceOffsets(.bytes, source: decoded.scalars) { map.byteOffset(of: $0) }
  }
}

/// What the stages found out about a whole file.
struct FileReading: Sendable {
  let decoded: DecodedText
  /// What was mended, in order.
  let repairs: [Repair]
  /// What could not be mended, in order.
  let doubts: [RecordDiagnostic]
  let script: SourceScript
  let conversions: ScriptConversions
  let logical: LogicalLines
  let offsets: SourceOffsets
  let sha256: String
}

/// The lines of a file that make one document, and the stretch of text that they stand in.
struct Window: Sendable {
  /// From 0.
  let part: Int
  let lines: [Line]
  /// Offsets of the working text: the windows of a file tile it.
  let range: Range<Int>
  /// Offsets of the decoded source.
  let source: Range<Int>
  /// 篇一： before the title, （篇三） behind it.
  let labels: ElementLabels

  /// A file that is one document.
  init(whole logical: LogicalLines) {
    part = 0
    lines = Self.restore(logical.text, logical.lines)
    range = 0..<logical.text.count
    source = 0..<Int.max
    labels = ElementLabels()
  }

  /// The lines with the line ends given back that they have lost.
  static func restore(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let layout = LineLayout.read(text, lines)
    return LostBreaks.restore(text, FlattenedHead.restore(text, lines, layout), layout)
  }

  /// One of the parts of a file. The line that announces it is its title, or furniture; what
  /// stands above the first is furniture of the first.
  init(_ parts: [PartFinder.Part], _ part: Int, in logical: LogicalLines) {
    self.part = part
    let own = parts[part]
    var lines = Array(logical.lines[own.lines])
    for index in lines.indices.prefix(own.heading - own.lines.lowerBound)
    where lines[index].furniture == nil {
      lines[index].furniture = .other
    }
    let heading = own.heading - own.lines.lowerBound
    var labels = ElementLabels()
    if let title = own.title {
      let line = lines[heading].range
      labels.opening.append(line.lowerBound..<title.lowerBound)
      labels.closing.append(title.upperBound..<line.upperBound)
      lines[heading].range = title
    } else {
      lines[heading].furniture = .other
    }
    self.labels = labels
    self.lines = LostBreaks.restore(
      logical.text, lines, LineLayout.read(logical.text, lines))
    let lower = part == 0 ? 0 : logical.lines[own.lines.lowerBound].range.lowerBound
    let upper =
      part + 1 < parts.count
      ? logical.lines[parts[part + 1].lines.lowerBound].range.lowerBound : logical.text.count
    range = lower..<upper
    let map = logical.text.map
    let first = part == 0 ? 0 : map.sourceStart(of: lower)
    let last = part + 1 < parts.count ? map.sourceStart(of: upper) : Int.max
    source = first..<last
  }
}
