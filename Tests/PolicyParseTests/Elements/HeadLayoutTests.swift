import Testing

@testable import PolicyParse

@Suite struct HeadLayoutTests {
  @Test(arguments: [
    ElementCase("the forwarded text's title goes on below", ["青河县水务局关于印发河道管理办法实施细则的通知"]) {
      $0.title = "青河县水务局\n关于印发河道管理办法\n实施细则的通知"
    },
    ElementCase("an organ with a year above the matter", ["2012年青河中学“推优生”录取办法"]) {
      $0.masthead = ""
      $0.title = "2012年青河中学\n“推优生”录取办法"
    },
    ElementCase("a numbered label above is no part of it", ["青河县2022年招录职位专业科目考试大纲"]) {
      $0.masthead = ""
      $0.title = "大纲3\n青河县2022年招录职位\n专业科目考试大纲"
      $0.addressees = ""
    },
    ElementCase("a stage in brackets", ["青河县河道管理办法（试行）"]) {
      $0.masthead = ""
      $0.title = "青河县河道管理办法\n（试行）"
      $0.addressees = ""
    },
    ElementCase("years in brackets", ["青河县河道清理行动计划（2021—2023年）"]) {
      $0.masthead = ""
      $0.title = "青河县河道清理行动计划\n（2021—2023年）"
      $0.addressees = ""
    },
    ElementCase("a number in brackets", ["青河县河道管护设备推荐目录（第三批）"]) {
      $0.masthead = ""
      $0.title = "青河县河道管护设备推荐目录\n（第三批）"
      $0.addressees = ""
    },
    ElementCase("as a portal's table has it", ["青河县河道清理行动方案"]) {
      $0.masthead = "标　　题：青河县河道清理行动方案\n索 引 号：0123456"
      $0.title = "青河县河道\n清理行动方案"
    },
    ElementCase("a title printed as one that is cited", ["青河县人民政府关于印发〈河道管理办法〉的通知"]) {
      $0.masthead = ""
      $0.title = "《青河县人民政府关于印发〈河道管理办法〉的通知》"
    },
  ])
  func theTitleIsJoined(expected: ElementCase) throws {
    #expect(try expected.found("title") == expected.texts)
  }

