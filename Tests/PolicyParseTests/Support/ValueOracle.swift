@testable import PolicyParse

/// Knows what the source says under a span, by repairing and converting it without any other stage.
struct ValueOracle {
  private let text: WorkingText
  /// Where in the source each scalar of the text begins.
  private let origins: [Int]

  init(_ source: [Scalar], _ script: ScriptChoice) {
    let repaired = Repairer.repair(source)
    text = Normalizer.normalize(repaired.scalars, map: repaired.map, script: script)
    origins = (0..<text.count).map { [map = text.map] in map.sourceStart(of: $0) }
  }

  /// Every value with a span that is not what the source says there.
  func problems(in tree: JSONTree) -> [String] {
    let lifted = tree["furniture"].elements.compactMap { $0["span"].span }
    var problems: [String] = []
    var open: [JSONTree] = [tree]
    while let value = open.popLast() {
      open += value.elements
      for (key, member) in value.members where key != "repairs" && key != "diagnostics" {
        open.append(member)
      }
      for (key, span) in [("text", "span"), ("title", "titleSpan"), ("title", "span")] {
        guard let words = value[key].text, let range = value[span].span,
          span == "titleSpan" || value["titleSpan"] == .null, problems.count < 20
        else { continue }
        let isFurniture = value["kind"].text != nil && lifted.contains(range)
        let pieces = value["spans"].elements.compactMap(\.span)
        let said = self.words(
          under: pieces.isEmpty ? [range] : pieces, without: isFurniture ? [] : lifted)
        if said != Self.bare(words) {
          problems.append("“\(words)” stands for “\(said)” at \(range)")
        }
      }
    }
    return problems
  }

  /// The scalars of spans that are no blanks, without the furniture that lies inside them.
  private func words(under spans: [Range<Int>], without lifted: [Range<Int>]) -> String {
    var result: [Scalar] = []
    for span in spans {
      let inside = lifted.filter { span.contains($0.lowerBound) && $0 != span }
      for place in lowerBound(span.lowerBound)..<lowerBound(span.upperBound)
      where !text.values[place].isBlank {
        if !inside.contains(where: { $0.contains(origins[place]) }) {
          result.append(text.values[place])
        }
      }
    }
    return String(scalars: result)
  }

  /// The first scalar of the text that begins at or after an offset of the source.
  private func lowerBound(_ offset: Int) -> Int {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func bare(_ string: String) -> String {
    String(scalars: string.unicodeScalars.filter { !$0.isBlank })
  }
}
