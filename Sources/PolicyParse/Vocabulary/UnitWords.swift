/// Labels and verbs that say which unit does what.
enum UnitWords {
  enum Duty: Sendable {
    case lead, support, responsible, deadline
  }

  /// Labels before a colon: 牵头单位：….
  static let labels = WordTable<Duty>([
    ("牵头单位", .lead), ("牵头部门", .lead), ("主办单位", .lead), ("主办部门", .lead), ("主责单位", .lead),
    ("主责部门", .lead),
    ("牵头处室", .lead), ("牵头科室", .lead), ("牵头责任单位", .lead), ("责任牵头单位", .lead), ("第一责任单位", .lead),
    ("牵头", .lead),
    ("主管单位", .lead), ("主管部门", .lead),
    ("配合单位", .support), ("配合部门", .support), ("协办单位", .support), ("协办部门", .support),
    ("协助单位", .support),
    ("参与单位", .support), ("参加单位", .support), ("协同单位", .support), ("责任配合单位", .support),
    ("协助部门", .support),
    ("支持单位", .support), ("配合科室", .support), ("参与部门", .support), ("会办单位", .support),
    ("责任单位", .responsible), ("责任部门", .responsible), ("责任科室", .responsible), ("责任处室", .responsible),
    ("责任人", .responsible), ("责任领导", .responsible), ("负责人", .responsible), ("承办单位", .responsible),
    ("承办部门", .responsible), ("承办科室", .responsible), ("实施单位", .responsible), ("落实单位", .responsible),
    ("落实部门", .responsible),
    ("督办单位", .responsible), ("分管领导", .responsible), ("牵头领导", .responsible), ("负责单位", .responsible),
    ("负责部门", .responsible), ("具体负责人", .responsible), ("直接责任人", .responsible),
    ("第一责任人", .responsible),
    ("包抓领导", .responsible), ("联系领导", .responsible),
    ("完成时限", .deadline), ("完成时间", .deadline), ("时限要求", .deadline), ("时间要求", .deadline),
    ("时限", .deadline),
    ("整改时限", .deadline), ("完成期限", .deadline), ("办结时限", .deadline),
  ])

  /// Verbs that close a list of units in brackets: （甲局牵头，乙局配合）.
  static let verbs = WordTable<Duty>([
    ("牵头负责", .lead), ("牵头", .lead), ("牵头组织", .lead), ("牵头实施", .lead), ("牵头落实", .lead),
    ("牵头组织实施", .lead),
    ("负责牵头", .lead), ("主办", .lead), ("主责", .lead),
    ("配合", .support), ("协助", .support), ("参与", .support), ("参加", .support), ("协办", .support),
    ("协同", .support),
    ("支持", .support), ("分工配合", .support), ("按职责配合", .support), ("配合落实", .support),
    ("负责", .responsible), ("分别负责", .responsible), ("按职责分工负责", .responsible),
    ("按职责负责", .responsible),
    ("按照职责分工负责", .responsible), ("分工负责", .responsible), ("具体负责", .responsible),
    ("共同负责", .responsible),
    ("指导", .responsible), ("承办", .responsible), ("落实", .responsible), ("实施", .responsible),
    ("组织实施", .responsible),
    ("督办", .responsible), ("负责指导", .responsible), ("按职责分工落实", .responsible),
  ])

  /// Verbs behind the units that open a sentence: 县林业局牵头…, 县公安局负责….
  static let assignments = WordTable<Duty>([
    ("牵头", .lead), ("负责", .responsible), ("总负责", .responsible),
  ])

  /// The same where work is divided: 县林业局会同县公安局….
  static let divided = WordTable<Duty>([
    ("牵头", .lead), ("会同", .lead), ("负责", .responsible), ("总负责", .responsible),
  ])

  /// What may stand between those units and the verb.
  static let modals = WordTable(words: [
    "要", "应", "应当", "须", "必须", "将", "正在", "共同", "分别", "具体", "主要", "统一", "统筹", "总", "全面", "按职责",
    "按职责分工", "按照职责分工", "在职责范围内", "等", "等部门", "等单位", ",",
  ])

  /// Ends of the names of bodies that are set up for the plan: their duties are told with them.
  static let bodies = WordTable(words: [
    "组", "指挥部", "专班", "活动办公室", "职责", "联席会议", "小组办公室", "指挥部办公室", "组委会", "评委会", "筹委会", "活动办",
  ])

  /// What joins those who support to those who lead: 县林业局牵头会县公安局….
  static let joiners = WordTable(words: ["会同", "会", "商", ",会同", "并会同"])

  /// What may open the words that say what is done.
  static let titleOpeners = WordTable(words: ["负责", "并负责", "共同"])