  @Test func aTitlePrintedOnceMoreOverTwoLinesIsFurniture() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "首页 > 政务公开 > 正文\n" + sheet.title + "\n发布时间：2021-04-08"
    sheet.title = "青河县人民政府关于开展\n河道清理行动的通知"
    let record = try Reading.record(of: sheet.text)
    #expect(record.metadata.title?.string(in: record.text) == "青河县人民政府关于开展河道清理行动的通知")
    #expect(!TreeSketch.of(record).contains("河道清理行动的通知"))
  }

  @Test(arguments: [
    ElementCase("two organs above 文件", ["青河县教育局青河县财政局文件"]) {
      $0.masthead = "青河县教育局\n青河县财政局\n文件\n青教发〔2021〕8号"
    },
    ElementCase("the first with 文件", ["青河县教育局 文件青河县财政局"]) {
      $0.masthead = "青河县教育局 文件\n青河县财政局\n青教发〔2021〕8号"
    },
  ])
  func aJointLetterheadIsOneElement(expected: ElementCase) throws {
    #expect(try expected.found("issuerMark") == expected.texts)
  }

  @Test func minutesNameOrganAndDayUnderTheirTitle() throws {
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.title = "青河县人民政府常务会议纪要\n〔2020〕第6期\n青河县人民政府办公室　　2020年7月8日"
    sheet.addressees = ""
    sheet.signature = ""
    let found = try Reading.json(of: sheet.text)["metadata"]
    #expect(found["documentNumber"]["text"].text == "〔2020〕第6期")
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县人民政府办公室"])
    #expect(found["issuedOn"]["date"].text == "2020-07-08")
  }

  /// 分發名單 and 副本送 on one line.
  @Test func copiesMayStandBehindTheAddressees() throws {
    let text = """
      康寧局通告第7/2031號
      檔號：CN/ADM/5-3
      分發名單：各局局長　副本送：審計署署長
      日期：二零三一年三月十二日

      節約用電措施

      請各部門關掉無人房間的電燈。
      """
    let found = try Reading.json(of: text)["metadata"]
    #expect(found["addressees"].elements.map { $0["text"].text } == ["各局局长"])
    #expect(found["copyTo"].elements.map { $0["text"].text } == ["审计署署长"])
  }

  static let circular = """
    康寧局通告第7/2031號

    分發名單：各局局長
    　　　　　各部門首長
    副本送：審計署署長
    檔號：CN/ADM/5-3
    日期：二零三一年三月十二日

    節約用電措施

    目的

    　　本通告旨在說明各部門在辦公室節約用電的措施。
    """

  @Test func aCircularNamesItsReadersAndCopies() throws {
    let found = try Reading.json(of: Self.circular)["metadata"]
    #expect(found["documentNumber"]["text"].text == "康宁局通告第7/2031号")
    #expect(found["addressees"].elements.map { $0["text"].text } == ["各局局长", "各部门首长"])
    #expect(found["copyTo"].elements.map { $0["text"].text } == ["审计署署长"])
    #expect(found["issuers"].elements.map { $0["text"].text } == ["康宁局"])
    #expect(found["issuedOn"]["date"].text == "2031-03-12")
    #expect(found["title"]["text"].text == "节约用电措施")
  }

  @Test(arguments: [
    "首　页 | 走近校园 | 教育特色 | 联系我们", "------分隔线------------------------", "青河中学版权所有　(c)　1999-2005",
    "某ICP备05021150号",
  ])
  func aPagesLastLinesAreFurniture(line: String) throws {
    var sheet = NoticeSheet()
    sheet.tail = line
    let record = try Reading.record(of: sheet.text)
    #expect(record.furniture.contains { $0.text == line })
  }

  @Test func aMenuAtTheEndMayHoldLongerEntries() throws {
    let menu = ["河长制", "缘起", "法规", "特色", "简介", "巡河申请办理流程", "特殊巡河申请流程", "基础讲座"]
    var sheet = NoticeSheet()
    sheet.tail = menu.joined(separator: "\n\n")
    #expect(try Reading.record(of: sheet.text).furniture.count == menu.count)
  }

  @Test(arguments: [
    ["李文海", "王长水", "张 三", "赵大川", "钱多多", "孙小山"],
    ["县水务局", "县财政局", "县教育局", "县公安局", "县司法局", "县民政局"],
  ])
  func aListOfPeopleOrOrgansAtTheEndIsNoMenu(names: [String]) throws {
    var sheet = NoticeSheet()
    sheet.tail = "先进名单\n" + names.joined(separator: "\n")
    #expect(try Reading.record(of: sheet.text).furniture.isEmpty)
  }

  @Test func aMenuAboveTheTextIsFurniture() throws {
    let menu = ["首页", "水务概况", "水务新闻", "通知公告", "办事指南", "河长风采", "联系我们"]
    let text = menu.joined(separator: "\n") + "\n" + NoticeSheet().body
    let record = try Reading.record(of: text)
    #expect(record.furniture.map(\.text) == menu)
    #expect(record.metadata.title == nil)
  }

  @Test func aMenuOfAsterisksIsFurniture() throws {
    let menu = ["* 施政报告", "*", "* 司法机构", "* 新闻", "*", "* 宪报公告"]
    let text = menu.joined(separator: "\n") + "\n护河基金接受各校申请资助\n" + NoticeSheet().body
    let record = try Reading.record(of: text)
    #expect(record.furniture.map(\.text) == menu)
    #expect(record.metadata.title?.string(in: record.text) == "护河基金接受各校申请资助")
  }

  @Test(arguments: [
    "声明：本文档内容版权归属上传者", "1. 1、下载文档前请先看清是否为需要的内容。", "****************",
    ":::", "跳到主要内容区块", "您好，欢迎访问青河文库", "（发布时间：2031-04-18）", "发布人：李文海 | 发布日期：2031年4月18日 | 点击数：",
  ])
  func aPagesOwnLineAboveTheTextIsFurniture(line: String) throws {
    let record = try Reading.json(of: line + "\n" + NoticeSheet().text)
    #expect(record["metadata"]["title"]["text"].text == NoticeSheet().title)
    #expect(record["body"].elements.first?["text"].text?.hasPrefix("为改善水环境") == true)
  }

  @Test func shortLinesWithNoEntryOfAPageAreNoMenu() throws {
    let organs = ["县水务局", "县财政局", "县教育局", "县公安局", "县司法局", "县民政局"]
    let text = NoticeSheet().body + "\n" + organs.joined(separator: "\n") + "\n"
    let record = try Reading.record(of: organs.joined(separator: "\n") + "\n" + text)
    #expect(record.furniture.isEmpty)
    let paragraphs = record.document.outline.nodes.map { record.text.string($0.range) }
    #expect(paragraphs.filter(organs.contains) == organs + organs)
  }

  @Test(arguments: ["今天是：2031年5月3日 星期六 多云", "今天是2031年5月3日"])
  func theDayOnWhichAPageWasFetchedIsNoDateOfTheDocument(line: String) throws {
    let record = try Reading.record(of: line + "\n" + NoticeSheet().text)
    #expect(record.furniture.map(\.text) == [line])
    #expect(record.dates.allSatisfy { $0.start?.year != 2031 })
  }

  @Test(arguments: [
    "今天是3月22日，第三十九届世界水日。", "今天是2031年世界水日，让我们一起护河！", "一、请将软件下载到本地后填写，于4月底前上报。",
    "二、学生论文不得抄袭百度文库的内容。", "倒数计时牌由县水务局统一制作发放。", "欢迎访问县水务局网站查询进度。",
    "您的浏览器须为新版，方可填报清理台账。", "（编辑部设在县水务局办公室）",
  ])
  func aSentenceWithAPagesWordsIsText(line: String) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n" + line
    #expect(try Reading.record(of: sheet.text).furniture.isEmpty)
  }

  @Test(arguments: ["1 | 全民阅读活动 | 4月", "3 | 访问老河长 | 6月底前"])
  func aRowWithAPagesWordIsNoLineAboutAnArticle(row: String) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n序号 | 活动 | 时间\n\(row)\n2 | 清理河道 | 5月"
    #expect(try Reading.record(of: sheet.text).furniture.isEmpty)
  }

  @Test func theHeadOfAFormIsNoMenu() throws {
    let cells = ["姓名", "性别", "民族", "语言", "学历", "职务"]
    let record = try Reading.record(of: cells.joined(separator: "\n") + "\n" + NoticeSheet().body)
    #expect(record.furniture.isEmpty)
  }

  @Test(arguments: ["（责任编辑：李文海）", "[责任编辑：李文海]", "（编辑：李文海）"])
  func theEditorOfAPageIsNoAnnotation(line: String) throws {
    var sheet = NoticeSheet()
    sheet.tail = line
    let record = try Reading.record(of: sheet.text)
    #expect(record.furniture.map(\.text) == [line])
    #expect(record.metadata.annotation == nil)
  }

  @Test func aPagesLineBelowALoneMarkerIsNoWordsOfIts() throws {
    var sheet = NoticeSheet()
    sheet.body = "一、任务\n1.\n首页 > 新闻 > 正文\n各镇打捞河面垃圾。\n2.\n各镇清理河岸。"
    let record = try Reading.record(of: sheet.text)
    #expect(record.furniture.map(\.text) == ["首页 > 新闻 > 正文"])
    let texts = record.document.outline.nodes.filter { $0.kind == .paragraph }.map {
      record.text.string($0.range)
    }
    #expect(texts.suffix(2) == ["各镇打捞河面垃圾。", "各镇清理河岸。"])
  }

  @Test func aRowOfATableIsNoBarOfLinks() throws {
    var sheet = NoticeSheet()
    sheet.body += "\n任务 | 单位 | 时限 | 备注\n打捞 | 水务局 | 四月 | 无"
    let record = try Reading.record(of: sheet.text)
    #expect(record.furniture.isEmpty)
  }

  @Test func anArticleThatIsPrintedTwiceIsReadOnce() throws {
    let points = (1...6).map {
      "第\(["一", "二", "三", "四", "五", "六"][$0 - 1])条 各单位应当按照职责做好第\($0)段河道的清理工作。"
    }
    let article = points.joined(separator: "\n")
    let text = "青河县河道清理办法\n\(article)\n【返回顶部】【关闭窗口】\n扫一扫在手机打开当前页\n\(article)\n"
    let record = try Reading.record(of: text)
    #expect(record.document.outline.nodes.count { $0.kind == .section } == 6)
  }

  @Test func theHostsOfAnEventAreNoFootOfAPage() throws {
    var sheet = NoticeSheet()
    sheet.body += "\n主办单位：青河县水务局\n承办单位：青河中学"
    let record = try Reading.record(of: sheet.text)
    #expect(record.furniture.isEmpty)
    #expect(record.metadata.issuers.count == 1)
  }

  @Test func theKeeperOfAPageIsPartOfItsFoot() throws {
    var sheet = NoticeSheet()
    sheet.tail = "主办单位：青河县水务局\n版权所有：青河县水务局"
    #expect(try Reading.record(of: sheet.text).furniture.count == 2)
  }

  @Test(arguments: ["“登录平台 > 办事大厅 > 申请”即可办理。", "1.登录平台 > 办事大厅 > 申请"])
  func aPathInASentenceOrPointIsNoBreadcrumb(line: String) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n" + line
    #expect(try Reading.record(of: sheet.text).furniture.isEmpty)
  }
}
