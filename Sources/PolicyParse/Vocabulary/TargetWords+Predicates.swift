// What stands between a subject and its value: more or less, growth, what it is compared with.

extension TargetWords {
  /// What stands between the subject and the number.
  enum Predicate: Sendable, Equatable {
    /// 不少于 至少 达到: says how the value bounds.
    case bound(Quantity.Bound)
    /// 增长 下降: says how the subject changes.
    case change(Target.Change)
    /// 提高到 降至: changes, and the value is the new state.
    case changeTo(Target.Change)
    /// 达到 达: states.
    case state
    /// 为 是 在: states of a subject, but counts no noun that follows (分为3个等级).
    case copula
    /// 有 还有 拥有: states, and counts a noun that follows (还有3家企业).
    case own
    /// 共 累计: sums up.
    case total
    /// 分别 各 均 平均: says nothing of the value.
    case adverb
    /// 占: the value is a share.
    case share
  }

  /// Longest match backwards from the number.
  static let predicates = WordTable<Predicate>(
    pairs(
      .bound(.atLeast),
      [
        "不少于", "不得少于", "不低于", "不得低于", "不小于", "不得小于", "不能少于", "不能低于", "至少", "最少", "最低", "不下于",
        "必须达到", "要达到", "应达到", "≥", "不亚于", "保底", "不下", "起码",
      ])
      + pairs(
        .bound(.atMost),
        [
          "不超过", "不得超过", "不高于", "不得高于", "不多于", "不大于", "不得多于", "最多", "至多", "最高", "控制在", "限制在", "≤",
          "以内",
          "不突破", "低于", "小于", "少于", "控制到", "不能超过",
        ])
      + pairs(.bound(.over), ["超过", "突破", "超", "多于", "大于", "高于", "逾", "超额", "跨越", "＞", ">", "突破到"])
      + pairs(.bound(.about), ["约", "近", "大约", "将近", "接近", "大概"])
      + pairs(
        .change(.increase),
        [
          "增长", "增加", "提高", "提升", "上升", "扩大", "增", "上涨", "提高了", "增长了",
          "增加了", "提升了", "上升了", "净增", "净增长", "净增加", "递增", "新增",
        ])
      + pairs(
        .change(.decrease),
        [
          "下降", "降低", "减少", "压减", "压缩", "削减", "缩短", "缩减", "下降了", "降低了", "减少了", "压减了", "回落", "精简",
          "减", "降", "核减", "递减",
        ])
      + pairs(
        .changeTo(.increase),
        [
          "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "增至", "扩大到", "扩大至", "扩招到", "扩招至",
          "上升到", "上升至",
          "扩至", "发展到", "发展至", "升至", "增到", "扩展到", "扩展至", "壮大到", "延长到", "延长至", "调整到", "由原来的",
        ])
      + pairs(
        .changeTo(.decrease),
        [
          "降至", "降到", "压缩到", "压缩至", "压减到", "压减至", "下降到", "下降至", "减少到", "减少至", "缩短到", "缩短至", "降低到",
          "降低至", "下调到", "下调至",
        ])
      + pairs(
        .state,
        [
          "达到", "达", "达到了", "达到约", "保持在", "稳定在", "维持在", "整理为", "汇总为", "归纳为", "已达", "已达到", "高达",
          "可达",
          "预计达", "将达", "总计达", "累计达", "累计达到", "共计达", "达成",
        ])
      + pairs(.copula, ["为", "是", "在", "到", "至", "计", "均为", "约为", "平均为"])
      + pairs(.own, ["有", "还有", "已有", "拥有", "现有", "完成", "实现", "保持"])
      + pairs(.total, ["共", "共计", "累计", "总计", "合计", "总共", "计有", "共有", "一共", "共约"])
      + pairs(
        .adverb,
        [
          "分别", "各", "均", "都", "平均", "全部", "已", "要", "应", "应当", "须", "必须", "需", "需要", "将", "可",
          "可以", "原则上",
          "一般", "基本", "总体", "总体上", "逐年", "每年", "年均", "每月", "每周", "每季度", "每天", "每日", "每学期", "每半年",
          "每次",
          "每人", "每处", "每季", "每人每年", "每年每人", "普遍", "了", "出", "起", "过", "仅", "只", "争取", "确保", "努力",
          "不断",
          "进一步", "预计", "拟", "也", "就", "又", "再", "新", "稳步", "持续",
          "同口径", "可比价", "即", "其中", "全年", "年内", "目前", "最终", "率先", "逐步", "先后", "陆续", "大幅", "力争", "如期",
          "按时", "按期", "至今",
        ])
      + [("占", .share), ("占到", .share)]
      + [("力争达", .state), ("力争达到", .state), ("力争突破", .bound(.over)), ("力争超过", .bound(.over))])

