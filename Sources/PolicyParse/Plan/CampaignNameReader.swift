/// Finds the campaign's name: what first follows 开展, 举办 or 组织 in the preamble, without scope
/// and year; else what the title is about.
struct CampaignNameReader {
  struct Found {
    var name: Range<Int>
    var shortName: Range<Int>?
  }

  let text: WorkingText
  let preamble: [Range<Int>]
  let title: [Range<Int>]

  /// Longest name, in scalars.
  private static let limit = 60

  func read() -> Found? {
    for paragraph in preamble {
      if let found = opened(in: paragraph, by: CampaignWords.openers) { return found }
    }
    for piece in title {
      if let found = opened(in: piece, by: CampaignWords.titleOpeners) { return found }
    }
    for range in title + preamble.prefix(1) {
      guard let name = quoted(in: range),
        title.contains(range) || !isBackground(name, of: range)
      else { continue }
      return Found(name: name, shortName: alias(after: name))
    }
    return title.last.flatMap(titled).map { Found(name: $0, shortName: nil) }
  }

  // Titled ::: ("关于"? Organ)? Year? Name Genre                          某局2012年科普周活动方案
  private func titled(_ title: Range<Int>) -> Range<Int>? {
    guard let genre = GenreWords.genre(ending: title, in: text) else { return nil }
    let before = withoutStage(title.lowerBound..<genre.lowerBound)
    guard CampaignWords.titleHeads.longestSuffix(in: text, of: before, upTo: 4) != nil else {
      return nil
    }
    var start = title.lowerBound
    var place = start
    while place + 4 < before.upperBound {
      if let year = yearEnd(at: place, before: before.upperBound) {
        start = year
        place = year
        continue
      }
      place += 1
      if CampaignWords.titleOrgans.longestSuffix(in: text, of: start..<place, upTo: 4) != nil {
        start = place
      }
    }
    let name = text.trimmed(start..<before.upperBound)
    guard name.count >= 4, !isEmpty(name), !isHeadsOnly(name),
      !name.contains(where: { ScalarList("的《）)】").contains(text.folded[$0]) })
    else { return nil }
    return name
  }

  // Stage ::: … "阶段" "工作"?, behind 活动               守林护水活动动员部署阶段总结
  /// A title's words without the stage of a campaign that it is about.
  private func withoutStage(_ words: Range<Int>) -> Range<Int> {
    guard text.hasSuffix("阶段", in: words) || text.hasSuffix("阶段工作", in: words),
      let head = words.last(where: { text.has("活动", at: $0, before: words.upperBound) }),
      head + 2 < words.upperBound
    else { return words }
    return words.lowerBound..<(head + 2)
  }

  // Opened ::: ("开展"|"举办"|…) Filler* Modifier? Name                     开展以“…”为主题的“两年”活动
  private func opened(in range: Range<Int>, by openers: WordTable<Bool>) -> Found? {
    let end = min(range.upperBound, range.lowerBound + 600)
    var place = range.lowerBound
    while place < end {
      if let hosted = hosted(at: place, before: end) { return Found(name: hosted) }
      if let close = citationEnd(at: place, before: end) { place = close }
      guard let verb = openers.longest(in: text, at: place, before: end),
        !isException(at: place, before: end), verb.end < end,
        !ScalarList("是的、和与及").contains(text.folded[verb.end])
      else {
        place += 1
        continue
      }
      if let name = name(at: verb.end, before: range.upperBound) {
        return Found(name: name, shortName: alias(after: name))
      }
      place = verb.end
    }
    return nil
  }

  // Hosted ::: ("主办"|"举办"|"承办"|…) ("“" … Event "”" | "《" … Event "》")         主办“急救知识培训班”
  /// An event whose name stands in marks right behind the verb.
  private func hosted(at place: Int, before limit: Int) -> Range<Int>? {
    guard let verb = CampaignWords.hosts.longest(in: text, at: place, before: limit),
      verb.end < limit, let close = quotationEnd(at: verb.end, before: limit),
      CampaignWords.events.longestSuffix(in: text, of: (verb.end + 1)..<close) != nil,
      CampaignWords.heads.longest(in: text, at: close + 1, before: text.count) == nil
    else { return nil }
    return verb.end..<(close + 1)
  }

