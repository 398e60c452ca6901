/// An invented notice whose tree is known.
struct RandomNotice {
  /// How a heading and what stands under it share lines.
  enum Shape {
    /// Titles have lines of their own, or run in.
    case free
    /// No line end is needed to tell a title from its text: it closes with 。, or children follow.
    case closed
  }

  /// The tree as `TreeSketch` draws it.
  private(set) var tree: [String] = []
  /// The paragraphs of the body.
  private(set) var lines: [String] = []
  let title: String
  let issuer: String
  private var dice: Dice
  /// The articles written so far.
  private var articles = 0
  private let scheme: MarkerScheme
  private let shape: Shape

  init(seed: UInt64, shape: Shape = .free) {
    dice = Dice(seed: seed)
    scheme = shape == .closed ? MarkerScheme.provable(&dice) : MarkerScheme(&dice)
    issuer = dice.pick(Words.issuers)
    title = issuer + "关于" + dice.pick(Words.matters) + "的通知"
    self.shape = shape
    write()
  }

  private mutating func write() {
    let opening = "为" + dice.pick(Words.aims) + "，决定" + dice.pick(Words.matters)
    add(opening + "，现将有关事项通知如下：", 0)
    section(path: [])
  }

  /// A run of headings under the one that `path` leads to.
  private mutating func section(path: [Int]) {
    let level = path.count
    let count = dice.number(2...(level == 0 ? 12 : 4))
    let hasTitles = level == 0 || level == 1 && !dice.oneIn(3) || !dice.oneIn(2)
    for number in 1...count {
      let ordinal = level == scheme.throughLevel ? nextArticle() : number
      let marker = scheme.levels[level](path + [ordinal])
      if hasTitles {
        heading(marker, path + [ordinal])
      } else {
        untitled(marker, level)
      }
    }
  }

  private mutating func nextArticle() -> Int {
    articles += 1
    return articles
  }

  /// A numbered sentence.
  private mutating func untitled(_ marker: String, _ level: Int) {
    let sentence = dice.pick(Words.sentences)
    tree.append(indent(level) + marker.trimmingBlanks)
    lines.append(marker + sentence)
    tree.append(indent(level + 1) + "= " + sentence)
  }

  /// A title on a line of its own, with a paragraph or a run of its own; or a run-in title.
  private mutating func heading(_ marker: String, _ path: [Int]) {
    let level = path.count - 1
    let title = dice.pick(Words.titles)
    tree.append(indent(level) + marker.trimmingBlanks + " " + title)
    let isDeep = level + 1 < scheme.levels.count && dice.oneIn(level + 2)
    if !isDeep, shape == .closed || dice.oneIn(2) {
      let sentence = dice.pick(Words.sentences)
      lines.append(marker + title + "。" + sentence)
      tree.append(indent(level + 1) + "= " + sentence)
      return
    }
    lines.append(marker + title)
    if !isDeep || shape == .free && dice.oneIn(3) { text(level + 1) }
    if isDeep { section(path: path) }
  }

  /// One or two paragraphs, of which the last may end in a list inside the sentence.
  private mutating func text(_ level: Int) {
    add(dice.pick(Words.sentences), level)
    if dice.oneIn(4) { add(dice.pick(Words.sentences), level) }
    if dice.oneIn(6) { inlineList(level) }
  }

  /// 要抓好以下工作：一是…。二是…。三是…。
  private mutating func inlineList(_ level: Int) {
    let lead = "重点抓好以下工作："
    let words = dice.pick([["一是", "二是", "三是"], ["一要", "二要", "三要"], ["首先", "其次", "最后"]])
    tree.append(indent(level) + "= " + lead)
    var line = lead
    for word in words {
      let sentence = dice.pick(Words.clauses)
      line += word + (word.hasSuffix("是") || word.hasSuffix("要") ? "" : "，") + sentence
      tree.append(indent(level) + "* " + word)
      tree.append(indent(level + 1) + "= " + sentence)
    }
    lines.append(line)
  }

  private mutating func add(_ paragraph: String, _ level: Int) {
    tree.append(indent(level) + "= " + paragraph)
    lines.append(paragraph)
  }

  private func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }
}

extension String {
  /// Without blanks behind it.
  fileprivate var trimmingBlanks: String {
    hasSuffix(" ") || hasSuffix("　") ? String(dropLast()) : self
  }
}

/// Words to make notices of; none is taken from a document.
private enum Words {
  static let issuers = ["青河县人民政府", "白沙市教育局", "云岭省交通运输厅办公室", "青河县水务局"]
  static let matters = ["开展河道清理行动", "做好森林防火工作", "推进校园阅读活动", "加强道路养护管理", "组织全民健身活动"]
  static let aims = ["改善水环境", "保护森林资源", "培养阅读习惯", "保障道路畅通", "增强人民体质"]
  static let titles = [
    "指导思想", "工作目标", "提高认识", "明确责任", "清理垃圾", "拆除违建", "疏浚淤泥", "加强领导", "严格督查", "广泛宣传",
    "健全长效管理机制", "抓好人员培训", "落实“一河一策”要求", "宣传发动阶段（3月1日至3月31日）", "保障经费投入",
    "提高思想认识，加强组织领导", "建立县、乡、村三级网络",
  ]
  static let sentences = [
    "各乡镇要成立工作班子，落实专人负责，确保各项工作有序推进。", "对工作不力、进度缓慢的单位予以通报批评，并责令限期整改。",
    "要充分利用广播、标语、网络等形式广泛宣传，营造良好的社会氛围，动员广大群众积极参与，形成人人关心、人人支持的局面。",
    "县财政局要及时拨付专项资金，保证工作按期完成。", "坚持先易后难、分步实施的原则，力争年底之前全面完成任务。",
    "要建立健全巡查制度，发现问题及时处理，做到早发现、早报告、早处置。", "各单位于每月25日前将进展情况报县政府办公室。",
    "对表现突出的单位和个人，由县政府给予表彰。", "2021年以来，全县共投入资金3.5亿元，清理河道一百二十公里。",
    "按照《青河县河道管理办法》第三条的规定，对河道实行分段管理，责任到人。", "重点检查1.2万亩林区和30个村庄，做到不漏一处、不留死角。",
    "本项工作分两批进行，第一批安排10个乡镇，第二批安排8个乡镇。", "“一河一策”方案要在5月底前编制完成，报县水务局备案。",
  ]
  static let clauses = [
    "加强巡查，及时发现问题。", "落实经费，保证物资到位。", "严格奖惩，调动各方积极性。", "强化培训，提高业务水平。",
    "做好宣传，争取群众支持。",
  ]
}
