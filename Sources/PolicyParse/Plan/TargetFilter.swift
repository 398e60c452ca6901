/// Tells an aim or a result from the numbers that are none: fees, marks, conditions, lists.
struct TargetFilter {
  let text: WorkingText
  let hits: TargetHits
  let clause: Range<Int>
  /// Where the sentence of the clause begins.
  let sentenceStart: Int
  /// Whether a target was read before in the same sentence.
  let follows: Bool

  /// What the quantity and the clause around it already rule out.
  func allows(_ quantity: Quantity) -> Bool {
    !isModifier(quantity) && !isLabelled(quantity) && !isOrdinal(quantity)
      && !isForbidden(quantity) && !becomesOther(quantity) && !isCapacity(quantity)
  }

  /// 18:30起, [预算金额]500元, （精选4篇）, 零部件: a clock time, the value of a form's field, what a page
  /// collects, no number.
  private func isLabelled(_ quantity: Quantity) -> Bool {
    if quantity.isHan, quantity.value == 0 || namesSport(quantity) { return true }
    let start = quantity.range.lowerBound
    guard start > 1 else { return false }
    if text.folded[start - 1] == "]" || opensCollection(before: start) { return true }
    return text.folded[start - 1] == ":" && text.classes[start - 2].contains(.digit)
  }

  /// 冬季两项: the number is part of a name.
  private func namesSport(_ quantity: Quantity) -> Bool {
    TargetWords.sports.longestSuffix(in: text, of: 0..<quantity.range.upperBound, upTo: 4) != nil
      || text.has("十项全能", at: quantity.range.lowerBound, before: text.count)
  }

  private func opensCollection(before place: Int) -> Bool {
    TargetWords.collections.longestSuffix(in: text, of: 0..<place, upTo: 3) != nil
  }

  /// 第23-1条, 第2与5项: the number goes on with another that 第 counts.
  private func isOrdinal(_ quantity: Quantity) -> Bool {
    var place = quantity.range.lowerBound
    let limit = max(0, place - 12)
    while place > limit,
      !text.classes[place - 1].isDisjoint(with: [.digit, .hanNumeral])
        || ScalarList("-~、与及和至到").contains(text.folded[place - 1])
    {
      place -= 1
    }
    return place > 0 && place < quantity.range.lowerBound && text.folded[place - 1] == "第"
  }

  /// 500万元以上的企业, 3次以上者, 110千伏线路: the number describes what follows.
  private func isModifier(_ quantity: Quantity) -> Bool {
    let end = quantity.range.upperBound
    guard end < clause.upperBound else { return false }
    if text.folded[end] == "性" || text.folded[end] == "者" || quantity.isVoltage(in: text) {
      return true
    }
    if text.folded[end] == "/", quantity.kind == .money { return true }
    guard text.folded[end] == "的", !quantity.isPlanned(in: text, before: clause.upperBound) else {
      return false
    }
    switch quantity.kind {
    case .percent, .fraction, .count: return false
    default: return true
    }
  }

  // Capacity ::: Measure Noun ("项目"|"机组"|…)                          60万吨乙烯项目
  /// Whether the number says how large a plant is, and not how many there are.
  private func isCapacity(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .measure, let unit = quantity.unit,
      TargetWords.capacityUnits.longestSuffix(in: text, of: unit) != nil,
      let noun = NounPhrase.after(quantity.range.upperBound, before: clause.upperBound, text)
    else { return false }
    return TargetWords.plants.firstOffset(in: text, noun) != nil
  }

  private func isForbidden(_ quantity: Quantity) -> Bool {
    let start = max(clause.lowerBound, quantity.range.lowerBound - 40)
    let end = min(clause.upperBound, quantity.range.upperBound + 16)
    if hits.hold(.forbid, from: start, to: end), !isLowered(quantity) { return true }
    if isThreshold() || isQuorum(quantity) { return true }
    if quantity.kind == .money, hits.hold(.price, from: start, to: end) { return true }
    if quantity.kind == .percent, hits.hold(.rebate, from: start, to: end) { return true }
    if quantity.kind == .count, hits.hold(.casualty, from: start, to: end) { return true }
    if hits.hold(.prize, from: start, to: end),
      !hits.hold(.winner, from: clause.lowerBound, to: end), !follows || isPerson(quantity)
    {
      return true
    }
    return isConditional(quantity)
  }

