/// Divides the first line of a flattened document into title, number, addressees and text, and the
/// text where its signature and its attachments stand inside it.
enum FlattenedHead {
  /// The lines with those of a flattened document divided. Takes O(n).
  static func restore(_ text: WorkingText, _ lines: [Line], _ layout: LineLayout) -> [Line] {
    let headed = divideHead(text, FlattenedLetter.divide(text, lines), layout)
    return layout == .flattened ? FlattenedParts.divide(text, headed) : headed
  }

  private static func divideHead(
    _ text: WorkingText, _ lines: [Line], _ layout: LineLayout
  ) -> [Line] {
    guard let first = lines.firstIndex(where: { $0.furniture == nil && $0.range.count >= 60 }),
      layout == .flattened || lines[..<first].allSatisfy({ $0.furniture != nil })
    else { return lines }
    let places = divisions(text, lines[first].range)
    guard !places.isEmpty else { return lines }
    return lines[..<first] + lines[first].divided(at: places, in: text) + lines[(first + 1)...]
  }

  // FlattenedHead ::: (AttachmentLabel ":")? (Organ? DocumentNumber)?
  //                   Title+ Date? DocumentNumber? (Addressees ":")?
  private static func divisions(_ text: WorkingText, _ range: Range<Int>) -> [Int] {
    var places = labelEnd(text, range).map { [$0] } ?? []
    let above = letterhead(text, (places.last ?? range.lowerBound)..<range.upperBound)
    places += above
    let start = places.last ?? range.lowerBound
    guard let title = FlattenedTitle.find(text, start..<range.upperBound) else {
      return addresseesEnd(text, range).map { [$0] } ?? []
    }
    places += title.ends
    guard let titleEnd = title.ends.last else { return [] }
    var next = titleEnd
    let dayStart = text.afterSpaces(titleEnd, before: range.upperBound)
    if let date = FullDate.read(text, at: dayStart, before: range.upperBound), date.day != nil,
      DocumentNumberRecognizer.numbers(
        in: text, range: date.range.upperBound..<min(range.upperBound, date.range.upperBound + 20)
      ).first?.range.lowerBound == text.afterSpaces(date.range.upperBound, before: range.upperBound)
    {
      next = date.range.upperBound
      places.append(next)
    }
    let window = next..<min(range.upperBound, next + 40)
    if let number = DocumentNumberRecognizer.numbers(in: text, range: window).first,
      text.trimmed(next..<number.range.upperBound).lowerBound >= number.range.lowerBound
    {
      next = number.range.upperBound
      places.append(next)
    }
    let colonLimit = min(range.upperBound, next + 300)
    if let colon = (next..<colonLimit).first(where: { endsAddressees(text, $0) }),
      text.folded[colon] == ":", !title.opensText || addressesOrgans(text, next..<colon)
    {
      places.append(colon + 1)
    }
    return places.count > 1 || title.opensText ? places : []
  }

  /// 附件： or 附件1： before the title of a plan that is the document itself.
  private static func labelEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    var cursor = Cursor(text, in: range)
    guard cursor.take(word: "附件") else { return nil }
    if let colon = afterColon(cursor) { return colon }
    // 附件12022年…: the digits of a year are no part of the number.
    return (cursor.position...min(cursor.position + 2, range.upperBound)).first { start in
      (cursor.position..<start).allSatisfy { text.classes[$0].contains(.digit) }
        && canOpenTitle(text, start..<range.upperBound)
        && FlattenedTitle.find(text, start..<range.upperBound) != nil
    }
  }

  private static func afterColon(_ start: Cursor) -> Int? {
    var cursor = start
    _ = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
    return cursor.take(":") ? cursor.position : nil
  }

  /// A title begins with a character, or with a year.
  private static func canOpenTitle(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if text.classes[first].contains(.han) { return true }
    var cursor = Cursor(text, in: range)
    return OrdinalReader.arabic(&cursor, limit: 4).map { $0 >= 1980 } ?? false && cursor.take("年")
  }

  // Letterhead ::: Organ? "文件"? DocumentNumber
  /// 某县水务局某水〔2012〕4号: the end of the organ's name and that of the number.
  private static func letterhead(_ text: WorkingText, _ range: Range<Int>) -> [Int] {
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + 60)
    guard let number = DocumentNumberRecognizer.numbers(in: text, range: window).first,
      let bracket = text.firstOffset(of: CharacterClass.opening, in: number.range),
      !text.has([.innerMark, .sentenceEnd] as CharacterClass, in: window.lowerBound..<bracket),
      TitleVerbs.first(in: text, window.lowerBound..<bracket) == nil
    else { return [] }
    let codes = max(range.lowerBound, bracket - 12)..<max(range.lowerBound, bracket - 1)
    let organ =
      codes.last { text.hasSuffix("文件", in: range.lowerBound..<$0) }
      ?? codes.last { isLetterhead(text, range.lowerBound..<$0) && abbreviates(text, range, $0) }
      ?? codes.last { isLetterhead(text, range.lowerBound..<$0) }
    let note = LetterheadWords.remarks.longest(in: text, at: range.lowerBound, before: bracket)?.end
    return [note, organ, number.range.upperBound].compactMap(\.self)
  }

  /// 青河县科学技术协会|青科党组: a code begins with a character of the organ's name.
  private static func abbreviates(_ text: WorkingText, _ range: Range<Int>, _ code: Int) -> Bool {
    text.folded[range.lowerBound..<code].contains(text.folded[code])
  }

  private static func isLetterhead(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let words = text.trimmed(range)
    return words.count >= 4 && OrganEndings.end(words, in: text)
  }

  private static func addressesOrgans(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let words = text.trimmed(range)
    guard words.count >= 3 else { return false }
    return OrganEndings.end(words, in: text)
      || AddresseeWords.people.longestSuffix(in: text, of: words) != nil
  }

  // UntitledHead ::: Addressees ":" Text
  /// 各级医疗机构：为进一步…: just after the colon of addressees that open a text without a title.
  private static func addresseesEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.lowerBound..<min(range.upperBound - 40, range.lowerBound + 200)
    guard !window.isEmpty,
      let colon = window.first(where: { endsAddressees(text, $0) }), text.folded[colon] == ":",
      !MarkerReader.opens(text, range)
    else { return nil }
    let words = range.lowerBound..<colon
    let opensList = ScalarList("各全省市县区有").contains(text.folded[range.lowerBound])
    guard words.count >= 3, opensList,
      addressesOrgans(text, words),
      AddresseeWords.leadIns.longestSuffix(in: text, of: words) == nil
    else { return nil }
    return colon + 1
  }

  private static func endsAddressees(_ text: WorkingText, _ place: Int) -> Bool {
    text.folded[place] == ":" || text.folded[place] == "。"
  }
}
