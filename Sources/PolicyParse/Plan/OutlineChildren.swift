/// The direct children of a node, one after another.
struct OutlineChildren: Sequence, IteratorProtocol {
  private let nodes: [OutlineNode]
  private var place: Int
  private let end: Int

  init(of index: Int, in outline: Outline) {
    nodes = outline.nodes
    place = index + 1
    end = index < 0 ? nodes.count : nodes[index].subtreeEnd
  }

  mutating func next() -> Int? {
    guard place < end else { return nil }
    let child = place
    place = Swift.max(place + 1, nodes[place].subtreeEnd)
    return child
  }
}

extension Outline {
  /// The indices of the direct children of a node (-1: of the document), without an array of them.
  func each(childOf index: Int) -> OutlineChildren { OutlineChildren(of: index, in: self) }
}
