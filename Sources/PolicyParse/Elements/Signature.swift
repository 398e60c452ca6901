// 发文机关署名, 成文日期 and 附注 (GB/T 9704-2012, 7.3.5–7.3.7).

extension NoticeReader {
  /// One signature: its organs, its date, and where they stand.
  private struct Found {
    var organs: [Range<Int>]
    /// The words of the date, and the day they name unless digits of it are lost.
    var date: Range<Int>?
    var iso: String?
    var first: Int
    var last: Int
    /// What is left of the line when the signature stands behind its last sentence.
    var rest: Range<Int>?
  }

  /// Takes the first signature below the head; without one, a date of its own near the end.
  mutating func readSignature() {
    guard let found = findSigned() ?? findDateAlone() ?? findOrganAlone() else { return }
    for index in found.first...found.last { uses[index] = .element }
    if let rest = found.rest {
      uses[found.first] = .body
      shortened[found.first] = rest
    }
    for line in found.organs {
      if let name = signatory(line) {
        parts.metadata.signatories.append(Words(name))
      } else {
        parts.metadata.issuers += issuers(in: line)
      }
    }
    parts.metadata.issuedOn = found.date.map { DateElement(words: Words($0), date: found.iso) }
    signatureEnd = found.last + 1
    readAnnotation()
  }

  private func findSigned() -> Found? {
    var index = headEnd
    while index < lines.count {
      defer { index += 1 }
      guard uses[index] == .open else { continue }
      if let found = signedAbove(index) ?? signedInLine(index) ?? signedLetter(index) {
        return found
      }
    }
    return nil
  }

  /// A line that is a date, below one or more lines that name organs.
  private func signedAbove(_ index: Int) -> Found? {
    guard FullDate.mayBeLine(text, lines[index].range) else { return nil }
    let words = dateLine(lines[index].range)
    let date = FullDate.whole(text, words)
    guard date != nil || FullDate.isDamaged(text, words) else { return nil }
    var organs: [Range<Int>] = []
    var first = index
    while first > headEnd, organs.count < 12, uses[first - 1] == .open, isSignature(first - 1) {
      first -= 1
      organs.insert(letterSigner(lines[first].range) ?? lines[first].range, at: 0)
    }
    guard !organs.isEmpty else { return nil }
    return Found(
      organs: organs, date: date?.range ?? words, iso: date?.iso, first: first, last: index)
  }

  /// A date line may open with 日期： or close with a stray mark.
  private func dateLine(_ range: Range<Int>) -> Range<Int> {
    var words = value(after: ["日期", "时间"], in: range) ?? range
    if let last = words.last, text.folded[last] == "。" || text.folded[last] == "." {
      words = words.lowerBound..<last
    }
    return words
  }

  private func isSignature(_ index: Int) -> Bool {
    let range = lines[index].range
    guard isBare(range), !MarkerReader.opens(text, range), !isAttachmentLabel(range) else {
      return false
    }
    if signatory(range) != nil || letterSigner(range) != nil { return true }
    guard !range.contains(where: { text.folded[$0] == ":" }) else { return false }
    if wideParts(range).count > 1 { return wideParts(range).allSatisfy { isOrgan($0) } }
    guard range.count >= 2, range.count <= 60 else { return false }
    if OrganEndings.end(range, in: text) { return true }
    return lines[index].indent >= 8 && range.count <= 24
      && !text.classes[range.lowerBound].isDisjoint(with: [.han, .opening])
      && GenreWords.genre(ending: range, in: text) == nil
  }

  // LetterSigner ::: Words Space* ("谨启" | "敬启" | "谨上" | "敬上" | "谨订")
  /// 某某學校　謹啟 below a letter: the words before the phrase that closes it.
  private func letterSigner(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 30,
      let phrase = ClosingWords.letters.longestSuffix(in: text, of: range)
    else { return nil }
    let signer = text.trimmed(range.lowerBound..<phrase.start)
    return signer.count >= 2 ? signer : nil
  }

  // SignedLetter ::: LetterSigner RepublicDate
  /// 某某中心　　敬上109.05.17 below a letter from Taiwan.
  private func signedLetter(_ index: Int) -> Found? {
    let range = lines[index].range
    guard FullDate.mayEnd(text, range),
      let start = range.first(where: { text.classes[$0].contains(.digit) }),
      let date = FullDate.republic(text, start..<range.upperBound),
      let signer = letterSigner(text.trimmed(range.lowerBound..<start)),
      OrganEndings.end(signer, in: text)
    else { return nil }
    return Found(organs: [signer], date: date.range, iso: date.iso, first: index, last: index)
  }

  /// The parts of a line that stand apart by two blanks or more.
  private func wideParts(_ range: Range<Int>) -> [Range<Int>] {
    split(range) { place in
      text.classes[place].contains(.blank)
        && (place > range.lowerBound && text.classes[place - 1].contains(.blank)
          || place + 1 < range.upperBound && text.classes[place + 1].contains(.blank))
    }
  }

