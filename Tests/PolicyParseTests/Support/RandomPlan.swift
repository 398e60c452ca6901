import Adversaries

/// A plan made up from a seed: persons, phases, tasks and targets in layouts drawn at random, with
/// what a record should say of them.
struct RandomPlan {
  let seed: UInt64
  private(set) var text = ""
  /// Role and name of each member, with the group's name.
  private(set) var members: [String] = []
  /// Name, first and last day of each phase.
  private(set) var phases: [String] = []
  /// Title and units of each task.
  private(set) var tasks: [String] = []
  /// Subject, comparison, value and unit of each target.
  private(set) var targets: [String] = []

  private var random: SplitMix

  init(seed: UInt64) {
    self.seed = seed
    random = SplitMix(seed: seed)
    write()
  }

  private mutating func write() {
    let campaign = random.pick(Self.campaigns)
    var parts = ["关于开展\(campaign)的通知", "", "各县区、各有关单位：", "为做好有关工作，现将有关事项通知如下。"]
    let sections = [
      ("工作目标", targetLines()), ("重点任务", taskLines()), ("实施步骤", phaseLines()),
      ("组织领导", rosterLines(campaign)),
    ]
    for (place, section) in sections.enumerated() {
      parts.append("\(Self.han[place])、\(section.0)")
      parts += section.1
    }
    parts += ["五、有关要求", "各单位要高度重视，认真抓好落实。", "", "东川市人民政府", "2012年1月10日", ""]
    text = parts.joined(separator: "\n")
  }

  // MARK: Targets

