/// What a group is, as the last word of its name says.
public enum RoleGroupKind: String, Sendable {
  case leadingGroup, office, workGroup, other
}

/// The words that groups are named and set up with.
public enum RoleGroupWords {
  /// The nouns that end a group's name.
  public static let heads = WordTable<RoleGroupKind>(headEntries)

  static let headEntries: [(String, RoleGroupKind)] = headLists.flatMap { kind, words in
    WordList(words).map { ($0, kind) }
  }

  private static let headLists: [(RoleGroupKind, StaticString)] = [
    (.leadingGroup, "领导小组 领导组 协调小组 协调领导小组 指挥部 指导小组 工作小组"),
    (.office, "办公室"),
    (
      .workGroup,
      """
      工作组 工作专班 专班 专家组 督导组 督查组 检查组 考核组 课题组 小组 协调组 指导组 评审组 评委组 专项组
      工作队 服务队 突击队 小分队 宣讲团 讲师团 评审团 专家库 编写组 起草组 写作组 筹备组 综合组 宣传组 秘书组 秘书处
      """
    ),
    (
      .other,
      "委员会 关工委 安委会 爱卫会 食安委 文明委 综治委 组委会 组织委员会 评委会 评审委员会 筹委会 联席会议 协调会议 编委会 理事会 协调机制 专委会 执委会 家委会"
    ),
  ]

  /// The verbs that set a group up, and whether what they set up belongs to the group just named.
  static let founders: [(String, Founding)] = [
    ("成立", .new), ("建立", .new), ("设立", .new), ("组建", .new), ("设置", .new), ("组成", .new),
    ("调整", .change),
    ("下设", .below), ("分设", .below), ("内设", .below), ("下分", .below), ("设", .weak),
  ]

  public enum Founding: Sendable {
    /// 成立 X: a group of its own.
    case new
    /// 调整 X: one that there is already.
    case change
    /// 下设 X: one below the group just named.
    case below
    /// 设 X: below the group just named, when X is a group at all.
    case weak
  }

  /// What may follow a group's name in a heading or a line that opens its list.
  static let listWords = WordTable(
    words: WordList(
      """
      成员 成员名单 名单 组成人员 组成人员名单 组成 人员 人员名单 人员组成 组织机构 机构 领导 如下 及职责 职责
      及成员 和成员 及其成员 及组成人员 成员及职责 成员组成 成员单位 主要成员 机构设置 组成及职责
      """))

  /// Labels before what a group is to do.
  static let dutyLabels = WordTable(words: WordList("职责 主要职责 工作职责 具体职责 主要职能 职能"))

  /// Words that begin like one that stands before a group's name and open the name itself.
  static let nameOpenings = WordTable(
    words: ClauseOpenings.contentWords + [
      "现场", "现代", "原料", "原水", "任务", "同城", "向导", "报名", "报告", "报道", "及时", "和谐", "和平",
      "同步", "并购", "并网",
    ])

  /// What turns a group's name into the name of something else: 联席会议制度.
  static let otherThings = WordTable(
    words: WordList("制度 机制 会议 文件 作用 工作制度 主任会议 体系 规则 精神 领导 下 的领导 要求 批准 同意 审核"))
}
