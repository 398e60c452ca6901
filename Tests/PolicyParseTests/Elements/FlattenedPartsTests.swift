import Testing

@testable import PolicyParse

@Suite struct FlattenedPartsTests {
  static let head = "青河县人民政府办公室转发县水务局关于加强河道采砂管理意见的通知青政办发〔2009〕12号各乡镇人民政府，县直各单位："
  static let preamble = "县水务局《关于加强河道采砂管理的意见》已经县人民政府同意，现转发给你们，请认真贯彻执行。"
  static let text =
    "近年来，我县采砂秩序混乱，亟待规范。一、实行采砂许可制度。采砂单位应当取得许可证。二、实行采砂总量控制。年采砂总量不得超过五十万吨。"

  static func json(_ text: String) throws -> JSONTree { try Reading.json(of: text) }

  static func lines(_ source: String) -> [String] {
    let text = Reading.text(source)
    let lines = PhysicalLines.read(text)
    return FlattenedHead.restore(text, lines, LineLayout.read(text, lines))
      .map { text.string($0.range) }
  }

  @Test func theSignatureInsideALineClosesTheNotice() throws {
    let json = try Self.json(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日关于加强河道采砂管理的意见" + Self.text)
    #expect(json["metadata"]["issuers"].elements.map { $0["text"].text } == ["青河县人民政府办公室"])
    #expect(json["metadata"]["issuedOn"]["date"].text == "2009-03-05")
    #expect(json["body"].elements.map { $0["text"].text } == [Self.preamble])
    #expect(json["attachments"].elements.map { $0["title"].text } == ["关于加强河道采砂管理的意见"])
    #expect(json["attachments"][0]["document"]["body"].elements.count == 3)
  }

  @Test func aTextWithoutATitleOpensWithItsAddressees() throws {
    let json = try Self.json(
      "各乡镇人民政府、县直各单位：为做好今年的防汛准备，现将有关事项通知如下：一、各单位要落实责任。二、各单位要备足物资。请认真贯彻执行。青河县水务局2021年4月6日附件1：防汛物资清单\n"
    )["metadata"]
    #expect(json["addressees"].elements.map { $0["text"].text } == ["各乡镇人民政府", "县直各单位"])
    #expect(json["issuers"].elements.map { $0["text"].text } == ["青河县水务局"])
    #expect(json["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func theNameOfAFileIsNoPartOfTheOrganBehindIt() throws {
    let json = try Self.json(
      "因防汛需要，我局对下列物资公开招标，现将有关事项公告如下：一、编织袋五百条。二、救生衣五十件。请于五月底前报名。附件：青河县防汛物资目录.xls青河县水务局2021年4月6日\n"
    )["metadata"]
    #expect(json["issuers"].elements.map { $0["text"].text } == ["青河县水务局"])
  }

  @Test(arguments: [
    "主办单位：为做好今年的防汛准备，现将有关事项通知如下：一、各单位要落实责任。", "为做好防汛工作，各单位：要落实责任，备足物资，加强值守，确保安全，不得有误，请认真贯彻执行。",
  ])
  func aLeadInIsNoAddressee(text: String) throws {
    #expect(try Self.json(text + "\n")["metadata"]["addressees"].elements.isEmpty)
  }

  @Test func whatStandsBelowTheTitleBeginsALine() {
    let lines = Self.lines(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日（本文有删减）关于加强河道采砂管理的意见（县水务局二○○九年二月一日）"
        + Self.text)
    #expect(
      lines.dropFirst(4).prefix(4) == [
        "青河县人民政府办公室二○○九年三月五日", "（本文有删减）", "关于加强河道采砂管理的意见", "（县水务局二○○九年二月一日）",
      ])
  }

