/// The pieces into which a document divides: every word of it lies in the extent of exactly one.
///
/// A leaf is a value of the record (an element, a marker, a title, a paragraph, a cell, a piece of
/// furniture). Its extent is the value with its label, brackets, separators and closing mark.
struct Leaves: Sendable {
  /// Values, ascending and disjoint: offsets of the working text.
  private(set) var values: [Range<Int>]
  /// The extent of each value; they ascend, are disjoint, and leave only blanks between them.
  private(set) var extents: [Range<Int>]

  /// - Parameters:
  ///   - ranges: values in any order. One that lies inside another is read out of it and is no leaf.
  ///   - window: the stretch of the text that the leaves divide among them.
  init(_ ranges: [Range<Int>], in text: WorkingText, within window: Range<Int>) {
    values = []
    let sorted = ranges.filter { !$0.isEmpty }.sorted { first, second in
      first.lowerBound == second.lowerBound
        ? first.upperBound > second.upperBound : first.lowerBound < second.lowerBound
    }
    values.reserveCapacity(sorted.count)
    for range in sorted where range.lowerBound >= (values.last?.upperBound ?? 0) {
      values.append(range)
    }
    extents = values
    widen(in: text, within: window)
  }

  /// Gives what lies between two values to the one on whose line it stands.
  private mutating func widen(in text: WorkingText, within window: Range<Int>) {
    guard !values.isEmpty else { return }
    for index in values.indices {
      let lower = index == 0 ? window.lowerBound : values[index - 1].upperBound
      split(lower..<values[index].lowerBound, before: index, in: text)
    }
    let last = values.count - 1
    let tail = text.trimmed(
      values[last].upperBound..<max(window.upperBound, values[last].upperBound))
    if !tail.isEmpty { extents[last] = extents[last].lowerBound..<tail.upperBound }
  }

  /// What stands in the gap on the earlier value's line is its closing mark; the rest opens the later.
  private mutating func split(_ gap: Range<Int>, before index: Int, in text: WorkingText) {
    let words = text.trimmed(gap)
    guard !words.isEmpty else { return }
    var lineEnd = gap.lowerBound
    if index > 0 {
      while lineEnd < gap.upperBound, !text.classes[lineEnd].contains(.newline),
        !text.classes[lineEnd].contains(.opening)
      {
        lineEnd += 1
      }
      let closing = text.trimmed(gap.lowerBound..<lineEnd)
      if !closing.isEmpty {
        extents[index - 1] = extents[index - 1].lowerBound..<closing.upperBound
      }
    }
    let opening = text.trimmed(lineEnd..<gap.upperBound)
    if !opening.isEmpty { extents[index] = opening.lowerBound..<extents[index].upperBound }
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
