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

  /// - Parameter places: where the words can begin.
  init(of range: Range<Int>, in text: WorkingText, at places: AnchorPlaces) {
    let found = places.indices(in: range)
    guard !found.isEmpty else { return }
    let words = TargetWords.deciding
    for index in found {
      let place = places[index]
      var told: TargetWords.Decisions = []
      words.forEach(in: text, at: place, before: range.upperBound) { end, decisions in
        // Of the words of one kind that begin here the shortest tells as much as the longest.
        guard !told.isSuperset(of: decisions) else { return }
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