  /// 担保费率降至1%: that a rate is to fall to so much is an aim, though the rate is none.
  private func isLowered(_ quantity: Quantity) -> Bool {
    guard
      let word = TargetWords.predicates.longestSuffix(
        in: text, of: clause.lowerBound..<quantity.range.lowerBound, upTo: 4),
      case .changeTo(.decrease) = word.meaning
    else { return false }
    return quantity.kind == .percent
  }

  // Conditional ::: ("如"|"若"|"如果"|…) … | … "的" | … Quantity "时"      招收人数超过30人的，
  /// Whether the clause says when something else is to happen.
  private func isConditional(_ quantity: Quantity) -> Bool {
    let last = clause.upperBound - 1
    if text.folded[last] == "的" || text.folded[last] == "时" && quantity.range.upperBound == last {
      return true
    }
    if leadsToConsequence(quantity) { return true }
    let start = text.trimmed(clause).lowerBound
    return TargetWords.conditionals.longest(in: text, at: start, before: clause.upperBound) != nil
      && TargetWords.conditionalExceptions.longest(in: text, at: start, before: clause.upperBound)
        == nil
  }

  // Condition ::: … Quantity … "的" Noun? ("," …)* "," ("可"|"方可"|"予以"|…)   达到80%的项目，可优先安排
  /// Whether the clause or the one joined to it ends with those to whom something is granted later
  /// in the sentence; of what counts for each, whether a grant follows: 每推荐1家企业，给予….
  private func leadsToConsequence(_ quantity: Quantity) -> Bool {
    if namesGrantees(quantity) || isJoinedToCondition() {
      return consequence(in: TargetWords.consequences)
    }
    return countsForEach(quantity) && consequence(in: TargetWords.grants)
  }

  // Grantees ::: "的" ("项目"|"企业"|…), at the clause's end
  private func namesGrantees(_ quantity: Quantity) -> Bool {
    let rest = quantity.range.upperBound..<max(quantity.range.upperBound, clause.upperBound)
    guard let noun = TargetWords.grantees.longestSuffix(in: text, of: rest) else { return false }
    return noun.start > rest.lowerBound && text.folded[noun.start - 1] == "的"
  }

  /// Whether such words open a later clause of the sentence.
  private func consequence(in words: WordTable<Bool>) -> Bool {
    let limit = min(text.count, clause.upperBound + Self.reachOfSentence)
    return (clause.upperBound..<limit).lazy
      .prefix { text.classes[$0].isDisjoint(with: [.sentenceEnd, .newline]) }
      .contains {
        text.folded[$0] == "," && words.longest(in: text, at: $0 + 1, before: limit) != nil
      }
  }

  // Joined ::: "," ("并"|"且"|"或"|…) … ("的"|"者") ","                 ，并按期完工的，
  private func isJoinedToCondition() -> Bool {
    let start = clause.upperBound + 1
    guard start < text.count, text.folded[start - 1] == ",",
      TargetWords.conditionJoints.longest(in: text, at: start, before: text.count) != nil
    else { return false }
    let limit = min(text.count, start + Self.reachOfSentence)
    let end = (start..<limit).first {
      text.folded[$0] == "," || !text.classes[$0].isDisjoint(with: [.sentenceEnd, .newline])
    }
    return end.map { text.folded[$0 - 1] == "的" || text.folded[$0 - 1] == "者" } ?? false
  }

  /// 每推荐1家: for each of those, and not how often or how many a year.
  private func countsForEach(_ quantity: Quantity) -> Bool {
    (max(clause.lowerBound, quantity.range.lowerBound - 12)..<quantity.range.lowerBound).contains {
      text.folded[$0] == "每"
        && TargetWords.frequencies.longest(in: text, at: $0, before: quantity.range.lowerBound)
          == nil
    }
  }

