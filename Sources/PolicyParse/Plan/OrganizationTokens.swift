/// A word that the reader of groups starts from.
struct OrganizationToken: Equatable {
  enum Kind: Equatable {
    case role(RoleWord)
    /// The noun that ends a group's name.
    case head(RoleGroupKind)
    /// 成立, 下设 …
    case founder(RoleGroupWords.Founding)
  }

  var kind: Kind
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
enum OrganizationScanner {
  /// - Parameter last: where the anchors of the line before ended.
  static func tokens(
    _ text: WorkingText, _ range: Range<Int>, at anchors: MentionAnchors, after last: inout Int
  ) -> [OrganizationToken] {
    let places = anchors.organization.indices(in: range, after: &last)
    guard !places.isEmpty else { return [] }
    var tokens: [OrganizationToken] = []
    var floor = range.lowerBound
    var depth = 0
    var read = floor
    for index in places {
      let place = anchors.organization[index]
      for bracket in text.places(of: [.opening, .closing] as CharacterClass, in: read..<place) {
        if text.folded[bracket] == "(" { depth += 1 }
        if text.folded[bracket] == ")" { depth = max(0, depth - 1) }
      }
      read = place
      guard place >= floor, var token = token(text, at: place, before: range.upperBound) else {
        continue
      }
      token.isInBracket = depth > 0
      tokens.append(token)
      floor = token.range.upperBound
    }
    return tokens
  }

  private static func token(
    _ text: WorkingText, at place: Int, before limit: Int
  ) -> OrganizationToken? {
    var best: OrganizationToken?
    func offer(_ kind: OrganizationToken.Kind, _ end: Int) {
      guard end > best?.range.upperBound ?? place else { return }
      best = OrganizationToken(kind: kind, range: place..<end)
    }
    if let found = RoleGroupWords.heads.longest(in: text, at: place, before: limit) {
      offer(.head(found.meaning), found.end)
    }
    if let found = RoleWords.table.longestSpaced(in: text, at: place, before: limit) {
      offer(.role(found.meaning), found.end)
    }
    if let found = RoleGroupWords.founders.longest(in: text, at: place, before: limit) {
      offer(.founder(found.meaning), found.end)
    }
    return best
  }
}
