import Glibc
import PolicyParse

/// The options as meant: everything worked out and checked.
struct RunPlan: Sendable {
  enum Destination: Sendable {
    case standardOutput
    /// One file that holds everything.
    case file(Bytes)
    /// One file for each input.
    case folder(Bytes)

    var isStandardOutput: Bool {
      if case .standardOutput = self { true } else { false }
    }
  }

  enum Inputs: Sendable {
    /// Operands, and a list of more of them.
    case paths([Bytes], list: List?)
    /// Pipe mode: one JSON object a line on standard input.
    case lines
  }

  /// A file of paths, each closed by a separator.
  struct List: Sendable {
    let path: Bytes
    /// The file, open for as long as the process lives.
    let descriptor: Int32
    let separator: UInt8
  }

  let inputs: Inputs
  let filter: Walk.Filter
  let destination: Destination
  let layout: Layout
  let names: OutputNames
  /// Whether records show paths below the base folder instead of as given.
  let showsRelativePaths: Bool
  let options: ExtractionOptions
  let jobs: Int
  let isOrdered: Bool
  let isIsolated: Bool
  /// What a worker process is started with.
  let workerWords: [String]
  let isResuming: Bool
  let isDryRun: Bool
  let separatesWithNull: Bool
  let onExists: ExistingChoice
  let sync: SyncChoice
  /// Seconds for one input; nil for no limit.
  let timeout: Double?
  /// Bytes of the largest file that is read.
  let largestFile: Int
  let errorLimit: ErrorLimit?
  let identity: RunIdentity
  let progress: ProgressChoice

  /// Whether the run has one input, which then makes one JSON document rather than a stream.
  let isSingle: Bool

  /// Whether documents come in as lines of JSON, for a program at the other end.
  var isPipe: Bool {
    if case .lines = inputs { true } else { false }
  }

  /// The output file that is there already and stays, so that there is nothing to do.
  var existingToSkip: Bytes? {
    guard case .file(let file) = destination, onExists == .skip, !isResuming,
      let status = try? System.status(at: file, following: true), status.kind == .file,
      status.size > 0
    else { return nil }
    return file
  }

  /// Whether one path may come up twice: not below a single operand.
  var mayRepeat: Bool {
    guard case .paths(let paths, let list) = inputs else { return false }
    return paths.count > 1 || list != nil
  }

  /// The path that a record shows for an input.
  func shownPath(_ path: Bytes) -> Bytes {
    guard showsRelativePaths, path != [UInt8(ascii: "-")] else { return path }
    return names.relative(path)
  }

  /// Where the journal of this output stands; nil for an output without one.
  var journalPath: Bytes? {
    switch destination {
    case .standardOutput: nil
    case .folder(let folder): OutputFolder.journalPath(folder)
    case .file(let file): isSingle || layout == .array ? nil : OutputStream.journalPath(file)
    }
  }

  /// What earlier runs did; nil unless this run goes on with them.
  func index() throws(Ending) -> JournalIndex? {
    guard isResuming, let path = journalPath else { return nil }
    do throws(SystemError) {
      return try JournalIndex(path)
    } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw Ending(status: .noInput, path: path, failure: .reading(error))
    }
  }

  /// Inputs that may be under way at once: so many that the workers seldom wait for the writer,
  /// even where it has to wait for a processor.
  var windowCapacity: Int { max(64, jobs * 16) }
}
