/// One node of a document's tree. Nodes are kept in one array in document order; a node's subtree
/// is the run of nodes from its own index up to `subtreeEnd`.
public struct OutlineNode: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// A block that a marker or an unnumbered heading opens at a line's start.
    case section
    /// A member of an enumeration inside a paragraph.
    case item
    case paragraph
    case table
  }

  public var kind: Kind
  /// Index of the parent in the same array; -1 at the top.
  public var parent: Int
  /// Just after the last node of the subtree.
  public var subtreeEnd: Int
  /// Depth among sections and items, from 1; a paragraph or table has its parent's (0 at the top).
  public var level: Int
  /// Sections (nil when unnumbered) and items.
  public var marker: Marker?
  /// The heading's words without marker and closing mark; nil where it has none.
  public var title: Range<Int>?
  /// The node's own words: of a paragraph its text; of a section or item everything from its
  /// marker to the end of its subtree.
  public var range: Range<Int>
  /// Of a table: its rows of cells.
  public var rows: [[Range<Int>]] = []

  public init(
    kind: Kind, parent: Int, subtreeEnd: Int = 0, level: Int, marker: Marker? = nil,
    title: Range<Int>? = nil, range: Range<Int>, rows: [[Range<Int>]] = []
  ) {
    self.kind = kind
    self.parent = parent
    self.subtreeEnd = subtreeEnd
    self.level = level
    self.marker = marker
    self.title = title
    self.range = range
    self.rows = rows
  }
}

/// The tree of one document, flat and in document order.
public struct Outline: Sendable, Equatable {
  public var nodes: [OutlineNode]

  public init(nodes: [OutlineNode] = []) { self.nodes = nodes }

  /// Indices of the direct children of a node (-1: of the document).
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var place = index + 1
    let end = index < 0 ? nodes.count : nodes[index].subtreeEnd
    while place < end {
      result.append(place)
      place = max(place + 1, nodes[place].subtreeEnd)
    }
    return result
  }

  /// The innermost section or item whose range holds `offset`; -1 where none does.
  public func owner(of offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0 {
      let node = nodes[index]
      if node.kind == .section || node.kind == .item, node.range.upperBound > offset {
        return index
      }
      index = node.parent
    }
    return -1
  }
}
