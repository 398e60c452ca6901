import Testing

@testable import PolicyParse

@Suite struct QuotationBalanceTests {
  /// Offsets of the marks that have no partner.
  private func unbalanced(_ source: String) -> [Int] {
    let text = Reading.text(source)
    return QuotationBalance.diagnostics(in: text, range: 0..<text.count).map(\.range.lowerBound)
  }

  @Test(arguments: [
    ("开展“护林月活动。", [2]), ("开展护林月”活动。", [5]), ("开展“护林月“活动。", [2, 6]), ("「护林、「护河」", [0]),
    ("“甲”“乙”丙”", [7]),
  ])
  func aMarkWithoutItsPartnerIsSaid(source: String, places: [Int]) {
    #expect(unbalanced(source) == places)
  }

  @Test(arguments: ["", "开展“护林月”活动。", "“甲‘乙’丙”", "《甲》", "“第一段。\n“第二段。\n“第三段。”", "“一句\n话”"])
  func pairsAreNot(source: String) {
    #expect(unbalanced(source).isEmpty)
  }

  @Test func aQuotationThatRunsOnHasLostItsEnd() {
    #expect(unbalanced("“" + String(repeating: "林", count: 2001) + "”") == [0, 2002])
  }

  @Test func aRecordSaysIt() throws {
    let found = try Reading.json(of: "县林业局关于开展护林月”活动的通知\n各林场：\n请认真执行。\n")
    #expect(found["diagnostics"].elements.map { $0["code"].text } == ["quotation.unbalanced"])
  }
}
