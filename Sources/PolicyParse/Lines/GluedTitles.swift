/// Divides headings of a flattened text from the sentences that were glued to them.
///
/// `二、健全工作机制各地区要…`: where the headings of a document have no mark at their end, each is
/// cut where a new subject begins. Whether they have none is read off all headings of one style.
struct GluedTitles {
  /// The longest heading that is looked for, in scalars.
  private static let longest = 30

  /// A place where a heading may end, and how much speaks for it.
  private struct Cut {
    var place: Int
    var score: Int
  }

  /// The lines with the glued headings divided. Takes O(n).
  static func divide(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    GluedTitles(text, lines).divide(lines)
  }

  private let text: WorkingText
  /// What sentences begin with, and how many begin so.
  private var openings: [SentenceOpening: Int] = [:]

  private init(_ text: WorkingText, _ lines: [Line]) {
    self.text = text
    for line in lines where line.furniture == nil {
      for end in text.places(of: CharacterClass.sentenceEnd, in: line.range) {
        guard let opening = SentenceOpening(text, end + 1) else { continue }
        openings[opening, default: 0] += 1
      }
    }
  }

  private func divide(_ lines: [Line]) -> [Line] {
    let forms = lines.map { heading($0)?.form }
    var cuts: [Int: [Cut]] = [:]
    for index in lines.indices where forms[index] != nil && !isBare(lines, forms, index) {
      cuts[index] = possibleCuts(rest(lines[index]))
    }
    let unmarked = unmarkedForms(lines, forms, cuts)
    return lines.indices.flatMap { index -> [Line] in
      let own = forms[index].flatMap { form in
        partEnd(lines[index]) ?? (unmarked.contains(form) ? cuts[index].flatMap(choose) : nil)
      }
      guard let cut = own ?? plainCut(lines[index]) else { return [lines[index]] }
      return lines[index].divided(at: [cut], in: text)
    }
  }

  private func heading(_ line: Line) -> MarkerCandidate? {
    guard line.furniture == nil,
      let marker = MarkerReader.read(text, line.range), !marker.isWeak,
      marker.form.style == .cjk || marker.form.style == .cjkParen
    else { return nil }
    return marker
  }

  private func rest(_ line: Line) -> Range<Int> {
    guard let marker = MarkerReader.read(text, line.range) else { return line.range }
    return text.trimmed(marker.marker.range.upperBound..<line.range.upperBound)
  }