  // Signatory ::: Organ? Post (Space+ | ":") Name
  /// 总理　　李克强, 市　长：王某某 under an order: the name.
  func signatory(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 30 else { return nil }
    for start in range.prefix(20) {
      guard
        let post = OfficePosts.table.longestSpaced(in: text, at: start, before: range.upperBound)
      else { continue }
      var cursor = Cursor(text, in: post.end..<range.upperBound)
      let spaces = cursor.skipSpaces()
      guard cursor.take(":") || spaces > 0 else { continue }
      let name = text.trimmed(cursor.position..<range.upperBound)
      let han = name.count { text.classes[$0].contains(.han) }
      let isName = name.allSatisfy { !text.classes[$0].isDisjoint(with: [.han, .blank]) }
      if isName, (2...4).contains(han), !OrganEndings.end(name, in: text) { return name }
    }
    return nil
  }

  // SignedLine ::: (Text "。")? Organ Space* Date
  /// 东莞市知识产权局 2017年8月1日, also behind the last sentence of a line.
  private func signedInLine(_ index: Int) -> Found? {
    let range = lines[index].range
    guard FullDate.mayEnd(text, range), let date = FullDate.ending(text, range), date.day != nil,
      date.range.lowerBound > range.lowerBound
    else { return nil }
    let before = text.trimmed(range.lowerBound..<date.range.lowerBound)
    var start = before.upperBound
    while start > before.lowerBound, before.upperBound - start < 60, !isSentenceMark(start - 1),
      !isClosingPhrase(before.lowerBound..<start)
    {
      start -= 1
    }
    let organ = text.trimmed(start..<before.upperBound)
    guard organ.count >= 2, organ.count <= 50, isBare(organ), OrganEndings.end(organ, in: text),
      !organ.contains(where: { text.folded[$0] == ":" || text.folded[$0] == "、" }),
      start == before.lowerBound || isSentenceMark(start - 1)
        || isClosingPhrase(before.lowerBound..<start)
    else { return nil }
    let rest = text.trimmed(range.lowerBound..<start)
    return Found(
      organs: [organ], date: date.range, iso: date.iso, first: index, last: index,
      rest: rest.isEmpty ? nil : rest)
  }

  // ClosingPhrase ::: "特此" Han{2,4} Space Space                                    特此通告　　某县公安局　…
  /// Whether a stretch ends with the phrase that closes a text, set apart from what follows.
  private func isClosingPhrase(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, text.classes[range.upperBound - 1].contains(.blank),
      text.classes[range.upperBound - 2].contains(.blank)
    else { return false }
    let words = text.trimmed(range)
    return words.suffix(6).dropLast(3).contains {
      text.has("特此", at: $0, before: words.upperBound)
    }
  }

  private func isSentenceMark(_ place: Int) -> Bool {
    text.classes[place].contains(.sentenceEnd) || text.folded[place] == ";"
      || text.classes[place].contains(.closing)
  }

  /// A date on a line of its own, when little follows it.
  private func findDateAlone() -> Found? {
    for index in lines.indices.reversed() where index >= headEnd && uses[index] == .open {
      let following = lines.indices[(index + 1)...].count { uses[$0] == .open }
      guard following <= 3 else { return findDateAboveText() }
      if !isHeadingValue(index), let date = FullDate.whole(text, dateLine(lines[index].range)) {
        let organ = organBelow(index)
        return Found(
          organs: organ.map { [lines[$0].range] } ?? [], date: date.range, iso: date.iso,
          first: index, last: organ ?? index)
      }
    }
    return nil
  }

  /// A date on a line of its own below a sentence, when the text that the notice cites begins under it:
  /// the page has left the organ out.
  private func findDateAboveText() -> Found? {
    var names = AttachmentNames(text: text)
    for index in lines.indices.dropLast() where index >= headEnd && uses[index] == .open {
      let range = lines[index].range
      if index > headEnd, FullDate.mayBeLine(text, range), let date = FullDate.whole(text, range),
        text.classes[lines[index - 1].range.upperBound - 1].contains(.sentenceEnd),
        names.count(at: index + 1, lines) > 0
      {
        return Found(organs: [], date: date.range, iso: date.iso, first: index, last: index)
      }
      if TextAnchors.holds(anchors.titles, in: range) { names.cite(in: range) }
    }
    return nil
  }

  /// The line below a date, where it is the last and names an organ.
  private func organBelow(_ date: Int) -> Int? {
    let below = lines.indices[(date + 1)...].filter { uses[$0] == .open }
    guard below.count == 1, below[0] == date + 1, isClosingOrgan(below[0]) else { return nil }
    return below[0]
  }

