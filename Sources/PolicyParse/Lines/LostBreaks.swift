/// Gives headings back the line ends they have lost, where a run of ordinals proves them.
///
/// `…如下：一、总体要求（一）指导思想。…二、…` is one line in many a page that was flattened.
enum LostBreaks {
  /// A marker inside a line, and whether what stands before it alone would let it open a line.
  private struct Candidate {
    var marker: MarkerCandidate
    /// Whether a sentence, a colon or a blank ends right before it.
    var isProved: Bool

    var start: Int { marker.marker.range.lowerBound }
    var ordinal: Int? { marker.marker.ordinal }
  }

  /// The lines with every line divided before the headings inside it. Takes O(n).
  static func restore(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let isFlat = lines.isFlattened
    let gaps = gaps(text, lines)
    var restored: [Line] = []
    restored.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      guard line.furniture == nil,
        line.range.count >= (isFlat || gaps[index] != nil ? 20 : 40)
      else {
        restored.append(line)
        continue
      }
      let breaks = breaks(text, line.range, isFlat: isFlat, gaps: gaps[index] ?? [:])
      if breaks.isEmpty {
        restored.append(line)
      } else {
        restored += divide(text, line, at: breaks)
      }
    }
    return isFlat ? GluedTitles.divide(text, restored) : restored
  }

  private static func divide(_ text: WorkingText, _ line: Line, at breaks: [Int]) -> [Line] {
    var result: [Line] = []
    var start = line.range.lowerBound
    for end in breaks + [line.range.upperBound] {
      let words = text.trimmed(start..<end)
      if !words.isEmpty {
        var part = line
        part.range = words
        part.isRestored = line.isRestored || !result.isEmpty
        result.append(part)
      }
      start = end
    }
    return result
  }

  /// The last heading of a form, while the lines are gone through.
  private struct Predecessor {
    var form: MarkerForm
    var line: Int
    var ordinal: Int
  }

  /// For lines between two headings of one form, of which one number is missing: that number.
  ///
  /// （七） opens a line, （九） a later one: （八） is looked for on the lines between. Where （二） opens
  /// a line and no （一） does, （一） is looked for on the line above it.
  private static func gaps(_ text: WorkingText, _ lines: [Line]) -> [Int: [MarkerForm: Int]] {
    var result: [Int: [MarkerForm: Int]] = [:]
    // A text has a few forms: going through them costs less than a dictionary.
    var last: [Predecessor] = []
    for index in lines.indices where lines[index].furniture == nil {
      guard let marker = MarkerReader.read(text, lines[index].range), !marker.isWeak,
        let ordinal = marker.marker.ordinal
      else { continue }
      let heading = Predecessor(form: marker.form, line: index, ordinal: ordinal)
      if ordinal == 2, index > 0, last.last(where: { $0.form == marker.form })?.ordinal != 1,
        text.folded[lines[index - 1].range.lowerBound] != "附"
      {
        result[index - 1, default: [:]][marker.form] = 1
      }
      guard let place = last.firstIndex(where: { $0.form == marker.form }) else {
        last.append(heading)
        continue
      }
      let before = last[place]
      if ordinal == before.ordinal + 2, index - before.line <= 12 {
        for line in before.line..<index { result[line, default: [:]][marker.form] = ordinal - 1 }
      }
      last[place] = heading
    }
    return result
  }

  private static func breaks(
    _ text: WorkingText, _ range: Range<Int>, isFlat: Bool, gaps: [MarkerForm: Int]
  ) -> [Int] {
    let candidates = candidates(text, range)
    // A run has two members at least.
    guard candidates.count > 1 || !candidates.isEmpty && !gaps.isEmpty else { return [] }
    var places = gaps.compactMap { form, ordinal in
      candidates.first {
        $0.start > range.lowerBound && $0.marker.form == form && $0.ordinal == ordinal
          && (text.classes[$0.start - 1].contains(.sentenceEnd)
            || ordinal == 1 && endsBefore(text, $0.start))
      }?.start
    }
    for style in [MarkerStyle.chapter, .article, .formal, .cjk] {
      places += run(candidates.filter { $0.marker.form.style == style })
    }
    places = Array(Set(places)).filter { $0 > range.lowerBound }
    guard isFlat || !places.isEmpty && range.count >= 300 else { return places.sorted() }
    places.sort()
    for style in [MarkerStyle.cjkParen, .arabic] {
      let members = candidates.filter { $0.marker.form.style == style }
      places += nestedRuns(members, between: places, of: range, text)
      places.sort()
    }
    if isFlat { places += bareList(text, candidates, apartFrom: places) }
    return places.sorted()
  }

  // MARK: Runs

  /// The members of runs 1, 2, 3 … of one form, of at least two members each. A run begins anew at a
  /// proved first member; only a first member may stand unproved, and only a numeral with 、 later.
  private static func run(_ members: [Candidate]) -> [Int] {
    var runs: [[Candidate]] = []
    for member in members {
      let isArticle = member.marker.form.style == .article
      if let last = runs.indices.last(where: { runs[$0].count + 1 == member.ordinal }),
        member.isProved || !isArticle && last == 0
      {
        runs[last].append(member)
        runs.removeSubrange((last + 1)...)
      } else if member.ordinal == 1, member.isProved || runs.isEmpty || isArticle, runs.count < 4 {
        runs.append([member])
      }
    }
    return runs.filter { $0.count >= 2 }.flatMap { $0.map(\.start) }
  }

  /// Runs that begin anew in each stretch between two breaks, or that go on across them
  /// (…（三）…。二、组织保障（四）…).
  private static func nestedRuns(
    _ members: [Candidate], between places: [Int], of range: Range<Int>, _ text: WorkingText
  ) -> [Int] {
    var result: [Int] = []
    var open: [Int] = []
    var limits = ArraySlice(places + [range.upperBound])
    var lastOrdinal = 0
    var lastBreak: Int?
    func close() {
      if open.count >= 2 { result += open }
      open = []
    }
    for member in members {
      while let limit = limits.first, member.start >= limit {
        limits.removeFirst()
        lastBreak = limit
      }
      guard let ordinal = member.ordinal, member.isProved || isBareMember(text, member, open.last)
      else { continue }
      let goesOn =
        (open.last ?? 0) >= (lastBreak ?? 0) || member.isProved
        || lastBreak.map { isTitle(text, $0..<member.start) } ?? true
      if ordinal == lastOrdinal + 1, ordinal == 1 || goesOn {
        open.append(member.start)
        lastOrdinal = ordinal
      } else if ordinal == 1 {
        close()
        open = [member.start]
        lastOrdinal = 1
      }
    }
    close()
    return result.filter { $0 > range.lowerBound }
  }

  /// （二）拆除违建, or a number behind a member that is no more than a name: 1、胶片2、相纸.
  private static func isBareMember(
    _ text: WorkingText, _ member: Candidate, _ last: Int?
  ) -> Bool {
    if member.marker.form.style == .cjkParen { return true }
    return last.map { isTitle(text, $0..<member.start) } ?? false
  }

  /// Whether a stretch is short and holds no sentence: a heading with nothing after it.
  private static func isTitle(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count <= 60 && !range.contains { text.classes[$0].contains(.sentenceEnd) }
  }

  /// 1.煤2.石油…9.金: a list of five names or more without a mark between them.
  private static func bareList(
    _ text: WorkingText, _ candidates: [Candidate], apartFrom places: [Int]
  ) -> [Int] {
    let taken = Set(places)
    var result: [Int] = []
    var open: [Candidate] = []
    func close() {
      if open.count >= 5 { result += open.map(\.start) }
      open = []
    }
    for member in candidates where member.marker.form.style == .arabic {
      guard !taken.contains(member.start) else { continue }
      if let last = open.last, member.ordinal == open.count + 1,
        isTitle(text, last.start..<member.start)
      {
        open.append(member)
      } else {
        close()
        if member.ordinal == 1 { open = [member] }
      }
    }
    close()
    return result
  }

  // MARK: Candidates

  private static func candidates(_ text: WorkingText, _ range: Range<Int>) -> [Candidate] {
    var result: [Candidate] = []
    var depth = 0
    var next = range.lowerBound
    while let place = text.firstOffset(
      of: [.ordinal, .quotation] as Anchor, in: next..<range.upperBound)
    {
      next = place + 1
      let scalar = text.folded[place]
      if scalar == "《" || scalar == "“" { depth += 1 }
      if scalar == "》" || scalar == "”" { depth = max(0, depth - 1) }
      guard depth == 0, canOpen(text, place, range.lowerBound),
        let marker = MarkerReader.read(text, place..<range.upperBound), !marker.isWeak
      else { continue }
      let followsChapter = followsChapter(text, marker, result.last)
      guard followsChapter || isHeading(text, marker, range) else { continue }
      let isProved =
        place == range.lowerBound || endsBefore(text, place) || followsChapter
        || spaceFollows(text, marker, range) || followsTitle(text, marker, result.last)
      result.append(Candidate(marker: marker, isProved: isProved))
      next = marker.marker.range.upperBound
    }
    return result
  }

  /// 第一章总则第一条: an article right behind the short title of its chapter.
  private static func followsChapter(
    _ text: WorkingText, _ marker: MarkerCandidate, _ last: Candidate?
  ) -> Bool {
    guard marker.form.style == .article, let last, last.marker.form.style == .chapter else {
      return false
    }
    let title = last.marker.marker.range.upperBound..<marker.marker.range.lowerBound
    return title.count <= 20 && isTitle(text, title)
  }

  /// 一、加强领导1.成立机构: a number right behind the short title of a higher heading.
  private static func followsTitle(
    _ text: WorkingText, _ marker: MarkerCandidate, _ last: Candidate?
  ) -> Bool {
    guard let last, last.isProved, last.marker.form.style.rank < marker.form.style.rank
    else { return false }
    let title = last.marker.marker.range.upperBound..<marker.marker.range.lowerBound
    return (2...30).contains(title.count) && isTitle(text, title)
  }

  private static func canOpen(_ text: WorkingText, _ place: Int, _ start: Int) -> Bool {
    let scalar = text.folded[place]
    let kind = text.classes[place]
    guard
      scalar == "第" || scalar == "(" || scalar == "参" || kind.contains(.hanNumeral)
        || kind.contains(.digit)
    else { return false }
    guard place > start else { return true }
    return text.classes[place - 1].isDisjoint(with: [.hanNumeral, .digit])
  }

  /// Whether a sentence or clause ends, or a blank stands, right before a place.
  private static func endsBefore(_ text: WorkingText, _ place: Int) -> Bool {
    let before = text.folded[place - 1]
    let kind = text.classes[place - 1]
    return kind.contains(.sentenceEnd) || kind.contains(.blank) || before == ";" || before == ":"
  }

  /// 、 and an opening bracket before a marker make it a part of its sentence; a reference to an
  /// article (依照第三条) is no heading, and a plain number is one only in a list of names.
  private static func isHeading(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let start = candidate.marker.range.lowerBound
    guard start > range.lowerBound else { return true }
    let before = text.folded[start - 1]
    let kind = text.classes[start - 1]
    switch candidate.form.style {
    case .chapter: return true
    case .article:
      return endsBefore(text, start) || spaceFollows(text, candidate, range)
        || candidate.marker.ordinal == 1 && kind.contains(.han)
    case .cjk, .formal:
      return before != "、" && before != "," && before != "第" && !kind.contains(.opening)
    case .cjkParen: return before != "、" && before != "," && before != "第" && before != "条"
    case .arabic: return endsBefore(text, start) || kind.contains(.han) || before == ")"
    default: return false
    }
  }

  private static func spaceFollows(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let end = candidate.marker.range.upperBound
    return candidate.form.style == .article && end < range.upperBound
      && text.classes[end].contains(.blank)
  }
}
