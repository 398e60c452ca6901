/// Words that show where a heading ends and its text begins when no mark stands between them.
enum ClauseOpenings {
  /// Words that open a sentence, never the rest of a heading.
  static let strong = WordTable(words: [
    "各地", "各有关", "各级", "各省", "各部门", "各单位", "各市", "各县", "各区", "各使", "各企",
    "各乡", "各镇", "各街", "各村", "各学", "各院", "各科", "各相关", "地方各级",
    "国务院", "有关部门", "凡", "所有", "根据", "按照", "依照", "遵照", "自本", "近年来", "目前", "当前", "本办法",
    "本通知", "我国", "以习近平", "以马克思", "以邓小平", "以毛泽东", "高举中国", "党的十", "为进一步", "为深入", "为贯彻", "为切实",
    "为全面", "为加强", "为了", "为确保", "本次", "此次", "我院", "我校", "我局", "我们", "必须", "依据", "我省", "我市",
    "生产企业要", "生产企业应", "经营单位要", "经营单位应", "使用单位要", "使用单位应", "建设单位要", "建设单位应", "施工单位要",
    "施工单位应", "用人单位要", "用人单位应", "责任单位要", "主管部门要", "主管部门应",
  ])
  /// Function words that open many a sentence, but stand inside headings too.
  static let weak = WordTable(words: [
    "要", "为", "对", "在", "由", "从", "自", "将", "应", "以", "各", "全省", "全市", "全国",
  ])
  /// Words that only a sentence has: what stands before them is its subject and no heading.
  static let predicates = WordTable(words: [
    "都要", "都应", "都由", "都必须", "均应", "均要", "均由", "均须", "要由", "应由", "须由",
  ])
  /// Nouns and verbs that begin with a character that by itself relates one word to another.
  static let contentWords = [
    "在建", "在线", "在岗", "在职", "在校", "在册", "在编", "在役", "对口", "对接", "对外", "对象", "对策",
    "为民", "以工代赈", "以案", "经济", "经营", "经费", "经办", "经开",
  ]
  /// Words that begin like a weak opening and are none.
  static let other = WordTable(
    words: contentWords + [
      "要求", "要点", "要素", "要害", "要件", "为主", "对待", "由于",
      "自主", "自治", "自备", "自然", "自愿", "自身", "自动", "自我", "将来", "应急", "应用", "应对", "以及", "以上",
      "以下", "各项", "各类", "各种", "各方", "各界",
    ])
  /// Titles of sections besides those that stand without a number.
  static let topics = WordTable(words: [
    "主题", "主要职责", "工作职责", "组成人员", "人员组成", "组成部门", "工作机构", "工作机制", "工作思路", "工作制度",
    "参加人员", "适用范围", "评选范围", "招聘范围", "竞聘范围", "招聘岗位", "竞聘岗位", "会议内容", "会议安排",
    "会议要求", "会议时间", "日程安排", "费用构成", "费用标准", "收费标准", "考试方式", "考试内容", "纪律监督",
    "监督管理", "法律责任", "大赛目标", "比赛时间", "比赛地点", "培训内容", "培训对象", "培训时间",
    "检查内容", "检查范围", "检查方式", "整治范围", "整治内容", "整治目标", "整治重点", "申报范围", "申报对象",
    "指导原则", "目标要求", "实施范围", "主要目标",
  ])
  /// Nouns that a day, a place or a number is given for.
  static let labels = WordTable(words: [
    "时间", "日期", "时限", "期限", "地点", "名额", "人数", "数量", "电话", "方式", "安排",
  ])
  /// Nouns that headings end with.
  static let heads = WordTable(words: [
    "工作", "机制", "管理", "领导", "建设", "意义", "责任制", "目标", "制度", "任务", "政策", "措施", "力度",
    "体系", "配合", "改革", "监督", "引导", "检查", "指导", "要求", "原则", "限制", "产能", "税率", "调整", "衔接",
    "项目", "行为", "维护", "规划", "责任", "职责", "供应", "环境", "秩序", "消费", "供求", "作用", "服务", "保障",
    "水平", "能力", "队伍", "培训", "宣传", "教育", "评估", "整改", "防范", "处置", "协调", "组织", "机构", "意识",
    "认识", "办法", "阶段", "资源", "委员会", "小组",
  ])
}
