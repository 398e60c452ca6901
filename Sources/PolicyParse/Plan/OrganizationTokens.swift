/// A word that the reader of groups starts from.
struct OrganizationToken: Equatable {
  var kind: OrganizationWord
  var range: Range<Int>
  /// Whether the word stands inside round brackets.
  var isInBracket = false

  var role: RoleWord? {
    if case .role(let word) = kind { return word }
    return nil
  }

  var head: RoleGroupKind? {
    if case .head(let kind) = kind { return kind }
    return nil
  }
}

/// Finds roles, group nouns and founding verbs in a line, the longest word at each place.
struct OrganizationScanner {
  private let text: WorkingText
  private let anchors: AnchorPlaces
  private let words = OrganizationWords.table
  /// Where the anchors of the line before ended.
  private var last = 0

  init(_ text: WorkingText, at anchors: MentionAnchors) {
    self.text = text
    self.anchors = anchors.organization
  }

  /// Reads another line into `tokens`; those of the line before are forgotten.
  mutating func read(_ range: Range<Int>, into tokens: inout [OrganizationToken]) {
    if !tokens.isEmpty { tokens.removeAll(keepingCapacity: true) }
    var floor = range.lowerBound
    var depth = 0
    var read = floor
    for index in anchors.indices(in: range, after: &last) {
      let place = anchors[index]
      guard place >= floor, var token = token(at: place, before: range.upperBound) else { continue }
      depth += bracketsOpened(in: read..<place, from: depth)
      read = place
      token.isInBracket = depth > 0
      tokens.append(token)
      floor = token.range.upperBound
    }
  }

  /// By how much a stretch changes the number of open brackets.
  private func bracketsOpened(in range: Range<Int>, from depth: Int) -> Int {
    var now = depth
    for bracket in text.places(of: [.opening, .closing] as CharacterClass, in: range) {
      if text.folded[bracket] == "(" { now += 1 }
      if text.folded[bracket] == ")" { now = max(0, now - 1) }
    }
    return now - depth
  }

  private func token(at place: Int, before limit: Int) -> OrganizationToken? {
    let found = words.longest(in: text, at: place, before: limit, spacedWhere: \.isRole)
    guard let added = text.added else {
      return found.map { OrganizationToken(kind: $0.meaning, range: place..<$0.end) }
    }
    return token(added, at: place, before: limit, orElse: found)
  }

  /// The same where a reader added roles: the longer word counts.
  private func token(
    _ added: AddedWords, at place: Int, before limit: Int,
    orElse found: (end: Int, meaning: OrganizationWord)?
  ) -> OrganizationToken? {
    let role = added.table(.roles).longestSpaced(in: text, at: place, before: limit)
    if let role, role.end > found?.end ?? place {
      return OrganizationToken(
        kind: .role(RoleWord(added: role.meaning)), range: place..<role.end)
    }
    return found.map { OrganizationToken(kind: $0.meaning, range: place..<$0.end) }
  }
}
