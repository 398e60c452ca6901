import Testing

@testable import PolicyParse

/// What a text without damage goes through, and what only looks at it.
@Suite struct CleanTextTests {
  private static func repair(_ text: String) -> RepairedText {
    Repairer.repair(Array(text.unicodeScalars))
  }

  @Test(arguments: [
    "", "\n", "各区县人民政府：\n　　为贯彻“两个条例”，增长50%；2019年3月1日起施行。", "3×4=12，第（一）项",
    "增长速度放缓，达到50；", "镇长、键入、“锁定”", "护林设备原值×（1+8%）。",
  ])
  func aCleanTextPassesAsItIs(text: String) {
    let repaired = Self.repair(text)
    #expect(repaired.scalars == Array(text.unicodeScalars))
    #expect(repaired.map.isIdentity)
    #expect(repaired.repairs.isEmpty && repaired.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("流动\u{F9CA}量", "流动流量"), ("\u{2F804}们", "你们"),
    ("各&#8203;单位&shy;要&zwnj;落实", "各单位要落实"), ("各单位<o:p></o:p>要落实", "各单位要落实"),
    ("差异<p值>显著", "差异<p值>显著"), ("各\u{200D}单位", "各单位"),
    ("क्\u{200D}ष，👨\u{200D}👩", "क्\u{200D}ष，👨\u{200D}👩"),
  ])
  func whatMeansNothingIsTakenOutAndNoMore(text: String, expected: String) {
    #expect(String(scalars: Self.repair(text).scalars) == expected)
  }

  @Test(arguments: [
    ("在XX市召开", 1..<3), ("xxx局长", 0..<3), ("型号AXX市", nil), ("XX", nil), ("由李×（组长）负责", 2..<3),
  ])
  func wordsStruckOutAreTold(text: String, range: Range<Int>?) {
    let found = Self.repair(text).diagnostics.filter { $0.code == "repair.redaction" }
    #expect(found.map(\.range) == [range].compactMap(\.self))
  }

  /// Ampersands that were written as references again and again, in any of their forms.
  @Test(arguments: ["amp;", "#38;", "#x26;"], [1, 8, 40])
  func aReferenceIsReadToItsEnd(reference: String, times: Int) {
    let text = "甲&" + String(repeating: reference, count: times) + "lt;乙"
    #expect(String(scalars: Self.repair(text).scalars) == "甲<乙")
  }

  @Test(arguments: [("同比增长50；降低成本", 4..<6), ("下降3.5。", 2..<5), ("张××同志，提高8\n", 8..<9)])
  func aNumberThatLostItsPercentSignIsTold(text: String, range: Range<Int>) {
    let found = Self.repair(text).diagnostics.filter { $0.message.contains("percent") }
    #expect(found.map(\.range) == [range])
  }

  @Test func lossesAreToldInOrderAndNothingIsChanged() {
    let repaired = Self.repair("张××同志：增长50；\u{FFFD}")
    #expect(repaired.map.isIdentity)
    #expect(repaired.diagnostics.map(\.range) == [1..<3, 8..<10, 11..<12])
  }

  @Test func lowMarksBecomeBracketsAndTheRestKeepsItsPlace() {
    let repaired = Self.repair("某政发„2012‟3号\n第一条 为了‚安全‛。\n")
    #expect(String(scalars: repaired.scalars) == "某政发〔2012〕3号\n第一条 为了“安全”。\n")
    #expect(repaired.repairs.count == 4)
    #expect(repaired.map.source(of: 0..<repaired.scalars.count) == 0..<24)
  }

  /// The table of the scan against the reason that it is made from.
  @Test func eachReasonForDoubtIsFoundInAText() {
    for code in UInt32(0)..<0x30000 {
      guard let scalar = Scalar(code) else { continue }
      #expect(Suspicion.scan(["中", "中", scalar, "，"]) == Suspicion.reason(for: scalar))
    }
    #expect(Suspicion.scan(["锛"]) == .mojibake)
    #expect(Suspicion.scan(["\u{F0B7}"]) == .privateUse)
    #expect(Suspicion.scan(["\u{2F804}"]) == .ideograph)
    #expect(Suspicion.scan(["<", "*"]) == [.angle, .loss])
    #expect(Suspicion.scan(["增", "长", "5"]) == .growth)
  }

  /// Pages space their paragraphs with lines that hold references of blanks alone.
  @Test(arguments: [
    "&nbsp;", "&nbsp;&nbsp;", "&bsp;", "&amp;nbsp;", "&#12288;&#12288;", "&emsp; &#160;",
  ])
  func aLineOfReferencesOfBlanksIsBlank(line: String) throws {
    let text = "关于上报总结的通知\n\(line)\n各村：\n\(line)请按时上报。\n\(line)\n"
    let repaired = Self.repair(text)
    #expect(!String(scalars: repaired.scalars).contains("&"))
    let lines = String(scalars: repaired.scalars).split(separator: "\n")
    #expect(lines[1].unicodeScalars.allSatisfy { $0.isBlank })
    #expect(lines[3].hasSuffix("请按时上报。"))
    for record in try Reading.records(of: text) { #expect(record.source.coverage == 1) }
  }
}
