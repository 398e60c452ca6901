/// Dates in figures with marks between them.
extension Cursor {
  // NumericDate ::: Year Mark Month (Mark Day)?                2007.3.20, 2007-3-20, 2007/03
  /// Reads a date in figures that begins with a year of four figures.
  mutating func takeNumericDate(into part: inout DatePart) -> Bool {
    if peek(3) == "/" || peek(3) == "." || peek(2) == "/", takeRepublicDate(into: &part) {
      return true
    }
    if peek(1) == "/" || peek(2) == "/" || peek(2) == "-" { return takeReversedDate(into: &part) }
    switch peek(4) {
    case ".", "-", "/": break
    case " ": return takeSpacedDate(into: &part)
    default: return false
    }
    var ahead = self
    guard currentClass.contains(.digit), let year = ahead.takeDateNumber()?.fullYear,
      (1900...2100).contains(year), let mark = ahead.takeDateMark(),
      let month = ahead.takeFigures(upTo: 12)
    else { return false }
    var beyond = ahead
    if beyond.take(mark), let day = beyond.takeFigures(upTo: 31), beyond.isAtFiguresEnd(mark) {
      _ = beyond.take("日")
      part.day = .number(day.value)
      ahead = beyond
      ahead.passTimeMark()
    } else if let (day, rest) = ahead.gluedDay(after: mark) {
      part.day = .number(day)
      ahead = rest
    } else if !ahead.isWholeYearAndMonth(mark, month.count, from: position) {
      return false
    }
    part.year = .number(year)
    part.month = .number(month.value)
    self = ahead
    return true
  }

  // ReversedDate ::: Day "/" Month "/" Year | Day "-" Month "-" Year        20/4/2020, 03-07-2022: Hong Kong
  private mutating func takeReversedDate(into part: inout DatePart) -> Bool {
    guard position == 0 || !ScalarList("-/.").contains(text.folded[position - 1]) else {
      return false
    }
    var ahead = self
    guard let day = ahead.takeFigures(upTo: 31), let mark = ahead.takeDateMark(),
      let month = ahead.takeFigures(upTo: 12), ahead.take(mark),
      let year = ahead.takeDateNumber()?.fullYear, (1900...2100).contains(year),
      ahead.isAtFiguresEnd(mark), ahead.current != mark
    else { return false }
    part.set(.number(year), month.value, day.value)
    self = ahead
    return true
  }

  // RepublicDate ::: Digit{3} ("/" Month "/" | "." Month ".") Day | Digit{2} "/" Month "/" Day
  /// Reads 106/06/02; 107.12.31 and 98/6/1, which are such years in a Taiwanese document only.
  private mutating func takeRepublicDate(into part: inout DatePart) -> Bool {
    var ahead = self
    guard currentClass.contains(.digit), let number = ahead.takeDateNumber(),
      let year = number.figuredYear, let mark = ahead.takeDateMark(), mark != "-",
      let month = ahead.takeFigures(upTo: 12), ahead.take(mark),
      let day = ahead.takeFigures(upTo: 31), ahead.isAtFiguresEnd(mark)
    else { return false }
    let republic = mark == "/" ? number.republicYear : nil
    if republic != nil { part.era = .republic }
    part.set(republic.map { .number($0) } ?? year, month.value, day.value)
    self = ahead
    return true
  }

  // SpacedDate ::: Year " " "." " "? Month " "? "." " "? Day                        2007 . 3 . 20
  private mutating func takeSpacedDate(into part: inout DatePart) -> Bool {
    var ahead = self
    guard currentClass.contains(.digit), let year = ahead.takeDateNumber()?.fullYear,
      (1900...2100).contains(year), ahead.takeSpacedDot(),
      let month = ahead.takeFigures(upTo: 12), ahead.takeSpacedDot(),
      let day = ahead.takeFigures(upTo: 31), ahead.isAtFiguresEnd(".")
    else { return false }
    part.set(.number(year), month.value, day.value)
    self = ahead
    return true
  }

  private mutating func takeSpacedDot() -> Bool {
    skipDateGap()
    guard take(".") else { return false }
    skipDateGap()
    return true
  }

  /// Passes over the `T` between an ISO 8601 date and its time.
  private mutating func passTimeMark() {
    if current == "T", position + 1 < end, text.classes[position + 1].contains(.digit) { advance() }
  }

