/// Days that are named by a festival.
extension Cursor {
  // Festival ::: Quote? Name Quote?                                    春节, “五一”, 国庆节
  /// Reads a festival: after a year wherever it stands, alone where words after it make it a time.
  mutating func takeFestival(into part: inout DatePart) -> Bool {
    var ahead = self
    var named = part
    guard ahead.takeFestivalName(into: &named),
      part.year != nil || part.era == .chinese || !named.isFestival || ahead.isAtFestivalTime
        || !isInList && ahead.startsHoliday
    else { return false }
    part = named
    self = ahead
    return true
  }

  // FestivalName ::: Quote? Name Quote? | NewYearDay
  mutating func takeFestivalName(into part: inout DatePart) -> Bool {
    if takeNewYearDay(into: &part) { return true }
    var ahead = self
    guard let day = ahead.takeQuotedFestival() ?? ahead.takeFestivalWord(inYear: part.year != nil)
    else { return false }
    if let next = ahead.current, ScalarList("月日号个届次").contains(next) { return false }
    day.set(&part)
    part.isFestival = true
    self = ahead
    return true
  }

  // NewYearDay ::: "大"? "年初" Number, the latter before a mark or 至 only            大年初一, 年初一至初六
  private mutating func takeNewYearDay(into part: inout DatePart) -> Bool {
    var ahead = self
    let isFull = ahead.take("大")
    guard ahead.take(word: "年初"), case .known(let day, _, _) = ahead.takeDateNumber(),
      (1...10).contains(day)
    else { return false }
    let isClosed =
      ahead.isAtEnd || !ahead.currentClass.contains(.han) || ahead.current == "至"
      || ahead.current == "到"
    guard isFull || isClosed else { return false }
    part.era = .chinese
    part.month = .number(1)
    part.day = .number(day)
    self = ahead
    return true
  }

  // QuotedFestival ::: "“" Name "”" Name?                                        “五一”, “五四”青年节
  private mutating func takeQuotedFestival() -> DateFestivals.FestivalDay? {
    var ahead = self
    guard ahead.take("“") else { return nil }
    let isDay = DateFestivals.names.longest(in: text, at: ahead.position, before: end) == nil
    let table = isDay ? DateFestivals.quotedDays : DateFestivals.names
    guard let found = table.longest(in: text, at: ahead.position, before: end) else { return nil }
    ahead.position = found.end
    guard ahead.take("”") else { return nil }
    if let name = DateFestivals.names.longest(in: text, at: ahead.position, before: end),
      name.meaning == found.meaning
    {
      ahead.position = name.end
    } else if isDay {
      return nil
    }
    self = ahead
    return found.meaning
  }

  /// Whether a date can stand behind the quotation mark here: '08年, “五一”. Most numbers in quotation
  /// marks belong to a name.
  var isBeforeQuotedDate: Bool {
    switch current {
    case "“":
      DateFestivals.names.longest(in: text, at: position + 1, before: end) != nil
        || DateFestivals.quotedDays.longest(in: text, at: position + 1, before: end) != nil
    case "\"": false
    default: true
    }
  }

  // FestivalWord ::: Name | Term, the latter after a year only                          春节, 2019年冬至
  private mutating func takeFestivalWord(inYear isInYear: Bool) -> DateFestivals.FestivalDay? {
    let name = DateFestivals.names.longest(in: text, at: position, before: end)
    let term =
      isInYear ? DateFestivals.terms.longest(in: text, at: position, before: end) : nil
    guard let found = name ?? term, !opensMonths(at: found.end) else { return nil }
    position = found.end
    return found.meaning
  }

  // Months ::: Number Connector Number "月"                                            十一至十二月
  /// Whether a name of figures, which ends at a place, is the first of several months.
  private func opensMonths(at place: Int) -> Bool {
    guard text.classes[place - 1].contains(.hanNumeral) else { return false }
    var ahead = self
    ahead.position = place
    guard ahead.takeConnector(), ahead.takeDateNumber() != nil, ahead.take("月") else {
      return false
    }
    return !ahead.isAtDateFigure
  }

  /// Whether what follows makes a festival a time: 前, 后, 期间, 假期, 当天, or another festival
  /// that is one (元旦、春节期间).
  private var isAtFestivalTime: Bool {
    var ahead = self
    if isBeforeRangeEnd { return true }
    for _ in 0..<4 {
      if ahead.isAtFestivalTimeWord { return true }
      _ = ahead.take("、") || ahead.take("和") || ahead.take("及") || ahead.take("与")
      guard (ahead.takeQuotedFestival() ?? ahead.takeFestivalWord(inYear: false)) != nil else {
        return false
      }
    }
    return false
  }

  /// Whether a mark of a list stands before: 元旦、春节和国庆节放假调休日期 names no time.
  private var isInList: Bool {
    position > 0 && ScalarList("、和与及").contains(text.folded[position - 1])
  }

  private var startsHoliday: Bool { text.has("放假", at: position, before: end) }

  /// Whether the other end of a range follows: 除夕至正月初六.
  private var isBeforeRangeEnd: Bool {
    var ahead = self
    guard ahead.takeConnector(), let first = ahead.current else { return false }
    return ahead.isAtDateFigure || ScalarList("正腊大农").contains(first)
      || ahead.takeFestivalWord(inYear: false) != nil
  }

  private var isAtFestivalTimeWord: Bool {
    var ahead = self
    if ahead.takeClock()?.start != nil { return true }
    guard let word = DateFestivals.timeWords.longest(in: text, at: position, before: end) else {
      return false
    }
    // 前 and 后 alone may begin other words.
    return word.end > position + 1
      || DateWords.beforeTraps.longest(in: text, at: position, before: end) == nil
        && DateWords.afterTraps.longest(in: text, at: position, before: end) == nil
  }
}
