/// An evaluation as it is printed.
struct EvaluationReport {
  let evaluation: Evaluation
  /// The decoded sources by the documents' names, for showing words beside what was found.
  let sources: [String: [Unicode.Scalar]]

  /// A line a facet: precision, recall, F1 and how many there were to find.
  var table: String {
    var lines = ["facet        precision  recall     F1         gold"]
    for facet in Facet.allCases {
      guard let score = evaluation.scores[facet] else { continue }
      let figures = [score.precision, score.recall, score.f1].map { pad(Self.four($0), 11) }
      lines.append(pad(facet.rawValue, 13) + figures.joined() + String(score.wanted))
    }
    if !evaluation.missing.isEmpty {
      lines.append("no record for: " + evaluation.missing.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  /// What was missed (−) and what was too much (+), with the words of the source.
  var differences: String {
    evaluation.differences.map { difference in
      let sign = difference.isMissed ? "−" : "+"
      let head = "\(sign) \(difference.document) \(difference.facet.rawValue): "
      let words = context(difference).map { "\n    \($0)" } ?? ""
      return head + Escape.controls(difference.row.shown) + words
    }.joined(separator: "\n")
  }

  /// `{"facets":{"dates":{"precision":1.0,…}},"missing":[]}`
  var json: String {
    var out = Bytes("{\"facets\":{")
    var isFirst = true
    for facet in Facet.allCases {
      guard let score = evaluation.scores[facet] else { continue }
      let figures =
        "\"precision\":\(Self.four(score.precision)),\"recall\":\(Self.four(score.recall)),"
        + "\"f1\":\(Self.four(score.f1)),\"gold\":\(score.wanted)"
      out += "\(isFirst ? "" : ",")\"\(facet.rawValue)\":{\(figures)}".utf8
      isFirst = false
    }
    out += Bytes("},\"missing\":[")
    for (place, name) in evaluation.missing.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      JSONText.append(name, to: &out)
    }
    return (out + Bytes("]}")).text
  }

  /// Four decimals.
  static func four(_ value: Double) -> String {
    let whole = Int((value * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }

  /// The words of the source around what was found; for what was missed, around the first place
  /// where its words stand.
  private func context(_ difference: Difference) -> String? {
    guard let source = sources[difference.document],
      let range = difference.row.span ?? place(of: difference.row, in: source)
    else { return nil }
    let found = range.clamped(to: 0..<source.count)
    let start = max(0, found.lowerBound - 12)
    let end = min(source.count, min(found.upperBound, found.lowerBound + 60) + 12)
    let words = { (part: Range<Int>) in
      String(String.UnicodeScalarView(source[part].map { $0.isBlank ? " " : $0 }))
    }
    let inner = found.lowerBound..<min(found.upperBound, found.lowerBound + 60)
    return Escape.controls(
      "…\(words(start..<inner.lowerBound))【\(words(inner))】\(words(inner.upperBound..<end))…")
  }

  private func place(of row: FacetRow, in source: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = row.parts.compactMap { $0 }.filter { !$0.allSatisfy(\.isASCII) }
    for text in wanted {
      let scalars = Array(text.unicodeScalars)
      let length = min(scalars.count, 8)
      var start = 0
      while start + length <= source.count {
        if source[start..<(start + length)].elementsEqual(scalars[..<length]) {
          return start..<min(source.count, start + scalars.count)
        }
        start += 1
      }
    }
    return nil
  }
}
