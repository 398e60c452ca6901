import Glibc
import Testing

@testable import policy_extract

/// `check` and `restore`, and files that are packed.
@Suite struct RecordCommandTests {
  let sandbox = Sandbox()

  @Test(arguments: ["scalar", "utf8", "utf16", "bytes"])
  func whatWasExtractedIsTrueAndRestoresItsSource(unit: String) {
    Notice.fill(sandbox, "in", count: 12)
    sandbox.write("\u{FEFF}關於清掃的通知\r\n一、依據：😀\r\n", to: "in/traditional.txt")
    sandbox.run("in", "-o", "all.ndjson", "--offset-unit", unit)
    let outcome = sandbox.run("check", "all.ndjson", "--source", ".")
    #expect(outcome.end == .exit(0))
    #expect(
      outcome.messages == "policy-extract: 13 records, valid and true to the source\n")
    for name in ["in/traditional.txt", "in/0/notice-1000.txt"] {
      let restored = sandbox.run("restore", "all.ndjson", "--source", name)
      #expect(restored.end == .exit(0))
      #expect(restored.output == sandbox.read(name))
    }
  }

  @Test(arguments: [["--pretty"], ["--format", "ndjson"], ["--script", "keep"]])
  func aRecordInAnyLayoutIsChecked(words: [String]) {
    sandbox.write("關於清掃的通知\n一、依據\n", to: "a.txt")
    let run = ["a.txt", "-o", "a.json"] + words
    _ = sandbox.run(bytes: run.map { Bytes($0.utf8) })
    #expect(sandbox.run("check", "a.json", "--source", "a.txt").end == .exit(0))
    sandbox.run("a.txt", "a.txt", "--format", "json", "-o", "array.json")
    #expect(sandbox.run("check", "array.json").end == .exit(0))
  }

  @Test func aFalseRecordIsSeen() {
    sandbox.write(Notice.text(1), to: "a.txt")
    let record = sandbox.run("a.txt").output.text
    sandbox.write(record.replacing("全员参加", with: "全员缺席"), to: "false.json")
    #expect(sandbox.run("check", "false.json").end == .exit(0))
    let outcome = sandbox.run("check", "false.json", "--source", "a.txt")
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("全员缺席"))
    #expect(outcome.messages.contains("[E_RECORD]"))
    #expect(outcome.messages.contains("1 record, of which 1 are not valid"))
  }

  @Test func aRecordThatBreaksTheSchemaIsSeenWithItsLine() {
    sandbox.write(Notice.text(1), to: "a.txt")
    let record = sandbox.run("a.txt", "--format", "ndjson").output.text
    let broken = record.replacing("\"level\":1", with: "\"level\":0")
    sandbox.write(record + broken + "{\"id\":\n", to: "all.ndjson")
    let outcome = sandbox.run("check", "all.ndjson", "--errors", "json")
    #expect(outcome.end == .exit(1))
    let lines = outcome.messages.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { (try? JSONObject(Bytes($0.utf8)[...])) != nil })
    #expect(member("message", of: lines[0])?.hasPrefix("line 2 /body/1/level is out") == true)
    #expect(member("message", of: lines[lines.count - 2])?.hasPrefix("line 3 is no JSON") == true)
  }

  @Test func restoringNeedsTheRecordOfThatSource() {
    sandbox.write(Notice.text(1), to: "a.txt")
    sandbox.write(Notice.text(2), to: "b.txt")
    sandbox.run("a.txt", "-o", "a.json")
    let other = sandbox.run("restore", "a.json", "--source", "b.txt")
    #expect(other.end == .exit(1))
    #expect(other.output == [])
    #expect(sandbox.run("restore", "a.json", "--source", "gone").end == .exit(66))
    #expect(sandbox.run("restore", "gone", "--source", "a.txt").end == .exit(66))
    #expect(sandbox.run("check", "gone").end == .exit(66))
  }

  @Test func aGapThatIsNotBlankIsRefused() {
    sandbox.write("通知正文。\n第二段。\n", to: "a.txt")
    let record = sandbox.run("a.txt", "--format", "ndjson").output.text
    let cut = record.replacing("[6,10]", with: "[6,8]")
    #expect(cut != record)
    sandbox.write(cut, to: "cut.json")
    let outcome = sandbox.run("restore", "cut.json", "--source", "a.txt")
    #expect(outcome.end == .exit(1))
    #expect(outcome.output == [])
    #expect(outcome.messages.contains("no leaf covers"))
  }

  // MARK: gzip

  private func pack(_ name: String) {
    let script = "cd \"$1\" && gzip -n \(name)"
    _ = Command([], in: sandbox, script: script).finish()
  }

  @Test func packedFilesAreReadAsWhatTheyHold() {
    Notice.fill(sandbox, "in", count: 6)
    let plain = sandbox.run("in").lines
    pack("in/0/*.txt in/3/*.txt")
    let packed = sandbox.run("in")
    #expect(packed.end == .exit(0))
    #expect(
      packed.lines.map { $0.replacing(".txt.gz\"", with: ".txt\"") } == plain)
    sandbox.run("in", "-o", "all.ndjson")
    #expect(sandbox.run("check", "all.ndjson", "--source", ".").end == .exit(0))
    #expect(sandbox.run("in", "-o", "all.ndjson", "--resume").messages.contains("6 unchanged"))
    let input = sandbox("in/0/notice-1000.txt.gz")
    #expect(sandbox.run("text", "-", input: input).output == Bytes(Notice.text(1000 - 1000).utf8))
  }

  @Test func theLimitHoldsForWhatIsUnpacked() {
    sandbox.write(String(repeating: "一", count: 400_000), to: "bomb.txt")
    pack("bomb.txt")
    let outcome = sandbox.run("bomb.txt.gz", "--max-file-size", "1M")
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("[E_TOO_LARGE]"))
    #expect(sandbox.run("bomb.txt.gz", "--max-file-size", "1200000").end == .exit(0))
  }

  @Test func damagedPacketsAreSaid() throws {
    sandbox.write(Notice.text(1), to: "a.txt")
    pack("a.txt")
    let whole = try #require(sandbox.read("a.txt.gz"))
    for (number, bytes) in [Bytes(whole.dropLast(9)), Bytes(whole.prefix(12)), whole + [1, 2]]
      .enumerated()
    {
      sandbox.write(bytes, to: Bytes("bad\(number).gz".utf8))
      let outcome = sandbox.run("bad\(number).gz")
      #expect(outcome.end == .exit(1))
      #expect(outcome.messages.contains("[E_GZIP]"))
    }
    sandbox.write(whole + whole + [0, 0], to: Bytes("two.gz"))
    #expect(sandbox.run("text", "two.gz").output.count == 2 * Notice.text(1).utf8.count)
  }
}
