import Glibc

/// Extracts in a worker process, so that a crash or a hang costs one input.
///
/// The process serves many inputs; another is started after one was lost.
final class IsolatedEngine: Engine {
  private let words: [String]
  /// Seconds; nil for no limit.
  private let timeout: Double?
  private var process: WorkerProcess?

  init(_ plan: RunPlan) {
    words = plan.workerWords
    timeout = plan.timeout
  }

  func extract(_ document: Document) throws(Failure) -> Extraction {
    let worker: WorkerProcess
    if let process { worker = process } else { worker = try WorkerProcess(words) }
    process = worker
    let limit = timeout.map { System.now + UInt64($0 * 1e9) }
    if let answer = worker.ask(document.frame, until: limit) {
      return try Answer.result(answer).get()
    }
    process = nil
    throw worker.end(timeout: timeout)
  }
}

/// One worker process and the socket that leads to it.
final class WorkerProcess {
  private let identifier: pid_t
  private let socket: Descriptor
  private var isLate = false
  private var isGone = false

  /// Starts this executable anew as a worker.
  init(_ words: [String]) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw Self.notStarted(errno) }
    socket = Descriptor(raw: ends[0])
    let far = Descriptor(raw: ends[1])
    var identifier = pid_t()
    let failed = Self.spawn(&identifier, words, far.raw)
    guard failed == 0 else { throw Self.notStarted(failed) }
    self.identifier = identifier
    _ = fcntl(socket.raw, F_SETFL, O_NONBLOCK)
    let limit = System.now + Self.startLimit
    guard Frame({ receive($0, until: limit) }) != nil else {
      collect()
      throw Self.notStarted(ETIMEDOUT)
    }
  }

  /// Nanoseconds that a worker may take until it says that it is ready; no input's time runs then.
  private static let startLimit: UInt64 = 30_000_000_000

  deinit { if !isGone { collect() } }

  private static func notStarted(_ number: Int32) -> Failure {
    Failure(
      "E_WORKER", "no worker process can be started: \(SystemError(number: number).text)",
      advice: "use fewer jobs, or no --isolate")
  }

  private static func spawn(_ identifier: inout pid_t, _ words: [String], _ far: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, far, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = ["policy-extract", "isolated-worker"] + words
    var pointers = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }
    return posix_spawn(&identifier, "/proc/self/exe", &actions, nil, &pointers, &variables)
  }

  /// This process's environment; a crash ends at once there, without a trace of the stack.
  private static var environment: [String] {
    var variables = ["SWIFT_BACKTRACE=enable=no"]
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
      next += 1
    }
    return variables
  }

  /// Sends a question and waits for the answer; nil when the process was lost or took too long.
  ///
  /// - Parameter limit: the moment to stop waiting, on the clock of `System.now`.
  func ask(_ question: Frame, until limit: UInt64?) -> Frame? {
    guard send(question.encoded, until: limit) else { return nil }
    return Frame { receive($0, until: limit) }
  }

  private func send(_ bytes: Bytes, until limit: UInt64?) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(socket.raw, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
      }
      if count > 0 { sent += count }
      if count < 0, errno != EINTR, !isWaiting(POLLOUT, until: limit) { return false }
    }
    return true
  }

  private func receive(_ wanted: Int, until limit: UInt64?) -> Bytes? {
    var isWhole = false
    let bytes = Bytes(unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let rest = UnsafeMutableRawBufferPointer(buffer)[filled...]
        let count = read(socket.raw, rest.base.baseAddress?.advanced(by: filled), wanted - filled)
        if count == 0 { return }
        if count > 0 { filled += count }
        if count < 0, errno != EINTR, !isWaiting(POLLIN, until: limit) { return }
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }

  /// Waits until the socket can be used; false when it never will, or not in time.
  private func isWaiting(_ event: Int32, until limit: UInt64?) -> Bool {
    guard errno == EAGAIN else { return false }
    var watched = pollfd(fd: socket.raw, events: Int16(event), revents: 0)
    let now = System.now
    if let limit, limit <= now {
      isLate = true
      return false
    }
    let left = limit.map { min(($0 - now) / 1_000_000 + 1, 60_000) } ?? 60_000
    return poll(&watched, 1, Int32(left)) >= 0 || errno == EINTR
  }

  /// Makes sure that the process is gone, and tells why its input has no record.
  func end(timeout: Double?) -> Failure {
    let status = collect()
    if isLate, let timeout { return .timedOut(timeout) }
    let number = status & 0x7F
    let how = number == 0 ? "exit status \(status >> 8 & 0xFF)" : Signals.name(number)
    return Failure(
      "E_CRASH", "ended its worker process (\(how))", advice: "report this input as a bug")
  }

  @discardableResult
  private func collect() -> Int32 {
    isGone = true
    var status: Int32 = 0
    if waitpid(identifier, &status, WNOHANG) == identifier { return status }
    if !isLate { usleep(20_000) }
    if waitpid(identifier, &status, WNOHANG) == identifier { return status }
    kill(identifier, SIGKILL)
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

/// The worker process's side.
enum WorkerService {
  /// Builds what the first document would build, says so, and answers questions on standard input
  /// until the other end closes.
  static func serve(_ engine: LocalEngine) {
    exitWithParent()
    _ = Result { () throws(Failure) in
      try engine.extract(Document(bytes: [], path: []))
    }
    guard (try? System.write(Frame([]).encoded, to: STDIN_FILENO)) != nil else { return }
    while let question = Frame(receive) {
      let result = Result { () throws(Failure) in try engine.extract(Document(question)) }
      guard (try? System.write(Answer.frame(result).encoded, to: STDIN_FILENO)) != nil else {
        return
      }
    }
  }

  private static func receive(_ wanted: Int) -> Bytes? {
    var got = 0
    let bytes = Bytes(unsafeUninitializedCapacity: wanted) { buffer, filled in
      got = (try? System.read(STDIN_FILENO, into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
      filled = got
    }
    return got == wanted ? bytes : nil
  }

  /// Ends this process in the middle of its work when the other end is gone.
  private static func exitWithParent() {
    Thread.start {
      var watched = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while watched.revents & Int16(POLLHUP | POLLERR) == 0 { _ = poll(&watched, 1, -1) }
      _exit(0)
    }
  }
}