  /// Nouns that begin like such a verb: 牵头单位.
  static let nouns = WordTable(words: [
    "负责制", "负责任", "牵头单位", "牵头部门", "牵头人", "主办单位", "主办部门", "主办方", "承办单位", "负责人", "负责同志", "主责单位",
    "主责部门", "指导员",
    "指导意见", "实施方案", "实施细则", "实施办法", "落实情况",
  ])

  /// What those do together who are named after 会同.
  static let joinedVerbs = WordTable(words: joined)

  /// The same, and the verbs of sentences that divide the work.
  static let sharedVerbs = WordTable(
    words: joined + [
      "对", "建立", "健全", "完善", "指导", "督促", "统筹", "推动", "优化", "审核", "进行", "定期", "立即",
    ])

  private static let joined = [
    "负责", "制定", "制订", "拟订", "指定", "组织", "研究", "做好", "开展", "落实", "实施", "推进", "共同", "另行", "按职责", "提出",
    "编制", "加强",
    "抓好",
  ]

  /// What the columns of a table of tasks are headed with.
  enum Column: Sendable {
    case title
    case duty(Duty)
  }

  static let columns = WordTable<Column>([
    ("任务", .title), ("工作任务", .title), ("重点任务", .title), ("主要任务", .title), ("具体任务", .title),
    ("任务内容", .title), ("工作内容", .title), ("工作事项", .title), ("事项", .title), ("重点工作", .title),
    ("工作措施", .title), ("主要措施", .title), ("整改措施", .title), ("项目", .title), ("内容", .title),
    ("牵头单位", .duty(.lead)), ("牵头部门", .duty(.lead)), ("主办单位", .duty(.lead)),
    ("牵头责任单位", .duty(.lead)), ("主责单位", .duty(.lead)),
    ("配合单位", .duty(.support)), ("协办单位", .duty(.support)), ("参与单位", .duty(.support)),
    ("配合部门", .duty(.support)), ("责任配合单位", .duty(.support)),
    ("责任单位", .duty(.responsible)), ("责任部门", .duty(.responsible)),
    ("责任科室", .duty(.responsible)), ("责任人", .duty(.responsible)),
    ("责任领导", .duty(.responsible)), ("负责单位", .duty(.responsible)),
    ("承办单位", .duty(.responsible)), ("牵头领导", .duty(.responsible)),
    ("完成时限", .duty(.deadline)), ("完成时间", .duty(.deadline)), ("时限", .duty(.deadline)),
    ("时间节点", .duty(.deadline)), ("完成期限", .duty(.deadline)), ("时间要求", .duty(.deadline)),
    ("整改时限", .duty(.deadline)), ("时间", .duty(.deadline)),
  ])

  /// Titles of programmes, whose parts are no tasks: 培训内容.
  static let programmes = WordTable(words: [
    "培训内容", "考试内容", "竞赛内容", "比赛内容", "讲座内容", "课程内容", "征文内容", "体检内容", "考核内容", "测试内容",
    "教学内容", "授课内容", "面试内容", "笔试内容",
  ])

  /// Titles of sections that divide the work among units.
  static let divisions = WordTable(words: ["分工", "职责", "责任"])

  /// What says that of several units in a bracket the first one leads.
  static let firstLeads = WordTable(words: ["第一位", "首位", "第一的"])

  /// What opens a clause that does not yet say what is to be done.
  static let grounds = WordTable(words: [
    "对", "对于", "根据", "按照", "依据", "依照", "在", "通过", "结合", "围绕", "针对", "为", "为了", "以", "凡", "遵照", "经",
  ])

  /// Words that begin like a ground and are none: 在建林站.
  static let groundExceptions = WordTable(words: ClauseOpenings.contentWords)

  /// Words before a unit that are not its name.
  static let openings = WordTable(words: [
    "以下均需", "以下均由", "以下由", "均由", "均需", "分别由", "并由", "原则上由", "其中", "主要由", "具体由",
  ])

  /// Words that no unit's name holds.
  static let doings = WordTable(words: [
    "长期坚持", "持续推进", "常态化", "立行立改", "即知即改", "指定", "预支", "交由", "委托", "会同", "根据", "按照", "在国家", "确定的",
  ])

  /// Words at the end of a unit that are not its name.
  static let tails = WordTable(words: [
    "等省级有关部门", "等省级相关部门", "等省级部门", "等市级有关部门", "等市级相关部门", "等市直部门", "等市直有关部门", "等区级部门",
    "等县级部门", "等县直部门",
    "等", "等部门", "等单位", "等有关部门", "等有关单位", "等相关部门", "等按职责分工", "按职责分工", "按职责", "分别", "共同", "具体", "为主",
  ])
}
