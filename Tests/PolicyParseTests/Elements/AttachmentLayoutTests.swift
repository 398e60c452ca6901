import Testing

@testable import PolicyParse

@Suite struct AttachmentLayoutTests {
  static func list(_ change: (inout NoticeSheet) -> Void) throws -> [String] {
    try AttachmentsTests.list(change)
  }

  @Test func labelsBelowALabelAreStripped() throws {
    let list = try Self.list {
      $0.attachments = "附件：\n附件一任务分解表.xls\n附件二 情况统计表.doc\n附件三：联系人名单.docx"
    }
    #expect(list == ["附件 1 任务分解表.xls", "附件 2 情况统计表.doc", "附件 3 联系人名单.docx"])
  }

  @Test func aLabelInsideALabelGivesTheNumber() throws {
    let list = try Self.list { $0.attachments = "附件：附件1 任务分解表.xls\n附件2 情况统计表.xls" }
    #expect(list == ["附件 1 任务分解表.xls", "附件 2 情况统计表.xls"])
  }

  @Test func aNumberInBracketsIsNoNextOne() throws {
    let list = try Self.list { $0.attachments = "附件：1.任务分解表（见附件2）\n2.情况统计表" }
    #expect(list == ["附件 1 任务分解表（见附件2）", "附件 2 情况统计表"])
  }

  @Test func marksBetweenNamesBelongToNone() throws {
    let list = try Self.list { $0.attachments = "附件：1.任务分解表；2.情况统计表。" }
    #expect(list == ["附件 1 任务分解表", "附件 2 情况统计表"])
  }

  @Test func aListBelowTheSignatureIsNoText() throws {
    let list = try Self.list { $0.tail = "附件：1.任务分解表\n2.情况统计表" }
    #expect(list == ["附件 1 任务分解表", "附件 2 情况统计表"])
  }

  @Test func aTextBelowALabelHasTheLineBelowItAsItsTitle() throws {
    let list = try Self.list {
      $0.tail = "附件：\n河道清单\n青河全长二十公里，流经三个镇。\n白水河全长十五公里，流经两个镇。"
    }
    #expect(list == ["附件 - 河道清单 *"])
  }

  /// 《…》 in a text of an attachment names no title further below.
  @Test func whatATextCitesIsNoFurtherAttachment() throws {
    let list = try Self.list {
      $0.attachments = "附件：1.河道清单\n2.巡查办法"
      $0.tail =
        "附件1\n河道清单\n青河、白水河。\n附件2\n巡查办法\n第一条　每周按《河道清单》巡查。\n第二条　巡查人员应当填写《巡查日志》。"
    }
    #expect(list == ["附件 1 河道清单 *", "附件 2 巡查办法 *"])
  }

