import Testing

@testable import PolicyParse

@Suite struct PageHeadTests {
  static func metadata(_ masthead: String) throws -> JSONTree {
    var sheet = NoticeSheet()
    sheet.masthead = masthead
    return try Reading.json(of: sheet.text)["metadata"]
  }

  @Test(arguments: [
    "2021年04月08日 09:30　来源：青河县水务局　【字号：大 中 小】", "2021-04-08 来源：青河县水务局 浏览次数：35",
    "2021/4/8 来源：青河县水务局 打印",
  ])
  func aLineThatOpensWithADateIsThePages(line: String) throws {
    let found = try Self.metadata(line)
    #expect(found["publishedOn"]["date"].text == "2021-04-08")
    #expect(found["publisher"]["text"].text == "青河县水务局")
  }

  @Test(arguments: ["2021年4月8日，数据来源：青河县水务局。", "2021 来源：青河县水务局"])
  func anotherLineWithAYearIsNot(line: String) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n" + line
    #expect(try Reading.json(of: sheet.text)["metadata"]["publishedOn"]["date"].text == nil)
  }

  @Test(arguments: ["来源：\n青河日报", "首页 > 通知\n来源：\n青河日报\n2021-04-08"])
  func theSourceMayStandBelowItsLabel(lines: String) throws {
    #expect(try Self.metadata(lines)["publisher"]["text"].text == "青河日报")
  }

  @Test func aSecondDayOfPublicationIsFurniture() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "首页 > 通知"
    sheet.title += "\n青河县水务局\n发布时间：2021-04-08\n发布时间：2021-04-09\n2021-04-10"
    let found = try Reading.json(of: sheet.text)
    #expect(found["metadata"]["publishedOn"]["date"].text == "2021-04-08")
    #expect(found["furniture"].elements.contains { $0["text"].text == "2021-04-10" })
  }

  @Test func aPagesWordUnderTheTitleIsFurniture() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "首页 > 通知"
    sheet.title += "\n收藏"
    let found = try Reading.json(of: sheet.text)
    #expect(found["furniture"].elements.contains { $0["text"].text == "收藏" })
  }

  @Test func linksBehindTheSourceAreNoPublisher() throws {
    let found = try Self.metadata("2021年4月8日 来源：\n分享到：微信 微博")
    #expect(found["publishedOn"]["date"].text == "2021-04-08")
    #expect(found["publisher"]["text"].text == nil)
  }

  @Test(arguments: [
    "索引号\t0012-2021\t信息分类\t水利\n文件编号\t青政发〔2021〕8号\t公开日期\t2021-04-08",
    "索引号：0012-2021　信息分类：水利\n文号：青政发〔2021〕8号　发布日期：2021年4月8日",
    "• 索引号：0012-2021\n• 文　　号：青政发〔2021〕8号\n• 发布日期：2021年4月8日",
  ])
  func severalLabelsOfAPortalStandOnOneLine(table: String) throws {
    let found = try Self.metadata(table)
    #expect(found["documentNumber"]["text"].text == "青政发〔2021〕8号")
    #expect(found["publishedOn"]["date"].text == "2021-04-08")
  }

  @Test func aLabelThatNoListKnowsEndsTheValueBeforeIt() throws {
    let table = "发布机构：\t县水务局\t公文种类：\t通知\n发文日期：\t2021-04-06\t载体形式：\t网页"
    let body = "各河段要做好汛前检查工作，确保安全度汛。"
    let found = try Reading.json(of: "\(table)\n\(body)\n")["metadata"]
    #expect(found["issuers"].elements.map { $0["text"].text } == ["县水务局"])
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test(arguments: [
    "- 索引号：0012-2031\n- 发文字号：青政发〔2031〕8号\n- 发布日期：2031-04-08",
    "  • 索引号：\n\n    0012-2031\n\n  • 发文字号：\n\n    青政发〔2031〕8号\n\n  • 发布日期：\n\n    2031-04-08\n",
    "1. 【颁布单位】县水务局\n2. 【发文号】青政发〔2031〕8号\n3. 【公开日期】2031-04-08",
    "索 引 号 0012-2031 发文字号 青政发〔2031〕8号 公开日期 2031-04-08",
    "索引号： | 0012-2031 | 发文字号： | 青政发〔2031〕8号 |\n公开日期： | 2031-04-08 | ||",
    "索引号：0012-2031 发文字号：青政发〔2031〕8号\n废止时间：  文号：\n公开日期：2031-04-08 主题词： 成文日期：",
  ])
  func theTableOfAPortalHasManyForms(table: String) throws {
    let found = try Self.metadata(table)
    #expect(found["documentNumber"]["text"].text == "青政发〔2031〕8号")
    #expect(found["publishedOn"]["date"].text == "2031-04-08")
  }

  @Test func aSchoolMayPrintItsLabelsWithoutColons() throws {
    let table = "公告主旨 转知护河志愿服务研习营报名事宜\n发布单位 卫生组\n公告类别 一般\n点阅次数 130\n公告内容"
    let body = "研习营定于五月举行，请各班鼓励学生踊跃报名参加。"
    let record = try Reading.record(of: "校园公告\n\(table)\n\(body)\n")
    #expect(record.metadata.title?.string(in: record.text) == "转知护河志愿服务研习营报名事宜")
    #expect(
      record.furniture.map(\.text) == ["校园公告", "公告主旨", "发布单位 卫生组", "公告类别 一般", "点阅次数 130", "公告内容"])
  }

  @Test(arguments: ["名称 由来 意义", "标题 不得超过二十个字"])
  func aWordAndABlankAloneAreNoLabel(line: String) throws {
    let record = try Reading.record(of: "\(line)\n" + NoticeSheet().body)
    #expect(record.furniture.isEmpty)
  }

  @Test func aLineWithTheVisitsIsThePages() throws {
    let found = try Self.metadata("卫生组 - 一般公告 | 2031-11-17 | 点阅数：17")
    #expect(found["publishedOn"]["date"].text == "2031-11-17")
  }

  @Test func theLabelBehindThePublisherIsNoPartOfIt() throws {
    let found = try Self.metadata("作者：李文海 来源：县水务局 更新日期：2031-02-28 浏览次数：7")
    #expect(found["publisher"]["text"].text == "县水务局")
  }

  @Test func theSignatoryMayStandOnALineOfItsOwn() throws {
    let found = try Self.metadata("青河县水务局文件\n青水发〔2021〕8号\n签发人：李文海　王长水")
    #expect(found["signatories"].elements.map { $0["text"].text } == ["李文海", "王长水"])
  }

  @Test(arguments: ["通　　知", "通 知", "实 施 方 案"])
  func aGenreSetApartIsRead(words: String) throws {
    var sheet = NoticeSheet()
    sheet.title = "青河县人民政府关于开展河道清理行动的\n" + words
    #expect(try Reading.json(of: sheet.text)["metadata"]["genre"]["text"].text == words)
  }

  @Test(arguments: ["2021年4月6日 青水发〔2021〕8号", "（2021年4月6日 青水发〔2021〕8号）"])
  func aCollectionPrintsDayAndNumberBelowTheTitle(line: String) throws {
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.title += "\n" + line
    sheet.signature = ""
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["documentNumber"]["text"].text == "青水发〔2021〕8号")
    #expect(found["documentNumber"]["agencyCode"].text == "青水发")
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func aDayAndAnOrganBelowTheTitleIssueIt() throws {
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.title = "关于河道采砂许可问题的复函\n1998年4月6日，青河县水务局"
    sheet.signature = ""
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县水务局"])
    #expect(found["issuedOn"]["date"].text == "1998-04-06")
    #expect(found["title"]["subject"].text == "河道采砂许可问题")
  }

  @Test func theMatterOfACitedTitleIsNotTheTitlesOwn() throws {
    var sheet = NoticeSheet()
    sheet.title = "青河县人民政府批转县水务局《关于加强采砂管理的报告》的通知"
    #expect(try Reading.json(of: sheet.text)["metadata"]["title"]["subject"].text == nil)
  }

  @Test func aCitedTitleMayGoOverTwoLines() throws {
    var sheet = NoticeSheet()
    sheet.title = "青河县人民政府批转《青河县水务局\n青河县财政局关于加强采砂管理的报告》的通知"
    #expect(try Reading.json(of: sheet.text)["metadata"]["title"]["subject"].text == nil)
  }

  @Test(arguments: [("河道采砂合同标的的复函", "河道采砂合同标的"), ("河道采砂许可的函", "河道采砂许可")])
  func theGenreTakesOneOfTheSubject(words: String, subject: String) throws {
    var sheet = NoticeSheet()
    sheet.title = "青河县水务局关于" + words
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["title"]["subject"].text == subject)
    #expect(found["genre"]["text"].text == "函")
  }

  @Test(arguments: ["来源：\n青河县水务局", "分享到"])
  func aDayAboveThePagesToolsIsThePages(tools: String) throws {
    let sheet = NoticeSheet()
    let page = "\(sheet.title)_青河县政府门户网站\n首页 > 政务公开 > 通知\n\(sheet.title)\n2031-05-09\n\(tools)\n"
    let found = try Reading.json(of: page + sheet.text)["metadata"]
    #expect(found["publishedOn"]["date"].text == "2031-05-09")
    #expect(found["title"]["text"].text == sheet.title)
  }

  @Test(arguments: [
    "政策解读：https://www.qinghe.example/1.html", "附件1-3下载：《河道巡查记录表》.doc", "发布", "<!-- INFO END -->",
  ])
  func whatAPageLinksBelowItsArticleIsFurniture(line: String) throws {
    let found = try Reading.json(of: NoticeSheet().text + "\n" + line + "\n")
    #expect(found["furniture"].elements.map { $0["text"].text } == [line])
  }

  @Test func theFirstHeadingBelowAPagesTitleIsNoFurniture() throws {
    let text =
      "首页 > 计划总结\n发布时间：2031-05-09\n青河中学电教室工作计划\n指导思想：\n围绕教学需要，管好用好各类设备，服务全校师生。\n一、设备管理\n定期检修。\n二、教师培训\n每月一次。\n"
    let found = try Reading.json(of: text)["body"].elements.map { $0["title"].text }
    #expect(found == ["指导思想", "设备管理", "教师培训"])
  }

  @Test func aSentenceAboutAnInterpretationIsText() throws {
    let line = "政策解读：各乡镇要做好宣传。"
    let found = try Reading.json(of: NoticeSheet().body + "\n" + line + "\n")
    #expect(found["furniture"].elements.isEmpty)
  }

  @Test func aBracketedDayAtTheTopIsTheDayOfIssueWhereNoOtherIs() throws {
    let day = "（2031年4月6日发布）"
    let body = "现将《河道采砂管理意见》印发给你们，请认真贯彻执行。"
    let page = "\(day)\n各乡镇人民政府：\n\(body)\n"
    let unsigned = try Reading.json(of: page)
    #expect(unsigned["metadata"]["issuedOn"]["date"].text == "2031-04-06")
    #expect(unsigned["body"].elements.map { $0["text"].text } == [body])
    let signed = try Reading.json(of: page + "青河县人民政府\n2031年4月8日\n")
    #expect(signed["metadata"]["issuedOn"]["date"].text == "2031-04-08")
    #expect(signed["body"].elements.map { $0["text"].text } == [day, body])
  }

  @Test(arguments: [
    ("各乡镇人民政府，县防指各成员单位：", ["各乡镇人民政府", "县防指各成员单位"]),
    ("各县人民政府，各大企业，各高等院校：", ["各县人民政府", "各大企业", "各高等院校"]), ("全体师生员工：", ["全体师生员工"]),
    ("各牵头单位、各责任单位：", ["各牵头单位", "各责任单位"]),
  ])
  func groupsAreAddressed(line: String, groups: [String]) throws {
    var sheet = NoticeSheet()
    sheet.addressees = line
    let found = try Reading.json(of: sheet.text)
    #expect(found["metadata"]["addressees"].elements.map { $0["text"].text } == groups)
    #expect(found["body"][0]["text"].text?.hasPrefix("为改善") == true)
  }

  @Test func theOnlyPieceOfACollectionIsTheDocument() throws {
    let page = "第一篇：青河县河道清理活动方案\n青河县河道清理活动方案\n为改善水环境，制定本方案。\n一、目标。全面清理。\n"
    let found = try Reading.json(of: page)
    #expect(found["metadata"]["title"]["text"].text == "青河县河道清理活动方案")
    #expect(found["body"].elements.count == 2)
  }

  @Test func aRowOfAMenuIsNoLineOfTheTitle() throws {
    let page = "最新消息 河川介紹 志工招募 相關網站\n認識青河水系\n一、源流\n發源於青山，流經三縣，全長一百二十公里。\n"
    let found = try Reading.json(of: page)
    #expect(found["metadata"]["title"]["text"].text == "认识青河水系")
    #expect(found["metadata"]["issuers"].elements.isEmpty)
    #expect(found["furniture"].elements.count == 1)
  }

  @Test func aTitleOverSeveralLinesIsWholeWhereThePagePrintsItSo() throws {
    let page = """
      青河县人民政府关于表彰全县河道保洁先进集体和先进个人的决定
      青政发〔2021〕8号
      2021年4月6日
      本文收录于县志

      青河县人民政府关于表彰全县河道保洁

      先进集体和先进个人的决定

      各乡镇人民政府，县直各单位：
      去年以来，全县涌现出一批先进典型，现予以表彰。
      """
    let found = try Reading.json(of: page + "\n")["metadata"]
    #expect(found["title"]["text"].text == "青河县人民政府关于表彰全县河道保洁先进集体和先进个人的决定")
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func minutesHaveALetterheadAndAnOrganAboveTheirTitle() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "青河县人民政府专题会议纪要\n〔2021〕6号\n青河县人民政府办公室　　2021年4月6日"
    sheet.title = "关于河道清理工作的会议纪要"
    sheet.addressees = ""
    sheet.signature = ""
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["issuerMark"]["text"].text == "青河县人民政府专题会议纪要")
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县人民政府办公室"])
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func aFirstLineThatEndsWithTheTitleIsAPages() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "首页 水务 " + sheet.title
    let found = try Reading.json(of: sheet.text)
    #expect(found["metadata"]["title"]["text"].text == sheet.title)
    #expect(found["furniture"].elements.map { $0["text"].text } == [sheet.masthead])
  }

  @Test func anAnnotationMayStandBelowTheContact() throws {
    var sheet = NoticeSheet()
    sheet.tail = "（联系人：李文海，电话：3021234）\n（此件公开发布）"
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["annotation"]["text"].text == "此件公开发布")
    #expect(found["contact"].elements.count == 1)
  }

  @Test func anOrganBelowALineOfTheBodyIsNoByline() throws {
    let text = "河道保护夏令营通知\n【活动地点】\n青河县青少年宫\n【报名方式】\n请于六月底前到一楼报名，额满为止。\n"
    let found = try Reading.json(of: text)
    #expect(found["metadata"]["issuers"].elements.isEmpty)
    #expect(found["body"].elements.map { $0["title"].text } == ["活动地点", "报名方式"])
  }

  @Test func aCircularsDateIsItsDateOfIssue() throws {
    let text = """
      康寧局通告第7/2031號
      分發名單：各局局長
      日期：2031 年 3 月 12 日
      節約用電措施
      摘要
      本通告旨在說明各部門在辦公室節約用電的措施，並列出查詢方法。
      背景
      2. 鑑於用電量逐年上升，本局已檢討現行安排，並聽取各部門的意見。
      查詢
      3. 如有查詢，請與總務組聯絡。
      """
    let found = try Reading.json(of: text)
    #expect(found["metadata"]["issuedOn"]["date"].text == "2031-03-12")
    #expect(found["body"].elements.map { $0["title"].text } == ["摘要", "背景", "查询"])
  }
}

