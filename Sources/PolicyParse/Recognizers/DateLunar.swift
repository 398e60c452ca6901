import CICU

/// The Chinese lunar calendar, by ICU and where that errs by `LunarMonths`.
///
/// ICU reckons a month from the places of sun and moon, some hundred microseconds of work: each
/// month that was asked for is kept.
struct LunarCalendar {
  typealias Month = LunarMonths.Month

  private var reckoned: [Month: CalendarDay?] = [:]

  /// The Gregorian day of a day of a month, from 1; nil where the month has none such.
  mutating func day(_ day: Int, of month: Month) -> CalendarDay? {
    guard (1...30).contains(day), let first = firstDay(of: month) else { return nil }
    let found = first.adding(days: day - 1)
    return day == 30 && found == firstDay(after: month) ? nil : found
  }

  /// The last day of a month; nil where the year does not have the month.
  mutating func lastDay(of month: Month) -> CalendarDay? {
    day(30, of: month) ?? day(29, of: month)
  }

  /// The first day of a month; nil where the year does not have the month.
  private mutating func firstDay(of month: Month) -> CalendarDay? {
    if let known = reckoned[month] { return known }
    let first = Self.correctedFirstDay(of: month)
    reckoned[month] = .some(first)
    return first
  }

  /// The first day of the month after one, which is its leap month where the year has that.
  private mutating func firstDay(after month: Month) -> CalendarDay? {
    let leap = Month(year: month.year, month: month.month, isLeap: true)
    if !month.isLeap, let first = firstDay(of: leap) { return first }
    return firstDay(
      of: month.month < 12
        ? Month(year: month.year, month: month.month + 1) : Month(year: month.year + 1, month: 1))
  }

  private static func correctedFirstDay(of month: Month) -> CalendarDay? {
    guard let known = LunarMonths.firstDays[month] else { return firstDayByICU(of: month) }
    guard known > 0 else { return nil }
    return CalendarDay(year: known / 10_000, month: known / 100 % 100, day: known % 100)
  }

  private static func firstDayByICU(of month: Month) -> CalendarDay? {
    guard (1...2999).contains(month.year) else { return nil }
    var fields: [Int32] = [0, 0, 0]
    let found = cicu_day_from_chinese(
      Int32(month.year), Int32(month.month), month.isLeap ? 1 : 0, 1, &fields)
    guard found == 1 else { return nil }
    return CalendarDay(year: Int(fields[0]), month: Int(fields[1]), day: Int(fields[2]))
  }
}
