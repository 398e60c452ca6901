/// Where in a paragraph the words stand that decide whether its numbers are targets, so that each of
/// its quantities need not look for them again.
struct TargetHits {
  private struct Hit {
    var place: Int
    var end: Int
  }

  /// The words of each decision, in the order of their places.
  private var hits = [[Hit]](repeating: [], count: TargetWords.Decisions.count)
  private var isEmpty = true

  private let text: WorkingText
  private let words = TargetWords.deciding

  init(in text: WorkingText) { self.text = text }

  /// Reads another paragraph; the one before is forgotten.
  ///
  /// - Parameter places: where the words can begin.
  mutating func read(_ range: Range<Int>, at places: AnchorPlaces) {
    forget()
    var floor = range.lowerBound
    for index in places.indices(in: range) where places[index] >= floor {
      let place = places[index]
      var told: TargetWords.Decisions = []
      words.forEach(in: text, at: place, before: range.upperBound) { end, decisions in
        // Of the words of one kind that begin here the shortest tells as much as the longest.
        guard !told.isSuperset(of: decisions) else { return }
        if decisions.contains(.free) { floor = end }
        add(Hit(place: place, end: end), to: decisions)
        told.formUnion(decisions)
      }
      // 学费收入 holds 学费 and decides nothing.
      if told.contains(.free) { dropLast(at: place) }
    }
  }

  private mutating func forget() {
    guard !isEmpty else { return }
    for index in hits.indices { hits[index].removeAll(keepingCapacity: true) }
    isEmpty = true
  }

  private mutating func dropLast(at place: Int) {
    for index in hits.indices {
      while hits[index].last?.place == place { hits[index].removeLast() }
    }
  }

  private mutating func add(_ hit: Hit, to decisions: TargetWords.Decisions) {
    isEmpty = false
    for index in hits.indices where decisions.rawValue >> index & 1 == 1 { hits[index].append(hit) }
  }

  /// Whether a word of one decision begins at or after `floor` and ends by `limit`. Takes O(log n) in
  /// the number of such words.
  func hold(_ decision: TargetWords.Decisions, from floor: Int, to limit: Int) -> Bool {
    guard !isEmpty else { return false }
    let words = hits[decision.rawValue.trailingZeroBitCount]
    var index = words.partitioningIndex { $0.place >= floor }
    // Only words across the limit are passed over.
    while index < words.count, words[index].place < limit {
      if words[index].end <= limit { return true }
      index += 1
    }
    return false
  }
}
