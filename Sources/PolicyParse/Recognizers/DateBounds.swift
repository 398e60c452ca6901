/// The days that a date covers, and how EDTF writes them.
struct DateBounds {
  /// The first and the last day; nil where they are unknown.
  var start: CalendarDay?
  var end: CalendarDay?
  var precision: DateExpression.Precision
  /// EDTF of the whole, of its beginning (for a range that begins so) and of its end.
  var edtf: EDTF
  var edtfStart: EDTFDate
  var edtfEnd: EDTFDate
  /// Whether the calendar lacks the day that was printed.
  var isImpossible = false

  /// One day, month or year that EDTF writes as one expression.
  private init(
    _ edtf: EDTFDate, _ start: CalendarDay?, _ end: CalendarDay?,
    _ precision: DateExpression.Precision
  ) {
    self.edtf = .date(edtf)
    edtfStart = edtf
    edtfEnd = edtf
    self.start = start
    self.end = end
    self.precision = precision
  }

  /// What a year covers.
  static func year(_ year: KnownYear) -> DateBounds {
    DateBounds(
      EDTFDate(year), year.number.map { CalendarDay(year: $0, month: 1, day: 1) },
      year.number.map { CalendarDay(year: $0, month: 12, day: 31) }, .year)
  }

  /// What ten years cover, or some of them.
  static func decade(_ decade: Int, _ years: ClosedRange<Int>) -> DateBounds {
    let first = decade + years.lowerBound
    let last = decade + years.upperBound
    let isCentury = years.upperBound > 9
    let figures = Array(String(isCentury ? decade / 100 : decade / 10).utf8)
    var bounds = DateBounds(
      EDTFDate(KnownYear(known: figures)), CalendarDay(year: first, month: 1, day: 1),
      CalendarDay(year: last, month: 12, day: 31), .year)
    bounds.edtfStart = EDTFDate(KnownYear(first))
    bounds.edtfEnd = EDTFDate(KnownYear(last))
    if years != 0...9, years != 0...99 { bounds.edtf = .interval(bounds.edtfStart, bounds.edtfEnd) }
    return bounds
  }

  /// What a month covers; a struck-out month covers nothing known.
  static func month(_ year: KnownYear, _ month: Int?) -> DateBounds {
    guard let month else { return DateBounds(EDTFDate(year, month: nil), nil, nil, .month) }
    let last = CalendarDay.dayCount(year: year.number ?? 2001, month: month)
    return DateBounds(
      EDTFDate(year, month: month),
      year.number.map { CalendarDay(year: $0, month: month, day: 1) },
      year.number.map { CalendarDay(year: $0, month: month, day: last) }, .month)
  }

  /// What one day covers; nil stands for figures that were struck out.
  static func day(_ year: KnownYear, _ month: Int?, _ day: Int?) -> DateBounds {
    let edtf = EDTFDate(year, month: month, day: day)
    guard let month, let day else { return DateBounds(edtf, nil, nil, .day) }
    // Without a year, 29 February may exist.
    let date = CalendarDay(year: year.number ?? 2000, month: month, day: day)
    guard date.exists else {
      var bounds = DateBounds(EDTFDate(year, month: month), nil, nil, .day)
      bounds.isImpossible = true
      return bounds
    }
    let known = year.number == nil ? nil : date
    return DateBounds(edtf, known, known, .day)
  }

  /// What some days of a month cover; 31 stands for its end.
  static func days(
    _ year: KnownYear, _ month: Int?, _ days: ClosedRange<Int>, isSoft: Bool = true
  ) -> DateBounds {
    guard let month else { return .month(year, nil) }
    let count = CalendarDay.dayCount(year: year.number ?? 2001, month: month)
    let last = days.upperBound == 31 ? count : days.upperBound
    return span(
      .day(year, month, days.lowerBound), .day(year, month, last), .tenDays, isSoft: isSoft)
  }

  /// What some months of a year cover; months after the twelfth lie in the next year.
  static func months(_ year: KnownYear, _ season: DatePart.Season) -> DateBounds {
    func month(_ number: Int) -> DateBounds {
      number > 12 ? .month(year.adding(1), number - 12) : .month(year, number)
    }
    let first = month(season.months.lowerBound)
    let last = month(season.months.upperBound)
    var bounds = span(first, last, season.precision, isSoft: season.isSoft)
    if first.edtf == last.edtf { bounds.edtf = first.edtf }
    if year.number != nil, let code = season.edtfCode {
      bounds.edtf = .date(EDTFDate(year, month: code))
    }
    if !season.isSoft {
      bounds.edtfStart = first.edtfStart
      bounds.edtfEnd = last.edtfEnd
    }
    return bounds
  }

  /// What a span from one place to another covers.
  static func span(
    _ first: DateBounds, _ last: DateBounds, _ precision: DateExpression.Precision, isSoft: Bool
  ) -> DateBounds {
    var bounds = DateBounds(first.edtfStart, first.start, last.end, precision)
    bounds.edtf = .interval(first.edtfStart, last.edtfEnd)
    bounds.edtfStart = first.start.map { EDTFDate($0) } ?? first.edtfStart
    bounds.edtfEnd = last.end.map { EDTFDate($0) } ?? last.edtfEnd
    if isSoft, first.start != nil {
      bounds.edtfStart.isApproximate = true
      bounds.edtfEnd.isApproximate = true
    }
    bounds.isImpossible = first.isImpossible || last.isImpossible
    return bounds
  }

  /// What days known by themselves cover, such as a week or a lunar month.
  static func known(
    _ start: CalendarDay, _ end: CalendarDay, _ precision: DateExpression.Precision
  ) -> DateBounds {
    var bounds = DateBounds(EDTFDate(start), start, end, precision)
    bounds.edtfEnd = EDTFDate(end)
    if start != end { bounds.edtf = .interval(bounds.edtfStart, bounds.edtfEnd) }
    return bounds
  }

  /// The day before the first one.
  var dayBefore: DateBounds {
    guard let day = start?.adding(days: -1) else { return self }
    return .known(day, day, .day)
  }

  /// A place of which nothing is known.
  static func unknown(_ precision: DateExpression.Precision) -> DateBounds {
    let edtf =
      precision == .year ? EDTFDate(.unknown) : EDTFDate(.unknown, month: nil, day: nil)
    return DateBounds(edtf, nil, nil, precision)
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension DatePart.Season {
  /// The EDTF level 2 code of a quarter or half of a year.
  fileprivate var edtfCode: Int? {
    guard !isSoft else { return nil }
    switch months {
    case 1...3: return 33
    case 4...6: return 34
    case 7...9: return 35
    case 10...12: return 36
    case 1...6: return 40
    case 7...12: return 41
    default: return nil
    }
  }
}