  @Test func aFileNamedByItsLabelKeepsIt() throws {
    #expect(
      try Self.list { $0.attachments = "附件：\n附件1.docx\n附件2.xls" }
        == ["附件 1 附件1.docx", "附件 2 附件2.xls"])
  }

  @Test func aPagesWordBehindAFileNameIsNoPartOfIt() throws {
    #expect(try Self.list { $0.attachments = "附件1：报名表 (2).doc  下载" } == ["附件 1 报名表 (2).doc"])
  }

  @Test func theFileBelowALabelIsItsName() throws {
    #expect(try Self.list { $0.attachments = "附件1：\n任务分解表.xls" } == ["附件 1 任务分解表.xls"])
  }

  @Test func aNameThatIsListedTwiceIsOneAttachment() throws {
    #expect(
      try Self.list { $0.attachments = "附件：任务分解表.xls\n附件：任务分解表.xls" }
        == ["附件 - 任务分解表.xls"])
  }

  @Test(arguments: [
    "附件1-3请到县水务局网站下载，下载之后按要求填写。", "附件1和附件2由各乡镇填写。", "附件包括以下材料：",
    "附近居民应当服从清理工作的安排。",
  ])
  func aSentenceAboutAttachmentsIsNone(line: String) throws {
    #expect(try Self.list { $0.attachments = line }.isEmpty)
  }

  @Test func theYearsBelowATitleBelongToIt() throws {
    let list = try Self.list {
      $0.body = "《青河县河道清理行动计划（2021—2023年）》已经县政府同意，现印发给你们，请认真贯彻执行。"
      $0.tail = "青河县河道清理行动计划\n（2021—2023年）\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理，后验收。"
    }
    #expect(list == ["- - 青河县河道清理行动计划（2021—2023年） *"])
  }

  @Test func aDateAloneSignsAboveTheTextThatIsCited() throws {
    let list = try Self.list {
      $0.body = "《青河县河道清理行动计划》已经县政府同意，现印发给你们，请认真贯彻执行。"
      $0.signature = "2021年4月6日"
      $0.tail = "青河县河道清理行动计划\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理。\n三、要求。逐级负责。"
    }
    #expect(list == ["- - 青河县河道清理行动计划 *"])
  }

  @Test func aTitleBrokenOverLinesIsKnown() throws {
    let list = try Self.list {
      $0.body = "现将《青河县河道清理行动实施方案》印发给你们，请认真贯彻执行，按时完成各项任务。"
      $0.tail = "青河县河道清理行动\n实施方案\n一、目标。年底之前完成清理，水质达标。\n二、步骤。先摸底，再清理，后验收。"
    }
    #expect(list == ["- - 青河县河道清理行动实施方案 *"])
  }

  @Test func severalTextsBehindOneSignatureAreKnownByTheirTitles() throws {
    let list = try Self.list {
      $0.body = "现将《河道清理方案》《河道考核办法》印发给你们，请认真贯彻执行，按时完成各项任务。"
      $0.tail = """
        河道清理方案
        一、目标。年底之前完成清理，水质达标。
        河道考核办法
        第一条　为了考核河道清理工作，制定本办法。
        """
    }
    #expect(list == ["- - 河道清理方案 *", "- - 河道考核办法 *"])
  }

  @Test func articlesBehindTheSignatureAreATextWithoutATitle() throws {
    let list = try Self.list {
      $0.tail = "第一条　为了考核河道清理工作，制定本办法。\n第二条　考核每年进行一次，由县水务局组织。"
    }
    #expect(list == ["- - - *"])
  }

  @Test func contactsBehindTheSignatureAreNoText() throws {
    #expect(try Self.list { $0.tail = "联系人：李文，电话：0570-3021234" }.isEmpty)
  }

  @Test func anUnnumberedLabelOpensTheTextOfTheOneListed() throws {
    let list = try Self.list {
      $0.attachments = "附件：河道清理任务分解表（2021年）"
      $0.tail = "附件\n河道清理任务分解表\n一、打捞垃圾。由各乡镇负责，每周完成一次。"
    }
    #expect(list == ["附件 - 河道清理任务分解表（2021年） *"])
  }

  @Test func aLabelMayStandAtTheEndOfTheTextBeforeIt() throws {
    let page =
      "青河县水务局关于河道清理的意见\n各乡镇人民政府：\n为改善水环境，提出以下意见。\n一、任务。全面打捞河面垃圾，按期完成清理。\n"
      + "二、加强督查。县水务局要组织检查，逐村逐段核对，不断提高全县河道管理水平。附件\n\n河道清理工作方案\n\n为做好清理，制定本方案。\n"
      + "一、清理范围\n全县河道。\n二、任务分工\n各乡镇负责本辖区。\n附件：河道名录\n\n附件\n\n河道名录\n青河、白河、黑河。\n"
    let attachments = try Reading.json(of: page)["attachments"].elements
    #expect(attachments.map { $0["title"].text } == ["河道清理工作方案", "河道名录"])
    let sections = attachments.first?["document"]["body"].elements.compactMap { $0["title"].text }
    #expect(sections == ["清理范围", "任务分工"])
  }

  @Test func filesAtTheEndOfAPageNeedNoLabel() throws {
    let list = try Self.list { $0.tail = "青河县河道清理任务分解表.xls\n青河县河道清理报名表.doc" }
    #expect(list == ["- - 青河县河道清理任务分解表.xls", "- - 青河县河道清理报名表.doc"])
  }

  @Test func aLabelMayRunIntoTheNameOfAFile() throws {
    #expect(try Self.list { $0.tail = "附件河道清理报名表.doc" } == ["附件 - 河道清理报名表.doc"])
  }

  @Test func theNameOfAFileMayBeginAsALabelDoes() throws {
    #expect(try Self.list { $0.tail = "附属医院报名表.doc" } == ["- - 附属医院报名表.doc"])
  }

  @Test(arguments: [("計畫圖及意見表各1份", 1), ("如說明二", 0), ("", 0)])
  func theHeadOfALetterNamesWhatIsAttached(value: String, count: Int) throws {
    let letter = "青河縣政府　函\n受文者：白沙鎮公所\n發文字號：青府水字第1100012399號\n附件：\(value)\n主旨：請查照。\n說明：依據規定辦理。\n"
    #expect(try Reading.json(of: letter)["attachments"].elements.count == count)
  }
}
