/// A set of words with a meaning each, laid out so that the longest one at a place of a text is
/// found by walking it once.
///
/// Words are given in folded form (simplified, half-width). Look-up takes O(length of the word).
public struct WordTable<Meaning: Sendable>: Sendable {
  private struct Node {
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var scalar: UInt32 = 0
    var entry: Int32 = -1
  }
  private var nodes: [Node] = [Node()]
  private var meanings: [Meaning] = []
  /// Root children by scalar, so that the first step is direct.
  private var roots: [UInt32: Int32] = [:]
  /// A set of the low bits of the first scalars, to turn most places away at once.
  private var firsts = [Bool](repeating: false, count: 1024)

  public init(_ words: some Sequence<(String, Meaning)>) {
    for (word, meaning) in words { insert(word, meaning) }
  }

  public mutating func insert(_ word: String, _ meaning: Meaning) {
    var node: Int32 = 0
    for scalar in word.unicodeScalars { node = child(of: node, scalar.value, create: true) }
    guard node != 0 else { return }
    nodes[Int(node)].entry = Int32(meanings.count)
    meanings.append(meaning)
    if let first = word.unicodeScalars.first { firsts[Int(first.value & 1023)] = true }
  }

  private mutating func child(of node: Int32, _ scalar: UInt32, create: Bool) -> Int32 {
    if let found = find(node, scalar) { return found }
    let new = Int32(nodes.count)
    nodes.append(Node(nextSibling: nodes[Int(node)].firstChild, scalar: scalar))
    nodes[Int(node)].firstChild = new
    if node == 0 { roots[scalar] = new }
    return new
  }

  private func find(_ node: Int32, _ scalar: UInt32) -> Int32? {
    if node == 0 { return roots[scalar] }
    var place = nodes[Int(node)].firstChild
    while place >= 0 {
      if nodes[Int(place)].scalar == scalar { return place }
      place = nodes[Int(place)].nextSibling
    }
    return nil
  }

  /// The longest word that stands at `offset` and ends by `limit`: where it ends and what it means.
  public func longest(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard offset < limit, firsts[Int(text.folded[offset].value & 1023)] else { return nil }
    var node: Int32 = 0
    var place = offset
    var best: (Int, Int32)?
    while place < limit, let next = find(node, text.folded[place].value) {
      node = next
      place += 1
      if nodes[Int(node)].entry >= 0 { best = (place, nodes[Int(node)].entry) }
    }
    guard let (end, entry) = best else { return nil }
    return (end, meanings[Int(entry)])
  }

  /// The same with the blanks inside the word passed over (组　长, 副 组 长): roles are padded so.
  public func longestSpaced(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    guard offset < limit, firsts[Int(text.folded[offset].value & 1023)] else { return nil }
    var node: Int32 = 0
    var place = offset
    var best: (Int, Int32)?
    while place < limit {
      if place > offset, text.classes[place].contains(.blank),
        !text.classes[place].contains(.newline)
      {
        place += 1
        continue
      }
      guard let next = find(node, text.folded[place].value) else { break }
      node = next
      place += 1
      if nodes[Int(node)].entry >= 0 { best = (place, nodes[Int(node)].entry) }
    }
    guard let (end, entry) = best else { return nil }
    return (end, meanings[Int(entry)])
  }

  /// The longest word that the range ends with: where it begins and what it means.
  public func longestSuffix(in text: WorkingText, of range: Range<Int>, upTo length: Int = 16) -> (
    start: Int, meaning: Meaning
  )? {
    var start = max(range.lowerBound, range.upperBound - length)
    while start < range.upperBound {
      if let found = longest(in: text, at: start, before: range.upperBound),
        found.end == range.upperBound
      {
        return (start, found.meaning)
      }
      start += 1
    }
    return nil
  }
}

extension WordTable where Meaning == Bool {
  /// A plain set of words.
  public init(words: some Sequence<String>) { self.init(words.map { ($0, true) }) }
}
