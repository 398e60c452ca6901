/// A date part with its year found and its days reckoned.
struct DatePlace {
  var bounds = DateBounds.unknown(.day)
  /// Where the year came from.
  var source = DateExpression.YearSource.explicit
  /// The last year that it reaches.
  var lastYear: Int?
  /// Whether the year was printed.
  var isExplicit: Bool
  /// Whether dates after it may take their year from it.
  var lends = false
  var inferred: Inferred = []
  /// `chinese` or `roc`, where the date was printed in that calendar.
  var calendar: String?
  /// What 次日, 当月 and bare days after it lean on.
  var anchor: DateAnchorDay?

  init(_ part: DatePart) { isExplicit = part.hasExplicitYear }

  /// What was not printed.
  struct Inferred: OptionSet {
    let rawValue: UInt8
    static let month = Inferred(rawValue: 1 << 0)
    static let year = Inferred(rawValue: 1 << 1)

    /// As a record names them.
    var names: [String] {
      switch self {
      case []: []
      case .year: ["year"]
      case .month: ["month"]
      default: ["month", "year"]
      }
    }
  }
}

/// A month, and where one was named a day, that relative words count from.
struct DateAnchorDay {
  /// What a relative word comes to.
  struct Moved {
    var year: KnownYear
    var month: Int
    /// The day of the month, where the word names a day.
    var day: Int?
    var source: DateExpression.YearSource
  }

  private var year: KnownYear
  private var month: Int
  private var day: Int?
  private var source: DateExpression.YearSource

  init(_ day: CalendarDay, _ source: DateExpression.YearSource) {
    year = KnownYear(day.year)
    month = day.month
    self.day = day.day
    self.source = source
  }

  /// The anchor that a resolved part makes; nil where it names no month.
  init?(_ part: DatePart, _ year: KnownYear, _ place: DatePlace) {
    if let end = place.bounds.end, place.bounds.precision == .day || place.bounds.precision == .time
    {
      self.init(end, .context)
    } else {
      guard case .number(let month) = part.month, part.era != .chinese else { return nil }
      self.init(CalendarDay(year: 0, month: month, day: 0), year.number == nil ? .none : .context)
      self.year = year
      if case .number(let number) = part.day { day = number } else { day = nil }
    }
  }

  func adding(months: Int) -> Moved {
    let count = month - 1 + months
    let years = count >= 0 ? count / 12 : (count - 11) / 12
    return Moved(
      year: year.adding(years), month: count - years * 12 + 1, day: nil, source: source)
  }

  func adding(days: Int) -> Moved? {
    guard let day else { return nil }
    guard let number = year.number else { return nil }
    let moved = CalendarDay(year: number, month: month, day: day).adding(days: days)
    return Moved(year: KnownYear(moved.year), month: moved.month, day: moved.day, source: source)
  }
}

extension DateResolution {
  // MARK: Places

  mutating func resolve(_ part: DatePart, _ mention: DateMention) -> DatePlace {
    var part = part
    var place = DatePlace(part)
    let year = year(of: &part, &place, mention)
    place.bounds = bounds(of: part, nearYear(year, for: part, place))
    if part.isEve { place.bounds = place.bounds.dayBefore }
    place.calendar = part.calendarName
    place.lastYear = place.bounds.end?.year ?? year.number
    place.anchor = DateAnchorDay(part, year, place)
    place.lends = part.lendsYear || part.year == nil && place.source == .context
    check(part, place, mention)
    return place
  }

  /// Resolves the two parts of a range: each takes from the other what it leaves out.
  mutating func resolve(_ first: DatePart, _ last: DatePart, _ mention: DateMention) -> (
    DatePlace, DatePlace
  ) {
    var first = first
    var last = last
    if last.month == nil, last.season == nil, last.year == nil, last.week == nil,
      last.hasBareDay || last.third != nil && first.month != nil
    {
      last.month = first.month
      last.era = first.era
      last.isBracketed = first.isBracketed
    }
    if first.year == nil, first.week == nil, last.hasExplicitYear, first.dayIsDated {
      first.year = last.year
      var opening = resolve(first, mention)
      let closing = resolve(last, mention)
      if let start = opening.bounds.start, let end = closing.bounds.end, start > end,
        case .number(let year) = last.year
      {
        first.year = .number(year - 1)
        opening = resolve(first, mention)
        opening.inferred.insert(.year)
      }
      return (opening, closing)
    }
    let opening = resolve(first, mention)
    guard last.year == nil, last.week == nil, last.dayIsDated,
      let year = opening.bounds.start?.year
    else {
      if case .following(let years) = last.year, let year = opening.bounds.start?.year {
        last.year = .number(year + years)
      }
      if last.year == nil, case .masked = first.year { last.year = first.year }
      return (opening, resolve(last, mention))
    }
    last.year = .number(year)
    var closing = resolve(last, mention)
    if let start = opening.bounds.start, let end = closing.bounds.end, end < start,
      end.month < start.month
    {
      last.year = .number(year + 1)
      closing = resolve(last, mention)
      closing.inferred.insert(.year)
    }
    return (opening, closing)
  }

