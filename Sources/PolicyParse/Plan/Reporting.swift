/// Something that is to be sent to somebody.
public struct ReportingDuty: Sendable, Equatable {
  /// The sentence that says so.
  public var range: Range<Int>
  public var section: Int
  /// Index of the deadline in the document's dates.
  public var deadline: Int?
  /// Who receives it.
  public var to: Range<Int>?
  /// 书面, 电子版 …: as printed.
  public var form: Range<Int>?
  /// Whom to turn to.
  public var name: Range<Int>?
  public var email: Range<Int>?
  public var phone: Range<Int>?
}

/// Finds the duties to report: 书面总结材料在12月1日前报局活动办.
struct ReportingReader {
  private let text: WorkingText
  private let outline: Outline
  private let dates: [DateExpression]
  /// Where verbs of sending stand.
  private let anchors: AnchorPlaces
  private let recipients: RecipientReader
  private let terms: TermReader

  static func duties(
    in text: WorkingText, outline: Outline, dates: [DateExpression], anchors: MentionAnchors
  ) -> [ReportingDuty] {
    guard !anchors.reports.isEmpty else { return [] }
    let reader = ReportingReader(
      text: text, outline: outline, dates: dates, anchors: anchors.reports,
      recipients: RecipientReader(text: text), terms: TermReader(text: text, dates: dates))
    var result: [ReportingDuty] = []
    var last = 0
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      guard let range = node.kind == .paragraph ? node.range : node.title else { continue }
      let verbs = reader.anchors.indices(in: range, after: &last)
      guard !verbs.isEmpty else { continue }
      let section = node.kind == .paragraph ? node.parent : index
      reader.read(range, verbs, section: section, into: &result)
    }
    return result
  }

  private func read(
    _ range: Range<Int>, _ verbs: Range<Int>, section: Int, into result: inout [ReportingDuty]
  ) {
    var floor = range.lowerBound
    for index in verbs where anchors[index] >= floor {
      let start = sentenceStart(of: anchors[index], notBefore: floor)
      let end = sentenceEnd(after: anchors[index], before: range.upperBound)
      let sentence = text.trimmed(start..<end)
      if let duty = duty(in: sentence, section: section) { result.append(duty) }
      floor = end + 1
    }
  }

  private func sentenceStart(of place: Int, notBefore floor: Int) -> Int {
    var start = place
    while let mark = text.lastOffset(of: Self.marks, in: floor..<start) {
      if endsSentence(mark) { return mark + 1 }
      start = mark
    }
    return floor
  }

  private func sentenceEnd(after place: Int, before limit: Int) -> Int {
    text.places(of: Self.marks, in: place..<limit).first(where: endsSentence) ?? limit
  }

  private static let marks: CharacterClass = [.sentenceEnd, .newline]

  private func endsSentence(_ place: Int) -> Bool {
    text.folded[place] == "。" || text.folded[place] == "\n"
  }

  // Duty ::: Sent | Told | Due | Owed | Urged
  private func duty(in sentence: Range<Int>, section: Int) -> ReportingDuty? {
    guard sentence.count >= 8, let verb = verb(in: sentence), !isPast(verb, in: sentence),
      !tellsOwnDeeds(sentence.lowerBound..<verb.lowerBound),
      !isLeave(verb, in: sentence), !isApplication(verb),
      ReportingWords.definitions.firstOffset(in: text, sentence.lowerBound..<verb.lowerBound) == nil
    else { return nil }
    let told = recipients.recipient(before: verb.lowerBound, from: sentence.lowerBound)
    let recipient =
      told ?? recipients.recipient(after: verb.upperBound, before: sentence.upperBound)
      ?? recipients.keeper(behind: verb.upperBound, before: sentence.upperBound)
    let deadline = terms.deadline(in: sentence, before: verb.lowerBound)
    if isProcedure(sentence, verb, recipient, by: deadline) { return nil }
    let isDuty =
      recipient.map {
        isSent(sentence, verb) || told != nil && isTold(sentence)
          || isDue(verb, to: $0, by: deadline)
      } ?? (isOwed(sentence, verb, by: deadline) || isUrged(verb, in: sentence))
    guard isDuty else { return nil }
    var duty = ReportingDuty(range: sentence, section: section, deadline: deadline, to: recipient)
    duty.form = ReportingWords.forms.first(in: text, sentence)?.range
    let contact = ContactReader(text: text)
    duty.name = contact.name(in: sentence)
    duty.email =
      text.mailAddress(in: verb.upperBound..<sentence.upperBound) ?? text.mailAddress(in: sentence)
    duty.phone = contact.phone(in: sentence)
    return duty
  }

  private func tellsOwnDeeds(_ words: Range<Int>) -> Bool {
    !words.isEmpty && ReportingWords.ownDeeds.firstOffset(in: text, words) != nil
  }

  // Leave ::: ("可"|"可以") ("向"|"将") … Verb                              村民可向村委会提交…
  /// Whether a sentence only says what may be sent.
  private func isLeave(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    let clause = max(sentence.lowerBound, verb.lowerBound - 40)..<verb.lowerBound
    let start =
      clause.last { text.folded[$0] == "," || text.folded[$0] == ";" }.map { $0 + 1 }
      ?? clause.lowerBound
    return ReportingWords.permissions.firstOffset(in: text, start..<verb.lowerBound) != nil
  }

  /// Whether what is sent is an application: 提交申请.
  private func isApplication(_ verb: Range<Int>) -> Bool {
    guard text.has("申请", at: verb.upperBound, before: text.count) else { return false }
    let next = verb.upperBound + 2
    return next == text.count || !text.classes[next].contains(.han)
  }

  // Procedure ::: Applicant … Verb … | … Verb Recipient Approval | "申请" … Verb Recipient Check
  /// Whether a sentence without a deadline tells how something is applied for, or who approves it.
  private func isProcedure(
    _ sentence: Range<Int>, _ verb: Range<Int>, _ recipient: Range<Int>?, by deadline: Int?
  ) -> Bool {
    if ReportingWords.applicants.longest(
      in: text, at: sentence.lowerBound, before: sentence.upperBound) != nil
    {
      return deadline.map { dates[$0].kind } != .deadline
    }
    guard deadline == nil, let end = recipient?.upperBound, end > verb.lowerBound else {
      return false
    }
    if ReportingWords.approvals.longest(in: text, at: end, before: sentence.upperBound) != nil {
      return true
    }
    return ReportingWords.checks.longest(in: text, at: end, before: sentence.upperBound) != nil
      && text.firstOffset(of: "申请", in: sentence.lowerBound..<verb.lowerBound) != nil
  }

  // Urged ::: ("要"|"应"|"须"|…) ("及时"|"立即"|"逐级"|…)+ Verb                 有关情况要及时上报
  /// Whether a sentence says that something is to be told at once, and not to whom.
  private func isUrged(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    var end = verb.lowerBound
    while let word = ReportingWords.urgings.longestSuffix(
      in: text, of: sentence.lowerBound..<end)
    {
      end = word.start
    }
    return end < verb.lowerBound
      && ReportingWords.obligations.longestSuffix(in: text, of: sentence.lowerBound..<end) != nil
  }

  // Past ::: "已" … Verb | Verb "了"                            已会同林业局向县政府上报了
  private func isPast(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    if verb.upperBound < sentence.upperBound, text.folded[verb.upperBound] == "了" { return true }
    let clause = (max(sentence.lowerBound, verb.lowerBound - 30)..<verb.lowerBound).reversed()
      .prefix { text.classes[$0].isDisjoint(with: [.sentenceEnd]) && text.folded[$0] != "," }
    return clause.contains { text.folded[$0] == "已" }
  }

  // Sent ::: … Paper … Verb Recipient                             巡护小结报县林业局
  private func isSent(_ sentence: Range<Int>, _ verb: Range<Int>) -> Bool {
    holdsPaper(sentence.lowerBound..<verb.upperBound)
  }

  // Told ::: … "向" Recipient Verb … Paper                         向县林业局报送进展情况
  private func isTold(_ sentence: Range<Int>) -> Bool {
    holdsPaper(sentence, besides: .entryForm)
  }

  // Due ::: … Deadline … Verb Recipient                           8月6日前发送至县林业局
  /// Whether something is due to somebody, and not only to be approved there.
  private func isDue(_ verb: Range<Int>, to recipient: Range<Int>, by deadline: Int?) -> Bool {
    guard deadline != nil, !isNoun(verb) else { return false }
    return sends(verb)
      || text.folded[verb.lowerBound] != "送"
        && ReportingWords.approvals.longest(
          in: text, at: recipient.upperBound, before: text.count) == nil
  }

  // Owed ::: … Deadline … Verb … Paper | … Paper … Verb …, of which one part is a deadline
  //                                                               4月25日前报送自查报告
  /// Whether a sentence says by when a paper is to be sent, and not to whom. A form to enter with is
  /// for those who want to.
  private func isOwed(_ sentence: Range<Int>, _ verb: Range<Int>, by deadline: Int?) -> Bool {
    guard let deadline, !isNoun(verb),
      dates[deadline].kind == .deadline || dates[deadline].kind == .recurring
    else { return false }
    let isAhead = dates[deadline].range.lowerBound < verb.lowerBound && sends(verb)
    let end = isAhead ? sentence.upperBound : verb.upperBound
    return (isAhead || terms.isTerm(dates[deadline].range, behind: verb))
      && holdsPaper(sentence.lowerBound..<end, besides: .entryForm)
  }

  private func holdsPaper(
    _ range: Range<Int>, besides other: ReportingWords.Paper? = nil
  ) -> Bool {
    var rest = range
    while let paper = ReportingWords.papers.first(in: text, rest) {
      if paper.meaning != other, paper.meaning != .other { return true }
      rest = paper.range.upperBound..<range.upperBound
    }
    return false
  }

  /// Whether a verb says by itself that something is sent: 报送, but neither 报 nor 报告.
  private func sends(_ verb: Range<Int>) -> Bool { verb.count > 1 && !isNoun(verb) }

  private func verb(in sentence: Range<Int>) -> Range<Int>? {
    var floor = sentence.lowerBound
    // 填报后提交: a form is filled in before it is sent.
    var filled: Range<Int>?
    // 材料报送（5月4日前）: the words of a heading stand before those that say to whom.
    var labelled: Range<Int>?
    for index in anchors.indices(in: sentence) {
      let place = anchors[index]
      guard place >= floor,
        let word = ReportingWords.verbs.longest(in: text, at: place, before: sentence.upperBound)
      else { continue }
      guard word.end == sentence.upperBound || text.folded[word.end] != "的" else {
        // 上报的材料 only says which.
        floor = word.end
        continue
      }
      guard !isCited(place, in: sentence) else { continue }
      let isSingle = word.end == place + 1
      let isNoun = recipientOpensWithVerb(after: word.end, before: sentence.upperBound)
      if !isNoun, !isSingle || isReport(at: place, in: sentence),
        !self.isNoun(place..<word.end) || hasRecipient(place..<word.end, in: sentence)
          || isUrged(place..<word.end, in: sentence)
      {
        if text.has("填报", at: place, before: word.end) {
          if holdsPaper(inClauseAt: word.end, before: sentence.upperBound) {
            filled = filled ?? place..<word.end
          }
        } else if isLabel(place..<word.end, in: sentence) {
          labelled = labelled ?? place..<word.end
        } else {
          return place..<word.end
        }
      }
      floor = word.end
    }
    return labelled ?? filled
  }

  private func isLabel(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    verb.upperBound < sentence.upperBound && text.folded[verb.upperBound] == "("
      && !hasRecipient(verb, in: sentence)
  }

  /// Whether a paper is named in the clause that goes on at a place, near it.
  private func holdsPaper(inClauseAt start: Int, before limit: Int) -> Bool {
    let near = start..<min(limit, start + 80)
    let end = near.first {
      !text.classes[$0].isDisjoint(with: [.innerMark, .sentenceEnd]) && text.folded[$0] != "、"
    }
    return holdsPaper(start..<(end ?? near.upperBound))
  }

  private func hasRecipient(_ verb: Range<Int>, in sentence: Range<Int>) -> Bool {
    recipients.recipient(before: verb.lowerBound, from: sentence.lowerBound) != nil
      || recipients.recipient(after: verb.upperBound, before: sentence.upperBound) != nil
  }

  /// Whether a place stands inside 《》: 《政府工作报告》 sends nothing.
  private func isCited(_ place: Int, in sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, place - 80)..<place
    return before.last { text.folded[$0] == "《" || text.folded[$0] == "》" }
      .map { text.folded[$0] == "《" } ?? false
  }

  /// Whether a word without a recipient is what is written, and not that it is sent: 小组报告.
  private func isNoun(_ verb: Range<Int>) -> Bool {
    text.hasSuffix("报告", in: verb)
  }

  /// 报 by itself is a verb only where what follows is an organ: 报局“两年”活动办.
  private func isReport(at place: Int, in sentence: Range<Int>) -> Bool {
    if ReportingWords.exceptions.longest(in: text, at: place, before: sentence.upperBound) != nil {
      return false
    }
    if place > sentence.lowerBound,
      ReportingWords.exceptions.longest(in: text, at: place - 1, before: sentence.upperBound) != nil
    {
      return false
    }
    return recipients.recipient(after: place + 1, before: sentence.upperBound) != nil
  }

  /// 总结报告报送某局: the first 报告 is what is sent. So is the one in 报送报告.
  private func recipientOpensWithVerb(after start: Int, before limit: Int) -> Bool {
    var place = start
    while let joint = ReportingWords.joints.longest(in: text, at: place, before: limit) {
      place = joint.end
    }
    if let next = ReportingWords.verbs.longest(in: text, at: place, before: limit) {
      return place > start || !isNoun(place..<next.end)
    }
    return ReportingWords.nounJoints.longest(in: text, at: start, before: limit) != nil
  }
}
