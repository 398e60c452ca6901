/// Reads a paragraph's quantities: which of them are targets, and of what.
struct TargetGrammar {
  /// How far before and after a number its words are looked for, in scalars.
  static let reach = 90

  let text: WorkingText
  private(set) var clauses: Clauses
  private var hits: TargetHits
  /// The target read last in this paragraph.
  private var previous: Target?
  /// The sentence of the target read last.
  private var previousSentence = -1
  /// Where the words of the target read last end, its noun included.
  private var previousEnd = 0
  /// Whether the last target's noun stood after its number.
  private var previousNounFollows = false
  private var dealt: DealtSubjects

  init(_ text: WorkingText) {
    self.text = text
    clauses = Clauses(in: text)
    hits = TargetHits(in: text)
    dealt = DealtSubjects(text)
  }

  /// Turns to another paragraph; the one before is forgotten.
  ///
  /// - Parameters:
  ///   - first: where the first number stands that is to be read, and `last` the last one.
  ///   - places: where words can begin that decide on targets.
  mutating func begin(
    _ paragraph: Range<Int>, from first: Int, upTo last: Int, at places: AnchorPlaces
  ) {
    clauses.read(paragraph, from: first, upTo: last)
    hits.read(clauses.range, at: places)
    previous = nil
    previousSentence = -1
    previousEnd = 0
    previousNounFollows = false
    dealt.forget()
  }

  /// The target that `quantity` states in the clause of that index, or nil where it states none.
  mutating func target(for quantity: Quantity, inClause index: Int) -> Target? {
    let clause = clauses.clauses[index]
    let filter = TargetFilter(
      text: text, hits: hits, clause: clause.range,
      sentenceStart: clauses.sentenceStart(of: clause),
      follows: previous != nil && previousSentence == clause.sentence)
    guard filter.allows(quantity) else { return nil }
    let floor = max(
      clause.range.lowerBound, quantity.range.lowerBound - Self.reach,
      previousEnd <= quantity.range.lowerBound ? previousEnd : 0)
    let lead = TargetPredicate.read(before: quantity, from: floor, in: text)
    guard filter.allows(quantity, after: lead, from: floor) else { return nil }
    let next = dealt.next(isListed: isListed(lead, floor))
    guard let found = found(quantity, lead, floor, index, filter) else { return nil }
    var target = make(quantity, lead, found)
    if let next {
      goOn(&target, next)
    } else if lead.isDealt, let subject = target.subject {
      target.subject = dealt.deal(
        subject,
        values: target.range.upperBound..<max(target.range.upperBound, clause.range.upperBound))
    }
    if target.comparison == .eq, let bound = boundEarlier(quantity, from: floor) {
      target.comparison = .atLeast
      target.subject = target.subject.map { subject(of: $0, after: bound) }
    }
    previous = target
    previousSentence = clause.sentence
    previousEnd = max(quantity.range.upperBound, found.end)
    previousNounFollows = found.follows
    return target
  }

  /// Gives a value the subject that waits for it, and the verb of the list.
  private func goOn(_ target: inout Target, _ subject: Range<Int>) {
    target.subject = subject
    guard let previous, target.change == .none else { return }
    target.action = target.action ?? previous.action
    target.change = previous.change
    target.baseline = target.baseline ?? previous.baseline
  }

