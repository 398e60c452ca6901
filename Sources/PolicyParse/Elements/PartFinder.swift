/// Finds the documents of a file that collects several: under 篇一, 篇二 …, or one after another.
enum PartFinder {
  /// A part: its lines, and which of them announces it.
  struct Part: Sendable, Equatable {
    /// Indices of lines.
    var lines: Range<Int>
    /// The line that says 篇一, and what stands on it besides.
    var heading: Int
    var title: Range<Int>?
  }

  /// The parts in order; empty where the file is one document. Takes O(n).
  static func parts(_ text: WorkingText, _ lines: [Line]) -> [Part] {
    var found: [(line: Int, title: Range<Int>?)] = []
    for index in lines.indices where lines[index].range.count <= 60 {
      guard let (ordinal, title) = heading(text, lines[index].range), ordinal == found.count + 1
      else { continue }
      found.append((index, title))
    }
    guard found.count >= 2 else {
      return found.first.flatMap { lonePart(text, lines, $0) } ?? NoticeSeries.parts(text, lines)
    }
    return found.indices.map { place in
      let start = place == 0 ? 0 : found[place].line
      let end = place + 1 < found.count ? found[place + 1].line : lines.count
      return Part(lines: start..<end, heading: found[place].line, title: found[place].title)
    }
  }

  /// 第一篇：某镇活动方案 at the top of a file that holds no other of its collection.
  private static func lonePart(
    _ text: WorkingText, _ lines: [Line], _ found: (line: Int, title: Range<Int>?)
  ) -> [Part]? {
    guard let title = found.title, GenreWords.genre(ending: title, in: text) != nil,
      lines[..<found.line].allSatisfy({ $0.furniture != nil })
    else { return nil }
    let isRepeated = repeats(text, lines[(found.line + 1)...].prefix(3), title)
    return [
      Part(lines: 0..<lines.count, heading: found.line, title: isRepeated ? nil : title)
    ]
  }

  /// Whether the first of some lines, or several together, are what a title ends with.
  private static func repeats(
    _ text: WorkingText, _ lines: ArraySlice<Line>, _ title: Range<Int>
  ) -> Bool {
    let want = text.unspaced(title)
    var have: [Scalar] = []
    for line in lines {
      have += text.unspaced(line.range)
      if have.count >= 6, want.count >= have.count, want.suffix(have.count).elementsEqual(have) {
        return true
      }
    }
    return false
  }

  // PartHeading ::: Bracket? "第"? ("篇" Number | Number "篇") Bracket? (":" Title)? | Title Bracket? "篇" Number Bracket?
  /// 篇一：某局工作方案, 【篇2】, 工作方案（篇三）, 第一篇：….
  private static func heading(
    _ text: WorkingText, _ range: Range<Int>
  ) -> (ordinal: Int, title: Range<Int>?)? {
    if let found = opening(text, range) { return found }
    guard text.firstOffset(of: "篇" as Scalar, in: range) != nil,
      let place = range.last(where: { text.folded[$0] == "篇" }), place > range.lowerBound
    else { return nil }
    var cursor = Cursor(text, in: (place + 1)..<range.upperBound)
    cursor.skipSpaces()
    guard let ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor) else {
      return nil
    }
    _ = cursor.take(.closing)
    while cursor.take(.innerMark) || cursor.take(.blank) {}
    guard cursor.isAtEnd else { return nil }
    let bracketed = text.classes[place - 1].contains(.opening)
    let title = text.trimmed(range.lowerBound..<(bracketed ? place - 1 : place))
    return (ordinal, GenreWords.genre(ending: title, in: text) == nil ? nil : title)
  }

  private static func opening(
    _ text: WorkingText, _ range: Range<Int>
  ) -> (ordinal: Int, title: Range<Int>?)? {
    var cursor = Cursor(text, in: range)
    _ = cursor.take(.opening)
    let counted = cursor.take("第")
    var ordinal: Int?
    if !counted, cursor.take("篇") {
      ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
    } else if counted {
      ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
      guard cursor.take("篇") else { return nil }
    }
    guard let ordinal, ordinal > 0 else { return nil }
    let closed = cursor.take(.closing)
    let spaces = cursor.skipSpaces()
    guard cursor.take(":") || closed || spaces > 0 || cursor.isAtEnd else { return nil }
    let title = text.trimmed(cursor.position..<range.upperBound)
    return (ordinal, title.isEmpty ? nil : title)
  }
}
