import Testing

@testable import PolicyParse

/// A Cyrillic letter that a converter left where a paragraph ended.
@Suite struct ParagraphMarkTests {
  private static func repaired(_ text: String) -> String {
    String(scalars: Repairer.repair(Array(text.unicodeScalars)).scalars)
  }

  @Test func betweenSentencesItIsALineEnd() {
    #expect(Self.repaired("一、目标Р学习。Р二、要求") == "一、目标\n学习。\n二、要求")
  }

  @Test func atALineEndItIsNothing() {
    #expect(Self.repaired("一、目标Р\n学习。Р\n") == "一、目标\n学习。\n")
  }

  @Test(arguments: ["一、目标Р学习。", "目标Р学习。Р要求Д", "型号РA和РB。", "Россия是邻国，Р字开头。"])
  func aLetterIsALetter(text: String) {
    #expect(Self.repaired(text) == text)
  }
}
