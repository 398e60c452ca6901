/// A date expression as it was printed, before it is given a meaning.
public struct DateMention: Sendable, Equatable {
  /// What kind of expression it is, with its fields as they were printed.
  public indirect enum Form: Sendable, Equatable {
    /// 2007年3月20日, 3月下旬, 今年
    case point(DatePart)
    /// 2月26日至3月下旬
    case range(DatePart, DatePart)
    /// 4月底前
    case deadline(DatePart, DateBound)
    /// 从2009年3月开始
    case since(DatePart)
    /// “十二五”期间: the years of a plan, both inclusive.
    case years(Int, Int)
    /// 每月28日前
    case recurring(Recurrence)
    /// 20个工作日内
    case duration(DateLength)
    /// 自发布之日起: from an event, which is the mention's anchor.
    case sinceEvent
    /// 从通知之日起到5月22日为止
    case rangeFromEvent(DatePart)
  }

  /// The printed words: offsets of the working text, `[lower, upper)`.
  public var range: Range<Int>
  public var form: Form
  /// The words of the event that a length counts from, without 起 or 后.
  public var anchor: Range<Int>?
  /// Whether the anchor is the issue or publication of the document itself.
  public var isAnchoredToIssue = false
  /// Whether the words stand inside 《》: what is cited there lends its year to nothing.
  public var isCited = false
  /// Whether it names a year that dates after it need not lie in: 2006年以来, “十二五”末.
  var isFarReaching = false
  /// Whether a month was named shortly before on the same line: a bare day or 次日 leans on it.
  public var followsMonth = false

  public init(range: Range<Int>, form: Form) {
    self.range = range
    self.form = form
  }
}

extension DateMention {
  /// Whether a month is printed, so that the mention can be put in order with its neighbours.
  var namesMonth: Bool {
    switch form {
    case .point(let part), .deadline(let part, _), .since(let part), .rangeFromEvent(let part):
      part.month != nil
    case .range(let first, let last): first.month != nil || last.month != nil
    default: false
    }
  }
}

extension DateMention.Form {
  /// Whether a year of two or three figures is printed without its era.
  var leavesOutEra: Bool {
    parts.contains { part in
      if case .short = part.year { true } else { false }
    }
  }

  /// Whether a year is printed so that it must be one of the Republic: with its era, or with three
  /// figures and a month.
  var namesRepublic: Bool {
    parts.contains { part in
      if case .number = part.year { part.era == .republic } else { false }
    }
  }

  private var parts: [DatePart] {
    switch self {
    case .point(let part), .since(let part), .deadline(let part, _), .rangeFromEvent(let part):
      [part]
    case .range(let first, let last): [first, last]
    default: []
    }
  }

  /// The one or two parts whose years have three figures and no era: years of the Republic, or a
  /// length.
  var republicYears: (first: DatePart, last: DatePart?)? {
    switch self {
    case .point(let part), .since(let part), .deadline(let part, _):
      part.hasRepublicYear ? (part, nil) : nil
    case .range(let first, let last): last.hasRepublicYear ? (first, last) : nil
    default: nil
    }
  }
}

extension DatePart {
  /// Whether the year was printed with three figures and no era.
  fileprivate var hasRepublicYear: Bool {
    if case .short(let number) = year { number >= 100 } else { false }
  }
}

/// Where a deadline ends.
public enum DateBound: Sendable, Equatable {
  /// On the last day: 6月20日前, 3月底前, 截至2012年, 2016年及以前.
  case onLastDay
  /// On the day before the first: 2008年以前.
  case beforeFirstDay
}

/// A place in the calendar as it was printed: every field that was not printed is nil.
public struct DatePart: Sendable, Equatable {
  public enum Era: Sendable, Equatable {
    case gregorian
    /// Years of the Republic, counted from 1912.
    case republic
    /// Months and days of the lunar calendar.
    case chinese
  }