  /// How far behind a clause the rest of its sentence is looked at, in scalars.
  private static let reachOfSentence = 120

  /// 申报单位…从业人员不少于30人, 小微企业是指…: what an applicant must have, or what makes a thing what
  /// it is, is no aim.
  private func isThreshold() -> Bool {
    hits.hold(.given, from: sentenceStart, to: clause.upperBound)
  }

  /// 二分之一以上委员出席: how many must be there or agree is no aim.
  private func isQuorum(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .percent || quantity.kind == .fraction else { return false }
    let after = quantity.range.upperBound..<min(clause.upperBound, quantity.range.upperBound + 16)
    return !after.isEmpty && TargetWords.votes.firstOffset(in: text, after) != nil
  }

  /// Prizes are given to persons: 一等奖1名.
  private func isPerson(_ quantity: Quantity) -> Bool {
    quantity.unit.map { text.folded[$0.lowerBound] == "名" || text.folded[$0.lowerBound] == "人" }
      ?? false
  }

  /// The old value of a change: 由30%提高到50%.
  private func becomesOther(_ quantity: Quantity) -> Bool {
    guard
      let word = TargetWords.predicates.longest(
        in: text, at: quantity.range.upperBound, before: clause.upperBound)
    else { return false }
    if case .changeTo = word.meaning { return true }
    return false
  }

  /// What the words right before the number rule out.
  func allows(_ quantity: Quantity, after lead: TargetPredicate, from floor: Int) -> Bool {
    let isBound =
      lead.bounds || quantity.bound == .atLeast
      || hits.hold(.bound, from: floor, to: quantity.range.lowerBound)
    if quantity.isOne, !isBound, !(quantity.kind == .times && lead.changes) { return false }
    if isCeiling(quantity, lead) || !isBound && isDivided(quantity) || isMarvel(quantity) {
      return false
    }
    if TargetWords.shortfalls.longestSuffix(
      in: text, of: floor..<quantity.range.lowerBound, upTo: 2) != nil
    {
      return false
    }
    if lead.start == quantity.range.lowerBound, lead.touching == nil,
      lead.nounEnd == quantity.range.lowerBound, quantity.kind != .percent,
      TargetWords.pointers.longestSuffix(in: text, of: floor..<lead.start, upTo: 3) != nil
    {
      return false
    }
    if let verb = lead.touching, quantity.kind == .count,
      TargetWords.limiters.longestSuffix(in: text, of: floor..<verb.range.lowerBound, upTo: 3)
        != nil
    {
      return false
    }
    if lead.bounds, refusesNext() { return false }
    if let verb = lead.touching, lead.bound == .atMost,
      TargetWords.entering.longest(
        in: text, at: verb.range.lowerBound, before: verb.range.upperBound) != nil
    {
      return false
    }
    if quantity.kind == .money, isRate(from: floor, to: quantity.range.lowerBound) { return false }
    if quantity.kind == .count || quantity.kind == .measure {
      if !isBound, isFrequency(quantity, from: floor) { return false }
      if lead.touching == nil, lead.start == quantity.range.lowerBound || lead.isCopula,
        TargetWords.determiners.longestSuffix(in: text, of: floor..<lead.start, upTo: 3) != nil,
        opensNoun(quantity)
      {
        return false
      }
    }
    return true
  }

  /// Whether the next clause refuses something: 不足6人的，不予补助.
  private func refusesNext() -> Bool {
    let next = clause.upperBound + 1
    return next < text.count && text.folded[clause.upperBound] == ","
      && TargetWords.refusals.longest(in: text, at: next, before: text.count) != nil
  }

  // Ceiling ::: … ("最多"|"不超过"|…) Count     of what may be granted
  /// 奖励…不超过10家, 最高不超过三个: more than so many are not granted.
  private func isCeiling(_ quantity: Quantity, _ lead: TargetPredicate) -> Bool {
    guard quantity.kind == .count, lead.bound == .atMost, lead.change == .none else { return false }
    if hits.hold(.grant, from: sentenceStart, to: clause.upperBound) { return true }
    return text.has("最高", at: lead.start, before: quantity.range.lowerBound)
  }

