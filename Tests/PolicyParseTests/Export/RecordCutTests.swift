import Testing

@testable import PolicyParse

@Suite struct RecordCutTests {
  /// A record whose body is one section that holds all others.
  private static func nested() throws -> PolicyRecord {
    let items = (1...40).map { "（\(Self.numeral($0))）清理第\($0)段河道。各单位于\($0 % 12 + 1)月底前报送。\n" }
    return try Reading.record(of: "一、工作任务\n" + items.joined())
  }

  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }

  @Test func aRecordThatFitsIsLeftAsItIs() throws {
    let record = try Self.nested()
    let size = Reading.bytes(of: record).count
    #expect(Reading.bytes(of: record.cut(toBytes: size)) == Reading.bytes(of: record))
  }

  @Test(arguments: [3, 5, 9])
  func aSectionIsCutWithinItself(parts: Int) throws {
    let record = try Self.nested()
    let limit = Reading.bytes(of: record).count * parts / 10
    let cut = record.cut(toBytes: limit)
    let bytes = Reading.bytes(of: cut)
    #expect(bytes.count <= limit && bytes.count > limit * 2 / 3)
    #expect(cut.document.outline.children(of: -1).count == 1)
    #expect(cut.document.outline.nodes.count > 4)
    #expect(cut.source.coverage < 1)
    #expect(cut.diagnostics.contains { $0.code == "record.cut" })
  }

  @Test func whatIsLeftIsValidButForItsCoverage() throws {
    let record = try Self.nested()
    let rules = try RecordSchemaRules()
    for limit in stride(from: 2_000, to: Reading.bytes(of: record).count, by: 997) {
      let cut = record.cut(toBytes: limit)
      let written = try WrittenRecord.read(Reading.bytes(of: cut))
      #expect(written.flatMap { $0.problems(rules) }.map(\.place) == ["/source/coverage"])
    }
  }

  @Test func aRecordIsNotCutBelowItsMetadata() throws {
    let cut = try Reading.record(of: "关于清理河道的通知\n各村：\n一、任务\n清理。\n").cut(toBytes: 1)
    #expect(cut.metadata.title?.string(in: cut.text) == "关于清理河道的通知")
    #expect(cut.document.outline.nodes.isEmpty)
  }
}
