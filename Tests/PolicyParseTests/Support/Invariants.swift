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
    for record in records where options.offsetUnit == .scalar {
      found += try problems(of: record, decoded.scalars, options.script)
    }
    for problem in found { Issue.record("\(problem)", sourceLocation: sourceLocation) }
  }

  static func problems(
    of record: PolicyRecord, _ source: [Scalar], _ script: ScriptChoice
  ) throws -> [String] {
    let tree = try Reading.json(of: record)
    var problems: [String] = []
    if record.source.coverage != 1 { problems.append("coverage is \(record.source.coverage)") }
    problems += RecordLeaves(tree).problems(in: source)
    problems += ValueOracle(source, script).problems(in: tree)
    problems += nesting(tree)
    return problems
  }

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
    let text = Normalizer.normalize(repaired.scalars, map: repaired.map)
    let logical = LogicalLines.read(text)
    let restored = LostBreaks.restore(
      logical.text, FlattenedHead.restore(logical.text, logical.lines))
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

  // MARK: Nesting

  /// Children lie inside their parent and in order, in the body and in every attachment's.
  private static func nesting(_ tree: JSONTree) -> [String] {
    let bodies = [tree["body"]] + tree["attachments"].elements.map { $0["document"]["body"] }
    return bodies.flatMap { nesting(of: $0.elements, in: nil, level: 0) }
  }

  private static func nesting(
    of nodes: [JSONTree], in parent: Range<Int>?, level: Int
  ) -> [String] {
    var problems: [String] = []
    var end = parent?.lowerBound ?? 0
    for node in nodes {
      let name = node["id"].text ?? node["kind"].text ?? "node"
      guard let span = node["span"].span else {
        problems.append("\(name) has no span")
        continue
      }
      if span.lowerBound < end { problems.append("\(name) begins before its place, at \(span)") }
      if let parent, span.upperBound > parent.upperBound {
        problems.append("\(name) ends outside its parent, at \(span)")
      }
      if let own = node["level"].int, own != level + 1 {
        problems.append("\(name) has level \(own) under level \(level)")
      }
      end = span.upperBound
      problems += nesting(of: node["children"].elements, in: span, level: level + 1)
    }
    return problems
  }
}
