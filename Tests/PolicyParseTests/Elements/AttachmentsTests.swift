import Testing

@testable import PolicyParse

@Suite struct AttachmentsTests {
  /// `label ordinal title`, and a * where the text is in the file.
  static func list(_ change: (inout NoticeSheet) -> Void) throws -> [String] {
    var sheet = NoticeSheet()
    change(&sheet)
    return try Reading.json(of: sheet.text)["attachments"].elements.map { attachment in
      let ordinal = attachment["ordinal"].int.map(String.init) ?? "-"
      let mark = attachment["document"] == .null ? "" : " *"
      return
        "\(attachment["label"].text ?? "-") \(ordinal) \(attachment["title"].text ?? "-")\(mark)"
    }
  }

  @Test func noneIsNone() throws { #expect(try Self.list { _ in }.isEmpty) }

  @Test func aNameBehindTheLabel() throws {
    #expect(try Self.list { $0.attachments = "附件：河道清理任务分解表" } == ["附件 - 河道清理任务分解表"])
  }

  @Test func numberedNames() throws {
    let list = try Self.list { $0.attachments = "附件：1.河道清理任务分解表\n2.河道清理情况统计表.xls" }
    #expect(list == ["附件 1 河道清理任务分解表", "附件 2 河道清理情况统计表.xls"])
  }

  @Test func namesBelowTheLabel() throws {
    let list = try Self.list { $0.attachments = "附件：\n1.河道清理任务分解表\n2.河道清理情况统计表" }
    #expect(list == ["附件 1 河道清理任务分解表", "附件 2 河道清理情况统计表"])
  }

  @Test func namesInOneLine() throws {
    let list = try Self.list { $0.attachments = "附件：1.任务分解表　2.情况统计表" }
    #expect(list == ["附件 1 任务分解表", "附件 2 情况统计表"])
  }

  @Test func aLabelForEach() throws {
    let list = try Self.list { $0.attachments = "附件1：任务分解表\n附件2：情况统计表" }
    #expect(list == ["附件 1 任务分解表", "附件 2 情况统计表"])
  }

  @Test func aListedNameIsBoundToItsText() throws {
    let list = try Self.list {
      $0.attachments = "附件：河道清理工作方案"
      $0.tail = "附件\n河道清理工作方案\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理，后验收。"
    }
    #expect(list == ["附件 - 河道清理工作方案 *"])
  }

  @Test func aPlanBehindTheSignatureIsAnAttachment() throws {
    let list = try Self.list {
      $0.tail = "河道清理工作方案\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理，后验收。"
    }
    #expect(list == ["- - 河道清理工作方案 *"])
  }

  @Test func twoTextsAreKeptApart() throws {
    var sheet = NoticeSheet()
    sheet.attachments = "附件：1.河道清理工作方案\n2.河道清理考核办法"
    sheet.tail = """
      附件1
      河道清理工作方案
      一、目标。年底之前完成清理，水质达标。
      附件2
      河道清理考核办法
      第一条　为了考核河道清理工作，制定本办法。
      第二条　考核每年进行一次，由县水务局组织。
      """
    let json = try Reading.json(of: sheet.text)["attachments"]
    #expect(json.elements.map { $0["document"]["body"].elements.count } == [1, 2])
    #expect(json[0]["document"]["body"][0]["id"].text == "a1.1")
    #expect(json[1]["document"]["body"][1]["id"].text == "a2.2")
  }

  @Test func aFileThatIsAnAttachmentIsTheDocumentItself() throws {
    let json = try Reading.json(of: "附件：\n河道清理工作方案\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理，后验收。")
    #expect(json["attachments"].elements.isEmpty)
    #expect(json["metadata"]["title"]["text"].text == "河道清理工作方案")
    #expect(json["body"].elements.count == 2)
    #expect(json["furniture"].elements.map { $0["kind"].text } == ["other"])
  }

  @Test(arguments: ["附件材料应当齐全，由申请人提交。", "附近的河道由乡镇清理。", "附则由县水务局解释。"])
  func aSentenceIsNoLabel(line: String) throws {
    #expect(try Self.list { $0.body += "\n" + line }.isEmpty)
  }
}

@Suite struct LetterTests {
  static let letter = """
    青河縣政府　函
    地址：青河縣青河鎮中山路1號
    承辦人：林小滿
    電話：(09)9234-5678
    受文者：青河縣青河鎮公所
    發文日期：中華民國110年4月6日
    發文字號：青府水字第1100012345號
    速別：普通件
    密等及解密條件或保密期限：
    附件：如說明三
    主旨：為辦理河道清理活動一案，請查照。
    說明：
    一、依據本府110年3月1日會議決議辦理。
    二、活動期間自110年5月1日起至110年5月31日止。
    辦法：請各公所於4月底前提送計畫。
    正本：青河縣青河鎮公所、青河縣白沙鎮公所
    副本：本府水利處
    """

  @Test func itsLabelledLinesAreElements() throws {
    let metadata = try Reading.json(of: Self.letter)["metadata"]
    #expect(metadata["title"] == .null)
    #expect(metadata["genre"]["text"].text == "函")
    #expect(metadata["issuers"][0]["text"].text == "青河县政府")
    #expect(metadata["issuedOn"]["date"].text == "2021-04-06")
    #expect(metadata["documentNumber"]["text"].text == "青府水字第1100012345号")
    #expect(metadata["copyTo"].elements.map { $0["text"].text } == ["本府水利处"])
    #expect(metadata["urgency"]["text"].text == "普通件")
  }

  @Test(arguments: [
    "發文字號：青府水字第1100012399號", "速別：最速件", "發文日期：中華民國110年4月7日", "受文者：白沙鎮公所", "白沙縣政府　函",
  ])
  func aLineThatIsPrintedTwiceIsNotLost(line: String) throws {
    let record = try Reading.json(of: Self.letter.replacing("速別：普通件", with: "速別：普通件\n" + line))
    #expect(record["source"]["coverage"].double == 1)
    #expect(record["furniture"].elements.count > 0)
  }

  @Test func adjacentLinesAboutOnePersonAreOneContact() throws {
    let contacts = try Reading.json(of: Self.letter)["metadata"]["contact"].elements
    #expect(contacts.count == 1)
    #expect(contacts.first?["name"].text == "林小满")
    #expect(contacts.first?["phone"].text == "(09)9234-5678")
  }

  @Test func theHeadOfTheOrganSigns() throws {
    let record = try Reading.json(of: Self.letter + "\n縣長　江北流\n")
    #expect(record["metadata"]["signatories"].elements.map { $0["text"].text } == ["江北流"])
    #expect(record["body"].elements.count == 3)
  }

  @Test func theOriginalsAreTheAddresseesWhereTheRecipientIsOneOfThem() throws {
    let metadata = try Reading.json(of: Self.letter)["metadata"]
    #expect(metadata["addressees"].elements.map { $0["text"].text } == ["青河县青河镇公所", "青河县白沙镇公所"])
  }

  @Test func itsSegmentsAreSections() throws {
    let record = try Reading.record(of: Self.letter)
    #expect(
      TreeSketch.of(record) == """
        主旨
          = 为办理河道清理活动一案，请查照。
        说明
          一、
            = 依据本府110年3月1日会议决议办理。
          二、
            = 活动期间自110年5月1日起至110年5月31日止。
        办法
          = 请各公所于4月底前提送计划。
        """)
    #expect(record.document.outline.nodes.first?.marker?.style == .unnumbered)
  }
}
