// Sentences that set groups up and give roles: 成立…领导小组，由张三任组长，李四等同志为成员。

extension OrganizationWalk {
  /// Reads the tokens of the rest of a line in order.
  mutating func readSentences() {
    for index in tokens.indices where tokens[index].range.lowerBound >= consumed {
      switch tokens[index].kind {
      case .founder(let founding): readFounding(index, founding)
      case .head: readMention(index)
      case .role(let word): readRole(index, word)
      }
    }
  }

  // MARK: Headings

  /// A heading, or a line of its own, that is a group's name: its members follow.
  mutating func readHeading() {
    let title = line.title ?? line.range
    guard title.count <= 60, line.kind != .row else { return }
    if let index = tokens.firstIndex(where: {
      $0.head != nil && title.contains($0.range.lowerBound)
    }) {
      guard line.kind == .title || tokens[..<index].isEmpty else { return }
      readHeading(title, index)
    } else if line.kind != .title {
      readPlainHeading(title)
    }
  }

  private mutating func readHeading(_ title: Range<Int>, _ index: Int) {
    guard let mention = mentions.mention(at: index, notBefore: title.lowerBound),
      isGroup(mention),
      line.kind == .title ? namesMembers(title, mention) : endsHeading(title, mention)
    else { return }
    open = nil
    let known = registry.find(registry.key(mention.name))
    if let known, mention.isBare, !registry[known].members.isEmpty,
      registry[known].key != registry.key(mention.name), mention.kind != .office
    {
      enter(addGroup(mention.name, mention.kind, parent: nil))
    } else {
      enter(resolve(mention))
    }
  }

  /// Whether a title speaks of a group's members: 关于成立X的通知, X组成人员名单.
  private func namesMembers(_ title: Range<Int>, _ mention: GroupMention) -> Bool {
    let rest = skipSpaces(mention.name.upperBound)
    if RoleGroupWords.listWords.longest(in: text, at: rest, before: title.upperBound) != nil {
      return true
    }
    return tokens.contains { token in
      guard case .founder(let founding) = token.kind else { return false }
      return token.range.upperBound <= mention.name.lowerBound && founding != .weak
    }
  }

  /// Whether nothing but the words of a list follows a group's name in its heading.
  private func endsHeading(_ title: Range<Int>, _ mention: GroupMention) -> Bool {
    // A name can go on past a heading that ends in its middle: …工作|组长：….
    guard mention.name.upperBound <= title.upperBound else { return false }
    var cursor = Cursor(text, in: mention.name.upperBound..<title.upperBound)
    cursor.skipSpaces()
    if cursor.isAtEnd { return true }
    if let found = RoleGroupWords.listWords.longest(
      in: text, at: cursor.position, before: title.upperBound)
    {
      cursor.position = found.end
    }
    cursor.skipSpaces()
    if cursor.isAtEnd || cursor.current == ":" || cursor.current == "(" { return true }
    return line.kind == .heading
      && (cursor.current == "," || cursor.current == "及" || cursor.current == "和")
  }

  // PlainGroup ::: Words "组" ":"?      （二）宣传报道组
  private mutating func readPlainHeading(_ title: Range<Int>) {
    var name = title
    if let colon = text.firstOffset(of: ":" as Scalar, in: title) {
      name = text.trimmed(title.lowerBound..<colon)
    } else if line.kind != .heading {
      return
    }
    guard (3...14).contains(name.count), text.folded[name.upperBound - 1] == "组",
      !isOtherTeam(name), name.allSatisfy({ text.classes[$0].contains(.han) }),
      tokenIndices(in: title).allSatisfy({ tokens[$0].role != nil })
    else { return }
    open = nil
    enter(resolve(GroupMention(name: name, kind: .workGroup, head: name)))
  }

  // MARK: Founding

  // Founding ::: ("成立"|"下设"|…) "了"? (Persons "的")? Group (("、"|"和") Group)*
  private mutating func readFounding(_ index: Int, _ founding: RoleGroupWords.Founding) {
    let verb = tokens[index].range
    guard isVerb(index, founding) else { return }
    let end = sentenceEnd(after: verb.upperBound)
    guard mayName(index, before: end), !isModel(before: verb.upperBound, sentenceEnd: end),
      let first = foundedName(index, founding, before: end)
    else { return }
    let parent = founding == .below || founding == .weak ? current : nil
    var groups = [found(first, parent)]
    var place = first.name.upperBound
    while let next = nextListed(from: place, before: end) {
      groups.append(found(next, parent))
      place = next.name.upperBound
    }
    if parent != nil || groups.count > 1 { listed = groups }
    if groups.count == 1 || parent == nil { enter(groups[0]) }
    if groups.count == 1 { readDuties(first, groups[0]) }
    consumed = max(consumed, reachesBack(first, index) ? verb.upperBound : place)
  }

  /// Whether a sentence holds what every name of a group ends with: a group's noun, 组 or 室.
  private func mayName(_ index: Int, before end: Int) -> Bool {
    for token in tokens[(index + 1)...] {
      if token.range.lowerBound >= end { break }
      if token.head != nil { return true }
    }
    let rest = tokens[index].range.upperBound..<max(tokens[index].range.upperBound, end)
    return text.firstOffset(of: "组" as Scalar, in: rest) != nil
      || text.firstOffset(of: "室" as Scalar, in: rest) != nil
  }

