/// Years and the parts of a year.
extension Cursor {
  // Era ::: "公元" | "中华民国" | "民国" | "农历" | "阴历" | "夏历" | "旧历"
  mutating func takeEra(into part: inout DatePart) {
    guard !isAtDateFigure else { return }
    if take(word: "中华民国") || take(word: "民国") {
      part.era = .republic
    } else if take(word: "公元") {
      part.era = .gregorian
    } else {
      takeLunarMark(into: &part)
    }
    skipDateGap()
  }

  private mutating func takeLunarMark(into part: inout DatePart) {
    if take(word: "农历") || take(word: "阴历") || take(word: "夏历") || take(word: "旧历") {
      part.era = .chinese
    }
  }

  // MarkedYear ::: BracketedRepublicYear | Quote Year                             本（112）年, '08年
  mutating func takeMarkedYear(into part: inout DatePart) -> Bool {
    var ahead = self
    if ahead.takeBracketedRepublicYear(into: &part) {
      self = ahead
      return true
    }
    ahead = self
    let isMarked = ahead.take("'") || ahead.take("’") || ahead.take("‘")
    guard let number = ahead.takeDateNumber() else { return false }
    if isMarked, case .known(_, 3..., _) = number { return false }
    ahead.skipDateGap()
    guard ahead.takeYear(number, into: &part) else { return false }
    self = ahead
    return true
  }

  // Year ::: Number "年" | Number "学年" "度"?
  /// Reads the unit that makes a number a year; the number was read before it.
  mutating func takeYear(_ number: DateNumber, into part: inout DatePart) -> Bool {
    var ahead = self
    if ahead.take(word: "学年"), let year = number.fullYear ?? number.republicYear {
      _ = ahead.take("度")
      part.year = .school(year)
      if number.fullYear == nil { part.era = .republic }
      self = ahead
      return true
    }
    guard take("年") else { return false }
    guard let year = year(number, era: part.era) else {
      position -= 1
      return false
    }
    part.year = year
    if case .known(_, 3, .arabic) = number { part.era = .republic }
    return true
  }

  // BracketedRepublicYear ::: ("本"|"今"|"去"|"明") "(" Number ")" "年"       本（112）年
  private mutating func takeBracketedRepublicYear(into part: inout DatePart) -> Bool {
    guard take("本") || take("今") || take("去") || take("明"), take("("),
      case .known(let value, _, _) = takeDateNumber(), (1...200).contains(value), take(")"),
      take("年")
    else { return false }
    part.year = .number(value + 1911)
    part.era = .republic
    return true
  }

  /// The year that a number before 年 stands for, if it stands for one and for no length of time.
  private func year(_ number: DateNumber, era: DatePart.Era) -> DatePart.Year? {
    switch number {
    case .masked(let figures): return DateNumber.maskedYear(figures)
    case .known(let value, let figures, let form):
      if era == .republic { return (1...200).contains(value) ? .number(value + 1911) : nil }
      if let year = number.fullYear { return .number(year) }
      if let year = number.republicYear { return isBeforeMonth ? .number(year) : .short(value) }
      if (60...150).contains(value), form == .cardinal || form == .arabic, isBeforeMonth {
        return .short(value)
      }
      guard figures == 2, form != .cardinal, isShortYear(value, form) else { return nil }
      if value >= 60, form == .arabic { return .short(value) }
      return .number(value <= 50 ? 2000 + value : 1900 + value)
    }
  }

  /// Whether two figures before 年 are a year: 06年, 98年3月, 九七年一季度; but not 15年, 两三年.
  private func isShortYear(_ value: Int, _ form: Numeral.Form) -> Bool {
    if value < 10 || isBeforeMonth || isBeforeFestival { return true }
    if form == .positional, value >= 70 { return value % 10 != value / 10 + 1 }
    if value >= 80, form == .arabic, !isLengthOfYears { return true }
    return (has("底") || has("初") || has("上半年") || has("下半年") || has("第"))
      && DateWords.partTraps.longest(in: text, at: position, before: end) == nil
  }

