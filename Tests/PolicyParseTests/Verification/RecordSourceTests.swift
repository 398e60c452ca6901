import Testing

@testable import PolicyParse

/// A record is held against its source: each kind of broken promise must be seen.
@Suite struct RecordSourceTests {
  static let text = "一、目标\n学习。"

  /// A record's body with one heading and one paragraph, whose words and spans can be falsified.
  static func record(
    text: String = "学习。", span: String = "[5,8]", of source: String = Self.text,
    unit: String = "scalar", length: Int = 8
  ) throws -> WrittenRecord {
    let json = json(text: text, span: span, of: source, unit: unit, length: length)
    return try #require(try WrittenRecord.read(Array(json.utf8)).first)
  }

  private static func json(
    text: String = "学习。", span: String = "[5,8]", of source: String = Self.text,
    unit: String = "scalar", length: Int = 8
  ) -> String {
    let bytes = Array(source.utf8)
    return """
      {"source":{"sha256":"\(Digest.sha256(bytes))","encoding":"UTF-8","bytes":\(bytes.count),
      "encodingFrom":"detected","offsetUnit":"\(unit)","length":\(length)},
      "metadata":{},"furniture":[],"attachments":[],"body":[{"kind":"section","id":"1","level":1,
      "marker":{"text":"一、","span":[0,2]},"title":"目标","titleSpan":[2,4],"span":[0,8],
      "children":[{"kind":"paragraph","text":"\(text)","span":\(span)}]}]}
      """
  }

