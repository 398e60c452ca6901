/// A date, deadline, range, recurrence or length of time: what was printed, and what it means.
public struct DateExpression: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case point, range, deadline, since, recurring, duration
  }

  public enum Precision: String, Sendable, Comparable {
    case time, day, tenDays, month, quarter, halfYear, year

    /// Finer precisions come first.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .time: 0
      case .day: 1
      case .tenDays: 2
      case .month: 3
      case .quarter: 4
      case .halfYear: 5
      case .year: 6
      }
    }
  }

  /// Where the year came from.
  public enum YearSource: String, Sendable {
    case explicit, context, title, documentNumber, issuedOn, none
  }

  /// The printed words: offsets of the working text, `[lower, upper)`.
  public var range: Range<Int>
  public var kind: Kind
  /// The first day, inclusive; nil where open or unknown.
  public var start: CalendarDay?
  /// The last day, inclusive; nil where open or unknown.
  public var end: CalendarDay?
  public var precision: Precision?
  /// What EDTF writes; nil for lengths and recurrences.
  var interval: EDTF?
  /// ISO 8601-2 (EDTF); nil for lengths and recurrences.
  public var edtf: String? { interval?.string }
  public var yearFrom: YearSource?
  /// An RFC 5545 recurrence rule without `RRULE:`.
  public var recurrence: String?
  /// How long the period of a frequency is, in days; 0 where it is none.
  var periodDays = 0
  /// At least so many times in `per`.
  public var minimum: Int?
  /// At most so many times in `per`.
  public var maximum: Int?
  /// The ISO 8601 duration that a frequency counts in: P1M in 每月不少于三次.
  public var per: String?
  /// An ISO 8601 duration: P6M in 半年时间.
  public var duration: String?
  /// The upper length of a range of lengths: P1Y in 6个月至1年.
  public var durationUpTo: String?
  /// Whether the length is counted in working days.
  public var countsWorkingDays = false
  /// The words of the event that a length counts from: 印发之日.
  public var anchor: Range<Int>?
  /// An ISO 8601 duration from the anchor.
  public var offset: String?
  /// The day on which a length that counts from the document's own issue ends.
  public var due: CalendarDay?
  /// Times of day, ISO 8601 `hh:mm`, where they are printed.
  public var startTime: String?
  public var endTime: String?
  /// `chinese` or `roc`; nil for the Gregorian calendar.
  public var calendar: String?
  /// What was not printed but inferred: `year`, `month`, `end`.
  public var inferred: [String] = []

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// ISO 8601: YYYY-MM-DD.
  public var iso: String {
    EDTF.date(EDTFDate(self)).string
  }
}
