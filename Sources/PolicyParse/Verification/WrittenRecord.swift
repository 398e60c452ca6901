/// A record as it was written, read back from its JSON by somebody who trusts nothing.
public struct WrittenRecord: Sendable {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  /// Reads one record, or an array of them.
  ///
  /// - Throws: where the bytes are no JSON.
  public static func read(_ bytes: [UInt8]) throws(RecordProblem) -> [WrittenRecord] {
    do throws(JSONError) {
      let value = try JSONReader.read(bytes)
      if case .array(let list) = value { return list.map(WrittenRecord.init) }
      return [WrittenRecord(value)]
    } catch {
      throw RecordProblem(place: "", what: "is no JSON: \(error.what) (byte \(error.offset))")
    }
  }

  /// Of the source, in hexadecimal; empty where the record lacks it.
  public var sha256: String { json["source"]["sha256"].text ?? "" }

  /// The source's path as the record gives it; nil where the record lacks it.
  public var path: String? { json["source"]["path"].text }

  /// The path's bytes in Base64 where they are no UTF-8.
  public var pathBase64: String? { json["source"]["pathBase64"].text }

  var unit: OffsetUnit {
    json["source"]["offsetUnit"].text.flatMap(OffsetUnit.init) ?? .scalar
  }

  /// What is wrong with the record by itself: against the schema, and within its trees.
  public func problems(_ schema: RecordSchemaRules) -> [RecordProblem] {
    let found = SchemaCheck.problems(of: json, schema.rules)
    return found.isEmpty ? RecordNesting.problems(of: json) + endProblems + coverageProblem : found
  }

  private var coverageProblem: [RecordProblem] {
    let coverage = json["source"]["coverage"].double ?? 0
    if coverage == 1 { return [] }
    return [RecordProblem(place: "/source/coverage", what: "is \(coverage), not 1")]
  }

  /// Spans past the end of the source, by the record's own length.
  private var endProblems: [RecordProblem] {
    let length = json["source"]["length"].int ?? 0
    var problems: [RecordProblem] = []
    var open: [(place: String, value: JSONValue)] = [("", json)]
    while let (place, value) = open.popLast() {
      if let span = value.span, span.upperBound > length, isSpan(place) {
        problems.append(RecordProblem(place: place, what: "ends past the source"))
      }
      for (index, element) in value.elements.enumerated() {
        open.append(("\(place)/\(index)", element))
      }
      for (name, member) in value.members { open.append(("\(place)/\(name)", member)) }
    }
    return problems.sorted { $0.place < $1.place }
  }

  private func isSpan(_ place: String) -> Bool {
    SpanScale.spanNames.contains { place.hasSuffix("/" + $0) }
  }
}

/// The published schema, worked out for checking records against it.
public struct RecordSchemaRules: Sendable {
  let rules: Schema

  /// - Throws: where the schema says something that the checker does not know.
  public init() throws(RecordProblem) {
    do {
      rules = try Schema(try JSONReader.read(Array(RecordSchema.json.utf8)))
    } catch {
      throw RecordProblem(place: "", what: "the schema cannot be used: \(error)")
    }
  }
}
