/// Reads who leads, who supports and who answers for a task.
struct UnitReader {
  private let text: WorkingText

  /// - Parameter anchors: where in the text labels, brackets and 由 stand.
  static func read(
    _ range: Range<Int>, in text: WorkingText, at anchors: AnchorPlaces, into task: inout PlanTask
  ) {
    let reader = UnitReader(text: text)
    var floor = range.lowerBound
    for index in anchors.indices(in: range) {
      let place = anchors[index]
      guard place >= floor,
        let end = reader.readLabel(at: place, in: range, into: &task)
          ?? reader.readBracket(at: place, in: range, into: &task)
          ?? reader.readClause(at: place, in: range, into: &task)
      else { continue }
      floor = max(place + 1, end)
    }
  }

  /// The units that a table's cell lists.
  static func units(inCell range: Range<Int>, of text: WorkingText) -> [Range<Int>] {
    UnitReader(text: text).units(in: range)
  }

  // Label ::: ("牵头单位"|"责任单位"|…) ":" Units                             牵头单位：甲局、乙局
  private func readLabel(
    at place: Int, in range: Range<Int>, into task: inout PlanTask
  ) -> Int? {
    guard
      let label = UnitWords.labels.longestSpaced(in: text, at: place, before: range.upperBound)
    else { return nil }
    var cursor = Cursor(text, in: label.end..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    let end = listEnd(from: cursor.position, before: range.upperBound)
    task.add(units(in: cursor.position..<end), as: label.meaning)
    return end
  }

  /// Where a list of units after a label ends: a sentence's end, a bracket, or the next label.
  private func listEnd(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit {
      switch text.folded[place] {
      case "。", ";", "\n", ")", "]", "】": return place
      case "(", "[":
        // A bracket inside a name: 各县（市、区）.
        var close = place
        while close < limit, close - place < 16, !ScalarList(")]").contains(text.folded[close]) {
          close += 1
        }
        place = close
      case ",", " ":
        let next = text.trimmed((place + 1)..<limit).lowerBound
        if UnitWords.labels.longestSpaced(in: text, at: next, before: limit) != nil { return place }
      case ":":
        if let label = UnitWords.labels.longestSuffix(in: text, of: start..<place),
          label.start > start
        {
          return label.start
        }
      default: break
      }
      place += 1
    }
    return limit
  }

  // Bracket ::: "(" (Units Verb) ("," Units Verb)* ")"                      （甲局牵头，乙局、丙局配合）
  private func readBracket(
    at place: Int, in range: Range<Int>, into task: inout PlanTask
  ) -> Int? {
    guard text.folded[place] == "(" || text.folded[place] == "[" else { return nil }
    guard let close = closing(of: place, before: min(range.upperBound, place + 240)) else {
      return nil
    }
    var found = false
    var cut = place + 1
    for end in (place + 1)...close where end == close || isSeparator(end) {
      let clause = text.trimmed(cut..<end)
      cut = end + 1
      guard let verb = UnitWords.verbs.longestSuffix(in: text, of: clause) else { continue }
      let list = withoutTail(clause.lowerBound..<verb.start)
      guard !list.isEmpty, OrganEndings.end(list, in: text) else { continue }
      task.add(units(in: list), as: verb.meaning)
      found = true
    }
    return found ? close + 1 : nil
  }

  private func isSeparator(_ place: Int) -> Bool {
    text.folded[place] == "," || text.folded[place] == ";" || text.folded[place] == "。"
  }

  private func closing(of open: Int, before limit: Int) -> Int? {
    var depth = 0
    for place in open..<limit {
      switch text.folded[place] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "\n": return nil
      default: continue
      }
      if depth == 0 { return place }
      if depth > 3 { return nil }
    }
    return nil
  }

  // Clause ::: "由" Units ("牵头"|"负责") ("," Units "配合")?                  由甲局牵头，乙局配合
  private func readClause(
    at place: Int, in range: Range<Int>, into task: inout PlanTask
  ) -> Int? {
    guard text.folded[place] == "由" else { return nil }
    let end = clauseEnd(from: place + 1, before: min(range.upperBound, place + 80))
    guard let verb = verb(in: (place + 1)..<end) else {
      let with = text.firstOffset(of: "会同", in: (place + 1)..<end)
      return with.flatMap { readPair((place + 1)..<end, $0, into: &task) }
    }
    if text.has("解释", at: verb.end, before: end) { return end }
    if let with = text.firstOffset(of: "会同", in: (place + 1)..<verb.start) {
      return readPair((place + 1)..<end, with, into: &task)
    }
    let list = withoutTail((place + 1)..<verb.start)
    guard list.count >= 2, OrganEndings.end(list, in: text) else { return nil }
    task.add(units(in: list), as: verb.duty)
    guard end < range.upperBound, text.folded[end] == "," else { return end }
    let next = clauseEnd(from: end + 1, before: min(range.upperBound, end + 80))
    let clause = text.trimmed((end + 1)..<next)
    if readJoined(clause, into: &task) { return next }
    guard let second = UnitWords.verbs.longestSuffix(in: text, of: clause) else { return end }
    let others = withoutTail(clause.lowerBound..<second.start)
    guard others.count >= 2, OrganEndings.end(others, in: text) else { return end }
    task.add(units(in: others), as: second.meaning)
    return next
  }

  // Pair ::: Units "会同" Units                                        由甲局会同乙局、丙局制定
  private func readPair(_ clause: Range<Int>, _ with: Int, into task: inout PlanTask) -> Int? {
    let leaders = withoutTail(clause.lowerBound..<with)
    guard leaders.count >= 2, OrganEndings.end(leaders, in: text),
      readJoined(with..<clause.upperBound, into: &task)
    else { return nil }
    task.add(units(in: leaders), as: .lead)
    return clause.upperBound
  }

