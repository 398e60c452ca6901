import Testing

@testable import PolicyParse

@Suite struct UnnumberedHeadingsTests {
  static let headings: [TreeCase] = [
    TreeCase(
      "a bracketed line", "【活动时间】\n2021年4月1日至4月30日，逢周末举行。", "活动时间\n  = 2021年4月1日至4月30日，逢周末举行。"),
    TreeCase(
      "a known topic title", "活动主题\n清清河水，美丽家园，人人参与，共建共享。", "活动主题\n  = 清清河水，美丽家园，人人参与，共建共享。"),
    TreeCase(
      "its colon is dropped", "申报条件：\n申报单位应当具有独立法人资格，并在本县注册。", "申报条件\n  = 申报单位应当具有独立法人资格，并在本县注册。"),
    TreeCase(
      "the first section of a plan stands beside the numbered ones",
      "指导思想：\n以水为邻，护水为责，人人参与，共建共享。\n一、河面打捞\n日产日清，不留死角。\n二、岸线整治\n依法拆除，限期到位。",
      """
      指导思想
        = 以水为邻，护水为责，人人参与，共建共享。
      一、 河面打捞
        = 日产日清，不留死角。
      二、 岸线整治
        = 依法拆除，限期到位。
      """),
    TreeCase(
      "lines in parallel",
      "河面打捞\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。\n岸线整治\n各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。",
      """
      河面打捞
        = 各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。
      岸线整治
        = 各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。
      """),
    TreeCase(
      "runs under them begin anew", "【报名】\n1.填表\n2.交费\n【比赛】\n1.预赛\n2.决赛",
      """
      报名
        1. 填表
        2. 交费
      比赛
        1. 预赛
        2. 决赛
      """),
    TreeCase(
      "a further one above a numbered list",
      "河面打捞\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。\n岸线整治\n各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。\n清理次序\n1.先干流\n2.后支流",
      """
      河面打捞
        = 各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。
      岸线整治
        = 各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。
      清理次序
        1. 先干流
        2. 后支流
      """),
    TreeCase(
      "but not above the title of another text",
      "河面打捞\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。\n岸线整治\n各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。\n相关文件\n青河县河道管理办法",
      """
      河面打捞
        = 各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。
      岸线整治
        = 各乡镇要对沿河的违章建筑、堆场码头进行全面排查，依法限期拆除到位。
        = 相关文件
        = 青河县河道管理办法
      """),
    TreeCase(
      "beside headings of two levels, one above a phrase is of the upper",
      "活动安排\n起止时间\n活动从三月一日开始，到三月底结束，请各村合理安排。\n集合地点\n各村在村委会门前集合，由村干部带队前往清理地点。\n活动保障\n人员调配\n各村要抽调得力人员参加活动，确保按时完成任务。\n物资供应\n县水务局统一发放手套和铁锹，各村派人前来领取。\n活动宣传\n宣传栏和广播站以及流动宣传车的使用办法与有关说明材料\n各村要用好广播站，每天早晚各播报一次清理情况。",
      """
      活动安排
        起止时间
          = 活动从三月一日开始，到三月底结束，请各村合理安排。
        集合地点
          = 各村在村委会门前集合，由村干部带队前往清理地点。
      活动保障
        人员调配
          = 各村要抽调得力人员参加活动，确保按时完成任务。
        物资供应
          = 县水务局统一发放手套和铁锹，各村派人前来领取。
      活动宣传
        = 宣传栏和广播站以及流动宣传车的使用办法与有关说明材料
        = 各村要用好广播站，每天早晚各播报一次清理情况。
      """),
    TreeCase(
      "below an ended list of bullets",
      "一、清理范围\n● 干流两岸。\n● 支流两岸。\n【活动要求】\n各村要按时完成任务，不得拖延。",
      """
      一、 清理范围
        ●
          = 干流两岸。
        ●
          = 支流两岸。
        活动要求
          = 各村要按时完成任务，不得拖延。
      """),
  ]

  @Test(arguments: headings)
  func aShortLineWithTextBelowIsAHeading(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [
    "活动时间：2021年4月1日至4月30日\n逢周末举行，欢迎广大市民踊跃参加。", "河面打捞\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞。",
    "各乡镇要认真落实。\n活动主题", "2021年4月1日\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞。",
    "现将有关事项通知如下：\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞。", "河面打捞，岸线整治\n各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞。",
  ])
  func anotherShortLineIsText(body: String) {
    #expect(Reading.tree(body).split(separator: "\n").allSatisfy { $0.hasPrefix("= ") })
  }

