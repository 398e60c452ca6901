import Testing

@testable import policy_extract

@Suite struct EvaluationTests {
  let sandbox = Sandbox()

  func tree(_ text: String) throws -> JSONTree { try JSONTree(Bytes(text.utf8)[...]) }

  static let record = """
    {"source":{"path":"a.txt","part":0},"metadata":{"title":{"text":"关于清河的通知"},
    "issuedOn":{"text":"2021年2月26日","date":"2021-02-26"},"issuers":[{"text":"水务局"}]},
    "body":[{"kind":"section","level":1,"marker":{"style":"cjk","ordinal":1},"title":"目标。","children":[
    {"kind":"item","level":2,"marker":{"style":"shi","ordinal":1},"title":null,"children":[
    {"kind":"paragraph","text":"打捞河面上的所有垃圾。"}]}]}],
    "dates":[{"text":"3月1日","kind":"point","start":"2021-03-01","end":"2021-03-01","span":[2,6]},
    {"text":"3月1日","kind":"point","start":"2021-03-01","end":"2021-03-01"}],
    "references":[],"attachments":[]}
    """

  func score(_ gold: String) throws -> Evaluation {
    var evaluation = Evaluation()
    try evaluation.add("a", gold: tree(gold), record: tree(Self.record))
    return evaluation
  }

  @Test func onlyFacetsThatTheGoldHasAreScored() throws {
    let evaluation = try score(#"{"references":[]}"#)
    #expect(evaluation.scores == [.references: Score()])
    #expect(evaluation.scores[.references]?.f1 == 1)
  }

  @Test func onlyKeysThatTheGoldSpeaksOfAreCompared() throws {
    let evaluation = try score(#"{"meta":{"title":"关于清河的通知","issuedOn":"2021-02-26"}}"#)
    #expect(evaluation.scores[.meta] == Score(hits: 2, found: 2, wanted: 2))
    let empty = try score(#"{"meta":{"issuers":[]}}"#)
    #expect(empty.scores[.meta] == Score(hits: 0, found: 1, wanted: 0))
  }

  @Test func whatStandsTwiceIsCountedTwice() throws {
    let evaluation = try score(#"{"dates":[["3月1日","point","2021-03-01","2021-03-01"]]}"#)
    #expect(evaluation.scores[.dates] == Score(hits: 1, found: 2, wanted: 1))
    #expect(evaluation.differences.map(\.isMissed) == [false])
  }

  @Test func aHeadingWithoutTitleIsKnownByItsFirstWords() throws {
    let gold = #"{"outline":[[1,"cjk",1,"目标"],[2,"shi",1,"打捞河面上的所有"],[1,"cjk",2,"要求"]]}"#
    let evaluation = try score(gold)
    #expect(evaluation.scores[.outline] == Score(hits: 2, found: 2, wanted: 3))
    #expect(evaluation.differences.first?.row.parts == ["1", "cjk", "2", "要求"])
  }

  @Test func aDocumentWithoutARecordMissesAll() throws {
    var evaluation = Evaluation()
    evaluation.add("b", gold: try tree(#"{"references":["甲","乙"]}"#), record: nil)
    #expect(evaluation.missing == ["b"])
    #expect(evaluation.scores[.references] == Score(hits: 0, found: 0, wanted: 2))
    #expect(evaluation.scores[.references]?.f1 == 0)
  }

  @Test(arguments: [
    ("“两年”活动", "\"两年\"活动"), ("２００７年　３月", "2007年3月"), ("学习；", "学习"), ("「清河」—行动。", "\"清河\"-行动"),
    ("青水发〔2021〕17号", "青水发[2021]17号"), ("二○○七", "二〇〇七"), ("①", "1"),
  ])
  func printedFormsAreCompared(text: String, expected: String) {
    #expect(ComparedText.of(text) == expected)
  }

  @Test(arguments: ["", "。；", " \u{3000}"])
  func whatIsOnlyMarksIsNothing(text: String) { #expect(ComparedText.of(text) == nil) }

  @Test func theFiguresAreF1() {
    let score = Score(hits: 2, found: 4, wanted: 3)
    #expect(score.precision == 0.5)
    #expect(EvaluationReport.four(score.recall) == "0.6667")
    #expect(EvaluationReport.four(score.f1) == "0.5714")
    #expect(EvaluationReport.four(1) == "1.0000")
  }

  @Test func theCommandReadsDocumentsAndRecords() {
    sandbox.write(Notice.text(3), to: "in/a.txt")
    sandbox.write(Notice.text(4), to: "in/b.txt")
    sandbox.write(
      #"{"dates":[["2018年4月1日至4月20日","range","2018-04-01","2018-04-20"],["明年底","deadline",null,null]]}"#,
      to: "gold/a.json")
    let run = sandbox.run("evaluate", "--gold", "gold", "in", "--list")
    #expect(run.end == .exit(0))
    #expect(run.lines.contains { $0.hasPrefix("dates") && $0.hasSuffix("0.5000     0.4000     2") })
    #expect(run.lines.contains { $0.hasPrefix("− a dates: 明年底") })
    #expect(run.lines.contains { $0.contains("【当月25日前】") })
    sandbox.run("in", "-o", "all.ndjson")
    let again = sandbox.run("evaluate", "--gold", "gold", "--json", "all.ndjson")
    #expect(again.output == sandbox.run("evaluate", "--gold", "gold", "--json", "in").output)
    #expect(sandbox.run("evaluate", "--gold", "none", "in").end == .exit(66))
    #expect(sandbox.run("evaluate", "--gold", "in", "in").end == .exit(66))
    sandbox.write("{", to: "gold/b.json")
    #expect(sandbox.run("evaluate", "--gold", "gold", "in").end == .exit(1))
  }

  @Test(arguments: [
    ("[1, 2.5, -3e2]", "1"), ("{\"a\": [true, null]}", "a"), ("\"\\u4e00\\ud840\\udc00\\n\"", "一"),
  ])
  func jsonIsRead(text: String, holds: String) throws {
    #expect("\(try tree(text))".contains(holds))
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\"}", "nul", "\"a", "[1] 2", "{\"a\":1,}"])
  func brokenJSONIsRefused(text: String) {
    #expect(throws: JSONTree.Problem.self) { try tree(text) }
    #expect(throws: JSONTree.Problem.self) { try tree(String(repeating: "[", count: 100_000)) }
  }
}