  /// 服务费的80%用于…: how something is divided, unless a part is to be kept.
  private func isDivided(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent
      && text.has("用于", at: quantity.range.upperBound, before: text.count)
  }

  /// 煤矿高达300个: how many there are is a state of affairs. A share may have been reached.
  private func isMarvel(_ quantity: Quantity) -> Bool {
    (quantity.kind == .count || quantity.kind == .measure)
      && text.hasSuffix("高达", in: clause.lowerBound..<quantity.range.lowerBound)
  }

  private func opensNoun(_ quantity: Quantity) -> Bool {
    NounPhrase.after(quantity.range.upperBound, before: clause.upperBound, text) != nil
  }

  /// 每人500元, 最高30万元: a rate or a ceiling of payment.
  private func isRate(from floor: Int, to end: Int) -> Bool {
    var place = floor
    while place < end {
      if text.folded[place] == "每", place + 1 < end,
        !ScalarList("万百千").contains(text.folded[place + 1]),
        !isYearlyGain(at: place, before: end)
      {
        return true
      }
      if text.has("最高", at: place, before: end) || text.has("一次性", at: place, before: end) {
        return true
      }
      place += 1
    }
    return false
  }

  // YearlyGain ::: "每年" … "实现" …                                  每年可实现果品增收300万元
  private func isYearlyGain(at place: Int, before end: Int) -> Bool {
    text.has("每年", at: place, before: end)
      && text.firstOffset(of: "实现", in: place..<end) != nil
  }

  // Frequency ::: ("每月"|"每周"|…) … Quantity            每月3次; but 每年培育20家 is so many a year
  private func isFrequency(_ quantity: Quantity, from floor: Int) -> Bool {
    let end = quantity.range.lowerBound
    guard hits.hold(.every, from: floor, to: end) else { return false }
    var place = floor
    while place < end {
      if text.folded[place] == "每" {
        if let word = TargetWords.frequencies.longest(in: text, at: place, before: end) {
          return !(text.hasSuffix("每年", in: place..<word.end) && !isEvent(quantity))
        }
        // 每3年, 每两个月.
        if let term = QuantityRecognizer.quantity(in: text, at: place + 1, before: end),
          term.kind == .time
        {
          return true
        }
      }
      place += 1
    }
    return false
  }

  private func isEvent(_ quantity: Quantity) -> Bool { quantity.countsEvents(in: text) }

  /// Whether a noun before the number and what stands between make it a target.
  func accepts(
    _ quantity: Quantity, _ lead: TargetPredicate, subject: Range<Int>,
    action: ActionReader.Action?, listed: Bool
  ) -> Bool {
    let told = lead.states || lead.changes || lead.bounds
    switch quantity.kind {
    case .percent, .points, .times, .fraction, .fold:
      return told || quantity.kind == .fold || action != nil || isIndicator(subject)
        || (quantity.kind == .percent && isCoverage(quantity))
    case .bare:
      return isLostPercent(quantity, lead, subject)
    case .money:
      return told || action != nil || isIndicator(subject) || listed
        || (follows && endsClause(quantity))
    case .count, .measure:
      return acceptsCount(
        quantity, lead, subject: subject, action: action, listed: listed || (follows && told), told)
    case .time, .other: return false
    }
  }

  private func isIndicator(_ subject: Range<Int>) -> Bool {
    TargetWords.indicatorEnds.longestSuffix(in: text, of: subject, upTo: 5) != nil
  }

  /// 100%覆盖: the share of the subject that is to be reached.
  private func isCoverage(_ quantity: Quantity) -> Bool {
    let end = quantity.range.upperBound
    return end < clause.upperBound && text.classes[end].contains(.han) && text.folded[end] != "的"
  }

  /// A number without a unit after 增长 or 比重, at the clause's end: its ％ was lost.
  private func isLostPercent(
    _ quantity: Quantity, _ lead: TargetPredicate, _ subject: Range<Int>
  ) -> Bool {
    guard quantity.value < 1000, endsClause(quantity) else { return false }
    if lead.changes { return true }
    return TargetWords.ratioEnds.longestSuffix(in: text, of: subject, upTo: 4) != nil
  }

