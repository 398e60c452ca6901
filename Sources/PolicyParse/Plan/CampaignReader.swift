/// Reads the campaign that a plan sets in motion: its name, short name, theme and period.
public struct CampaignReader {
  private let text: WorkingText
  private let outline: Outline
  private let title: [Range<Int>]
  private let topics: [TopicClassifier.Reading?]
  private let dates: [DateExpression]

  /// - Parameters:
  ///   - title: the pieces of the document's title; empty where it has none.
  ///   - topics: of each node, from `TopicClassifier.classify`.
  ///   - dates: of the document, in source order.
  public static func campaign(
    in text: WorkingText, outline: Outline, title: [Range<Int>],
    topics: [TopicClassifier.Reading?], dates: [DateExpression] = []
  ) -> Campaign {
    let reader = CampaignReader(
      text: text, outline: outline, title: title, topics: topics, dates: dates)
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
    campaign.objectives = reader.passages(of: .objectives)
    campaign.principles = reader.passages(of: .principles)
    campaign.scope = reader.passages(of: .scope)
    return campaign
  }

  /// The paragraphs before the first section, up to the one that leads into the body (…如下：).
  private var preamble: [Range<Int>] {
    var result: [Range<Int>] = []
    var length = 0
    for node in outline.nodes {
      if node.kind == .section || length > 800 { break }
      guard node.kind == .paragraph, node.parent < 0 else { continue }
      result.append(node.range)
      length += node.range.count
      if text.folded[node.range.upperBound - 1] == ":" { break }
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
    for (index, node) in outline.nodes.enumerated()
    where node.kind == .section && topics[index]?.topics.contains(.schedule) == true {
      guard topics[index]?.inferred == false else { continue }
      for child in outline.children(of: index) where outline.nodes[child].kind == .paragraph {
        if let found = closedRange(in: outline.nodes[child].range) { return found }
      }
    }
    return nil
  }

  private func closedRange(in range: Range<Int>) -> Campaign.Period? {
    var index = dates.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while index < dates.count, dates[index].range.lowerBound < range.upperBound {
      let date = dates[index]
      if date.kind == .range, let start = date.start, let end = date.end,
        date.precision != .year, !isPhase(date.range, in: range)
      {
        return Campaign.Period(date: index, start: start, end: end, inferred: false)
      }
      index += 1
    }
    return nil
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

  /// The paragraphs of the sections of a topic, or the titles of their children; a child without a
  /// title stands for its first paragraph.
  private func passages(of topic: Topic) -> [Campaign.Passage] {
    var result: [Campaign.Passage] = []
    for (index, node) in outline.nodes.enumerated()
    where node.kind == .section && topics[index]?.topics.contains(topic) == true {
      guard topics[index]?.inferred == false else { continue }
      let children = outline.children(of: index)
      let paragraphs = children.filter { outline.nodes[$0].kind == .paragraph }
      for child in paragraphs {
        result.append(Campaign.Passage(range: outline.nodes[child].range, section: index))
      }
      guard paragraphs.isEmpty, topics[index]?.topics.count == 1 else { continue }
      for child in children {
        guard let words = outline.nodes[child].title ?? firstParagraph(of: child) else { continue }
        result.append(Campaign.Passage(range: words, section: child))
      }
    }
    return result
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
