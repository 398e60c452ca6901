import Testing

@testable import PolicyParse

@Suite struct PrintedTableTests {
  static let tables = [
    TreeCase(
      "wide blanks part cells",
      "序号    任务        单位\n1       清理河道    水务局\n2       储备物资    应急局",
      "# 序号|任务|单位 / 1|清理河道|水务局 / 2|储备物资|应急局"),
    TreeCase(
      "drawn lines part cells and rows",
      "┌──┬────┐\n│序号│任务    │\n├──┼────┤\n│1   │清理河道│\n└──┴────┘",
      "# 序号|任务 / 1|清理河道"),
    TreeCase(
      "a rule of hyphens is no row",
      "| 序号 | 任务 |\n|---|:---:|\n| 1 | 清理河道 |",
      "# 序号|任务 / 1|清理河道"),
  ]

  @Test(arguments: tables)
  func cellsSetApartByBlanksOrLinesAreATable(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [
    "序号    任务        单位\n1       清理河道    水务局",
    "张　三    李　四    王小五\n赵　六    钱　七    孙小八",
    "序号    任务        单位\n1       清理河道\n2       储备物资",
  ])
  func oneRowNamesOrUnequalRowsAreNone(body: String) {
    #expect(!Reading.tree(body).contains("#"))
  }

  @Test func aTitleTakesNoDrawnLine() throws {
    let text = "河道清理任务分解表\n┌──┬────┐\n│序号│任务    │\n├──┼────┤\n│1   │清理河道│\n└──┴────┘\n"
    let record = try Reading.record(of: text)
    #expect(record.metadata.title?.string(in: record.text) == "河道清理任务分解表")
    #expect(TreeSketch.of(record) == "# 序号|任务 / 1|清理河道")
  }

  static let stacked = [
    TreeCase(
      "one cell a line under the names of the columns",
      "序号\n任务\n单位\n1\n清理河道\n水务局\n2\n储备物资\n应急局",
      "# 序号|任务|单位 / 1|清理河道|水务局 / 2|储备物资|应急局"),
    TreeCase(
      "a row may miss a cell or hold one more",
      "序号\n任务\n单位\n1\n清理河道\n2\n储备物资\n应急局\n民政局\n3\n加强巡查\n水务局",
      "# 序号|任务|单位 / 1|清理河道 / 2|储备物资|应急局|民政局 / 3|加强巡查|水务局"),
    TreeCase(
      "a line between rows stands over all columns",
      "序号\n任务\n单位\n一、河道\n1\n清理河道\n水务局\n二、物资\n2\n储备物资\n应急局",
      "# 序号|任务|单位 / 一、河道 / 1|清理河道|水务局 / 二、物资 / 2|储备物资|应急局"),
    TreeCase(
      "groups whose rows are missing do not end it",
      "序号\n任务\n单位\n一、河道\n1\n清理河道\n水务局\n2\n巡查河道\n城管局\n二、物资\n三、人员\n7\n培训船员\n海事所",
      "# 序号|任务|单位 / 一、河道 / 1|清理河道|水务局 / 2|巡查河道|城管局 / 二、物资 / 三、人员 / 7|培训船员|海事所"),
    TreeCase(
      "a tab opens each cell but the first, and a blank line parts the rows",
      "船型\n\t载员\n\t检验周期\n\n渡船\n\t四十人\n\t一年\n\n游船\n\t十二人\n\t半年\n\n其他\n\t另行核定\n\n以上由海事所核定。",
      "# 船型|载员|检验周期 / 渡船|四十人|一年 / 游船|十二人|半年 / 其他|另行核定\n= 以上由海事所核定。"),
  ]

  @Test(arguments: stacked)
  func cellsOnLinesOfTheirOwnAreATable(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [
    "序号\n任务\n单位\n1\n清理河道\n水务局", "船型\n\t载员\n\t检验周期\n\n渡船\n\t四十人\n\n游船", "编号\n水务局\n应急局\n民政局",
  ])
  func aHeaderWithoutTwoNumberedRowsIsNone(body: String) {
    #expect(!Reading.tree(body).contains("#"))
  }
}
