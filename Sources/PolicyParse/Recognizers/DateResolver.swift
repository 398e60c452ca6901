/// Gives date mentions their meaning: years that were left out, days, EDTF, recurrence rules.
public enum DateResolver {
  /// Resolves mentions, which must be in order and not overlap.
  /// - Complexity: O(n) in the number of mentions and sections, times the depth of sections.
  public static func resolve(
    _ mentions: [DateMention], in text: WorkingText, context: DateContext
  ) -> (dates: [DateExpression], diagnostics: [Diagnostic]) {
    var resolution = DateResolution(text, context)
    for mention in mentions { resolution.add(mention) }
    return (resolution.dates, resolution.diagnostics)
  }

  /// Ends frequencies with the campaign that they belong to: one that holds their period twice and
  /// is not over when the document is issued.
  static func bound(
    _ dates: inout [DateExpression], from start: CalendarDay?, to end: CalendarDay,
    issuedOn: CalendarDay?
  ) {
    guard issuedOn.map({ $0 <= end }) ?? true else { return }
    let length = (start ?? issuedOn).map { end.dayNumber - $0.dayNumber + 1 } ?? .max
    for index in dates.indices {
      guard let rule = dates[index].recurrence, dates[index].periodDays * 2 <= length else {
        continue
      }
      dates[index].recurrence =
        rule + ";UNTIL=\((end.year * 100 + end.month) * 100 + end.day)"
    }
  }
}

/// The state of one resolution.
struct DateResolution {
  let text: WorkingText
  let context: DateContext
  private(set) var dates: [DateExpression] = []
  private(set) var diagnostics: [Diagnostic] = []
  var years: DateYearFinder
  /// The last date that named a month: what 次日, 当月 and a bare day lean on.
  var named: DateAnchorDay?
  var calendar = LunarCalendar()
  /// The end and the year of the date before, for the months of a list: 上一年度1月、3月.
  var listed: (end: Int, year: DateYearFinder.Found)?

  init(_ text: WorkingText, _ context: DateContext) {
    self.text = text
    self.context = context
    years = DateYearFinder(context)
  }

  mutating func add(_ mention: DateMention) {
    years.move(to: mention.range.lowerBound)
    if !context.isTaiwanese, let (first, last) = mention.form.republicYears {
      return addLengthOfYears(mention, first, last)
    }
    if namesThePresent(mention) { return }
    switch mention.form {
    case .point(let part): addPoint(mention, part)
    case .deadline(let part, let bound): addDeadline(mention, part, bound)
    case .since(let part): addSince(mention, part)
    case .range(let first, let last): addRange(mention, first, last)
    case .rangeFromEvent(let last): addRangeFromEvent(mention, last)
    case .sinceEvent: addSinceEvent(mention)
    case .years(let first, let last): addYears(mention, first, last)
    case .recurring(let rule): addRecurrence(mention, rule)
    case .duration(let length): addDuration(mention, length)
    }
  }

  /// Years of three figures where they are none of the Republic: a length of time, and nothing
  /// where a month is printed with them.
  private mutating func addLengthOfYears(
    _ mention: DateMention, _ first: DatePart, _ last: DatePart?
  ) {
    func component(_ part: DatePart) -> DateLength.Component? {
      guard case .short(let number) = part.year, part.month == nil else { return nil }
      return .init(count: Double(number), unit: .year)
    }
    guard let count = component(first) else { return }
    var length = DateLength(components: [count])
    length.upper = last.flatMap(component).map { [$0] } ?? []
    addDuration(mention, length)
  }

  /// Whether a mention is the 今天 of a text that names no day of issue, which is the present day
  /// and no date. 今日起 stays one, without its day.
  private func namesThePresent(_ mention: DateMention) -> Bool {
    guard context.issuedOn == nil else { return false }
    switch mention.form {
    case .point(let part), .deadline(let part, _):
      return part.isPresent && part.clock == nil
    default: return false
    }
  }

  // MARK: Forms

  private mutating func addPoint(_ mention: DateMention, _ part: DatePart) {
    let place = resolve(part, mention)
    var date = DateExpression(range: mention.range, kind: .point)
    date.start = place.bounds.start
    date.end = place.bounds.end
    date.interval = place.bounds.edtf
    if case .date(var single) = place.bounds.edtf, date.start != nil {
      if let clock = part.clock?.start, part.clock?.end == nil {
        single = single.at(clock)
      } else if part.isApproximate {
        single.isApproximate = true
      }
      date.interval = .date(single)
    }
    finish(&date, mention, place)
  }

  private mutating func addDeadline(_ mention: DateMention, _ part: DatePart, _ bound: DateBound) {
    var place = resolve(part, mention)
    if let later = laterYear(for: place, part, mention) { place = later }
    var date = DateExpression(range: mention.range, kind: .deadline)
    switch bound {
    case .onLastDay:
      date.end = place.bounds.end
      let last = place.bounds.edtfEnd
      date.interval = place.bounds.end == nil ? .date(last) : .interval(nil, last)
    case .beforeFirstDay:
      date.end = place.bounds.start?.adding(days: -1)
      date.interval =
        date.end.map { .interval(nil, EDTFDate($0)) } ?? .date(place.bounds.edtfStart)
    }
    finish(&date, mention, place)
  }

  private mutating func addSince(_ mention: DateMention, _ part: DatePart) {
    let place = resolve(part, mention)
    var date = DateExpression(range: mention.range, kind: .since)
    date.start = place.bounds.start
    let first = place.bounds.edtfStart
    date.interval = date.start == nil ? .date(first) : .interval(first, nil)
    finish(&date, mention, place)
  }

