/// Lengths of time, and the events they count from.
extension Cursor {
  // Duration ::: "为期"? Length (Connector Length)? "时间"? Bound? Inclusion?
  /// Reads a length of time: 半年时间, 20个工作日内, 6个月至1年, 三天后.
  mutating func takeDuration(startingAt start: Int) -> DateMention? {
    var ahead = self
    _ = ahead.take(word: "为期")
    guard var length = ahead.takeLengthRange() else { return nil }
    let isFramed = ahead.takeBound(of: &length)
    guard !length.isRhetoric || isFramed || hasLengthWord(before: position, start) else {
      return nil
    }
    let anchor = lengthAnchor(startingAt: start)
    if length.needsFrame, !isFramed, anchor == nil, !hasLengthWord(before: position, start) {
      return nil
    }
    if ahead.isVague || isAfterVagueCount || ahead.isInBlankForm || isSingleDayOfStory(length) {
      return nil
    }
    if length.isInYears, isAfterReign(startingAt: start) { return nil }
    if !isFramed, length.isInYears, ahead.isInPlanName { return nil }
    if let anchor, anchor.isBefore { length.direction = .before }
    var mention = DateMention(range: position..<ahead.position, form: .duration(length))
    if let anchor {
      mention.anchor = anchor.range
      mention.isAnchoredToIssue = anchor.isIssue
    }
    self = ahead
    return mention
  }

  /// Whether 多 or 余, which stands here, makes a length vague: 两年多.
  private var isVague: Bool { current == "多" || current == "余" }

  /// Whether the number that begins here is a vague one: 几十年, 数百天, 好几天; not 学时数2小时.
  private var isAfterVagueCount: Bool {
    guard position > 0 else { return false }
    let before = text.folded[position - 1]
    if before == "数" { return current.map { ScalarList("十百千万").contains($0) } ?? false }
    return before == "几" || before == "好"
  }

  /// Whether the words after a length end, within a few, as the name of a plan: 三年改造计划.
  private var isInPlanName: Bool {
    var place = position
    let limit = min(end, position + 10)
    while place < limit, text.classes[place].contains(.han), text.folded[place] != "的" {
      if DurationWords.planNouns.longest(in: text, at: place, before: end) != nil { return true }
      place += 1
    }
    return false
  }

  /// Whether the name of a reign stands before, whose years then are counted: 光绪三十年.
  private func isAfterReign(startingAt start: Int) -> Bool {
    DurationWords.reigns.longestSuffix(in: text, of: max(start, position - 2)..<position) != nil
  }

  /// Whether a length is the 一天 of 那一天 or 难忘的一天, or one of several: 同一年度, 任一工作日.
  private func isSingleDayOfStory(_ length: DateLength) -> Bool {
    guard length.upper.isEmpty, position > 0 else { return false }
    if length.components.first?.count == 1, text.isPickedOut(at: position) { return true }
    guard length.components == [.init(count: 1, unit: .day)] else { return false }
    return DurationWords.singleDayBlockers.contains(text.folded[position - 1])
  }

  // LengthRange ::: Number Connector Length | Length (Connector Length)?
  private mutating func takeLengthRange() -> DateLength? {
    var ahead = self
    if let low = ahead.takeLengthNumber(), low < 1000, ahead.takeConnector(),
      let high = ahead.takeLength(),
      let unit = high.components.first?.unit
    {
      self = ahead
      var length = DateLength(components: [.init(count: low, unit: unit)])
      length.upper = high.components
      return length
    }
    guard var length = takeLength() else { return nil }
    var beyond = self
    if beyond.takeConnector(), let upper = beyond.takeLength() {
      length.upper = upper.components
      self = beyond
    }
    return length
  }

  // Length ::: Component Component?                                   一年, 1年6个月, 一年半, 半天
  mutating func takeLength() -> DateLength? {
    guard let first = takeLengthComponent() else { return nil }
    var length = DateLength(components: [first])
    var beyond = self
    _ = beyond.take("零") || beyond.take("又")
    if let second = beyond.takeLengthComponent(), second.unit.isFiner(than: first.unit) {
      length.components.append(second)
      self = beyond
    } else if take("半"), first.unit == .year {
      length.components.append(.init(count: 6, unit: .month))
    }
    return length
  }

