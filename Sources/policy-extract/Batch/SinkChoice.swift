import Glibc

/// Opens the output that a plan asks for.
enum SinkChoice {
  struct Opened {
    let sink: any Sink
    /// Files and folders that the run writes to.
    var outputs: Set<FileStatus.Identity> = []
  }

  static func open(_ plan: RunPlan) throws(Ending) -> Opened {
    if plan.isDryRun { return try nothing(plan) }
    switch plan.destination {
    case .standardOutput: return Opened(sink: standardOutput(plan.layout))
    case .folder(let path):
      let folder = try OutputFolder(plan, folder: path)
      return Opened(sink: folder, outputs: folder.identities)
    case .tables(let path):
      let folder = try TableFolder(plan, folder: path)
      return Opened(sink: folder, outputs: folder.identities)
    case .pages(let path):
      let folder = try PageFolder(plan, folder: path)
      return Opened(sink: folder, outputs: folder.identities)
    case .database(let path):
      let database = try DatabaseSink(plan, path: path)
      return Opened(sink: database, outputs: database.identities)
    case .file(let path):
      return try file(path, plan)
    }
  }

  private static func standardOutput(_ layout: Layout) -> any Sink {
    let copy = Descriptor(raw: fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0))
    return OpenOutput(copy, path: Bytes("standard output"), layout: layout)
  }

  /// For a dry run: the list goes to standard output, and the output is only looked at.
  private static func nothing(_ plan: RunPlan) throws(Ending) -> Opened {
    var opened = Opened(sink: standardOutput(.lines))
    let path: Bytes
    switch plan.destination {
    case .standardOutput: return opened
    case .file(let file), .folder(let file): path = file
    case .database(let file):
      if let status = try? System.status(at: file, following: true) {
        opened.outputs.insert(status.identity)
      }
      return opened
    case .pages(let folder): path = PageFolder.index(of: folder)
    case .tables(let folder): path = TableFolder.path(.documents, in: folder)
    }
    guard let status = try? System.status(at: path, following: true) else { return opened }
    if status.kind == .file, status.size > 0, plan.onExists == .error, !plan.isResuming {
      throw Ending(status: .cannotCreate, path: path, failure: .exists)
    }
    opened.outputs.insert(status.identity)
    return opened
  }

  private static func file(_ path: Bytes, _ plan: RunPlan) throws(Ending) -> Opened {
    if let kind = (try? System.status(at: path, following: true))?.kind,
      kind == .device || kind == .fifo
    {
      return Opened(sink: try device(path, plan))
    }
    if plan.isSingle || plan.layout.isFramed {
      return Opened(
        sink: try WholeFile(path, layout: plan.layout, onExists: plan.onExists, sync: plan.sync))
    }
    let stream = try OutputStream(plan, path: path)
    return Opened(sink: stream, outputs: stream.identities)
  }

  /// `/dev/null`, `/dev/stdout` or a named pipe, which have no place to resume from.
  private static func device(_ path: Bytes, _ plan: RunPlan) throws(Ending) -> any Sink {
    do throws(SystemError) {
      return OpenOutput(try System.open(path, O_WRONLY), path: path, layout: plan.layout)
    } catch {
      throw Ending(status: .cannotCreate, path: path, failure: .creating(error))
    }
  }
}