  /// Whether persons stand between the verb and the group: 成立由张三任组长的领导小组.
  private func reachesBack(_ mention: GroupMention, _ index: Int) -> Bool {
    let between =
      tokens[index].range
      .upperBound..<max(
        tokens[index].range.upperBound, mention.name.lowerBound)
    return tokenIndices(in: between).contains { tokens[$0].role != nil }
  }

  private mutating func found(_ mention: GroupMention, _ parent: Int?) -> Int {
    let group: Int
    let key = registry.key(mention.name)
    if let parent, mention.name.count <= 12 {
      group =
        registry.groups.lastIndex { $0.key == key && $0.parent == parent }
        ?? addGroup(mention.name, mention.kind, parent: parent)
    } else {
      group = resolve(mention)
    }
    registry[group].isFounded = true
    return group
  }

  /// Whether 设 and 组成 found something here: not 设施, 开设, 由…组成.
  private func isVerb(_ index: Int, _ founding: RoleGroupWords.Founding) -> Bool {
    let verb = tokens[index].range
    if founding == .weak {
      guard current != nil, verb.upperBound < line.range.upperBound,
        verb.lowerBound == line.range.lowerBound
          || !ScalarList("建开架常陈摆铺埋敷赴").contains(text.folded[verb.lowerBound - 1])
      else { return false }
      return !ScalarList("在置施备计想定法门").contains(text.folded[verb.upperBound])
    }
    return !(text.has("组成", at: verb.lowerBound, before: verb.upperBound))
  }

  /// The name of the group that a verb sets up.
  private func foundedName(
    _ index: Int, _ founding: RoleGroupWords.Founding, before end: Int
  ) -> GroupMention? {
    var start = skipSpaces(tokens[index].range.upperBound)
    if start < end, text.folded[start] == "了" { start += 1 }
    let byPersons = start < end && (text.folded[start] == "由" || text.folded[start] == "以")
    if let listed = countedList(from: start, before: end) { return listed }
    let limit = min(end, start + 400)
    let named = byPersons ? endOfPersons(from: start, before: limit) : start
    guard
      let head = tokenIndices(in: named..<max(named, limit)).first(where: {
        tokens[$0].head != nil
      })
    else { return plainListed(from: start, before: end) }
    let headStart = tokens[head].range.lowerBound
    if !byPersons, hasClauseMark(start..<headStart) {
      return plainListed(from: start, before: end)
    }
    guard var mention = mentions.mention(at: head, notBefore: start) else { return nil }
    let nameStart = byPersons ? afterOf(headStart, from: start) : afterPersons(start..<headStart)
    mention.name = skipSpaces(nameStart)..<mention.name.upperBound
    guard !mentions.isOtherThing(mention), mention.name.count <= 80, !isCounted(mention) else {
      return nil
    }
    return mention
  }

  /// Just after the first 的 that ends the persons before a group's name; the limit where none does.
  private func endOfPersons(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit {
      if text.folded[place] == "的", endsPersons(start..<place) { return place + 1 }
      place += 1
    }
    return limit
  }

  /// Just after the 的 that ends the persons before a group's name; `start` where there is none.
  private func afterOf(_ head: Int, from start: Int) -> Int {
    var place = start
    var result = start
    while place < head {
      if text.folded[place] == "的", endsPersons(start..<place) { result = place + 1 }
      place += 1
    }
    return result
  }

  /// Words that end the description of a group's members before 的.
  private func endsPersons(_ range: Range<Int>) -> Bool {
    RoleWords.table.longestSuffix(in: text, of: range) != nil
      || RoleClauseWords.memberVerbs.longestSuffix(in: text, of: range) != nil
  }

  private func afterPersons(_ range: Range<Int>) -> Int {
    afterOf(range.upperBound, from: range.lowerBound)
  }

  /// Whether a clause ends inside a range, outside quotes and brackets.
  private func hasClauseMark(_ range: Range<Int>) -> Bool {
    mentions.clauseStart(before: range.upperBound, notBefore: range.lowerBound) > range.lowerBound
  }

  // MARK: Lists of groups

  // CountedList ::: Number "个" Words ("，"? ("分别是"|"分别为"|"即"|"：")) Group
  private func countedList(from start: Int, before end: Int) -> GroupMention? {
    var cursor = Cursor(text, in: start..<end)
    guard cursor.take([.digit, .hanNumeral]) || cursor.take(word: "若干") else { return nil }
    while cursor.take([.digit, .hanNumeral]) {}
    _ = cursor.take("个")
    var place = cursor.position
    while place < end, place - start < 40 {
      if let found = RoleClauseWords.groupListOpeners.longest(in: text, at: place, before: end) {
        return plainListed(from: skipSpaces(found.end), before: end)
      }
      place += 1
    }
    return nil
  }

