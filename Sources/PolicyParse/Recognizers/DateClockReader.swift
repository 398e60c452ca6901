/// Times of day and days of the week that stand beside a date.
extension Cursor {
  // Clock ::: HalfDay? HourMinute (Connector HalfDay? HourMinute)? | HalfDay     上午8:00-11:30
  /// Reads the time of day that follows a date directly.
  mutating func takeClock() -> DateClock? {
    var ahead = self
    ahead.skipDateGap()
    let hasGap = ahead.position > position
    let half = ahead.takeHalfDay()
    ahead.skipDateGap()
    guard let start = ahead.takeHourMinute(after: half, needsColon: hasGap && half == nil) else {
      return takeBareHalfDay()
    }
    var clock = DateClock(start: start)
    self = ahead
    var beyond = ahead
    if beyond.takeConnector() {
      let second = beyond.takeHalfDay()
      beyond.skipDateGap()
      if let last = beyond.takeHourMinute(after: second ?? half, needsColon: false),
        !beyond.isAtDateUnit
      {
        clock.end = last
        self = beyond
      }
    }
    return clock
  }

  /// Whether a unit of a date stands here: what was read as a clock time is part of a date.
  private var isAtDateUnit: Bool { current == "日" || current == "月" || current == "号" }

  /// Reads a time of day that a 晚 before it (每晚8点) puts into the second half of the day.
  mutating func takeNightClock() -> DateClock? {
    guard var clock = takeClock() else { return nil }
    if let start = clock.start, start.hour < 12 { clock.start?.hour += 12 }
    return clock
  }

  // HalfDay ::: "上午" | "下午" | "晚" | …
  private mutating func takeHalfDay() -> Int? {
    guard let found = DateWords.halfDays.longest(in: text, at: position, before: end) else {
      return nil
    }
    position = found.end
    return found.meaning
  }

  /// Reads 上午, 下午, 晚上, 晚 without a clock time.
  private mutating func takeBareHalfDay() -> DateClock? {
    var ahead = self
    ahead.skipDateGap()
    let start = ahead.position
    guard ahead.takeHalfDay() != nil else { return nil }
    if ahead.position == start + 1 {
      // 早 and 晚 alone begin other words: 晚于, 晚会, 早日.
      guard text.folded[start] == "晚", ahead.isAtEnd || !ahead.currentClass.contains(.han) else {
        return nil
      }
    }
    self = ahead
    return DateClock()
  }

  // HourMinute ::: Number (":" Number (":" Number)? | ("时"|"点") ("整"|"半"|Number "分"?)?)
  private mutating func takeHourMinute(after half: Int?, needsColon: Bool) -> DateClock.Minute? {
    var ahead = self
    guard case .known(let hour, let figures, _) = ahead.takeDateNumber(), hour <= 24, figures <= 3
    else { return nil }
    var moment = DateClock.Minute(hour: hour, minute: 0, second: nil)
    if ahead.takeClockColon() {
      guard let minute = ahead.takeTwoFigures(), minute < 60 else { return nil }
      moment.minute = minute
      var beyond = ahead
      if beyond.take(":"), let second = beyond.takeTwoFigures(), second < 60 {
        moment.second = second
        ahead = beyond
      }
      if ahead.current == "时", ahead.peek(1) != "间" { ahead.advance() }
    } else if let (minute, second) = ahead.takeSpacedMinutes() {
      (moment.minute, moment.second) = (minute, second)
    } else if !needsColon, ahead.takeHourUnit() {
      (moment.minute, moment.second) = ahead.takeMinutes()
    } else {
      return nil
    }
    if let half, half == 12, moment.hour < 12, moment.hour > 0 { moment.hour += 12 }
    self = ahead
    return moment
  }

  /// Reads a colon, with few blanks around it, before figures: 8 : 30.
  private mutating func takeClockColon() -> Bool {
    var ahead = self
    ahead.skipDateGap()
    guard ahead.take(":") else { return false }
    ahead.skipDateGap()
    guard ahead.currentClass.contains(.digit) else { return false }
    self = ahead
    return true
  }

  private mutating func takeHourUnit() -> Bool {
    var ahead = self
    guard ahead.take("时") || ahead.take("点") else { return false }
    switch ahead.current {
    case "间", "段", "候", "代", "期", "评", "名", "对", "击", "位", "要", "意", "建": return false
    default: break
    }
    _ = ahead.take("钟") || ahead.take("整") || ahead.take("许")
    self = ahead
    return true
  }

  // Minutes ::: "半" | ("一"|"三"|"1"|"3") "刻" | Number "分" (Number "秒")?
  private mutating func takeMinutes() -> (minute: Int, second: Int?) {
    if take("半") { return (30, nil) }
    var ahead = self
    guard case .known(let number, _, _) = ahead.takeDateNumber(), number < 60 else {
      return (0, nil)
    }
    if number == 1 || number == 3, ahead.take("刻") {
      self = ahead
      return (number * 15, nil)
    }
    guard ahead.take("分") else { return (0, nil) }
    self = ahead
    return (number, takeSeconds())
  }

