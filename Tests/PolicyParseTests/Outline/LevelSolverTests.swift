import Testing

@testable import PolicyParse

/// A body, and the tree it should make, as `TreeSketch` draws it.
struct TreeCase: CustomTestStringConvertible, Sendable {
  var fact: String
  var body: String
  var tree: String

  init(_ fact: String, _ body: String, _ tree: String) {
    self.fact = fact
    self.body = body
    self.tree = tree
  }

  var testDescription: String { fact }
}

@Suite struct LevelSolverTests {
  static let numbering: [TreeCase] = [
    TreeCase(
      "official documents number 一、（一）1.（1）①",
      "一、任务\n（一）河道\n1.打捞\n（1）机械打捞\n①大船\n②小船\n（2）人工打捞\n2.清淤\n（二）岸线\n二、要求",
      """
      一、 任务
        （一） 河道
          1. 打捞
            （1） 机械打捞
              ① 大船
              ② 小船
            （2） 人工打捞
          2. 清淤
        （二） 岸线
      二、 要求
      """),
    TreeCase(
      "a level may be skipped", "一、任务\n1.打捞\n2.清淤\n二、要求\n1.领导\n2.考核",
      """
      一、 任务
        1. 打捞
        2. 清淤
      二、 要求
        1. 领导
        2. 考核
      """),
    TreeCase(
      "a marker alone on its line opens the next", "一、\n报名办法\n各村组织报名。\n二、\n报名时间\n3月1日至3月10日。",
      """
      一、 报名办法
        = 各村组织报名。
      二、 报名时间
        = 3月1日至3月10日。
      """),
    TreeCase(
      "the first level may be missing", "（一）河道\n1.打捞\n2.清淤\n（二）岸线",
      """
      （一） 河道
        1. 打捞
        2. 清淤
      （二） 岸线
      """),
    TreeCase(
      "which style nests in which is read off the document", "1、河道\n（一）打捞\n（二）清淤\n2、岸线\n（一）拆违",
      """
      1、 河道
        （一） 打捞
        （二） 清淤
      2、 岸线
        （一） 拆违
      """),
    TreeCase(
      "delimiters may differ within a run", "1、打捞\n2. 清淤\n3．拆违",
      """
      1、 打捞
      2. 清淤
      3． 拆违
      """),
    TreeCase(
      "Taiwan numbers 壹、一、（一）1、（1）", "壹、依據\n貳、措施\n一、宣導\n（一）學校\n1、講座\n（1）校內\n（二）社區\n二、稽查\n參、經費",
      """
      壹、 依据
      贰、 措施
        一、 宣导
          （一） 学校
            1、 讲座
              （1） 校内
          （二） 社区
        二、 稽查
      参、 经费
      """),
    TreeCase(
      "chapters hold articles, articles hold points",
      "第一章 总则\n第一条 为规范采砂，制定本办法。\n第二章 许可\n第二条 申请采砂应当提交下列材料：\n（一）申请书；\n（二）身份证明。\n第三条 许可期限为一年。",
      """
      第一章 总则
        第一条
          = 为规范采砂，制定本办法。
      第二章 许可
        第二条 申请采砂应当提交下列材料
          （一）
            = 申请书；
          （二）
            = 身份证明。
        第三条
          = 许可期限为一年。
      """),
    TreeCase(
      "decimals nest by their depth",
      "1 总则\n1.1 目的\n1.2 依据\n2 组织\n2.1 指挥部\n2.1.1 组成\n2.1.2 职责\n2.2 办公室",
      """
      1 总则
        1.1 目的
        1.2 依据
      2 组织
        2.1 指挥部
          2.1.1 组成
          2.1.2 职责
        2.2 办公室
      """),
    TreeCase(
      "letters and Roman numbers in brackets nest",
      "1. 資格\n(a) 年滿十八歲\n(b) 居港七年\n(i) 連續\n(ii) 通常\n2. 申請",
      """
      1. 资格
        (a) 年满十八岁
        (b) 居港七年
          (i) 连续
          (ii) 通常
      2. 申请
      """),
    TreeCase(
      "an article may have branches", "第五条 登记\n第五条之一 变更\n第六条 注销",
      """
      第五条 登记
      第五条之一 变更
      第六条 注销
      """),
    TreeCase(
      "a run that begins again stands beside the first",
      "一、成绩\n（一）打捞有力\n（二）清淤到位\n下一步还要做好以下工作：\n（一）巩固成果\n（二）健全制度\n二、问题",
      """
      一、 成绩
        （一） 打捞有力
        （二） 清淤到位
          = 下一步还要做好以下工作：
        （一） 巩固成果
        （二） 健全制度
      二、 问题
      """),
    TreeCase(
      "stages stand under their heading", "三、实施步骤\n第一阶段：动员\n第二阶段：清理\n四、要求",
      """
      三、 实施步骤
        第一阶段 动员
        第二阶段 清理
      四、 要求
      """),
    TreeCase("one heading is a heading", "一、任务", "一、 任务"),
    TreeCase("no line, no node", "", ""),
    TreeCase("a paragraph stands at the top", "各乡镇要认真落实。", "= 各乡镇要认真落实。"),
  ]

