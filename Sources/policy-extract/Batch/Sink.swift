import Glibc

/// What a sink did with an outcome.
enum Disposition: Sendable {
  case written
  /// The output stays as it is.
  case kept
  case skipped(Walk.Skip)
  case failed(Failure)
}

/// Where records go. Only the writer's thread calls it.
protocol Sink: AnyObject {
  /// Takes the next outcome.
  ///
  /// - Throws: what ends the run.
  func accept(_ outcome: Outcome) throws(Ending) -> Disposition

  /// Hands on what has been held back, since nothing more is ready for now.
  func pause() throws(Ending)

  /// Ends the output.
  ///
  /// - Parameters:
  ///   - isComplete: false when the run was stopped before all inputs were done.
  ///   - summary: how the run went, for the journal.
  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending)
}

extension Outcome {
  /// The disposition of an outcome that brings no records.
  var withoutRecords: Disposition {
    switch result {
    case .extracted, .kept: .kept
    case .failed(let failure), .refused(let failure, _): .failed(failure)
    case .skipped(let skip): .skipped(skip)
    }
  }
}

/// Records on standard output, or on a pipe or device that `-o` names.
final class OpenOutput: Sink {
  private let descriptor: Descriptor
  private let path: Bytes
  private let layout: Layout
  private var buffer = Bytes()
  private var hasWritten = false

  init(_ descriptor: consuming Descriptor, path: Bytes, layout: Layout) {
    self.descriptor = descriptor
    self.path = path
    self.layout = layout
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    if case .refused(_, let line) = outcome.result { buffer += line }
    guard case .extracted(let extraction) = outcome.result else { return outcome.withoutRecords }
    buffer += hasWritten ? layout.separator : layout.opening
    hasWritten = true
    if extraction.bytes.count >= Self.worthOneWrite {
      try pause()
      try write(extraction.bytes)
    } else {
      buffer += extraction.bytes
      if buffer.count >= 1 << 16 { try pause() }
    }
    return .written
  }

  /// How many bytes are written as they are: copying them together with others costs more than the
  /// call.
  private static let worthOneWrite = 1 << 14

  func pause() throws(Ending) {
    guard !buffer.isEmpty else { return }
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: Bytes) throws(Ending) {
    do throws(SystemError) {
      try System.write(bytes, to: descriptor.raw)
    } catch {
      if error.number == EPIPE { Signals.die(of: SIGPIPE) }
      throw Ending(status: .writeError, path: path, failure: .writing(error, next: "run it again"))
    }
  }

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    if isComplete { buffer += (hasWritten ? [] : layout.opening) + layout.closing }
    try pause()
  }
}

/// All records in one file that appears when it is complete.
final class WholeFile: Sink {
  private let file: NewFile
  private let layout: Layout
  private var hasWritten = false
  private let sync: SyncChoice

  init(_ path: Bytes, layout: Layout, onExists: ExistingChoice, sync: SyncChoice) throws(Ending) {
    file = try NewFile(path, onExists: onExists)
    self.layout = layout
    self.sync = sync
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    guard case .extracted(let extraction) = outcome.result else { return outcome.withoutRecords }
    try file.append(hasWritten ? layout.separator : layout.opening)
    hasWritten = true
    try file.append(extraction.bytes)
    return .written
  }

  func pause() throws(Ending) {}

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    guard isComplete, hasWritten || layout.isFramed else { return file.discard() }
    try file.append((hasWritten ? [] : layout.opening) + layout.closing)
    try file.commit(sync: sync)
  }
}
