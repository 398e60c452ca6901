/// Reads who receives what is to be sent: 报县林业局备案, 向县林业局报送, 交由林业站汇总.
struct RecipientReader {
  let text: WorkingText

  /// The organs after the verb, without 备案 and the like: all of a list, else its first.
  func recipient(after start: Int, before limit: Int) -> Range<Int>? {
    let end = recipientEnd(from: start, before: limit)
    if let whole = organ(in: start..<end) { return whole }
    guard let mark = (start..<end).first(where: { text.folded[$0] == "、" }) else { return nil }
    return organ(in: start..<mark)
  }

  private func recipientEnd(from start: Int, before limit: Int) -> Int {
    var end = start
    while end < min(limit, start + 60),
      text.folded[end] == "、"
        || text.classes[end].isDisjoint(with: [.sentenceEnd, .newline, .innerMark])
    {
      if text.folded[end] == "(" {
        guard let close = innerBracketEnd(at: end, before: limit) else { break }
        end = close
      }
      end += 1
    }
    return end
  }

  private func organ(in range: Range<Int>) -> Range<Int>? {
    var words = text.trimmed(range)
    if let also = text.firstOffset(of: "并抄送", in: words) {
      words = text.trimmed(words.lowerBound..<also)
    }
    if let use = ReportingWords.uses.first(in: text, words)?.range {
      // 提交评估中心出具的报告 is not sent there.
      guard use.upperBound == words.upperBound || text.folded[use.upperBound] != "的" else {
        return nil
      }
      words = text.trimmed(words.lowerBound..<use.lowerBound)
    }
    while let first = words.first, ScalarList("给至到").contains(text.folded[first]) {
      words = text.trimmed((first + 1)..<words.upperBound)
    }
    words = withoutDigits(withoutTails(withoutTime(words)))
    if let to = words.last(where: { ScalarList("至给").contains(text.folded[$0]) }),
      words.upperBound - to > 2
    {
      words = text.trimmed((to + 1)..<words.upperBound)
    }
    return isOrgan(words) ? words : nil
  }

  /// Without the digits of a footnote or a room: 教务处3.
  private func withoutDigits(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end > words.lowerBound, text.classes[end - 1].contains(.digit) { end -= 1 }
    return words.lowerBound..<end
  }

  // Keeper ::: "," "交由" Recipient ("汇总"|"备查"|…)                   缴交资料，交由林业站汇总
  /// Who keeps what is handed in.
  func keeper(behind start: Int, before limit: Int) -> Range<Int>? {
    guard let place = text.firstOffset(of: "交由", in: start..<limit) else { return nil }
    let end = recipientEnd(from: place + 2, before: limit)
    guard let use = ReportingWords.keepings.firstOffset(in: text, place..<end) else { return nil }
    return organ(in: (place + 2)..<use)
  }

  /// Where a short bracket inside a name closes, or one that gives another: 镇（街）林业站, 镇（办事处）.
  private func innerBracketEnd(at open: Int, before limit: Int) -> Int? {
    guard let close = (open..<min(limit, open + 9)).first(where: { text.folded[$0] == ")" }) else {
      return nil
    }
    let goesOn = close + 1 < limit && text.classes[close + 1].contains(.han)
    return goesOn || OrganEndings.end((open + 1)..<close, in: text) ? close : nil
  }

  // Time ::: "的" ("截止"|"截至") "时间" …                       报送至县林业局的截止时间为…
  private func withoutTime(_ words: Range<Int>) -> Range<Int> {
    guard
      let of = words.first(where: {
        text.folded[$0] == "的"
          && ReportingWords.terms.longest(in: text, at: $0 + 1, before: words.upperBound) != nil
      })
    else { return words }
    return words.lowerBound..<of
  }

  /// Without what becomes of the paper: 报县林业局备案. The 处 of an organ's department stays.
  private func withoutTails(_ range: Range<Int>) -> Range<Int> {
    var words = range
    while let tail = ReportingWords.tails.longestSuffix(in: text, of: words, upTo: 8) {
      let rest = text.trimmed(words.lowerBound..<tail.start)
      if text.folded[tail.start] == "处", !isOrgan(rest) { break }
      words = rest
    }
    return words
  }

  private func isOrgan(_ words: Range<Int>) -> Bool {
    guard words.count >= 2,
      !text.classes[words.lowerBound].contains(.closing)
    else { return false }
    return OrganEndings.end(words, in: text)
      || ReportingWords.organEnds.longestSuffix(in: text, of: words) != nil
  }

  /// 向县政府督查室报送进展情况: the organ between 向 and the verb.
  func recipient(before verb: Int, from start: Int) -> Range<Int>? {
    var place = verb - 1
    let limit = max(start, verb - 30)
    while place >= limit,
      text.folded[place] == "、" || text.classes[place].isDisjoint(with: [.sentenceEnd, .innerMark])
    {
      if text.folded[place] == "向" {
        // 公众可向… tells what may be done.
        if place > start, ScalarList("可以").contains(text.folded[place - 1]) { return nil }
        let words = text.trimmed((place + 1)..<verb)
        return isOrgan(words) ? words : nil
      }
      place -= 1
    }
    return nil
  }
}
