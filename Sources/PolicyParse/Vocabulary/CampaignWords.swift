/// Words by which a campaign is named.
enum CampaignWords {
  /// Verbs after which the name stands.
  static let openers = WordTable(words: ["开展", "组织开展", "举办", "组织", "举行", "实施", "启动"])

  /// Heads of names: a campaign is an activity of some kind.
  static let heads = WordTable(words: [
    "活动", "行动", "工作", "大赛", "竞赛", "比赛", "联赛", "评选", "评比", "整治", "检查", "大检查", "大排查", "督查", "督导", "试点",
    "工程", "教育", "培训", "演练", "征文", "大会", "论坛", "评议", "普查", "调查", "竞聘", "活动月", "活动周", "活动年", "宣传月", "宣传周", "宣传日",
    "运动会", "晚会", "演讲比赛", "会", "周", "月", "年", "日", "节", "计划", "专项整治", "治理", "创建", "招聘", "考试", "申报", "认定",
    "挑战赛", "选拔赛", "赛", "评审", "调研", "实践", "学习", "考核", "攻坚", "会战", "展", "展览", "博览会",
  ])

  /// Names that say nothing by themselves.
  static let empty = WordTable(words: [
    "活动", "工作", "行动", "大赛", "比赛", "竞赛", "本次活动", "本次大赛", "此次活动", "此项工作", "该项工作", "这项工作", "这项活动",
    "各项工作", "各项活动", "相关工作", "有关工作", "本次工作", "工作会", "活动的", "一系列活动", "系列活动", "前期工作", "各类活动",
    "本次比赛", "本届大赛", "实施", "检查", "教育", "学习", "培训", "调研", "创建", "整治", "治理", "试点", "实践", "试点工作",
    "本次竞赛", "此次大赛", "会", "全年工作", "具体工作", "下一步工作", "日常工作", "专项工作", "自查工作", "申报工作", "申报",
  ])

  /// Words between the verb and the name that belong to neither.
  static let fillers = WordTable(words: [
    "了", "好", "的", "全市", "全省", "全县", "全区", "全国", "一次", "一场", "为期", "本次", "此次", "本年度", "年度", "第", "系列",
    "全局", "全院", "全校", "全系统", "全镇", "全乡",
  ])

  /// What a short name is introduced by.
  static let aliases = WordTable(words: ["以下简称", "以下称", "下称", "简称", "以下简称为", "以下统称"])

  /// Section titles under which the theme stands by itself.
  static let themeTitles = WordTable(words: ["主题", "活动主题", "大赛主题", "教育主题", "年度主题"])
}
