/// Tells whether the end of a line is a hard wrap in mid-sentence or the end of a paragraph.
struct WrapDetector {
  private let text: WorkingText
  private let lines: [Line]
  /// The width of each line in columns: two for a wide scalar, one for another; with the indent of a
  /// paragraph.
  private let columns: [Int]
  /// The width at which the document was wrapped, in columns; nil where it was not.
  private let width: Int?
  /// The same where every paragraph is indented, so that a line without indent continues the one
  /// before it.
  private let indentedWidth: Int?
  /// The widths of full lines where paragraphs are short; nil where another width is known.
  private let filled: ClosedRange<Int>?
  /// The widths of full lines that begin with a number and go on further in; nil where none do.
  private let hanging: ClosedRange<Int>?
  /// The first line with an indent: the head above it has none.
  private let firstIndented: Int

  /// What is known of a line besides its width. Most line ends are settled without it.
  private struct Shape {
    var hasInnerMark = false
    var hasSentenceEnd = false
    var hasComma = false
    /// Brackets that were opened and not closed, or closed and not opened, on this line.
    var unclosed = 0
    var unopened = 0
    var isProse: Bool { hasInnerMark || hasSentenceEnd }
  }

  init(text: WorkingText, lines: [Line]) {
    self.text = text
    self.lines = lines
    columns = lines.map { line in
      Self.columns(of: line.range, in: text) + Self.paragraphIndent(of: line, in: text)
    }
    firstIndented = lines.firstIndex { $0.indent > 0 } ?? lines.count
    indentedWidth = Self.indentedWidth(
      text: text, lines: lines, columns: columns, from: firstIndented)
    width = indentedWidth ?? Self.wrapWidth(text: text, lines: lines, columns: columns)
    filled =
      width == nil ? Self.filledWidth(text: text, lines: lines, columns: columns) : nil
    hanging = Self.hangingWidth(text: text, lines: lines, columns: columns)
  }

  private static func columns(of range: Range<Int>, in text: WorkingText) -> Int {
    range.count * 2 - TightLoops.count(below: 0x1100, in: text.values, range)
  }

  /// The columns before a line where they are no more than the two characters that open a paragraph.
  private static func paragraphIndent(of line: Line, in text: WorkingText) -> Int {
    let blanks = (line.range.lowerBound - line.indent)..<line.range.lowerBound
    guard blanks.count <= 4 else { return 0 }
    let columns = Self.columns(of: blanks, in: text)
    return columns <= 4 ? columns : 0
  }

  /// What stands between two lines.
  enum Gap {
    case lineEnd
    /// One or more lines without words.
    case emptyLine
    /// The number of a page, so that the break may be no wrap of the author's.
    case page
  }

  /// Whether `second` continues the sentence of `first`, the line before it.
  func joins(_ first: Int, _ second: Int, over gap: Gap) -> Bool {
    if indentedWidth != nil, gap != .emptyLine {
      if lines[second].indent > 0 { return false }
      if hangs(first, second) { return true }
    }
    if gap == .lineEnd, endsAtTheEdge(first, second) { return true }
    guard !endsParagraph(first), !opensWithMarker(second), !opensWithColon(first),
      !hasColumns(first), !hasColumns(second), !partsWords(first, second)
    else { return false }
    let before = shape(first)
    let after = shape(second)
    if gap == .lineEnd, before.unclosed > 0, after.unopened > 0, areShort(first, second) {
      return true
    }
    if opensWithLabel(second) { return false }
    if before.isProse, Self.closing.contains(text.folded[lines[second].range.lowerBound]) {
      return true
    }
    if gap == .lineEnd, let hanging, hanging.contains(columns[first]), opensWithMarker(first),
      lines[second].indent >= lines[first].indent + 2
    {
      return true
    }
    if let width, indentedWidth == nil || second > firstIndented, columns[first] >= width - 5,
      columns[first] <= width + 2
    {
      return lines[second].indent < lines[first].indent + 2
    }
    if gap == .lineEnd, let filled, filled.contains(columns[first]) {
      return lines[second].indent < lines[first].indent + 2
    }
    guard columns[first] >= 30, before.isProse else { return false }
    if splitsQuantity(first, second) || isMidList(first) && shape(second).isProse { return true }
    if !before.hasSentenceEnd, !before.hasComma, opensWithMarker(first), !endsOpen(first) {
      return false
    }
    return !isIndented(second) && (isCut(first, second) || gap == .page && runsOn(first, second))
  }

