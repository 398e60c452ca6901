/// One label of a portal's table with its value, which is empty where there is none.
struct PortalPair {
  var kind: PortalWords.Kind
  var value: Range<Int>
  /// The line on which the value stands.
  var line: Int
}

/// The table that a portal prints above a document: a pair or several on a line, or the value on the
/// line below its label.
struct PortalTable {
  /// Each line with labels, in order.
  private(set) var rows: [(line: Int, pairs: [PortalPair])] = []
  private var lines: Set<Int> = []

  /// Just after the last line of the table.
  var end: Int { (lines.max() ?? -1) + 1 }

  /// Whether a line is part of the table.
  func holds(_ line: Int) -> Bool { lines.contains(line) }

  fileprivate mutating func add(_ line: Int, _ pairs: [PortalPair]) {
    rows.append((line, pairs))
    lines.insert(line)
    for pair in pairs { lines.insert(pair.line) }
  }
}

extension NoticeReader {
  /// Reads the table above the first sentence of a document.
  func portalTable() -> PortalTable {
    var found: [(line: Int, row: PortalRow)] = []
    for index in lines.indices.prefix(120) where uses[index] == .open {
      if let row = PortalRow.read(text, lines[index].range) {
        found.append((index, row))
      } else if isBody(index), !followsEmptyLabel(index, found.last) {
        break
      }
    }
    var table = PortalTable()
    for place in found.indices where isRow(place, of: found) {
      let next = place + 1 < found.count ? found[place + 1].line : nil
      table.add(found[place].line, pairs(of: found[place].row, found[place].line, next: next))
    }
    return table
  }

  private func followsEmptyLabel(_ index: Int, _ last: (line: Int, row: PortalRow)?) -> Bool {
    last?.line == index - 1 && last?.row.isOpen == true
  }

  /// Labels that only blanks divide from their values make a row where there are two of them, or where
  /// three rows stand close together.
  private func isRow(_ place: Int, of found: [(line: Int, row: PortalRow)]) -> Bool {
    let (line, row) = found[place]
    if row.isMarked || row.labels.count > 1 { return true }
    return found.count { abs($0.line - line) <= 4 } >= 3
  }

  private func pairs(of row: PortalRow, _ line: Int, next: Int?) -> [PortalPair] {
    var pairs = row.labels.indices.map {
      PortalPair(kind: row.labels[$0].kind, value: row.value($0, in: text), line: line)
    }
    if row.isOpen, let last = pairs.last, let below = valueLine(below: line, last.kind, next: next)
    {
      pairs[pairs.count - 1].value = lines[below].range
      pairs[pairs.count - 1].line = below
    }
    return pairs
  }

  /// The line that holds the value of a label at the end of the line above: right below it, or below
  /// an empty line where the next label stands below the value again.
  private func valueLine(below line: Int, _ kind: PortalWords.Kind, next: Int?) -> Int? {
    let below = line + 1
    guard below < lines.count, uses[below] == .open, below != next, !isBody(below),
      !lines[below].followsBlank || next == below + 1
    else { return nil }
    switch kind {
    case .content: return nil
    case .issuedOn, .publishedOn:
      return FullDate.whole(text, lines[below].range) == nil ? nil : below
    default: return text.folded[lines[below].range.lowerBound] == "-" ? nil : below
    }
  }
}

/// The labels of one line of a portal's table.
struct PortalRow {
  struct Label {
    var kind: PortalWords.Kind
    var start: Int
    /// Just after the label and its colon.
    var end: Int
    /// Whether a mark divides the label from its value, and not a blank alone.
    var isMarked: Bool
  }

  var labels: [Label]
  private var end: Int

  /// Whether a mark divides any label from its value.
  var isMarked: Bool { labels.contains { $0.isMarked } }
  /// Whether the line ends in a label without a value.
  var isOpen: Bool { labels.last?.end == end }

  // PortalRow ::: Lead? Label Value (Gap Label Value)*
  /// 索引号：1234　主题分类：水利; 发文字号 某政发〔2031〕8号 生成日期 2031-04-06.
  static func read(_ text: WorkingText, _ range: Range<Int>) -> PortalRow? {
    guard let first = known(text, lead(text, range)..<range.upperBound) else { return nil }
    var labels = [first]
    var place = first.end
    while place < range.upperBound {
      let isGap = place == labels[labels.count - 1].end || isDivider(text, place - 1)
      let rest = place..<range.upperBound
      guard isGap, let label = known(text, rest) ?? unknown(text, rest) else {
        place += 1
        continue
      }
      labels.append(label)
      place = label.end
    }
    return PortalRow(labels: labels, end: range.upperBound)
  }

  /// The words behind the label with an index, without the bars of a table.
  func value(_ index: Int, in text: WorkingText) -> Range<Int> {
    var lower = labels[index].end
    var upper = index + 1 < labels.count ? labels[index + 1].start : end
    while lower < upper, Self.isDivider(text, lower) { lower += 1 }
    while lower < upper, Self.isDivider(text, upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private static func isDivider(_ text: WorkingText, _ place: Int) -> Bool {
    text.classes[place].contains(.blank) || text.folded[place] == "|"
  }

  // Lead ::: Bullet | "-" | "*" | Number "."
  /// Where the words begin behind the mark of a list.
  private static func lead(_ text: WorkingText, _ range: Range<Int>) -> Int {
    var cursor = Cursor(text, in: range)
    if !cursor.take(.bullet), !cursor.take("-"), !cursor.take("*") {
      guard OrdinalReader.arabic(&cursor, limit: 2) != nil, cursor.take(".") else {
        return range.lowerBound
      }
    }
    cursor.skipSpaces()
    return cursor.position
  }

  // Label ::: "【"? Word "】"? Blank* (":" | Tab | "|" | Blank | LineEnd)
  private static func known(_ text: WorkingText, _ range: Range<Int>) -> Label? {
    var cursor = Cursor(text, in: range)
    let isBracketed = cursor.take("【")
    guard
      let found = PortalWords.labels.longestSpaced(
        in: text, at: cursor.position, before: range.upperBound)
    else { return nil }
    cursor = Cursor(text, in: found.end..<range.upperBound)
    if isBracketed {
      guard cursor.take("】") else { return nil }
      _ = cursor.take(":")
      return Label(
        kind: found.meaning, start: range.lowerBound, end: cursor.position, isMarked: true)
    }
    let isTabbed = !cursor.isAtEnd && text.values[found.end] == "\t"
    let spaces = cursor.skipSpaces()
    let isMarked = cursor.take(":") || cursor.take("|") || isTabbed
    guard isMarked || spaces > 0 || cursor.isAtEnd else { return nil }
    return Label(
      kind: found.meaning, start: range.lowerBound, end: cursor.position, isMarked: isMarked)
  }

  /// A label that no table lists still ends the value before it: 载体形式：.
  private static func unknown(_ text: WorkingText, _ range: Range<Int>) -> Label? {
    var cursor = Cursor(text, in: range)
    while cursor.take(.han), cursor.position < range.lowerBound + 8 {}
    guard cursor.position >= range.lowerBound + 2, cursor.take(":") else { return nil }
    return Label(kind: .other, start: range.lowerBound, end: cursor.position, isMarked: true)
  }
}