  /// The record with some of its words replaced.
  private static func record(_ words: String, by others: String) throws -> WrittenRecord {
    let json = json()
    try #require(json.contains(words))
    return try #require(
      try WrittenRecord.read(Array(json.replacing(words, with: others).utf8)).first)
  }

  static func problems(_ record: WrittenRecord, of source: String = Self.text) -> [String] {
    var source = RecordSource(Array(source.utf8))
    return source.problems(in: [record]).map { "\($0.place) \($0.what)" }
  }

  @Test func aTrueRecordHasNoProblem() throws {
    #expect(Self.problems(try Self.record()) == [])
  }

  @Test(arguments: [("习。", "[6,8]"), ("学习", "[5,7]")])
  func aLostCharacterIsSeen(text: String, span: String) throws {
    let problems = Self.problems(try Self.record(text: text, span: span))
    #expect(problems.count == 1 && problems[0].hasPrefix(" no leaf covers"))
  }

  /// A label is short: what else an extent holds is held by no value.
  @Test func wordsThatOnlyAnExtentHoldsAreSeen() throws {
    let label = String(repeating: "督查", count: 21)
    let source = "一、目标\n\(label)学习。"
    let record = try Self.record(
      span: "[47,50],\"extent\":[5,50]", of: source, length: source.unicodeScalars.count)
    let problems = Self.problems(record, of: source)
    #expect(problems.count == 1 && problems[0].hasPrefix(" no value holds “督查督查"))
  }

  @Test func aDoubledCharacterIsSeen() throws {
    let problems = Self.problems(try Self.record(text: "标学习。", span: "[3,8]"))
    #expect(problems == [" two leaves cover “标” at 3"])
  }

  @Test(arguments: ["学习吧。", "学了。", "习。", ""])
  func anInventedValueIsSeen(text: String) throws {
    let problems = Self.problems(try Self.record(text: text))
    #expect(
      problems == ["/body/0/children/0/text is “\(text)” where the source says “学习。”"])
  }

  @Test func traditionalWordsMayBeKeptOrSimplified() throws {
    let source = "一、目標\n學習。"
    #expect(Self.problems(try Self.record(of: source), of: source) == [])
    let mixed = try Self.record(text: "學習。", of: source)
    #expect(Self.problems(mixed, of: source).count == 1)
  }

  @Test func aRecordOfAnotherSourceIsSeen() throws {
    let problems = Self.problems(try Self.record(), of: Self.text + "好。")
    #expect(problems.count == 1 && problems[0].hasPrefix("/source/sha256"))
  }

  @Test(arguments: [
    (#""encoding":"UTF-8""#, #""encoding":"Big5""#, "/source/encoding is not the source's"),
    (#""bytes":22"#, #""bytes":21"#, "/source/bytes is not the source's"),
    (#""length":8"#, #""length":9"#, "/source/length is not the source's"),
    (
      #""UTF-8","bytes":22,"#, #""klingon","bytes":22,"encodingFrom":"option","x":[],"#,
      "/source/encoding is not known"
    ),
    (
      #""metadata":{}"#, #""metadata":{},"repairs":{"items":[{"span":[2,4],"from":"木标"}]}"#,
      "/repairs/items/0/from is “木标”, which the source has not there"
    ),
  ])
  func aFalseFactOfTheSourceIsSeen(words: String, others: String, problem: String) throws {
    let json = Self.json().replacing("\n", with: "")
      .replacing(words, with: others)
      .replacing(#""x":[],"encodingFrom":"detected","#, with: "")
    let record = try #require(try WrittenRecord.read(Array(json.utf8)).first)
    #expect(Self.problems(record).first == problem)
  }

  @Test(arguments: [
    ("\"span\":[5,8]", "\"span\":[5,9]", "/body/0/children/0 ends outside its parent"),
    ("\"span\":[9,17]", "\"span\":[7,17]", "/body/1 begins before its place"),
    ("\"id\":\"2\",\"level\":1", "\"id\":\"2\",\"level\":2", "/body/1 has level 2 at depth 1"),
    ("\"id\":\"2\"", "\"id\":\"1\"", "/body/1 has the id “1” of another"),
    ("\"span\":[9,17]", "\"span\":[9,18]", "/body/1/span ends past the source"),
  ])
  func aTreeThatDoesNotHoldTogetherIsSeen(words: String, others: String, problem: String) throws {
    let record = try Reading.record(of: "一、目标\n学习。\n二、要求\n落实。")
    let json = String(decoding: Reading.bytes(of: record), as: UTF8.self)
    try #require(json.contains(words))
    let falsified = try WrittenRecord.read(Array(json.replacing(words, with: others).utf8))
    let problems = try falsified.flatMap { $0.problems(try RecordSchemaRules()) }
    #expect(problems.map { "\($0.place) \($0.what)" } == [problem])
  }

  @Test func eachPieceOfFurnitureIsHeldAgainstItsOwnWords() throws {
    let pieces = [("一", 1), ("一、", 2)].map { words, end in
      "{\"kind\":\"other\",\"text\":\"\(words)\",\"span\":[0,\(end)]}"
    }
    let record = try Self.record(
      "\"furniture\":[]", by: "\"furniture\":[\(pieces.joined(separator: ","))]")
    #expect(!Self.problems(record).contains { $0.hasPrefix("/furniture") })
  }

  @Test func aRecordTellsItsPath() throws {
    let record = try Self.record(
      "\"bytes\"", by: "\"path\":\"甲.txt\",\"pathBase64\":\"/w==\",\"bytes\"")
    #expect(record.path == "甲.txt" && record.pathBase64 == "/w==")
  }

  @Test(arguments: ["", "{", "[{]"]) func bytesThatAreNoJSONAreNoRecord(text: String) {
    #expect(throws: RecordProblem.self) { try WrittenRecord.read(Array(text.utf8)) }
  }

  @Test func noRecordRestoresNothing() {
    var source = RecordSource(Array(Self.text.utf8))
    #expect(source.problems(in: []).isEmpty)
    #expect(throws: RecordProblem.self) { try source.restored(from: []) }
  }

  @Test func aSpanThatCutsACharacterIsSeen() throws {
    let record = try Self.record(span: "[5,7]", unit: "utf8", length: 22)
    let problems = Self.problems(record)
    #expect(problems.contains { $0.hasSuffix("5–7 cuts a character of the source") })
  }

  /// Documents in several encodings, scripts and states, with more than one in the last.
  static let documents: [[UInt8]] = [
    Array("关于清扫的通知\r\n\r\n各科室：\r\n  一、目标\r\n学习。\r\n\t某局\r\n".utf8),
    [0xEF, 0xBB, 0xBF] + Array("\u{3000}關於清掃的通知\n一、依據：《辦法》。😀\n".utf8),
    [0xFF, 0xFE] + "一、目标\n学习😀。\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0xB9, 0xD8, 0xD3, 0xDA, 0xB7, 0xC5, 0xBC, 0xD9, 0xB5, 0xC4, 0xCD, 0xA8, 0xD6, 0xAA, 0x0A],
    Array("一、目标 \u{FFFD}\n".utf8) + [0xE5, 0xAD],
    Array("篇一：植树活动的方案\n一、目标\n种树。\n篇二：卫生活动的方案\n一、目标\n清扫。\n".utf8),
    Array("关于清扫的通知\n各科室：\n一、目标\n各科室要认真学习文件精神，\n— 1 —\n按照分工抓好落实。\n".utf8),
    [],
    Array("\n \u{3000}\n".utf8),
  ]

  @Test(arguments: documents, OffsetUnit.allCases)
  func whatIsExtractedIsTrueAndRestoresTheSource(bytes: [UInt8], unit: OffsetUnit) throws {
    var options = ExtractionOptions()
    options.offsetUnit = unit
    let records = try Extractor(options).records(from: bytes, path: "a.txt")
    let written = try records.flatMap { try WrittenRecord.read(Reading.bytes(of: $0)) }
    var source = RecordSource(bytes)
    #expect(source.problems(in: written) == [])
    let restored = try source.restored(from: written)
    #expect(restored == bytes)
  }

  @Test func aPartAloneDoesNotRestoreItsFile() throws {
    let bytes = Self.documents[5]
    let records = try Extractor().records(from: bytes, path: "a.txt")
    #expect(records.count == 2)
    let first = try WrittenRecord.read(Reading.bytes(of: records[0]))
    var source = RecordSource(bytes)
    #expect(throws: RecordProblem.self) { try source.restored(from: first) }
  }
}
