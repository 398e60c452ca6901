// What a share, an amount or a number of events is of: 预留30%的号源, 每月至少走访2次.

extension TargetGrammar {
  func precedesDe(_ quantity: Quantity, _ clause: Clauses.Clause) -> Bool {
    quantity.range.upperBound < clause.range.upperBound
      && text.folded[quantity.range.upperBound] == "的"
  }

  // Attribute ::: Quantity "的" Noun                                       预留30%的号源
  func attribute(
    _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int, _ clause: Clauses.Clause
  ) -> Found? {
    if quantity.kind == .percent || quantity.kind == .fraction {
      return sharedNoun(quantity, lead, floor, clause)
    }
    if countsVisits(quantity, lead) { return nounAfterDe(quantity, lead, clause) }
    if countsEvents(quantity), lead.bounds {
      return event(quantity, lead) ?? nounAfterDe(quantity, lead, clause)
    }
    // 形成总共50多名的“护林能手”.
    let isSummed = quantity.kind == .count && (quantity.bound == .over || lead.sums)
    guard isSummed, lead.touching?.isWeak == false else { return nil }
    return nounAfterDe(quantity, lead, clause)
  }

  func sharedNoun(
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

  /// 建立每月巡查不少于2次的机制, 每月至少走访2次: the verb before the number is the event that it
  /// counts.
  func event(_ quantity: Quantity, _ lead: TargetPredicate) -> Found? {
    guard let verb = lead.touching,
      TargetWords.lightVerbs.longest(
        in: text, at: verb.range.lowerBound, before: verb.range.upperBound) == nil
    else { return nil }
    return Found(
      subject: verb.range, action: verb.range, start: verb.range.lowerBound,
      end: quantity.range.upperBound)
  }

  /// 接待了200人次的群众: so many came, and are no attribute of what follows.
  func countsVisits(_ quantity: Quantity, _ lead: TargetPredicate) -> Bool {
    guard lead.touching?.isWeak == false, let unit = quantity.unit else { return false }
    return text.hasSuffix("人次", in: unit)
  }

  /// 开展不少于2次的巡查.
  func nounAfterDe(
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

  func isJoint(before place: Int) -> Bool {
    guard place > 0 else { return true }
    let scalar = text.folded[place - 1]
    return ScalarList("、和及对把将区市县省").contains(scalar)
      || !text.classes[place - 1].isDisjoint(with: [.innerMark, .opening])
  }

  /// Where the words end that bound the number from before its verb and adverbs: 至少主动联系1次.
  func boundEarlier(_ quantity: Quantity, from floor: Int) -> Int? {
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
  func subject(of whole: Range<Int>, after bound: Int) -> Range<Int> {
    guard whole.contains(bound) else { return whole }
    guard let adverb = TargetWords.adverbs.longest(in: text, at: bound, before: whole.upperBound),
      TargetWords.actions.longest(in: text, at: adverb.end, before: whole.upperBound) != nil
    else { return bound..<whole.upperBound }
    return adverb.end..<whole.upperBound
  }
}
