import Testing

@testable import PolicyParse

/// What the library says when it makes no record, and the small things around a record.
@Suite struct ExtractorTests {
  private static func failure(
    _ bytes: [UInt8], _ change: (inout ExtractionOptions) -> Void = { _ in }
  ) -> ExtractionError? {
    var options = ExtractionOptions()
    change(&options)
    do {
      _ = try Extractor(options).records(from: bytes, path: "a.txt")
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsNoTextIsRefusedWithAdvice() throws {
    let error = try #require(Self.failure(Array("%PDF-1.7\n".utf8)))
    #expect(error.code == "E_BINARY")
    #expect(!error.message.contains(";"))
    #expect(error.advice.contains("--force-text"))
  }

  @Test func anUnknownEncodingIsRefusedWithAdvice() throws {
    let error = try #require(Self.failure([0x41]) { $0.encoding = "no-such" })
    #expect(error.message.contains("no-such"))
    #expect(error.advice.contains("gb18030"))
  }

  @Test func strictReadingRefusesTheFirstBadByte() throws {
    let bytes = Array("通知".utf8) + [0xFF] + Array("目标".utf8)
    let error = try #require(
      Self.failure(bytes) {
        $0.encoding = "utf-8"
        $0.strict = true
      })
    #expect(error.code == "E_MALFORMED")
    #expect(error.offset == 2)
    #expect(Self.failure(bytes) { $0.encoding = "utf-8" } == nil)
  }

  /// A string has no encoding to find out: what looks like GBK stays what it is.
  @Test func aStringIsReadAsItIs() throws {
    var options = ExtractionOptions()
    options.encoding = "gb18030"
    let records = try Extractor(options).records(from: "一、目标\n学习。\n")
    #expect(records.count == 1)
    #expect(records[0].source.encoding == "UTF-8")
    #expect(records[0].text.string(0..<4) == "一、目标")
  }

  @Test func theTextIsTheOneThatSpansCountIn() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("一、目标".utf8)
    #expect(try Extractor().text(of: bytes) == "一、目标")
  }

  /// RFC 4648, 10: the test vectors.
  @Test(arguments: [
    ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func aPathThatIsNoUTF8StandsInBase64(path: String, expected: String) throws {
    let records = try Extractor().records(from: [], path: "?", pathBytes: Array(path.utf8))
    let json = try Reading.json(of: try #require(records.first))
    #expect(json["source"]["pathBase64"].text == expected)
  }

  @Test func whatRepairDoubtsIsSaid() throws {
    let document = try Extractor().repair(Array("清理河道\u{FFFD}垃圾。\n".utf8))
    #expect(document.doubts.map(\.code) == ["repair.loss"])
    #expect(document.doubts.map(\.source) == [4..<5])
  }

  @Test func everyLineHasAReasonInWords() throws {
    let record = try Reading.record(of: "关于清河的通知\n一、目标\n（一）河面\n打捞垃圾。\n二、要求\n落实。\n")
    let words = record.reasons.map(\.words)
    #expect(
      words == [
        "marker, opens level 1", "marker, opens level 2", "no marker",
        "marker, its form is open at level 1", "no marker",
      ])
  }
}

/// Words that a reader adds are read as the built-in ones are.
@Suite struct AddedWordsTests {
  private static func json(_ text: String, _ vocabulary: String) throws -> (JSONTree, JSONTree) {
    var options = ExtractionOptions()
    options.vocabulary = try CustomVocabulary.parse(Array(vocabulary.utf8))
    return (try Reading.json(of: text), try Reading.json(of: text, options))
  }

  @Test func anAddedRoleIsOne() throws {
    let text = "清河行动方案\n一、组织\n成立清河行动领导小组，由秦望任组长，柳如山任楼栋长。\n"
    let (plain, added) = try Self.json(text, #"{"roles": ["楼栋长"]}"#)
    func roles(_ json: JSONTree) -> [String?] {
      json["plan"]["organization"]["groups"].elements.flatMap { $0["members"].elements }
        .map { $0["role"].text }
    }
    #expect(!roles(plain).contains("楼栋长"))
    #expect(roles(added) == ["组长", "楼栋长"])
  }

  @Test func anAddedGenreClosesATitle() throws {
    let text = "青河县河道治理白皮书\n各乡镇：\n一、目标\n学习。\n"
    let (plain, added) = try Self.json(text, #"{"genres": ["白皮书"]}"#)
    #expect(plain["metadata"]["genre"]["text"].text == nil)
    #expect(added["metadata"]["genre"]["text"].text == "白皮书")
  }

  @Test func anAddedTopicNamesASection() throws {
    let text = "清河行动方案\n一、奋斗方向\n河面干净。\n二、保障\n落实。\n"
    let (plain, added) = try Self.json(text, #"{"topics": {"objectives": ["奋斗方向"]}}"#)
    #expect(plain["body"][0]["topic"].text != "objectives")
    #expect(added["body"][0]["topic"].text == "objectives")
  }

  @Test func anAddedOrganSigns() throws {
    let text = "关于清河的通知\n各乡镇：\n一、目标\n学习。\n青河县河道促进阁\n2021年2月26日\n"
    let (plain, added) = try Self.json(text, #"{"organs": ["促进阁"]}"#)
    #expect(plain["metadata"]["issuers"][0]["text"].text != "青河县河道促进阁")
    #expect(added["metadata"]["issuers"][0]["text"].text == "青河县河道促进阁")
  }
}
