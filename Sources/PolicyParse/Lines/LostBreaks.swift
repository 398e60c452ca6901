/// Gives headings back the line ends they have lost, where a run of ordinals proves them.
///
/// `…如下：一、总体要求（一）指导思想。…二、…` is one line in many a page that was flattened.
enum LostBreaks {
  /// The lines with every line divided before the headings inside it. Takes O(n).
  static func restore(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let isFlat = lines.count <= 4
    return lines.flatMap { line -> [Line] in
      guard line.furniture == nil, line.range.count >= 40 else { return [line] }
      let breaks = breaks(text, line.range, isFlat: isFlat)
      return breaks.isEmpty ? [line] : divide(text, line, at: breaks)
    }
  }

  private static func divide(_ text: WorkingText, _ line: Line, at breaks: [Int]) -> [Line] {
    var result: [Line] = []
    var start = line.range.lowerBound
    for end in breaks + [line.range.upperBound] {
      let words = text.trimmed(start..<end)
      if !words.isEmpty {
        var part = line
        part.range = words
        part.isRestored = !result.isEmpty
        result.append(part)
      }
      start = end
    }
    return result
  }

  private static func breaks(_ text: WorkingText, _ range: Range<Int>, isFlat: Bool) -> [Int] {
    let candidates = candidates(text, range)
    guard !candidates.isEmpty else { return [] }
    var places: [Int] = []
    for style in [MarkerStyle.chapter, .article, .cjk] {
      places += run(candidates.filter { $0.form.style == style }, in: range)
    }
    guard isFlat || !places.isEmpty && range.count >= 300 else { return places.sorted() }
    places.sort()
    for style in [MarkerStyle.cjkParen, .arabic] {
      let members = candidates.filter { $0.form.style == style }
      places += nestedRuns(members, between: places, end: range.upperBound)
      places.sort()
    }
    return places
  }

  /// The members of the run 1, 2, 3 … among candidates of one form: at least two, the first not at
  /// the line's start only.
  private static func run(_ members: [MarkerCandidate], in range: Range<Int>) -> [Int] {
    var expected = 1
    var places: [Int] = []
    for member in members where member.marker.ordinal == expected {
      places.append(member.marker.range.lowerBound)
      expected += 1
    }
    guard places.count >= 2 else { return [] }
    return places.filter { $0 > range.lowerBound }
  }

  /// Runs that begin anew in each stretch between two breaks.
  private static func nestedRuns(
    _ members: [MarkerCandidate], between places: [Int], end: Int
  ) -> [Int] {
    var result: [Int] = []
    var open: [Int] = []
    var limits = ArraySlice(places + [end])
    var lastOrdinal = 0
    func close() {
      if open.count >= 2 { result += open }
      open = []
    }
    for member in members {
      let place = member.marker.range.lowerBound
      while let limit = limits.first, place >= limit {
        limits.removeFirst()
        close()
        lastOrdinal = 0
      }
      guard let ordinal = member.marker.ordinal else { continue }
      if ordinal == lastOrdinal + 1 {
        open.append(place)
        lastOrdinal = ordinal
      } else if ordinal == 1 {
        close()
        open = [place]
        lastOrdinal = 1
      }
    }
    close()
    return result
  }

  // MARK: Candidates

  private static func candidates(_ text: WorkingText, _ range: Range<Int>) -> [MarkerCandidate] {
    var result: [MarkerCandidate] = []
    var depth = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = text.folded[place]
      if scalar == "《" || scalar == "“" { depth += 1 }
      if scalar == "》" || scalar == "”" { depth = max(0, depth - 1) }
      guard depth == 0, canOpen(text, place, range.lowerBound),
        let candidate = MarkerReader.read(text, place..<range.upperBound), !candidate.isWeak,
        isHeading(text, candidate, range)
      else {
        place += 1
        continue
      }
      result.append(candidate)
      place = candidate.marker.range.upperBound
    }
    return result
  }

  private static func canOpen(_ text: WorkingText, _ place: Int, _ start: Int) -> Bool {
    let scalar = text.folded[place]
    let kind = text.classes[place]
    guard scalar == "第" || scalar == "(" || kind.contains(.hanNumeral) || kind.contains(.digit)
    else { return false }
    guard place > start else { return true }
    return text.classes[place - 1].isDisjoint(with: [.hanNumeral, .digit])
  }

  /// 、 and an opening bracket before a marker make it a part of its sentence; an article or chapter
  /// stands after a sentence or a blank.
  private static func isHeading(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let start = candidate.marker.range.lowerBound
    guard start > range.lowerBound else { return true }
    let before = text.folded[start - 1]
    let kind = text.classes[start - 1]
    let afterSentence =
      kind.contains(.sentenceEnd) || kind.contains(.blank) || before == ";" || before == ":"
    switch candidate.form.style {
    case .chapter: return true
    case .article: return afterSentence || spaceFollows(text, candidate, range)
    case .cjk: return before != "、" && before != "," && before != "第" && !kind.contains(.opening)
    case .cjkParen: return before != "、" && before != "," && before != "第" && before != "条"
    case .arabic: return afterSentence
    default: return false
    }
  }

  private static func spaceFollows(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let end = candidate.marker.range.upperBound
    return end < range.upperBound && text.classes[end].contains(.blank)
  }
}
