/// Reads a paragraph's quantities: which of them are targets, and of what.
struct TargetGrammar {
  /// How far before and after a number its words are looked for, in scalars.
  static let reach = 90

  let text: WorkingText
  private(set) var clauses: Clauses
  private(set) var hits: TargetHits
  /// The target read last in this paragraph.
  var previous: Target?
  /// The sentence of the target read last.
  var previousSentence = -1
  /// Where the words of the target read last end, its noun included.
  var previousEnd = 0
  /// Whether the last target's noun stood after its number.
  var previousNounFollows = false
  /// The subjects that wait for the next values of a list.
  private var dealt: DealtSubjects
  /// Whether the value read last opened such a list.
  private var isDealing = false
  /// The sentence read last whose counts say what a list holds.
  private var talliedSentence = -2
  /// The title over the paragraph.
  var heading: Range<Int>?

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
  ///   - heading: the title over the paragraph, which may name what its values are of.
  mutating func begin(
    _ paragraph: Range<Int>, from first: Int, upTo last: Int, at places: AnchorPlaces,
    under heading: Range<Int>?
  ) {
    clauses.read(paragraph, from: first, upTo: last)
    hits.read(clauses.range, at: places)
    previous = nil
    previousSentence = -1
    previousEnd = 0
    previousNounFollows = false
    dealt.forget()
    isDealing = false
    talliedSentence = -2
    self.heading = heading
  }

