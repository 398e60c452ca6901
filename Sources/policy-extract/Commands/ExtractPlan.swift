import Glibc
import PolicyParse

/// From the options as typed to the options as meant.
extension Extract {
  func plan() throws(Ending) -> RunPlan {
    try checkCombinations()
    try checkRecordSize()
    try checkFormat()
    let inputs = try inputs()
    let isSingle = isSingle(inputs)
    let layout = try layout(isSingle: isSingle)
    var names = names(inputs)
    names.suffix = layout.suffix
    let vocabulary = try reading.readVocabulary()
    return RunPlan(
      inputs: inputs, filter: filter, destination: destination, layout: layout, names: names,
      showsRelativePaths: output.base != nil, options: reading.options(vocabulary),
      largestRecord: reading.largestRecord, jobs: try jobs(isSingle),
      isOrdered: !running.unordered, isIsolated: running.isolate,
      workerWords: reading.words + ["--layout", layout.rawValue], isResuming: output.resume,
      isDryRun: output.dryRun, separatesWithNull: input.separatesWithNull,
      onExists: existing(isSingle), sync: output.fsync, timeout: try timeout(),
      largestFile: try largestFile(), errorLimit: try errorLimit(),
      identity: RunIdentity(version: Version.current, options: fingerprint(layout, vocabulary)),
      progress: messages.progress, isSingle: isSingle)
  }

  static func usage(_ what: String, _ advice: String) -> Ending {
    Ending(status: .usage, path: nil, failure: Failure("E_USAGE", what, advice: advice))
  }

  private func checkCombinations() throws(Ending) {
    if output.file != nil, output.folder != nil {
      throw Self.usage("-o and --output-dir exclude each other", "use one of them")
    }
    if output.resume, output.file == nil, output.folder == nil {
      throw Self.usage("--resume has nothing to go on with", "name the -o or --output-dir")
    }
    if input.readsLines, !input.paths.filter({ $0 != "-" }).isEmpty || input.filesFrom != nil {
      throw Self.usage("--ndjson-in reads standard input", "leave the paths out")
    }
    if input.readsLines, output.file != nil || output.folder != nil {
      throw Self.usage("--ndjson-in writes standard output", "redirect it with >")
    }
    if input.readsLines, output.dryRun {
      throw Self.usage("--ndjson-in has no inputs to list", "leave --dry-run out")
    }
    if input.filesFrom == "-", input.paths.contains("-") {
      throw Self.usage("standard input cannot be list and document", "give one of them as a file")
    }
    if input.paths.filter({ $0 == "-" }).count > 1 {
      throw Self.usage("standard input can be read once", "name - only once")
    }
  }

  private func inputs() throws(Ending) -> RunPlan.Inputs {
    if input.readsLines { return .lines }
    let paths = input.isEmpty ? [Bytes("-")] : OperandRuns.expand(input.paths)
    try refuseMissing(paths)
    try refuseOutput(among: paths)
    return .paths(paths, list: try list())
  }

  /// When nothing that was named exists, there is nothing to run on.
  private func refuseMissing(_ paths: [Bytes]) throws(Ending) {
    guard input.filesFrom == nil, !paths.isEmpty else { return }
    var missing: Bytes?
    for path in paths {
      if path == Bytes("-") { return }
      do throws(SystemError) {
        _ = try System.status(at: path, following: true)
        return
      } catch {
        guard error.number == ENOENT || error.number == ENOTDIR else { return }
        missing = missing ?? path
      }
    }
    throw Ending(
      status: .noInput, path: missing, failure: .reading(SystemError(number: ENOENT)))
  }

  /// An input that the output would replace is a slip of the keyboard.
  private func refuseOutput(among paths: [Bytes]) throws(Ending) {
    guard let file = destination.file,
      let own = try? System.status(at: file, following: true), own.kind == .file
    else { return }
    for path in paths {
      guard (try? System.status(at: path, following: true))?.identity == own.identity else {
        continue
      }
      throw Ending(
        status: .usage, path: path,
        failure: Failure("E_SAME_FILE", "is both input and output", advice: "choose another -o"))
    }
  }

