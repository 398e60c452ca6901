@testable import PolicyParse

/// The leaves of a written record, found as a consumer finds them: every object with a value of its
/// own whose span lies in no other's.
struct RecordLeaves {
  /// The stretches of the source that each leaf covers, in order of position.
  private(set) var extents: [Range<Int>] = []

  init(_ tree: JSONTree) {
    var found: [Leaf] = []
    for (key, value) in tree["metadata"].members where key != "genre" {
      for element in value.elements.isEmpty ? [value] : value.elements { Self.add(element, &found) }
    }
    for piece in tree["furniture"].elements { Self.add(piece, &found) }
    for attachment in tree["attachments"].elements {
      Self.add(attachment, &found)
      Self.collect(attachment["document"]["body"].elements, &found)
    }
    Self.collect(tree["body"].elements, &found)
    extents = Self.outermost(found)
  }

  private struct Leaf {
    var span: Range<Int>
    var pieces: [Range<Int>]
  }

  /// An object with `span`, and where it has them `extent` or `spans`.
  private static func add(_ value: JSONTree, span key: String = "span", _ found: inout [Leaf]) {
    guard let span = value[key].span, !span.isEmpty else { return }
    let extent = value["extent"].span ?? span
    var pieces = value["spans"].elements.compactMap(\.span)
    if pieces.isEmpty {
      pieces = [extent]
    } else {
      pieces[0] = min(extent.lowerBound, pieces[0].lowerBound)..<pieces[0].upperBound
      let last = pieces.count - 1
      pieces[last] = pieces[last].lowerBound..<max(extent.upperBound, pieces[last].upperBound)
    }
    found.append(Leaf(span: span, pieces: pieces))
  }

  private static func collect(_ nodes: [JSONTree], _ found: inout [Leaf]) {
    for node in nodes {
      switch node["kind"].text {
      case "paragraph": add(node, &found)
      case "table":
        for row in node["rows"].elements {
          for cell in row.elements { add(cell, &found) }
        }
      default:
        add(node["marker"], &found)
        add(node, span: "titleSpan", &found)
        collect(node["children"].elements, &found)
      }
    }
  }

  /// The leaves that lie in no other: a value read out of another is no leaf.
  private static func outermost(_ leaves: [Leaf]) -> [Range<Int>] {
    let sorted = leaves.sorted {
      ($0.span.lowerBound, -$0.span.upperBound) < ($1.span.lowerBound, -$1.span.upperBound)
    }
    var result: [Range<Int>] = []
    var open: [Leaf] = []
    for leaf in sorted {
      open.removeAll { $0.span.upperBound <= leaf.span.lowerBound }
      let isInside = open.contains { outer in
        outer.span.upperBound >= leaf.span.upperBound
          && outer.pieces.contains {
            $0.lowerBound <= leaf.span.lowerBound && $0.upperBound >= leaf.span.upperBound
          }
      }
      if !isInside {
        result += leaf.pieces
        open.append(leaf)
      }
    }
    return result.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What is wrong: scalars that no leaf covers, or that two cover.
  func problems(in source: [Scalar]) -> [String] {
    var counts = [UInt8](repeating: 0, count: source.count)
    for extent in extents {
      guard extent.upperBound <= source.count else { return ["a span ends outside: \(extent)"] }
      for place in extent { counts[place] = min(2, counts[place] + 1) }
    }
    return runs(of: 0, counts, source).map { "no leaf covers “\($0)”" }
      + runs(of: 2, counts, source).map { "two leaves cover “\($0)”" }
  }

  /// Runs of words that are covered so often; blanks inside a run belong to it.
  private func runs(of count: UInt8, _ counts: [UInt8], _ source: [Scalar]) -> [String] {
    var result: [String] = []
    var run: (start: Int, end: Int)?
    func close() {
      guard let found = run, result.count < 5 else { return }
      let words = source[found.start..<min(found.end, found.start + 40)]
      result.append("\(found.start): " + String(scalars: words))
      run = nil
    }
    for place in source.indices where !source[place].isBlank {
      if counts[place] != count {
        close()
        run = nil
      } else {
        run = (run?.start ?? place, place + 1)
      }
    }
    close()
    return result
  }
}