  @Test(arguments: numbering)
  func levelsAreReadOffTheDocument(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  static func codes(_ body: String) -> [String] {
    let text = Reading.text(body)
    return OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).diagnostics.map(
      \.code)
  }

  @Test(
    arguments: [
      ("一、任务\n二、要求\n四、考核", ["heading.skippedOrdinal"]),
      ("一、任务\n二、要求\n二、考核", ["heading.repeatedOrdinal"]),
      ("三、任务\n四、要求", ["heading.lateStart"]), ("一、任务\n二、要求\n三、考核", []), ("● 甲项\n● 乙项", []),
      ("第七条 期限\n第八条 费用", []),
      ("第五条 登记\n第五条之一 变更\n第六条 注销", []),
    ] as [(String, [String])])
  func aSlipOfTheAuthorIsADoubtAndNoBreak(body: String, codes: [String]) {
    #expect(Self.codes(body) == codes)
  }

  @Test func aSkippedNumberKeepsItsLevel() {
    #expect(Reading.tree("一、任务\n二、要求\n四、考核") == "一、 任务\n二、 要求\n四、 考核")
  }

  @Test(arguments: [
    "2021年3月1日起，全县开展河道清理。\n2022年3月1日前完成。", "1.2%的河段未达标。\n1.3%的河段已清理。", "第一责任人是村主任。\n第二责任人是村支书。",
    "3.5亿元用于清淤。\n3.6亿元用于护岸。", "一方面要清淤。\n一方面要护岸。", "第三条规定的河段由水务局清理。",
  ])
  func aNumberThatOpensALineOfProseIsText(body: String) {
    #expect(Reading.tree(body).split(separator: "\n").allSatisfy { $0.hasPrefix("= ") })
  }

  @Test func aWeakFormAloneIsText() {
    #expect(Reading.tree("首先要统一思想。\n各乡镇要认真落实。").hasPrefix("= 首先"))
    #expect(Reading.tree("第二组织培训，提高技能。") == "= 第二组织培训，提高技能。")
  }

  @Test func nothingIsDeeperThanTheLimit() throws {
    var body = ""
    for depth in 1...90 { body += String(repeating: "1.", count: min(depth, 5)) + "1 路\n" }
    for style in ["一、", "（一）", "1.", "（1）", "①", "A.", "a.", "(a)", "(i)", "甲、", "（甲）"] {
      body += "\(style)路\n"
    }
    let text = Reading.text(body)
    let outline = OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).outline
    #expect(outline.nodes.allSatisfy { $0.level <= LevelSolver.deepest })
  }

  // MARK: Unmarked paragraphs

  static let returning: [TreeCase] = [
    TreeCase(
      "a paragraph continues the innermost section", "一、任务\n（一）河道\n全面打捞河面垃圾。\n（二）岸线",
      """
      一、 任务
        （一） 河道
          = 全面打捞河面垃圾。
        （二） 岸线
      """),
    TreeCase(
      "after a run a paragraph returns to the ancestor whose subject it takes up",
      "一、清河行动的安排\n（一）动员。召开动员大会，部署任务。\n（二）清理。分段打捞，按期完成。\n清河行动结束后，各乡镇要报送总结。\n二、要求",
      """
      一、 清河行动的安排
        （一） 动员
          = 召开动员大会，部署任务。
        （二） 清理
          = 分段打捞，按期完成。
        = 清河行动结束后，各乡镇要报送总结。
      二、 要求
      """),
    TreeCase(
      "what tells when the document takes effect stands under none of its sections",
      "一、要求\n（一）动员。召开大会。\n（二）清理。分段打捞。\n本意见自印发之日起施行。",
      """
      一、 要求
        （一） 动员
          = 召开大会。
        （二） 清理
          = 分段打捞。
      = 本意见自印发之日起施行。
      """),
    TreeCase(
      "it stays where a section is kept for it", "一、要求\n严格执行。\n二、施行日期\n本意见自印发之日起施行。",
      """
      一、 要求
        = 严格执行。
      二、 施行日期
        = 本意见自印发之日起施行。
      """),
  ]

  @Test(arguments: returning)
  func anUnmarkedParagraphFindsItsSection(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }
}

