/// What stands directly before a number: predicates, adverbs, the base of a comparison.
struct TargetPredicate {
  /// Where the words that bound the number begin; a verb that counts ends here.
  var start: Int
  /// Where the noun before all of it ends.
  var nounEnd: Int
  var bound: Quantity.Bound = .none
  var change: Target.Change = .none
  var baseline: Range<Int>?
  /// The predicate's own verb: 达到, 增长.
  var action: Range<Int>?
  /// A state of the subject is told: 达到, 为, 占, 提高到.
  var states = false
  var sums = false
  var changes = false
  /// More or less is said: 不少于.
  var bounds = false
  /// 有, 完成: a noun may follow the number.
  var owns = false
  /// 为, 是 alone.
  var isCopula = false
  /// 每月, 每周.
  var isFrequent = false
  /// 分别: the values of a list are those of a list of subjects, in order.
  var isDealt = false
  /// A verb that counts stands right before the number or its bound.
  var touching: ActionReader.Action?
  /// The words that bound the number stand right before that verb: 至少走访2次.
  var boundsVerb = false

  /// Where the words of a target begin at the latest: with the predicate's verb, but for 是 and 在.
  var textStart: Int { isCopula ? start : min(start, action?.lowerBound ?? start) }

  private let text: WorkingText
  private let floor: Int

  static func read(
    before quantity: Quantity, from floor: Int, in text: WorkingText
  ) -> TargetPredicate {
    var reading = TargetPredicate(text, floor, at: quantity.range.lowerBound)
    if quantity.kind == .percent || quantity.kind == .times || quantity.kind == .fraction {
      reading.skipSpaces()
      reading.readShareBase()
    }
    reading.readQuotedName()
    reading.readWords()
    if quantity.countsEvents(in: text) { reading.readBoundEvent() }
    reading.readOldValue()
    if quantity.kind == .percent || quantity.kind == .fraction { reading.readBareShare() }
    return reading
  }

  private init(_ text: WorkingText, _ floor: Int, at place: Int) {
    self.text = text
    self.floor = floor
    start = place
    nounEnd = place
  }

  /// How the value bounds, from the words before it and those after.
  func comparison(with suffix: Quantity.Bound) -> Target.Comparison {
    switch suffix == .none || (bound != .none && suffix == .over) ? bound : suffix {
    case .none: .eq
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .about: .about
    case .over: .over
    }
  }

  // ShareBase ::: ("占"|"不少于"|"是"|…) Base "的"                          占企业总数的64%
  private mutating func readShareBase() {
    guard nounEnd > floor, text.folded[nounEnd - 1] == "的" else { return }
    var place = nounEnd - 2
    let limit = max(floor, nounEnd - 40)
    while place >= limit, !isMark(place) {
      if let word = TargetWords.shareOpeners.longest(in: text, at: place, before: nounEnd) {
        // The longest opener that ends where this one does: 不得少于, not 少于.
        let whole = TargetWords.shareOpeners.longestSuffix(in: text, of: floor..<word.end)
        let open = whole?.start ?? place
        apply(whole?.meaning ?? word.meaning, open..<word.end)
        if TargetWords.baselines.longest(in: text, at: word.end, before: nounEnd) != nil {
          baseline = word.end..<(nounEnd - 1)
        }
        start = open
        nounEnd = open
        return
      }
      place -= 1
    }
  }

  // QuotedName ::: "“" … "”" "的", behind a verb                         遴选出“领航计划”的20家企业
  /// Passes over the name of what the counted things belong to.
  private mutating func readQuotedName() {
    guard text.hasSuffix("”的", in: floor..<nounEnd),
      let open = (max(floor, nounEnd - 30)..<(nounEnd - 2)).last(where: {
        text.folded[$0] == "“"
      }), open > floor
    else { return }
    let end = text.folded[open - 1] == "出" ? open - 1 : open
    guard let verb = ActionReader.action(endingAt: end, from: floor, in: text), !verb.isWeak else {
      return
    }
    nounEnd = open
  }

