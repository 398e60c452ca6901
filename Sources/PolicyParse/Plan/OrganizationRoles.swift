// Roles in sentences: 张三任组长, 组长由张三担任, 以张三为组长.

extension OrganizationWalk {
  mutating func readRole(_ index: Int, _ word: RoleWord) {
    let role = tokens[index].range
    let end = sentenceEnd(after: role.upperBound)
    guard !isFollowedByUnit(role.upperBound), !isAppointment(role) else { return }
    if readAfter(index, word, before: end) { return }
    if readBefore(index, word, before: end) { return }
    _ = readBare(index, word, before: end)
  }

  /// 成员单位, 委员会议: no persons.
  private func isFollowedByUnit(_ place: Int) -> Bool {
    RoleClauseWords.unitWords.longest(in: text, at: place, before: line.range.upperBound) != nil
  }

  /// Whether a sentence appoints people to posts, which are no roles of a group.
  private mutating func isAppointment(_ role: Range<Int>) -> Bool {
    guard !anchors.appointments.isEmpty else { return false }
    let start = sentenceStart(before: role.lowerBound)
    return anchors.appointments.indices(in: start..<role.lowerBound).contains {
      RolePostWords.appointments.shortestEnd(
        in: text, at: anchors.appointments[$0], before: role.lowerBound) != nil
    }
  }

  // MARK: 组长由张三担任

  // After ::: Group? Role "分别"? ("由"|"为"|"是") Persons ("担任"|"兼任"|"任"|"组成")?
  private mutating func readAfter(_ index: Int, _ word: RoleWord, before end: Int) -> Bool {
    let role = tokens[index].range
    var cursor = Cursor(text, in: role.upperBound..<end)
    cursor.skipSpaces()
    let isDealt = cursor.take(word: "分别")
    while let found = RoleClauseWords.adverbs.longest(in: text, at: cursor.position, before: end) {
      cursor.position = found.end
    }
    let isBy = cursor.take("由")
    guard isBy || cursor.take("为") || cursor.take("是") else { return false }
    guard !isModel(before: role.lowerBound, sentenceEnd: end) else { return false }
    guard let read = persons(from: cursor.position, before: end, word, isBy: isBy) else {
      return false
    }
    let mention = prefix(of: index)
    if isDealt, deal(read.holders, role) {
      consumed = read.end
      return true
    }
    let group = mention.map { resolve($0) } ?? group(for: word, role)
    add(read.holders, role, to: group, isConcurrent: read.isConcurrent)
    consumed = read.end
    return true
  }

  /// The persons from a place to the verb that ends them.
  func persons(
    from start: Int, before end: Int, _ word: RoleWord, isBy: Bool
  ) -> (holders: [RoleHolder], end: Int, isConcurrent: Bool)? {
    let next = tokenIndices(in: (start + 1)..<max(start + 1, end)).first {
      tokens[$0].role != nil && !tokens[$0].isInBracket
        && startsClause(tokens[$0].range.lowerBound)
    }
    let limit = next.map { tokens[$0].range.lowerBound } ?? end
    for (verb, length, isConcurrent) in verbs(start..<limit)
    where endsClause(verb + length, limit) {
      guard
        let reading = RoleHolders.readAll(
          text, start..<verb, place: .sentence, isSingle: word.rank == .head),
        !reading.holders.isEmpty
      else { continue }
      return (reading.holders, verb + length, isConcurrent)
    }
    return openPersons(from: start, before: limit, word, isBy: isBy)
  }

  /// Whether a clause can end at a place, behind its verb.
  private func endsClause(_ place: Int, _ limit: Int) -> Bool {
    guard place < limit else { return true }
    return text.classes[place].isDisjoint(with: .han) || text.folded[place] == "的"
  }

  /// The places where a verb can end the persons.
  private func verbs(_ range: Range<Int>) -> [(place: Int, length: Int, isConcurrent: Bool)] {
    var found: [(Int, Int, Bool)] = []
    for place in range {
      guard
        let verb = RoleClauseWords.holdVerbs.longest(in: text, at: place, before: range.upperBound)
      else {
        continue
      }
      if found.count >= 12 { break }
      found.append((place, verb.end - place, verb.meaning))
    }
    return found
  }

  /// 组长为张三，…: persons up to the clause's end. They must be named.
  private func openPersons(
    from start: Int, before limit: Int, _ word: RoleWord, isBy: Bool
  ) -> (holders: [RoleHolder], end: Int, isConcurrent: Bool)? {
    var end = start
    while end < limit, text.folded[end] != ",", text.folded[end] != ";" { end += 1 }
    guard
      let reading = RoleHolders.readAll(
        text, start..<end, place: .sentence, isSingle: word.rank == .head),
      reading.hasName || isBy && !reading.holders.isEmpty,
      reading.hasName || current != nil
    else { return nil }
    return (reading.holders, end, false)
  }

