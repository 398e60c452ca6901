// How noun phrases end, and what their ends tell.

extension TargetWords {
  /// Verbs that end a noun phrase only where they end the clause: 推荐10篇参评, but 3个参赛项目.
  static let closers = WordTable(words: ["参评", "参赛", "参选", "参展"])

  /// Verbs that open a relative clause before its noun.
  static let relatives = WordTable(words: [
    "具有", "懂", "集", "拥有", "能", "适应", "掌握", "符合", "体现", "覆盖", "涵盖", "有", "具备", "带动", "从事", "以",
  ])

  /// Labels of how many posts are to be filled.
  static let vacancies = WordTable(
    words: ["招聘", "招募", "招录", "录取", "录用", "招收", "招生", "聘用", "引进", "选聘"].flatMap {
      [$0 + "人数", $0 + "名额", $0 + "数量"]
    })

  /// Verbs of those whose share is a quorum.
  static let votes = WordTable(words: ["出席", "到会", "同意", "赞成"])

  /// What before a number says that it is too small: a state to be mended.
  static let shortfalls = WordTable(words: ["仅", "仅为", "仅有", "仅占", "仅达", "只有", "只占", "不足", "多达"])

  /// What befalls the things that are counted before it: 100个社区全面建成.
  static let completions = WordTable(words: [
    "建成", "建成投用", "建成投产", "投用", "竣工", "完工", "投入使用", "达标", "开工", "开工建设", "通过验收", "投产", "开通运行",
    "解决", "化解", "脱贫", "退出", "脱贫退出", "整改到位", "清零", "摘帽", "达产",
  ])

  /// Verbs of what those things achieve: 100个事项实现网上办理.
  static let achievements = WordTable(words: ["实现", "完成"])

  /// Adverbs before such a verb.
  static let wholly = WordTable(words: ["全面", "全部", "均", "已", "如期", "基本", "陆续", "顺利", "都", "将"])

  /// What before a time says that something is to be reached then: 力争2025年….
  static let termOpeners = WordTable(words: ["到", "至", "力争", "争取", "确保"])

  /// What after a time says the same: 6月底完成50%.
  static let reaching = WordTable(words: [
    "完成", "达到", "达", "实现", "建成", "力争", "确保", "全面完成", "全部完成", "基本完成", "累计完成", "基本建成", "全面建成",
  ])

  /// Units of what a plant makes or holds, and the words for plants.
  static let capacityUnits = WordTable(words: ["吨", "千瓦", "兆瓦", "吉瓦", "千伏安", "兆伏安", "升", "蒸吨"])
  static let plants = WordTable(words: [
    "项目", "机组", "装置", "生产线", "锅炉", "变压器", "电站", "电厂", "码头", "泊位", "轮船",
  ])

  /// What opens the clause that refuses it.
  static let refusals = WordTable(words: ["不予", "无法", "不得", "不再", "则不"])

  /// What opens the clause that grants something to those who meet a condition.
  static let consequences = WordTable(words: [
    "可", "方可", "可直接", "可以", "予以", "给予", "不予", "应予", "优先", "享受", "按",
    "无法", "不得", "可继续",
  ])

  /// What opens the clause that says how much is granted for each.
  static let grants = WordTable(words: [
    "给予", "予以", "奖励", "补助", "补贴", "一次性", "可获", "可领取", "可申请", "可享受",
  ])

  /// Those to whom something is granted.
  static let grantees = WordTable(words: [
    "项目", "企业", "单位", "机构", "个人", "人员", "借款人", "学生", "家庭", "团队", "组织", "地区", "人", "高校", "学校", "产品",
    "农户", "合作社", "平台", "基地", "园区", "机组", "商户", "对象", "劳动者", "毕业生", "科研人员",
  ])

  /// What joins one more condition to another.
  static let conditionJoints = WordTable(words: ["并", "并且", "且", "而且", "或", "或者", "以及"])

  /// What opens a clause that says when something is to happen, and words that only begin like it.
  static let conditionals = WordTable(words: ["如", "若", "如果", "若是", "倘若", "假如", "一旦", "凡是"])
  static let conditionalExceptions = WordTable(words: [
    "如期", "如下", "如何", "如实", "如皋", "如东", "若干", "若羌",
  ])