  /// How long after the issue of a document a deadline without a year may lie, in days, to be
  /// read as one of the next year: longer ones are rather past.
  private static let foresight = 183

  /// A deadline that would lie before the document's issue, in the year that puts it soon after.
  mutating func laterYear(
    for place: DatePlace, _ part: DatePart, _ mention: DateMention
  ) -> DatePlace? {
    guard part.year == nil, part.week == nil, part.dayIsDated, let issued = context.issuedOn,
      let end = place.bounds.end, end < issued, text.folded[mention.range.lowerBound] != "截"
    else { return nil }
    var later = part
    for year in [issued.year, issued.year + 1] where year > end.year {
      later.year = .number(year)
      var moved = resolve(later, mention)
      guard let day = moved.bounds.end, day >= issued,
        day.dayNumber - issued.dayNumber <= Self.foresight
      else { continue }
      moved.source = .issuedOn
      moved.isExplicit = false
      moved.lends = false
      moved.inferred.insert(.year)
      return moved
    }
    return nil
  }

  // MARK: Years

  /// The year of a part, and where it came from. Relative months and days become numbers.
  private func year(of part: inout DatePart, _ place: inout DatePlace, _ mention: DateMention)
    -> KnownYear
  {
    switch part.year {
    case .number(let year), .school(let year), .decade(let year): return KnownYear(year)
    case .masked(let year): return year
    case .century(let count):
      let current = found(years.currentYear(), adding: 0, &place)
      return current.number.map { KnownYear(($0 / 100 + count) * 100) } ?? current
    case .short(let number):
      guard context.isTaiwanese || number >= 100 else { return KnownYear(1900 + number) }
      part.era = .republic
      return KnownYear(number + 1911)
    case .relative(let count): return found(years.currentYear(), adding: count, &place)
    case .following(let count):
      return found(years.lentYear() ?? years.currentYear(), adding: count, &place)
    case nil: return missingYear(of: &part, &place, mention)
    }
  }

  private func found(
    _ found: DateYearFinder.Found?, adding count: Int, _ place: inout DatePlace
  ) -> KnownYear {
    guard let found else {
      place.source = DateExpression.YearSource.none
      return .unknown
    }
    place.source = found.source
    place.inferred.insert(.year)
    return KnownYear(found.year + count)
  }

  private func missingYear(
    of part: inout DatePart, _ place: inout DatePlace, _ mention: DateMention
  ) -> KnownYear {
    if part.week != nil || part.quarter != nil {
      return found(years.currentYear(), adding: 0, &place)
    }
    if let base = relativeBase(of: part, mention) {
      place.source = base.source
      place.inferred.formUnion([.year, .month])
      part.month = .number(base.month)
      if let day = base.day { part.day = .number(day) }
      return base.year
    }
    if part.leansOnAMonth {
      place.source = DateExpression.YearSource.none
      return .unknown
    }
    if let year = yearOfList(mention) { return found(year, adding: 0, &place) }
    guard var known = years.missingYear() else {
      place.source = DateExpression.YearSource.none
      return .unknown
    }
    if let month = part.firstMonth {
      if known.source == .title, context.titleIsSchoolYear, month < 9 { known.year += 1 }
      known = years.ascending(known, month: month)
    }
    return found(known, adding: 0, &place)
  }

  /// The year of the date right before, joined by 、 to this one.
  private func yearOfList(_ mention: DateMention) -> DateYearFinder.Found? {
    guard let listed, listed.end + 1 == mention.range.lowerBound, text.folded[listed.end] == "、"
    else { return nil }
    return listed.year
  }