  private func endsClause(_ quantity: Quantity) -> Bool {
    if quantity.isPlanned(in: text, before: clause.upperBound) { return true }
    let rest = text.trimmed(
      quantity.range.upperBound..<max(quantity.range.upperBound, clause.upperBound))
    guard let first = rest.first else { return true }
    return ScalarList("、和及”)(").contains(text.folded[first])
  }

  private func acceptsCount(
    _ quantity: Quantity, _ lead: TargetPredicate, subject: Range<Int>,
    action: ActionReader.Action?, listed: Bool, _ told: Bool
  ) -> Bool {
    if isPaper(quantity), !listed, !isGivenOut(action),
      TargetWords.furniture.longestSuffix(in: text, of: subject, upTo: 4) == nil
    {
      return false
    }
    if quantity.kind == .count,
      NounPhrase.lists(subject, isHan: quantity.isHan, follows: false, text),
      !lead.bounds || lead.bound == .atMost
    {
      return false
    }
    if lead.sums, action == nil, countsArticles(quantity) { return false }
    if quantity.isHan, !lead.bounds, !endsClause(quantity) { return false }
    if quantity.isHan, quantity.kind == .count, lead.sums, action?.isWeak ?? true { return false }
    if quantity.isHan, isMultiplier(quantity) { return false }
    if lead.owns, !endsClause(quantity) { return false }
    if lead.sums, action == nil, isDivision(quantity) { return false }
    if action != nil || lead.sums || (told && !lead.isCopula) { return true }
    if quantity.isHan, quantity.kind == .count { return lead.bounds || listed }
    if lead.isCopula { return isIndicator(subject) }
    return listed || endsClause(quantity)
  }

  /// 评审工作共2批次: into how many parts a procedure is divided.
  private func isDivision(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit else { return false }
    return TargetWords.divisions.longest(in: text, at: unit.lowerBound, before: unit.upperBound)?
      .end == unit.upperBound
  }

  /// 《…法》共25条: how long a law is.
  private func countsArticles(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.count == 1,
      ScalarList("条章节款").contains(text.folded[unit.lowerBound])
    else { return false }
    let start = max(sentenceStart, quantity.range.lowerBound - Self.reachOfSentence)
    return (start..<quantity.range.lowerBound).contains { text.folded[$0] == "《" }
  }

  /// 三十三万: a multiplier alone.
  private func isMultiplier(_ quantity: Quantity) -> Bool {
    quantity.unit.map { $0.count == 1 && ScalarList("万亿").contains(text.folded[$0.lowerBound]) }
      ?? false
  }

  private func isPaper(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit else { return false }
    return TargetWords.paperUnits.longest(in: text, at: unit.lowerBound, before: unit.upperBound)?
      .end
      == unit.upperBound
  }

  private func isGivenOut(_ action: ActionReader.Action?) -> Bool {
    guard let action else { return false }
    return TargetWords.paperActions.longest(
      in: text, at: action.range.lowerBound, before: action.range.upperBound) != nil
  }
}

extension Quantity {
  // Planned ::: Quantity "的"? ("任务"|"目标"|…)                           投产500万千瓦的任务
  /// Whether the word behind it only says that so much is planned.
  func isPlanned(in text: WorkingText, before limit: Int) -> Bool {
    guard kind != .percent, range.upperBound < limit else { return false }
    let place = text.folded[range.upperBound] == "的" ? range.upperBound + 1 : range.upperBound
    guard kind == .measure || kind == .money || place > range.upperBound,
      let plan = TargetWords.plans.longest(in: text, at: place, before: limit)
    else {
      return false
    }
    return plan.end == limit || !text.classes[plan.end].contains(.han)
  }

  /// Whether it counts how often something is done: 3次, 2场.
  func countsEvents(in text: WorkingText) -> Bool {
    guard let unit else { return false }
    return TargetWords.eventUnits.longest(in: text, at: unit.lowerBound, before: unit.upperBound)
      != nil
  }
}
