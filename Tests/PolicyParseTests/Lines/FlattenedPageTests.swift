import Testing

@testable import PolicyParse

@Suite struct FlattenedPageTests {
  static let title = "青河县河道清理行动实施方案"
  static let text =
    "为改善水环境，特制定本方案。" + String(repeating: "各乡镇人民政府要认真抓好河道清理，确保按期完成。", count: 20)

  static func json(_ page: String) throws -> JSONTree { try Reading.json(of: page + "\n") }

  @Test func whatAPagePrintsIsDividedFromTheText() throws {
    let json = try Self.json(
      "首页 > 文章中心 > 正文" + Self.title + "发布时间:2021-04-06 09:30:00导语:本文由读者上传,仅供参考。" + Self.text
        + "热门标签河道治理 环境保护 工作方案")
    #expect(json["metadata"]["title"]["text"].text == Self.title)
    #expect(json["metadata"]["publishedOn"]["date"].text == "2021-04-06")
    #expect(
      json["furniture"].elements.map { $0["kind"].text } == ["breadcrumb", "editorNote", "tags"])
    #expect(json["body"].elements.map { $0["text"].text } == [Self.text])
  }

  @Test func aBreadcrumbWithoutAKnownLastWordEndsAtABlank() throws {
    let json = try Self.json("首页 > 公告栏 > 青河新闻 " + Self.title + Self.text)
    #expect(json["metadata"]["title"]["text"].text == Self.title)
    #expect(json["furniture"].elements.map { $0["text"].text } == ["首页 > 公告栏 > 青河新闻"])
  }

  @Test func aLinkAtTheEndIsNoText() throws {
    let json = try Self.json(Self.title + Self.text + "上一篇：关于植树的通知下一篇：没有了")
    #expect(json["furniture"].elements.count == 1)
    #expect(json["body"].elements.map { $0["text"].text } == [Self.text])
  }

  @Test(arguments: [
    "水质达标率>90%，岸线完好率>95%。", "各乡镇请下载相关附件并填写版权声明", "活动时间：2021年4月至6月，分三个阶段进行。", "上一篇报告已经说明了情况，不再重复。",
  ])
  func aSentenceIsNoPage(sentence: String) throws {
    let json = try Self.json(Self.title + Self.text + sentence + Self.text)
    #expect(json["furniture"].elements.isEmpty)
  }
}
