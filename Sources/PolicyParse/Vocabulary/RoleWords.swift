/// A role that a person can hold in a group set up for a campaign.
public struct RoleWord: Sendable, Equatable {
  public enum Rank: Sendable {
    /// One person, as a rule: 组长 总指挥 主任.
    case head
    /// 副组长 副总指挥.
    case deputy
    /// 成员 委员 顾问 联络员: as many as there are.
    case member
  }

  public let rank: Rank
  /// Whether the word alone speaks of a group: 组长 does, 主任 and 成员 are also said of others.
  public let isStrong: Bool

  public init(rank: Rank, isStrong: Bool) {
    self.rank = rank
    self.isStrong = isStrong
  }

  /// The role of an added word: of as many persons as are named, and of a group wherever it stands.
  init(added number: Int) { self.init(rank: number == 0 ? .member : .deputy, isStrong: true) }
}

/// The words of roles, with every rank and prefix that they are printed with.
public enum RoleWords {
  public static let table = OpenWordTable(WordTable(entries), .roles) { RoleWord(added: $0) }

  /// Words that a user adds, and those with 副 before them.
  static func added(_ words: [String]) -> [(String, Int)] {
    words.flatMap { [($0, 0), ("副" + $0, 1)] }
  }

  /// The built-in words, each once or more: the last meaning is the one that counts.
  static let entries: [(String, RoleWord)] =
    heads.flatMap(ranks)
    + members.map { word, isStrong in (word, RoleWord(rank: .member, isStrong: isStrong)) }

  /// RankedRole ::: ("第一"|"常务"|…)? "副"? Head     常务副组长, 第一组长, 副总指挥
  private static func ranks(of word: String, _ isStrong: Bool) -> [(String, RoleWord)] {
    (prefixes + [""]).flatMap { prefix in
      [
        (prefix + word, RoleWord(rank: .head, isStrong: isStrong)),
        (prefix + "副" + word, RoleWord(rank: .deputy, isStrong: isStrong)),
      ]
    }
  }

  private static let prefixes = [
    "第一", "第二", "常务", "执行", "名誉", "轮值", "联合", "专职", "兼职", "双", "总", "责任",
  ]

  private static let heads: [(String, Bool)] = [
    ("组长", true),
    ("指挥", false),
    ("总指挥", true),
    ("指挥长", true),
    ("召集人", true),
    ("协调人", true),
    ("主任委员", true),
    ("政委", true),
    ("总协调", true),
    ("总负责", true),
    ("总负责人", true),
    ("主任", false),
    ("主席", false),
    ("会长", false),
    ("理事长", false),
    ("团长", false),
    ("队长", false),
    ("秘书长", false),
  ]

  private static let members: [(String, Bool)] = [
    ("成员", false),
    ("组员", true),
    ("委员", false),
    ("队员", false),
    ("顾问", false),
    ("秘书", false),
    ("干事", false),
    ("协调员", false),
    ("联络员", false),
    ("信息员", false),
    ("指导员", false),
    ("督导员", false),
    ("负责人", false),
    ("执行负责人", false),
  ]
}
