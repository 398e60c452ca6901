/// Finds the date expressions of a text, as they are printed.
public enum DateRecognizer {
  /// Reads the mentions in `range`, in order and without overlap.
  ///
  /// The scan goes through the text once and starts a grammar only at figures and at the first
  /// characters of date words. What looks like a date and is none (document numbers, ordinals,
  /// telephone numbers, idioms) is read as what it is and passed over.
  /// - Complexity: O(n) in the length of the range.
  public static func mentions(in text: WorkingText, range: Range<Int>) -> [DateMention] {
    mentions(
      in: text, ranges: CollectionOfOne(range), anchors: MentionAnchors(of: range, in: text))
  }

  /// The mentions in several ranges, none of which knows of the others.
  ///
  /// - Parameter anchors: of a stretch of the text that holds all ranges.
  static func mentions(
    in text: WorkingText, ranges: some Sequence<Range<Int>>, anchors: MentionAnchors
  ) -> [DateMention] {
    var scan = DateScan(text, at: anchors.dates)
    for range in ranges { scan.run(over: range) }
    return scan.mentions
  }
}

/// One pass over a text.
struct DateScan {
  var cursor: Cursor
  /// Where the range that is scanned begins.
  private var start = 0
  private(set) var mentions: [DateMention] = []
  /// How many 《 are open.
  private var citations = 0
  /// Just after the last opening quotation mark, while it is open.
  private var quoteStart: Int?
  /// Just after the last mention that named a month, for days that name none.
  private var monthNamedAt: Int?
  /// Where something can begin, and the first of these places that is not behind the cursor.
  private var anchors: DateAnchorWalk

  init(_ text: WorkingText, at places: AnchorPlaces) {
    cursor = Cursor(text, in: 0..<0)
    anchors = DateAnchorWalk(places)
  }

  private var text: WorkingText { cursor.text }

  mutating func run(over range: Range<Int>) {
    cursor = Cursor(text, in: range)
    start = range.lowerBound
    forgetLine()
    anchors.begin(at: start)
    while let place = anchors.next(from: cursor.position, before: range.upperBound) {
      cursor.position = place
      let scalar = text.folded[place]
      let kind = anchors.kind(of: scalar)
      if kind == .figure {
        if let last = cursor.endOfDatedFigures() { readFigures(endingAt: last) }
      } else if begins(kind, scalar) {
        read(kind)
      }
      cursor.position = max(cursor.position, place + 1)
    }
  }

  private mutating func forgetLine() {
    citations = 0
    quoteStart = nil
    monthNamedAt = nil
  }

  /// Whether something can begin at an anchor. What plainly is no date is passed over.
  private mutating func begins(_ kind: DateAnchor, _ scalar: Scalar) -> Bool {
    switch kind {
    case .none, .figure: return false
    case .mark:
      note(mark: scalar)
      return cursor.role(at: cursor.position).contains(.opening) && cursor.isBeforeFigure
    case .letter:
      if (scalar == "X" || scalar == "x") && cursor.isAtMaskedDate { return true }
      cursor.takeLatinRun()
      return false
    case .lead: return cursor.isLeadingOn
    case .each: return cursor.isBeforePeriod
    case .ordinal: return cursor.isBeforeFigure
    case .word:
      return DateOpeners.words.longest(in: text, at: cursor.position, before: cursor.end) != nil
    }
  }

  /// Reads whatever begins at an anchor, if anything does.
  private mutating func read(_ kind: DateAnchor) {
    switch kind {
    case .none, .figure, .letter: readExpression()
    case .mark:
      if cursor.takeBracketedYear() || !cursor.role(at: cursor.position).contains(.quote) { return }
      if !readPlanPeriod(), cursor.isBeforeQuotedDate { readExpression() }
    case .lead, .word:
      if !cursor.takeIdiom(), !cursor.takeYearBeforeChrist(), !readExpression() { readDuration() }
    case .each: if let found = cursor.takeRecurrence() { add([found]) }
    case .ordinal: if !cursor.takeOrdinal(), !readPlanPeriod() { readExpression() }
    }
  }

  /// Reads what begins with figures, which run up to `last`; those of nothing are passed over.
  private mutating func readFigures(endingAt last: Int) {
    if cursor.takeFigureTrap(figuresEnd: last) || readBracketOrEvent(figuresEnd: last) { return }
    if text.folded[last - 1] == "五", readPlanPeriod() { return }
    let isLength = cursor.isAtLengthUnit(after: last)
    if !isLength, readExpression() || readBareDay(figuresEnd: last) { return }
    if readDuration() { return }
    _ = cursor.takeFigureRun()
  }

  private mutating func readBracketOrEvent(figuresEnd last: Int) -> Bool {
    var found = cursor.takePhaseBracket()
    if found == nil, last < cursor.end {
      switch text.folded[last] {
      case "·": found = cursor.takeEventName()
      case ".": found = cursor.takeDottedDay()
      case "/": found = cursor.takeSlashedDay()
      default: break
      }
    }
    guard let found else { return false }
    add([found])
    return true
  }

