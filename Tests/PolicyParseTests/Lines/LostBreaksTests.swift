import Testing

@testable import PolicyParse

@Suite struct LostBreaksTests {
  static func lines(_ source: String) -> [String] {
    let logical = Reading.lines(source)
    let restored = Window.restore(logical.text, logical.lines)
    return restored.map { logical.text.string($0.range) }
  }

  @Test func headingsInsideALineBeginLinesAgain() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、总体要求深入推进河道清理，改善水环境。二、主要任务清理垃圾，拆除违建。三、工作要求加强领导，落实责任。")
    #expect(
      lines == [
        "现将有关事项通知如下：", "一、总体要求", "深入推进河道清理，改善水环境。", "二、主要任务", "清理垃圾，拆除违建。", "三、工作要求",
        "加强领导，落实责任。",
      ])
  }

  @Test func theNumberOfAnArticleIsNoHeading() {
    let source =
      "本办法于二〇一九年修正第十一、二十三条；增订第四条之一、第九条之二、第十条之一；删除第三十条，并将第三十一条的条次依序调整，其余条文未作修改，一并公布。"
    #expect(Self.lines(source).count == 1)
  }

  @Test func aMissingNumberBehindASemicolonIsRestored() {
    let lines = Self.lines("1、定期巡查全县河道，及时制止违法采砂；2、定期公布各断面的水质；\n3、每年组织一次清淤；\n4、奖励先进。")
    #expect(lines.map { String($0.prefix(3)) } == ["1、定", "2、定", "3、每", "4、奖"])
  }

  @Test func aSecondLevelIsRestoredWithin() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、总体要求（一）指导思想。坚持生态优先，绿色发展。（二）工作目标。年底前完成清理。二、主要任务（一）清理垃圾。对河面垃圾全面打捞。（二）拆除违建。依法拆除沿河违章建筑。"
    )
    #expect(
      lines.map { String($0.prefix(3)) } == ["现将有", "一、总", "（一）", "（二）", "二、主", "（一）", "（二）"])
  }

  @Test func theNextNumberIsRestoredBehindATableWhereATitleFollowsIt() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、清淤任务1.测量河段。分三次完成。2.公布图纸。由设计室负责。3.核定方量。附表：序号河段方量1上洲十二方2下洲九方等4.养护经费。列入年度预算。二、组织实施1.编制方案。报县政府。2.公开招标。择优确定。"
    )
    #expect(
      lines.map { String($0.prefix(3)) } == [
        "现将有", "一、清", "1.测", "2.公", "3.核", "4.养", "二、组", "1.编", "2.公",
      ])
  }

  @Test func aNumberRightBehindTheTitleAboveItIsRestored() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、宣传阶段（3月1日至3月31日）1．召开会议。部署任务。2．张贴标语。营造氛围。二、整治阶段1．清理垃圾。全面打捞。2．拆除违建。依法进行。")
    #expect(
      lines.map { String($0.prefix(3)) } == ["现将有", "一、宣", "1．召", "2．张", "二、整", "1．清", "2．拆"])
  }

  @Test func aBracketIsNoPlaceToDivideATitle() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、加强领导（一）成立机构。由县政府牵头。（二）明确责任。层层落实。二、宣传动员阶段（3月1日至3月31日）。要广泛宣传动员。三、工作要求（一）加强督查。定期通报。（二）总结经验。形成制度。"
    )
    #expect(lines.contains { $0.hasPrefix("二、宣传动员阶段（3月1日至3月31日）。") })
  }

  @Test func articlesInOneLineAreRestored() {
    let lines = Self.lines(
      "第一章 总则 第一条 为了规范河道采砂管理，制定本办法。 第二条 本办法适用于本县行政区域。 第二章 许可 第三条 采砂应当取得许可。 第四条 许可期限为一年。")
    #expect(
      lines.map { String($0.prefix(3)) } == ["第一章", "第一条", "第二条", "第二章", "第三条", "第四条"])
  }

  @Test func anArticleRightBehindItsChaptersTitleIsFound() {
    let lines = Self.lines(
      "第一章总则第一条为了规范河道采砂管理，制定本办法。第二条本办法适用于本县行政区域。第二章许可第三条采砂应当取得许可。")
    #expect(
      lines.map { String($0.prefix(3)) } == ["第一章", "第一条", "第二条", "第二章", "第三条"])
  }

  @Test func aRunGoesOnAcrossTheHeadingsAboveIt() {
    let lines = Self.lines(
      "现提出以下意见：一、总体要求（一）指导思想。坚持生态优先。（二）工作目标。年底前完成清理。二、主要任务（三）清理垃圾。对河面垃圾全面打捞。（四）拆除违建。依法拆除违章建筑。"
    )
    #expect(
      lines.map { String($0.prefix(3)) } == ["现提出", "一、总", "（一）", "（二）", "二、主", "（三）", "（四）"])
  }

  @Test func formalNumbersInOneLineAreRestored() {
    let lines = Self.lines(
      "壹、依據：本縣河道管理要點。貳、目的：維護河道暢通，保障居民安全。參、辦法：一、每月巡查河道。二、清除河面垃圾。")
    #expect(lines.map { String($0.prefix(2)) } == ["壹、", "贰、", "参、", "一、", "二、"])
  }

  @Test func namesNumberedWithoutAMarkBetweenThemAreRestored() {
    let lines = Self.lines(
      "现将采购事项公告如下：一、采购项目1、编织袋2、救生衣二、资格要求1、具有独立法人资格。2、具有良好信誉。三、报名方式请到县水务局二楼报名。")
    #expect(
      lines.map { String($0.prefix(2)) } == [
        "现将", "一、", "1、", "2、", "二、", "1、", "2、", "三、",
      ])
  }

  @Test func aNumberInASentenceIsNoMemberOfARun() {
    let lines = Self.lines(
      "现将采购事项公告如下：一、采购项目1、编织袋。每件长1米，共需2、3百件，由县水务局验收。二、资格要求具有独立法人资格。")
    #expect(!lines.contains { $0.hasPrefix("2、") })
  }

  @Test func aRunGoesOnRightBehindTheTitleOfTheNextSection() {
    let lines = Self.lines(
      "现提出以下意见：一、主要任务（一）清理河道1.打捞垃圾。全面打捞。2.拆除违建。依法拆除。（二）保护水源3.划定范围。年底前完成。4.设立界碑。统一样式。二、有关要求各单位要认真落实。"
    )
    #expect(
      lines.map { String($0.prefix(2)) } == [
        "现提", "一、", "（一", "1.", "2.", "（二", "3.", "4.", "二、", "各单",
      ])
  }

  @Test(arguments: [
    ("一、指导思想以保护河道为重点，改善水环境。", "一、指导思想"),
    ("一、报名时间4月6日至5月6日，过期不予受理。", "一、报名时间"),
    ("一、组织领导为进一步加强领导，成立领导小组。", "一、组织领导"),
  ])
  func aGluedTitleEndsWhereItIsKnownToEnd(first: String, title: String) {
    let lines = Self.lines("现将有关事项通知如下：\(first)二、参加对象各乡镇和县直单位。三、活动要求各单位要高度重视，精心组织。")
    #expect(lines.dropFirst().first == title)
  }

  @Test func theTitlesThatNoSentenceBeginsWithEndThere() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、总则本方案所称河道，是指青河干流和各条支流。二、职责由各乡镇负责。各乡镇要组织人员清理。三、附则本方案由县水务局负责解释。")
    #expect(lines.contains("一、总则") && lines.contains("三、附则"))
  }

  @Test func aBracketWithADayEndsTheTitle() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、动员阶段（2月上旬）各镇召开动员会。各镇要广泛宣传。二、清理阶段（3月上旬）各镇组织清理。各镇要抽调人员。三、总结阶段（4月上旬）各镇报送总结。各镇要认真总结。"
    )
    #expect(lines.contains("一、动员阶段（2月上旬）") && lines.contains("三、总结阶段（4月上旬）"))
  }

  @Test func aBracketWithANumberEndsTheTitle() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、关停对象（5吨以下锅炉）各镇要逐台登记造册，限期关停。二、改造对象（5吨以上锅炉）各镇要逐台制定方案，限期改造。三、时间要求各镇要抓紧落实，按时完成。"
    )
    #expect(lines.contains("一、关停对象（5吨以下锅炉）") && lines.contains("二、改造对象（5吨以上锅炉）"))
  }

  /// Of runs that begin anew inside one another, four stay open: a fifth closes the innermost.
  @Test func fourRunsOfOneFormAreOpenAtATime() throws {
    let source = "一、甲。二、乙。一、丙。一、丁。一、戊。一、己。二、庚。二、辛。"
    let text = Reading.text(source)
    let members = LostHeading.find(text, 0..<text.count)
    #expect(members.count == 8)
    // The fifth first member closed the fourth: 二、辛 goes on with the third.
    let found = LostRuns.runs(members).sorted().map { text.string($0..<($0 + 3)) }
    #expect(found == ["一、甲", "二、乙", "一、丁", "一、己", "二、庚", "二、辛"])
  }

  @Test func aKnownTitleMayGoOn() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、指导思想和工作目标各单位要统一思想。二、参加对象各乡镇和县直单位。三、活动要求各单位要高度重视，精心组织。")
    #expect(lines.dropFirst().first == "一、指导思想和工作目标")
  }

  @Test func aFirstMemberBehindItsLeadInIsFoundByTheSecond() {
    let lines = Self.lines(
      """
      第二条 本办法所称河道包括下列水面，县水务局统一管理：（一）青河干流及其支流；
      （二）县城内的渠道。
      """)
    #expect(lines.map { String($0.prefix(3)) } == ["第二条", "（一）", "（二）"])
  }

  @Test func aListOfAttachmentsBehindItsLabelStaysOneLine() {
    let lines = Self.lines("附件：1.青河县河道清理行动任务分工一览表\n2.青河县河道清理行动进度统计表")
    #expect(lines.count == 2)
  }

  @Test func aNumberMissingBetweenTwoLinesIsFoundInsideOne() {
    let lines = Self.lines(
      """
      （一）清理垃圾。对河面垃圾进行全面打捞，做到日产日清，不留死角，不留盲区。
      （二）拆除违建。依法拆除沿河违章建筑，并恢复原状，杜绝反弹。（三）加强巡查。每周巡查一次。
      （四）严格执法。对乱倒垃圾的行为依法处罚，并在全县范围以内公开曝光。
      """)
    #expect(lines.map { String($0.prefix(3)) } == ["（一）", "（二）", "（三）", "（四）"])
  }

  @Test func aReferenceBetweenTwoLinesIsNoMissingNumber() {
    let lines = Self.lines(
      """
      （一）清理垃圾。对河面垃圾进行全面打捞，做到日产日清，不留死角，不留盲区。
      （二）拆除违建。按照实施方案（三）的要求，依法拆除沿河违章建筑，并恢复河道原状，杜绝反弹。
      （四）严格执法。对乱倒垃圾的行为依法处罚，并在全县范围以内公开曝光。
      """)
    #expect(lines.count == 3)
  }

  @Test func aListOfNamesWithoutMarksIsDivided() {
    let lines = Self.lines(
      "青河县人民政府关于公布重点河道名录的通知。重点河道名录如下所列，请各乡镇遵照执行1.青河2.白水河3.沙河4.柳林(西)河5.黑水河6.石门河")
    #expect(
      lines.suffix(6).map { String($0) } == ["1.青河", "2.白水河", "3.沙河", "4.柳林(西)河", "5.黑水河", "6.石门河"])
  }

  @Test func amountsInASentenceAreNoListOfNames() {
    let source = "全县共投入资金1.2亿元，清理河道2.5公里，拆除违建3.1万平方米，栽植树木4.6万株，新增绿地5.3公顷，成效明显。"
    #expect(Self.lines(source).count == 1)
  }

  @Test func headingsWithoutAMarkAreCutWhereASubjectBegins() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、加强组织领导各乡镇要成立工作专班，明确责任人员。二、严格控制采砂总量自本通知印发之日起，不再新批采砂许可。三、加强宣传引导县水务局要利用媒体广泛宣传，营造氛围。"
    )
    #expect(
      lines == [
        "现将有关事项通知如下：", "一、加强组织领导", "各乡镇要成立工作专班，明确责任人员。", "二、严格控制采砂总量",
        "自本通知印发之日起，不再新批采砂许可。", "三、加强宣传引导", "县水务局要利用媒体广泛宣传，营造氛围。",
      ])
  }

  @Test func sentencesBehindNumbersAreNotCut() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、采砂单位应当取得许可证，方可在河道内采砂。二、县水务局负责许可证的发放，并公布名单。三、违反本通知规定的，依法予以处罚，并没收所得。四、本通知自发布之日起施行。"
    )
    #expect(lines.count == 5)
  }

  @Test(arguments: [
    "各乡镇要在今年年底之前完成河道清理，一、二、三季度分别完成百分之二十、百分之五十、百分之八十的任务。",
    "获得一、二等奖的单位由县政府通报表扬，三等奖若干，由县水务局通报表扬，并颁发荣誉证书，以资鼓励。",
    "依照本办法第一条、第二条的规定，采砂单位应当在取得许可之后三十日以内，向县水务局办理相关的登记手续。",
    "这次清理行动要按照一、先易后难的原则推进，在全县范围以内全面展开，并且在年底之前完成主要的任务。",
  ])
  func proseIsNotDivided(source: String) {
    #expect(Self.lines(source).count == 1)
  }

  @Test(arguments: ["推进“清河护岸’，工作", "把“清河护岸“作为主题，", "印发《河道管理办法，"])
  func aMarkThatIsNotClosedHidesNoHeading(words: String) {
    let lines = Self.lines("为\(words)现将有关事项通知如下：一、总体要求。改善水环境。二、主要任务。落实“一河一策”要求。")
    #expect(lines.map { String($0.prefix(2)) }.suffix(2) == ["一、", "二、"])
  }

  @Test func aNumeralMayStandRightBeforeANumber() {
    let lines = Self.lines("现将有关事项通知如下。一、活动主题。清河护岸·建功十四五二、总体要求。改善水环境。三、主要任务。清理垃圾。")
    #expect(lines.map { String($0.prefix(2)) } == ["现将", "一、", "二、", "三、"])
  }

  @Test func aRunGoesOnOverAMissingNumber() {
    let lines = Self.lines("现将有关事项通知如下：一、总体要求。改善水环境。二、主要任务。清理垃圾。四、工作要求。加强领导。五、附则。从即日起施行。")
    #expect(lines.map { String($0.prefix(2)) } == ["现将", "一、", "二、", "四、", "五、"])
  }

  @Test func bracketedNumbersRightBehindATitleAreHeadings() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、主要任务（一）清理河道（1）打捞垃圾：全面打捞。（2）拆除违建：依法拆除。（二）保护水源（1）划定范围：年底前完成。（2）设立界碑：统一样式。二、有关要求各单位要认真落实。"
    )
    #expect(
      lines.map { String($0.prefix(3)) } == [
        "现将有", "一、主", "（一）", "（1）", "（2）", "（二）", "（1）", "（2）", "二、有", "各单位",
      ])
  }

  @Test func aRemarkInBracketsMayCloseAPoint() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、主要任务（一）清理河道1.打捞垃圾。全面打捞。（水务局牵头，各乡镇负责）2.拆除违建。依法拆除。（二）保护水源。划定范围。二、有关要求。各单位要认真落实。"
    )
    #expect(lines.map { String($0.prefix(2)) } == ["现将", "一、", "（一", "1.", "2.", "（二", "二、"])
  }

  @Test func bracketedNumbersInASentenceAreNone() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、主要任务。各乡镇要：（1）打捞垃圾；（2）拆除违建。二、有关要求。各单位要认真落实。")
    #expect(lines.map { String($0.prefix(2)) } == ["现将", "一、", "二、"])
  }

  @Test func runsGoOnFromLineToLine() {
    let lines = Self.lines(
      """
      为改善水环境，现将有关事项通知如下：一、总体要求。坚持生态优先，绿色发展，改善水环境。二、主要任务（一）清理垃圾。对河面垃圾全面打捞。
      （二）拆除违建。依法拆除沿河违章建筑，并恢复原状。（三）加强巡查。每周巡查一次，发现问题及时处理。三、经费保障。县财政局要及时拨付资金。
      四、加强督查。县政府定期通报进展情况，对工作不力的单位予以批评。五、加强宣传。利用广播、标语等形式广泛宣传。六、附则。自印发之日起施行。
      以上通知，请各乡镇认真贯彻执行。
      执行中的问题，请及时向县水务局反映。
      """)
    #expect(
      lines.map { String($0.prefix(3)) } == [
        "为改善", "一、总", "二、主", "（一）", "（二）", "（三）", "三、经", "四、加", "五、加", "六、附", "以上通", "执行中",
      ])
  }

  @Test func indentsThatAreLeftInsideALineBeginParagraphs() {
    let lines = Self.lines(
      "为改善水环境，制定本方案。　　一、严格保护河道，改善水环境　　各乡镇要落实责任。　　——因地制宜。分类指导。　　二、加强宣传引导，营造氛围　　利用广播宣传。　　各单位要认真落实。"
    )
    #expect(
      lines == [
        "为改善水环境，制定本方案。", "一、严格保护河道，改善水环境", "各乡镇要落实责任。", "——因地制宜。分类指导。",
        "二、加强宣传引导，营造氛围", "利用广播宣传。", "各单位要认真落实。",
      ])
  }

  @Test(arguments: [
    ("二、组成人员组　长：张三，副组长：李四。", "二、组成人员"),
    ("二、有序推进清淤施工2021年9月底前，各乡镇要完成施工。", "二、有序推进清淤施工"),
    ("二、巡河志愿队集合事宜各巡河志愿队于4月2日集合。", "二、巡河志愿队集合事宜"),
    ("二、主要职责贯彻县政府的部署，听取工作汇报。", "二、主要职责"),
    ("二、参加人员 各乡镇和县直单位的负责人。", "二、参加人员"),
  ])
  func aTitleIsCutWhereItsTextBegins(second: String, title: String) {
    let lines = Self.lines("现将有关事项通知如下：一、指导思想以保护河道为重点，改善水环境。\(second)三、活动要求各单位要高度重视，精心组织。")
    #expect(lines.contains(title))
  }

  @Test func aTitleRightAboveAHeadingIsWhole() {
    let lines = Self.lines(
      "现将有关事项通知如下：一、不得担任河道管理组织成员的主要情形1.不履行职责的。2.破坏河道的。二、不宜提名为管理组织成员的主要情形1.违反规定的。2.受过处罚的。")
    #expect(lines.contains("一、不得担任河道管理组织成员的主要情形"))
  }

  @Test func aShortLineIsLeftAlone() {
    #expect(Self.lines("一、目标二、任务三、要求").count == 1)
  }

  @Test func whatIsRestoredIsMarked() {
    let text = Reading.text("现将有关事项通知如下：一、总体要求深入推进河道清理，改善水环境。二、主要任务清理垃圾，拆除违建。")
    let lines = LostBreaks.restore(text, PhysicalLines.read(text), .flattened)
    #expect(lines.map(\.isRestored) == [false, true, true, true, true])
  }

  @Test func aFlattenedTextIsReadInsideAPage() throws {
    let sheet = NoticeSheet()
    let body = String(repeating: "各乡镇人民政府要认真抓好河道清理，确保按期完成。", count: 40)
    let flat =
      sheet.title + "青政发〔2021〕8号" + sheet.addressees + "一、任务。" + body + "二、要求。" + body
    let page = "首页\n政务公开\n互动交流\n关于我们\n" + sheet.title + "\n打印\n分享到：\n" + flat + "\n版权所有：青河县"
    let record = try Reading.record(of: page)
    #expect(record.document.outline.nodes.count { $0.kind == .section } == 2)
    let number = try #require(record.metadata.documentNumber?.words)
    #expect(number.string(in: record.text) == "青政发〔2021〕8号")
  }

  /// Some pages print the text once more in one line, to be read aloud: their foot stays furniture.
  @Test func aTextThatIsPrintedAgainInOneLineEndsWithThePage() throws {
    let sheet = NoticeSheet()
    let bodies = ["清理河道。", "拆除违建。", "加强巡查。"].map { words in
      String(repeating: words + "各乡镇人民政府要认真抓好落实，确保按期完成。", count: 6)
    }
    let text = zip(["一、", "二、", "三、"], bodies).map { $0 + "任务\n" + $1 }.joined(separator: "\n")
    let again = sheet.title + text.filter { $0 != "\n" }
    let foot = "扫一扫在手机打开当前页\n内容纠错\n关于我们\n版权所有：青河县\n电脑版\n"
    let page = sheet.title + "\n" + text + "\n" + foot + again
    let record = try Reading.record(of: page)
    #expect(record.document.outline.nodes.count { $0.kind == .section } == 3)
    #expect(record.furniture.contains { $0.text == "内容纠错" })
  }

  @Test func aCitedTitleInALongFirstLineIsNoHead() {
    let lines = Self.lines(
      "青河县水务局\n县直各单位：\n说明\n要求\n根据《青河县人民政府关于印发河道管理办法》（青政发〔2021〕8号）的规定，结合我县实际，为改善水环境，保障居民安全，现将有关事项通知如下：\n打捞"
    )
    #expect(lines.count == 6)
  }

  @Test func aFlattenedHeadIsTakenApart() {
    let lines = Self.lines(
      "青河县人民政府关于开展河道清理行动的通知青政发〔2021〕8号各乡镇人民政府，县直各单位：为改善水环境，现将河道清理行动有关事项通知如下。")
    #expect(
      lines == [
        "青河县人民政府关于开展河道清理行动的通知", "青政发〔2021〕8号", "各乡镇人民政府，县直各单位：",
        "为改善水环境，现将河道清理行动有关事项通知如下。",
      ])
  }

  @Test(arguments: [
    ("1.加强工程管理一是落实责任；二是加强监督。", "1.加强工程管理"),
    ("1.动员部署（3月1日至3月31日）县水务局负责动员。", "1.动员部署（3月1日至3月31日）"),
    ("1.秘书组组　长：张三成　员：李四。", "1.秘书组"),
  ])
  func aPointsTitleIsCutByWhatFollowsIt(first: String, title: String) {
    let lines = Self.lines("现将有关事项通知如下：一、主要任务。坚持生态优先。\(first)2.清理垃圾。全面打捞。二、有关要求。各单位要认真落实。")
    #expect(lines.contains(title))
  }

  @Test(arguments: ["1.自公告之日（3月1日）起三十日内报名。", "1.要统一是非标准，明确责任。"])
  func aSentenceOfAPointIsNotCut(first: String) {
    let lines = Self.lines("现将有关事项通知如下：一、主要任务。坚持生态优先。\(first)2.清理垃圾。全面打捞。二、有关要求。各单位要认真落实。")
    #expect(lines.contains(first))
  }

  @Test func theFirstArticleBehindTheNoteOfItsPassingBeginsALine() {
    let lines = Self.lines(
      """
      青河学院河道保护办法，二○○九年三月五日第一次校务会议审议通过，自公布之日起施行　　第一条
      为保护校园河道，制定本办法。
      第二条 本办法适用于全校师生。
      第三条 总务处负责河道管理。
      第四条 学生处负责宣传教育。
      """)
    #expect(lines.map { String($0.prefix(3)) } == ["青河学", "第一条", "为保护", "第二条", "第三条", "第四条"])
  }
}

