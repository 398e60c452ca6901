/// Where in a paragraph the words stand that decide whether its numbers are targets, so that each of
/// its quantities need not look for them again.
struct TargetHits {
  private struct Hit {
    var place: Int
    var end: Int
    var kind: TargetWords.Decision
  }

  /// In the order of their places.
  private var hits: [Hit] = []

  /// - Parameter places: where the words can begin.
  init(of range: Range<Int>, in text: WorkingText, at places: AnchorPlaces) {
    let found = places.indices(in: range)
    guard !found.isEmpty else { return }
    let tables = TargetWords.deciding
    for index in found {
      let place = places[index]
      for (words, kind) in tables {
        guard let end = words.shortestEnd(in: text, at: place, before: range.upperBound) else {
          continue
        }
        hits.append(Hit(place: place, end: end, kind: kind))
      }
    }
  }

  /// Whether a word of a kind begins at or after `floor` and ends by `limit`.
  func hold(_ kind: TargetWords.Decision, from floor: Int, to limit: Int) -> Bool {
    guard !hits.isEmpty else { return false }
    var index = hits.partitioningIndex { $0.place >= floor }
    while index < hits.count, hits[index].place < limit {
      if hits[index].kind == kind, hits[index].end <= limit { return true }
      index += 1
    }
    return false
  }
}
