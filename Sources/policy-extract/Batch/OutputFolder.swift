import Glibc

/// One file of records for each input, and a journal of what was done.
final class OutputFolder: Sink {
  private let folder: Bytes
  private let names: OutputNames
  private let onExists: ExistingChoice
  private let isResuming: Bool
  private let sync: SyncChoice
  private let run: RunIdentity
  private let journal: Journal
  private let descriptor: Descriptor
  /// The folder that the last output went to, which therefore exists.
  private var lastFolder = Bytes()

  init(_ plan: RunPlan, folder: Bytes) throws(Ending) {
    self.folder = folder
    names = plan.names
    onExists = plan.onExists
    isResuming = plan.isResuming
    sync = plan.sync
    run = plan.identity
    let journalFolder = Self.journalFolder(folder)
    do throws(SystemError) {
      try Self.makeFolders(folder)
      descriptor = try System.open(folder, O_RDONLY | O_DIRECTORY)
    } catch {
      throw Ending(status: .cannotCreate, path: folder, failure: .creating(error))
    }
    try Lock.take(descriptor.raw, path: folder)
    do throws(SystemError) {
      try System.makeFolder(journalFolder)
    } catch {
      throw Ending(status: .cannotCreate, path: journalFolder, failure: .creating(error))
    }
    journal = try Journal(Self.journalPath(folder), keeping: true)
  }

  private static func journalFolder(_ folder: Bytes) -> Bytes {
    folder.appending(component: Bytes(".policy-extract"))
  }

  static func journalPath(_ folder: Bytes) -> Bytes {
    journalFolder(folder).appending(component: Bytes("journal.jsonl"))
  }

  /// The folder's identity, so that a walk passes it over.
  var identities: Set<FileStatus.Identity> {
    guard let status = try? System.status(of: descriptor.raw) else { return [] }
    return [status.identity]
  }

  func accept(_ outcome: Outcome) throws(Ending) -> Disposition {
    guard case .extracted(let extraction) = outcome.result else {
      if case .failed(let failure) = outcome.result, failure.code != Failure.exists.code {
        try note(outcome, output: nil, 0..<0)
      }
      return outcome.withoutRecords
    }
    let output = names.output(outcome.path)
    if let failure = try write(extraction.bytes, to: folder.appending(component: output)) {
      if failure.code != Failure.exists.code {
        let failed = Outcome(path: outcome.path, result: .failed(failure), status: outcome.status)
        try note(failed, output: nil, 0..<0)
      }
      return .failed(failure)
    }
    try note(outcome, output: output, 0..<extraction.bytes.count)
    return .written
  }

  private func note(_ outcome: Outcome, output: Bytes?, _ range: Range<Int>) throws(Ending) {
    journal.append(run.line(outcome, output: output, range: range))
    try journal.flush()
    if sync == .each { try journal.sync() }
  }

  func pause() throws(Ending) {}

  func finish(isComplete: Bool, _ summary: RunSummary) throws(Ending) {
    journal.append(summary.journalLine(isComplete: isComplete))
    try journal.flush()
    if sync != .none { try journal.sync() }
  }

  /// Writes one output under a temporary name and gives it its own.
  ///
  /// - Returns: a failure that concerns this output alone.
  /// - Throws: a failure that the next output would meet too.
  private func write(_ bytes: Bytes, to path: Bytes) throws(Ending) -> Failure? {
    let temporary = Temporary.name(for: path)
    do throws(SystemError) {
      try makeFolder(of: path)
      let file = try Temporary.open(temporary)
      try System.write(bytes, to: file.raw)
      if sync != .none { try System.sync(file.raw) }
      try file.finish()
      try name(temporary, path)
      if sync == .each { try Temporary.syncFolder(of: path) }
      return nil
    } catch {
      System.remove(temporary)
      return try judge(error, path)
    }
  }

  private func name(_ temporary: Bytes, _ path: Bytes) throws(SystemError) {
    if isResuming || onExists == .overwrite {
      try System.rename(temporary, to: path)
    } else {
      try System.renameWithoutReplacing(temporary, to: path)
    }
  }

  private func judge(_ error: SystemError, _ path: Bytes) throws(Ending) -> Failure {
    switch error.number {
    case EEXIST: return .exists(path)
    case ENOSPC, EDQUOT, EFBIG, EIO, EROFS, EMFILE, ENFILE:
      throw Ending(status: .writeError, path: path, failure: .writing(error))
    default:
      return Failure(
        "E_CREATE", "its output \(path.text) cannot be created: \(error.text)",
        advice: "look at what stands there, then use --resume")
    }
  }

  /// Makes the folders between the output folder and an output.
  ///
  /// A link among them is an error (`ELOOP`): it may lead out of the folder.
  private func makeFolder(of path: Bytes) throws(SystemError) {
    let parent = Path.parent(path)
    guard parent != lastFolder else { return }
    var end = folder.count
    while end < parent.count {
      end = parent[(end + 1)...].firstIndex(of: Byte.slash) ?? parent.count
      let inner = Bytes(parent[..<end])
      let kind = (try? System.status(at: inner, following: false))?.kind
      if kind == .link { throw SystemError(number: ELOOP) }
      if kind != .folder { try System.makeFolder(inner) }
    }
    lastFolder = parent
  }

  /// Makes a folder and those that it stands in.
  static func makeFolders(_ path: Bytes) throws(SystemError) {
    if (try? System.status(at: path, following: true))?.kind == .folder { return }
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: Byte.slash) {
      end = slash
      try System.makeFolder(Bytes(path[..<slash]))
    }
    try System.makeFolder(path)
  }
}

extension Failure {
  /// An input whose output is there already.
  static func exists(_ output: Bytes) -> Failure {
    Failure(
      exists.code, "its output \(Escape.path(output)) exists already", advice: exists.advice)
  }
}
