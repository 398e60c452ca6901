/// One place in the calendar, from its year down to its time of day.
extension Cursor {
  // DatePart ::: NumericDate | Year (YearPart | Month (MonthPart | Day)?)?
  //            | Month (MonthPart | Day)? | RelativeDay
  /// Reads a date that names a year, a month or a relative day: 2007年3月20日, 3月下旬, 今天.
  mutating func takeDatePart() -> DatePart? {
    var part = DatePart()
    var ahead = self
    if ahead.takeNumericDate(into: &part) {
      ahead.finishDay(&part)
      self = ahead
      return part
    }
    ahead.takeEra(into: &part)
    if ahead.takeYear(into: &part) {
      ahead.finishYear(&part)
    } else if ahead.takeMonth(into: &part) {
      ahead.finishMonth(&part)
    } else if ahead.takeRelativeDay(into: &part) {
      ahead.finishDay(&part)
    } else {
      return nil
    }
    ahead.takeApproximation(into: &part)
    self = ahead
    return part
  }

  // RelativeDay ::: "今天" | "次日" | "下周" Weekday? …
  private mutating func takeRelativeDay(into part: inout DatePart) -> Bool {
    var ahead = self
    guard let word = ahead.takeRelativeWord() else { return false }
    switch word {
    case .day(let days): part.day = .relative(days)
    case .followingDay(let days): part.day = .following(days)
    case .week(let weeks):
      part.week = weeks
      var weekdays = ahead
      weekdays.position -= 1
      if text.folded[weekdays.position] != "周" { weekdays.position -= 1 }
      if let weekday = weekdays.takeWeekdayName(), weekdays.position == ahead.position + 1 {
        part.weekday = weekday
        ahead = weekdays
      } else if ahead.take("末") {
        part.weekday = 6
      }
    default: return false
    }
    self = ahead
    return true
  }

  /// Reads the longest relative word, unless it is the beginning of another word.
  mutating func takeRelativeWord() -> DateWords.Relative? {
    guard DateWords.relativeTraps.longest(in: text, at: position, before: end) == nil else {
      return nil
    }
    let free = DateWords.relative.longest(in: text, at: position, before: end)
    let bound = DateWords.dependent.longest(in: text, at: position, before: end)
    guard let found = free ?? bound else { return nil }
    position = found.end
    return found.meaning
  }

  // MARK: Years

  // Era ::: "公元" | "中华民国" | "民国" | "农历" | "阴历" | "夏历" | "旧历"
  private mutating func takeEra(into part: inout DatePart) {
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

  // Year ::: Number "年" "度"? | Number "学年" | RelativeYear
  private mutating func takeYear(into part: inout DatePart) -> Bool {
    var ahead = self
    if let word = ahead.takeRelativeWord() {
      switch word {
      case .year(let years): part.year = .relative(years)
      case .followingYear(let years): part.year = .following(years)
      default: return false
      }
      self = ahead
      return true
    }
    if ahead.takeBracketedRepublicYear(into: &part) {
      self = ahead
      return true
    }
    _ = ahead.take("'") || ahead.take("’") || ahead.take("‘")
    guard let number = ahead.takeDateNumber() else { return false }
    ahead.skipDateGap()
    if ahead.take(word: "学年"), let year = number.fullYear {
      _ = ahead.take("度")
      part.year = .school(year)
      self = ahead
      return true
    }
    guard ahead.take("年"), let year = ahead.year(number, era: part.era) else { return false }
    part.year = year
    self = ahead
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
      if figures == 3, form == .arabic, (90...150).contains(value) { return .short(value) }
      guard figures == 2, form != .cardinal, isShortYear(value, form) else { return nil }
      return .number(value <= 50 ? 2000 + value : 1900 + value)
    }
  }

