/// Finds the title among the lines of a head: organ, matter and genre, on one line or several.
struct TitleFinder {
  struct Found {
    var words: Words
    /// Indices of the first title line up to just after the last.
    var lines: Range<Int>
  }

  let reader: NoticeReader
  private var text: WorkingText { reader.text }
  private var lines: [Line] { reader.lines }

  init(reader: NoticeReader) { self.reader = reader }

  /// The last line that ends in a genre, with the lines above that belong to it; else the line
  /// right above the body where it can be a title.
  func find() -> Found? {
    if let found = portalTitle() ?? citedTitle() { return found }
    let found = doubledTitle() ?? findOwn(from: 0, to: reader.headEnd)
    return (widened(found) ?? found).map {
      withSubtitle(withSuffix(completed($0), before: reader.headEnd))
    }
  }

  /// The title that a page's other lines tell to be this one, where the page prints it last.
  func found(at line: Int) -> Found {
    let words = text.folded[lines[line].range]
    let line =
      (line..<max(line + 1, reader.headEnd)).last {
        reader.uses[$0] == .open && text.folded[lines[$0].range] == words
      } ?? line
    return withSubtitle(withSuffix(block(from: line, to: line), before: reader.headEnd))
  }

  /// A title whose last lines were found is whole where a line of the page prints it so.
  private func completed(_ found: Found) -> Found {
    let first = found.lines.lowerBound
    let last = found.lines.upperBound - 1
    let heads = (0..<reader.headEnd).filter { !found.lines.contains($0) }
    for start in (max(0, first - 3)..<first).reversed() {
      guard isCandidate(start) else { break }
      let words = (start...last).flatMap { text.unspaced(lines[$0].range) }
      let isWhole = heads.contains { $0 < start && prints(words, text.unspaced(lines[$0].range)) }
      if isWhole { return block(from: start, to: last) }
    }
    return found
  }

  /// Whether a line is a title's words, or cites them in 《》, perhaps with years behind them.
  private func prints(_ words: [Scalar], _ line: [Scalar]) -> Bool {
    if line == words { return true }
    guard let open = line.firstIndex(of: "《"), line.count > open + words.count + 1 else {
      return false
    }
    let end = open + 1 + words.count
    return line[(open + 1)..<end].elementsEqual(words) && (line[end] == "》" || line[end] == "(")
  }

  /// The title among some lines, with the brackets below that close it.
  func find(from start: Int, to end: Int) -> Found? {
    findOwn(from: start, to: end).map { withSuffix($0, before: end) }
  }

  private func withSuffix(_ found: Found, before end: Int) -> Found {
    let next = found.lines.upperBound
    guard next < end, reader.uses[next] == .open, TitleSuffix.matches(text, lines[next].range)
    else { return found }
    return Found(
      words: Words(pieces: found.words.pieces + [lines[next].range]),
      lines: found.lines.lowerBound..<(next + 1))
  }

  /// On a page with a long menu the title stands right above the article twice, perhaps with the page's
  /// own lines between: as the name of the page and as the article's own.
  private func doubledTitle() -> Found? {
    let near = reader.headEnd - 8
    guard near > 4 else { return nil }
    let doubled = (near..<reader.headEnd).last { index in
      lines[index].range.count >= 8 && isCandidate(index)
        && ((index - 4)..<index).contains {
          isCandidate($0) && text.folded[lines[index].range] == text.folded[lines[$0].range]
        }
    }
    return doubled.map { block(from: $0, to: $0) }
  }

  // Subtitle ::: Dash Dash? Words
  /// ——某某中学民族教育工作的实践与探索, on the line below the title.
  private func withSubtitle(_ found: Found) -> Found {
    let next = found.lines.upperBound
    guard next < reader.headEnd, reader.uses[next] == .open else { return found }
    let range = lines[next].range
    guard text.folded[range.lowerBound] == "-", (6...60).contains(range.count),
      !endsSentence(range), let first = range.first(where: { text.folded[$0] != "-" }),
      first - range.lowerBound <= 2, text.classes[first].contains(.han)
    else { return found }
    return Found(
      words: Words(pieces: found.words.pieces + [range]), lines: found.lines.lowerBound..<(next + 1)
    )
  }

  /// The lines that together print what a portal's table calls the title.
  private func portalTitle() -> Found? {
    reader.portal[.title].flatMap { printed($0.value, from: 0) }
  }

  // CitingHead ::: … "《" Title "》的" Genre LineEnd Title
  /// The lines that together print what the title in front of them sends on.
  private func citedTitle() -> Found? {
    for index in (0..<reader.headEnd).reversed() {
      let range = lines[index].range
      guard range.count <= 160, let open = text.firstOffset(of: "《" as Scalar, in: range),
        let close = range.last(where: { text.folded[$0] == "》" }), close - open > 8,
        text.has("的", at: close + 1, before: range.upperBound),
        GenreWords.genre(ending: range, in: text)?.lowerBound == close + 2
      else { continue }
      return printed((open + 1)..<close, from: index + 1)
    }
    return nil
  }

