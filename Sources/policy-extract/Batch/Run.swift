import Glibc
import Synchronization

/// One run from its plan to its exit status: the walk, the workers and the writer put together.
final class Run: Sendable {
  private let plan: RunPlan
  private let reporter: Reporter
  private let window: Window
  private let tally = Tally()
  private let signal = Atomic<Int32>(0)
  private let began = System.now
  /// Fingerprints of the paths so far, where one may come up twice.
  private let seen = Mutex<Set<UInt64>>([])

  init(_ plan: RunPlan, _ reporter: Reporter) {
    self.plan = plan
    self.reporter = reporter
    window = Window(capacity: plan.windowCapacity, isOrdered: plan.isOrdered)
  }

  /// Runs, reports, and says how it went.
  func execute() -> ExitStatus {
    do throws(Ending) {
      return try start()
    } catch {
      reporter.show(progress: "")
      reporter.report(error.failure, about: error.path)
      return error.status
    }
  }

  private func start() throws(Ending) -> ExitStatus {
    if let existing = plan.existingToSkip {
      reporter.report(Walk.Skip.existing.failure, about: existing, .warning)
      return .well
    }
    let opened = try SinkChoice.open(plan)
    let reader = FileReader(
      limit: plan.largestFile, follow: plan.filter.follow, outputs: opened.outputs)
    let checks = OutputChecks(plan: plan, index: try plan.index())
    startSignals()
    startWalk(outputs: opened.outputs)
    for _ in 0..<plan.jobs { startWorker(reader, checks) }
    startTicker(reader, checks)
    return try write(to: opened.sink)
  }

  // MARK: Threads

  private func startSignals() {
    Signals.watch { number in
      self.signal.store(number, ordering: .sequentiallyConsistent)
      self.window.stop()
      usleep(700_000)
      self.dieInterrupted(number)
    }
  }

  private func startWalk(outputs: Set<FileStatus.Identity>) {
    Thread.start {
      let walk = Walk(filter: self.plan.filter, outputs: outputs) { self.found($0) }
      switch self.plan.inputs {
      case .paths(let operands, let list): self.walkPaths(walk, operands, list)
      case .lines: self.readLines()
      }
      self.window.close()
    }
  }

  private func walkPaths(_ walk: Walk, _ operands: [Bytes], _ list: RunPlan.List?) {
    for operand in operands {
      guard walk.operand(operand) else { return }
    }
    if let list { walkList(walk, list) }
  }

  private func walkList(_ walk: Walk, _ list: RunPlan.List) {
    do throws(SystemError) {
      var reader = PieceReader(list.descriptor, separator: list.separator, longest: Int(PATH_MAX))
      while let piece = try reader.next() {
        switch piece {
        case .whole(let path) where path.isEmpty: break
        case .whole(let path):
          guard walk.operand(path, dashIsStandardInput: false) else { return }
        case .tooLong:
          let failure = Failure("E_NOINPUT", "holds a path that is too long", advice: "check it")
          guard found(.failed(list.path, failure)) else { return }
        }
      }
    } catch {
      _ = found(.failed(list.path, .reading(error)))
    }
  }

  private func readLines() {
    do throws(SystemError) {
      var number = 0
      var reader = PieceReader(
        STDIN_FILENO, separator: Byte.newline, longest: longestLine)
      while let piece = try reader.next() {
        number += 1
        guard window.offer(Job(source: source(piece, number))) else { return }
      }
    } catch {
      _ = found(.failed(Bytes("standard input"), .reading(error)))
    }
  }

  /// Room for the largest text with every character escaped, besides its id.
  private var longestLine: Int { plan.largestFile.multipliedReportingOverflow(by: 2).0 + 1 << 20 }

  private func source(_ piece: PieceReader.Piece, _ number: Int) -> Job.Source {
    switch piece {
    case .whole(let line): .line(line, number: number)
    case .tooLong: .longLine(number: number)
    }
  }

  private func found(_ finding: Walk.Finding) -> Bool {
    switch finding {
    case .file(let path, let named):
      if isRepeated(path) {
        noteSkipped(path, .repeated)
        return true
      }
      return window.offer(Job(source: .file(path, named: named)))
    case .standardInput: return window.offer(Job(source: .standardInput))
    case .failed(let path, let failure): return window.offer(Job(source: .failed(path, failure)))
    case .skipped(let path, let skip):
      noteSkipped(path, skip)
      return true
    }
  }

  /// Whether a path came up before, so that it is read once and a resumed run sees it once.
  private func isRepeated(_ path: Bytes) -> Bool {
    plan.mayRepeat && !seen.withLock { $0.insert(Fingerprint.of(path)).inserted }
  }