  /// Whether a group is only counted, not named: 三个工作组.
  private func isCounted(_ mention: GroupMention) -> Bool {
    var cursor = Cursor(text, in: mention.name)
    guard cursor.take([.digit, .hanNumeral]) else { return cursor.take(word: "若干") }
    while cursor.take([.digit, .hanNumeral]) {}
    return cursor.take("个") || cursor.take("支")
  }

  /// A group of a list, whose name may end in 组 alone.
  private func plainListed(from start: Int, before end: Int) -> GroupMention? {
    var place = start
    while place < end, place - start <= 20, !mentions.isClauseMark(place),
      !text.classes[place].contains(.blank), text.folded[place] != "("
    {
      place += 1
      let isEnd = text.folded[place - 1] == "组" || text.folded[place - 1] == "室"
      guard isEnd, place - start >= 3, isBoundary(place, end) else { continue }
      let name = start..<place
      guard !isOtherTeam(name), name.allSatisfy({ text.classes[$0].contains(.han) }) else {
        return nil
      }
      let isOffice = text.hasSuffix("办公室", in: name)
      guard isOffice || text.folded[place - 1] == "组" else { return nil }
      return GroupMention(name: name, kind: isOffice ? .office : .workGroup, head: name)
    }
    return nil
  }

  private func isBoundary(_ place: Int, _ end: Int) -> Bool {
    guard place < end else { return true }
    return text.classes[place].isDisjoint(with: .han)
      || ScalarList("和及与等").contains(text.folded[place])
  }

  /// The group that follows in a list after 、 or 和.
  private func nextListed(from place: Int, before end: Int) -> GroupMention? {
    guard place < end, ScalarList("、和及与").contains(text.folded[place]) else { return nil }
    return plainListed(from: place + 1, before: end) ?? headListed(from: place + 1, before: end)
  }

  private func headListed(from place: Int, before end: Int) -> GroupMention? {
    guard
      let index = tokenIndices(in: place..<max(place, end)).first(where: {
        tokens[$0].head != nil
      }), !hasClauseMark(place..<tokens[index].range.lowerBound),
      tokens[index].range.lowerBound - place <= 30
    else { return nil }
    return mentions.mention(at: index, notBefore: place)
  }

  // MARK: References

  /// A group's name in a sentence: one that opens a clause is what the next roles belong to.
  private mutating func readMention(_ index: Int) {
    guard tokens[index].range.lowerBound >= consumed,
      let mention = mentions.mention(at: index, notBefore: consumed)
    else { return }
    guard !isPrefix(mention), isGroup(mention), !mentions.isOtherThing(mention),
      isSubject(mention) || isNamed(mention)
    else { return }
    let known = isKnown(mention)
    guard known || isNamed(mention) else { return }
    let group = resolve(mention)
    consumed = mention.name.upperBound
    enter(group)
    readDuties(mention, group)
  }

  /// Whether a role follows directly, so that the mention is read with it.
  private func isPrefix(_ mention: GroupMention) -> Bool {
    let next = skipSpaces(mention.name.upperBound)
    return tokenIndices(in: next..<(next + 1)).contains { tokens[$0].role != nil }
  }

  private func isKnown(_ mention: GroupMention) -> Bool {
    if mention.kind == .office, mention.isBare { return registry.office(of: nil) != nil }
    if registry.find(registry.key(mention.name)) != nil { return true }
    guard mention.kind == .office else { return false }
    let owner = registry.key(mention.name.lowerBound..<(mention.name.upperBound - 3))
    return (registry.find(owner) ?? registry.findShort(owner)) != nil
  }

  /// Whether the name opens its clause.
  private func isSubject(_ mention: GroupMention) -> Bool {
    mention.name.lowerBound == line.range.lowerBound || mention.name.lowerBound == consumed
      || mentions.clauseStart(before: mention.name.lowerBound, notBefore: line.range.lowerBound)
        == mention.name.lowerBound
  }

  /// Whether what follows the name says that its members come: 组成人员如下, 由…组成, ：.
  private func isNamed(_ mention: GroupMention) -> Bool {
    var cursor = Cursor(text, in: mention.name.upperBound..<line.range.upperBound)
    cursor.skipSpaces()
    if cursor.current == "(" { return false }
    _ = cursor.take("的")
    if let found = RoleClauseWords.rosterWords.longest(
      in: text, at: cursor.position, before: line.range.upperBound)
    {
      return found.end <= line.range.upperBound
    }
    return cursor.current == ":"
  }

  // Duties ::: Group ","? ("主要"|"具体"|"全面")* "负责" Words
  private mutating func readDuties(_ mention: GroupMention, _ group: Int) {
    var cursor = Cursor(text, in: mention.name.upperBound..<line.range.upperBound)
    _ = cursor.take(",")
    let start = cursor.position
    guard registry[group].duties == nil,
      let found = RoleClauseWords.groupDutyVerbs.longest(
        in: text, at: cursor.position, before: line.range.upperBound)
    else { return }
    cursor.position = found.end
    let end = sentenceEnd(after: cursor.position)
    let duties = text.trimmed(start..<max(start, end))
    guard !duties.isEmpty, end > cursor.position else { return }
    registry[group].duties = duties
    registry.extend(group, over: duties)
  }
}
