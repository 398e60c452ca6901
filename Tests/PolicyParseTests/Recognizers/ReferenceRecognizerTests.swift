import Testing

@testable import PolicyParse

private func working(_ string: String) -> WorkingText {
  Normalizer.normalize(Array(string.unicodeScalars))
}

@Suite struct DocumentNumberTests {
  private func numbers(_ string: String) -> [String] {
    let text = working(string)
    return DocumentNumberRecognizer.numbers(in: text, range: 0..<text.count).map {
      text.string($0.range)
    }
  }

  @Test(arguments: [
    ("按照青政发〔2016〕12号文件要求", "青政发〔2016〕12号"),
    ("（河科函[2011]3号）", "河科函[2011]3号"),
    ("依据沪教委体【2012】16号办理", "沪教委体【2012】16号"),
    ("依照湖政办（2009）7号执行", "湖政办（2009）7号"),
    ("根据国办发„2009‟3号", "国办发„2009‟3号"),
    ("（山财〔2016〕83 号）", "山财〔2016〕83 号"),
    ("（山财〔2016〕98）", "山财〔2016〕98"),
    ("国发 〔2011〕 12 号", "国发 〔2011〕 12 号"),
    ("印发青岭办（规）〔2019〕3号的", "青岭办（规）〔2019〕3号"),
    ("（林发改农经〔2004〕1933号）", "林发改农经〔2004〕1933号"),
    ("函件〔〕32号：安科函〔〕32号", "安科函〔〕32号"),
    ("18日中华人民共和国国务院令第142号发布", "中华人民共和国国务院令第142号"),
    ("依照河口市人民政府第12号令，", "河口市人民政府第12号令"),
    ("参阅通告第7/2019号。", "通告第7/2019号"),
    ("发文字号：府教学字第1130012345号", "府教学字第1130012345号"),
    ("6 月 2 日河教字第 0980054321 号函", "河教字第 0980054321 号"),
    ("本府108年10月3日河工字第1081100567A号函", "河工字第1081100567A号"),
    ("依据青政文〔2019〕6号办理", "青政文〔2019〕6号"),
    ("水务部联河[2014]25号", "水务部联河[2014]25号"),
    ("（河口市人力资源和社会保障局第35号令）", "河口市人力资源和社会保障局第35号令"),
    ("青政发〔2016〕12-15号", "青政发〔2016〕12-15号"),
    ("区政发〔20**〕*号", "区政发〔20**〕*号"),
    ("仍照水务部（65）水财字38号文件办理", "（65）水财字38号"),
    ("依照市财政山财〔2016〕9号文", "山财〔2016〕9号"),
  ])
  func aNumberIsReadWithItsCodeAndNothingElse(_ sentence: String, _ number: String) {
    #expect(numbers(sentence) == [working(number)].map { $0.string(0..<$0.count) })
  }

  @Test(arguments: [
    "陈某等译 (2000)。台北：某书局", "第4626号提案的答复", "（2012）年", "见[3]号", "十届三次会议第2741号", "(一)12号楼",
    "2010年5号", "〔2018〕", "联系电话（010）12345678",
  ])
  func whatOnlyLooksLikeANumberIsNone(_ sentence: String) {
    #expect(numbers(sentence).isEmpty)
  }

  @Test func aJointNumberIsTwo() {
    #expect(numbers("（江价费函〔2002〕9号、江财综〔2002〕5号）") == ["江价费函〔2002〕9号", "江财综〔2002〕5号"])
  }

  @Test func thePartsOfANumberAreTold() throws {
    let text = working("根据青政发〔2016〕12号精神")
    let number = try #require(
      DocumentNumberRecognizer.numbers(in: text, range: 0..<text.count).first)
    #expect(number.agencyCode.map { text.string($0) } == "青政发")
    #expect(number.year.map { text.string($0) } == "2016")
    #expect(text.string(number.serial) == "12")
  }
}

