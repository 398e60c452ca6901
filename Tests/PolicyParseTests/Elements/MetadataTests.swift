import Testing

@testable import PolicyParse

/// A notice, and the words that one element of it should have.
struct ElementCase: CustomTestStringConvertible, Sendable {
  var fact: String
  var text: String
  var texts: [String]

  init(_ fact: String, _ texts: [String], _ change: (inout NoticeSheet) -> Void = { _ in }) {
    var sheet = NoticeSheet()
    change(&sheet)
    self.fact = fact
    self.text = sheet.text
    self.texts = texts
  }

  var testDescription: String { fact }

  /// The words of an element, none where it is absent.
  func found(_ key: String) throws -> [String] {
    let element = try Reading.json(of: text)["metadata"][key]
    let values = element.elements.isEmpty && element != .null ? [element] : element.elements
    return values.compactMap { $0["text"].text }
  }
}

@Suite struct MastheadTests {
  @Test(arguments: [
    ElementCase("six digits on the first line", ["000012"]) {
      $0.masthead = "000012\n" + $0.masthead
    },
    ElementCase("five are none", []) { $0.masthead = "00012\n" + $0.masthead },
    ElementCase("nor none", []),
  ])
  func copyNumber(expected: ElementCase) throws {
    #expect(try expected.found("copyNumber") == expected.texts)
  }

  @Test(arguments: [
    ElementCase("level and period", ["秘密★5年"]) { $0.masthead = "秘密★5年\n" + $0.masthead },
    ElementCase("a level alone", ["机密"]) { $0.masthead = "机密\n" + $0.masthead },
    ElementCase("a sentence about secrets is none", []) { $0.body += "\n秘密文件由专人保管，不得外传。" },
  ])
  func classification(expected: ElementCase) throws {
    #expect(try expected.found("classification") == expected.texts)
  }

  @Test func aClassificationHasLevelAndPeriod() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "秘密★5年\n" + sheet.masthead
    let found = try Reading.json(of: sheet.text)["metadata"]["classification"]
    #expect(found["level"].text == "秘密" && found["period"].text == "5年")
  }

  @Test(arguments: [
    ElementCase("特急", ["特急"]) { $0.masthead = "特急\n" + $0.masthead },
    ElementCase("加急", ["加急"]) { $0.masthead = "加急\n" + $0.masthead },
    ElementCase("an urgent matter in the title is none", []) { $0.title = "关于做好特急件办理工作的通知" },
  ])
  func urgency(expected: ElementCase) throws {
    #expect(try expected.found("urgency") == expected.texts)
  }

  @Test(arguments: [
    ElementCase("an organ's line that ends in 文件", ["青河县人民政府文件"]),
    ElementCase("an organ's line above the number", ["青河县水务局"]) {
      $0.masthead = "青河县水务局\n\n青水发〔2021〕8号"
    },
    ElementCase("no line, none", []) { $0.masthead = "青政发〔2021〕8号" },
  ])
  func issuerMark(expected: ElementCase) throws {
    #expect(try expected.found("issuerMark") == expected.texts)
  }

  static let numbers = [
    "青政发〔2021〕8号", "青政办函〔2021〕120号", "青政发[2021]8号", "青政发（2021）8号", "青政发【2021】8号", "青政发﹝2021﹞8号",
    "青政发〔2021〕第8号", "青党组〔2021〕4 号", "〔2021〕8号", "第8号",
  ]

  @Test(arguments: numbers)
  func aNumberIsReadInEveryBracket(number: String) throws {
    var sheet = NoticeSheet()
    sheet.masthead = "青河县人民政府文件\n\(number)"
    let found = try Reading.json(of: sheet.text)["metadata"]["documentNumber"]
    #expect(found["text"].text == number)
    #expect(
      found["serial"].text == (number.contains("120") ? "120" : number.contains("4 ") ? "4" : "8"))
    if number.contains("2021") { #expect(found["year"].int == 2021) }
  }

  @Test func aNumberHasItsParts() throws {
    let found = try Reading.json(of: NoticeSheet().text)["metadata"]["documentNumber"]
    #expect(found["agencyCode"].text == "青政发")
    #expect(found["year"].int == 2021 && found["serial"].text == "8")
  }

  @Test func aCitedNumberIsNotTheDocumentsOwn() throws {
    var sheet = NoticeSheet()
    sheet.masthead = ""
    sheet.body = "根据县委〔2020〕3号文件精神，县政府决定开展河道清理行动，现将有关事项通知如下。"
    #expect(try Reading.json(of: sheet.text)["metadata"]["documentNumber"] == .null)
  }

  @Test(arguments: [
    ElementCase("behind the number", ["林小满"]) { $0.masthead += "　　签发人：林小满" },
    ElementCase("behind a number left blank", ["林小满"]) {
      $0.masthead = "青河县人民政府文件\n青政发〔2021〕　号　　签发人：林小满"
    },
    ElementCase("two of them", ["林小满", "周立"]) { $0.masthead += "　　签发人：林小满　周立" },
    ElementCase("none", []),
  ])
  func signatories(expected: ElementCase) throws {
    #expect(try expected.found("signatories") == expected.texts)
  }
}