  /// The month or day that a relative month or day, or a bare day, stands for.
  private func relativeBase(of part: DatePart, _ mention: DateMention) -> DateAnchorDay.Moved? {
    let named = mention.followsMonth ? self.named : nil
    let issued = context.issuedOn.map { DateAnchorDay($0, .issuedOn) }
    if part.isBracketed { return (issued ?? self.named)?.adding(months: 0) }
    switch (part.month, part.day) {
    case (.relative(let months), _): return (issued ?? self.named)?.adding(months: months)
    case (.following(let months), _): return named?.adding(months: months)
    case (nil, .relative(let days)): return issued?.adding(days: days)
    case (nil, .following(let days)): return named?.adding(days: days)
    case (nil, .number), (nil, .last): return (named ?? issued)?.adding(months: 0)
    case (nil, nil) where part.third != nil: return (issued ?? named)?.adding(months: 0)
    default: return nil
    }
  }

  // MARK: Days

  /// The year of a festival or of a month late in the lunar year that leaves it out: of this one and
  /// those beside it the one that puts the day at the issue of the document or soon after.
  private mutating func nearYear(_ year: KnownYear, for part: DatePart, _ place: DatePlace)
    -> KnownYear
  {
    guard part.year == nil, part.isFestival || part.era == .chinese, place.source != .context,
      let issued = context.issuedOn, let number = year.number, abs(number - issued.year) <= 1
    else { return year }
    let isLate = part.era == .chinese && (part.monthField?.number ?? 0) >= 11
    for candidate in (number - (isLate ? 1 : 0))...(number + 1) {
      guard let day = bounds(of: part, KnownYear(candidate)).end else { continue }
      let distance = day.dayNumber - issued.dayNumber
      if (-Self.hindsight...Self.expectation).contains(distance) { return KnownYear(candidate) }
    }
    return year
  }

  /// How long before the issue of a document a festival without a year may lie, in days, and how
  /// long after it, to be the one that is meant.
  private static let hindsight = 45
  private static let expectation = 120

  private mutating func bounds(of part: DatePart, _ year: KnownYear) -> DateBounds {
    if part.era == .chinese, let bounds = lunarBounds(of: part, year) { return bounds }
    if let week = part.week { return weekBounds(of: part, week) }
    if let season = part.season { return .months(year, season) }
    if let quarter = part.quarter { return quarterBounds(quarter, part.quarterMonths) }
    if case .school(let year) = part.year {
      // A school year of Taiwan begins in August, one of the mainland in September.
      let first = part.era == .republic ? 8 : 9
      let months = DatePart.Season(months: first...(first + 11), precision: .year, isSoft: true)
      return .months(KnownYear(year), months)
    }
    switch part.year {
    case .decade(let first): return .decade(first, part.decadeYears)
    case .century: return year.number.map { .decade($0, part.decadeYears) } ?? .year(year)
    default: break
    }
    guard let month = part.monthField else { return dateless(part, year) }
    if let term = part.solarTerm {
      guard let number = year.number else { return .month(year, month.number) }
      return .day(year, month.number, SolarTerms.day(term, of: number))
    }
    if let third = part.third {
      guard third.fromEnd > 0, let number = year.number, let month = month.number else {
        return .days(year, month.number, third.days)
      }
      let count = CalendarDay.dayCount(year: number, month: month)
      return .days(year, month, (count - third.fromEnd + 1)...count, isSoft: false)
    }
    if let weekday = part.weekdayInMonth { return nthBounds(weekday, year, month.number) }
    guard let day = part.day else { return .month(year, month.number) }
    var bounds: DateBounds
    switch day {
    case .number(let number): bounds = .day(year, month.number, number)
    case .last:
      bounds = .days(year, month.number, 31...31, isSoft: false)
      if let end = bounds.end { bounds = .known(end, end, .day) }
    default: bounds = .day(year, month.number, nil)
    }
    if part.clock?.start != nil { bounds.precision = .time }
    return bounds
  }

  /// A part that names neither month nor season: a year, or a day of an unknown month.
  private func dateless(_ part: DatePart, _ year: KnownYear) -> DateBounds {
    if part.day != nil {
      if case .number(let number) = part.day { return .day(.unknown, nil, number) }
      return .unknown(.day)
    }
    if part.month != nil { return .month(.unknown, nil) }
    return part.third == nil ? .year(year) : .unknown(.tenDays)
  }

