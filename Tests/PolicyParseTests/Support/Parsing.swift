import Testing

@testable import PolicyParse

/// Reads texts for the tests; every record made here is checked against the invariants.
enum Reading {
  /// The records of a text, each checked against the invariants that hold for every input.
  static func records(
    of text: String, _ options: ExtractionOptions = .init(), path: String = "test.txt",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [PolicyRecord] {
    try records(of: Array(text.utf8), options, path: path, sourceLocation: sourceLocation)
  }

  /// The records of a file's bytes, each checked against the invariants that hold for every input.
  static func records(
    of bytes: [UInt8], _ options: ExtractionOptions = .init(), path: String = "test.txt",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [PolicyRecord] {
    let records = try Extractor(options).records(from: bytes, path: path)
    try Invariants.check(records, of: bytes, options, sourceLocation: sourceLocation)
    return records
  }

  /// The one record of a text.
  static func record(
    of text: String, _ options: ExtractionOptions = .init(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PolicyRecord {
    let found = try records(of: text, options, sourceLocation: sourceLocation)
    try #require(found.count == 1, sourceLocation: sourceLocation)
    return found[0]
  }

  /// The JSON of the one record of a text.
  static func json(
    of text: String, _ options: ExtractionOptions = .init(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> JSONTree {
    try json(of: record(of: text, options, sourceLocation: sourceLocation))
  }

  static func json(of record: PolicyRecord) throws -> JSONTree { try JSONTree(bytes(of: record)) }

  static func bytes(of record: PolicyRecord, pretty: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    RecordJSON.append(record, to: &bytes, pretty: pretty)
    return bytes
  }

  /// The working text of a string, as the stages after normalization see it.
  static func text(_ string: String) -> WorkingText {
    Normalizer.normalize(Array(string.unicodeScalars))
  }

  /// The logical lines of a string.
  static func lines(_ string: String) -> LogicalLines {
    var views = Normalizer.read(Array(string.unicodeScalars)).views
    return LogicalLines.read(&views)
  }
}
