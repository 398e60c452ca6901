import Glibc

/// Signals, taken by a thread of their own so that nothing is interrupted halfway.
enum Signals {
  /// The signals that ask the run to end.
  private static let asking = [SIGINT, SIGTERM, SIGHUP]

  /// Keeps the asking signals for `watch`, and turns a closed pipe or a full disk into errors.
  /// Call it before any other thread begins.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var set = askingSet()
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Leaves signals from the terminal to the run, which ends its workers.
  static func ignoreForWorker() {
    for number in asking + [SIGPIPE] { signal(number, SIG_IGN) }
  }

  /// Calls with the first asking signal, on a thread of its own.
  static func watch(_ received: @escaping @Sendable (Int32) -> Void) {
    Thread.start {
      var set = askingSet()
      var number: Int32 = 0
      while sigwait(&set, &number) != 0 {}
      received(number)
    }
  }

  /// Ends this process as that signal does, so that its parent sees the cause.
  static func die(of number: Int32) -> Never {
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(getpid(), number)
    exit(128 + number)
  }

  static func name(_ number: Int32) -> String {
    switch number {
    case SIGINT: "SIGINT"
    case SIGTERM: "SIGTERM"
    case SIGHUP: "SIGHUP"
    case SIGKILL: "SIGKILL"
    case SIGSEGV: "SIGSEGV"
    case SIGILL: "SIGILL"
    case SIGABRT: "SIGABRT"
    case SIGTRAP: "SIGTRAP"
    case SIGBUS: "SIGBUS"
    default: "signal \(number)"
    }
  }

  private static func askingSet() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in asking where !isIgnored(number) { sigaddset(&set, number) }
    return set
  }

  /// Whether our parent wants us to go on in spite of a signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
