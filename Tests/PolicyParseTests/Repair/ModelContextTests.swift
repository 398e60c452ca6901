import Testing

@testable import PolicyParse

/// What the character models go by.
@Suite struct ModelContextTests {
  private func context(after text: String) -> ModelContext {
    var context = ModelContext()
    for scalar in text.unicodeScalars { context.pass(UInt16(scalar.value)) }
    return context
  }

  @Test(arguments: [
    ("第12條", "第7條"), ("2 0 1 1年", "3年"), ("ICU 病房", "K病房"), ("各 單　位", "各單位"),
  ])
  func blanksAndTheLengthOfANumberTellNothing(text: String, other: String) {
    #expect(context(after: text) == context(after: other))
  }

  @Test func aCharacterThatIsDoubledCountsTwice() {
    #expect(context(after: "天").first == 0)
    #expect(context(after: "天天") != context(after: "天"))
  }

  @Test func runsAreCountedHoweverManyThereAre() {
    var counts = GramCounts()
    for unit in UInt16(0x4E00)..<0x5E00 { counts.add([unit, unit + 1, unit + 2]) }
    #expect(counts.count(0x4E00, 0x4E01, 0x4E02) == 1)
    #expect(counts.count(0x5DFE, 0x5DFF) == 2 && counts.count(0x5DFF, 0x5E00) == 2)
    #expect(counts.characters.count == 0x1002)
  }

  @Test func theFirstDigitIsJudgedByWhatIsBeforeAndTheNextGoesOn() {
    var counts = GramCounts()
    counts.add(Array("第3條、第14條".utf16)[...])
    let model = RepairCharacterModel(counts)
    func score(_ digit: UInt16, after text: String) -> Double {
      model.score(digit, in: model.context(context(after: text)))
    }
    #expect(score(0x35, after: "第") == score(0x36, after: "第"))
    #expect(score(0x35, after: "第") > score(0x35, after: "條") + 2)
    #expect(score(0x35, after: "第1") > score(0x35, after: "條") + 2)
  }
}
