import Testing

@testable import PolicyParse

/// Years whose zeros are other round signs.
@Suite struct RoundZeroTests {
  private static func dates(_ text: String) throws -> [String?] {
    try Reading.json(of: "关于开展检查的通知\n\(text)\n")["dates"].elements.map { $0["edtf"].text }
  }

  @Test(arguments: ["○", "〇", "O", "o", "0", "Ｏ", "０", "零", "\u{41E}", "\u{39F}", "◯"])
  func anyRoundSignIsAZero(zero: String) throws {
    #expect(try Self.dates("二\(zero)一一年三月一日起施行。") == ["2011-03-01/.."])
    #expect(try Self.dates("于二\(zero)\(zero)九年十月八日召开。") == ["2009-10-08"])
    #expect(try Self.dates("于二\(zero)一\(zero)年五月召开。") == ["2010-05"])
    #expect(try Self.dates("于二\(zero)二\(zero)年召开。") == ["2020"])
  }

  @Test(arguments: ["使用OFFICE软件", "第2Office室", "一O型血", "3OK通过"])
  func aLetterElsewhereIsNone(text: String) throws {
    #expect(try Self.dates(text).isEmpty)
  }
}