  /// Whether a full line runs on into one without indent, where paragraphs begin with one. A number
  /// may stand there, and a full line may end with a sentence where the next one does too.
  private func hangs(_ first: Int, _ second: Int) -> Bool {
    guard let indentedWidth, columns[first] >= indentedWidth - 8,
      second > firstIndented, lines[second].indent == 0, !hasColumns(first), !hasColumns(second),
      !partsWords(first, second)
    else { return false }
    guard endsParagraph(first) else { return true }
    return !opensWithHeading(second) && !opensWithLabel(second)
      && (endsParagraph(second) || columns[second] >= indentedWidth - 8)
  }

  /// Whether a sentence happens to end where a line is full to the last column, and prose goes on
  /// below: of the lines of a wrapped text far more end so by chance than paragraphs do.
  private func endsAtTheEdge(_ first: Int, _ second: Int) -> Bool {
    guard let width, indentedWidth == nil, (width - 1...width + 2).contains(columns[first]),
      text.folded[lines[first].range.upperBound - 1] != ":", endsParagraph(first),
      lines[second].indent == 0, !hasColumns(first), !hasColumns(second),
      canGoOn(second), !opensWithLabel(second)
    else { return false }
    return endsParagraph(second) || columns[second] >= width - 5
  }

  /// Whether a line begins with a marker, other than one of a list inside a paragraph (三是).
  private func opensWithHeading(_ index: Int) -> Bool {
    marker(of: index).map { !Self.isInline($0) } ?? false
  }

  /// Whether a line can go on with a paragraph: it has no marker, or that of a later member of a
  /// list inside one.
  private func canGoOn(_ index: Int) -> Bool {
    marker(of: index).map { Self.isInline($0) && $0.ordinal != 1 } ?? true
  }

  private func marker(of index: Int) -> Marker? {
    opensWithMarker(index) ? MarkerReader.read(text, lines[index].range)?.marker : nil
  }

  private static func isInline(_ marker: Marker) -> Bool {
    switch marker.style {
    case .shi, .yao, .sequence: true
    default: false
    }
  }

  /// Whether the line end stands for the space between two words of a language that has them.
  private func partsWords(_ first: Int, _ second: Int) -> Bool {
    let last = text.folded[lines[first].range.upperBound - 1]
    return text.classes[lines[second].range.lowerBound].contains(.letter) && last.isASCII
      && !(last.value >= 0x30 && last.value <= 0x39)
  }

  /// Whether the first line ends in mid-sentence and the second can go on with it.
  private func runsOn(_ first: Int, _ second: Int) -> Bool {
    let last = lines[first].range.upperBound - 1
    let start = lines[second].range.lowerBound
    return text.classes[last].contains(.han) && text.classes[start].contains(.han)
      && shape(second).isProse
  }

  /// Whether one word, number or clause runs on from the first line to the second.
  private func isCut(_ first: Int, _ second: Int) -> Bool {
    let last = lines[first].range.upperBound - 1
    let start = lines[second].range.lowerBound
    let scalar = text.folded[last]
    let next = text.folded[start]
    if Self.neverFirst.contains(next) { return true }
    if text.classes[last].contains(.digit) { return text.classes[start].contains(.dateUnit) }
    guard text.classes[start].contains(.han) else { return false }
    if endsOpen(first) { return shape(second).isProse }
    guard scalar.isHan, shape(second).isProse else { return false }
    return isStump(first) || continuesWrap(first) || isFilled(first, second)
      || isTorn(first, second)
  }

  /// Whether a long line ends inside a word, or with one that no clause ends with; a numbered line
  /// must be longer than a title.
  private func isTorn(_ first: Int, _ second: Int) -> Bool {
    let last = lines[first].range.upperBound - 1
    let longest = opensWithMarker(first) && !shape(first).hasSentenceEnd ? 120 : 56
    return columns[first] >= longest
      && (Self.neverLast.contains(text.folded[last])
        || TornWord.parts(text, last, lines[second].range.lowerBound))
  }

  /// Whether a number ends a line and what it counts opens the next: 获奖14 | 项。…
  private func splitsQuantity(_ first: Int, _ second: Int) -> Bool {
    let last = lines[first].range.upperBound - 1
    return text.classes[last].contains(.digit)
      && Self.measures.contains(text.folded[lines[second].range.lowerBound])
      && shape(second).isProse
  }

