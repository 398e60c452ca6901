/// Words that name a place in the calendar by where it lies from another one.
///
/// The tables hold folded forms (simplified, half-width).
enum DateWords {
  /// What a relative word stands for. Numbers count from the date of the document (`relative`) or
  /// from the date that was named last before (`following`).
  enum Relative: Sendable, Equatable {
    case year(Int)
    case followingYear(Int)
    case month(Int)
    case followingMonth(Int)
    case day(Int)
    /// 今天: where nothing dates the document, the present and no date.
    case today
    case followingDay(Int)
    case week(Int)
    case quarter(Int)
  }

  /// Words that are dates by themselves.
  static let relativeList: [(String, Relative)] = [
    ("今年", .year(0)), ("本年", .year(0)),
    ("去年", .year(-1)), ("上年", .year(-1)), ("上一年", .year(-1)),
    ("前年", .year(-2)), ("大前年", .year(-3)), ("大后年", .year(3)),
    ("明年", .year(1)), ("来年", .year(1)), ("下一年", .year(1)), ("后年", .year(2)),
    ("次年", .followingYear(1)), ("翌年", .followingYear(1)), ("同年", .followingYear(0)),
    ("本月", .month(0)), ("这个月", .month(0)), ("本月份", .month(0)),
    ("上一月", .month(-1)), ("上一个月", .month(-1)), ("下一月", .month(1)), ("下一个月", .month(1)),
    ("上月", .month(-1)), ("上个月", .month(-1)), ("上月份", .month(-1)),
    ("下月", .month(1)), ("下个月", .month(1)), ("下月份", .month(1)),
    ("上上月", .month(-2)), ("上上个月", .month(-2)), ("下下月", .month(2)), ("下下个月", .month(2)),
    ("今天", .today), ("昨天", .day(-1)), ("昨日", .day(-1)), ("前天", .day(-2)), ("大前天", .day(-3)),
    ("明天", .day(1)), ("明日", .day(1)), ("后天", .day(2)), ("后日", .day(2)), ("大后天", .day(3)),
    ("今日", .today), ("即日", .day(0)),
    ("上上周", .week(-2)), ("下下周", .week(2)), ("上上个星期", .week(-2)), ("下下个星期", .week(2)),
    ("本周", .week(0)), ("本星期", .week(0)), ("这个星期", .week(0)), ("这星期", .week(0)),
    ("这个礼拜", .week(0)), ("上个礼拜", .week(-1)), ("下个礼拜", .week(1)), ("上礼拜", .week(-1)),
    ("下礼拜", .week(1)), ("上一周", .week(-1)), ("下一周", .week(1)), ("这周", .week(0)),
    ("上周", .week(-1)), ("上星期", .week(-1)), ("上个星期", .week(-1)),
    ("下周", .week(1)), ("下星期", .week(1)), ("下个星期", .week(1)), ("本日", .day(0)),
    ("本季度", .quarter(0)), ("这个季度", .quarter(0)), ("上季度", .quarter(-1)),
    ("上个季度", .quarter(-1)), ("上一季度", .quarter(-1)), ("上一个季度", .quarter(-1)),
    ("下季度", .quarter(1)), ("下个季度", .quarter(1)), ("下一季度", .quarter(1)),
    ("下一个季度", .quarter(1)),
  ]

  static let relative = WordTable<Relative>(relativeList)

  /// Words that are dates only with something finer after them: 当年3月, 次日上午, 当月15日.
  static let dependentList: [(String, Relative)] = [
    ("当年", .followingYear(0)), ("该年", .followingYear(0)),
    ("次月", .followingMonth(1)), ("当月", .followingMonth(0)), ("同月", .followingMonth(0)),
    ("次日", .followingDay(1)), ("翌日", .followingDay(1)), ("当日", .followingDay(0)),
    ("当天", .followingDay(0)),
    ("同日", .followingDay(0)),
  ]

  static let dependent = WordTable<Relative>(dependentList)