@Suite struct ArticleLevelTests {
  @Test(arguments: [
    TreeCase(
      "a paragraph after short points belongs to the article",
      "第一条 应当遵循下列原则：\n（一）保护优先；\n（二）合理利用。\n鼓励社会力量参与。\n第二条 另有规定的除外。",
      """
      第一条 应当遵循下列原则
        （一）
          = 保护优先；
        （二）
          = 合理利用。
        = 鼓励社会力量参与。
      第二条
        = 另有规定的除外。
      """),
    TreeCase(
      "articles taken out of a rule stand under the heading above them",
      "一、条件\n第七条 应当具备资格。\n第八条 应当提交申请。",
      """
      一、 条件
        第七条
          = 应当具备资格。
        第八条
          = 应当提交申请。
      """),
  ])
  func articlesKeepTheirPlace(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }
}

@Suite struct NumberingDoubtTests {
  static func codes(_ body: String) -> [String] {
    let text = Reading.text(body)
    return OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).diagnostics
      .map(\.code)
  }

  @Test func aRunNumberedThroughOverItsParentsIsNoLateStart() {
    #expect(Self.codes("（一）河道\n1.打捞\n2.清淤\n（二）岸线\n3.拆违\n4.复绿").isEmpty)
  }

  @Test func aRunThatBeginsLateIsSaid() {
    #expect(Self.codes("（一）河道\n1.打捞\n2.清淤\n（二）岸线\n4.拆违\n5.复绿") == ["heading.lateStart"])
  }

  @Test(arguments: [
    TreeCase("an age behind a number", "1.80周岁以上的；\n2.独居的。", "1.\n  = 80周岁以上的；\n2.\n  = 独居的。"),
    TreeCase("a Bopomofo letter for a number", "ㄧ、地点\n二、内容", "ㄧ、 地点\n二、 内容"),
  ])
  func numbersThatLookLikeOthers(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  static let nested = [
    TreeCase(
      "a run that begins anew behind a lead-in stands under it",
      "1.报名\n2.缴费，费用如下：\n1.申请费\n2.考试费", "1. 报名\n2. 缴费，费用如下\n  1. 申请费\n  2. 考试费"),
    TreeCase(
      "an outer run goes on behind an inner one with another delimiter",
      "1、模式\n（一）集中\n1.招标\n2.询价\n（二）分散\n2、措施",
      "1、 模式\n  （一） 集中\n    1. 招标\n    2. 询价\n  （二） 分散\n2、 措施"),
    TreeCase(
      "a run that begins anew inside a member of another run stands under that member",
      "一、概况\n1、水系\n2、隐患\n主要有以下几处：\n一、堤防\n二、闸门\n3、对策\n二、措施",
      "一、 概况\n  1、 水系\n  2、 隐患\n    = 主要有以下几处：\n    一、 堤防\n    二、 闸门\n  3、 对策\n二、 措施"),
    TreeCase(
      "behind a lead-in a run of the outer form goes on where the inner one has ended",
      "一、概况\n1、水系\n2、隐患\n下面说明措施：\n二、措施", "一、 概况\n  1、 水系\n  2、 隐患\n    = 下面说明措施：\n二、 措施"),
    TreeCase(
      "a numeral and a blank above a run stand above it", "壹 總則\n一、目的\n二、依據",
      "壹 总则\n  一、 目的\n  二、 依据"),
    TreeCase(
      "a number and a blank above its decimals stand above them",
      "1 总则\n1.1 目的\n1.2 依据", "1 总则\n  1.1 目的\n  1.2 依据"),
    TreeCase(
      "bars around a point are those of a table", "一、 | 依來函辦理。 |\n二、 | 請查照。 |",
      "一、\n  = 依来函办理。\n二、\n  = 请查照。"),
    TreeCase(
      "a run of words for an order may change its words",
      "首先，清点船只。\n其次，核对油料。\n第三，安排人员。\n最后，上报结果。",
      "首先\n  = 清点船只。\n其次\n  = 核对油料。\n第三，\n  = 安排人员。\n最后\n  = 上报结果。"),
    TreeCase(
      "a word for an order is no member of another chapter's run",
      "一、准备\n首先，清点船只。\n其次，核对油料。\n二、收尾\n最后，感谢各位。",
      "一、 准备\n  首先\n    = 清点船只。\n  其次\n    = 核对油料。\n二、 收尾\n  = 最后，感谢各位。"),
    TreeCase(
      "numbers in square brackets are a run", "【一】报名条件\n1.学生\n2.教师\n【二】费用说明",
      "【一】 报名条件\n  1. 学生\n  2. 教师\n【二】 费用说明"),
    TreeCase(
      "letters that stand for bullets are a run", "要求\nu 落实经费保障\nu 加强巡查力度",
      "= 要求\nu 落实经费保障\nu 加强巡查力度"),
    TreeCase(
      "a paragraph about the items above it is the article's",
      "第一条 申请下列事项：\n一、采砂。\n二、清淤。\n前项申请应当书面提出。",
      "第一条 申请下列事项\n  一、\n    = 采砂。\n  二、\n    = 清淤。\n  = 前项申请应当书面提出。"),
    TreeCase(
      "a lead-in above a run that begins anew in an open style is no member's text",
      "一、领取\n1.每户一年只能领取一次防汛沙袋。\n2.沙袋由村委会登记以后统一发放。\n凡是下列农户，不再发放：\n1.已搬离的；\n2.已领足的。",
      """
      一、 领取
        1.
          = 每户一年只能领取一次防汛沙袋。
        2.
          = 沙袋由村委会登记以后统一发放。
        = 凡是下列农户，不再发放：
        1.
          = 已搬离的；
        2.
          = 已领足的。
      """),
    TreeCase(
      "a paragraph that sums up a list returns to the heading of its noun",
      "二、所需证件\n（一）船舶证。正本一份。\n（二）船员证。副本两份。\n以上证件验后退还。",
      "二、 所需证件\n  （一） 船舶证\n    = 正本一份。\n  （二） 船员证\n    = 副本两份。\n  = 以上证件验后退还。"),
    TreeCase(
      "a lead-in whose noun is an ancestor's returns to it",
      "三、渡船补贴标准\n（一）渡船。每船三百元。\n（二）渔船。每船二百元。\n趸船补贴标准：\n1.大型\n2.小型",
      "三、 渡船补贴标准\n  （一） 渡船\n    = 每船三百元。\n  （二） 渔船\n    = 每船二百元。\n  = 趸船补贴标准：\n  1. 大型\n  2. 小型"),
    TreeCase(
      "a signature of two lines returns to the top", "一、查船。逐船检查。\n二、查人。逐人登记。\n县海事所\n二〇〇六年九月二日",
      "一、 查船\n  = 逐船检查。\n二、 查人\n  = 逐人登记。\n= 县海事所\n= 二〇〇六年九月二日"),
    TreeCase(
      "and one of a single line", "一、查船。逐船检查。\n二、查人。逐人登记。\n县水利局2006年9月2日",
      "一、 查船\n  = 逐船检查。\n二、 查人\n  = 逐人登记。\n= 县水利局2006年9月2日"),
    TreeCase(
      "a date below a heading of time does not", "一、检查时间\n2006年9月2日", "一、 检查时间\n  = 2006年9月2日"),
    TreeCase(
      "what takes up the title right above it stays there",
      "一、渡口船舶检验\n渡口船舶检验由海事所负责。\n（一）渡口船舶检验费用。一律免收。\n渡口船舶检验费用由县财政承担。",
      "一、 渡口船舶检验\n  = 渡口船舶检验由海事所负责。\n  （一） 渡口船舶检验费用\n    = 一律免收。\n    = 渡口船舶检验费用由县财政承担。"),
    TreeCase(
      "the last line that speaks to all of the whole document returns to the top",
      "一、清点渡船。逐船登记造册。\n二、加强值守。汛期昼夜有人。\n各乡镇要按照本方案制定渡口巡查表。",
      "一、 清点渡船\n  = 逐船登记造册。\n二、 加强值守\n  = 汛期昼夜有人。\n= 各乡镇要按照本方案制定渡口巡查表。"),
    TreeCase(
      "and so do thanks", "一、渡口改造。今年动工。\n二、渡船更新。明年完成。\n感谢您关注水上交通。",
      "一、 渡口改造\n  = 今年动工。\n二、 渡船更新\n  = 明年完成。\n= 感谢您关注水上交通。"),
    TreeCase(
      "a sign whose font is gone is a bullet where it opens two lines",
      "要求\n?  救生衣：每船二十件\n?  灭火器：每船两只",
      "= 要求\n? 救生衣\n  = 每船二十件\n? 灭火器\n  = 每船两只"),
    TreeCase("once, it is none", "? 救生衣每船二十件\n灭火器每船两只", "= ? 救生衣每船二十件\n= 灭火器每船两只"),
    TreeCase(
      "the number of a class is no heading", "（1）登船有序\n受奖的是高二\n（1）班学生。\n（2）下船有序",
      "（1） 登船有序\n  = 受奖的是高二\n  = （1）班学生。\n（2） 下船有序"),
  ]

  @Test(arguments: nested)
  func runsNestByWhatStandsAroundThem(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }
}
