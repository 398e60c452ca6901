/// Divides what a page printed from the text that it was run together with.
///
/// `首页 > 通知公告 > 正文某局工作方案发布时间：2011-03-05 09:00:00根据…。热门标签：…`
enum FlattenedPage {
  /// The shortest line that is looked into, in scalars.
  private static let shortest = 400
  /// How far from the start of a line a page's words above a text are looked for, in scalars.
  private static let longestHead = 300

  /// The lines with those divided that hold a page's words and a text. Takes O(n).
  static func divide(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    guard lines.contains(where: { $0.range.count >= shortest }) else { return lines }
    var divided: [Line] = []
    divided.reserveCapacity(lines.count)
    for line in lines {
      if line.furniture == nil, line.range.count >= shortest {
        divided += divide(text, line)
      } else {
        divided.append(line)
      }
    }
    return divided
  }

  private static func divide(_ text: WorkingText, _ line: Line) -> [Line] {
    let breadcrumb = breadcrumbEnd(text, line.range)
    let start = breadcrumb ?? line.range.lowerBound
    let foot = footStart(text, line.range).flatMap { $0 > start ? $0 : nil }
    let inner = start..<(foot ?? line.range.upperBound)
    let places = [breadcrumb, foot].compactMap(\.self) + publication(text, inner)
    var parts = line.divided(at: places.sorted(), in: text)
    // A place inside what one character of the source stands for is no place to part at.
    if let foot, parts.last?.range.lowerBound == foot {
      let isTags = text.has("热门标签", at: foot, before: line.range.upperBound)
      parts[parts.count - 1].furniture = isTags ? .tags : .other
    }
    return parts
  }

  // Breadcrumb ::: Word (Space* ">" Space* Word)+
  /// 首页 > 文章中心 > 正文: just after its last word.
  private static func breadcrumbEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    let window = range.prefix(120)
    guard let first = text.firstOffset(of: ">" as Scalar, in: window),
      !text.has(.sentenceEnd as CharacterClass, in: range.lowerBound..<first),
      let last = window.last(where: { text.folded[$0] == ">" })
    else { return nil }
    let word = text.afterSpaces(last + 1, before: range.upperBound)
    for name in ["正文", "详细内容", "信息详情", "详情"] as [StaticString] {
      if let length = text.length(of: name, at: word, before: range.upperBound) {
        return word + length
      }
    }
    return text.firstOffset(
      of: CharacterClass.blank, in: word..<min(word + 20, range.upperBound))
  }

  // Publication ::: ("发布时间" | "发布日期" | "时间" | "日期") ":" Day Space* Clock? (("导语" | "摘要") ":" Sentence)?
  /// 时间:2022-06-14 03:00:00导语:…。: before it, and after it.
  private static func publication(_ text: WorkingText, _ range: Range<Int>) -> [Int] {
    for place in range.prefix(longestHead) {
      if text.classes[place].contains(.sentenceEnd) { return [] }
      guard text.folded[place] == ":", let label = labelStart(text, range.lowerBound..<place)
      else { continue }
      guard let end = momentEnd(text, (place + 1)..<range.upperBound) else { return [] }
      return [label, end] + [summaryEnd(text, end..<range.upperBound)].compactMap(\.self)
    }
    return []
  }

  private static func labelStart(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    published.longestSuffix(in: text, of: range)?.start
  }

  private static let published = WordTable(words: ["发布时间", "发布日期", "更新时间", "时间", "日期"])

  // Moment ::: Year Sign Month Sign Day "日"? (Space* Hour (":" Number)*)?
  /// 2022-06-14 03:00:00, 2011年3月5日: just after it.
  private static func momentEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    var cursor = Cursor(text, in: range)
    cursor.skipSpaces()
    guard let year = OrdinalReader.arabic(&cursor, limit: 4), (1990...2100).contains(year),
      takeSign(&cursor), OrdinalReader.arabic(&cursor, limit: 2) != nil,
      takeSign(&cursor), OrdinalReader.arabic(&cursor, limit: 2) != nil
    else { return nil }
    _ = cursor.take("日")
    let day = cursor
    guard cursor.skipSpaces() > 0, cursor.take(.digit) else { return day.position }
    while cursor.take(.digit) || cursor.take(":") {}
    return cursor.position
  }

  private static func takeSign(_ cursor: inout Cursor) -> Bool {
    ["-", "/", ".", "年", "月"].contains { cursor.take($0) }
  }

  // Summary ::: ("导语" | "摘要") ":" Sentence
  private static func summaryEnd(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    var cursor = Cursor(text, in: range)
    cursor.skipSpaces()
    guard cursor.take(word: "导语") || cursor.take(word: "摘要"), cursor.take(":") else { return nil }
    let window = cursor.position..<min(range.upperBound, cursor.position + 200)
    return text.firstOffset(of: CharacterClass.sentenceEnd, in: window).map { $0 + 1 }
  }

  // Foot ::: FootWord Words, without a sentence
  /// 热门标签…, 上一篇：… behind the last sentence: where it begins.
  private static func footStart(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    guard let stop = text.lastOffset(of: CharacterClass.sentenceEnd, in: range),
      range.upperBound - stop <= longestFoot
    else { return nil }
    return ((stop + 1)..<range.upperBound).first { place in
      PageWords.endings.longest(in: text, at: place, before: range.upperBound).map {
        place == stop + 1 || opensFoot(text, place, wordEnd: $0.end, range)
      } ?? false
    }
  }

  /// Whether a page's word stands apart from the words before it, or is a label.
  private static func opensFoot(
    _ text: WorkingText, _ place: Int, wordEnd: Int, _ range: Range<Int>
  ) -> Bool {
    let before = text.classes[place - 1]
    return !before.isDisjoint(with: [.blank, .closing, .digit, .dateUnit])
      || text.folded[wordEnd - 1] == ":"
      || wordEnd < range.upperBound && text.folded[wordEnd] == ":"
  }

  /// The longest foot of a page, in scalars.
  private static let longestFoot = 600
}