  /// Whether a line ends between two members of a list inside a sentence.
  private func isMidList(_ index: Int) -> Bool {
    text.folded[lines[index].range.upperBound - 1] == "、"
  }

  /// Whether a line ends with a mark after which a sentence goes on.
  private func endsOpen(_ index: Int) -> Bool {
    let last = text.folded[lines[index].range.upperBound - 1]
    return last == "," || last == "、"
  }

  /// Measure words that a number at the end of a line can count with.
  private static let measures: ScalarSet = [
    "个", "项", "名", "人", "次", "家", "户", "所", "种", "元", "万", "亿", "%",
  ]

  /// Marks that only close what stands before them.
  private static let closing: ScalarSet = [",", "、", ";", "。"]

  /// Scalars that no paragraph ends with.
  private static let neverLast: ScalarSet = ["的", "和", "及", "与", "或", "对", "将", "把", "被", "由"]

  /// Whether a long line that ends in mid-sentence is as wide as a neighbour that does so too: a few
  /// lines that were wrapped in a text that is not.
  private func isFilled(_ first: Int, _ second: Int) -> Bool {
    guard columns[first] >= 56, columns[first] <= 130, lines[second].indent <= lines[first].indent
    else { return false }
    return [first - 1, second].contains { index in
      index >= 0 && abs(columns[index] - columns[first]) <= 3 && !endsParagraph(index)
        && shape(index).isProse
    }
  }

  /// Scalars that no paragraph begins with.
  private static let neverFirst: ScalarSet = [
    ",", "、", ";", ":", "。", ")", "》", "”", "】", "的", "了", "着", "等", "及", "和", "与", "者", "或",
  ]

  /// Whether the last clause of a line is too short to be one: …大局，贴.
  private func isStump(_ index: Int) -> Bool {
    let range = lines[index].range
    guard shape(index).isProse else { return false }
    let tail = range.suffix(4)
    guard
      let mark = tail.last(where: {
        !text.classes[$0].isDisjoint(with: [.innerMark, .sentenceEnd])
      })
    else { return false }
    let words = tail[(mark + 1)...]
    return !words.isEmpty
      && !words.contains { text.classes[$0].contains(.blank) || text.folded[$0] == "□" }
  }

  /// Whether the line was itself joined to one as wide before it.
  private func continuesWrap(_ index: Int) -> Bool {
    guard index > 0, isStump(index - 1) else { return false }
    return abs(columns[index - 1] - columns[index]) <= 6
  }

  private func areShort(_ first: Int, _ second: Int) -> Bool {
    lines[first].range.count + lines[second].range.count < 400
  }

  /// ：各区县… : an addressee's line whose colon was moved to the front.
  private func opensWithColon(_ index: Int) -> Bool {
    text.folded[lines[index].range.lowerBound] == ":"
  }

  /// A paragraph's first line stands further in than the lines that continue it.
  private func isIndented(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return lines[index].indent >= 2 && lines[index].indent > lines[index - 1].indent
  }

  private func endsParagraph(_ index: Int) -> Bool {
    let last = lines[index].range.upperBound - 1
    let scalar = text.folded[last]
    if text.classes[last].contains(.sentenceEnd) || scalar == ";" || scalar == ":" { return true }
    return scalar == "”" && last > 0 && text.classes[last - 1].contains(.sentenceEnd)
  }

  /// Words set apart by tabs or wide spaces are columns, not a sentence.
  private func hasColumns(_ index: Int) -> Bool {
    var run = 0
    var next = 0
    for place in text.places(of: CharacterClass.blank, in: lines[index].range) {
      if place != next { run = 0 }
      run += text.values[place] == "\t" || text.values[place] == "\u{3000}" ? 2 : 1
      if run >= 3 { return true }
      next = place + 1
    }
    return false
  }

  private func shape(_ index: Int) -> Shape {
    var shape = Shape()
    let marks: CharacterClass = [.sentenceEnd, .innerMark, .opening, .closing]
    for place in text.places(of: marks, in: lines[index].range) {
      let scalar = text.folded[place]
      let kind = text.classes[place]
      if kind.contains(.sentenceEnd) { shape.hasSentenceEnd = true }
      if scalar == "," || scalar == "、" || scalar == ";" { shape.hasInnerMark = true }
      if scalar == "," { shape.hasComma = true }
      if kind.contains(.opening) { shape.unclosed += 1 }
      if kind.contains(.closing) {
        if shape.unclosed > 0 { shape.unclosed -= 1 } else { shape.unopened += 1 }
      }
    }
    return shape
  }

