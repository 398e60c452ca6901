// The noun before the number: 培育示范企业3家, 覆盖率达到95%.

extension TargetGrammar {
  func precedingNoun(
    _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int, _ index: Int,
    _ filter: TargetFilter
  ) -> Found? {
    if lead.boundsVerb, countsEvents(quantity), let found = event(quantity, lead) { return found }
    let listed =
      floor == previousEnd && previous != nil
      && previousSentence == clauses.clauses[index].sentence
    if quantity.kind == .money, let verb = lead.touching,
      TargetWords.moneyNouns.longest(
        in: text, at: verb.range.lowerBound, before: verb.range.upperBound) != nil
    {
      // 配套21万元: the verb is the noun.
      return Found(
        subject: verb.range, action: verb.range, start: verb.range.lowerBound,
        end: quantity.range.upperBound)
    }
    let region = floor..<nounEnd(quantity, lead)
    let isIndicator = quantity.kind != .count && (lead.states || lead.changes)
    let reading = SubjectReader.subject(
      in: region, text, isIndicator: isIndicator, isStated: lead.states || lead.bounds)
    guard let noun = reading.subject else {
      return vacancies(quantity, index) ?? carried(quantity, lead, reading, index)
        ?? headed(quantity, lead, index)
    }
    let subject = named(noun, index)
    if let found = compared(quantity, subject, index) { return found }
    let own = reading.action ?? accomplished(quantity, subject, floor)
    let action =
      own ?? lead.touching ?? (listed && !lead.states && !lead.changes ? previousAction : nil)
    guard
      filter.accepts(
        quantity, lead, subject: subject, action: action, listed: listed)
    else { return nil }
    if action == nil, isForecast(subject, lead) || isAccount(quantity, subject, lead, index) {
      return nil
    }
    return Found(
      subject: subject, action: action?.range, change: action?.change ?? .none,
      start: min(own?.range.lowerBound ?? noun.lowerBound, noun.lowerBound),
      end: quantity.range.upperBound)
  }

  /// 预计需求94台: what is expected to be, unless it is said to be reached.
  func isForecast(_ subject: Range<Int>, _ lead: TargetPredicate) -> Bool {
    !lead.states && !lead.changes && !lead.bounds
      && TargetWords.forecasts.longestSuffix(in: text, of: 0..<subject.lowerBound, upTo: 2) != nil
  }

  /// 项目总投资5亿元: what something costs, unless that much is reached or it belongs to what is done.
  func isAccount(
    _ quantity: Quantity, _ subject: Range<Int>, _ lead: TargetPredicate, _ index: Int
  ) -> Bool {
    guard quantity.kind == .money, !lead.changes, !lead.states || lead.isCopula,
      text.firstOffset(of: "总投资", in: subject) != nil
    else { return false }
    return previousAction == nil || previousSentence != clauses.clauses[index].sentence
  }

  // Each ::: "每" (Number | "万" | "千" | "百") Noun
  /// The subject; for each of so many that a number goes with, what it is said of: the noun before the
  /// bracket, or the title above.
  func named(_ subject: Range<Int>, _ index: Int) -> Range<Int> {
    guard text.folded[subject.lowerBound] == "每", subject.count > 2,
      !text.classes[subject.lowerBound + 1].isDisjoint(with: [.digit, .hanNumeral]),
      !isIndicator(subject)
    else { return subject }
    return bracketOwner(index) ?? heading.flatMap { isIndicator($0) ? $0 : nil } ?? subject
  }

  /// How many clauses are passed over on the way to the one around a bracket.
  private static let bracketReach = 40

  /// The noun before the bracket in which a clause stands.
  func bracketOwner(_ index: Int) -> Range<Int>? {
    let clause = clauses.clauses[index]
    guard clause.isBracketed,
      let outer = clauses.clauses[..<index].suffix(Self.bracketReach).last(where: {
        !$0.isBracketed && $0.range.upperBound >= clause.range.upperBound
      })
    else { return nil }
    let end = clause.range.lowerBound - 1
    let start = max(outer.range.lowerBound, end - Self.reach)
    guard start < end else { return nil }
    return SubjectReader.subject(in: start..<end, text, isIndicator: false, isStated: false).subject
  }

  // Headed ::: Indicator … Term? Predicate Quantity | Vacancies … Count     续约率 … 2023年达到80%
  /// A value without a noun in its paragraph is one of the title above.
  func headed(_ quantity: Quantity, _ lead: TargetPredicate, _ index: Int) -> Found? {
    guard let heading else { return nil }
    let isNamed: Bool
    switch quantity.kind {
    case .percent, .points:
      isNamed = (lead.states || lead.bounds || lead.changes) && isIndicator(heading)
    case .count:
      let clause = text.trimmed(clauses.clauses[index].range)
      isNamed =
        clause == quantity.range
        && TargetWords.vacancies.longestSuffix(in: text, of: heading) != nil
    default: isNamed = false
    }
    guard isNamed else { return nil }
    return Found(subject: heading, start: lead.start, end: quantity.range.upperBound)
  }

