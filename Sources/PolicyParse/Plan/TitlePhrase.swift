/// The phrase that a title is, to tell what it speaks of from what it only mentions.
struct TitlePhrase {
  let text: WorkingText
  let title: Range<Int>

  /// The longest title, in scalars, whose parts may each name a topic.
  private static let longestList = 20

  /// Whether the word there tells the topic of the title. Nouns do so as the head of the title or of
  /// a part of it (工作原则及措施), not as an attribute (原则同意…, 目标明确), nor as the object of a verb
  /// with words of its own (拓展销售途径). Names of actions do so wherever they stand.
  func names(_ topic: Topic, at word: Range<Int>) -> Bool {
    switch topic {
    case .objectives, .principles, .scope, .tasks, .measures, .requirements, .guidingIdeology,
      .basis:
      return isHead(word) && isOwn(word)
    case .schedule, .contact: return isHead(word)
    default: return true
    }
  }

  /// Topics that verbs name as well as nouns.
  private static let actions: Set<Topic> = [
    .evaluation, .reporting, .supervision, .publicity, .funding, .summary, .contact,
  ]

  /// Whether the title, or a part of a short one, ends with a word, perhaps before other topics (目标
  /// 任务); but 重点 is an attribute there (重点对象).
  private func isHead(_ word: Range<Int>) -> Bool {
    var place = word.upperBound
    while place < title.upperBound {
      if isTail(place) { return true }
      if isJoint(place), title.count <= Self.longestList || opensTopic(place + 1) { return true }
      guard
        let next = TopicWords.titles.longest(in: text, at: place, before: title.upperBound),
        !(next.meaning == .scope && text.hasSuffix("重点", in: word))
      else { return false }
      place = next.end
    }
    return title.count <= Self.longestList || text.firstOffset(of: "," as Scalar, in: title) == nil
  }

  /// Whether the word of a topic stands at a place: 指导思想、原则和目标 is a list at any length.
  private func opensTopic(_ place: Int) -> Bool {
    TopicWords.titles.longest(in: text, at: place, before: title.upperBound) != nil
  }

  // Tail ::: ("安排" | "事项" | "计划" | …)? ("(" … | ":" … | "?" | "是指" …)?
  private func isTail(_ place: Int) -> Bool {
    var start = place
    while let found = TopicWords.tails.longest(in: text, at: start, before: title.upperBound) {
      start = found.end
    }
    guard start < title.upperBound else { return true }
    if TopicWords.definitions.longest(in: text, at: start, before: title.upperBound) != nil {
      return true
    }
    return ScalarList("(:?!").contains(text.folded[start])
      || start > place && isJoint(start)
  }

  /// What joins the parts of a title, or stands between its words and a number.
  private func isJoint(_ place: Int) -> Bool {
    ScalarList("和及与、,以/():。").contains(text.folded[place])
      || !text.classes[place].isDisjoint(with: [.blank, .digit])
  }

  /// Whether the word is no object with words of its own: 落实措施 and 工作措施, but 落实整改措施.
  private func isOwn(_ word: Range<Int>) -> Bool {
    let start = withoutAdverbs(clauseStart(before: word.lowerBound), before: word.lowerBound)
    if TopicWords.clauseOpenings.longest(in: text, at: start, before: word.lowerBound) != nil
      || text.hasSuffix("为", in: start..<word.lowerBound)
    {
      return false
    }
    if TopicWords.ways.longest(in: text, at: word.lowerBound, before: word.upperBound)?.end
      == word.upperBound
    {
      return isGeneral(start..<word.lowerBound)
    }
    guard TopicWords.verbs.longest(in: text, at: start, before: word.lowerBound) != nil else {
      return true
    }
    let attribute = (start..<word.lowerBound).last { text.folded[$0] == "的" }
    return isGeneral((attribute.map { $0 + 1 } ?? start)..<word.lowerBound)
  }

  /// 持续改善…, 全面落实…: where the verb stands.
  private func withoutAdverbs(_ start: Int, before limit: Int) -> Int {
    var place = start
    while let adverb = TopicWords.adverbs.longest(in: text, at: place, before: limit) {
      place = adverb.end
    }
    return place
  }

  /// Where the clause begins that a place stands in.
  private func clauseStart(before place: Int) -> Int {
    let comma = (title.lowerBound..<place).last { text.folded[$0] == "," || text.folded[$0] == ";" }
    return comma.map { $0 + 1 } ?? title.lowerBound
  }

  /// Whether words say nothing of their own: verbs, 工作, 总体, other topics and what joins them.
  private func isGeneral(_ words: Range<Int>) -> Bool {
    var place = words.lowerBound
    while place < words.upperBound {
      if let word = TopicWords.verbs.longest(in: text, at: place, before: words.upperBound)
        ?? TopicWords.general.longest(in: text, at: place, before: words.upperBound)
      {
        place = word.end
      } else if let word = TopicWords.titles.longest(in: text, at: place, before: words.upperBound),
        !Self.actions.contains(word.meaning), !(word.meaning == .scope && word.end - place > 2)
      {
        place = word.end
      } else if isJoint(place) {
        place += 1
      } else {
        return false
      }
    }
    return true
  }
}
