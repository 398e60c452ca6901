import Glibc

/// The records of many inputs in one file, and a journal beside it that says where each stands.
///
/// The file only grows while a run lasts. A resumed run appends what was missing; where that is
/// not where the input order wants it, the file is put in order at the end, in one pass.
final class OutputStream: Sink {
  private let path: Bytes
  private let run: RunIdentity
  private let sync: SyncChoice
  private let journal: Journal
  private let descriptor: Descriptor
  private var buffer = Bytes()
  /// Bytes written and buffered.
  private var end = 0
  /// Where the records of this run's inputs stand, in input order, neighbours joined.
  private var order: [Range<Int>] = []

  /// Bytes held back before they are written together.
  private static let bufferSize = 1 << 18

  init(_ plan: RunPlan, path: Bytes) throws(Ending) {
    self.path = path
    run = plan.identity
    sync = plan.sync
    let file = try Self.open(path)
    try Lock.take(file.descriptor.raw, path: path)
    let journalPath = Self.journalPath(path)
    let hasJournal = (try? System.status(at: journalPath, following: false)) != nil
    try Self.allow(plan, path, file.status.size, hasJournal: hasJournal)
    if plan.isResuming { OutputOrder.recover(path, journalPath) }
    journal = try Journal(journalPath, keeping: plan.isResuming)
    descriptor = file.descriptor
    end = try journal.cutBack(toOutputOf: size)
    try cutFile()
  }

  static func journalPath(_ path: Bytes) -> Bytes { path + Bytes(".journal.jsonl") }

  /// Opens the file as it is, or makes it.
  private static func open(_ path: Bytes) throws(Ending) -> OpenFile {
    do throws(SystemError) {
      let descriptor = try System.open(path, O_RDWR | O_CREAT)
      let status = try System.status(of: descriptor.raw)
      return OpenFile(descriptor: descriptor, status: status)
    } catch {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
  }

  /// Refuses to touch a file that this run may not replace; an empty one loses nothing.
  private static func allow(
    _ plan: RunPlan, _ path: Bytes, _ size: Int, hasJournal: Bool
  ) throws(Ending) {
    if size == 0 || plan.onExists == .overwrite && !plan.isResuming { return }
    if plan.isResuming, hasJournal { return }
    let noJournal = Failure(
      Failure.exists.code, "exists already, and no journal of a run stands beside it",
      advice: "use --on-exists overwrite to replace it")
    throw Ending(
      status: .cannotCreate, path: path, failure: plan.isResuming ? noJournal : .exists)
  }

  private var size: Int { (try? System.status(of: descriptor.raw))?.size ?? 0 }

  private func cutFile() throws(Ending) {
    do throws(SystemError) {
      try System.cut(descriptor.raw, to: end)
    } catch {
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
    lseek(descriptor.raw, end, SEEK_SET)
  }

  var identities: Set<FileStatus.Identity> {
    let own = (try? System.status(of: descriptor.raw))?.identity
    return Set([own, journal.identity].compactMap { $0 })
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    switch outcome.result {
    case .extracted(let extraction):
      let range = end..<(end + extraction.bytes.count)
      buffer += extraction.bytes
      end = range.upperBound
      note(range)
      journal.append(run.line(outcome, output: nil, range: range))
      if buffer.count >= Self.bufferSize || sync == .each { try pause() }
      return .written
    case .kept(let entry): note(entry.range)
    case .failed, .refused: journal.append(run.line(outcome, output: nil, range: end..<end))
    case .skipped: break
    }
    return outcome.withoutRecords
  }

  private func note(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = order.last, last.upperBound == range.lowerBound {
      order[order.count - 1] = last.lowerBound..<range.upperBound
    } else {
      order.append(range)
    }
  }

  /// Writes the records first and then the lines about them.
  func pause() throws(Ending) {
    do throws(SystemError) {
      try System.write(buffer, to: descriptor.raw)
      if sync == .each { try System.sync(descriptor.raw) }
    } catch {
      end -= buffer.count
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
    buffer.removeAll(keepingCapacity: true)
    try journal.flush()
    if sync == .each { try journal.sync() }
  }

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    try pause()
    journal.append(summary.journalLine(isComplete: isComplete))
    try journal.flush()
    if isComplete, order != [0..<end], !order.isEmpty {
      try OutputOrder.restore(path, descriptor.raw, journal, order: order, sync: sync)
    }
    if sync != .none { try syncAll() }
  }

  private func syncAll() throws(Ending) {
    do throws(SystemError) {
      try System.sync(descriptor.raw)
      try Temporary.syncFolder(of: path)
    } catch {
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    }
    try journal.sync()
  }
}