  // Seconds ::: Blank? Number Blank? "秒"
  private mutating func takeSeconds() -> Int? {
    var ahead = self
    ahead.skipDateGap()
    guard case .known(let second, _, _) = ahead.takeDateNumber(), second < 60 else { return nil }
    ahead.skipDateGap()
    guard ahead.take("秒") else { return nil }
    self = ahead
    return second
  }

  // SpacedMinutes ::: Blank? "时" Blank? Number Blank? "分" Seconds?                     10 时 20 分
  /// Reads the minutes of a clock time that may be printed with a blank around each number.
  private mutating func takeSpacedMinutes() -> (minute: Int, second: Int?)? {
    var ahead = self
    ahead.skipDateGap()
    guard ahead.take("时") else { return nil }
    ahead.skipDateGap()
    guard case .known(let number, _, _) = ahead.takeDateNumber(), number < 60 else { return nil }
    ahead.skipDateGap()
    guard ahead.take("分"), ahead.current != "钟" else { return nil }
    self = ahead
    return (number, takeSeconds())
  }

  private mutating func takeTwoFigures() -> Int? {
    guard let high = current, let low = peek(1), currentClass.contains(.digit),
      text.classes[position + 1].contains(.digit)
    else { return nil }
    advance(2)
    guard !currentClass.contains(.digit) else { return nil }
    return (Int(high.value) - 0x30) * 10 + Int(low.value) - 0x30
  }

  // Weekday ::: "(" Weekdays Clock? ")" | Weekday     （星期五）, (周六、周日), （周日上午9:00）, 星期三
  /// Reads the day of the week printed beside a date, with a time of day in the same brackets; of
  /// several days the first counts.
  mutating func takeWeekday(into part: inout DatePart) {
    var ahead = self
    ahead.skipDateGap()
    let isBracketed = ahead.take("(") || ahead.take("[")
    if isBracketed { ahead.skipDateGap() }
    let isFigure = isBracketed && (part.era == .republic || ahead.isAtBracketedFigure)
    guard let first = ahead.takeWeekdayName() ?? (isFigure ? ahead.takeWeekdayFigure() : nil) else {
      return
    }
    var clock: DateClock?
    if isBracketed {
      while ahead.take("、") || ahead.takeConnector() {
        guard ahead.takeWeekdayName() != nil else { return }
      }
      clock = ahead.takeClock()
      ahead.skipDateGap()
      guard ahead.take(")") || ahead.take("]") else { return }
    }
    part.weekday = first
    part.clock = clock
    self = ahead
  }

  /// Whether the figure of a weekday stands here, and after its bracket what goes on with a date:
  /// 十二日（三）起; but not a list number, 3月5日（一）报名.
  private var isAtBracketedFigure: Bool {
    var ahead = self
    guard ahead.takeWeekdayFigure() != nil, ahead.take(")") else { return false }
    guard let next = ahead.current, ahead.currentClass.contains(.han) else { return true }
    return ScalarList("前起至到或及上下早晚于在").contains(next)
  }

  /// Reads the figure of a weekday, whose 周 or 星期 is left out: 三.
  mutating func takeWeekdayFigure() -> Int? {
    guard let scalar = current, let day = DateWords.weekdayFigures[scalar] else { return nil }
    advance()
    return day
  }

  mutating func takeWeekdayName() -> Int? {
    guard let found = DateWords.weekdays.longest(in: text, at: position, before: end) else {
      return nil
    }
    position = found.end
    return found.meaning
  }

  // Connector ::: "至" | "到" | "-"+ | "~"+ | "一" behind a figure or 日 and before a figure: a dash
  /// Reads what joins the two ends of a range.
  mutating func takeConnector() -> Bool {
    var ahead = self
    ahead.skipDateGap()
    if ahead.take("至") || ahead.take("到") {
      ahead.skipDateGap()
      self = ahead
      return true
    }
    let start = ahead.position
    while ahead.position - start < 3, ahead.take("-") || ahead.take("~") {}
    if ahead.position == start, ahead.isAtOneForDash { ahead.advance() }
    guard ahead.position > start else { return false }
    ahead.skipDateGap()
    self = ahead
    return true
  }
}

extension Cursor {
  /// Whether 一 stands where a dash was misread: 5月30日一6月4日, 2021一2025年.
  fileprivate var isAtOneForDash: Bool {
    guard current == "一", position > 0, let next = peek(1), ("1"..."9").contains(next) else {
      return false
    }
    return text.classes[position - 1].contains(.digit)
      || ScalarList("日号月年").contains(text.folded[position - 1])
  }
}

extension DateClock.Minute {
  /// ISO 8601 `hh:mm`; midnight at a day's end is 24:00.
  var iso: String { DateBounds.padded(hour) + ":" + DateBounds.padded(minute) }
}

extension DateExpression {
  /// Notes the times of day printed beside the first and the last part.
  mutating func note(clockOf first: DatePart, and last: DatePart) {
    startTime = first.clock?.start?.iso
    endTime = last.clock?.end?.iso ?? (first == last ? nil : last.clock?.start?.iso)
  }
}
