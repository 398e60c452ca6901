/// Where in a paragraph the words stand that decide whether its numbers are targets, so that each of
/// its quantities need not look for them again.
struct TargetHits {
  private struct Hit {
    var place: Int
    var end: Int
    var decisions: TargetWords.Decisions
  }

  /// In the order of their places.
  private var hits: [Hit] = []

  private let text: WorkingText
  private let words = TargetWords.deciding

  init(in text: WorkingText) { self.text = text }

  /// Reads another paragraph; the one before is forgotten.
  ///
  /// - Parameter places: where the words can begin.
  mutating func read(_ range: Range<Int>, at places: AnchorPlaces) {
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
    var floor = range.lowerBound
    for index in places.indices(in: range) where places[index] >= floor {
      let place = places[index]
      var told: TargetWords.Decisions = []
      words.forEach(in: text, at: place, before: range.upperBound) { end, decisions in
        // Of the words of one kind that begin here the shortest tells as much as the longest.
        guard !told.isSuperset(of: decisions) else { return }
        if decisions.contains(.free) { floor = end }
        hits.append(Hit(place: place, end: end, decisions: decisions))
        told.formUnion(decisions)
      }
    }
  }

  /// Whether a word of a kind begins at or after `floor` and ends by `limit`.
  func hold(_ decision: TargetWords.Decisions, from floor: Int, to limit: Int) -> Bool {
    guard !hits.isEmpty else { return false }
    var index = hits.partitioningIndex { $0.place >= floor }
    while index < hits.count, hits[index].place < limit {
      if hits[index].decisions.contains(decision), hits[index].end <= limit { return true }
      index += 1
    }
    return false
  }
}
