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
  private var grammar: TargetGrammar
  private var lastNumber = 0
  /// Index of the first date that may stand in the clause being read.
  private var nextDate = 0
  /// The section whose text introduced a list last, and the date by which the list is to be done.
  private var leadIn: (section: Int, date: Int)?

  private init(
    _ text: WorkingText, _ outline: Outline, _ dates: [DateExpression], _ anchors: MentionAnchors
  ) {
    self.text = text
    self.outline = outline
    self.dates = dates
    self.anchors = anchors
    grammar = TargetGrammar(text)
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
    PlanLeaves.forEach(of: outline, in: text, dates: dates) { reader.read($0, into: &result) }
    return result
  }

  private mutating func read(_ leaf: PlanLeaves.Leaf, into result: inout [Target]) {
    defer { noteLeadIn(leaf) }
    let isClosed = leaf.setting == .conditions || isProfile(leaf)
    // That something is to be doubled is always an aim.
    if isClosed, text.firstOffset(of: "番" as Scalar, in: leaf.range) == nil { return }
    let numbers = anchors.numbers.indices(in: leaf.range, after: &lastNumber)
    guard let first = firstHopeful(numbers, in: leaf.range) else { return }
    grammar.begin(
      leaf.range, from: anchors.numbers[first], upTo: anchors.numbers[numbers.upperBound - 1],
      at: anchors.targetWords, under: heading(of: leaf))
    // Brackets that close nowhere leave a number in two clauses.
    var counted: Set<Int> = []
    let clauses = grammar.clauses.clauses
    var quantities = ClauseQuantities(
      text, grammar.clauses.closings, anchors.numbers, from: first)
    for index in clauses.indices where clauses[index].range.upperBound > anchors.numbers[first] {
      quantities.enter(clauses[index].range)
      while let quantity = quantities.next() {
        guard quantity.mayBeTarget, !isClosed || quantity.kind == .fold,
          !counted.contains(quantity.range.lowerBound),
          var target = grammar.target(for: quantity, inClause: index),
          leaf.setting != .benefits || isPledge(target, quantity, in: clauses[index].range)
        else { continue }
        counted.insert(quantity.range.lowerBound)
        target.section = leaf.section
        let sentence = grammar.clauses.sentenceStart(of: clauses[index])
        target.by =
          leaf.deadline ?? deadline(for: target, in: leaf.range, sentence: sentence)
          ?? ledInto(leaf.section)
        result.append(target)
      }
    }
  }

  /// 每月巡林次数不低于6次: how often at least something is done for those who receive it.
  private func isPledge(
    _ target: Target, _ quantity: Quantity, in clause: Range<Int>
  ) -> Bool {
    target.comparison == .atLeast && quantity.countsEvents(in: text)
      && text.firstOffset(
        of: "每" as Scalar,
        in: max(
          clause.lowerBound, quantity.range.lowerBound - TargetGrammar.reach)..<quantity.range
          .lowerBound) != nil
  }

  /// The title over a paragraph.
  private func heading(of leaf: PlanLeaves.Leaf) -> Range<Int>? {
    guard leaf.section >= 0, let title = outline.nodes[leaf.section].title, title != leaf.range
    else { return nil }
    return text.trimmed(title)
  }

  /// Whether a paragraph at the top tells when an institution was founded, and what it is and has.
  private func isProfile(_ leaf: PlanLeaves.Leaf) -> Bool {
    guard leaf.section < 0 else { return false }
    let opening = leaf.range.prefix(120)
    return TargetWords.foundings.firstOffset(in: text, opening) != nil
  }

  /// The index of the first number in a paragraph that begins more than a length of time or a bare
  /// Chinese numeral: most paragraphs have none.
  private func firstHopeful(_ numbers: Range<Int>, in range: Range<Int>) -> Int? {
    var floor = range.lowerBound
    for index in numbers {
      let place = anchors.numbers[index]
      guard place >= floor, QuantityRecognizer.mayCount(in: text, at: place),
        let quantity = QuantityRecognizer.quantity(in: text, at: place, before: range.upperBound)
      else { continue }
      if quantity.mayBeTarget { return index }
      floor = quantity.range.upperBound
    }
    return nil
  }

  /// The last deadline before the target in its sentence; without one, the last that opened a
  /// sentence of the paragraph and holds for those after it: 到2020年，…. What is to be done each year
  /// is due in no other sentence's time.
  private mutating func deadline(
    for target: Target, in paragraph: Range<Int>, sentence: Int
  ) -> Int? {
    while nextDate < dates.count, dates[nextDate].range.lowerBound < paragraph.lowerBound {
      nextDate += 1
    }
    let near = max(sentence, target.range.lowerBound - TargetGrammar.reach)
    let isYearly = text.firstOffset(of: "每年", in: near..<target.range.upperBound) != nil
    var found: Int?
    var index = nextDate
    while index < dates.count, dates[index].range.lowerBound < target.range.upperBound {
      if setsTerm(dates[index]), target.baseline?.overlaps(dates[index].range) != true,
        dates[index].range.lowerBound >= sentence
          || !isYearly && opensAims(dates[index].range, in: paragraph)
      {
        found = index
      }
      index += 1
      if index - nextDate > 64 { nextDate = index - 32 }
    }
    return found
  }

  // LeadIn ::: … Term … ":"                                   到2020年，要实现以下目标：
  /// Notes the date of a paragraph that introduces a list.
  private mutating func noteLeadIn(_ leaf: PlanLeaves.Leaf) {
    guard let last = leaf.range.last, text.folded[last] == ":" else {
      // The words behind a list are no member of it.
      if leadIn?.section == leaf.section { leadIn = nil }
      return
    }
    leadIn = nil
    var index = dates.firstIndex(from: leaf.range.lowerBound)
    while index < dates.count, dates[index].range.lowerBound < leaf.range.upperBound {
      if setsTerm(dates[index]) { leadIn = (section: leaf.section, date: index) }
      index += 1
    }
  }

  /// The date of the words that introduced the list whose member a section is.
  private func ledInto(_ section: Int) -> Int? {
    guard let leadIn, section >= 0, outline.nodes[section].parent == leadIn.section else {
      return nil
    }
    return leadIn.date
  }

  // Term ::: Deadline | ("到"|"至"|"力争"|…) Point | Point ("完成"|"达到"|"力争"|…)      6月底完成一半
  /// Whether a date says by when something is to be reached.
  private func setsTerm(_ date: DateExpression) -> Bool {
    switch date.kind {
    case .deadline: return true
    case .point:
      let before = 0..<date.range.lowerBound
      return date.precision.map { $0 > .day } == true && opensClause(date.range)
        || TargetWords.termOpeners.longestSuffix(in: text, of: before, upTo: 2) != nil
        || TargetWords.reaching.longest(in: text, at: date.range.upperBound, before: text.count)
          != nil
    default: return false
    }
  }

  /// Whether a date opens a clause and describes nothing in it: 2018年新建学校5所，2019年新建8所; but not
  /// 2018年已建的.
  private func opensClause(_ date: Range<Int>) -> Bool {
    if date.upperBound < text.count, ScalarList("已的本版)》").contains(text.folded[date.upperBound]) {
      return false
    }
    let place = text.beforeSpaces(date.lowerBound, notBefore: max(0, date.lowerBound - 4))
    return place == 0
      || !text.classes[place - 1].isDisjoint(with: [.innerMark, .sentenceEnd, .newline, .opening])
  }

  /// Whether a date opens a sentence and a comma sets it apart: 到2025年，….
  private func opensAims(_ date: Range<Int>, in paragraph: Range<Int>) -> Bool {
    guard date.upperBound < paragraph.upperBound, text.folded[date.upperBound] == "," else {
      return false
    }
    let before = text.trimmed(paragraph.lowerBound..<max(paragraph.lowerBound, date.lowerBound))
    return before.last.map {
      text.classes[$0].contains(.sentenceEnd) || text.folded[$0] == ":"
    } ?? true
  }
}