  /// Where the words end that bound the number from before its verb and adverbs: 至少主动联系1次.
  private func boundEarlier(_ quantity: Quantity, from floor: Int) -> Int? {
    let end = quantity.range.lowerBound
    guard quantity.bound == .none, quantity.kind == .count || quantity.kind == .measure,
      hits.hold(.bound, from: floor, to: end)
    else { return nil }
    var place = end
    while place > max(floor, end - 12),
      text.classes[place - 1].isDisjoint(with: [.digit, .hanNumeral])
    {
      if TargetWords.leastWords.longestSuffix(in: text, of: floor..<place, upTo: 3) != nil {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// The event that is left of a subject after the words that bound its number, without adverbs.
  private func subject(of whole: Range<Int>, after bound: Int) -> Range<Int> {
    guard whole.contains(bound) else { return whole }
    guard let adverb = TargetWords.adverbs.longest(in: text, at: bound, before: whole.upperBound),
      TargetWords.actions.longest(in: text, at: adverb.end, before: whole.upperBound) != nil
    else { return bound..<whole.upperBound }
    return adverb.end..<whole.upperBound
  }

  private func found(
    _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int, _ index: Int,
    _ filter: TargetFilter
  ) -> Found? {
    let clause = clauses.clauses[index]
    if precedesDe(quantity, clause) {
      if quantity.kind == .percent { return sharedNoun(quantity, lead, floor, clause) }
      if countsVisits(quantity, lead) { return nounAfterDe(quantity, lead, clause) }
      guard countsEvents(quantity), lead.bounds else { return nil }
      return event(quantity, lead) ?? nounAfterDe(quantity, lead, clause)
    }
    if quantity.kind == .count, let found = completed(quantity, lead, clause) { return found }
    if quantity.kind == .percent, let found = takenShare(quantity, lead, clause) { return found }
    if quantity.kind == .count || quantity.kind == .measure,
      let noun = NounPhrase.after(quantity.range.upperBound, before: clause.range.upperBound, text)
    {
      if lead.boundsVerb, isPlace(noun, before: clause.range.upperBound) {
        return event(quantity, lead)
      }
      if let found = followingNoun(noun, quantity, lead, floor)
        ?? workDone(noun, quantity, lead, floor)
      {
        return found
      }
      // A noun that follows and is not counted leaves the number to no other noun.
      let next = ActionReader.action(
        at: quantity.range.upperBound, before: clause.range.upperBound, in: text)
      guard next?.isWeak == false else { return nil }
    }
    return precedingNoun(quantity, lead, floor, index, filter)
  }

  /// Whether a noun only says where: 公开一次本村内的账目.
  private func isPlace(_ noun: Range<Int>, before limit: Int) -> Bool {
    noun.upperBound < limit && text.folded[noun.upperBound] == "内"
  }

  // MARK: The noun after a share: 预留30%的号源

  private func precedesDe(_ quantity: Quantity, _ clause: Clauses.Clause) -> Bool {
    quantity.range.upperBound < clause.range.upperBound
      && text.folded[quantity.range.upperBound] == "的"
  }

  private func sharedNoun(
    _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int, _ clause: Clauses.Clause
  ) -> Found? {
    let place = quantity.range.upperBound
    // 容量达到80%的项目 only describes the projects.
    let isFree =
      lead.nounEnd == floor || lead.touching != nil || lead.isCopula || lead.owns
      || (quantity.bound == .atLeast && !lead.states)
    guard isFree || isJoint(before: lead.nounEnd),
      let noun = NounPhrase.after(place + 1, before: clause.range.upperBound, text),
      TargetWords.shareNouns.longest(in: text, at: noun.lowerBound, before: noun.upperBound) == nil
    else { return nil }
    return Found(
      subject: noun, action: lead.touching?.range,
      start: lead.touching?.range.lowerBound ?? lead.start, end: noun.upperBound, follows: true)
  }

  // TakenShare ::: Verb Percent Noun                                   预留30%号源
  private func takenShare(
    _ quantity: Quantity, _ lead: TargetPredicate, _ clause: Clauses.Clause
  ) -> Found? {
    guard let verb = lead.touching, !verb.isWeak, verb.change == .none, quantity.bound == .none,
      lead.nounEnd == verb.range.lowerBound || lead.nounEnd == quantity.range.lowerBound,
      let noun = NounPhrase.after(quantity.range.upperBound, before: clause.range.upperBound, text),
      TargetWords.shareNouns.longest(in: text, at: noun.lowerBound, before: noun.upperBound) == nil
    else { return nil }
    return Found(
      subject: noun, action: verb.range, start: verb.range.lowerBound, end: noun.upperBound,
      follows: true)
  }

  /// 建立每月巡查不少于2次的机制, 每月至少走访2次: the verb before the number is the event that it
  /// counts.
  private func event(_ quantity: Quantity, _ lead: TargetPredicate) -> Found? {
    guard let verb = lead.touching,
      TargetWords.lightVerbs.longest(
        in: text, at: verb.range.lowerBound, before: verb.range.upperBound) == nil
    else { return nil }
    return Found(
      subject: verb.range, action: verb.range, start: verb.range.lowerBound,
      end: quantity.range.upperBound)
  }

  /// 接待了200人次的群众: so many came, and are no attribute of what follows.
  private func countsVisits(_ quantity: Quantity, _ lead: TargetPredicate) -> Bool {
    guard lead.touching?.isWeak == false, let unit = quantity.unit else { return false }
    return text.hasSuffix("人次", in: unit)
  }

  /// 开展不少于2次的巡查.
  private func nounAfterDe(
    _ quantity: Quantity, _ lead: TargetPredicate, _ clause: Clauses.Clause
  ) -> Found? {
    guard
      let noun = NounPhrase.after(
        quantity.range.upperBound + 1, before: clause.range.upperBound, text),
      TargetWords.shareNouns.longest(in: text, at: noun.lowerBound, before: noun.upperBound) == nil
    else { return nil }
    return Found(
      subject: noun, action: lead.touching?.range,
      start: lead.touching?.range.lowerBound ?? lead.start, end: noun.upperBound, follows: true)
  }

  private func isJoint(before place: Int) -> Bool {
    guard place > 0 else { return true }
    let scalar = text.folded[place - 1]
    return ScalarList("、和及对把将区市县省").contains(scalar)
      || !text.classes[place - 1].isDisjoint(with: [.innerMark, .opening])
  }

  /// A subject, the verb that acts on it, and where the words end.
  private struct Found {
    var subject: Range<Int>?
    var action: Range<Int>?
    var change: Target.Change = .none
    var start: Int
    var end: Int
    var follows = false
  }

  private func make(_ quantity: Quantity, _ lead: TargetPredicate, _ found: Found) -> Target {
    Target(
      range: min(found.start, lead.textStart)..<max(quantity.range.upperBound, found.end),
      subject: found.subject, action: found.action ?? lead.action,
      comparison: lead.comparison(with: quantity.bound), value: quantity.value,
      upper: quantity.upper, unit: quantity.unit,
      change: lead.change == .none ? found.change : lead.change, baseline: lead.baseline, by: nil,
      section: -1, lostUnit: quantity.kind == .bare)
  }

  // MARK: The noun after the number: 新建3个市级重点实验室

  private func followingNoun(
    _ noun: Range<Int>, _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int
  ) -> Found? {
    guard lead.bounds || !NounPhrase.lists(noun, isHan: quantity.isHan, text) else { return nil }
    let action = lead.touching ?? joinedAction(lead, floor)
    let continues =
      isListed(lead, floor)
      && (previousNounFollows || lead.nounEnd > floor && previousAction != nil)
    let counts = lead.owns || lead.changes || (lead.states && !lead.isCopula)
    guard action != nil || lead.bounds || continues || counts else { return nil }
    if quantity.isHan, !lead.bounds, quantity.bound == .none, !continues {
      guard let action, !action.isWeak else { return nil }
    }
    let own = action ?? (continues ? previousAction : nil)
    let noun = withoutDoing(noun)
    return Found(
      subject: noun, action: own?.range, change: own?.change ?? .none,
      start: action?.range.lowerBound ?? lead.start, end: noun.upperBound, follows: true)
  }

  // WorkDone ::: ("完成"|"推进"|…) … Quantity Noun Doing                  完成市区70公里老旧管网改造
  private func workDone(
    _ noun: Range<Int>, _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int
  ) -> Found? {
    guard !quantity.isHan, quantity.bound == .none,
      let doing = TargetWords.doings.longestSuffix(in: text, of: noun),
      doing.start > noun.lowerBound + 1,
      TargetWords.actions.firstOffset(in: text, noun.lowerBound..<doing.start) == nil,
      let verb = TargetWords.workVerbs.first(in: text, floor..<lead.nounEnd)
    else { return nil }
    return Found(
      subject: noun.lowerBound..<doing.start, action: verb.range, start: verb.range.lowerBound,
      end: noun.upperBound, follows: true)
  }

  // Doing ::: "的" Action+ ("任务"|"工作")?       5条背街小巷的整治提升 counts 背街小巷
  private func withoutDoing(_ noun: Range<Int>) -> Range<Int> {
    guard let of = noun.last(where: { text.folded[$0] == "的" }), of > noun.lowerBound else {
      return noun
    }
    var place = of + 1
    while place < noun.upperBound {
      if let action = TargetWords.actions.longest(in: text, at: place, before: noun.upperBound) {
        place = action.end
      } else if let work = TargetWords.doings.longest(
        in: text, at: place, before: noun.upperBound)
      {
        place = work.end
      } else {
        return noun
      }
    }
    return noun.lowerBound..<of
  }

  /// The verb of a list whose first members carry no number: 组织党员、干部和20名志愿者.
  private func joinedAction(_ lead: TargetPredicate, _ floor: Int) -> ActionReader.Action? {
    guard lead.nounEnd > floor, ScalarList("、和及").contains(text.folded[lead.nounEnd - 1]) else {
      return nil
    }
    let region = floor..<(lead.nounEnd - 1)
    return SubjectReader.subject(in: region, text, isIndicator: false, isStated: false).action
  }

  private var previousAction: ActionReader.Action? {
    guard let previous, let range = previous.action else { return nil }
    return ActionReader.Action(range: range, isWeak: false, change: previous.change)
  }

  /// Whether only 、 or 和 stands between the last target and this number.
  private func isListed(_ lead: TargetPredicate, _ floor: Int) -> Bool {
    guard previous != nil, floor == previousEnd, lead.nounEnd >= floor else { return false }
    let gap = text.trimmed(floor..<lead.nounEnd)
    guard !gap.isEmpty else { return true }
    return NounPhrase.joints.longest(in: text, at: gap.lowerBound, before: gap.upperBound)?.end
      == gap.upperBound
  }

  // Completed ::: Quantity Noun Wholly? (Completion | ("实现"|"完成") …)                         100个示范社区全面建成
  private func completed(
    _ quantity: Quantity, _ lead: TargetPredicate, _ clause: Clauses.Clause
  ) -> Found? {
    let limit = clause.range.upperBound
    guard !quantity.isHan, lead.touching == nil,
      let noun = NounPhrase.after(quantity.range.upperBound, before: limit, text),
      !NounPhrase.lists(noun, isHan: false, text)
    else { return nil }
    let adverb = TargetWords.wholly.longest(in: text, at: noun.upperBound, before: limit)
    let start = adverb?.end ?? noun.upperBound
    if let verb = TargetWords.achievements.longest(in: text, at: start, before: limit),
      limit - verb.end >= 2
    {
      return Found(
        subject: noun, action: start..<verb.end, start: lead.start, end: verb.end, follows: true)
    }
    guard let verb = TargetWords.completions.longest(in: text, at: start, before: limit),
      verb.end == limit
    else { return nil }
    return Found(
      subject: noun, action: start..<verb.end, start: lead.start, end: verb.end, follows: true)
  }

  // MARK: The noun before the number: 培育示范企业3家, 覆盖率达到95%

  private func precedingNoun(
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
    guard let subject = reading.subject else {
      return vacancies(quantity, index) ?? carried(quantity, lead, reading, index)
    }
    if let found = compared(quantity, subject, index) { return found }
    let own = reading.action ?? accomplished(quantity, subject, floor)
    let action = own ?? lead.touching ?? (listed && !lead.states ? previousAction : nil)
    guard
      filter.accepts(
        quantity, lead, subject: subject, action: action, listed: listed)
    else { return nil }
    return Found(
      subject: subject, action: action?.range, change: action?.change ?? .none,
      start: min(own?.range.lowerBound ?? subject.lowerBound, subject.lowerBound),
      end: quantity.range.upperBound)
  }

  // Vacancies ::: ("招聘"|"录取"|…) ("人数"|"名额") ":" Number                    招聘人数：20名
  private func vacancies(_ quantity: Quantity, _ index: Int) -> Found? {
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
  private func accomplished(
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
  private func compared(_ quantity: Quantity, _ subject: Range<Int>, _ index: Int) -> Found? {
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
  private func nounEnd(_ quantity: Quantity, _ lead: TargetPredicate) -> Int {
    guard let verb = lead.touching else { return lead.nounEnd }
    if countsEvents(quantity) { return verb.range.upperBound }
    return lead.nounEnd == verb.range.upperBound ? verb.range.lowerBound : lead.nounEnd
  }

  private func countsEvents(_ quantity: Quantity) -> Bool { quantity.countsEvents(in: text) }

  /// A value without a noun in its own clause takes the last one: …达48家，增长15%.
  private func carried(
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
    guard lead.states || lead.sums || lead.changes || quantity.kind == .fold else { return nil }
    guard quantity.kind != .bare || lead.changes else { return nil }
    let clause = clauses.clauses[index]
    if lead.sums, let noun = trailingNoun(beforeClause: index) {
      return Found(subject: noun, start: lead.start, end: end)
    }
    guard let previous, clause.sentence - previousSentence <= 1, previous.subject != nil,
      !clause.isBracketed || quantity.kind != .count
    else { return nil }
    return Found(subject: previous.subject, start: lead.start, end: end)
  }

  /// Whether a number counts in the unit of the one before: 排查隐患50处，已整改48处.
  private func sharesUnit(_ quantity: Quantity, with target: Target) -> Bool {
    guard let unit = quantity.unit, let other = target.unit else { return false }
    return text.folded[unit] == text.folded[other]
  }

  /// The noun that ends the clause before: …征求的意见和建议，共计15条.
  private func trailingNoun(beforeClause index: Int) -> Range<Int>? {
    var earlier = index - 1
    while earlier >= 0, clauses.clauses[earlier].isBracketed { earlier -= 1 }
    guard earlier >= 0 else { return nil }
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
