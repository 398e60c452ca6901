/// What a notice sets in motion.
public struct Plan: Sendable, Equatable {
  public var campaign = Campaign()
  public var phases: [Phase] = []
  public var tasks: [PlanTask] = []
  /// The parts of the sections on measures.
  public var measures: [Campaign.Passage] = []
  public var targets: [Target] = []
  public var groups: [RoleGroup] = []
  public var reporting: [ReportingDuty] = []
  /// The topics of each section, by node index; nil for other nodes.
  public var topics: [TopicClassifier.Reading?] = []
  public var diagnostics: [Diagnostic] = []

  /// Whether no member of the plan is present.
  public var isEmpty: Bool {
    campaign == Campaign() && phases.isEmpty && tasks.isEmpty && measures.isEmpty
      && targets.isEmpty && groups.isEmpty && reporting.isEmpty
  }
}

/// Puts a document's plan together.
public enum PlanReader {
  /// - Parameters:
  ///   - title: the pieces of the document's title; empty where it has none.
  ///   - dates: of the document, in source order.
  /// - Complexity: O(n).
  public static func plan(
    in text: WorkingText, outline: Outline, title: [Range<Int>], dates: [DateExpression]
  ) -> Plan {
    plan(
      in: text, outline: outline, title: title, dates: dates,
      anchors: MentionAnchors(of: 0..<text.count, in: text))
  }

  static func plan(
    in text: WorkingText, outline: Outline, title: [Range<Int>], dates: [DateExpression],
    anchors: MentionAnchors
  ) -> Plan {
    var plan = Plan()
    // An empty file is done before the words of the grammars have been laid out.
    guard text.count > 0 else { return plan }
    plan.topics = TopicClassifier.classify(outline, in: text)
    plan.campaign = CampaignReader.campaign(
      in: text, outline: outline, title: title, topics: plan.topics, dates: dates)
    if !isReport(text, outline, title) {
      let tasks = TaskReader(text: text, outline: outline, dates: dates, anchors: anchors)
      plan.phases = PhaseReader.phases(with: tasks)
      plan.tasks = tasks.tasks(topics: plan.topics, phases: plan.phases)
      plan.measures = measures(in: outline, plan.topics)
      plan.reporting = ReportingReader.duties(
        in: text, outline: outline, dates: dates, anchors: anchors)
      if plan.campaign.period == nil { plan.campaign.period = span(of: plan.phases, dates) }
    } else {
      plan.campaign.forgetAims()
    }
    plan.groups = OrganizationReader.groups(
      in: text, outline: outline, title: title.isEmpty ? nil : Words(pieces: title).range,
      anchors: anchors)
    plan.targets = TargetReader.targets(
      in: text, outline: outline, dates: dates, anchors: anchors)
    plan.diagnostics = plan.targets.filter(\.lostUnit).map { target in
      Diagnostic(
        "target.lostUnit", .warning, "The number has no unit; a percent sign seems to be lost.",
        at: target.range)
    }
    return plan
  }

  /// A report on what was done sets nothing in motion.
  private static func isReport(
    _ text: WorkingText, _ outline: Outline, _ title: [Range<Int>]
  ) -> Bool {
    if title.contains(where: { namesReport($0, in: text) }) { return true }
    for index in outline.nodes.indices.prefix(8) {
      if outline.nodes[index].kind == .section { return false }
      let range = outline.nodes[index].range
      let tail = max(range.lowerBound, range.upperBound - 30)..<range.upperBound
      if CampaignWords.reportOpenings.firstOffset(in: text, tail) != nil { return true }
    }
    return false
  }

  // ReportTitle ::: Words Report (("-" | ":") Words)?                 …中期报告——深化管理
  private static func namesReport(_ title: Range<Int>, in text: WorkingText) -> Bool {
    let end = title.first { text.folded[$0] == "-" || text.folded[$0] == ":" } ?? title.upperBound
    return CampaignWords.reportTitles.longestSuffix(
      in: text, of: title.lowerBound..<end, upTo: 6) != nil
  }

  /// 方法步骤 holds phases, and 报名办法 tells how to apply.
  private static func tellsMeasures(_ reading: TopicClassifier.Reading) -> Bool {
    reading.topics.contains(.measures) && !reading.topics.contains(.schedule)
      && !reading.topics.contains(.reporting)
  }

  private static func measures(
    in outline: Outline, _ topics: [TopicClassifier.Reading?]
  ) -> [Campaign.Passage] {
    var result: [Campaign.Passage] = []
    for index in outline.nodes.indices {
      guard let reading = topics[index], !reading.inferred, tellsMeasures(reading) else {
        continue
      }
      for child in outline.each(childOf: index) {
        if outline.nodes[child].kind == .paragraph {
          result.append(Campaign.Passage(range: outline.nodes[child].range, section: index))
        } else if let title = outline.nodes[child].title {
          result.append(Campaign.Passage(range: title, section: child))
        }
      }
    }
    return result
  }

  /// The span of the phases, from the earliest start to the latest end: an undated or open phase at
  /// either end leaves that end open.
  private static func span(of phases: [Phase], _ dates: [DateExpression]) -> Campaign.Period? {
    let periods = phases.map { phase in phase.period.map { dates[$0] } }
    guard let first = periods.first, let last = periods.last else { return nil }
    let start = first?.start.flatMap { _ in periods.compactMap { $0?.start }.min() }
    let end = last?.end.flatMap { _ in periods.compactMap { $0?.end }.max() }
    guard start != nil || end != nil else { return nil }
    return Campaign.Period(date: nil, start: start, end: end, inferred: true)
  }
}
