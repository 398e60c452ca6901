import Testing

@testable import PolicyParse

/// What follows four characters that stand elsewhere.
@Suite struct PhraseMemoryTests {
  private func next(after words: String, in runs: [String]) -> String? {
    var memory = PhraseMemory(capacity: 40)
    for run in runs { memory.add(Array(run.utf16)[...]) }
    var context = ModelContext()
    for unit in words.utf16 { context.pass(unit) }
    return memory.next(after: context).map { String(scalars: [Scalar(code: UInt32($0))]) }
  }

  @Test func theNextCharacterIsKnown() {
    #expect(next(after: "再要清查低", in: ["需要清查低效用地"]) == "效")
  }

  @Test func theLastPlaceCounts() {
    #expect(next(after: "供熱管網", in: ["供熱管網舊", "供熱管網新"]) == "新")
  }

  @Test func blanksAndTheLengthOfANumberTellNothing() {
    #expect(next(after: "第7 批名", in: ["第12批名單"]) == "單")
  }

  @Test(arguments: ["熱管網", "供暖管網", "", "管網供熱"])
  func whatStandsNowhereElseTellsNothing(words: String) {
    #expect(next(after: words, in: ["供熱", "管網改造"]) == nil)
  }
}
