/// A place in a working text, for a grammar to read from.
///
/// A cursor is a value: copy it to look ahead, assign the copy back to commit. It reads the folded
/// view and never passes `end`.
public struct Cursor: Sendable {
  public let text: WorkingText
  /// The offset of the scalar that is read next.
  public var position: Int
  /// Just after the last scalar that may be read.
  public let end: Int

  public init(_ text: WorkingText, in range: Range<Int>) {
    self.text = text
    self.position = range.lowerBound
    self.end = range.upperBound
  }

  public var isAtEnd: Bool { position >= end }

  /// The scalar at the cursor, folded; nil at the end.
  public var current: Scalar? { position < end ? text.folded[position] : nil }

  /// The class of the scalar at the cursor; empty at the end.
  public var currentClass: CharacterClass { position < end ? text.classes[position] : [] }

  /// The folded scalar `distance` places on; nil past the end.
  public func peek(_ distance: Int) -> Scalar? {
    let place = position + distance
    return place < end ? text.folded[place] : nil
  }

  public mutating func advance(_ count: Int = 1) { position = min(end, position + count) }

  /// Reads `scalar` if it comes next.
  public mutating func take(_ scalar: Scalar) -> Bool {
    guard position < end, text.folded[position] == scalar else { return false }
    position += 1
    return true
  }

  /// Reads one scalar of a class if one comes next.
  public mutating func take(_ characterClass: CharacterClass) -> Bool {
    guard position < end, !text.classes[position].isDisjoint(with: characterClass) else {
      return false
    }
    position += 1
    return true
  }

  /// Reads a word (given in folded form) if it comes next, whole.
  @inline(__always)
  public mutating func take(word: StaticString) -> Bool {
    guard let length = text.length(of: word, at: position, before: end) else { return false }
    position += length
    return true
  }

  /// Reads blanks other than line ends; says how many.
  @discardableResult
  public mutating func skipSpaces() -> Int {
    let start = position
    position = text.afterSpaces(start, before: end)
    return position - start
  }
}

extension WorkingText {
  /// The offset after the blanks other than line ends that stand from `offset` on.
  func afterSpaces(_ offset: Int, before limit: Int) -> Int {
    var place = offset
    while place < limit, classes[place].contains(.blank), !classes[place].contains(.newline) {
      place += 1
    }
    return place
  }

  /// The offset where the blanks other than line ends begin that stand before `offset`.
  func beforeSpaces(_ offset: Int, notBefore floor: Int = 0) -> Int {
    var place = offset
    while place > floor, classes[place - 1].contains(.blank),
      !classes[place - 1].contains(.newline)
    {
      place -= 1
    }
    return place
  }

  /// The length in scalars of `word` (folded form) if it stands at `offset` and ends by `limit`.
  @inline(__always)
  func length(of word: StaticString, at offset: Int, before limit: Int) -> Int? {
    guard offset < limit, folded[offset].value == word.firstCode else { return nil }
    return lengthOfRest(of: word, at: offset, before: limit)
  }

  /// The same for a word whose first scalar is known to stand there.
  private func lengthOfRest(of word: StaticString, at offset: Int, before limit: Int) -> Int? {
    let bytes = LiteralBytes(word)
    var place = offset
    var index = 0
    while index < bytes.count {
      guard place < limit else { return nil }
      let (code, width) = bytes.scalar(at: index)
      guard folded[place].value == code else { return nil }
      index += width
      place += 1
    }
    return place - offset
  }

  /// Whether `word` (folded form) stands at `offset`, before `limit`.
  @inline(__always)
  func has(_ word: StaticString, at offset: Int, before limit: Int) -> Bool {
    length(of: word, at: offset, before: limit) != nil
  }

  /// Whether the range ends with `word` (folded form).
  @inline(__always)
  func hasSuffix(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard !range.isEmpty, folded[range.upperBound - 1].value == word.lastCode else { return false }
    return endsWhole(word, range)
  }

  /// The same for a word whose last scalar is known to stand there.
  private func endsWhole(_ word: StaticString, _ range: Range<Int>) -> Bool {
    let length = word.scalarCount
    return length <= range.count
      && has(word, at: range.upperBound - length, before: range.upperBound)
  }

  /// The first offset in `range` where `word` (folded form) stands whole.
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    let length = word.scalarCount
    guard length > 0, range.count >= length else { return nil }
    let first = Scalar(code: word.firstCode)
    let last = range.upperBound - length
    var rest = range.lowerBound..<(last + 1)
    while let place = firstOffset(of: first, in: rest) {
      if has(word, at: place, before: range.upperBound) { return place }
      rest = (place + 1)..<rest.upperBound
    }
    return nil
  }
}
