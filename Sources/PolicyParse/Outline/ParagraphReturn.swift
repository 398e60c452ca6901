/// Where an unmarked paragraph returns to an ancestor of the heading above it.
extension LevelSolver {
  /// How many frames stay open when a paragraph returns to an ancestor; nil when it stays.
  func returnDepth(_ index: Int) -> Int? {
    guard let innermost = stack.last, !goesOn(innermost) else { return nil }
    if let depth = closingDepth(index, innermost) ?? restartDepth(index, innermost) { return depth }
    guard stack.count > 1 else { return nil }
    if let depth = articleDepth(innermost, index) { return depth }
    guard hasOwnText(innermost, before: index) else { return nil }
    if let depth = summingDepth(index) { return depth }
    let subject = Subject(text, lines[index].range)
    guard !subject.isEmpty, !subject.opens(title(of: innermost)) else { return nil }
    var depth = stack.count - 1
    while depth >= 1 {
      if subject.isTakenUp(from: subjectRanges(of: stack[depth - 1])) { return depth }
      guard !goesOn(stack[depth - 1]) else { return nil }
      depth -= 1
    }
    return nil
  }

  // LeadIn ::: Words ":" before FirstMember
  /// A lead-in right above a run that begins anew in an open style stands, like the run, beside the
  /// member that it follows.
  private func restartDepth(_ index: Int, _ innermost: Frame) -> Int? {
    let next = index + 1
    guard text.folded[lines[index].range.upperBound - 1] == ":", next < lines.count,
      let heading = lines[next].heading, heading.marker.ordinal == 1,
      heading.form.style != .bullet,
      let place = stack.lastIndex(where: { $0.form == heading.form }), stack[place].ordinal > 1,
      openFrame(for: heading, next) == place, !isNested(heading, at: next, in: stack[place]),
      hasOwnText(innermost, before: index) || isSentence(lines[innermost.line].rest)
    else { return nil }
    return place
  }

  /// Whether the run that begins at a line stands inside a member of the open run, which goes on behind
  /// it: 7 … 1 2 … 8.
  private func isNested(_ first: MarkerCandidate, at line: Int, in outer: Frame) -> Bool {
    var expected = 2
    for next in lines[(line + 1)...].prefix(60) {
      guard let heading = next.heading, heading.form == first.form,
        let ordinal = heading.marker.ordinal
      else { continue }
      if ordinal == expected {
        expected += 1
      } else {
        return ordinal == outer.ordinal + 1
      }
    }
    return false
  }

  private func isSentence(_ range: Range<Int>) -> Bool {
    range.last.map { text.classes[$0].contains(.sentenceEnd) && range.count > 12 } ?? false
  }

  /// A paragraph whose noun stands in an ancestor's title and not in the title right above it returns
  /// to that ancestor.
  private func summingDepth(_ index: Int) -> Int? {
    guard let noun = summedNoun(lines[index].range) ?? leadingNoun(index),
      noun.allSatisfy({ text.classes[$0].contains(.han) }),
      let innermost = stack.last, !holds(title(of: innermost), noun)
    else { return nil }
    var depth = stack.count - 1
    while depth >= 1 {
      if holds(title(of: stack[depth - 1]), noun) { return depth }
      guard !goesOn(stack[depth - 1]) else { return nil }
      depth -= 1
    }
    return nil
  }

  // SummingUp ::: ("以上" | "上述") Noun
  /// 以上材料均一式两份 goes with 申报材料: the two characters behind such a word.
  private func summedNoun(_ range: Range<Int>) -> Range<Int>? {
    let opening = ClosingWords.summings.longest(
      in: text, at: range.lowerBound, before: range.upperBound)
    return opening.flatMap { $0.end + 2 <= range.upperBound ? $0.end..<($0.end + 2) : nil }
  }

  // LeadIn ::: Words Noun "如下"? ":" before FirstMember
  /// 渔船补贴标准： goes with 补贴标准: the last four characters of a short lead-in to a run.
  private func leadingNoun(_ index: Int) -> Range<Int>? {
    let range = lines[index].range
    guard range.count <= 24, text.folded[range.upperBound - 1] == ":", index + 1 < lines.count,
      lines[index + 1].heading?.marker.ordinal == 1
    else { return nil }
    let words = range.dropLast()
    let end = text.hasSuffix("如下", in: words) ? words.upperBound - 2 : words.upperBound
    return end - 4 >= range.lowerBound ? (end - 4)..<end : nil
  }

  /// Whether a title holds a word.
  private func holds(_ title: Range<Int>, _ word: Range<Int>) -> Bool {
    guard title.count >= word.count else { return false }
    return (title.lowerBound...(title.upperBound - word.count)).contains { place in
      text.folded[place..<(place + word.count)].elementsEqual(text.folded[word])
    }
  }

