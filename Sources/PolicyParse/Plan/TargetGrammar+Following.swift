// The noun after the number: 新建3个镇级育苗中心.

extension TargetGrammar {
  func followingNoun(
    _ noun: Range<Int>, _ quantity: Quantity, _ lead: TargetPredicate, _ floor: Int,
    _ clause: Clauses.Clause
  ) -> Found? {
    guard lead.bounds || !NounPhrase.lists(noun, isHan: quantity.isHan, text),
      !countsMore(noun)
    else { return nil }
    let action = lead.touching ?? joinedAction(lead, floor)
    let continues =
      isListed(lead, floor)
      && (previousNounFollows || lead.nounEnd > floor && previousAction != nil)
    let counts = lead.owns || lead.changes || (lead.states && !lead.isCopula)
    guard action != nil || lead.bounds || continues || counts else { return nil }
    if lead.owns, isStock(clause) { return nil }
    if quantity.isHan, !lead.bounds, quantity.bound == .none, !continues {
      guard let action, !action.isWeak else { return nil }
    }
    let own = action ?? (continues ? previousAction : nil)
    let noun = withoutPredicate(withoutDoing(noun))
    return Found(
      subject: noun, action: own?.range, change: own?.change ?? .none,
      start: action?.range.lowerBound ?? lead.start, end: noun.upperBound, follows: true)
  }

  /// 二十多个国家的三百名选手: the noun is only where those come from who are counted.
  func countsMore(_ noun: Range<Int>) -> Bool {
    guard let of = noun.first(where: { text.folded[$0] == "的" }), of + 1 < noun.upperBound else {
      return false
    }
    return QuantityRecognizer.quantity(in: text, at: of + 1, before: noun.upperBound)?.kind
      == .count
  }

  // Stock ::: ("本校"|"我院"|…) ("为"|"是") … "," … "有" Count | "其中" "还"? "有" Count
  /// 林场为老场，有200口水井; 其中有3名技师, of a team that was not counted: what is there already.
  func isStock(_ clause: Clauses.Clause) -> Bool {
    guard previousSentence != clause.sentence else { return false }
    let sentence = clauses.sentenceStart(of: clause)
    return text.has(
      "其中", at: text.trimmed(clause.range).lowerBound, before: clause.range.upperBound)
      || TargetWords.profiles.longest(
        in: text, at: text.trimmed(sentence..<clause.range.upperBound).lowerBound,
        before: clause.range.upperBound) != nil
  }

  // Predicate ::: ("与"|"和"|"同") … Action                       30名党员与宿舍结成… counts 党员
  func withoutPredicate(_ noun: Range<Int>) -> Range<Int> {
    guard TargetWords.pairings.longestSuffix(in: text, of: noun) != nil,
      let with = noun.first(where: { ScalarList("与和同跟").contains(text.folded[$0]) }),
      with - noun.lowerBound >= 2
    else { return noun }
    return noun.lowerBound..<with
  }

  // WorkDone ::: ("完成"|"推进"|…) … Quantity Noun Doing                  完成市区70公里老旧管网改造
  func workDone(
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
  func withoutDoing(_ noun: Range<Int>) -> Range<Int> {
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
  func joinedAction(_ lead: TargetPredicate, _ floor: Int) -> ActionReader.Action? {
    guard lead.nounEnd > floor, ScalarList("、和及").contains(text.folded[lead.nounEnd - 1]) else {
      return nil
    }
    let region = floor..<(lead.nounEnd - 1)
    return SubjectReader.subject(in: region, text, isIndicator: false, isStated: false).action
  }

  var previousAction: ActionReader.Action? {
    guard let previous, let range = previous.action else { return nil }
    return ActionReader.Action(range: range, isWeak: false, change: previous.change)
  }

  /// Whether only 、 or 和 stands between the last target and this number.
  func isListed(_ lead: TargetPredicate, _ floor: Int) -> Bool {
    guard previous != nil, floor == previousEnd, lead.nounEnd >= floor else { return false }
    let gap = text.trimmed(floor..<lead.nounEnd)
    guard !gap.isEmpty else { return true }
    return NounPhrase.joints.longest(in: text, at: gap.lowerBound, before: gap.upperBound)?.end
      == gap.upperBound
  }

  // Completed ::: Quantity Noun Wholly? (Completion | ("实现"|"完成") …)                         100个示范社区全面建成
  func completed(
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
}
