import Testing

@testable import PolicyParse

@Suite struct SignatureLayoutTests {
  static func signature(_ lines: String) throws -> (issuers: [String?], metadata: JSONTree) {
    var sheet = NoticeSheet()
    sheet.signature = lines
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    return (metadata["issuers"].elements.map { $0["text"].text }, metadata)
  }

  @Test(
    arguments: [
      ("2021年4月6日", "2021-04-06"), ("二〇二一年四月六日", "2021-04-06"), ("二○二一年四月六日", "2021-04-06"),
      ("二O二一年四月六日", "2021-04-06"), ("２０２１年４月６日", "2021-04-06"), ("2021 年 4 月 6 日", "2021-04-06"),
      ("2021.4.6", "2021-04-06"), ("2021-04-06", "2021-04-06"), ("二〇二一年四月廿六日", "2021-04-26"),
      ("民国一百一十年四月六日", "2021-04-06"), ("2021年4月", "2021-04"), ("二〇二一年十二月三十一日", "2021-12-31"),
      ("2021．4", "2021-04"), ("2021-04", "2021-04"),
    ])
  func datesOfAllKindsCloseASignature(words: String, date: String) throws {
    let (issuers, metadata) = try Self.signature("青河县水务局\n" + words)
    #expect(issuers == ["青河县水务局"])
    #expect(metadata["issuedOn"]["date"].text == date)
  }

  @Test(arguments: ["年4月6日", "20××年4月6日", "2021年 月 日", "二〇××年×月×日"])
  func aDateWithLostDigitsClosesASignatureWithoutADay(words: String) throws {
    let (issuers, metadata) = try Self.signature("青河县水务局\n" + words)
    #expect(issuers == ["青河县水务局"])
    #expect(metadata["issuedOn"]["text"].text == words)
    #expect(metadata["issuedOn"]["date"].text == nil)
  }

  @Test func aSignatureMayStandBehindTheClosingPhrase() throws {
    let (issuers, metadata) = try Self.signature("特此通告　　　　青河县公安局　　　　2021年4月6日")
    #expect(issuers == ["青河县公安局"])
    #expect(metadata["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func organsOnLinesOfTheirOwnHaveSignedTogether() throws {
    let issuers = try Self.signature("青河县水务局\n青河县公安局\n青河县财政局\n2021年4月6日").issuers
    #expect(issuers == ["青河县水务局", "青河县公安局", "青河县财政局"])
  }

  @Test func organsFarApartOnOneLineHaveSignedTogether() throws {
    let wide = "青河县水务局          青河县发展和改革局          青河县生态环境局          青河县公安局"
    let issuers = try Self.signature(wide + "\n2021年4月6日").issuers
    #expect(issuers == ["青河县水务局", "青河县发展和改革局", "青河县生态环境局", "青河县公安局"])
  }

  /// An office is an issuer beside another where it is named in full.
  @Test func officesWithTheirPlacesHaveSignedTogether() throws {
    let issuers = try Self.signature("中共青河县委办公室　青河县人民政府办公室\n2021年4月6日").issuers
    #expect(issuers == ["中共青河县委办公室", "青河县人民政府办公室"])
  }

  @Test func anOrganAndItsOfficeAreOneIssuer() throws {
    #expect(try Self.signature("青河县水务局　办公室\n2021年4月6日").issuers == ["青河县水务局　办公室"])
  }

  @Test func organsOfATitleHaveIssuedWhatNobodySigned() throws {
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.title = "中共青河县委\n青河县人民政府\n关于开展河道清理行动的意见"
    sheet.signature = ""
    let found = try Reading.json(of: sheet.text)["metadata"]["issuers"].elements
    #expect(found.map { $0["text"].text } == ["中共青河县委", "青河县人民政府"])
  }

  @Test(arguments: ["县　长：李文海", "县长　李文海", "青河县县长：李 海"])
  func theHolderOfAPostIsASignatory(line: String) throws {
    let (_, metadata) = try Self.signature(line + "\n2021年4月6日")
    #expect(metadata["signatories"].elements.count == 1)
    #expect(metadata["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func anOrganMaySignWithoutADate() throws {
    var sheet = NoticeSheet()
    sheet.title = "关于开展河道清理行动的通知"
    sheet.masthead = ""
    sheet.signature = "青河县水务局"
    let record = try Reading.record(of: sheet.text)
    #expect(record.metadata.issuers.map { $0.string(in: record.text) } == ["青河县水务局"])
    #expect(record.metadata.issuedOn == nil)
  }

  @Test func anOrganMayStandBelowItsDate() throws {
    let found = try Self.signature("2021年4月6日\n青河县水务局")
    #expect(found.issuers == ["青河县水务局"])
    #expect(found.metadata["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func theLastOfAListOfOrgansHasNotSigned() throws {
    var sheet = NoticeSheet()
    sheet.title = "关于表扬先进单位的通知"
    sheet.masthead = ""
    sheet.body = "为改善水环境，现对下列单位予以表扬：\n青河县教育局\n青河县水务局"
    sheet.signature = ""
    #expect(try Reading.record(of: sheet.text).metadata.issuers.isEmpty)
  }

  @Test(arguments: ["年4月6日之前完成。", "年　月　日", "4月6日"])
  func lostDatesWithoutAnOrganAreNone(line: String) throws {
    let (_, metadata) = try Self.signature(line)
    #expect(metadata["issuedOn"]["text"].text == nil)
  }

  @Test func aPostInASentenceIsNoSignatory() throws {
    let (_, metadata) = try Self.signature("组长：李文海\n2021年4月6日")
    #expect(metadata["signatories"].elements.isEmpty)
  }

  @Test(arguments: ["青河縣河濱中學　謹啟", "青河縣河濱中學敬上"])
  func aLetterIsSignedBeforeThePhraseThatClosesIt(line: String) throws {
    var sheet = NoticeSheet()
    sheet.signature = line + "\n2021年4月6日"
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县河滨中学"])
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test(arguments: [("青河縣服務中心　敬上110.04.06", "2021-04-06"), ("青河縣服務中心 敬啟 110/4/6", "2021-04-06")])
  func aLettersDayMayCountTheYearsOfTheRepublic(line: String, day: String) throws {
    var sheet = NoticeSheet()
    sheet.signature = line
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县服务中心"])
    #expect(found["issuedOn"]["date"].text == day)
  }

  @Test(arguments: ["版本号 敬上3.04.06", "青河縣服務中心　敬上110.14.06", "青河縣服務中心110.04.06"])
  func otherFiguresAreNoDayOfALetter(line: String) throws {
    var sheet = NoticeSheet()
    sheet.signature = line
    #expect(try Reading.json(of: sheet.text)["metadata"]["issuedOn"] == .null)
  }
}
