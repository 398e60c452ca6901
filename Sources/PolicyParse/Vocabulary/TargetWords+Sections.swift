/// Words of titles and lead-ins that say whether numbers under them can be targets.
extension TargetWords {
  /// What stands before the number of texts that a page collects: （精选4篇）.
  static let collections = WordTable(words: ["(精选", "(通用", "(优选", "(热门", "(推荐", "(合集"])

  /// Verbs that tell when an institution was founded.
  static let foundings = WordTable(words: [
    "创建于", "始建于", "创办于", "成立于", "建院于", "建校于", "创立于", "组建于",
  ])

  /// What introduces a list of conditions or papers, before its colon.
  static let conditionLists = WordTable(words: [
    "条件", "情形", "情形之一", "情形之一的", "条件之一", "条件之一的", "材料", "资料", "补贴", "奖励", "处罚",
  ])

  /// Titles of what is found before anything is done, unless they name aims or results too.
  static let stateSections = WordTable(words: [
    "背景", "简介", "缘起", "现状", "形势", "重要意义", "重大意义", "重要性", "必要性", "紧迫性",
  ])
  /// What in such a title says that it names aims or results.
  static let aimSections = WordTable(words: ["目标", "任务", "成效", "成绩", "成果"])

  /// What in the title of conditions says that it tells how many are to be taken, too.
  static let vacancySections = WordTable(words: ["学位", "名额", "招生计划", "招录计划"])

  /// Titles of sections on conditions, fees, prizes, papers to hand in.
  static let conditionSections = WordTable(words: [
    "条件", "资格", "奖项", "奖励办法", "奖励标准", "收费", "费用", "报名", "申报材料", "补贴标准", "补助标准", "扣除", "计分", "评分",
    "分值",
    "罚则", "附则", "考试", "成绩", "资助额度", "资助标准", "资助对象", "申报要求", "材料要求", "奖励措施", "薪酬", "福利", "会务",
    "缴费",
    "规模标准", "申报规模", "申报范围", "审查原则", "等级划分", "事件分级",
    "级距", "奖助", "报到", "申请材料", "提交材料", "评奖", "奖品", "扣分", "处罚", "支付标准", "起付",
  ])
}