/// The quantities of one clause after another. What stands in brackets is a clause of its own.
private struct ClauseQuantities {
  private let text: WorkingText
  private let closings: [Range<Int>]
  private let places: AnchorPlaces
  /// Index of the first number that any clause may hold.
  private let origin: Int
  /// Index of the first number that the clause can hold, and where it begins.
  private var first: Int
  private var start = 0
  /// Index of the number that is looked at next.
  private var index: Int
  /// Index of the bracket that may hold it.
  private var closing = 0
  private var floor = 0
  private var end = 0

  init(_ text: WorkingText, _ closings: [Range<Int>], _ places: AnchorPlaces, from first: Int) {
    self.text = text
    self.closings = closings
    self.places = places
    origin = first
    self.first = first
    index = first
  }

  /// Turns to a clause. Clauses in the order of their places take O(n) together.
  mutating func enter(_ clause: Range<Int>) {
    first =
      clause.lowerBound < start
      ? max(origin, places.firstIndex(from: clause.lowerBound))
      : places.firstIndex(from: clause.lowerBound, after: first)
    index = first
    start = clause.lowerBound
    floor = clause.lowerBound
    end = clause.upperBound
    closing = closings.isEmpty ? 0 : closings.partitioningIndex { $0.lowerBound >= floor }
  }

  mutating func next() -> Quantity? {
    while let place = places.place(at: index), place < end {
      index += 1
      while closing < closings.count, closings[closing].lowerBound < place {
        let bracket = closings[closing]
        if bracket.lowerBound >= floor { floor = bracket.upperBound }
        closing += 1
      }
      guard place >= floor,
        let quantity = QuantityRecognizer.quantity(in: text, at: place, before: end)
      else { continue }
      floor = max(place + 1, quantity.range.upperBound)
      return quantity
    }
    return nil
  }
}

