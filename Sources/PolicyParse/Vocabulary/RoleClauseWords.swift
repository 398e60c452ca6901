/// Words around roles and groups, in sentences and in lists.
enum RoleClauseWords {
  /// Ends of roles of a group that leads, and not of its office.
  static let leaderRoles = WordTable(words: ["组长", "指挥", "召集人", "政委", "委员", "组员"])

  /// Verbs by which units make up a group.
  static let memberVerbs = WordTable(
    words: ["参加", "组成", "参与", "牵头", "为主", "构成", "负责", "担任", "挂帅", "共同参与"])

  /// What stands between 下设 and the groups.
  static let groupListOpeners = WordTable(words: ["分别为", "分别是", "即", "分别为:", "即:", ":", "包括"])

  /// What after a group's name opens its list of members.
  static let rosterWords = WordTable(
    words: WordList("由 组成人员 成员 人员名单 名单 组成 设在 组成如下 成员名单 成员如下 人员如下 人员调整 调整如下 如下 主要成员"))

  /// Verbs and labels that open what a group is to do.
  static let groupDutyVerbs = WordTable(
    words: WordList("负责 主要负责 具体负责 全面负责 统一负责 统筹负责 主要职责 的主要职责 职责 承担 具体承担 统筹协调"))

  /// What after a role makes it part of another word: 主任会议.
  static let unitWords = WordTable(
    words: WordList("单位 部门 会议 负责制 办公会 医师 科员 护师 药师 办公室 所在 岗位 职务 职责 会 级 以上"))

  /// Words between holders and the verb of holding: 均担任.
  static let adverbs = WordTable(words: ["均", "都", "暂", "拟", "统一", "具体", "一般"])

  /// The verbs, and whether they say that the role is held beside another.
  static let holdVerbs: WordTable<Bool> = WordTable([
    ("担任", false), ("兼任", true), ("出任", false), ("组成", false), ("承担", false), ("任", false),
    ("兼", true), ("分别担任", false), ("分别兼任", true),
  ])

  /// Labels of those who come to a meeting.
  static let attendance = WordTable(
    words: ["参加人员", "参会人员", "出席人员", "与会人员", "列席人员"])

  /// What those do who come to an event.
  static let attending = WordTable(words: [
    "参加了会议", "参加会议", "出席会议", "出席了会议", "参加了活动", "出席活动", "出席了活动", "参加座谈", "参加调研", "陪同调研",
    "陪同检查", "参加了座谈",
  ])

  /// Words that end in 任 and are never a name and a verb.
  static let neverVerbs = WordTable(words: ["责任", "主任", "担任", "兼任", "出任", "现任", "作为"])

  /// Verbs that join a person and the role behind it.
  static let beforeVerbs = WordTable(words: ["担任", "兼任", "出任", "任", "为", "兼", "是", "确定为"])

  /// Words before the persons that hold a role.
  static let holderOpenings = WordTable(
    words: WordList("经研究 研究 决定 确定 明确 指定 并 其中 同时 现 特 请 拟 会议 的 兼 和 及 以及 聘请 邀请 特邀 聘 推举 推选"))

  /// What a way of working ends in: 由…任组长的机制.
  static let ways = WordTable(words: ["机制", "制度", "体制", "体系", "格局", "责任制", "模式", "局面"])

  /// Who else is to set up groups of their own.
  static let others = WordTable(
    words: WordList(
      """
      各地 各级 各县 各市 各区 各乡 各镇 各单位 各部门 各学校 各校 各街道 各村 各社区 各有关 地方各级 各旗 各州 各支部
      各科室 各企业 各系统 各省 各高校 各院校 各局 各站所 各基层 各党
      """))

  /// What says that they are to: 各镇要成立.
  static let modals = WordTable(
    words: ["要", "应", "须", "需", "可", "也", "都", "均", "参照", "相应", "必须"])

  /// Verbs of setting up.
  static let founding = WordTable(words: ["成立", "建立", "组建", "设立"])

  /// What is said of a group right behind its name.
  static let groupPredicates = WordTable(
    words: WordList("负责 主要负责 具体负责 全面负责 下设 设在 设 办公室设在 办公室主任 职责 主要职责 统筹 承担 组长 由"))

  /// Words before a role that leave it a label: 主要成员.
  static let roleModifiers = WordTable(
    words: ["主要", "其他", "其它", "核心", "全体", "组成", "参与", "具体", "一般", "学生", "教师", "现场"])

  /// What before 组长 or 主任 makes it a post: 班主任.
  static let otherLeaders = WordTable(
    words: ["纪检", "教研", "年级", "备课", "党小", "科研", "学科", "派驻纪检", "班"])

  /// Ends of teams that no notice sets up.
  static let otherTeams = WordTable(
    words: ["党组", "教研组", "年级组", "班组", "备课组", "纪检组", "党小组", "分组", "各组", "该组", "每组", "两组", "一组"])

  /// What opens the holders after a label: 组长：由校长担任.
  static let holderListOpenings = WordTable(words: ["由", "一般由", "包括", "原则上由", "主要由", "主要包括"])

  /// What stands before 调整 where it opens a clause.
  static let beforeChange = WordTable(words: ["关于", "决定", "同意", "拟", "对", "予以"])

  /// Words that stand before a group's name in its clause.
  static let groupOpenings = WordTable(
    words: WordList(
      """
      现将 将 对 经 由 为了 为 按照 根据 在 向 报 原 同时 其中 该 并 及 和 与 以及 调整 关于 决定 现 把 及其 县政府 由于
      的 是 任 担任 兼任 出任 经研究 研究 同意 了 一个 : 以 本 各级 此次
      """))

  /// What after 分管 or 负责 names no field but the persons.
  static let afterCharge = WordTable(words: [
    "干部", "人", "同志", "老师", "教师", "领导", "人员", "科室", "部门", "的",
  ])

  /// Verbs that open a duty and no person.
  static let holderDutyVerbs = WordTable(
    words: WordList("协助 做好 承担 贯彻 落实 督促 制定 审定 配合 参与 加强 按照 统筹 全面"))

  /// Ends of posts that one holds beside another.
  static let besides = WordTable(
    words: ["书记", "常委", "党组成员", "党委委员", "党委成员", "党工委委员", "班子成员", "委员"])

  /// Ends of words for several persons.
  static let plurals = WordTable(
    words: ["人员", "干部", "职工", "教师", "代表", "家长", "学生", "骨干", "领导班子成员", "班主任", "党员", "民警"])

  /// Posts that people are called by, behind the name.
  static let calledBy = WordTable(
    words: WordList("长 书记 主任 主席 教授 院士 经理 总监 工程师 研究员 医师 总理 常委 巡视员 调研员 主编 董事"))

  /// Words that join two persons.
  static let conjunctions = WordTable(words: ["和", "及", "以及", "与", "暨"])

  /// Who else there is, after a number: 等5位专家.
  static let persons = WordTable(
    words: ["人", "专家", "教师", "老师", "领导", "干部", "教授", "医生", "代表", "委员", "成员"])

  /// Labels that may follow a name on its line.
  static let afterNames = WordTable(
    words: WordList("联系电话 电话 手机 邮箱 传真 办公电话 咨询电话 QQ 微信 联系方式 电子邮箱 地址"))
}
