/// One line of a working text: a physical line, or several that a hard wrap had broken apart.
struct Line: Sendable, Equatable {
  /// The words of the line without the blanks at its two ends; never empty.
  var range: Range<Int>
  /// The number of blanks before the first word.
  var indent: Int
  /// Whether an empty line, or the text's start, stands before it.
  var followsBlank: Bool
  /// What the line is when it is no part of the document's own words.
  var furniture: FurnitureKind?
  /// Whether its start was found inside a physical line (a lost line end).
  var isRestored = false

  /// The lines that it makes when it is cut at some places, which ascend. Scalars that stand for one
  /// piece of the source are not parted.
  func divided(at places: some Collection<Int>, in text: WorkingText) -> [Line] {
    guard !places.isEmpty else { return [self] }
    var parts: [Line] = []
    var start = range.lowerBound
    for end in places.filter({ !text.map.joins(at: $0) }) + [range.upperBound] where end > start {
      var part = self
      part.range = text.trimmed(start..<end)
      part.isRestored = isRestored || !parts.isEmpty
      if !part.range.isEmpty { parts.append(part) }
      start = end
    }
    return parts
  }
}

/// A piece of furniture that stood inside a sentence and was taken out of the working text.
struct LiftedFurniture: Sendable, Equatable {
  var kind: FurnitureKind
  /// Offsets of the decoded source.
  var source: Range<Int>
  var text: String
}
