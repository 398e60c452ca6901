/// The leaves of a written record, found as a consumer finds them: every object with a value of its
/// own whose span lies in no other's.
struct RecordLeaves {
  /// The stretches of the source that the leaves cover, in order of position.
  private(set) var extents: [Range<Int>] = []

  /// What the extents hold beside the values: labels and marks.
  private var beside: [Range<Int>] = []

  private struct Leaf {
    var span: Range<Int>
    /// The extent, in several pieces where furniture interrupts it.
    var pieces: [Range<Int>]
  }

  private var found: [Leaf] = []

  /// - Parameter records: those of all documents of one file, with spans in one unit.
  init(_ records: [JSONValue]) {
    for record in records { add(record: record) }
    extents = Self.outermost(found)
    found = []
  }

  private mutating func add(record: JSONValue) {
    for (key, value) in record["metadata"].members where key != "genre" {
      for element in value.elements.isEmpty ? [value] : value.elements { add(element) }
    }
    for piece in record["furniture"].elements { add(piece) }
    for attachment in record["attachments"].elements {
      add(attachment)
      addTree(attachment["document"]["body"].elements)
    }
    addTree(record["body"].elements)
  }

  /// An object with `span`, and where it has them `extent` or `spans`.
  private mutating func add(_ value: JSONValue, span key: String = "span") {
    guard let span = value[key].span, !span.isEmpty else { return }
    let extent = value["extent"].span ?? span
    var pieces = value["spans"].elements.compactMap(\.span)
    if let first = pieces.first, let last = pieces.last {
      pieces[0] = min(extent.lowerBound, first.lowerBound)..<first.upperBound
      let start = pieces.count == 1 ? pieces[0].lowerBound : last.lowerBound
      pieces[pieces.count - 1] = start..<max(extent.upperBound, last.upperBound)
    } else {
      pieces = [extent]
    }
    found.append(Leaf(span: span, pieces: pieces))
    for range in [
      min(extent.lowerBound, span.lowerBound)..<span.lowerBound,
      span.upperBound..<max(extent.upperBound, span.upperBound),
    ] where !range.isEmpty { beside.append(range) }
  }

  private mutating func addTree(_ nodes: [JSONValue]) {
    var open = nodes
    while let node = open.popLast() {
      switch node["kind"].text {
      case "paragraph": add(node)
      case "table":
        for row in node["rows"].elements {
          for cell in row.elements { add(cell) }
        }
      default:
        add(node["marker"])
        add(node, span: "titleSpan")
        open += node["children"].elements
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
      if open.contains(where: { contains($0, leaf.span) }) { continue }
      result += leaf.pieces
      open.append(leaf)
    }
    return result.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private static func contains(_ leaf: Leaf, _ span: Range<Int>) -> Bool {
    leaf.span.upperBound >= span.upperBound
      && leaf.pieces.contains {
        $0.lowerBound <= span.lowerBound && $0.upperBound >= span.upperBound
      }
  }

  // MARK: Against the source

  /// Words of the source that no leaf covers, that several do, or that only an extent holds.
  func problems(in source: [Scalar]) -> [RecordProblem] {
    coverProblems(source) + labelProblems(source)
  }

  /// The most Chinese characters that a label has.
  private static let longestLabel = 40

  /// Leaves that have more words beside their value than a label has.
  private func labelProblems(_ source: [Scalar]) -> [RecordProblem] {
    guard !beside.isEmpty else { return [] }
    var counts = [0]
    counts.reserveCapacity(source.count + 1)
    for scalar in source {
      counts.append(counts[counts.count - 1] + (scalar.properties.isIdeographic ? 1 : 0))
    }
    return beside.compactMap { range in
      let range = range.clamped(to: source.indices)
      guard counts[range.upperBound] - counts[range.lowerBound] > Self.longestLabel else {
        return nil
      }
      let words = String(scalars: source[range].prefix(40))
      return RecordProblem(place: "", what: "no value holds “\(words)” at \(range.lowerBound)")
    }
  }

  private func coverProblems(_ source: [Scalar]) -> [RecordProblem] {
    var counts = [UInt8](repeating: 0, count: source.count)
    for extent in extents {
      for place in extent.clamped(to: source.indices) { counts[place] = min(2, counts[place] + 1) }
    }
    return runs(of: 0, counts, source).map {
      RecordProblem(place: "", what: "no leaf covers \($0)")
    }
      + runs(of: 2, counts, source).map {
        RecordProblem(place: "", what: "two leaves cover \($0)")
      }
  }

  private static let mostRuns = 5

  /// Runs of words that are covered so often; blanks inside a run belong to it.
  private func runs(of count: UInt8, _ counts: [UInt8], _ source: [Scalar]) -> [String] {
    var runs: [Range<Int>] = []
    var isOpen = false
    for place in source.indices where !source[place].isBlank {
      guard counts[place] == count else {
        isOpen = false
        continue
      }
      if isOpen, let last = runs.last {
        runs[runs.count - 1] = last.lowerBound..<(place + 1)
      } else if runs.count < Self.mostRuns {
        runs.append(place..<(place + 1))
        isOpen = true
      } else {
        break
      }
    }
    return runs.map { "“\(String(scalars: source[$0].prefix(40)))” at \($0.lowerBound)" }
  }
}