  // LengthComponent ::: Number "个"? "半"? Unit
  private mutating func takeLengthComponent() -> DateLength.Component? {
    var ahead = self
    guard var count = ahead.takeLengthNumber() else { return nil }
    ahead.skipDateGap()
    let isCounted = ahead.take("个")
    if isCounted, ahead.take("半") { count += 0.5 }
    ahead.skipDateGap()
    if isCounted, ahead.takeWeekdayName() != nil { return nil }
    guard let unit = ahead.takeLengthUnit(isCounted: isCounted) else { return nil }
    let isPair = text.folded[position] == "两"
    self = ahead
    return .init(count: count, unit: unit, isCountedPair: isPair)
  }

  /// Reads a number that can count a length: no year, no vague pair (两三), no part of a range.
  private mutating func takeLengthNumber() -> Double? {
    guard let numeral = Numeral.read(in: text, at: position, before: end), numeral.value > 0,
      numeral.value < 100_000
    else { return nil }
    if numeral.form == .positional, numeral.figures > 1 { return nil }
    if numeral.form == .arabic, text.folded[numeral.range.lowerBound] == "0", numeral.value >= 1 {
      return nil
    }
    position = numeral.end
    return numeral.value
  }

  private mutating func takeLengthUnit(isCounted: Bool) -> DateLength.Unit? {
    guard let found = DurationWords.units.longest(in: text, at: position, before: end),
      DurationWords.unitTraps.longest(in: text, at: position, before: end) == nil
    else { return nil }
    let unit = found.meaning
    // 3月 is a month of the year, 3个月 and 半月 are lengths.
    if text.folded[position] == "月", !isCounted, text.folded[position - 1] != "半" { return nil }
    if text.folded[position] == "年", isTermOfYears(at: position + 1) { return nil }
    if isCounted, text.folded[position] == "年" || text.folded[position] == "天" { return nil }
    position = found.end
    return unit
  }

  /// Whether 期 makes years the term of a loan or the like (一年期存款), and no period (一年期满).
  private func isTermOfYears(at place: Int) -> Bool {
    guard place < end, text.folded[place] == "期" else { return false }
    return place + 1 >= end || !ScalarList("满间内限届").contains(text.folded[place + 1])
  }

  // Bound ::: Inclusion? "时间"? ("内"|"以内"|"以上"|"左右"|"后"|"前" …)? "时间"? Inclusion?
  /// Reads what closes a length; whether anything did.
  private mutating func takeBound(of length: inout DateLength) -> Bool {
    let start = position
    takeLengthInclusion()
    _ = take(word: "的时间") || take(word: "时间")
    if take(word: "以内") || take(word: "之内") || takeInside() || takeComparison() {
      _ = take(word: "的时间") || take(word: "时间")
      takeLengthInclusion()
    } else if takeAfter() {
      length.direction = .after
    } else if takeBefore() {
      length.direction = .before
    }
    return position > start
  }

  // Comparison ::: ("及" | "或")? ("以上" | "以下") | "左右"
  private mutating func takeComparison() -> Bool {
    if take(word: "左右") { return true }
    var ahead = self
    _ = ahead.take("及") || ahead.take("或") || ahead.take("和")
    guard ahead.take(word: "以上") || ahead.take(word: "以下") else { return false }
    self = ahead
    return true
  }

  private mutating func takeInside() -> Bool {
    guard current == "内", DateWords.afterTraps.longest(in: text, at: position, before: end) == nil
    else { return false }
    advance()
    return true
  }

  // LengthInclusion ::: "(" "含" … ")"                                            （含2年）
  private mutating func takeLengthInclusion() {
    var ahead = self
    guard ahead.take("("), ahead.take("含") else { return }
    let limit = min(end, ahead.position + 12)
    while ahead.position < limit, ahead.current != ")", ahead.current != "\n" { ahead.advance() }
    if ahead.take(")") { self = ahead }
  }

