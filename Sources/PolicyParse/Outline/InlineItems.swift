/// One member of an enumeration inside a paragraph.
struct InlineItem: Sendable, Equatable {
  var marker: Marker
  /// From the marker to the start of the next member of its run, or to the end of the paragraph.
  var range: Range<Int>
  /// How many runs it stands in: 0 for a run in the paragraph itself, 1 for one inside an item.
  var depth: Int
}

/// Finds enumerations inside paragraphs: 一是…；二是…, ①…②…, （1）…；（2）…, 首先…其次….
enum InlineItems {
  /// Whether a line holds a run of its own from its first scalar on: 1、甲；2、乙。
  static func opensRun(_ text: WorkingText, _ range: Range<Int>, _ form: MarkerForm) -> Bool {
    let found = candidates(text, range).filter { $0.form == form }
    return found.count > 1 && found[0].marker.range.lowerBound == range.lowerBound
      && found[0].marker.ordinal == 1 && found[1].marker.ordinal == 2
  }

  /// The items of a paragraph in order of position; empty where it has none. Takes O(n).
  static func find(_ text: WorkingText, in range: Range<Int>) -> [InlineItem] {
    let candidates = candidates(text, range)
    guard candidates.count > 1 else { return [] }
    return nest(text, runs(text, candidates), end: range.upperBound)
  }

  private static func candidates(_ text: WorkingText, _ range: Range<Int>) -> [MarkerCandidate] {
    var result: [MarkerCandidate] = []
    var quotes = OpenQuotations()
    var place = range.lowerBound
    let first = FirstPlaces(paragraph: range.lowerBound, lead: leadEnd(text, range))
    while let start = nextStart(text, place..<range.upperBound, first, &quotes) {
      guard let candidate = MarkerReader.read(text, start..<range.upperBound),
        isInline(text, candidate, range, first)
      else {
        place = start + 1
        continue
      }
      result.append(candidate)
      place = candidate.marker.range.upperBound
    }
    return result
  }

  /// Where a number may open an item without a mark before it.
  private struct FirstPlaces {
    let paragraph: Int
    /// Behind a word or two that open the paragraph.
    let lead: Int?

    func contains(_ place: Int) -> Bool { place == paragraph || place == lead }
  }

