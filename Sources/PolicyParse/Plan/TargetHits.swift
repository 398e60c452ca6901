/// Where in a paragraph the words stand that decide whether its numbers are targets, so that each of
/// its quantities need not look for them again.
struct TargetHits {
  enum Kind: UInt8 {
    case forbid, prize, winner, bound, every
  }

  private struct Hit {
    var place: Int
    var end: Int
    var kind: Kind
  }

  /// In the order of their places.
  private var hits: [Hit] = []

  /// - Complexity: O(n).
  init(of range: Range<Int>, in text: WorkingText) {
    for place in range where Self.firsts.contains(text.folded[place]) {
      for (table, kind) in Self.tables {
        guard let end = table.shortestEnd(in: text, at: place, before: range.upperBound) else {
          continue
        }
        hits.append(Hit(place: place, end: end, kind: kind))
      }
    }
  }

  /// Whether a word of a kind begins at or after `floor` and ends by `limit`.
  func hold(_ kind: Kind, from floor: Int, to limit: Int) -> Bool {
    var index = hits.partitioningIndex { $0.place >= floor }
    while index < hits.count, hits[index].place < limit {
      if hits[index].kind == kind, hits[index].end <= limit { return true }
      index += 1
    }
    return false
  }

  private static let tables: [(WordTable<Bool>, Kind)] = [
    (TargetWords.forbids, .forbid), (TargetWords.prizes, .prize),
    (TargetWords.winners, .winner), (TargetWords.clauseBounds, .bound),
    (WordTable(words: ["每"]), .every),
  ]

  private static let firsts: ScalarSet = {
    var set = ScalarSet("")
    for (table, _) in tables { set.insertFirsts(of: table) }
    return set
  }()
}
