import Foundation
import Glibc
import Testing

@testable import policy_extract

/// Outputs that may be opened without a second thought, whoever wrote the documents.
@Suite struct SafeOutputTests {
  let sandbox = Sandbox()

  private static let hostile = """
    关于\u{1B}[2J\u{202E}开展\u{2028}清扫\u{7F}\u{85}\u{0}的通知
    一、=HYPERLINK("http://x.example","x")
    各科室\u{2066}于2018年6月20日前</script><img src=x>上报。'); DROP TABLE files; --

    """

  /// The controls that steer terminals and lines, as RECORD's JSON may not hold them raw.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && Escape.isControl(scalar)
  }

  @Test func jsonHoldsNoRawControlsAndNoNameTwice() throws {
    sandbox.write(Self.hostile, to: "a.txt")
    let lines = sandbox.run("--format", "ndjson", "--force-text", "a.txt").lines
    #expect(lines.count == 1)
    for line in lines {
      #expect(!line.unicodeScalars.contains(where: Self.steers))
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
      #expect(try NameCheck.duplicates(in: Bytes(line.utf8)).isEmpty)
    }
  }

  @Test func numbersInJSONAreExactInEveryReader() throws {
    sandbox.write("投资99999999999999999999元，共12345678901234567890个，占0.1%。\n", to: "a.txt")
    let line = try #require(sandbox.run("--format", "ndjson", "a.txt").lines.first)
    let digits = line.split { !$0.isNumber && $0 != "." && $0 != "-" }
    let unquoted = try NameCheck.numbers(in: Bytes(line.utf8))
    #expect(!digits.isEmpty && !unquoted.isEmpty)
    for number in unquoted where !number.contains(".") {
      let value = try #require(Int(number))
      #expect(abs(value) < 1 << 53)
    }
  }

  @Test(arguments: ["inspect", "summary"])
  func whatIsShownOnATerminalSteersNothing(command: String) {
    sandbox.write(Self.hostile, to: "in/a\u{1B}[2J.txt")
    sandbox.run("in", "--force-text", "--output-dir", "out")
    sandbox.run("in/gone\u{9B}.txt", "--output-dir", "out", "--resume")
    let shown =
      command == "inspect"
      ? sandbox.run("inspect", "--force-text", "in/a\u{1B}[2J.txt")
      : sandbox.run("summary", "out")
    #expect(shown.end == .exit(0))
    #expect(!(shown.output.text + shown.messages).unicodeScalars.contains(where: Self.steers))
  }

  @Test func tablesHoldNoFormula() throws {
    sandbox.write("=1+1的通知\n一、+SUM(A1)\n@x，于2018年6月20日前上报。\n", to: "=a.txt")
    sandbox.run("=a.txt", "--format", "csv", "--output-dir", "out")
    var fields: [String] = []
    for name in sandbox.files("out") where name.text.hasSuffix(".csv") {
      let text = try #require(sandbox.read("out/\(name.text)")).text
      fields += Self.fields(of: text)
    }
    #expect(fields.contains { $0.contains("1+1的通知") } && fields.contains { $0.contains("SUM(A1)") })
    for field in fields {
      #expect(field.first.map { "=+@＝＋＠".contains($0) } != true, "\(field)")
    }
  }

  /// The fields of a CSV file, without their quotes.
  private static func fields(of csv: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\r", "\n":
        if isQuoted { fallthrough }
        fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(scalar)
      }
    }
    return fields
  }

  // MARK: Where outputs go

  @Test(arguments: ["../up.txt", "in/../../up.txt", "/abs"])
  func anOutputStaysInItsFolderWhateverItsInputIsCalled(path: String) {
    let outer = Sandbox()
    outer.write(Notice.text(), to: "abs")
    sandbox.write(Notice.text(), to: "up.txt")
    sandbox.write(Notice.text(), to: "work/in/a.txt")
    let input = path == "/abs" ? outer("abs").text : path
    let before = Set(sandbox.files("work/in") + outer.files(""))
    let outcome = sandbox.run(
      bytes: ["--output-dir", "out", "--base", "in", input, "in/a.txt"].map { Bytes($0.utf8) },
      folder: sandbox("work"))
    #expect(outcome.messages.contains("2 done") || path.hasPrefix("in/.."), "\(outcome.messages)")
    #expect(sandbox.exists("work/out/a.txt.json"))
    #expect(Set(sandbox.files("work/in") + outer.files("")) == before)
    #expect(!sandbox.exists("up.txt.json") && !sandbox.exists("work/up.txt.json"))
  }

  @Test func namesInAListAreNoWayOut() {
    sandbox.write(Notice.text(), to: "up.txt")
    sandbox.write("../up.txt\n", to: "work/list")
    let outcome = sandbox.run(
      "--files-from", "list", "--output-dir", "out", folder: sandbox("work"))
    #expect(outcome.end == .exit(0))
    #expect(!sandbox.exists("up.txt.json"))
    #expect(sandbox.files("work/out").contains { $0.text.hasPrefix("_root/") })
  }

  /// Somebody who may write in the output folder plants a link in it.
  @Test func aLinkInTheOutputFolderIsNotFollowed() {
    sandbox.write(Notice.text(), to: "in/sub/a.txt")
    sandbox.write(Notice.text(), to: "in/b.txt")
    sandbox.write("mine", to: "else/b")
    sandbox.write("", to: "out/.keep")
    symlink("../else", sandbox("out/sub").cString)
    symlink("../else/b", sandbox("out/b.txt.json").cString)
    let outcome = sandbox.run("in", "--output-dir", "out", "--on-exists", "overwrite")
    #expect(outcome.end == .exit(1))
    #expect(outcome.messages.contains("symbolic links"))
    #expect(sandbox.files("else").map(\.text) == ["b"])
    #expect(sandbox.read("else/b") == Bytes("mine"))
  }

  @Test func aPageLoadsAndRunsNothingOfTheDocuments() {
    sandbox.write(Self.hostile, to: "a.txt")
    sandbox.run("view", "--force-text", "a.txt", "-o", "a.html")
    let page = (sandbox.read("a.html") ?? []).text
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<img") && page.components(separatedBy: "<script").count == 3)
    #expect(!page.unicodeScalars.contains(where: Self.steers))
  }

  @Test func aDatabaseTakesWordsAsValues() throws {
    sandbox.write(Self.hostile, to: "'); DROP TABLE files; --.txt")
    sandbox.run("'); DROP TABLE files; --.txt", "--force-text", "--format", "sqlite", "-o", "a.db")
    let database = try Database(sandbox("a.db"))
    let statement = try database.prepare("SELECT path FROM files")
    var paths: [String] = []
    while try statement.next() { paths.append(statement.text(0)) }
    #expect(paths == ["'); DROP TABLE files; --.txt"])
  }
}

