import Adversaries
import Foundation
import Testing

@testable import PolicyParse

@Suite struct DatePropertyTests {
  /// Ways to print a whole date, and whether the year is printed with four figures of its own.
  static let forms: [@Sendable (CalendarDay) -> String] = [
    { "\($0.year)年\($0.month)月\($0.day)日" },
    { "\($0.year)年\(padded($0.month))月\(padded($0.day))日" },
    { "\($0.year) 年 \($0.month) 月 \($0.day) 日" },
    { "\($0.year).\($0.month).\($0.day)" },
    { "\($0.year)-\($0.month)-\($0.day)" },
    { "\($0.year)/\(padded($0.month))/\(padded($0.day))" },
    { "\(positional($0.year))年\(cardinal($0.month))月\(cardinal($0.day))日" },
    { "\(positional($0.year, zero: "○"))年\(cardinal($0.month))月\(cardinal($0.day))日" },
    { "\($0.year)年\($0.month)月\($0.day)号" },
    { "民国\($0.year - 1911)年\($0.month)月\($0.day)日" },
    { "\(fullWidth($0.year))年\(fullWidth($0.month))月\(fullWidth($0.day))日" },
    { "\($0.iso) 09:30" },
    { "\($0.year)年\($0.month)月\($0.day)日上午9时" },
  ]

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func fullWidth(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.compactMap {
          Unicode.Scalar($0.value + 0xFEE0)
        }))
  }

  static func positional(_ number: Int, zero: String = "〇") -> String {
    let figures = [zero, "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(number).compactMap { $0.wholeNumberValue }.map { figures[$0] }.joined()
  }

  static func cardinal(_ number: Int) -> String {
    let figures = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? figures[tens] : "") + (tens > 0 ? "十" : "") + figures[number % 10]
  }

  /// A day between 1950 and 2049.
  static func day(_ generator: inout SplitMix) -> CalendarDay {
    CalendarDay(dayNumber: Int.random(in: -7305...29219, using: &generator))
  }

  @Test func anyDayPrintedInAnyFormIsReadBack() {
    var generator = SplitMix(seed: 1)
    for _ in 0..<200 {
      let day = Self.day(&generator)
      for form in Self.forms {
        let printed = form(day)
        let reading = DateReading("定于" + printed + "，开会。")
        #expect(reading.texts == [printed])
        #expect(reading.dates.first?.start == day, "\(printed)")
        #expect(reading.dates.first?.end == day, "\(printed)")
      }
    }
  }

  @Test func everyRangeAscendsOrSaysSo() {
    var generator = SplitMix(seed: 2)
    for _ in 0..<500 {
      let first = Self.day(&generator)
      let last = Self.day(&generator)
      let tails = [
        "\(last.year)年\(last.month)月\(last.day)日", "\(last.month)月\(last.day)日", "\(last.day)日",
        "\(last.month)月", "次年\(last.month)月", "年底",
      ]
      for tail in tails {
        let printed = "\(first.year)年\(first.month)月\(first.day)日至\(tail)"
        let reading = DateReading(printed)
        let date = reading.dates.first
        #expect(reading.texts == [printed])
        if let start = date?.start, let end = date?.end, end < start {
          #expect(reading.diagnostics.contains { $0.code == "date.rangeRunsBackwards" })
        }
      }
    }
  }

  @Test func reckoningWithDaysGoesThereAndBack() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<2000 {
      let day = Self.day(&generator)
      #expect(day.exists)
      #expect(CalendarDay(dayNumber: day.dayNumber) == day)
      #expect(day.adding(days: 7).weekday == day.weekday)
      #expect(day.adding(months: 12).year == day.year + 1)
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1).dayNumber == 0)
    #expect(CalendarDay(year: 2021, month: 6, day: 14).weekday == 1)
    #expect(CalendarDay(year: 2019, month: 1, day: 31).adding(months: 1).iso == "2019-02-28")
  }

  /// Scalars that dates are made of, with some that are not.
  static let alphabet =
    Array(
      "0123456789〇零一二三四五六七八九十百两廿半年月日号旬季度周星期天时分点个工作初底末中上下前后内起至到自从截止每隔逢"
        .unicodeScalars) + Array("以之今明去本次同当民国农历正腊闰第期间学（）()〔〕“”《》、，。.-—~/:：· \n*×X个".unicodeScalars)

  /// How many random strings are tried: DATE_STRINGS=1000000 for the long run of a release build.
  static var stringCount: Int {
    ProcessInfo.processInfo.environment["DATE_STRINGS"].flatMap { Int($0) } ?? 20_000
  }

  @Test func randomStringsKeepTheInvariants() {
    var generator = SplitMix(seed: 4)
    let context = DateContext.issued("2021-06-14")
    for _ in 0..<Self.stringCount {
      let length = Int.random(in: 1...40, using: &generator)
      let scalars = (0..<length).map { _ in
        Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
      }
      let text = Normalizer.normalize(scalars)
      let mentions = DateRecognizer.mentions(in: text, range: 0..<text.count)
      let (dates, diagnostics) = DateResolver.resolve(mentions, in: text, context: context)
      var end = 0
      for date in dates {
        guard date.range.lowerBound >= end, !date.range.isEmpty, date.range.upperBound <= length
        else {
          Issue.record("\(text.string(0..<text.count)): \(date.range)")
          break
        }
        end = date.range.upperBound
        if let start = date.start, let last = date.end, last < start,
          !diagnostics.contains(where: { $0.range == date.range })
        {
          Issue.record("\(text.string(date.range)) runs backwards unsaid")
        }
      }
      #expect(dates.count == mentions.count)
    }
  }

  @Test(arguments: [
    "每", "1、", "一、", "2018年3月", "自", "截止", "（", "    ", "二〇", "九", "3月5日至", "《", "1.", "第", "A1.",
    "十", "半年", "前", "每年3月", "1-",
  ])
  func timeGrowsWithTheLengthOfTheText(piece: String) {
    func seconds(_ count: Int) -> Duration {
      let scalars = Array(String(repeating: piece, count: count).unicodeScalars)
      let text = Normalizer.normalize(scalars)
      return (0..<3).map { _ in
        ContinuousClock().measure {
          let mentions = DateRecognizer.mentions(in: text, range: 0..<text.count)
          _ = DateResolver.resolve(mentions, in: text, context: DateContext())
        }
      }.min() ?? .zero
    }
    _ = seconds(10)
    let short = seconds(1000)
    let long = seconds(8000)
    // Linear growth gives 8, quadratic 64.
    #expect(long < short * 30 + .milliseconds(50))
  }
}