  /// Leaves out the base that stands between 占 and the number: 占总课时一半以上.
  private mutating func readBareShare() {
    guard nounEnd > floor,
      TargetWords.ratioEnds.longestSuffix(in: text, of: floor..<nounEnd, upTo: 4) == nil
    else { return }
    var place = nounEnd - 1
    let limit = max(floor, nounEnd - 30)
    while place >= limit, !isMark(place) {
      if text.folded[place] == "占", !isWithin(TargetWords.shareExceptions, place) {
        apply(.share, place..<(place + 1))
        nounEnd = place
        readWords()
        return
      }
      place -= 1
    }
  }

  private func isWithin(_ table: WordTable<Bool>, _ place: Int) -> Bool {
    table.longest(in: text, at: place, before: nounEnd) != nil
      || (place > floor && table.longest(in: text, at: place - 1, before: nounEnd) != nil)
  }

  private func isMark(_ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.innerMark, .sentenceEnd, .newline])
  }

  // Words ::: (Adverb | Predicate | Term | Baseline)*    read backwards from the number
  private mutating func readWords() {
    var steps = 0
    while steps < 10, nounEnd > floor {
      steps += 1
      skipSpaces()
      let word = TargetWords.predicates.longestSuffix(in: text, of: floor..<nounEnd, upTo: 6)
      if touching == nil, action == nil,
        let verb = ActionReader.action(endingAt: nounEnd, from: floor, in: text),
        word.map({ verb.range.lowerBound <= $0.start && !isChange($0.meaning) }) ?? true
      {
        touching = verb
        readBoundBeforeVerb(verb.range.lowerBound)
        return
      }
      if let word, !endsNoun(word.start..<nounEnd) {
        apply(word.meaning, word.start..<nounEnd)
        nounEnd = word.start
        if touching == nil, action == nil || bounds { start = nounEnd }
        continue
      }
      guard readBaseline() || readTerm() else { return }
    }
  }

  /// Whether a one-character word ends a noun: 演出 and 支出 hold no 出.
  private func endsNoun(_ word: Range<Int>) -> Bool {
    word.count == 1 && word.lowerBound > floor
      && TargetWords.predicateNouns.longestSuffix(in: text, of: floor..<word.upperBound) != nil
  }

  /// 至少开展1次 bounds the number as 开展至少1次 does; so does 至少每月开展1次.
  private mutating func readBoundBeforeVerb(_ start: Int) {
    var end = start
    var found = TargetWords.predicates.longestSuffix(in: text, of: floor..<end, upTo: 5)
    if let adverb = found, case .adverb = adverb.meaning {
      end = adverb.start
      found = TargetWords.predicates.longestSuffix(in: text, of: floor..<end, upTo: 5)
    }
    guard let word = found, case .bound = word.meaning else { return }
    apply(word.meaning, word.start..<end)
    action = nil
    states = false
    boundsVerb = true
  }

  // BoundEvent ::: "至少" Adverb? Han{2}                                   至少每月更新一次
  /// Takes the two characters before the number for a verb where 至少 or its like stands before.
  private mutating func readBoundEvent() {
    guard touching == nil, !bounds, nounEnd - floor >= 4 else { return }
    let verb = (nounEnd - 2)..<nounEnd
    guard verb.allSatisfy({ text.classes[$0].contains(.han) }) else { return }
    readBoundBeforeVerb(verb.lowerBound)
    if boundsVerb { touching = ActionReader.Action(range: verb, isWeak: false, change: .none) }
  }

  private func isChange(_ predicate: TargetWords.Predicate) -> Bool {
    if case .change = predicate { return true }
    return false
  }

  private mutating func skipSpaces() {
    while nounEnd > floor, text.classes[nounEnd - 1].contains(.blank) { nounEnd -= 1 }
  }

  private mutating func apply(_ predicate: TargetWords.Predicate, _ range: Range<Int>) {
    switch predicate {
    case .bound(let value):
      if bound == .none { bound = value }
      bounds = bounds || value != .about
      states = states || value != .about
    case .change(let value):
      if change == .none { change = value }
      changes = true
      action = action ?? range
    case .changeTo(let value):
      if change == .none { change = value }
      if value == .decrease {
        if bound == .none { bound = .atMost }
        bounds = true
      }
      states = true
      action = action ?? range
    case .state, .share:
      states = true
      action = action ?? range
    case .copula:
      states = true
      isCopula = isCopula || action == nil
      action = action ?? range
    case .own:
      owns = true
      states = true
      action = action ?? range
    case .total: sums = true
    case .adverb:
      if text.folded[range.lowerBound] == "每" { isFrequent = true }
      if text.has("分别", at: range.lowerBound, before: range.upperBound) { isDealt = true }
    }
  }

  // Baseline ::: ("比"|"较"|"在") (Date | "上年同期" | …) "的"? "基础上"?      比2005年 · 较上年同期
  private mutating func readBaseline() -> Bool {
    let before = floor..<nounEnd
    if text.hasSuffix("同比", in: before) || text.hasSuffix("环比", in: before) {
      baseline = baseline ?? (nounEnd - 2)..<nounEnd
      nounEnd -= 2
      return true
    }
    if text.hasSuffix("基础上", in: before) { return readGround() }
    if changes, text.folded[nounEnd - 1] == "前" { return readFormer() }
    guard let word = TargetWords.baselines.longestSuffix(in: text, of: floor..<nounEnd, upTo: 6)
    else { return false }
    guard let opener = opener(before: word.start) else { return false }
    baseline = baseline ?? word.start..<nounEnd
    nounEnd = opener
    return true
  }

  // Former ::: ("比" | "较") Base "前"                                        比推广前 · 较改造前
  private mutating func readFormer() -> Bool {
    var place = nounEnd - 3
    let limit = max(floor, nounEnd - 10)
    while place >= limit, !isMark(place) {
      if text.folded[place] == "比" || text.folded[place] == "较" {
        baseline = baseline ?? (place + 1)..<nounEnd
        nounEnd = place
        return true
      }
      place -= 1
    }
    return false
  }

  // Ground ::: "在" Base "的"? "基础上"                                      在2010年基础上
  private mutating func readGround() -> Bool {
    var place = nounEnd - 4
    let limit = max(floor, nounEnd - 20)
    while place >= limit, !isMark(place) {
      if text.folded[place] == "在" {
        let end = nounEnd - 3
        baseline = baseline ?? (place + 1)..<(text.folded[end - 1] == "的" ? end - 1 : end)
        nounEnd = place
        return true
      }
      place -= 1
    }
    return false
  }

  private func opener(before place: Int) -> Int? {
    TargetWords.baselineOpeners.longestSuffix(in: text, of: floor..<place, upTo: 2)?.start
  }

  // Term ::: ("到"|"至"|"比")? Number ("年"|"年底"|"年末"|"月"|…)              到2020年 · 两年 · 比2005年
  private mutating func readTerm() -> Bool {
    var end = nounEnd
    if end > floor, Self.endsTerm(text.folded[end - 1]) { end -= 1 }
    guard end > floor, Self.isTermUnit(text.folded[end - 1]) else { return false }
    var place = end - 1
    while place > floor, isTermScalar(place - 1) { place -= 1 }
    guard place < end - 1 else { return false }
    if let opener = opener(before: place) {
      baseline = baseline ?? place..<nounEnd
      nounEnd = opener
    } else {
      nounEnd = place
    }
    return true
  }

  private func isTermScalar(_ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.digit, .hanNumeral, .dash])
      || text.folded[place] == "年" || text.folded[place] == "月"
  }

  private static func isTermUnit(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "年", "月", "日": true
    default: false
    }
  }

  private static func endsTerm(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "底", "末", "内", "度", "初", "间", "份", "时", "前": true
    default: false
    }
  }

  /// Leaves out the old value of a change: 覆盖率由30%提高到50% is about 覆盖率.
  private mutating func readOldValue() {
    guard states, change != .none, nounEnd > floor else { return }
    var place = nounEnd - 1
    let limit = max(floor, nounEnd - 24)
    while place >= limit, !isMark(place) {
      if let word = TargetWords.changeOpeners.longest(in: text, at: place, before: nounEnd),
        text.classes[word.end..<nounEnd].contains(where: {
          !$0.isDisjoint(with: [.digit, .hanNumeral])
        })
      {
        baseline = baseline ?? word.end..<nounEnd
        nounEnd = place
        return
      }
      place -= 1
    }
  }
}

