/// Words that tell an aim or a result from any other number in a sentence.
enum TargetWords {
  /// What may follow a year before the noun.
  static let yearTails = WordTable(words: ["底", "末", "初", "度", "以来", "来", "起", "内", "底前"])

  /// What takes the subject in front of its verb or number: 将覆盖率提高到80%, 用于基本建设70亿元.
  static let disposers = WordTable(words: ["将", "把", "使", "让", "令", "用于"])

  static let disposerExceptions = WordTable(words: [
    "适用于", "应用于", "作用于", "使用", "将来", "将军", "使命", "把握", "把关", "命令", "责令", "法令", "即将", "大使", "行使",
    "驱使", "天使", "指令", "条令",
    "禁令", "转让",
    "谦让", "让利", "让渡", "出让", "使馆", "驾驶",
  ])

  /// Words of summing in mid-clause, after which the subject stands: 此次义诊共查看患者100人.
  static let sums = WordTable(words: [
    "共", "共计", "累计", "合计", "总计", "共有", "一共", "中含", "总共", "现有", "拥有", "设有", "建有", "还有", "已有", "现已有",
    "共设有",
  ])

  static let sumExceptions = WordTable(words: [
    "总计划", "合计划", "公共", "共同", "共享", "共产", "共青", "共和", "共建", "共识", "共治", "共管", "共用", "共性", "共赢",
    "共创", "共生", "中共",
    "共富", "共鸣",
    "累计确诊", "国共", "共体", "共聚", "共话", "共办",
  ])

  /// Words before a number that make it no aim even where its noun stands before it.
  static let pointers = WordTable(words: ["的", "这", "该", "上述", "等", "其他", "其它", "其余", "排名前", "第"])

  /// Words before a count that make it no aim: what is known, ranked or already named.
  static let determiners = WordTable(words: [
    "的", "这", "该", "上述", "前", "后", "等", "其他", "其它", "其余", "另", "另外", "此", "以上", "本", "两", "每", "任",
    "任意", "同",
    "上", "下", "首", "末", "某", "满", "凡", "限", "限报", "最后", "分", "分为", "分成", "按", "以", "如", "或", "一式",
    "设", "下设", "包括",
    "包含", "含", "列", "列出", "列出了", "即", "指", "隔", "所有", "从", "对", "于", "由", "在", "作为", "成为", "其中",
    "当", "根据", "仅剩", "围绕",
    "针对", "除", "通过", "经过", "历时", "抓好", "抓住", "把握", "做到", "做好", "落实好", "解决好",
  ])

  /// Words before the subject that are not part of it.
  static let leadIns = WordTable(words: [
    "全年", "年内", "年底前", "年底", "年末前", "年底之前", "上半年", "下半年", "今年", "明年", "本年", "本年度", "今年以来", "目前",
    "截至目前", "截止目前", "到目前为止", "至今", "至今共", "已",
    "共",
    "共计", "累计", "先后", "分别", "新", "再", "又", "还", "同时", "并", "其中", "确保", "力争", "努力", "争取", "保证", "实现",
    "完成", "要",
    "应", "须", "将", "可", "预计", "拟", "主要是", "积极", "进一步", "切实", "原则上", "使", "让", "令", "把", "对", "保持",
    "推动", "促进",
    "带动", "着力", "大力", "以及", "和", "及", "且", "或", "也", "均", "每年", "每月", "每周", "每季度", "每学期", "每天",
    "每日", "每半年",
    "每季", "每位", "每名", "每个", "每家", "每人", "每户", "每处", "每单位", "各", "有效", "达到", "到", "至", "即", "如",
    "从而", "坚持",
    "严格", "必须",
    "应当", "需", "需要", "基本", "基本实现", "有", "还有", "共有", "已有", "现有", "现已有", "拥有", "设有", "共设有", "其", "该",
    "期间",
    "因此", "所以", "另外", "此外", "据统计", "据不完全统计", "仅", "就", "都", "含", "包含", "包括", "通过努力", "经过努力", "不断",
    "设", "含", "年底前", "年底", "今年底前", "今年底", "明年底前", "年末前", "年末", "月底前", "本月底前",
    "上半年", "下半年", "季度末", "期末", "到期末", "年终",
    "持续",
    "逐步", "稳步", "特别是", "尤其是", "再次", "成功", "每学年", "总体", "为", "每年度", "余下", "初步", "至少", "最少", "不少于",
    "相当于", "但", "但是", "此次", "本次",
  ])

