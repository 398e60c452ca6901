import Glibc
import Testing

@testable import policy_extract

@Suite struct VocabularyTests {
  let sandbox = Sandbox()

  private static let notice = """
    关于开展社区治理活动的白皮书

    各社区促进会：
    为做好社区治理工作，现将有关事项说明如下。
    一、奋斗目标
    让居民满意。
    二、组织领导
    成立社区治理工作领导小组。
    组长：陈建国
    网格长：林小燕、何伟

    """

  private static let words = """
    { "roles": ["網格長"], "topics": { "objectives": ["奋斗目标"] },
      "organs": ["促进会"], "genres": ["白皮书"] }
    """

  private func run(_ words: [String]) -> Command.Outcome {
    sandbox.run(bytes: words.map { Bytes($0.utf8) })
  }

  private func run(with vocabulary: String) -> Command.Outcome {
    sandbox.write(Self.notice, to: "a.txt")
    sandbox.write(vocabulary, to: "words.json")
    return run(["a.txt", "--vocabulary", "words.json"])
  }

  @Test func addedWordsAreReadLikeBuiltInOnes() {
    let outcome = run(with: Self.words)
    #expect(outcome.end == .exit(0))
    let record = outcome.lines.joined()
    #expect(record.contains(#""genre":{"text":"白皮书""#))
    #expect(record.contains(#""role":"网格长","name":"林小燕""#))
    #expect(record.contains(#""role":"网格长","name":"何伟""#))
    #expect(record.contains(#""title":"奋斗目标","topic":"objectives""#))
  }

  @Test func withoutThemTheyAreOtherWords() {
    sandbox.write(Self.notice, to: "a.txt")
    let record = run(["a.txt"]).lines.joined()
    #expect(!record.contains(#""genre":{"text":"白皮书""#))
    #expect(!record.contains(#""role":"网格长""#))
  }

  @Test func anIsolatedWorkerKnowsThemToo() {
    sandbox.write(Self.notice, to: "in/a.txt")
    sandbox.write(Self.words, to: "words.json")
    let near = run(["in", "--vocabulary", "words.json"])
    let apart = run(["in", "--vocabulary", "words.json", "--isolate"])
    #expect(near.lines == apart.lines)
    #expect(near.lines.joined().contains(#""role":"网格长","name":"何伟""#))
  }

  @Test(arguments: [
    ("{\n  \"posts\": []\n}", "line 2, column 3: \"posts\" is not known"),
    ("[]", "line 1, column 1: expected a JSON object"),
    ("{ \"topics\": { \"aims\": [] } }", "\"aims\" is no topic"),
    ("{ \"roles\": [\"网格 长\"] }", "holds a space or a mark"),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ vocabulary: String, _ message: String) {
    let outcome = run(with: vocabulary)
    #expect(outcome.end == .exit(64))
    #expect(outcome.lines.isEmpty)
    #expect(outcome.messages.contains(message))
    #expect(outcome.messages.contains("words.json"))
    #expect(outcome.messages.contains("[E_VOCABULARY]"))
  }

  @Test func aMissingFileIsNoInput() {
    sandbox.write(Self.notice, to: "a.txt")
    let outcome = run(["a.txt", "--vocabulary", "none.json"])
    #expect(outcome.end == .exit(66))
    #expect(outcome.messages.contains("none.json"))
  }

  @Test func aRunWithOtherWordsIsAnotherRun() {
    sandbox.write(Self.notice, to: "in/a.txt")
    sandbox.write("{}", to: "words.json")
    let words = ["in", "--output-dir", "out", "--vocabulary", "words.json", "--resume"]
    #expect(run(words).messages.contains("1 done"))
    #expect(run(words).messages.contains("0 done, 1 unchanged"))
    sandbox.write(Self.words, to: "words.json")
    #expect(run(words).messages.contains("1 done"))
  }
}
