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
    #expect(try Self.items(options).allSatisfy { $0["kind"].text != "scriptConversion" })
  }
}
