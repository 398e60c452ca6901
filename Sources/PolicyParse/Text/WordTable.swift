/// A set of words with a meaning each, laid out so that the longest one at a place of a text is
/// found by walking it once, forwards from where it begins or backwards from where it ends.
///
/// Words are given in folded form (simplified, half-width); the empty word is passed over. Look-up
/// takes O(length of the word) and allocates nothing; most places are turned away by one load for
/// the first scalar, before any call. What costs more is getting at the table: a `static let` is
/// asked on every use whether it has been made, so a loop takes it into a local first
/// (`let words = RoleWords.table`: a table is one reference), a search through a range is left to
/// `first(in:_:)` or `firstOffset(in:_:)`, and a loop over a whole line asks `places(of:in:)` where
/// a word can begin, or gives its first scalars (`ScalarSet.insertFirsts`) an anchor.
public struct WordTable<Meaning: Sendable>: Sendable {
  /// What the words come down to, shared by all copies.
  private final class Content: Sendable {
    let forward: WordTrie
    let backward: WordTrie
    let meanings: [Meaning]

    init(_ words: some Sequence<(String, Meaning)>) {
      var forward = WordTrie()
      var backward = WordTrie()
      var meanings: [Meaning] = []
      for (word, meaning) in words where !word.isEmpty {
        forward.insert(word.unicodeScalars, entry: Int32(meanings.count))
        backward.insert(word.unicodeScalars.reversed(), entry: Int32(meanings.count))
        meanings.append(meaning)
      }
      self.forward = forward
      self.backward = backward
      self.meanings = meanings
    }
  }

  private let content: Content
  private var forward: WordTrie { content.forward }
  private var backward: WordTrie { content.backward }
  private var meanings: [Meaning] { content.meanings }

  public init(_ words: some Sequence<(String, Meaning)>) { content = Content(words) }

  /// The scalars that the words begin with.
  var firstCodes: [UInt32] { forward.firstCodes }

  /// How the words begin: their first three scalars, or as many as they have.
  var openings: [WordOpening] { forward.openings }

  /// Where the shortest word that stands at `offset` and ends by `limit` ends.
  @inline(__always)
  func shortestEnd(in text: WorkingText, at offset: Int, before limit: Int) -> Int? {
    guard offset < limit, content.forward.mayBegin(text.folded[offset]) else { return nil }
    return shortestWord(in: text, at: offset, before: limit)
  }

  private func shortestWord(in text: WorkingText, at offset: Int, before limit: Int) -> Int? {
    guard var step = forward.first(text.folded[offset]) else { return nil }
    var place = offset + 1
    while step.word(at: place) == nil {
      guard place < limit, let next = forward.next(step, text.folded[place]) else { return nil }
      step = next
      place += 1
    }
    return place
  }

  /// The longest word that stands at `offset` and ends by `limit`: where it ends and what it means.
  @inline(__always)
  public func longest(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard offset < limit, content.forward.mayBegin(text.folded[offset]) else { return nil }
    return longestWord(in: text, at: offset, before: limit)
  }

  private func longestWord(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard var step = forward.first(text.folded[offset]) else { return nil }
    var place = offset + 1
    var best = step.word(at: place)
    while place < limit, let next = forward.next(step, text.folded[place]) {
      step = next
      place += 1
      best = step.word(at: place) ?? best
    }
    return best.map { ($0.place, meanings[$0.entry]) }
  }

  /// The same with the blanks inside the word passed over (组　长, 副 组 长): roles are padded so.
  @inline(__always)
  public func longestSpaced(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard offset < limit, content.forward.mayBegin(text.folded[offset]) else { return nil }
    return longestSpacedWord(in: text, at: offset, before: limit)
  }

  private func longestSpacedWord(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard var step = forward.first(text.folded[offset]) else { return nil }
    var place = offset + 1
    var best = step.word(at: place)
    while place < limit {
      if text.classes[place].contains(.blank), !text.classes[place].contains(.newline) {
        place += 1
        continue
      }
      guard let next = forward.next(step, text.folded[place]) else { break }
      step = next
      place += 1
      best = step.word(at: place) ?? best
    }
    return best.map { ($0.place, meanings[$0.entry]) }
  }

