/// What the last word of an organ's name says of it.
public enum OrganKind: String, Sendable {
  /// 党委 党组 支部: an organ of a party or of a mass organization.
  case party
  /// 人民政府 国务院: a government.
  case government
  /// 委 局 厅 部 署: a department of a government, or of a party committee.
  case department
  /// 办公室 科 处 股 室: a part of an organ.
  case office
  /// 学校 医院 中心 研究所: a public institution.
  case institution
  /// 公司 集团 银行 厂: an enterprise.
  case enterprise
  /// 协会 学会 工会: an association.
  case association
  /// 街道 镇 社区 村: a place that acts as an organ.
  case place
  /// 领导小组 指挥部 委员会: a body that people are called into.
  case group
  /// 单位 部门 机关 科室: any of the above, unnamed.
  case unit
}

/// The words that the names of organs, units and groups end with.
public enum OrganWords {
  /// Look up with `longestSuffix`: a name is an organ's when it ends with one of these.
  public static let suffixes = OpenWordTable(builtIn, .organs) { _ in .institution }

  private static let builtIn = WordTable<OrganKind>(
    lists.flatMap { kind, words in WordList(words).map { ($0, kind) } })

  /// Words that the names of organs begin with.
  static let openings = WordTable(
    words: WordList(
      """
      国务院 中央 中共 中国 国家 全国 外交部 国防 发展改革 发改 教育 科技 科学技术 工业和 工信 公安 安全监管 民政 司法
      财政 人力资源 人社 国土 自然资源 生态环境 环境保护 环保 住房 住建 城乡建设 建设部 交通 铁道部 铁路 水利 农业 林业
      商务 商业 文化 卫生 卫健 计生 人口计生 人民银行 审计 国资委 海关 税务 工商 质检 质监 市场监管 监察 广电 广播 新闻
      体育 统计 旅游 知识产权 宗教 地震 气象 测绘 能源 海洋 民航 文物 中医药 药监 食品 邮政 外汇 煤矿 粮食 烟草 信访
      扶贫 武警 总参 总政 解放军 军委 证监 银监 保监 银保监 电监 社科院 科学院 工程院 供销 共青团 团中央 团委 妇联 总工会
      残联 县 市 省 区 州 镇 乡 党委 党组 办公室 办公厅 组织部 宣传部 统战部 政法委 纪委 政协 人大 法院 检察院 公司
      集团 学校 应急
      """))

  private static let lists: [(OrganKind, StaticString)] = [
    (
      .party,
      """
      党委 党组 党工委 工委 党支部 支部 总支 党总支 纪委 纪工委 纪检组 团委 团工委 团支部 团中央 党中央
      常委会 组织部 宣传部 统战部 政法委 编办 机关党委 省委 市委 区委 县委 镇委 乡委 州委 旗委 盟委
      政协 人大 人大常委会 党校 文明办 党建办 直属机关工委
      """
    ),
    (.government, "政府 人民政府 国务院 公署 行署 管委会 管理委员会 法院 检察院 监委 监察委员会"),
    (
      .department,
      """
      委 局 厅 部 署 总局 分局 支局 部委 司局 厅局 司 台办 侨办 网信办 扶贫办 编委 发改委 卫健委 卫计委
      卫生健康委 发展改革委 经信委 农委 科委 教委 经委 国资委 住建委 教工委 计生委 民委 民宗委 交委
      公安 海关 税务 海事 武警 部队 军区 军分区 人武部 消防 边防 总队 支队 大队 中队
      """
    ),
    (
      .office,
      """
      办公室 办公厅 办 科 处 股 室 科室 处室 教研室 教导处 政教处 总务处 德育处 财务科 秘书处 书记处 车间
      编辑部 事业部 校办 院办 党办 政办 党政办 综合办 研究室 值班室 信访办 法制办 收发室 教研组 年级组
      """
    ),
    (
      .institution,
      """
      学校 大学 学院 中学 小学 幼儿园 高中 初中 职高 职中 党校 附中 附小 医院 卫生院 卫生所 院 校 所 站 中心
      研究院 研究所 科学院 工程院 社科院 中科院 图书馆 博物馆 文化馆 档案馆 馆 文化站 工作站 服务站 供电所
      派出所 司法所 财政所 林业站 出版社 杂志社 报社 电视台 电台 园 敬老院 福利院 总站 基地 园区 开发区
      """
    ),
    (
      .enterprise,
      """
      公司 有限公司 总公司 分公司 子公司 集团 银行 支行 分行 信用社 联社 厂 企业 农场 林场 矿 供销社 商场 店
      矿业 电厂 水厂 项目部 合作社 律师事务所 事务所
      """
    ),
    (
      .association,
      "协会 学会 联合会 工会 总工会 妇联 残联 文联 科协 社科联 侨联 工商联 商会 基金会 研究会 理事会 促进会 红十字会 少工委 关工委 学生会"
    ),
    (.place, "街道 街道办 街道办事处 办事处 乡镇 镇 乡 社区 村 村委会 居委会 县 区 市 省 自治区 直辖市 自治州 自治县"),
    (
      .group,
      """
      领导小组 工作小组 协调小组 指导小组 小组 工作组 领导组 协调组 专家组 督导组 检查组 指挥部 委员会 组委会
      评委会 筹委会 专班 工作专班 联席会议 协调会议 协调机制 组
      """
    ),
    (.unit, "单位 部门 机构 机关 系统 班级 年级 各班 各科室 战线 团体 院系"),
  ]
}

/// The words of a literal, set apart by blanks and line ends.
struct WordList: Sequence {
  private let text: String

  init(_ literal: StaticString) { text = literal.description }

  func makeIterator() -> Array<String>.Iterator {
    text.unicodeScalars.split(whereSeparator: \.isBlank).map { String(scalars: $0) }.makeIterator()
  }
}