  /// What makes a relative word another word: 今日头条, 明天会更好, 后天努力, 本周边, 前年度.
  static let relativeTraps = WordTable<Bool>(words: [
    "今日头条", "今日说法", "今日关注", "今日佳汇", "明日之星", "明日科技", "明天会更好", "后天性",
    "后天努力", "先天后天", "后日期", "后日常", "后日本", "后日益", "后日趋", "上周边", "本周边", "下周边", "本周期", "上周期", "下周期",
    "这周期",
    "本周岁", "本周年", "本月刊", "下月刊",
  ])

  /// What ends another word that runs into a relative one, by the first character of that:
  /// 以|来年, 说|明年, 不|同年.
  static func relativeBlockers(before first: Scalar) -> ScalarList {
    switch first {
    case "前": ScalarList("目以之此日")
    case "后": ScalarList("以之今此然最先日年月周前会")
    case "上", "下": ScalarList("以之")
    case "来": ScalarList("以近后历从")
    case "同": ScalarList("不")
    case "本": ScalarList("基成样根资日")
    case "明": ScalarList("证说声表")
    case "当": ScalarList("适相恰应")
    case "去": ScalarList("过失")
    case "次": ScalarList("每首多本几一二三两多")
    case "今": ScalarList("如")
    case "这": ScalarList("在")
    default: ScalarList("")
    }
  }

  /// What after 年 makes it part of another word: 今年龄, 本年度, 上年限.
  static let yearBlockers: ScalarSet = ["龄", "级", "轻", "纪", "青", "费", "限", "度", "产", "均"]

  /// What before or after two figures and 年 makes them a length and no year of the last century.
  static let lengthOpeners = WordTable<Bool>(words: [
    "近", "满", "达", "约", "共", "过", "了", "已", "有", "为", "建党", "建国", "建校", "建院", "建市", "建厂",
    "成立", "诞辰", "逝世", "历时", "历经", "期限", "年限", "存续", "超", "累计", "至少", "不少于", "不足", "以上",
  ])
  static let lengthFollowers = WordTable<Bool>(words: [
    "来", "以", "内", "之", "历史", "历程", "的历", "间", "华诞", "老", "前", "后", "多", "余", "左右", "期", "上下",
    "奋斗", "风雨",
  ])

  /// Two or three years named together: the first and the last, counted from the document's own.
  static let yearPairs = WordTable<ClosedRange<Int>>([
    ("今明两年", 0...1), ("今明2年", 0...1), ("今明二年", 0...1), ("去今两年", -1...0),
    ("今明后三年", 0...2), ("明后两年", 1...2),
  ])

  /// The seasons, and a year and a season in two characters.
  static let seasons = WordTable<DatePart.Season>(seasonList.map { ($0.0, season($0.1)) })

  static let yearSeasonList: [(String, (years: Int, season: DatePart.Season))] =
    [("去", -1), ("今", 0), ("明", 1)].flatMap { year in
      seasonList.map { (year.0 + $0.0, (year.1, season($0.1))) }
    }

  static let yearSeasons = WordTable(yearSeasonList)

  private static let seasonList = [("春", 3...5), ("夏", 6...8), ("秋", 9...11), ("冬", 12...14)]

  private static func season(_ months: ClosedRange<Int>) -> DatePart.Season {
    DatePart.Season(months: months, precision: .quarter, isSoft: true)
  }

  /// What after a year or another beginning leads up to the present.
  static let untilNow = WordTable<Bool>(words: [
    "至今", "到现在", "至现在", "到目前", "至目前", "迄今", "到如今", "到今天", "至今天", "到今日",
  ])

  /// What makes 至今 the beginning of 至 and another date: 至今年, 至今天.
  static let untilNowTraps = WordTable<Bool>(words: ["至今年", "至今后", "至今冬", "至今春"])

