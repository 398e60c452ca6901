/// Divides headings of a flattened text from the sentences that were glued to them.
///
/// `二、健全工作机制各地区要…`: where the headings of a document have no mark at their end, each is
/// cut where a new subject begins. Whether they have none is read off all headings of one style.
enum GluedTitles {
  /// The longest heading that is looked for, in scalars.
  private static let longest = 30

  /// A place where a heading may end, and how much speaks for it.
  private struct Cut {
    var place: Int
    var score: Int
  }

  /// The lines with the glued headings divided. Takes O(n).
  static func divide(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let forms = lines.map { heading(text, $0)?.form }
    var cuts: [Int: [Cut]] = [:]
    for index in lines.indices where forms[index] != nil && !isBare(text, lines, forms, index) {
      cuts[index] = Self.cuts(text, rest(text, lines[index]))
    }
    let unmarked = unmarkedForms(text, lines, forms, cuts)
    return lines.indices.flatMap { index -> [Line] in
      guard let form = forms[index],
        let cut = partEnd(text, lines[index])
          ?? (unmarked.contains(form) ? cuts[index].flatMap(choose) : nil)
      else { return [lines[index]] }
      var title = lines[index]
      var body = lines[index]
      title.range = title.range.lowerBound..<cut
      body.range = cut..<body.range.upperBound
      body.isRestored = true
      return [title, body]
    }
  }

  private static func heading(_ text: WorkingText, _ line: Line) -> MarkerCandidate? {
    guard line.isRestored, line.furniture == nil,
      let marker = MarkerReader.read(text, line.range), !marker.isWeak,
      marker.form.style == .cjk || marker.form.style == .cjkParen
    else { return nil }
    return marker
  }

  private static func rest(_ text: WorkingText, _ line: Line) -> Range<Int> {
    guard let marker = MarkerReader.read(text, line.range) else { return line.range }
    return text.trimmed(marker.marker.range.upperBound..<line.range.upperBound)
  }

  /// The forms whose headings have no mark: one of them stands whole before a heading of its own, or
  /// two fifths of them, two at least, hold a place where a new sentence plainly begins.
  private static func unmarkedForms(
    _ text: WorkingText, _ lines: [Line], _ forms: [MarkerForm?], _ cuts: [Int: [Cut]]
  ) -> Set<MarkerForm> {
    var totals: [MarkerForm: (bare: Int, glued: Int, all: Int)] = [:]
    for (index, form) in forms.enumerated() {
      guard let form else { continue }
      var total = totals[form] ?? (0, 0, 0)
      if isBare(text, lines, forms, index) {
        total.bare += 1
      } else {
        total.all += 1
        let start = lines[index].range.lowerBound
        let isGlued = cuts[index]?.contains { $0.score >= 2 && $0.place - start <= 28 }
        if isGlued ?? false { total.glued += 1 }
      }
      totals[form] = total
    }
    let unmarked = totals.filter {
      $0.value.bare > 0 || $0.value.glued >= 2 && $0.value.glued * 5 >= $0.value.all * 2
    }
    return Set(unmarked.keys)
  }

  /// Whether a heading without a mark at its end stands right before a heading of another form.
  private static func isBare(
    _ text: WorkingText, _ lines: [Line], _ forms: [MarkerForm?], _ index: Int
  ) -> Bool {
    let words = rest(text, lines[index])
    return words.count <= 40 && !words.isEmpty
      && text.classes[words.upperBound - 1].isDisjoint(with: [.sentenceEnd, .innerMark])
      && index + 1 < lines.count && forms[index + 1] != nil && forms[index + 1] != forms[index]
  }

  /// 四、附则本办法…: the two words that no sentence begins with end where they end.
  private static func partEnd(_ text: WorkingText, _ line: Line) -> Int? {
    let words = rest(text, line)
    guard words.count > 6,
      ["总则", "附则"].contains(where: {
        text.has($0, at: words.lowerBound, before: words.upperBound)
      }), text.classes[words.lowerBound + 2].contains(.han)
    else { return nil }
    return words.lowerBound + 2
  }

  /// The first place that is plain, or a weaker one with no plainer place soon after it.
  private static func choose(_ cuts: [Cut]) -> Int? {
    for (index, cut) in cuts.enumerated() {
      if cut.score >= 2 { return cut.place }
      let plainer = cuts[(index + 1)...].contains { $0.score >= 3 && $0.place - cut.place <= 12 }
      if !plainer { return cut.place }
    }
    return nil
  }

