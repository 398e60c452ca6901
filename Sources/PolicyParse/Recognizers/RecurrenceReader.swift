/// Frequencies, with the day of their period on which they fall.
extension Cursor {
  /// The word that opens a frequency.
  private enum RecurrenceLead {
    /// 每
    case each
    /// 隔
    case skipping
    /// 每隔
    case eachSkipping
    /// 逢, 每逢
    case meeting
  }

  // Recurrence ::: ("每"|"每逢"|"逢"|"隔"|"每隔") Period Detail? ("前"|"之前"|"内")?
  /// Reads a frequency: 每月, 每月28日前, 每季度末, 每周五, 每年3月和9月, 每半年, 隔周.
  mutating func takeRecurrence() -> DateMention? {
    var ahead = self
    guard let lead = ahead.takeRecurrenceLead(), lead != .skipping || !isAfterSeparator,
      var rule = ahead.takePeriod(lead)
    else { return nil }
    ahead.takeDetail(of: &rule)
    (rule.minimum, rule.maximum) = ahead.frequencyCounts()
    let mention = DateMention(range: position..<ahead.position, form: .recurring(rule))
    self = ahead
    return mention
  }

  private mutating func takeRecurrenceLead() -> RecurrenceLead? {
    if take("逢") { return .meeting }
    if take("隔") { return .skipping }
    guard take("每") else { return nil }
    if take("隔") { return .eachSkipping }
    return take("逢") ? .meeting : .each
  }

  /// Whether 隔 ends a word: 间隔, 相隔, 分隔.
  private var isAfterSeparator: Bool {
    guard position > 0 else { return false }
    return ScalarList("间相分阻").contains(text.folded[position - 1])
  }

  // Period ::: "个"? NamedPeriod | "半"? Unit | Count "个"? Unit; after 逢 a weekday
  private mutating func takePeriod(_ lead: RecurrenceLead) -> Recurrence? {
    _ = take("个")
    if let named = takeNamedPeriod() { return named }
    if lead == .meeting { return takeWeekdayRule() }
    if take("半") {
      _ = take("个")
      return takePeriodUnit(from: RecurrenceWords.halves)
    }
    guard var count = takePeriodCount() else { return nil }
    _ = take("个")
    guard let unit = takePeriodUnit(from: RecurrenceWords.units) else { return nil }
    // 隔两天 leaves two days out, 每隔两天 comes every two.
    if lead == .skipping || lead == .eachSkipping && count == 1 { count += 1 }
    return unit.times(count)
  }

  // Count ::: (Number (Connector Number)?)?                                              每3～5年
  /// Reads how many units make the period: the lower number of a range, 1 where none is printed.
  private mutating func takePeriodCount() -> Int? {
    guard let numeral = Numeral.read(in: text, at: position, before: end), numeral.form != .half
    else { return 1 }
    guard let whole = numeral.integer, (1...100).contains(whole) else { return nil }
    position = numeral.end
    var beyond = self
    if beyond.takeConnector(),
      let upper = Numeral.read(in: text, at: beyond.position, before: end)
    {
      position = upper.end
    }
    return whole
  }

  // NamedPeriod ::: "工作日" | "双月" | "单月" | "双周" | "单周" | "学期" | "学年" | "晚"
  private mutating func takeNamedPeriod() -> Recurrence? {
    guard let found = RecurrenceWords.named.longest(in: text, at: position, before: end) else {
      return nil
    }
    position = found.end
    return found.meaning
  }

  private mutating func takeWeekdayRule() -> Recurrence? {
    guard let day = takeWeekdayName() else { return nil }
    var rule = Recurrence(unit: .weekly)
    rule.period = "P1W"
    rule.weekdays = [.init(day: day)]
    return rule
  }

  private mutating func takePeriodUnit(from table: WordTable<Recurrence>) -> Recurrence? {
    guard RecurrenceWords.traps.longest(in: text, at: position, before: end) == nil,
      let found = table.longest(in: text, at: position, before: end)
    else { return nil }
    position = found.end
    return found.meaning
  }

  // MARK: How often

  /// Looks in the rest of the clause for a number of times: 不少于三次, 至少1次, 召开一次.
  private func frequencyCounts() -> (minimum: Int?, maximum: Int?) {
    var place = position
    let limit = min(end, position + 24)
    var comparison = RecurrenceWords.Comparison.exactly
    while place < limit {
      if text.classes[place].contains(.sentenceEnd) || text.folded[place] == "," { break }
      if let found = RecurrenceWords.comparisons.longest(in: text, at: place, before: limit) {
        comparison = found.meaning
        place = found.end
        continue
      }
      guard let numeral = Numeral.read(in: text, at: place, before: limit) else {
        place += 1
        continue
      }
      place = numeral.end
      guard let count = numeral.integer else { continue }
      if let upper = upperCount(at: place, before: limit) { return (count, upper) }
      guard place < limit, text.folded[place] == "次" else { continue }
      if text.has("以上", at: place + 1, before: end) { comparison = .atLeast }
      return comparison.bounds(count)
    }
    return (nil, nil)
  }

  // UpperCount ::: Connector Number "次"                                               1至2次
  private func upperCount(at place: Int, before limit: Int) -> Int? {
    var ahead = self
    ahead.position = place
    guard ahead.takeConnector(),
      let upper = Numeral.read(in: text, at: ahead.position, before: limit), upper.end < limit,
      text.folded[upper.end] == "次"
    else { return nil }
    return upper.integer
  }
}

extension Recurrence {
  /// The same frequency, so many times rarer.
  fileprivate func times(_ count: Int) -> Recurrence {
    guard count > 1 else { return self }
    var rule = self
    rule.interval = interval * count
    let figures = period.drop { !$0.isNumber }.prefix { $0.isNumber }
    if let length = Int(figures), let unit = period.last {
      rule.period = "P\(length * count)\(unit)"
    }
    return rule
  }
}