  @Test func aReportNamesWhomItAddressesBelowItsTitle() {
    let lines = Self.lines(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日关于加强河道采砂管理的意见（县水务局二○○九年二月一日）县人民政府："
        + Self.text)
    #expect(
      lines.dropFirst(5).prefix(3) == ["关于加强河道采砂管理的意见", "（县水务局二○○九年二月一日）", "县人民政府："])
  }

  @Test func anOrganAndADayThatOpenASentenceSignNothing() throws {
    let metadata = try Self.json(
      Self.head + Self.preamble + "青河县水务所二○○九年三月五日以后，各采砂单位要认真执行。一、实行采砂许可制度。采砂单位应当取得许可证。"
    )["metadata"]
    #expect(metadata["issuedOn"]["date"].text == nil)
  }

  @Test func aTitleThatNothingCitesFollowsTheSignature() {
    let lines = Self.lines(
      Self.head + "现将有关意见转发给你们，请认真贯彻执行。青河县人民政府办公室二○○九年三月五日关于河道采砂管理的意见（县水务局二○○九年二月一日）"
        + Self.text)
    #expect(lines.contains("关于河道采砂管理的意见"))
  }

  @Test func labelsWithNumbersNameAttachmentsBehindTheSignature() throws {
    let json = try Self.json(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日附件1：河道清单附件2：巡查表\n")
    #expect(json["attachments"].elements.map { $0["title"].text } == ["河道清单", "巡查表"])
  }

  @Test func aBracketThatStaysOpenEndsNoTitle() {
    let lines = Self.lines(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日关于加强河道采砂管理的意见（县水务局，二○○九年二月"
        + Self.text)
    #expect(lines.dropFirst(5).first == "关于加强河道采砂管理的意见")
  }

  @Test func anAttachmentThatIsCitedEndsWhereItsNameDoes() {
    let lines = Self.lines(
      Self.head
        + "现将县水务局《关于加强河道采砂管理的意见》和《禁采河段名录》转发给你们，请认真贯彻执行。青河县人民政府办公室二○○九年三月五日关于加强河道采砂管理的意见"
        + Self.text + "附件：禁采河段名录1.青河上游2.白水河")
    #expect(lines.contains("附件：禁采河段名录"))
  }

  @Test func theOrgansUnderATitleAreTakenOff() {
    let lines = Self.lines(
      Self.head
        + "县水务局、县公安局《河道采砂管理工作方案》已经县人民政府同意，现转发给你们，请遵照执行。青河县人民政府办公室二○○九年三月五日河道采砂管理工作方案县水务局　县公安局"
        + Self.text)
    #expect(lines.dropFirst(5).prefix(2) == ["河道采砂管理工作方案", "县水务局　县公安局"])
  }

  @Test func aSecondCitedTextBeginsALine() throws {
    let json = try Self.json(
      Self.head
        + "县水务局拟定的《河道采砂许可证发放办法》、《河道采砂总量控制办法》，现印发给你们，请遵照执行。青河县人民政府办公室二○○九年三月五日河道采砂许可证发放办法一、许可证由县水务局发放。二、许可证有效期为一年。河道采砂总量控制办法一、实行总量控制。二、年采砂总量不得超过五十万吨。"
    )
    #expect(
      json["attachments"].elements.map { $0["title"].text } == ["河道采砂许可证发放办法", "河道采砂总量控制办法"])
  }

  @Test func aListIsBoundToItsRepeatedName() throws {
    let json = try Self.json(
      Self.head + Self.preamble + "青河县人民政府办公室二○○九年三月五日关于加强河道采砂管理的意见" + Self.text
        + "附件：禁采河段名录附件：禁采河段名录1.青河上游2.白水河3.沙河4.柳林河5.黑水河6.石门河7.清水河8.东河")
    let list = json["attachments"][1]
    #expect(list["label"].text == "附件" && list["title"].text == "禁采河段名录")
    #expect(list["document"]["body"].elements.count == 8)
  }

  @Test(arguments: [
    "此前，县人民政府办公室二○○九年三月五日召开会议，对河道采砂管理工作进行了专题研究，提出了具体的要求，各乡镇要认真落实。",
    "根据县水务局二○○九年三月五日的报告，全县共有采砂单位二十家，年采砂总量五十万吨，其中无证采砂的单位有六家。",
  ])
  func anOrganAndADateInASentenceAreNoSignature(sentence: String) {
    #expect(Self.lines(Self.head + sentence).count == 4)
  }

  @Test func aDocumentWithLinesIsLeftAlone() {
    let source = [Self.head, Self.preamble, "第一段。", "第二段。", "第三段。", "青河县人民政府办公室"]
      .joined(separator: "\n")
    #expect(!Self.lines(source).contains("县水务局"))
    #expect(Self.lines(source).last == "青河县人民政府办公室")
  }

  @Test(arguments: ["转发", "批转", "印发"])
  func theIssuerEndsBeforeTheVerbOfTheTitle(verb: String) throws {
    let json = try Self.json(
      "青河县人民政府\(verb)县水务局河道采砂管理办法的通知\n各乡镇人民政府：\n现将河道采砂管理办法\(verb)给你们，请认真贯彻执行。")
    #expect(json["metadata"]["issuers"].elements.map { $0["text"].text } == ["青河县人民政府"])
  }

  @Test func theImprintAndTheRemarkBehindTheDateAreTakenOff() throws {
    let json = try Self.json(
      Self.head + Self.preamble
        + "青河县人民政府办公室2009年3月5日（此件不公开发布，发至各乡镇。未经同意，任何单位和个人不得转载、摘编和传播。）青河县人民政府办公室2009年3月6日印发"
    )["metadata"]
    #expect(json["issuedOn"]["date"].text == "2009-03-05")
    #expect(json["annotation"]["text"].text?.hasPrefix("此件不公开发布") == true)
    #expect(json["printedBy"]["text"].text == "青河县人民政府办公室")
    #expect(json["printedOn"]["date"].text == "2009-03-06")
  }

  @Test func aColophonInsideALineIsDivided() throws {
    let json = try Self.json(
      Self.head + Self.preamble + "二○○九年三月五日主题词：水利  采砂  通知抄送：县委办公室，县人大常委会办公室。"
    )["metadata"]
    #expect(json["issuedOn"]["date"].text == "2009-03-05")
    #expect(json["subjectTerms"].elements.map { $0["text"].text } == ["水利", "采砂", "通知"])
    #expect(json["copyTo"].elements.map { $0["text"].text } == ["县委办公室", "县人大常委会办公室"])
  }

  @Test func aKnownOrganIsFoundBehindTheLastOfAListOfNames() throws {
    let json = try Self.json(
      "青河县水务局关于召开河道管理会议的通知各乡镇人民政府：为做好今年的河道管理工作，县水务局定于3月8日召开河道管理会议，会期半天，请各单位派员准时参加，不得缺席。附件：1、参会人员名单2、会议须知青河县水务局2009年3月5日"
    )
    #expect(
      json["attachments"].elements.map { $0["title"].text } == ["参会人员名单", "会议须知"])
    #expect(json["metadata"]["issuers"].elements.map { $0["text"].text } == ["青河县水务局"])
    #expect(json["metadata"]["issuedOn"]["date"].text == "2009-03-05")
  }

  @Test func aSignOfAStruckOutWordBelongsToTheOrgan() throws {
    let json = try Self.json(Self.head + Self.preamble + "青河××区水务局办公室2009年3月5日")["metadata"]
    #expect(json["issuers"].elements.map { $0["text"].text } == ["青河××区水务局办公室"])
  }

  @Test func anAttachmentsTitleEndsBeforeItsFirstHeading() throws {
    let json = try Self.json(
      Self.head + Self.preamble
        + "青河县人民政府办公室2009年3月5日附件1河道采砂管理工作方案一、许可。采砂单位应当取得许可证。二、监督。县水务局定期检查。"
    )
    #expect(json["attachments"].elements.map { $0["title"].text } == ["河道采砂管理工作方案"])
    #expect(json["attachments"][0]["document"]["body"].elements.count == 2)
  }
}
