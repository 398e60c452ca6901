/// Reads the campaign that a plan sets in motion: its name, short name, theme and period.
public struct CampaignReader {
  private let text: WorkingText
  private let outline: Outline
  private let title: [Range<Int>]
  private let topics: [TopicClassifier.Reading?]
  private let dates: [DateExpression]
  /// The paragraphs before the first section, up to the one that leads into the body (…如下：).
  private let preamble: [Range<Int>]

  private init(
    _ text: WorkingText, _ outline: Outline, title: [Range<Int>],
    topics: [TopicClassifier.Reading?], dates: [DateExpression]
  ) {
    self.text = text
    self.outline = outline
    self.title = title
    self.topics = topics
    self.dates = dates
    preamble = Self.preamble(of: outline, in: text)
  }

  /// - Parameters:
  ///   - title: the pieces of the document's title; empty where it has none.
  ///   - topics: of each node, from `TopicClassifier.classify`.
  ///   - dates: of the document, in source order.
  public static func campaign(
    in text: WorkingText, outline: Outline, title: [Range<Int>],
    topics: [TopicClassifier.Reading?], dates: [DateExpression] = []
  ) -> Campaign {
    let reader = CampaignReader(text, outline, title: title, topics: topics, dates: dates)
    var campaign = Campaign()
    let names = CampaignNameReader(text: text, preamble: reader.preamble, title: title)
    if let found = names.read() {
      campaign.name = found.name
      campaign.shortName = found.shortName
    }
    campaign.theme = ThemeReader(
      text: text, outline: outline, preamble: reader.preamble, topics: topics
    ).read()
    campaign.period = reader.period()
    reader.readPassages(into: &campaign)
    return campaign
  }

  private static func preamble(of outline: Outline, in text: WorkingText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var length = 0
    for index in outline.nodes.indices {
      if outline.nodes[index].kind == .section || length > 800 { break }
      guard outline.nodes[index].kind == .paragraph, outline.nodes[index].parent < 0 else {
        continue
      }
      let range = outline.nodes[index].range
      result.append(range)
      length += range.count
      if text.folded[range.upperBound - 1] == ":" { break }
    }
    return result
  }

  // MARK: Period

  /// The closed range that the plan states for itself: in the preamble, or in the text right under
  /// a heading of time.
  private func period() -> Campaign.Period? {
    for range in preamble {
      if let found = closedRange(in: range) { return found }
    }
    if let found = titlePeriod() { return found }
    for index in outline.nodes.indices where isScheduled(index) && !isStep(index) {
      for child in outline.each(childOf: index) where outline.nodes[child].kind == .paragraph {
        if let found = closedRange(in: outline.nodes[child].range) { return found }
      }
    }
    return outline.nodes.lazy.filter { $0.kind == .paragraph }.compactMap { timed($0.range) }.first
  }

  // TitlePeriod ::: … Genre "(" Range ")"                                  助残行动方案（2023—2025年）
  /// The period that closes a plan's own title.
  private func titlePeriod() -> Campaign.Period? {
    guard let title = title.last, title.count > 2, text.folded[title.upperBound - 1] == ")",
      let open = title.last(where: { text.folded[$0] == "(" })
    else { return nil }
    let index = dates.firstIndex(from: open)
    guard index < dates.count, dates[index].kind == .range,
      dates[index].range == (open + 1)..<(title.upperBound - 1), let start = dates[index].start,
      let end = dates[index].end
    else { return nil }
    return Campaign.Period(date: index, start: start, end: end, inferred: false)
  }

  /// Whether a section's title says that it tells the time; one under it only where it is called so.
  private func isScheduled(_ section: Int) -> Bool {
    guard let reading = topics[section], reading.topics.contains(.schedule),
      let title = outline.nodes[section].title
    else { return false }
    let parent = outline.nodes[section].parent
    // 销售时间要求 under 申报条件 tells what applicants must have done.
    if parent >= 0, topics[parent]?.topics.first == .scope { return false }
    if text.hasSuffix("时间", in: title) { return true }
    let isStep = parent >= 0 && topics[parent]?.topics.contains(.schedule) == true
    return !reading.inferred && !isStep
  }

  // TimedLine ::: ("活动"|"竞赛"|…) "时间" ("定于"|"为"|":") Range           竞赛时间定于11月23—25日
  /// The range of a paragraph that says when the whole takes place.
  private func timed(_ paragraph: Range<Int>) -> Campaign.Period? {
    guard
      let label = CampaignWords.timeLabels.longest(
        in: text, at: paragraph.lowerBound, before: paragraph.upperBound)
    else { return nil }
    let date = dates.firstIndex(from: label.end)
    guard date < dates.count, dates[date].range.lowerBound == label.end else { return nil }
    return closedRange(
      in: paragraph.lowerBound..<min(paragraph.upperBound, dates[date].range.upperBound))
  }

  private func isStep(_ section: Int) -> Bool {
    outline.nodes[section].title.map { CampaignWords.steps.firstOffset(in: text, $0) != nil }
      ?? false
  }

  private func closedRange(in range: Range<Int>) -> Campaign.Period? {
    var index = dates.firstIndex(from: range.lowerBound)
    while index < dates.count, dates[index].range.lowerBound < range.upperBound {
      let date = dates[index]
      if date.kind == .range, (date.start == nil) == (date.end == nil),
        date.precision != .year || opensPeriod(date.range, in: range),
        !isPhase(date.range, in: range), !isStep(date.range, in: range),
        !isEntry(date.range, in: range),
        !isPast(date.range, in: range)
      {
        return Campaign.Period(date: index, start: date.start, end: date.end, inferred: false)
      }
      index += 1
    }
    return nil
  }

