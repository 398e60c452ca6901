/// One input on its way through the window.
struct Job: Sendable {
  enum Source: Sendable {
    /// A file; `named` when the user wrote its path rather than that of a folder around it.
    case file(Bytes, named: Bool)
    case standardInput
    /// A line of pipe mode, by its number from 1.
    case line(Bytes, number: Int)
    /// A line of pipe mode that was too long to be kept.
    case longLine(number: Int)
    /// An input that was lost before it could be opened.
    case failed(Bytes, Failure)
  }

  let source: Source

  /// The path as messages and journals show it.
  var path: Bytes {
    switch source {
    case .file(let path, _), .failed(let path, _): path
    case .standardInput: [UInt8(ascii: "-")]
    case .line(_, let number), .longLine(let number): Bytes("line \(number)".utf8)
    }
  }
}

extension Job {
  /// Whether the input comes from somebody who may take their time.
  var waitsForUser: Bool {
    if case .standardInput = source { true } else { false }
  }

  /// Bytes of memory that the job holds on to while it waits.
  var weight: Int {
    if case .line(let line, _) = source { line.count } else { 0 }
  }
}

/// What became of one input.
struct Outcome: Sendable {
  enum Result: Sendable {
    case extracted(Extraction)
    case failed(Failure)
    /// Failed in pipe mode, with the line that says so to the reader of the records.
    case refused(Failure, Bytes)
    /// Unchanged since the journal's line about it.
    case kept(Journal.Entry)
    case skipped(Walk.Skip)
  }

  let path: Bytes
  let result: Result
  /// The input as it was when it was opened.
  var status: FileStatus?
  /// Bytes read.
  var size = 0
  /// Milliseconds from opening it to having its record.
  var milliseconds = 0

  /// Bytes of memory that the outcome holds on to.
  var weight: Int {
    switch result {
    case .extracted(let extraction): extraction.bytes.count
    case .refused(_, let line): line.count
    case .failed, .kept, .skipped: 0
    }
  }
}