/// Looks at JSON without a reader's kindness.
enum NameCheck {
  /// Names that stand twice in one object.
  static func duplicates(in json: Bytes) throws -> [String] {
    var found: [String] = []
    var open: [Set<String>] = []
    try walk(json) { token in
      switch token {
      case .opens: open.append([])
      case .closes: open.removeLast()
      case .name(let name): if !(open[open.count - 1].insert(name).inserted) { found.append(name) }
      case .number: break
      }
    }
    return found
  }

  /// The numbers as they are written.
  static func numbers(in json: Bytes) throws -> [String] {
    var found: [String] = []
    try walk(json) { token in
      if case .number(let text) = token { found.append(text) }
    }
    return found
  }

  private enum Token {
    case opens, closes
    case name(String)
    case number(String)
  }

  private static func walk(_ json: Bytes, _ body: (Token) throws -> Void) throws {
    var place = json.startIndex
    while place < json.endIndex {
      switch json[place] {
      case UInt8(ascii: "{"): try body(.opens)
      case UInt8(ascii: "}"): try body(.closes)
      case UInt8(ascii: "\""):
        let start = place + 1
        place = start
        while json[place] != UInt8(ascii: "\"") {
          place += json[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        if place + 1 < json.endIndex, json[place + 1] == UInt8(ascii: ":") {
          try body(.name(Bytes(json[start..<place]).text))
        }
      case UInt8(ascii: "-"), 0x30...0x39:
        let end =
          json[place...].firstIndex { !"+-.eE0123456789".utf8.contains($0) } ?? json.endIndex
        try body(.number(Bytes(json[place..<end]).text))
        place = end - 1
      default: break
      }
      place += 1
    }
  }
}