@Suite struct PageTitleTests {
  static func title(_ lines: String) throws -> String? {
    let body = "为改善水环境，我校组织师生开展河道清理活动，现将有关情况通报如下，请各班认真学习。"
    let record = try Reading.record(of: lines + "\n" + body + "\n")
    return record.metadata.title?.string(in: record.text)
  }

  static let menu = (1...16).map { "栏目第\($0)号" }.joined(separator: "\n")

  @Test func aTitleThatStandsTwiceAboveTheArticleIsNoMenuEntry() throws {
    let found = try Self.title(
      "首页 > 校园新闻\n2031年招生工作通知\n\(Self.menu)\n青河中学启动护河志愿活动\n青河中学启动护河志愿活动")
    #expect(found == "青河中学启动护河志愿活动")
  }

  @Test func thePagesOwnLinesMayStandBetweenTheTwo() throws {
    let twice = Array(repeating: "青河中学启动护河志愿活动\n发布日期：2031-04-06", count: 2)
    let found = try Self.title(
      "首页 > 校园新闻\n2031年招生工作通知\n\(Self.menu)\n\(twice.joined(separator: "\n"))")
    #expect(found == "青河中学启动护河志愿活动")
  }

  @Test func aMenuWithoutEmptyLinesHidesNoTitleThatIsSetWithThem() throws {
    let head = "首页\n新闻中心\n政务公开\n办事服务\n互动交流\n您的位置：首页 > 通知公告"
    let lines = ["中共青河县水务局党组", "关于开展“清洁河道、守护水源”", "活动的实施方案"]
    let found = try Self.title(head + "\n" + lines.joined(separator: "\n\n") + "\n\n一、总体要求\n\n")
    #expect(found == lines.joined())
  }