  private mutating func targetLines() -> [String] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in targetLine() }
  }

  private mutating func targetLine() -> String {
    let value = Int.random(in: 2...98, using: &random)
    let (noun, unit) = random.pick(Self.counted)
    let indicator = random.pick(Self.indicators)
    switch random.below(6) {
    case 0:
      targets.append("\(noun)|eq|\(value)|\(unit)")
      return "\(random.pick(Self.verbs))\(value)\(unit)\(noun)。"
    case 1:
      targets.append("\(noun)|atLeast|\(value)|\(unit)")
      return "年底前，\(random.pick(Self.verbs))\(noun)\(value)\(unit)以上。"
    case 2:
      targets.append("\(indicator)|atLeast|\(value)|%")
      return "\(indicator)不低于\(value)%。"
    case 3:
      targets.append("\(indicator)|eq|\(value)|%")
      return "到2015年，\(indicator)达到\(value)%。"
    case 4:
      targets.append("\(indicator)|atMost|\(value)|%")
      return "力争\(indicator)控制在\(value)%以内。"
    default:
      targets += ["\(noun)|eq|\(value)|\(unit)", "\(indicator)|atLeast|\(value)|%"]
      return "\(random.pick(Self.verbs))\(noun)\(value)\(unit)，\(indicator)达到\(value)%以上。"
    }
  }

  // MARK: Tasks

  private mutating func taskLines() -> [String] {
    var lines: [String] = []
    let titles = Self.taskTitles.shuffled(using: &random)
    for place in 0..<Int.random(in: 2...4, using: &random) {
      let units = Self.units.shuffled(using: &random)
      let (lead, first, second) = (units[0], units[1], units[2])
      let opening = "（\(Self.han[place])）\(titles[place])。抓好各项工作的落实。"
      switch random.below(4) {
      case 0:
        lines.append(opening + "（牵头单位：\(lead)；配合单位：\(first)、\(second)）")
        tasks.append("\(titles[place])|\(lead)|\(first),\(second)|")
      case 1:
        lines.append(opening + "（\(lead)牵头，\(first)、\(second)配合）")
        tasks.append("\(titles[place])|\(lead)|\(first),\(second)|")
      case 2:
        lines.append(opening + "（责任单位：\(lead)、\(first)）")
        tasks.append("\(titles[place])|||\(lead),\(first)")
      default:
        lines.append(opening + "由\(lead)牵头，\(first)、\(second)配合。")
        tasks.append("\(titles[place])|\(lead)|\(first),\(second)|")
      }
    }
    return lines
  }

  // MARK: Phases

  private mutating func phaseLines() -> [String] {
    var lines: [String] = []
    let layout = random.below(5)
    var month = Int.random(in: 1...4, using: &random)
    for place in 0..<3 {
      let name = Self.phaseNames[place]
      let last = month + Int.random(in: 0...2, using: &random)
      let period = month == last ? "\(month)月" : "\(month)月至\(last)月"
      let first = "2012-\(Self.two(month))-01"
      let end = "2012-\(Self.two(last))-\(Self.lastDay[last - 1])"
      switch layout {
      case 0: lines += ["（\(Self.han[place])）\(name)（\(period)）", "抓好各项工作。"]
      case 1: lines.append("\(place + 1)、\(name)（\(period)）。抓好各项工作。")
      case 2: lines += ["第\(Self.han[place])阶段：\(name)（\(period)）", "抓好各项工作。"]
      case 3: lines.append("（\(Self.han[place])）\(name)。\(period)，抓好各项工作。")
      default:
        lines += ["（\(Self.han[place])）\(name)", "时间：\(period)", "抓好各项工作。"]
      }
      phases.append("\(name)|\(first)|\(end)")
      month = last + 1
    }
    return lines
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Rosters

  private mutating func rosterLines(_ campaign: String) -> [String] {
    let group = "\(campaign)领导小组"
    let persons = names(6)
    let roles = ["组长", "副组长", "副组长", "成员", "成员", "成员"]
    for (role, name) in zip(roles, persons) { members.append("\(group)|\(role)|\(name)") }
    let founding = "成立\(group)"
    let posts = Self.posts.shuffled(using: &random)
    switch random.below(6) {
    case 0:
      return [
        "\(founding)，由\(persons[0])同志任组长，\(persons[1])、\(persons[2])同志任副组长，"
          + "\(persons[3])、\(persons[4])、\(persons[5])为成员。"
      ]
    case 1:
      return [
        founding + "。", "组　长：\(padded(persons[0]))",
        "副组长：\(padded(persons[1]))　\(padded(persons[2]))",
        "成　员：\(persons[3...].map(padded).joined(separator: "　"))",
      ]
    case 2:
      return [
        founding + "：", "组长：\(persons[0])（\(posts[0])）",
        "副组长：\(persons[1])（\(posts[1])）、\(persons[2])（\(posts[2])）",
        "成员：\(persons[3...].joined(separator: "、"))",
      ]
    case 3:
      return [
        founding + "，成员如下：", "组  长：\(posts[0])  \(padded(persons[0]))",
        "副组长：\(posts[1])  \(padded(persons[1]))", "        \(posts[2])  \(padded(persons[2]))",
        "成  员：\(persons[3...].joined(separator: "，"))",
      ]
    case 4:
      return [
        "\(founding)，组长由\(posts[0])\(persons[0])担任，副组长由\(posts[1])\(persons[1])、"
          + "\(posts[2])\(persons[2])担任，成员由\(persons[3])、\(persons[4])、\(persons[5])组成。"
      ]
    default:
      return [
        founding + "。",
        "组长：\(persons[0]) 副组长：\(persons[1])、\(persons[2]) 成员：\(persons[3...].joined(separator: "、"))",
      ]
    }
  }

  /// Names that differ, of two or three characters.
  private mutating func names(_ count: Int) -> [String] {
    var result: [String] = []
    while result.count < count {
      var name = random.pick(Self.families) + random.pick(Self.given)
      if random.below(3) > 0 { name += random.pick(Self.given) }
      if !result.contains(name) { result.append(name) }
    }
    return result
  }

  /// A name of two characters padded to three widths.
  private func padded(_ name: String) -> String {
    name.count == 2 ? "\(name.prefix(1))　\(name.suffix(1))" : name
  }

  // MARK: Words

  private static let han = ["一", "二", "三", "四", "五", "六"]
  private static let lastDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let campaigns = [
    "安全生产大检查活动", "“讲文明树新风”活动", "食品安全专项整治活动", "优质服务年活动", "“两创一争”活动",
  ]
  private static let counted = [
    ("农村书屋", "个"), ("污水处理厂", "座"), ("龙头企业", "家"), ("公共厕所", "座"), ("示范社区", "个"),
  ]
  private static let verbs = ["新建", "建成", "改造", "创建"]
  private static let indicators = ["群众满意率", "垃圾无害化处理率", "新农合参合率", "学龄儿童入学率", "医保覆盖率"]
  private static let taskTitles = ["完善基础设施", "加强队伍建设", "规范市场秩序", "优化发展环境", "强化宣传教育"]
  private static let units = ["市财政局", "市教育局", "市卫生局", "市公安局", "市民政局", "市水务局", "团市委"]
  private static let phaseNames = ["宣传发动阶段", "组织实施阶段", "检查总结阶段"]
  private static let posts = ["市委副书记", "副市长", "市政府秘书长", "市监察局局长", "市卫生局副局长"]
  private static let families = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "周", "吴", "徐", "孙", "朱", "郭", "罗", "欧阳",
  ]
  private static let given = [
    "伟", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "霞", "刚", "辉", "玲",
  ]
}