  /// The day of a week of the month: the second Friday, the last Monday.
  private func nthBounds(_ nth: Recurrence.Weekday, _ year: KnownYear, _ month: Int?) -> DateBounds
  {
    guard let number = year.number, let month, let week = nth.week else {
      return .day(year, month, nil)
    }
    let first = CalendarDay(year: number, month: month, day: 1)
    let offset = (nth.day - first.weekday + 7) % 7
    let count = CalendarDay.dayCount(year: number, month: month)
    let last = offset + 1 + (count - offset - 1) / 7 * 7
    let day = week < 0 ? last : offset + 1 + (week - 1) * 7
    return .day(year, month, day)
  }

  /// The quarter so many quarters from that of issue, or some of its months.
  private func quarterBounds(_ quarter: Int, _ months: ClosedRange<Int>) -> DateBounds {
    guard let issued = context.issuedOn else { return .unknown(.quarter) }
    let first = (issued.month - 1) / 3 * 3 + 1
    let start = CalendarDay(year: issued.year, month: first, day: 1).adding(months: quarter * 3)
    let season = DatePart.Season(
      months: (start.month + months.lowerBound)...(start.month + months.upperBound),
      precision: months.count == 3 ? .quarter : .month, isSoft: months.count < 3)
    return .months(KnownYear(start.year), season)
  }

  private func weekBounds(of part: DatePart, _ week: Int) -> DateBounds {
    guard let issued = context.issuedOn else { return .unknown(.day) }
    let monday = issued.adding(days: 1 - issued.weekday + week * 7)
    if let weekday = part.weekday {
      let day = monday.adding(days: weekday - 1)
      return .known(day, day, part.clock?.start == nil ? .day : .time)
    }
    return .known(part.isWeekend ? monday.adding(days: 5) : monday, monday.adding(days: 6), .day)
  }

  private mutating func lunarBounds(of part: DatePart, _ year: KnownYear) -> DateBounds? {
    guard let month = part.month else { return nil }
    guard let number = year.number, let field = part.monthField, let lunar = field.number else {
      return .unknown(.day)
    }
    let isLeap = if case .leap = month { true } else { false }
    let moon = LunarMonths.Month(year: number, month: lunar, isLeap: isLeap)
    switch part.day {
    case .number(let printed):
      guard let day = calendar.day(printed, of: moon) else { return impossible() }
      return .known(day, day, part.clock?.start == nil ? .day : .time)
    case .last:
      guard let day = calendar.lastDay(of: moon) else { return impossible() }
      return .known(day, day, .day)
    default:
      guard let first = calendar.day(1, of: moon), let last = calendar.lastDay(of: moon) else {
        return impossible()
      }
      return .known(first, last, .month)
    }
  }

  private func impossible() -> DateBounds {
    var bounds = DateBounds.unknown(.day)
    bounds.isImpossible = true
    return bounds
  }
}

extension DatePart {
  /// Whether the year of this part can stand for those left out after it.
  fileprivate var lendsYear: Bool {
    switch year {
    case .number, .following, .short: true
    default: false
    }
  }

  /// The name that a record gives the calendar, other than the Gregorian, that was printed.
  fileprivate var calendarName: String? {
    switch era {
    case .gregorian: nil
    case .republic: "roc"
    case .chinese: isFestival ? nil : "chinese"
    }
  }

  /// Whether it is a year and nothing finer.
  var isBareYear: Bool { isBareYearOrMonth && month == nil }

  /// Whether its month, or the month of its day, is told by another date: 本月, 5日, 中旬.
  fileprivate var leansOnAMonth: Bool {
    switch month {
    case .relative, .following: true
    case nil: season == nil && (day != nil || third != nil)
    default: false
    }
  }

  /// Whether it is a numbered day that leaves out its month.
  fileprivate var hasBareDay: Bool {
    switch day {
    case .number, .last, .masked: true
    default: false
    }
  }

  /// Whether its place in the year is printed, so that a year completes it.
  var dayIsDated: Bool {
    if season != nil { return true }
    switch month {
    case .number, .leap, .masked: return true
    default: return false
    }
  }

  /// The first month that it touches; nil for half a year, which goes on where others began.
  fileprivate var firstMonth: Int? {
    if let season {
      return season.precision == .halfYear ? nil : min(season.months.lowerBound, 12)
    }
    return monthField?.number
  }

  /// The month as a number, which a struck-out one lacks.
  fileprivate var monthField: MonthField? {
    switch month {
    case .number(let number), .leap(let number): MonthField(number: number)
    case .masked: MonthField(number: nil)
    default: nil
    }
  }

  fileprivate struct MonthField { var number: Int? }
}
