/// Years that a plan is named by, and dates in a phase's brackets.
extension Cursor {
  // PlanPeriod ::: Quote? PlanName Quote? ("期间" | "时期" | "末" | …) | "第" Number "个五年规划"
  /// Reads the years of a five-year plan: “十二五”期间, 第十四个五年规划.
  mutating func takePlanPeriod() -> DateMention? {
    var ahead = self
    guard let plan = ahead.takePlanName() ?? ahead.takePlanOrdinal() else { return nil }
    let first = 1953 + (plan - 1) * 5
    // The sixth to the twelfth plan began in years ending in 1 and 6, as all after the third do.
    let start = plan <= 2 ? first : 1966 + (plan - 3) * 5
    let mention = DateMention(
      range: position..<ahead.position, form: .years(start, start + 4))
    self = ahead
    return mention
  }

  // PlanName ::: ("“" | "'")? ("十"? Figure "五") ("”")? ("期间" | "时期")
  private mutating func takePlanName() -> Int? {
    var ahead = self
    _ = ahead.take("“") || ahead.take("\"") || ahead.take("‘")
    guard let numeral = Numeral.read(in: text, at: ahead.position, before: end),
      let plan = Self.planNumber(numeral, in: text)
    else { return nil }
    ahead.position = numeral.end
    _ = ahead.take("”") || ahead.take("\"") || ahead.take("’")
    guard ahead.take(word: "期间") || ahead.take(word: "时期") else { return nil }
    self = ahead
    return plan
  }

  /// The number of the plan that 十二五 (as figures: twelve, five) names.
  private static func planNumber(_ numeral: Numeral, in text: WorkingText) -> Int? {
    let figures = text.folded[numeral.range]
    guard figures.count >= 2, figures.count <= 3, figures.last == "五" else { return nil }
    if figures.count == 2, figures.first == "十" { return 10 }
    var reader = ChineseNumeralReader()
    for scalar in figures.dropLast() { guard reader.take(scalar) else { return nil } }
    let plan = Int(reader.value)
    return (6...19).contains(plan) ? plan : nil
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