  @Test func aHeadingOfMarkdownIsOneLine() throws {
    #expect(try Self.title("# 青河县水务局文件汇编\n# 护河活动方案") == "护河活动方案")
  }

  @Test func theColumnOfASiteIsNoTitle() throws {
    let lines = "办事指南\n\n关于河道管理范围内活动的要求与说明\n发布日期：2031-10-20    作者：李文海"
    #expect(try Self.title(lines) == "关于河道管理范围内活动的要求与说明")
  }

  @Test func theLineAboveTheDayOfPublicationIsTheTitle() throws {
    let menu = (1...9).map { "青河县护河志愿者风采展示第\($0)期" }.joined(separator: "\n")
    let lines = "\(menu)\n青河两岸换新颜\n县城段河道整治侧记\n来源：县水务局\n访问量：12\n更新日期：2031-01-12"
    #expect(try Self.title(lines) == "县城段河道整治侧记")
  }

  @Test func aBreadcrumbDividesThePageFromItsTitle() throws {
    let lines = "青河中学工作安排\n要看的文章已经移走\n当前位置：首页 >> 校园公告 >> 正文\n第十一周护河工作要点说明"
    #expect(try Self.title(lines) == "第十一周护河工作要点说明")
  }

  @Test func theTitleMayBeWhatTheLineAboveCites() throws {
    let lines = [
      "县政府办印发《青河县打响“清河”品牌加快建设“水美家园”三年行动计划》的通知", "青河县打响“清河”品牌", "加快建设“水美家园”三年行动计划",
    ]
    #expect(try Self.title(lines.joined(separator: "\n")) == lines[1] + lines[2])
  }

