import Testing

@testable import PolicyParse

@Suite struct CustomVocabularyTests {
  private func parse(_ json: String) throws -> CustomVocabulary {
    try CustomVocabulary.parse(Array(json.utf8))
  }

  @Test func everyMemberIsRead() throws {
    let vocabulary = try parse(
      """
      { "roles": ["网格长", "楼栋长"],
        "topics": { "objectives": ["奋斗目标"] },
        "organs": ["促进会"], "genres": ["\\u767d皮书"] }
      """)
    #expect(vocabulary.roles == ["网格长", "楼栋长"])
    #expect(vocabulary.topics == [.objectives: ["奋斗目标"]])
    #expect(vocabulary.organs == ["促进会"])
    #expect(vocabulary.genres == ["白皮书"])
  }

  @Test(arguments: ["{}", " { } \n", "\u{FEFF}{}", "{\"roles\": []}"])
  func everyMemberMayBeAbsent(_ json: String) throws {
    #expect(try parse(json) == CustomVocabulary())
  }

  @Test func addedWordsAreReadLikeThoseThatAreBuiltIn() throws {
    var options = ExtractionOptions()
    options.vocabulary = try parse(
      #"{"roles": ["楼栋长"], "organs": ["治水社"], "genres": ["白皮书"]}"#)
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.title = "青河县河道管理\n白　皮　书"
    sheet.body = "一、组织领导\n成立以章太岩为楼栋长的治水领导小组。\n成员：柳明、青河县治水社"
    sheet.signature = "青河县治水社\n2021年4月6日"
    let found = try Reading.json(of: sheet.text, options)
    #expect(found["metadata"]["genre"]["text"].text == "白　皮　书")
    #expect(found["metadata"]["issuers"].elements.map { $0["text"].text } == ["青河县治水社"])
    let members = found["plan"]["organization"]["groups"][0]["members"].elements
    #expect(members.map { $0["role"].text } == ["楼栋长", "成员", "成员"])
  }

  @Test func wordsThatAreNoUTF8AreRefused() {
    let bytes = Array(#"{"roles": [""#.utf8) + [0xFF] + Array(#""]}"#.utf8)
    #expect(throws: VocabularyError.self) { try CustomVocabulary.parse(bytes) }
  }

  @Test(arguments: [
    ("[]", 1, 1, "expected a JSON object"),
    ("{\n  \"posts\": []\n}", 2, 3, "\"posts\" is not known"),
    ("{\"topics\": {\"aims\": []}}", 1, 13, "\"aims\" is no topic"),
    ("{\"roles\": \"组长\"}", 1, 11, "expected a list of words for \"roles\""),
    ("{\"roles\": [\"组 长\"]}", 1, 12, "holds a space or a mark"),
    ("{\"roles\": [\"\"]}", 1, 12, "1 to 40 characters"),
    ("{\"roles\": [\"甲\" \"乙\"]}", 1, 18, "expected a comma or ]"),
    ("{\"roles\": [], \"roles\": []}", 1, 15, "\"roles\" is given twice"),
    ("{} {}", 1, 4, "nothing may follow"),
    ("{\"roles\": [\"甲", 1, 16, "expected the end of the string"),
    ("{\"roles\": [\"\\x\"]}", 1, 14, "no such escape"),
    ("", 1, 1, "expected a JSON object"),
  ])
  func whatIsWrongIsSaidWithItsPlace(
    _ json: String, _ line: Int, _ column: Int, _ message: String
  ) throws {
    let error = try #require(throws: VocabularyError.self) { try parse(json) }
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.message.contains(message))
  }
}
