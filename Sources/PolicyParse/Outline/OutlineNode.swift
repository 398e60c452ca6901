/// A number or sign that opens a section or an item, as it was printed.
public struct Marker: Sendable, Equatable {
  /// The printed form, with its delimiter: 一、 （一） 1. 第三条 一是.
  public var range: Range<Int>
  public var style: MarkerStyle
  /// The last number of the marker, from 1; nil for bullets and unnumbered headings.
  public var ordinal: Int?
  /// The number after 之: 第五条之一 has ordinal 5 and branch 1.
  public var branch: Int?

  public init(range: Range<Int>, style: MarkerStyle, ordinal: Int?, branch: Int? = nil) {
    self.range = range
    self.style = style
    self.ordinal = ordinal
    self.branch = branch
  }
}

/// The forms that a marker can have. A form says nothing of its level.
public enum MarkerStyle: String, Sendable, CaseIterable {
  /// 第一编 第一篇 第一部分
  case part
  /// 第一章
  case chapter
  /// 第一节
  case division
  /// 第一条
  case article
  /// 第一阶段 第一步 第一批
  case stage
  /// 壹、
  case formal
  /// 甲、
  case stem
  /// 一、 一. 一．
  case cjk
  /// （一） (一) ㈠
  case cjkParen
  /// 1、 1. 1． ⒈
  case arabic
  /// （1） (1) ⑴
  case arabicParen
  /// 1） 1)
  case arabicHalfParen
  /// 1.1 1.1.2
  case decimal
  /// ① ❶
  case circled
  /// A. a. A、 (a)
  case alpha
  /// Ⅰ. I.
  case roman
  /// 一是
  case shi
  /// 一要
  case yao
  /// 第一， 第一组织…
  case di
  /// 首先 其次 再次 最后
  case sequence
  /// • ● ■ — ※
  case bullet
  /// A heading without a number.
  case unnumbered
}

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
      if node.kind == .section || node.kind == .item, node.range.upperBound > offset { return index }
      index = node.parent
    }
    return -1
  }
}