  // Joined ::: "会同" Units                                           由甲局牵头，会同乙局、丙局…
  /// The units that a clause says to act together with.
  private func readJoined(_ clause: Range<Int>, into task: inout PlanTask) -> Bool {
    guard text.has("会同", at: clause.lowerBound, before: clause.upperBound) else { return false }
    let words = (clause.lowerBound + 2)..<clause.upperBound
    let verb = UnitWords.joinedVerbs.first(in: text, words)?.range.lowerBound
    let list = withoutTail(words.lowerBound..<(verb ?? words.upperBound))
    guard !list.isEmpty, OrganEndings.end(list, in: text) else { return false }
    task.add(units(in: list), as: .support)
    return true
  }

  private func clauseEnd(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit, text.classes[place].isDisjoint(with: [.sentenceEnd, .newline]),
      text.folded[place] != ",", text.folded[place] != ";", text.folded[place] != ":"
    {
      place += 1
    }
    return place
  }

  private func verb(in range: Range<Int>) -> (start: Int, end: Int, duty: UnitWords.Duty)? {
    var rest = range
    while let word = UnitWords.verbs.first(in: text, rest) {
      if word.meaning == .lead || word.meaning == .responsible,
        UnitWords.nouns.longest(in: text, at: word.range.lowerBound, before: text.count) == nil
      {
        return (word.range.lowerBound, word.range.upperBound, word.meaning)
      }
      rest = (word.range.lowerBound + 1)..<range.upperBound
    }
    return nil
  }

  /// The list without 等, 按职责分工 and the like behind the last unit.
  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var list = text.trimmed(range)
    while let tail = UnitWords.tails.longestSuffix(in: text, of: list, upTo: 8) {
      list = text.trimmed(list.lowerBound..<tail.start)
    }
    return list
  }

  // Opening ::: Words "由" | "以下均需" | …      技工院校内由人社部门 names 人社部门
  private func withoutOpening(_ unit: Range<Int>) -> Range<Int> {
    var words = unit
    if let by = words.last(where: { text.folded[$0] == "由" }), by + 1 < words.upperBound {
      words = text.trimmed((by + 1)..<words.upperBound)
    }
    while let found = UnitWords.openings.longest(
      in: text, at: words.lowerBound, before: words.upperBound), found.end < words.upperBound
    {
      words = text.trimmed(found.end..<words.upperBound)
    }
    return words
  }

  /// Whether nothing says which units are meant: 铁路等部门、单位.
  private func isBare(_ unit: Range<Int>) -> Bool {
    unit.count == 2
      && (text.hasSuffix("单位", in: unit) || text.hasSuffix("部门", in: unit))
  }

  // Alias ::: "(" "以下简称" … ")"
  private func withoutAlias(_ unit: Range<Int>) -> Range<Int> {
    guard let last = unit.last, text.folded[last] == ")",
      let open = unit.last(where: { text.folded[$0] == "(" }),
      CampaignWords.aliases.longest(in: text, at: open + 1, before: last) != nil
    else { return unit }
    return text.trimmed(unit.lowerBound..<open)
  }

  /// Whether words say what a unit does rather than name it: 市信访局指定一家单位.
  private func tellsMore(_ unit: Range<Int>) -> Bool {
    UnitWords.doings.firstOffset(in: text, unit) != nil
  }

  /// Divides a list of units: at , and at 、 outside brackets, where the part ends as a unit does.
  private func units(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    func close(_ end: Int) {
      let unit = withoutAlias(withoutOpening(withoutTail(start..<end)))
      if !unit.isEmpty, !tellsMore(unit), !isBare(unit) { result.append(unit) }
      start = end + 1
    }
    for place in range {
      switch text.folded[place] {
      case "(", "[", "《": depth += 1
      case ")", "]", "》": depth = max(0, depth - 1)
      case _ where depth > 0: break
      case " " where padsName(place, in: range): break
      case ",", ";", " ", "\n": close(place)
      case "等" where text.has("等和", at: place, before: range.upperBound):
        close(place)
        start = place + 2
      case "、" where !isOpen(text.trimmed(start..<place)): close(place)
      default: break
      }
    }
    close(range.upperBound)
    return result
  }

  /// Whether a blank only widens a name of two characters: 乐 丹.
  private func padsName(_ place: Int, in range: Range<Int>) -> Bool {
    func isLone(_ single: Int, _ outer: Int) -> Bool {
      range.contains(single) && text.classes[single].contains(.han)
        && !(range.contains(outer) && text.classes[outer].contains(.han))
    }
    return isLone(place - 1, place - 2) && isLone(place + 1, place + 2)
      && Surnames.isSingle(text.folded[place - 1])
  }

  /// 各省、自治区、直辖市人民政府 is one unit.
  private func isOpen(_ part: Range<Int>) -> Bool {
    AddresseeWords.open.longestSuffix(in: text, of: part) != nil && part.count <= 4
  }
}

extension PlanTask {
  mutating func add(_ units: [Range<Int>], as duty: UnitWords.Duty) {
    switch duty {
    case .lead: leadUnits += units
    case .support: supportUnits += units
    case .responsible: responsible += units
    case .deadline: break
    }
  }

  /// Drops units that are already said to do the same. Takes O(n) in their number.
  mutating func dropRepeatedUnits(in text: WorkingText) {
    leadUnits = text.withoutRepeats(leadUnits)
    supportUnits = text.withoutRepeats(supportUnits)
    responsible = text.withoutRepeats(responsible)
  }
}

extension WorkingText {
  /// The ranges whose words stand in none before them.
  fileprivate func withoutRepeats(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    var known: Set<ArraySlice<Scalar>> = []
    return ranges.filter { known.insert(folded[$0]).inserted }
  }
}