  /// Where the quotation or title closes that opens at a place.
  private func quotationEnd(at place: Int, before limit: Int) -> Int? {
    let close: Scalar
    switch text.folded[place] {
    case "《": close = "》"
    case "“": close = "”"
    default: return nil
    }
    return text.folded[place..<limit].firstIndex(of: close)
  }

  // Citation ::: "《" … "》" | "“" … "”"
  /// Where a title or quotation closes that opens here; what it holds is somebody else's campaign.
  private func citationEnd(at place: Int, before end: Int) -> Int? {
    quotationEnd(at: place, before: end) ?? (text.folded[place] == "《" ? end : nil)
  }

  private func isException(at place: Int, before end: Int) -> Bool {
    if CampaignWords.forbidders.longestSuffix(in: text, of: 0..<place, upTo: 2) != nil {
      return true
    }
    for back in 0...2 where place - back >= 0 {
      if let word = CampaignWords.openerExceptions.longest(
        in: text, at: place - back, before: end), word.end > place,
        back == 0 || word.end > place + 1
      {
        return true
      }
    }
    return false
  }

  // Name ::: Filler* Modifier? … Head
  private func name(at start: Int, before limit: Int) -> Range<Int>? {
    var begin = skipFillers(start, before: limit)
    if let end = modifierEnd(at: begin, before: limit) { begin = skipFillers(end, before: limit) }
    let end = boundary(from: begin, before: min(limit, begin + Self.limit))
    guard let head = lastHead(in: begin..<end), !describes(head, before: limit) else { return nil }
    let name = joined(text.trimmed(begin..<head))
    guard name.count >= 3, !isEmpty(name), !isHeadsOnly(name), !isVague(name),
      !name.contains(where: { text.folded[$0] == "。" })
    else { return nil }
    return name
  }

  /// Whether a name only describes those who do it: 举办焰火燃放活动的, 举办活动的单位.
  private func describes(_ head: Int, before limit: Int) -> Bool {
    guard head < limit, text.folded[head] == "的" else { return false }
    guard head + 1 < limit, text.classes[head + 1].contains(.han) else { return true }
    return CampaignWords.doers.longest(in: text, at: head + 1, before: limit) != nil
  }

  // Joined ::: Those "参加" Organ? Name                              组织教师参加“…”知识竞赛活动
  /// What others are to join, where the name says who joins.
  private func joined(_ name: Range<Int>) -> Range<Int> {
    guard let place = text.firstOffset(of: "参加", in: name) else { return name }
    let rest = text.trimmed((place + 2)..<name.upperBound)
    guard let open = rest.first(where: { text.folded[$0] == "“" }) else { return rest }
    return open..<rest.upperBound
  }

  /// Whether words only say that there is something of the kind: 形式多样的继续教育活动.
  private func isVague(_ name: Range<Int>) -> Bool {
    CampaignWords.vague.longest(in: text, at: name.lowerBound, before: name.upperBound) != nil
      || text.hasSuffix("的活动", in: name) && text.folded[name.lowerBound] != "“"
  }

  /// 以“…”为主题的, 以…为主要内容的.
  private func modifierEnd(at start: Int, before limit: Int) -> Int? {
    guard start < limit, text.folded[start] == "以" else { return nil }
    var place = start + 1
    let end = min(limit, start + Self.limit)
    while place < end, text.folded[place] != "。" {
      if text.folded[place] == "为" {
        var next = place + 1
        while next < end, next - place < 9 {
          if text.folded[next] == "的" { return next + 1 }
          if text.classes[next].contains(.innerMark) { break }
          next += 1
        }
      }
      place += 1
    }
    return nil
  }

  private func skipFillers(_ start: Int, before limit: Int) -> Int {
    var place = start
    var steps = 0
    while steps < 4, place < limit {
      steps += 1
      if let word = CampaignWords.fillers.longest(in: text, at: place, before: limit) {
        place = word.end
      } else if text.folded[place] == "全", place + 2 < limit, text.folded[place + 2] == "“" {
        place += 2
      } else if let end = yearEnd(at: place, before: limit) ?? countEnd(at: place, before: limit) {
        place = end
      } else {
        break
      }
    }
    return place
  }

  // Year ::: (Number | HiddenYear) "年" "度"? ("第" Number "批")?            2013年度 · 20××年
  private func yearEnd(at start: Int, before limit: Int) -> Int? {
    var cursor = Cursor(text, in: start..<limit)
    guard takeYear(&cursor) || takeHiddenYear(&cursor), cursor.take("年") else { return nil }
    _ = cursor.take("度")
    _ = cursor.take(word: "第") && QuantityNumeral.readInteger(&cursor) != nil && cursor.take("批")
    return cursor.position
  }

