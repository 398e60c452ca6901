/// A recurrence rule as an event needs it: with a first day that the rule itself names.
struct CalendarRule {
  private let parts: [(name: Substring, value: Substring)]

  /// - Parameter rule: as a date carries it, without `RRULE:`; nil where it is none.
  init?(_ rule: String) {
    var parts: [(name: Substring, value: Substring)] = []
    for part in rule.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      parts.append((sides[0], sides[1]))
    }
    guard parts.first?.name == "FREQ" else { return nil }
    self.parts = parts
  }

  private func values(_ name: String) -> [Substring] {
    parts.first { $0.name == name }?.value.split(separator: ",") ?? []
  }

  private func numbers(_ name: String) -> [Int] { values(name).compactMap { Int($0) } }

  /// `hh:mm`, where the rule names a time of day.
  var time: String? {
    guard let hour = numbers("BYHOUR").first else { return nil }
    return "\(hour):\(numbers("BYMINUTE").first ?? 0)"
  }

  /// The rule for an event that stands at its time already: without the time of day, and with an
  /// end of the same type as the start.
  func text(timed: Bool) -> String {
    parts.filter { $0.name != "BYHOUR" && $0.name != "BYMINUTE" }.map { name, value in
      let isDay = name == "UNTIL" && value.utf8.count == 8
      return "\(name)=\(value)" + (isDay && timed ? "T155959Z" : "")
    }.joined(separator: ";")
  }

  /// The first day from a day on, within about five years, that the rule names.
  func first(from day: CalendarDay) -> CalendarDay {
    let months = numbers("BYMONTH")
    let days = numbers("BYMONTHDAY")
    let weekdays = values("BYDAY")
    var candidate = day
    for _ in 0..<2000 {
      if matches(candidate, months, days, weekdays) { return candidate }
      candidate = candidate.adding(days: 1)
    }
    return day
  }

  private func matches(
    _ day: CalendarDay, _ months: [Int], _ days: [Int], _ weekdays: [Substring]
  ) -> Bool {
    let fromEnd = day.day - CalendarDay.dayCount(year: day.year, month: day.month) - 1
    return (months.isEmpty || months.contains(day.month))
      && (days.isEmpty || days.contains(day.day) || days.contains(fromEnd))
      && (weekdays.isEmpty || weekdays.contains { names($0, day, fromEnd: fromEnd) })
  }

  /// Whether `FR`, `1MO` or `-1FR` names a day of its month.
  private func names(_ weekday: Substring, _ day: CalendarDay, fromEnd: Int) -> Bool {
    guard weekday.suffix(2) == Self.weekdays[day.weekday - 1] else { return false }
    guard let week = Int(weekday.dropLast(2)) else { return true }
    return week > 0 ? (day.day - 1) / 7 + 1 == week : (-fromEnd - 1) / 7 + 1 == -week
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
