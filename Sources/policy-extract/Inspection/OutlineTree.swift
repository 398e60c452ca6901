import PolicyParse

/// The outline as a tree, a line a node.
enum OutlineTree {
  static func lines(of document: DocumentContent, in text: WorkingText) -> [ScreenLine] {
    let nodes = document.outline.nodes
    var depths: [Int] = []
    var branches = Branches()
    var lines: [ScreenLine] = []
    for (index, node) in nodes.enumerated() {
      let depth = node.parent < 0 ? 0 : depths[node.parent] + 1
      depths.append(depth)
      let end = node.parent < 0 ? nodes.count : nodes[node.parent].subtreeEnd
      branches.enter(depth, isLast: node.subtreeEnd >= end)
      var line = ScreenLine(branches.text, .dim)
      add(node, document.topics[index], text, to: &line)
      lines.append(line)
    }
    return lines
  }

  /// What of a text can stand on the widest screen.
  private static let shown = 500

  private static func add(
    _ node: OutlineNode, _ topic: TopicClassifier.Reading?, _ text: WorkingText,
    to line: inout ScreenLine
  ) {
    switch node.kind {
    case .section, .item:
      if let marker = node.marker { line.add(text.string(marker.range), .cyan) }
      if let title = node.title { line.add(" " + text.string(title.prefix(shown)), .bold) }
      if let topic = topic?.topics.first { line.add("  " + topic.rawValue, .dim) }
    case .paragraph: line.add(text.string(node.range.prefix(shown)))
    case .table:
      let cells = node.rows.first?.map { text.string($0.prefix(shown)) } ?? []
      line.add("▦ \(node.rows.count) rows: ", .cyan)
      line.add(cells.joined(separator: " | "))
    }
  }
}

/// The strokes that lead to a node of a tree from those above it.
struct Branches {
  /// Of the node and of those above it, whether it is the last child of its parent.
  private var isLast: [Bool] = []

  mutating func enter(_ depth: Int, isLast last: Bool) {
    isLast.removeLast(max(0, isLast.count - depth))
    isLast.append(last)
  }

  /// Strokes beyond this many are left out, so that a deep tree stays readable.
  private static let limit = 12

  /// `│  ├─ ` for a node that has a sister below it.
  var text: String {
    let strokes = isLast.dropLast().suffix(Self.limit).map { $0 ? "   " : "│  " }
    return strokes.joined() + (isLast.last == true ? "└─ " : "├─ ")
  }
}
