/// The day of its period on which a frequency falls.
extension Cursor {
  // Detail ::: WeekDays | MonthDays | QuarterDays | YearDays, then "前" | "之前" | "内"
  mutating func takeDetail(of rule: inout Recurrence) {
    var ahead = self
    _ = ahead.take("的")
    let start = ahead.position
    switch rule.period {
    case "P1W", "P2W": ahead.takeWeekDetail(of: &rule)
    case "P1M", "P2M": ahead.takeMonthDetail(of: &rule)
    case "P3M": ahead.takeQuarterDetail(of: &rule)
    case "P1Y", "P2Y": ahead.takeYearDetail(of: &rule)
    default: break
    }
    if ahead.position == start { ahead = self }
    let clockStart = ahead.position
    if rule.unit == .daily || !rule.weekdays.isEmpty || !rule.monthDays.isEmpty {
      let isNight = text.folded[clockStart - 1] == "晚"
      rule.clock = isNight ? ahead.takeNightClock() : ahead.takeClock()
    }
    guard ahead.position > position || clockStart > position else { return }
    _ =
      ahead.takeBefore() || ahead.take(word: "之内") || ahead.take(word: "以内")
      || ahead.takeInsideWord()
    self = ahead
  }

  private mutating func takeInsideWord() -> Bool {
    guard current == "内", DateWords.afterTraps.longest(in: text, at: position, before: end) == nil
    else { return false }
    advance()
    return true
  }

  // WeekDays ::: WeekdayTail (("、"|"至"|"和") Weekday)*                  每周五, 每周一、三、五
  private mutating func takeWeekDetail(of rule: inout Recurrence) {
    if take("末") {
      rule.weekdays = [.init(day: 6), .init(day: 7)]
      return
    }
    guard let first = takeWeekdayTail() else { return }
    var days = [first]
    takeJoinedWeekdays(into: &days)
    while days.count < 8 {
      var ahead = self
      let isRange = ahead.takeConnector()
      guard isRange || ahead.take("、") || ahead.take("和") || ahead.take("及") || ahead.take(","),
        let next = ahead.takeWeekdayName() ?? ahead.takeWeekdayFigure()
      else { break }
      if isRange, let from = days.last, from < next {
        days.append(contentsOf: (from + 1)...next)
      } else {
        days.append(next)
      }
      self = ahead
    }
    rule.weekdays = days.map { .init(day: $0) }
  }

  /// Reads the figures of further days that stand without a mark between them: 每周一三五.
  private mutating func takeJoinedWeekdays(into days: inout [Int]) {
    guard DateWords.weekdayFigures[text.folded[position - 1]] != nil else { return }
    var ahead = self
    var more = days
    while let day = ahead.takeWeekdayFigure(), day > more[more.count - 1] { more.append(day) }
    guard more.count > days.count, !ahead.isAtMeasure else { return }
    days = more
    self = ahead
  }

  /// Whether what follows measures the number before it: 一次, 三节.
  private var isAtMeasure: Bool {
    current.map { ScalarList("次个天回篇名项份条期场轮节课时小日周").contains($0) } ?? false
  }

  /// Reads the end of a weekday whose 周 or 星期 the period has taken.
  private mutating func takeWeekdayTail() -> Int? {
    var ahead = self
    guard let day = ahead.takeWeekdayName() ?? ahead.takeWeekdayFigure() else { return nil }
    // 每周一次 is a frequency, no Monday.
    if let next = ahead.current, ScalarList("次个天回篇名项份条期场轮节课时小").contains(next) {
      return nil
    }
    // 每周一到两次 is one too.
    var beyond = ahead
    if beyond.takeConnector() || beyond.take("、"), beyond.takeDateNumber() != nil,
      beyond.current == "次" || beyond.current == "个" || beyond.current == "节"
    {
      return nil
    }
    self = ahead
    return day
  }

  // MonthDays ::: MonthPart | Day (("、"|"至") Day)* | "最后一天" | "第" Number "个" Weekday
  private mutating func takeMonthDetail(of rule: inout Recurrence) {
    if takeNthWeekday(of: &rule) { return }
    if DateWords.partTraps.longest(in: text, at: position, before: end) == nil,
      let part = DateWords.monthParts.longest(in: text, at: position, before: end)
    {
      position = part.end
      rule.monthDays = [Self.dueDay(of: part.meaning)]
      return
    }
    rule.monthDays = takeMonthDays()
  }

  /// The day by which a part of a month is over, or on which its beginning falls.
  private static func dueDay(of days: ClosedRange<Int>) -> Int {
    days.upperBound == 31 ? -1 : days.lowerBound == 1 && days.upperBound <= 10 ? 1 : days.upperBound
  }

  private mutating func takeMonthDays() -> [Int] {
    if take(word: "最后一天") || take(word: "最后一日") { return [-1] }
    var ahead = self
    var days: [Int] = []
    while days.count < 31 {
      guard let day = ahead.takeDateNumber()?.value, (1...31).contains(day) else { return [] }
      days.append(day)
      var beyond = ahead
      if beyond.take("日") || beyond.take("号") {
        self = beyond
        guard beyond.takeListMark(into: &days) else { return days }
        ahead = beyond
        if !ahead.currentClass.contains(.digit), !ahead.currentClass.contains(.hanNumeral) {
          return days
        }
        continue
      }
      guard ahead.takeListMark(into: &days) else { return [] }
    }
    return []
  }