  private func startsClause(_ place: Int) -> Bool {
    var start = place
    while start > line.range.lowerBound, text.classes[start - 1].contains(.blank) { start -= 1 }
    return start == line.range.lowerBound || mentions.isClauseMark(start - 1)
  }

  /// Deals the persons out over the groups that were just listed.
  private mutating func deal(_ holders: [RoleHolder], _ role: Range<Int>) -> Bool {
    guard holders.count == listed.count, holders.count > 1 else { return false }
    let before = current
    for (holder, group) in zip(holders, listed) { add([holder], role, to: group) }
    current = before
    return true
  }

  // MARK: 张三任组长

  // Before ::: ("由"|"以")? Persons ("任"|"为"|…) Group? Role
  private mutating func readBefore(_ index: Int, _ word: RoleWord, before end: Int) -> Bool {
    let role = tokens[index].range
    guard let verb = verb(before: role.lowerBound),
      !isModel(before: role.lowerBound, sentenceEnd: end)
    else { return false }
    let between = text.trimmed(verb.range.upperBound..<role.lowerBound)
    guard between.isEmpty || endsAsGroup(between) else { return false }
    guard
      let holders = holders(before: verb.range.lowerBound, word, isConcurrent: verb.isConcurrent),
      verb.isPlain || holders.last?.name != nil, !isAttendance(holders)
    else { return false }
    let mention = between.isEmpty ? nil : mention(in: between, index)
    let group = mention.map { resolve($0) } ?? group(for: word, role)
    add(holders, role, to: group, isConcurrent: verb.isConcurrent)
    consumed = role.upperBound
    return true
  }

  /// 参加人员为领导小组成员 says who comes to a meeting.
  private func isAttendance(_ holders: [RoleHolder]) -> Bool {
    guard let words = holders.first?.description, holders.count == 1 else { return false }
    return RoleClauseWords.attendance.longest(
      in: text, at: words.lowerBound, before: words.upperBound)?.end
      == words.upperBound
  }

  private func endsAsGroup(_ range: Range<Int>) -> Bool {
    RoleGroupWords.heads.longestSuffix(in: text, of: range) != nil
      || text.folded[range.upperBound - 1] == "组" && !isOtherTeam(range)
  }

  private func mention(in between: Range<Int>, _ index: Int) -> GroupMention {
    let found = RoleGroupWords.heads.longestSuffix(in: text, of: between)
    let head = (found?.start ?? between.upperBound - 1)..<between.upperBound
    return GroupMention(name: between, kind: found?.meaning ?? .workGroup, head: head)
  }

  /// The nearest verb before a role in its clause.
  private func verb(
    before place: Int
  ) -> (range: Range<Int>, isConcurrent: Bool, isPlain: Bool)? {
    let floor = max(consumed, max(line.range.lowerBound, place - 60))
    var start = place
    while start > floor {
      start -= 1
      if text.classes[start].contains(.sentenceEnd) || text.folded[start] == ","
        || text.folded[start] == ";" || text.folded[start] == ":"
      {
        return nil
      }
      guard let found = RoleClauseWords.beforeVerbs.longest(in: text, at: start, before: place)
      else {
        continue
      }
      let verb = start..<found.end
      let isPlain = !isPartOfWord(verb)
      if verb.count == 1,
        RoleClauseWords.neverVerbs.longestSuffix(
          in: text, of: floor..<verb.upperBound) != nil
      {
        continue
      }
      return (verb, text.firstOffset(of: "兼", in: verb) != nil, isPlain)
    }
    return nil
  }

  /// Whether a verb may be the end of another word, unless a name ends before it: 信任, 成为.
  private func isPartOfWord(_ verb: Range<Int>) -> Bool {
    guard verb.count == 1, verb.lowerBound > line.range.lowerBound else { return false }
    let previous = text.folded[verb.lowerBound - 1]
    switch text.folded[verb.lowerBound] {
    case "任": return ScalarList("信胜历聘选前上离现").contains(previous)
    case "为": return ScalarList("成作认分改评视列定聘推称名较行因").contains(previous)
    case "是": return ScalarList("也都就还正").contains(previous)
    default: return previous == "、"
    }
  }

