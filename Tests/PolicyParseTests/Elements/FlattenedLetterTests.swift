import Testing

@testable import PolicyParse

@Suite struct FlattenedLetterTests {
  static let announcement =
    "青河縣政府　公告發文日期：中華民國110年4月6日發文字號：府水管字第1100012345號附件：計畫圖1份"
    + "主旨：公告青河溪河道整治範圍，自110年5月1日起生效。依據：河川管理辦法第6條。"
    + "公告事項：一、公告地點：本府公告欄。二、公告圖說：計畫圖1份。縣長　李文海\n"

  @Test func labelsRunTogetherBeginLinesAgain() throws {
    let found = try Reading.json(of: Self.announcement)["metadata"]
    #expect(found["issuers"].elements.map { $0["text"].text } == ["青河县政府"])
    #expect(found["documentNumber"]["text"].text == "府水管字第1100012345号")
    #expect(found["issuedOn"]["date"].text == "2021-04-06")
    #expect(found["genre"]["text"].text == "公告")
  }

  @Test func segmentsAreSections() throws {
    let tree = TreeSketch.of(try Reading.record(of: Self.announcement))
    #expect(
      tree.split(separator: "\n").filter { !$0.contains("=") } == [
        "主旨", "依据", "公告事项", "  一、 公告地点", "  二、 公告图说",
      ])
  }

  @Test func theHeadOfTheOrganIsFoundBehindTheLastSentence() throws {
    let record = try Reading.record(of: Self.announcement)
    #expect(record.metadata.signatories.map { $0.string(in: record.text) } == ["李文海"])
  }

  /// A letter to a school, with the number and the addressees that it prints below its text.
  private static func letter(number: String = "臺教高字第1120012345號", originals: String) -> String {
    """
    教育部　函
    受文者：石岡國民小學
    發文日期：中華民國112年3月5日
    發文字號：\(number)
    主旨：檢送會議紀錄一份，請查照。
    說明：依據會議決議辦理。
    正本：\(originals)
    副本：本部高教司

    """
  }

  @Test(arguments: [
    ("石岡國民小學", ["石冈国民小学"], "正本：石冈国民小学"),
    ("石岡國民小學、和平國民小學", ["石冈国民小学", "和平国民小学"], "受文者：石冈国民小学"),
    ("和平國民小學", ["和平国民小学"], "受文者：石冈国民小学"),
  ])
  func theAddresseesStandInOneOfTwoLines(
    originals: String, addressees: [String], furniture: String
  ) throws {
    let found = try Reading.json(of: Self.letter(originals: originals))
    #expect(found["metadata"]["addressees"].elements.map { $0["text"].text } == addressees)
    #expect(found["furniture"].elements.map { $0["text"].text } == [furniture])
  }

  @Test(arguments: [("臺教高1120012345", "台教高1120012345"), ("府教〔2021〕8號", "府教〔2021〕8号")])
  func aLettersNumberMayLackItsWords(number: String, expected: String) throws {
    let found = try Reading.json(of: Self.letter(number: number, originals: "石岡國民小學"))
    #expect(found["metadata"]["documentNumber"]["text"].text == expected)
  }

  @Test func theFormIsReadOffTheSegments() throws {
    let body = "主旨：公告青河溪整治範圍。\n公告事項：\n一、地點：本府公告欄。\n"
    #expect(try Reading.json(of: body)["metadata"]["genre"]["text"].text == "公告")
  }

  @Test(arguments: ["本办法的主旨：保护河道。说明：略。", "会议主旨是治水，附件：无，说明：见下文。"])
  func aSentenceWithSuchWordsStaysWhole(line: String) throws {
    var sheet = NoticeSheet()
    sheet.body += "\n" + line
    #expect(TreeSketch.of(try Reading.record(of: sheet.text)).contains(line))
  }
}
