/// One place in the calendar, from its year down to its time of day.
extension Cursor {
  // DatePart ::: NumericDate | Year (YearPart | Month (MonthPart | Day)?)?
  //            | Month (MonthPart | Day)? | RelativeDay
  /// Reads a date that names a year, a month or a relative day: 2007年3月20日, 3月下旬, 今天.
  mutating func takeDatePart() -> DatePart? {
    guard position < end else { return nil }
    var part = DatePart()
    var ahead = self
    let isFound =
      isAtDateFigure ? ahead.takeFiguredDate(into: &part) : ahead.takeNamedDate(into: &part)
    guard isFound else { return nil }
    self = ahead
    return part
  }

  // FiguredDate ::: NumericDate | Decade | FiguredPart Approximation?
  private mutating func takeFiguredDate(into part: inout DatePart) -> Bool {
    if takeNumericDate(into: &part) {
      finishDay(&part)
      return true
    }
    return takeDecade(into: &part) || takeFiguredPart(into: &part) && closePart(&part)
  }

  // NamedDate ::: Decade | Era? (Word | FiguredPart | …) Approximation?
  private mutating func takeNamedDate(into part: inout DatePart) -> Bool {
    if takeDecade(into: &part) { return true }
    takeEra(into: &part)
    if isAtDateFigure { return takeFiguredPart(into: &part) && closePart(&part) }
    if let word = takeRelativeWord() {
      finishRelative(word, &part)
    } else if takeBracketedDay(into: &part) {
      finishDay(&part)
    } else if takeMarkedYear(into: &part) {
      finishYear(&part)
    } else if takeYearSeason(into: &part) {
      return true
    } else if takeNamedMonth(into: &part) {
      finishMonth(&part)
    } else if takeFestival(into: &part) || takeNight(into: &part) {
      finishDay(&part)
    } else {
      return false
    }
    return closePart(&part)
  }

  // FiguredPart ::: Year YearRest | Month MonthRest | Festival DayRest
  private mutating func takeFiguredPart(into part: inout DatePart) -> Bool {
    var ahead = self
    if let number = ahead.takeDateNumber() {
      ahead.skipDateGap()
      if ahead.takeYear(number, into: &part) {
        ahead.finishYear(&part)
        self = ahead
        return true
      }
      if ahead.takeMonthUnit(), let month = number.month(isLeap: false) {
        part.month = month
        ahead.finishMonth(&part)
        self = ahead
        return true
      }
    }
    guard takeFestival(into: &part) else { return false }
    finishDay(&part)
    return true
  }

  /// Reads what closes any part; false where the part was a blank to be filled in.
  private mutating func closePart(_ part: inout DatePart) -> Bool {
    guard !isInBlankForm else { return false }
    takeApproximation(into: &part)
    return true
  }

  // Relative ::: YearWord YearRest | MonthWord "份"? MonthRest | DayWord DayRest | WeekWord …
  /// Reads what follows 今年, 本月, 明天, 下周 and the like.
  private mutating func finishRelative(_ word: DateWords.Relative, _ part: inout DatePart) {
    switch word {
    case .year(let years): part.year = .relative(years)
    case .followingYear(let years): part.year = .following(years)
    case .month(let months): part.month = .relative(months)
    case .followingMonth(let months): part.month = .following(months)
    case .day(let days): part.day = .relative(days)
    case .today:
      part.day = .relative(0)
      part.isPresent = true
    case .followingDay(let days): part.day = .following(days)
    case .week(let weeks):
      part.week = weeks
      part.weekday = takeDayOfWeek()
      part.isWeekend = part.weekday == nil && take("末")
    case .quarter(let quarters):
      part.quarter = quarters
      return takeQuarterEdge(into: &part.quarterMonths)
    }
    if part.year != nil {
      finishYear(&part)
    } else if part.month != nil {
      _ = take("份")
      finishMonth(&part)
    } else {
      finishDay(&part)
    }
  }

  /// Whether the place for a month or day was left empty here: 2019年   月   日.
  var isInBlankForm: Bool {
    var ahead = self
    guard position > 0, ahead.skipSpaces() > 0 else { return false }
    if text.folded[position - 1] == "年" { return ahead.current == "月" || ahead.current == "日" }
    return text.folded[position - 1] == "月" && ahead.current == "日"
  }

  // BracketedDay ::: ("今" | "明" | "昨" | "本") "(" Number ")" ("日" | "天" | "晚" Clock?)      今（24）晚
  /// Reads a day of the month that a relative day explains.
  private mutating func takeBracketedDay(into part: inout DatePart) -> Bool {
    var ahead = self
    guard peek(1) == "(", ahead.take("今") || ahead.take("明") || ahead.take("昨") || ahead.take("本"),
      ahead.take("("), let day = ahead.takeDateNumber()?.day, ahead.take(")")
    else { return false }
    if ahead.current == "晚" {
      part.clock = ahead.takeClock() ?? DateClock()
      _ = ahead.take("晚")
    } else if !ahead.take("日"), !ahead.take("天") {
      return false
    }
    part.day = day
    part.isBracketed = true
    self = ahead
    return true
  }

