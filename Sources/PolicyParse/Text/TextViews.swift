/// The four views of a text, and its map, before they are a `WorkingText`: they can still change.
struct TextViews: Sendable {
  var values: [Scalar] = []
  var folded: [Scalar] = []
  var classes: [CharacterClass] = []
  var anchors: [Anchor] = []
  var map = OffsetMap.identity
  var added: AddedWords?

  /// Takes ranges out (ascending and disjoint), which the map keeps as gaps. One view after another:
  /// of a large text no more than one is in memory twice.
  mutating func remove(_ gaps: [Range<Int>]) {
    guard !gaps.isEmpty else { return }
    values = Self.elements(of: values, outside: gaps)
    folded = Self.elements(of: folded, outside: gaps)
    classes = Self.elements(of: classes, outside: gaps)
    anchors = Self.elements(of: anchors, outside: gaps)
    map = map.removing(gaps)
  }

  private static func elements<Element>(
    of view: [Element], outside gaps: [Range<Int>]
  ) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(view.count - gaps.reduce(0) { $0 + $1.count })
    var start = 0
    for gap in gaps {
      result.append(contentsOf: view[start..<gap.lowerBound])
      start = gap.upperBound
    }
    result.append(contentsOf: view[start...])
    return result
  }
}
