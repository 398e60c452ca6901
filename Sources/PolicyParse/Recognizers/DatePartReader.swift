/// One place in the calendar, from its year down to its time of day.
extension Cursor {
  // DatePart ::: NumericDate | Year (YearPart | Month (MonthPart | Day)?)?
  //            | Month (MonthPart | Day)? | RelativeDay
  /// Reads a date that names a year, a month or a relative day: 2007年3月20日, 3月下旬, 今天.
  mutating func takeDatePart() -> DatePart? {
    var part = DatePart()
    var ahead = self
    let isFigure = isAtDateFigure
    if isFigure, ahead.takeNumericDate(into: &part) {
      ahead.finishDay(&part)
      self = ahead
      return part
    }
    if ahead.takeDecade(into: &part) {
      self = ahead
      return part
    }
    ahead.takeEra(into: &part)
    if ahead.takeYear(into: &part) {
      ahead.finishYear(&part)
    } else if ahead.takeMonth(into: &part) {
      ahead.finishMonth(&part)
    } else if ahead.takeFestival(into: &part) {
      ahead.finishDay(&part)
    } else if ahead.takeRelativeDay(into: &part) {
      ahead.finishDay(&part)
    } else {
      return nil
    }
    guard !ahead.isInBlankForm else { return nil }
    ahead.takeApproximation(into: &part)
    self = ahead
    return part
  }

  /// Whether the place for a month or day was left empty here: 2019年   月   日.
  var isInBlankForm: Bool {
    var ahead = self
    guard position > 0, ahead.skipSpaces() > 0 else { return false }
    if text.folded[position - 1] == "年" { return ahead.current == "月" || ahead.current == "日" }
    return text.folded[position - 1] == "月" && ahead.current == "日"
  }

  // RelativeDay ::: "今天" | "次日" | "下周" Weekday? …
  private mutating func takeRelativeDay(into part: inout DatePart) -> Bool {
    var ahead = self
    if let night = DateWords.nights.longest(in: text, at: position, before: end) {
      part.day = .relative(night.meaning)
      position = night.end - 1
      return true
    }
    guard let word = ahead.takeRelativeWord() else { return false }
    switch word {
    case .day(let days): part.day = .relative(days)
    case .followingDay(let days): part.day = .following(days)
    case .week(let weeks):
      part.week = weeks
      part.weekday = ahead.takeDayOfWeek()
      part.isWeekend = part.weekday == nil && ahead.take("末")
    default: return false
    }
    self = ahead
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
      return nil
    }
    position = found.end
    return found.meaning
  }

  /// Whether the character before belongs to a word that runs into the one here: 以来|年.
  private var isRelativeWordBlocked: Bool {
    guard position > 0, let first = current, let blockers = DateWords.relativeBlockers[first] else {
      return false
    }
    return blockers.contains(text.folded[position - 1])
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
