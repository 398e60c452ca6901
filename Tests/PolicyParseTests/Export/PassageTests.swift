import Testing

@testable import PolicyParse

@Suite struct PassageTests {
  static let sentence = "各单位要按照分工抓好落实，定期汇总情况并及时报告进展。"

  static let notice = """
    关于开展清河行动的通知
    各乡镇：
    一、目标
    （一）河面
    \(String(repeating: sentence, count: 12))
    （二）岸坡
    清理垃圾。
    二、要求
    落实责任。
    青河县水务局
    2021年2月26日

    """

  func passages(_ text: String = notice, size: Int) throws -> ([Passage], WorkingText) {
    let record = try Reading.record(of: text)
    return (Passage.all(RecordIndex(record), size: size), record.text)
  }

  @Test(arguments: [20, 50, 100, 333, 1000])
  func nothingIsLostAndNothingStandsTwice(size: Int) throws {
    let (passages, text) = try passages(size: size)
    var place = 0
    for passage in passages {
      #expect(passage.range.lowerBound >= place)
      #expect(text.trimmed(place..<passage.range.lowerBound).isEmpty)
      #expect(!passage.range.isEmpty && passage.range.count <= size)
      place = passage.range.upperBound
    }
    #expect(text.trimmed(place..<text.count).isEmpty)
    #expect(passages.map(\.ordinal) == Array(1...passages.count))
  }

  @Test func aLongParagraphIsCutBetweenSentences() throws {
    let (passages, text) = try passages(size: 100)
    let cut = passages.filter { $0.sectionID == "1.1" }
    #expect(cut.count > 2)
    #expect(cut.allSatisfy { $0.text(in: text).hasSuffix("。") })
    #expect(cut.allSatisfy { $0.headings == ["一、目标", "（一）河面"] })
  }

  @Test func aHeadingGoesWithWhatFollowsIt() throws {
    let (passages, text) = try passages(size: 60)
    let last = try #require(passages.first { $0.sectionID == "2" })
    #expect(last.text(in: text) == "二、要求\n落实责任。")
  }

  @Test func whatStandsAroundTheBodyIsToldApart() throws {
    let (passages, text) = try passages(size: 1000)
    #expect(passages.first?.kind == .head)
    #expect(passages.first?.text(in: text).hasPrefix("关于开展清河行动的通知") == true)
    #expect(passages.last?.kind == .tail)
    #expect(passages.last?.text(in: text).hasSuffix("2021年2月26日") == true)
  }

  @Test func furnitureIsInNone() throws {
    let (passages, text) = try passages("首页 > 通知公告\n" + Self.notice, size: 100)
    #expect(passages.count > 2)
    #expect(!passages.contains { $0.text(in: text).contains("首页") })
  }

  @Test func aPassageOfAnAttachmentStandsUnderItsName() throws {
    let found = try passages(TableTests.withAttachment, size: 1000).0.filter {
      $0.kind == .attachment
    }
    #expect(!found.isEmpty && found.allSatisfy { $0.headings.first == "青河县清河行动评分办法" })
  }

  @Test func anEmptyDocumentHasNone() throws {
    #expect(try passages("", size: 100).0.isEmpty)
  }

  @Test func aChunkIsALineOfJSON() throws {
    var out: [UInt8] = []
    RecordChunks.append(try Reading.record(of: Self.notice), size: 100, to: &out)
    let lines = out.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      let json = try JSONTree(Array(line))
      #expect(json["text"].text != nil)
      #expect(json["span"].elements.count == 2)
    }
    #expect(out.last == UInt8(ascii: "\n"))
  }
}
