/// Reads tasks: their titles, deadlines, and the units that lead, support or answer for them.
public enum TaskReader {
  /// The tasks of a plan: the parts of its sections on tasks, and whatever names the units that do
  /// it.
  static func tasks(
    in text: WorkingText, outline: Outline, topics: [TopicClassifier.Reading?],
    dates: [DateExpression], phases: [Phase]
  ) -> [PlanTask] {
    var result: [PlanTask] = []
    let inPhase = covered(by: phases, outline)
    for (index, node) in outline.nodes.enumerated() {
      if node.kind == .table { result += TaskTableReader.tasks(in: node, of: text, dates: dates) }
      guard node.kind == .section else { continue }
      guard !inPhase[index], topics[index]?.topics.first != .supplementary else { continue }
      let task = task(of: index, in: text, outline: outline, dates: dates)
      if namesUnits(task) || isPart(index, of: .tasks, outline, topics) { result.append(task) }
    }
    return result
  }

  private static func covered(by phases: [Phase], _ outline: Outline) -> [Bool] {
    var result = [Bool](repeating: false, count: outline.nodes.count)
    for phase in phases {
      let end = max(phase.section + 1, outline.nodes[phase.section].subtreeEnd)
      for index in phase.section..<end { result[index] = true }
    }
    return result
  }

  private static func namesUnits(_ task: PlanTask) -> Bool {
    !task.leadUnits.isEmpty || !task.supportUnits.isEmpty || !task.responsible.isEmpty
  }

  /// Whether a section stands directly under one on tasks.
  private static func isPart(
    _ index: Int, of topic: Topic, _ outline: Outline, _ topics: [TopicClassifier.Reading?]
  ) -> Bool {
    let parent = outline.nodes[index].parent
    guard parent >= 0, let reading = topics[parent] else { return false }
    return reading.topics.contains(topic) && !reading.inferred
  }

  /// What a section or item says of its task. Units stand in its own text, not in its subsections'.
  static func task(
    of section: Int, in text: WorkingText, outline: Outline, dates: [DateExpression]
  ) -> PlanTask {
    let node = outline.nodes[section]
    var task = PlanTask(title: node.title, section: section)
    var ranges: [Range<Int>] = node.title.map { [$0] } ?? []
    for child in outline.children(of: section) where outline.nodes[child].kind == .paragraph {
      ranges.append(outline.nodes[child].range)
    }
    if task.title == nil, let first = ranges.first { task.title = firstClause(of: first, in: text) }
    for range in ranges {
      UnitReader.read(range, in: text, into: &task)
      if task.deadline == nil { task.deadline = deadline(in: range, dates) }
    }
    return task
  }

  private static func firstClause(of range: Range<Int>, in text: WorkingText) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound,
      text.classes[end].isDisjoint(with: [.sentenceEnd, .newline]), text.folded[end] != ";",
      text.folded[end] != ","
    {
      end += 1
    }
    return text.trimmed(range.lowerBound..<end)
  }

  private static func deadline(in range: Range<Int>, _ dates: [DateExpression]) -> Int? {
    var index = dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while index < dates.count, dates[index].range.lowerBound < range.upperBound {
      if dates[index].kind == .deadline { return index }
      index += 1
    }
    return nil
  }
}
