/// Reckoning with days of the proleptic Gregorian calendar.
extension CalendarDay {
  /// The number of days in a month; 0 where the month is none.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether the calendar has such a day.
  public var exists: Bool {
    (1...12).contains(month) && (1...31).contains(day)
      && day <= Self.dayCount(year: year, month: month)
  }

  /// Days since 1970-01-01, negative before it (the era-based reckoning of civil days).
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies so many days after 1970-01-01.
  public init(dayNumber: Int) {
    let number = dayNumber + 719_468
    let era = (number >= 0 ? number : number - 146_096) / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day so many days later.
  public func adding(days: Int) -> CalendarDay { CalendarDay(dayNumber: dayNumber + days) }

  /// The same day so many months later, or the last one of a shorter month.
  public func adding(months: Int) -> CalendarDay {
    let count = year * 12 + month - 1 + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let last = Self.dayCount(year: newYear, month: newMonth)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last))
  }

  /// The day of the week, 1 Monday to 7 Sunday.
  public var weekday: Int {
    let number = (dayNumber + 3) % 7
    return (number >= 0 ? number : number + 7) + 1
  }
}

extension DateLength {
  /// The day that lies this length after `day` (before it when the direction says so); nil for
  /// lengths counted in working days or in less than days.
  func applied(to day: CalendarDay) -> CalendarDay? {
    let sign = direction == .before ? -1 : 1
    var result = day
    for component in components {
      guard let step = component.calendarStep else { return nil }
      result = result.adding(months: sign * step.months).adding(days: sign * step.days)
    }
    return result
  }

  /// The place in the calendar that lies this length from `day`, as coarse as its unit: 三年前 is
  /// a year, 两个月后 a month, 三天后 a day.
  func bounds(from day: CalendarDay) -> DateBounds? {
    guard let place = applied(to: day), let last = components.last else { return nil }
    switch last.unit {
    case .year where last.count == last.count.rounded(): return .year(KnownYear(place.year))
    case .year, .quarter, .month: return .month(KnownYear(place.year), place.month)
    case .week:
      let monday = place.adding(days: 1 - place.weekday)
      return .known(monday, monday.adding(days: 6), .day)
    default: return .known(place, place, .day)
    }
  }

  var countsWorkingDays: Bool { (components + upper).contains { $0.unit == .workingDay } }

  /// ISO 8601: P1Y6M, P20D, PT2H. Working days count as days.
  var iso: String { Self.iso(components) }

  /// The upper length of a range, in ISO 8601.
  var upperISO: String? { upper.isEmpty ? nil : Self.iso(upper) }

  private static func iso(_ components: [Component]) -> String {
    var date = ""
    var time = ""
    for component in components {
      for (count, letter, isTime) in component.isoParts where count > 0 {
        if isTime { time += number(count) + letter } else { date += number(count) + letter }
      }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  private static func number(_ count: Double) -> String {
    count == count.rounded() ? String(Int(count)) : String(count)
  }
}

extension DateLength.Component {
  fileprivate var calendarStep: (months: Int, days: Int)? {
    switch unit {
    case .year: (Int((count * 12).rounded()), 0)
    case .quarter: (Int((count * 3).rounded()), 0)
    case .month: (Int(count), count == count.rounded(.down) ? 0 : 15)
    case .week: (0, Int((count * 7).rounded()))
    case .day, .calendarDay: (0, Int(count.rounded(.up)))
    case .workingDay, .hour, .minute, .second: nil
    }
  }

  /// The designators of ISO 8601 that say the length, a half broken down to the next finer one.
  fileprivate var isoParts: [(count: Double, letter: String, isTime: Bool)] {
    let whole = count.rounded(.down)
    let rest = count - whole
    func broken(_ letter: String, _ finer: Double, _ finerLetter: String, _ times: (Bool, Bool))
      -> [(count: Double, letter: String, isTime: Bool)]
    {
      let parts = rest * finer
      guard parts == parts.rounded() else { return [(count, letter, times.0)] }
      return [(whole, letter, times.0), (parts, finerLetter, times.1)]
    }
    switch unit {
    case .year: return broken("Y", 12, "M", (false, false))
    case .quarter: return [(count * 3, "M", false)]
    case .month: return broken("M", 30, "D", (false, false))
    case .week: return [(count, "W", false)]
    case .day, .calendarDay, .workingDay: return broken("D", 24, "H", (false, true))
    case .hour: return broken("H", 60, "M", (true, true))
    case .minute: return broken("M", 60, "S", (true, true))
    case .second: return [(count, "S", true)]
    }
  }
}