  @Test(arguments: ["青河县护河活动方案 |", "• 青河县护河活动方案", "青河县护河活动方案 | ||"])
  func marksOfATableOrListAreNoPartOfTheTitle(line: String) throws {
    #expect(try Self.title(line) == "青河县护河活动方案")
  }

  @Test func aSubtitleBelongsToTheTitle() throws {
    let text = "青河中学护河活动方案\n——暨志愿服务月启动安排说明"
    #expect(try Self.title(text) == "青河中学护河活动方案——暨志愿服务月启动安排说明")
  }

  @Test(arguments: ["——", "—— 1 ——", "—清理河道，人人有责。"])
  func anotherLineWithADashIsNone(line: String) throws {
    #expect(try Self.title("青河中学护河活动方案\n" + line) == "青河中学护河活动方案")
  }

  @Test func theNameOfAPageThatEndsInTheTitleIsNoLineOfIt() throws {
    let text = "青河中学护河活动宣传方案\n护河活动宣传方案"
    #expect(try Self.title(text) == "护河活动宣传方案")
  }

  @Test func theNumberOfAListIsNoPartOfTheTitle() throws {
    #expect(try Self.title("22 青河县人民政府关于保护河道的意见") == "青河县人民政府关于保护河道的意见")
  }

  @Test(arguments: ["2031年青河中学护河活动方案", "12月护河志愿活动安排方案"])
  func aDateThatOpensATitleStays(title: String) throws {
    #expect(try Self.title(title) == title)
  }

