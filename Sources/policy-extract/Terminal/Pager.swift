import Glibc

/// Whether what does not fit on the terminal goes through a pager.
enum PagerChoice: String, Sendable, CaseIterable {
  /// Where standard output is a terminal that the text does not fit on.
  case auto
  case never
}

/// The program that turns pages: `PAGER`, else `less`.
enum Pager {
  /// Shows a text on standard output.
  static func show(_ text: String, _ choice: PagerChoice) {
    guard choice == .auto, let size = Screen.size,
      text.utf8.count(where: { $0 == 10 }) >= size.rows,
      turn(text, with: program)
    else { return CommandEnd.print(text, to: STDOUT_FILENO) }
  }

  /// Empty where the user wants none.
  private static var program: String { Environment.value("PAGER") ?? "less" }

  /// Whether the program was there to show the text.
  private static func turn(_ text: String, with program: String) -> Bool {
    guard !program.isEmpty, program != "cat" else { return false }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    // As git does: colours pass, a text that fits is only shown, the screen stays.
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    let process = start(program, input: ends[0])
    close(ends[0])
    guard let process else {
      close(ends[1])
      return false
    }
    // Interrupts are the pager's, and it may be left before the end.
    signal(SIGINT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    try? System.write(Array(text.utf8) + [10], to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status >> 8 & 0xFF != 127
  }

  private static func start(_ program: String, input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    let typed = ["sh", "-c", program]
    var words = typed.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ) == 0 ? process : nil
  }
}
