import Testing

@testable import PolicyParse

@Suite struct TermTests {
  static func terms(_ change: (inout NoticeSheet) -> Void) throws -> [String?] {
    var sheet = NoticeSheet()
    change(&sheet)
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    return [metadata["effectiveOn"]["date"].text, metadata["expiresOn"]["date"].text]
  }

  @Test(
    arguments: [
      ("本通知自2021年5月1日起施行。", "2021-05-01", nil),
      ("本通知自2021年5月1日起正式实施，有效期至2023年4月30日。", "2021-05-01", "2023-04-30"),
      ("本通知自2021年5月1日起施行，有效期3年。", "2021-05-01", "2024-04-30"),
      ("本通知自2021年5月2日起施行，有效期为两年。", "2021-05-02", "2023-05-01"),
      ("本通知自2020年1月1日实施，有效期五年。", "2020-01-01", "2024-12-31"),
      ("本通知从二〇二一年五月一日起执行。", "2021-05-01", nil),
      ("本通知自印发之日起施行。", "2021-04-06", nil),
      ("现予公布，自2021年5月1日起施行。", "2021-05-01", nil),
    ] as [(String, String, String?)])
  func theLastClauseSaysWhen(clause: String, from: String, to: String?) throws {
    #expect(try Self.terms { $0.body += "\n" + clause } == [from, to])
  }

  @Test(arguments: [
    "清理项目自2021年5月1日起正式实施，有效期至2023年4月30日。", "采砂许可证有效期至2023年4月30日。",
    "各乡镇自2021年5月1日起执行新的清理标准。", "自2021年5月1日起，各乡镇每周上报清理情况。",
    "本通知有效期至清理工作结束。",
  ])
  func whatIsSaidOfOtherThingsIsNoTerm(clause: String) throws {
    #expect(try Self.terms { $0.body += "\n" + clause } == [nil, nil])
  }

  @Test func theOneForwardedTextSpeaksForTheNotice() throws {
    let terms = try Self.terms {
      $0.tail = "河道清理管理办法\n第一条　为了规范河道清理，制定本办法。\n第二条　本办法自2021年6月1日起施行，有效期5年。"
    }
    #expect(terms == ["2021-06-01", "2026-05-31"])
  }

  @Test func theNoticesOwnClauseGoesFirst() throws {
    let terms = try Self.terms {
      $0.body += "\n本通知自2021年5月1日起施行。"
      $0.tail = "河道清理管理办法\n第一条　为了规范河道清理，制定本办法。\n第二条　本办法自2021年6月1日起施行。"
    }
    #expect(terms == ["2021-05-01", nil])
  }

  @Test func oneOfSeveralTextsDoesNot() throws {
    let terms = try Self.terms {
      $0.attachments = "附件：1.河道清理管理办法\n2.河道清理工作方案"
      $0.tail =
        "附件1\n河道清理管理办法\n第一条　本办法自2021年6月1日起施行。\n附件2\n河道清理工作方案\n一、目标。年底之前完成清理。"
    }
    #expect(terms == [nil, nil])
  }

  @Test func theLabelsOfAPortalCount() throws {
    let terms = try Self.terms {
      $0.masthead = "索引号：123\n实施日期：2021-05-01\n失效日期：2024-04-30\n发布机构：青河县人民政府"
    }
    #expect(terms == ["2021-05-01", "2024-04-30"])
  }

  @Test func theDayMayStandBelowThePortalsLabel() throws {
    let terms = try Self.terms {
      $0.masthead = "索引号：123\n实施日期：\n2021-05-01\n失效日期：\n2024-04-30\n发布机构：青河县人民政府"
    }
    #expect(terms == ["2021-05-01", "2024-04-30"])
  }

  @Test func anHourMayStandBehindTheDay() throws {
    #expect(
      try Self.terms { $0.body += "\n訂定「河道巡查須知」，自2021年5月1日零時起實施生效。" } == ["2021-05-01", nil])
  }
}