  @Test(arguments: [20, 21])
  func aHeadingHasAtMostTwentyScalars(length: Int) {
    let title = String(repeating: "河", count: length - 2)
    let tree = Reading.tree("【\(title)】\n各乡镇要组织人员对辖区河面的垃圾进行打捞。")
    #expect(tree.hasPrefix("= ") == (length > 20))
  }

  @Test func itHasAStyleButNoNumber() throws {
    let text = Reading.text("【报名】\n各乡镇要组织人员参加。")
    let outline = OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).outline
    let heading = try #require(outline.nodes.first)
    #expect(heading.kind == .section && heading.level == 1)
    #expect(heading.marker?.style == .unnumbered && heading.marker?.ordinal == nil)
  }
}

@Suite struct TableReaderTests {
  static let tables: [TreeCase] = [
    TreeCase("cells set apart by tabs", "姓名\t单位\n林小满\t水务局\n周立\t环保局", "# 姓名|单位 / 林小满|水务局 / 周立|环保局"),
    TreeCase("cells set apart by bars", "| 任务 | 单位 |\n| 打捞 | 水务局 |", "# 任务|单位 / 打捞|水务局"),
    TreeCase(
      "a table stands in its section", "一、分工\n任务\t单位\n打捞\t水务局\n二、要求",
      "一、 分工\n  # 任务|单位 / 打捞|水务局\n二、 要求"),
    TreeCase("an empty cell is left out", "任务\t单位\t时限\n打捞\t\t4月", "# 任务|单位|时限 / 打捞|4月"),
  ]

  @Test(arguments: tables)
  func rowsOfCellsAreATable(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: ["任务\t单位", "甲|乙", "各乡镇要落实。\n县水务局要检查。"])
  func oneRowOrProseIsNone(body: String) {
    #expect(!Reading.tree(body).contains("#"))
  }
}

@Suite struct OutlineTests {
  let text = Reading.text("一、任务\n（一）打捞。全面打捞垃圾。\n（二）清淤\n二、要求")
  var outline: Outline {
    OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).outline
  }

  @Test func childrenAreDirectOnes() {
    #expect(outline.children(of: -1).count == 2)
    #expect(outline.children(of: 0).map { outline.nodes[$0].marker?.ordinal } == [1, 2])
  }

  @Test func theOwnerIsTheInnermostSection() throws {
    let place = try #require(text.firstOffset(of: "垃圾", in: 0..<text.count))
    let owner = outline.owner(of: place)
    #expect(owner >= 0 && outline.nodes[owner].title.map { text.string($0) } == "打捞")
    #expect(outline.owner(of: text.count) == -1)
  }

  @Test func aSectionReachesToTheEndOfItsSubtree() {
    let first = outline.nodes[0]
    #expect(text.string(first.range).hasSuffix("（二）清淤"))
    #expect(first.subtreeEnd == 4)
  }
}

