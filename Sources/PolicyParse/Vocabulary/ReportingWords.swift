/// Words of reporting.
enum ReportingWords {
  static let verbs = WordTable(words: [
    "报送", "报送至", "报送到", "上报", "上报至", "上报到", "报至", "报到", "报给", "报", "送", "送交", "送至", "送达", "反馈至",
    "反馈给",
    "提交", "提交至", "提交给", "提交到", "发送至", "发送到", "发至", "汇总上报", "总结上报", "交至", "交到", "寄至", "寄送", "传真至",
    "报告", "汇总后报", "形成文字上报", "汇总报送", "交", "递交", "递交至", "交抵", "送抵", "交回", "缴交", "寄回", "抄报", "抄报至",
  ])

  /// Words that hold 报, 送 or 交 without sending anything.
  static let exceptions = WordTable(words: [
    "报名", "报告", "报道", "报读", "报废", "报批", "报请", "报纸", "报刊", "报社", "申报", "通报", "日报", "简报", "报到", "海报",
    "播报", "周报", "月报", "报表",
    "报销", "预报",
    "情报", "举报", "报酬", "晚报", "报考", "报价", "填报", "汇报", "警报", "呈报", "选送", "推送", "运送", "输送", "赠送", "发送",
    "接送", "配送", "护送", "移送", "送读", "送教", "送医",
    "报送率", "报文", "送审", "送审稿", "送变电", "送电", "送水", "送货", "交流", "交通", "交易", "交办", "交叉", "交付", "交接",
    "交由", "交汇", "交换", "交警",
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
    "申请人", "申请者", "参保人", "参保人员", "考生", "家长", "监护人",
  ])

  /// What may stand between the name of a paper and the verb that sends it: 报告并报送.
  static let joints = WordTable(words: ["并", "及", "等", ",", "分别", "、"])

  /// What right behind a verb shows that it is the name of a paper: 报告及附件.
  static let nounJoints = WordTable(words: ["及", "等", "、"])

  /// Ends of recipients beside those of organs.
  static let organEnds = WordTable(words: [
    "组", "校", "窗口", "中央", "先生", "女士", "小姐", "老师",
  ])

  /// What says that a date is the last one.
  static let terms = WordTable(words: ["截止", "截至", "时间", "期限", "日期"])

  static let forms = WordTable(words: [
    "书面", "书面和电子版", "书面及电子版", "电子版", "电子文档", "纸质", "纸质版", "纸质和电子版", "纸质版和电子版", "电子邮件", "纸质材料",
    "电子材料",
    "书面材料", "网上", "传真",
  ])

  /// Verbs after the recipient that say what becomes of it.
  static let uses = WordTable(words: [
    "编入", "列入", "纳入", "汇编", "统一", "用于", "出具", "进行", "核转", "转报", "层报",
  ])

  /// What recipients do who decide on what is sent to them.
  static let approvals = WordTable(words: ["批准", "审批", "核准", "同意", "批复", "审定", "备案"])

  static let tails = WordTable(words: [
    "备案", "审核", "审定", "审批", "审查", "汇总", "备查", "审阅", "批准", "核准", "核实", "研究", "处", "统一核准制发", "存档",
    "登记", "邮箱", "电子邮箱", "公共邮箱", "专用邮箱",
  ])

  /// What opens what those who write say that they will do.
  static let ownDeeds = WordTable(words: [
    "我局将", "我办将", "我委将", "我厅将", "我部将", "我处将", "我中心将", "本局将", "本中心将",
  ])
}
