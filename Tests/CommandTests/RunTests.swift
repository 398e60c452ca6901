import Glibc
import Testing

@testable import policy_extract

@Suite struct RunTests {
  let sandbox = Sandbox()

  /// Three files, of which the middle one is binary; named, so that it fails.
  private func threeWithOneBad() -> [String] {
    sandbox.write(Notice.text(1), to: "a.txt")
    sandbox.write([0, 0, 0, 0], to: Bytes("b.txt"))
    sandbox.write(Notice.text(2), to: "c.txt")
    return ["a.txt", "b.txt", "c.txt"]
  }

  private func run(_ words: [String]) -> Command.Outcome {
    sandbox.run(bytes: words.map { Bytes($0.utf8) })
  }

  @Test func aFailureLeavesTheOthersAlone() {
    let outcome = run(threeWithOneBad())
    #expect(outcome.end == .exit(1))
    #expect(outcome.lines.count == 2)
    #expect(outcome.messages.contains("2 done, 1 failed"))
  }

  @Test func aRunStopsAtItsLimitOfFailures() {
    let files = threeWithOneBad()
    let stopped = run(files + ["--fail-fast"])
    #expect(stopped.end == .exit(1))
    #expect(stopped.lines.count == 1)
    #expect(stopped.messages.contains("[E_TOO_MANY_ERRORS]"))
    #expect(run(files + ["--max-errors", "0"]).lines.count == 1)
    #expect(run(files + ["--max-errors", "1"]).lines.count == 2)
    #expect(run(files + ["--max-errors", "few"]).end == .exit(64))
  }

