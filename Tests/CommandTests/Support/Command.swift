import Glibc

@testable import policy_extract

/// A run of the built command, as a shell would start it.
final class Command {
  /// How a run ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  struct Outcome {
    let end: End
    let output: Bytes
    let messages: String

    var lines: [String] { output.text.split(separator: "\n").map(String.init) }
  }

  /// The command stands beside the test bundle.
  static let executable: Bytes = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }
    return Path.parent(own).appending(component: Bytes("policy-extract"))
  }()

  let identifier: pid_t
  private let sandbox: Sandbox
  private let outputPath: Bytes
  private let messagesPath: Bytes

  /// Starts the command in the sandbox; `shell` may change limits and redirect before it.
  ///
  /// - Parameters:
  ///   - words: the command's arguments, as bytes.
  ///   - input: a file for standard input; nil for an empty one.
  ///   - limits: shell commands such as `ulimit -f 8;` that run first.
  init(
    _ words: [Bytes], in sandbox: Sandbox, input: Bytes? = nil, limits: String = "",
    folder: Bytes? = nil, environment: [String] = [], script: String? = nil
  ) {
    self.sandbox = sandbox
    let name = "capture-\(Self.next())"
    outputPath = sandbox(".\(name)-out")
    messagesPath = sandbox(".\(name)-err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let write = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(
      &actions, 0, (input ?? Bytes("/dev/null")).cString, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath.cString, write, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, messagesPath.cString, write, 0o644)
    let script = script ?? "\(limits) cd \"$1\" || exit 99; shift; exec \"$@\""
    let start = ["/bin/bash", "-c", script, "bash"].map { Bytes($0.utf8) }
    let all = start + [folder ?? sandbox.path, Self.executable] + words
    var pointers = all.map { strdup($0.cString) } + [nil]
    var variables = (["PATH=/usr/bin:/bin", "HOME=/tmp"] + environment).map { strdup($0) } + [nil]
    defer {
      for pointer in pointers { free(pointer) }
      for pointer in variables { free(pointer) }
    }
    var identifier = pid_t()
    posix_spawn(&identifier, "/bin/bash", &actions, nil, &pointers, &variables)
    self.identifier = identifier
  }

  private static let counter = Monitor(0)

  private static func next() -> Int {
    counter.with {
      $0 += 1
      return $0
    }
  }

  func kill(_ number: Int32) { Glibc.kill(identifier, number) }

  /// Waits for the end.
  func finish() -> Outcome {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    let number = status & 0x7F
    return Outcome(
      end: number == 0 ? .exit(status >> 8 & 0xFF) : .signal(number),
      output: Sandbox.read(outputPath) ?? [],
      messages: (Sandbox.read(messagesPath) ?? []).text)
  }

  /// Whether the process has not ended yet.
  var isRunning: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(identifier), &info, WEXITED | WNOHANG | WNOWAIT) == 0
      && info.si_signo == 0
  }

  /// What has been written so far.
  var outputSoFar: Int { (try? System.status(at: outputPath, following: true))?.size ?? 0 }
}

extension Command {
  /// Whether a user without privileges can reach the command at all.
  static let canRunUnprivileged = Sandbox().runUnprivileged("--version").end == .exit(0)
}

extension Sandbox {
  /// Runs the command to its end.
  @discardableResult
  func run(
    _ words: String..., input: Bytes? = nil, limits: String = "", folder: Bytes? = nil,
    environment: [String] = []
  ) -> Command.Outcome {
    run(
      bytes: words.map { Bytes($0.utf8) }, input: input, limits: limits, folder: folder,
      environment: environment)
  }

  func run(
    bytes words: [Bytes], input: Bytes? = nil, limits: String = "", folder: Bytes? = nil,
    environment: [String] = []
  ) -> Command.Outcome {
    Command(
      words, in: self, input: input, limits: limits, folder: folder, environment: environment
    ).finish()
  }

  /// Runs the command as a user whom permissions bind, where this process is the superuser.
  func runUnprivileged(_ words: String...) -> Command.Outcome {
    let others = getuid() == 0 ? "exec setpriv --reuid 65534 --clear-groups " : "exec "
    let script = "cd \"$1\" || exit 99; chmod 755 .; shift; \(others) \"$@\""
    return Command(words.map { Bytes($0.utf8) }, in: self, script: script).finish()
  }

  func start(_ words: String..., limits: String = "") -> Command {
    Command(words.map { Bytes($0.utf8) }, in: self, limits: limits)
  }
}

/// What a record or message says, by the command's own reader of JSON lines.
func member(_ name: StaticString, of line: String) -> String? {
  guard let object = try? JSONObject(Bytes(line.utf8)[...]) else { return nil }
  switch object[name] {
  case .string(let bytes), .literal(let bytes), .composite(let bytes): return bytes.text
  case nil: return nil
  }
}

/// The path in a record's source.
func sourcePath(_ line: String) -> String? {
  member("source", of: line).flatMap { member("path", of: $0) }
}