  /// Whether words that ask for a length stand right before `place`: 公示7日, 不少于5日, 满30日.
  private func hasLengthWord(before place: Int, _ start: Int) -> Bool {
    DurationWords.lead.longestSuffix(in: text, of: max(start, place - 6)..<place) != nil
  }

  // MARK: The event that a length counts from

  /// The words of the event right before a length: 印发之日 of 自印发之日起30日内.
  private func lengthAnchor(startingAt start: Int) -> LengthAnchor? {
    var place = position
    let limit = max(start, position - 40)
    while place > limit, DurationWords.anchorFillers.contains(text.folded[place - 1]) { place -= 1 }
    guard place > limit else { return nil }
    let mark = text.folded[place - 1]
    if mark == "起" || mark == "后" || mark == "前" {
      place -= 1
      if place > limit, DurationWords.anchorBlockers.contains(text.folded[place - 1]), mark != "起" {
        guard text.folded[place - 1] == "日", mark == "前" else { return nil }
      }
      if place > limit, text.folded[place - 1] == "之" || text.folded[place - 1] == "以" {
        place -= 1
      }
    } else {
      return nil
    }
    return anchor(endingAt: place, limit: limit, mark: mark)
  }

  private func anchor(endingAt last: Int, limit: Int, mark: Scalar) -> LengthAnchor? {
    if mark == "起" {
      guard last - 1 >= limit, text.folded[last - 1] == "日" else { return nil }
    }
    var first = last
    while first > limit, isAnchorScalar(text.folded[first - 1], text.classes[first - 1]) {
      first -= 1
    }
    guard first < last else { return nil }
    var issue = first
    if let object = DateEvents.objects.longest(in: text, at: first, before: last) {
      issue = object.end
    }
    let verb = DateEvents.issueVerbs.longest(in: text, at: issue, before: last)
    let isIssue = last - (verb?.end ?? issue) <= 2 && (verb != nil || issue > first)
    return LengthAnchor(
      range: (isIssue && verb != nil ? issue : first)..<last, isIssue: isIssue,
      isBefore: mark == "前")
  }

  private func isAnchorScalar(_ scalar: Scalar, _ scalarClass: CharacterClass) -> Bool {
    if scalarClass.contains(.sentenceEnd) || scalarClass.contains(.innerMark) { return false }
    return scalar != "\n" && scalar != "自" && scalar != "从" && scalar != "在" && scalar != "于"
      && scalar != ")"
  }
}

/// The event that a length counts from.
private struct LengthAnchor {
  var range: Range<Int>
  /// Whether it is the issue of the document itself.
  var isIssue: Bool
  /// Whether the length lies before it.
  var isBefore: Bool
}

extension DateLength.Unit {
  /// Whether a component of this unit can follow one of the other: months follow years.
  fileprivate func isFiner(than other: Self) -> Bool {
    switch (other, self) {
    case (.year, .month), (.month, .day), (.hour, .minute), (.minute, .second), (.day, .hour): true
    default: false
    }
  }
}

extension DateLength {
  /// Lengths that are more often a figure of speech: 24小时 (服务), 365天.
  fileprivate var isRhetoric: Bool {
    guard components.count == 1, upper.isEmpty, let only = components.first else { return false }
    return only.unit == .hour && only.count == 24
      || (only.unit == .day || only.isCalendarDay) && only.count == 365
      || only.unit == .year && only.count >= 1000
  }

  fileprivate var isInYears: Bool { components.first?.unit == .year }

  /// Lengths in 日, which without a word beside them are days of a month.
  fileprivate var needsFrame: Bool {
    components.contains { $0.isCalendarDay && $0.count <= 31 && !$0.isCountedPair }
      && !upper.contains { $0.isCalendarDay && $0.count > 31 }
  }
}

extension WorkingText {
  /// Whether 一 at a place picks one of several out: 同一, 任一; but not behind 合同 and 主任.
  func isPickedOut(at place: Int) -> Bool {
    guard place > 0, place < count, folded[place] == "一",
      DurationWords.determiners.contains(folded[place - 1])
    else { return false }
    return DurationWords.otherThanDeterminers.longestSuffix(in: self, of: 0..<place, upTo: 2) == nil
  }
}
