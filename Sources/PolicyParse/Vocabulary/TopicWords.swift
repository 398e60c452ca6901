/// What a section of a plan is about.
public enum Topic: String, Sendable, CaseIterable {
  case background, basis, guidingIdeology, objectives, principles, scope, schedule, tasks, measures
  case organization, responsibilities, supervision, evaluation, funding, publicity, requirements
  case reporting, summary, contact, supplementary, other
}

/// Words of section titles, each with the topic that it tells.
enum TopicWords {
  static let titles = OpenWordTable(WordTable<Topic>(entries + addressed), .topics) { number in
    Topic.allCases.indices.contains(number) ? Topic.allCases[number] : .other
  }

  /// Those whom a plan is for, by what they get or do: 资助对象, 申报条件.
  private static let addressed = [
    "资助", "补贴", "补助", "奖励", "奖补", "救助", "扶持", "评选", "报名", "申报", "参评", "申请", "受理",
  ].flatMap { what in ["对象", "条件", "范围"].map { (what + $0, Topic.scope) } }

  /// Words that tell a topic only where they open a paragraph or stand in it, when the title says
  /// nothing.
  static let contents = WordTable<Topic>([
    ("任组长", .organization), ("组长:", .organization),
    ("成立", .organization), ("分为", .schedule), ("个阶段", .schedule), ("第一阶段", .schedule),
    ("分三步", .schedule), ("联系人", .contact), ("联系电话", .contact), ("报送", .reporting),
    ("上报", .reporting), ("高度重视", .requirements), ("经费", .funding), ("考核", .supervision),
    ("督促检查", .supervision), ("评选", .evaluation), ("自印发之日起", .supplementary),
    ("负责解释", .supplementary), ("为指导", .guidingIdeology), ("为目标", .objectives),
    ("总结经验", .summary),
  ])

  private static let entries: [(String, Topic)] = [
    ("背景", .background), ("形势", .background), ("重要意义", .background), ("重大意义", .background),
    ("目的意义", .background), ("目的和意义", .background), ("意义", .background),
    ("充分认识", .background), ("必要性", .background), ("基本情况", .background), ("现状", .background),
    ("依据", .basis), ("政策依据", .basis), ("法律依据", .basis),
    ("指导思想", .guidingIdeology), ("总体思路", .guidingIdeology), ("总体要求", .guidingIdeology),
    ("基本要求", .guidingIdeology), ("指导原则", .principles), ("基本思路", .guidingIdeology),
    ("工作思路", .guidingIdeology), ("活动宗旨", .guidingIdeology), ("宗旨", .guidingIdeology),
    ("活动主题", .guidingIdeology), ("大赛主题", .guidingIdeology), ("主题", .guidingIdeology),
    ("目标", .objectives), ("目标任务", .objectives), ("工作目标", .objectives), ("主要目标", .objectives),
    ("目标要求", .objectives), ("任务目标", .objectives), ("活动目的", .objectives), ("目的", .objectives),
    ("目标责任", .responsibilities), ("目标考核", .supervision), ("目标管理", .supervision),
    ("阶段目标", .objectives), ("阶段性目标", .objectives), ("预期成效", .objectives), ("预期目标", .objectives),
    ("原则", .principles), ("方针", .principles),
    ("对象", .scope), ("范围", .scope), ("适用范围", .scope), ("参加对象", .scope), ("参赛对象", .scope),
    ("参加人员", .scope), ("参与对象", .scope), ("申报条件", .scope), ("资格条件", .scope), ("条件", .scope),
    ("报名条件", .scope), ("竞聘岗位", .scope),
    ("步骤", .schedule), ("阶段", .schedule), ("时间安排", .schedule), ("进度", .schedule),
    ("赛程", .schedule), ("活动时间", .schedule), ("时间地点", .schedule), ("时间", .schedule),
    ("日程", .schedule),
    ("总体安排", .schedule), ("工作安排", .schedule), ("活动安排", .schedule), ("程序", .schedule),
    ("流程", .schedule), ("实施期限", .schedule), ("时限", .schedule), ("工作计划", .schedule),
    ("实施安排", .schedule),
    ("活动期间", .schedule), ("活动期限", .schedule),
    ("主要内容", .tasks), ("主要任务", .tasks), ("重点任务", .tasks), ("重点工作", .tasks),
    ("任务分工", .responsibilities), ("工作任务", .tasks), ("任务", .tasks), ("活动内容", .tasks),
    ("工作内容", .tasks), ("内容", .tasks), ("重点内容", .tasks), ("整治重点", .tasks), ("工作重点", .tasks),
    ("检查内容", .tasks), ("重点", .tasks),
    ("措施", .measures), ("方法", .measures), ("办法", .measures), ("举措", .measures), ("形式", .measures),
    ("方式", .measures), ("载体", .measures), ("保障措施", .measures), ("途径", .measures),
    ("组织领导", .organization), ("组织机构", .organization), ("领导小组", .organization),
    ("工作机构", .organization), ("组织保障", .organization), ("组织实施", .organization),
    ("组织与实施", .organization), ("组织和实施", .organization),
    ("组织形式", .organization), ("加强领导", .organization), ("机构", .organization),
    ("建立组织", .organization), ("主办单位", .organization), ("承办单位", .organization),
    ("协办单位", .organization), ("组织分工", .organization), ("组织协调", .organization),
    ("领导机构", .organization), ("人员组成", .organization), ("工作专班", .organization),
    ("职责", .responsibilities), ("分工", .responsibilities), ("责任分工", .responsibilities),
    ("职责分工", .responsibilities), ("明确责任", .responsibilities), ("落实责任", .responsibilities),
    ("责任", .responsibilities), ("分工负责", .responsibilities), ("工作分工", .responsibilities),
    ("督导", .supervision), ("检查", .supervision), ("考核", .supervision), ("奖惩", .supervision),
    ("监督", .supervision), ("督查", .supervision), ("督促", .supervision), ("问责", .supervision),
    ("考评", .supervision), ("监督检查", .supervision), ("检查监督", .supervision), ("监管", .supervision),
    ("追究", .supervision), ("纪律", .supervision),
    ("评价", .evaluation), ("评选", .evaluation), ("评审", .evaluation), ("评比", .evaluation),
    ("评分", .evaluation), ("奖项", .evaluation), ("奖励", .evaluation), ("表彰", .evaluation),
    ("评议", .evaluation), ("评定", .evaluation), ("评奖", .evaluation), ("验收", .evaluation),
    ("经费", .funding), ("资金", .funding), ("预算", .funding), ("费用", .funding), ("收费", .funding),
    ("资助", .funding), ("补助", .funding), ("补贴", .funding),
    ("宣传", .publicity), ("氛围", .publicity), ("舆论", .publicity), ("报道", .publicity),
    ("要求", .requirements), ("工作要求", .requirements), ("有关要求", .requirements),
    ("活动要求", .requirements), ("注意事项", .requirements), ("几点要求", .requirements),
    ("相关要求", .requirements), ("有关事项", .requirements), ("有关说明", .requirements),
    ("信息报送", .reporting), ("材料报送", .reporting), ("报送", .reporting), ("上报", .reporting),
    ("材料上报", .reporting), ("申报材料", .reporting), ("提交形式", .reporting), ("申报程序", .reporting),
    ("报名", .reporting), ("报名方式", .reporting),
    ("联系方式", .contact), ("联系人", .contact), ("联系电话", .contact), ("咨询电话", .contact),
    ("总结", .summary), ("工作总结", .summary), ("总结提高", .summary),
    ("附则", .supplementary), ("附 则", .supplementary), ("附  则", .supplementary),
    ("施行", .supplementary), ("解释", .supplementary),
    ("其他事项", .supplementary), ("其它事项", .supplementary), ("其他", .supplementary),
  ]

