/// A `pattern` of the schema: the part of ECMA-262's regular expressions that it uses.
///
/// All ends of a match are followed at once, so no text makes it slow.
struct SchemaPattern: Sendable {
  private indirect enum Node: Sendable {
    case one(of: [ClosedRange<UInt32>])
    case sequence([Node])
    case choice([Node])
    case repeated(Node, atLeast: Int, atMost: Int)
    case start
    case end
  }

  private let node: Node

  /// - Returns: nil for a pattern with signs that are not known here.
  init?(_ pattern: String) {
    var reader = PatternReader(pattern)
    guard let node = reader.choice(), reader.isAtEnd else { return nil }
    self.node = node
  }

  /// Whether the pattern occurs in a text.
  func occurs(in text: String) -> Bool {
    let units = text.unicodeScalars.map(\.value)
    return !Self.ends(node, from: Set(0...units.count), units).isEmpty
  }

  /// Where matches of a node end that begin at some places.
  private static func ends(_ node: Node, from places: Set<Int>, _ units: [UInt32]) -> Set<Int> {
    switch node {
    case .start: places.intersection([0])
    case .end: places.intersection([units.count])
    case .one(let ranges):
      Set(
        places.lazy.filter { place in
          place < units.count && ranges.contains { $0.contains(units[place]) }
        }.map { $0 + 1 })
    case .sequence(let nodes): nodes.reduce(places) { ends($1, from: $0, units) }
    case .choice(let nodes):
      nodes.reduce(into: []) { $0.formUnion(ends($1, from: places, units)) }
    case .repeated(let node, let least, let most):
      ends(of: node, least, most, from: places, units)
    }
  }

  private static func ends(
    of node: Node, _ least: Int, _ most: Int, from places: Set<Int>, _ units: [UInt32]
  ) -> Set<Int> {
    var result: Set<Int> = least == 0 ? places : []
    var reached = places
    var count = 0
    while count < most, !reached.isEmpty {
      count += 1
      reached = ends(node, from: reached, units)
      if count >= least {
        reached.subtract(result)
        result.formUnion(reached)
      }
    }
    return result
  }

  /// Reads a pattern.
  private struct PatternReader {
    private var rest: Substring.UnicodeScalarView

    init(_ pattern: String) { rest = pattern.unicodeScalars[...] }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func take(_ scalar: Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }

    // Choice ::: Sequence ("|" Sequence)*
    mutating func choice() -> Node? {
      guard let first = sequence() else { return nil }
      var members = [first]
      while take("|") {
        guard let next = sequence() else { return nil }
        members.append(next)
      }
      return members.count == 1 ? first : .choice(members)
    }

    // Sequence ::: (Piece ("?" | "*" | "+" | "{" Digit+ "}")?)*
    private mutating func sequence() -> Node? {
      var nodes: [Node] = []
      while let next = rest.first, next != "|", next != ")" {
        guard let piece = piece(), let node = counted(piece) else { return nil }
        nodes.append(node)
      }
      return .sequence(nodes)
    }

    private mutating func counted(_ node: Node) -> Node? {
      if take("?") { return .repeated(node, atLeast: 0, atMost: 1) }
      if take("*") { return .repeated(node, atLeast: 0, atMost: .max) }
      if take("+") { return .repeated(node, atLeast: 1, atMost: .max) }
      guard take("{") else { return node }
      let digits = rest.prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count)
      guard let count = Int(String(digits)), take("}") else { return nil }
      return .repeated(node, atLeast: count, atMost: count)
    }

    // Piece ::: "^" | "$" | "(" Choice ")" | Set | "\" Scalar | Scalar
    private mutating func piece() -> Node? {
      guard let scalar = rest.popFirst() else { return nil }
      switch scalar {
      case "^": return .start
      case "$": return .end
      case "(":
        guard let inner = choice(), take(")") else { return nil }
        return inner
      case "[": return set()
      case "\\":
        guard let next = rest.popFirst(), !next.properties.isAlphabetic else { return nil }
        return .one(of: [next.value...next.value])
      case ".", "?", "*", "+", "{", "}", "]": return nil
      default: return .one(of: [scalar.value...scalar.value])
      }
    }

    // Set ::: "[" (Scalar ("-" Scalar)?)+ "]"
    private mutating func set() -> Node? {
      var ranges: [ClosedRange<UInt32>] = []
      while let lower = rest.popFirst(), lower != "]" {
        guard lower != "\\", lower != "^" else { return nil }
        let isRange = rest.first == "-" && rest.dropFirst().first != "]"
        if isRange { rest.removeFirst() }
        guard let upper = isRange ? rest.popFirst() : lower, lower <= upper else { return nil }
        ranges.append(lower.value...upper.value)
      }
      return ranges.isEmpty ? nil : .one(of: ranges)
    }
  }
}