@Suite struct TitleTests {
  @Test(arguments: [
    ElementCase("one line", ["青河县人民政府关于开展河道清理行动的通知"]),
    ElementCase("two lines are joined", ["青河县人民政府关于开展河道清理行动的通知"]) {
      $0.title = "青河县人民政府\n关于开展河道清理行动的通知"
    },
    ElementCase("three lines are joined", ["青河县人民政府关于开展河道清理和岸线整治专项行动的通知"]) {
      $0.title = "青河县人民政府\n关于开展河道清理和岸线整治\n专项行动的通知"
    },
    ElementCase("without 关于", ["青河县河道清理行动实施方案"]) { $0.title = "青河县河道清理行动实施方案" },
    ElementCase("with a bracketed addition", ["青河县河道采砂管理办法（试行）"]) { $0.title = "青河县河道采砂管理办法（试行）" },
    ElementCase("about another document", ["青河县人民政府关于印发《河道清理行动方案》的通知"]) {
      $0.title = "青河县人民政府关于印发《河道清理行动方案》的通知"
    },
    ElementCase("no title", []) {
      $0 = NoticeSheet(masthead: "", title: "", addressees: "", signature: "")
    },
  ])
  func title(expected: ElementCase) throws {
    #expect(try expected.found("title") == expected.texts)
  }

  @Test(arguments: [
    ("关于开展河道清理行动的通知", "通知"), ("关于开展河道清理行动的紧急通知", "通知"), ("关于河道清理的补充通知", "通知"),
    ("关于加强河道管理的实施意见", "实施意见"), ("青河县河道清理工作方案", "工作方案"), ("“清河”活动方案", "方案"),
    ("青河县河道采砂管理办法（试行）", "管理办法"),
    ("青河县河道采砂管理暂行规定", "暂行规定"), ("青河县防汛应急预案", "应急预案"), ("关于同意设立青河街道的批复", "批复"),
    ("河道清理工作总结", "工作总结"), ("保护河道倡议书", "倡议书"), ("青河县2021年水务工作要点", "工作要点"),
  ])
  func theGenreIsTheLongestThatEndsTheTitle(title: String, genre: String) throws {
    var sheet = NoticeSheet()
    sheet.title = title
    #expect(try Reading.json(of: sheet.text)["metadata"]["genre"]["text"].text == genre)
  }

  @Test(
    arguments: [
      ("青河县人民政府关于开展河道清理行动的通知", "开展河道清理行动"), ("关于河道管理的若干意见", "河道管理"), ("关于加强河道管理的紧急通知", "加强河道管理"),
      ("青河县人民政府\n关于加强河道管理的\n实施意见", "加强河道管理"), ("青河县河道清理工作方案", nil),
    ] as [(String, String?)])
  func theSubjectIsWhatFollows关于(title: String, subject: String?) throws {
    var sheet = NoticeSheet()
    sheet.title = title
    #expect(try Reading.json(of: sheet.text)["metadata"]["title"]["subject"].text == subject)
  }

  @Test func aTitlePrintedTwiceIsOneTitle() throws {
    var sheet = NoticeSheet()
    sheet.masthead = "青河县人民政府关于开展河道清理行动的通知\n发布时间：2021-04-08 来源：青河县人民政府网"
    let json = try Reading.json(of: sheet.text)
    #expect(json["metadata"]["title"]["text"].text == sheet.title)
    #expect(json["furniture"].elements.compactMap { $0["text"].text }.contains(sheet.title))
  }
}

@Suite struct AddresseesTests {
  @Test(arguments: [
    ("各乡镇人民政府，县直各单位：", ["各乡镇人民政府", "县直各单位"]),
    ("各省、自治区、直辖市人民政府：", ["各省、自治区、直辖市人民政府"]),
    ("国务院各部委、各直属机构：", ["国务院各部委", "各直属机构"]),
    ("各县（市、区）人民政府：", ["各县（市、区）人民政府"]),
    ("各科室、直属各单位：", ["各科室", "直属各单位"]),
    ("各乡镇党委、政府；县直各部门：", ["各乡镇党委", "政府", "县直各部门"]),
    ("全体职工：", ["全体职工"]),
    ("青河县水务局：", ["青河县水务局"]),
  ])
  func aListOfOrgansIsDividedWhereANameIsComplete(line: String, texts: [String]) throws {
    #expect(try ElementCase("", texts) { $0.addressees = line }.found("addressees") == texts)
  }

