/// Units of time as lengths are counted in them.
enum DurationWords {
  /// Words before 一年 that make it one of several and no length: 最后一年.
  static let singlings = WordTable(words: ["最后", "头", "新的"])

  static let units = WordTable<DateLength.Unit>([
    ("年", .year), ("周年", .year), ("月", .month), ("季度", .quarter), ("周", .week), ("星期", .week),
    ("礼拜", .week), ("天", .day), ("自然日", .day), ("日历天", .day), ("日", .calendarDay),
    ("工作日", .workingDay), ("工作天", .workingDay), ("小时", .hour), ("钟头", .hour),
    ("分钟", .minute), ("秒钟", .second), ("秒", .second), ("自然月", .month), ("自然年", .year),
    ("交易日", .workingDay),
  ])

  /// Words that begin with a unit and are no length: 年级, 周岁, 天然.
  static let unitTraps = WordTable<Bool>(words: [
    "年级", "年代", "年制", "年度", "年龄", "年生", "年检", "年报", "年货", "年会", "年轻", "年产",
    "年均", "年薪", "年终", "年底", "年初", "年末", "年份", "年限", "年鉴", "年审", "年费", "年票",
    "年收入", "年行动", "年计划", "年规划", "年攻坚", "年发展", "年历史", "年青", "年少", "年老",
    "年间", "年华", "年味", "年俗", "年夜", "年画", "年关", "年景", "周年", "周岁", "周围", "周边",
    "周全", "周密", "周转", "周报", "周刊", "周知", "周期", "周末", "周易", "周恩来", "天然", "天津",
    "天空", "天下", "天气", "天地", "天鹅", "天府", "天河", "天山", "天水", "天桥", "天门", "天台", "天池", "天坛", "天才", "天主",
    "日常", "日志", "日报", "日本", "日照", "日用", "日程", "日游", "日均", "日期", "日产", "日语",
    "日元", "日化", "自然年度", "月份", "月刊", "月球", "月饼", "月报", "月薪", "季度末", "秒杀", "年实施", "年滚动",
    "年提升", "年工作", "年建设", "年改革", "年总体", "年专项", "年整治", "年倍增", "年大变样",
  ])

  /// Words that ask for a length right after them.
  static let lead = WordTable<Bool>(words: [
    "公示", "满", "不少于", "不超过", "不得少于", "不得超过", "超过", "不低于", "为期", "连续", "共", "共计",
    "提前", "累计", "至少", "期限", "最长", "最多", "延长", "延迟", "逾期", "公示期", "时间为", "期为",
    "试用期", "延长至", "延长到", "长达", "保存", "留存", "达", "仅", "用", "休", "假", "住院",
  ])

  /// Nouns that end the name of a plan with a length in it.
  static let planNouns = WordTable<Bool>(words: [
    "计划", "规划", "行动", "方案", "攻坚", "工程", "纲要", "蓝图", "战役",
  ])

  /// 后 and 前 that end other words before a length: 今后5年, 提前1年.
  static let anchorBlockers: ScalarSet = ["今", "以", "此", "然", "最", "先", "提", "目", "日", "往"]

  /// Reigns, whose years are counted as lengths are: 光绪三十年.
  static let reigns = WordTable<Bool>(words: [
    "洪武", "永乐", "宣德", "成化", "弘治", "正德", "嘉靖", "万历", "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆",
    "道光", "咸丰", "同治", "光绪", "宣统", "贞观", "开元", "明治", "昭和", "平成",
  ])

  /// What before 一 picks one of several out.
  static let determiners: ScalarSet = ["同", "某", "任", "另", "逐", "唯"]

  /// Words that end like one of those.
  static let otherThanDeterminers = WordTable(words: [
    "合同", "共同", "相同", "不同", "协同", "会同", "陪同", "连同", "如同", "等同", "认同", "赞同", "主任", "责任", "担任", "现任",
    "信任", "就任", "专任", "常任", "前任", "到任", "上任", "离任", "驱逐", "追逐",
  ])

  /// Words for the present that 含 takes into a time named before: 之后含本月.
  static let included = WordTable(words: ["本月", "当月", "本日", "当日", "本年", "当年"])

  /// What makes 一天 no length: 那一天, 有一天, 重要的一天.
  static let singleDayBlockers: ScalarSet = ["那", "这", "某", "有", "的", "同", "整", "哪"]

  /// What may stand between an event and the length that counts from it.
  static let anchorFillers: ScalarSet = [
    " ", ",", "应", "须", "在", "的", "于", "当", "需", "即", "最", "迟", "内",
  ]
}
