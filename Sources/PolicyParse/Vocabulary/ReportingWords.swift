/// Words of reporting.
enum ReportingWords {
  static let verbs = WordTable(words: [
    "报送", "报送至", "报送到", "上报", "上报至", "上报到", "报至", "报到", "报给", "报", "送", "送交", "送至", "送达", "反馈至",
    "反馈给",
    "提交", "提交至", "提交给", "提交到", "发送至", "发送到", "发至", "汇总上报", "总结上报", "交至", "交到", "寄至", "寄送", "传真至",
    "报告", "汇总后报", "形成文字上报", "汇总报送", "交", "递交", "递交至", "交抵", "送抵", "交回", "缴交", "寄回", "抄报", "抄报至",
    "填报",
  ])

  /// Words that hold 报, 送 or 交 without sending anything.
  static let exceptions = WordTable(words: [
    "报名", "报告", "报道", "报读", "报废", "报批", "报请", "报纸", "报刊", "报社", "申报", "通报", "日报", "简报", "报到", "海报",
    "播报", "周报", "月报", "报表",
    "报销", "预报",
    "情报", "举报", "报酬", "晚报", "报考", "报价", "填报", "汇报", "警报", "呈报", "选送", "推送", "运送", "输送", "赠送", "发送",
    "接送", "配送", "护送", "移送", "送读", "送教", "送医", "报送率", "报文", "送审", "送审稿", "送变电", "送电", "送水", "送货",
    "交流", "交通", "交易", "交办", "交叉", "交付", "交接", "交由", "交汇", "交换", "交警", "抄送", "送政策", "送服务", "送科技",
    "送文化", "送法", "送温暖", "送岗位", "送技术", "送知识", "送健康", "送清凉", "送图书",
    "交底", "交纳",
    "上交", "移交", "提交", "递交", "缴交", "社交", "外交", "成交", "转交", "公交", "邦交", "相交", "交费", "交通局", "送检",
    "报关", "报修", "报警", "报批稿",
  ])

  enum Paper: Sendable {
    case report
    /// What those fill in who want to take part.
    case entryForm
    /// What only holds the word for a paper: 信息平台.
    case other
  }

  static let papers = WordTable<Paper>(
    reports.map { ($0, .report) }
      + ["报名表", "报名登记表", "报名回执", "参会回执", "申请", "申请表", "登记表"].map { ($0, .entryForm) }
      + ["信息平台", "信息系统", "信息网", "信息化"].map { ($0, .other) })

  private static let reports = [
    "总结", "材料", "报告", "方案", "情况", "信息", "名单", "报表", "表", "计划", "小结", "汇报", "台账", "台帐", "数据", "简报",
    "论文", "作品", "附件",
    "文字", "清单", "意见", "建议", "统计", "资料", "书", "稿", "记录", "纪录", "结果",
  ]

  /// Those who ask for something for themselves: what they hand in is no report.
  static let applicants = WordTable(words: [
    "申请人", "申请者", "参保人", "参保人员", "考生", "家长", "监护人", "公众", "市民", "群众", "服务对象",
  ])

  /// What may stand between the name of a paper and the verb that sends it: 报告并报送.
  static let joints = WordTable(words: ["并", "及", "等", ",", "分别", "、"])

  /// What right behind a verb shows that it is the name of a paper: 报告及附件.
  static let nounJoints = WordTable(words: ["及", "等", "、"])

  /// Ends of recipients beside those of organs.
  static let organEnds = WordTable(words: [
    "组", "校", "窗口", "中央", "先生", "女士", "小姐", "老师", "大厅", "教师",
  ])

  /// What says that a date is the last one.
  static let terms = WordTable(words: ["截止", "截至", "时间", "期限", "日期"])

  static let forms = WordTable(words: [
    "书面", "书面和电子版", "书面及电子版", "电子版", "电子文档", "纸本", "纸本及email", "纸质", "纸质版", "纸质和电子版", "纸质版和电子版",
    "电子邮件", "纸质材料",
    "电子材料",
    "书面材料", "网上", "传真",
  ])

  /// Verbs after the recipient that say what becomes of it.
  static let uses = WordTable(words: [
    "编入", "列入", "纳入", "汇编", "统一", "用于", "出具", "进行", "核转", "转报", "层报", "初审", "审核后", "审查后", "初核后",
    "后报", "后再报",
  ])

  /// What recipients do who decide on what is sent to them.
  static let approvals = WordTable(words: ["批准", "审批", "核准", "同意", "批复", "审定", "初核"])

  /// What recipients do with applications.
  static let checks = WordTable(words: [
    "进行审核", "进行具体审核", "进行审查", "审核", "审查", "核实", "受理", "初审", "复核",
  ])

  /// What only allows that something is sent.
  static let permissions = WordTable(words: ["可向", "可将", "可以向", "可以将", "可于", "可到", "可在", "可以到"])

  /// What only says what a word means.
  static let definitions = WordTable(words: ["是指", "系指"])

  /// How soon something is to be told, and the verbs that say that it must be.
  static let urgings = WordTable(words: [
    "及时", "立即", "逐级", "随时", "马上", "迅速", "如实", "第一时间", "尽快", "按时", "在第一时间",
  ])
  static let obligations = WordTable(words: ["要", "应", "应当", "须", "必须", "需", "务必"])

  /// What opens a clause that goes on with the subject and the term of the one before.
  static let continuations = WordTable(words: [
    "并", "且", "再", "经", "汇总后", "审核后", "同时", "一并", "统一", "及时",
  ])

  /// What becomes of papers that are handed on.
  static let keepings = WordTable(words: ["汇总", "汇整", "存档", "备查", "备案", "登记", "保管"])

  static let tails = WordTable(words: [
    "备案", "审核", "审定", "审批", "审查", "汇总", "备查", "审阅", "批准", "核准", "核实", "研究", "处", "统一核准制发", "存档",
    "登记", "邮箱", "电子邮箱", "公共邮箱", "专用邮箱", "批办", "签批", "阅示",
  ])

  /// What opens what those who write say that they will do.
  static let ownDeeds = WordTable(words: [
    "我局将", "我办将", "我委将", "我厅将", "我部将", "我处将", "我中心将", "本局将", "本中心将",
  ])
}
