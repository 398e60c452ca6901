/// Points, ranges, deadlines and beginnings: a date with the words that say how it is meant.
extension Cursor {
  /// The word before a date that makes its meaning.
  enum DateLead: Equatable {
    /// 自, 从, 自从
    case from
    /// 至, 到, 截至, 截止到, 不迟于
    case until
  }

  // DateExpression ::: DateLead? DateList
  //                  | Lead? DatePart ("起"|"开始")? (Connector RangeEnd Closing?)? Trail?
  //                  | "自" Event "之日起" (Connector RangeEnd)?
  /// Reads the expression that begins here; several points where a list is not consecutive.
  mutating func takeDateExpression(startingAt start: Int) -> [DateMention]? {
    var ahead = self
    let lead = ahead.takeLead(startingAt: start)
    if lead == .from, let mention = takeSinceEvent() { return [mention] }
    ahead.skipDateGap()
    let partStart = ahead.position
    if let mention = ahead.takeNamedYears(after: lead, from: position) {
      self = ahead
      return [mention]
    }
    let base = ahead.takeDatePart()
    if let list = ahead.takeDateList(onto: base, from: partStart, startingAt: start) {
      self = ahead
      return list
    }
    guard let part = ahead.takeStandaloneDate(base, after: lead, from: partStart) else {
      return nil
    }
    guard let form = ahead.takeForm(of: part, lead: lead) else { return nil }
    var mention = DateMention(range: position..<ahead.position, form: form)
    if lead != nil, form.leavesOutLead(lead == .until) {
      mention.range = partStart..<ahead.position
    }
    if case .point(let part) = form, hasDeadlineLabel(before: mention.range.lowerBound, start) {
      mention.form = .deadline(part, .onLastDay)
    }
    self = ahead
    return [mention]
  }

  // NamedYears ::: "今明两年" | YearSeason YearSeason | Until PlanPeriod | "从现在起" RangeRest
  private mutating func takeNamedYears(after lead: DateLead?, from start: Int) -> DateMention? {
    var ahead = self
    if let pair = DateWords.yearPairs.longest(in: text, at: position, before: end) {
      var (first, last) = (DatePart(), DatePart())
      first.year = .relative(pair.meaning.lowerBound)
      last.year = .relative(pair.meaning.upperBound)
      defer { position = pair.end }
      return DateMention(range: start..<pair.end, form: .range(first, last))
    }
    var seasons = (DatePart(), DatePart())
    if ahead.takeYearSeason(into: &seasons.0), ahead.takeYearSeason(into: &seasons.1) {
      self = ahead
      return DateMention(range: start..<position, form: .range(seasons.0, seasons.1))
    }
    ahead = self
    if lead == .until, currentClass.contains(.opening) || current == "“",
      let plan = ahead.takePlanPeriod(), case .point(let part) = plan.form
    {
      self = ahead
      return DateMention(range: start..<position, form: .deadline(part, .onLastDay))
    }
    if lead == .from, ahead.take(word: "现在"), ahead.takeOpening(),
      let last = ahead.takeRangeRest(afterOpening: true)
    {
      var first = DatePart()
      first.day = .relative(0)
      self = ahead
      return DateMention(range: start..<position, form: .range(first, last))
    }
    return nil
  }

  // StandaloneDate ::: DatePart | BareSeason                       年底前, 月底前, 上半年, 一季度
  /// Gives the date part that was read from `start`, or reads what else can be a date alone.
  private mutating func takeStandaloneDate(
    _ part: DatePart?, after lead: DateLead?, from start: Int
  ) -> DatePart? {
    if let part { return isAtSerialAfterYear ? nil : part }
    var ahead = self
    if lead != nil, let part = ahead.takeRangeEnd() {
      self = ahead
      return part
    }
    if let part = ahead.takeLoneWeekday() {
      self = ahead
      return part
    }
    guard !isAfterSeasonBlocker, let part = ahead.takeBareSeason(),
      part.standsAlone || ahead.isAfterAdverbialSeason(since: position)
    else { return takeWithinPeriod() }
    self = ahead
    return part
  }

