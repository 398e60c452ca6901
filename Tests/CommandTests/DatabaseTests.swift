import PolicyParse
import Testing

@testable import policy_extract

@Suite struct DatabaseTests {
  let sandbox = Sandbox()

  /// The rows of a query, a line each, with | between the fields.
  func rows(_ query: String) throws -> [String] {
    let database = try Database(sandbox("all.db"))
    let statement = try database.prepare(query)
    var rows: [String] = []
    while try statement.next() {
      rows.append((0..<statement.width).map { statement.text($0) }.joined(separator: "|"))
    }
    return rows
  }

  /// Everything that the tables hold, without the order in which it came in.
  func content() throws -> [String] {
    var all: [String] = []
    for table in RecordTable.allCases {
      let names = table.columns.map(\.name).joined(separator: "\",\"")
      all += try rows("SELECT \"\(names)\" FROM \(DatabaseSchema.name(table)) ORDER BY 1, 2, 3, 4")
    }
    return try all + rows("SELECT path, document_id FROM files ORDER BY path")
  }

  @discardableResult
  func load(_ words: String...) -> Command.Outcome {
    let all = ["in", "--format", "sqlite", "-o", "all.db"] + words
    return sandbox.run(bytes: all.map { Bytes($0.utf8) })
  }

  @Test func recordsStandInTables() throws {
    Notice.fill(sandbox, "in", count: 7)
    #expect(load().end == .exit(0))
    #expect(try rows("SELECT count(*) FROM documents") == ["7"])
    #expect(try rows("SELECT count(*) FROM files") == ["7"])
    let dates = try rows(
      "SELECT text, start_date FROM dates JOIN documents USING (document_id)"
        + " WHERE title LIKE '%第3次%' AND dates.kind = 'range'")
    #expect(dates == ["2018年4月1日至4月20日|2018-04-01"])
  }

  @Test func aWordOfTwoCharactersIsFound() throws {
    Notice.fill(sandbox, "in", count: 3)
    load()
    let short = "SELECT count(DISTINCT document_id) FROM pairs JOIN passages"
    #expect(
      try rows("\(short) ON passage_id = pairs.rowid WHERE pairs MATCH '清扫'") == ["3"])
    #expect(
      try rows("\(short) ON passage_id = pairs.rowid WHERE pairs MATCH '扫清'") == ["0"])
    let long = "SELECT count(DISTINCT document_id) FROM trigrams JOIN passages"
    #expect(
      try rows("\(long) ON passage_id = trigrams.rowid WHERE trigrams MATCH '卫生清扫活动'") == ["3"])
  }

  @Test func runningAgainChangesNothing() throws {
    Notice.fill(sandbox, "in", count: 9)
    load()
    let before = try content()
    #expect(before.count > 50)
    #expect(load().end == .exit(0))
    #expect(try content() == before)
    #expect(load("-j3", "--isolate", "--unordered").end == .exit(0))
    #expect(try content() == before)
    #expect(try rows("INSERT INTO pairs (pairs) VALUES ('integrity-check')").isEmpty)
    #expect(try rows("INSERT INTO trigrams (trigrams) VALUES ('integrity-check')").isEmpty)
  }

  @Test func aChangedFileReplacesWhatItGave() throws {
    Notice.fill(sandbox, "in", count: 4)
    load()
    sandbox.write(Notice.text(77), to: "in/1/notice-1001.txt")
    load()
    #expect(try rows("SELECT count(*) FROM documents") == ["4"])
    #expect(try rows("SELECT count(*) FROM documents WHERE title LIKE '%第1次%'") == ["0"])
    #expect(try rows("SELECT count(*) FROM documents WHERE title LIKE '%第77次%'") == ["1"])
    let left = "SELECT count(*) FROM pairs WHERE rowid NOT IN (SELECT passage_id FROM passages)"
    #expect(try rows(left) == ["0"])
  }

  @Test func copiesOfAFileAreOneDocument() throws {
    sandbox.write(Notice.text(1), to: "in/a.txt")
    sandbox.write(Notice.text(1), to: "in/b.txt")
    load()
    load()
    #expect(try rows("SELECT count(*) FROM documents") == ["1"])
    #expect(try rows("SELECT path FROM files ORDER BY path") == ["in/a.txt", "in/b.txt"])
    sandbox.write(Notice.text(2), to: "in/a.txt")
    load()
    #expect(try rows("SELECT count(*) FROM documents") == ["2"])
    #expect(try rows("SELECT count(*) FROM files") == ["2"])
  }

  @Test func resumingReadsOnlyWhatIsNew() throws {
    Notice.fill(sandbox, "in", count: 5)
    load()
    sandbox.write(Notice.text(50), to: "in/late.txt")
    #expect(load("--resume").messages.contains("1 done"))
    #expect(try rows("SELECT count(*) FROM documents") == ["6"])
  }

  @Test func aFileThatIsNoDatabaseOfOursStays() throws {
    Notice.fill(sandbox, "in", count: 2)
    sandbox.write("mine", to: "all.db")
    #expect(load().end == .exit(74))
    #expect(sandbox.read("all.db") == Bytes("mine"))
    #expect(load("--on-exists", "overwrite").end == .exit(0))
    #expect(try rows("SELECT count(*) FROM documents") == ["2"])
    try Database(sandbox("other.db")).run("CREATE TABLE mine (a)")
    let run = sandbox.run("in", "--format", "sqlite", "-o", "other.db")
    #expect(run.end == .exit(73))
    #expect(run.messages.contains("[E_EXISTS]"))
  }

  @Test func whatIsInATextIsNoStatement() throws {
    let title = "关于'); DROP TABLE documents; --的通知"
    sandbox.write("\(title)\n各单位于2018年6月20日前上报。\n", to: "in/'; DROP.txt")
    load()
    #expect(try rows("SELECT path FROM files") == ["in/'; DROP.txt"])
    #expect(try rows("SELECT count(*) FROM documents") == ["1"])
  }

  @Test(arguments: [
    ("学习活动", "学习 习活 活动"), ("学", "学"), ("第3次", "第 3 次"), ("甲，乙丙", "甲 ， 乙丙"), ("", ""),
  ])
  func charactersAreTakenTwoByTwo(text: String, pairs: String) {
    let found = CharacterPairs.of(text).split(separator: " ").joined(separator: " ")
    #expect(found == pairs)
  }

  @Test func rowsComeBackAsTheyWere() {
    let rows: [[TableField]] = [
      [.null, .text(""), .integer(-3), .number(0.25)],
      [.text("甲\n乙"), .null, .integer(.max), .null],
    ]
    var bytes = Bytes()
    RowCode.append(rows, to: &bytes)
    #expect(RowCode.rows(bytes, width: 4) == rows)
    #expect(RowCode.rows(Bytes(bytes.dropLast(2)), width: 4) == [rows[0]])
  }
}