/// Finds the verbs whose objects are counted.
enum ActionReader {
  struct Action {
    var range: Range<Int>
    var isWeak: Bool
    var change: Target.Change
  }

  /// The action that ends at `end`: 新建 before 3个.
  static func action(endingAt end: Int, from floor: Int, in text: WorkingText) -> Action? {
    guard end > floor else { return nil }
    let whole = TargetWords.actions.longestSuffix(in: text, of: floor..<end, upTo: 4)
    let isDoneWell = text.folded[end - 1] == "好" && end - 1 > floor
    guard
      let word = whole
        ?? (isDoneWell
          ? TargetWords.actions.longestSuffix(in: text, of: floor..<(end - 1), upTo: 4) : nil)
    else { return nil }
    if word.start > floor, text.classes[word.start - 1].contains(.han), word.meaning.isWeak {
      return nil
    }
    // A verb after another verb is that one's object: 举办培训3次.
    if let before = TargetWords.actions.longestSuffix(in: text, of: floor..<word.start, upTo: 4),
      !before.meaning.isWeak,
      TargetWords.secondActions.longest(in: text, at: word.start, before: end)?.end != end
    {
      return nil
    }
    // 组织好三个 is told of a few that are known.
    let isWeak = word.meaning.isWeak || whole == nil
    return Action(range: word.start..<end, isWeak: isWeak, change: word.meaning.change)
  }

