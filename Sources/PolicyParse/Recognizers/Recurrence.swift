/// A frequency, and the day of its period on which it falls, as they were printed.
public struct Recurrence: Sendable, Equatable {
  public enum Unit: String, Sendable, Equatable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  public var unit: Unit
  /// Every so many units.
  public var interval = 1
  /// Months of the year, from 1.
  public var months: [Int] = []
  /// Days of the month, from 1; -1 is the last.
  public var monthDays: [Int] = []
  /// Days of the week, 1 Monday to 7 Sunday, with the week of the month where one is named
  /// (-1 the last).
  public var weekdays: [Weekday] = []
  /// Which of the days that the rule names in a period is meant, from 1; -1 is the last.
  public var place: Int?
  public var clock: DateClock?
  /// The ISO 8601 duration of the period itself: P3M for 每季度.
  public var period = "P1M"
  /// At least and at most so many times in a period.
  public var minimum: Int?
  public var maximum: Int?

  public struct Weekday: Sendable, Equatable {
    public var day: Int
    public var week: Int?
  }

  public init(unit: Unit) { self.unit = unit }

  /// About how many days lie between two of its occasions, those on one day or week not parted.
  var periodDays: Int {
    let days =
      switch unit {
      case .daily: 1
      case .weekly: 7
      case .monthly: 30
      case .yearly: 365
      }
    return days * interval / max(1, months.count)
  }

  /// The RFC 5545 rule, without `RRULE:`.
  public var rule: String {
    var rule = "FREQ=" + unit.rawValue
    if interval > 1 { rule.append(";INTERVAL=\(interval)") }
    Self.append(months, ";BYMONTH=", to: &rule)
    Self.append(monthDays, ";BYMONTHDAY=", to: &rule)
    for (index, weekday) in weekdays.enumerated() {
      rule.append(index == 0 ? ";BYDAY=" : ",")
      weekday.append(to: &rule)
    }
    if let place { rule.append(";BYSETPOS=\(place)") }
    if let start = clock?.start, start.hour < 24 {
      rule.append(";BYHOUR=\(start.hour);BYMINUTE=\(start.minute)")
    }
    return rule
  }

  private static func append(_ numbers: [Int], _ name: String, to rule: inout String) {
    for (index, number) in numbers.enumerated() {
      rule.append(index == 0 ? name : ",")
      rule.append(String(number))
    }
  }
}

extension Recurrence.Weekday {
  /// Writes an RFC 5545 `weekdaynum`: FR, 1MO, -1FR.
  fileprivate func append(to rule: inout String) {
    if let week { rule.append(String(week)) }
    switch day {
    case 2: rule.append("TU")
    case 3: rule.append("WE")
    case 4: rule.append("TH")
    case 5: rule.append("FR")
    case 6: rule.append("SA")
    case 7: rule.append("SU")
    default: rule.append("MO")
    }
  }
}