  /// Whether a range of years is told to be the plan's own: 自2021年至2024年, 现就“十三五”期间….
  private func opensPeriod(_ date: Range<Int>, in range: Range<Int>) -> Bool {
    text.folded[date.lowerBound] == "自" || text.folded[date.lowerBound] == "从"
      || text.hasSuffix("现就", in: range.lowerBound..<date.lowerBound)
  }

  /// Whether a range tells of what is over: 上年5月至9月, 3月1日至3日在…召开了.
  private func isPast(_ date: Range<Int>, in range: Range<Int>) -> Bool {
    if CampaignWords.past.longest(in: text, at: date.lowerBound, before: date.upperBound) != nil {
      return true
    }
    let after = date.upperBound..<min(range.upperBound, date.upperBound + 40)
    let end = after.first { !text.classes[$0].isDisjoint(with: [.innerMark, .sentenceEnd]) }
    if end == date.upperBound, tellsVisit(after) { return true }
    return CampaignWords.done.firstOffset(in: text, date.upperBound..<(end ?? after.upperBound))
      != nil
  }

  // Visit ::: Range "," … Post … ("率"|"赴"|"视察"|…)              3月1日至3日，王县长率队赴…
  private func tellsVisit(_ words: Range<Int>) -> Bool {
    CampaignWords.visits.firstOffset(in: text, words) != nil
      && CampaignWords.visitors.firstOffset(in: text, words) != nil
  }

  // Entry ::: Range ":" …                                      3月中旬至5月：组织实施。
  /// Whether a range opens one of several dated lines.
  private func isEntry(_ date: Range<Int>, in range: Range<Int>) -> Bool {
    date.lowerBound == range.lowerBound && date.upperBound < range.upperBound
      && text.folded[date.upperBound] == ":"
  }

  /// Whether a date tells when to enter or apply, which is one step only: 报名时间：3月1日至5日.
  private func isStep(_ date: Range<Int>, in range: Range<Int>) -> Bool {
    let before = max(range.lowerBound, date.lowerBound - 10)..<date.lowerBound
    return !before.isEmpty && CampaignWords.steps.firstOffset(in: text, before) != nil
  }

  /// Whether a sentence names a phase before the date: 宣传发动阶段（3月1日—3月31日）.
  private func isPhase(_ date: Range<Int>, in range: Range<Int>) -> Bool {
    var start = date.lowerBound
    while start > range.lowerBound, text.folded[start - 1] != "。" { start -= 1 }
    let after = date.upperBound..<min(range.upperBound, date.upperBound + 16)
    return text.firstOffset(of: "阶段", in: start..<date.lowerBound) != nil
      || text.has("为", at: date.upperBound, before: range.upperBound)
        && text.firstOffset(of: "阶段", in: after) != nil
  }

  // MARK: Passages

  /// Reads the passages of the sections whose titles name their topic.
  private func readPassages(into campaign: inout Campaign) {
    for index in outline.nodes.indices {
      guard let reading = topics[index], !reading.inferred else { continue }
      for topic in reading.topics {
        switch topic {
        case .objectives: campaign.objectives += passages(of: index)
        case .principles: campaign.principles += passages(of: index)
        case .scope: campaign.scope += passages(of: index)
        default: break
        }
      }
    }
  }

  /// The paragraphs of a section but those that lead into its children; where it has none, and one
  /// topic only, the titles of the children.
  private func passages(of section: Int) -> [Campaign.Passage] {
    let paragraphs = outline.each(childOf: section).filter {
      outline.nodes[$0].kind == .paragraph
    }
    let own = paragraphs.filter { !leadsIntoChild($0) }
    if own.isEmpty, topics[section]?.topics.count == 1 { return parts(of: section) }
    return (own.isEmpty ? paragraphs : own).map {
      Campaign.Passage(range: outline.nodes[$0].range, section: section)
    }
  }

  /// Whether a paragraph ends with ： before the first of several sections or items.
  private func leadsIntoChild(_ paragraph: Int) -> Bool {
    guard text.hasSuffix(":", in: outline.nodes[paragraph].range),
      paragraph + 1 < outline.nodes.count,
      outline.nodes[paragraph + 1].parent == outline.nodes[paragraph].parent
    else { return false }
    switch outline.nodes[paragraph + 1].kind {
    case .section, .item: return true
    case .paragraph, .table: return false
    }
  }

  /// The titles of a section's children but those that name an aim themselves; a child without a
  /// title stands for its first paragraph.
  private func parts(of section: Int) -> [Campaign.Passage] {
    outline.each(childOf: section).filter { !namesAim($0) }.compactMap { child in
      (outline.nodes[child].title ?? firstParagraph(of: child)).map {
        Campaign.Passage(range: $0, section: child)
      }
    }
  }

  /// Whether a section's title names an aim, so that its own words are passages.
  private func namesAim(_ section: Int) -> Bool {
    guard let own = topics[section], !own.inferred else { return false }
    return [.guidingIdeology, .principles, .objectives, .scope, .measures].contains(own.topics[0])
  }

  private func firstParagraph(of index: Int) -> Range<Int>? {
    outline.children(of: index).first { outline.nodes[$0].kind == .paragraph }
      .map { outline.nodes[$0].range }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for all after it.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