  private mutating func addRange(_ mention: DateMention, _ first: DatePart, _ last: DatePart) {
    let (opening, closing) = resolve(first, last, mention)
    var date = DateExpression(range: mention.range, kind: .range)
    date.start = opening.bounds.start
    date.end = closing.bounds.end
    date.interval = .interval(opening.bounds.edtfStart, closing.bounds.edtfEnd)
    if let start = date.start, let end = date.end, end < start {
      note(.warning, "date.rangeRunsBackwards", "The range ends before it begins.", mention)
    }
    var whole = opening
    whole.bounds.precision = max(opening.bounds.precision, closing.bounds.precision)
    whole.lastYear = closing.lastYear
    whole.lends = closing.lends || opening.lends
    if first.isBareYear, last.isBareYear, opening.lastYear != closing.lastYear {
      whole.lends = false
    }
    whole.inferred.formUnion(closing.inferred)
    whole.anchor = closing.anchor ?? opening.anchor
    finish(&date, mention, whole)
  }

  private mutating func addRangeFromEvent(_ mention: DateMention, _ last: DatePart) {
    let closing = resolve(last, mention)
    var date = DateExpression(range: mention.range, kind: .range)
    date.start = context.issuedOn
    date.end = closing.bounds.end
    date.anchor = mention.anchor
    let last = closing.bounds.edtfEnd
    date.interval = date.start.map { .interval(EDTFDate($0), last) } ?? .date(last)
    finish(&date, mention, closing)
  }

  private mutating func addSinceEvent(_ mention: DateMention) {
    var date = DateExpression(range: mention.range, kind: .since)
    date.anchor = mention.anchor
    date.start = context.issuedOn
    date.interval = context.issuedOn.map { .interval(EDTFDate($0), nil) }
    date.precision = .day
    date.yearFrom = context.issuedOn == nil ? DateExpression.YearSource.none : .issuedOn
    if context.issuedOn != nil { date.inferred = ["year", "month", "day"] }
    dates.append(date)
  }

  private mutating func addYears(_ mention: DateMention, _ first: Int, _ last: Int) {
    var date = DateExpression(range: mention.range, kind: .range)
    date.start = CalendarDay(year: first, month: 1, day: 1)
    date.end = CalendarDay(year: last, month: 12, day: 31)
    date.precision = .year
    date.interval = .interval(EDTFDate(KnownYear(first)), EDTFDate(KnownYear(last)))
    date.yearFrom = .explicit
    dates.append(date)
  }

  private mutating func addRecurrence(_ mention: DateMention, _ rule: Recurrence) {
    var date = DateExpression(range: mention.range, kind: .recurring)
    date.recurrence = rule.rule
    date.periodDays = rule.periodDays
    date.minimum = rule.minimum
    date.maximum = rule.maximum
    if rule.minimum != nil || rule.maximum != nil { date.per = rule.period }
    dates.append(date)
  }

  private mutating func addDuration(_ mention: DateMention, _ length: DateLength) {
    var date = DateExpression(range: mention.range, kind: .duration)
    date.duration = length.iso
    date.durationUpTo = length.upperISO
    date.countsWorkingDays = length.countsWorkingDays
    date.anchor = mention.anchor
    if mention.anchor != nil || length.direction != .none {
      date.offset = (length.direction == .before ? "-" : "") + length.iso
    }
    if mention.isAnchoredToIssue, let issued = context.issuedOn {
      date.due = length.applied(to: issued)
    } else if mention.anchor == nil, length.direction != .none, opensClause(mention.range),
      let issued = context.issuedOn, let bounds = length.bounds(from: issued)
    {
      date.kind = .point
      date.start = bounds.start
      date.end = bounds.end
      date.interval = bounds.edtf
      date.precision = bounds.precision
      date.yearFrom = .issuedOn
    }
    dates.append(date)
  }

  /// Whether nothing stands before a range in its clause: 三天后 that counts from the document.
  private func opensClause(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0 else { return true }
    if ScalarList("于在将").contains(text.folded[before]) { return true }
    // 从购买之日开始计算，一年后: it counts from what the clause before names.
    if before > 0, text.folded[before] == ",", ScalarList("起始算后").contains(text.folded[before - 1])
    {
      return false
    }
    return !text.classes[before].isDisjoint(with: [.newline, .sentenceEnd, .innerMark, .opening])
  }

  // MARK: Finishing

  private mutating func finish(
    _ date: inout DateExpression, _ mention: DateMention, _ place: DatePlace
  ) {
    date.precision = place.bounds.precision
    date.yearFrom = place.source
    date.inferred = place.inferred.names
    date.calendar = place.calendar
    switch mention.form {
    case .point(let part), .deadline(let part, _), .since(let part), .rangeFromEvent(let part):
      date.note(clockOf: part, and: part)
    case .range(let first, let last): date.note(clockOf: first, and: last)
    default: break
    }
    dates.append(date)
    listed = place.lastYear.map {
      (mention.range.upperBound, .init(year: $0, source: place.source))
    }
    years.note(
      mention, year: place.lends ? place.lastYear : nil, isExplicit: place.isExplicit,
      end: date.end ?? date.start)
    if let anchor = place.anchor, !years.isBarren(mention.range) { named = anchor }
  }

  mutating func check(_ part: DatePart, _ place: DatePlace, _ mention: DateMention) {
    if place.bounds.isImpossible {
      note(.warning, "date.noSuchDay", "The calendar has no such day.", mention)
    }
    guard part.week == nil, let weekday = part.weekday, let day = place.bounds.start,
      place.bounds.end == day, day.weekday != weekday
    else { return }
    note(
      .warning, "date.weekdayDisagrees",
      "The day of the week that is printed is not that of the date.", mention)
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ mention: DateMention
  ) {
    let found = Diagnostic(code, severity, message, at: mention.range)
    if diagnostics.last != found { diagnostics.append(found) }
  }
}
