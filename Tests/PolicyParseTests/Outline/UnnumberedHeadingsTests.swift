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