  /// Whether the words around two figures and 年, which end here, make them a length: 建党98年, 98年来.
  private var isLengthOfYears: Bool {
    let first = position - 3
    return first < 0
      || DateWords.lengthFollowers.longest(in: text, at: position, before: end) != nil
      || DateWords.lengthOpeners.longestSuffix(in: text, of: max(0, first - 4)..<first) != nil
  }

  /// Whether the number of a month or quarter follows.
  private var isBeforeMonth: Bool {
    var ahead = self
    ahead.skipDateGap()
    guard let number = ahead.takeDateNumber()?.value, (1...12).contains(number) else {
      return false
    }
    ahead.skipDateGap()
    return ahead.take("月") || ahead.take(word: "季度")
  }

  private var isBeforeFestival: Bool {
    DateFestivals.names.longest(in: text, at: position, before: end) != nil
  }

  private func has(_ word: StaticString) -> Bool { text.has(word, at: position, before: end) }

  // YearRest ::: "度"? (YearPart | Quarter | "农历"? Month (MonthPart | Day)?)?
  /// Reads what follows a year.
  mutating func finishYear(_ part: inout DatePart) {
    if take("度") { return }
    if case .school = part.year { return takeTerm(into: &part) }
    var ahead = self
    ahead.skipDateGap()
    if ahead.has("农") || ahead.has("阴") || ahead.has("夏") { ahead.takeLunarMark(into: &part) }
    if ahead.takeSeason(into: &part) {
      self = ahead
    } else if ahead.takeFestival(into: &part) {
      ahead.finishDay(&part)
      self = ahead
    } else if ahead.takeMonth(into: &part) {
      ahead.finishMonth(&part)
      self = ahead
    } else if ahead.has("同期") {
      advance(2)
    }
  }

  // Term ::: "第" ("一"|"二") "学期" | "上学期" | "下学期"
  private mutating func takeTerm(into part: inout DatePart) {
    let first = DatePart.Season(months: 9...13, precision: .halfYear, isSoft: true)
    let second = DatePart.Season(months: 14...20, precision: .halfYear, isSoft: true)
    if take(word: "第一学期") || take(word: "上学期") || take(word: "第1学期") {
      part.season = first
    } else if take(word: "第二学期") || take(word: "下学期") || take(word: "第2学期") {
      part.season = second
    }
  }

  // QuarterEdge ::: "末" | "底" | "初"                                       一季度末, 本季度初
  /// Reads the beginning or the end of a quarter: which of its months are meant, from 0.
  mutating func takeQuarterEdge(into months: inout ClosedRange<Int>) {
    guard DateWords.partTraps.longest(in: text, at: position, before: end) == nil else { return }
    if take("末") || take("底") {
      months = 2...2
    } else if take("初") {
      months = 0...0
    }
  }

  // Season ::: YearPart | Quarter | FirstQuarters
  /// Reads a part of a year after the year: 上半年, 底, 第三季度, 前三季度.
  private mutating func takeSeason(into part: inout DatePart) -> Bool {
    var ahead = self
    if let season = ahead.takeYearPart() ?? ahead.takeQuarter() ?? ahead.takeFirstMonths() {
      part.season = season
      self = ahead
      return true
    }
    return false
  }

  mutating func takeYearPart() -> DatePart.Season? {
    guard DateWords.partTraps.longest(in: text, at: position, before: end) == nil else {
      return nil
    }
    guard let found = DateWords.yearParts.longest(in: text, at: position, before: end) else {
      return takeSeasonCharacter()
    }
    position = found.end
    return found.meaning
  }