@Suite struct ReferenceTests {
  private func references(_ string: String, own: String? = nil) -> [(String, String?)] {
    let text = working(string)
    let start = own.flatMap { _ in 0 }
    let ownRange = start.map { $0..<($0 + (own?.unicodeScalars.count ?? 0)) }
    return ReferenceRecognizer.references(in: text, range: 0..<text.count, own: ownRange).map {
      (text.string($0.range), $0.number.map { text.string($0) })
    }
  }

  @Test func titlesAndNumbersComeInSourceOrder() {
    let found = references("学习《安全读本》，按青政发〔2016〕12号和《安全读本》办理").map(\.0)
    #expect(found == ["《安全读本》", "青政发〔2016〕12号", "《安全读本》"])
  }

  @Test(arguments: [
    ("《关于推进林业的意见》（青政发〔2016〕12号）", "青政发〔2016〕12号"),
    ("《林业条例》的通知（青政发[2016]12号）", "青政发[2016]12号"),
    ("青政发〔2016〕12号文件《林业意见》", "青政发〔2016〕12号"),
  ])
  func aTitleIsBoundToItsNumber(_ sentence: String, _ number: String) {
    let title = references(sentence).first { $0.0.hasPrefix("《") }
    #expect(title?.1 == number)
  }

  @Test func aNumberIsBoundToTheNearestTitleOnly() {
    let found = references("《甲办法》、《乙办法》（青政发〔2016〕12号）")
    #expect(found.map(\.1) == [nil, "青政发〔2016〕12号", nil])
  }

  @Test func aShortNameTakesTheNumberOfWhatItNames() {
    let found = references("《林业意见》（青政发〔2016〕12号，以下简称《意见》）。《意见》要求")
    #expect(found.map(\.0) == ["《林业意见》", "青政发〔2016〕12号", "《意见》", "《意见》"])
    #expect(found.last?.1 == "青政发〔2016〕12号")
  }

  @Test(arguments: [
    ("《关于转发〈甲办法〉的通知》等", "《关于转发〈甲办法〉的通知》"),
    ("《关于转发《甲办法》的通知》等", "《关于转发《甲办法》的通知》"),
    ("《关于转发〈甲办法》的通知》等", "《关于转发〈甲办法》的通知》"),
    ("《根据《甲办法》，办理", "《甲办法》"),
    ("按《关于转发〈甲办法》执行", "《关于转发〈甲办法》"),
    ("《安全生产\n 工作方案》的通知", "《安全生产\n 工作方案》"),
  ])
  func aTitleKeepsItsOwnBracketsAndWhatStandsInside(_ sentence: String, _ title: String) {
    #expect(references(sentence).map(\.0) == [title])
  }

  @Test func anUnclosedTitleIsSaid() {
    let text = working("《三角\n下一行")
    let reading = ReferenceRecognizer.read(in: text, range: 0..<text.count)
    #expect(reading.references.isEmpty)
    #expect(reading.diagnostics.map(\.code) == ["reference.unclosedTitle"])
  }

  @Test func theDocumentsOwnNumberIsLeftOutWhereverItOccurs() {
    let found = references("青政发〔2016〕12号\n依据青政发〔2016〕 12 号与青政发〔2016〕13号", own: "青政发〔2016〕12号")
    #expect(found.map(\.0) == ["青政发〔2016〕13号"])
  }
}

@Suite struct InternalReferenceTests {
  /// An outline of sections 第一条 … 第五条, of which the second has points （一） and （二）.
  private var articles: Outline {
    var nodes: [OutlineNode] = []
    func add(_ style: MarkerStyle, _ ordinal: Int, parent: Int) {
      nodes.append(
        OutlineNode(
          kind: .section, parent: parent, subtreeEnd: nodes.count + 1, level: parent < 0 ? 1 : 2,
          marker: Marker(range: 0..<0, style: style, ordinal: ordinal), range: 0..<0))
    }
    add(.article, 1, parent: -1)
    add(.article, 2, parent: -1)
    add(.cjkParen, 1, parent: 1)
    add(.cjkParen, 2, parent: 1)
    nodes[1].subtreeEnd = 4
    add(.article, 3, parent: -1)
    return Outline(nodes: nodes)
  }

