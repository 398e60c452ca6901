/// A section or an item with its own text, or text that stands in neither.
struct SectionRow {
  let node: OutlineNode
  /// Nil for text outside of sections.
  let id: String?
  let parentID: String?
  let topic: String?
  /// The paragraphs and tables right below it.
  private(set) var own: [OutlineNode]

  var kind: String {
    switch node.kind {
    case .section: "section"
    case .item: "item"
    case .paragraph: "paragraph"
    case .table: "table"
    }
  }

  /// The paragraphs, a line each; cells with tabs between them.
  func text(_ index: RecordIndex) -> String? {
    let lines = own.flatMap { node -> [String] in
      guard node.kind == .table else { return [index.words(node.range)] }
      return node.rows.map { row in row.map { index.words($0) }.joined(separator: "\t") }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  static func all(_ index: RecordIndex) -> [SectionRow] {
    index.parts.flatMap { rows($0) }
  }

  private static func rows(_ part: RecordIndex.Part) -> [SectionRow] {
    var rows: [SectionRow] = []
    var places = [Int](repeating: -1, count: part.content.outline.nodes.count)
    for (number, node) in part.content.outline.nodes.enumerated() {
      let parent = node.parent
      let isText = node.kind == .paragraph || node.kind == .table
      if isText, parent >= 0 {
        rows[places[parent]].own.append(node)
        continue
      }
      places[number] = rows.count
      let topic = part.content.topics[number]?.topics.first?.rawValue
      rows.append(
        SectionRow(
          node: node, id: isText ? nil : part.ids[number],
          parentID: parent < 0 ? nil : part.ids[parent], topic: topic, own: isText ? [node] : []))
    }
    return rows
  }
}

/// A phase with its period.
struct PhaseRow {
  let phase: Phase
  let sectionID: String?
  let period: DateExpression?

  static func all(_ index: RecordIndex) -> [PhaseRow] {
    index.parts.flatMap { part in
      (part.content.plan?.phases ?? []).map { phase in
        PhaseRow(
          phase: phase, sectionID: part.id(phase.section), period: index.date(phase.period))
      }
    }
  }
}

/// A task of a phase or of the plan.
struct TaskRow {
  let task: PlanTask
  let sectionID: String?
  /// The ordinal of its phase.
  let phase: Int?
  let deadline: DateExpression?

  static func all(_ index: RecordIndex) -> [TaskRow] {
    index.parts.flatMap { part -> [TaskRow] in
      guard let plan = part.content.plan else { return [] }
      let phased = plan.phases.flatMap { phase in phase.tasks.map { ($0, Int?(phase.ordinal)) } }
      return (phased + plan.tasks.map { ($0, nil) }).map { task, phase in
        TaskRow(
          task: task, sectionID: part.id(task.section), phase: phase,
          deadline: index.date(task.deadline))
      }
    }
  }
}

/// Somebody's role in a group.
struct RoleRow {
  let member: RoleMember
  let group: RoleGroup
  let parent: Range<Int>?

  static func all(_ index: RecordIndex) -> [RoleRow] {
    index.parts.flatMap { part -> [RoleRow] in
      let groups = part.content.plan?.groups ?? []
      return groups.flatMap { group in
        group.members.map { member in
          RoleRow(member: member, group: group, parent: group.parent.flatMap { groups[$0].name })
        }
      }
    }
  }
}

/// A target with the day by which it is to be reached.
struct TargetRow {
  let target: Target
  let sectionID: String?
  let by: DateExpression?

  static func all(_ index: RecordIndex) -> [TargetRow] {
    index.parts.flatMap { part in
      (part.content.plan?.targets ?? []).map { target in
        TargetRow(target: target, sectionID: part.id(target.section), by: index.date(target.by))
      }
    }
  }
}

extension RecordIndex.Part {
  /// The id of a section by its node index; nil at the top.
  func id(_ section: Int) -> String? { section >= 0 ? ids[section] : nil }
}
