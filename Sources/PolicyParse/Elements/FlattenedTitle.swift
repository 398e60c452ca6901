/// The title that opens a flattened document: where it ends, and where it ends once more.
struct FlattenedTitle {
  /// Just after the title, and just after its repetition if a page printed it twice.
  var ends: [Int]
  /// Whether the text follows directly, so that nothing else need stand below the title.
  var opensText: Bool

  /// The longest title without 关于, and the longest with it, in scalars.
  private static let longest = 80
  private static let longestStated = 150

  static func find(_ text: WorkingText, _ range: Range<Int>) -> FlattenedTitle? {
    guard let end = statedEnd(text, range) ?? plainEnd(text, range) else { return nil }
    var ends = [end]
    if let again = repeatedEnd(text, range.lowerBound..<end, before: range.upperBound) {
      ends.append(again)
    }
    let next = text.afterSpaces(ends[ends.count - 1], before: range.upperBound)
    return FlattenedTitle(
      ends: ends, opensText: ends.count > 1 || opensText(text, next..<range.upperBound))
  }

  // PlainTitle ::: Words Genre, before a text or the same once more
  /// 某局作风建设活动实施方案为进一步…: just after the genre.
  private static func plainEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + longest)
    guard !opensText(text, range), !MarkerReader.opens(text, range) else { return nil }
    for place in window.dropFirst(2) {
      if !text.classes[place].isDisjoint(with: .sentenceEnd)
        || ScalarList(",;:").contains(text.folded[place])
      {
        return nil
      }
      guard let genre = GenreWords.table.longest(in: text, at: place, before: window.upperBound),
        genre.end - range.lowerBound >= 6
      else { continue }
      let next = text.afterSpaces(genre.end, before: range.upperBound)
      if opensText(text, next..<range.upperBound)
        || repeatedEnd(text, range.lowerBound..<genre.end, before: range.upperBound) != nil
      {
        return genre.end
      }
    }
    return nil
  }

  /// Just after the same words once more, where they follow.
  private static func repeatedEnd(_ text: WorkingText, _ title: Range<Int>, before limit: Int)
    -> Int?
  {
    let start = text.afterSpaces(title.upperBound, before: limit)
    let end = start + title.count
    guard title.count >= 6, end <= limit,
      text.folded[start..<end].elementsEqual(text.folded[title])
    else { return nil }
    return end
  }

  /// Whether a sentence or a first heading begins at a range.
  private static func opensText(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    if ClauseOpenings.strong.longest(in: text, at: range.lowerBound, before: range.upperBound)
      != nil
    {
      return true
    }
    if let marker = MarkerReader.read(text, range), !marker.isWeak {
      return marker.marker.ordinal == 1
    }
    return ClauseOpenings.weak.longest(in: text, at: range.lowerBound, before: range.upperBound)
      != nil
      && ClauseOpenings.other.longest(in: text, at: range.lowerBound, before: range.upperBound)
        == nil
  }

  /// Just after the genre that closes 关于…的.
  static func statedEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + longestStated)
    guard let about = TitleVerbs.first(in: text, window),
      !(window.lowerBound..<about).contains(where: { ScalarList("。:").contains(text.folded[$0]) })
    else { return nil }
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
