/// A group while its document is being read.
struct GroupDraft {
  var name: Range<Int>?
  /// The name as the grammars see it, without blanks.
  var key: [Scalar]
  var kind: RoleGroupKind
  var parent: Int?
  var members: [RoleMember] = []
  var duties: Range<Int>?
  var range: Range<Int>
  /// Whether a sentence sets the group up, and not only a heading or a reference names it.
  var isFounded = false
}

/// The groups that a document has named so far, and how later words refer to them.
struct GroupRegistry {
  let text: WorkingText
  private(set) var groups: [GroupDraft] = []

  init(text: WorkingText) { self.text = text }

  subscript(index: Int) -> GroupDraft {
    get { groups[index] }
    set { groups[index] = newValue }
  }

  mutating func add(_ draft: GroupDraft) -> Int {
    groups.append(draft)
    return groups.count - 1
  }

  /// The name without blanks and quotation marks, to compare by.
  func key(_ range: Range<Int>) -> [Scalar] {
    var key: [Scalar] = []
    key.reserveCapacity(range.count)
    for place in range where !text.classes[place].contains(.blank) {
      switch text.folded[place] {
      case "“", "”", "\"": continue
      default: key.append(text.folded[place])
      }
    }
    return key
  }

  /// How many groups back a reference can reach, so that a look-up takes constant time.
  static let reach = 64

  /// The latest of the groups that can be referred to which satisfies a condition.
  func latest(where matches: (GroupDraft) -> Bool) -> Int? {
    groups.suffix(Self.reach).lastIndex(where: matches)
  }

  /// The group that words refer to: the latest of this name, else the latest whose name ends so.
  func find(_ key: [Scalar]) -> Int? {
    latest { $0.key == key }
      ?? latest { $0.key.count > key.count && $0.key.suffix(key.count) == key[...] }
  }

  /// The latest group that leads, for an office or a working group to belong to.
  func leader() -> Int? {
    func leads(_ group: GroupDraft) -> Bool {
      group.kind != .office && group.kind != .workGroup && group.name != nil
    }
    return latest { leads($0) && $0.isFounded }
      ?? groups.suffix(Self.reach).firstIndex { leads($0) && !$0.members.isEmpty }
      ?? latest(where: leads)
  }

  /// The latest group that a short form stands for: 安委会 for 县安全生产委员会.
  func findShort(_ key: [Scalar]) -> Int? {
    guard key.count >= 2 else { return nil }
    return latest { group in
      guard group.key.count > key.count, group.key.last == key.last, group.kind != .office else {
        return false
      }
      var place = 0
      for scalar in group.key where place < key.count && scalar == key[place] { place += 1 }
      return place == key.count
    }
  }

  /// The office of a group: the latest, or that of the group where one is given.
  func office(of parent: Int?) -> Int? {
    latest { $0.kind == .office && (parent == nil || $0.parent == parent) }
  }

  mutating func extend(_ index: Int, over range: Range<Int>) {
    let old = groups[index].range
    groups[index].range =
      min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
  }

  /// Adds a member to a group unless it has just been given the same one.
  mutating func addMember(_ member: RoleMember, to index: Int) {
    let isKnown = groups[index].members.suffix(Self.reach).contains {
      $0.range == member.range && $0 == member
    }
    guard !isKnown else { return }
    groups[index].members.append(member)
    extend(index, over: member.range)
    extend(index, over: member.role)
  }

  // MARK: The groups that count

  /// The groups with members, and those that a sentence sets up within a structure.
  func finished() -> [RoleGroup] {
    let parents = Set(groups.compactMap { $0.members.isEmpty ? nil : $0.parent })
    let kept = groups.indices.filter { isKept($0) || isFoundedAbove($0, parents) }
    var places: [Int: Int] = [:]
    for (place, index) in kept.enumerated() { places[index] = place }
    return kept.map { index in
      let draft = groups[index]
      return RoleGroup(
        name: draft.name, kind: draft.kind, parent: draft.parent.flatMap { places[$0] },
        members: draft.members, duties: draft.duties, range: draft.range)
    }
  }

  private func isKept(_ index: Int) -> Bool {
    let draft = groups[index]
    if draft.name == nil { return isRoster(draft.members) }
    if !draft.members.isEmpty { return true }
    guard draft.isFounded else { return false }
    if draft.duties != nil, draft.kind == .leadingGroup { return true }
    return hasMembersAbove(index)
  }

  /// Whether a group that a sentence sets up stands above one with members.
  private func isFoundedAbove(_ index: Int, _ parents: Set<Int>) -> Bool {
    groups[index].isFounded && groups[index].name != nil && parents.contains(index)
  }

  /// Whether a group that this one belongs to has members.
  private func hasMembersAbove(_ index: Int) -> Bool {
    var place = groups[index].parent
    var steps = 0
    while let parent = place, steps < 4 {
      if !groups[parent].members.isEmpty { return true }
      place = groups[parent].parent
      steps += 1
    }
    return false
  }

  private static let heads = ["组长", "召集人", "指挥长", "主任委员"]

  /// Whether members without a group's name are a roster all the same: two roles, one of a head.
  private func isRoster(_ members: [RoleMember]) -> Bool {
    let words = Set(members.map(\.roleWord))
    return words.count >= 2
      && words.contains { word in
        word.hasPrefix("总") || Self.heads.contains { word.hasSuffix($0) }
      }
  }
}