  /// The forms whose headings have no mark: one of them stands whole before a heading of its own, or
  /// two fifths of them, two at least, hold a place where a new sentence plainly begins.
  private func unmarkedForms(
    _ lines: [Line], _ forms: [MarkerForm?], _ cuts: [Int: [Cut]]
  ) -> Set<MarkerForm> {
    var totals: [MarkerForm: (bare: Int, glued: Int, all: Int)] = [:]
    for (index, form) in forms.enumerated() {
      guard let form else { continue }
      var total = totals[form] ?? (0, 0, 0)
      if isBare(lines, forms, index) {
        // Beside titles with points of their own, a run may hold sentences.
        if forms[index + 1] != nil { total.bare += 1 }
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
  private func isBare(
    _ lines: [Line], _ forms: [MarkerForm?], _ index: Int
  ) -> Bool {
    let words = rest(lines[index])
    return words.count <= 40 && !words.isEmpty
      && text.classes[words.upperBound - 1].isDisjoint(with: [.sentenceEnd, .innerMark])
      && index + 1 < lines.count && isHeading(lines[index + 1], unlike: forms[index])
  }

  private func isHeading(
    _ line: Line, unlike form: MarkerForm?
  ) -> Bool {
    guard let next = MarkerReader.read(text, line.range), !next.isWeak else { return false }
    return next.form != form
  }

  /// 四、附则本办法…: the two words that no sentence begins with end where they end.
  private func partEnd(_ line: Line) -> Int? {
    let words = rest(line)
    guard words.count > 6,
      ["总则", "附则"].contains(where: {
        text.has($0, at: words.lowerBound, before: words.upperBound)
      }), text.classes[words.lowerBound + 2].contains(.han)
    else { return nil }
    return words.lowerBound + 2
  }

  /// The first place that is plain, or a weaker one with no plainer place soon after it.
  private func choose(_ cuts: [Cut]) -> Int? {
    for (index, cut) in cuts.enumerated() {
      if cut.score >= 2 { return cut.place }
      let plainer = cuts[(index + 1)...].contains { $0.score >= 3 && $0.place - cut.place <= 12 }
      if !plainer { return cut.place }
    }
    return nil
  }

  // MARK: Places

  private func possibleCuts(_ words: Range<Int>) -> [Cut] {
    let limit = min(words.upperBound, words.lowerBound + Self.longest + 1)
    guard let first = words.first, text.folded[first] != "本",
      ClauseOpenings.strong.longest(in: text, at: first, before: words.upperBound) == nil
    else { return [] }
    if let plain = plainCut(words) ?? spacedCut(words) { return [plain] }
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
      if ClauseOpenings.predicates.longest(in: text, at: place, before: words.upperBound) != nil {
        break
      }
      guard place >= words.lowerBound + 2, canCut(place), !isInHead(place, words)
      else { continue }
      let score = score(words, place, hasComma: hasComma)
      if score > 2 || score == 2 && place >= words.lowerBound + 4
        || score == 1 && place >= words.lowerBound + 6
      {
        result.append(Cut(place: place, score: score))
      }
    }
    return result
  }

  // SpacedTitle ::: Words Space Text
  /// 三、活动对象 局机关、局属各单位。: where the line end became a blank.
  private func spacedCut(_ words: Range<Int>) -> Cut? {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + 60)
    let marks: CharacterClass = [.blank, .sentenceEnd]
    guard let place = text.firstOffset(of: marks, in: window), place > words.lowerBound + 3,
      text.classes[place].contains(.blank), !text.classes[place - 1].contains(.innerMark),
      !isInDate(place), !text.folded[words.lowerBound..<place].contains("(")
    else { return nil }
    return Cut(place: place, score: 3)
  }

  // DateGap ::: Digit Blank ("年"|"月"|"日") | ("年"|"月") Blank Digit                 4 月 12 日
  private func isInDate(_ place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    let (before, after) = (text.folded[place - 1], text.folded[place + 1])
    return text.classes[place - 1].contains(.digit) && ScalarList("年月日号").contains(after)
      || ScalarList("年月").contains(before) && text.classes[place + 1].contains(.digit)
  }

  /// The cut of a numbered line that needs no other heading to prove it.
  private func plainCut(_ line: Line) -> Int? {
    guard line.furniture == nil, let marker = MarkerReader.read(text, line.range), !marker.isWeak
    else { return nil }
    switch marker.form.style {
    case .cjk, .cjkParen, .arabic, .arabicParen: return plainCut(rest(line))?.place
    default: return nil
    }
  }

  private func plainCut(_ words: Range<Int>) -> Cut? {
    rosterCut(words) ?? labelCut(words) ?? itemsCut(words) ?? datedCut(words)
  }

  // ItemsTitle ::: Title ("一是" | "一要" | "首先") Text
  /// 1.加强工程管理一是全面贯彻…: where the first item of a list begins.
  private func itemsCut(_ words: Range<Int>) -> Cut? {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + 24)
    let items: [StaticString] = ["一是", "一要", "首先"]
    guard let place = items.compactMap({ text.firstOffset(of: $0, in: window) }).min(),
      place >= words.lowerBound + 4, text.classes[place - 1].contains(.han),
      !text.has([.sentenceEnd, .innerMark] as CharacterClass, in: words.lowerBound..<place),
      !ScalarList("统第之唯同").contains(text.folded[place - 1])
    else { return nil }
    return Cut(place: place, score: 3)
  }

