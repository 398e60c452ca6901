/// Reads the groups that a notice sets up and who holds which role in them.
///
/// Lists (组　长：张三), sentences (由张三任组长), tables and headings are read line by line; a role
/// belongs to the group that its own line names, else to the nearest group named before it.
public enum OrganizationReader {
  /// - Parameters:
  ///   - outline: of the document, or of the text of an attachment.
  ///   - title: of the document; it can name the group whose members the text lists.
  /// - Complexity: O(n).
  public static func groups(
    in text: WorkingText, outline: Outline, title: Range<Int>? = nil
  ) -> [RoleGroup] {
    groups(
      in: text, outline: outline, title: title,
      anchors: MentionAnchors(of: 0..<text.count, in: text))
  }

  static func groups(
    in text: WorkingText, outline: Outline, title: Range<Int>?, anchors: MentionAnchors
  ) -> [RoleGroup] {
    // Groups have members or are set up: without a word for either there are none.
    guard !anchors.organization.isEmpty else { return [] }
    var walk = OrganizationWalk(text: text, anchors: anchors)
    if let title {
      walk.read(OrganizationLine(kind: .title, range: title, title: title))
    }
    for line in OrganizationLine.lines(of: outline, in: text) { walk.read(line) }
    return walk.registry.finished()
  }
}

/// The state of the reader between two lines.
struct OrganizationWalk {
  let text: WorkingText
  let anchors: MentionAnchors
  var registry: GroupRegistry
  /// The group that roles without a group of their own belong to.
  var current: Int?
  /// The groups that the last 下设 listed: 组长分别由… is dealt out over them.
  var listed: [Int] = []
  /// The role that the next line may continue, and its group.
  var open: OpenRole?
  /// How many lines ago the current group was named or got a member.
  var distance = 0
  /// How many lines on a group can still get members and duties that do not name it.
  static let reachOfGroup = 6
  /// The line before, where it may be a group's name.
  private var nameAbove: Range<Int>?

  // The line that is being read.
  var line = OrganizationLine(kind: .paragraph, range: 0..<0)
  var tokens: [OrganizationToken] = []
  /// What has been read of the line.
  var consumed = 0
  private var scanner: OrganizationScanner
  /// The sentence of the line that was asked for last.
  private var sentence = -1 ..< -1

  struct OpenRole {
    var role: Range<Int>
    var word: RoleWord
    var group: Int
    /// Whether no holder of it has been read yet.
    var isEmpty: Bool
  }

  init(text: WorkingText, anchors: MentionAnchors) {
    self.text = text
    self.anchors = anchors
    registry = GroupRegistry(text: text)
    scanner = OrganizationScanner(text, at: anchors)
  }

  /// The names and roles of the line being read.
  var mentions: MentionReader { MentionReader(text: text, tokens: tokens, line: line.range) }

  mutating func read(_ line: OrganizationLine) {
    let range = text.trimmed(line.range)
    guard !range.isEmpty else { return }
    self.line = line
    self.line.range = range
    scanner.read(range, into: &tokens)
    consumed = range.lowerBound
    forgetSentence()
    distance += 1
    readNameAbove()
    if line.kind == .title { return readHeading() }
    if line.kind == .row, readRow() { return }
    if line.kind == .paragraph, readDutiesLabel() { return }
    if tokens.isEmpty, open == nil { return readHeading() }
    let labels = labels()
    if !labels.isEmpty {
      readLabels(labels)
      return
    }
    if readEmptyLabel() || readPaddedLabel() || continues() { return }
    readHeading()
    readSentences()
  }

  // MARK: Groups

  // NameAbove ::: Words "组" Newline HeadRole ":"?                     资料与保障组⏎组　长：
  /// A short line is a group's name where the label of its head opens the next one.
  private mutating func readNameAbove() {
    let above = nameAbove
    nameAbove = isNameAlone ? line.range : nil
    guard let above, let first = tokens.first, first.role?.rank == .head,
      first.range.lowerBound == line.range.lowerBound
    else { return }
    let next = skipSpaces(first.range.upperBound)
    guard next == line.range.upperBound || text.folded[next] == ":" else { return }
    open = nil
    enter(resolve(GroupMention(name: above, kind: .workGroup, head: above)))
  }

  // DutiesLabel ::: ("职责"|"主要职责"|…) ":" Words                    职责：负责综合协调。
  /// A line that says what the group is to do whose members were listed before.
  private mutating func readDutiesLabel() -> Bool {
    guard let current, registry[current].duties == nil, distance <= Self.reachOfGroup,
      let label = RoleGroupWords.dutyLabels.longest(
        in: text, at: line.range.lowerBound, before: line.range.upperBound),
      label.end < line.range.upperBound, text.folded[label.end] == ":"
    else { return false }
    var duties = text.trimmed((label.end + 1)..<line.range.upperBound)
    if let last = duties.last, text.classes[last].contains(.sentenceEnd) {
      duties = duties.lowerBound..<last
    }
    guard !duties.isEmpty else { return false }
    registry[current].duties = duties
    registry.extend(current, over: duties)
    open = nil
    return true
  }

  private var isNameAlone: Bool {
    line.kind == .paragraph && tokens.isEmpty && (4...14).contains(line.range.count)
      && text.hasSuffix("组", in: line.range) && !isOtherTeam(line.range)
      && line.range.allSatisfy { text.classes[$0].contains(.han) }
  }

  mutating func enter(_ group: Int?) {
    current = group
    distance = 0
  }

  /// The group that a mention speaks of; a new one where it is not known yet.
  mutating func resolve(_ mention: GroupMention) -> Int {
    if mention.kind == .office { return resolveOffice(mention) }
    let key = registry.key(mention.name)
    if let known = registry.find(key) {
      rename(known, mention, key)
      return known
    }
    return registry.add(
      GroupDraft(
        name: mention.name, key: key, kind: mention.kind, parent: parent(of: mention.kind),
        range: mention.name))
  }