  /// Words in which a topic's word seems to begin at the second character.
  static let straddled = WordTable(words: [
    "实施", "瞩目的", "醒目的", "题目的", "项目的", "数目的", "节目的", "栏目的", "科目的", "名目的",
  ])

  /// Verbs, and words before verbs, that open a title whose noun is their object.
  static let verbs = WordTable(words: [
    "创新", "优化", "改进", "明确", "扩大", "拓展", "拓宽", "落实", "完善", "健全", "制定", "制订", "执行", "践行",
    "加强", "推进", "推动", "改善", "提高", "提升", "采取", "坚持", "强化", "加大", "细化", "有效", "坚决", "认真",
    "积极", "切实", "严格", "进一步", "建立", "构建", "形成", "简化", "突出", "聚焦", "抓好", "抓住", "把握", "遵循",
    "增加", "规范", "转变", "探索", "丰富", "利用", "运用", "做好", "安排好", "紧扣", "紧盯", "围绕", "实施", "扎实",
    "合理", "精心", "注重", "学习", "聆听", "努力", "创设", "遵守", "贯彻",
  ])

  /// Words before such a verb that say how.
  static let adverbs = WordTable(words: [
    "持续", "不断", "全面", "加快", "着力", "大力", "深入", "稳步", "逐步", "有序", "统筹", "全力", "充分", "主动", "及时",
    "同步", "尽快",
  ])

  /// Words behind the noun of a sentence that says what it is: 适配对象是指….
  static let definitions = WordTable(words: ["是指", "包括", "分为"])

  /// Words of a title that give its noun no matter of its own.
  static let general = WordTable(words: [
    "工作", "活动", "总体", "主要", "具体", "各项", "基本", "保障", "发展", "相关", "有关", "以下", "重点", "整治",
    "开展", "组织", "教育", "治理", "创建", "行动", "检查", "宣传", "建设", "政策", "配套", "专项", "任务", "几项",
    "试点", "改革", "方法", "方式", "形式", "办法", "途径", "课题", "研究", "项目", "安排",
  ])

  /// Words that open an adverbial or tell a duty: what follows them is no matter of the title.
  static let clauseOpenings = WordTable(words: [
    "按照", "根据", "通过", "将", "把", "应当", "应具备", "应符合", "必须", "可以", "不得",
  ])

  /// Ways and contents, which are a plan's own only without an attribute: 工作方法, but 投稿方式.
  static let ways = WordTable(words: ["方法", "办法", "形式", "方式", "载体", "途径", "内容"])

  /// Words that a title's noun may take behind it.
  static let tails = WordTable(words: [
    "安排", "事项", "计划", "说明", "规划", "规定", "要点", "如下", "如下:", "表", "等",
    "之一", "之一的",
  ])

  /// Headings whose child sections are the phases of a plan.
  static let phaseHeadings = WordTable(words: ["步骤", "阶段", "进度", "时间安排", "赛程"])

  /// Headings that hold such a word and are no schedule.
  static let phaseExceptions = WordTable(words: [
    "步骤和要求的", "阶段性", "现阶段", "下阶段", "下一阶段", "上阶段", "上一阶段", "前阶段", "前一阶段", "赛程序", "初中阶段", "高中阶段",
    "小学阶段", "期初阶段", "期中阶段", "期末阶段", "义务教育阶段", "学前阶段", "阶段目标",
  ])
}
