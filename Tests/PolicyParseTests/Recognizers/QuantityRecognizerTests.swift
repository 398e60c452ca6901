import Testing

@testable import PolicyParse

@Suite struct QuantityRecognizerTests {
  private func quantity(_ string: String, at place: Int = 0) -> (Quantity?, WorkingText) {
    let text = Reading.text(string)
    return (QuantityRecognizer.quantity(in: text, at: place, before: text.count), text)
  }

  @Test(
    arguments: [
      ("3个", 3.0, "个"), ("1,200万元", 1200, "万元"), ("３.７９亿元", 3.79, "亿元"), ("37.1%", 37.1, "%"),
      ("二十三家", 23, "家"), ("两千五百名", 2500, "名"), ("三万五千人", 35000, "人"), ("五百五十万千瓦", 550, "万千瓦"),
      ("百分之九十", 90, "百分之"), ("2.5个百分点", 2.5, "个百分点"), ("翻两番", 2, "番"), ("翻番", 1, "番"),
      ("廿五项", 25, "项"), ("10 多个", 10, nil), ("100余份", 100, "份"), ("5亿千瓦时", 5, "亿千瓦时"),
    ] as [(String, Double, String?)])
  func theNumberAndItsUnitAreRead(_ words: String, _ value: Double, _ unit: String?) throws {
    let (found, text) = quantity(words)
    let quantity = try #require(found)
    #expect(quantity.value == value)
    #expect(quantity.unit.map { Reading.text(text.string($0)).foldedString(0..<$0.count) } == unit)
  }

  @Test(arguments: [("三分之一", 0.3333), ("四分之三", 0.75), ("一半", 0.5), ("2/3", 0.6667)])
  func aFractionIsADecimalToFourPlaces(_ words: String, _ value: Double) {
    #expect(quantity(words).0?.value == value)
    #expect(quantity(words).0?.unit == nil)
  }

  @Test(arguments: [
    ("3-5名", 3.0, 5.0), ("10至20个", 10, 20), ("30%～50%", 30, 50), ("三到五家", 3, 5),
  ])
  func aRangeHasTwoEnds(_ words: String, _ lower: Double, _ upper: Double) {
    #expect(quantity(words).0?.value == lower)
    #expect(quantity(words).0?.upper == upper)
    #expect(quantity(words).0?.bound == .atLeast)
  }

  @Test(arguments: [
    ("3天", QuantityKind.time), ("30个工作日", .time), ("1500字", .other), ("5元", .money), ("2倍", .times),
    ("4", .bare), ("60亩", .measure),
  ])
  func theKindSaysWhatIsCounted(_ words: String, _ kind: QuantityKind) {
    #expect(quantity(words).0?.kind == kind)
  }

  @Test(arguments: [("第3个", 1), ("PM2个", 2), ("12个", 1), ("0.5个", 2)])
  func aNumberBeginsOnlyWhereNoOtherGoesOn(_ words: String, _ place: Int) {
    #expect(quantity(words, at: place).0 == nil)
  }
}