  /// A group whose members have yet to come goes by the name it was given last.
  private mutating func rename(_ group: Int, _ mention: GroupMention, _ key: [Scalar]) {
    guard !mention.isBare, registry[group].members.isEmpty, !registry[group].isFounded else {
      return
    }
    registry[group].name = mention.name
    registry[group].key = key
  }

  /// Working groups belong to the group that leads.
  private func parent(of kind: RoleGroupKind) -> Int? {
    kind == .workGroup || kind == .office ? registry.leader() : nil
  }

  mutating func addGroup(_ name: Range<Int>, _ kind: RoleGroupKind, parent: Int?) -> Int {
    registry.add(
      GroupDraft(
        name: name, key: registry.key(name), kind: kind, parent: parent, range: name))
  }

  // Office ::: Group? "办公室"      领导小组办公室: the office of the group before it
  private mutating func resolveOffice(_ mention: GroupMention) -> Int {
    let word = officeWord(mention)
    let before = mention.name.lowerBound..<word.lowerBound
    if before.isEmpty {
      if let current, registry[current].kind == .office { return current }
      let leader = current.map { registry[$0].kind == .workGroup ? registry[$0].parent ?? $0 : $0 }
      if let office = registry.office(of: leader) ?? registry.office(of: nil) { return office }
      return addGroup(word, .office, parent: leader ?? registry.leader())
    }
    let owner = registry.key(before)
    if let parent = registry.find(owner) ?? registry.findShort(owner),
      registry[parent].kind != .office
    {
      return registry.office(of: parent) ?? addGroup(word, .office, parent: parent)
    }
    if let known = registry.find(registry.key(mention.name)) { return known }
    return addGroup(mention.name, .office, parent: nil)
  }

  /// 办公室 at the end of a mention, without the group before it.
  private func officeWord(_ mention: GroupMention) -> Range<Int> {
    let start = mention.name.upperBound - 3
    guard start > mention.name.lowerBound, text.hasSuffix("办公室", in: mention.name) else {
      return mention.head
    }
    return start..<mention.name.upperBound
  }

  /// The group that a role belongs to when its line names none.
  mutating func group(for word: RoleWord, _ role: Range<Int>) -> Int {
    guard let current else {
      let group = registry.add(GroupDraft(key: [], kind: .other, range: role))
      enter(group)
      return group
    }
    let isOffice = registry[current].kind == .office
    if isOffice, leads(role), let leader = registry[current].parent { return leader }
    if !isOffice, registry[current].kind == .leadingGroup, isDirector(role),
      let office = registry.office(of: current)
    {
      return office
    }
    return current
  }

  /// Whether a role is one of a leading group: an office has 主任, not 组长.
  private func leads(_ role: Range<Int>) -> Bool {
    RoleClauseWords.leaderRoles.longestSuffix(in: text, of: role) != nil
      || text.hasSuffix("长", in: role)
        && !text.hasSuffix("秘书长", in: role)
  }

  private func isDirector(_ role: Range<Int>) -> Bool { text.hasSuffix("主任", in: role) }

  // MARK: Members

  /// Adds the holders of a role to a group, which becomes the current one.
  mutating func add(
    _ holders: [RoleHolder], _ role: Range<Int>, to group: Int, isConcurrent: Bool = false
  ) {
    guard !holders.isEmpty else { return }
    let word = text.unpadded(role)
    for holder in holders {
      var holder = holder
      if isConcurrent { holder.isConcurrent = true }
      registry.addMember(RoleMember(role: role, roleWord: word, holder: holder), to: group)
    }
    enter(group)
  }

  // MARK: Places

  /// The end of the sentence that holds `place`, or of the line; no more than 800 scalars on.
  mutating func sentenceEnd(after place: Int) -> Int {
    let limit = min(line.range.upperBound, place + Self.reach)
    findSentence(of: place)
    return max(place, min(limit, sentence.upperBound))
  }

  /// The start of the sentence that holds `place`; no more than 800 scalars back.
  mutating func sentenceStart(before place: Int) -> Int {
    let limit = max(line.range.lowerBound, place - Self.reach)
    findSentence(of: place)
    return min(place, max(limit, sentence.lowerBound))
  }

  /// Forgets the sentence that was found last, where the line is another one.
  mutating func forgetSentence() { sentence = -1 ..< -1 }

  /// How far from a word its sentence is looked at, in scalars.
  private static let reach = 800

  /// Finds the sentence that holds `place`, up to its last mark: the one found last, as a rule, so
  /// that all the words of a sentence together look at each of its scalars once.
  private mutating func findSentence(of place: Int) {
    guard place < sentence.lowerBound || place > sentence.upperBound else { return }
    let floor = min(line.range.lowerBound, place)
    let limit = max(line.range.upperBound, place)
    let before = text.lastOffset(of: CharacterClass.sentenceEnd, in: floor..<place)
    let after = text.firstOffset(of: CharacterClass.sentenceEnd, in: place..<limit)
    let start = before.map { $0 + 1 } ?? floor
    sentence = start..<(after ?? limit)
  }

  /// The indices of the tokens that begin in a range. Takes O(log n) to find the first.
  func tokenIndices(in range: Range<Int>) -> Range<Int> {
    func first(from offset: Int) -> Int {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.lowerBound)
    return start..<max(start, first(from: range.upperBound))
  }

  /// The first offset from `place` on that is no blank.
  func skipSpaces(_ place: Int) -> Int {
    var next = place
    while next < line.range.upperBound, text.classes[next].contains(.blank) { next += 1 }
    return next
  }
}
