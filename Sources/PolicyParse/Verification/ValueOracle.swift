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

  /// After so many false values the rest are not listed.
  private static let mostProblems = 20

  /// The members that hold words, and where their spans stand.
  private static let wordsAndSpans = [("text", "span"), ("title", "titleSpan"), ("title", "span")]

  /// Every value with a span that is not what the source says there.
  ///
  /// - Parameter record: with spans in scalars.
  func problems(in record: JSONValue) -> [RecordProblem] {
    let lifted = record["furniture"].elements.compactMap { $0["span"].span }
      .sorted { $0.lowerBound < $1.lowerBound }
    var problems: [RecordProblem] = []
    var open: [(place: String, value: JSONValue)] = [("", record)]
    while let (place, value) = open.popLast(), problems.count < Self.mostProblems {
      for (index, element) in value.elements.enumerated() {
        open.append(("\(place)/\(index)", element))
      }
      for (key, member) in value.members where key != "repairs" && key != "diagnostics" {
        open.append(("\(place)/\(key)", member))
      }
      problems += self.problems(of: value, at: place, lifted)
    }
    return problems.sorted { $0.place < $1.place }
  }

  private func problems(
    of value: JSONValue, at place: String, _ lifted: [Range<Int>]
  ) -> [RecordProblem] {
    Self.wordsAndSpans.compactMap { key, spanKey in
      guard let words = value[key].text, let span = value[spanKey].span,
        spanKey == "titleSpan" || value["titleSpan"] == .null
      else { return nil }
      let isFurniture = value["kind"].text != nil && Self.index(of: span, in: lifted) != nil
      let pieces = value["spans"].elements.compactMap(\.span)
      let said = self.words(
        under: pieces.isEmpty ? [span] : pieces, without: isFurniture ? [] : lifted)
      if says(said, words.unicodeScalars.filter { !$0.isBlank }) { return nil }
      let found = String(scalars: said.map { text.values[$0] })
      return RecordProblem(
        place: "\(place)/\(key)", what: "is “\(words)” where the source says “\(found)”")
    }
  }

  /// Whether places of the text spell some words.
  ///
  /// A repaired stretch has no parts in the source: words that begin or end inside one have the
  /// whole of it under their span, and then what stands before or after them there is no matter.
  private func says(_ said: [Int], _ words: [Scalar]) -> Bool {
    let extra = said.count - words.count
    guard let first = said.first, let last = said.last, extra >= 0 else { return extra == 0 }
    let leading = said.prefix { origins[$0] == origins[first] }.count - 1
    let trailing = said.reversed().prefix { origins[$0] == origins[last] }.count - 1
    guard extra <= leading + trailing else { return false }
    return (max(0, extra - trailing)...min(leading, extra)).contains { start in
      zip(said[start...], words).allSatisfy { text.values[$0] == $1 }
    }
  }

  private static func index(of span: Range<Int>, in lifted: [Range<Int>]) -> Int? {
    var index = lowerBound(span.lowerBound, in: lifted, \.lowerBound)
    while index < lifted.count, lifted[index].lowerBound == span.lowerBound {
      if lifted[index] == span { return index }
      index += 1
    }
    return nil
  }

  /// Where the text under spans has scalars that are no blanks, without the furniture inside them.
  private func words(under spans: [Range<Int>], without lifted: [Range<Int>]) -> [Int] {
    var result: [Int] = []
    for span in spans {
      var next = Self.lowerBound(span.lowerBound, in: lifted, \.lowerBound)
      var hidden = 0..<0
      let end = Self.lowerBound(span.upperBound, in: origins, \.self)
      for place in Self.lowerBound(span.lowerBound, in: origins, \.self)..<end
      where !text.values[place].isBlank {
        let origin = origins[place]
        while next < lifted.count, lifted[next].lowerBound <= origin {
          if lifted[next] != span, lifted[next].upperBound > hidden.upperBound {
            hidden = lifted[next]
          }
          next += 1
        }
        if !hidden.contains(origin) { result.append(place) }
      }
    }
    return result
  }

  /// The first index whose key is an offset or more, by halving.
  private static func lowerBound<Element>(
    _ offset: Int, in list: [Element], _ key: (Element) -> Int
  ) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if key(list[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
