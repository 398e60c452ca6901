/// The words that name what a person is, apart from the role in a group.
public enum RolePostWords {
  public enum Kind: Sendable {
    /// 局长 书记 教授: one person's post or rank.
    case post
    /// 负责人 领导 人员: persons without a name.
    case persons
  }

  /// The words that a post, or a description of persons, ends with.
  public static let suffixes = WordTable<Kind>(
    WordList(posts).map { ($0, .post) } + WordList(persons).map { ($0, .persons) })

  /// What is said of a person behind the name and is no post.
  public static let honorifics = WordTable(
    words: ["同志", "同志们", "先生", "女士", "小姐", "同学", "老师", "院士", "教授", "师傅"])

  private static let posts: StaticString = """
    教务长 学务长 总务长 书记 副书记 局长 副局长 部长 副部长 厅长 司长 处长 科长 股长 院长 校长 园长 所长 站长
    馆长 台长 行长 社长 厂长 矿长 场长 队长 大队长 支队长 总队长 中队长 政委 县长 市长
    省长 区长 镇长 乡长 村长 州长 旗长 盟长 专员 主席 主任 主任委员 秘书长 委员长 检察长
    审判长 审计长 副审计长 署长 关长 团长 师长 司令员 司令 政治委员 参谋长 警长 组长 班长 室主任 会长
    理事长 董事长 总裁 总经理 经理 总监 监事 董事 总编 总编辑 主编 编辑 编审 厂长助理 助理
    部长助理 首席 总工程师 工程师 总工 总地质师 总会计师 会计师 总经济师 经济师 总规划师
    总农艺师 农艺师 总统计师 设计师 会计 出纳 总畜牧师 教授 副教授 讲师 研究员 院士 教师
    导师 辅导员 班主任 教研员 督学 督察 总督察 巡视员 调研员 主任科员 科员 干事 文书 秘书
    常委 委员 成员 党委成员 党组成员 总理 副总理 国务委员 主持人 村支书 支书 总干事 联络员
    信息员 指导员 教导员 协理员 法官 检察官 代表 议员 医师 主任医师 主治医师 医生 护师
    主任护师 护士长 药师 记者 翻译 律师 总教练 教练 裁判长 裁判 教务主任 教导主任 总务主任
    政教主任 年级主任 主管 主办 科协主席 总护士长 党代表 庭长 监察员 观察员 少先队辅导员
    队辅导员 大队辅导员 纪检员 组织员 宣传员 驾驶员 管理员 会计员 安全员 校医 巡察专员
    """

  private static let persons: StaticString = """
    员 负责人 负责同志 领导 领导同志 人员 干部 职工 教职工 教职员工 老师 同志 责任人 分管领导
    主要领导 班子成员 领导成员 全体成员 骨干 专家 学者 家长 学生 员工 民警 干警 党员 工作者
    经办人 经办人员 相关人员 有关人员 一把手 主要负责人 分管负责人 带班领导 教研组长 年级组长
    备课组长 村干部 牵头人 负责人员 职能部门 队员 会员 法人 法人代表 志愿者 人士 正职 副职
    班干部
    """

  /// Verbs that give persons posts, which are no roles of a group.
  static let appointments = WordTable(
    words: ["任命", "免去", "聘任", "当选", "推选", "曾任", "历任"])

  /// The words that say that a description is of more than one person.
  static let collectiveWords = WordTable(
    words: ["各", "等", "全体", "有关", "相关", "所有", "其他", "其它", "部分", "们"])
}