  /// Whether two figures before 年 are a year: 06年, 98年3月, 九七年一季度; but not 15年, 两三年.
  private func isShortYear(_ value: Int, _ form: Numeral.Form) -> Bool {
    if value < 10 { return true }
    var ahead = self
    ahead.skipDateGap()
    if let number = ahead.takeDateNumber()?.value, (1...12).contains(number) {
      ahead.skipDateGap()
      if ahead.take("月") || ahead.take(word: "季度") { return true }
    }
    return ahead.position == position
      && (has("底") || has("初") || has("上半年") || has("下半年") || has("第"))
      && DateWords.partTraps.longest(in: text, at: position, before: end) == nil
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

  // Season ::: YearPart | Quarter | FirstQuarters
  /// Reads a part of a year after the year: 上半年, 底, 第三季度, 前三季度.
  private mutating func takeSeason(into part: inout DatePart) -> Bool {
    var ahead = self
    if let season = ahead.takeYearPart() ?? ahead.takeQuarter() {
      part.season = season
      self = ahead
      return true
    }
    return false
  }

  private mutating func takeYearPart() -> DatePart.Season? {
    guard DateWords.partTraps.longest(in: text, at: position, before: end) == nil,
      let found = DateWords.yearParts.longest(in: text, at: position, before: end)
    else { return nil }
    position = found.end
    return found.meaning
  }

  // Quarter ::: ("第" | "前")? Number "个"? ("季度" | "个月") | "Q" Digit
  /// Reads a quarter of a year, or its first quarters or months: 一季度, 前三季度, 前五个月.
  mutating func takeQuarter() -> DatePart.Season? {
    var ahead = self
    let isSum = ahead.take("前")
    if !isSum, !ahead.take("第") { _ = ahead.take("Q") || ahead.take("q") }
    let isLetter = ahead.position > position && text.folded[ahead.position - 1].value < 0x80
    guard case .known(let number, _, _) = ahead.takeDateNumber() else { return nil }
    ahead.skipDateGap()
    if isSum, ahead.take(word: "个月"), (1...12).contains(number) {
      self = ahead
      return DatePart.Season(months: 1...number, precision: .month)
    }
    if isSum { _ = ahead.take("个") }
    guard (1...4).contains(number), isLetter || ahead.takeQuarterUnit() else { return nil }
    self = ahead
    let first = isSum ? 1 : number * 3 - 2
    return DatePart.Season(months: first...(number * 3), precision: .quarter)
  }

  mutating func takeQuarterUnit() -> Bool { take(word: "季度") }

  // MARK: Months

  // Month ::: "闰"? Number "月" "份"? | "元月" | "正月" | "腊月" | RelativeMonth
  private mutating func takeMonth(into part: inout DatePart) -> Bool {
    var ahead = self
    if let word = ahead.takeRelativeWord() {
      switch word {
      case .month(let months): part.month = .relative(months)
      case .followingMonth(let months): part.month = .following(months)
      default: return false
      }
    } else if !ahead.takeNamedMonth(into: &part) {
      let isLeap = ahead.take("闰")
      guard let number = ahead.takeDateNumber() else { return false }
      ahead.skipDateGap()
      guard ahead.take("月"), let month = number.month(isLeap: isLeap) else { return false }
      part.month = month
      if isLeap { part.era = .chinese }
    }
    _ = ahead.take("份")
    self = ahead
    return true
  }

  private mutating func takeNamedMonth(into part: inout DatePart) -> Bool {
    if take(word: "元月") {
      part.month = .number(1)
      return true
    }
    guard take(word: "正月") || take(word: "腊月") || take(word: "冬月") else { return false }
    let name = text.folded[position - 2]
    part.month = .number(name == "正" ? 1 : name == "腊" ? 12 : 11)
    part.era = .chinese
    return true
  }

  // MonthRest ::: MonthPart | Day Weekday? Clock?
  /// Reads what follows a month.
  mutating func finishMonth(_ part: inout DatePart) {
    var ahead = self
    ahead.skipDateGap()
    if DateWords.partTraps.longest(in: text, at: ahead.position, before: end) == nil,
      let found = DateWords.monthParts.longest(in: text, at: ahead.position, before: end)
    {
      part.third = DatePart.MonthPart(days: found.meaning)
      ahead.position = found.end
      self = ahead
    } else if ahead.takeDay(into: &part) {
      ahead.finishDay(&part)
      self = ahead
    }
  }

  // MARK: Days

  // Day ::: Number ("日"|"号") | "初" Number | "最后一" ("天"|"日")
  mutating func takeDay(into part: inout DatePart) -> Bool {
    if part.era == .chinese { return takeLunarDay(into: &part) }
    var ahead = self
    if ahead.take(word: "最后一天") || ahead.take(word: "最后一日") {
      part.day = .last
      self = ahead
      return true
    }
    guard let number = ahead.takeDateNumber() else { return false }
    ahead.skipDateGap()
    guard ahead.take("日") || ahead.take("号"), let day = number.day else { return false }
    part.day = day
    self = ahead
    return true
  }

  // LunarDay ::: "初" Number | Number ("日" | "号")?                初八, 十五, 廿三
  private mutating func takeLunarDay(into part: inout DatePart) -> Bool {
    var ahead = self
    _ = ahead.take("初")
    guard let number = ahead.takeDateNumber(), let day = number.day else { return false }
    _ = ahead.take("日") || ahead.take("号")
    part.day = day
    self = ahead
    return true
  }

  // DayRest ::: Weekday? Clock?
  /// Reads what follows a day.
  mutating func finishDay(_ part: inout DatePart) {
    if part.weekday == nil { part.weekday = takeWeekday() }
    part.clock = takeClock()
  }

  // Approximation ::: "左右" | "前后"
  private mutating func takeApproximation(into part: inout DatePart) {
    if take(word: "左右") || take(word: "前后") { part.isApproximate = true }
  }

  // MARK: Ends of ranges

  // RangeEnd ::: DatePart | Day DayRest | "年底" | "月底" …
  /// Reads the second part of a range, which may leave out what the first one says.
  mutating func takeRangeEnd() -> DatePart? {
    if let part = takeDatePart() { return part }
    var part = DatePart()
    if takeDay(into: &part) {
      finishDay(&part)
      return part
    }
    return takeBareSeason()
  }

  // BareSeason ::: "年底" | "年初" | "月底" | "上半年" | Quarter …
  /// Reads a part of a year or month whose year or month is not printed.
  mutating func takeBareSeason() -> DatePart? {
    var part = DatePart()
    if !currentClass.contains(.letter), let quarter = takeQuarter() {
      part.season = quarter
    } else if text.has("年", at: position, before: end) || text.has("上半年", at: position, before: end)
      || text.has("下半年", at: position, before: end)
    {
      guard let season = takeYearPart() else { return nil }
      part.season = season
    } else if current == "月",
      let found = DateWords.monthParts.longest(in: text, at: position, before: end)
    {
      part.third = DatePart.MonthPart(days: found.meaning)
      position = found.end
    } else {
      return nil
    }
    takeApproximation(into: &part)
    return part
  }
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

  /// The year that partly struck-out figures stand for: 20* is 20XX, * is XXXX.
  static func maskedYear(_ figures: String) -> DatePart.Year {
    let unknown = String(repeating: "X", count: max(0, 4 - figures.unicodeScalars.count))
    return .masked(figures + unknown)
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