  /// The target that `quantity` states in the clause of that index, or nil where it states none.
  mutating func target(for quantity: Quantity, inClause index: Int) -> Target? {
    let clause = clauses.clauses[index]
    let filter = TargetFilter(
      text: text, hits: hits, clause: clause.range,
      sentenceStart: clauses.sentenceStart(of: clause),
      follows: previous != nil && previousSentence == clause.sentence)
    guard filter.allows(quantity), !isTallied(quantity, clause) else { return nil }
    let floor = max(
      clause.range.lowerBound, quantity.range.lowerBound - Self.reach,
      previousEnd <= quantity.range.lowerBound ? previousEnd : 0)
    let lead = TargetPredicate.read(before: quantity, from: floor, in: text)
    guard filter.allows(quantity, after: lead, from: floor) else { return nil }
    let isListed = self.isListed(lead, floor)
    let next = dealt.next(isListed: isListed)
    isDealing = isDealing && isListed
    guard let found = found(quantity, lead, floor, index, filter) else { return nil }
    var target = make(quantity, lead, found)
    if isDealing {
      goOn(&target, next)
    } else if lead.isDealt, let subject = target.subject {
      target.subject = dealt.deal(
        subject,
        values: target.range.upperBound..<max(target.range.upperBound, clause.range.upperBound))
      isDealing = true
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

  func isIndicator(_ noun: Range<Int>) -> Bool {
    TargetWords.indicatorEnds.longestSuffix(in: text, of: noun, upTo: 5) != nil
  }

  /// Gives a value the subject that waits for it, and the verb of the list.
  private func goOn(_ target: inout Target, _ subject: Range<Int>?) {
    target.subject = subject ?? target.subject
    guard let previous, target.change == .none else { return }
    target.action = target.action ?? previous.action
    target.change = previous.change
    target.baseline = target.baseline ?? previous.baseline
  }

  // Tally ::: … ("包含"|"收录"|List "共有"|…) … Count ("," … Count)* ("。" "其中" …)?
  /// Whether a count says what a list holds: 《目录》共有药品800个。其中，西药300个.
  private mutating func isTallied(_ quantity: Quantity, _ clause: Clauses.Clause) -> Bool {
    guard quantity.kind == .count else { return false }
    if talliedSentence != clause.sentence {
      let start = clauses.sentenceStart(of: clause)
      let opening = text.trimmed(start..<clause.range.upperBound)
      let goesOn =
        talliedSentence == clause.sentence - 1
        && text.has("其中", at: opening.lowerBound, before: opening.upperBound)
      guard goesOn || opensTally(quantity, clause, start) else { return false }
      talliedSentence = clause.sentence
    }
    return ActionReader.action(
      endingAt: quantity.range.lowerBound, from: clause.range.lowerBound, in: text) == nil
  }

  private func opensTally(_ quantity: Quantity, _ clause: Clauses.Clause, _ sentence: Int) -> Bool {
    guard previousSentence != clause.sentence else { return false }
    let near = quantity.range.lowerBound - Self.reach
    let before = max(clause.range.lowerBound, near)..<quantity.range.lowerBound
    if TargetWords.tallies.firstOffset(in: text, before) != nil { return true }
    return TargetWords.holdings.firstOffset(in: text, before) != nil
      && TargetWords.registers.firstOffset(
        in: text, max(sentence, near)..<quantity.range.lowerBound) != nil
  }

  private func found(
    _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int, _ index: Int,
    _ filter: TargetFilter
  ) -> Found? {
    let clause = clauses.clauses[index]
    let limit = clause.range.upperBound
    if isAlone(quantity, lead, clause) { return nil }
    if quantity.isPlanned(in: text, before: limit) {
      return precedingNoun(quantity, lead, floor, index, filter)
    }
    if precedesDe(quantity, clause) { return attribute(quantity, lead, floor, clause) }
    if let found = taken(quantity, lead, before: limit) { return found }
    if quantity.kind == .count, let found = completed(quantity, lead, clause) { return found }
    if quantity.kind == .count || quantity.kind == .measure,
      let noun = countedNoun(behind: quantity, before: limit)
    {
      if let found = followingNoun(noun, quantity, lead, floor, clause)
        ?? workDone(noun, quantity, lead, floor)
      {
        return found
      }
      // A noun that follows and is not counted leaves the number to no other noun.
      let next = ActionReader.action(at: quantity.range.upperBound, before: limit, in: text)
      guard next?.isWeak == false else { return nil }
    }
    return boundEvent(quantity, lead, floor)
      ?? precedingNoun(quantity, lead, floor, index, filter)
  }

  /// （共23项）: how many are listed.
  private func isAlone(_ quantity: Quantity, _ lead: TargetPredicate, _ clause: Clauses.Clause)
    -> Bool
  {
    clause.isBracketed && lead.sums
      && text.trimmed(clause.range) == lead.start..<quantity.range.upperBound
  }

  // Counted ::: (Place "内")? Noun                       每季度至少公布一次辖区内水价信息
  private func countedNoun(behind quantity: Quantity, before limit: Int) -> Range<Int>? {
    let start = quantity.range.upperBound
    let place = TargetWords.places.longest(in: text, at: start, before: limit)
    return NounPhrase.after(place?.end ?? start, before: limit, text)
  }

  // Taken ::: Verb Quantity Noun                                预留30%摊位 · 增加60万元管护经费
  /// The noun behind a share or an amount of money that a verb takes, gives or adds.
  private func taken(_ quantity: Quantity, _ lead: TargetPredicate, before limit: Int) -> Found? {
    guard quantity.kind == .percent || quantity.kind == .money,
      let verb = lead.touching?.range ?? lead.action,
      let noun = NounPhrase.after(quantity.range.upperBound, before: limit, text)
    else { return nil }
    let isTaken =
      quantity.kind == .percent
      ? TargetWords.takers.longestSuffix(in: text, of: verb) != nil
        && ActionReader.action(at: noun.lowerBound, before: limit, in: text) == nil
      : noun.count <= 12 && TargetWords.funds.longestSuffix(in: text, of: noun) != nil
        && (lead.changes || lead.touching?.isWeak == false)
    guard isTaken else { return nil }
    return Found(
      subject: noun, action: verb, start: min(verb.lowerBound, lead.start), end: noun.upperBound,
      follows: true)
  }

  // BoundEvent ::: "至少" (Preposition Words)? Event Quantity          每周至少和学员交流一次
  /// The event behind the words that bound how often it is done.
  private func boundEvent(_ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int) -> Found? {
    guard countsEvents(quantity), lead.touching == nil, !lead.bounds,
      let bound = boundEarlier(quantity, from: floor), bound <= lead.nounEnd
    else { return nil }
    let words = text.trimmed(bound..<lead.nounEnd)
    guard words.count >= 2 else { return nil }
    if UnitWords.grounds.longest(in: text, at: words.lowerBound, before: words.upperBound) != nil
      || ScalarList("和与同向到").contains(text.folded[words.lowerBound])
    {
      let verb = (words.upperBound - 2)..<words.upperBound
      return Found(
        subject: verb, action: verb, start: verb.lowerBound, end: quantity.range.upperBound)
    }
    let reading = SubjectReader.subject(in: words, text, isIndicator: false, isStated: false)
    guard let subject = reading.subject else { return nil }
    return Found(
      subject: subject, action: reading.action?.range,
      start: reading.action?.range.lowerBound ?? subject.lowerBound,
      end: quantity.range.upperBound)
  }

  /// A subject, the verb that acts on it, and where the words end.
  struct Found {
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
}
