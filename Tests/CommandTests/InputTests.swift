import Glibc
import Testing

@testable import policy_extract

@Suite struct InputTests {
  let sandbox = Sandbox()

  @Test func oneFileGivesOneRecord() {
    sandbox.write(Notice.text(), to: "a.txt")
    let outcome = sandbox.run("a.txt")
    #expect(outcome.end == .exit(0))
    #expect(outcome.lines.count == 1)
    #expect(sourcePath(outcome.output.text) == "a.txt")
    #expect(outcome.messages == "")
  }

  @Test(arguments: [["-"], []])
  func standardInputIsRead(words: [String]) {
    let file = sandbox.write(Notice.text(), to: "a.txt")
    let outcome = sandbox.run(bytes: words.map { Bytes($0.utf8) }, input: file)
    #expect(outcome.end == .exit(0))
    #expect(sourcePath(outcome.output.text) == "-")
  }

  @Test func aFolderIsWalkedInByteOrderOfWholePaths() {
    for name in ["in/b.txt", "in/a/z.txt", "in/a.txt", "in/a-b.txt", "in/é.txt", "in/B.txt"] {
      sandbox.write(Notice.text(), to: name)
    }
    let outcome = sandbox.run("in")
    #expect(
      outcome.lines.map { sourcePath($0) }
        == ["in/B.txt", "in/a-b.txt", "in/a.txt", "in/a/z.txt", "in/b.txt", "in/é.txt"])
  }

  @Test func whatAFolderHoldsBesidesTextIsCounted() {
    sandbox.write(Notice.text(), to: "in/a.txt")
    sandbox.write("x", to: "in/picture.png")
    sandbox.write(Notice.text(), to: "in/.hidden.txt")
    let outcome = sandbox.run("in")
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("1 passed over (1 of other kinds)"))
    #expect(sandbox.run("in", "--hidden").lines.count == 2)
  }

  @Test(
    arguments: [
      (["--include", "*.log"], ["in/c.log", "in/sub/d.log"]),
      (["--include", "*.{log,txt}", "--exclude", "sub"], ["in/a.txt", "in/c.log"]),
      (["--include", "sub/*"], ["in/sub/b.txt", "in/sub/d.log"]),
      (["--exclude", "**/b.txt"], ["in/a.txt"]),
      (["--include=nothing"], []),
    ])
  func globsChooseAmongTheFilesOfFolders(words: [String], expected: [String]) {
    for name in ["in/a.txt", "in/c.log", "in/sub/b.txt", "in/sub/d.log"] {
      sandbox.write(Notice.text(), to: name)
    }
    let outcome = sandbox.run(bytes: [Bytes("in")] + words.map { Bytes($0.utf8) })
    #expect(outcome.lines.map { sourcePath($0) } == expected)
    #expect(outcome.end == .exit(0))
  }

  @Test func aListNamesInputsByLineOrByNull() {
    sandbox.write(Notice.text(1), to: "a.txt")
    sandbox.write(Notice.text(2), to: "b\nc.txt")
    sandbox.write(Notice.text(3), to: "c.txt")
    let lines = sandbox.write("a.txt\n\nc.txt", to: "list")
    #expect(sandbox.run("--files-from", "list").lines.count == 2)
    #expect(sandbox.run("--files-from", "-", input: lines).lines.count == 2)
    let nulls = sandbox.write("b\nc.txt\0a.txt\0", to: "nulls")
    let outcome = sandbox.run("-0", "--files-from", "-", input: nulls)
    #expect(outcome.lines.map { sourcePath($0) } == ["b\nc.txt", "a.txt"])
  }

  @Test func aListedFileThatIsMissingFailsAlone() {
    sandbox.write(Notice.text(1), to: "a.txt")
    sandbox.write("gone.txt\na.txt\n", to: "list")
    let outcome = sandbox.run("--files-from", "list")
    #expect(outcome.end == .exit(1))
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("policy-extract: gone.txt: no such file or folder;"))
  }

  @Test func manyNamedFilesAreReadInTheOrderOfTheirNaming() {
    Notice.fill(sandbox, "in", count: 200)
    let files = sandbox.files("in").map { Bytes("in/") + $0 }.reversed()
    let outcome = sandbox.run(bytes: files + [Bytes("-q"), Bytes("-j2")])
    #expect(outcome.lines.map { sourcePath($0) } == files.map(\.text))
  }

  @Test func aPathThatIsNamedTwiceIsReadOnce() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    let outcome = sandbox.run("in", "in/a.txt", "in")
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("2 named before"))
  }

  @Test(.enabled(if: Command.canRunUnprivileged))
  func whatMayNotBeReadFailsAlone() {
    for name in ["in/a.txt", "in/b/c.txt", "in/d.txt"] { sandbox.write(Notice.text(), to: name) }
    for name in ["in/a.txt", "in/b"] { chmod(sandbox(name).cString, 0) }
    chmod(sandbox.path.cString, 0o755)
    let outcome = sandbox.runUnprivileged("in")
    #expect(outcome.end == .exit(1))
    #expect(outcome.lines.map { sourcePath($0) } == ["in/d.txt"])
    #expect(outcome.messages.contains("in/a.txt: may not be read;"))
    #expect(outcome.messages.contains("in/b: may not be read;"))
  }

  @Test func namesAreBytes() {
    let names = [Bytes("in/caf") + [0xE9] + Bytes(".txt"), Bytes("in/a\u{1B}[31m\n.txt")]
    for name in names { sandbox.write(Bytes(Notice.text().utf8), to: name) }
    let outcome = sandbox.run("in")
    #expect(outcome.end == .exit(0))
    #expect(outcome.lines.count == 2)
    let encoded = names[0].base64
    #expect(outcome.output.text.contains("\"pathBase64\":\"\(encoded)\""))
    #expect(!outcome.output.contains(0x1B))
  }

  @Test func anArgumentThatIsNotUTF8IsFound() {
    let name = Bytes("caf") + [0xE9, 0x80] + Bytes(".txt")
    sandbox.write(Bytes(Notice.text().utf8), to: name)
    #expect(sandbox.run(bytes: [name]).end == .exit(0))
  }

  @Test func aMessageEscapesWhatCouldSteerTheTerminal() {
    let name = Bytes("x\u{1B}[2J\u{202E}") + [0xFF]
    let outcome = sandbox.run(bytes: [name])
    #expect(outcome.end == .exit(66))
    #expect(outcome.messages.hasPrefix("policy-extract: x\\x1B[2J\\u{202E}\\xFF: "))
  }

  @Test(.timeLimit(.minutes(5)))
  func aNamedPipeInAFolderIsReportedAndNotOpened() {
    sandbox.write(Notice.text(), to: "in/a.txt")
    mkfifo(sandbox("in/b.txt").cString, 0o644)
    let outcome = sandbox.run("in")
    #expect(outcome.end == .exit(0))
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("in/b.txt: warning: passed over: a pipe, device or socket"))
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["/dev/zero", "fifo"])
  func aDeviceOrPipeThatIsNamedFails(name: String) {
    mkfifo(sandbox("fifo").cString, 0o644)
    let outcome = sandbox.run(name)
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("[E_NOT_REGULAR]"))
  }

  @Test func linksAreFollowedOnlyWhenAsked() {
    sandbox.write(Notice.text(), to: "elsewhere/a.txt")
    sandbox.write(Notice.text(), to: "in/b.txt")
    symlink("../elsewhere", sandbox("in/folder").cString)
    symlink("../elsewhere/a.txt", sandbox("in/file.txt").cString)
    symlink("..", sandbox("in/loop").cString)
    symlink("nowhere", sandbox("in/broken.txt").cString)
    #expect(sandbox.run("in").lines.map { sourcePath($0) } == ["in/b.txt"])
    let followed = sandbox.run("in", "--follow")
    let paths = followed.lines.map { sourcePath($0) }
    #expect(paths.contains("in/file.txt"))
    #expect(paths.contains("in/folder/a.txt"))
    #expect(followed.messages.contains("a link back to a folder around it"))
    #expect(followed.messages.contains("in/broken.txt: leads to nothing"))
  }

  @Test func aLinkThatIsNamedIsFollowed() {
    sandbox.write(Notice.text(), to: "a.txt")
    symlink("a.txt", sandbox("link.txt").cString)
    #expect(sandbox.run("link.txt").end == .exit(0))
  }

  @Test func binaryDataIsPassedOverInAFolderAndFailsWhenNamed() {
    sandbox.write([0, 1, 2, 0, 255, 0, 0, 7], to: Bytes("in/a.txt"))
    let walked = sandbox.run("in")
    #expect(walked.end == .exit(0))
    #expect(walked.messages.contains("1 binary"))
    let named = sandbox.run("in/a.txt")
    #expect(named.end == .exit(1))
    #expect(named.messages.contains("[E_BINARY]"))
    #expect(sandbox.run("in/a.txt", "--force-text").lines.count == 1)
  }

  @Test func aHugeFileIsRefusedUnread() {
    let file = sandbox.write("x", to: "huge.txt")
    truncate(file.cString, 1 << 40)
    let began = System.now
    let outcome = sandbox.run("huge.txt")
    #expect(System.now - began < 1_000_000_000)
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("is larger than 64 MiB; raise --max-file-size"))
    sandbox.write("0123456789", to: "ten.txt")
    #expect(sandbox.run("ten.txt", "--max-file-size", "9").end == .exit(1))
    #expect(sandbox.run("ten.txt", "--max-file-size", "10").end == .exit(0))
  }

  @Test func whatDoesNotExistIsSaidWithItsOwnStatus() {
    sandbox.write(Notice.text(), to: "a.txt")
    #expect(sandbox.run("gone.txt").end == .exit(66))
    #expect(sandbox.run("--files-from", "gone").end == .exit(66))
    let some = sandbox.run("a.txt", "gone.txt")
    #expect(some.end == .exit(1))
    #expect(some.lines.count == 1)
  }

  @Test func aDoubleDashEndsTheOptions() {
    sandbox.write(Notice.text(), to: "--pretty")
    let outcome = sandbox.run("--", "--pretty")
    #expect(outcome.end == .exit(0))
    #expect(sourcePath(outcome.output.text) == "--pretty")
  }

  @Test func aDeepFolderIsWalkedToItsEnd() {
    let deep = Array(repeating: "d", count: 900).joined(separator: "/")
    sandbox.write(Notice.text(), to: "in/\(deep)/a.txt")
    #expect(sandbox.run("in").lines.count == 1)
  }
}
