/// Reads tasks: their titles, deadlines, and the units that lead, support or answer for them.
struct TaskReader {
  let text: WorkingText
  let outline: Outline
  let dates: [DateExpression]
  let anchors: MentionAnchors

  /// The tasks of a plan: the parts of its sections on tasks, and whatever names the units that do
  /// it.
  func tasks(topics: [TopicClassifier.Reading?], phases: [Phase]) -> [PlanTask] {
    var result: [PlanTask] = []
    let inPhase = covered(by: phases)
    for index in outline.nodes.indices {
      if outline.nodes[index].kind == .table {
        result += TaskTableReader.tasks(in: outline.nodes[index], of: text, dates: dates)
      }
      guard outline.nodes[index].kind == .section, !inPhase[index],
        topics[index]?.topics.first != .supplementary, topics[index]?.topics.first != .contact
      else { continue }
      result += tasks(of: index, topics)
    }
    return !result.isEmpty && firstUnitLeads() ? result.map { leading($0) } : result
  }

  /// What a section sets as tasks: itself, or what its sentences assign to units.
  private func tasks(of index: Int, _ topics: [TopicClassifier.Reading?]) -> [PlanTask] {
    if isPart(index, of: .tasks, topics), !isHeadingOnly(index) { return [task(of: index)] }
    let divides = dividesWork(index) || dividesWork(outline.nodes[index].parent)
    if divides {
      if let task = taskOfUnit(index) { return [task] }
      let shares = assignments(of: index) { AssignmentReader.tasks(in: $0, of: text) }
      if !shares.isEmpty { return shares }
    }
    if mayNameUnits(index) {
      let task = task(of: index)
      if namesUnits(task) { return [task] }
    }
    return assignments(of: index) { paragraph in
      AssignmentReader.task(in: firstSentence(of: paragraph), of: text).map { [$0] } ?? []
    }
  }

  // Division ::: … ("分工" | "职责" | "责任")                                     四、责任分工
  /// Whether a section's title says that it divides the work among units.
  private func dividesWork(_ section: Int) -> Bool {
    guard section >= 0, let title = outline.nodes[section].title, title.count <= 20 else {
      return false
    }
    return UnitWords.divisions.firstOffset(in: text, title) != nil
  }

  // UnitTask ::: Unit, as a title                                  （一）县农科所。负责…
  /// The task of the unit whose name is a section's title.
  private func taskOfUnit(_ section: Int) -> PlanTask? {
    guard let title = outline.nodes[section].title, OrganEndings.end(title, in: text),
      UnitWords.bodies.longestSuffix(in: text, of: title) == nil,
      TopicWords.titles.longest(in: text, at: title.lowerBound, before: title.upperBound) == nil,
      TargetWords.actions.longest(in: text, at: title.lowerBound, before: title.upperBound) == nil,
      !title.contains(where: { text.folded[$0] == "," }),
      let paragraph = outline.each(childOf: section).first(where: {
        outline.nodes[$0].kind == .paragraph
      })
    else { return nil }
    let units = UnitReader.units(inCell: title, of: text)
    guard !units.isEmpty else { return nil }
    let clause = firstClause(of: outline.nodes[paragraph].range)
    let verb = UnitWords.titleOpeners.longest(
      in: text, at: clause.lowerBound, before: clause.upperBound)
    var task = PlanTask(
      title: text.trimmed((verb?.end ?? clause.lowerBound)..<clause.upperBound), section: section)
    task.leadUnits = units
    task.dropRepeatedUnits(in: text)
    task.deadline = deadline(in: outline.nodes[paragraph].range)
    return task
  }

  /// The tasks that the paragraphs of a section assign.
  private func assignments(
    of section: Int, _ read: (Range<Int>) -> [PlanTask]
  ) -> [PlanTask] {
    var result: [PlanTask] = []
    for child in outline.each(childOf: section) where outline.nodes[child].kind == .paragraph {
      for var task in read(outline.nodes[child].range) {
        task.section = section
        task.deadline = task.title.flatMap { deadline(in: $0) }
        result.append(task)
      }
    }
    return result
  }

