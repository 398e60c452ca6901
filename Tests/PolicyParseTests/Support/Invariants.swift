import Testing

@testable import PolicyParse

/// What holds for every record of every input; whole-document tests check all of it.
enum Invariants {
  /// Checks the records of one file, and that reading it again gives the same bytes.
  static func check(
    _ records: [PolicyRecord], of bytes: [UInt8], _ options: ExtractionOptions,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let again = try Extractor(options).records(from: bytes, path: records.first?.source.path ?? "")
    #expect(
      again.map { Reading.bytes(of: $0) } == records.map { Reading.bytes(of: $0) },
      "same input, same bytes", sourceLocation: sourceLocation)
    let decoded = try TextDecoder.decode(
      bytes, encoding: options.encoding, binary: options.forceText ? .decode : .refuse)
    var found =
      repairIsStable(decoded.scalars) + linesTile(decoded.scalars)
    found += try problems(of: records, bytes, options) + unplaced(records)
    for problem in found { Issue.record("\(problem)", sourceLocation: sourceLocation) }
  }

  /// What `policy-extract check` says of the records as they are written.
  static func problems(
    of records: [PolicyRecord], _ bytes: [UInt8], _ options: ExtractionOptions
  ) throws -> [String] {
    let written = try records.flatMap { try WrittenRecord.read(Reading.bytes(of: $0)) }
    var source = RecordSource(bytes)
    let found = try written.flatMap { $0.problems(try schema.get()) } + source.problems(in: written)
    return found.map { "\($0.place) \($0.what)" }
  }

  /// Every word has a place of its own.
  private static func unplaced(_ records: [PolicyRecord]) -> [String] {
    records.flatMap(\.diagnostics).filter { $0.code == "record.unplaced" }
      .map { "no stage has placed \($0.source)" }
  }

  private static let schema = Result { try RecordSchemaRules() }

  /// Repairing repaired text changes nothing.
  static func repairIsStable(_ source: [Scalar]) -> [String] {
    let once = Repairer.repair(source)
    let twice = Repairer.repair(once.scalars)
    guard twice.scalars != once.scalars else { return [] }
    let places = twice.repairs.prefix(3).map { "\($0.kind.rawValue) \($0.from) → \($0.to)" }
    return ["repairing again changes the text: \(places)"]
  }

  // MARK: Lines

  /// Physical and logical lines ascend, are disjoint, and leave out blanks only.
  static func linesTile(_ source: [Scalar]) -> [String] {
    let repaired = Repairer.repair(source)
    var views = Normalizer.read(repaired.scalars, map: repaired.map).views
    let text = WorkingText(views)
    let logical = LogicalLines.read(&views)
    let restored = Window.restore(logical.text, logical.lines)
    return tiling(PhysicalLines.read(text), text, "physical lines")
      + tiling(logical.lines, logical.text, "logical lines")
      + tiling(restored, logical.text, "restored lines")
  }

  private static func tiling(_ lines: [Line], _ text: WorkingText, _ name: String) -> [String] {
    var problems: [String] = []
    var end = 0
    for range in lines.map(\.range) + [text.count..<text.count] {
      if range.lowerBound < end {
        problems.append("\(name) overlap at \(range)")
      } else if !text.trimmed(end..<range.lowerBound).isEmpty {
        problems.append("\(name) leave out “\(text.string(end..<range.lowerBound))”")
      }
      end = max(end, range.upperBound)
    }
    return problems
  }
}
