import Testing

@testable import PolicyParse

/// What a record only counts, and lists where all is asked for.
@Suite struct CountedRepairsTests {
  private static let text = """
    關於加強檔案管理的通知
    各單位要圍繞著年度重點任務，認真落實檔案管理各項規定，並且於月底之前將本單位的檔案目錄以及保
    管情況報送檔案局，不得遲報漏報。
    """

  private static func items(_ options: ExtractionOptions) throws -> [JSONTree] {
    try Reading.json(of: text, options)["repairs"]["items"].elements
  }

  @Test func theyAreCountedAlone() throws {
    let record = try Reading.json(of: Self.text)
    #expect(record["repairs"]["items"].elements.isEmpty)
    #expect(record["repairs"]["counts"]["scriptConversion"].int ?? 0 > 20)
  }

  @Test func eachIsListedWhereAllIsAskedFor() throws {
    var options = ExtractionOptions()
    options.allRepairs = true
    let record = try Reading.json(of: Self.text, options)
    let kinds = record["repairs"]["items"].elements.compactMap { $0["kind"].text }
    for (kind, count) in record["repairs"]["counts"].members {
      #expect(kinds.count { $0 == kind } == count.int, "\(kind)")
    }
    #expect(kinds.contains("scriptConversion") && kinds.contains("scriptChoice"))
  }

  /// Wraps, and line ends that headings had lost.
  @Test(arguments: [
    (
      "hardWrap", "\n",
      "关于加强档案管理的通知\n各单位要围绕年度重点任务，认真落实档案管理各项规定，并且于月底之前将本单位的档案目录以及保\n管情况报送县档案局，不得迟报漏报，县档案局将于下月对报送情况进行一次全面检查，并将检查的结果\n在全县范围之内进行通报。\n"
    ),
    (
      "lostBreak", "",
      "现提出以下意见：一、总体要求（一）指导思想。坚持生态优先。（二）工作目标。年底前完成清理。二、主要任务（三）清理垃圾。对河面垃圾全面打捞。（四）拆除违建。依法拆除违章建筑。"
    ),
  ])
  func lineEndsAreListedWhereAllIsAskedFor(kind: String, from: String, text: String) throws {
    var options = ExtractionOptions()
    options.allRepairs = true
    let items = try Reading.json(of: text, options)["repairs"]["items"].elements
      .filter { $0["kind"].text == kind }
    #expect(!items.isEmpty && items.allSatisfy { $0["from"].text == from })
  }

  @Test func aConversionLeadsToItsCharacter() throws {
    var options = ExtractionOptions()
    options.allRepairs = true
    let first = try #require(try Self.items(options).first)
    #expect(first["from"].text == "關" && first["to"].text == "关")
    #expect(first["span"] == .array([.number(0), .number(1)]))
  }

  @Test func nothingIsConvertedWhereTheScriptIsKept() throws {
    var options = ExtractionOptions()
    options.allRepairs = true
    options.script = .keep
    let repairs = try Reading.json(of: Self.text, options)["repairs"]
    let kinds = repairs["items"].elements.compactMap { $0["kind"].text }
    for kind in kinds + repairs["counts"].members.map(\.0) {
      #expect(!["scriptConversion", "scriptChoice"].contains(kind))
    }
  }
}
