import Testing

@testable import PolicyParse

@Suite struct OffsetMapTests {
  @Test func whatWasTakenOutBelongsToTheScalarBeforeIt() {
    var builder = OffsetMap.Builder()
    builder.keep(1)
    builder.replace(4, with: 0)
    builder.keep(2)
    let map = builder.build()
    #expect(map.source(of: 0..<1) == 0..<5)
    #expect(map.source(of: 1..<3) == 5..<7)
  }

  @Test func aGapBelongsToNobody() {
    let map = OffsetMap.identity.removing([3..<5])
    #expect(map.source(of: 0..<3) == 0..<3)
    #expect(map.source(of: 3..<4) == 5..<6)
    #expect(map.sourcePieces(of: 1..<5) == [1..<3, 5..<7])
  }
}
