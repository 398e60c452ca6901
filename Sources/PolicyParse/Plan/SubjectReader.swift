/// Finds the noun phrase before a number, without the verb and the adverbs around it.
struct SubjectReader {
  struct Reading {
    var subject: Range<Int>?
    var action: ActionReader.Action?
  }

  private let text: WorkingText
  private let region: Range<Int>

  /// - Parameters:
  ///   - region: from the clause's start, or the last target's end, to the predicate.
  ///   - isIndicator: whether a predicate states a value, so that the whole clause before it is the
  ///     subject (覆盖率达到95%).
  ///   - isStated: whether a predicate stands before the number, so that a verb in front of 的
  ///     belongs to the subject (参加活动的单位不少于50个).
  static func subject(
    in region: Range<Int>, _ text: WorkingText, isIndicator: Bool, isStated: Bool
  ) -> Reading {
    guard region.lowerBound < region.upperBound else { return Reading() }
    var reader = SubjectReader(text: text, region: text.trimmed(region))
    reader = reader.afterGap().afterQuote().afterDisposer().afterYear()
    if !isIndicator { reader = reader.afterSum() }
    let reading = isIndicator ? reader.indicator() : reader.object(isStated: isStated)
    return Reading(subject: reading.subject.flatMap(reader.tidied), action: reading.action)
  }

  /// Starts after a gap of two or more spaces or a line's end: a table's column, a list's margin.
  private func afterGap() -> SubjectReader {
    var start = region.lowerBound
    for place in region.dropFirst() where text.classes[place].contains(.blank) {
      let isWide =
        text.classes[place - 1].contains(.blank) || text.classes[place].contains(.newline)
      if isWide { start = place + 1 }
    }
    return SubjectReader(text: text, region: text.trimmed(start..<region.upperBound))
  }

  /// Starts after an opening quotation mark that is not closed in the region.
  private func afterQuote() -> SubjectReader {
    var start = region.lowerBound
    var open: Int?
    for place in region {
      switch text.folded[place] {
      case "“", "(", "[": open = place
      case "”", ")", "]":
        if open == nil, text.folded[place] == ")" { start = place + 1 }
        open = nil
      default: break
      }
    }
    if let open { start = open + 1 }
    return SubjectReader(text: text, region: text.trimmed(start..<region.upperBound))
  }

  /// Starts after 将, 把 or 使: 将平均费率降至1%以下 is about 平均费率.
  private func afterDisposer() -> SubjectReader {
    var start = region.lowerBound
    var place = region.lowerBound
    while place + 2 < region.upperBound {
      if let word = TargetWords.disposers.longest(in: text, at: place, before: region.upperBound),
        !isWithin(TargetWords.disposerExceptions, place)
      {
        start = word.end
      } else if text.folded[place] == "为",
        TargetWords.copulaNouns.longestSuffix(in: text, of: region.lowerBound..<place) != nil
      {
        start = place + 1
      }
      place += 1
    }
    return SubjectReader(text: text, region: text.trimmed(start..<region.upperBound))
  }

  // Year ::: Numeral{4} "年" ("底"|"末"|"来"|"度"|"以来"|…)?
  /// Starts after a year in mid-clause that nothing is compared with: 县农场2012年造林 is about 造林.
  private func afterYear() -> SubjectReader {
    var start = region.lowerBound
    var depth = 0
    for place in region {
      switch text.folded[place] {
      case "《", "(", "“": depth += 1
      case "》", ")", "”": depth = max(0, depth - 1)
      case "年" where depth == 0: start = yearEnd(at: place) ?? start
      default: break
      }
    }
    return SubjectReader(text: text, region: text.trimmed(start..<region.upperBound))
  }

  /// Where the words of a year end whose 年 stands at a place, and a noun can begin.
  private func yearEnd(at place: Int) -> Int? {
    var start = place
    while start > region.lowerBound,
      !text.classes[start - 1].isDisjoint(with: [.digit, .hanNumeral])
    {
      start -= 1
    }
    guard place - start == 4, start > region.lowerBound,
      !ScalarList("比较与在从由出于占以至到-").contains(text.folded[start - 1])
    else { return nil }
    let end = TargetWords.yearTails.longest(in: text, at: place + 1, before: region.upperBound)?.end
    let next = end ?? place + 1
    guard next + 2 <= region.upperBound, text.folded[next] != "的", text.folded[next] != "版" else {
      return nil
    }
    return next
  }

