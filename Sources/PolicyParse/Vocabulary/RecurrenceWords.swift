/// Words of frequencies.
enum RecurrenceWords {
  private static func every(
    _ unit: Recurrence.Unit, _ period: String, interval: Int = 1
  ) -> Recurrence {
    var rule = Recurrence(unit: unit)
    rule.period = period
    rule.interval = interval
    return rule
  }

  static let units = WordTable<Recurrence>([
    ("天", every(.daily, "P1D")), ("日", every(.daily, "P1D")),
    ("周", every(.weekly, "P1W")), ("星期", every(.weekly, "P1W")), ("礼拜", every(.weekly, "P1W")),
    ("月", every(.monthly, "P1M")), ("月份", every(.monthly, "P1M")), ("月度", every(.monthly, "P1M")),
    ("季度", every(.monthly, "P3M", interval: 3)), ("季", every(.monthly, "P3M", interval: 3)),
    ("年", every(.yearly, "P1Y")), ("年度", every(.yearly, "P1Y")),
  ])

  static let halves = WordTable<Recurrence>([
    ("年", every(.monthly, "P6M", interval: 6)), ("年度", every(.monthly, "P6M", interval: 6)),
    ("月", halfMonthly), ("天", every(.daily, "P1D")),
  ])

  private static var halfMonthly: Recurrence {
    var rule = every(.monthly, "P15D")
    rule.monthDays = [15, -1]
    return rule
  }

  static let named = WordTable<Recurrence>([
    ("工作日", workdays), ("双月", months([2, 4, 6, 8, 10, 12])), ("单月", months([1, 3, 5, 7, 9, 11])),
    ("双周", every(.weekly, "P2W", interval: 2)), ("学期", every(.monthly, "P6M", interval: 6)),
    ("学年", every(.yearly, "P1Y")), ("学年度", every(.yearly, "P1Y")),
    ("晚", every(.daily, "P1D")), ("旬", tenDays),
  ])

  private static var workdays: Recurrence {
    var rule = every(.weekly, "P1D")
    rule.weekdays = (1...5).map { .init(day: $0) }
    return rule
  }

  private static var tenDays: Recurrence {
    var rule = every(.monthly, "P10D")
    rule.monthDays = [10, 20, -1]
    return rule
  }

  private static func months(_ months: [Int]) -> Recurrence {
    var rule = every(.yearly, "P2M")
    rule.months = months
    return rule
  }

  /// 每 and a unit that begin another word: 每年级, 每周岁, 每日商报.
  static let traps = WordTable<Bool>(words: [
    "年级", "年龄", "周岁", "周年", "周期", "日商报", "日新报", "日新闻", "日经济", "日科技", "天气",
    "季节", "月刊", "日优鲜", "日电讯", "日邮报",
  ])

  enum Comparison: Sendable {
    case exactly, atLeast, atMost

    func bounds(_ count: Int) -> (minimum: Int?, maximum: Int?) {
      switch self {
      case .exactly: (count, count)
      case .atLeast: (count, nil)
      case .atMost: (nil, count)
      }
    }
  }

  static let comparisons = WordTable<Comparison>([
    ("不少于", .atLeast), ("不得少于", .atLeast), ("至少", .atLeast), ("不低于", .atLeast),
    ("最少", .atLeast), ("起码", .atLeast), ("达到", .atLeast), ("不应少于", .atLeast),
    ("不得低于", .atLeast), ("原则上不少于", .atLeast),
    ("不超过", .atMost), ("不得超过", .atMost), ("至多", .atMost), ("最多", .atMost),
    ("不多于", .atMost), ("不得多于", .atMost), ("不高于", .atMost),
  ])
}
