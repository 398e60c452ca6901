import Testing

@testable import PolicyParse

@Suite struct ContactTests {
  /// `words | name | phone` of every contact of a notice with the given lines behind its text.
  static func contacts(_ lines: String) throws -> [String] {
    var sheet = NoticeSheet()
    sheet.attachments = lines
    return try Reading.json(of: sheet.text)["metadata"]["contact"].elements.map { contact in
      let parts = [contact["text"].text, contact["name"].text, contact["phone"].text]
      return parts.map { $0 ?? "-" }.joined(separator: "|")
    }
  }

  @Test func adjacentLinesOfOnePersonAreOneContact() throws {
    #expect(
      try Self.contacts("联系人：李文\n联系电话：0570-3021234") == ["联系人：李文联系电话：0570-3021234|李文|0570-3021234"])
  }

  @Test func thePhoneMayStandFirst() throws {
    #expect(try Self.contacts("电话：0570-3021234\n联系人：李文").count == 1)
  }

  @Test func twoPersonsAreTwoContacts() throws {
    #expect(try Self.contacts("联系人：李文，电话：3021234\n联系人：王海，电话：3021235").count == 2)
  }

  @Test func theTelephonesOfTwoOfficesAreTwoContacts() throws {
    let contacts = try Self.contacts("县水务局办公室联系电话：0570-3021234\n县水务局河道科联系电话：0570-3021235")
    #expect(
      contacts == [
        "县水务局办公室联系电话：0570-3021234|-|0570-3021234", "县水务局河道科联系电话：0570-3021235|-|0570-3021235",
      ])
  }

  @Test func aBracketedContactIsNoAnnotation() throws {
    var sheet = NoticeSheet()
    sheet.tail = "（联系科室：河道科，联系电话：3021234）"
    let metadata = try Reading.json(of: sheet.text)["metadata"]
    #expect(metadata["annotation"] == .null || metadata["annotation"]["text"].text == nil)
    #expect(metadata["contact"][0]["text"].text == "联系科室：河道科，联系电话：3021234")
  }

  @Test func theLastSentenceOfAParagraphMayNameATelephone() throws {
    let contacts = try Self.contacts("三、应急准备\n各村坚持24小时值班。县防汛值班电话：3021234。")
    #expect(contacts == ["县防汛值班电话：3021234|-|3021234"])
  }

  @Test func aNumberedLineKeepsItsPlaceInTheTree() throws {
    let contacts = try Self.contacts("二、本次清理行动联系人：李文    联系电话：3021234")
    #expect(contacts == ["本次清理行动联系人：李文    联系电话：3021234|李文|3021234"])
  }

  @Test func theTitleOfANumberedLineIsNoPartOfIt() throws {
    let contacts = try Self.contacts("1.报名时间：4月8日。\n2.咨询电话：3021234（李文）。")
    #expect(contacts == ["3021234（李文）|-|3021234"])
  }

  @Test func aPersonIsReadOutOfASentence() throws {
    let contacts = try Self.contacts("请各乡镇于本月底之前将清理情况报县水务局河道科，联系人：李文，联系电话：3021234。")
    #expect(contacts == ["联系人：李文，联系电话：3021234|李文|3021234"])
  }

  @Test func theOfficesUnderALabelAreContacts() throws {
    let contacts = try Self.contacts("咨询电话：\n县防办：3021234；\n清河镇：0570-3021236转12。\n白沙镇：3021237分机8。")
    #expect(
      contacts == [
        "县防办：3021234|-|3021234", "清河镇：0570-3021236转12|-|0570-3021236转12",
        "白沙镇：3021237分机8|-|3021237分机8",
      ])
  }

  @Test func theTelephoneMayStandBeforeItsOffice() throws {
    let contacts = try Self.contacts("五、联系方式\n0570-3021234（县水务局）")
    #expect(contacts == ["0570-3021234（县水务局）|-|0570-3021234"])
  }

  @Test func organsInARowWithTheirTelephonesAreContacts() throws {
    #expect(try Self.contacts("县水务局：3021234\n县气象局：3021235、3021236").count == 2)
  }

  @Test func aDutyRightAboveATelephoneNamesItsPerson() throws {
    let contacts = try Self.contacts("名册编制：李文\n编制人联系电话：3021234")
    #expect(contacts == ["名册编制：李文编制人联系电话：3021234|李文|3021234"])
    let place = try Self.contacts("名册编制：江苏\n编制人联系电话：3021234")
    #expect(place == ["编制人联系电话：3021234|-|3021234"])
  }

  @Test func aNameMayFollowItsOffice() throws {
    let contacts = try Self.contacts("本案承办人：河道管理科李文海，联络电话：06-3021234分机68")
    #expect(contacts == ["本案承办人：河道管理科李文海，联络电话：06-3021234分机68|李文海|06-3021234分机68"])
  }

  @Test(arguments: [
    ("联系人：李文、王海，电话：3021234", ["李文|3021234", "王海|3021234"]),
    ("联系人：李文　王海，电话：3021234、3021235", ["李文|3021234", "王海|3021235"]),
    ("联系人：李文、王　海\n电话：0570-3021234 13800001111 13800002222", ["李文|13800001111", "王　海|13800002222"]),
    ("联系人：县水务局河道科 李文 王海，电话：3021234", ["李文|3021234", "王海|3021234"]),
    ("县河湖协会：李文3021234、王海3021235", ["李文|3021234", "王海|3021235"]),
    ("三、联系方式\n1、办事大厅：\n李文、王海，3021234、3021235", ["李文|3021234", "王海|3021235"]),
    ("三、咨询\n如有疑问请来电，联系人及电话：\n县水务局 李　文  3021234", ["李　文|3021234"]),
  ])
  func eachPersonHasAnEntry(lines: String, people: [String]) throws {
    let found = try Self.contacts(lines).map {
      $0.split(separator: "|").suffix(2).joined(separator: "|")
    }
    #expect(found == people)
  }

  @Test func aTelephoneMayStandBehindAWideBlank() throws {
    let contacts = try Self.contacts("网址：www.qinghe.cn　　　　　联系电话：3021234")
    #expect(contacts == ["联系电话：3021234|-|3021234"])
  }

  @Test func theDigitsOfAnAddressOfMailAreNoTelephone() throws {
    #expect(try Self.contacts("投稿邮箱：30212345@qinghe.cn") == ["投稿邮箱：30212345@qinghe.cn|-|-"])
  }

  @Test func aNameAndANumberWithoutALabelAreNoContact() throws {
    #expect(try Self.contacts("三、参赛人员\n李文、王海，3021234、3021235").isEmpty)
  }

  @Test(arguments: [
    "各乡镇要公布监督举报电话，畅通群众反映问题的渠道，及时处理。", "请提供联系人及联系方式，以便县水务局及时联系。",
    "姓名：　　　联系电话：", "县水务局：2021-03-05\n县气象局：2021-03-06", "开户行账号：62220012345678901234",
    "县水务局：3021234", "各乡镇要确定一名联系人，并于4月20日之前上报。",
  ])
  func wordsAboutContactsAreNone(line: String) throws {
    #expect(try Self.contacts(line).isEmpty)
  }
}