  // LoneWeekday ::: Weekday (Clock | before "前")                          周五前, 周三下午3点
  /// Reads a day of the week of issue, where what follows makes it a date.
  private mutating func takeLoneWeekday() -> DatePart? {
    guard current == "周" || current == "星" || current == "礼" else { return nil }
    if position > 0, ["每", "至", "到", "、", "-", "~", "("].contains(text.folded[position - 1]) {
      return nil
    }
    var ahead = self
    guard let weekday = ahead.takeWeekdayName() else { return nil }
    var part = DatePart()
    part.week = 0
    part.weekday = weekday
    part.clock = ahead.takeClock()
    var beyond = ahead
    guard part.clock?.start != nil || beyond.takeBefore() else { return nil }
    self = ahead
    return part
  }

  // WithinPeriod ::: ("年" | "月") before "内"                                      年内, 月内
  private mutating func takeWithinPeriod() -> DatePart? {
    guard peek(1) == "内", !isAfterSeasonBlocker else { return nil }
    var part = DatePart()
    switch current {
    case "年": part.year = .relative(0)
    case "月": part.month = .relative(0)
    default: return nil
    }
    advance()
    return part
  }

  /// Whether the character before makes 年底 or 年内 the end of another word: 每年底, 3年内.
  private var isAfterSeasonBlocker: Bool {
    guard position > 0, current == "年" || current == "月" else { return false }
    switch text.folded[position - 1] {
    case "每", "几", "数", "多", "年", "周", "青", "少", "中", "老", "成", "历", "全", "整", "常", "个",
      "余", "近", "往", "逐", "按", "度", "终", "跨", "生", "当", "届", "期", "末", "尾", "学":
      return true
    default:
      return text.classes[position - 1].contains(.digit)
        || text.classes[position - 1].contains(.hanNumeral)
    }
  }

  /// Whether 年底 or 月底, which begins at `start` and ends here, tells when something happens.
  private func isAfterAdverbialSeason(since start: Int) -> Bool {
    if isAtEnd || !currentClass.contains(.han) { return true }
    if DateWords.yearEndFollowers.longest(in: text, at: position, before: end) != nil {
      return true
    }
    return start > 0 && (text.folded[start - 1] == "于" || text.folded[start - 1] == "在")
  }

  /// Whether a serial number follows a year: 2013年100号.
  private var isAtSerialAfterYear: Bool {
    guard position > 0, text.folded[position - 1] == "年",
      let numeral = Numeral.read(in: text, at: position, before: end)
    else { return false }
    return numeral.end < end && text.folded[numeral.end] == "号" && numeral.value > 31
  }

  // MARK: Words around a date

  // Lead ::: "自" | "从" | "自从" | "至" | "到" | "截至" | "截止" ("到"|"至")? | "不迟于" | …
  private mutating func takeLead(startingAt start: Int) -> DateLead? {
    let before: Scalar? = position > start ? text.folded[position - 1] : nil
    guard role(at: position).contains(.lead) else { return nil }
    if takeLatest() { return .until }
    if let found = DateWords.untilWords.longest(in: text, at: position, before: end) {
      position = found.end
      return .until
    }
    if take(word: "自从") { return .from }
    switch current {
    case "自": return takeUnless(before, isOneOf: "来各亲独擅源出") ? .from : nil
    case "从": return takeUnless(before, isOneOf: "听服无遵顺跟") ? .from : nil
    case "至": return takeUnless(before, isOneOf: "甚以乃冬夏") ? .until : nil
    case "到": return canLead(before) && take("到") ? .until : nil
    default: return nil
    }
  }

  // Latest ::: "最迟"? ("不超过" | "不得超过"), before a date
  private mutating func takeLatest() -> Bool {
    var ahead = self
    _ = ahead.take(word: "最迟")
    guard ahead.take(word: "不超过") || ahead.take(word: "不得超过") else { return false }
    var beyond = ahead
    guard beyond.takeDatePart()?.day != nil else { return false }
    self = ahead
    return true
  }