  @Test(arguments: ["现将有关事项通知如下：", "联系人：", "一、各乡镇人民政府：", "工作目标如下："])
  func anotherLineWithAColonIsNone(line: String) throws {
    #expect(try ElementCase("", []) { $0.addressees = line }.found("addressees").isEmpty)
  }
}

@Suite struct SignatureTests {
  @Test(arguments: [
    ElementCase("an organ above the date", ["青河县人民政府"]),
    ElementCase("two organs, a line each", ["青河县水务局", "青河县财政局"]) {
      $0.signature = "青河县水务局\n青河县财政局\n2021年4月6日"
    },
    ElementCase("two organs in one line", ["青河县水务局", "青河县财政局"]) {
      $0.signature = "青河县水务局　青河县财政局\n2021年4月6日"
    },
    ElementCase("organ and date in one line", ["青河县水务局"]) { $0.signature = "青河县水务局　2021年4月6日" },
    ElementCase("right-aligned", ["青河县水务局"]) {
      $0.signature = "　　　　　　　　　　青河县水务局\n　　　　　　　　　　2021年4月6日"
    },
    ElementCase("without signature the title's organ", ["青河县人民政府"]) { $0.signature = "" },
    ElementCase("without both the letterhead's", ["青河县水务局"]) {
      $0 = NoticeSheet(masthead: "青河县水务局文件\n青水发〔2021〕8号", title: "关于清理河道的通知", signature: "")
    },
    ElementCase("none at all", []) {
      $0 = NoticeSheet(masthead: "", title: "关于清理河道的通知", signature: "")
    },
    ElementCase("an organ inside a title without 关于 is not split off", []) {
      $0 = NoticeSheet(masthead: "", title: "水务局完善河道管理实施意见", addressees: "", signature: "")
    },
  ])
  func issuers(expected: ElementCase) throws {
    #expect(try expected.found("issuers") == expected.texts)
  }

  @Test(arguments: [
    ("2021年4月6日", "2021-04-06"), ("2021年04月06日", "2021-04-06"), ("2021 年 4 月 6 日", "2021-04-06"),
    ("二〇二一年四月六日", "2021-04-06"), ("二○二一年四月六日", "2021-04-06"), ("二Ｏ二一年四月六日", "2021-04-06"),
    ("二零二一年十二月二十一日", "2021-12-21"), ("2021.4.6", "2021-04-06"), ("２０２１年４月６日", "2021-04-06"),
    ("民国一百一十年四月六日", "2021-04-06"), ("2021年4月", "2021-04"),
  ])
  func theDateOfIssueIsReadInEveryForm(date: String, iso: String) throws {
    var sheet = NoticeSheet()
    sheet.signature = "青河县人民政府\n\(date)"
    let found = try Reading.json(of: sheet.text)["metadata"]["issuedOn"]
    #expect(found["date"].text == iso)
  }

  @Test(arguments: ["自2021年4月6日起执行。", "2021年4月6日，县政府召开会议。"])
  func aDateInASentenceIsNoDateOfIssue(line: String) throws {
    var sheet = NoticeSheet()
    sheet.signature = line
    #expect(try Reading.json(of: sheet.text)["metadata"]["issuedOn"] == .null)
  }

  @Test(arguments: [
    ElementCase("is kept without its brackets", ["此件公开发布"]) { $0.tail = "（此件公开发布）" },
    ElementCase("in half-width brackets too", ["此件主动公开"]) { $0.tail = "(此件主动公开)" },
    ElementCase("absent", []),
  ])
  func annotation(expected: ElementCase) throws {
    #expect(try expected.found("annotation") == expected.texts)
  }

  @Test(
    arguments: [
      ("本办法自2021年5月1日起施行。", "2021-05-01", nil),
      ("本办法自2021年5月1日起施行，有效期至2026年4月30日。", "2021-05-01", "2026-04-30"),
      ("本办法自印发之日起施行。", "2021-04-06", nil), ("本办法由县水务局负责解释。", nil, nil),
    ] as [(String, String?, String?)])
  func theTermIsReadOffTheLastParagraph(line: String, from: String?, to: String?) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n二、\(line)"
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    #expect(metadata["effectiveOn"]["date"].text == from)
    #expect(metadata["expiresOn"]["date"].text == to)
  }
}

@Suite struct ColophonTests {
  static let tail = """
    主题词：水务　河道　清理　通知
    抄报：市水务局。
    抄送：县委办公室，县人大办公室、县政协办公室。
    青河县人民政府办公室　　　　2021年4月7日印发
    共印60份
    """

