import Testing

@testable import policy_extract

@Suite struct FormatTests {
  let sandbox = Sandbox()

  static let suffixes = [
    ("markdown", ".md"), ("chunks", ".chunks.ndjson"), ("ics", ".ics"), ("akn", ".akn.xml"),
  ]

  @Test(arguments: suffixes)
  func aFolderOfOutputsHasTheSuffixOfItsFormat(format: String, suffix: String) {
    Notice.fill(sandbox, "in", count: 5)
    #expect(sandbox.run("in", "--format", format, "--output-dir", "out").end == .exit(0))
    let outputs = sandbox.files("out").filter { !$0.starts(with: Bytes(".")) }
    #expect(outputs == sandbox.files("in").map { $0 + Bytes(suffix.utf8) })
  }

  @Test(arguments: suffixes.map(\.0))
  func theSameBytesComeOutWhateverRunsThem(format: String) {
    Notice.fill(sandbox, "in", count: 12)
    for (number, words) in [["-j1"], ["-j4"], ["--isolate", "-j2"]].enumerated() {
      let all = ["in", "--format", format, "--output-dir", "out\(number)", "--base", "in"] + words
      _ = sandbox.run(bytes: all.map { Bytes($0.utf8) })
    }
    for path in sandbox.files("out0") where !path.starts(with: Bytes(".")) {
      #expect(sandbox.read("out0/\(path.text)") == sandbox.read("out1/\(path.text)"))
      #expect(sandbox.read("out0/\(path.text)") == sandbox.read("out2/\(path.text)"))
    }
  }

  @Test func csvIsAFileForEachTable() {
    Notice.fill(sandbox, "in", count: 6)
    let run = sandbox.run("in", "--format", "csv", "--output-dir", "out")
    #expect(run.end == .exit(0))
    let lines = (sandbox.read("out/documents.csv") ?? []).text.split(separator: "\r\n")
    #expect(lines.count == 7)
    #expect(lines.first?.hasPrefix("document_id,path,part,") == true)
    #expect(sandbox.files("out").count == 11)
  }

  @Test func aTableIsOneOutputWithOneHeader() {
    Notice.fill(sandbox, "in", count: 3)
    let output = sandbox.run("in", "--format", "csv", "--table", "dates", "--bom").output
    #expect(output.starts(with: [0xEF, 0xBB, 0xBF] + Bytes("document_id,section_id,text,kind")))
    #expect(output.text.split(separator: "\r\n").count { $0.hasPrefix("document_id") } == 0)
    #expect(output.text.split(separator: "\r\n").count == 1 + 3 * 3)
  }

  @Test func csvStaysWhereItIsUnlessToldOtherwise() {
    Notice.fill(sandbox, "in", count: 2)
    sandbox.write("mine", to: "out/dates.csv")
    #expect(sandbox.run("in", "--format", "csv", "--output-dir", "out").end == .exit(73))
    #expect(sandbox.read("out/dates.csv") == Bytes("mine"))
    #expect(sandbox.files("out").count == 1)
    let forced = sandbox.run(
      "in", "--format", "csv", "--output-dir", "out", "--on-exists", "overwrite")
    #expect(forced.end == .exit(0))
  }

  @Test func oneCalendarHoldsTheEventsOfAll() {
    for number in 1...4 {
      sandbox.write(
        "关于第\(number)次清扫的通知\n各单位于2018年\(number)月20日前上报方案。\n", to: "in/\(number).txt")
    }
    let text = sandbox.run("in", "--format", "ics").output.text
    #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 4)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VCALENDAR" } == 1)
    #expect(sandbox.run("in/nothing-here.txt", "--format", "ics").end == .exit(66))
  }

  @Test func passagesCanBeResumed() {
    Notice.fill(sandbox, "in", count: 4)
    sandbox.run("in", "--format", "chunks", "-o", "all.ndjson")
    let first = sandbox.read("all.ndjson")
    sandbox.write(Notice.text(99), to: "in/9/late.txt")
    let run = sandbox.run("in", "--format", "chunks", "-o", "all.ndjson", "--resume")
    #expect(run.messages.contains("1 done"))
    #expect(sandbox.read("all.ndjson")?.starts(with: first ?? [0]) == true)
  }

  @Test(arguments: [
    ["--format", "csv"], ["--format", "akn"], ["--table", "dates"], ["--format", "json", "--bom"],
    ["--format", "ics", "-o", "x.ics", "--resume"], ["--format", "markdown", "--pretty"],
    ["--format", "chunks", "--chunk-size", "3"], ["--ndjson-in", "--format", "ics"],
    ["--format", "csv", "--output-dir", "out", "--resume"],
    ["--format", "csv", "--output-dir", "out", "--table", "dates"],
  ])
  func whatDoesNotGoTogetherIsSaid(words: [String]) {
    Notice.fill(sandbox, "in", count: 2)
    let inputs = words.contains("--ndjson-in") ? [] : ["in"]
    let run = sandbox.run(bytes: (inputs + words).map { Bytes($0.utf8) })
    #expect(run.end == .exit(64))
    #expect(run.messages.contains("[E_USAGE]"))
  }
}
