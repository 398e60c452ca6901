import Testing

@testable import PolicyParse

/// Which words beside a value belong to it, and what becomes of the others.
@Suite struct LeavesTests {
  private static func leaves(
    _ words: String, _ values: [Range<Int>], furniture: [Range<Int>] = [],
    labels: ElementLabels = .init()
  ) -> (extents: [String], forgotten: [String]) {
    let text = Reading.text(words)
    let leaves = Leaves(
      values, furniture: furniture, labels: labels, in: text, within: 0..<text.count)
    return (leaves.extents.map(text.string), leaves.forgotten.map(text.string))
  }

  @Test func marksBelongToTheValueOnTheirLine() {
    #expect(Self.leaves("甲。；\n（乙）", [0..<1, 5..<6]).extents == ["甲。；", "（乙）"])
  }

  @Test func theLastValueHasAllMarksBehindIt() {
    #expect(Self.leaves("甲。\n——", [0..<1]).extents == ["甲。\n——"])
  }

  @Test func wordsThatAreNoLabelBelongToNoValue() {
    let found = Self.leaves("甲、丙丁：乙", [0..<1, 5..<6])
    #expect(found.extents == ["甲、", "：乙"])
    #expect(found.forgotten == ["丙丁"])
  }

  @Test func wordsBeforeTheFirstAndBehindTheLastAreForgottenToo() {
    #expect(Self.leaves("丙 甲 丁", [2..<3]).forgotten == ["丙", "丁"])
  }

  @Test func aTextWithoutValuesIsForgotten() {
    #expect(Self.leaves(" 丙丁 ", []).forgotten == ["丙丁"])
  }

  @Test func aLabelOpensWhatFollowsIt() {
    let labels = ElementLabels(opening: [2..<4])
    let found = Self.leaves("甲、丙丁：乙", [0..<1, 5..<6], labels: labels)
    #expect(found.extents == ["甲、", "丙丁：乙"])
    #expect(found.forgotten == [])
  }

  @Test func aLabelBehindAValueClosesIt() {
    let labels = ElementLabels(closing: [1..<3])
    #expect(Self.leaves("甲印发 乙", [0..<1, 4..<5], labels: labels).extents == ["甲印发", "乙"])
  }

  @Test func furnitureIsNoWiderThanItIs() {
    let found = Self.leaves("甲：乙：\n丙", [2..<3], furniture: [0..<1, 5..<6])
    #expect(found.extents == ["甲", "：乙：", "丙"])
  }

  @Test func marksBetweenFurnitureAreForgotten() {
    #expect(Self.leaves("甲|乙", [], furniture: [0..<1, 2..<3]).forgotten == ["|"])
  }
}

/// What stands on the line of an element beside its value is label or furniture.
@Suite struct ElementLabelsTests {
  private static func json(_ masthead: String = "", below: String = "") throws -> (JSONTree, String)
  {
    var sheet = NoticeSheet()
    sheet.masthead = masthead
    let text = sheet.text + below
    return (try Reading.json(of: text), text)
  }

