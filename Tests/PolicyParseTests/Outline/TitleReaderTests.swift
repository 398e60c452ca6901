import Testing

@testable import PolicyParse

@Suite struct TitleReaderTests {
  static let titles: [TreeCase] = [
    TreeCase("a line without sentence end is the title", "一、指导思想", "一、 指导思想"),
    TreeCase(
      "a first sentence with more behind it is the title", "（一）学习到位。自三月以来，先后组织学习五次。",
      "（一） 学习到位\n  = 自三月以来，先后组织学习五次。"),
    TreeCase(
      "a paragraph of one sentence has none", "（一）组织全体干部学习有关文件精神，并撰写心得体会。",
      "（一）\n  = 组织全体干部学习有关文件精神，并撰写心得体会。"),
    TreeCase(
      "one short sentence is the title when a paragraph follows", "（一）指导思想。\n坚持生态优先，改善全县水环境。",
      "（一） 指导思想\n  = 坚持生态优先，改善全县水环境。"),
    TreeCase(
      "one sentence is the title when numbered children follow", "（一）切实抓好河道清理。\n1.打捞\n2.清淤",
      "（一） 切实抓好河道清理\n  1. 打捞\n  2. 清淤"),
    TreeCase(
      "one sentence with a comma is none before a paragraph", "（一）加强领导，落实责任。\n各乡镇要成立工作班子。",
      "（一）\n  = 加强领导，落实责任。\n  = 各乡镇要成立工作班子。"),
    TreeCase(
      "a label is the title of its value", "一、申报时间：7月1日至7月31日。", "一、 申报时间\n  = 7月1日至7月31日。"),
    TreeCase(
      "the colon of a title is dropped", "三、时间安排：\n（一）动员\n（二）清理", "三、 时间安排\n  （一） 动员\n  （二） 清理"),
    TreeCase(
      "a short clause before a colon is the title of its points",
      "（一）符合下列条件的可以申报：\n1.具有本县户籍；\n2.身体健康。",
      "（一） 符合下列条件的可以申报\n  1.\n    = 具有本县户籍；\n  2.\n    = 身体健康。"),
    TreeCase(
      "a long clause before a colon is text", "（一）各单位要按照县政府统一部署认真做好以下几项重点工作：\n1.打捞；\n2.清淤。",
      "（一）\n  = 各单位要按照县政府统一部署认真做好以下几项重点工作：\n  1.\n    = 打捞；\n  2.\n    = 清淤。"),
    TreeCase(
      "the members of a list have none, the last included", "（一）具有本县户籍；\n（二）身体健康；\n（三）志愿服务",
      "（一）\n  = 具有本县户籍；\n（二）\n  = 身体健康；\n（三）\n  = 志愿服务"),
    TreeCase(
      "but a label before a colon", "1.户籍：具有本县户籍；\n2.年龄：十八周岁以上。",
      "1. 户籍\n  = 具有本县户籍；\n2. 年龄\n  = 十八周岁以上。"),
    TreeCase(
      "a word that joins the last member may follow the mark", "(a) 制訂應變計劃；以及\n(b) 安排人員當值。",
      "(a)\n  = 制订应变计划；以及\n(b)\n  = 安排人员当值。"),
    TreeCase(
      "a line that breaks off at a comma is no title", "一、河道、渠道、\n水库由县水务局管理。",
      "一、\n  = 河道、渠道、\n  = 水库由县水务局管理。"),
    TreeCase(
      "one semicolon among full stops is a slip",
      "（一）加强领导。各单位要高度重视；\n（二）明确责任。任务落实到人。\n（三）严格考核。结果予以通报。",
      "（一） 加强领导\n  = 各单位要高度重视；\n（二） 明确责任\n  = 任务落实到人。\n（三） 严格考核\n  = 结果予以通报。"),
    TreeCase(
      "a stage gives its colon to neither marker nor title",
      "第一阶段：学习调研阶段。4月底前完成调研。\n第二阶段：整改阶段。6月底前完成整改。",
      "第一阶段 学习调研阶段\n  = 4月底前完成调研。\n第二阶段 整改阶段\n  = 6月底前完成整改。"),
    TreeCase(
      "a question is the title of what stands below it", "一、何为河长？\n（一）定义\n（二）职责\n二、河长做什么？\n巡河。",
      "一、 何为河长？\n  （一） 定义\n  （二） 职责\n二、 河长做什么？\n  = 巡河。"),
    TreeCase(
      "a stage's period closes its title without a mark", "（二）整治阶段（4月1日至6月30日）各乡镇要全面清理。",
      "（二） 整治阶段（4月1日至6月30日）\n  = 各乡镇要全面清理。"),
    TreeCase(
      "a title ends before the list on its line", "一、表彰项目1.优秀河长（每镇一名）2.先进集体",
      "一、 表彰项目\n  * 1.\n    = 优秀河长（每镇一名）\n  * 2.\n    = 先进集体"),
    TreeCase(
      "so are two questions", "一、能否延期？最长多久？\n可以延期一次。\n二、由谁批准？\n由镇政府批准。",
      "一、 能否延期？最长多久？\n  = 可以延期一次。\n二、 由谁批准？\n  = 由镇政府批准。"),
    TreeCase(
      "a clause that defines is no label", "第二条 本办法所称河长是指：分段管护河道的人员。",
      "第二条\n  = 本办法所称河长是指：分段管护河道的人员。"),
    TreeCase(
      "nor is a long one that asks for a list", "1.请于每年十一月底之前向镇水利站交齐以下几种材料：\n（1）申请表；\n（2）照片。",
      "1.\n  = 请于每年十一月底之前向镇水利站交齐以下几种材料：\n  （1）\n    = 申请表；\n  （2）\n    = 照片。"),
    TreeCase(
      "a verb of duty may stand in a label's attribute", "1.应当补交的证件：身份证。\n2.补交时间：五月底。",
      "1. 应当补交的证件\n  = 身份证。\n2. 补交时间\n  = 五月底。"),
    TreeCase("a question alone is none", "1.何为河长？\n2.谁是河长？", "1.\n  = 何为河长？\n2.\n  = 谁是河长？"),
    TreeCase(
      "a date alone is a title like any", "1.3月1日至3月31日\n2.4月1日至4月30日",
      "1. 3月1日至3月31日\n2. 4月1日至4月30日"),
    TreeCase(
      "the colon of a clock time is no label's", "1.集合时间为上午8:30。\n2.集合地点为县政府门口。",
      "1.\n  = 集合时间为上午8:30。\n2.\n  = 集合地点为县政府门口。"),
    TreeCase(
      "a full stop in brackets or quotation marks closes no title", "一、落实“讲实话。办实事。”要求。各单位要认真落实。",
      "一、 落实“讲实话。办实事。”要求\n  = 各单位要认真落实。"),
    TreeCase(
      "a title may end in brackets", "（一）动员阶段（3月1日至3月31日）。召开动员大会。",
      "（一） 动员阶段（3月1日至3月31日）\n  = 召开动员大会。"),
    TreeCase(
      "a question is the title of its answer", "一、如何报名？\n携带身份证到县水务局。\n二、何时公布？\n五月底公布。",
      "一、 如何报名？\n  = 携带身份证到县水务局。\n二、 何时公布？\n  = 五月底公布。"),
  ]