  static func foundTitle(_ text: String) throws -> String? {
    try Reading.json(of: text)["metadata"]["title"]["text"].text
  }

  static let article = "县水务局近日组织人员对河道进行清理，打捞垃圾二十吨。\n活动得到群众的支持，收到良好效果。\n"

  @Test func aTitleWithMarksIsKnownByTheLinesBelowIt() throws {
    let json = try Reading.json(
      of: "清河行动启动了！全县动员，人人参与\n青河县水务局宣传科\n发布日期：2021-04-08\n" + Self.article)["metadata"]
    #expect(json["title"]["text"].text == "清河行动启动了！全县动员，人人参与")
    #expect(json["issuers"].elements.map { $0["text"].text } == ["青河县水务局宣传科"])
  }

  @Test func aBreadcrumbEndsWithTheTitle() throws {
    #expect(
      try Self.foundTitle("首页 水务动态 县水务局长：怎样清理河道\n\n县水务局长：怎样清理河道\n发布时间：2021-04-08\n" + Self.article)
        == "县水务局长：怎样清理河道")
  }

  @Test func theNameOfAPageIsNoPartOfTheTitleThatBeginsWithIt() throws {
    #expect(
      try Self.foundTitle("青河县第六届中学\n青河县第六届中学演讲比赛通知\n各中学：\n" + Self.article) == "青河县第六届中学演讲比赛通知")
  }

  @Test(arguments: ["（2021—2024年）", "（试行）", "（征求意见稿）"])
  func aBracketBelowTheTitleBelongsToIt(line: String) throws {
    #expect(
      try Self.foundTitle("青河县河道清理行动计划\n\(line)\n" + Self.article) == "青河县河道清理行动计划" + line)
  }

  @Test func aQuotedTitleIsTheTitle() throws {
    let title = "青河县人民政府关于印发〈河道清理要点〉的通知"
    let json = try Reading.json(of: "《\(title)》\n各乡镇人民政府：\n" + Self.article)["metadata"]
    #expect(json["title"]["text"].text == title)
    #expect(json["genre"]["text"].text == "通知")
  }

  @Test func toolsAboveAnArticleEndNothing() throws {
    let roster = (1...20).map { "青河县第\($0)小学校长　张某" }.joined(separator: "\n")
    let json = try Reading.json(of: "青河县教育局关于调整校长的通知\n分享到：\n各学校：\n调整如下：\n" + roster + "\n")
    #expect(json["furniture"].elements.count == 1)
  }

  @Test func otherNewsBelowAnArticleAreFurniture() throws {
    let json = try Reading.json(
      of: "青河县河道清理行动简讯\n" + Self.article + "相关报道\n·植树活动本周开始\n·县城供水恢复\n最新新闻\n·春耕进展顺利\n")
    #expect(json["furniture"].elements.count == 5)
  }
}