  // SeasonCharacter ::: "春" | "夏" | "秋" | "冬", no part of a word        2018年冬至2019年春
  private mutating func takeSeasonCharacter() -> DatePart.Season? {
    guard let found = DateWords.seasons.longest(in: text, at: position, before: end) else {
      return nil
    }
    var ahead = self
    ahead.position = found.end
    guard ahead.isAtSeasonEnd else { return nil }
    position = found.end
    return found.meaning
  }

  /// Whether the character of a season ends its word here. 冬至 is a solar term, and a beginning
  /// only before another year.
  private var isAtSeasonEnd: Bool {
    if isAtEnd || !currentClass.contains(.han) { return true }
    var ahead = self
    if ahead.takeConnector() { return ahead.isAtDateFigure }
    return DateWords.yearEndFollowers.longest(in: text, at: position, before: end) != nil
  }

  // YearSeason ::: ("去" | "今" | "明") ("春" | "夏" | "秋" | "冬")                        今冬, 明春
  mutating func takeYearSeason(into part: inout DatePart) -> Bool {
    guard let found = DateWords.yearSeasons.longest(in: text, at: position, before: end),
      found.end >= end || !ScalarList("节运天季晚雨风眠训来").contains(text.folded[found.end])
    else { return false }
    part.year = .relative(found.meaning.years)
    part.season = found.meaning.season
    position = found.end
    return true
  }

  /// Whether 年代 stands within the few scalars that a decade takes.
  private var isAtDecade: Bool {
    for distance in 1...9 where peek(distance) == "代" { return peek(distance - 1) == "年" }
    return false
  }

  // Decade ::: ("20世纪" | "上世纪" | …)? Number "年代"                        20世纪90年代, 70年代
  mutating func takeDecade(into part: inout DatePart) -> Bool {
    guard isAtDateFigure || current == "上" || current == "本" || current == "下" else {
      return false
    }
    if takeCentury(into: &part) { return true }
    guard isAtDecade else { return false }
    var ahead = self
    var century = 1900
    if ahead.take(word: "上世纪") || ahead.take(word: "上个世纪") {
      century = 1900
    } else if ahead.take(word: "本世纪") {
      century = 2000
    } else if let number = ahead.takeDateNumber()?.value, (18...21).contains(number),
      ahead.take(word: "世纪")
    {
      century = (number - 1) * 100
    } else {
      ahead = self
    }
    guard let number = ahead.takeDateNumber()?.value, number < 100, number % 10 == 0,
      ahead.take(word: "年代")
    else { return false }
    part.year = .decade(century + number)
    part.decadeYears = ahead.takeDecadePart()
    self = ahead
    return true
  }

  // Century ::: (Number | "本" | "上" "个"? | "下" "个"?) "世纪" (CenturyPart | before a bound)
  /// Reads a century, or a part of one, where it tells a time: 21世纪中叶, 本世纪以来; but not
  /// 21世纪的教育.
  private mutating func takeCentury(into part: inout DatePart) -> Bool {
    var ahead = self
    var year: DatePart.Year
    if ahead.take("本") {
      year = .century(0)
    } else if ahead.take("上") {
      year = .century(-1)
      _ = ahead.take("个")
    } else if ahead.take("下") {
      year = .century(1)
      _ = ahead.take("个")
    } else {
      guard
        text.has("世", at: position + 1, before: end) || text.has("世", at: position + 2, before: end)
          || text.has("世", at: position + 3, before: end),
        let number = ahead.takeDateNumber()?.value, (11...29).contains(number)
      else { return false }
      year = .decade((number - 1) * 100)
    }
    guard ahead.take(word: "世纪") else { return false }
    part.decadeYears = 0...99
    if let found = DateWords.centuryParts.longest(in: text, at: ahead.position, before: end) {
      part.decadeYears = found.meaning
      ahead.position = found.end
    } else if !text.has("以来", at: ahead.position, before: end),
      !text.has("以前", at: ahead.position, before: end)
    {
      part.decadeYears = 0...9
      return false
    }
    part.year = year
    self = ahead
    return true
  }

