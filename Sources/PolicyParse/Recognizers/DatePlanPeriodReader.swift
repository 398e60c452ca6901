/// Years that a plan is named by, and dates in a phase's brackets.
extension Cursor {
  // PlanPeriod ::: PlanName ("期间" | "时期" | "期内" | "以来" | "初" | "末") | "第" Number "个五年规划" "期间"?
  /// Reads the years of a five-year plan: “十二五”期间, 第十四个五年规划; or the one it begins or
  /// ends with: “十三五”末.
  mutating func takePlanPeriod() -> DateMention? {
    var ahead = self
    if let plan = ahead.takePlanName() {
      let first = Self.firstYear(ofPlan: plan)
      guard let years = ahead.takePlanYears(from: first) else { return nil }
      let mention = DateMention(range: position..<ahead.position, form: years)
      self = ahead
      return mention
    }
    guard let plan = ahead.takePlanOrdinal() else { return nil }
    let first = Self.firstYear(ofPlan: plan)
    let mention = DateMention(range: position..<ahead.position, form: .years(first, first + 4))
    self = ahead
    return mention
  }

  /// The first two plans began in 1953 and 1958, the third in 1966, and one every five years since.
  private static func firstYear(ofPlan plan: Int) -> Int {
    plan <= 2 ? 1948 + plan * 5 : 1951 + plan * 5
  }

  private mutating func takePlanYears(from first: Int) -> DateMention.Form? {
    if take(word: "期间") || take(word: "时期") || take(word: "期内") { return .years(first, first + 4) }
    var part = DatePart()
    if take(word: "以来") {
      part.year = .number(first)
      return .since(part)
    }
    if take(word: "期末") || take("末") {
      part.year = .number(first + 4)
    } else if take(word: "期初") || take("初") {
      part.year = .number(first)
    } else {
      return nil
    }
    return .point(part)
  }

  // PlanName ::: Quote? "十"? Figure? "五" Quote?                                “十二五”, 九五
  private mutating func takePlanName() -> Int? {
    var ahead = self
    _ = ahead.take("“") || ahead.take("\"") || ahead.take("‘")
    var reader = ChineseNumeralReader()
    var count = 0
    while count < 2, let scalar = ahead.current, reader.take(scalar) {
      count += 1
      ahead.advance()
      if ahead.current == "五", ahead.peek(1) != "五" { break }
    }
    guard count > 0, ahead.take("五") else { return nil }
    _ = ahead.take("”") || ahead.take("\"") || ahead.take("’")
    let plan = Int(reader.value)
    guard (6...19).contains(plan) else { return nil }
    self = ahead
    return plan
  }

  // PlanOrdinal ::: "第" Number "个五年" ("规划" | "计划") ("期间" | "时期")?
  private mutating func takePlanOrdinal() -> Int? {
    guard take("第"), let numeral = Numeral.read(in: text, at: position, before: end),
      let plan = numeral.integer, (1...19).contains(plan)
    else { return nil }
    position = numeral.end
    guard take(word: "个五年规划") || take(word: "个五年计划") else { return nil }
    _ = take(word: "期间") || take(word: "时期")
    return plan
  }

  /// Whether 第十四个五年规划 begins here.
  var isAtPlanOrdinal: Bool {
    var ahead = self
    return ahead.takePlanOrdinal() != nil
  }

  // PhaseBracket ::: "(" PhaseDates ")"                                         （4.15—4.30）
  /// Reads the dates in a phase's brackets, up to the closing one.
  mutating func takePhaseBracket() -> DateMention? {
    guard position > 0, text.folded[position - 1] == "(" else { return nil }
    var ahead = self
    guard let (first, last) = ahead.takePhaseDates(), ahead.current == ")" else { return nil }
    let mention = DateMention(range: position..<ahead.position, form: .range(first, last))
    self = ahead
    return mention
  }
}