  /// The last lines of the head that together print these words.
  private func printed(_ title: Range<Int>, from start: Int) -> Found? {
    let want = text.unspaced(title)
    for first in (start..<max(start, reader.headEnd)).reversed() where isCandidate(first) {
      var have: [Scalar] = []
      for last in first..<min(first + 6, reader.headEnd) where isCandidate(last) {
        have += text.unspaced(lines[last].range)
        if have == want { return block(from: first, to: last) }
        if have.count > want.count { break }
      }
    }
    return nil
  }

  /// Where no page stands around a text, the lines at its very top are its title, all of them.
  private func widened(_ found: Found?) -> Found? {
    guard !reader.lines[..<reader.headEnd].contains(where: { $0.furniture != nil }) else {
      return nil
    }
    var first = 0
    while first < reader.headEnd, !isCandidate(first) || isNumberedLabel(lines[first].range) {
      first += 1
    }
    var last = first
    while last + 1 < reader.headEnd, isCandidate(last + 1), !lines[last + 1].followsBlank,
      !hasHashes(lines[last + 1].range), last - first < 5
    {
      last += 1
    }
    while last > first, reader.isOrgan(lines[last].range) { last -= 1 }
    guard first < last, last < reader.headEnd, isTopRun(first...last) else { return nil }
    if let found {
      guard found.lines.upperBound == last + 1, found.lines.lowerBound > first,
        !isWhole(found.lines.lowerBound)
      else { return nil }
    }
    return block(from: first, to: last)
  }

  /// 大纲3, 表2: a word and a number above the title.
  private func isNumberedLabel(_ range: Range<Int>) -> Bool {
    range.count <= 4 && text.classes[range.upperBound - 1].contains(.digit)
  }

  /// Short phrases without marks, of which the first is no letterhead.
  private func isTopRun(_ run: ClosedRange<Int>) -> Bool {
    run.allSatisfy { index in
      let range = lines[index].range
      return range.count <= 45 && range.count >= 4 && reader.isBare(range)
        && !range.contains { text.values[$0] == "\t" || text.folded[$0] == ":" }
        && text.classes[range.lowerBound].isDisjoint(with: [.bullet, .opening])
    } && run.dropLast().allSatisfy { !isOtherTitle($0, than: run.upperBound) }
  }

  private func findOwn(from start: Int, to end: Int) -> Found? {
    let all = (start..<max(start, end)).filter { isCandidate($0) }
    let candidates = belowBreadcrumb(all)
    guard let last = candidates.last(where: { endsInGenre($0) }) else {
      return repeatedTitle(all) ?? plainTitle(candidates, end: end)
    }
    return block(from: firstLine(above: last, notBefore: start), to: last)
  }

  /// What a page prints above its breadcrumb is its own, where phrases stand below it.
  private func belowBreadcrumb(_ candidates: [Int]) -> [Int] {
    guard
      let crumb = lines[..<reader.headEnd].lastIndex(where: { $0.furniture == .breadcrumb })
    else { return candidates }
    let below = candidates.filter { $0 > crumb }
    let hasPhrase = below.contains {
      lines[$0].range.count >= 5 && !reader.isOrgan(lines[$0].range)
    }
    return hasPhrase ? below : candidates
  }

  private func isCandidate(_ index: Int) -> Bool {
    let range = lines[index].range
    guard reader.uses[index] == .open, range.count >= 2, range.count <= 130,
      text.folded[range.lowerBound] != "-", !isRemark(range), !isColumn(range)
    else { return false }
    return !isMenuRow(range) && !reader.isBracketed(range) && FullDate.whole(text, range) == nil
      && !reader.isAttachmentLabel(range) && !hasLabel(range) && !endsSentence(range)
  }

  // MenuRow ::: Word (Blank+ Word){2,}, one of them a page's own
  /// 最新消息 关于我们 相关网站: entries of a menu on one line.
  private func isMenuRow(_ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    let entries = reader.split(range) { text.classes[$0].contains(.blank) }
    return entries.count >= 3
      && entries.contains {
        PageWords.menu.longest(in: text, at: $0.lowerBound, before: $0.upperBound) != nil
      }
  }

  /// 【…】: a remark beside the title. A line with a tab or a box to tick is part of a form, one with
  /// bars the row of a table.
  private func isRemark(_ range: Range<Int>) -> Bool {
    if text.folded[range.lowerBound] == "【", text.folded[range.upperBound - 1] == "】" {
      return true
    }
    return range.contains {
      text.values[$0] == "\t" || text.folded[$0] == "□" || text.folded[$0] == "☐"
    } || withoutBars(range).count { text.folded[$0] == "|" } >= 2
  }

