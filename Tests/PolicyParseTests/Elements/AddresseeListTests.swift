import Testing

@testable import PolicyParse

@Suite struct AddresseeListTests {
  static func addressees(_ line: String) throws -> [String?] {
    var sheet = NoticeSheet()
    sheet.addressees = line
    return try Reading.json(of: sheet.text)["metadata"]["addressees"].elements.map {
      $0["text"].text
    }
  }

  @Test(
    arguments: [
      ("市直各委、办、局（公司）：", ["市直各委、办、局（公司）"]),
      ("各乡镇人民政府，县直各部、委、办：", ["各乡镇人民政府", "县直各部、委、办"]),
      ("各乡镇人民政府，县直各单位，县武警、民兵：", ["各乡镇人民政府", "县直各单位", "县武警、民兵"]),
      ("李文海副主席：", ["李文海副主席"]),
    ])
  func listsOfOrgansAndPersons(line: String, entries: [String]) throws {
    #expect(try Self.addressees(line) == entries)
  }

  @Test(arguments: ["各科室、各部门要做好：", "各乡镇、各单位应按期：", "各项工作、各项任务："])
  func clausesThatOpenWithEachAreNone(line: String) throws {
    #expect(try Self.addressees(line).isEmpty)
  }
}
