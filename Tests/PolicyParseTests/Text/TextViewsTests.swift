import Testing

@testable import PolicyParse

@Suite struct TextViewsTests {
  static let gaps: [[Range<Int>]] = [
    [], [0..<1], [0..<2, 3..<4], [2..<5, 5..<6], [9..<10], [0..<10],
  ]

  /// Every view loses the same places, and the map leads past them.
  @Test(arguments: gaps)
  func whatIsTakenOutIsTakenOutOfEveryView(gaps: [Range<Int>]) {
    let whole = Normalizer.read(Array("縣(1)鄉、村 。".unicodeScalars) + ["\n"]).views
    var views = whole
    views.remove(gaps)
    let kept = whole.values.indices.filter { place in !gaps.contains { $0.contains(place) } }
    #expect(views.values == kept.map { whole.values[$0] })
    #expect(views.folded == kept.map { whole.folded[$0] })
    #expect(views.classes == kept.map { whole.classes[$0] })
    #expect(views.anchors == kept.map { whole.anchors[$0] })
    #expect(kept.indices.map { views.map.sourceStart(of: $0) } == kept)
  }
}
