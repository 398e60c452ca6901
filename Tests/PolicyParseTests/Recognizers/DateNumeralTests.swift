import Testing

@testable import PolicyParse

@Suite struct DateNumeralTests {
  private func read(_ string: String) -> Numeral? {
    let text = Normalizer.normalize(Array(string.unicodeScalars))
    return Numeral.read(in: text, at: 0, before: text.count)
  }

  @Test(arguments: [
    ("三十二", 32.0, 3), ("十", 10, 1), ("十五", 15, 2), ("一百零五", 105, 4), ("二百五", 250, 3),
    ("两千零八", 2008, 4), ("三千五百", 3500, 4), ("二〇〇七", 2007, 4), ("二○一一", 2011, 4),
    ("廿一", 21, 2), ("卅", 30, 1), ("贰拾", 20, 2), ("壹佰", 100, 2), ("三万五", 35000, 3),
    ("五百万", 5_000_000, 3), ("一亿二千万", 120_000_000, 5), ("半", 0.5, 1), ("零", 0, 1),
    ("2007年", 2007, 4), ("3.79亿", 3.79, 4), ("1,200元", 1200, 5), ("1,2", 1, 1), ("１２", 12, 2),
    ("12.", 12, 2), ("一百", 100, 2), ("百", 100, 1), ("十二月", 12, 2),
  ])
  func aNumberIsReadToItsEnd(string: String, value: Double, length: Int) {
    let numeral = read(string)
    #expect(numeral?.value == value)
    #expect(numeral?.end == length)
  }

  @Test(arguments: ["", "年", "第", "个", ".5", "。"])
  func whatIsNoNumberIsNone(string: String) {
    #expect(read(string) == nil)
  }

  @Test func aPositionalNumberIsToldFromACardinal() {
    #expect(read("二〇一八")?.form == .positional)
    #expect(read("二千零一十八")?.form == .cardinal)
    #expect(read("二三十")?.range == 0..<2)
  }

  @Test func anOverlongNumberHasNoInteger() {
    #expect(read(String(repeating: "9", count: 400))?.integer == nil)
    #expect(read(String(repeating: "亿", count: 200))?.integer == nil)
  }
}
