import Testing

@testable import PolicyParse

@Suite struct RepublicYearTests {
  private func starts(_ text: String) throws -> [String] {
    try Reading.record(of: text).dates.map { $0.start?.iso ?? "" }
  }

  @Test func oneYearOfThreeFiguresWithItsMonthTellsForAll() throws {
    let text = "交通安全委員會設置要點\n95 年 12 月 13 日會議通過\n100 年 4 月 6 日會議修正\n一、為維護學生安全，訂定本要點。\n"
    #expect(try starts(text) == ["2006-12-13", "2011-04-06"])
  }

  @Test(arguments: ["103年度計畫", "臺北市98年計畫"])
  func aFiscalYearOrACityTellsToo(_ words: String) throws {
    let text = "各單位辦理\(words)，應於98年5月1日前提報。\n"
    #expect(try starts(text).count == 2)
    let end = try #require(try Reading.record(of: text).dates.last?.end)
    #expect(end.iso == "2009-05-01")
  }

  @Test func simplifiedScriptHasNoYearsOfTheRepublic() throws {
    let end = try Reading.record(of: "全市98年5月1日前完成改造，惠及群众。\n").dates.first?.end
    #expect(end?.iso == "1998-05-01")
  }
}
