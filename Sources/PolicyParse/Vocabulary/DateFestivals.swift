/// Festivals with a fixed day, solar or lunar.
enum DateFestivals {
  /// The month and day of a festival.
  enum FestivalDay: Sendable, Equatable {
    case solar(Int, Int)
    case lunar(Int, Int)
    /// A day of a week of a month: the second Sunday of May.
    case weekday(Int, week: Int, day: Int)
    /// A solar term, by its place among them.
    case term(Int)
    /// The last day of the lunar year.
    case lunarYearEnd

    func set(_ part: inout DatePart) {
      switch self {
      case .solar(let month, let day):
        part.month = .number(month)
        part.day = .number(day)
      case .lunar(let month, let day):
        part.era = .chinese
        part.month = .number(month)
        part.day = .number(day)
      case .weekday(let month, let week, let day):
        part.month = .number(month)
        part.weekdayInMonth = .init(day: day, week: week)
      case .term(let term):
        part.solarTerm = term
        part.month = .number(SolarTerms.list[term].month)
      case .lunarYearEnd:
        part.era = .chinese
        part.month = .number(12)
        part.day = .last
      }
    }
  }

  static let list: [(String, FestivalDay)] = [
    ("元旦", .solar(1, 1)), ("元旦节", .solar(1, 1)), ("妇女节", .solar(3, 8)),
    ("三八妇女节", .solar(3, 8)), ("三八国际妇女节", .solar(3, 8)), ("三八节", .solar(3, 8)),
    ("国际妇女节", .solar(3, 8)), ("国际劳动妇女节", .solar(3, 8)), ("三八国际劳动妇女节", .solar(3, 8)),
    ("国际劳动节", .solar(5, 1)), ("五一国际劳动节", .solar(5, 1)), ("五四青年节", .solar(5, 4)),
    ("国际儿童节", .solar(6, 1)), ("六一国际儿童节", .solar(6, 1)), ("七一建党节", .solar(7, 1)),
    ("十一国庆节", .solar(10, 1)), ("九九重阳节", .lunar(9, 9)), ("植树节", .solar(3, 12)),
    ("劳动节", .solar(5, 1)), ("五一", .solar(5, 1)), ("五一劳动节", .solar(5, 1)),
    ("青年节", .solar(5, 4)), ("儿童节", .solar(6, 1)), ("六一", .solar(6, 1)),
    ("六一儿童节", .solar(6, 1)), ("建党节", .solar(7, 1)), ("七一", .solar(7, 1)),
    ("建军节", .solar(8, 1)), ("八一", .solar(8, 1)), ("八一建军节", .solar(8, 1)),
    ("教师节", .solar(9, 10)), ("国庆", .solar(10, 1)), ("国庆节", .solar(10, 1)),
    ("十一", .solar(10, 1)), ("春节", .lunar(1, 1)), ("元宵节", .lunar(1, 15)),
    ("元宵", .lunar(1, 15)), ("端午节", .lunar(5, 5)), ("端午", .lunar(5, 5)),
    ("七夕节", .lunar(7, 7)), ("七夕", .lunar(7, 7)), ("中秋节", .lunar(8, 15)), ("中秋", .lunar(8, 15)),
    ("重阳节", .lunar(9, 9)), ("腊八节", .lunar(12, 8)), ("除夕", .lunarYearEnd),
    ("大年三十", .lunarYearEnd), ("情人节", .solar(2, 14)),
    ("清明节", .term(6)), ("冬至节", .term(23)),
    ("圣诞节", .solar(12, 25)), ("母亲节", .weekday(5, week: 2, day: 7)),
    ("父亲节", .weekday(6, week: 3, day: 7)), ("感恩节", .weekday(11, week: 4, day: 4)),
  ]

  static let names = WordTable<FestivalDay>(list)

  /// Festivals by their day alone, which are names of more than that unless quotation marks and the
  /// festival's other name stand beside them: “五四”青年节, but 五四奖章.
  static let quotedDays = WordTable<FestivalDay>([
    ("三八", .solar(3, 8)), ("五四", .solar(5, 4)), ("九九", .lunar(9, 9)), ("十一", .solar(10, 1)),
  ])

  /// The solar terms, which are dates after a year only (2019年冬至), but for those that are holidays.
  static let terms = WordTable<FestivalDay>(
    SolarTerms.list.enumerated().map { ($0.element.name, .term($0.offset)) })

  /// What after a festival makes it a time.
  static let timeWords = WordTable<Bool>(words: [
    "前", "之前", "以前", "前夕", "前后", "后", "之后", "以后", "期间", "假期", "当天", "当日", "长假", "小长假",
    "节日", "两节", "黄金周",
  ])
}
