import Foundation
import PolicyParse

/// One promise each that must hold for any bytes at all.
enum FuzzTarget: String, CaseIterable {
  /// Decoding gives text, or says in a known code why not.
  case decode
  /// Repairing what is repaired changes nothing more.
  case repair
  /// The records of a file cover it whole, and reading it again gives the same bytes.
  case parse
  /// Sentences made of date words are read, whatever their order.
  case dates
  /// What is written is one line of JSON, valid, true to the source, and gives the source back.
  case record

  /// - Throws: when the promise is broken.
  func run(_ bytes: [UInt8]) throws {
    switch self {
    case .decode: try decode(bytes)
    case .repair: try repair(bytes)
    case .parse: try parse(bytes)
    case .dates: try dates(bytes)
    case .record: try record(bytes)
    }
  }

  private func decode(_ bytes: [UInt8]) throws {
    let text: String
    do {
      text = try Extractor().text(of: bytes)
    } catch {
      return try require(error.code.hasPrefix("E_"), "an error has a code")
    }
    try require(!bytes.isEmpty || text.isEmpty, "no bytes give no text")
  }

  private func repair(_ bytes: [UInt8]) throws {
    guard let once = try? Extractor(.keptScript).repair(bytes).text else { return }
    guard let twice = try? Extractor(.utf8).repair(Array(once.utf8)).text else { return }
    try require(once == twice, "repairing repaired text changes nothing")
  }

  private func parse(_ bytes: [UInt8]) throws {
    let records = Self.records(of: bytes)
    for record in records {
      try require(record.source.coverage == 1, "a record covers its document")
    }
    let again = Self.records(of: bytes)
    try require(
      records.map(Self.line) == again.map(Self.line), "same bytes in, same bytes out")
  }

  private func dates(_ bytes: [UInt8]) throws {
    let sentence = bytes.map { DateAlphabet.words[Int($0) % DateAlphabet.words.count] }.joined()
    for record in (try? Extractor().records(from: sentence)) ?? [] {
      try require(record.source.coverage == 1, "a record covers its document")
    }
  }

  private func record(_ bytes: [UInt8]) throws {
    let records = Self.records(of: bytes)
    let lines = records.map(Self.line)
    guard !lines.isEmpty else { return }
    let isPlaced = !records.contains { $0.diagnostics.contains { $0.code == "record.unplaced" } }
    try require(isPlaced, "every word has a place in the record")
    for line in lines {
      try require(!line.contains { $0 < 0x20 || $0 == 0x7F }, "no control character in a line")
    }
    let written = try lines.flatMap(WrittenRecord.read)
    var source = RecordSource(bytes)
    let problems =
      try written.flatMap { $0.problems(try Self.schema.get()) } + source.problems(in: written)
    try require(problems.isEmpty, "a record is valid and true: \(problems.prefix(3))")
    try require(try source.restored(from: written) == bytes, "a record gives its source back")
  }

  private static let schema = Result { try RecordSchemaRules() }

  private static func records(of bytes: [UInt8]) -> [PolicyRecord] {
    (try? Extractor(.anyText).records(from: bytes, path: "-")) ?? []
  }

  private static func line(of record: PolicyRecord) -> [UInt8] {
    var buffer: [UInt8] = []
    RecordJSON.append(record, to: &buffer, pretty: false)
    return buffer.last == 0x0A ? buffer.dropLast() : buffer
  }

  private func require(_ holds: Bool, _ promise: @autoclosure () -> String) throws {
    if !holds { throw BrokenPromise(target: self, what: promise()) }
  }
}

/// What should have held.
struct BrokenPromise: Error, CustomStringConvertible {
  let target: FuzzTarget
  let what: String

  var description: String { "\(target.rawValue): broken promise: \(what)" }
}

extension ExtractionOptions {
  /// Bytes are read as text even when they look like none.
  fileprivate static var anyText: Self {
    var options = Self()
    options.forceText = true
    return options
  }

  /// Repaired text keeps its script: another one's characters are other bytes in other encodings.
  fileprivate static var keptScript: Self {
    var options = anyText
    options.script = .keep
    return options
  }

  /// Bytes are the UTF-8 that the program itself wrote.
  fileprivate static var utf8: Self {
    var options = keptScript
    options.encoding = "utf-8"
    return options
  }
}

extension FuzzTarget {
  /// What the environment's `FUZZ_TARGET` names.
  static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Self.init)
}
