/// A line of a document as the reader of groups sees it: its words without the marker.
struct OrganizationLine: Equatable {
  enum Kind: Equatable {
    case title
    /// A numbered or unnumbered heading; the rest of the line follows its title.
    case heading
    case paragraph
    /// A row of a table.
    case row
  }

  var kind: Kind
  /// From after the marker to the end of the line.
  var range: Range<Int>
  /// The title of a heading.
  var title: Range<Int>?
  /// The cells of a row.
  var cells: [Range<Int>] = []
}

extension OrganizationLine {
  /// The lines of an outline in document order; nodes that share a line are one.
  static func lines(of outline: Outline, in text: WorkingText) -> [OrganizationLine] {
    var lines: [OrganizationLine] = []
    /// Where the words end that opened the last line; nil after a table.
    var open: Int?
    var tableEnd = -1
    for index in outline.nodes.indices {
      if outline.nodes[index].kind == .table {
        lines += rows(of: outline.nodes[index])
        tableEnd = outline.nodes[index].range.upperBound
        open = nil
        continue
      }
      guard let words = words(of: outline.nodes[index]) else { continue }
      let goesOn =
        words.lowerBound < tableEnd || open.map { shareLine($0, words.lowerBound, text) } == true
      if goesOn, let last = lines.indices.last {
        let end = max(lines[last].range.upperBound, words.upperBound)
        lines[last].range = lines[last].range.lowerBound..<end
      } else {
        let title = outline.nodes[index].title
        let isHeading = outline.nodes[index].kind == .section && title != nil
        lines.append(
          OrganizationLine(kind: isHeading ? .heading : .paragraph, range: words, title: title))
        open = words.upperBound
      }
    }
    return lines
  }

  /// Whether no line ends between two places.
  private static func shareLine(_ end: Int, _ place: Int, _ text: WorkingText) -> Bool {
    place < end || !text.has(CharacterClass.newline, in: end..<place)
  }

  private static func rows(of table: OutlineNode) -> [OrganizationLine] {
    table.rows.compactMap { cells in
      guard let first = cells.first, let last = cells.last else { return nil }
      return OrganizationLine(
        kind: .row, range: first.lowerBound..<last.upperBound, cells: cells)
    }
  }

  /// The words that a node itself holds: of a section its title, or where it begins.
  private static func words(of node: OutlineNode) -> Range<Int>? {
    switch node.kind {
    case .paragraph: return node.range
    case .table: return nil
    case .section, .item:
      let start = node.marker.map(\.range.upperBound) ?? node.range.lowerBound
      guard let title = node.title else { return start..<start }
      return start..<max(start, title.upperBound)
    }
  }
}