  /// The longest word of at most `length` scalars that the range ends with: where it begins and
  /// what it means.
  @inline(__always)
  public func longestSuffix(in text: WorkingText, of range: Range<Int>, upTo length: Int = 16) -> (
    start: Int, meaning: Meaning
  )? {
    guard !range.isEmpty, content.backward.mayBegin(text.folded[range.upperBound - 1]) else {
      return nil
    }
    return longestEnding(in: text, of: range, upTo: length)
  }

  private func longestEnding(in text: WorkingText, of range: Range<Int>, upTo length: Int) -> (
    start: Int, meaning: Meaning
  )? {
    guard var step = backward.first(text.folded[range.upperBound - 1]) else { return nil }
    let limit = max(range.lowerBound, range.upperBound - length)
    var place = range.upperBound - 1
    var best = step.word(at: place)
    while place > limit, let next = backward.next(step, text.folded[place - 1]) {
      step = next
      place -= 1
      best = step.word(at: place) ?? best
    }
    return best.map { ($0.place, meanings[$0.entry]) }
  }
}

extension WordTable {
  /// Calls `read` with the end and the meaning of each word that stands at `offset` and ends by
  /// `limit`, the shortest first.
  @inline(__always)
  func forEach(
    in text: WorkingText, at offset: Int, before limit: Int, _ read: (Int, Meaning) -> Void
  ) {
    guard offset < limit else { return }
    var place = offset + 1
    var following = forward.first(text.folded[offset])
    while let step = following {
      if let found = step.word(at: place) { read(place, meanings[found.entry]) }
      following = place < limit ? forward.next(step, text.folded[place]) : nil
      place += 1
    }
  }

  /// The longest word that stands at `offset` and ends by `limit`; blanks inside are passed over in
  /// words whose meaning allows it.
  @inline(__always)
  func longest(
    in text: WorkingText, at offset: Int, before limit: Int,
    spacedWhere allowsBlanks: (Meaning) -> Bool
  ) -> (end: Int, meaning: Meaning)? {
    guard offset < limit, var step = forward.first(text.folded[offset]) else { return nil }
    var best: (place: Int, entry: Int)?
    var sawBlank = false
    var place = offset + 1
    while true {
      if let found = step.word(at: place), !sawBlank || allowsBlanks(meanings[found.entry]) {
        best = found
      }
      guard place < limit else { break }
      if let next = forward.next(step, text.folded[place]) {
        step = next
        place += 1
        continue
      }
      let end = text.afterSpaces(place, before: limit)
      guard end > place, end < limit, let next = forward.next(step, text.folded[end]) else {
        break
      }
      sawBlank = true
      step = next
      place = end + 1
    }
    return best.map { ($0.place, meanings[$0.entry]) }
  }

  /// The first word in `range`, the longest one that begins there.
  public func first(in text: WorkingText, _ range: Range<Int>) -> (
    range: Range<Int>, meaning: Meaning
  )? {
    for place in range where forward.mayBegin(text.folded[place]) {
      if let found = longestWord(in: text, at: place, before: range.upperBound) {
        return (place..<found.end, found.meaning)
      }
    }
    return nil
  }

  /// Where in `range` the first word begins.
  func firstOffset(in text: WorkingText, _ range: Range<Int>) -> Int? {
    for place in range where forward.mayBegin(text.folded[place]) {
      if shortestWord(in: text, at: place, before: range.upperBound) != nil { return place }
    }
    return nil
  }
}

extension WordTable where Meaning == Bool {
  /// A plain set of words.
  public init(words: some Sequence<String>) { self.init(words.map { ($0, true) }) }
}

/// The first scalars of a word.
struct WordOpening {
  var first: UInt32
  /// Nil where the word is one scalar.
  var second: UInt32?
  /// Nil where the word is two scalars.
  var third: UInt32?
}

