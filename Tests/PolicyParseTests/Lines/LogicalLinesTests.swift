import Testing

@testable import PolicyParse

@Suite struct LogicalLinesTests {
  static func lines(_ source: String) -> [String] {
    let logical = Reading.lines(source)
    return logical.lines.map { logical.text.string($0.range) }
  }

  /// 36 scalars: as wide as a page of the wrapped documents below.
  static let wrapped = """
    　　各乡镇人民政府要把河道清理摆上重要议事日程，成立专门工作班子，落实
    专人负责，做到任务到村、责任到人。对清理不力、进度缓慢的乡镇，县水务
    局将予以通报批评，并责令限期整改。各村要组织党员、群众代表参加义务劳
    动，动员沿河住户自觉清理房前屋后的垃圾，形成人人参与、户户动手的局面
    。县财政局要及时拨付专项资金，保证清理工作按期完成，不得挤占、挪用，
    审计局要对资金使用情况开展专项审计，发现问题要及时纠正，确保专款专用
    ，发挥最大效益。
    　　各单位要认真总结经验，每周向县水务局报送一次进展情况，并于年底之前
    报送书面总结材料。
    """

  @Test func aPageOfWrappedLinesBecomesItsParagraphs() {
    let lines = Self.lines(Self.wrapped)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("各乡镇人民政府") == true && lines.first?.hasSuffix("最大效益。") == true)
    #expect(lines.last == "各单位要认真总结经验，每周向县水务局报送一次进展情况，并于年底之前报送书面总结材料。")
  }

  @Test func theWrapsAreCountedAndLeadBackToTheSource() {
    let logical = Reading.lines(Self.wrapped)
    #expect(logical.wraps.count == 7)
    let source = Array(Self.wrapped.unicodeScalars)
    for line in logical.lines {
      let said = logical.text.map.sourcePieces(of: line.range).flatMap { source[$0] }
      #expect(String(scalars: said) == logical.text.string(line.range))
    }
  }

  @Test func theIndentOfAParagraphCountsForItsWidth() {
    let lines = Self.lines(
      """
          入夏以来，全县持续出现高温天气，部分河段水位明显下降，蓝藻大面积暴发
      ，水质恶化。为有效防范和遏制蓝藻暴发，经县政府同意，现就做好高温季节河道
      管理工作通知如下：
          一、提高认识。各乡镇要充分认识做好高温季节河道管理工作的极端重要性，
      克服麻痹思想和侥幸心理，切实把各项措施落到实处。要加强对保洁人员的教育培
      训，合理调整作息时间，避开高温时段作业，确保人员身体健康和生命安全，杜绝
      事故发生。
          二、突出重点。要以打捞蓝藻为重点，从下月开始，到八月底结束，集中开展
      一次大检查。
      """)
    #expect(lines.count == 3)
    #expect(lines.first?.hasSuffix("管理工作通知如下：") == true)
  }

  /// Short notices whose paragraphs are indented, with a list of what their lines begin with.
  static let indented: [(String, [String])] = [
    (
      """
      青河县水务局关于做好森林防火工作的有关通知
      各乡镇人民政府，县直各单位：
      　　一、明确责任
      　　各乡镇要成立工作班子，落实专人负责到村
      到户。
      　　二、严格督查
      """, ["青河县", "各乡镇", "一、明", "各乡镇", "二、严"]
    ),
    (
      """
      　　一、明确责任
      　　各乡镇要成立工作班子，按照县政府方案第
      三、四条的要求，落实专人负责。
      　　　　　　　　　　　— 1 —
      　　要抓好以下工作：一是落实经费，保证到位。
      二是加强巡查，及时发现问题。
      　　二、严格督查
      """, ["一、明", "各乡镇", "— 1", "要抓好", "二、严"]
    ),
    (
      """
      　　各乡镇要成立工作班子，落实专人负责到村。
      一、明确责任
      　　县财政局要及时拨付资金，审计局跟踪审计，
      二、严格督查
      　　对工作不力的单位予以通报。
      """, ["各乡镇", "一、明", "县财政", "二、严", "对工作"]
    ),
  ]

  @Test(arguments: indented)
  func whatHasNoIndentGoesOnWhereEveryParagraphHasOne(source: String, openings: [String]) {
    #expect(Self.lines(source).map { String($0.prefix(3)) } == openings)
  }

  @Test func aFewWrappedLinesInATextThatIsNotAreJoined() {
    let source = """
      一、任务
      县水务局要牵头制定河道清理方案，明确各乡镇的任务、时限和标准，并会同财政
      部门落实清理资金，组织专业队伍对淤积严重的河段进行清淤，确保在汛期到来之
      前全面完成。
      二、要求
      各单位要高度重视。
      """
    #expect(Self.lines(source).map { $0.count > 60 } == [false, true, false, false])
  }

  @Test func aLongLineBetweenShortOnesIsNotJoined() {
    let source = """
      县水务局要牵头制定河道清理方案，明确各乡镇的任务、时限和标准，由各乡镇会同
      本县财政部门落实清理资金。
      """
    #expect(Self.lines(source).count == 2)
  }

  @Test(arguments: [
    "县水务局要会同财政部门认真核算各乡镇河道保洁所需的人员、船只和油料，并将补助标准向社会公开，公开的范\n围由各乡镇决定。",
    "县水务局要会同财政部门认真核算各乡镇河道保洁所需的人员、船只和油料，合理安排来年用于清理和养护的\n经费，按月拨付。",
    "县水务局要会同财政部门认真核算河道保洁所需的人员、船只和油料，公开的范\n\n围由各乡镇决定。",
  ])
  func aLongLineThatEndsInsideAWordGoesOn(source: String) {
    #expect(Self.lines(source).count == 1)
  }

  @Test(arguments: [
    "县水务局要会同财政部门认真核算各乡镇河道保洁所需的人员、船只和油料，并将补助标准向社会公开\n各乡镇要按月上报保洁情况，不得虚报。",
    "（一）核算保洁所需的人员、船只和油料，公开补助标准，公开补助范\n围由各乡镇决定，报县水务局备案。",
  ])
  func aLongLineThatEndsWithAWordOrIsATitleDoesNot(source: String) {
    #expect(Self.lines(source).count == 2)
  }

  @Test func twoLinesAsWideAsNoOtherAreWrapped() {
    let lines = Self.lines(
      """
      一、汛期将至，请水务局尽快检修各处闸门，并请应急局清点沙袋，切实保障人
      员安全。
      二、各乡镇每日上报水位。
      三、巡堤人员要备足照明器材，夜间巡查不少于两人一组，发现险情立即上报乡
      镇值班室。
      """)
    #expect(lines.map { String($0.suffix(5)) } == ["人员安全。", "上报水位。", "镇值班室。"])
  }

  /// A paragraph of 161 scalars: wrapped after each 33rd, a sentence of it ends with its second line.
  static let dredging =
    "对河面漂浮垃圾，各村每日打捞一次，堆放点由乡镇统一划定，不得随意倾倒。打捞要做到三条，一是随见随捞，船只不空返；二是分类堆放后外运。三是登记入册，每船一表，由村会计按月核对，"
    + "核对情况上墙公布，群众可以随时查阅并提出意见。雨后水位上涨时，打捞人员一律不得下河作业，违者由乡镇给予通报批评，造成后果的依法处理。"
  static let notices =
    "各村要把打捞情况写进村务公开栏，接受群众评议，评议结果每季度报乡镇备案，作为年底考核的依据，连续两次排名末位的村要向县水务局书面说明原因并提出整改办法，"
    + "县水务局每半年通报一次全县情况，通报结果抄送县委督查室和县财政局。"

  static func wrapped(_ paragraph: String, at width: Int) -> [String] {
    let scalars = Array(paragraph)
    return stride(from: 0, to: scalars.count, by: width).map {
      String(scalars[$0..<min($0 + width, scalars.count)])
    }
  }

  @Test func aSentenceThatEndsAtTheEdgeOfAFullLineGoesOn() {
    let page = Self.wrapped(Self.dredging, at: 33) + Self.wrapped(Self.notices, at: 33)
    #expect(page[1].hasSuffix("外运。"))
    #expect(Self.lines(page.joined(separator: "\n")) == [Self.dredging, Self.notices])
  }

  @Test func aHeadingBelowTheEdgeOpensAParagraph() {
    let page = Self.wrapped(Self.dredging.replacing("三是", with: "一是"), at: 33)
    let lines = Self.lines((page + Self.wrapped(Self.notices, at: 33)).joined(separator: "\n"))
    #expect(lines.map { String($0.prefix(4)) } == ["对河面漂", "一是登记", "各村要把"])
  }

  @Test(arguments: [
    "1．对护林设备、防火通道和瞭望塔的产权、使用权、\n收益权有争议的；", "去年以来，全县护林站在各类评比中先后获得市级以上奖状14\n　　　　项。今年要再接再厉。",
    "护林员要按时巡查、认真记录\n；发现火情立即上报。",
    "护林站要做到设备完好、记录齐全、人员到岗、\n\n　　　　通讯畅通，发现火情立即上报。",
  ])
  func aLineThatCannotEndGoesOn(source: String) {
    #expect(Self.lines(source).count == 1)
  }

  @Test(arguments: [
    "本次申请是否为首次申请，是否已征得单位同意？□是；□ 否\n护林员资料（仅限首次申请者填写，无须重复填写）",
    "一、护林设备\n二、防火通道",
  ])
  func aChoiceAndAHeadingAreWhole(source: String) {
    #expect(Self.lines(source).count == 2)
  }

  @Test func aPointMayGoOnFurtherIn() {
    let source = """
      一、本縣為維護河川生態，並便利民眾親水，特訂定本
          要點。
      二、本要點所稱河川，指縣境內之主流與支流，及其附
          屬之水道。
      三、違反者依法處理。
      """
    #expect(Self.lines(source).map { String($0.suffix(4)) } == ["本要点。", "之水道。", "法处理。"])
  }

  @Test func shortParagraphsOfAWrappedTextAreJoined() {
    let source = """
      本会为照顾沿河独居老人而设，每逢周末由志愿者分组探访，了解老人所
      需，协助打扫。
      志愿者须先参加培训，内容有急救常识、沟通方法，并由资深志愿者带领实
      习三次。
      表现优良的志愿者，由本会颁发证书，并优先推荐参加全县的年度表彰大
      会。
      """
    #expect(Self.lines(source).map(\.count).allSatisfy { $0 > 30 })
    #expect(Self.lines(source).count == 3)
  }

  @Test func aLineEndBetweenTwoEnglishWordsStays() {
    let source = "The ferry had crossed the river for,\nas they said, a hundred years, and more."
    #expect(Self.lines(source).count == 2)
  }

  @Test func oneBrokenSentenceIsJoined() {
    let source = "为进一步加强全县河道管理，改善农村人居环境，经县政府研究决定，在全\n县范围内开展河道清理行动，现将有关事项通知如下："
    #expect(Self.lines(source).count == 1)
  }

  @Test func aBracketLeftOpenIsClosedByTheNextLine() {
    #expect(Self.lines("关于印发《青河县河道\n清理工作方案》的通知") == ["关于印发《青河县河道清理工作方案》的通知"])
  }

  @Test(arguments: [
    "一、指导思想\n以改善水环境为目标，扎实推进河道清理。",
    "各乡镇人民政府，县直各单位：\n现将有关事项通知如下。",
    "联系人：林小满，联系电话：0999-2345678，地址：青河县水务局三楼办公室\n邮箱：water@qinghe.example",
    "青河县水务局\n2021年4月6日",
    "第一条 为了规范河道采砂管理，保障河势稳定和防洪安全，根据有关法律，制定本办法\n第二条 本办法适用于本县。",
    "对清理不力、进度缓慢的乡镇，县水务局将予以通报批评，并责令限期整改。\n各村要组织群众参加义务劳动。",
    "姓名\t单位\t职务\n林小满\t水务局\t科员",
  ])
  func whatIsWholeIsNotJoined(source: String) {
    #expect(Self.lines(source).count == 2)
  }

  @Test func aMarkerAtALinesStartIsNeverJoined() {
    let lines = Self.lines("各乡镇要成立专门班子，落实专人负责，做到任务到村、责任到人，并按照下列要求，\n（一）摸清底数；\n（二）限期整改。")
    #expect(lines.count == 3)
  }

  @Test func aPageNumberInsideASentenceIsLiftedOut() {
    let source = "各乡镇要成立专门班子，落实专人负责，做到任务到村、责任到人，对清理不力的\n— 2 —\n乡镇，县水务局将予以通报批评，并责令限期整改。"
    let logical = Reading.lines(source)
    #expect(logical.lines.count == 1)
    #expect(logical.lifted.map(\.text) == ["— 2 —"])
    #expect(logical.lifted.map(\.kind) == [.pageNumber])
  }

  @Test func aRunningHeadBesideThePageNumbersIsLiftedOut() {
    let source = """
      　　各乡镇人民政府要把河道清理摆上重要议事日程，成立专门工作班子，落实
      青河县水务局文件
      — 1 —
      专人负责，做到任务到村、责任到人，对清理不力的予以通报批评，并限期
      青河县水务局文件
      — 2 —
      整改。
      """
    let logical = Reading.lines(source)
    #expect(logical.lines.count == 1)
    #expect(logical.lifted.map(\.text) == ["青河县水务局文件", "— 1 —", "青河县水务局文件", "— 2 —"])
  }

  @Test func aLineBesideOnePageNumberStays() {
    #expect(Self.lines("青河县水务局文件\n— 1 —\n各乡镇人民政府：\n— 2 —").count == 4)
  }

  @Test func aPageNumberBetweenParagraphsStaysALine() {
    let logical = Reading.lines("工作到此结束。\n- 1 -\n下一步工作如下。")
    #expect(logical.lines.map(\.furniture) == [nil, .pageNumber, nil])
    #expect(logical.lifted.isEmpty)
  }

  @Test(arguments: ["PAGE 3", "PAGE \\* MERGEFORMAT 3", "——  PAGE   3  ——"])
  func aWordProcessorsFieldIsAPageNumber(line: String) throws {
    let found = try Reading.json(of: "工作到此结束。\n\(line)\n下一步工作如下。\n")["furniture"]
    #expect(found.elements.map { $0["kind"].text } == ["pageNumber"])
  }

  @Test func aRowWithFiguresIsNoBarOfLinks() throws {
    let found = try Reading.json(of: "工作到此结束。\n站点 | 2021 | 巡查 | 首页 | 备注\n")["furniture"]
    #expect(found.elements.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
  func everyLineEndParts(end: String) {
    #expect(Self.lines("工作到此结束。\(end)下一步如下。").count == 2)
  }

  @Test func emptyLinesAndIndentsAreRemembered() {
    let lines = PhysicalLines.read(Reading.text("甲\n　　乙\n\n丙"))
    #expect(lines.map(\.indent) == [0, 2, 0])
    #expect(lines.map(\.followsBlank) == [true, false, true])
  }

  @Test(arguments: ["", " ", "\n", "\u{3000}\n\t\n"])
  func blanksHoldNoLine(source: String) {
    #expect(Self.lines(source).isEmpty)
  }
}

@Suite struct PageNumberTests {
  static func matches(_ line: String) -> Bool {
    let text = Reading.text(line)
    return PageNumber.matches(text, 0..<text.count)
  }

  @Test(arguments: ["— 1 —", "-12-", "－3－", "第3页", "第 3 页 共 12 页", "第3页，共12页", "3/12", "3 / 12"])
  func aPageNumberIsSeen(line: String) { #expect(Self.matches(line)) }

  @Test(arguments: [
    "3", "2021", "3.5", "第3条", "第3页的表格", "-3℃", "3月12日", "—", "— 一 —", "3/12/2021", "12345/6",
  ])
  func anotherNumberIsNone(line: String) { #expect(!Self.matches(line)) }
}