  private static func pairs(_ predicate: Predicate, _ words: [String]) -> [(String, Predicate)] {
    words.map { ($0, predicate) }
  }

  /// Nouns that end in the character of a predicate.
  static let predicateNouns = WordTable(words: [
    "演出", "支出", "产出", "输出", "进出", "会演出", "缘起", "发起", "突起", "经过", "通过", "难过", "课改新", "创新", "更新",
    "翻新",
    "出新", "最新", "图新", "公约", "条约", "合约", "契约", "邀约", "集约", "节约", "预约", "签约", "邻近", "附近", "靠近", "亲近",
    "城乡共", "公共", "中共", "合计划", "作为", "行为", "人为", "认为", "成为", "可是", "但是", "首都", "成都", "古都", "港都",
  ])

  /// Words that bound a number from below where other words stand between.
  static let leastWords = WordTable(words: ["至少", "最少", "不少于"])

  /// What opens a comparison: 比上年, 较2010年, 在2010年基础上.
  static let baselineOpeners = WordTable(words: ["比", "较", "与", "在", "较之"])

  /// What opens the base of a share: 占企业总数的64%, 是上年同期的2.3倍.
  static let shareOpeners = WordTable<Predicate>(
    [
      ("占", .share), ("占到", .share), ("是", .copula), ("为", .copula), ("相当于", .copula),
      ("达到", .state), ("达", .state),
    ]
      + pairs(.bound(.atLeast), ["不少于", "不低于", "不得少于", "不得低于", "至少达到"])
      + pairs(.bound(.atMost), ["不超过", "不得超过", "不高于", "低于", "控制在", "不得高于"])
      + pairs(.bound(.over), ["超过", "高于"]))

  /// What introduces the old value of a change: 由2010年的30%提高到50%.
  static let changeOpeners = WordTable(words: ["由", "从", "由原来的", "从原来的"])

  /// Words that hold 占 without telling a share.
  static let shareExceptions = WordTable(words: [
    "占比", "占地", "占用", "侵占", "抢占", "占有", "挤占", "强占", "占道", "占领", "霸占",
  ])

  /// What compares with another's value: 高于全省平均水平2个百分点.
  static let comparers = WordTable(words: [
    "高于", "低于", "高出", "快于", "超出", "超过", "多于", "少于", "大于", "好于", "优于",
  ])

  /// Points in time that a value is compared with, when no date is printed.
  static let baselines = WordTable(words: [
    "上年", "上年度", "上年同期", "去年", "去年同期", "前年", "往年", "同期", "上月", "上季度", "基期", "历史同期", "上一年", "上一年度",
    "上一周期", "上一轮", "上年末", "去年底", "上年底", "年初", "期初", "前一年", "现有", "原有", "原来", "上届", "上期", "同期水平",
    "上年水平", "去年水平",
  ])

  /// Frequencies: a count in them is a target only when it is compared.
  static let frequencies = WordTable(words: [
    "每年", "每月", "每周", "每季度", "每天", "每日", "每学期", "每半年", "每季", "每旬", "每学年", "每两周", "每两月", "每两年",
    "每三年", "每个月",
    "每星期", "每个学期", "每个学年", "每个季度", "每个星期", "每隔", "每半月", "每逢",
  ])
}
