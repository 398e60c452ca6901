/// The words that the reader of groups starts from, in one table: a place is looked up once.
enum OrganizationWord: Sendable, Equatable {
  case role(RoleWord)
  /// The noun that ends a group's name.
  case head(RoleGroupKind)
  /// 成立, 下设 …
  case founder(RoleGroupWords.Founding)

  var isRole: Bool {
    if case .role = self { return true }
    return false
  }
}

enum OrganizationWords {
  static let table = WordTable<OrganizationWord>(
    RoleGroupWords.founders.map { ($0.0, .founder($0.1)) }
      + RoleWords.entries.map { ($0.0, .role($0.1)) }
      + RoleGroupWords.headEntries.map { ($0.0, .head($0.1)) })
}