  private func takeYear(_ cursor: inout Cursor) -> Bool {
    let start = cursor.position
    if let year = QuantityNumeral.readInteger(&cursor), year > 1900 { return true }
    cursor.position = start
    return false
  }

  // HiddenYear ::: (Digit | HiddenMark){4}, of which one is a mark                        20××
  private func takeHiddenYear(_ cursor: inout Cursor) -> Bool {
    let start = cursor.position
    var marks = 0
    while cursor.position - start < 4, let scalar = cursor.current {
      if PersonName.isRedactionMark(scalar) {
        marks += 1
      } else if !cursor.currentClass.contains(.digit) {
        break
      }
      cursor.advance()
    }
    return cursor.position - start == 4 && marks > 0
  }

  // Count ::: Number ("场"|"次"|"期"|…)                                    两场义诊活动
  private func countEnd(at start: Int, before limit: Int) -> Int? {
    guard start < limit, !text.classes[start].isDisjoint(with: [.digit, .hanNumeral]),
      let count = QuantityRecognizer.quantity(in: text, at: start, before: limit),
      count.kind == .count, let unit = count.unit,
      TargetWords.eventUnits.longest(in: text, at: unit.lowerBound, before: unit.upperBound) != nil
    else { return nil }
    return count.range.upperBound
  }

  /// Where a name ends at the latest: a mark, or 的 before a genre; quotations are passed over.
  private func boundary(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit {
      switch text.folded[place] {
      case "“", "《":
        let close: Scalar = text.folded[place] == "“" ? "”" : "》"
        var next = place + 1
        while next < limit, text.folded[next] != close { next += 1 }
        place = next < limit ? next : place
      case "(":
        guard lastHead(in: start..<place) == nil,
          let close = innerBracketEnd(at: place, before: limit)
        else { return place }
        place = close
      case ",", ";", ":", "。", "!", "?", ")", "”", "\n": return place
      case "是": return place
      case "的" where GenreWords.table.longest(in: text, at: place + 1, before: limit) != nil:
        return place
      default: break
      }
      place += 1
    }
    return limit
  }

  // InnerBracket ::: "(" (Han{1,6} | Alias) ")" Han        水泵（套）租借（以下简称水泵）登记工作
  /// Where a bracket inside a name closes.
  private func innerBracketEnd(at open: Int, before limit: Int) -> Int? {
    var depth = 0
    for place in open..<limit {
      switch text.folded[place] {
      case "(": depth += 1
      case ")": depth -= 1
      case ",", ";", "。", "\n": return nil
      default: continue
      }
      guard depth == 0 else { continue }
      let isAlias = CampaignWords.aliases.longest(in: text, at: open + 1, before: place) != nil
      let goesOn = place + 1 < limit && text.classes[place + 1].contains(.han)
      return goesOn && (isAlias || place - open <= 7) ? place : nil
    }
    return nil
  }

  /// Just after the first head that nothing of the name follows, else the last head.
  private func lastHead(in range: Range<Int>) -> Int? {
    var found: Int?
    var place = range.lowerBound
    while place < range.upperBound {
      if text.folded[place] == "“" || text.folded[place] == "《" {
        let close: Scalar = text.folded[place] == "“" ? "”" : "》"
        while place < range.upperBound, text.folded[place] != close { place += 1 }
      } else if let head = CampaignWords.heads.longest(
        in: text, at: place, before: range.upperBound)
      {
        if !goesOn(head.end, before: range.upperBound) { found = head.end }
        place = head.end
        continue
      } else if CampaignWords.finalHeads.longest(in: text, at: place, before: range.upperBound)?.end
        == range.upperBound
      {
        found = range.upperBound
      }
      place += 1
    }
    return found
  }

  /// Whether a head is only part of a longer noun: 活动方案, 工作会议, 检查组.
  private func goesOn(_ place: Int, before limit: Int) -> Bool {
    guard place < limit else { return false }
    return CampaignWords.continuations.longest(in: text, at: place, before: limit) != nil
  }

  /// 治理工作: nothing says what is done.
  private func isHeadsOnly(_ name: Range<Int>) -> Bool {
    var place = name.lowerBound
    while place < name.upperBound {
      guard
        let word = CampaignWords.heads.longest(in: text, at: place, before: name.upperBound)
          ?? CampaignWords.finalHeads.longest(in: text, at: place, before: name.upperBound)
      else { return false }
      place = word.end
    }
    return true
  }