  private func firstSentence(of range: Range<Int>) -> Range<Int> {
    let end = range.first { text.folded[$0] == "。" || text.folded[$0] == ";" }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  // FirstLeads ::: ("排在第一位"|"列首位"|…) … "为牵头" …                （…负责，列第一位者为牵头单位，下同）
  /// Whether the document says that of the units in a bracket the first one leads. Takes O(n).
  private func firstUnitLeads() -> Bool {
    guard let first = outline.nodes.first, let last = outline.nodes.last,
      first.range.lowerBound < last.range.upperBound,
      let place = text.firstOffset(
        of: "为牵头", in: first.range.lowerBound..<last.range.upperBound)
    else { return false }
    return UnitWords.firstLeads.firstOffset(in: text, max(0, place - 10)..<place) != nil
  }

  private func leading(_ task: PlanTask) -> PlanTask {
    guard task.leadUnits.isEmpty, let first = task.responsible.first else { return task }
    var task = task
    task.leadUnits = [first]
    task.responsible.removeFirst()
    return task
  }

  private func covered(by phases: [Phase]) -> [Bool] {
    var result = [Bool](repeating: false, count: outline.nodes.count)
    for phase in phases {
      let end = max(phase.section + 1, outline.nodes[phase.section].subtreeEnd)
      for index in phase.section..<end { result[index] = true }
    }
    return result
  }

  /// Whether a word that leads to units stands in a section's title or under it.
  private func mayNameUnits(_ section: Int) -> Bool {
    let start = outline.nodes[section].range.lowerBound
    var end = outline.nodes[section].title?.upperBound ?? start
    for child in outline.each(childOf: section) where outline.nodes[child].kind == .paragraph {
      end = max(end, outline.nodes[child].range.upperBound)
    }
    return anchors.units.meets(start..<end)
  }

  private func namesUnits(_ task: PlanTask) -> Bool {
    !task.leadUnits.isEmpty || !task.supportUnits.isEmpty || !task.responsible.isEmpty
  }

  /// Whether a section stands directly under one on tasks.
  private func isPart(
    _ index: Int, of topic: Topic, _ topics: [TopicClassifier.Reading?]
  ) -> Bool {
    let parent = outline.nodes[index].parent
    guard parent >= 0, let reading = topics[parent],
      !(outline.nodes[parent].title.map { isProgramme($0) } ?? false)
    else { return false }
    return reading.topics.contains(topic) && !reading.inferred
  }

  private func isProgramme(_ title: Range<Int>) -> Bool {
    UnitWords.programmes.longestSuffix(in: text, of: text.trimmed(title)) != nil
  }

  // HeadingOnly ::: TopicWord+ | UnitLabel                         工作目标, 重点举措, 主办单位
  /// Whether a title says only what kind of words stand below it.
  private func isHeadingOnly(_ section: Int) -> Bool {
    guard let title = outline.nodes[section].title, title.count <= 8 else { return false }
    if UnitWords.labels.longest(in: text, at: title.lowerBound, before: title.upperBound)?.end
      == title.upperBound
    {
      return true
    }
    var place = title.lowerBound
    while place < title.upperBound {
      guard let word = TopicWords.titles.longest(in: text, at: place, before: title.upperBound),
        Self.aims.contains(word.meaning)
      else { return false }
      place = word.end
    }
    return true
  }

  private static let aims: Set<Topic> = [
    .background, .guidingIdeology, .objectives, .principles, .scope, .tasks, .measures,
  ]

  /// What a section or item says of its task. Units stand in its own text, not in its subsections'.
  func task(of section: Int) -> PlanTask {
    var task = PlanTask(title: outline.nodes[section].title, section: section)
    if let title = task.title {
      read(title, into: &task)
      task.title = withoutUnits(title)
    }
    for child in outline.each(childOf: section) where outline.nodes[child].kind == .paragraph {
      let range = outline.nodes[child].range
      guard !text.has("注:", at: range.lowerBound, before: range.upperBound) else { continue }
      if task.title == nil { task.title = firstClause(of: range) }
      read(range, into: &task)
    }
    task.dropRepeatedUnits(in: text)
    return task
  }

  /// A title without the bracket at its end that names units: 开展排查（责任单位：各乡镇）.
  private func withoutUnits(_ title: Range<Int>) -> Range<Int> {
    guard text.folded[title.upperBound - 1] == ")",
      let open = title.last(where: { text.folded[$0] == "(" }), open > title.lowerBound
    else { return title }
    var inside = PlanTask(title: nil, section: -1)
    UnitReader.read(open..<title.upperBound, in: text, at: anchors.units, into: &inside)
    return namesUnits(inside) ? text.trimmed(title.lowerBound..<open) : title
  }

  private func read(_ range: Range<Int>, into task: inout PlanTask) {
    UnitReader.read(range, in: text, at: anchors.units, into: &task)
    if task.deadline == nil { task.deadline = deadline(in: range) }
  }

  /// The first clause of a paragraph; the whole sentence where that only says on what grounds, or
  /// to whom: 根据…, 对….
  private func firstClause(of range: Range<Int>) -> Range<Int> {
    let opensWithGround = opensWithGround(range)
    var end = range.lowerBound
    var depth = 0
    while end < range.upperBound,
      text.classes[end].isDisjoint(with: [.sentenceEnd, .newline]), text.folded[end] != ";",
      opensWithGround || depth > 0 || text.folded[end] != ","
    {
      if text.folded[end] == "(" { depth += 1 }
      if text.folded[end] == ")" { depth = max(0, depth - 1) }
      end += 1
    }
    return text.trimmed(range.lowerBound..<end)
  }

  private func opensWithGround(_ range: Range<Int>) -> Bool {
    UnitWords.grounds.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
      && UnitWords.groundExceptions.longest(
        in: text, at: range.lowerBound, before: range.upperBound) == nil
  }

  private func deadline(in range: Range<Int>) -> Int? {
    dates.firstIndex(in: range) { $0 == .deadline } ?? labelledDate(in: range)
  }

  // LabelledDate ::: ("完成时限"|"完成时间"|…) ":" Date                            完成时限：5月10日
  private func labelledDate(in range: Range<Int>) -> Int? {
    for index in anchors.units.indices(in: range) {
      guard
        let label = UnitWords.labels.longestSpaced(
          in: text, at: anchors.units[index], before: range.upperBound),
        label.meaning == .deadline, label.end + 1 < range.upperBound, text.folded[label.end] == ":"
      else { continue }
      let date = dates.firstIndex(from: label.end)
      if date < dates.count, dates[date].range.lowerBound == label.end + 1 { return date }
    }
    return nil
  }
}

extension [DateExpression] {
  /// The first date that begins in a range and is of a kind. Takes O(log n) to find the range.
  func firstIndex(in range: Range<Int>, where isOfKind: (DateExpression.Kind) -> Bool) -> Int? {
    var index = firstIndex(from: range.lowerBound)
    while index < count, self[index].range.lowerBound < range.upperBound {
      if isOfKind(self[index].kind) { return index }
      index += 1
    }
    return nil
  }

  /// The index of the first date that begins at or after `offset`. Takes O(log n).
  func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