  private func opensWithMarker(_ index: Int) -> Bool {
    MarkerReader.opens(text, lines[index].range)
  }

  /// A word of at most eight scalars, a colon and a value: 联系人：张三, 时间：5月.
  private func opensWithLabel(_ index: Int) -> Bool {
    let range = lines[index].range
    for place in range.prefix(10) where text.folded[place] == ":" {
      return place > range.lowerBound && place < range.upperBound - 1
    }
    return false
  }

  /// The width of the widest lines where paragraphs begin with an indent, and whatever stands
  /// without one goes on where a full line broke off.
  private static func indentedWidth(
    text: WorkingText, lines: [Line], columns: [Int], from first: Int
  ) -> Int? {
    guard let widest = columns[first...].max(), (40...130).contains(widest) else {
      return nil
    }
    let isClosed = lines.map { text.classes[$0.range.upperBound - 1].contains(.sentenceEnd) }
    var hanging = 0
    var following = 0
    var cut = 0
    var before = first
    for index in lines.indices.dropFirst(first + 1) where lines[index].furniture == nil {
      let last = before
      before = index
      guard lines[index].indent == 0, isClosed[index] || columns[index] >= widest - 8
      else { continue }
      hanging += 1
      guard columns[last] >= widest - 8 else { continue }
      following += 1
      if !isClosed[last] { cut += 1 }
    }
    let indented = lines.count { $0.indent > 0 }
    return indented >= 3 && cut >= 1 && following * 10 >= hanging * 9 ? widest : nil
  }

  // HangingIndent ::: Marker Words LineEnd Blank Blank+ Words
  /// 一、…，提高公文质量 | 　　与行政效率。: the widths of such first lines where they are nearly the same.
  private static func hangingWidth(
    text: WorkingText, lines: [Line], columns: [Int]
  ) -> ClosedRange<Int>? {
    let first = lines.indices.dropLast().filter { index in
      let next = lines[index + 1]
      let last = text.classes[lines[index].range.upperBound - 1]
      return columns[index] >= 36 && next.indent >= lines[index].indent + 2 && !next.followsBlank
        && last.isDisjoint(with: .sentenceEnd)
        && text.folded[lines[index].range.upperBound - 1] != ":"
        && MarkerReader.opens(text, lines[index].range) && !MarkerReader.opens(text, next.range)
    }.map { columns[$0] }
    guard first.count >= 2, let least = first.min(), let most = first.max(), most - least <= 8
    else {
      return nil
    }
    return least...most
  }

  private static func filledWidth(
    text: WorkingText, lines: [Line], columns: [Int]
  ) -> ClosedRange<Int>? {
    let broken = lines.indices.dropLast().filter { index in
      columns[index] >= 50 && text.classes[lines[index].range.upperBound - 1].contains(.han)
        && text.has(.innerMark as CharacterClass, in: lines[index].range)
        && text.classes[lines[index + 1].range.lowerBound].contains(.han)
        && text.has([.innerMark, .sentenceEnd] as CharacterClass, in: lines[index + 1].range)
        && !lines[index + 1].followsBlank && !MarkerReader.opens(text, lines[index + 1].range)
    }
    return FilledWidth.read(widest: columns.max() ?? 0, broken: broken.map { columns[$0] })
  }

  /// The width to which most long lines of the text were filled, when they were.
  private static func wrapWidth(text: WorkingText, lines: [Line], columns: [Int]) -> Int? {
    guard lines.count >= 8 else { return nil }
    let sorted = columns.sorted()
    let width = sorted[min(sorted.count - 1, sorted.count * 19 / 20)]
    guard width >= 40, width <= 130 else { return nil }
    var full = 0
    var open = 0
    for (line, columns) in zip(lines, columns)
    where columns >= width - 5 && columns <= width + 2 {
      full += 1
      let last = text.classes[line.range.upperBound - 1]
      if !last.contains(.sentenceEnd) { open += 1 }
    }
    return full * 4 >= lines.count && open * 10 >= full * 7 ? width : nil
  }
}
