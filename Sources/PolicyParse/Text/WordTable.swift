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
  var firstCodes: [UInt32] { forward.rootCodes }

  /// How the words begin: their first three scalars, or as many as they have.
  var openings: [WordOpening] { forward.openings }

  /// Where the shortest word that stands at `offset` and ends by `limit` ends.
  @inline(__always)
  func shortestEnd(in text: WorkingText, at offset: Int, before limit: Int) -> Int? {
    guard offset < limit, content.forward.mayBegin(text.folded[offset]) else { return nil }
    return shortestWord(in: text, at: offset, before: limit)
  }

  private func shortestWord(in text: WorkingText, at offset: Int, before limit: Int) -> Int? {
    guard var node = forward.root(text.folded[offset].value) else { return nil }
    var place = offset + 1
    while forward.match(node, at: place) == nil {
      guard place < limit, let next = forward.child(of: node, text.folded[place].value) else {
        return nil
      }
      node = next
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
    guard var node = forward.root(text.folded[offset].value) else { return nil }
    var place = offset + 1
    var best = forward.match(node, at: place)
    while place < limit, let next = forward.child(of: node, text.folded[place].value) {
      node = next
      place += 1
      best = forward.match(node, at: place) ?? best
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
    guard var node = forward.root(text.folded[offset].value) else { return nil }
    var place = offset + 1
    var best = forward.match(node, at: place)
    while place < limit {
      if text.classes[place].contains(.blank), !text.classes[place].contains(.newline) {
        place += 1
        continue
      }
      guard let next = forward.child(of: node, text.folded[place].value) else { break }
      node = next
      place += 1
      best = forward.match(node, at: place) ?? best
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
    guard var node = backward.root(text.folded[range.upperBound - 1].value) else { return nil }
    let limit = max(range.lowerBound, range.upperBound - length)
    var place = range.upperBound - 1
    var best = backward.match(node, at: place)
    while place > limit, let next = backward.child(of: node, text.folded[place - 1].value) {
      node = next
      place -= 1
      best = backward.match(node, at: place) ?? best
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
    var next = forward.root(text.folded[offset].value)
    while let node = next {
      if let found = forward.match(node, at: place) { read(place, meanings[found.entry]) }
      next = place < limit ? forward.child(of: node, text.folded[place].value) : nil
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
    guard offset < limit, var node = forward.root(text.folded[offset].value) else { return nil }
    var best: (place: Int, entry: Int)?
    var sawBlank = false
    var place = offset + 1
    while true {
      if let found = forward.match(node, at: place),
        !sawBlank || allowsBlanks(meanings[found.entry])
      {
        best = found
      }
      guard place < limit else { break }
      if let next = forward.child(of: node, text.folded[place].value) {
        node = next
        place += 1
        continue
      }
      let end = text.afterSpaces(place, before: limit)
      guard end > place, end < limit,
        let next = forward.child(of: node, text.folded[end].value)
      else { break }
      sawBlank = true
      node = next
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

/// The tree of scalars that a table's words share.
private struct WordTrie: Sendable {
  private struct Node: Sendable {
    var scalar: UInt32
    var firstChild: Int32 = -1
    var nextSibling: Int32
    var entry: Int32 = -1
  }
  private var nodes: [Node] = []
  /// The first root of each class of first scalars, by their low bits; -1 where there is none.
  private var roots = [Int32](repeating: -1, count: 1024)

  mutating func insert(_ word: some Sequence<Scalar>, entry: Int32) {
    var node: Int32 = -1
    for scalar in word { node = step(from: node, scalar.value) }
    nodes[Int(node)].entry = entry
  }

  /// The node for a scalar after `node` (-1: at the root), made where there is none.
  private mutating func step(from node: Int32, _ scalar: UInt32) -> Int32 {
    if let found = node < 0 ? root(scalar) : child(of: node, scalar) { return found }
    let new = Int32(nodes.count)
    if node < 0 {
      nodes.append(Node(scalar: scalar, nextSibling: roots[Int(scalar & 1023)]))
      roots[Int(scalar & 1023)] = new
    } else {
      nodes.append(Node(scalar: scalar, nextSibling: nodes[Int(node)].firstChild))
      nodes[Int(node)].firstChild = new
    }
    return new
  }

  /// The first three scalars of the words, or as many as a word has.
  var openings: [WordOpening] {
    var result: [WordOpening] = []
    for first in roots.flatMap(siblings) {
      if first.entry >= 0 { result.append(WordOpening(first: first.scalar)) }
      for second in siblings(from: first.firstChild) {
        if second.entry >= 0 {
          result.append(WordOpening(first: first.scalar, second: second.scalar))
        }
        for third in siblings(from: second.firstChild) {
          result.append(
            WordOpening(first: first.scalar, second: second.scalar, third: third.scalar))
        }
      }
    }
    return result
  }

  /// A node (none for -1) and those beside it.
  private func siblings(from first: Int32) -> [Node] {
    var result: [Node] = []
    var place = first
    while place >= 0 {
      result.append(nodes[Int(place)])
      place = nodes[Int(place)].nextSibling
    }
    return result
  }

  /// The scalars of the roots.
  var rootCodes: [UInt32] { roots.flatMap(siblings).map(\.scalar) }

  /// Whether a word can begin with a scalar; a few others share its answer.
  @inline(__always)
  func mayBegin(_ scalar: Scalar) -> Bool { roots[Int(scalar.value & 1023)] >= 0 }

  @inline(__always)
  func root(_ scalar: UInt32) -> Int32? { find(scalar, from: roots[Int(scalar & 1023)]) }

  @inline(__always)
  func child(of node: Int32, _ scalar: UInt32) -> Int32? {
    find(scalar, from: nodes[Int(node)].firstChild)
  }

  @inline(__always)
  private func find(_ scalar: UInt32, from first: Int32) -> Int32? {
    var place = first
    while place >= 0 {
      if nodes[Int(place)].scalar == scalar { return place }
      place = nodes[Int(place)].nextSibling
    }
    return nil
  }

  /// The word that ends at a node, if one does.
  @inline(__always)
  func match(_ node: Int32, at place: Int) -> (place: Int, entry: Int)? {
    let entry = nodes[Int(node)].entry
    return entry < 0 ? nil : (place, Int(entry))
  }
}