  /// 办事指南, 通知公告: the column of a page that a document stands in.
  private func isColumn(_ range: Range<Int>) -> Bool {
    let word = PageWords.columns.longest(in: text, at: range.lowerBound, before: range.upperBound)
    return word?.end == range.upperBound
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    let last = text.folded[range.upperBound - 1]
    return last == "。" || last == ";" || last == ":" || last == ","
  }

  /// 标题：…: a word and a colon in front.
  private func hasLabel(_ range: Range<Int>) -> Bool {
    range.prefix(6).contains { text.folded[$0] == ":" }
  }

  private func endsInGenre(_ index: Int) -> Bool {
    GenreWords.genre(ending: withoutBars(lines[index].range), in: text) != nil
  }

  private func block(from first: Int, to last: Int) -> Found {
    let first = (first..<last).first { !repeatsBelow($0) } ?? last
    var pieces = lines[first...last].map { withoutBars($0.range) }
    pieces[0] = withoutListNumber(reader.withoutBullet(withoutHashes(pieces[0])))
    return Found(words: Words(pieces: withoutQuotes(pieces)), lines: first..<(last + 1))
  }

  /// 《某某关于印发〈…〉的通知》: a page may print the title as one that is cited.
  private func withoutQuotes(_ pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = pieces.first, let last = pieces.last, first.count > 2, last.count > 2,
      text.folded[first.lowerBound] == "《", text.folded[last.upperBound - 1] == "》",
      pieces.joined().count(where: { text.folded[$0] == "《" }) == 1
    else { return pieces }
    var inner = pieces
    inner[0] = (first.lowerBound + 1)..<first.upperBound
    inner[inner.count - 1] = inner[inner.count - 1].lowerBound..<(last.upperBound - 1)
    return inner
  }

  /// The name of a page is what its title begins with, above the title.
  private func repeatsBelow(_ index: Int) -> Bool {
    let words = text.folded[lines[index].range]
    return words.count >= 6 && text.folded[lines[index + 1].range].starts(with: words)
  }

  /// A table that lost its other cells leaves its bars: …的通知 |.
  private func withoutBars(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.folded[end - 1] == "|" {
      end = text.trimmed(range.lowerBound..<(end - 1)).upperBound
    }
    return end > range.lowerBound ? range.lowerBound..<end : range
  }

  // ListedTitle ::: Number Blank+ Title
  /// 22 某市人民政府关于…的意见: the number under which a collection lists the title.
  private func withoutListNumber(_ range: Range<Int>) -> Range<Int> {
    var cursor = Cursor(text, in: range)
    guard OrdinalReader.arabic(&cursor, limit: 3) != nil, cursor.skipSpaces() > 0,
      cursor.currentClass.contains(.han), !cursor.currentClass.contains(.dateUnit),
      range.upperBound - cursor.position >= 8
    else { return range }
    return cursor.position..<range.upperBound
  }

  /// A heading of Markdown is one line: it goes on with no line above it.
  private func hasHashes(_ range: Range<Int>) -> Bool { text.folded[range.lowerBound] == "#" }

  /// # and ## before a heading are signs of Markdown.
  private func withoutHashes(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, text.folded[start] == "#" { start += 1 }
    let words = text.trimmed(start..<range.upperBound)
    return words.isEmpty ? range : words
  }

  // MARK: Lines above the genre

  /// The first line of a title whose last line is `last`: the organ's line or the one with 关于.
  private func firstLine(above last: Int, notBefore start: Int) -> Int {
    if isWhole(last) || beginsTitle(last) { return withOrgans(above: last, notBefore: start) }
    var index = last
    while index > start, last - index < 5, canClimb(from: index, last) {
      index -= 1
      if hasAbout(index) { return withOrgans(above: index, notBefore: start) }
      if reader.isOrgan(lines[index].range) || isDatedOrgan(lines[index].range) { return index }
    }
    return isFragment(last) && last > start && isCandidate(last - 1) ? last - 1 : last
  }

  /// A line that begins with 关于 or with a year is the first line of its title.
  private func beginsTitle(_ index: Int) -> Bool {
    let range = lines[index].range
    if text.has("关于", at: range.lowerBound, before: range.upperBound) { return true }
    var cursor = Cursor(text, in: range)
    return range.count >= 12 && OrdinalReader.arabic(&cursor, limit: 4) ?? 0 >= 1950
      && cursor.take("年")
      && isBalanced(range)
  }