  // Night ::: "昨晚" | "今晚" | …, whose 晚 the time of day takes
  private mutating func takeNight(into part: inout DatePart) -> Bool {
    guard let night = DateWords.nights.longest(in: text, at: position, before: end) else {
      return false
    }
    part.day = .relative(night.meaning)
    position = night.end - 1
    return true
  }

  /// Reads the day after 本周, 下星期 and the like, whose last word it shares or repeats.
  private mutating func takeDayOfWeek() -> Int? {
    if let weekday = takeWeekdayName() { return weekday }
    var ahead = self
    ahead.position -= text.folded[position - 1] == "周" ? 1 : 2
    guard let weekday = ahead.takeWeekdayName(), ahead.position == position + 1 else { return nil }
    self = ahead
    return weekday
  }

  /// Reads the longest relative word, unless it is the beginning of another word.
  mutating func takeRelativeWord() -> DateWords.Relative? {
    guard !isAtDateFigure,
      DateWords.relativeTraps.longest(in: text, at: position, before: end) == nil,
      !isRelativeWordBlocked
    else { return nil }
    let free = DateWords.relative.longest(in: text, at: position, before: end)
    let bound = DateWords.dependent.longest(in: text, at: position, before: end)
    guard let found = free ?? bound else { return nil }
    if text.folded[found.end - 1] == "年", found.end < end,
      DateWords.yearBlockers.contains(text.folded[found.end])
    {
      // 上一年度 is an attribute, 上一年度1月至12月 a time.
      guard isBeforeMonth(after: found.end) else { return nil }
      position = found.end + 1
      return found.meaning
    }
    position = found.end
    return found.meaning
  }

  /// Whether 度 and a numbered month stand at an offset.
  private func isBeforeMonth(after place: Int) -> Bool {
    guard text.folded[place] == "度" else { return false }
    var ahead = self
    ahead.position = place + 1
    guard let number = ahead.takeDateNumber()?.value, (1...12).contains(number) else {
      return false
    }
    return ahead.current == "月"
  }

  /// Whether the character before belongs to a word that runs into the one here: 以来|年.
  private var isRelativeWordBlocked: Bool {
    guard position > 0, let first = current else { return false }
    // 成本|月 is a cost, 完成|本月 a time.
    if position > 1, text.folded[position - 1] == "成", text.folded[position - 2] == "完" {
      return false
    }
    return DateWords.relativeBlockers(before: first).contains(text.folded[position - 1])
  }

  // MARK: Ends of ranges

  // RangeEnd ::: DatePart | Day DayRest | "年底" | "月底" …
  /// Reads the second part of a range, which may leave out what the first one says.
  mutating func takeRangeEnd() -> DatePart? {
    if let part = takeDatePart() { return part }
    var part = DatePart()
    if takeFestivalName(into: &part) {
      finishDay(&part)
      return part
    }
    if takeDay(into: &part) {
      finishDay(&part)
      return part
    }
    if let third = takeMonthThird() {
      part.third = third
      return part
    }
    return takeBareSeason()
  }

  // MonthThird ::: "上旬" | "中旬" | "下旬"                                    4月中旬至下旬
  private mutating func takeMonthThird() -> DatePart.MonthPart? {
    guard peek(1) == "旬",
      let found = DateWords.monthParts.longest(in: text, at: position, before: end)
    else { return nil }
    position = found.end
    return DatePart.MonthPart(days: found.meaning)
  }

  // BareSeason ::: "年底" | "年初" | "月底" | "上半年" | Quarter …
  /// Reads a part of a year or month whose year or month is not printed.
  mutating func takeBareSeason() -> DatePart? {
    guard let first = current else { return nil }
    var part = DatePart()
    switch first {
    case "年": part.season = takeYearPart()
    case "上" where peek(1) == "半" && peek(2) == "年",
      "下" where peek(1) == "半" && peek(2) == "年":
      part.season = takeYearPart()
    case "月":
      guard let found = DateWords.monthParts.longest(in: text, at: position, before: end) else {
        return nil
      }
      part.third = DatePart.MonthPart(days: found.meaning)
      position = found.end
    default:
      guard !currentClass.contains(.letter) else { return nil }
      part.season = takeQuarter()
    }
    guard !part.isEmpty else { return nil }
    takeApproximation(into: &part)
    return part
  }
}
