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

  /// Two scalars that stand for ten of the source, between three and three that stand for themselves.
  private static let edited = OffsetMap(
    edits: [OffsetMap.Edit(working: 3..<5, source: 3..<13)])

  /// What is left of an edit stands for all of its source, and the gap for the rest.
  @Test(arguments: [
    (4..<5, 3..<4, 3..<13), (3..<4, 3..<4, 3..<13), (4..<6, 3..<4, 3..<13), (2..<4, 2..<3, 3..<13),
    (5..<6, 3..<5, 3..<13),
  ])
  func anEditThatReachesPastAGapKeepsItsSource(
    gap: Range<Int>, rest: Range<Int>, source: Range<Int>
  ) {
    let map = Self.edited.removing([gap])
    #expect(map.source(of: rest) == source)
    let pieces = map.sourcePieces(of: 0..<8 - gap.count)
    #expect(pieces.first?.lowerBound == 0 && pieces.last?.upperBound == 16)
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test func anEditInsideAGapGoesWithIt() {
    let map = OffsetMap(edits: [OffsetMap.Edit(working: 3..<5, source: 3..<13)]).removing([2..<6])
    #expect(map.source(of: 0..<2) == 0..<2)
    #expect(map.source(of: 2..<3) == 14..<15)
  }

  @Test func gapsInsideOneEditLeaveOneEdit() {
    let map = OffsetMap(edits: [OffsetMap.Edit(working: 1..<7, source: 1..<3)])
      .removing([2..<3, 4..<5])
    #expect(map.edits == [OffsetMap.Edit(working: 1..<5, source: 1..<3)])
    #expect(map.source(of: 5..<6) == 3..<4)
  }
}