  /// The persons who stand before a verb, back to 由 or to the start of their clauses.
  private mutating func holders(
    before verb: Int, _ word: RoleWord, isConcurrent: Bool
  ) -> [RoleHolder]? {
    let floor = max(consumed, sentenceStart(before: verb))
    let limit = withoutTail(verb, floor)
    if isConcurrent, text.trimmed(floor..<limit).isEmpty { return heldBefore(floor) }
    var start = clauseStart(before: limit, floor)
    if let by = byWord(start..<limit) {
      return holders((by + 1)..<limit, word, needsName: isConcurrent)
    }
    if start > floor, text.trimmed(start..<limit).isEmpty { return heldByComrade(start - 1, floor) }
    guard var best = holders(withoutOpening(start..<limit), word, needsName: isConcurrent) else {
      return nil
    }
    while start > floor {
      let previous = clauseStart(before: start - 1, floor)
      let by = byWord(previous..<(start - 1))
      let clause = by.map { ($0 + 1)..<(start - 1) } ?? withoutOpening(previous..<(start - 1))
      guard let more = holders(clause, word, needsName: true),
        more.allSatisfy({ $0.name != nil })
      else { break }
      best = more + best
      if by != nil { break }
      start = previous
    }
    return best
  }

  private func holders(
    _ range: Range<Int>, _ word: RoleWord, needsName: Bool
  ) -> [RoleHolder]? {
    guard
      let reading = RoleHolders.readAll(
        text, range, place: .sentence, isSingle: word.rank == .head),
      !reading.holders.isEmpty, !needsName || reading.hasName
    else { return nil }
    return reading.holders
  }

  /// Whoever was given the role just before: 张三任组长兼办公室主任.
  private func heldBefore(_ place: Int) -> [RoleHolder]? {
    for group in registry.groups.suffix(GroupRegistry.reach) {
      let last = group.members.suffix(GroupRegistry.reach).filter { $0.role.upperBound == place }
      if !last.isEmpty { return last.map(\.holder) }
    }
    return nil
  }

  /// The persons of the clause before, up to 同志: 张三同志具体负责，任组长.
  private func heldByComrade(_ end: Int, _ floor: Int) -> [RoleHolder]? {
    let start = clauseStart(before: end, floor)
    guard let word = text.firstOffset(of: "同志", in: start..<end) else { return nil }
    let reading = RoleHolders.readAll(text, start..<(word + 2), place: .sentence, isSingle: true)
    return reading.flatMap { $0.hasName ? $0.holders : nil }
  }

  /// Before 分别 and the like in 张三、李四分别任….
  private func withoutTail(_ verb: Int, _ floor: Int) -> Int {
    var end = verb
    while end > floor, text.classes[end - 1].contains(.blank) { end -= 1 }
    for word in ["分别", "共同", "同时"] as [StaticString] where text.hasSuffix(word, in: floor..<end) {
      end -= word.scalarCount
    }
    return end
  }

  /// The last 由 or 以 that leads persons in, and is no part of another word.
  private func byWord(_ range: Range<Int>) -> Int? {
    range.last { place in
      let scalar = text.folded[place]
      guard scalar == "由" || scalar == "以" else { return false }
      let previous = place > line.range.lowerBound ? text.folded[place - 1] : "\n"
      let next = place + 1 < line.range.upperBound ? text.folded[place + 1] : "\n"
      if scalar == "由" { return !ScalarList("理自经缘事").contains(previous) && next != "于" }
      return !ScalarList("可所予加给难得足").contains(previous)
        && !ScalarList("及上下来后前内外").contains(next)
    }
  }

  private func clauseStart(before place: Int, _ floor: Int) -> Int {
    var start = place
    while start > floor {
      let scalar = text.folded[start - 1]
      if scalar == "," || scalar == ";" || scalar == ":" { break }
      start -= 1
    }
    return start
  }

  /// A clause without the words that lead to its persons: 经研究，决定张三….
  private func withoutOpening(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var moved = true
    while moved, start < range.upperBound {
      moved = false
      if text.classes[start].contains(.blank) || text.folded[start] == "、" {
        start += 1
        moved = true
      } else if let found = RoleClauseWords.holderOpenings.longest(
        in: text, at: start, before: range.upperBound)
      {
        start = found.end
        moved = true
      }
    }
    return start..<range.upperBound
  }

  // MARK: 组长张三，副组长李四

