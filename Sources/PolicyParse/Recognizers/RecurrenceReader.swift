/// Frequencies, with the day of their period on which they fall.
extension Cursor {
  // Recurrence ::: ("每"|"每逢"|"逢"|"隔"|"每隔") Period Detail? ("前"|"之前"|"内")?
  /// Reads a frequency: 每月, 每月28日前, 每季度末, 每周五, 每年3月和9月, 每半年, 隔周.
  mutating func takeRecurrence() -> DateMention? {
    guard current == "每" || current == "隔" || current == "逢" else { return nil }
    var ahead = self
    let isEach = ahead.take("每")
    let isSkipping = ahead.take("隔")
    let isMeeting = !isSkipping && ahead.take("逢")
    guard isEach || isSkipping || isMeeting else { return nil }
    if isSkipping, !isEach, isAfterSeparator { return nil }
    guard var rule = ahead.takePeriod(isSkipping: isSkipping, isEach: isEach, isMeeting: isMeeting)
    else { return nil }
    ahead.takeDetail(of: &rule)
    let counts = ahead.frequencyCounts()
    rule.minimum = counts.minimum
    rule.maximum = counts.maximum
    let mention = DateMention(range: position..<ahead.position, form: .recurring(rule))
    self = ahead
    return mention
  }

  /// Whether 隔 ends a word: 间隔, 相隔, 分隔.
  private var isAfterSeparator: Bool {
    guard position > 0 else { return false }
    return ScalarList("间相分阻").contains(text.folded[position - 1])
  }

  // Period ::: "个"? Number? "个"? Unit
  private mutating func takePeriod(isSkipping: Bool, isEach: Bool, isMeeting: Bool) -> Recurrence? {
    _ = take("个")
    if let named = takeNamedPeriod() { return named }
    if isMeeting, let rule = takeWeekdayRule() { return rule }
    var count = 1
    var hasCount = false
    var isHalf = false
    if take("半") {
      isHalf = true
    } else if let numeral = Numeral.read(in: text, at: position, before: end), numeral.form != .half
    {
      var beyond = self
      beyond.position = numeral.end
      if beyond.takeConnector(),
        let upper = Numeral.read(in: text, at: beyond.position, before: end)
      {
        beyond.position = upper.end
      }
      guard let whole = numeral.integer, (1...100).contains(whole) else { return nil }
      count = whole
      hasCount = true
      self = beyond
    }
    _ = take("个")
    guard let unit = takePeriodUnit(isHalf: isHalf) else { return nil }
    if isSkipping { count = !isEach || count == 1 ? count + 1 : count }
    _ = hasCount
    return unit.times(count)
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

  private mutating func takePeriodUnit(isHalf: Bool) -> Recurrence? {
    guard RecurrenceWords.traps.longest(in: text, at: position, before: end) == nil else {
      return nil
    }
    let table = isHalf ? RecurrenceWords.halves : RecurrenceWords.units
    guard let found = table.longest(in: text, at: position, before: end) else { return nil }
    // 每周五: the name of the day is read as the detail.
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
      guard place < limit, text.folded[place] == "次", let count = numeral.integer else { continue }
      if text.has("以上", at: place + 1, before: end) { comparison = .atLeast }
      return comparison.bounds(count)
    }
    return (nil, nil)
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
