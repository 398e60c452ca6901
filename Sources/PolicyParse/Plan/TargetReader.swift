/// Finds the quantified aims and results of a document.
///
/// A number with a unit is a target when its clause says that so much is to be done, or was: an
/// action counts it (新建3个…), or a predicate states it of an indicator (…率达到95%以上).
///
/// Complexity: O(n); for each quantity a bounded number of scalars is looked at.
public struct TargetReader {
  private let text: WorkingText
  private let outline: Outline
  private let dates: [DateExpression]
  private let anchors: MentionAnchors
  /// Index of the first date that may stand in the clause being read.
  private var nextDate = 0

  private init(
    _ text: WorkingText, _ outline: Outline, _ dates: [DateExpression], _ anchors: MentionAnchors
  ) {
    self.text = text
    self.outline = outline
    self.dates = dates
    self.anchors = anchors
  }

  /// The targets of a document, in source order.
  ///
  /// - Parameter dates: the document's dates in source order, for `Target.by`.
  public static func targets(
    in text: WorkingText, outline: Outline, dates: [DateExpression] = []
  ) -> [Target] {
    targets(
      in: text, outline: outline, dates: dates,
      anchors: MentionAnchors(of: 0..<text.count, in: text))
  }

  static func targets(
    in text: WorkingText, outline: Outline, dates: [DateExpression], anchors: MentionAnchors
  ) -> [Target] {
    var reader = TargetReader(text, outline, dates, anchors)
    var result: [Target] = []
    for leaf in PlanLeaves.leaves(of: outline, in: text, dates: dates) {
      reader.read(leaf, into: &result)
    }
    return result
  }

  private mutating func read(_ leaf: PlanLeaves.Leaf, into result: inout [Target]) {
    guard leaf.setting != .conditions, let first = firstHopeful(in: leaf.range) else { return }
    let clauses = Clauses(of: leaf.range, in: text, marks: anchors.marks)
    var grammar = TargetGrammar(text, clauses, setting: leaf.setting)
    for (index, clause) in clauses.clauses.enumerated() where clause.range.upperBound > first {
      var floor = max(clause.range.lowerBound, first)
      var closing = clauses.closings.partitioningIndex { $0.lowerBound >= floor }
      for anchor in anchors.numbers.indices(in: floor..<clause.range.upperBound) {
        let place = Int(anchors.numbers[anchor])
        // What stands in brackets is a clause of its own.
        while closing < clauses.closings.count, clauses.closings[closing].lowerBound < place {
          let bracket = clauses.closings[closing]
          if bracket.lowerBound >= floor { floor = bracket.upperBound }
          closing += 1
        }
        guard place >= floor,
          let quantity = QuantityRecognizer.quantity(
            in: text, at: place, before: clause.range.upperBound)
        else { continue }
        if var target = grammar.target(for: quantity, inClause: index) {
          target.section = leaf.section
          target.by = leaf.deadline ?? deadline(for: target, in: leaf.range)
          result.append(target)
        }
        floor = max(place + 1, quantity.range.upperBound)
      }
    }
  }

  /// The place of the first quantity in a paragraph that is more than a length of time or a bare
  /// Chinese numeral: most paragraphs have none.
  private func firstHopeful(in range: Range<Int>) -> Int? {
    var floor = range.lowerBound
    for index in anchors.numbers.indices(in: range) {
      let place = Int(anchors.numbers[index])
      guard place >= floor, QuantityRecognizer.mayCount(in: text, at: place),
        let quantity = QuantityRecognizer.quantity(in: text, at: place, before: range.upperBound)
      else { continue }
      switch quantity.kind {
      case .time, .other: floor = quantity.range.upperBound
      case .bare where quantity.isHan: floor = quantity.range.upperBound
      default: return place
      }
    }
    return nil
  }

  /// The last deadline before the target in its paragraph: 到2020年, 年底前.
  private mutating func deadline(for target: Target, in paragraph: Range<Int>) -> Int? {
    while nextDate < dates.count, dates[nextDate].range.lowerBound < paragraph.lowerBound {
      nextDate += 1
    }
    var found: Int?
    var index = nextDate
    while index < dates.count, dates[index].range.lowerBound < target.range.upperBound {
      if setsTerm(dates[index]), target.baseline?.overlaps(dates[index].range) != true {
        found = index
      }
      index += 1
      if index - nextDate > 64 { nextDate = index - 32 }
    }
    return found
  }

  private func setsTerm(_ date: DateExpression) -> Bool {
    switch date.kind {
    case .deadline: return true
    case .point:
      guard date.range.lowerBound > 0 else { return false }
      let before = text.folded[date.range.lowerBound - 1]
      return before == "到" || before == "至"
    default: return false
    }
  }
}

/// The paragraphs and titles of a document and the tasks of its tables, each with the section that
/// holds it.
enum PlanLeaves {
  struct Leaf {
    var range: Range<Int>
    /// Index of the section or item; -1 at the top.
    var section: Int
    var setting: TargetSetting
    /// The date that the table's row sets for the task.
    var deadline: Int?
  }

  static func leaves(
    of outline: Outline, in text: WorkingText, dates: [DateExpression]
  ) -> [Leaf] {
    var result: [Leaf] = []
    var settings = [TargetSetting](repeating: .plain, count: outline.nodes.count)
    for (index, node) in outline.nodes.enumerated() {
      var setting: TargetSetting = node.parent >= 0 ? settings[node.parent] : .plain
      if let title = node.title, node.kind == .section {
        setting = max(setting, TargetSetting(ofTitle: title, in: text))
      }
      settings[index] = setting
      if let title = node.title {
        result.append(Leaf(range: title, section: index, setting: setting))
      }
      if node.kind == .paragraph {
        result.append(Leaf(range: node.range, section: node.parent, setting: setting))
      }
      if node.kind == .table {
        result += taskLeaves(of: node, in: text, dates, setting)
      }
    }
    return result
  }

  private static func taskLeaves(
    of node: OutlineNode, in text: WorkingText, _ dates: [DateExpression],
    _ setting: TargetSetting
  ) -> [Leaf] {
    TaskTableReader.tasks(in: node, of: text, dates: dates).compactMap { task in
      task.title.map {
        Leaf(range: $0, section: node.parent, setting: setting, deadline: task.deadline)
      }
    }
  }
}

/// How ready a section is to hold targets.
enum TargetSetting: Int, Comparable {
  case plain
  /// Conditions, fees, prizes, papers to hand in: its numbers are no targets.
  case conditions

  init(ofTitle title: Range<Int>, in text: WorkingText) {
    var place = title.lowerBound
    while place < title.upperBound {
      if Self.words.longest(in: text, at: place, before: title.upperBound) != nil {
        self = .conditions
        return
      }
      place += 1
    }
    self = .plain
  }

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

  private static let words = WordTable(words: [
    "条件", "资格", "奖项", "奖励办法", "奖励标准", "收费", "费用", "报名", "申报材料", "补贴标准", "补助标准", "扣除", "计分", "评分",
    "分值",
    "罚则", "附则", "待遇", "考试", "成绩", "资助额度", "资助标准", "资助对象", "申报要求", "材料要求", "奖励措施", "薪酬", "福利", "会务",
    "缴费",
    "报到", "申请材料", "提交材料", "评奖", "奖品", "扣分", "处罚", "支付标准", "起付",
  ])
}
