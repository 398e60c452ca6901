/// The text that the grammars read: repaired, with every scalar in four parallel views.
///
/// `values[i]`, `folded[i]`, `classes[i]` and `anchors[i]` are the same place: what a value is made
/// of, what a grammar compares with, what it can be, and which grammars can begin there. `map`
/// leads back to the source.
public final class WorkingText: Sendable {
  /// The repaired text, in the script that was asked for. Values of a record are slices of it.
  public let values: [Scalar]
  /// The same text as the grammars see it: simplified, half-width, with one form for each mark.
  public let folded: [Scalar]
  /// What each scalar can be to a grammar.
  public let classes: [CharacterClass]
  /// What each scalar can begin.
  let anchors: [Anchor]
  /// From offsets of this text to offsets of the decoded source.
  public let map: OffsetMap
  /// The words that its reader adds to the vocabulary; nil for none.
  public let added: AddedWords?

  init(_ views: TextViews) {
    values = views.values
    folded = views.folded
    classes = views.classes
    anchors = views.anchors
    map = views.map
    added = views.added
    precondition(values.count == folded.count && values.count == classes.count)
    precondition(values.count == anchors.count)
  }

  /// The number of scalars.
  public var count: Int { values.count }

  /// The words at a range, as a value shows them.
  public func string(_ range: Range<Int>) -> String { String(scalars: values[range]) }

  /// The words at a range, as the grammars see them.
  public func foldedString(_ range: Range<Int>) -> String { String(scalars: folded[range]) }

  /// A range without the blanks at its two ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, classes[start].contains(.blank) { start += 1 }
    while end > start, classes[end - 1].contains(.blank) { end -= 1 }
    return start..<end
  }

  /// The folded scalars of a range but the blanks. Takes O(n).
  func unspaced(_ range: Range<Int>) -> [Scalar] {
    range.filter { !classes[$0].contains(.blank) }.map { folded[$0] }
  }

  /// Whether a letter, a digit or a character stands at a place: no blank, mark or sign.
  func isWord(_ place: Int) -> Bool {
    let word: CharacterClass = [.han, .hanNumeral, .letter, .digit, .enclosedNumber]
    let classes = classes[place]
    return classes.isEmpty
      ? values[place].properties.isAlphabetic : !classes.isDisjoint(with: word)
  }

  func hasWord(in range: Range<Int>) -> Bool { range.contains { isWord($0) } }
}
