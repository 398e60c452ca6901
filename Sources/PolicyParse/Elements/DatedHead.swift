// Lines of the masthead that hold a date, alone or beside the number or an organ.

extension NoticeReader {
  // DatedNumber ::: "("? Date Space* DocumentNumber ")"?
  /// 2031年3月5日 水管会[2031]17号 under a title in a collection of laws.
  mutating func takeDatedNumber(_ range: Range<Int>, _ index: Int) -> Bool {
    var words = range
    if isBracketed(range) { words = text.trimmed((range.lowerBound + 1)..<(range.upperBound - 1)) }
    guard parts.metadata.documentNumber == nil,
      let date = FullDate.read(text, at: words.lowerBound, before: words.upperBound),
      date.day != nil, date.range.upperBound < words.upperBound,
      let number = NumberReader.read(
        text, text.trimmed(date.range.upperBound..<words.upperBound)), number.year != nil
    else { return false }
    parts.metadata.documentNumber = number
    issue(on: date, at: index)
    return true
  }

  /// 2019年9月24日 alone under the document's number, above the title.
  mutating func takeDayBelowNumber(_ range: Range<Int>, _ index: Int) -> Bool {
    guard index > 0, NumberReader.read(text, lines[index - 1].range) != nil, !isPageForm(range),
      let date = FullDate.whole(text, range), date.day != nil
    else { return false }
    issue(on: date, at: index)
    return true
  }

  /// 2024-01-05 alone above the title, where the page goes on with its source or tools: the page's day.
  mutating func takePageDay(_ range: Range<Int>, _ index: Int) -> Bool {
    guard parts.metadata.publishedOn == nil, isPageForm(range), index + 1 < lines.count,
      lines[index + 1].furniture != nil, let date = FullDate.whole(text, range), date.day != nil
    else { return false }
    parts.metadata.publishedOn = DateElement(words: Words(range), date: date.iso)
    uses[index] = .element
    return true
  }

  // IssuingLine ::: Organ Space+ Date | DayAndOrgan
  /// 某县人民政府办公室　　2020年7月8日 under the title of minutes.
  mutating func takeIssuingLine(_ range: Range<Int>, _ index: Int) -> Bool {
    if takeDayBeforeOrgan(range, index) { return true }
    guard let date = FullDate.ending(text, range), date.day != nil,
      date.range.lowerBound > range.lowerBound,
      text.classes[date.range.lowerBound - 1].contains(.blank)
    else { return false }
    return take(text.trimmed(range.lowerBound..<date.range.lowerBound), on: date, at: index)
  }

  // DayAndOrgan ::: Date ("，" | Space) Space* Organ
  /// 1988年12月8日，某某人民法院 under the title of a reply in a collection of laws.
  private mutating func takeDayBeforeOrgan(_ range: Range<Int>, _ index: Int) -> Bool {
    guard let date = FullDate.read(text, at: range.lowerBound, before: range.upperBound),
      date.day != nil, date.range.upperBound < range.upperBound,
      !text.classes[date.range.upperBound].isDisjoint(with: [.blank, .innerMark])
    else { return false }
    let organ = text.trimmed((date.range.upperBound + 1)..<range.upperBound)
    return organ.count >= 3 && take(organ, on: date, at: index)
  }

  /// Takes the organ that a line names beside its date for the issuer, if it is one.
  private mutating func take(
    _ organ: Range<Int>, on date: FullDate.Found, at index: Int
  ) -> Bool {
    guard isOrgan(organ), isBare(organ) else { return false }
    byline += issuers(in: organ)
    issue(on: date, at: index)
    return true
  }

  /// （2008年11月20日发布）, （2020年3月1日市政府第3次会议通过）, or a plain date under the title.
  mutating func takeBracketedDate(_ range: Range<Int>, _ index: Int) {
    if let page = pageDate(range), isPageForm(range) {
      uses[index] = .element
      guard parts.metadata.publishedOn == nil else {
        uses[index] = .furniture(.publishedAt)
        return
      }
      parts.metadata.publishedOn = DateElement(words: Words(page.words), date: page.iso)
      return
    }
    for place in range where !text.classes[place].isDisjoint(with: [.digit, .hanNumeral]) {
      guard let found = FullDate.read(text, at: place, before: range.upperBound) else { continue }
      issue(on: found, at: index)
      headDateLine = index
      return
    }
  }

  private mutating func issue(on date: FullDate.Found, at index: Int) {
    headDate = DateElement(words: Words(date.range), date: date.iso)
    uses[index] = .element
  }

  /// 2024-01-05: a date of issue is not printed so; a page's own date is.
  private func isPageForm(_ range: Range<Int>) -> Bool {
    text.classes[range.lowerBound].contains(.digit)
      && range.contains { text.folded[$0] == "-" || text.folded[$0] == "/" }
  }
}