  // DecadePart ::: "初" | "前期" | "中期" | "后期" | "末" | …
  /// Reads a part of ten years: the years that it runs from and to, from 0.
  private mutating func takeDecadePart() -> ClosedRange<Int> {
    guard let found = DateWords.decadeParts.longest(in: text, at: position, before: end) else {
      return 0...9
    }
    position = found.end
    return found.meaning
  }

  // FirstMonths ::: "前" (Number "个月" | "两月")                             2022年前十一个月
  private mutating func takeFirstMonths() -> DatePart.Season? {
    var ahead = self
    guard ahead.take("前") else { return nil }
    let isPair = ahead.current == "两"
    guard let number = ahead.takeDateNumber()?.value, (1...12).contains(number),
      ahead.take(word: "个月") || isPair && ahead.take("月")
    else { return nil }
    self = ahead
    return DatePart.Season(months: 1...number, precision: .month)
  }

  // Quarter ::: ("第" | "前")? Number "个"? "季度" | "Q" Digit
  /// Reads a quarter of a year, or its first quarters: 一季度, 前三季度.
  mutating func takeQuarter() -> DatePart.Season? {
    var ahead = self
    let isSum = ahead.take("前")
    if !isSum, !ahead.take("第") { _ = ahead.take("Q") || ahead.take("q") }
    let isLetter = ahead.position > position && text.folded[ahead.position - 1].value < 0x80
    guard case .known(let number, _, _) = ahead.takeDateNumber() else { return nil }
    ahead.skipDateGap()
    if isSum { _ = ahead.take("个") }
    guard (1...4).contains(number), isLetter || ahead.takeQuarterUnit() else { return nil }
    self = ahead
    if isSum { return DatePart.Season(months: 1...(number * 3), precision: .quarter) }
    var months = 0...2
    takeQuarterEdge(into: &months)
    let first = number * 3 - 2
    return DatePart.Season(
      months: (first + months.lowerBound)...(first + months.upperBound),
      precision: months.count == 3 ? .quarter : .month, isSoft: months.count < 3)
  }

  private mutating func takeQuarterUnit() -> Bool { take(word: "季度") }
}

extension DateNumber {
  /// A year of four figures, if the number is one.
  var fullYear: Int? {
    guard case .known(let value, let figures, let form) = self else { return nil }
    switch form {
    case .arabic, .positional: return figures == 4 && (1000...2999).contains(value) ? value : nil
    case .cardinal: return (1001...2999).contains(value) && value % 1000 != 0 ? value : nil
    case .half: return nil
    }
  }

  /// The year of the Republic that three figures stand for.
  var republicYear: Int? {
    guard case .known(let value, 3, .arabic) = self, (90...150).contains(value) else { return nil }
    return value + 1911
  }

  /// A year of three figures without its era, for the document to settle.
  var shortYear: DatePart.Year? {
    guard case .known(let value, 3, .arabic) = self, republicYear != nil else { return nil }
    return .short(value)
  }

  /// The year that two or three figures before a month in figures stand for: 98/6/1, 107.12.31.
  var figuredYear: DatePart.Year? {
    guard case .known(let value, let figures, .arabic) = self, figures == 2 || figures == 3,
      (60...150).contains(value)
    else { return nil }
    return .short(value)
  }

  /// The year that partly struck-out figures stand for: 20* is 20XX, * is XXXX.
  static func maskedYear(_ figures: MaskedFigures) -> DatePart.Year {
    .masked(KnownYear(known: figures))
  }

  func month(isLeap: Bool) -> DatePart.Month? {
    switch self {
    case .masked: return .masked
    case .known(let value, _, _):
      guard (1...12).contains(value) else { return nil }
      return isLeap ? .leap(value) : .number(value)
    }
  }

  var day: DatePart.Day? {
    switch self {
    case .masked: return .masked
    case .known(let value, _, _): return (1...31).contains(value) ? .number(value) : nil
    }
  }
}