  /// Words that a noun phrase before a number does not hold when the number is its value.
  static let rivals = WordTable(words: ["高出", "超出", "不足", "满足", "是指", "指的是"])

  /// Nouns whose 为 leads to what is counted: 岗位为中心主任2名.
  static let copulaNouns = WordTable(words: [
    "岗位", "职位", "名额", "职数", "人数", "人选", "计划", "分别", "对象", "岗位数",
  ])

  /// Nouns after X%的 that only name the share.
  static let shareNouns = WordTable(words: [
    "比例", "标准", "额度", "部分", "幅度", "速度", "比率", "权重", "份额", "税率", "利率", "增速", "年均增速", "水平", "要求",
    "目标",
  ])

  /// Nouns that only count what is listed, even in digits.
  static let strictListingNouns = WordTable(words: [
    "方面", "环节", "阶段", "步骤", "层次", "层面", "原则", "栏目", "等级", "维度", "部分", "板块", "版块", "专题", "字", "类别",
    "角度", "特点",
    "内容", "条件", "因素", "情形", "批次", "月", "年", "小时", "科目", "志愿", "组",
  ])

  /// What ends a noun phrase that follows the number: 16名干部到…走访.
  static let boundaries = WordTable(words: [
    "到", "赴", "在", "为", "作为", "作", "并", "进行", "参加", "参与", "深入", "前往", "开展", "纳入", "列入", "获", "获得",
    "得到", "被",
    "通过", "实现", "完成", "投入", "向", "对", "给", "至", "由", "使", "以", "均", "都", "全部", "达到", "达", "立项",
    "开工", "竣工",
    "建有", "设有", "配有", "投产", "分别", "已", "将", "要", "应", "须", "进入", "成为", "形成", "建成", "共", "总", "用于",
    "供", "从", "按", "按照", "占", "是",
    "有", "需", "落户", "签约", "入驻", "入选", "完工", "投入使用", "负责", "担任", "组成", "转化为", "进驻", "下沉", "驻", "挂职",
    "入库",
    "上市",
    "办理", "设置", "全面建成", "全面完成", "全面投用", "全面达标",
    "开通了", "开通", "较", "比", "还", "就", "围绕", "根据", "其中", "结合", "走访", "分赴", "左右", "来", "等工作", "予以",
    "给予",
    "创建为", "创建成", "评为", "能够", "可以", "可", "也", "不", "未", "没有", "之间", "组织", "统一", "举行", "只", "后", "前",
    "时", "内", "中", "起",
    "如下", "如期", "当中", "积极主动", "积极参加", "踊跃",
  ])

