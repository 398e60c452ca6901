import CMemory
import Glibc

/// Turns jobs into outcomes, one after another, for as long as the run lasts.
struct Worker {
  let plan: RunPlan
  let reader: FileReader
  let checks: OutputChecks
  let window: Window
  var engine: any Engine

  /// From how many bytes on a file is large.
  private static let large = 8 << 20
  /// Has memory go back to the system block by block, for the rest of the run: the texts of a large
  /// file would leave holes that those after them do not fit in.
  private static let returnsBlocks: Void = cmemory_return_blocks(4 << 20)

  /// Works until there are no more jobs, or until a job was taken away because it took too long.
  mutating func run() {
    while let ticket = window.take() {
      guard window.deliver(outcome(for: ticket), for: ticket) else { return }
    }
  }

  private mutating func outcome(for ticket: Window.Ticket) -> Outcome {
    let began = System.now
    var outcome = work(on: ticket)
    outcome.milliseconds = Int((System.now - began) / 1_000_000)
    return outcome
  }

  private mutating func work(on ticket: Window.Ticket) -> Outcome {
    let path = ticket.job.path
    do throws(Failure) {
      switch ticket.job.source {
      case .file(let path, let named): return try file(path, named: named)
      case .standardInput: return try standardInput(ticket)
      case .line(let line, let number): return pipeLine(line, number)
      case .longLine(let number): return longLine(number)
      case .failed(_, let failure): throw failure
      }
    } catch {
      if error.code == "E_SAME_FILE" { return Outcome(path: path, result: .skipped(.output)) }
      return Outcome(path: path, result: .failed(error))
    }
  }

  private mutating func file(_ path: Bytes, named: Bool) throws(Failure) -> Outcome {
    let file = try reader.open(path, named: named)
    let status = file.status
    var content: Bytes?
    let settled = try checks.settle(path, status) { () throws(Failure) in
      let bytes = try reader.read(file)
      content = bytes
      return Hash.sha256(bytes)
    }
    if let settled { return Outcome(path: path, result: settled, status: status) }
    if plan.isDryRun { return listing(path, size: status.size) }
    do throws(Failure) {
      let bytes: Bytes
      if let content { bytes = content } else { bytes = try reader.read(file) }
      var document = Document(bytes: bytes, path: plan.shownPath(path))
      if case .pages = plan.destination { document.index = plan.wayToIndex(from: path) }
      if bytes.count >= Self.large { Self.returnsBlocks }
      let extraction = try engine.extract(document)
      var outcome = Outcome(path: path, result: .extracted(extraction), status: status)
      outcome.size = bytes.count
      return outcome
    } catch {
      let isPassedOver = error.code == "E_BINARY" && !named
      let result = isPassedOver ? Outcome.Result.skipped(.binary) : .failed(error)
      return Outcome(path: path, result: result, status: status)
    }
  }

  /// What a dry run writes instead of a record.
  private func listing(_ path: Bytes, size: Int) -> Outcome {
    let line = path + [plan.separatesWithNull ? 0 : Byte.newline]
    let extraction = Extraction(bytes: line, records: 0, sha256: "", tallies: [])
    var outcome = Outcome(path: path, result: .extracted(extraction))
    outcome.size = size
    return outcome
  }

  private mutating func standardInput(_ ticket: Window.Ticket) throws(Failure) -> Outcome {
    let path = ticket.job.path
    if plan.isDryRun { return listing(path, size: 0) }
    let bytes = try reader.readStream(STDIN_FILENO)
    window.startClock(of: ticket)
    let extraction = try engine.extract(Document(bytes: bytes, path: path))
    var outcome = Outcome(path: path, result: .extracted(extraction))
    outcome.size = bytes.count
    return outcome
  }

  /// A line of pipe mode: a record, or an object with the id and the error, so that no id is lost.
  private mutating func pipeLine(_ line: Bytes, _ number: Int) -> Outcome {
    let path = Bytes("line \(number)".utf8)
    var outcome = Outcome(path: path, result: .skipped(.special))
    let request = PipeRequest(line, number: number, limit: plan.largestFile)
    do throws(Failure) {
      outcome = Outcome(path: path, result: .extracted(try engine.extract(request.document())))
    } catch {
      outcome = Outcome(path: path, result: .refused(error, request.errorLine(error)))
    }
    outcome.size = line.count
    return outcome
  }

  private func longLine(_ number: Int) -> Outcome {
    let failure = Failure.tooLarge(plan.largestFile)
    let line = PipeRequest.errorLine(failure, id: String(number))
    return Outcome(path: Bytes("line \(number)".utf8), result: .refused(failure, line))
  }
}

/// Settles inputs that need not be read, by what stands in the output already.
struct OutputChecks: Sendable {
  let plan: RunPlan
  /// What earlier runs did; nil unless this run resumes one.
  let index: JournalIndex?

  /// - Parameter hash: gives the input's SHA-256 where only the content can tell.
  /// - Returns: what became of the input; nil when it has to be worked on.
  func settle(
    _ path: Bytes, _ status: FileStatus, _ hash: () throws(Failure) -> String
  ) throws(Failure) -> Outcome.Result? {
    if let index {
      guard let entry = index.entry(for: path), try isCurrent(entry, status, hash) else {
        return nil
      }
      return .kept(entry)
    }
    guard case .folder(let folder) = plan.destination, plan.onExists != .overwrite else {
      return nil
    }
    let output = folder.appending(component: plan.names.output(path))
    guard (try? System.status(at: output, following: false)) != nil else { return nil }
    return plan.onExists == .skip ? .skipped(.existing) : .failed(.exists(output))
  }

  private func isCurrent(
    _ entry: Journal.Entry, _ status: FileStatus, _ hash: () throws(Failure) -> String
  ) throws(Failure) -> Bool {
    guard entry.isDone, entry.version == plan.identity.version,
      entry.options == plan.identity.options, hasOutput(entry)
    else { return false }
    if let answer = entry.matches(status) { return answer }
    return try hash() == entry.sha256
  }

  private func hasOutput(_ entry: Journal.Entry) -> Bool {
    guard case .folder(let folder) = plan.destination else { return true }
    let output = folder.appending(component: entry.output)
    guard let status = try? System.status(at: output, following: false) else { return false }
    return status.kind == .file && status.size == entry.range.count
  }
}
