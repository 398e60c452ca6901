/// Words by which a campaign is named.
enum CampaignWords {
  /// Verbs after which the name stands.
  static let openers = WordTable(words: openerWords)

  /// The same in a title, where 实施 opens a name too.
  static let titleOpeners = WordTable(words: openerWords + ["实施", "启动", "组织实施"])

  private static let openerWords = [
    "开展", "组织开展", "举办", "组织", "举行", "组织举办", "筹办", "深入开展", "继续开展", "集中开展",
  ]

  /// Verbs right behind which an event's name may stand in quotation marks.
  static let hosts = WordTable(words: ["主办", "承办", "举办", "联合主办", "联合举办"])

  /// Ends of the names of events.
  static let events = WordTable(words: [
    "培训班", "研讨班", "研修班", "讲习班", "学习班", "讲座", "论坛", "年会", "研讨会", "交流会", "展览", "大赛", "比赛", "竞赛", "活动",
    "运动会",
  ])

  /// Nouns that begin like such a verb: 组织领导, 实施方案.
  static let openerExceptions = WordTable(words: [
    "组织实施", "组织领导", "组织机构", "组织生活", "组织部", "组织形式", "组织协调", "组织建设", "组织保障", "组织纪律", "组织者", "组织力",
    "组织委员",
    "实施方案", "实施办法", "实施细则", "实施意见", "实施步骤", "实施情况", "实施计划", "实施是", "实施以来", "党组织", "基层组织", "社会组织",
    "开展情况", "开展的", "举办的", "组织的", "实施的", "启动仪式", "启动会", "合作组织", "组织参加", "组织人员", "组织专家", "组织全",
    "组织广大",
    "组织各", "组织党员", "组织干部", "组织职工", "组织有关", "组织相关", "组织本", "组织学习", "组织制定", "组织编", "组织力量",
  ])

  /// What before such a verb makes it a deed that is forbidden or not asked for.
  static let forbidders = WordTable(words: ["违规", "擅自", "不得", "禁止", "严禁", "非法", "私自"])

  /// Those who do something: after them a name and 的 only tell who is meant.
  static let doers = WordTable(words: ["单位", "个人", "企业", "人员", "行为", "地区", "学校", "机构", "组织者", "主体"])

  /// Steps of a procedure, whose time is not that of the whole.
  static let steps = WordTable(words: ["报名", "申报", "申请", "投稿", "受理", "公示", "报到", "缴费", "领取"])

  /// Words that put a time in the past.
  static let past = WordTable(words: ["上年", "上一年", "去年", "前年", "上个月", "上月"])

  /// Posts of those whose visits are told, and what they do.
  static let visitors = WordTable(words: [
    "总理", "省长", "书记", "主席", "部长", "市长", "区长", "县长", "主任", "厅长", "局长",
  ])
  static let visits = WordTable(words: ["率", "赴", "视察", "考察", "莅临", "出席"])

  /// Verbs of a meeting that took place.
  static let done = WordTable(words: ["召开了", "召开过", "召集了"])

  /// What says that the time of the whole follows.
  static let timeLabels = WordTable(
    words: ["活动", "竞赛", "比赛", "大赛", "培训", "整治", "举办", "行动", "展览", "演练", "检查", "宣传"].flatMap {
      event in
      ["时间定于", "时间为", "时间是", "时间:"].map { event + $0 }
    })

  /// Verbs of going on with what others have set in motion.
  static let furtherers = WordTable(words: [
    "推进", "实施", "贯彻", "落实", "深化", "学习", "践行", "坚持", "按照", "根据", "推动",
  ])

  /// Heads of names wherever they stand in it: a campaign is an activity of some kind.
  static let heads = WordTable(words: [
    "活动", "行动", "工作", "大赛", "竞赛", "比赛", "联赛", "评选", "评比", "整治", "大检查", "大排查", "督查", "试点", "工程",
    "演练",
    "征文", "大会", "论坛", "评议", "普查", "竞聘", "活动月", "活动周", "活动年", "宣传月", "宣传周", "宣传日", "运动会", "晚会",
    "专项整治",
    "挑战赛", "选拔赛", "会战", "博览会", "招聘会", "文化节", "艺术节", "科技周", "科技节", "读书月", "安全月", "质量月", "提升年", "建设年",
    "攻坚年", "服务年", "创业年", "招聘活动", "主题党日", "主题教育", "计划",
  ])