  private mutating func readBareDay(figuresEnd last: Int) -> Bool {
    guard cursor.isAtDayUnit(after: last) else { return false }
    let followsMonth = followsMonth(cursor.position)
    guard let found = cursor.takeBareDay(startingAt: start, followsMonth: followsMonth) else {
      return false
    }
    add([found])
    return true
  }

  private mutating func readPlanPeriod() -> Bool {
    guard let found = cursor.takePlanPeriod() else { return false }
    add([found])
    return true
  }

  @discardableResult
  private mutating func readExpression() -> Bool {
    var ahead = cursor
    guard let found = ahead.takeDateExpression(startingAt: start) else { return false }
    if found.contains(where: { isLeaningOnNothing($0) }) { return true }
    cursor = ahead
    add(found)
    return true
  }

  @discardableResult
  private mutating func readDuration() -> Bool {
    guard let found = cursor.takeDuration(startingAt: start) else { return false }
    if !isInShortQuote(found.range), !isOneOfSeveral(found.range) { add([found]) }
    return true
  }

  /// Whether 一年 is one of several and no length: 最后一年, 头一年.
  private func isOneOfSeveral(_ range: Range<Int>) -> Bool {
    guard text.folded[range.lowerBound] == "一" else { return false }
    return DurationWords.singlings.longestSuffix(in: text, of: 0..<range.lowerBound, upTo: 2) != nil
  }

  private mutating func add(_ found: [DateMention]) {
    for var mention in found where !isChoice(mention.range) && !isOneOfMany(mention.range) {
      mention.isCited = citations > 0
      mention.isFarReaching = isFarReaching(mention)
      mention.followsMonth = followsMonth(mention.range.lowerBound)
      if mention.form.namesMonth { monthNamedAt = mention.range.upperBound }
      mentions.append(mention)
    }
  }

  /// Whether the box of a choice that is still open stands before a range: ☐每周 ☐每月.
  private func isChoice(_ range: Range<Int>) -> Bool {
    let place = text.beforeSpaces(range.lowerBound)
    return place > 0 && (text.folded[place - 1] == "☐" || text.folded[place - 1] == "□")
  }

  /// Whether 含 or a word that picks one out stands before: 之后含本月, 同一季度.
  private func isOneOfMany(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    if text.folded[range.lowerBound - 1] == "含",
      let word = DurationWords.included.longest(
        in: text, at: range.lowerBound, before: range.upperBound)
    {
      return word.end == range.upperBound
    }
    return text.isPickedOut(at: range.lowerBound)
  }

  /// Whether a bare year is where a long time begins (2006年以来), or the edge of a plan, which is
  /// named without 年 (“十二五”末).
  private func isFarReaching(_ mention: DateMention) -> Bool {
    switch mention.form {
    case .since(let part): part.isBareYear && text.hasSuffix("以来", in: mention.range)
    case .point(let part), .deadline(let part, _):
      part.isBareYear && part.hasExplicitYear && !text.folded[mention.range].contains("年")
    default: false
    }
  }

  /// Whether a month was named shortly before a place.
  private func followsMonth(_ place: Int) -> Bool {
    monthNamedAt.map { place - $0 <= 60 } ?? false
  }

  /// Whether a mention is a date only by leaning on one that is not there: 次月起, 当年.
  private func isLeaningOnNothing(_ mention: DateMention) -> Bool {
    switch mention.form.lean {
    case .none, .partial: false
    case .whole: !followsMonth(mention.range.lowerBound)
    case .empty: true
    }
  }

  /// Keeps track of citations, quotations and lines.
  private mutating func note(mark scalar: Scalar) {
    switch scalar {
    case "《": citations += 1
    case "》": citations = max(0, citations - 1)
    case "“", "\"": quoteStart = cursor.position + 1
    case "”": quoteStart = nil
    case "\n": forgetLine()
    default: break
    }
  }

  /// Whether a range lies within quotation marks that hold a name and no sentence: “两年”活动.
  private func isInShortQuote(_ range: Range<Int>) -> Bool {
    guard let quoteStart, range.upperBound - quoteStart <= 15 else { return false }
    var place = range.upperBound
    while place < cursor.end, place - quoteStart <= 16 {
      let scalar = text.folded[place]
      if scalar == "”" || scalar == "\"" { return true }
      if scalar == "\n" || scalar == "。" { return false }
      place += 1
    }
    return false
  }
}

extension DateMention.Form {
  /// Whether the words name a month that a bare day after them can lean on.
  fileprivate var namesMonth: Bool {
    switch self {
    case .point(let part), .deadline(let part, _), .since(let part), .rangeFromEvent(let part):
      part.month != nil || part.day != nil
    case .range(let first, let last): first.month != nil || last.month != nil
    default: false
    }
  }
}
