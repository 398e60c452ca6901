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
}

/// A piece of furniture that stood inside a sentence and was taken out of the working text.
struct LiftedFurniture: Sendable, Equatable {
  var kind: FurnitureKind
  /// Offsets of the decoded source.
  var source: Range<Int>
  var text: String
}

extension [Line] {
  /// Whether the text lost its line ends: a page's own lines aside it has four lines at most, or one
  /// line holds seven tenths of it. Lines restored from one count as that one.
  var isFlattened: Bool {
    var (count, total, longest) = (0, 0, 0)
    var current = 0
    var isOpen = false
    for line in self where line.furniture == nil {
      if !(line.isRestored && isOpen) {
        count += 1
        current = 0
      }
      current += line.range.count
      total += line.range.count
      longest = Swift.max(longest, current)
      isOpen = line.isRestored
    }
    return count <= 4 || longest >= 600 && longest * 10 >= total * 7
  }
}
