/// The bytes that records were made of, to hold the records against.
public struct RecordSource {
  private let bytes: [UInt8]
  /// Of the file, in bytes.
  private let size: Int
  /// Of the file, in hexadecimal.
  public let sha256: String
  private var readings: [String: Reading] = [:]

  /// The source decoded in one way, with what has been worked out for it so far.
  private struct Reading {
    let decoded: DecodedText
    var scales: [OffsetUnit: SpanScale] = [:]
    var oracles: [ScriptChoice: ValueOracle] = [:]
  }

  /// - Parameters:
  ///   - bytes: of the text that spans count in.
  ///   - file: the file that the text was taken out of; nil where it is the text itself.
  public init(_ bytes: [UInt8], of file: [UInt8]? = nil) {
    self.bytes = bytes
    size = (file ?? bytes).count
    sha256 = Digest.sha256(file ?? bytes)
  }

  /// What of records is not true to the source: spans, values, and words that are lost or doubled.
  ///
  /// - Parameter records: those of all documents in the file.
  public mutating func problems(in records: [WrittenRecord]) -> [RecordProblem] {
    guard let first = records.first else { return [] }
    if let problem = identityProblem(records) { return [problem] }
    var problems: [RecordProblem] = []
    do throws(RecordProblem) {
      var scaled: [JSONValue] = []
      for record in records {
        let json = try self.scaled(record, &problems)
        problems += try sourceProblems(record) + repairProblems(json, record)
        problems += try valueProblems(json, record)
        scaled.append(json)
      }
      return problems + RecordLeaves(scaled).problems(in: try reading(of: first).decoded.scalars)
    } catch {
      return problems + [error]
    }
  }

  /// The bytes put together from the leaves of their records.
  ///
  /// - Parameter records: those of all documents in the file.
  /// - Throws: where a word is in no leaf or in two, or a span is none of the source.
  public mutating func restored(from records: [WrittenRecord]) throws(RecordProblem) -> [UInt8] {
    guard let first = records.first else {
      throw RecordProblem(place: "", what: "is of another source")
    }
    if let problem = identityProblem(records) { throw problem }
    var problems: [RecordProblem] = []
    var scaled: [JSONValue] = []
    for record in records { scaled.append(try self.scaled(record, &problems)) }
    let leaves = RecordLeaves(scaled)
    let decoded = try reading(of: first).decoded
    problems += leaves.problems(in: decoded.scalars)
    if let problem = problems.first { throw problem }
    let result = assemble(leaves.extents, decoded)
    guard result == bytes else { throw RecordProblem(place: "", what: "does not give the source") }
    return result
  }

  /// Leaves and the blanks between them, one after another.
  private func assemble(_ extents: [Range<Int>], _ decoded: DecodedText) -> [UInt8] {
    let offsets = ByteOffsets(decoded, of: bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for extent in extents {
      for end in [extent.lowerBound, extent.upperBound] {
        let upper = max(offsets.byteOffset(of: end), result.count)
        result += bytes[result.count..<upper]
      }
    }
    return result + bytes[result.count...]
  }

  private func identityProblem(_ records: [WrittenRecord]) -> RecordProblem? {
    guard let other = records.first(where: { $0.sha256 != sha256 }) else { return nil }
    return RecordProblem(
      place: "/source/sha256", what: "is \(other.sha256) where the source has \(sha256)")
  }

  // MARK: Readings

  /// The source decoded as it was for a record.
  private mutating func reading(of record: WrittenRecord) throws(RecordProblem) -> Reading {
    let name = Self.chosenEncoding(record)
    if let known = readings[name] { return known }
    do {
      let decoded = try TextDecoder.decode(bytes, encoding: name, binary: .decode)
      let reading = Reading(decoded: decoded)
      readings[name] = reading
      return reading
    } catch {
      throw RecordProblem(place: "/source/encoding", what: "is not known")
    }
  }

  /// The encoding that was asked for; empty where it was found out.
  private static func chosenEncoding(_ record: WrittenRecord) -> String {
    let source = record.json["source"]
    let isChosen = source["encodingFrom"].text == EncodingSource.option.rawValue
    return isChosen ? source["encoding"].text ?? "" : ""
  }

  private mutating func scale(of record: WrittenRecord) throws(RecordProblem) -> SpanScale {
    let reading = try reading(of: record)
    if let known = reading.scales[record.unit] { return known }
    let scale = SpanScale(record.unit, reading.decoded, of: bytes)
    readings[Self.chosenEncoding(record)]?.scales[record.unit] = scale
    return scale
  }

  private mutating func oracle(
    _ script: ScriptChoice, for record: WrittenRecord
  ) throws(RecordProblem) -> ValueOracle {
    let reading = try reading(of: record)
    if let known = reading.oracles[script] { return known }
    let oracle = ValueOracle(reading.decoded.scalars, script)
    readings[Self.chosenEncoding(record)]?.oracles[script] = oracle
    return oracle
  }

  private mutating func scaled(
    _ record: WrittenRecord, _ problems: inout [RecordProblem]
  ) throws(RecordProblem) -> JSONValue {
    try scale(of: record).scaled(record.json, &problems)
  }

  // MARK: Comparisons

  /// What the record says of the source as a whole.
  private mutating func sourceProblems(
    _ record: WrittenRecord
  ) throws(RecordProblem) -> [RecordProblem] {
    let source = record.json["source"]
    let decoded = try reading(of: record).decoded
    let facts: [(String, JSONValue)] = [
      ("encoding", .string(decoded.encoding)), ("bytes", .number(Double(size))),
      ("length", .number(Double(try scale(of: record).length))),
    ]
    return facts.compactMap { name, value in
      if source[name] == value { return nil }
      return RecordProblem(place: "/source/\(name)", what: "is not the source's")
    }
  }

  /// Repairs whose `from` is not what stands in the source.
  private mutating func repairProblems(
    _ json: JSONValue, _ record: WrittenRecord
  ) throws(RecordProblem) -> [RecordProblem] {
    let scalars = try reading(of: record).decoded.scalars
    return json["repairs"]["items"].elements.enumerated().compactMap { index, item in
      guard let span = item["span"].span, let from = item["from"].text,
        String(scalars: scalars[span]) != from
      else { return nil }
      return RecordProblem(
        place: "/repairs/items/\(index)/from", what: "is “\(from)”, which the source has not there")
    }
  }

  /// Values that are not what the source says; a record does not tell which script was asked for.
  private mutating func valueProblems(
    _ json: JSONValue, _ record: WrittenRecord
  ) throws(RecordProblem) -> [RecordProblem] {
    let simplified = try oracle(.simplified, for: record).problems(in: json)
    if simplified.isEmpty { return [] }
    let kept = try oracle(.keep, for: record).problems(in: json)
    return kept.count < simplified.count ? kept : simplified
  }
}