  private static func extent(_ element: JSONTree, _ text: String) -> String? {
    (element["extent"].span ?? element["span"].span).map {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[$0]))
    }
  }

  private static func furniture(_ json: JSONTree) -> [String?] {
    json["furniture"].elements.map { $0["text"].text }
  }

  @Test func wordsOfAPageBesideItsDateAreFurniture() throws {
    let (json, text) = try Self.json("作者：教务处　　编辑日期：2021-03-05 16:30　　点击数：")
    let date = json["metadata"]["publishedOn"]
    #expect(Self.extent(date, text) == "编辑日期：2021-03-05 16:30")
    #expect(Self.furniture(json) == ["作者：教务处", "点击数："])
  }

  @Test func aPageMayNameWhoWroteAtTheEnd() throws {
    let (json, text) = try Self.json("发布日期：2021-03-05　　发布者：刘明")
    #expect(Self.extent(json["metadata"]["publishedOn"], text) == "发布日期：2021-03-05")
    #expect(Self.furniture(json) == ["发布者：刘明"])
  }

  @Test func aLinkBehindAnAttachmentIsFurniture() throws {
    let (json, text) = try Self.json(below: "\n附件：\n1.报名表.doc  删除\n2.名额表.xls  删除\n")
    let attachments = json["attachments"].elements
    #expect(attachments.map { Self.extent($0, text) } == ["附件：\n1.报名表.doc", "2.名额表.xls"])
    #expect(Self.furniture(json) == ["删除", "删除"])
  }

  @Test(arguments: [
    ("\n附件一：青河县河道名录\n", ["附件一：青河县河道名录"]),
    ("\n附件：附件1 青河县河道名录.doc\n附件2 任务表.doc\n", ["附件：附件1 青河县河道名录.doc", "附件2 任务表.doc"]),
  ])
  func numbersOfAttachmentsAreLabels(below: String, extents: [String]) throws {
    let (json, text) = try Self.json(below: below)
    #expect(json["attachments"].elements.map { Self.extent($0, text) } == extents)
    #expect(Self.furniture(json) == [])
  }

  @Test func whatWasDoneOnADateClosesIt() throws {
    let (json, text) = try Self.json(
      below: "\n主 题 词：水利　河道　通知\n青河县人民政府办公室　　2021年4月9日印发\n")
    #expect(Self.extent(json["metadata"]["printedOn"], text) == "2021年4月9日印发")
    #expect(Self.extent(json["metadata"]["subjectTerms"][0], text) == "主 题 词：水利")
    #expect(Self.furniture(json) == [])
  }

  @Test(arguments: ["市　长：李文海", "青河市市长　李文海", "市　长　　李文海"])
  func thePostOfWhoSignsIsALabel(line: String) throws {
    let text = "青河市人民政府令\n第12号\n《青河市河道管理办法》已经通过，现予公布。\n\(line)\n2021年4月8日\n"
    let json = try Reading.json(of: text)
    #expect(Self.extent(json["metadata"]["signatories"][0], text) == line)
  }

  /// Where what a label announced has a name already, the label stands alone.
  @Test func aLabelOverFurnitureIsFurniture() throws {
    let list = "附件：\n1.报名表.doc\n2.名额表.xls\n"
    let (json, _) = try Self.json(below: "\n" + list + list)
    #expect(Self.furniture(json) == ["附件：", "1.报名表.doc", "2.名额表.xls"])
  }

  /// 篇一： before the title of a document in a file of several.
  @Test func theNumberOfADocumentIsALabelOfItsTitle() throws {
    let text = "篇一：植树活动的方案\n一、目标\n种树。\n卫生活动的方案（篇二）\n一、目标\n清扫。\n"
    let titles = try Reading.records(of: text).map { record in
      Self.extent(try Reading.json(of: record)["metadata"]["title"], text)
    }
    #expect(titles == ["篇一：植树活动的方案", "卫生活动的方案（篇二）"])
  }

  @Test func aTitlePrintedOnceMoreIsFurnitureWithItsNumber() throws {
    let text =
      "青河资料\n篇一：植树活动的方案\n植树活动的方案\n一、目标\n种树。\n"
      + "卫生活动的方案（篇二）\n卫生活动的方案\n一、目标\n清扫。\n"
    let records = try Reading.records(of: text)
    #expect(
      records.map { $0.furniture.map(\.text) }
        == [["青河资料", "篇一：植树活动的方案"], ["卫生活动的方案（篇二）"]])
  }

  @Test func aLabelAloneBelongsToTheValueBelow() throws {
    let (json, text) = try Self.json("发布时间：\n2021-03-05 16:30")
    let date = json["metadata"]["publishedOn"]
    #expect(Self.extent(date, text)?.hasSuffix("2021-03-05 16:30") == true)
    #expect(json["source"]["coverage"].double == 1)
  }

  @Test func aLineOfSeveralLabelsLosesNone() throws {
    let (json, text) = try Self.json("发文日期：前日　文号：青政发〔2021〕8号　页数：3")
    #expect(json["source"]["coverage"].double == 1)
    let held =
      Self.furniture(json).compactMap { $0 }.joined()
      + (Self.extent(json["metadata"]["documentNumber"], text) ?? "")
    for words in ["前日", "文号：", "8号"] { #expect(held.contains(words)) }
  }
}