@Suite struct FurnitureReaderTests {
  static func kinds(_ source: String) -> [FurnitureKind?] {
    let text = Reading.text(source)
    var lines = PhysicalLines.read(text)
    FurnitureReader.mark(text, &lines)
    return lines.map(\.furniture)
  }

  @Test(
    arguments: [
      ("首页 > 政务公开 > 通知公告", .breadcrumb), ("当前位置：首页 > 文件 > 正文", .breadcrumb),
      ("发布时间：2021-04-06 10:20", .publishedAt), ("來源：青河縣水務局", .siteName),
      ("时间：2021-04-06", .publishedAt),
      ("作者：佚名", .editorNote), ("字号：大 中 小", .editorNote), ("浏览次数：120", .editorNote),
      ("热门标签：河道 清理 方案", .tags), ("導語：本文介紹河道清理", .editorNote),
    ] as [(String, FurnitureKind)])
  func whatAPagePrintsIsFurniture(line: String, kind: FurnitureKind) {
    #expect(Self.kinds(line) == [kind])
  }

  @Test(arguments: [
    "各乡镇要及时发布清理信息。", "时间服从质量，质量服从安全。", "来源于群众，服务于群众。", "作者应当提供原稿。",
    "水深＞3米的河段由县水务局负责清理。", "编辑部负责来稿登记。",
  ])
  func aSentenceIsNone(line: String) {
    #expect(Self.kinds(line) == [nil])
  }