  /// The action that begins at `start`, with the second verb of a pair (组织实施).
  static func action(at start: Int, before limit: Int, in text: WorkingText) -> Action? {
    guard let word = TargetWords.actions.longest(in: text, at: start, before: limit) else {
      return nil
    }
    if TargetWords.verbExceptions.longest(in: text, at: start, before: limit) != nil { return nil }
    if word.end == start + 1 {
      // One character but 获 is a verb only before a quotation or a title: 发《征求意见表》.
      guard word.end < limit else { return nil }
      let next = text.folded[word.end]
      guard next == "《" || next == "“" || text.folded[start] == "获" else { return nil }
    }
    var end = word.end
    if let second = TargetWords.secondActions.longest(in: text, at: end, before: limit),
      limit - second.end >= 2,
      TargetWords.nounMakers.longest(in: text, at: second.end, before: limit) == nil
    {
      end = second.end
    }
    end =
      joinedEnd(end, before: limit, in: text) ?? bracketEnd(end, before: limit, in: text) ?? end
    while end < limit, ScalarList("了过出起着到").contains(text.folded[end]) { end += 1 }
    if end < limit, text.folded[end] == "好",
      TargetWords.goodThings.longest(in: text, at: end, before: limit) == nil
    {
      end += 1
    }
    return Action(range: start..<end, isWeak: word.meaning.isWeak, change: word.meaning.change)
  }

  // Bracket ::: "(" Action ")"                                            新建（改造）线路
  private static func bracketEnd(_ end: Int, before limit: Int, in text: WorkingText) -> Int? {
    guard end < limit, text.folded[end] == "(",
      let second = TargetWords.actions.longest(in: text, at: end + 1, before: limit),
      second.end < limit, text.folded[second.end] == ")"
    else { return nil }
    return second.end + 1
  }

  /// Just after a second verb that 和 joins to the first: 新建和改造农村公路.
  private static func joinedEnd(_ end: Int, before limit: Int, in text: WorkingText) -> Int? {
    guard end < limit, ScalarList("和及并").contains(text.folded[end]),
      let second = TargetWords.actions.longest(in: text, at: end + 1, before: limit),
      second.end - end > 2, limit - second.end >= 2,
      TargetWords.nounMakers.longest(in: text, at: second.end, before: limit) == nil
    else { return nil }
    return second.end
  }
}