  // Vacancies ::: ("招聘"|"录取"|…) ("人数"|"名额") ":" Number                    招聘人数：20名
  func vacancies(_ quantity: Quantity, _ index: Int) -> Found? {
    guard quantity.kind == .count, index > 0 else { return nil }
    let label = clauses.clauses[index - 1].range
    let start = text.trimmed(clauses.clauses[index].range).lowerBound
    guard start == quantity.range.lowerBound, label.upperBound < start,
      text.folded[label.upperBound] == ":",
      let found = TargetWords.vacancies.longestSuffix(in: text, of: label)
    else { return nil }
    return Found(
      subject: found.start..<label.upperBound, start: found.start, end: quantity.range.upperBound)
  }

  // Accomplished ::: "完成" ("全年"|"年度"|…)? Noun Percent             完成全年植树计划70%
  func accomplished(
    _ quantity: Quantity, _ subject: Range<Int>, _ floor: Int
  ) -> ActionReader.Action? {
    guard quantity.kind == .percent else { return nil }
    var end = subject.lowerBound
    if let term = TargetWords.wholeTerms.longestSuffix(in: text, of: floor..<end) {
      end = term.start
    }
    guard text.hasSuffix("完成", in: floor..<end) else { return nil }
    return ActionReader.Action(range: (end - 2)..<end, isWeak: false, change: .none)
  }

  /// 高于全省平均水平2个百分点 is told of the subject before it.
  func compared(_ quantity: Quantity, _ subject: Range<Int>, _ index: Int) -> Found? {
    guard quantity.kind == .points || quantity.kind == .percent,
      TargetWords.comparers.longest(in: text, at: subject.lowerBound, before: subject.upperBound)
        != nil,
      let previous, previousSentence == clauses.clauses[index].sentence
    else { return nil }
    return Found(
      subject: previous.subject, start: subject.lowerBound, end: quantity.range.upperBound)
  }

  /// A verb right before the number takes its subject in front of it (项目开工20个), but the noun of
  /// an event is itself a verb (专项督查12次), as is the object of another verb (举办培训3次).
  func nounEnd(_ quantity: Quantity, _ lead: TargetPredicate) -> Int {
    guard let verb = lead.touching else { return lead.nounEnd }
    if countsEvents(quantity) { return verb.range.upperBound }
    return lead.nounEnd == verb.range.upperBound ? verb.range.lowerBound : lead.nounEnd
  }

  func countsEvents(_ quantity: Quantity) -> Bool { quantity.countsEvents(in: text) }

  /// A value without a noun in its own clause takes the last one: …达48家，增长15%.
  func carried(
    _ quantity: Quantity, _ lead: TargetPredicate, _ reading: SubjectReader.Reading, _ index: Int
  ) -> Found? {
    let end = quantity.range.upperBound
    if isListed(lead, previousEnd), quantity.kind != .bare, let previous {
      return Found(subject: previous.subject, start: lead.start, end: end)
    }
    if lead.touching != nil, let previous, sharesUnit(quantity, with: previous),
      previousSentence == clauses.clauses[index].sentence
    {
      return Found(
        subject: previous.subject, action: lead.touching?.range,
        start: lead.touching?.range.lowerBound ?? lead.start, end: end)
    }
    guard lead.states || lead.sums || lead.changes || quantity.kind == .fold,
      quantity.kind != .bare || lead.changes, !(quantity.isOne && quantity.kind == .times),
      !followsRate(index)
    else { return nil }
    let clause = clauses.clauses[index]
    if lead.sums, let noun = trailingNoun(beforeClause: index) {
      return Found(subject: noun, start: lead.start, end: end)
    }
    guard let previous, clause.sentence - previousSentence <= 1, previous.subject != nil,
      !clause.isBracketed || quantity.kind != .count
    else { return nil }
    return Found(subject: previous.subject, start: lead.start, end: end)
  }

  /// …收取的担保费率，不超过0.5%: the noun of a rate stands in the clause before.
  func followsRate(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = clauses.clauses[index - 1].range
    return before.upperBound <= clauses.clauses[index].range.lowerBound
      && TargetWords.rates.longestSuffix(in: text, of: before) != nil
  }

  /// Whether a number counts in the unit of the one before: 排查隐患50处，已整改48处.
  func sharesUnit(_ quantity: Quantity, with target: Target) -> Bool {
    guard let unit = quantity.unit, let other = target.unit else { return false }
    return text.folded[unit] == text.folded[other]
  }

  /// The noun that ends the clause before: …征求的意见和建议，共计15条.
  func trailingNoun(beforeClause index: Int) -> Range<Int>? {
    var earlier = index - 1
    let nearest = max(0, index - Self.bracketReach)
    while earlier >= nearest, clauses.clauses[earlier].isBracketed { earlier -= 1 }
    guard earlier >= nearest else { return nil }
    let before = clauses.clauses[earlier]
    guard before.sentence == clauses.clauses[index].sentence,
      previousEnd <= before.range.lowerBound
    else { return nil }
    let start = max(before.range.lowerBound, before.range.upperBound - Self.reach)
    var place = before.range.upperBound - 1
    while place > start, text.folded[place] != "的" { place -= 1 }
    guard place > start, place + 2 < before.range.upperBound else { return nil }
    return text.trimmed((place + 1)..<before.range.upperBound)
  }
}
