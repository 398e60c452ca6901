import Testing

@testable import policy_extract

/// How wide words are on a terminal, and what `inspect` makes of that.
@Suite struct InspectionTests {
  let sandbox = Sandbox()

  private static let notice = """
    青河县水务局关于开展清河行动的实施方案

    为改善水环境，决定开展清河行动，现制定如下方案。
    一、工作目标
    年底前清理河道30公里。
    二、时间安排
    （一）动员阶段（2021年3月1日至3月31日）。召开大会，部署任务。
    （二）整治阶段（4月1日至10月31日）。清理河面，拆除违建。
    四、组织领导
    成立清河行动领导小组，由秦望同志任组长，柳如山同志任副组长。领导小组下设办公室，贺文清兼任办公室主任。

    青河县水务局
    2021年2月26日
    """

  @Test(arguments: [
    ("abc", 3), ("河道", 4), ("（一）", 6), ("①“a”…", 5), ("e\u{301}", 1), ("\u{200B}", 0), ("😀", 2),
    ("ｱ", 1), ("", 0), ("龜\u{FE00}", 2),
  ])
  func wideCharactersTakeTwoColumns(text: String, columns: Int) {
    #expect(Columns.width(of: text) == columns)
  }

  @Test(arguments: [("河道整治", 5, "河道"), ("河道整治", 4, "河道"), ("a河", 1, "a"), ("河", 1, "")])
  func aTextIsCutBeforeACharacterThatDoesNotFit(text: String, columns: Int, shown: String) {
    #expect(Columns.prefix(text, upTo: columns) == shown)
  }

  @Test(arguments: [
    ("一二三四五", 4, ["一二", "三四", "五"]), ("two words", 6, ["two", "words"]), ("", 4, [""]),
    ("河a道", 1, ["河", "a", "道"]),
  ])
  func aTextIsWrapped(text: String, columns: Int, lines: [String]) {
    #expect(Columns.wrap(text, to: columns) == lines)
  }

  @Test(arguments: [40, 80, 120])
  func noLineIsWiderThanTheScreen(columns: Int) {
    sandbox.write(Self.notice, to: "a.txt")
    let outcome = sandbox.run("inspect", "a.txt", "--why", "--width", String(columns))
    #expect(outcome.end == .exit(0))
    #expect(outcome.lines.count > 30)
    for line in outcome.lines { #expect(Columns.width(of: line) <= columns, "\(line)") }
  }

  @Test func theOutlineIsATree() {
    sandbox.write(Self.notice, to: "a.txt")
    let lines = sandbox.run("inspect", "a.txt").lines
    #expect(lines.contains("├─ 一、 工作目标  objectives"))
    #expect(lines.contains("│  ├─ （一） 动员阶段（2021年3月1日至3月31日）  schedule"))
    #expect(lines.contains("│  │  └─ 召开大会，部署任务。"))
    #expect(lines.contains("└─ 四、 组织领导  organization"))
  }

  @Test func phasesAreBarsAndDeadlinesMarks() throws {
    sandbox.write(Self.notice, to: "a.txt")
    let lines = sandbox.run("inspect", "a.txt", environment: ["COLUMNS=80"]).lines
    let bars = try ["  动员阶段", "  整治阶段"].map { name in
      try #require(lines.first { $0.hasPrefix(name) }).count { $0 == "█" }
    }
    #expect(bars[0] > 2 && bars[1] > 5 * bars[0])
    #expect(lines.contains { $0.hasPrefix("  年底前") && $0.contains("◆") })
    #expect(lines.contains { $0.hasSuffix("2021-03-01 – 2021-03-31") })
  }

  @Test func groupsHangBelowTheirParents() {
    sandbox.write(Self.notice, to: "a.txt")
    let text = sandbox.run("inspect", "a.txt").output.text
    #expect(
      text.contains(
        """
        清河行动领导小组
        ├─ 组长 秦望
        ├─ 副组长 柳如山
        └─ 办公室
           └─ 主任 贺文清 concurrent
        """))
  }

  @Test func aDoubtIsShownWithItsLineAndWords() {
    sandbox.write(Self.notice, to: "a.txt")
    let text = sandbox.run("inspect", "a.txt").output.text
    #expect(text.contains("heading.skippedOrdinal, line 9"))
    #expect(text.contains("【四、】组织领导"))
  }

  @Test func coloursAreForWhoAsks() {
    sandbox.write(Self.notice, to: "a.txt")
    #expect(!sandbox.run("inspect", "a.txt").output.contains(0x1B))
    #expect(sandbox.run("inspect", "a.txt", "--color", "always").output.contains(0x1B))
  }

  @Test func controlsOfADocumentDoNotReachTheTerminal() {
    sandbox.write("关于\u{1B}[31m红色\u{202E}的通知\n一、甲\u{7}乙\n丙。\n", to: "a.txt")
    let text = sandbox.run("inspect", "a.txt", "--force-text").output.text
    #expect(!text.unicodeScalars.contains { $0 != "\n" && Escape.isControl($0) })
  }

  @Test(
    arguments: [
      [0...0, 10...20], [5...5], [0...100_000],
    ] as [[ClosedRange<Int>]])
  func anAxisKeepsItsColumns(stretches: [ClosedRange<Int>]) {
    let all = stretches.map(\.lowerBound).min()!...stretches.map(\.upperBound).max()!
    let axis = TimeAxis(days: all, columns: 20)
    for stretch in stretches {
      let place = axis.columns(of: stretch)
      #expect((0..<20).contains(place.lowerBound) && (0..<20).contains(place.upperBound))
    }
    #expect(axis.months.utf8.count <= 20)
  }
}
