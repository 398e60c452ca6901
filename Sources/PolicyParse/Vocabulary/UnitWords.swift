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

  /// Nouns that begin like such a verb: 牵头单位.
  static let nouns = WordTable(words: [
    "牵头单位", "牵头部门", "牵头人", "主办单位", "主办部门", "主办方", "承办单位", "负责人", "负责同志", "主责单位", "主责部门", "指导员",
    "指导意见", "实施方案", "实施细则", "实施办法", "落实情况",
  ])

  /// What those do together who are named after 会同.
  static let joinedVerbs = WordTable(words: [
    "负责", "制定", "制订", "组织", "研究", "做好", "开展", "落实", "实施", "推进", "共同", "另行", "按职责", "提出", "编制", "加强",
    "抓好",
  ])

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
    "等", "等部门", "等单位", "等有关部门", "等有关单位", "等相关部门", "等按职责分工", "按职责分工", "按职责", "分别", "共同", "具体", "为主",
  ])
}