  @Test func aFileThatTakesTooLongIsGivenUp() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write(String(repeating: Notice.text(2), count: 4000), to: "in/b.txt")
    sandbox.write(Notice.text(3), to: "in/c.txt")
    for words in [["in", "--timeout", "400ms"], ["in", "--timeout", "400ms", "--isolate"]] {
      let outcome = run(words)
      #expect(outcome.end == .exit(1))
      #expect(outcome.lines.map { sourcePath($0) } == ["in/a.txt", "in/c.txt"])
      #expect(outcome.messages.contains("in/b.txt: took longer than 0.4 s"))
    }
  }

  @Test func aCrashCostsOneInput() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write(String(repeating: Notice.text(2), count: 4000), to: "in/b.txt")
    sandbox.write(Notice.text(3), to: "in/c.txt")
    let command = sandbox.start("in", "--isolate", "-j1", "--output-dir", "out")
    while command.isRunning, !sandbox.exists("out/a.txt.json") { usleep(1000) }
    usleep(150_000)
    for child in children(of: command.identifier) { kill(child, SIGSEGV) }
    let outcome = command.finish()
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("in/b.txt: ended its worker process (SIGSEGV)"))
    #expect(outcome.messages.contains("[E_CRASH]"))
    #expect(sandbox.exists("out/c.txt.json"))
    #expect(!sandbox.exists("out/b.txt.json"))
  }

  private func children(of parent: pid_t) -> [pid_t] {
    guard let stream = opendir("/proc") else { return [] }
    defer { closedir(stream) }
    var found: [pid_t] = []
    while let next = readdir(stream) {
      let name = withUnsafeBytes(of: &next.pointee.d_name) { Bytes($0.prefix { $0 != 0 }) }
      guard let child = pid_t(name.text) else { continue }
      let status = (Sandbox.read(Bytes("/proc/\(child)/status".utf8)) ?? []).text
      if status.contains("\nPPid:\t\(parent)\n") { found.append(child) }
    }
    return found
  }

  @Test func pipeModeKeepsIdsAndErrors() {
    let lines = """
      {"id":"x-1","text":"关于放假的通知\\n各单位：\\n\\u4e00、时间"}
      {"id":7,"bytesBase64":"\(Bytes(Notice.text().utf8).base64)"}
      {"id":"bad","bytesBase64":"AAAA"}
      {"id":"none"}
      not json
      {"text":"无编号","more":{"a":[1,"}"]}}

      """
    let input = sandbox.write(lines, to: "lines")
    let outcome = sandbox.run("--ndjson-in", "-j3", input: input)
    #expect(outcome.end == .exit(1))
    #expect(outcome.lines.map { member("id", of: $0) } == ["x-1", "7", "bad", "none", "5", "6"])
    #expect(
      outcome.lines.map { member("error", of: $0).flatMap { member("code", of: $0) } }
        == [nil, nil, "E_BINARY", "E_JSON", "E_JSON", nil])
  }

  @Test(.timeLimit(.minutes(5)))
  func pipeModeAnswersBeforeTheNextQuestion() {
    sandbox.write("{\"id\":\"a\",\"text\":\"通知\"}\n", to: "first")
    mkfifo(sandbox("questions").cString, 0o644)
    let command = Command(
      [Bytes("--ndjson-in")], in: sandbox, limits: "exec < \(sandbox("questions").text);")
    let writer = open(sandbox("questions").cString, O_WRONLY)
    let question = sandbox.read("first") ?? []
    for _ in 0..<3 {
      let before = command.outputSoFar
      _ = question.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
      while command.outputSoFar == before { usleep(1000) }
    }
    close(writer)
    #expect(command.finish().lines.count == 3)
  }

  @Test func messagesHaveOneForm() {
    let outcome = sandbox.run("gone.txt")
    #expect(
      outcome.messages
        == "policy-extract: gone.txt: no such file or folder; check the path [E_NOINPUT]\n")
    let json = sandbox.run("gone.txt", "--errors", "json").messages
    #expect(member("code", of: json) == "E_NOINPUT")
    #expect(member("path", of: json) == "gone.txt")
    #expect(member("severity", of: json) == "error")
  }

  @Test(arguments: ["check", "inspect", "repair", "text", "summary"])
  func everyCommandHasMessagesAsJSON(command: String) throws {
    let json = sandbox.run(command, "gone.txt", "--errors", "json")
    #expect(json.end == .exit(66))
    let first = try #require(json.messages.split(separator: "\n").first)
    #expect(member("code", of: String(first)) == "E_NOINPUT")
    let chosen = sandbox.run(command, "gone.txt", environment: ["POLICY_EXTRACT_ERRORS=json"])
    #expect(chosen.messages == json.messages)
  }

  @Test(arguments: [["--no-such-option"], ["-j", "0", "a"], ["--timeout", "soon", "a"], ["-o"]])
  func aWrongCommandLineIsSaidWithItsOwnStatus(words: [String]) {
    sandbox.write("x", to: "a")
    let outcome = run(words)
    #expect(outcome.end == .exit(64))
    #expect(outcome.messages.hasSuffix("[E_USAGE]\n"))
    #expect(outcome.output.isEmpty)
  }

  @Test func quietAndVerboseChangeWhatIsSaid() {
    Notice.fill(sandbox, "in", count: 2)
    sandbox.write("x", to: "in/picture.png")
    #expect(sandbox.run("in", "-q").messages == "")
    #expect(sandbox.run("in").messages.split(separator: "\n").count == 1)
    #expect(sandbox.run("in", "-v").messages.contains("in/picture.png: passed over"))
  }

  @Test func colourIsForMessagesOnly() {
    let plain = sandbox.run("gone.txt").messages
    #expect(!plain.contains("\u{1B}"))
    let coloured = sandbox.run("gone.txt", "--color", "always")
    #expect(coloured.messages.contains("\u{1B}[31m"))
    sandbox.write(Notice.text(), to: "a.txt")
    #expect(!sandbox.run("a.txt", "--color", "always").output.contains(0x1B))
  }

  @Test func theEnvironmentGivesDefaultsThatFlagsOverrule() {
    sandbox.write(Notice.text(), to: "a.txt")
    let utf8 = sandbox.run("a.txt", "--offset-unit", "utf8").output
    let variable = ["POLICY_EXTRACT_OFFSET_UNIT=utf8"]
    #expect(sandbox.run("a.txt", environment: variable).output == utf8)
    let scalar = sandbox.run("a.txt").output
    #expect(
      sandbox.run("a.txt", "--offset-unit", "scalar", environment: variable).output == scalar)
    #expect(utf8 != scalar)
    #expect(sandbox.run("a.txt", environment: ["POLICY_EXTRACT_JOBS=many"]).end == .exit(64))
    #expect(sandbox.run("--version", environment: variable).end == .exit(0))
  }

  @Test func helpGoesToStandardOutputWithExamplesFirst() throws {
    for words in [["--help"], ["extract", "--help"], ["help", "extract"]] {
      let outcome = run(words)
      #expect(outcome.end == .exit(0))
      #expect(outcome.messages == "")
      let examples = try #require(outcome.lines.firstIndex { $0.hasPrefix("EXAMPLES") })
      let usage = try #require(outcome.lines.firstIndex { $0.hasPrefix("USAGE") })
      #expect(examples < usage)
    }
  }

  @Test func theGeneralHelpListsTheOptionsToo() {
    let lines = sandbox.run("--help").lines
    for start in ["SUBCOMMANDS:", "  --output-dir <dir>", "  -j, --jobs <n>"] {
      #expect(lines.filter { $0.hasPrefix(start) }.count == 1)
    }
  }

  @Test func theVersionAndTheCompletionsArePrinted() {
    #expect(sandbox.run("--version").output.text == "policy-extract \(Version.current)\n")
    for shell in ["bash", "zsh", "fish"] {
      #expect(sandbox.run("completions", shell).output.text.contains("policy-extract"))
    }
    #expect(sandbox.run("completions", "csh").end == .exit(64))
  }

  @Test func theSummaryTellsWhatTheJournalHolds() throws {
    _ = threeWithOneBad()
    sandbox.run("a.txt", "b.txt", "c.txt", "--output-dir", "out")
    let text = sandbox.run("summary", "out").output.text
    #expect(text.contains("done         2 inputs, 2 records"))
    #expect(text.contains("1  E_BINARY"))
    #expect(text.contains("b.txt: "))
    let json = sandbox.run("summary", "out", "--json").output.text
    #expect(member("done", of: json) == "2")
    #expect(member("failed", of: json) == "1")
    #expect(member("complete", of: json) == "true")
    #expect(sandbox.run("summary", "a.txt").end == .exit(66))
  }

  @Test func progressCanBeReadByPrograms() {
    sandbox.write(String(repeating: Notice.text(2), count: 3000), to: "in/b.txt")
    sandbox.write(Notice.text(1), to: "in/c.txt")
    let outcome = sandbox.run("in", "--progress", "json", "-j1")
    let lines = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("{\"progress\"") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { (try? JSONObject(Bytes($0.utf8)[...])) != nil })
  }
}
