// Everything above the addressees or the first words of the body (GB/T 9704-2012, 7.2 and 7.3.1).

extension NoticeReader {
  /// Finds where the head ends, its title, number, letterhead and the page's own lines about it.
  mutating func readHead() {
    let page = pageTitle()
    let table = portalTable()
    headEnd =
      lines.indices.first {
        uses[$0] == .open && $0 > page ?? -1 && !table.holds($0) && (isAddressee($0) || isBody($0))
      } ?? min(lines.count, max(3, table.end))
    readPortal(table)
    readShortElements()
    readCircularHead()
    readPageDates()
    let title = better(TitleFinder(reader: self).find(), than: page).flatMap(unlessPortalNames)
    if let title { takeTitle(title) }
    readLetterhead()
    if let title { setApartRepetitions(of: title) }
    settleHead(title)
  }

  private mutating func takeTitle(_ title: TitleFinder.Found) {
    parts.metadata.title = title.words
    for index in title.lines where uses[index] == .open { uses[index] = .element }
    let core = title.words.pieces.filter { piece in
      text.folded[piece.lowerBound] != "-" && !TitleSuffix.matches(text, piece)
    }
    let last = core.last
    if let genre = last.flatMap({ GenreWords.genre(ending: $0, in: text) }) {
      parts.metadata.genre = Words(genre)
    }
    parts.metadata.subject = core.isEmpty ? nil : subject(of: Words(pieces: core))
  }

  /// What follows 关于, up to 的 and the genre; 紧急 and 补充 belong to neither.
  private func subject(of title: Words) -> Words? {
    guard let place = ownMatter(in: title),
      let last = title.pieces.last
    else { return nil }
    let genre = GenreWords.genre(ending: last, in: text)?.lowerBound ?? last.upperBound
    var pieces: [Range<Int>] = []
    for piece in title.pieces where piece.upperBound > place + 2 {
      let lower = max(piece.lowerBound, place + 2)
      let upper = min(piece.upperBound, genre)
      if lower < upper { pieces.append(lower..<upper) }
    }
    for word in ["紧急", "补充"] as [StaticString] { _ = drop(word, from: &pieces) }
    // 函 is the genre of a 复函 too.
    _ = (["的复", "的回", "的"] as [StaticString]).first { drop($0, from: &pieces) }
    return pieces.isEmpty ? nil : Words(pieces: pieces)
  }

  /// Where 关于 stands outside 《》 and quotations: what they hold is the title of another text.
  private func ownMatter(in title: Words) -> Int? {
    var depth = 0
    for piece in title.pieces {
      for place in piece {
        switch text.folded[place] {
        case "《", "“": depth += 1
        case "》", "”": depth -= 1
        case "关" where depth <= 0:
          if text.has("关于", at: place, before: piece.upperBound) { return place }
        default: break
        }
      }
    }
    return nil
  }

  /// Takes a word off the end; false where another one stands there.
  private func drop(_ word: StaticString, from pieces: inout [Range<Int>]) -> Bool {
    guard let last = pieces.last, text.hasSuffix(word, in: last) else { return false }
    pieces.removeLast()
    let rest = text.trimmed(last.lowerBound..<(last.upperBound - word.scalarCount))
    if !rest.isEmpty { pieces.append(rest) }
    return true
  }

  /// A line without a genre is no title where the portal's table names one that has it.
  private func unlessPortalNames(_ found: TitleFinder.Found) -> TitleFinder.Found? {
    guard let (value, _) = portal[.title], GenreWords.genre(ending: value, in: text) != nil,
      let last = found.words.pieces.last, GenreWords.genre(ending: last, in: text) == nil
    else { return found }
    return nil
  }

  // MARK: Short elements