  @Test func aTimeBelowAHeadingIsTheDocumentsOwn() {
    let kinds = Self.kinds("时间：2021-04-06\n一、启动仪式\n时间：2021年4月6日\n日期：2021年4月7日")
    #expect(kinds == [.publishedAt, nil, nil, nil])
  }

  @Test(arguments: [
    "青河县防汛预案\n目　录\n1 总则………1\n2 组织体系………3\n1 总则\n本预案适用于全县。\n2 组织体系\n设立指挥部。",
    "青河县防汛预案\n目录\n1 总则\n2 组织体系\n1 总则\n本预案适用于全县。\n2 组织体系\n设立指挥部。",
  ])
  func aTableOfContentsIsFurniture(source: String) {
    #expect(Self.kinds(source) == [nil, .other, .other, .other, nil, nil, nil, nil])
  }

  @Test func aYearAtAHeadingsEndIsNoPageNumber() throws {
    let text =
      "青河县防汛预案\n目录\n一、总则…………1\n二、展望2021\n三、附则…………3\n一、总则\n本预案适用于全县。\n二、展望2021\n全年防汛形势严峻。\n三、附则\n本预案由县水务局解释。"
    let furniture = try Reading.json(of: text)["furniture"].elements.map { $0["text"].text }
    #expect(furniture == ["目录", "一、总则…………1", "二、展望2021", "三、附则…………3"])
  }

