/// Sets apart the lines that a page printed around a document, by the words they begin with.
///
/// What only the place of a line can tell (a menu above the title) is decided with the masthead.
enum FurnitureReader {
  static func mark(_ text: WorkingText, _ lines: inout [Line]) {
    for index in lines.indices where lines[index].furniture == nil {
      lines[index].furniture = kind(text, lines[index].range)
    }
    releaseTimes(text, &lines)
    ContentsReader.mark(text, &lines)
    markOpeningMenu(text, &lines)
    markEnding(text, &lines)
    markSecondCopy(text, &lines)
  }

  /// 时间：2005年11月22日 below a numbered heading is what the document itself is about.
  private static func releaseTimes(_ text: WorkingText, _ lines: inout [Line]) {
    let plain = lines.indices.filter { index in
      lines[index].furniture == .publishedAt
        && ["时间:", "日期:"].contains {
          text.has($0, at: lines[index].range.lowerBound, before: lines[index].range.upperBound)
        }
    }
    guard let last = plain.last,
      let heading = lines[..<last].firstIndex(where: { MarkerReader.opens(text, $0.range) })
    else { return }
    for index in plain where index > heading { lines[index].furniture = nil }
  }

  /// A page may print its article twice: below the line that ended it, what stands above too, and what
  /// is no sentence, is furniture when most sentences there are repeated.
  private static func markSecondCopy(_ text: WorkingText, _ lines: inout [Line]) {
    var sentences = 0
    let found = lines.indices.first { index in
      if isSentence(text, lines[index].range) { sentences += 1 }
      return sentences >= 5 && isEnding(text, lines[index].range)
    }
    guard let end = found else { return }
    let below = lines.indices[end...].filter { isSentence(text, lines[$0].range) }
    guard below.count >= 5, lines[end...].contains(where: { $0.furniture == nil }) else { return }
    func words(_ line: Line) -> [Scalar] {
      line.range.filter { !text.classes[$0].contains(.blank) }.map { text.folded[$0] }
    }
    let above = Set(lines[..<end].map(words))
    func isRepeated(_ index: Int) -> Bool { above.contains(words(lines[index])) }
    guard below.count(where: isRepeated) * 5 >= below.count * 4 else { return }
    for index in end..<lines.count where lines[index].furniture == nil {
      let isFoot = !isSentence(text, lines[index].range)
      if isFoot || isRepeated(index) { lines[index].furniture = .other }
    }
  }

  private static func kind(_ text: WorkingText, _ range: Range<Int>) -> FurnitureKind? {
    if range.count <= 80, isBreadcrumb(text, range) { return .breadcrumb }
    if range.count <= 30, isWordField(text, range) { return .pageNumber }
    if isLinkBar(text, range) || isRule(text, range) || isToday(text, range)
      || isMarkup(text, range) || isLink(text, range)
    {
      return .other
    }
    if opensWithDate(text, range) || isBarred(text, range), isPageLine(text, range) {
      return .publishedAt
    }
    if range.count <= 200, PageWords.copyists.firstOffset(in: text, range) != nil {
      return .editorNote
    }
    guard
      let found = PageWords.openings.longest(
        in: text, at: behindBullet(text, range), before: range.upperBound)
    else { return nil }
    if found.meaning == .published, !isPageDate(text, found.end..<range.upperBound),
      !isPageLine(text, range)
    {
      return nil
    }
    if found.meaning == .source, range.count > 60 { return nil }
    if found.meaning == .tool, text.classes[range.upperBound - 1].contains(.sentenceEnd) {
      return nil
    }
    let longest = found.meaning == .tags || found.meaning == .breadcrumb ? flattened : 120
    return range.count <= longest ? found.meaning.kind : nil
  }

  /// 发布时间：… 来源：… 浏览次数：…: a date and another of a page's own words.
  private static func isPageLine(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 120, text.folded[range.upperBound - 1] != "。" else { return false }
    let words: [StaticString] = [
      "来源:", "浏览", "点击", "阅读", "字号", "字体", "作者:", "编辑:", "访问", "点阅", "人气:",
    ]
    return words.contains { text.firstOffset(of: $0, in: range) != nil }
  }

