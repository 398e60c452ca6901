/// The issue of a document as an event that lengths of time count from.
enum DateEvents {
  /// What makes the issue or publication of the document itself.
  static let issueVerbs = WordTable<Bool>(words: [
    "印发", "发布", "公布", "颁布", "下发", "发文", "发出", "公告发布", "通知下发", "通知发布",
    "通知印发", "公告", "公示", "通知", "通告", "签发", "颁发", "制定", "下达",
  ])

  /// What happens on a date that names it: 12·21事故.
  static let happenings = WordTable<Bool>(words: [
    "事故", "事件", "案", "特大", "重大", "专案", "火灾", "爆炸", "地震", "活动", "国际消费者", "宣传",
    "讲话", "较大", "纪念", "大会战",
  ])

  /// How the document calls itself before them.
  static let objects = WordTable<Bool>(words: [
    "本通知", "本办法", "本方案", "本意见", "本公告", "本细则", "本规定", "本实施方案", "本实施办法",
    "本实施细则", "本实施意见", "本制度", "本条例", "本文件", "本预案", "本规划", "本决定", "本通告",
    "本计划", "本规则", "文件", "本文",
  ])
}
