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
    var lineEnd = -1
    for node in outline.nodes {
      if node.kind == .table {
        for cells in node.rows {
          guard let first = cells.first, let last = cells.last else { continue }
          lines.append(
            OrganizationLine(
              kind: .row, range: first.lowerBound..<last.upperBound, cells: cells))
        }
        lineEnd = node.range.upperBound
        continue
      }
      guard let words = words(of: node) else { continue }
      if words.lowerBound < lineEnd, let last = lines.indices.last {
        let end = max(lines[last].range.upperBound, words.upperBound)
        lines[last].range = lines[last].range.lowerBound..<end
      } else {
        let isHeading = node.kind == .section && node.title != nil
        lines.append(
          OrganizationLine(
            kind: isHeading ? .heading : .paragraph, range: words, title: node.title))
        lineEnd =
          text.firstOffset(of: CharacterClass.newline, in: words.upperBound..<text.count)
          ?? text.count
      }
    }
    return lines
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
