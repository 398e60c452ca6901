import Testing

@testable import PolicyParse

@Suite struct MarkdownTests {
  func lines(_ text: String) throws -> [String] {
    var out: [UInt8] = []
    RecordMarkdown.append(try Reading.record(of: text), to: &out)
    return String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aHeadingHasOneMarkMoreThanTheOneAroundIt() throws {
    let found = try lines(
      """
      关于开展清河行动的通知
      各乡镇：
      一、目标
      （一）河面
      全面打捞垃圾。
      二、要求
      落实责任。
      青河县水务局
      2021年2月26日

      """)
    #expect(
      found.filter { $0.hasPrefix("#") } == [
        "# 关于开展清河行动的通知", "## 一、目标", "### （一）河面", "## 二、要求",
      ])
    #expect(found.contains("各乡镇："))
    #expect(found.suffix(2) == ["青河县水务局", "2021年2月26日"])
  }

  @Test func whatIsDeeperThanSixMarksIsBold() throws {
    let found = try lines(
      """
      关于开展清河行动的通知
      一、任务
      （一）河道
      1.打捞
      （1）机械
      ①大船
      A.清扫甲板
      各村清扫。
      B.清洗船舱
      各村清洗。
      二、要求
      落实责任。

      """)
    #expect(found.contains("###### ①大船") && found.contains("**A.清扫甲板**"))
  }

  @Test func aNumberedParagraphIsNoHeading() throws {
    let found = try lines(
      """
      关于开展清河行动的通知
      一、任务
      1.打捞河面垃圾，年底前完成；
      2.拆除沿河违建，年底前完成。

      """)
    #expect(found.contains("1\\.打捞河面垃圾，年底前完成；"))
    #expect(!found.contains { $0.hasPrefix("###") })
  }

  @Test(arguments: [
    ("1.甲", "1\\.甲"), ("12)甲", "12\\)甲"), ("- 甲", "\\- 甲"), ("+甲", "\\+甲"), ("=甲", "\\=甲"),
    ("2021年", "2021年"), ("# 甲", "\\# 甲"), ("甲*乙_丙", "甲\\*乙\\_丙"), ("<b>甲&amp;", "\\<b\\>甲\\&amp;"),
    ("[甲](乙)", "\\[甲\\](乙)"), ("甲|乙", "甲\\|乙"), ("甲\\乙", "甲\\\\乙"),
    ("甲\u{1}乙\u{7F}", "甲乙"),
  ])
  func wordsAreNoMarkup(words: String, expected: String) {
    var out: [UInt8] = []
    MarkdownText.appendLine(words, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == expected)
  }

  @Test func aDocumentWithoutATitleHasAHeadingAllTheSame() throws {
    #expect(try lines("").first == "# （无标题）")
  }

  @Test func aTableIsATable() throws {
    let found = try lines(TableTests.withTable)
    let rows = found.filter { $0.hasPrefix("|") }
    #expect(rows == ["| 单位 | 任务 |", "| --- | --- |", "| 水务局 | 打捞垃圾 |", "| 城管局 | 清运垃圾 |"])
  }

  @Test func theTextOfAnAttachmentStandsBelowItsName() throws {
    let found = try lines(TableTests.withAttachment)
    let heading = try #require(found.firstIndex(of: "## 附件1　青河县清河行动评分办法"))
    #expect(found[heading...].contains("### 一、评分项目"))
  }
}