  // BarredPageLine ::: Words "|" Date "|" Words
  /// 卫生组 - 一般公告 | 2031-11-17 | 点阅数：17: what a page says of an article, its day between bars.
  private static func isBarred(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 120, count(of: "|", text, range) == 2,
      let first = range.first(where: { text.folded[$0] == "|" }),
      let last = range.last(where: { text.folded[$0] == "|" })
    else { return false }
    return opensWithDate(text, text.trimmed((first + 1)..<last))
  }

  private static func behindBullet(_ text: WorkingText, _ range: Range<Int>) -> Int {
    var cursor = Cursor(text, in: range)
    guard cursor.take(.bullet), cursor.skipSpaces() > 0 else { return range.lowerBound }
    return cursor.position
  }

  // DatedPageLine ::: Year ("年" | "-" | "/" | ".") Month … PageWord …
  /// 2018年04月05日 09:30　来源：县水利局　【字号：大 中 小】.
  private static func opensWithDate(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: range)
    guard let year = OrdinalReader.arabic(&cursor, limit: 4), year > 1900,
      ["年", "-", "/", "."].contains(where: { cursor.take($0) })
    else { return false }
    cursor.skipSpaces()
    return OrdinalReader.arabic(&cursor, limit: 2) != nil
  }

  /// What follows 时间： on a page: nothing (the date stands below), or one date with its year and no
  /// span of days, which would be the document's own.
  private static func isPageDate(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    var cursor = Cursor(text, in: range)
    while cursor.take(.innerMark) || cursor.take(.blank) {}
    guard !cursor.isAtEnd else { return true }
    guard let year = OrdinalReader.arabic(&cursor, limit: 4), year > 1900 else { return false }
    return !range.contains { place in
      switch text.folded[place] {
      case "至", "到", "~": true
      case "-": place > range.lowerBound && text.classes[place - 1].contains(.han)
      default: false
      }
    }
  }

  /// PAGE, — PAGE \* MERGEFORMAT 1 —: what a word processor prints a page number from.
  private static func isWordField(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let start = range.first { text.folded[$0] != "-" && !text.classes[$0].contains(.blank) }
    guard let start, text.has("PAGE", at: start, before: range.upperBound) else { return false }
    return (start..<range.upperBound).allSatisfy { !text.classes[$0].contains(.han) }
  }

  /// <!-- INFO END -->: a comment of the page's markup.
  private static func isMarkup(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    text.has("<!--", at: range.lowerBound, before: range.upperBound)
      && text.hasSuffix("-->", in: range)
  }

  // Link ::: LinkWord ":" Address | "附件" Number "下载" ":" … | "发布"
  /// 政策解读：https://…, 附件1-5下载：…: what a page links below its article; the word on its button.
  private static func isLink(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    if let word = PageWords.links.longest(in: text, at: range.lowerBound, before: range.upperBound)
    {
      let address = text.afterSpaces(word.end, before: range.upperBound)
      return text.has("http", at: address, before: range.upperBound)
    }
    if range.count == 2 { return text.has("发布", at: range.lowerBound, before: range.upperBound) }
    guard text.has("附件", at: range.lowerBound, before: range.upperBound),
      let download = text.firstOffset(of: "下载:", in: range.prefix(12))
    else { return false }
    return (range.lowerBound + 2..<download).allSatisfy { !text.classes[$0].contains(.han) }
  }

  /// -----分隔线-----: a line drawn with dashes, asterisks or equals signs; a lone bar.
  private static func isRule(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let sign = text.folded[range.lowerBound]
    if sign == "|" { return range.allSatisfy { text.folded[$0] == sign } }
    guard range.count >= 12, range.count <= 200, sign == "-" || sign == "*" || sign == "=" else {
      return false
    }
    return range.count { text.folded[$0] != sign } <= 6
  }

  // Today ::: "今天是" ":"? Blank* Date …
  /// 今天是2011年5月3日 星期二 多云: the day on which a page was fetched.
  private static func isToday(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: range)
    guard range.count <= 60, cursor.take(word: "今天是") else { return false }
    while cursor.take(":") || cursor.take(.blank) {}
    return opensWithDate(text, cursor.position..<range.upperBound)
      && !text.classes[range.upperBound - 1].contains(.sentenceEnd)
  }

  // LinkBar ::: Link ("|" Link)+, four links at least
  /// 首　页 | 走近校园 | 教育特色 | 站点地图 | English Version.
  private static func isLinkBar(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 160, text.folded[range.upperBound - 1] != "|",
      text.firstOffset(of: "|" as Scalar, in: range) != nil
    else { return false }
    var links = 0
    var length = 0
    for place in range {
      if text.folded[place] == "|" {
        guard length > 0, length <= 24 else { return false }
        links += 1
        length = 0
      } else if text.classes[place].contains(.digit) || text.values[place] == "\t" {
        return false
      } else {
        length += 1
      }
    }
    return links >= 3 && length > 0 && length <= 24 && hasPageWord(text, range)
  }

  /// A link that only pages have: a table of words set apart by bars has none.
  private static func hasPageWord(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "首页", "首 页", "网站地图", "站点地图", "联系我们", "关于我们", "友情链接", "版权声明", "English", "设为首页",
      "登录", "注册", "帮助", "招聘信息",
    ]
    return words.contains { text.firstOffset(of: $0, in: range) != nil }
  }

  /// 首页 > 政务公开 > 正文: at least two `>` between short words.
  private static func isBreadcrumb(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard text.folded[range.upperBound - 1] != "。" else { return false }
    let signs =
      count(of: ">", text, range) + count(of: "»", text, range) + count(of: "›", text, range)
    guard signs > 0, !MarkerReader.opens(text, range) else { return false }
    return signs >= 2
      || signs == 1 && text.has("首页", at: range.lowerBound, before: range.upperBound)
  }

  private static func count(of scalar: Scalar, _ text: WorkingText, _ range: Range<Int>) -> Int {
    guard let first = text.firstOffset(of: scalar, in: range) else { return 0 }
    return (first..<range.upperBound).count { text.folded[$0] == scalar }
  }

  /// Marks everything from the first line that ends an article, when next to no sentence of a
  /// document stands below it.
  private static func markEnding(_ text: WorkingText, _ lines: inout [Line]) {
    var below = 0
    var first: Int?
    var belowFirst = 0
    let length = lines.reduce(0) { $0 + (isSentence(text, $1.range) ? $1.range.count : 0) }
    let sentences = lines.reduce(0) { $0 + weight(text, $1.range, of: length) }
    let all = lines.reduce(0) { $0 + ownLength($1) }
    var scalarsBelow = 0
    for index in lines.indices.reversed() {
      let range = lines[index].range
      let isTop = all - scalarsBelow - range.count < scalarsBelow && isTool(text, range)
      scalarsBelow += ownLength(lines[index])
      let ends = isEnding(text, range) && !isTop || first == index + 1 && isHost(text, range)
      if ends, below <= max(1, sentences / 20) {
        (first, belowFirst) = (index, below)
      }
      if !ends { below += weight(text, range, of: length) }
      if below > max(1, sentences / 20) { break }
    }
    guard let first, sentences > belowFirst || first > 3 else { return markMenu(text, &lines) }
    for index in first..<lines.count where lines[index].furniture == nil {
      lines[index].furniture = index == first ? endingKind(text, lines[first].range) : .other
    }
  }

  /// Six or more short bare lines at the end of a text are a menu, unless they are a list of organs or
  /// of people.
  private static func markMenu(_ text: WorkingText, _ lines: inout [Line]) {
    var first = lines.count
    while first > 0, isMenuEntry(text, lines[first - 1].range) { first -= 1 }
    let entries = lines[first...].map(\.range)
    let organs = entries.count { OrganEndings.table.longestSuffix(in: text, of: $0) != nil }
    guard entries.count >= 6, first > 0, organs * 4 <= entries.count,
      entries.count(where: { $0.count <= 10 }) * 4 >= entries.count * 3,
      !entries.allSatisfy({ isNameLong(text, $0) })
    else { return }
    for index in first..<lines.count where lines[index].furniture == nil {
      lines[index].furniture = .other
    }
  }

  /// Six or more short bare lines above the first sentence are a menu when two of them are entries
  /// that pages have: 首页, 医院概况, 新闻动态, 联系我们 … each on a line of its own.
  private static func markOpeningMenu(_ text: WorkingText, _ lines: inout [Line]) {
    let end = lines.firstIndex { isSentence(text, $0.range) } ?? 0
    var first = 0
    while first < end {
      let last = lines[first..<end].firstIndex { !isOpeningEntry(text, $0) } ?? end
      let entries = lines[first..<last].map(\.range)
      if entries.count >= 6, entries.count(where: { isPageEntry(text, $0) }) >= 2 {
        for index in first..<last { lines[index].furniture = .other }
      }
      first = last + 1
    }
  }

  private static func isOpeningEntry(_ text: WorkingText, _ line: Line) -> Bool {
    guard line.furniture == nil, line.range.count <= 10 else { return false }
    return isStarred(text, line.range)
      || line.range.count <= 8 && isMenuEntry(text, line.range)
  }

  /// * 施政报告, or an asterisk alone: how a page without its tags lists its columns.
  private static func isStarred(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard text.folded[range.lowerBound] == "*" else { return false }
    let words = text.trimmed((range.lowerBound + 1)..<range.upperBound)
    return words.isEmpty || isMenuEntry(text, words)
  }

  private static func isPageEntry(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    isStarred(text, range) || hasPageWord(text, range)
      || PageWords.menu.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  private static func isMenuEntry(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 16 else { return false }
    return range.allSatisfy { place in
      !text.classes[place].isDisjoint(with: [.han, .letter]) || text.classes[place] == .blank
        || text.folded[place] == "/" || text.folded[place] == "|"
    }
  }

  /// Two to four characters, as the names of people have.
  private static func isNameLong(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    (2...4).contains(range.count { text.classes[$0].contains(.han) })
      && range.allSatisfy { !text.classes[$0].isDisjoint(with: [.han, .blank]) }
  }

  private static func endingKind(_ text: WorkingText, _ range: Range<Int>) -> FurnitureKind {
    text.has("热门标签", at: range.lowerBound, before: range.upperBound) ? .tags : .other
  }

  private static func isEnding(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    return PageWords.endings.longest(in: text, at: range.lowerBound, before: range.upperBound)
      != nil || isPageFoot(text, range)
  }

  /// The length of a line, unless it holds a whole text: such a line stands for many.
  private static func ownLength(_ line: Line) -> Int {
    line.range.count < flattened ? line.range.count : 0
  }

  /// 分享到：… above most of the text.
  private static func isTool(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    PageWords.tools.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// 主办单位：…, right above the other lines of a page's foot.
  private static func isHost(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    return PageWords.hosts.longest(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// 某某中学版权所有, 粤ICP备05021150号: a page's imprint, whatever it begins with.
  private static func isPageFoot(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard text.folded[range.upperBound - 1] != "。" else { return false }
    let words: [StaticString] = ["版权所有", "ICP备", "ICP证", "公网安备", "All Rights Reserved"]
    return words.contains { text.firstOffset(of: $0, in: range) != nil }
  }

  /// How long a line must be to hold a whole text, in scalars: no page's own line is.
  private static let flattened = 400

  /// How many sentences a line counts for: one that holds a whole text is as good as many, unless
  /// the page prints that text line by line too.
  ///
  /// - Parameter length: of all sentences of the page, in scalars.
  private static func weight(_ text: WorkingText, _ range: Range<Int>, of length: Int) -> Int {
    guard isSentence(text, range) else { return 0 }
    let holdsAll = range.count >= flattened && range.count * 3 > length * 2
    return holdsAll ? range.count / 200 : 1
  }

  /// Whether a line is text of a document: it closes with 。, or is long and holds one.
  private static func isSentence(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count >= 20 else { return false }
    return text.folded[range.upperBound - 1] == "。"
      || range.count >= flattened && text.firstOffset(of: "。" as Scalar, in: range) != nil
  }
}