  /// Words before the last day of a deadline, besides 至 and 到.
  static let untilWords = WordTable<Bool>(words: [
    "截至", "截至到", "截止", "截止到", "截止至", "不迟于", "不晚于", "不得迟于", "不得晚于", "最迟", "最迟于",
    "最迟在", "最迟不晚于", "最晚", "最晚于", "最晚在", "至迟", "至迟于", "直至", "直到",
  ])

  /// Parts of a century: the years they run from and to, from 0.
  static let centuryParts = WordTable<ClosedRange<Int>>([
    ("初", 0...19), ("初期", 0...19), ("前期", 0...32), ("早期", 0...19), ("中叶", 40...59),
    ("中期", 40...59), ("后期", 67...99), ("末", 80...99), ("末期", 80...99), ("末叶", 80...99),
    ("上半叶", 0...49), ("前半叶", 0...49), ("下半叶", 50...99), ("后半叶", 50...99),
  ])

  /// Nights named in one word, and the day they belong to.
  static let nightList: [(String, Int)] = [("昨晚", -1), ("今晚", 0), ("明晚", 1), ("昨夜", -1)]

  static let nights = WordTable<Int>(nightList)

  /// Halves of a day and what they add to an hour below twelve.
  static let halfDays = WordTable<Int>([
    ("上午", 0), ("下午", 12), ("中午", 12), ("早上", 0), ("早晨", 0), ("清晨", 0), ("晚上", 12),
    ("晚间", 12), ("凌晨", 0), ("傍晚", 12), ("午后", 12), ("夜间", 12), ("晚", 12), ("早", 0),
    ("上下午", 0), ("上、下午", 0), ("午间", 12), ("正午", 12), ("半夜", 12), ("夜里", 12), ("深夜", 12),
    ("一早", 0),
  ])

  /// Parts of a month: the days they run from and to; 31 is the end of the month.
  static let monthParts = WordTable<ClosedRange<Int>>([
    ("上旬", 1...10), ("中旬", 11...20), ("下旬", 21...31), ("上中旬", 1...20), ("上、中旬", 1...20),
    ("中下旬", 11...31), ("中、下旬", 11...31), ("初", 1...10), ("月初", 1...10), ("底", 21...31),
    ("月底", 21...31), ("末", 21...31), ("月末", 21...31), ("上半月", 1...15), ("下半月", 16...31),
    ("月中旬", 11...20), ("第一周", 1...7), ("第二周", 8...14), ("第三周", 15...21),
    ("第四周", 22...28), ("最后一周", 25...31),
  ])

  /// Parts of a year that stand after one: the months they run from and to.
  static let yearParts = WordTable<DatePart.Season>([
    ("上半年", .init(months: 1...6, precision: .halfYear)),
    ("下半年", .init(months: 7...12, precision: .halfYear)),
    ("年初", .init(months: 1...1, precision: .month, isSoft: true)),
    ("初", .init(months: 1...1, precision: .month, isSoft: true)),
    ("伊始", .init(months: 1...1, precision: .month, isSoft: true)),
    ("年中", .init(months: 6...7, precision: .month, isSoft: true)),
    ("年底", .init(months: 12...12, precision: .month, isSoft: true)),
    ("年末", .init(months: 12...12, precision: .month, isSoft: true)),
    ("冬季", season(12...14)),
    ("寒假", .init(months: 1...2, precision: .month, isSoft: true)),
    ("首月", .init(months: 1...1, precision: .month)),
    ("年终", .init(months: 12...12, precision: .month, isSoft: true)),
    ("底", .init(months: 12...12, precision: .month, isSoft: true)),
    ("末", .init(months: 12...12, precision: .month, isSoft: true)),
    ("春季", season(3...5)),
    ("夏季", season(6...8)),
    ("秋季", season(9...11)),
    ("春季学期", .init(months: 2...8, precision: .halfYear, isSoft: true)),
    ("秋季学期", .init(months: 9...13, precision: .halfYear, isSoft: true)),
    ("春天", season(3...5)),
    ("夏天", season(6...8)),
    ("秋天", season(9...11)),
    ("冬天", season(12...14)),
    ("暑假", .init(months: 7...8, precision: .month, isSoft: true)),
    ("暑期", .init(months: 7...8, precision: .month, isSoft: true)),
    ("首季度", .init(months: 1...3, precision: .quarter)),
    ("首季", .init(months: 1...3, precision: .quarter)),
  ])