  /// Words that hold a boundary word without being one.
  static let boundaryExceptions = WordTable(words: [
    "办理点", "办理窗口", "办理事项", "设置点", "签约居民", "签约企业", "签约项目", "签约服务", "签约家庭", "签约医生", "签约对象",
    "入驻企业", "入驻项目", "入选项目", "入选企业", "上市公司", "上市企业",
    "到位", "在建", "在校生", "在校学", "在校师", "在校人", "在校教", "在校大", "在校中", "在校小", "在校研", "在职", "在线", "在岗",
    "在册", "在编", "在外", "在地", "作物", "作品", "作业", "作家", "作坊", "并网",
    "并购", "对外", "有利", "有益", "有力", "有形", "有毒", "有害", "有影响", "有条件", "有基础", "有特色", "有实力", "有潜力", "有意",
    "有组织", "有能力", "有需求", "有困难", "有劳动", "有资质", "有轨", "有声", "有源", "有氧", "有产", "有价", "有功", "有为", "有识",
    "对口", "对象", "对接", "对台", "对比", "对标", "与会", "获奖", "为民", "为农", "通过率", "参与率", "达标", "要素", "要点",
    "要件", "应急",
    "应用", "应届", "有机", "有效", "有色", "有线", "有关", "有限", "有偿", "需求", "比赛", "比例", "比武", "中小", "中心", "中学",
    "中药", "中医",
    "中国", "中央", "中等", "中职", "中期", "中型", "中层", "中青年", "中级", "中华", "中试", "中介", "中转", "内部", "内河", "内科",
    "内容",
    "起重", "起点", "时间", "时尚", "前沿", "前列", "前期", "后备", "后勤", "后期", "后续", "后进", "共建", "共享", "共青", "共产",
    "共同", "总部",
    "总额", "总量", "总会", "总工", "总结", "总承包", "占地", "总投资", "使用", "使命", "以上", "以下", "以内", "以外", "不动产",
    "不合格", "不同",
    "不满意", "可持续", "可再生", "可视", "可降解", "可回收", "按摩", "从业", "已建", "供应", "供水", "供热", "供电", "供销", "供气",
    "供给",
    "是否", "将军", "由来", "驻村", "驻企", "驻点", "驻外", "驻地", "来访", "来信", "来电", "来源", "来华", "未成年", "未来", "不良",
    "不文明",
    "组织部", "基层组织", "党组织", "合作组织", "社会组织", "服务组织", "只读", "还款", "至善", "向阳", "都市", "成都", "首都", "获得者",
    "获得感",
    "内外", "其中", "中高", "集中", "大中", "事中", "初中", "高中", "完中", "空中", "在内", "国内", "省内", "市内", "区内", "院内",
    "校内", "室内",
    "产前", "售后", "课后", "会前", "会后", "战时", "临时", "实时", "小时", "及时", "同时", "定时", "平时", "干部", "对外",
    "早期",
    "组织开展", "不锈钢", "不孕", "不育", "较大", "较好", "较高", "驻区", "驻市", "来料", "给水", "给排水", "与众", "为主", "作风",
    "工作", "合作",
    "协作", "操作", "制作", "创作", "耕作", "著作", "动作", "写作", "运作", "分内", "学前", "目前", "提前", "幼前", "退役",
    "统一战线", "要闻",
    "主要", "重要", "必要", "需要", "纪要", "摘要", "概要", "科学", "报到", "遇到", "达到", "收到",
    "开展情况", "进行时", "就业", "就近", "就诊", "就学", "就医", "就餐", "成就", "上下", "项下", "还田", "返还", "退耕还林", "还林",
    "还迁",
    "向导", "方向", "定向", "走向", "导向", "面向", "双向", "转向", "意向", "应对", "面对", "针对", "结对", "绝对", "派对", "核对",
    "反对",
    "配对", "校对", "答对", "查对", "以人", "以及", "可信", "可靠", "许可", "认可", "可行", "可研", "可控", "可比", "现有", "国有",
    "自有", "所有",
    "特有", "公有", "私有", "共有", "拥有", "占有", "原有", "具有", "富有", "持有", "独有", "稀有", "保有", "享有", "没有", "如有",
    "新获", "获批",
    "总数", "总体", "总装", "总理", "总督", "总队", "总站", "总局", "总公司", "老总", "汇总", "已有", "不断", "不足",
  ])

  /// Nouns that only count what is listed: 三个阶段, 五个方面.
  static let listingNouns = WordTable(words: [
    "方面", "环节", "阶段", "步骤", "专题", "栏目", "层次", "层面", "原则", "问题", "关键", "重点", "要点", "一", "到位", "坚持",
    "确保",
    "结合", "代表", "务必", "维护", "意识", "转变", "自信", "必须", "统一", "带头", "特点", "优势", "字", "类别", "大类", "主题",
    "难点",
    "部分", "版块", "板块", "章节", "等级", "档次", "批次", "批", "维度", "角度", "工作日", "小组", "组", "工作组", "专项小组", "月",
    "年度",
    "内容", "引导", "提高", "降低", "突出", "强化", "抓", "着力", "到", "不", "有", "更", "准则", "禁止", "严禁", "不准", "明显",
    "机制",
    "行动", "战略", "体系", "专班", "层级", "时段", "片区", "条件", "情形", "因素", "角色", "动作", "级别", "标准", "流程", "程序",
    "文件",
    "注意", "考核", "任务", "职责", "样子", "倡导", "模块", "单元", "目标", "要求", "措施", "制度", "情况", "项目名称", "领域",
    "大块",
    "副本", "轮", "频道", "一律", "一百", "必",
  ])

  /// Nouns that end like one of these and are things: 水轮机组.
  static let countedGroups = WordTable(words: ["机组", "电池组"])

  /// Nouns that a count before them lists even where more follows: 2个科目考试的人员.
  static let listingPrefixes = WordTable(words: [
    "科目", "方面", "阶段", "环节", "步骤", "层面", "层次", "部分", "志愿", "月", "年", "小时", "工作日",
  ])