  private mutating func takeUnless(_ before: Scalar?, isOneOf words: StaticString) -> Bool {
    if let before, words.description.unicodeScalars.contains(before) { return false }
    advance()
    return true
  }

  /// Whether 到 after this character can lead a date: 到2020年, 延长到3月; but not 收到2018年的通知.
  private func canLead(_ before: Scalar?) -> Bool {
    guard let before, before.isHan else { return true }
    return ScalarList("长迟续持前计争限期后保并们况和力").contains(before)
  }

  /// Whether words that make a deadline stand right before `place`: 截止时间为11月30日,
  /// 完成时限：9月底.
  private func hasDeadlineLabel(before place: Int, _ start: Int) -> Bool {
    var at = place
    let limit = max(start, place - 12)
    var end = place
    while end > limit, ScalarList(":为是 ").contains(text.folded[end - 1]) { end -= 1 }
    if end < place, DateWords.deadlineLabels.longestSuffix(in: text, of: start..<end) != nil {
      return true
    }
    while at > limit, isLabelFiller(text.folded[at - 1]) { at -= 1 }
    return at - 2 >= limit && text.folded[at - 2] == "截"
      && (text.folded[at - 1] == "止" || text.folded[at - 1] == "至")
  }

  private func isLabelFiller(_ scalar: Scalar) -> Bool {
    ScalarList("时间日期为是: 定于在均申请报名递交投稿收件分别统一").contains(scalar)
  }

  // MARK: What follows a date

  /// Reads what follows the first part and gives the whole its form.
  mutating func takeForm(of part: DatePart, lead: DateLead?) -> DateMention.Form? {
    var ahead = self
    if let last = ahead.takeWeekdayEnd(of: part) {
      self = ahead
      return .range(part, last)
    }
    if let last = ahead.takeLunarEnd(of: part) {
      self = ahead
      return .range(part, last)
    }
    if lead == .from, let last = ahead.takeEndOfStarted() {
      self = ahead
      return .range(part, last)
    }
    let isOpening = ahead.takeOpening()
    if let last = ahead.takeRangeRest(afterOpening: isOpening)
      ?? (isOpening ? ahead.takeClockEnd(of: part) : nil)
    {
      self = ahead
      return .range(part, last)
    }
    if isOpening {
      self = ahead
      return .since(part)
    }
    if let form = takeTrail(of: part) { return form }
    switch lead {
    case .until: return .deadline(part, .onLastDay)
    case .from: return current == "的" || isAtHanVerbless ? .point(part) : .since(part)
    case nil: return .point(part)
    }
  }

  /// Whether the date after 从 is followed by words that make it a plain point of comparison.
  private var isAtHanVerbless: Bool { current == "以" || current == "度" }

  // WeekdayEnd ::: (Connector | "、" | "和") WeekdayName                   本周一至周三, 本周四、周五
  /// Reads the last of several days of the week that the first one names.
  private mutating func takeWeekdayEnd(of part: DatePart) -> DatePart? {
    guard part.week != nil, let first = part.weekday, part.clock == nil else { return nil }
    var ahead = self
    let isRange = ahead.takeConnector()
    guard isRange || ahead.take("、") || ahead.take("和"), let day = ahead.takeWeekdayName(),
      isRange ? day > first : day == first + 1
    else { return nil }
    var last = part
    last.weekday = day
    last.clock = ahead.takeClock()
    self = ahead
    return last
  }

  // LunarEnd ::: Connector LunarDay                                          正月初一至初七
  /// Reads the last of several days of the lunar month that the first one names.
  private mutating func takeLunarEnd(of part: DatePart) -> DatePart? {
    guard part.era == .chinese, part.day != nil else { return nil }
    var ahead = self
    guard ahead.takeConnector() else { return nil }
    var last = DatePart()
    last.era = .chinese
    guard ahead.takeDay(into: &last), ahead.current != "月" else { return nil }
    ahead.finishDay(&last)
    self = ahead
    return last
  }

