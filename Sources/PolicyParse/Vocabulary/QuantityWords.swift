/// What a unit counts.
public enum QuantityKind: Sendable, Equatable {
  /// Things counted with a measure word: 个 家 名 次 份.
  case count
  /// Physical measures: 亩 公里 吨 千瓦.
  case measure
  case money
  case percent
  /// Percentage points: 个百分点.
  case points
  /// A multiple: 倍.
  case times
  /// A doubling: 番.
  case fold
  /// 三分之一.
  case fraction
  /// A length of time or a date's part: 年 月 小时 个工作日 学时.
  case time
  /// A length of a text, a mark, an age, a rank: never a target.
  case other
  /// A number without a unit.
  case bare
}

/// Measure words and units.
enum QuantityWords {
  static let units = WordTable<QuantityKind>(
    [
      (count, QuantityKind.count), (measures, .measure), (money, .money), (ratios, .percent),
      (points, .points), (times, .times), (folds, .fold), (time, .time), (other, .other),
    ].flatMap { words, kind in words.map { ($0, kind) } })

  private static let count = [
    "个", "家", "名", "项", "人", "所", "座", "批", "批次", "次", "人次", "篇", "份", "件", "条", "台", "套", "台套",
    "台(套)", "辆", "处", "户", "场", "场次", "期", "位", "支", "间", "张", "种", "类", "门", "本", "部", "只", "头",
    "株",
    "例", "册", "艘", "轮", "节", "班", "班次", "车次", "家次", "户次", "件次", "起", "宗", "块", "片", "栋", "幢", "组",
    "对", "队", "幅", "首", "枚", "架", "根", "盏", "口", "眼", "粒", "封", "堂", "款", "笔", "单", "尾", "羽", "匹",
    "棵", "案", "个次", "项次", "床", "盒", "箱", "瓶", "人(次)", "个(次)", "家(次)", "条(次)", "亩次", "台次",
    "架次", "辆次",
    "万", "亿",
  ]

  private static let measures = [
    "亩", "公顷", "平方米", "平方公里", "平方千米", "立方米", "公里", "千米", "米", "海里", "吨", "吨标准煤", "吨标煤",
    "公斤", "千克", "斤", "升", "千瓦", "千瓦时", "兆瓦", "吉瓦", "㎡", "m2", "㎥", "km", "标准箱", "蒸吨", "标箱", "车公里",
    "千伏", "千伏安", "兆伏安",
    "吨公里", "立方", "平米", "毫克", "微克", "微克/立方米",
  ]

  private static let money = [
    "元", "美元", "港元", "欧元", "元人民币", "块钱",
  ]
  private static let ratios = ["%", "‰", "%点"]
  private static let points = ["个百分点", "百分点"]
  private static let times = ["倍"]
  private static let folds = ["番"]

  private static let time = [
    "年", "月", "日", "天", "周", "旬", "小时", "分钟", "秒", "秒钟", "个月", "个工作日", "工作日", "个小时", "年度", "个年度",
    "个会计年度", "会计年度", "学时", "个学时", "课时", "个课时", "学期", "个学期", "学年", "个学年", "季度", "个季度",
    "世纪", "点", "点钟", "时", "刻钟", "个自然日", "自然日", "个日历日", "个纳税年度", "个考试年度", "个星期", "星期", "周年",
    "个自然年度", "个资助年度", "晚", "夜", "昼夜", "个交易日", "个自然月", "月份", "个月份", "年级", "年制", "年期",
    "个周", "人天", "人月", "个半月", "日内", "个小时以内", "年代", "分半",
  ]

  private static let other = [
    "字", "字节", "寸", "页", "分", "岁", "周岁", "级", "度", "折", "版", "楼", "层", "号", "届",
    "公尺", "公分", "厘米", "毫米",
    "角", "代", "线", "方面", "系列", "分制", "个字", "个汉字", "字符", "星级", "类地区", "℃", "分贝",
  ]

  /// Multipliers between the number and its unit; they stay in the unit.
  static let multipliers = WordTable(words: ["万", "亿", "千", "百", "百万", "千万", "万亿"])
}
