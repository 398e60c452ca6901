/// Finds the theme of a campaign: 以“…”为主题, or a section 活动主题.
struct ThemeReader {
  let text: WorkingText
  let outline: Outline
  let preamble: [Range<Int>]
  let topics: [TopicClassifier.Reading?]

  /// Longest theme, in scalars.
  private static let limit = 60

  func read() -> Range<Int>? {
    if let theme = section() { return theme }
    for range in preamble {
      if let theme = stated(in: range, ofCampaign: true) { return theme }
    }
    for index in outline.nodes.indices where isOpening(index) {
      if let theme = stated(in: outline.nodes[index].range, ofCampaign: false) { return theme }
    }
    return nil
  }

  /// Whether a node is a paragraph of a section that speaks of the whole: ideology, aims,
  /// requirements.
  private func isOpening(_ index: Int) -> Bool {
    let parent = outline.nodes[index].parent
    guard outline.nodes[index].kind == .paragraph, parent >= 0 else { return false }
    switch topics[parent]?.topics.first {
    case .guidingIdeology, .objectives, .background: return true
    default: return false
    }
  }

  /// The text under a heading 活动主题.
  private func section() -> Range<Int>? {
    for index in outline.nodes.indices where outline.nodes[index].kind == .section {
      guard let title = outline.nodes[index].title, title.count <= 8,
        TopicWords.titles.longestSuffix(in: text, of: title, upTo: 4) != nil,
        text.hasSuffix("主题", in: title)
      else { continue }
      for child in outline.each(childOf: index) where outline.nodes[child].kind == .paragraph {
        guard let words = value(in: outline.nodes[child].range) else { continue }
        if let theme = stated(in: words, ofCampaign: true) { return theme }
        let theme = tidied(words)
        return theme.count <= Self.limit ? theme : nil
      }
    }
    return nil
  }

  // Value ::: ("活动主题" ":")? Words                            under 活动时间和主题 only with its label
  /// The words of a paragraph under such a heading, without a label; nil where that names another
  /// matter.
  private func value(in paragraph: Range<Int>) -> Range<Int>? {
    guard let colon = paragraph.prefix(9).first(where: { text.folded[$0] == ":" }) else {
      return paragraph
    }
    let label = paragraph.lowerBound..<colon
    if text.hasSuffix("主题", in: label) {
      return text.trimmed((colon + 1)..<paragraph.upperBound)
    }
    return TopicWords.titles.longestSuffix(in: text, of: label, upTo: 4) == nil ? paragraph : nil
  }

  /// A theme's words: one quotation's inside, or the first sentence.
  private func tidied(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, !text.classes[end].contains(.sentenceEnd) {
      let close =
        text.folded[end] == "“"
        ? (end..<min(range.upperBound, end + Self.limit)).first { text.folded[$0] == "”" } : nil
      end = (close ?? end) + 1
    }
    return text.withoutLoneQuote(text.withoutQuotes(text.trimmed(range.lowerBound..<end)))
  }

  // Stated ::: "以" Theme "为" … "主题" | ("围绕"|"紧扣") Theme "主题" | "主题" ("是"|"为"|":") Theme
  private func stated(in range: Range<Int>, ofCampaign: Bool) -> Range<Int>? {
    var rest = range
    while let place = text.firstOffset(of: "主题" as StaticString, in: rest),
      place + 2 < range.upperBound
    {
      if !isCited(place, from: range.lowerBound),
        let theme = before(place, from: range.lowerBound, to: range.upperBound, ofCampaign)
          ?? after(place + 2, before: range.upperBound)
      {
        return theme
      }
      rest = (place + 1)..<range.upperBound
    }
    return nil
  }

  /// Whether a place stands inside 《》: that theme is another document's.
  private func isCited(_ place: Int, from floor: Int) -> Bool {
    let before = max(floor, place - 120)..<place
    return before.reversed().first { text.folded[$0] == "《" || text.folded[$0] == "》" }
      .map { text.folded[$0] == "《" } ?? false
  }

  /// The words between 以 and 为主题, or between 围绕 and 主题.
  private func before(
    _ place: Int, from floor: Int, to limit: Int, _ ofCampaign: Bool
  ) -> Range<Int>? {
    var end = place
    while end > floor, ScalarList("的总活动教育").contains(text.folded[end - 1]) { end -= 1 }
    if text.hasSuffix("这一", in: floor..<end) || text.hasSuffix("这个", in: floor..<end) { end -= 2 }
    var openers: [StaticString] = ["围绕", "紧扣", "紧紧围绕", "突出", "按照", "践行"]
    if end > floor, text.folded[end - 1] == "为" {
      // 以…为主题的演讲比赛 is the theme of that event only.
      let next = place + 2
      if !ofCampaign, next < limit, text.folded[next] == "的" { return nil }
      openers = ["以"]
      end -= 1
    }
    return opened(by: openers, from: max(floor, end - Self.limit), to: end)
  }

  private func opened(by openers: [StaticString], from floor: Int, to end: Int) -> Range<Int>? {
    guard end > floor else { return nil }
    if text.folded[end - 1] == "”", let open = openQuote(before: end - 1, from: floor) {
      return (open + 1)..<(end - 1)
    }
    var place = end - 1
    while place >= floor, !text.classes[place].contains(.sentenceEnd), text.folded[place] != "," {
      for opener in openers where text.has(opener, at: place, before: end) {
        let start = place + opener.scalarCount
        guard end - start >= 4 else { return nil }
        if text.folded[start] == "“",
          let close = (start..<end).first(where: { text.folded[$0] == "”" }),
          CampaignWords.openers.longest(in: text, at: close + 1, before: end) != nil
        {
          return (start + 1)..<close
        }
        return text.withoutQuotes(start..<end)
      }
      place -= 1
    }
    return nil
  }

  private func openQuote(before close: Int, from floor: Int) -> Int? {
    var place = close - 1
    while place >= floor {
      if text.folded[place] == "“" { return place + 1 < close ? place : nil }
      if text.folded[place] == "”" { return nil }
      place -= 1
    }
    return nil
  }

  /// The quotation after 主题是 or 主题为.
  private func after(_ place: Int, before limit: Int) -> Range<Int>? {
    var cursor = Cursor(text, in: place..<min(limit, place + Self.limit))
    guard cursor.take("是") || cursor.take("为") || cursor.take(":") else { return nil }
    _ = cursor.take(":")
    guard cursor.take("“") else { return nil }
    let start = cursor.position
    while let scalar = cursor.current, scalar != "”", scalar != "\n" { cursor.advance() }
    guard cursor.current == "”", cursor.position > start else { return nil }
    return start..<cursor.position
  }
}