extension Quantity {
  /// Whether it is more than a length of time, a mark, an age, or a bare Chinese numeral.
  fileprivate var mayBeTarget: Bool {
    switch kind {
    case .time, .other: false
    case .bare: !isHan
    default: true
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

  static func forEach(
    of outline: Outline, in text: WorkingText, dates: [DateExpression], _ read: (Leaf) -> Void
  ) {
    let nodes = outline.nodes
    var settings = [TargetSetting](repeating: .plain, count: nodes.count)
    var lists = ConditionLists(text, nodes)
    for index in nodes.indices {
      let parent = nodes[index].parent
      lists.enter(nodes[index])
      var setting: TargetSetting = parent >= 0 ? settings[parent] : .plain
      if lists.isOpen(in: parent) { setting = .conditions }
      if nodes[index].kind == .paragraph, lists.isOver(in: parent) {
        setting = settings[nodes[parent].parent]
      }
      if let title = nodes[index].title {
        if nodes[index].kind == .section, setting != .conditions {
          let own = TargetSetting(ofTitle: title, in: text)
          if own != .plain { setting = own }
        }
        read(Leaf(range: title, section: index, setting: setting))
      }
      settings[index] = setting
      if nodes[index].kind == .paragraph {
        read(Leaf(range: nodes[index].range, section: parent, setting: setting))
        lists.leave(nodes[index])
      }
      if nodes[index].kind == .table {
        taskLeaves(of: nodes[index], in: text, dates, setting).forEach(read)
      }
    }
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

/// Which sections are in the middle of a list of conditions.
private struct ConditionLists {
  private enum State {
    case closed
    /// The words that introduce the list were read, and no marked member of it.
    case introduced
    case inMembers
  }

  private let text: WorkingText
  private let nodes: [OutlineNode]
  private var states: [State]
  /// The member whose own sentence was read last.
  private var finished: Int?

  init(_ text: WorkingText, _ nodes: [OutlineNode]) {
    self.text = text
    self.nodes = nodes
    states = [State](repeating: .closed, count: nodes.count)
  }

  func isOpen(in section: Int) -> Bool { section >= 0 && states[section] != .closed }

  /// Whether a paragraph in a member follows the sentence that is the member's own, and so the list.
  func isOver(in member: Int) -> Bool { finished == member }

  /// Notes a node before it is read: an unmarked paragraph behind marked members is none of them,
  /// unless it introduces more.
  mutating func enter(_ node: OutlineNode) {
    guard isOpen(in: node.parent) else { return }
    switch node.kind {
    case .section, .item: states[node.parent] = .inMembers
    case .paragraph:
      let introduces = node.range.last.map { text.folded[$0] == ":" } ?? false
      if states[node.parent] == .inMembers, !introduces { states[node.parent] = .closed }
    case .table: break
    }
  }

  /// Notes what a paragraph introduces.
  mutating func leave(_ paragraph: OutlineNode) {
    let parent = paragraph.parent
    guard parent >= 0 else { return }
    finished = nil
    if isOpen(in: nodes[parent].parent), nodes[parent].title == nil,
      text.hasSuffix("。", in: paragraph.range)
    {
      finished = parent
    }
    if TargetSetting.leadsIntoConditions(paragraph.range, in: text) { states[parent] = .introduced }
  }
}

/// How ready a section is to hold targets.
enum TargetSetting {
  case plain
  /// Conditions, fees, prizes, papers to hand in, what is known: its numbers are no targets.
  case conditions
  /// What somebody is entitled to: of its numbers only those that say how often at least something is
  /// done are targets.
  case benefits

  init(ofTitle title: Range<Int>, in text: WorkingText) {
    let isState =
      TargetWords.stateSections.firstOffset(in: text, title) != nil
      && TargetWords.aimSections.firstOffset(in: text, title) == nil
    let isCondition =
      TargetWords.conditionSections.firstOffset(in: text, title) != nil
      && TargetWords.vacancySections.firstOffset(in: text, title) == nil
    if isState || isCondition || Self.isGrade(title, in: text) {
      self = .conditions
    } else {
      self = text.firstOffset(of: "待遇", in: title) == nil ? .plain : .benefits
    }
  }

  // Grade ::: "第"? Number ("级"|"档"|"等")                                      第一级
  private static func isGrade(_ title: Range<Int>, in text: WorkingText) -> Bool {
    var cursor = Cursor(text, in: text.trimmed(title))
    _ = cursor.take("第")
    return QuantityNumeral.readInteger(&cursor) != nil
      && (cursor.take("级") || cursor.take("档") || cursor.take("等")) && cursor.isAtEnd
  }

  // LeadIn ::: … ("条件"|"情形"|"材料"|…) ":"                             应当符合下列条件：
  /// Whether a paragraph introduces a list of conditions.
  static func leadsIntoConditions(_ paragraph: Range<Int>, in text: WorkingText) -> Bool {
    guard let last = paragraph.last, text.folded[last] == ":" else { return false }
    return TargetWords.conditionLists.longestSuffix(in: text, of: paragraph.lowerBound..<last)
      != nil
  }
}
