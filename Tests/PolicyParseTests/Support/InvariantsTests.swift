import Testing

@testable import PolicyParse

/// The helper itself: it must see each kind of broken promise.
@Suite struct InvariantsTests {
  static let source = Array("一、目标\n学习。".unicodeScalars)

  /// A record's body with one heading and one paragraph, whose words and spans can be falsified.
  static func tree(text: String = "学习。", span: String = "[5,8]") throws -> JSONTree {
    try JSONTree(
      Array(
        """
        {"metadata":{},"furniture":[],"attachments":[],"body":[{"kind":"section","id":"1","level":1,
        "marker":{"text":"一、","span":[0,2]},"title":"目标","titleSpan":[2,4],"span":[0,8],
        "children":[{"kind":"paragraph","text":"\(text)","span":\(span)}]}]}
        """.utf8))
  }

  @Test func aTrueRecordHasNoProblem() throws {
    let tree = try Self.tree()
    #expect(RecordLeaves(tree).problems(in: Self.source).isEmpty)
    #expect(ValueOracle(Self.source, .simplified).problems(in: tree).isEmpty)
  }

  @Test(arguments: ["[5,7]", "[6,8]"])
  func aLostCharacterIsSeen(span: String) throws {
    let problems = RecordLeaves(try Self.tree(span: span)).problems(in: Self.source)
    #expect(problems.count == 1 && problems[0].hasPrefix("no leaf covers"))
  }

  @Test func aDoubledCharacterIsSeen() throws {
    let problems = RecordLeaves(try Self.tree(span: "[3,8]")).problems(in: Self.source)
    #expect(problems == ["two leaves cover “3: 标”"])
  }

  @Test(arguments: [("学习吧。", "[5,8]"), ("学习。", "[5,7]"), ("", "[5,8]")])
  func anInventedValueIsSeen(text: String, span: String) throws {
    let tree = try Self.tree(text: text, span: span)
    #expect(ValueOracle(Self.source, .simplified).problems(in: tree).count == 1)
  }

  @Test func traditionalWordsAreTheirSimplifiedValue() throws {
    let source = Array("一、目標\n學習。".unicodeScalars)
    #expect(ValueOracle(source, .simplified).problems(in: try Self.tree()).isEmpty)
    #expect(ValueOracle(source, .keep).problems(in: try Self.tree()).count == 2)
  }
}
