import Testing

@testable import PolicyParse

@Suite struct NoticeSeriesTests {
  static let second = """
    青河县水务局关于报送汛期物资的通知
    各乡镇人民政府：
    请于五月底前报送汛期物资的数量。
    青河县水务局
    2021年5月6日
    """

  static func titles(_ first: NoticeSheet, _ second: String) throws -> [String?] {
    try Reading.records(of: first.text + second + "\n").map {
      $0.metadata.title?.string(in: $0.text)
    }
  }

  @Test func noticesOneAfterAnotherAreRecordsOfTheirOwn() throws {
    #expect(
      try Self.titles(NoticeSheet(), Self.second)
        == ["青河县人民政府关于开展河道清理行动的通知", "青河县水务局关于报送汛期物资的通知"])
  }

  @Test func whatStandsBelowASignatureBelongsToIt() throws {
    var first = NoticeSheet()
    first.tail = "（此件公开发布）\n抄送：县委办公室，县人大常委会办公室。"
    let records = try Reading.records(of: first.text + Self.second + "\n")
    #expect(records.count == 2)
    #expect(records.first?.metadata.copyTo.count == 2)
    #expect(records.last?.metadata.issuedOn?.date == "2021-05-06")
  }

  @Test(arguments: [
    "现将《青河县水务局关于报送汛期物资的通知》转发给你们，请遵照执行。", "现将有关文件印发给你们，请遵照执行。",
  ])
  func aNoticeThatIsSentOnIsAnAttachment(line: String) throws {
    var first = NoticeSheet()
    first.body = line
    let records = try Reading.records(of: first.text + Self.second + "\n")
    #expect(records.count == 1 && records.first?.attachments.count == 1)
  }

  @Test func aTextWithoutAddresseesIsNoNoticeOfItsOwn() throws {
    let plan = "青河县汛期物资管理办法\n第一条 物资由县水务局统一管理。\n青河县水务局\n2021年5月6日"
    #expect(try Self.titles(NoticeSheet(), plan).count == 1)
  }
}