  // ClockEnd ::: Connector Clock ("止" | "为止")?                     自1月1日1时起至10时止
  /// Reads the time at which a day ends that a clock time began.
  private mutating func takeClockEnd(of part: DatePart) -> DatePart? {
    guard part.clock?.start != nil, part.clock?.end == nil else { return nil }
    var ahead = self
    guard ahead.takeConnector(), let clock = ahead.takeClock(), clock.start != nil else {
      return nil
    }
    _ = ahead.take(word: "为止") || ahead.take("止")
    self = ahead
    var last = part
    last.clock = clock
    return last
  }

  // EndOfStarted ::: ("正式"? "启动")? "," RangeEnd ("结束" | "完成" | "截止")   自2月份启动，8月份结束
  /// Reads the end of what began on the date before.
  private mutating func takeEndOfStarted() -> DatePart? {
    var ahead = self
    _ = ahead.take(word: "正式")
    _ = ahead.take(word: "启动") || ahead.take(word: "开始") || ahead.take("起")
    guard ahead.position > position, ahead.take(","), let last = ahead.takeRangeEnd(),
      last.month != nil || last.season != nil,
      ahead.take(word: "结束") || ahead.take(word: "完成") || ahead.take(word: "截止")
    else { return nil }
    self = ahead
    return last
  }

  // Opening ::: ("起" | "开始" | "始" | "以来")? ("至今" | "到现在" | …)?
  private mutating func takeOpening() -> Bool {
    if DateWords.afterTraps.longest(in: text, at: position, before: end) != nil, !isAtRangeFromHere
    {
      return false
    }
    skipDateGap()
    let start = position
    _ = take(word: "起始") || take(word: "起") || take(word: "开始") || take(word: "以来")
    let beyond = position
    if DateWords.untilNowTraps.longest(in: text, at: position, before: end) == nil,
      let now = DateWords.untilNow.longest(in: text, at: position, before: end)
    {
      position = now.end
    }
    return position > start || beyond > start
  }

  /// Whether 起到 is the 起 of a beginning and the 到 of a range's end: 5月起到8月, 起到作用 not.
  private var isAtRangeFromHere: Bool {
    var ahead = self
    return ahead.take("起") && ahead.take("到") && ahead.takeRangeEnd() != nil
  }

  // RangeRest ::: (","|"、")? Connector (RangeEnd | MonthAndDay) ("结束" | "为止" | "止" | "截止")?
  mutating func takeRangeRest(afterOpening isOpening: Bool) -> DatePart? {
    var ahead = self
    let isNumeric = position > 0 && text.classes[position - 1].contains(.digit)
    if isOpening { _ = ahead.take(",") || ahead.take("、") }
    guard ahead.takeConnector(),
      let last = ahead.takeRangeEnd() ?? (isNumeric ? ahead.takeMonthAndDay() : nil)
        ?? ahead.takeNumericYear()
    else { return nil }
    guard ahead.current != "个" else { return nil }
    if isOpening || ahead.current == "止" || ahead.current == "为" {
      _ =
        ahead.take(word: "结束") || ahead.take(word: "为止") || ahead.take(word: "止")
        || ahead.take(word: "截止")
    } else {
      _ = ahead.take(word: "结束")
    }
    _ = ahead.takeInclusion()
    self = ahead
    return last
  }

