/// Months, the parts of a month, and days.
extension Cursor {
  // Month ::: Number MonthUnit | NamedMonth
  mutating func takeMonth(into part: inout DatePart) -> Bool {
    guard isAtDateFigure else { return takeNamedMonth(into: &part) }
    var ahead = self
    guard let number = ahead.takeDateNumber() else { return false }
    ahead.skipDateGap()
    guard ahead.takeMonthUnit(), let month = number.month(isLeap: false) else { return false }
    part.month = month
    self = ahead
    return true
  }

  // MonthUnit ::: "月" "份"?
  mutating func takeMonthUnit() -> Bool {
    guard take("月") else { return false }
    _ = take("份")
    return true
  }

  // NamedMonth ::: ("元" | "正" | "腊" | "冬" | "闰" Number) MonthUnit
  mutating func takeNamedMonth(into part: inout DatePart) -> Bool {
    var ahead = self
    switch current {
    case "元": part.month = .number(1)
    case "正": part.month = .number(1)
    case "腊": part.month = .number(12)
    case "冬": part.month = .number(11)
    case "闰": return takeLeapMonth(into: &part)
    default: return false
    }
    let isLunar = current != "元"
    ahead.advance()
    guard ahead.takeMonthUnit() else {
      part.month = nil
      return false
    }
    if isLunar { part.era = .chinese }
    self = ahead
    return true
  }

  private mutating func takeLeapMonth(into part: inout DatePart) -> Bool {
    var ahead = self
    guard ahead.take("闰"), let number = ahead.takeDateNumber() else { return false }
    ahead.skipDateGap()
    guard ahead.takeMonthUnit(), let month = number.month(isLeap: true) else { return false }
    part.month = month
    part.era = .chinese
    self = ahead
    return true
  }

  // MonthRest ::: MonthPart | Day Weekday? Clock?
  /// Reads what follows a month.
  mutating func finishMonth(_ part: inout DatePart) {
    var ahead = self
    ahead.skipDateGap()
    if ahead.current == "的", ahead.peek(1) == "第" || ahead.peek(1) == "最" { ahead.advance() }
    if part.era == .chinese, ahead.takeDay(into: &part) {
      ahead.finishDay(&part)
      self = ahead
    } else if ahead.takeFirstDays(into: &part) {
      self = ahead
    } else if ahead.takeLunarMonthDay(into: &part) || ahead.takeNthWeekday(into: &part) {
      ahead.finishDay(&part)
      self = ahead
    } else if DateWords.partTraps.longest(in: text, at: ahead.position, before: end) == nil,
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

  // FirstDays ::: ("前" | "头" | "最后") Number ("天" | "日")                4月前10天, 本月最后三天
  private mutating func takeFirstDays(into part: inout DatePart) -> Bool {
    var ahead = self
    let isLast = ahead.take(word: "最后")
    guard isLast || ahead.take("前") || ahead.take("头"),
      let number = ahead.takeDateNumber()?.value, (2...20).contains(number), ahead.take("天"),
      ahead.current != "前"
    else { return false }
    part.third = .init(days: isLast ? 0...0 : 1...number)
    if isLast { part.third?.fromEnd = number }
    self = ahead
    return true
  }

  // LunarMonthDay ::: "初" Number | "廿" Number?              五月廿二, 八月初八: lunar by their form
  private mutating func takeLunarMonthDay(into part: inout DatePart) -> Bool {
    if takeBareLunarDay(into: &part) { return true }
    guard part.era != .chinese, current == "廿" || current == "初",
      DateWords.partTraps.longest(in: text, at: position, before: end) == nil
    else { return false }
    var ahead = self
    let isNamed = ahead.take("初")
    guard let day = ahead.takeDateNumber()?.value, day <= (isNamed ? 10 : 29), ahead.current != "日"
    else { return false }
    part.era = .chinese
    part.day = .number(day)
    self = ahead
    return true
  }

  // BareLunarDay ::: "十" Figure? | "二十" Figure?, after a month in Chinese figures and no unit
  /// Reads the day of 八月十五, whose form is that of the lunar calendar.
  private mutating func takeBareLunarDay(into part: inout DatePart) -> Bool {
    guard part.era == .gregorian, part.year != nil, position > 1, current == "十" || current == "二",
      text.folded[position - 1] == "月", text.classes[position - 2].contains(.hanNumeral)
    else { return false }
    var ahead = self
    guard case .known(let day, _, .cardinal) = ahead.takeDateNumber(), (11...29).contains(day)
    else { return false }
    let isClosed = ahead.isAtEnd || !ahead.currentClass.contains(.han) || ahead.takeClock() != nil
    guard isClosed || ScalarList("至到前后起").contains(ahead.current ?? "。") else { return false }
    part.era = .chinese
    part.day = .number(day)
    _ = takeDateNumber()
    return true
  }

  // NthWeekday ::: ("第" Number | "最后一") "个"? Weekday                  6月第3个星期日
  private mutating func takeNthWeekday(into part: inout DatePart) -> Bool {
    var ahead = self
    guard let found = ahead.takeNthWeekdayName() else { return false }
    part.weekdayInMonth = found
    self = ahead
    return true
  }

  // NthWeekdayName ::: ("第" Number | "最后一") "个"? Weekday
  /// Reads the day of a week of the month: the first is 1, the last -1.
  mutating func takeNthWeekdayName() -> Recurrence.Weekday? {
    var ahead = self
    var week = -1
    if ahead.take("第") {
      guard let number = ahead.takeDateNumber()?.value, (1...5).contains(number) else { return nil }
      week = number
    } else if !ahead.take(word: "最后一") {
      return nil
    }
    _ = ahead.take("个")
    guard let day = ahead.takeWeekdayName() else { return nil }
    self = ahead
    return .init(day: day, week: week)
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
    guard ahead.take("日") || ahead.take("号") || part.month != nil && ahead.isAtClosingWord,
      let day = number.day
    else { return false }
    part.day = day
    self = ahead
    return true
  }

  /// Whether 前 or a page's next label follows, so that a day may lack its unit: 3月31前, 9月29来源：.
  private var isAtClosingWord: Bool {
    var ahead = self
    return text.classes[position - 1].contains(.digit)
      && (ahead.takeBefore() || ahead.take(word: "来源") || ahead.take(word: "作者"))
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
    if part.weekday == nil { takeWeekday(into: &part) }
    if part.clock == nil { part.clock = takeClock() }
  }

  // Approximation ::: "左右" | "前后"; after a festival "前夕"
  mutating func takeApproximation(into part: inout DatePart) {
    if part.isFestival, take(word: "前夕") { part.isEve = true }
    if part.isEve || take(word: "左右") || take(word: "前后") { part.isApproximate = true }
  }
}