  /// Heads that end a name between organ and genre in a title without 开展.
  static let titleHeads = WordTable(words: [
    "活动", "大赛", "竞赛", "比赛", "行动", "整治", "演练", "征文", "活动月", "活动周", "活动年", "宣传月", "宣传周", "建设年", "提升年",
    "服务年",
    "大检查", "大排查", "运动会", "挑战赛", "主题教育", "评比", "文化节", "艺术节", "科技节", "攻坚战",
  ])

  /// What ends an organ or opens the matter in such a title.
  static let titleOrgans = WordTable(words: [
    "局", "县", "市", "区", "省", "镇", "乡", "委", "厅", "公司", "大学", "学院", "学校", "中学", "小学", "医院", "街道",
    "中心", "委员会",
    "关于", "系统", "政府", "办公室", "社区", "集团", "科协", "工会", "团委", "党委", "支部",
  ])

  /// Heads only where they end the name.
  static let finalHeads = WordTable(words: [
    "教育", "培训", "检查", "督导", "治理", "创建", "招聘", "考试", "申报", "认定", "赛", "评审", "调研", "实践", "学习", "考核",
    "攻坚", "展", "排查", "自查",
    "展览", "周", "月", "年", "日", "节", "调查", "招考", "遴选", "征集", "讨论", "大讨论", "大走访", "大练兵", "大比武",
  ])

  /// What opens words that name no campaign of their own.
  static let vague = WordTable(words: [
    "形式多样", "多种形式", "丰富多彩", "各种", "各类", "多种", "一系列", "系列", "相关", "有关", "各项", "日常", "经常性", "不同形式",
    "多样化",
    "多形式", "各式各样", "各具特色", "群众喜闻乐见", "喜闻乐见", "内容丰富",
  ])

  /// Names that say nothing by themselves; heads alone are none either.
  static let empty = WordTable(words: [
    "此项工作", "该项工作", "这项工作", "这项活动", "本项工作", "前期工作", "本届大赛", "全年工作", "具体工作", "下一步工作", "专项工作",
    "自查工作", "申报工作", "经济活动", "生产活动", "经营活动", "生产经营活动", "文体活动", "服务活动", "业务活动", "相应工作", "后续工作",
    "重点工作", "业务工作", "其他工作", "以上工作", "宣传工作", "监督检查", "督导检查", "主题活动",
  ])

  /// Words between the verb and the name that belong to neither.
  static let fillers = WordTable(words: [
    "下列", "以下", "如下", "多场", "多次", "多项",
    "了", "好", "着", "的", "一次", "一场", "为期", "本次", "此次", "本年度", "年度", "今年", "今年的", "一系列", "系列", "全面",
    "扎实",
    "我市", "我区", "我县", "我省", "我局",
  ])

  /// Ends of titles of documents by which others have set something in motion.
  static let foreignTitles = WordTable(words: ["通知", "意见", "决定", "条例", "通报", "讲话", "办法"])

  /// What stands before the title of what a document itself issues.
  static let issuing = WordTable(words: ["印发", "转发", "现将", "发布"])

  /// What a short name is introduced by.
  static let aliases = WordTable(words: ["以下简称", "以下称", "下称", "简称", "以下简称为", "以下统称"])

  /// What a head and a noun make that is no campaign: …工作格局, …活动领导小组.
  static let bodies = WordTable(words: [
    "格局", "部署", "领导小组", "领导机构", "机制", "制度", "体系",
  ])

  /// What after a head makes it part of a longer noun: 活动方案.
  static let continuations = WordTable(words: [
    "方案", "会议", "组", "领导", "机制", "制度", "要求", "目标", "任务", "重点", "情况", "经费", "办", "室", "站", "员", "人员",
    "中心",
    "格局", "部署", "基地", "单位", "委", "者", "内容", "水平", "能力", "体系", "计划", "意见", "精神", "报告", "方针", "思路",
    "动员",
  ])

  /// Labels before the time of a phase.
  static let phaseTimeLabels = WordTable(words: [
    "时间", "起止时间", "时间安排", "时间节点", "完成时间", "完成时限", "实施时间", "活动时间", "工作时间", "期限", "时限", "起讫时间",
  ])

  /// Ends of sentences that open a report.
  static let reportOpenings = WordTable(words: [
    "总结汇报如下", "情况汇报如下", "情况总结如下", "情况报告如下", "总结报告如下",
  ])

  /// Genres of a report.
  static let reportTitles = WordTable(words: [
    "总结", "工作总结", "汇报", "总结报告", "情况汇报", "情况报告", "述职报告", "中期报告", "结题报告",
  ])
}