/// What a page's table of labels and the lines around a head give where the document has none.
@Suite struct PageTableTests {
  private static func metadata(_ change: (inout NoticeSheet) -> Void) throws -> JSONTree {
    var sheet = NoticeSheet()
    change(&sheet)
    return try Reading.json(of: sheet.text)["metadata"]
  }

  @Test func aValueMayStandBelowItsLabel() throws {
    let found = try Self.metadata { $0.masthead = "发布日期：\n2021-04-08\n文号：\n青政发〔2021〕8号" }
    #expect(found["publishedOn"]["date"].text == "2021-04-08")
    #expect(found["documentNumber"]["text"].text == "青政发〔2021〕8号")
  }

  @Test func subjectTermsMayStandThere() throws {
    let found = try Self.metadata { $0.masthead = "主题词：水利 河道\n文号：青政发〔2021〕8号" }
    #expect(found["subjectTerms"].elements.map { $0["text"].text } == ["水利", "河道"])
  }

  @Test func aTitleOfTheTableServesWhereTheTextHasNone() throws {
    let found = try Self.metadata {
      $0.masthead = "名称：青河县清河行动方案\n文号：青政发〔2021〕8号"
      $0.title = ""
    }
    #expect(found["title"]["text"].text == "青河县清河行动方案")
    #expect(found["genre"]["text"].text == "行动方案")
  }

  @Test func aNumberThatIsPrintedTwiceIsOne() throws {
    let found = try Self.metadata { $0.masthead = "青政发〔2021〕8号\n青政发〔2021〕8号" }
    #expect(found["documentNumber"]["text"].text == "青政发〔2021〕8号")
  }

  @Test func aPlainDateUnderTheTitleIsThePages() throws {
    let found = try Self.metadata { $0.title += "\n2021-04-08" }
    #expect(found["publishedOn"]["date"].text == "2021-04-08")
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }

  @Test func aSignatureMayStandBehindTheLastSentence() throws {
    let found = try Self.metadata {
      $0.body += "特此通知。青河县人民政府 2021年4月6日"
      $0.signature = ""
    }
    #expect(found["issuers"][0]["text"].text == "青河县人民政府")
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
  }
}