  /// What is left over at a noun's end before its number: 成员设5人, 各班必须推荐10篇.
  static let looseEnds = WordTable(words: [
    "设", "必须", "应", "须", "应当", "可以", "至多", "至少", "最少", "最多", "一般", "原则上", "将", "将要",
  ])

  /// Verbs in mid-clause, after which an indicator stands: 各支部要确保参学率达到100%.
  static let innerAchievers = WordTable(words: [
    "确保", "力争", "保证", "力争实现", "确保实现", "努力实现", "基本实现", "争取",
  ])

  /// Adverbs that are left out only before a verb: 集中培训干部, but 集中学习.
  static let adverbs = WordTable(words: [
    "全面", "重点", "全力", "集中", "统一", "认真", "广泛", "深入", "扎实", "及时", "定期", "顺利", "圆满", "有序", "率先", "高标准",
    "高质量",
    "计划", "面向社会", "现面向社会", "公开", "免费", "自主", "联合", "组织人员", "逐一", "陆续", "如期", "首批", "主动", "多次", "依法",
    "现",
    "市财政", "直接", "柔性", "当场", "现场", "成批", "分批", "分期", "分期分批", "新一轮", "由", "在全国", "在全市", "在全县", "在全省",
    "在全区",
  ])

  /// Times whose whole plan or task is meant: 完成全年计划的一半.
  static let wholeTerms = WordTable(words: ["全年", "年度", "本年度", "全年度", "年内", "当年", "上半年"])

  /// Things whose names begin with 好, after a verb whose work is not said to be done well.
  static let goodThings = WordTable(words: [
    "好人", "好事", "好书", "好家", "好评", "好媳", "好婆", "好老", "好学", "好班", "好干", "好党", "好青", "好少", "好新",
    "好作", "好项", "好中", "好医", "好教", "好转", "好邻", "好儿", "好公", "好故", "好声", "好网", "好戏", "好产", "好品",
  ])

  /// Words whose first character looks like a lead-in.
  static let leadInExceptions = WordTable(words: [
    "共青", "共产", "共享", "共建", "共同", "要素", "要点", "应用", "应急", "应届", "对外", "对口", "对象", "对接", "使用", "已建",
    "并购", "并网", "将军", "设备", "设施", "设计", "设立", "设置", "设想", "设定", "设防", "设区", "设点", "设卡", "含量", "含税",
    "含金", "含糖", "含水", "含氧", "含沙", "含硫", "含碳", "含磷", "含盐", "含油", "含脂",
    "其他", "其它", "以上", "以色", "为民", "把关", "均衡", "均价",
  ])

  /// Words in a clause that make its numbers fees, marks, prizes, thresholds or penalties.
  private static let forbids = [
    "奖金", "奖补", "给予", "予以", "补贴标准",
    "补助标准", "收费", "罚款", "处以", "罚金", "违约金", "扣除", "扣减", "扣分", "加分", "得分", "满分", "总分", "计分", "分值",
    "每分",
    "笔试", "面试成绩", "成绩", "权重", "学历", "年满", "未满", "工龄", "会务费", "报名费", "考试费", "学费", "住宿费", "培训费",
    "收费标准",
    "每人每", "每月每", "每件", "标准为", "限额", "额度", "起付", "封顶", "报销", "贴息", "利率", "税率", "费率", "缴费", "缴纳",
    "租金", "保证金",
    "押金", "注册资本", "注册资金", "资助费", "一次性补贴", "定额", "工资", "津贴", "按比例", "一式", "复印件", "照片", "彩照", "免冠",
    "近期",
    "有期徒刑", "违者", "赔偿", "处分", "连续", "逾期", "凡", "年龄", "身高", "视力", "比例为", "倒扣", "×", "公式", "计算方法",
    "奖品", "限报", "每队",
    "1式", "选取前", "前三名", "扣发", "价值", "未达", "罚锾", "范文", "模板", "小编", "每题", "选项", "正确答案", "估计",
  ]

