/// Finds the section or item that holds an offset, among the trees of a document and its attachments.
///
/// The texts of attachments do not overlap, so that only one of them need be asked.
struct SectionFinder {
  private let outlines: [Outline]
  /// Where the text of each attachment that has nodes begins, ascending, and which it is.
  private let attachments: [(start: Int, index: Int)]

  /// - Parameter outlines: of the document itself, then of each attachment, some of them empty.
  init(_ outlines: [Outline]) {
    self.outlines = outlines
    attachments = outlines.indices.dropFirst()
      .compactMap { index in
        outlines[index].nodes.first.map { (start: $0.range.lowerBound, index: index) }
      }
      .sorted { $0.start < $1.start }
  }

  /// The innermost section or item at an offset: the index of its tree, 0 for the document's own,
  /// and of its node. Takes O(log n) and the depth of the tree.
  func owner(of offset: Int) -> (tree: Int, node: Int)? {
    let own = outlines.first?.owner(of: offset) ?? -1
    if own >= 0 { return (0, own) }
    let next = attachments.partitioningIndex { $0.start > offset }
    guard next > 0 else { return nil }
    let tree = attachments[next - 1].index
    let node = outlines[tree].owner(of: offset)
    return node >= 0 ? (tree, node) : nil
  }
}
