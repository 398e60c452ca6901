/// The pieces into which a document divides: every word of it lies in the extent of exactly one.
///
/// A leaf is a value of the record (an element, a marker, a title, a paragraph, a cell, a piece of
/// furniture). Its extent is the value with its label, brackets, separators and closing mark.
struct Leaves: Sendable {
  /// Values, ascending and disjoint: offsets of the working text.
  private(set) var values: [Range<Int>]
  /// The extent of each value; they ascend and are disjoint.
  private(set) var extents: [Range<Int>]
  /// Words that lie in no extent, from the first to the last of each run, ascending.
  private(set) var forgotten: [Range<Int>] = []

  /// - Parameters:
  ///   - ranges: values in any order. One that lies inside another is read out of it and is no leaf.
  ///   - furniture: values whose extent is no wider than they are.
  ///   - labels: words that belong to the value beside which they stand.
  ///   - window: the stretch of the text that the leaves divide among them.
  init(
    _ ranges: [Range<Int>], furniture: [Range<Int>], labels: ElementLabels, in text: WorkingText,
    within window: Range<Int>
  ) {
    values = []
    let sorted = (ranges + furniture).filter { !$0.isEmpty }.sorted { first, second in
      first.lowerBound == second.lowerBound
        ? first.upperBound > second.upperBound : first.lowerBound < second.lowerBound
    }
    values.reserveCapacity(sorted.count)
    for range in sorted where range.lowerBound >= (values.last?.upperBound ?? 0) {
      values.append(range)
    }
    extents = values
    let beside = Beside(text: text, furniture: Intervals(furniture), labels: labels)
    var lower = window.lowerBound
    for index in values.indices {
      split(lower..<values[index].lowerBound, before: index, beside)
      lower = values[index].upperBound
    }
    split(lower..<max(window.upperBound, lower), before: values.count, beside)
  }

  /// What may widen an extent: marks, and the labels on their side.
  private struct Beside {
    let text: WorkingText
    let furniture: Intervals
    let opening: Intervals
    let closing: Intervals

    init(text: WorkingText, furniture: Intervals, labels: ElementLabels) {
      self.text = text
      self.furniture = furniture
      opening = Intervals(labels.opening)
      closing = Intervals(labels.closing)
    }

    func mayClose(_ place: Int) -> Bool { !text.isWord(place) || closing.contains(place) }
    func mayOpen(_ place: Int) -> Bool { !text.isWord(place) || opening.contains(place) }

    /// A line end, and what can only open.
    func endsLine(_ place: Int) -> Bool {
      if text.classes[place].isDisjoint(with: [.newline, .opening]) {
        return opening.contains(place)
      }
      return !closing.contains(place)
    }
  }

  /// What stands in the gap on the earlier value's line closes it; the rest opens the later. What can
  /// do neither is forgotten.
  private mutating func split(_ gap: Range<Int>, before index: Int, _ beside: Beside) {
    let text = beside.text
    guard !text.trimmed(gap).isEmpty else { return }
    let closing = closingEnd(gap, of: index - 1, beside)
    let mark = text.trimmed(gap.lowerBound..<closing)
    if !mark.isEmpty { extents[index - 1] = extents[index - 1].lowerBound..<mark.upperBound }
    let opening = openingStart(closing..<gap.upperBound, of: index, beside)
    let label = text.trimmed(opening..<gap.upperBound)
    if !label.isEmpty { extents[index] = label.lowerBound..<extents[index].upperBound }
    let rest = text.trimmed(closing..<opening)
    if !rest.isEmpty { forgotten.append(rest) }
  }

  /// Just after what closes a value in the gap behind it; the last value has all marks there.
  private func closingEnd(_ gap: Range<Int>, of index: Int, _ beside: Beside) -> Int {
    guard index >= 0, !beside.furniture.contains(values[index].lowerBound) else {
      return gap.lowerBound
    }
    let isLast = index + 1 == values.count
    return gap.first { !beside.mayClose($0) || !isLast && beside.endsLine($0) } ?? gap.upperBound
  }

  /// Where what opens a value in the gap before it begins.
  private func openingStart(_ gap: Range<Int>, of index: Int, _ beside: Beside) -> Int {
    guard index < values.count, !beside.furniture.contains(values[index].lowerBound) else {
      return gap.upperBound
    }
    return gap.last { !beside.mayOpen($0) }.map { $0 + 1 } ?? gap.lowerBound
  }

  /// The extent of a value that is a leaf; nil for a value that is none.
  ///
  /// - Parameter hint: the index of the leaf that was asked for before; set to this one's.
  func extent(of range: Range<Int>, near hint: inout Int) -> Range<Int>? {
    let index = index(of: range, near: hint)
    guard index < values.count, values[index] == range else { return nil }
    hint = index
    return extents[index]
  }

  /// The index of the first value that begins no earlier than `range`.
  private func index(of range: Range<Int>, near hint: Int) -> Int {
    if hint < values.count, values[hint] == range { return hint }
    if hint + 1 < values.count, values[hint + 1] == range { return hint + 1 }
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many scalars of the source that are no blanks lie in an extent, of how many; with the
  /// furniture that was lifted out of sentences.
  func coverage(
    of source: [Scalar], within window: Range<Int>, map: OffsetMap, lifted: [Range<Int>]
  ) -> (covered: Int, total: Int) {
    let window = window.clamped(to: source.indices)
    var uncovered = 0
    var place = window.lowerBound
    for piece in Self.ordered(pieces(map), lifted) where piece.upperBound > place {
      let piece = piece.clamped(to: window)
      if piece.lowerBound > place {
        uncovered += Self.inkCount(source, place..<piece.lowerBound)
        place = piece.lowerBound
      }
      place = max(place, piece.upperBound)
    }
    if place < window.upperBound { uncovered += Self.inkCount(source, place..<window.upperBound) }
    let total = Self.inkCount(source, window)
    return (total - uncovered, total)
  }

  /// The pieces of the source under the extents.
  private func pieces(_ map: OffsetMap) -> [Range<Int>] {
    guard !map.isIdentity else { return extents }
    var pieces: [Range<Int>] = []
    pieces.reserveCapacity(extents.count)
    for extent in extents {
      if map.hasGap(in: extent) {
        pieces += map.sourcePieces(of: extent)
      } else {
        pieces.append(map.source(of: extent))
      }
    }
    return pieces
  }

  /// The extents' pieces, which ascend, and what was lifted out of them.
  private static func ordered(_ pieces: [Range<Int>], _ lifted: [Range<Int>]) -> [Range<Int>] {
    lifted.isEmpty ? pieces : (pieces + lifted).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func inkCount(_ source: [Scalar], _ range: Range<Int>) -> Int {
    range.count - TightLoops.blankCount(in: source, range)
  }
}
