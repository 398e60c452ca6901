/// The words that names of organs, institutions and groups end with.
enum OrganEndings {
  static let table = OpenWordTable(WordTable(words: organs + groups + institutions), .organs) { _ in
    true
  }

  private static let organs = [
    "委员会", "人民政府", "政府", "人大", "政协", "党委", "党组", "党工委", "工委", "纪委", "监委", "常委会", "管委会",
    "国务院", "部", "委", "办", "厅", "局", "署", "院", "法院", "检察院", "办公厅", "办公室", "委办", "府办",
    "总局", "分局", "支队", "大队", "总队", "军区", "街道", "办事处", "乡", "镇", "村委会", "居委会",
    "县委", "市委", "省委", "区委", "组织部", "宣传部", "统战部", "政法委", "司", "处", "科", "室", "股",
    "处室", "科室", "两委", "部委", "机构", "机关", "部门", "单位", "系统",
  ]
  private static let groups = [
    "领导小组", "工作组", "小组", "指挥部", "联席会议", "专班", "组委会", "筹委会", "协会", "学会", "联合会",
    "总工会", "工会", "监会", "团委", "妇联", "科协", "侨联", "文联", "残联", "商会", "基金会", "党支部", "党总支",
    "支部", "活动办", "委员会办公室", "小组办公室", "中央", "红十字会",
  ]
  private static let institutions = [
    "大学", "学院", "学校", "中学", "小学", "幼儿园", "高中", "医院", "卫生院", "研究院", "研究所", "研究中心",
    "中心", "公司", "集团", "银行", "企业", "报社", "出版社", "电视台", "图书馆", "博物馆", "文化馆", "档案馆", "少年宫", "文化宫",
    "剧院",
    "站", "所", "馆", "队", "场", "厂", "社", "教务处", "学生处", "护理部", "人事处",
  ]

  /// Whether a range ends as the name of an organ does; one bracketed addition is passed over.
  static func end(_ range: Range<Int>, in text: WorkingText) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound, text.folded[end - 1] == ")" {
      while end > range.lowerBound, text.folded[end - 1] != "(" { end -= 1 }
      end = max(range.lowerBound, end - 1)
    }
    return table.longestSuffix(in: text, of: range.lowerBound..<end) != nil
  }
}
