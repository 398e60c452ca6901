/// Tells what each section is about: by its title, else by its place and its words.
public enum TopicClassifier {
  /// The topics of one section, the first one first.
  public struct Reading: Sendable, Equatable {
    public var topics: [Topic]
    /// Whether the title did not say so.
    public var inferred: Bool
  }

  /// The topics that a title names, in its order: 指导思想和目标任务 names two.
  public static func topics(ofTitle title: Range<Int>, in text: WorkingText) -> [Topic] {
    let words = TopicWords.titles
    let phrase = TitlePhrase(text: text, title: title)
    var result: [Topic] = []
    var place = title.lowerBound
    while place < title.upperBound {
      if text.folded[place] == "“" || text.folded[place] == "《" {
        place = quotationEnd(place, before: title.upperBound, text)
        continue
      }
      guard let word = words.longest(in: text, at: place, before: title.upperBound),
        !namesDocument(place, from: title.lowerBound, text), !straddles(place, title, text),
        phrase.names(word.meaning, at: place..<word.end)
      else {
        place += 1
        continue
      }
      if !result.contains(word.meaning) { result.append(word.meaning) }
      place = word.end
    }
    return result
  }

  /// Whether the word here is made of two others: 实施|行政, 瞩目|的.
  private static func straddles(_ place: Int, _ title: Range<Int>, _ text: WorkingText) -> Bool {
    place > title.lowerBound
      && TopicWords.straddled.longest(in: text, at: place - 1, before: title.upperBound) != nil
  }

  /// Whether the word here names the document itself: 本办法自2019年9月1日起施行; but 基本原则.
  private static func namesDocument(_ place: Int, from start: Int, _ text: WorkingText) -> Bool {
    place == start + 1 && (text.folded[start] == "本" || text.folded[start] == "该")
  }

  private static func quotationEnd(_ place: Int, before end: Int, _ text: WorkingText) -> Int {
    let close: Scalar = text.folded[place] == "“" ? "”" : "》"
    var next = place + 1
    while next < end, text.folded[next] != close { next += 1 }
    return next + 1
  }

  /// The topics of every section of a document, by node index; nil for other nodes.
  public static func classify(_ outline: Outline, in text: WorkingText) -> [Reading?] {
    var result = [Reading?](repeating: nil, count: outline.nodes.count)
    for index in outline.nodes.indices where outline.nodes[index].kind == .section {
      let parent = outline.nodes[index].parent
      result[index] = reading(
        of: index, above: parent >= 0 ? result[parent] : nil, outline, text)
    }
    return result
  }

  private static func reading(
    of index: Int, above: Reading?, _ outline: Outline, _ text: WorkingText
  ) -> Reading {
    if above?.topics.first == .schedule, !tellsProcedure(outline.nodes[index].parent, outline, text)
    {
      return Reading(topics: [.schedule], inferred: true)
    }
    if let title = outline.nodes[index].title {
      let named = topics(ofTitle: title, in: text)
      if !named.isEmpty { return Reading(topics: named, inferred: false) }
    }
    // A section below another one goes on with its topic.
    if let above { return Reading(topics: [above.topics[0]], inferred: true) }
    return Reading(topics: [contentTopic(of: index, outline, text) ?? .other], inferred: true)
  }

  /// Whether a section tells how to go about something, so that its children have topics of their own:
  /// 报名程序.
  private static func tellsProcedure(
    _ section: Int, _ outline: Outline, _ text: WorkingText
  ) -> Bool {
    guard section >= 0, let title = outline.nodes[section].title else { return false }
    return text.hasSuffix("程序", in: title) || text.hasSuffix("流程", in: title)
  }

  /// The topic that the first words of a section's own text tell.
  private static func contentTopic(
    of index: Int, _ outline: Outline, _ text: WorkingText
  ) -> Topic? {
    let below = (index + 1)..<max(index + 1, outline.nodes[index].subtreeEnd)
    guard let first = below.first(where: { outline.nodes[$0].kind == .paragraph }) else {
      return nil
    }
    let range = outline.nodes[first].range
    let opening = range.lowerBound..<min(range.upperBound, range.lowerBound + 80)
    return TopicWords.contents.first(in: text, opening)?.meaning
  }
}
