// 版记 (GB/T 9704-2012, 7.4): 抄送, 印发机关 and 印发日期; and of the older forms 主题词, 抄报, 共印N份.

extension NoticeReader {
  mutating func readColophon() {
    var index = headEnd
    while index < lines.count {
      defer { index += 1 }
      guard uses[index] == .open, mayBeColophon(lines[index].range) else { continue }
      let range = lines[index].range
      if let words = subjectTermWords(range) {
        parts.metadata.subjectTerms = subjectTerms(words)
      } else if let (kind, words) = copies(range) {
        parts.metadata.copyTo += copyEntries(words).map { (kind, Words($0)) }
        uses[index] = .element
        index = readMoreCopies(kind, after: index)
      } else if let printed = printedLine(range) {
        parts.metadata.printedBy = (printed.organ ?? printingOrgan(above: index)).map(Words.init)
        parts.metadata.printedOn = printed.date
        if let copies = printed.copies { parts.metadata.copies = copies }
      } else if let count = copyCount(range) {
        parts.metadata.copies = (Words(range), count)
      } else {
        continue
      }
      uses[index] = .element
    }
  }

  /// Whether a line begins with the first character of a label, or is short and ends as a line of
  /// printing does.
  private func mayBeColophon(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    if ScalarList("主抄分发报送副共印(").contains(text.folded[first]) { return true }
    guard range.count <= 80 else { return false }
    if text.folded[last] == "。" { return text.folded[max(first, last - 1)] == "份" }
    return ScalarList("发印份)").contains(text.folded[last]) || text.classes[last].contains(.digit)
  }

  // SubjectTerms ::: "主题词" (":" | Space) Term ((Space | "、") Term)*
  private func subjectTermWords(_ range: Range<Int>) -> Range<Int>? {
    if let words = value(after: ["主题词"], in: range) { return words.isEmpty ? nil : words }
    var cursor = Cursor(text, in: range)
    guard range.count <= 60, cursor.take(word: "主题词"), cursor.skipSpaces() > 0, !cursor.isAtEnd
    else { return nil }
    return cursor.position..<range.upperBound
  }

  /// Terms stand apart by spaces; where there are none, by 、 or ；.
  private func subjectTerms(_ words: Range<Int>) -> [Words] {
    let spaced = split(words) { text.classes[$0].contains(.blank) }
    guard spaced.count == 1 else { return spaced.map(Words.init) }
    return split(words) { ScalarList("、;,").contains(text.folded[$0]) }.map(Words.init)
  }

  /// The lines below 抄送 that go on with the list: the one above ends in a mark of a list, or the
  /// line names organs only and closes with 。. The index of the last line taken.
  private mutating func readMoreCopies(_ kind: String, after index: Int) -> Int {
    var last = index
    while last + 1 < lines.count, uses[last + 1] == .open {
      let range = lines[last + 1].range
      let end = text.folded[lines[last].range.upperBound - 1]
      guard range.count <= 200, copies(range) == nil, printedLine(range) == nil,
        !range.contains(where: { text.folded[$0] == ":" }), !MarkerReader.opens(text, range)
      else { break }
      let goesOn = end == "," || end == "、" || end == ";"
      guard goesOn || end != "。" && isCopyList(range) else { break }
      var words = range
      if let stop = words.last, text.folded[stop] == "。" { words = words.lowerBound..<stop }
      parts.metadata.copyTo += copyEntries(words).map { (kind, Words($0)) }
      last += 1
      uses[last] = .element
    }
    return last
  }

  private func isCopyList(_ range: Range<Int>) -> Bool {
    guard text.folded[range.upperBound - 1] == "。" else { return false }
    return copyEntries(range).allSatisfy { OrganEndings.end($0, in: text) }
  }

  /// The organ on the line above the date of printing.
  private mutating func printingOrgan(above index: Int) -> Range<Int>? {
    guard index > headEnd, uses[index - 1] == .open else { return nil }
    let range = lines[index - 1].range
    guard isOrgan(range), isBare(range), !range.contains(where: { text.folded[$0] == ":" }) else {
      return nil
    }
    uses[index - 1] = .element
    return range
  }

  private func copies(_ range: Range<Int>) -> (String, Range<Int>)? {
    for (label, kind) in ColophonWords.copies {
      guard let end = labelEnd(label, in: range) else { continue }
      if kind == "报送" && range.count > 80 { return nil }
      var words = text.trimmed(end..<range.upperBound)
      if let last = words.last, text.folded[last] == "。" { words = words.lowerBound..<last }
      return words.isEmpty ? nil : (kind, words)
    }
    return nil
  }

  /// Copies are divided at every mark: what stands in a 版记 is a list of short names.
  private func copyEntries(_ range: Range<Int>) -> [Range<Int>] {
    var depth = 0
    return split(range) { place in
      if text.classes[place].contains(.opening) { depth += 1 }
      if text.classes[place].contains(.closing) { depth = max(0, depth - 1) }
      guard depth == 0 else { return false }
      switch text.folded[place] {
      case ",", ";", "。": return true
      case "、": return isCompleteCopy(range, place)
      default: return false
      }
    }
  }

  /// 区委办、区府办 are two; 各县、市、区人民政府 is one.
  private func isCompleteCopy(_ range: Range<Int>, _ place: Int) -> Bool {
    let before = range.lowerBound..<place
    if AddresseeWords.open.longestSuffix(in: text, of: before) != nil { return false }
    return true
  }

  private struct Printed {
    var organ: Range<Int>?
    var date: DateElement
    var copies: (words: Words, count: Int)?
  }

  // PrintedLine ::: Organ Space* Date ("印发" | "印") CopyCount?
  /// 衢州市衢江区科学技术局（科协）  2007年3月20日印发　共印50份.
  private func printedLine(_ range: Range<Int>) -> Printed? {
    var words = range
    var copies: (words: Words, count: Int)?
    if let place = text.firstOffset(of: "共印", in: range) {
      let bracket = place > range.lowerBound && text.folded[place - 1] == "("
      let tail = (bracket ? place - 1 : place)..<range.upperBound
      copies = copyCount(tail).map { (Words(tail), $0) }
      words = text.trimmed(range.lowerBound..<tail.lowerBound)
    }
    if text.hasSuffix("印发", in: words) {
      words = text.trimmed(words.lowerBound..<(words.upperBound - 2))
    } else if text.hasSuffix("印", in: words) {
      words = text.trimmed(words.lowerBound..<(words.upperBound - 1))
    } else {
      return nil
    }
    guard words.count <= 60, let date = FullDate.ending(text, words) else { return nil }
    let organ = text.trimmed(words.lowerBound..<date.range.lowerBound)
    guard isBare(organ) else { return nil }
    return Printed(
      organ: organ.isEmpty ? nil : organ,
      date: DateElement(words: Words(date.range), date: date.iso), copies: copies)
  }

  // CopyCount ::: "(" ? "共"? "印" Number "份" ")"?
  /// 共印30份.
  private func copyCount(_ range: Range<Int>) -> Int? {
    guard range.count <= 14 else { return nil }
    var cursor = Cursor(text, in: range)
    _ = cursor.take("(")
    _ = cursor.take("共")
    guard cursor.take("印") else { return nil }
    cursor.skipSpaces()
    guard let count = OrdinalReader.arabic(&cursor, limit: 6) else { return nil }
    cursor.skipSpaces()
    return cursor.take("份") ? count : nil
  }
}
