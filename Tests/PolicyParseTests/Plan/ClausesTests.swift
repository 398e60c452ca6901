import Testing

@testable import PolicyParse

@Suite struct ClausesTests {
  /// A paragraph of words, marks, brackets that may not close, and titles that hold marks.
  private static func paragraph(seed: UInt64) -> WorkingText {
    var dice = Dice(seed: seed)
    let pieces = [
      "新建3个", "覆盖率达到95%", "工作", "，", "；", "：", "。", "！", "（", "）", "《办法》", "《试行。》", "《", "5,000",
      "、",
    ]
    let words = (0..<24).map { _ in dice.pick(pieces) }.joined()
    return Normalizer.normalize(Array(words.unicodeScalars))
  }

  private static func words(_ clauses: Clauses, in range: Range<Int>) -> [String] {
    clauses.clauses.filter { $0.range.lowerBound >= range.lowerBound }
      .filter { $0.range.upperBound <= range.upperBound }
      .map { "\($0.range)\($0.isBracketed ? " in a bracket" : "")" }
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func theSentencesBetweenTwoPlacesHaveTheClausesOfTheWhole(seed: UInt64) {
    let text = Self.paragraph(seed: seed)
    let range = 0..<text.count
    var whole = Clauses(in: text)
    whole.read(range, from: 0, upTo: text.count)
    var part = Clauses(in: text)
    for first in stride(from: 0, to: text.count, by: 5) {
      for last in stride(from: first, to: text.count, by: 7) {
        part.read(range, from: first, upTo: last)
        #expect(part.range.lowerBound <= first && part.range.upperBound >= last)
        #expect(Self.words(part, in: part.range) == Self.words(whole, in: part.range))
        #expect(Self.words(part, in: part.range).count == part.clauses.count)
      }
    }
  }

  @Test func aBracketIsAClauseOfItsOwn() {
    let text = Normalizer.normalize(Array("新建厂房（含仓库，3处）5座。".unicodeScalars))
    var clauses = Clauses(in: text)
    clauses.read(0..<text.count, from: 0, upTo: text.count)
    #expect(
      clauses.clauses.map { text.foldedString($0.range) } == [
        "新建厂房(含仓库,3处)5座", "含仓库", "3处",
      ])
  }
}
