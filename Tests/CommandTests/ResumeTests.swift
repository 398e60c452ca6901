import Glibc
import Testing

@testable import policy_extract

@Suite struct ResumeTests {
  let sandbox = Sandbox()

  /// Runs the command, kills it at some moment, and goes on, some times over.
  private func killAndResume(_ words: [String], times: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<times {
      let command = Command((words + ["--resume"]).map { Bytes($0.utf8) }, in: sandbox)
      usleep(UInt32.random(in: 5_000...150_000, using: &random))
      command.kill(SIGKILL)
      _ = command.finish()
    }
    #expect(sandbox.run(bytes: (words + ["--resume"]).map { Bytes($0.utf8) }).end == .exit(0))
  }

  @Test func aKilledRunIntoAFolderEndsLikeAnUndisturbedOne() {
    Notice.fill(sandbox, "in", count: 400)
    sandbox.run("in", "--output-dir", "whole")
    killAndResume(["in", "--output-dir", "out", "-j4"], times: 8)
    let hidden = Bytes(".policy-extract/journal.jsonl")
    #expect(sandbox.files("out") == sandbox.files("whole"))
    for name in sandbox.files("whole") where name != hidden {
      #expect(sandbox.read("out/\(name.text)") == sandbox.read("whole/\(name.text)"))
    }
  }

  @Test func aKilledRunIntoAFileEndsLikeAnUndisturbedOne() {
    Notice.fill(sandbox, "in", count: 400)
    let whole = sandbox.run("in").output
    killAndResume(["in", "-o", "all.ndjson", "-j4"], times: 8)
    #expect(sandbox.read("all.ndjson") == whole)
    let left = sandbox.files(".").filter { $0.starts(with: Bytes(".policy-extract")) }
    #expect(left == [])
  }