  @Test(arguments: titles)
  func aTitleIsToldFromText(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [60, 61])
  func aTitleHasAtMostSixtyScalars(length: Int) {
    let words = String(repeating: "河", count: length)
    let tree = Reading.tree("一、\(words)")
    #expect(tree == (length <= 60 ? "一、 \(words)" : "一、\n  = \(words)"))
  }

  @Test(arguments: [60, 61])
  func aLongFirstSentenceIsText(length: Int) {
    let words = String(repeating: "河", count: length)
    let tree = Reading.tree("一、\(words)。各单位要落实。")
    #expect(tree.hasPrefix(length <= 60 ? "一、 河" : "一、\n"))
  }
}

@Suite struct InlineItemsTests {
  static let items: [TreeCase] = [
    TreeCase(
      "words before the first item stay a paragraph", "要做到三点：一是加强学习。二是改进作风。三是严守纪律。",
      "= 要做到三点：\n* 一是\n  = 加强学习。\n* 二是\n  = 改进作风。\n* 三是\n  = 严守纪律。"),
    TreeCase(
      "a run in one paragraph is items even when its first opens the line", "一是加强学习。二是改进作风。",
      "* 一是\n  = 加强学习。\n* 二是\n  = 改进作风。"),
    TreeCase(
      "a run that a sentence of its own leads into stands beside the one before it",
      "请做好以下工作：一是巡查，二是清理。随后抓好三件事：一是登记，二是上报，三是公示。",
      """
      = 请做好以下工作：
      * 一是
        = 巡查，
      * 二是
        = 清理。
      = 随后抓好三件事：
      * 一是
        = 登记，
      * 二是
        = 上报，
      * 三是
        = 公示。
      """),
    TreeCase(
      "the lead of the next run may end in a comma behind 是",
      "河长的职责是：1、巡河。2、上报。河段长的职责是，1、清漂。2、劝阻。",
      """
      = 河长的职责是：
      * 1、
        = 巡河。
      * 2、
        = 上报。
      = 河段长的职责是，
      * 1、
        = 清漂。
      * 2、
        = 劝阻。
      """),
    TreeCase(
      "a run that begins anew without such a sentence is within the last member",
      "请携带：（1）证件；（2）材料：（1）申请表；（2）照片。",
      "= 请携带：\n* （1）\n  = 证件；\n* （2）\n  = 材料：\n  * （1）\n    = 申请表；\n  * （2）\n    = 照片。"),
    TreeCase(
      "a word or two may stand right before the first number", "免试对象1.烈士子女。2.见义勇为人员。",
      "= 免试对象\n* 1.\n  = 烈士子女。\n* 2.\n  = 见义勇为人员。"),
    TreeCase(
      "where each opens a line they are sections", "一是加强学习。\n二是改进作风。",
      "一是\n  = 加强学习。\n二是\n  = 改进作风。"),
    TreeCase(
      "首先, 其次 and 最后 are a run", "首先，统一思想，其次，明确任务，最后，抓好落实。",
      "* 首先\n  = 统一思想，\n* 其次\n  = 明确任务，\n* 最后\n  = 抓好落实。"),
    TreeCase(
      "bracketed numbers in a sentence", "申请人应当：（1）填写表格；（2）提交证明。",
      "= 申请人应当：\n* （1）\n  = 填写表格；\n* （2）\n  = 提交证明。"),
    TreeCase(
      "circled numbers in a sentence", "材料包括①申请表②身份证。", "= 材料包括\n* ①\n  = 申请表\n* ②\n  = 身份证。"),
    TreeCase(
      "items nest in items", "一是抓学习：①读书；②讨论。二是抓落实。",
      "* 一是\n  = 抓学习：\n  * ①\n    = 读书；\n  * ②\n    = 讨论。\n* 二是\n  = 抓落实。"),
    TreeCase(
      "items stand under their section", "一、要求。各单位做到：一要重视，二要落实。",
      "一、 要求\n  = 各单位做到：\n  * 一要\n    = 重视，\n  * 二要\n    = 落实。"),
  ]