  /// 2012年某某中学 above the matter.
  private func isDatedOrgan(_ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: range)
    guard OrdinalReader.arabic(&cursor, limit: 4) ?? 0 >= 1950, cursor.take("年") else {
      return false
    }
    return reader.isOrgan(text.trimmed(cursor.position..<range.upperBound))
  }

  /// Whether the line above can belong to the same title: it stands close, and is no page's word.
  private func canClimb(from index: Int, _ last: Int) -> Bool {
    let above = index - 1
    let range = lines[above].range
    guard isCandidate(above), !isOtherTitle(above, than: last), range.count >= 4,
      !hasHashes(lines[index].range),
      !lines[index].followsBlank || reader.isOrgan(range) || isSpaced(from: index)
    else { return false }
    return PageWords.menu.longest(in: text, at: range.lowerBound, before: range.upperBound) == nil
      && !range.contains { text.folded[$0] == "|" || text.folded[$0] == ">" }
  }

  /// Whether an empty line stands before most lines of the text from here on, so that it tells nothing;
  /// a page's own lines tell nothing either.
  private func isSpaced(from index: Int) -> Bool {
    let window = lines[index...].lazy.filter { $0.furniture == nil }.prefix(60)
    let spaced = window.count { $0.followsBlank }
    return spaced * 10 >= window.count * 7
  }

  /// 关于 opens the matter; the organ before it may stand on lines of its own.
  private func withOrgans(above index: Int, notBefore start: Int) -> Int {
    guard text.has("关于", at: lines[index].range.lowerBound, before: lines[index].range.upperBound)
    else { return index }
    var first = index
    while first > start, isCandidate(first - 1), reader.isOrgan(lines[first - 1].range),
      index - first < 6
    {
      first -= 1
    }
    return first
  }

  /// A line that is a title by itself: it holds 关于 after an organ.
  private func isWhole(_ index: Int) -> Bool {
    let range = lines[index].range
    guard let place = text.firstOffset(of: "关于", in: range), place > range.lowerBound else {
      return false
    }
    return isBalanced(range)
  }

  /// A line that is a title by itself, or the same title once more.
  private func isOtherTitle(_ index: Int, than last: Int) -> Bool {
    guard endsInGenre(index), !forwardsText(index) else { return false }
    let short = lines[last].range
    let long = lines[index].range
    return isWhole(index) || beginsTitle(index)
      || long.count >= short.count
        && text.folded[(long.upperBound - short.count)..<long.upperBound] == text.folded[short]
  }

  /// 关于印发某某办法: the genre is that of the text that is sent on, and the title goes on below.
  private func forwardsText(_ index: Int) -> Bool {
    let range = lines[index].range
    guard let about = text.firstOffset(of: "关于", in: range),
      ["印发", "转发", "批转", "发布", "公布"].contains(where: {
        text.has($0, at: about + 2, before: range.upperBound)
      }), let genre = GenreWords.genre(ending: range, in: text)
    else { return false }
    return !["通知", "决定", "公告", "通告", "命令", "函", "令"].contains {
      text.hasSuffix($0, in: genre)
    }
  }

  private func hasAbout(_ index: Int) -> Bool {
    text.firstOffset(of: "关于", in: lines[index].range) != nil
  }

  /// A line that cannot be a title by itself: 工作方案, or one with a bracket left open above it.
  private func isFragment(_ index: Int) -> Bool {
    let range = lines[index].range
    return range.count <= 6 || !isBalanced(range)
      || text.has("的", at: range.lowerBound, before: range.upperBound)
  }

  private func isBalanced(_ range: Range<Int>) -> Bool {
    var depth = 0
    for place in range {
      if text.classes[place].contains(.opening) { depth += 1 }
      if text.classes[place].contains(.closing) { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  // MARK: Titles without a genre

  /// A page prints its title in its head line and above its article.
  private func repeatedTitle(_ candidates: [Int]) -> Found? {
    guard let head = candidates.first, candidates.count > 1 else { return nil }
    let first = text.folded[lines[head].range]
    for index in candidates.dropFirst().reversed() where lines[index].range.count >= 6 {
      if first.starts(with: text.folded[lines[index].range]) {
        return block(from: index, to: index)
      }
    }
    return nil
  }

  /// 目的, 背景: what heads the first paragraph is not its title.
  private func isHeadingWord(_ range: Range<Int>) -> Bool {
    range.count <= 4 && range.allSatisfy { text.classes[$0].contains(.han) }
  }

  /// The candidate right above the body, when it is a phrase and not an organ's name alone.
  private func plainTitle(_ candidates: [Int], end: Int) -> Found? {
    let phrases = candidates.filter { !reader.isOrgan(lines[$0].range) }
    guard var last = phrases.last, end < lines.count else { return nil }
    if last == end - 1, isHeadingWord(lines[last].range), phrases.count > 1 {
      last = phrases[phrases.count - 2]
    }
    let range = lines[last].range
    let han = range.count { text.classes[$0].contains(.han) }
    guard end - last <= 4, han >= 5, range.count <= 80 else { return nil }
    return block(from: last, to: last)
  }
}