  private func isEmpty(_ name: Range<Int>) -> Bool {
    CampaignWords.empty.longest(in: text, at: name.lowerBound, before: name.upperBound)?.end
      == name.upperBound
  }

  // Quoted ::: "“" … "”" Head                                              “一创双优”活动
  private func quoted(in range: Range<Int>) -> Range<Int>? {
    var open: Int?
    var floor = range.lowerBound
    for place in range where place >= floor {
      if text.folded[place] == "《" { floor = foreignTitleEnd(at: place, before: range.upperBound) }
      if text.folded[place] == "“" { open = place }
      if text.folded[place] == "。" { open = nil }
      guard text.folded[place] == "”", let start = open, place - start <= 40 else { continue }
      let limit = min(range.upperBound, place + 9)
      if let end = firstHead(after: place + 1, before: limit) { return start..<end }
    }
    return nil
  }

  /// Where a title closes that is a notice, and so another's; a plan, or what the document itself
  /// issues, may be its own.
  private func foreignTitleEnd(at open: Int, before limit: Int) -> Int {
    let near = open..<min(limit, open + 120)
    guard let close = text.folded[near].firstIndex(of: "》"),
      CampaignWords.foreignTitles.longestSuffix(in: text, of: open..<close) != nil,
      CampaignWords.issuing.longestSuffix(in: text, of: 0..<open, upTo: 2) == nil
    else { return open + 1 }
    return close
  }

  /// Whether a verb of furthering what is there already stands before a name: 全面推进“…”工程.
  private func isBackground(_ name: Range<Int>, of paragraph: Range<Int>) -> Bool {
    CampaignWords.furtherers.longestSuffix(
      in: text, of: paragraph.lowerBound..<name.lowerBound, upTo: 4) != nil
  }

  /// The first head within a few scalars after a quotation: 大赛 in “…”大赛活动方案.
  private func firstHead(after start: Int, before limit: Int) -> Int? {
    var place = start
    while place < limit, text.classes[place].contains(.han) {
      if CampaignWords.vague.longest(in: text, at: place, before: limit) != nil { return nil }
      if let head = CampaignWords.heads.longest(in: text, at: place, before: limit),
        head.end - place > 1
      {
        return CampaignWords.bodies.longest(in: text, at: head.end, before: text.count) == nil
          ? head.end : nil
      }
      place += 1
    }
    return nil
  }

  // Alias ::: "(" ("以下简称"|…) Name ")"                                    （以下简称“两年”活动）
  private func alias(after name: Range<Int>) -> Range<Int>? {
    var cursor = Cursor(text, in: name.upperBound..<min(text.count, name.upperBound + 50))
    cursor.skipSpaces()
    guard cursor.take("("),
      let word = CampaignWords.aliases.longest(in: text, at: cursor.position, before: cursor.end)
    else { return nil }
    cursor.position = word.end
    _ = cursor.take(":") || cursor.take(",")
    let start = cursor.position
    while let scalar = cursor.current, scalar != ")", scalar != "\n" { cursor.advance() }
    guard cursor.current == ")", cursor.position > start else { return nil }
    return text.withoutQuotes(text.trimmed(start..<cursor.position))
  }
}

extension WorkingText {
  /// The inside of a range that is one quotation as a whole; the range itself otherwise.
  func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2 else { return range }
    let pair = (folded[range.lowerBound], folded[range.upperBound - 1])
    guard pair == ("“", "”") || pair == ("‘", "’") || pair == ("\"", "\"") else { return range }
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    return inside.contains { folded[$0] == pair.0 || folded[$0] == pair.1 } ? range : inside
  }

  /// Drops a quotation mark whose partner is not in the range.
  func withoutLoneQuote(_ range: Range<Int>) -> Range<Int> {
    let quotes = range.filter { folded[$0] == "“" || folded[$0] == "”" }
    guard let first = quotes.first, let last = quotes.last else { return range }
    let opens = quotes.contains { folded[$0] == "“" }
    let closes = quotes.contains { folded[$0] == "”" }
    if !opens, last == range.upperBound - 1 { return range.lowerBound..<last }
    if !closes, first == range.lowerBound { return (first + 1)..<range.upperBound }
    return range
  }
}
