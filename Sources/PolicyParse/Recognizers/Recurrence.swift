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

  /// The RFC 5545 rule, without `RRULE:`, with its last day where one is known.
  public func rule(until last: CalendarDay? = nil) -> String {
    var parts = ["FREQ=" + unit.rawValue]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !months.isEmpty { parts.append("BYMONTH=" + Self.list(months)) }
    if !monthDays.isEmpty { parts.append("BYMONTHDAY=" + Self.list(monthDays)) }
    if !weekdays.isEmpty { parts.append("BYDAY=" + weekdays.map(\.rule).joined(separator: ",")) }
    if let place { parts.append("BYSETPOS=\(place)") }
    if let start = clock?.start, start.hour < 24 {
      parts.append("BYHOUR=\(start.hour);BYMINUTE=\(start.minute)")
    }
    if let last {
      parts.append("UNTIL=" + last.iso.split(separator: "-").joined())
    }
    return parts.joined(separator: ";")
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map { String($0) }.joined(separator: ",")
  }
}

extension Recurrence.Weekday {
  /// RFC 5545 `weekdaynum`: FR, 1MO, -1FR.
  fileprivate var rule: String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let name = names[max(1, min(day, 7)) - 1]
    return week.map { String($0) + name } ?? name
  }
}
