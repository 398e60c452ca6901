/// A group that a notice sets up, or whose members it lists.
public struct RoleGroup: Sendable, Equatable {
  /// The words of the name; nil where people are listed without one.
  public var name: Range<Int>?
  public var kind: RoleGroupKind
  /// Index of the group that this one belongs to.
  public var parent: Int?
  public var members: [RoleMember]
  /// What the group is to do, without the sentence's end.
  public var duties: Range<Int>?
  /// From the first to the last word about the group.
  public var range: Range<Int>
}

/// A person, or several described together, in a role.
public struct RoleMember: Sendable, Equatable {
  /// The printed role, with the blanks that pad it (组　长).
  public var role: Range<Int>
  /// The role without blanks.
  public var roleWord: String
  public var holder: RoleHolder
  /// From the holder's first to the last word.
  public var range: Range<Int> { holder.range }
}

extension RoleHolder {
  /// The name without the blanks that pad it (马　敏 → 马敏); nil where there is none.
  public func nameText(in text: WorkingText) -> String? { name.map { text.unpadded($0) } }
}

extension WorkingText {
  /// The words at a range, as a value shows them, without any blanks.
  func unpadded(_ range: Range<Int>) -> String {
    String(
      scalars: range.lazy.filter { !self.classes[$0].contains(.blank) }.map { self.values[$0] })
  }
}