  // Bare ::: Role Persons, where a list of the kind is expected and family names prove the cuts
  private mutating func readBare(_ index: Int, _ word: RoleWord, before end: Int) -> Bool {
    let role = tokens[index].range
    guard !tokens[index].isInBracket, expectsList(index, word), !tellsOfGuests(after: index) else {
      return false
    }
    let next = tokens[(index + 1)...].first { $0.role != nil && !$0.isInBracket }
    var limit = min(end, next?.range.lowerBound ?? end)
    for place in role.upperBound..<max(role.upperBound, limit) where text.folded[place] == ";" {
      limit = place
      break
    }
    guard
      let reading = RoleHolders.readAll(
        text, role.upperBound..<limit, place: .continuation, isSingle: word.rank == .head),
      !reading.holders.isEmpty,
      reading.holders.allSatisfy({ $0.name != nil || $0.isRedacted })
    else { return false }
    let mention = prefix(of: index)
    add(reading.holders, role, to: mention.map { resolve($0) } ?? group(for: word, role))
    consumed = reading.end
    return true
  }

  /// Whether a role at this place can open a list without a colon: at a boundary, in a line that
  /// lists a group's members.
  private mutating func expectsList(_ index: Int, _ word: RoleWord) -> Bool {
    let prefix = prefix(of: index)
    // 活动领导小组组长张三，…成员…: a group's name opens a list too, where its members follow.
    let isNamed = prefix.map { !$0.isBare } ?? false
    guard
      isNamed && word.isStrong && namesMembers(after: index)
        || current != nil && (distance == 0 || distance <= 2 && index == 0)
    else { return false }
    let start = prefix?.name.lowerBound ?? tokens[index].range.lowerBound
    return start == consumed || startsClause(start)
  }

  /// Whether the members of a group are named later in the sentence, so that it is no news of one
  /// who leads it.
  private mutating func namesMembers(after index: Int) -> Bool {
    let end = sentenceEnd(after: tokens[index].range.upperBound)
    return tokens[(index + 1)...].contains {
      $0.range.lowerBound < end && $0.role?.rank == .member && !$0.isInBracket
    }
  }

  /// Whether the sentence tells who came to an event.
  private mutating func tellsOfGuests(after index: Int) -> Bool {
    let start = tokens[index].range.upperBound
    let rest = start..<sentenceEnd(after: start)
    return !rest.isEmpty && RoleClauseWords.attending.firstOffset(in: text, rest) != nil
  }

  // MARK: Models

  /// Whether a sentence tells others what to do, so that its roles are nobody's: 各地要成立….
  mutating func isModel(before place: Int, sentenceEnd end: Int) -> Bool {
    let start = sentenceStart(before: place)
    for index in anchors.others.indices(in: start..<place) {
      let subject = anchors.others[index]
      guard isTold(subject, before: place) else { continue }
      let near = subject..<min(place, subject + 24)
      if near.contains(where: { isModal($0, before: near.upperBound) }) { return true }
      if opensClause(subject), firstOffset(of: RoleClauseWords.founding, in: subject..<place) != nil
      {
        return true
      }
    }
    return describesWays(place..<end)
  }

  /// Whether 要, 应 or the like stands at a place, and not 主要 or 应急.
  private func isModal(_ place: Int, before end: Int) -> Bool {
    guard RoleClauseWords.modals.longest(in: text, at: place, before: end) != nil else {
      return false
    }
    let previous = place > line.range.lowerBound ? text.folded[place - 1] : "\n"
    let next = place + 1 < end ? text.folded[place + 1] : "\n"
    return !ScalarList("主重纪摘概首成相").contains(previous)
      && !ScalarList("急对用届点害求素领").contains(next)
  }

  /// Whether a place names those who are told to do something: 各级, 各班 at a clause's start.
  private func isTold(_ place: Int, before end: Int) -> Bool {
    if opensClause(place), text.folded[place] == "各" { return true }
    return RoleClauseWords.others.longest(in: text, at: place, before: end) != nil
  }

  /// Whether the clause that begins with a role ends in 的…机制 or the like.
  private func describesWays(_ range: Range<Int>) -> Bool {
    var hasOf = false
    for place in range {
      switch text.folded[place] {
      case "的": hasOf = true
      case ",", ";", "、": return hasOf && endsAsWay(range.lowerBound..<place)
      default: break
      }
    }
    return hasOf && endsAsWay(range)
  }

  private func endsAsWay(_ clause: Range<Int>) -> Bool {
    RoleClauseWords.ways.longestSuffix(in: text, of: clause) != nil
  }

  private func opensClause(_ place: Int) -> Bool {
    place == line.range.lowerBound || mentions.isClauseMark(place - 1)
  }

  private func firstOffset(of table: WordTable<Bool>, in range: Range<Int>) -> Int? {
    range.first { table.longest(in: text, at: $0, before: range.upperBound) != nil }
  }
}