  // MARK: Places

  private static func cuts(_ text: WorkingText, _ words: Range<Int>) -> [Cut] {
    let limit = min(words.upperBound, words.lowerBound + longest + 1)
    guard let first = words.first, text.folded[first] != "本" else { return [] }
    var result: [Cut] = []
    var hasComma = false
    var depth = 0
    for place in words.lowerBound..<limit {
      let scalar = text.folded[place]
      if depth > 0 || scalar == "(" {
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        continue
      }
      if text.classes[place].contains(.sentenceEnd) || scalar == ";" || scalar == ":" { break }
      if scalar == "," { hasComma = true }
      guard place >= words.lowerBound + 4, canCut(text, place), !isInHead(text, place, words)
      else { continue }
      let score = score(text, words, place, hasComma: hasComma)
      if score > 1 || score == 1 && place >= words.lowerBound + 6 {
        result.append(Cut(place: place, score: score))
      }
    }
    return result
  }

  /// Neither a particle nor a mark may stand on either side of the cut.
  private static func canCut(_ text: WorkingText, _ place: Int) -> Bool {
    let before = text.folded[place - 1]
    let after = text.folded[place]
    if ScalarList(",、。;的和与及》”)").contains(after) { return false }
    if ScalarList(",、《“(和与及的对在将把被由从要以应是各有供适响反重主必需紧").contains(before) { return false }
    return before != "为" || place >= 2 && text.folded[place - 2] == "行"
  }

  /// Whether a place lies inside one of the nouns that headings end with (责任|制).
  private static func isInHead(_ text: WorkingText, _ place: Int, _ words: Range<Int>) -> Bool {
    (1...2).contains { back in
      let found = ClauseOpenings.heads.longest(in: text, at: place - back, before: words.upperBound)
      return found.map { $0.end > place } ?? false
    }
  }

  private static func score(
    _ text: WorkingText, _ words: Range<Int>, _ place: Int, hasComma: Bool
  ) -> Int {
    let end = words.upperBound
    if isTopic(text, words, place) || isLabel(text, words, place) { return 3 }
    var score = 0
    if ClauseOpenings.strong.longest(in: text, at: place, before: end) != nil {
      score += 2
    } else if ClauseOpenings.weak.longest(in: text, at: place, before: end) != nil,
      ClauseOpenings.other.longest(in: text, at: place, before: end) == nil
    {
      score += 1
    }
    score += repetition(text, words.lowerBound..<place, end)
    let endsInHead =
      ClauseOpenings.heads.longestSuffix(in: text, of: words.lowerBound..<place) != nil
      && ClauseOpenings.heads.longest(in: text, at: place, before: end) == nil
    if endsInHead {
      score += 1
    } else if hasComma {
      score -= 1
    }
    let isQuoted = text.folded[place] == "“" || ScalarList("》”").contains(text.folded[place - 1])
    return score > 0 && isQuoted ? score + 1 : score
  }

  /// 一、指导思想以…: what stands before the cut is the whole of a known title.
  private static func isTopic(_ text: WorkingText, _ words: Range<Int>, _ place: Int) -> Bool {
    TopicTitles.table.longest(in: text, at: words.lowerBound, before: words.upperBound)?.end
      == place
      && !ScalarList("中之上下内外期等").contains(text.folded[place])
  }

  // LabelledDay ::: Label Date
  /// 二、竞赛时间7月4日: a number behind a noun that dates and places are given for.
  private static func isLabel(_ text: WorkingText, _ words: Range<Int>, _ place: Int) -> Bool {
    place - words.lowerBound <= 10 && text.classes[place].contains(.digit)
      && ClauseOpenings.labels.longestSuffix(in: text, of: words.lowerBound..<place) != nil
  }

  /// 2 where the next four scalars stand in the heading too, 1 where the next two do.
  private static func repetition(_ text: WorkingText, _ title: Range<Int>, _ end: Int) -> Int {
    func repeats(_ count: Int) -> Bool {
      let next = title.upperBound..<(title.upperBound + count)
      guard next.upperBound <= end, title.count >= count else { return false }
      return (title.lowerBound...(title.upperBound - count)).contains { start in
        text.folded[start..<(start + count)].elementsEqual(text.folded[next])
      }
    }
    return repeats(4) ? 2 : repeats(2) ? 1 : 0
  }
}
