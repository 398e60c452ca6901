@testable import PolicyParse

/// One line a node, indented by depth: `marker title` for headings, `= text` for paragraphs, a table's
/// cells between bars. Expected trees in tests are written so.
enum TreeSketch {
  static func of(_ record: PolicyRecord) -> String { of(record.document.outline, record.text) }

  static func of(_ outline: Outline, _ text: WorkingText) -> String {
    outline.nodes.map { line($0, depth(of: $0, in: outline), text) }.joined(separator: "\n")
  }

  private static func depth(of node: OutlineNode, in outline: Outline) -> Int {
    var depth = 0
    var parent = node.parent
    while parent >= 0 {
      depth += 1
      parent = outline.nodes[parent].parent
    }
    return depth
  }

  private static func line(_ node: OutlineNode, _ depth: Int, _ text: WorkingText) -> String {
    let indent = String(repeating: "  ", count: depth)
    switch node.kind {
    case .paragraph: return "\(indent)= \(text.string(node.range))"
    case .table:
      let rows = node.rows.map { row in row.map { text.string($0) }.joined(separator: "|") }
      return "\(indent)# \(rows.joined(separator: " / "))"
    case .section, .item:
      let words = [node.marker?.range, node.title].compactMap { $0 }.filter { !$0.isEmpty }
      return indent + (node.kind == .item ? "* " : "")
        + words.map { text.string($0) }.joined(separator: " ")
    }
  }
}

extension Reading {
  /// The tree that the lines of a body make, as a sketch.
  static func tree(_ body: String) -> String {
    let text = text(body)
    let lines = PhysicalLines.read(text).map(\.range)
    return TreeSketch.of(OutlineBuilder.build(text, lines: lines).outline, text)
  }
}