  // Lead ::: Han{2,8} before "1"                                附加条件1.…。2.…
  /// Where the first member of a run begins right behind a word or two that open the paragraph.
  private static func leadEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.prefix(9)
    guard let end = window.first(where: { !text.classes[$0].contains(.han) }),
      end >= range.lowerBound + 2, text.folded[end] == "1",
      text.classes[end - 1].isDisjoint(with: [.hanNumeral, .dateUnit]),
      let marker = MarkerReader.read(text, end..<range.upperBound), marker.form.style == .arabic,
      marker.marker.ordinal == 1
    else { return nil }
    return end
  }

  /// The next place outside quotations where a marker can begin: a number or bracket after a mark, or
  /// at the paragraph's start, or a word or sign that is one anywhere. Passes the quotations on the
  /// way up to that place.
  private static func nextStart(
    _ text: WorkingText, _ range: Range<Int>, _ first: FirstPlaces, _ quotes: inout OpenQuotations
  ) -> Int? {
    for place in text.places(of: Anchor.item, in: range) {
      quotes.pass(place, in: text)
      guard !quotes.isOpen(at: place) else { continue }
      if canOpenAnywhere(text, place) { return place }
      guard !text.anchors[place].contains(.quotation),
        first.contains(place) || followsMark(text, place)
      else { continue }
      return place
    }
    return nil
  }

  /// 首先, 其次, ①: words and signs that need no mark before them.
  private static func canOpenAnywhere(_ text: WorkingText, _ place: Int) -> Bool {
    switch text.folded[place] {
    case "首", "其", "再", "最": true
    default: text.classes[place].contains(.enclosedNumber)
    }
  }

  private static func followsMark(_ text: WorkingText, _ place: Int) -> Bool {
    !text.classes[place - 1].isDisjoint(with: [.innerMark, .sentenceEnd, .closing, .blank])
  }

  /// Whether a marker may open an item where it stands: most only after a mark.
  private static func isInline(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>, _ first: FirstPlaces
  ) -> Bool {
    let start = candidate.marker.range.lowerBound
    let end = candidate.marker.range.upperBound
    guard end < range.upperBound else { return false }
    let afterMark = first.contains(start) || isBoundary(text, start - 1)
    switch candidate.form.style {
    case .circled: return true
    case .shi, .yao: return afterMark
    case .sequence: return afterMark || text.folded[end] == "是"
    case .di, .stage:
      return afterMark && (text.folded[end - 1] == "," || text.folded[end] == ",")
    case .arabicParen, .cjkParen: return afterMark && !isReference(text, end, range)
    case .arabic, .arabicHalfParen:
      return afterMark && (first.contains(start) || isMark(text, start - 1, range))
        && (!text.classes[end].contains(.digit) || opensYear(text, end, range))
        && !candidate.isWeak && !opensBox(text, end, range)
    default: return false
    }
  }

  /// A mark that a number may follow: any but a comma, unless 是 or 有 stands before it (其任务是，1、…).
  private static func isMark(_ text: WorkingText, _ place: Int, _ range: Range<Int>) -> Bool {
    guard text.folded[place] == ",", place > range.lowerBound else { return true }
    return text.folded[place - 1] == "是" || text.folded[place - 1] == "有"
  }

  /// 1、2015届…: the number of a year after the marker.
  private static func opensYear(_ text: WorkingText, _ end: Int, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: end..<range.upperBound)
    guard let year = OrdinalReader.arabic(&cursor, limit: 4) else { return false }
    return (1900...2099).contains(year) && cursor.currentClass.contains(.han)
  }

  /// 1. □: a box to tick.
  private static func opensBox(_ text: WorkingText, _ end: Int, _ range: Range<Int>) -> Bool {
    let next = end..<min(end + 3, range.upperBound)
    return next.first { !text.classes[$0].contains(.blank) }.map { text.folded[$0] == "□" } ?? false
  }

  private static func isBoundary(_ text: WorkingText, _ place: Int) -> Bool {
    switch text.folded[place] {
    case "。", ";", ":", ",", "、", "!", "?", "”", " ": true
    default: text.classes[place].contains(.closing) && text.folded[place] != "》"
    }
  }

  /// （一）、（二）两项: a bracketed number that is only named.
  private static func isReference(_ text: WorkingText, _ end: Int, _ range: Range<Int>) -> Bool {
    switch text.folded[end] {
    case "、", ",", "。", ";", "项", "款", "条", "至", "和", "及": true
    default: text.folded[end - 1] == "、"
    }
  }

  /// A run: members of one form whose ordinals ascend by one from one.
  private static func runs(_ text: WorkingText, _ candidates: [MarkerCandidate]) -> [[Marker]] {
    var open: [(form: Int, run: [Marker])] = []
    var result: [[Marker]] = []
    for candidate in candidates {
      var marker = candidate.marker
      let form = runForm(candidate).key
      let place = open.firstIndex { $0.form == form }
      let last = place.flatMap { open[$0].run.last?.ordinal }
      if marker.ordinal == nil { marker.ordinal = last.map { $0 + 1 } }
      if let place, let last, marker.ordinal == last + 1 {
        open[place].run.append(marker)
      } else if marker.ordinal == 1 {
        if let place {
          if open[place].run.count > 1 { result.append(open[place].run) }
          open[place].run = [marker]
        } else {
          open.append((form, [marker]))
        }
      }
    }
    result += open.map(\.run).filter { $0.count > 1 }
    return result.sorted { $0[0].range.lowerBound < $1[0].range.lowerBound }
  }

  /// A run may change its words midway: 首先 … 第二步 …
  private static func runForm(_ candidate: MarkerCandidate) -> MarkerForm {
    switch candidate.form.style {
    case .sequence, .stage, .di: MarkerForm(style: .sequence)
    default: candidate.form
    }
  }

  /// Orders the members of all runs by position and gives each its end and depth.
  private static func nest(
    _ text: WorkingText, _ runs: [[Marker]], end: Int
  ) -> [InlineItem] {
    var members: [(marker: Marker, run: Int, next: Int)] = []
    for (number, run) in runs.enumerated() {
      let runEnd = nextRun(text, after: number, runs) ?? end
      for (index, marker) in run.enumerated() {
        let next = index + 1 < run.count ? run[index + 1].range.lowerBound : runEnd
        members.append((marker, number, next))
      }
    }
    members.sort { $0.marker.range.lowerBound < $1.marker.range.lowerBound }
    var open: [(run: Int, end: Int)] = []
    return members.map { member in
      let start = member.marker.range.lowerBound
      if let place = open.firstIndex(where: { $0.run == member.run }) {
        open.removeSubrange(place...)
      }
      while let last = open.last, last.end <= start || open.count > 7 { open.removeLast() }
      let limit = min(member.next, open.last?.end ?? end)
      open.append((member.run, limit))
      return InlineItem(marker: member.marker, range: start..<limit, depth: open.count - 1)
    }
  }

  // NextRun ::: "。" Words ("是" | "有" | "包括" | …)? (":" | ",") FirstMember
  /// Where the sentence begins that leads from a run into the next one of its style: such a run
  /// stands beside it, not in its last member.
  private static func nextRun(
    _ text: WorkingText, after number: Int, _ runs: [[Marker]]
  ) -> Int? {
    let last = runs[number][runs[number].count - 1]
    guard
      let next = runs[(number + 1)...].first(where: {
        $0[0].style == last.style && $0[0].range.lowerBound > last.range.upperBound
      })
    else { return nil }
    let start = next[0].range.lowerBound
    guard text.folded[start - 1] == ":" || text.folded[start - 1] == ",",
      let stop = (last.range.upperBound..<(start - 1)).last(where: {
        text.folded[$0] == "。" || text.folded[$0] == ";"
      }),
      let words = (stop + 1..<start - 1).first(where: { !text.classes[$0].contains(.closing) })
    else { return nil }
    return words
  }
}