  /// 份号, 密级, 紧急程度, 发文字号, 签发人: each on a line of its own, or number and signatory together.
  private mutating func readShortElements() {
    for index in 0..<headEnd where uses[index] == .open {
      let range = lines[index].range
      if isCopyNumber(range), parts.metadata.copyNumber == nil, index < 3 {
        parts.metadata.copyNumber = Words(range)
      } else if isClassification(range) {
        parts.metadata.classification = Words(range)
      } else if isUrgency(range) {
        parts.metadata.urgency = Words(range)
      } else if let names = value(after: ["签发人"], in: range), !names.isEmpty {
        parts.metadata.signatories = signatories(names)
      } else if takeDatedNumber(range, index) {
        continue
      } else if let number = numberLine(range) {
        guard let first = parts.metadata.documentNumber else {
          parts.metadata.documentNumber = number
          uses[index] = .element
          continue
        }
        guard text.folded[first.words.range] == text.folded[number.words.range] else { continue }
        uses[index] = .furniture(.other)
        continue
      } else if let names = lateSignatories(range) {
        parts.metadata.signatories = signatories(names)
      } else {
        continue
      }
      uses[index] = .element
    }
  }

  /// The names that end a line whose number was left blank: 某政发〔2011〕　号　签发人：张三.
  private func lateSignatories(_ range: Range<Int>) -> Range<Int>? {
    guard let label = text.firstOffset(of: "签发人:", in: range) else { return nil }
    let names = text.trimmed((label + 4)..<range.upperBound)
    return names.isEmpty ? nil : names
  }

  private func isCopyNumber(_ range: Range<Int>) -> Bool {
    range.count == 6 && range.allSatisfy { text.classes[$0].contains(.digit) }
  }

  private func isClassification(_ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    return ["绝密", "机密", "秘密"].contains {
      text.has($0, at: range.lowerBound, before: range.upperBound)
    }
  }

  private func isUrgency(_ range: Range<Int>) -> Bool {
    let words: [StaticString] = ["特急", "加急", "平急", "特提", "急件"]
    return range.count <= 4
      && words.contains { text.has($0, at: range.lowerBound, before: range.upperBound) }
  }

  /// The number that a line consists of, with the signatory that may stand behind it.
  private mutating func numberLine(_ range: Range<Int>) -> NumberElement? {
    var end = range.upperBound
    if let label = text.firstOffset(of: "签发人", in: range) {
      end = label
      let names = text.trimmed((label + 3)..<range.upperBound)
      let trimmed =
        names.isEmpty || text.folded[names.lowerBound] != ":"
        ? names : text.trimmed((names.lowerBound + 1)..<names.upperBound)
      guard let number = NumberReader.read(text, text.trimmed(range.lowerBound..<end)) else {
        return nil
      }
      parts.metadata.signatories = signatories(trimmed)
      return number
    }
    return NumberReader.read(text, range)
  }

  /// 李长河　王大江: the names behind 签发人：.
  private func signatories(_ range: Range<Int>) -> [Words] {
    split(range) { text.classes[$0].contains(.blank) || text.folded[$0] == "、" }.map(Words.init)
  }

  // MARK: Pages and portals

  /// A page's own date and source: 发布时间：2017-09-25, 来源：…; the value may stand on the next line.
  private mutating func readPageDates() {
    for index in lines.indices {
      let range = lines[index].range
      guard case .furniture(let kind) = uses[index],
        kind == .siteName || kind == .publishedAt || kind == .editorNote
      else { continue }
      if let start = kind == .siteName ? range.lowerBound : sourceLabel(range) {
        readSource(start..<range.upperBound, index)
      }
      if kind == .publishedAt || hasDateLabel(range) { readPublished(range, index) }
    }
  }

  private mutating func readPublished(_ range: Range<Int>, _ index: Int) {
    guard parts.metadata.publishedOn == nil else { return }
    if let found = pageDate(range) {
      parts.metadata.publishedOn = DateElement(words: Words(found.words), date: found.iso)
      uses[index] = .element
      return
    }
    let next = index + 1
    guard range.count <= 8, next < lines.count, uses[next] == .open,
      let found = pageDate(lines[next].range),
      found.words.lowerBound == lines[next].range.lowerBound
    else { return }
    parts.metadata.publishedOn = DateElement(words: Words(found.words), date: found.iso)
    uses[next] = .element
  }

  /// Where 来源： stands behind a page's other words.
  private func sourceLabel(_ range: Range<Int>) -> Int? {
    guard range.count <= 120, let place = text.firstOffset(of: "来源:", in: range) else { return nil }
    return place
  }

  private func hasDateLabel(_ range: Range<Int>) -> Bool {
    range.count <= 120
      && (text.firstOffset(of: "日期", in: range) ?? text.firstOffset(of: "时间", in: range)) != nil
  }

