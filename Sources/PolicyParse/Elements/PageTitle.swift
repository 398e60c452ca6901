// The title of a page, told by what the page prints around it.

extension NoticeReader {
  /// The line that is the title of a page whatever marks it holds; nil where nothing tells it.
  func pageTitle() -> Int? { crumbTitle() ?? bylineTitle() ?? datelineTitle() }

  // CrumbHead ::: "首页" Words Title LineEnd … Title
  /// A first line that begins with 首页 and ends with the very words of a line near below it.
  private func crumbTitle() -> Int? {
    guard let first = lines.first?.range, first.count <= 160,
      text.has("首页", at: first.lowerBound, before: first.upperBound)
    else { return nil }
    return lines.indices.dropFirst().prefix(6).first { index in
      let words = text.folded[lines[index].range]
      return uses[index] == .open && words.count >= 6
        && text.folded[first].suffix(words.count).elementsEqual(words)
    }
  }

  // BylineHead ::: Title LineEnd Organ LineEnd PublishedAt
  /// The first line, above an organ's name and the day of publication.
  private func bylineTitle() -> Int? {
    guard let title = lines.indices.first(where: { uses[$0] == .open }), title + 2 < lines.count,
      uses[title + 1] == .open, isOrgan(lines[title + 1].range), isBare(lines[title + 1].range),
      uses[title + 2] == .furniture(.publishedAt), (6...120).contains(lines[title].range.count),
      !isOrgan(lines[title].range), !MarkerReader.opens(text, lines[title].range)
    else { return nil }
    return title
  }

  // DatelineHead ::: Title LineEnd (PublishedAt | Source | Note)+, the day in one of them
  /// The line above what a page prints about an article, where no sentence stands above it.
  private func datelineTitle() -> Int? {
    guard
      let date = lines.indices.prefix(120).first(where: { isDateline($0) }),
      let title = lines[..<date].lastIndex(where: { !isAboutArticle($0.furniture) }),
      uses[title] == .open, (8...120).contains(lines[title].range.count)
    else { return nil }
    let range = lines[title].range
    guard !isOrgan(range), isBare(range), !isBracketed(range), FullDate.whole(text, range) == nil,
      !MarkerReader.opens(text, range), PortalRow.read(text, range) == nil,
      !lines[...title].indices.contains(where: { uses[$0] == .open && isBody($0) })
    else { return nil }
    return title
  }

  /// A page's words about an article with the day in them: 作者：李文海 编辑日期：2031-12-17.
  private func isDateline(_ index: Int) -> Bool {
    lines[index].furniture == .publishedAt
      || isAboutArticle(lines[index].furniture) && pageDate(lines[index].range) != nil
  }

  private func isAboutArticle(_ kind: FurnitureKind?) -> Bool {
    kind == .publishedAt || kind == .siteName || kind == .editorNote
  }

  /// The title that a page's other lines tell, where the words of none tell it better.
  func better(_ found: TitleFinder.Found?, than page: Int?) -> TitleFinder.Found? {
    guard let page, uses[page] == .open,
      !lines.prefix(60).contains(where: { LetterSegment.read(text, $0.range)?.isPurpose ?? false })
    else { return found }
    if let found, let last = found.words.pieces.last, found.lines.lowerBound > 0 || page == 0,
      GenreWords.genre(ending: last, in: text) != nil
    {
      return found
    }
    return TitleFinder(reader: self).found(at: page)
  }
}