  private func found(_ string: String) -> [(String, InternalReference.Target?)] {
    let text = working(string)
    return InternalReferenceRecognizer.references(
      in: text, range: 0..<text.count,
      documents: ReferenceDocuments(outlines: [articles], ordinals: [1, 2])
    ).map { (text.string($0.range), $0.target) }
  }

  @Test(arguments: [
    ("按本方案第三条执行", "本方案第三条", InternalReference.Target.node(4, document: 0)),
    ("依照本办法第二条第（二）项规定", "本办法第二条第（二）项", .node(3, document: 0)),
    ("符合第二条所列条件", "第二条", .node(1, document: 0)),
    ("详见附件2）", "附件2", .attachment(2)),
  ])
  func aPointerLeadsToItsNode(
    _ sentence: String, _ words: String, _ target: InternalReference.Target
  ) {
    let result = found(sentence)
    #expect(result.map(\.0) == [words])
    #expect(result.first?.1 == target)
  }

  @Test(arguments: ["《甲办法》第二条规定", "第二条 总则", "附件2：样表", "行政处罚法第三条"])
  func otherDocumentsAndHeadingsAreNoPointers(_ sentence: String) {
    #expect(found(sentence).isEmpty)
  }

  @Test func anAttachmentThatIsNotThereIsNoTarget() {
    let result = found("详见附件3）")
    #expect(result.map(\.0) == ["附件3"])
    #expect(result.first?.1 == nil)
  }

  @Test func aPointerInAnAttachmentLeadsToTheAttachment() throws {
    let notice = """
      关于印发《试点办法》的通知

      各科室：
      现将《试点办法》印发给你们，请按附件1执行。
      一、各科室要认真学习。
      二、本通知第一条自公布之日起执行。

      某某市科技局
      2012年3月1日

      附件1：试点办法

      第一条 为规范试点，制定本办法。
      第二条 试点单位按照本办法第一条的规定申报。
      第三条 违反第二条规定的，取消资格。
      """
    let json = try Reading.json(of: notice)
    let pointers = json["internalReferences"].elements
    #expect(pointers.map { $0["text"].text } == ["附件1", "本通知第一条", "本办法第一条", "第二条"])
    #expect(pointers.map { $0["target"].text } == ["a1", "1", "a1.1", "a1.2"])
  }

  @Test func aListOfArticlesIsOneReferenceEach() {
    #expect(found("本办法第一条、第三条").map(\.0) == ["本办法第一条", "第三条"])
  }

  @Test func aMemberOfAListThatIsNotThereHasNoTarget() {
    let result = found("本办法第三条、第九条")
    #expect(result.map(\.0) == ["本办法第三条", "第九条"])
    #expect(result.map(\.1) == [.node(4, document: 0), nil])
  }

  @Test func anArticlesBranchStandsBehindIt() throws {
    let record = try Reading.json(
      of: "青河县养犬管理办法\n第一条　为规范养犬，制定本办法。\n第二条　养犬实行登记。\n第二条之一　登记免费。\n"
        + "第二条之二　下列犬只不予登记：\n（一）烈性犬；\n（二）病犬。\n"
        + "第三条　违反本办法第二条之二第一款第（二）项、第二条之一、第二条之三的，依法处理。\n")
    let pointers = record["internalReferences"].elements
    #expect(
      pointers.map { $0["text"].text } == ["本办法第二条之二第一款第（二）项", "第二条之一", "第二条之三"])
    #expect(pointers.map { $0["target"].text } == ["4.2", "3", nil])
  }

  @Test func pointsNumberedThroughAreTheArticles() throws {
    let record = try Reading.json(
      of: "关于护林的意见\n\n一、要求\n（一）明确责任。落实到人。\n（二）加强巡护。每日两次。\n二、保障\n"
        + "（三）增加经费。列入预算。\n（四）严格考核。按本意见第三条执行。\n")
    let reference = record["internalReferences"][0]
    #expect(reference["text"].text == "本意见第三条")
    #expect(reference["target"].text == "2.1")
  }
}
