import Glibc
import Testing

@testable import policy_extract

@Suite struct OutputTests {
  let sandbox = Sandbox()

  @Test func theSameBytesComeOutWhateverRunsThem() {
    Notice.fill(sandbox, "in", count: 60)
    let input = sandbox("in").text
    let expected = sandbox.run(input, "-j", "1").output
    #expect(expected.count > 10_000)
    #expect(sandbox.run(input, "-j2").output == expected)
    #expect(sandbox.run(input, "-j", "8").output == expected)
    #expect(sandbox.run(input, "-j3", "--isolate").output == expected)
    #expect(sandbox.run(input, folder: Bytes("/")).output == expected)
    let elsewhere = ["LC_ALL=tr_TR.UTF-8", "LANG=zh_CN.GB18030", "TZ=Pacific/Kiritimati"]
    #expect(sandbox.run(input, environment: elsewhere).output == expected)
  }

  @Test func unorderedWritesTheSameRecords() {
    Notice.fill(sandbox, "in", count: 40)
    let ordered = sandbox.run("in").lines
    #expect(sandbox.run("in", "--unordered", "-j4").lines.sorted() == ordered.sorted())
  }

  @Test func aFolderOfOutputsMirrorsTheInput() {
    Notice.fill(sandbox, "in", count: 9)
    #expect(sandbox.run("in", "--output-dir", "out").end == .exit(0))
    let outputs = sandbox.files("out").filter { !$0.starts(with: Bytes(".")) }
    #expect(outputs == sandbox.files("in").map { $0 + Bytes(".json") })
    let single = sandbox.run("in/0/notice-1000.txt").output
    #expect(sandbox.read("out/0/notice-1000.txt.json") == single)
  }

  @Test func inputsOfOneNameKeepTheirFolders() {
    sandbox.write(Notice.text(1), to: "x/a.txt")
    sandbox.write(Notice.text(2), to: "y/a.txt")
    sandbox.run("x/a.txt", "y/a.txt", "--output-dir", "out")
    #expect(sandbox.exists("out/x/a.txt.json"))
    #expect(sandbox.exists("out/y/a.txt.json"))
  }

  @Test func aNameOf255BytesFindsAnOutput() {
    let long = String(repeating: "a", count: 251)
    sandbox.write(Notice.text(1), to: "in/\(long).txt")
    sandbox.write(Notice.text(2), to: "in/" + String(repeating: "件", count: 83) + ".txt")
    #expect(sandbox.run("in", "--output-dir", "out").end == .exit(0))
    let outputs = sandbox.files("out").filter { !$0.starts(with: Bytes(".")) }
    #expect(outputs.count == 2)
    #expect(outputs.allSatisfy { $0.count <= 255 && $0.isUTF8 })
  }

  @Test func anOutputInsideTheInputIsNotRead() {
    Notice.fill(sandbox, "in", count: 5)
    let first = sandbox.run("in", "--output-dir", "in/out", "--include", "*")
    #expect(first.end == .exit(0))
    let again = sandbox.run(
      "in", "--output-dir", "in/out", "--include", "*", "--on-exists", "overwrite")
    #expect(again.messages.contains("5 done"))
    let stream = sandbox.run("in", "-o", "in/all.txt", "--exclude", "out")
    #expect(stream.messages.contains("5 done"))
    #expect(stream.end == .exit(0))
  }