  @Test(arguments: items)
  func anEnumerationInAParagraphIsItems(expected: TreeCase) {
    #expect(Reading.tree(expected.body) == expected.tree)
  }

  @Test(arguments: [
    "水渠长1.5米。2.5米的另计。", "关键是一是一、二是二，实事求是。", "落实第（一）、（二）两项的要求。", "提出“一要快、二要好”的口号。", "首先要统一思想。",
    "办好一是学习的事。", "完成2021年、2022年的任务。", "参加《一是情、二是理》的讨论。", "依照（二）、（三）项办理。",
  ])
  func whatIsNoRunStaysOneParagraph(body: String) {
    #expect(Reading.tree(body) == "= \(body)")
  }

  @Test func aYearMayFollowTheNumberOfAnItem() {
    let tree = Reading.tree("考核对象：1、2015届新进人员；2、上年度考核不合格人员。")
    #expect(tree.split(separator: "\n").count { $0.hasPrefix("*") } == 2)
  }

  @Test func anItemNeverTakesATitle() {
    let text = Reading.text("一是加强学习。各单位要认真组织。二是改进作风。")
    let outline = OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).outline
    #expect(outline.nodes.filter { $0.kind == .item }.count == 2)
    #expect(outline.nodes.allSatisfy { $0.kind != .item || $0.title == nil })
  }

  @Test func theLastTakesTheNextNumber() {
    let text = Reading.text("首先统一思想，其次明确任务，最后抓好落实。")
    let outline = OutlineBuilder.build(text, lines: PhysicalLines.read(text).map(\.range)).outline
    #expect(outline.nodes.compactMap { $0.marker?.ordinal } == [1, 2, 3])
  }

  @Test func theLastOfThreeSentencesIsNoTitle() {
    #expect(
      Reading.tree("（一）遵纪守法。\n（二）身体健康。\n（三）热爱学习。\n报名请到县教育局。")
        == "（一）\n  = 遵纪守法。\n（二）\n  = 身体健康。\n（三）\n  = 热爱学习。\n  = 报名请到县教育局。")
  }

  @Test func theLastOfSomeIsNoStep() {
    let tree = Reading.tree("首先，打捞垃圾。\n其次，疏浚淤泥。\n最后五个村庄在六月完成。")
    #expect(tree.hasSuffix("最后五个村庄在六月完成。"))
    #expect(!tree.contains("最后 五"))
  }
}