  private func list() throws(Ending) -> RunPlan.List? {
    guard let name = input.filesFrom else { return nil }
    let separator = input.separatesWithNull ? 0 : Byte.newline
    let path = CommandArguments.decode(name)
    if name == "-" {
      return RunPlan.List(path: path, descriptor: STDIN_FILENO, separator: separator)
    }
    do throws(SystemError) {
      let file = try System.open(path, O_RDONLY)
      return RunPlan.List(path: path, descriptor: file.release(), separator: separator)
    } catch {
      throw Ending(status: .noInput, path: path, failure: .reading(error))
    }
  }

  /// Whether there is one input, and it is no folder.
  private func isSingle(_ inputs: RunPlan.Inputs) -> Bool {
    guard case .paths(let paths, nil) = inputs, paths.count == 1, let path = paths.first else {
      return false
    }
    return path == Bytes("-")
      || (try? System.status(at: path, following: true))?.kind != .folder
  }

  var destinationIsTerminal: Bool {
    output.file == nil && output.folder == nil && System.isTerminal(STDOUT_FILENO)
  }

  private var destination: RunPlan.Destination {
    if let file = output.file, file != "-" {
      let path = CommandArguments.decode(file)
      return output.format == .sqlite ? .database(path) : .file(path)
    }
    if let folder = output.folder {
      let path = CommandArguments.decode(folder)
      switch output.format {
      case .csv: return .tables(path)
      case .html: return .pages(path)
      default: return .folder(path)
      }
    }
    return .standardOutput
  }

  private func names(_ inputs: RunPlan.Inputs) -> OutputNames {
    if let base = output.base { return OutputNames(base: CommandArguments.decode(base)) }
    if case .paths(let paths, nil) = inputs { return OutputNames(operands: paths) }
    return OutputNames(base: [Byte.dot])
  }

  /// One document has no journal to resume from: it is simply made again.
  private func existing(_ isSingle: Bool) -> ExistingChoice {
    isSingle && output.resume && output.folder == nil && output.format != .sqlite
      ? .overwrite : output.onExists
  }

  private var filter: Walk.Filter {
    Walk.Filter(
      hidden: input.hidden, follow: input.follow,
      include: input.include.map { Glob(CommandArguments.decode($0)) },
      exclude: input.exclude.map { Glob(CommandArguments.decode($0)) })
  }

  private func jobs(_ isSingle: Bool) throws(Ending) -> Int {
    let jobs = running.jobs ?? Processors.usable
    guard (1...1024).contains(jobs) else {
      throw Self.usage("-j \(jobs) is no number of jobs", "use 1 to 1024")
    }
    return isSingle ? 1 : jobs
  }

  private func timeout() throws(Ending) -> Double? {
    guard let seconds = TimeLength.parse(running.timeout) else {
      throw Self.usage("--timeout \(running.timeout) is no time", "use 30s, 500ms or 2m")
    }
    return seconds > 0 && seconds < 1e9 ? seconds : nil
  }

  private func largestFile() throws(Ending) -> Int {
    guard let size = Size.parse(input.maxFileSize) else {
      throw Self.usage("--max-file-size \(input.maxFileSize) is no size", "use 64MiB or 1G")
    }
    guard size <= 1 << 32 else {
      throw Self.usage(
        "--max-file-size \(input.maxFileSize) is more than a file can have", "use 4GiB at most")
    }
    return size
  }

  private func errorLimit() throws(Ending) -> ErrorLimit? {
    if running.failFast { return .count(0) }
    guard let text = running.maxErrors else { return nil }
    guard let limit = ErrorLimit(text) else {
      throw Self.usage("--max-errors \(text) is no limit", "use a number or a percentage")
    }
    return limit
  }

  private func checkRecordSize() throws(Ending) {
    guard let text = reading.maxRecordSize, Size.parse(text) == nil else { return }
    throw Self.usage("--max-record-size \(text) is no size", "use 1MiB or 500k")
  }

  /// Of everything that changes the bytes of a record.
  private func fingerprint(_ layout: Layout, _ vocabulary: VocabularyFile) -> String {
    let words =
      reading.words + [layout.rawValue, output.base ?? "", vocabulary.fingerprint]
    return Fingerprint.text(words.joined(separator: "\0").utf8)
  }
}