  static let found: [(key: String, texts: [String])] = [
    ("subjectTerms", ["水务", "河道", "清理", "通知"]),
    ("copyTo", ["市水务局", "县委办公室", "县人大办公室", "县政协办公室"]), ("printedBy", ["青河县人民政府办公室"]),
    ("printedOn", ["2021年4月7日"]), ("copies", ["共印60份"]),
  ]

  @Test(arguments: found)
  func itsElementsAreRead(key: String, texts: [String]) throws {
    #expect(try ElementCase("", texts) { $0.tail = Self.tail }.found(key) == texts)
    #expect(try ElementCase("", []).found(key).isEmpty)
  }

  @Test func copiesKnowTheirKindAndCount() throws {
    var sheet = NoticeSheet()
    sheet.tail = Self.tail
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    #expect(metadata["copyTo"].elements.compactMap { $0["kind"].text } == ["抄报", "抄送", "抄送", "抄送"])
    #expect(metadata["copies"]["count"].int == 60)
    #expect(metadata["printedOn"]["date"].text == "2021-04-07")
  }

  @Test func paddedLabelsAreRead() throws {
    let texts = try ElementCase("", []) { $0.tail = "主 题 词：河道　清理" }.found("subjectTerms")
    #expect(texts == ["河道", "清理"])
  }
}

@Suite struct ContactsTests {
  static func contacts(_ lines: String) throws -> [JSONTree] {
    var sheet = NoticeSheet()
    sheet.body += "\n" + lines
    return try Reading.json(of: sheet.text)["metadata"]["contact"].elements
  }

  @Test func nameTelephoneAndAddressAreOneContact() throws {
    let found = try Self.contacts("联系人：林小满，联系电话：0999-2345678，邮箱：lin@qinghe.example")
    #expect(found.count == 1)
    #expect(found.first?["name"].text == "林小满" && found.first?["phone"].text == "0999-2345678")
    #expect(found.first?["email"].text == "lin@qinghe.example")
  }

  @Test func adjacentLinesOfOnePersonAreOneContact() throws {
    let found = try Self.contacts("联系人：林小满；\n联系电话：0999-2345678。")
    #expect(found.map { $0["name"].text } == ["林小满"])
    #expect(found.first?["phone"].text == "0999-2345678")
  }

  @Test func twoPersonsAreTwoContacts() throws {
    let found = try Self.contacts("联系人：林小满，电话：2345678\n联系人：周立，电话：2345679")
    #expect(found.map { $0["name"].text } == ["林小满", "周立"])
  }

  @Test func anOfficesTelephoneIsAContact() throws {
    let found = try Self.contacts("咨询电话：0999-2345678（县水务局办公室）")
    #expect(found.count == 1 && found.first?["phone"].text == "0999-2345678")
    #expect(found.first?["name"] == .null)
  }

  @Test(arguments: ["各单位要确定一名联系人。", "联系人应当熟悉业务。", "电话通知各单位。"])
  func aSentenceIsNone(line: String) throws {
    #expect(try Self.contacts(line).isEmpty)
  }
}

@Suite struct PageTests {
  static let page = """
    首页 > 政务公开 > 通知公告
    青河县人民政府关于开展河道清理行动的通知
    发布时间：2021-04-08 10:20　来源：青河县人民政府网　浏览次数：120
    """

  @Test func aPagesOwnDateAndSourceAreElements() throws {
    var sheet = NoticeSheet()
    (sheet.masthead, sheet.title) = (Self.page, "")
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    #expect(metadata["publishedOn"]["date"].text == "2021-04-08")
    #expect(metadata["publisher"]["text"].text == "青河县人民政府网")
    #expect(metadata["issuedOn"]["date"].text == "2021-04-06")
    #expect(metadata["title"]["text"].text == NoticeSheet().title)
  }

  @Test(arguments: ["来源：青河县人民政府网", "信息来源：青河县人民政府网"])
  func theSourceIsThePublisher(line: String) throws {
    var sheet = NoticeSheet()
    sheet.masthead = "首页 > 通知\n" + line
    #expect(try Reading.json(of: sheet.text)["metadata"]["publisher"]["text"].text == "青河县人民政府网")
  }

  @Test func aPortalsTableServesWhereTheDocumentHasNone() throws {
    var sheet = NoticeSheet()
    sheet.masthead =
      "索引号：QH-2021-008\n发文机关：青河县水务局\n成文日期：2021年4月6日\n发文字号：青水发〔2021〕8号\n发布日期：2021年4月8日"
    sheet.title = "关于清理河道的通知"
    sheet.signature = ""
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    #expect(metadata["documentNumber"]["text"].text == "青水发〔2021〕8号")
    #expect(metadata["issuers"][0]["text"].text == "青河县水务局")
    #expect(metadata["issuedOn"]["date"].text == "2021-04-06")
    #expect(metadata["publishedOn"]["date"].text == "2021-04-08")
  }
}