  // GluedDay ::: Digit Digit (before Digit Digit ":")                         2018-12-1209:03
  /// A day of two figures into which the time after it runs, and what follows it.
  private func gluedDay(after mark: Scalar) -> (day: Int, rest: Cursor)? {
    var ahead = self
    guard ahead.take(mark), (0..<4).allSatisfy({ ahead.peekIsFigure($0) }), ahead.peek(4) == ":",
      let tens = ahead.current?.value, let ones = ahead.peek(1)?.value
    else { return nil }
    let day = (Int(tens) - 0x30) * 10 + Int(ones) - 0x30
    guard (1...31).contains(day) else { return nil }
    ahead.advance(2)
    return (day, ahead)
  }

  private func peekIsFigure(_ distance: Int) -> Bool {
    let place = position + distance
    return place < end && text.classes[place].contains(.digit)
  }

  // NumericYear ::: Digit{4}, after a date in figures and a connector        2016.09-2019
  /// Reads a year that closes a range of dates in figures and has no unit.
  mutating func takeNumericYear() -> DatePart? {
    var ahead = self
    guard currentClass.contains(.digit), let year = ahead.takeDateNumber()?.fullYear,
      (1900...2100).contains(year), ahead.isAtEnd || !ahead.currentClass.contains(.han),
      ahead.isAtFiguresEnd(".")
    else { return nil }
    self = ahead
    var part = DatePart()
    part.year = .number(year)
    return part
  }

  /// Whether a dash or a word stands before that joins two dates, and is no hyphen of a number.
  private var isBehindConnector: Bool {
    guard position > 0 else { return false }
    let before = text.folded[position - 1]
    return peek(4) != "-"
      ? ScalarList("-~至到").contains(before) : before == "-" && text.values[position - 1] != "-"
  }

  /// Whether nothing but blanks follows on the line.
  private var isAtLineEnd: Bool {
    let place = text.afterSpaces(position, before: end)
    return place == end || text.classes[place].contains(.newline)
  }

  /// Whether nothing but its number stands before in the line: （1）2004-9 设点.
  private var opensItem: Bool {
    opensLine || position > 0 && text.folded[position - 1] == ")"
  }

  private mutating func takeDateMark() -> Scalar? {
    guard let mark = current, mark == "." || mark == "-" || mark == "/" else { return nil }
    advance()
    return mark
  }

  /// Reads one or two figures with a value from 1 to `limit`.
  private mutating func takeFigures(upTo limit: Int) -> (value: Int, count: Int)? {
    guard currentClass.contains(.digit),
      case .known(let value, let figures, .arabic) = takeDateNumber(), figures <= 2,
      (1...limit).contains(value)
    else { return nil }
    return (value, figures)
  }

  /// Whether the figures end here: no further figure of the same make follows.
  private func isAtFiguresEnd(_ mark: Scalar) -> Bool {
    guard let next = current else { return true }
    if currentClass.contains(.digit) || currentClass.contains(.letter) && next != "T" {
      return false
    }
    if next == mark, mark != "-", position + 1 < end, text.classes[position + 1].contains(.digit) {
      return false
    }
    return next != "%"
  }

  /// Whether a year and a month alone are a date: 2018.03 and 2018.3-, but not 2018.3万元.
  ///
  /// - Parameter start: where the year begins.
  private func isWholeYearAndMonth(_ mark: Scalar, _ figures: Int, from start: Int) -> Bool {
    let opening = Cursor(text, in: start..<end)
    let isClosingRange = opening.isBehindConnector
    if text.values[position - figures - 1] == "．", opening.opensLine, isAtLineEnd { return true }
    guard let next = current else { return figures == 2 || isClosingRange }
    if currentClass.contains(.digit) || currentClass.contains(.letter) || next == "%" {
      return false
    }
    if next == "-" || next == "~" || next == "至" {
      return mark != "-" || next == "-" && text.values[position] != "-"
    }
    if mark == "-", opening.opensItem, currentClass.contains(.blank) { return true }
    guard figures == 2 || isClosingRange, next != ".", next != "/" else { return false }
    let mayPrecedeHan = mark == "." || mark == "-" && isClosingRange
    return mayPrecedeHan || !currentClass.contains(.han) ? !isMeasure(next) : false
  }

  /// Whether a character measures the figures before it, which then are no year and month.
  private func isMeasure(_ scalar: Scalar) -> Bool {
    ScalarList("元万亿千百十吨公里米平倍个人亩度分级版号页寸升克斤件次章条节款家户处台套辆").contains(scalar)
  }