  /// The date in a page's line, with the clock time after it.
  func pageDate(_ range: Range<Int>) -> (words: Range<Int>, iso: String)? {
    for place in range where text.classes[place].contains(.digit) {
      guard let found = FullDate.read(text, at: place, before: range.upperBound) else { continue }
      var end = found.range.upperBound
      var cursor = Cursor(text, in: end..<range.upperBound)
      cursor.skipSpaces()
      while cursor.take(.digit) || cursor.take(":") { end = cursor.position }
      return (found.range.lowerBound..<end, found.iso)
    }
    return nil
  }

  /// What a page prints behind its source on the same line.
  private static let afterSource: [StaticString] = [
    "作者", "发布时间", "发布日期", "更新时间", "更新日期", "信息提供日期", "添加时间", "录入时间", "关键词", "时间", "点击", "浏览", "字号",
    "日期", "字体", "阅读", "访问", "分享", "打印", "编辑", "【",
    "[", "|",
  ]

  /// Whether a line is an entry of a page's menu or closes its article.
  private func isPageWord(_ range: Range<Int>) -> Bool {
    PageWords.menu.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
      || PageWords.endings.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  private mutating func readSource(_ range: Range<Int>, _ index: Int) {
    guard parts.metadata.publisher == nil,
      let colon = range.first(where: { text.folded[$0] == ":" })
    else { return }
    var value = text.trimmed((colon + 1)..<range.upperBound)
    for word in Self.afterSource {
      if let place = text.firstOffset(of: word, in: value) {
        value = text.trimmed(value.lowerBound..<place)
      }
    }
    if value.isEmpty, index + 1 < headEnd, uses[index + 1] == .open,
      lines[index + 1].range.count <= 30, !isPageWord(lines[index + 1].range)
    {
      parts.metadata.publisher = Words(lines[index + 1].range)
      uses[index + 1] = .element
      return
    }
    guard !value.isEmpty, value.count <= 40 else { return }
    parts.metadata.publisher = Words(value)
    uses[index] = .element
  }

  /// Takes the values of a portal's table that the record holds.
  private mutating func readPortal(_ table: PortalTable) {
    for (index, pairs) in table.rows where index < headEnd && uses[index] == .open {
      uses[index] = .furniture(.other)
      for pair in pairs where !pair.value.isEmpty { takePortal(pair) }
      // The other labels of the line would have no place in an element.
      if pairs.count > 1 { uses[index] = .furniture(.other) }
    }
  }

  private mutating func takePortal(_ pair: PortalPair) {
    uses[pair.line] = .furniture(.other)
    switch pair.kind {
    case .publishedOn where parts.metadata.publishedOn == nil:
      guard let date = FullDate.whole(text, pair.value) else { return }
      parts.metadata.publishedOn = DateElement(words: Words(pair.value), date: date.iso)
      uses[pair.line] = .element
    case .subjectTerms where parts.metadata.subjectTerms.isEmpty:
      parts.metadata.subjectTerms = split(pair.value) { text.classes[$0].contains(.blank) }.map(
        Words.init)
      uses[pair.line] = .element
    case .issuer where text.hasSuffix("网站", in: pair.value): return
    default: portal[pair.kind] = (pair.value, pair.line)
    }
  }

  // MARK: Letterhead

  /// An organ's line right above the document number, or one that ends in 文件.
  private mutating func readLetterhead() {
    let marks = (0..<max(0, headEnd)).filter { uses[$0] == .open && isLetterhead($0) }
    guard let last = marks.last else { return }
    var first = last
    while first > 0, uses[first - 1] == .open, !lines[first].followsBlank,
      isLetterhead(first - 1) || isStacked(lines[first - 1].range)
    {
      first -= 1
    }
    parts.metadata.issuerMark = Words(pieces: lines[first...last].map(\.range))
    for index in marks + Array(first...last) { uses[index] = .element }
  }

  private func isLetterhead(_ index: Int) -> Bool {
    let range = lines[index].range
    guard range.count <= 60, isBare(range) else { return false }
    if range.count == 2, index > 0, text.hasSuffix("文件", in: range) {
      return uses[index - 1] == .open && isStacked(lines[index - 1].range)
    }
    return text.hasSuffix("文件", in: range) && range.count > 4
      || (isOrgan(range) || text.hasSuffix("纪要", in: range)) && numberFollows(index)
  }

  /// An organ of a joint letterhead, above the line that ends in 文件 or stands over the number.
  private func isStacked(_ range: Range<Int>) -> Bool {
    range.count >= 4 && isOrgan(range) && isBare(range)
      && !range.contains { text.folded[$0] == ":" || text.values[$0] == "\t" }
  }

  private func numberFollows(_ index: Int) -> Bool {
    guard let number = parts.metadata.documentNumber?.words.range else { return false }
    let next = index + 1
    return next < lines.count && lines[next].range.contains(number.lowerBound)
  }

  // MARK: What is left

  /// A page prints its title once more, perhaps over several lines.
  private mutating func setApartRepetitions(of title: TitleFinder.Found) {
    let want = words(title.words.pieces)
    guard want.count >= 6 else { return }
    // Below the head too: words of the page may stand between the two.
    let end = min(lines.count, headEnd + 6)
    for first in 0..<end
    where uses[first] == .open && text.folded[lines[first].range.lowerBound] == want[0] {
      var last = first
      while last < end, last - first < 5, uses[last] == .open {
        let have = words(lines[first...last].map(\.range))
        guard have.count <= want.count else { break }
        if have == want {
          for index in first...last { uses[index] = .furniture(.other) }
          break
        }
        last += 1
      }
    }
  }

  private func words(_ pieces: [Range<Int>]) -> [Scalar] {
    pieces.flatMap(text.unspaced)
  }

  /// Lines above the title belong to the page; lines between title and body are a byline or text.
  private mutating func settleHead(_ title: TitleFinder.Found?) {
    settlePortal()
    let start = title?.lines.lowerBound ?? portal[.title]?.line ?? (headEnd > 12 ? headEnd : 0)
    let isPage = lines[..<headEnd].contains { $0.furniture != nil }
    var isUnderTitle = true
    for index in 0..<headEnd where uses[index] == .open {
      let range = lines[index].range
      if index < start, title != nil,
        takeIssuingLine(range, index) || takeDayBelowNumber(range, index)
          || takePageDay(range, index)
      {
        continue
      } else if index < start || isAttachmentLabel(range) {
        uses[index] = .furniture(index == 0 && isSiteName(range) ? .siteName : .other)
      } else if title != nil, index == headEnd - 1, OpeningTitles.holds(range, in: text) {
        continue
      } else if title != nil, range.count <= 6, isPage, !isOrgan(range),
        !text.classes[range.upperBound - 1].contains(.sentenceEnd)
      {
        uses[index] = .furniture(.other)
      } else if title != nil, takeIssuingLine(range, index) {
        continue
      } else if title != nil || index == 0,
        isBracketed(range) || title != nil && FullDate.whole(text, withoutBullet(range)) != nil
      {
        takeBracketedDate(withoutBullet(range), index)
      } else if title != nil, isUnderTitle, isOrgan(range), isBare(range),
        text.firstOffset(of: ":" as Scalar, in: range) == nil,
        index >= (title?.lines.upperBound ?? 0)
      {
        byline = byline + issuers(in: range)
        uses[index] = .element
      } else if index >= start {
        isUnderTitle = false
      }
    }
  }

  /// Whether a page's first line names its site, and neither a document nor one of several papers:
  /// 附件2, 大纲3.
  private func isSiteName(_ range: Range<Int>) -> Bool {
    !isAttachmentLabel(range) && GenreWords.genre(ending: range, in: text) == nil
      && !text.classes[range.upperBound - 1].contains(.digit)
  }

  /// The portal's values serve where the document itself has none.
  private mutating func settlePortal() {
    if parts.metadata.title == nil, let (value, index) = portal[.title] {
      parts.metadata.title = Words(value)
      parts.metadata.genre = GenreWords.genre(ending: value, in: text).map(Words.init)
      uses[index] = .element
    }
    if parts.metadata.documentNumber == nil, let (value, index) = portal[.documentNumber],
      let number = NumberReader.read(text, value)
    {
      parts.metadata.documentNumber = number
      uses[index] = .element
    }
  }
}
