import Glibc

/// Opens the output that a plan asks for.
enum SinkChoice {
  struct Opened {
    let sink: any Sink
    /// Files and folders that the run writes to.
    let outputs: Set<FileStatus.Identity>
    let index: JournalIndex?
  }

  static func open(_ plan: RunPlan) throws(Ending) -> Opened {
    switch plan.destination {
    case .standardOutput:
      let copy = Descriptor(raw: fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0))
      let sink = OpenOutput(copy, path: Bytes("standard output"), layout: plan.layout)
      return Opened(sink: sink, outputs: [], index: nil)
    case .folder(let path):
      let folder = try OutputFolder(plan, folder: path)
      return Opened(
        sink: folder, outputs: folder.identities,
        index: plan.isResuming ? try folder.index() : nil)
    case .file(let path) where plan.isSingle || plan.layout == .array:
      let file = try WholeFile(
        path, layout: plan.layout, onExists: plan.onExists, sync: plan.sync)
      return Opened(sink: file, outputs: [], index: nil)
    case .file(let path):
      let stream = try OutputStream(plan, path: path)
      return Opened(
        sink: stream, outputs: stream.identities,
        index: plan.isResuming ? try stream.index() : nil)
    }
  }
}