  /// Words that make an amount of money a price or a fine.
  private static let prices = [
    "处罚", "造价", "售价", "单价", "成交价", "出厂价", "票价", "定价", "均价", "应纳税额", "预算金额", "采购金额", "估算", "概算",
  ]

  /// Words that make a share a rebate, a holding, or the terms of a loan.
  private static let rebates = ["直至", "优惠", "折扣", "股份", "股权", "股本", "持股", "本金", "奖补", "补助"]

  /// Words that hold one of the others without deciding anything.
  private static let free = ["劳动年龄", "适龄", "学费收入", "收费收入"]

  /// Those who apply for something: the numbers of their sentence are what they must have.
  private static let applicants = [
    "申报单位", "申报企业", "申报者", "申报人", "申报对象", "申请人", "申请单位", "申请企业", "申请者", "报考者", "报考人员", "应聘者",
    "应聘人员", "参评单位", "参评者", "投标人", "申报项目应", "申报项目须", "申报条件", "申请条件", "报名条件", "应具备", "须具备",
    "应当具备", "应符合", "须符合", "应当符合", "应同时具备", "应同时符合", "须同时",
  ]

  /// Words of what others ask for, or have found out about the world.
  private static let tidings = [
    "请求", "半年报显示", "财报显示", "调查显示", "研究显示", "研究表明", "梳理发现",
  ]

  /// What is granted in a sentence whose ceilings are no aims.
  private static let grantings = [
    "奖励", "补贴", "补助", "奖金", "奖补", "贴息", "奖助", "担保贷款", "扶持资金",
  ]

  /// Words that define something: the numbers of their sentence say what it is.
  private static let definitions = ["是指", "系指", "是指的", "定义为"]

  /// What befalls people or a place: how many grades it, and is nobody's aim.
  private static let casualties = [
    "发生", "遭受", "爆发", "死亡", "中毒", "受伤", "重伤", "轻伤", "伤亡", "遇难", "失踪", "感染人数", "发病", "涉险", "被困",
  ]

  /// Prizes to be given, no targets unless they were won (winners).
  private static let prizes = [
    "一等奖", "二等奖", "三等奖", "优秀奖", "特等奖", "鼓励奖", "组织奖", "纪念奖", "入围奖", "奖励", "金奖", "银奖", "铜奖",
    "称号",
  ]

  /// Words that were said of prizes that somebody has won.
  private static let winners = ["获", "获得", "荣获", "取得", "斩获", "荣膺", "申报", "夺得", "摘得"]

  /// Bounds that hold for the whole clause: 每月至少深入企业1次.
  private static let clauseBounds = ["至少", "最少", "不少于", "不低于", "不得少于", "不得低于"]

  /// The words that decide whether the numbers of their clause are targets.
  static let deciding: WordTable<Decisions> = {
    let lists: [(words: [String], decision: Decisions)] = [
      (forbids, .forbid), (prizes, .prize), (winners, .winner), (clauseBounds, .bound),
      (["每"], .every), (applicants + definitions + tidings, .given), (casualties, .casualty),
      (prices, .price), (rebates, .rebate), (grantings, .grant), (free, .free),
    ]
    var decisions: [String: Decisions] = [:]
    for (words, decision) in lists {
      for word in words { decisions[word, default: []].insert(decision) }
    }
    return WordTable(decisions.map { ($0.key, $0.value) })
  }()

  struct Decisions: OptionSet, Sendable {
    let rawValue: UInt16

    static let forbid = Decisions(rawValue: 1 << 0)
    static let prize = Decisions(rawValue: 1 << 1)
    static let winner = Decisions(rawValue: 1 << 2)
    static let bound = Decisions(rawValue: 1 << 3)
    static let every = Decisions(rawValue: 1 << 4)
    /// What an applicant must have, or what makes a thing what it is.
    static let given = Decisions(rawValue: 1 << 5)
    static let price = Decisions(rawValue: 1 << 6)
    static let free = Decisions(rawValue: 1 << 7)
    static let casualty = Decisions(rawValue: 1 << 8)
    static let rebate = Decisions(rawValue: 1 << 9)
    static let grant = Decisions(rawValue: 1 << 10)

    /// How many there are.
    static let count = 11
  }
}