  // PhaseDates ::: Month "." Day "-" (Month "." Day | Day)              4.15—4.30
  /// Reads two dates in figures without a year, as they stand in a phase's brackets.
  mutating func takePhaseDates() -> (DatePart, DatePart)? {
    var ahead = self
    guard let first = ahead.takeMonthAndDay(), ahead.takeConnector() else { return nil }
    var last = DatePart()
    if let both = ahead.takeMonthAndDay() {
      last = both
    } else {
      guard let day = ahead.takeFigures(upTo: 31) else { return nil }
      last.day = .number(day.value)
    }
    self = ahead
    return (first, last)
  }

  // MonthAndDay ::: Month ("." | "/") Day ("日" | "号")?                            2019.3.20-4.10, 106/06/05~6/14
  mutating func takeMonthAndDay() -> DatePart? {
    var ahead = self
    guard let month = ahead.takeFigures(upTo: 12), ahead.take(".") || ahead.take("/"),
      let day = ahead.takeFigures(upTo: 31)
    else { return nil }
    _ = ahead.take("日") || ahead.take("号")
    self = ahead
    var part = DatePart()
    part.month = .number(month.value)
    part.day = .number(day.value)
    return part
  }

  // DottedDay ::: Month "." Day Before, after a mark or 于 | Month "." Day ("日"|"号") Trail?
  /// Reads a day in figures without a year, where what stands around it makes it one: （3.10前报名）,
  /// 8.15日截止; but not 8.5日, which is a length.
  mutating func takeDottedDay() -> DateMention? {
    var ahead = self
    guard let part = ahead.takeMonthAndDay() else { return nil }
    let hasUnit = ScalarList("日号").contains(text.folded[ahead.position - 1])
    let hasTwoFigures = text.classes[ahead.position - 3].contains(.digit)
    guard let form = ahead.takeForm(of: part, lead: nil) else { return nil }
    if case .point = form {
      guard hasUnit, hasTwoFigures else { return nil }
    } else {
      guard hasUnit || isAfterOpening, ahead.current != "的" else { return nil }
    }
    let mention = DateMention(range: position..<ahead.position, form: form)
    self = ahead
    return mention
  }

  // SlashedDay ::: Month "/" Day (Weekday Clock? | Clock) Trail?              10/23（二）10:30, 12/17 19:00
  /// Reads a day in figures that a day of the week or a clock time shows to be no fraction.
  mutating func takeSlashedDay() -> DateMention? {
    var ahead = self
    guard currentClass.contains(.digit), let day = ahead.takeMonthAndDay(), ahead.current != "/"
    else { return nil }
    let afterDay = ahead
    var part = day
    ahead.finishDay(&part)
    guard part.weekday != nil || part.clock?.start != nil else { return nil }
    if afterDay.isAtTab {
      // A time in a cell of its own proves the day and is no part of it.
      ahead = afterDay
      part = day
    }
    guard let form = ahead.takeForm(of: part, lead: nil) else { return nil }
    let mention = DateMention(range: position..<ahead.position, form: form)
    self = ahead
    return mention
  }

  private var isAtTab: Bool { position < end && text.values[position] == "\t" }

  /// Whether a mark or a word that leads a date in stands before.
  private var isAfterOpening: Bool {
    position == 0 || !text.classes[position - 1].contains(.han)
      || ScalarList("于在至请").contains(text.folded[position - 1])
  }

  // EventName ::: EventDate, in quotes or before a word for what happened   “12·21”, 3·15活动
  /// Reads the date that an event is named by.
  mutating func takeEventName() -> DateMention? {
    guard currentClass.contains(.digit), position == 0 || text.folded[position - 1] != "·" else {
      return nil
    }
    var ahead = self
    guard let part = ahead.takeEventDate(), ahead.current != "·" else { return nil }
    let isQuoted = position > 0 && ScalarList("“\"‘").contains(text.folded[position - 1])
    guard
      isQuoted || DateEvents.happenings.longest(in: text, at: ahead.position, before: end) != nil
    else { return nil }
    let mention = DateMention(range: position..<ahead.position, form: .point(part))
    self = ahead
    return mention
  }

  // EventDate ::: Month "·" Day                                      12·21
  /// Reads the month and day that an event is named by.
  private mutating func takeEventDate() -> DatePart? {
    var ahead = self
    guard let month = ahead.takeDateNumber(), ahead.take("·"), let day = ahead.takeDateNumber(),
      let monthNumber = month.month(isLeap: false), let dayNumber = day.day
    else { return nil }
    self = ahead
    var part = DatePart()
    part.month = monthNumber
    part.day = dayNumber
    return part
  }
}

extension DatePart {
  fileprivate mutating func set(_ year: Year, _ month: Int, _ day: Int) {
    self.year = year
    self.month = .number(month)
    self.day = .number(day)
  }
}