  @Test func anExistingOutputStaysUnlessToldOtherwise() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write("mine", to: "out/a.txt.json")
    let refused = sandbox.run("in", "--output-dir", "out")
    #expect(refused.end == .exit(1))
    #expect(refused.messages.contains("[E_EXISTS]"))
    #expect(sandbox.read("out/a.txt.json") == Bytes("mine"))
    #expect(sandbox.run("in", "--output-dir", "out", "--on-exists", "skip").end == .exit(0))
    #expect(sandbox.read("out/a.txt.json") == Bytes("mine"))
    #expect(sandbox.run("in", "--output-dir", "out", "--on-exists", "overwrite").end == .exit(0))
    #expect(sandbox.read("out/a.txt.json")?.count ?? 0 > 100)
  }

  @Test(arguments: ["a.txt", "in"])
  func anExistingFileStaysUnlessToldOtherwise(input: String) {
    sandbox.write(Notice.text(1), to: "a.txt")
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write("mine", to: "out.json")
    #expect(sandbox.run(input, "-o", "out.json").end == .exit(73))
    #expect(sandbox.run(input, "-o", "out.json", "--on-exists", "skip").end == .exit(0))
    #expect(sandbox.read("out.json") == Bytes("mine"))
    #expect(sandbox.run(input, "-o", "out.json", "--on-exists", "overwrite").end == .exit(0))
    #expect(sandbox.read("out.json") == sandbox.run(input).output)
  }

  @Test func anInputIsNeverReplacedByItsRecord() {
    sandbox.write(Notice.text(1), to: "a.txt")
    let outcome = sandbox.run("a.txt", "-o", "a.txt", "--on-exists", "overwrite")
    #expect(outcome.end == .exit(64))
    #expect(sandbox.read("a.txt") == Bytes(Notice.text(1).utf8))
  }

  @Test func anArrayHoldsTheRecordsOfMany() {
    Notice.fill(sandbox, "in", count: 3)
    let lines = sandbox.run("in").lines
    let array = sandbox.run("in", "--format", "json").output.text
    #expect(array == "[" + lines.joined(separator: ",\n") + "]\n")
    #expect(sandbox.run("in", "--format", "json", "--include", "none").output == Bytes("[]\n"))
  }

  @Test func aRecordThatIsTooLargeIsCutAndSaysSo() throws {
    sandbox.write(Notice.text(1), to: "a.txt")
    let whole = sandbox.run("a.txt").output.text
    #expect(sandbox.run("a.txt", "--max-record-size", "1M").output.text == whole)
    let limit = whole.utf8.count * 3 / 4
    for words in [[], ["--isolate"]] {
      let run = ["a.txt", "--max-record-size", "\(limit)"] + words
      let cut = sandbox.run(bytes: run.map { Bytes($0.utf8) })
      #expect(cut.end == .exit(0))
      let record = cut.output.text
      #expect(record.utf8.count <= limit && record.utf8.count > limit / 2)
      #expect(record.contains("\"code\":\"record.cut\""))
      #expect(record.contains("\"coverage\":0."))
      #expect(record.contains("一、") && !record.contains("当月25日前"))
      sandbox.write(record, to: "cut.json")
      let check = sandbox.run("check", "cut.json", "--source", "a.txt")
      #expect(check.messages.contains("/source/coverage is 0."))
    }
    #expect(sandbox.run("a.txt", "--max-record-size", "little").end == .exit(64))
  }

  @Test func prettyOutputIsTheSameRecord() {
    sandbox.write(Notice.text(1), to: "a.txt")
    let pretty = sandbox.run("a.txt", "--pretty")
    #expect(pretty.lines.count > 20)
    #expect(
      member("id", of: pretty.output.text) == member("id", of: sandbox.run("a.txt").output.text))
    #expect(sandbox.run("a.txt", "--pretty", "--format", "ndjson").end == .exit(64))
  }

  @Test func aClosedPipeEndsTheRunSilently() {
    Notice.fill(sandbox, "in", count: 200)
    let script = "exec 1> >(head -c 100 >/dev/null);"
    let outcome = sandbox.run("in", "-v", limits: script)
    #expect(outcome.end == .signal(SIGPIPE))
    #expect(!outcome.messages.contains("E_"))
  }

  @Test func aFullDiskEndsTheRunAndLosesNothing() {
    Notice.fill(sandbox, "in", count: 60)
    let full = sandbox.run("in", "-o", "all.ndjson", limits: "ulimit -f 40;")
    #expect(full.end == .exit(74))
    #expect(full.messages.contains("[E_WRITE]"))
    #expect(sandbox.run("in", "-o", "all.ndjson", "--resume").end == .exit(0))
    #expect(sandbox.read("all.ndjson") == sandbox.run("in").output)
  }

  @Test func aFullDiskLeavesNoHalfOutput() {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write(String(repeating: Notice.text(2), count: 40), to: "in/b.txt")
    let full = sandbox.run("in", "--output-dir", "out", limits: "ulimit -f 16;")
    #expect(full.end == .exit(74))
    #expect(sandbox.files("out") == [Bytes(".policy-extract/journal.jsonl"), Bytes("a.txt.json")])
    #expect(sandbox.run("in", "--output-dir", "out", "--resume").end == .exit(0))
    #expect(sandbox.read("out/b.txt.json") == sandbox.run("in/b.txt").output)
  }

  @Test func aFullDeviceIsAWriteError() {
    sandbox.write(Notice.text(1), to: "a.txt")
    let outcome = sandbox.run("a.txt", limits: "exec >/dev/full;")
    #expect(outcome.end == .exit(74))
    #expect(outcome.messages.contains("[E_WRITE]"))
    #expect(sandbox.run("a.txt", "-o", "/dev/full").end == .exit(74))
    #expect(sandbox.run("a.txt", "-o", "/dev/null").end == .exit(0))
  }

  @Test func aPlaceThatCannotBeWrittenIsSaidAtOnce() {
    sandbox.write(Notice.text(1), to: "a.txt")
    #expect(sandbox.run("a.txt", "-o", "no/such/folder/x.json").end == .exit(73))
    #expect(sandbox.run("a.txt", "--output-dir", "a.txt/out").end == .exit(73))
    #expect(sandbox.run("a.txt", "--output-dir", "/proc/out").end == .exit(73))
  }

  @Test(
    arguments: [
      ("--output-dir", "out", "out/0/notice-1000.txt.json"),
      ("-o", "all.ndjson", "all.ndjson.journal.jsonl"),
    ])
  func aSecondRunIsTurnedAway(option: String, output: String, sign: String) {
    Notice.fill(sandbox, "in", count: 300)
    let first = sandbox.start("in", option, output)
    while first.isRunning, !sandbox.exists(sign) { usleep(1000) }
    let second = sandbox.run("in", option, output)
    #expect(second.end == .exit(75))
    #expect(second.messages.contains("[E_LOCKED]"))
    #expect(first.finish().end == .exit(0))
  }

  @Test func aDryRunWritesNothing() {
    Notice.fill(sandbox, "in", count: 4)
    let outcome = sandbox.run("in", "--output-dir", "out", "--dry-run")
    #expect(outcome.end == .exit(0))
    #expect(outcome.lines == sandbox.files("in").map { "in/" + $0.text })
    #expect(!sandbox.exists("out"))
    sandbox.run("in", "--output-dir", "out")
    sandbox.write(Notice.text(99), to: "in/0/notice-1000.txt")
    let rest = sandbox.run("in", "--output-dir", "out", "--resume", "--dry-run")
    #expect(rest.lines == ["in/0/notice-1000.txt"])
  }

  @Test func aBaseMakesPathsRelative() {
    sandbox.write(Notice.text(1), to: "in/sub/a.txt")
    let base = sandbox("in").text
    let outcome = sandbox.run("in", "--base", base)
    #expect(sourcePath(outcome.output.text) == "sub/a.txt")
  }
}