  @Test(arguments: [
    "目录\n1 总则\n1.1 目的\n1.2 依据\n2 组织\n3 预警\n4 附则\n1 总则\n1.1 目的\n本预案适用于全县。",
    "总则\n1.1 目的\n1.2 依据\n1.3 范围\n2.1 组织\n2.2 职责\n3.1 预警\n3.2 响应\n4 附则\n1 总则\n1.1 目的\n本预案适用于全县。",
  ])
  func aTableOfContentsIsToldByItsFirstEntries(source: String) {
    let kinds = Self.kinds(source)
    #expect(kinds.dropLast(3).allSatisfy { $0 == .other })
    #expect(kinds.suffix(3).allSatisfy { $0 == nil })
  }

  @Test func headingsWithoutTextThatDoNotComeAgainAreNoTableOfContents() {
    let source = "总则\n1.1 目的\n1.2 依据\n1.3 范围\n2.1 组织\n2.2 职责\n3.1 预警\n3.2 响应\n4 附则\n本预案适用于全县。"
    #expect(Self.kinds(source).allSatisfy { $0 == nil })
  }

  @Test func aLoneBarIsWhatIsLeftOfATable() { #expect(Self.kinds("|") == [.other]) }

  @Test(arguments: [
    "目录\n一、总则\n二、巡查\n一、总则\n各镇要重视。\n四、附则\n本预案由县水务局解释。", "目录\n1 甲表\n2 乙表\n3 丙表\n4 丁表", "目录\n甲",
  ])
  func aListOfTablesIsNoTableOfContents(source: String) {
    #expect(Self.kinds(source).allSatisfy { $0 == nil })
  }

  @Test func everythingBelowTheEndOfAnArticleIsFurniture() {
    let kinds = Self.kinds("各乡镇人民政府要认真抓好落实，确保河道清理按期完成。\n上一篇：关于植树的通知\n某某网站\n联系我们")
    #expect(kinds == [nil, .other, .other, .other])
  }

  @Test func anEndingInTheMiddleTakesNoTextAlong() {
    let kinds = Self.kinds("分享到：\n各乡镇人民政府要认真抓好落实，确保河道清理按期完成。")
    #expect(kinds.last == .some(nil))
  }
}