/// The tree of scalars that a table's words share, as the steps from one node to the next.
///
/// The steps stand in one table by the hash of where they begin and of their scalar: a step is found
/// by one look, as a rule, and what it is found by, where it leads and which word ends there lie
/// together. A text asks hundreds of tables, so they are to be small as well.
private struct WordTrie: Sendable {
  /// A step by one scalar.
  struct Step: Sendable {
    /// The node that it begins at and the scalar; `none` where there is no step.
    fileprivate var key: UInt64
    /// The node that it leads to.
    fileprivate var node: UInt32
    /// The index of the word that ends there, or -1.
    fileprivate var entry: Int32

    fileprivate static let none = Step(key: .max, node: 0, entry: -1)

    fileprivate var origin: UInt32 { UInt32(key >> 32) }
    fileprivate var scalar: UInt32 { UInt32(truncatingIfNeeded: key) }

    /// The word that ends behind the step, if one does.
    @inline(__always)
    func word(at place: Int) -> (place: Int, entry: Int)? {
      entry < 0 ? nil : (place, Int(entry))
    }
  }

  /// The node that all words begin at.
  private static let root: UInt32 = 0

  /// A power of two of them, at most half of them filled.
  private var steps = [Step](repeating: .none, count: 16)
  private var count = 0
  /// A bit for each class of first scalars, by their low bits.
  private var firsts = [UInt64](repeating: 0, count: 32)

  mutating func insert(_ word: some Sequence<Scalar>, entry: Int32) {
    var node = Self.root
    var last = 0
    for scalar in word {
      if node == Self.root { firsts[Self.row(of: scalar)] |= 1 << UInt64(scalar.value & 63) }
      last = place(of: Self.key(node, scalar.value))
      node = steps[last].node
    }
    steps[last].entry = entry
  }

  /// Where the step of a key stands; one that is new leads to a new node.
  private mutating func place(of key: UInt64) -> Int {
    if 2 * (count + 1) > steps.count { grow() }
    let place = slot(of: key)
    if steps[place].key != key {
      count += 1
      steps[place] = Step(key: key, node: UInt32(count), entry: -1)
    }
    return place
  }

  private mutating func grow() {
    let old = steps
    steps = [Step](repeating: .none, count: 2 * old.count)
    for step in old where step.key != Step.none.key { steps[slot(of: step.key)] = step }
  }

  /// The first three scalars of the words, or as many as a word has.
  var openings: [WordOpening] {
    let following = Dictionary(
      grouping: steps.filter { $0.key != Step.none.key }, by: \.origin)
    var result: [WordOpening] = []
    for first in following[Self.root] ?? [] {
      if first.entry >= 0 { result.append(WordOpening(first: first.scalar)) }
      for second in following[first.node] ?? [] {
        var opening = WordOpening(first: first.scalar, second: second.scalar)
        if second.entry >= 0 { result.append(opening) }
        for third in following[second.node] ?? [] {
          opening.third = third.scalar
          result.append(opening)
        }
      }
    }
    return result
  }

  /// The scalars that the words begin with.
  var firstCodes: [UInt32] {
    steps.filter { $0.key != Step.none.key && $0.origin == Self.root }.map(\.scalar)
  }

  /// Whether a word can begin with a scalar; a few others share its answer.
  @inline(__always)
  func mayBegin(_ scalar: Scalar) -> Bool {
    firsts[Self.row(of: scalar)] >> UInt64(scalar.value & 63) & 1 != 0
  }

  /// The step with which a word begins.
  @inline(__always)
  func first(_ scalar: Scalar) -> Step? { step(Self.key(Self.root, scalar.value)) }

  /// The step that goes on behind another.
  @inline(__always)
  func next(_ step: Step, _ scalar: Scalar) -> Step? {
    self.step(Self.key(step.node, scalar.value))
  }

  @inline(__always)
  private func step(_ key: UInt64) -> Step? {
    let found = steps[slot(of: key)]
    return found.key == key ? found : nil
  }

  /// Where the step of a key stands, or where it would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let last = steps.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & last
    while steps[place].key != key, steps[place].key != Step.none.key { place = (place + 1) & last }
    return place
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar)
  }

  /// The row of bits that a scalar has its bit in.
  @inline(__always)
  private static func row(of scalar: Scalar) -> Int { Int(scalar.value >> 6 & 31) }
}
