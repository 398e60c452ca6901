import Testing

@testable import PolicyParse

@Suite struct AkomaNtosoTests {
  func xml(_ text: String) throws -> String {
    var out: [UInt8] = []
    RecordAkomaNtoso.append(try Reading.records(of: text), to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func chaptersAndArticlesHaveElementsOfTheirOwn() throws {
    let found = try xml(
      """
      青河县河道管理办法
      第一章　总则
      第一条　为加强河道管理，制定本办法。
      第二条　本办法自2021年7月1日起施行。

      """)
    #expect(found.contains("<chapter eId=\"chp_1\"><num>第一章</num><heading>总则</heading>"))
    #expect(found.contains("<article eId=\"chp_1__art_2\"><num>第二条</num>"))
  }

  @Test func textBeforeAndBetweenContainersHasAPlace() throws {
    let found = try xml(
      """
      关于清河的通知
      一、任务
      主要任务有两项：
      1.打捞河面垃圾，年底前完成；
      2.拆除沿河违建，年底前完成。

      """)
    #expect(found.contains("<intro eId=\"hcontainer_1__intro_1\"><p>主要任务有两项：</p>"))
    #expect(found.contains("eId=\"hcontainer_1__hcontainer_2\" name=\"arabic\"><num>2.</num>"))
  }

  @Test func textBehindContainersHasAContainerOfItsOwn() throws {
    let found = try xml(
      """
      关于清河行动的通知
      一、清河行动
      （一）打捞垃圾
      各村打捞。
      （二）拆除违建
      各村拆除。
      清河行动结束后，各村要总结。
      二、要求
      落实责任。

      """)
    #expect(
      found.contains(
        "<hcontainer eId=\"hcontainer_1__hcontainer_3\" name=\"text\"><content eId=\"hcontainer_1__hcontainer_3__content_1\"><p>清河行动结束后"
      ))
  }

  @Test func aDateOfIssueWithLostDigitsIsPlainText() throws {
    var sheet = NoticeSheet()
    sheet.signature = "青河县水务局\n年4月6日"
    let found = try xml(sheet.text)
    #expect(found.contains("<p>年4月6日</p>") && !found.contains("<docDate"))
  }

  @Test func theDayThatADateStandsForIsMarked() throws {
    let found = try xml("关于清河的通知\n请于2021年6月30日前上报方案。\n")
    #expect(found.contains("<date date=\"2021-06-30\">2021年6月30日前</date>上报方案。</p>"))
  }

  @Test func wordsAreNoMarkup() {
    var out: [UInt8] = []
    XMLText.append("<p>\"甲\"&乙\u{1}\u{FFFF}", to: &out)
    #expect(
      String(decoding: out, as: UTF8.self) == "&lt;p&gt;&quot;甲&quot;&amp;乙\u{FFFD}\u{FFFD}")
  }

  @Test func anEmptyDocumentHasABody() throws {
    #expect(try xml("").contains("<mainBody>\n<p></p></mainBody>"))
  }

  @Test func noIdStandsTwice() throws {
    let found = try xml(TableTests.notice)
    let ids = found.split(separator: "eId=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 5)
    #expect(Set(ids).count == ids.count)
  }

  @Test func aTableHasRowsAndCells() throws {
    let found = try xml(TableTests.withTable)
    #expect(found.contains("<tr><td><p>水务局</p></td><td><p>打捞垃圾</p></td></tr>"))
  }

  @Test func anAttachmentIsADocumentOfItsOwn() throws {
    let found = try xml(TableTests.withAttachment)
    let start = try #require(found.firstRange(of: "<attachment eId=\"att_1\">"))
    let rest = found[start.lowerBound...]
    #expect(rest.contains("<heading>附件1　青河县清河行动评分办法</heading>"))
    #expect(rest.contains("<num>一、</num><heading>评分项目</heading>"))
  }

  @Test func theDocumentsOfAFileAreACollection() throws {
    let found = try xml("篇一：植树活动的方案\n一、目标\n种树。\n篇二：卫生活动的方案\n一、目标\n清扫。\n")
    #expect(found.contains("<documentCollection name=\"collection\">"))
    #expect(found.contains("<component eId=\"component_1\">"))
    #expect(found.contains("<component eId=\"component_2\">"))
    let first = try #require(found.firstRange(of: "种树。")).lowerBound
    let second = try #require(found.firstRange(of: "清扫。")).lowerBound
    #expect(first < second)
  }

  @Test func theDateOfIssueIsMarked() throws {
    let found = try xml(TableTests.notice)
    #expect(found.contains("date=\"2021-02-26\""))
  }
}