  /// Words that begin like a part of a month or year and are none: 初审, 末位, 底线.
  static let partTraps = WordTable<Bool>(words: [
    "初级", "初中", "初次", "初步", "初审", "初试", "初选", "初评", "初赛", "初始", "初衷", "初心",
    "初任", "初核", "初筛", "初验", "初稿", "初一", "初二", "初三", "底线", "底数", "底图", "底册",
    "底稿", "底层", "底座", "末位", "末端", "末级", "末梢", "初诊", "初聘", "初定", "初创", "初检",
  ])

  /// Parts of ten years: the years they run from and to, from 0.
  static let decadeParts = WordTable<ClosedRange<Int>>([
    ("初", 0...2), ("初期", 0...2), ("前期", 0...2), ("早期", 0...2), ("中", 3...6), ("中期", 3...6),
    ("中后期", 5...9), ("后期", 7...9), ("末", 7...9), ("末期", 7...9), ("晚期", 7...9),
  ])

  /// Days of the week, 1 Monday to 7 Sunday.
  static let weekdays = WordTable<Int>(
    ["周", "星期", "礼拜"].flatMap { week in
      [("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7)]
        .map { (week + $0.0, $0.1) }
    })

  /// The figures of the days of the week.
  static let weekdayFigures: [Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
  ]

  /// 前 that belongs to the next word after a bare year or month: 2018年前期, 3月前后.
  static let beforeTraps = WordTable<Bool>(words: [
    "前往", "前期", "前列腺", "前沿", "前景", "前述", "前提下", "前提条件", "前瞻", "前端", "前言",
    "前茅", "前夕", "前身", "前三", "前两", "前二", "前十", "前五", "前四", "前一", "前六", "前八",
    "前半", "前后", "前线", "前任", "前置", "前台", "前款", "前项", "前条", "前方", "前途", "前哨",
    "前辈", "前人", "前所未有", "前段", "前者", "前面", "前次",
  ])

  /// 前 that belongs to the next word even after a day or the end of a month: 5月1日前往.
  static let beforeDayTraps = WordTable<Bool>(words: ["前往", "前后", "前夕", "前所未有"])

  /// 后 and 内 and 起 that belong to the next word: 后期, 内部, 起草.
  static let afterTraps = WordTable<Bool>(words: [
    "后期", "后勤", "后续", "后备", "后台", "后半", "后者", "后面", "后果", "后劲", "后代", "后来",
    "后方", "后日", "后天", "后年", "后评", "后补", "后段", "后三", "后两", "后勤", "后盾", "后顾", "后进", "后发", "后工业",
    "内部", "内容", "内外", "内涵", "内地", "内蒙", "内河", "内陆",
    "起草", "起诉", "起到", "起步", "起点", "起源", "起义", "起伏", "起重", "起因", "起止", "起航",
    "起色", "起初", "起早",
  ])

  /// Where 年底 or 年初 alone tells the time of something, and is no attribute (年底考核).
  static let yearEndFollowers = WordTable<Bool>(words: [
    "前", "之前", "以前", "完成", "基本", "结束", "进行", "召开", "开展", "组织", "对", "将", "由",
    "要", "再", "各", "实现", "力争", "达到", "建成", "为止", "止", "全面", "全部", "以后", "后", "起",
    "开始", "报", "上报", "向", "统一", "集中", "按", "根据", "会", "可", "必须", "应", "须", "全市",
    "全省", "全区", "全县", "我", "时", "通过", "确保", "形成", "至", "到", "-", "还", "已", "仍",
  ])

  /// Labels of the date by which something is to be done.
  static let deadlineLabels = WordTable(words: [
    "完成时限", "完成期限", "办结时限", "整改时限", "整改期限", "办理时限",
  ])
}