  /// Ends of noun phrases that name an indicator, so that a bare number after them is its value.
  static let indicatorEnds = WordTable(words: [
    "率", "涨幅", "降幅", "增幅", "增速", "比例", "比重", "占比", "覆盖面", "满意度", "知晓度", "强度", "总额", "总量", "总值",
    "消耗", "能耗", "排放",
    "产值", "增加值", "收入", "利润",
    "税收", "税金",
    "投资", "投资额", "融资", "融资额", "交易额", "成交额", "销售额", "出口额", "进出口额", "进出口总额", "贷款余额", "存款余额", "余额",
    "资金", "总数", "数量", "人数", "户数", "面积", "产量", "规模", "消费", "支出", "经费", "总投资", "总产值", "生产总值", "收入额",
    "用量",
    "价值", "资产", "票", "量", "额", "数", "面", "度", "配套", "资助", "财政", "GDP", "收入总额", "产能", "里程", "容量",
  ])

  /// Ends of nouns that are ratios, so that a number without its ％ is still read after them.
  static let ratioEnds = WordTable(words: ["率", "比例", "比重", "占比", "覆盖面", "满意度"])

  /// Measure words of events, whose noun is itself a verb: 专项督查12次.
  static let eventUnits = WordTable(words: [
    "次", "场", "场次", "期", "轮", "批次", "批", "班次", "人次", "届", "余次",
  ])

  /// Sports whose names count.
  static let sports = WordTable(words: ["冬季两项", "铁人三项", "现代五项", "女子七项", "北欧两项"])

  /// What says of a list or a stock what it holds.
  static let tallies = WordTable(words: ["包含", "收录", "共收录", "载有", "列有"])
  static let holdings = WordTable(words: ["共有", "共计", "现有", "含"])
  static let registers = WordTable(words: ["目录", "名录", "清单", "名单", "汇编"])

  /// Verbs whose object is a share of something, and the funds that are given or added.
  static let takers = WordTable(words: [
    "预留", "拿出", "保留", "划出", "留出", "提供", "投放", "推出", "减少", "淘汰", "关停", "压减",
  ])
  static let funds = WordTable(words: ["经费", "资金", "投资", "贷款", "基金", "债券", "收入"])

  /// Areas of which only a part of what lies in them is told.
  static let places = WordTable(words: [
    "本行政区域内", "行政区域内", "本辖区内", "辖区内", "本区域内", "本地区内", "本单位内", "本系统内",
  ])

  /// Openings of sentences that tell what an institution is.
  static let profiles = WordTable(
    words: ["本校", "我校", "学校", "该校", "本院", "我院", "医院", "该院", "本公司", "公司", "本中心", "中心"].flatMap {
      [$0 + "为", $0 + "是", $0 + "系"]
    })

  /// Schools whose names end in 中.
  static let schools = WordTable(words: ["初中", "高中", "职中", "完中", "附中", "普中", "民中"])

  /// Verbs that two sides do together.
  static let pairings = WordTable(words: ["结成", "结对", "签订", "签署", "签约", "合作", "共建"])

  /// Ends of nouns that name what is charged.
  static let rates = WordTable(words: ["费率", "利率", "税率", "收费", "租金", "票价"])

  /// What says that a number is only expected.
  static let forecasts = WordTable(words: ["预计", "预期"])

  /// Measure words of the parts of a procedure.
  static let divisions = WordTable(words: ["批", "批次", "轮", "期"])

  /// Measure words of papers handed in: targets only when they are given out.
  static let paperUnits = WordTable(words: ["份", "张", "寸", "页", "套", "本"])

  /// Things that are counted with the measure words of papers.
  static let furniture = WordTable(words: [
    "床位", "床", "病床", "桌椅", "课桌椅", "办公桌", "光伏板", "房", "住宅", "设备", "系统", "器材",
  ])

  /// Verbs with which papers count.
  static let paperActions = WordTable(words: [
    "发放", "下发", "散发", "派发", "印发", "印制", "编印", "收到", "收集", "征集", "回收", "收回", "发", "发出", "签订", "制作",
    "张贴",
    "提交", "办理", "发送", "赠送", "编发", "分发", "捐赠", "核发", "颁发", "上报", "报送", "采集", "完成", "形成", "制定", "出台",
    "编制",
    "购置", "配备", "购买", "新增", "设置", "整理", "撰写", "受理", "审核", "分发", "建立", "安装",
  ])
}