  /// Starts after 共 or 现有: 此次义诊共查看患者100人 is about 患者.
  private func afterSum() -> SubjectReader {
    var start = region.lowerBound
    var place = region.lowerBound + 1
    while place + 2 < region.upperBound {
      if let word = TargetWords.sums.longest(in: text, at: place, before: region.upperBound),
        region.upperBound - word.end >= 2, !isWithin(TargetWords.sumExceptions, place)
      {
        start = word.end
      } else if setsUpPosts(at: place) {
        start = place + 1
      }
      place += 1
    }
    return SubjectReader(text: text, region: text.trimmed(start..<region.upperBound))
  }

  // SetsUp ::: "设" "副"? Post                                     大会主席团设秘书长1人
  private func setsUpPosts(at place: Int) -> Bool {
    guard text.folded[place] == "设" else { return false }
    let start = text.folded[place + 1] == "副" ? place + 2 : place + 1
    let post = start..<region.upperBound
    return RolePostWords.suffixes.longestSuffix(in: text, of: post)?.start == start
      || RoleWords.table.longestSuffix(in: text, of: post)?.start == start
  }

  private func isWithin(_ table: WordTable<Bool>, _ place: Int) -> Bool {
    for back in 0...1 where place - back >= region.lowerBound {
      if let word = table.longest(in: text, at: place - back, before: region.upperBound),
        word.end > place
      {
        return true
      }
    }
    return false
  }

  // Indicator ::: LeadIn* Noun
  private func indicator() -> Reading {
    Reading(subject: skipLeadIns(max(afterInnerAchiever(), afterSingle()))..<region.upperBound)
  }

  // Single ::: "一" Unit "、"                        图书室一间、活动室面积扩大一倍 is about 活动室面积
  /// Where the noun begins behind the last member of a list that is counted as one.
  private func afterSingle() -> Int {
    let start = region.dropFirst(2).last {
      text.folded[$0] == "、" && text.classes[$0 - 1].contains(.han) && text.folded[$0 - 2] == "一"
    }
    return start.map { $0 + 1 } ?? region.lowerBound
  }

  private func afterInnerAchiever() -> Int {
    var start = region.lowerBound
    var place = start
    while place + 3 < region.upperBound {
      if let word = TargetWords.innerAchievers.longest(
        in: text, at: place, before: region.upperBound), region.upperBound - word.end >= 3
      {
        start = word.end
        place = word.end
      } else {
        place += 1
      }
    }
    return start
  }

  // Object ::: … Action Noun ("、" Noun)*
  private func object(isStated: Bool) -> Reading {
    let segments = segments()
    for segment in segments.reversed() {
      if let action = action(in: segment), !(isStated && describes(action)) {
        let end = action.range.upperBound
        // 安排至实验小学50人.
        let start = end < region.upperBound && text.folded[end] == "至" ? end + 1 : end
        return Reading(subject: start..<region.upperBound, action: action)
      }
    }
    let start = skipLeadIns(region.lowerBound)
    return Reading(subject: start..<region.upperBound)
  }

  /// Whether 的 follows the verb, so that it describes the noun.
  private func describes(_ action: ActionReader.Action) -> Bool {
    (action.range.upperBound..<region.upperBound).contains { text.folded[$0] == "的" }
  }

