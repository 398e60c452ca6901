/// Ranges of a text that do not overlap, for asking whether an offset lies in one of them.
struct Intervals: Sendable {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Takes O(log n).
  func contains(_ offset: Int) -> Bool { reach(of: offset) > offset }

  /// Whether one of them holds a whole range. Takes O(log n).
  func contain(_ range: Range<Int>) -> Bool { reach(of: range.lowerBound) >= range.upperBound }

  /// Just after the last one that begins no later than an offset; 0 where none does.
  private func reach(of offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ranges[low - 1].upperBound : 0
  }
}