  public var era = Era.gregorian
  public var year: Year?
  /// Which years of a decade or century, from 0: 80年代后期 is 7...9.
  public var decadeYears = 0...9
  /// A part of a year that is no single month: 上半年, 第三季度, 年底.
  public var season: Season?
  public var month: Month?
  /// A part of a month that is no single day: 上旬, 月底.
  public var third: MonthPart?
  public var day: Day?
  /// A week as a whole or a day of one: 本周, 下周一. Weeks count from this one, 0.
  public var week: Int?
  /// Whether the two days at the week's end are meant: 本周末.
  public var isWeekend = false
  /// The day of the week that is printed beside the date, 1 Monday to 7 Sunday.
  public var weekday: Int?
  public var clock: DateClock?
  /// 左右, 前后
  public var isApproximate = false
  /// The day of a week of the month: 第3个星期日.
  public var weekdayInMonth: Recurrence.Weekday?
  /// A solar term of the month, by its place among the 24.
  public var solarTerm: Int?
  /// A quarter counted from that of the document: 本季度 0, 下季度 1.
  public var quarter: Int?
  /// The months of that quarter that are meant: 0...2, or its last one, 2...2, for 季度末.
  public var quarterMonths = 0...2
  /// Whether the month and day were printed as the name of a festival.
  public var isFestival = false
  /// 前夕: the day before is meant.
  public var isEve = false
  /// 今（24）日: the day stands in the brackets of a relative one, so that its month is that of issue.
  public var isBracketed = false
  /// 今天: where nothing dates the document, the present and no date.
  public var isPresent = false

  public enum Year: Sendable, Equatable {
    case number(Int)
    /// Two or three figures without an era: 98年3月, 113年, a year of the Republic where the document
    /// is Taiwanese.
    case short(Int)
    /// A year of which figures are unknown: 20XX.
    case masked(KnownYear)
    /// Years from that of the document: 今年 0, 去年 -1.
    case relative(Int)
    /// Years from the one named last before: 同年 0, 次年 1.
    case following(Int)
    /// 2017学年
    case school(Int)
    /// 20世纪90年代, 21世纪初: the first year
    case decade(Int)
    /// 本世纪: centuries from that of the document
    case century(Int)
  }

  /// Months from the first to the last, both inclusive and counted from 1 in the year.
  public struct Season: Sendable, Equatable {
    public var months: ClosedRange<Int>
    public var precision: DateExpression.Precision
    /// Whether the edges are only usual ones: 年初, 年底.
    public var isSoft = false
  }

  public enum Month: Sendable, Equatable {
    case number(Int)
    /// A leap month of the lunar calendar.
    case leap(Int)
    case masked
    /// Months from that of the document: 本月 0, 下月 1.
    case relative(Int)
    /// Months from the one named last before: 当月 0, 次月 1.
    case following(Int)
  }

  /// Days from the first to the last, both inclusive; 31 stands for the end of the month.
  public struct MonthPart: Sendable, Equatable {
    public var days: ClosedRange<Int>
    /// How many days at the end of the month are meant instead: 最后三天.
    public var fromEnd = 0
  }

  public enum Day: Sendable, Equatable {
    case number(Int)
    case masked
    /// Days from that of the document: 今天 0, 明天 1.
    case relative(Int)
    /// Days from the one named last before: 当日 0, 次日 1.
    case following(Int)
    /// The last day of the month: 最后一天.
    case last
  }

  public init() {}

  /// Whether nothing was printed.
  var isEmpty: Bool {
    year == nil && season == nil && month == nil && third == nil && day == nil && week == nil
      && quarter == nil
  }

  /// Whether a year of its own was printed, known or not.
  var hasExplicitYear: Bool {
    switch year {
    case .number, .short, .school, .decade, .masked: true
    default: false
    }
  }

  /// Whether it is a year or a month and nothing finer.
  var isBareYearOrMonth: Bool {
    season == nil && third == nil && day == nil && week == nil && weekdayInMonth == nil
      && (year != nil || month != nil)
  }
}

/// A time of day, or a half of a day, beside a date.
public struct DateClock: Sendable, Equatable {
  /// The first and last minute of the day, where clock times were printed.
  public var start: Minute?
  public var end: Minute?

  public struct Minute: Sendable, Equatable {
    /// 0 to 24
    public var hour: Int
    public var minute: Int
    public var second: Int?
  }

  public init(start: Minute? = nil, end: Minute? = nil) {
    self.start = start
    self.end = end
  }
}

/// A length of time as it was printed.
public struct DateLength: Sendable, Equatable {
  public enum Unit: Sendable, Equatable {
    case year, quarter, month, week, day, workingDay, hour, minute, second
    /// 日, which without a word beside it is a day of a month.
    case calendarDay
  }

  public struct Component: Sendable, Equatable {
    public var count: Double
    public var unit: Unit
    /// Whether it was printed with 两, which counts and never names a day of the month.
    public var isCountedPair = false

    var isCalendarDay: Bool { unit == .calendarDay }
  }

  /// One or more: 一年六个月 has two.
  public var components: [Component]
  /// The upper length of a range: 6个月至1年.
  public var upper: [Component] = []
  /// Where the length is counted from its anchor or the date of the document: after it or before.
  public var direction = Direction.none

  public enum Direction: Sendable, Equatable {
    case none, after, before
  }

  public init(components: [Component]) { self.components = components }
}
