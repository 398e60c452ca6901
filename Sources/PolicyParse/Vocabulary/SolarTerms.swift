/// The 24 solar terms: the days of the year that the Chinese calendar names by the sun's place.
enum SolarTerms {
  /// A term, its month, and its usual instant in that month, in ten-thousandths of a day, as the
  /// customary reckoning has it for the years 1901 to 2000 and 2001 to 2100.
  struct Term: Sendable {
    var name: String
    var month: Int
    var instants: (Int, Int)
  }

  static let list: [Term] = [
    .init(name: "小寒", month: 1, instants: (61_100, 54_055)),
    .init(name: "大寒", month: 1, instants: (208_400, 201_200)),
    .init(name: "立春", month: 2, instants: (46_295, 38_700)),
    .init(name: "雨水", month: 2, instants: (194_599, 187_300)),
    .init(name: "惊蛰", month: 3, instants: (63_826, 56_300)),
    .init(name: "春分", month: 3, instants: (214_155, 206_460)),
    .init(name: "清明", month: 4, instants: (55_900, 48_100)),
    .init(name: "谷雨", month: 4, instants: (208_880, 201_000)),
    .init(name: "立夏", month: 5, instants: (63_180, 55_200)),
    .init(name: "小满", month: 5, instants: (218_600, 210_400)),
    .init(name: "芒种", month: 6, instants: (65_000, 56_780)),
    .init(name: "夏至", month: 6, instants: (222_000, 213_700)),
    .init(name: "小暑", month: 7, instants: (79_280, 71_080)),
    .init(name: "大暑", month: 7, instants: (236_500, 228_300)),
    .init(name: "立秋", month: 8, instants: (83_500, 75_000)),
    .init(name: "处暑", month: 8, instants: (239_500, 231_300)),
    .init(name: "白露", month: 9, instants: (84_400, 76_460)),
    .init(name: "秋分", month: 9, instants: (238_220, 230_420)),
    .init(name: "寒露", month: 10, instants: (90_980, 83_180)),
    .init(name: "霜降", month: 10, instants: (242_180, 234_380)),
    .init(name: "立冬", month: 11, instants: (82_180, 74_380)),
    .init(name: "小雪", month: 11, instants: (230_800, 223_600)),
    .init(name: "大雪", month: 12, instants: (79_000, 71_800)),
    .init(name: "冬至", month: 12, instants: (226_000, 219_400)),
  ]

  /// Years in which the reckoning is a day off, by term.
  private static func correction(_ term: Int, _ year: Int) -> Int {
    switch (list[term].name, year) {
    case ("雨水", 2026), ("冬至", 2021), ("小寒", 2019), ("立春", 1914), ("立春", 1947), ("惊蛰", 1915),
      ("惊蛰", 1948), ("雨水", 1923):
      -1
    case ("小寒", 1982), ("大寒", 2082), ("春分", 2084), ("立夏", 1911), ("小满", 2008), ("芒种", 1902),
      ("冬至", 1914),
      ("夏至", 1928), ("小暑", 1925), ("小暑", 2016), ("大暑", 1922), ("立秋", 2002), ("白露", 1927),
      ("秋分", 1942), ("霜降", 2089), ("立冬", 2089), ("小雪", 1978), ("冬至", 1947), ("冬至", 1980),
      ("冬至", 1984):
      1
    default: 0
    }
  }

  /// The day of its month on which a term falls; nil outside of 1901 to 2099.
  static func day(_ term: Int, of year: Int) -> Int? {
    guard list.indices.contains(term), (1901...2099).contains(year) else { return nil }
    let instants = list[term].instants
    // The last year of a century is reckoned with it.
    let isLate = year > 2000
    let years = isLate ? year - 2000 : year - 1900
    let leaps = (list[term].month <= 2 ? years - 1 : years) / 4
    let instant = (isLate ? instants.1 : instants.0) + years * 2_422
    return instant / 10_000 - leaps + correction(term, year)
  }
}
