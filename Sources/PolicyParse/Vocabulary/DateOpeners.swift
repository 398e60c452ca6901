/// Words with which a date, or something that only looks like one, can begin.
enum DateOpeners {
  /// In folded form. Figures, 自 从 至 到, 每 隔 逢 and 第 begin dates besides these.
  static let list =
    DateWords.relativeList.map(\.0) + DateWords.dependentList.map(\.0)
    + DateWords.yearSeasonList.map(\.0)
    + DateWords.nightList.map(\.0) + DateFestivals.list.map(\.0) + weekdays + others

  static let words = WordTable<Bool>(words: list)

  private static let weekdays = ["周", "星期", "礼拜"].flatMap { week in
    ["一", "二", "三", "四", "五", "六", "日", "天"].map { week + $0 }
  }

  private static let others = [
    // words before a date
    "截至", "截止", "不迟于", "不晚于", "不得迟于", "不得晚于", "最迟", "最晚", "直至", "直到",
    "不超过",
    // calendars and centuries
    "民国", "中华民国", "公元", "农历", "阴历", "夏历", "旧历", "上世纪", "上个世纪", "本世纪",
    "下世纪", "下个世纪", "今明", "去今", "明后",
    "本(", "今(", "去(", "明(", "昨(",
    // months with names, and festivals of the lunar year
    "元月", "正月", "腊月", "冬月", "闰", "大年初",
    // parts of a year or month without it
    "年底", "年初", "年末", "年中", "年终", "年内", "月内", "月底", "月初", "月末", "上半年", "下半年", "前三",
    "前两", "前二", "前一", "前3", "前2", "前1", "上、下", "上下", "首季度",
    // lengths
    "为期", "半年", "半月", "半天", "半日", "半个", "半小时", "半钟",
  ]
}