  /// The parts of the region between 、 that stand outside quotations and brackets.
  private func segments() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = region.lowerBound
    var depth = 0
    for place in region {
      switch text.folded[place] {
      case "“", "(", "《": depth += 1
      case "”", ")", "》": depth = max(0, depth - 1)
      case "、" where depth == 0:
        result.append(start..<place)
        start = place + 1
      default: break
      }
    }
    result.append(start..<region.upperBound)
    return result.filter { !$0.isEmpty }
  }

  /// The verb of a segment: at its start after adverbs, else the first strong one inside it that no
  /// bracket or quotation holds.
  private func action(in segment: Range<Int>) -> ActionReader.Action? {
    let start = skipLeadIns(segment.lowerBound)
    guard start < segment.upperBound else { return nil }
    if let action = ActionReader.action(at: start, before: segment.upperBound, in: text),
      hasObject(action, unless: TargetWords.nounMakers)
    {
      return pivoted(action, in: segment) ?? action
    }
    var place = start + 1
    while place + 3 < segment.upperBound {
      if let close = closing(of: place) {
        place = segment[(place + 1)...].first { text.folded[$0] == close } ?? place
      }
      if let action = ActionReader.action(at: place, before: segment.upperBound, in: text),
        !action.isWeak, action.range.count >= 2,
        hasObject(action, unless: nounMakers(after: action)), isFreeVerb(action)
      {
        return pivoted(action, in: segment) ?? action
      }
      place += 1
    }
    return nil
  }

  /// What closes the bracket or quotation that opens at a place.
  private func closing(of place: Int) -> Scalar? {
    switch text.folded[place] {
    case "(": ")"
    case "“": "”"
    case "《": "》"
    default: nil
    }
  }

  /// Whether two or more scalars are left for the object and they do not make a noun of the verb.
  private func hasObject(
    _ action: ActionReader.Action, unless nounMakers: WordTable<Bool>
  ) -> Bool {
    region.upperBound - action.range.upperBound >= 2 && !isPlanned(action)
      && (nounMakers.longest(
        in: text, at: action.range.upperBound, before: region.upperBound) == nil
        || TargetWords.nounMakerExceptions.longest(
          in: text, at: action.range.upperBound, before: region.upperBound) != nil)
      && !ScalarList("的和及与、(").contains(text.folded[action.range.upperBound])
  }

  // Planned ::: "完成" … Action ("计划"|"任务"|…)                              完成全年改造计划50%
  private func isPlanned(_ action: ActionReader.Action) -> Bool {
    TargetWords.plans.longest(in: text, at: action.range.upperBound, before: region.upperBound)?
      .end == region.upperBound
      && text.firstOffset(of: "完成", in: region.lowerBound..<action.range.lowerBound) != nil
  }

  /// What makes a noun of a verb inside a clause; 新增 and 新建 are never nouns.
  private func nounMakers(after action: ActionReader.Action) -> WordTable<Bool> {
    text.folded[action.range.lowerBound] == "新"
      ? TargetWords.nounMakers : TargetWords.innerNounMakers
  }

  /// A verb inside a segment is one only where 的 or 、 or a title does not hold it.
  private func isFreeVerb(_ action: ActionReader.Action) -> Bool {
    let before = text.folded[action.range.lowerBound - 1]
    return !ScalarList("的级或和及与").contains(before)
  }

  /// The second verb after one that only moves others to act: 帮助企业解决难题.
  private func pivoted(_ action: ActionReader.Action, in segment: Range<Int>) -> ActionReader
    .Action?
  {
    guard
      TargetWords.pivots.longest(
        in: text, at: action.range.lowerBound, before: action.range.upperBound)?.end
        == action.range.upperBound
    else { return nil }
    var place = action.range.upperBound + 2
    while place + 3 < segment.upperBound {
      if let second = ActionReader.action(at: place, before: segment.upperBound, in: text),
        !second.isWeak, second.range.count >= 2,
        hasObject(second, unless: TargetWords.innerNounMakers)
      {
        return second
      }
      place += 1
    }
    return nil
  }

  /// Passes over adverbs, terms and words of counting before the noun or verb.
  // LeadIn ::: "全年" | "共" | "力争" | ("到"|"至")? Term | "每位" | …
  private func skipLeadIns(_ start: Int) -> Int {
    var place = start
    var steps = 0
    while steps < 10, place < region.upperBound {
      steps += 1
      if text.classes[place].contains(.blank) || text.folded[place] == "、" {
        place += 1
      } else if let end = termEnd(at: place) {
        place = end
      } else if let word = TargetWords.leadIns.longest(
        in: text, at: place, before: region.upperBound), region.upperBound - word.end >= 2,
        !splitsAWord(place, word.end)
      {
        place = word.end
      } else if let word = TargetWords.adverbs.longest(
        in: text, at: place, before: region.upperBound),
        ActionReader.action(at: word.end, before: region.upperBound, in: text) != nil
      {
        place = word.end
      } else {
        break
      }
    }
    return place
  }

  /// A single character that begins a longer word is no lead-in: 新农村, 总产值.
  private func splitsAWord(_ place: Int, _ end: Int) -> Bool {
    guard end == place + 1 else { return false }
    if ActionReader.action(at: end, before: region.upperBound, in: text) != nil {
      return ActionReader.action(at: place, before: region.upperBound, in: text) != nil
    }
    return !ScalarList("共已并又还且也均将应须要使对把让其为以到至设含").contains(text.folded[place])
      || TargetWords.leadInExceptions.longest(in: text, at: place, before: region.upperBound) != nil
  }

  // Term ::: Number " "? "年" ("底"|"末"|"度"|"内")? | Number " "? "月" ("份"|"底")?      2020年 · 年底
  private func termEnd(at start: Int) -> Int? {
    var cursor = Cursor(text, in: start..<region.upperBound)
    var found: Int?
    var parts = 0
    while parts < 4 {
      guard QuantityNumeral.readInteger(&cursor) != nil else { break }
      cursor.skipSpaces()
      guard cursor.take("年") || cursor.take("月") || cursor.take("日") else { break }
      for suffix in ["底前", "末前", "前", "底", "末", "度", "内", "份", "初", "以来", "起", "期间"]
        as [StaticString]
      where cursor.take(word: suffix) { break }
      found = cursor.position
      parts += 1
      _ = cursor.take("-") || cursor.take("至") || cursor.take("到")
    }
    return found
  }

  /// A subject without marks and particles at its two ends; nil where nothing is left of it.
  private func tidied(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound < range.upperBound else { return nil }
    var subject = text.trimmed(range)
    while let last = subject.last, Self.loose(atEnd: text.folded[last]),
      TargetWords.schools.longestSuffix(in: text, of: subject) == nil
    {
      subject = text.trimmed(subject.lowerBound..<last)
    }
    subject = withoutStrayDigits(subject)
    while let first = subject.first, Self.loose(atStart: text.folded[first]) {
      subject = text.trimmed((first + 1)..<subject.upperBound)
    }
    if let word = TargetWords.looseEnds.longestSuffix(in: text, of: subject),
      TargetWords.actions.longestSuffix(in: text, of: subject) == nil
    {
      subject = text.trimmed(subject.lowerBound..<word.start)
    }
    subject = text.withoutLoneQuote(subject)
    if TargetWords.openings.longest(in: text, at: subject.lowerBound, before: subject.upperBound)?
      .end == subject.upperBound
    {
      return nil
    }
    if let first = subject.first, text.classes[first].contains(.digit),
      let quantity = QuantityRecognizer.quantity(in: text, at: first, before: subject.upperBound),
      quantity.kind != .bare || quantity.range.upperBound == subject.upperBound,
      !quantity.isVoltage(in: text)
    {
      return nil
    }
    if TargetWords.leadIns.longest(
      in: text, at: subject.lowerBound, before: subject.upperBound)?.end == subject.upperBound
      || holdsRival(subject)
    {
      return nil
    }
    guard subject.count >= 2, subject.count <= NounPhrase.limit,
      subject.contains(where: {
        !text.classes[$0].isDisjoint(with: [.han, .letter])
          && !text.classes[$0].contains(.hanNumeral)
      })
    else { return nil }
    return subject
  }

  // Stray ::: Han Digit Digit? before a blank                       走访 1 50多人次, broken in print
  private func withoutStrayDigits(_ subject: Range<Int>) -> Range<Int> {
    guard subject.upperBound < text.count, text.classes[subject.upperBound].contains(.blank) else {
      return subject
    }
    var end = subject.upperBound
    while end > subject.lowerBound, text.classes[end - 1].contains(.digit) { end -= 1 }
    guard end < subject.upperBound, subject.upperBound - end <= 2, end > subject.lowerBound,
      text.classes[end - 1].contains(.han)
    else { return subject }
    return subject.lowerBound..<end
  }

  private static func loose(atEnd scalar: Scalar) -> Bool {
    switch scalar {
    case "、", "的", "了", "和", "及", ",", "“", "‘", "-", ":", "·", "中": true
    default: false
    }
  }

  private static func loose(atStart scalar: Scalar) -> Bool {
    switch scalar {
    case "、", "的", "了", "着", "和", "及", "与", ",", "”", "’", ")", "-", "·": true
    default: false
    }
  }

  /// 高出…平均水平10%, 每组5人, 分2批, 3人或5人, 评阅后10篇, 较去年同期10%, 涉及居民20户: what stands
  /// before the number is no subject.
  private func holdsRival(_ subject: Range<Int>) -> Bool {
    guard let first = subject.first, let last = subject.last else { return true }
    if text.folded[last] == "分" || text.folded[last] == "或" || text.folded[last] == "后"
      || text.hasSuffix("分为", in: subject)
    {
      return true
    }
    if text.folded[first] == "每", subject.count <= 3 { return true }
    if text.has("涉及", at: first, before: subject.upperBound) { return true }
    if text.folded[first] == "较" || text.folded[first] == "比",
      TargetWords.boundaryExceptions.longest(in: text, at: first, before: subject.upperBound) == nil
    {
      return true
    }
    return TargetWords.rivals.firstOffset(in: text, subject) != nil
  }
}