  // DatedTitle ::: Title "(" Day ("-" Day)? ")" Text
  /// （一）制定方案，动员部署（6月20日-8月20日）公司配网部负责…: just after the bracket.
  private func datedCut(_ words: Range<Int>) -> Cut? {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + 50)
    guard let open = text.firstOffset(of: "(" as Scalar, in: window), open >= words.lowerBound + 2,
      let close = text.firstOffset(of: ")" as Scalar, in: open..<window.upperBound),
      close + 1 < words.upperBound, text.classes[close + 1].contains(.han),
      !ScalarList("起至前后止之的内以").contains(text.folded[close + 1]),
      !text.has(.sentenceEnd as CharacterClass, in: words.lowerBound..<open),
      text.has(.digit as CharacterClass, in: open..<close),
      text.firstOffset(of: "月" as Scalar, in: open..<close) != nil
    else { return nil }
    return Cut(place: close + 1, score: 3)
  }

  // LabelledDay ::: Label Date
  /// 二、竞赛时间7月4日: a number behind a noun that dates and places are given for.
  private func labelCut(_ words: Range<Int>) -> Cut? {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + 11)
    guard let digit = text.firstOffset(of: CharacterClass.digit, in: window),
      digit >= words.lowerBound + 2,
      ClauseOpenings.labels.longestSuffix(in: text, of: words.lowerBound..<digit) != nil
    else { return nil }
    return Cut(place: digit, score: 3)
  }

  // Roster ::: Title Role ":" Name
  /// 二、组成人员组　长：张某某: where the first role of a list stands behind the title.
  private func rosterCut(_ words: Range<Int>) -> Cut? {
    let window = words.lowerBound..<min(words.upperBound, words.lowerBound + Self.longest + 12)
    guard let colon = text.firstOffset(of: ":" as Scalar, in: window),
      colon > words.lowerBound + 2,
      !text.has(.sentenceEnd as CharacterClass, in: words.lowerBound..<colon)
    else { return nil }
    let starts = max(words.lowerBound + 2, colon - 9)..<colon
    let role = starts.first { start in
      RoleWords.table.longestSpaced(in: text, at: start, before: colon)?.end == colon
    }
    return role.map { Cut(place: $0, score: 3) }
  }

  /// Neither a particle nor a mark may stand on either side of the cut.
  private func canCut(_ place: Int) -> Bool {
    let before = text.folded[place - 1]
    let after = text.folded[place]
    if ScalarList(",、。;的和与及》”)").contains(after) { return false }
    if ScalarList(",、《“(和与及的对在将把被由从要以应是各有供适响反重主必需紧").contains(before) { return false }
    if after == "要" || after == "应" {
      return OrganEndings.table.longestSuffix(in: text, of: max(0, place - 4)..<place) == nil
    }
    if after == "以" { return !ScalarList("予可加得难足给用所").contains(before) }
    if after == "为" { return !ScalarList("分作称成设列定认即转改").contains(before) }
    return before != "为" || place >= 2 && text.folded[place - 2] == "行"
  }

  /// Whether a place lies inside one of the nouns that headings end with (责任|制).
  private func isInHead(_ place: Int, _ words: Range<Int>) -> Bool {
    (1...2).contains { back in
      let found = ClauseOpenings.heads.longest(in: text, at: place - back, before: words.upperBound)
      return found.map { $0.end > place } ?? false
    }
  }

  private func score(
    _ words: Range<Int>, _ place: Int, hasComma: Bool
  ) -> Int {
    let end = words.upperBound
    if isTopic(words, place) || isDay(place) { return 3 }
    var score = 0
    if ClauseOpenings.strong.longest(in: text, at: place, before: end) != nil {
      score += 2
    } else if ClauseOpenings.weak.longest(in: text, at: place, before: end) != nil,
      ClauseOpenings.other.longest(in: text, at: place, before: end) == nil
    {
      score += 1
    }
    score += repetition(words.lowerBound..<place, end)
    if let opening = SentenceOpening(text, place), openings[opening] ?? 0 >= 2 { score += 2 }
    if endsInDay(words.lowerBound..<place) { score += 2 }
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
  private func isTopic(_ words: Range<Int>, _ place: Int) -> Bool {
    [TopicTitles.table, ClauseOpenings.topics].contains {
      $0.longest(in: text, at: words.lowerBound, before: words.upperBound)?.end == place
    }
      && !ScalarList("中之上下内外期等教活班团征演宣培").contains(text.folded[place])
  }

  /// 2021年6月…: a title ends right before the first day of its text, not earlier.
  private func isDay(_ place: Int) -> Bool {
    var cursor = Cursor(text, in: place..<min(text.count, place + 8))
    guard text.classes[place - 1].contains(.han),
      let year = OrdinalReader.arabic(&cursor, limit: 4), (1980...2099).contains(year),
      cursor.take("年")
    else { return false }
    return cursor.currentClass.contains(.digit)
  }

  /// …阶段（2月上旬）: a bracket with a number ends the title.
  private func endsInDay(_ title: Range<Int>) -> Bool {
    guard text.folded[title.upperBound - 1] == ")",
      let open = title.last(where: { text.folded[$0] == "(" })
    else { return false }
    return text.has(.digit as CharacterClass, in: open..<title.upperBound)
  }

  /// 2 where the next four scalars stand in the heading too, 1 where the next two do.
  private func repetition(_ title: Range<Int>, _ end: Int) -> Int {
    func repeats(_ count: Int) -> Bool {
      let next = title.upperBound..<(title.upperBound + count)
      guard next.upperBound <= end, title.count >= count else { return false }
      return (title.lowerBound...(title.upperBound - count)).contains { start in
        text.folded[start..<(start + count)].elementsEqual(text.folded[next])
          && (start == title.lowerBound
            || text.folded[start - 1] != text.folded[next.lowerBound - 1])
      }
    }
    return repeats(4) ? 2 : repeats(2) ? 1 : 0
  }
}

/// The first four characters of a sentence: 领导小组, 学习实践.
private struct SentenceOpening: Hashable {
  private let scalars: [Scalar]

  init?(_ text: WorkingText, _ start: Int) {
    let range = start..<(start + 4)
    guard range.upperBound <= text.count,
      range.allSatisfy({ text.classes[$0].contains(.han) })
    else { return nil }
    scalars = Array(text.folded[range])
  }
}
