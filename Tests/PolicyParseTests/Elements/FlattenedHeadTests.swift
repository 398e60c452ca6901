import Testing

@testable import PolicyParse

@Suite struct FlattenedHeadTests {
  static let text =
    "为改善水环境，县水务局决定开展河道清理行动，现将有关事项通知如下：一、任务。全面打捞河面垃圾。二、要求。各单位要认真落实，按期完成。"

  static func metadata(_ head: String) throws -> JSONTree {
    try Reading.json(of: head + text + "\n")["metadata"]
  }

  @Test(arguments: [
    "青河县水务局河道清理行动实施方案", "2021年度青河县“清河护岸”活动工作方案", "青河县水务局关于开展河道清理行动的意见",
  ])
  func aTitleEndsWhereTheTextBegins(title: String) throws {
    #expect(try Self.metadata(title)["title"]["text"].text == title)
  }

  @Test func aTitleThatIsPrintedTwiceIsOne() throws {
    let metadata = try Self.metadata("青河县河道清理行动实施方案青河县河道清理行动实施方案")
    #expect(metadata["title"]["text"].text == "青河县河道清理行动实施方案")
  }

  @Test func aTitleMayStandBehindTheLabelOfAnAttachment() throws {
    let metadata = try Self.metadata("附件：青河县河道清理行动实施方案")
    #expect(metadata["title"]["text"].text == "青河县河道清理行动实施方案")
    #expect(metadata["genre"]["text"].text == "实施方案")
  }

  @Test(arguments: [
    ("青河县水务局文件青水发〔2021〕8号", "青河县水务局文件", "青水发〔2021〕8号"),
    ("内部事项青河电力有限公司文件青电人事〔2021)16号", "青河电力有限公司文件", "青电人事〔2021)16号"),
    ("青河县科学技术协会青科党组〔2021〕4号", "青河县科学技术协会", "青科党组〔2021〕4号"),
  ])
  func aLetterheadStandsAboveTheTitle(head: String, mark: String, number: String) throws {
    let metadata = try Self.metadata(head + "青河县水务局关于开展河道清理行动的通知各乡镇人民政府：")
    #expect(metadata["issuerMark"]["text"].text == mark)
    #expect(metadata["documentNumber"]["text"].text == number)
    #expect(metadata["title"]["text"].text == "青河县水务局关于开展河道清理行动的通知")
    #expect(metadata["addressees"].elements.map { $0["text"].text } == ["各乡镇人民政府"])
  }

  @Test(arguments: [
    "根据县政府的工作方案", "我局制定了河道清理工作方案，", "近年来，全县按照县政府的工作方案开展河道清理。",
  ])
  func aSentenceIsNoTitle(opening: String) throws {
    #expect(try Self.metadata(opening)["title"] == .null)
  }

  @Test func theNumberOfAnAttachmentMayRunIntoTheYearOfItsTitle() throws {
    let metadata = try Self.metadata("附件12021年青河县河道清理行动实施方案")
    #expect(metadata["title"]["text"].text == "2021年青河县河道清理行动实施方案")
  }
}
