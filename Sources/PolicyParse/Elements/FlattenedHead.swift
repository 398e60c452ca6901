/// Divides the first line of a flattened document into title, number, addressees and text, and the
/// text where its signature and its attachments stand inside it.
enum FlattenedHead {
  /// The lines with those of a flattened document divided. Takes O(n).
  static func restore(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let isFlat = lines.isFlattened
    let headed = divideHead(text, FlattenedLetter.divide(text, lines))
    return isFlat ? FlattenedParts.divide(text, headed) : headed
  }

  private static func divideHead(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    guard let first = lines.firstIndex(where: { $0.furniture == nil && $0.range.count >= 60 }),
      lines.isFlattened || lines[..<first].allSatisfy({ $0.furniture != nil })
    else { return lines }
    let places = divisions(text, lines[first].range)
    guard !places.isEmpty else { return lines }
    var result = Array(lines[..<first])
    var start = lines[first].range.lowerBound
    for end in places + [lines[first].range.upperBound] {
      let words = text.trimmed(start..<end)
      if !words.isEmpty {
        var part = lines[first]
        part.range = words
        part.isRestored = true
        result.append(part)
      }
      start = end
    }
    return result + lines[(first + 1)...]
  }

  // FlattenedHead ::: Title DocumentNumber? (Addressees ":")?
  private static func divisions(_ text: WorkingText, _ range: Range<Int>) -> [Int] {
    guard let titleEnd = titleEnd(text, range) else {
      return addresseesEnd(text, range).map { [$0] } ?? []
    }
    var places = [titleEnd]
    var next = titleEnd
    let window = titleEnd..<min(range.upperBound, titleEnd + 40)
    if let number = DocumentNumberRecognizer.numbers(in: text, range: window).first,
      text.trimmed(titleEnd..<number.range.upperBound).lowerBound >= number.range.lowerBound
    {
      next = number.range.upperBound
      places.append(next)
    }
    let colonLimit = min(range.upperBound, next + 300)
    if let colon = (next..<colonLimit).first(where: { endsAddressees(text, $0) }),
      text.folded[colon] == ":"
    {
      places.append(colon + 1)
    }
    return places.count > 1 ? places : []
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
      OrganEndings.end(words, in: text)
        || AddresseeWords.people.longestSuffix(in: text, of: words) != nil,
      AddresseeWords.leadIns.longestSuffix(in: text, of: words) == nil
    else { return nil }
    return colon + 1
  }

  private static func endsAddressees(_ text: WorkingText, _ place: Int) -> Bool {
    text.folded[place] == ":" || text.folded[place] == "。"
  }

  /// Just after the genre that closes 关于…的, where a number or addressees follow.
  static func titleEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + 150)
    guard let about = TitleVerbs.first(in: text, window) else { return nil }
    var place = about
    while place < window.upperBound {
      let scalar = text.folded[place]
      if scalar == "。" || scalar == ":" { return nil }
      if scalar == "的",
        let genre = GenreWords.table.longest(in: text, at: place + 1, before: window.upperBound),
        !continuesTitle(text, genre.end, window)
      {
        return genre.end
      }
      place += 1
    }
    return nil
  }

  /// …的通知》的…, …的决定和…: the genre is not the title's own.
  private static func continuesTitle(_ text: WorkingText, _ end: Int, _ window: Range<Int>) -> Bool
  {
    guard end < window.upperBound else { return true }
    switch text.folded[end] {
    case "》", "〉", "”", "的", "和", "、", "中", "及": return true
    default: return false
    }
  }
}
