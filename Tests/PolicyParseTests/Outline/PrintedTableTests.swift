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
  ]

  @Test(arguments: stacked)
  func cellsOnLinesOfTheirOwnAreATable(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: ["序号\n任务\n单位\n1\n清理河道\n水务局", "编号\n水务局\n应急局\n民政局"])
  func aHeaderWithoutTwoNumberedRowsIsNone(body: String) {
    #expect(!Reading.tree(body).contains("#"))
  }
}
