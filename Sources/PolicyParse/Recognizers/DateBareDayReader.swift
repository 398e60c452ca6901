/// Days without their month, and beginnings at the issue of the document.
extension Cursor {
  // BareDay ::: Day DayRest (Connector RangeEnd)? Trail?               …8月2日，…；3日上午
  /// Reads a day without its month, where a month named shortly before carries it, or where a
  /// deadline or a time of day makes it one of the month of issue.
  mutating func takeBareDay(startingAt start: Int, followsMonth: Bool) -> DateMention? {
    guard !isLengthInDays else { return nil }
    var ahead = self
    var part = DatePart()
    guard ahead.takeDay(into: &part) else { return nil }
    let afterDay = ahead.position
    ahead.finishDay(&part)
    var isPlain = part.clock == nil && part.weekday == nil
    guard let form = ahead.takeForm(of: part, lead: nil) else { return nil }
    switch form {
    case .point: break
    case .deadline: isPlain = false
    default: isPlain = isPlain && !followsMonth
    }
    guard opensTime(startingAt: start) || followsMonth && !isPlain else { return nil }
    let isPlaced = followsMonth || position > start && text.folded[position - 1] == "于"
    guard !isPlain || isPlaced && closesBareDay(at: afterDay) else { return nil }
    let mention = DateMention(range: position..<ahead.position, form: form)
    self = ahead
    return mention
  }

  /// Whether what stands before lets a day without its month begin here: a mark, 于, 和.
  private func opensTime(startingAt start: Int) -> Bool {
    position == start
      || !text.classes[position - 1].contains(.han) && !text.classes[position - 1].contains(.letter)
      || ScalarList("和及至与到于在").contains(text.folded[position - 1])
  }

  /// Whether a plain day may end here: 3日 anywhere, 11号 before a mark only (3号楼).
  private func closesBareDay(at place: Int) -> Bool {
    text.folded[place - 1] == "日" || place >= end || !text.classes[place].contains(.han)
  }

  /// Whether what follows makes a number of days a length: 5日内, 3日以上.
  private var isLengthInDays: Bool {
    var ahead = self
    guard ahead.takeDateNumber() != nil, ahead.take("日") || ahead.take("号") else { return false }
    return ahead.current == "内" || ahead.current == "以" || ahead.current == "左"
      || text.has("之内", at: ahead.position, before: end)
      || text.has("的时间", at: ahead.position, before: end)
  }

  // SinceEvent ::: ("自" | "从") Object? IssueVerb "之日起" (Connector RangeEnd Closing?)?
  /// Reads a beginning at the issue of the document itself: 自发布之日起, 从通知之日起到5月22日为止.
  mutating func takeSinceEvent() -> DateMention? {
    var ahead = self
    guard ahead.take("自") || ahead.take("从") else { return nil }
    guard let anchor = ahead.takeIssueEvent() else { return nil }
    var mention = DateMention(range: position..<ahead.position, form: .sinceEvent)
    mention.anchor = anchor
    mention.isAnchoredToIssue = true
    if let last = ahead.takeRangeRest(afterOpening: true) {
      mention.form = .rangeFromEvent(last)
      mention.range = position..<ahead.position
    } else if ahead.isBeforeLength {
      return nil
    }
    self = ahead
    return mention
  }

  /// Whether a length of time follows, which then is the mention and the event its anchor.
  private var isBeforeLength: Bool {
    var ahead = self
    _ = ahead.take(",")
    while let scalar = ahead.current, ScalarList("应须在的于当").contains(scalar) {
      ahead.advance()
    }
    return ahead.takeLength() != nil
  }

  // IssueEvent ::: Object? ("印发" | "发布" | "公布" | …) "之日" "起"
  private mutating func takeIssueEvent() -> Range<Int>? {
    var ahead = self
    if let object = DateEvents.objects.longest(in: text, at: ahead.position, before: end) {
      ahead.position = object.end
    }
    let anchor = ahead.position
    guard let verb = DateEvents.issueVerbs.longest(in: text, at: ahead.position, before: end) else {
      return nil
    }
    ahead.position = verb.end
    guard ahead.take(word: "之日") || ahead.take("日") else { return nil }
    let last = ahead.position
    guard ahead.take("起") else { return nil }
    self = ahead
    return anchor..<last
  }
}
