import Testing

@testable import PolicyParse

@Suite struct DateLunarTests {
  /// The first days of the lunar years that begin in 1950 to 2100, ten a line, as month and day.
  private static let newYears = """
    217 206 127 214 203 124 212 131 218 208
    128 215 205 125 213 202 121 209 130 217
    206 127 215 203 123 211 131 218 207 128
    216 205 125 213 202 220 209 129 217 206
    127 215 204 123 210 131 219 207 128 216
    205 124 212 201 122 209 129 218 207 126
    214 203 123 210 131 219 208 128 216 205
    125 212 201 122 210 129 217 206 126 213
    203 123 211 131 219 208 128 215 204 124
    212 201 122 210 130 217 206 126 214 202
    123 211 201 219 208 128 215 204 124 212
    202 121 209 129 217 205 126 214 203 123
    211 131 219 207 127 215 205 124 212 202
    122 209 129 217 206 126 214 203 124 210
    130 218 207 127 215 205 125 212 201 121
    209
    """

  static let firstDays: [CalendarDay] = newYears.split(whereSeparator: \.isWhitespace)
    .enumerated().compactMap { index, printed in
      Int(printed).map { CalendarDay(year: 1950 + index, month: $0 / 100, day: $0 % 100) }
    }

  @Test func thereAreAHundredAndFiftyOneYears() {
    #expect(Self.firstDays.count == 151)
  }

  @Test(arguments: firstDays)
  func theSpringFestivalIsTheFirstDayOfTheLunarYear(day: CalendarDay) {
    let year = DateReading("\(day.year)年春节放假").dates
    #expect(year.map(\.start) == [day])
    let eve = DateReading("\(day.year - 1)年除夕值班").dates
    #expect(eve.map(\.start) == [day.adding(days: -1)])
  }

  @Test func theMonthsOfAYearFollowOneAnother() throws {
    var calendar = LunarCalendar()
    for year in 1901...2099 {
      var expected: CalendarDay?
      for month in 1...12 {
        for isLeap in [false, true] {
          let lunar = LunarMonths.Month(year: year, month: month, isLeap: isLeap)
          // Most years have no leap month, and none has more than one.
          let days = (first: calendar.day(1, of: lunar), last: calendar.lastDay(of: lunar))
          if isLeap, days.first == nil { continue }
          let (first, last) = (try #require(days.first), try #require(days.last))
          if let expected { #expect(first == expected, "\(year) \(month) \(isLeap)") }
          expected = last.adding(days: 1)
        }
      }
      #expect(calendar.day(1, of: .init(year: year + 1, month: 1)) == expected, "\(year)")
    }
  }

  @Test(arguments: [(1987, 6), (1995, 8), (2001, 4), (2004, 2), (2017, 6), (2020, 4), (2023, 2)])
  func aYearHasTheLeapMonthOfTheCalendar(year: Int, month: Int) {
    var calendar = LunarCalendar()
    for candidate in 1...12 {
      let leap = LunarMonths.Month(year: year, month: candidate, isLeap: true)
      #expect((calendar.day(1, of: leap) != nil) == (candidate == month), "\(year) \(candidate)")
    }
  }

  @Test(arguments: [0, 31]) func aMonthHasNoSuchDay(day: Int) {
    var calendar = LunarCalendar()
    #expect(calendar.day(day, of: .init(year: 2020, month: 1)) == nil)
  }
}
