import Glibc

/// A program that turns a file into text, if it is installed.
struct ExternalTool {
  let name: String
  let words: [String]
  /// The Debian package that brings it.
  let package: String

  /// What the program makes of a file that it reads from standard input.
  func text(of bytes: Bytes) throws(Failure) -> Bytes {
    guard let input = tmpfile(), let output = tmpfile() else { throw failure(SystemError.last) }
    defer {
      fclose(input)
      fclose(output)
    }
    let (source, target) = (fileno(input), fileno(output))
    for descriptor in [source, target] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    do throws(SystemError) {
      try System.write(bytes, to: source)
      lseek(source, 0, SEEK_SET)
      try run(from: source, to: target)
      let size = try System.status(of: target).size
      if size > InputText.limit { throw SystemError(number: EFBIG) }
      return try LineReader.readBlock(target, at: 0, count: size)
    } catch {
      throw failure(error)
    }
  }

  /// Runs the program to its end.
  private func run(from input: Int32, to output: Int32) throws(SystemError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var pointers = ([name] + words).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var identifier = pid_t()
    let code = posix_spawnp(&identifier, name, &actions, nil, &pointers, environ)
    guard code == 0 else { throw SystemError(number: code) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    if status != 0 { throw SystemError(number: status >> 8 & 0xFF == 127 ? ENOENT : EINVAL) }
  }

  private func failure(_ error: SystemError) -> Failure {
    switch error.number {
    case ENOENT:
      Failure(
        "E_TOOL", "needs \(name), which is not installed",
        advice: "install \(package), or convert it")
    case EFBIG:
      Failure(
        "E_TOO_LARGE", "holds more than \(Size.text(InputText.limit)) of text",
        advice: "take it apart")
    case EINVAL:
      Failure("E_BROKEN", "cannot be read by \(name)", advice: "open it and save it anew")
    default: Failure("E_TOOL", "cannot be given to \(name): \(error.text)", advice: "try it again")
    }
  }
}