  /// An organ on the last line, below a sentence: a signature without a date.
  private func findOrganAlone() -> Found? {
    let open = lines.indices[headEnd...].filter { uses[$0] == .open }
    guard open.count >= 2, let last = open.last, isClosingOrgan(last) else { return nil }
    let above = lines[open[open.count - 2]].range
    guard
      text.classes[above.upperBound - 1].contains(.sentenceEnd)
        || text.has("特此", at: above.lowerBound, before: above.upperBound)
    else { return nil }
    return Found(organs: [lines[last].range], first: last, last: last)
  }

  private func isClosingOrgan(_ index: Int) -> Bool {
    let range = lines[index].range
    return (4...30).contains(range.count) && isBare(range) && isSignature(index)
      && OrganEndings.end(range, in: text)
  }

  /// A date that closes with 。, or stands right under a heading, is what the heading speaks of.
  private func isHeadingValue(_ index: Int) -> Bool {
    if text.folded[lines[index].range.upperBound - 1] == "。" { return true }
    return index > 0 && MarkerReader.opens(text, lines[index - 1].range)
      && !text.classes[lines[index - 1].range.upperBound - 1].contains(.sentenceEnd)
  }

  // MARK: Organs

  /// Two organs in one line are two issuers when each stands alone; an organ and its department one.
  func issuers(in range: Range<Int>) -> [Words] {
    var words = range
    if text.hasSuffix("文件", in: words) { words = words.lowerBound..<(words.upperBound - 2) }
    let pieces = split(words) { text.classes[$0].contains(.blank) || text.folded[$0] == "、" }
    guard pieces.count > 1, pieces.allSatisfy({ OrganEndings.end($0, in: text) }),
      pieces.dropFirst().allSatisfy({ standsAlone($0) })
    else { return [Words(words)] }
    return pieces.map(Words.init)
  }

  private func standsAlone(_ range: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "处", "科", "室", "股", "护理部", "人事部", "教务部", "办公室", "部", "中心", "支部", "编辑部", "系",
    ]
    guard words.contains(where: { text.hasSuffix($0, in: range) }) else { return true }
    return range.prefix(4).contains { place in
      switch text.folded[place] {
      case "市", "省", "县", "区", "国", "州", "共": true
      default: false
      }
    }
  }

  /// Without a signature the organ above the title, in the title, or in the letterhead has issued it.
  mutating func inferIssuers() {
    if parts.metadata.issuedOn != nil, parts.metadata.title == nil, let line = headDateLine {
      // Two dates, of which the signature's is the day of issue: the other is text.
      uses[line] = .open
    }
    if parts.metadata.issuedOn == nil {
      parts.metadata.issuedOn = headDate
      if let (value, _) = portal[.issuedOn], parts.metadata.issuedOn == nil,
        let date = FullDate.read(text, at: value.lowerBound, before: value.upperBound)
      {
        parts.metadata.issuedOn = DateElement(words: Words(date.range), date: date.iso)
      }
    }
    guard parts.metadata.issuers.isEmpty else { return }
    if !byline.isEmpty {
      parts.metadata.issuers = byline
    } else if let organ = organInTitle() {
      parts.metadata.issuers = organ
    } else if let mark = parts.metadata.issuerMark {
      parts.metadata.issuers = mark.pieces.flatMap { issuers(in: $0) }
    } else if let (value, _) = portal[.issuer], OrganEndings.end(value, in: text) {
      parts.metadata.issuers = issuers(in: value)
    }
  }

  /// The organ that stands before 关于, or on the title's first lines.
  private func organInTitle() -> [Words]? {
    guard let title = parts.metadata.title else { return nil }
    var organs: [Words] = []
    for (number, piece) in title.pieces.enumerated() {
      if let place = TitleVerbs.first(in: text, piece) {
        let before = text.trimmed(piece.lowerBound..<place)
        if before.count >= 2, OrganEndings.end(before, in: text) { organs += issuers(in: before) }
        break
      }
      if text.hasSuffix("令", in: piece), isOrgan(piece.lowerBound..<(piece.upperBound - 1)) {
        organs.append(Words(piece.lowerBound..<(piece.upperBound - 1)))
        break
      }
      guard number + 1 < title.pieces.count, isOrgan(piece) else { break }
      organs += issuers(in: piece)
    }
    return organs.isEmpty ? nil : organs
  }

  // MARK: Annotation

  /// （此件公开发布） below the date.
  private mutating func readAnnotation() {
    guard var index = signatureEnd else { return }
    while index < lines.count, uses[index] != .open || isContact(index) { index += 1 }
    guard index < lines.count, isBracketed(lines[index].range), lines[index].range.count <= 60,
      !isAttachmentLabel(lines[index].range)
    else { return }
    let range = lines[index].range
    parts.metadata.annotation = Words((range.lowerBound + 1)..<(range.upperBound - 1))
    uses[index] = .element
    signatureEnd = index + 1
  }
}