  private func startWorker(_ reader: FileReader, _ checks: OutputChecks) {
    Thread.start {
      var worker = Worker(
        plan: self.plan, reader: reader, checks: checks, window: self.window,
        engine: self.engine())
      worker.run()
    }
  }

  private func engine() -> any Engine {
    plan.isIsolated
      ? IsolatedEngine(plan)
      : LocalEngine(
        plan.options, layout: plan.layout, largestRecord: plan.largestRecord)
  }

  /// Looks ten times a second for what takes too long, and shows how far the run has come.
  private func startTicker(_ reader: FileReader, _ checks: OutputChecks) {
    Thread.start {
      var progress = Progress(self.plan, self.reporter)
      while true {
        usleep(100_000)
        self.giveUpOverdue(reader, checks)
        progress.tick(self.tally.counts)
      }
    }
  }

  /// A thread cannot be stopped from outside: it is left behind, and another takes its place.
  /// A worker process is stopped by its engine, unless already reading the input takes too long.
  private func giveUpOverdue(_ reader: FileReader, _ checks: OutputChecks) {
    guard let timeout = plan.timeout else { return }
    let grace: UInt64 = plan.isIsolated ? 2_000_000_000 : 0
    let nanoseconds = UInt64(timeout * 1e9) + grace
    let now = System.now
    guard now > nanoseconds else { return }
    for ticket in window.overdue(before: now - nanoseconds) {
      let outcome = Outcome(path: ticket.job.path, result: .failed(.timedOut(timeout)))
      if window.deliver(outcome, for: ticket) { startWorker(reader, checks) }
    }
  }

  // MARK: The writer

  private func write(to sink: any Sink) throws(Ending) -> ExitStatus {
    var stopped: Failure?
    while stopped == nil, let outcome = try nextOutcome(sink) {
      note(try sink.accept(outcome), of: outcome)
      stopped = limitReached()
    }
    if let stopped {
      reporter.report(stopped, about: nil)
      window.stop()
    }
    let number = signal.load(ordering: .sequentiallyConsistent)
    try sink.finish(isComplete: stopped == nil && number == 0, summary)
    if number != 0 { dieInterrupted(number) }
    summarize()
    return tally.counts.failed > 0 ? .someFailed : .well
  }

  /// The next outcome, or nil at the end; what has been written is handed on before a long wait.
  private func nextOutcome(_ sink: any Sink) throws(Ending) -> Outcome? {
    if let outcome = window.next(within: Window.patience) { return outcome }
    try sink.pause()
    return window.next()
  }

  private func note(_ disposition: Disposition, of outcome: Outcome) {
    switch disposition {
    case .written: tally.addDone(bytes: outcome.size)
    case .kept: tally.addKept()
    case .skipped(let skip): noteSkipped(outcome.path, skip)
    case .failed(let failure):
      tally.addFailed()
      reporter.report(failure, about: outcome.path)
    }
  }

  private func noteSkipped(_ path: Bytes, _ skip: Walk.Skip) {
    tally.addSkipped(skip)
    reporter.report(skip.failure, about: path, skip.severity)
  }

  private func limitReached() -> Failure? {
    let counts = tally.counts
    guard let limit = plan.errorLimit, limit.isExceeded(failed: counts.failed, of: counts.ended)
    else { return nil }
    return Failure(
      "E_TOO_MANY_ERRORS", "stopped after \(counts.failed) failed inputs",
      advice: "mend them, then use --resume")
  }

  /// Ends the run at a user's wish: says how far it came and how to go on.
  private func dieInterrupted(_ number: Int32) -> Never {
    reporter.show(progress: "")
    let counts = tally.counts
    let advice =
      switch plan.destination {
      case .standardOutput: "with -o or --output-dir a run can be resumed"
      case .tables, .pages: "run the same command again"
      case .file, .folder, .database: "run the same command with --resume to go on"
      }
    let what = "interrupted by \(Signals.name(number)): \(counts.ended) inputs are done"
    reporter.report(Failure("E_INTERRUPTED", what, advice: advice), about: nil)
    Signals.die(of: number)
  }

  private var summary: RunSummary {
    RunSummary(counts: tally.counts, seconds: Double(System.now - began) / 1e9)
  }

  private func summarize() {
    reporter.show(progress: "")
    if (plan.isSingle && !plan.isDryRun) || plan.isPipe { return }
    let summary = summary
    if plan.isDryRun {
      return reporter.say(summary.dryText, json: "\"dryRun\":true," + summary.members)
    }
    reporter.say(summary.text, json: summary.members)
  }
}
