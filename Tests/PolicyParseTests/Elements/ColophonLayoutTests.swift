import Testing

@testable import PolicyParse

@Suite struct ColophonLayoutTests {
  static func metadata(_ lines: String) throws -> JSONTree {
    var sheet = NoticeSheet()
    sheet.tail = lines
    return try Reading.json(of: sheet.text)["metadata"]
  }

  static func texts(_ tree: JSONTree) -> [String?] { tree.elements.map { $0["text"].text } }

  @Test(arguments: [
    "主题词：水务　河道　通知", "主题词：水务 河道 通知", "主题词：水务、河道、通知", "主 题 词：水务  河道  通知", "主题词　水务　河道　通知",
  ])
  func subjectTermsStandApartByBlanksOrMarks(line: String) throws {
    #expect(try Self.texts(Self.metadata(line)["subjectTerms"]) == ["水务", "河道", "通知"])
  }

  @Test(arguments: [
    "抄送：县委办，县人大办，\n县政协办。", "抄送：县委办，县人大办\n县政协办公室。", "抄送：县委办、县人大办、\n县政协办。",
  ])
  func copiesGoOnOverLines(lines: String) throws {
    #expect(try Self.metadata(lines)["copyTo"].elements.count == 3)
  }

  @Test func aFullStopClosesTheCopies() throws {
    let metadata = try Self.metadata("抄送：县委办。\n青河县水务局")
    #expect(try Self.texts(metadata["copyTo"]) == ["县委办"])
  }

  @Test(arguments: [
    "青河县水务局办公室　2021年4月6日印发", "青河县水务局办公室\n2021年4月6日印发", "青河县水务局办公室 2021年4月6日印",
    "青河县水务局办公室 2021年4月6日印发（共印50份）",
  ])
  func theOrganThatPrintedAndTheDay(lines: String) throws {
    let metadata = try Self.metadata(lines)
    #expect(metadata["printedBy"]["text"].text == "青河县水务局办公室")
    #expect(metadata["printedOn"]["date"].text == "2021-04-06")
  }

  @Test func aLabelAboveTheDayIsNoOrgan() throws {
    let metadata = try Self.metadata("抄　　送：县委办公室。\n青河县水务局办公室：\n2021年4月6日印发")
    #expect(metadata["printedBy"]["text"].text == nil)
    #expect(metadata["printedOn"]["date"].text == "2021-04-06")
  }

  @Test(arguments: ["共印50份", "（共印50份）", "青河县水务局 2021年4月6日印发 共印50份"])
  func theNumberOfCopies(line: String) throws {
    #expect(try Self.metadata(line)["copies"]["count"].int == 50)
  }

  @Test(arguments: ["抄送范围由县水务局确定，并报县人民政府备案。", "主题词的标引由县水务局办公室负责，并且按照规定进行。"])
  func sentencesAreNoColophon(line: String) throws {
    let metadata = try Self.metadata(line)
    #expect(metadata["copyTo"].elements.isEmpty && metadata["subjectTerms"].elements.isEmpty)
  }
}