  /// A heading's words up to the end of its first sentence or its label.
  private func title(of frame: Frame) -> Range<Int> {
    let words = lines[frame.line].rest.prefix(TitleReader.longest)
    let end = words.first {
      text.classes[$0].contains(.sentenceEnd) || text.folded[$0] == ":"
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  // Closer ::: ("各地" | "各部门" | …) … ("本意见" | "本方案" | …) …
  /// Whether the last line of a body, below the last heading's own text of one paragraph or two, tells
  /// its readers what to do with the whole document.
  private func isCloser(_ index: Int, _ innermost: Frame) -> Bool {
    let range = lines[index].range
    guard index == lines.count - 1, index - innermost.line <= 2, innermost.ordinal > 1,
      hasOwnText(innermost, before: index)
    else { return false }
    return ClosingWords.readers.longest(in: text, at: range.lowerBound, before: range.upperBound)
      != nil && ClosingWords.wholes.firstOffset(in: text, range) != nil
  }

  // Signed ::: Organ? Date | Organ before Date
  /// Whether one of the last two lines signs the text: 县水利局二〇〇六年九月二日.
  private func isSigned(_ index: Int) -> Bool {
    let last = lines.count - 1
    guard index >= last - 1, let organ = organ(before: lines[last].range) else { return false }
    guard index < last else { return true }
    let range = lines[index].range
    return organ.isEmpty && range.count <= 30
      && !text.has([.sentenceEnd, .innerMark] as CharacterClass, in: range)
      && OrganEndings.table.longestSuffix(in: text, of: range) != nil
  }

  /// What stands before the day that a short line ends with: nothing, or an organ's name; nil where it
  /// is no such line.
  private func organ(before line: Range<Int>) -> Range<Int>? {
    guard line.count <= 40, text.hasSuffix("日", in: line),
      !text.has([.sentenceEnd, .innerMark] as CharacterClass, in: line)
    else { return nil }
    let isDay: (Int) -> Bool = { place in
      !text.classes[place].isDisjoint(with: [.digit, .hanNumeral, .dateUnit, .blank])
    }
    let date = line.lastIndex { !isDay($0) }.map { $0 + 1 } ?? line.lowerBound
    let organ = text.trimmed(line.lowerBound..<date)
    guard text.firstOffset(of: "年" as Scalar, in: date..<line.upperBound) != nil,
      organ.isEmpty || OrganEndings.table.longestSuffix(in: text, of: organ) != nil
    else { return nil }
    return organ
  }

  /// 备注： after a list returns to the list's parent; 特此通知 and its like return to the top.
  private func closingDepth(_ index: Int, _ innermost: Frame) -> Int? {
    let range = lines[index].range
    if ClosingWords.closings.longest(in: text, at: range.lowerBound, before: range.upperBound)
      != nil
    {
      return stack.contains(where: goesOn) ? nil : 0
    }
    if setsTerm(range), hasOwnText(innermost, before: index) {
      return stack.contains { goesOn($0) || $0.form.style == .article } ? nil : 0
    }
    if isCloser(index, innermost) || isSigned(index) && hasOwnText(innermost, before: index) {
      return stack.contains(where: goesOn) ? nil : 0
    }
    let notes = ClosingWords.notes.longest(in: text, at: range.lowerBound, before: range.upperBound)
    return notes != nil && stack.count > 1 ? stack.count - 1 : nil
  }

  /// 本意见自印发之日起施行 is about the whole document; in a 办法 it is the last article's.
  private func setsTerm(_ range: Range<Int>) -> Bool {
    ClosingWords.terms.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// After a list of 项 that closed with 。, a paragraph is a 款 of the article.
  private func articleDepth(_ innermost: Frame, _ index: Int) -> Int? {
    guard let place = stack.lastIndex(where: { $0.form.style == .article }),
      place < stack.count - 1,
      [.cjkParen, .cjk].contains(innermost.form.style), innermost.ordinal > 1,
      let before = previousOfForm[innermost.line],
      text.folded[lines[innermost.line].range.upperBound - 1] == "。",
      text.folded[lines[before].range.upperBound - 1] == ";" || namesItems(index)
    else { return nil }
    return place + 1
  }

  /// 前项必要之处置…: a paragraph about the items above it.
  private func namesItems(_ index: Int) -> Bool {
    ["前项", "前款", "前二项", "前两项", "本条"].contains {
      text.has($0, at: lines[index].range.lowerBound, before: lines[index].range.upperBound)
    }
  }

  /// Whether a heading already has words of its own besides its title.
  private func hasOwnText(_ frame: Frame, before index: Int) -> Bool {
    frame.line < index - 1 || TitleReader.hasRunInText(text, lines[frame.line].rest)
  }

  /// An ancestor's title and the paragraph that opens it.
  private func subjectRanges(of frame: Frame) -> [Range<Int>] {
    let own = lines[frame.line].rest
    let next = frame.line + 1
    guard next < lines.count, lines[next].heading == nil else { return [own] }
    return [
      own, lines[next].range.prefix(120).lowerBound..<lines[next].range.prefix(120).upperBound,
    ]
  }
}