@Suite struct NestedUnnumberedHeadingsTests {
  static let sentence = "各乡镇要组织人员对辖区河面的垃圾、水草进行全面打捞，做到日产日清。"
  static let trees: [TreeCase] = [
    TreeCase(
      "two short lines above a sentence are two levels",
      "河道\n打捞从四月开始\n\(sentence)\n岸线\n拆除违建，恢复绿地\n\(sentence)",
      """
      河道
        打捞从四月开始
          = \(sentence)
      岸线
        拆除违建，恢复绿地
          = \(sentence)
      """),
    TreeCase(
      "beside two plain headings a short line above a lead-in is one",
      "河面打捞\n\(sentence)\n岸线整治\n\(sentence)\n奖励办法\n对成绩突出的单位有下列奖励：\n\(sentence)",
      """
      河面打捞
        = \(sentence)
      岸线整治
        = \(sentence)
      奖励办法
        = 对成绩突出的单位有下列奖励：
        = \(sentence)
      """),
    TreeCase(
      "labels that begin alike head the runs below them",
      "一、比较\n河道保洁工作：\n1)打捞\n2)清淤\n河道保洁成效：\n1)水清\n2)岸绿\n二、结论",
      """
      一、 比较
        河道保洁工作
          1) 打捞
          2) 清淤
        河道保洁成效
          1) 水清
          2) 岸绿
      二、 结论
      """),
    TreeCase(
      "說明 alone above a run is its segment", "說明：\n一、報名自即日起。\n二、名額有限。",
      "说明\n  一、\n    = 报名自即日起。\n  二、\n    = 名额有限。"),
    TreeCase(
      "a label printed twice heads nothing",
      "一、打捞\n具体做法有：\n1)雇船\n2)雇人\n二、清淤\n具体做法有：\n1)抽水\n2)挖泥",
      """
      一、 打捞
        = 具体做法有：
        1) 雇船
        2) 雇人
      二、 清淤
        = 具体做法有：
        1) 抽水
        2) 挖泥
      """),
    TreeCase(
      "a value may stand between a heading and its text",
      "清淤船\n15米以下\n\(sentence)\n打捞船\n8米以下\n\(sentence)",
      """
      清淤船
        = 15米以下
        = \(sentence)
      打捞船
        = 8米以下
        = \(sentence)
      """),
    TreeCase(
      "short lines above runs that begin anew",
      "一、安排\n四月份\n1.打捞\n2.清淤\n五月份\n1.验收\n2.总结",
      """
      一、 安排
        四月份
          1. 打捞
          2. 清淤
        五月份
          1. 验收
          2. 总结
      """),
    TreeCase(
      "a time with a colon over a run", "一、安排\n四月份：\n1.打捞\n2.清淤\n五月份：\n1.验收\n2.总结",
      """
      一、 安排
        四月份
          1. 打捞
          2. 清淤
        五月份
          1. 验收
          2. 总结
      """),
    TreeCase(
      "words between paragraphs that are numbered through",
      "目的\n本通告旨在说明各部门在办公室节约用水的措施。\n措施\n2.　各部门须关掉水龙头。\n3.　各部门须检查水管。\n查询\n4.　如有查询，请与行政科联络。",
      """
      目的
        = 本通告旨在说明各部门在办公室节约用水的措施。
      措施
        2.
          = 各部门须关掉水龙头。
        3.
          = 各部门须检查水管。
      查询
        4.
          = 如有查询，请与行政科联络。
      """),
    TreeCase(
      "a bracketed line needs no sentence below it", "【活动地点】\n青河公园\n【参加对象】\n全县居民",
      """
      活动地点
        = 青河公园
      参加对象
        = 全县居民
      """),
  ]

  @Test(arguments: trees)
  func linesWithoutNumbersHaveLevelsToo(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [
    "一、任务\n打捞组\n1.打捞\n2.清淤\n二、要求", "会议决定：\n（一）拨款。\n会议要求：\n（一）落实。",
    "河道\n打捞从四月开始\n各乡镇要组织人员打捞。",
    "一、打捞\n全县\n二、清淤\n全县\n三、验收\n全县", "1.打捞。\n保障措施\n2.清淤。\n服务内容\n3.验收。",
  ])
  func oneShortLineOrALeadInIsText(body: String) {
    #expect(
      !Reading.tree(body).split(separator: "\n").contains { line in
        let words = line.drop { $0 == " " }
        return ["打捞组", "会议决定", "河道", "打捞从四月开始", "全县", "保障措施"].contains { words == $0 }
      })
  }
}

@Suite struct LabelledRunTests {
  static let trees: [TreeCase] = [
    TreeCase(
      "the label of a run stands by itself", "注：1、按时到场。\n2、自带工具。",
      "= 注：\n1、\n  = 按时到场。\n2、\n  = 自带工具。"),
    TreeCase(
      "a run within one line is items", "一、对象\n1、本县居民；2、外来务工人员。\n二、时间",
      "一、 对象\n  * 1、\n    = 本县居民；\n  * 2、\n    = 外来务工人员。\n二、 时间"),
    TreeCase(
      "unless a member follows on a line of its own", "1、本县居民；2、外来务工人员。\n2、学生。",
      "1、\n  = 本县居民；2、外来务工人员。\n2、\n  = 学生。"),
    TreeCase(
      "boxes to tick are none", "性别\n1.□ 男 2.□ 女", "= 性别\n= 1.□ 男 2.□ 女"),
  ]

  @Test(arguments: trees)
  func runsBehindLabelsAndInLines(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }
}