  /// Reads what joins two days; a connector fills in the days between when the next is known.
  private mutating func takeListMark(into days: inout [Int]) -> Bool {
    if take("、") || take("和") || take("及") { return true }
    var ahead = self
    guard ahead.takeConnector(), let from = days.last else { return false }
    var beyond = ahead
    guard let to = beyond.takeDateNumber()?.value, from < to, to <= 31,
      beyond.current == "日" || beyond.current == "号"
    else { return false }
    if from + 1 < to { days.append(contentsOf: (from + 1)..<to) }
    self = ahead
    return true
  }

  private mutating func takeNthWeekday(of rule: inout Recurrence) -> Bool {
    if takeNthWorkday(of: &rule) { return true }
    guard let day = takeNthWeekdayName() else { return false }
    rule.weekdays = [day]
    return true
  }

  // NthWorkday ::: ("第" Number | "最后一" | "首") "个"? "工作日"             每月最后一个工作日
  private mutating func takeNthWorkday(of rule: inout Recurrence) -> Bool {
    var ahead = self
    var place = -1
    if ahead.take("首") {
      place = 1
    } else if ahead.take("第") {
      guard let number = ahead.takeDateNumber()?.value, (1...23).contains(number) else {
        return false
      }
      place = number
    } else if !ahead.take(word: "最后一") {
      return false
    }
    _ = ahead.take("个")
    guard ahead.take(word: "工作日") else { return false }
    rule.weekdays = (1...5).map { .init(day: $0) }
    rule.place = place
    self = ahead
    return true
  }

  // QuarterDays ::: ("末"|"初"|"底"|"首月"|"末月"|"第" Number "个月"|"最后一个月") MonthDetail?
  private mutating func takeQuarterDetail(of rule: inout Recurrence) {
    var ahead = self
    guard let place = ahead.takeMonthOfQuarter() else { return }
    rule.unit = .yearly
    rule.interval = 1
    rule.months = [place.month, place.month + 3, place.month + 6, place.month + 9]
    rule.monthDays = place.day.map { [$0] } ?? []
    if place.day == nil {
      _ = ahead.take("的")
      ahead.takeMonthDetail(of: &rule)
    }
    self = ahead
  }

  private mutating func takeMonthOfQuarter() -> (month: Int, day: Int?)? {
    if take(word: "首月") { return (1, nil) }
    if take(word: "末月") || take(word: "最后一个月") { return (3, nil) }
    if take("末") || take("底") { return (3, -1) }
    if take("初") { return (1, 1) }
    var ahead = self
    guard ahead.take("第"), let number = ahead.takeDateNumber()?.value, (1...3).contains(number),
      ahead.take(word: "个月")
    else { return nil }
    self = ahead
    return (number, nil)
  }

  // YearDays ::: RangeEnd ((Connector | "、" | "和") RangeEnd)*              3月和9月, 1月31日前
  private mutating func takeYearDetail(of rule: inout Recurrence) {
    if let list = takeYearlyList() {
      rule.months = list
      return
    }
    guard let first = takeYearlyPart() else { return }
    rule.months = first.months
    rule.monthDays = first.days
    while rule.months.count < 12 {
      var ahead = self
      let isRange = ahead.takeConnector()
      guard isRange || ahead.take("、") || ahead.take("和") || ahead.take("及"),
        let next = ahead.takeYearlyPart()
      else { break }
      if isRange { rule.join(to: next) } else { rule.add(next) }
      self = ahead
    }
  }

  private mutating func takeYearlyList() -> [Int]? {
    var ahead = self
    // No line begins behind 每年.
    guard let mentions = ahead.takeDateList(startingAt: nil) else { return nil }
    var months: [Int] = []
    for mention in mentions {
      switch mention.form {
      case .point(let part), .deadline(let part, _):
        guard part.day == nil, case .number(let month) = part.month else { return nil }
        months.append(month)
      case .range(let first, let last):
        guard case .number(let from) = first.month, case .number(let to) = last.month, from <= to,
          first.day == nil
        else { return nil }
        months.append(contentsOf: from...to)
      default: return nil
      }
    }
    self = ahead
    return months
  }

  private mutating func takeYearlyPart() -> (months: [Int], days: [Int])? {
    var ahead = self
    guard let part = ahead.takeRangeEnd() ?? ahead.takeYearEnd(), part.year == nil, part.week == nil
    else { return nil }
    self = ahead
    // A rule has no days of the lunar calendar.
    if part.era == .chinese { return ([], []) }
    if let season = part.season {
      let month = min(season.months.upperBound, 12)
      return ([month], season.isSoft && month == 12 ? [-1] : [])
    }
    guard case .number(let month) = part.month else { return nil }
    switch part.day {
    case .number(let day): return ([month], [day])
    case .last: return ([month], [-1])
    default: return ([month], part.third.map { [Self.dueDay(of: $0.days)] } ?? [])
    }
  }

  /// Reads 底, 末 or 初 after 每年.
  private mutating func takeYearEnd() -> DatePart? {
    guard DateWords.partTraps.longest(in: text, at: position, before: end) == nil else {
      return nil
    }
    // A school year does not end in December.
    guard position < 2 || text.folded[position - 2] != "学" else { return nil }
    guard current == "底" || current == "末" || current == "初",
      let found = DateWords.yearParts.longest(in: text, at: position, before: end)
    else { return nil }
    position = found.end
    var part = DatePart()
    part.season = found.meaning
    return part
  }
}

extension Recurrence {
  /// Fills in the months up to those of `last`.
  fileprivate mutating func join(to last: (months: [Int], days: [Int])) {
    guard let from = months.last, let to = last.months.first, from < to else { return }
    months.append(contentsOf: (from + 1)...to)
  }

  fileprivate mutating func add(_ next: (months: [Int], days: [Int])) {
    months.append(contentsOf: next.months)
    for day in next.days where !monthDays.contains(day) { monthDays.append(day) }
  }
}
