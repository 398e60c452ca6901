import Glibc
import Testing

@testable import policy_extract

/// What the world does to a run that lasts: disks fill up, files go away, places are closed.
@Suite struct AdversityTests {
  let sandbox = Sandbox()

  /// Whether this user may mount a small file system for a process.
  static let canMount: Bool = {
    let script = "cd \"$1\" && unshare -rm mount -t tmpfs -o size=64k none ."
    return Command([], in: Sandbox(), script: script).finish().end == .exit(0)
  }()

  /// Runs on a disk of 160 KiB at `disk`; then gives it room, resumes, and copies what is there.
  private func runOnSmallDisk(_ words: [String]) -> Command.Outcome {
    let inner = """
      mount -t tmpfs -o size=160k none disk; "$@"; echo "first: $?" >&2
      mount -o remount,size=64m disk; "$@" --resume; echo "second: $?" >&2
      cp -r disk saved
      """
    let script = "cd \"$1\"; shift; mkdir disk; exec unshare -rm bash -c '\(inner)' bash \"$@\""
    return Command(words.map { Bytes($0.utf8) }, in: sandbox, script: script).finish()
  }

  @Test(.enabled(if: canMount)) func aRunIntoAFileGoesOnWhenTheDiskHasRoomAgain() {
    Notice.fill(sandbox, "in", count: 120)
    let outcome = runOnSmallDisk(["-q", "in", "-o", "disk/all.ndjson"])
    #expect(outcome.messages.contains("no space left on device; make room"))
    #expect(outcome.messages.contains("first: 74\n"))
    #expect(outcome.messages.hasSuffix("second: 0\n"))
    #expect(sandbox.read("saved/all.ndjson") == sandbox.run("in").output)
    #expect(sandbox.files("saved").map(\.text) == ["all.ndjson", "all.ndjson.journal.jsonl"])
  }

  @Test(.enabled(if: canMount)) func aRunIntoAFolderGoesOnWhenTheDiskHasRoomAgain() {
    Notice.fill(sandbox, "in", count: 120)
    let outcome = runOnSmallDisk(["-q", "in", "--output-dir", "disk/out"])
    #expect(outcome.messages.contains("first: 74\n"))
    #expect(outcome.messages.hasSuffix("second: 0\n"))
    sandbox.run("in", "--output-dir", "whole")
    #expect(sandbox.files("saved/out") == sandbox.files("whole"))
    for name in sandbox.files("whole") where name.first != Byte.dot {
      #expect(sandbox.read("saved/out/\(name.text)") == sandbox.read("whole/\(name.text)"))
    }
  }

  @Test func filesThatVanishFailAlone() {
    for number in 1000..<1400 { sandbox.write(Notice.text(number), to: "in/\(number).txt") }
    let command = sandbox.start("in", "--output-dir", "out", "-j1")
    while command.isRunning, !sandbox.exists("out/1000.txt.json") { usleep(1000) }
    for number in 1390..<1400 { unlink(sandbox("in/\(number).txt").cString) }
    let outcome = command.finish()
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("390 done, 10 failed"))
    #expect(outcome.messages.contains("in/1399.txt: no such file or folder"))
  }

  @Test(.enabled(if: Command.canRunUnprivileged), arguments: ["-o", "--output-dir"])
  func aPlaceThatIsReadOnlyIsSaidAtOnce(option: String) {
    sandbox.write(Notice.text(), to: "in/a.txt")
    let outcome = sandbox.runUnprivileged("in", option, "out")
    #expect(outcome.end == .exit(73))
    #expect(outcome.messages.contains("[E_CREATE]"))
  }

  @Test func theOrderOfCreationIsNoMatter() {
    let names = (0..<60).map { "in/\($0 % 4)/\($0 * 7919 % 1000).txt" }
    for (number, name) in names.enumerated() { sandbox.write(Notice.text(number), to: name) }
    let expected = sandbox.run("in").output
    let other = Sandbox()
    for (number, name) in names.enumerated().reversed() {
      other.write(Notice.text(number), to: name)
    }
    #expect(other.run("in").output == expected)
  }

  @Test(.timeLimit(.minutes(5)))
  func aReaderThatStopsStopsTheRunWithoutGrowth() {
    Notice.fill(sandbox, "in", count: 600)
    let command = sandbox.start("in", limits: "exec 1> >(head -c 1; sleep 2; cat >/dev/null);")
    var held: [Int] = []
    for _ in 0..<8 {
      usleep(200_000)
      held.append(command.isRunning ? memory(of: command.identifier) : 0)
    }
    #expect(command.isRunning)
    #expect(abs(held[7] - held[5]) < 1 << 20)
    #expect(command.finish().end == .exit(0))
  }

  /// Bytes that a process holds.
  private func memory(of process: pid_t) -> Int {
    let status = (Sandbox.read(Bytes("/proc/\(process)/status".utf8)) ?? []).text
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 } ?? 0
  }

  @Test func aRunWithoutAnyRoomForMessagesGoesOn() {
    sandbox.write(Notice.text(), to: "a.txt")
    let outcome = sandbox.run("a.txt", "gone.txt", limits: "exec 2>/dev/full;")
    #expect(outcome.end == .exit(1))
    #expect(outcome.lines.count == 1)
    #expect(sandbox.run("a.txt", limits: "exec 1>/dev/full;").end == .exit(74))
  }
}
