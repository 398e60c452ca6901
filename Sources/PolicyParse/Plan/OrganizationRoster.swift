// Lists of members: 组　长：张三, one role a line or many, with lines that continue them.

extension OrganizationWalk {
  /// A role that is printed as a label.
  struct Label {
    /// Index of its token.
    var token: Int
    /// Where the label begins, with the group's name before the role.
    var start: Int
    /// Where its holders begin.
    var holders: Int
    /// Words in brackets between role and colon that name a person: 组长（张三）：.
    var note: Range<Int>?
    var prefix: GroupMention?
  }

  /// Reads the labels of a line and their holders, and what follows them as sentences.
  mutating func readLabels(_ labels: [Label]) {
    // What stands before the first label may name its group.
    if let first = labels.first, first.start > line.range.lowerBound { readBefore(first.start) }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].start : line.range.upperBound
      read(label, upTo: endOfList(label.holders, end))
    }
    readSentences()
  }

  /// Where a list ends although no mark ends it: at a group of which something is said, as in
  /// 李四领导小组下设办公室.
  private func endOfList(_ start: Int, _ end: Int) -> Int {
    let head = tokenIndices(in: start..<end).first {
      let token = tokens[$0]
      return token.head != nil && !token.isInBracket && token.range.upperBound < end
        && RoleClauseWords.groupPredicates.longest(
          in: text, at: token.range.upperBound, before: end) != nil
    }
    return head.map { startOfKnown(tokens[$0].range, notBefore: start) } ?? end
  }

  /// Where the name of a known group that ends in a noun begins; the noun's start for others.
  private func startOfKnown(_ head: Range<Int>, notBefore limit: Int) -> Int {
    let known = registry.latest { group in
      let start = head.upperBound - group.key.count
      return group.key.count > head.count && start >= limit
        && text.folded[start..<head.upperBound].elementsEqual(group.key)
    }
    return known.map { head.upperBound - registry[$0].key.count } ?? head.lowerBound
  }

  /// Reads the words before the first label, and continues an open list with them.
  private mutating func readBefore(_ end: Int) {
    let whole = line.range
    let allTokens = tokens
    line.range = text.trimmed(whole.lowerBound..<end)
    forgetSentence()
    tokens = allTokens.filter { $0.range.upperBound <= end }
    if !line.range.isEmpty, !continues() {
      readHeading()
      readSentences()
    }
    line.range = whole
    forgetSentence()
    tokens = allTokens
    consumed = end
  }

  // Label ::: Group? Role Bracket? Blanks ":"
  func labels() -> [Label] {
    var labels: [Label] = []
    for index in tokens.indices where tokens[index].role != nil && !tokens[index].isInBracket {
      if let label = label(at: index, isFirst: labels.isEmpty) { labels.append(label) }
    }
    return labels
  }

  private func label(at index: Int, isFirst: Bool) -> Label? {
    let role = tokens[index].range
    var cursor = Cursor(text, in: role.upperBound..<line.range.upperBound)
    cursor.skipSpaces()
    let note = bracket(&cursor)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    guard let word = tokens[index].role, !isPartOfPost(index, word, isFirst) else { return nil }
    let prefix = prefix(of: index)
    return Label(
      token: index, start: prefix?.name.lowerBound ?? role.lowerBound, holders: cursor.position,
      note: note, prefix: prefix)
  }

  // EmptyLabel ::: Group? Role Bracket?      a line alone; the persons follow on the next ones
  mutating func readEmptyLabel() -> Bool {
    guard let index = tokens.firstIndex(where: { $0.role != nil }), line.kind != .title,
      let word = tokens[index].role
    else { return false }
    let role = tokens[index].range
    var cursor = Cursor(text, in: role.upperBound..<line.range.upperBound)
    cursor.skipSpaces()
    _ = bracket(&cursor)
    cursor.skipSpaces()
    let prefix = prefix(of: index)
    guard cursor.isAtEnd, (prefix?.name ?? role).lowerBound == line.range.lowerBound,
      word.isStrong || current != nil
    else { return false }
    read(
      Label(
        token: index, start: line.range.lowerBound, holders: cursor.position, prefix: prefix),
      upTo: line.range.upperBound)
    return true
  }

  /// Whether a role word ends a post rather than a label: 班主任：, 护理部主任：.
  private func isPartOfPost(_ index: Int, _ word: RoleWord, _ isFirst: Bool) -> Bool {
    let start = tokens[index].range.lowerBound
    guard start > line.range.lowerBound, text.classes[start - 1].contains(.han),
      prefix(of: index) == nil
    else { return false }
    if RoleClauseWords.roleModifiers.longestSuffix(in: text, of: line.range.lowerBound..<start)
      != nil
    {
      return false
    }
    // 李四成员：王五, where all of a list stands in one line.
    if !isFirst, word.rank != .head { return false }
    return !word.isStrong
      || RoleClauseWords.otherLeaders.longestSuffix(
        in: text, of: line.range.lowerBound..<start) != nil
  }

  /// The group's name that stands right before a role.
  func prefix(of index: Int) -> GroupMention? {
    let start = tokens[index].range.lowerBound
    if index > 0, tokens[index - 1].head != nil,
      text.trimmed(tokens[index - 1].range.upperBound..<start).isEmpty
    {
      var first = index - 1
      while first > 0, index - first < 4, tokens[first - 1].head != nil,
        tokens[first - 1].range.upperBound == tokens[first].range.lowerBound
      {
        first -= 1
      }
      let mention = mentions.mention(at: first, notBefore: consumed)
      return mention.flatMap { isGroup($0) ? $0 : nil }
    }
    return plainGroup(before: start)
  }

  /// Whether a mention is of a group, and not of an organ's own office: 县政府办公室.
  func isGroup(_ mention: GroupMention) -> Bool {
    guard mention.kind == .office, !mention.isBare else { return true }
    let owner = mention.name.lowerBound..<(mention.name.upperBound - 3)
    guard !owner.isEmpty else { return true }
    if text.hasSuffix("活动", in: owner) || text.hasSuffix("工作", in: owner) { return true }
    if RoleGroupWords.heads.longestSuffix(in: text, of: owner) != nil { return true }
    let key = registry.key(owner)
    return registry.find(key) != nil || registry.findShort(key) != nil
  }

  /// A group whose name ends in 组 alone: 后勤保障组组长.
  private func plainGroup(before place: Int) -> GroupMention? {
    guard place > consumed, text.folded[place - 1] == "组" else { return nil }
    let start = mentions.clauseStart(before: place, notBefore: consumed)
    let name = text.trimmed(start..<place)
    guard (2...14).contains(name.count), !isOtherTeam(name) else { return nil }
    return GroupMention(
      name: name, kind: .workGroup, head: (name.upperBound - 1)..<name.upperBound)
  }

  func isOtherTeam(_ name: Range<Int>) -> Bool {
    RoleClauseWords.otherTeams.longestSuffix(in: text, of: name) != nil
  }

  /// The inside of a bracket at the cursor, which moves past it.
  private func bracket(_ cursor: inout Cursor) -> Range<Int>? {
    guard cursor.current == "(" else { return nil }
    var ahead = cursor
    let start = ahead.position + 1
    while let scalar = ahead.current, scalar != ")" {
      guard ahead.position - start < 40 else { return nil }
      ahead.advance()
    }
    guard ahead.take(")") else { return nil }
    cursor = ahead
    return start..<(ahead.position - 1)
  }

  // MARK: Holders

  private mutating func read(_ label: Label, upTo end: Int) {
    let role = tokens[label.token].range
    guard let word = tokens[label.token].role, isNearEnough(word, label) else {
      consumed = max(consumed, label.holders)
      return
    }
    let group = label.prefix.map { resolve($0) } ?? group(for: word, role)
    let reading = holders(label.holders..<end, word)
    var holders = reading.holders
    if holders.isEmpty, let note = label.note { holders = noted(note, word) }
    consumed = max(label.holders, reading.end)
    enter(group)
    add(holders, role, to: group)
    let isDone = reading.isComplete || text.trimmed(afterNote(label.holders..<end)).isEmpty
    open =
      isDone && end == line.range.upperBound
      ? OpenRole(role: role, word: word, group: group, isEmpty: holders.isEmpty) : nil
  }

  /// The holders of a list. Descriptions count only where all of the list was understood.
  private mutating func holders(_ range: Range<Int>, _ word: RoleWord) -> RoleHolders.Reading {
    let words = afterNote(range)
    if let by = persons(inList: words, word) { return by }
    if let roster = FlattenedRoster.read(text, words) { return roster }
    var reading = RoleHolders.read(
      text, words, place: .list, isSingle: word.rank == .head)
    if !reading.isComplete {
      reading.holders.removeAll { $0.name == nil && !$0.isRedacted }
    }
    return reading
  }

  /// A list without the note on its order that may open it.
  private func afterNote(_ range: Range<Int>) -> Range<Int> {
    var cursor = Cursor(text, in: range)
    cursor.skipSpaces()
    if let note = bracket(&cursor), isOrderNote(note) {
      cursor.skipSpaces()
    } else {
      cursor.position = range.lowerBound
      cursor.skipSpaces()
    }
    return cursor.position..<range.upperBound
  }

  // ByPersons ::: ("一般"? "由" | "包括") Persons ("担任"|"组成"|…)?      组长：由校长担任
  private mutating func persons(inList range: Range<Int>, _ word: RoleWord) -> RoleHolders.Reading?
  {
    guard
      let opening = RoleClauseWords.holderListOpenings.longest(
        in: text, at: range.lowerBound, before: range.upperBound)
    else { return holding(range, word) }
    guard
      let read = persons(
        from: opening.end, before: min(range.upperBound, sentenceEnd(after: opening.end)), word,
        isBy: true)
    else { return nil }
    return RoleHolders.Reading(holders: read.holders, end: read.end, isComplete: true)
  }

  // Holding ::: Persons ("担任"|"兼任")                                  总指挥：董事长×××担任，全面负责
  private func holding(_ range: Range<Int>, _ word: RoleWord) -> RoleHolders.Reading? {
    let limit = min(range.upperBound, range.lowerBound + 120)
    let end = (range.lowerBound..<limit).first {
      text.folded[$0] == "," || text.folded[$0] == ";" || text.classes[$0].contains(.sentenceEnd)
    }
    let clause = range.lowerBound..<(end ?? limit)
    guard text.hasSuffix("担任", in: clause) || text.hasSuffix("兼任", in: clause),
      var reading = RoleHolders.readAll(
        text, clause.lowerBound..<(clause.upperBound - 2), place: .sentence,
        isSingle: word.rank == .head), reading.hasName
    else { return nil }
    reading.end = clause.upperBound
    return reading
  }

  /// （按姓氏笔画为序）, （5人）
  private func isOrderNote(_ range: Range<Int>) -> Bool {
    Self.orderWords.contains { text.firstOffset(of: $0, in: range) != nil }
      || text.hasSuffix("人", in: range) || text.hasSuffix("名", in: range)
  }

  private static let orderWords: [StaticString] = ["序", "排名", "笔画", "笔划"]

  private func noted(_ range: Range<Int>, _ word: RoleWord) -> [RoleHolder] {
    guard !isOrderNote(range) else { return [] }
    let reading = RoleHolders.readAll(text, range, place: .list, isSingle: word.rank == .head)
    return reading?.holders ?? []
  }

  /// A role that is also said of others counts only near the group it belongs to.
  private func isNearEnough(_ word: RoleWord, _ label: Label) -> Bool {
    word.isStrong || label.prefix != nil || current != nil && distance <= Self.reachOfGroup
      || opensRoster(label)
  }

  /// 顾问 can stand first in the roster of a group without a name.
  private func opensRoster(_ label: Label) -> Bool {
    current == nil && label.start == line.range.lowerBound
      && text.unpadded(tokens[label.token].range) == "顾问"
  }

  // MARK: Labels without a colon

  // PaddedLabel ::: Role Blanks Name …      组　长　张三　县长
  mutating func readPaddedLabel() -> Bool {
    guard let token = tokens.first, let word = token.role,
      line.kind == .paragraph || line.kind == .heading,
      token.range.lowerBound == line.range.lowerBound
        || prefix(of: 0)?.name.lowerBound == line.range.lowerBound,
      word.isStrong || current != nil && distance <= Self.reachOfGroup
    else { return false }
    let start = skipSpaces(token.range.upperBound)
    guard start > token.range.upperBound, start < line.range.upperBound else { return false }
    guard
      let reading = RoleHolders.readAll(
        text, start..<line.range.upperBound, place: .list, isSingle: word.rank == .head),
      reading.holders.allSatisfy({ $0.name != nil || $0.isRedacted })
    else { return false }
    let group = group(for: word, token.range)
    add(reading.holders, token.range, to: group)
    open = OpenRole(role: token.range, word: word, group: group, isEmpty: false)
    return true
  }

  // MARK: Lines that continue a list

  /// Whether the line goes on with the list of the line before; its persons are added.
  mutating func continues() -> Bool {
    guard var role = open else { return false }
    if line.kind == .heading, isSubheading(role) { return true }
    let place: RoleHolders.Place = role.isEmpty ? .list : .continuation
    let end = endOfList(line.range.lowerBound, line.range.upperBound)
    guard end - line.range.lowerBound <= 200,
      let reading = RoleHolders.readAll(
        text, line.range.lowerBound..<end, place: place, isSingle: role.word.rank == .head),
      accepts(reading, role)
    else {
      if line.kind != .row { open = nil }
      return false
    }
    add(reading.holders, role.role, to: role.group)
    role.isEmpty = false
    open = end == line.range.upperBound ? role : nil
    consumed = end
    if end < line.range.upperBound { readSentences() }
    return true
  }

  private func accepts(_ reading: RoleHolders.Reading, _ role: OpenRole) -> Bool {
    guard let first = reading.holders.first else { return false }
    if first.name != nil || first.isRedacted {
      return reading.holders.allSatisfy { $0.name != nil || $0.isRedacted || $0.isCollective }
    }
    return (role.isEmpty || first.isCollective) && first.description != nil
      && !text.classes[line.range.upperBound - 1].contains(.sentenceEnd)
  }

  /// Whether a heading divides the members of the open role: （一）部门委员 under 委员：.
  private func isSubheading(_ role: OpenRole) -> Bool {
    guard let title = line.title, title.count <= 24 else { return false }
    var words = title
    if text.folded[title.upperBound - 1] == ")",
      let bracket = title.last(where: { text.folded[$0] == "(" })
    {
      words = title.lowerBound..<bracket
    }
    return RoleWords.table.longestSuffix(in: text, of: words) != nil
      && text.unpadded(role.role).unicodeScalars.suffix(2).elementsEqual(
        text.values[words].suffix(2))
  }
}
