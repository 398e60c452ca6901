import Testing

@testable import PolicyParse

@Suite struct ScalarSetTests {
  @Test func aSetHoldsItsScalarsAndNoOthers() {
    let set: ScalarSet = ["年", "%", "𠀀"]
    for scalar in ["年", "%", "𠀀"] as [Scalar] { #expect(set.contains(scalar)) }
    for scalar in ["月", "&", "𠀁", "\u{0}", "\u{FFFF}"] as [Scalar] {
      #expect(!set.contains(scalar))
    }
    #expect(!ScalarSet("").contains("年"))
  }

  @Test func aListHoldsTheScalarsOfItsLiteral() {
    let list = ScalarList("a×年\"𠀀")
    for scalar in ["a", "×", "年", "\"", "𠀀"] as [Scalar] { #expect(list.contains(scalar)) }
    for scalar in ["b", "月", "𠀁", "\u{0}"] as [Scalar] { #expect(!list.contains(scalar)) }
    #expect(!ScalarList("").contains("a"))
  }

  @Test func theFirstsOfATableAreThoseOfItsWords() {
    var set = ScalarSet("")
    set.insertFirsts(of: WordTable(words: ["春节", "国庆", "国庆节"]))
    #expect(set.contains("春") && set.contains("国"))
    #expect(!set.contains("节") && !set.contains("庆"))
  }
}