  @Test func onlyWhatChangedIsDoneAgain() {
    Notice.fill(sandbox, "in", count: 10)
    sandbox.run("in", "--output-dir", "out")
    #expect(
      sandbox.run("in", "--output-dir", "out", "--resume").messages.contains("0 done, 10 unch"))
    sandbox.write(Notice.text(77), to: "in/0/notice-1000.txt")
    unlink(sandbox("out/1/notice-1001.txt.json").cString)
    let outcome = sandbox.run("in", "--output-dir", "out", "--resume")
    #expect(outcome.messages.contains("2 done, 8 unchanged"))
    #expect(
      sandbox.read("out/0/notice-1000.txt.json") == sandbox.run("in/0/notice-1000.txt").output)
  }

  @Test func changedContentIsSeenWhateverTheTimeSays() {
    let file = sandbox.write(Notice.text(11), to: "in/a.txt")
    sandbox.run("in", "--output-dir", "out")
    var before = stat()
    stat(file.cString, &before)
    sandbox.write(Notice.text(12), to: "in/a.txt")
    utimensat(AT_FDCWD, file.cString, [before.st_atim, before.st_mtim], 0)
    let changed = sandbox.run("in", "--output-dir", "out", "--resume")
    #expect(changed.messages.contains("1 done"))
    chmod(file.cString, 0o600)
    let touched = sandbox.run("in", "--output-dir", "out", "--resume")
    #expect(touched.messages.contains("0 done, 1 unchanged"))
  }

  @Test func otherOptionsMakeOtherRecords() {
    Notice.fill(sandbox, "in", count: 3)
    sandbox.run("in", "--output-dir", "out")
    let other = sandbox.run("in", "--output-dir", "out", "--resume", "--offset-unit", "utf8")
    #expect(other.messages.contains("3 done"))
    let same = sandbox.run("in", "--output-dir", "out", "--resume", "--offset-unit", "utf8", "-j1")
    #expect(same.messages.contains("3 unchanged"))
  }

  @Test func aTornLastLineIsIgnored() {
    Notice.fill(sandbox, "in", count: 5)
    sandbox.run("in", "--output-dir", "out")
    let journal = sandbox("out/.policy-extract/journal.jsonl")
    let lines = (Sandbox.read(journal) ?? []).split(separator: Byte.newline)
    let torn =
      lines.prefix(3).joined(separator: [Byte.newline]) + [Byte.newline] + lines[3].prefix(40)
    sandbox.write(Bytes(torn), to: Bytes("out/.policy-extract/journal.jsonl"))
    let outcome = sandbox.run("in", "--output-dir", "out", "--resume")
    #expect(outcome.messages.contains("2 done, 3 unchanged"))
    let rest = (Sandbox.read(journal) ?? []).split(separator: Byte.newline)
    #expect(rest.allSatisfy { (try? JSONObject($0)) != nil })
  }

  @Test func aFailedInputIsTriedAgainAndTakesItsPlace() {
    Notice.fill(sandbox, "in", count: 6)
    sandbox.write([0, 0, 0, 0, 0, 0], to: Bytes("bad.txt"))
    let words = ["in/0", "bad.txt", "in/1", "-o", "all.ndjson"]
    #expect(sandbox.run(bytes: words.map { Bytes($0.utf8) }).end == .exit(1))
    sandbox.write(Notice.text(50), to: "bad.txt")
    let again = sandbox.run(bytes: (words + ["--resume"]).map { Bytes($0.utf8) })
    #expect(again.end == .exit(0))
    #expect(again.messages.contains("1 done, 2 unchanged"))
    #expect(sandbox.read("all.ndjson") == sandbox.run("in/0", "bad.txt", "in/1").output)
    let third = sandbox.run(bytes: (words + ["--resume"]).map { Bytes($0.utf8) })
    #expect(third.messages.contains("0 done, 3 unchanged"))
  }

  @Test func aChangedInputReplacesItsRecordInTheFile() {
    Notice.fill(sandbox, "in", count: 8)
    sandbox.run("in", "-o", "all.ndjson")
    sandbox.write(Notice.text(60) + "附注。\n", to: "in/3/notice-1003.txt")
    sandbox.write(Notice.text(61), to: "in/0/a.txt")
    sandbox.run("in", "-o", "all.ndjson", "--resume")
    #expect(sandbox.read("all.ndjson") == sandbox.run("in").output)
    #expect(sandbox.run("in", "-o", "all.ndjson", "--resume").messages.contains("0 done, 9 unch"))
  }

  @Test func recordsOfInputsThatAreNotNamedStay() {
    sandbox.write(Notice.text(1), to: "a/1.txt")
    sandbox.write(Notice.text(2), to: "b/2.txt")
    sandbox.run("a", "-o", "all.ndjson")
    sandbox.run("b", "-o", "all.ndjson", "--resume")
    #expect(sandbox.read("all.ndjson") == sandbox.run("a", "b").output)
  }

  @Test func resumingNeedsAnOutputAndAJournal() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    #expect(sandbox.run("in", "--resume").end == .exit(64))
    sandbox.write("mine", to: "foreign.ndjson")
    #expect(sandbox.run("in", "-o", "foreign.ndjson", "--resume").end == .exit(73))
    #expect(sandbox.read("foreign.ndjson") == Bytes("mine"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsTheRunAndSaysHowToGoOn(number: Int32) {
    Notice.fill(sandbox, "in", count: 300)
    let command = sandbox.start("in", "--output-dir", "out")
    while command.isRunning, !sandbox.exists("out/0/notice-1000.txt.json") { usleep(1000) }
    let began = System.now
    command.kill(number)
    let outcome = command.finish()
    #expect(System.now - began < 1_000_000_000)
    #expect(outcome.end == .signal(number))
    #expect(outcome.messages.contains("--resume"))
    #expect(sandbox.run("in", "--output-dir", "out", "--resume").end == .exit(0))
    #expect(sandbox.files("out").count == 301)
  }
}
