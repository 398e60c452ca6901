/// Words that stand in front of a document number without belonging to the organ's code.
enum ReferenceWords {
  /// What a code never reaches over, longest match at its end (folded form).
  static let codeStops = WordTable(words: codeStopWords)

  private static let codeStopWords = [
    // Verbs and prepositions that introduce a document.
    "根据", "依据", "按照", "按", "依照", "遵照", "参照", "对照", "比照", "执行", "落实", "贯彻", "符合", "违反",
    "转发", "印发", "下发", "颁发", "发布", "颁布", "公布", "出台", "制定", "详见", "参见", "见", "以", "经", "由", "据",
    "享受", "废止", "停止", "不得", "遵守", "有关", "相关", "上级", "从", "在", "至", "对", "将", "为", "自", "凭", "收到",
    "学习", "传达", "原", "该", "即", "现", "如", "向",
    // Organs whose code begins behind them.
    "市财政", "县财政", "区财政", "省财政",
    // Joints.
    "和", "及", "以及", "与", "或", "或者", "等", "的", "暨", "并", "并经", "同时",
    // Kinds of text that end what stands in front.
    "通知", "意见", "办法", "决定", "规定", "方案", "条例", "通报", "批复", "公告", "通告", "细则", "计划", "规划",
    "文件", "文", "文号", "字号", "编号", "发文字号", "答复", "报告", "函件", "请示", "纪要", "要点",
  ]

  /// Words that a stop above is part of, so that the code goes on over them.
  static let codeExceptions = WordTable(words: [
    "和社会保障", "和城乡建设", "和信息化", "和旅游", "和改革", "和草原", "和计划生育", "经贸", "经信", "农经", "财经", "经济", "经办",
    "和政", "和田", "和县", "和平", "自然资", "自然", "为民", "原州",
    "对外", "对台", "在线", "文旅", "文物", "文化", "文广", "文教", "中文", "文明", "文联", "至诚", "现代", "从化", "从政",
    "见义", "将乐", "等级", "向阳", "如皋", "如东", "即墨", "经发", "外经", "经开", "经管", "文体", "文发", "文改",
    "文字", "经字", "由中", "财文", "宣文", "教文", "共和国", "和国",
  ])

  /// Ends of the code behind a year of two figures.
  static let oldCodeEnds = WordTable(words: ["字", "发", "办", "函", "文"])

  /// What numbers a notice of Hong Kong or an order: the word before 第…号.
  static let serialNouns = WordTable<SerialNoun>([
    // An order: 国务院令第142号.
    ("令", .order), ("命令", .order),
    // Notices numbered serial/year: 通告第7/2019号.
    ("通告", .notice), ("通函", .notice), ("公告", .notice), ("便笺", .notice), ("备忘录", .notice),
    // A word file: 府教学字第1130012345号.
    ("字", .wordFile),
  ])

  enum SerialNoun: Sendable {
    case order, notice, wordFile
  }

  /// What a document calls itself.
  static let ownNames = WordTable(words: [
    "方案", "办法", "规定", "细则", "条例", "意见", "通知", "规则", "规程", "章程", "制度", "公告", "通告", "指引", "指南",
    "标准", "规范", "准则", "计划", "规划", "决定", "实施方案", "实施细则", "实施意见", "实施办法", "暂行办法", "暂行规定",
    "文件", "文",
  ])

  /// What leads to an article of the document itself.
  static let articleLeads = WordTable(words: [
    "符合", "依照", "按照", "按", "照", "遵照", "详见", "根据", "依据", "违反", "适用", "除", "上述", "前述", "参照", "具有",
    "具备", "属于", "见",
  ])
}