  // Trail ::: Inclusion? ("下班"? ("及"|"或")? ("前"|"之前"|"以前") | ("及"|"或")? "之后" | "内" | "截止")
  private mutating func takeTrail(of part: DatePart) -> DateMention.Form? {
    var ahead = self
    let isIncluded = ahead.takeInclusion()
    var beyond = ahead
    beyond.skipDateGap()
    _ = beyond.take(word: "下午下班") || beyond.take(word: "下班")
    let isJoined = beyond.take("及") || beyond.take("或") || beyond.take("和")
    let traps = part.isBareYearOrMonth ? DateWords.beforeTraps : DateWords.beforeDayTraps
    if beyond.takeBefore(unless: traps) {
      self = beyond
      let excludes = part.isBareYearOrMonth && !isIncluded && !isJoined
      return .deadline(part, excludes ? .beforeFirstDay : .onLastDay)
    }
    if beyond.takeAfter() {
      self = beyond
      return .since(part)
    }
    if !isJoined,
      beyond.takeWithin(of: part) || beyond.take(word: "截止") || beyond.take(word: "为止")
        || beyond.take("止")
    {
      self = beyond
      return .deadline(part, .onLastDay)
    }
    guard isIncluded else { return nil }
    self = ahead
    return .point(part)
  }

  // Inclusion ::: "(" ("不"?) "含" … ")"                                     （含X）, （含当日）
  private mutating func takeInclusion() -> Bool {
    var ahead = self
    guard ahead.take("("), ahead.take("含") else { return false }
    let limit = min(end, ahead.position + 16)
    while ahead.position < limit, ahead.current != ")" {
      if ahead.current == "\n" || ahead.current == "(" { return false }
      ahead.advance()
    }
    guard ahead.take(")") else { return false }
    self = ahead
    return true
  }

  // Before ::: "前" | "之前" | "以前"
  /// Reads 前 after a length or a date that may also begin another word.
  mutating func takeBefore() -> Bool { takeBefore(unless: DateWords.beforeTraps) }

  private mutating func takeBefore(unless traps: WordTable<Bool>) -> Bool {
    if take(word: "之前") || take(word: "以前") { return true }
    guard current == "前", traps.longest(in: text, at: position, before: end) == nil else {
      return false
    }
    advance()
    return true
  }

  // After ::: "后" | "之后" | "以后"
  mutating func takeAfter() -> Bool {
    if take(word: "之后") || take(word: "以后") { return true }
    guard current == "后", DateWords.afterTraps.longest(in: text, at: position, before: end) == nil
    else { return false }
    advance()
    return true
  }

  // Within ::: "内" | "以内" | "之内"
  private mutating func takeWithin(of part: DatePart) -> Bool {
    if case .following = part.month, part.day != nil {
      return take("内") || take(word: "之内") || take(word: "以内")
    }
    guard part.day == nil else { return false }
    if part.isBareYear, take(word: "年内") { return true }
    if take(word: "以内") || take(word: "之内") { return true }
    guard current == "内", DateWords.afterTraps.longest(in: text, at: position, before: end) == nil
    else { return false }
    advance()
    return true
  }
}

extension DatePart {
  /// Whether a part of a year without its year is a date wherever it stands: 上半年, 第一季度.
  fileprivate var standsAlone: Bool {
    guard let season else { return false }
    return !season.isSoft
  }
}

extension DateMention.Form {
  /// Whether the word before the date is no part of this form.
  fileprivate func leavesOutLead(_ isUntil: Bool) -> Bool {
    switch self {
    case .point: true
    case .since: isUntil
    default: false
    }
  }

  /// Whether it leans on a date before it (次日, 当月15日, a clock time on 当天), and whether it is
  /// none without one.
  var lean: DateLean {
    switch self {
    case .point(let part), .since(let part), .deadline(let part, _): part.lean
    default: .none
    }
  }
}

/// How a date leans on one that was named before.
enum DateLean {
  case none
  /// It is a date by itself, but takes its month or day from one before.
  case partial
  /// It is a date only where one was named shortly before: 次日.
  case whole
  /// It is none: 当月, 当年.
  case empty
}

extension DatePart {
  fileprivate var lean: DateLean {
    if case .following(let days) = day, month == nil {
      return days == 1 || clock != nil ? .whole : .empty
    }
    if case .following = month { return day == nil ? .empty : .partial }
    if case .following(0) = year { return month == nil && season == nil ? .empty : .none }
    return month == nil && day != nil ? .partial : .none
  }
}
