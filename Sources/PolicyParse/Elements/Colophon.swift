// 版记 (GB/T 9704-2012, 7.4): 抄送, 印发机关 and 印发日期; and of the older forms 主题词, 抄报, 共印N份.

extension NoticeReader {
  mutating func readColophon() {
    for index in headEnd..<max(headEnd, lines.count) where uses[index] == .open {
      let range = lines[index].range
      if let words = value(after: ["主题词"], in: range) {
        parts.metadata.subjectTerms = split(words) { text.classes[$0].contains(.blank) }.map(Words.init)
      } else if let (kind, words) = copies(range) {
        parts.metadata.copyTo += copyEntries(words).map { (kind, Words($0)) }
      } else if let printed = printedLine(range) {
        parts.metadata.printedBy = printed.organ.map(Words.init)
        parts.metadata.printedOn = printed.date
      } else if let count = copyCount(range) {
        parts.metadata.copies = (Words(range), count)
      } else {
        continue
      }
      uses[index] = .element
    }
  }

  private func copies(_ range: Range<Int>) -> (String, Range<Int>)? {
    let labels: [(StaticString, String)] = [
      ("抄送", "抄送"), ("抄报", "抄报"), ("分送", "分送"), ("发送", "发送"), ("主送", "主送"), ("报送", "报送"),
      ("副本", "副本"), ("报", "抄报"), ("送", "抄送"),
    ]
    for (label, kind) in labels {
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

  // PrintedLine ::: Organ Space* Date "印发"
  /// 衢州市衢江区科学技术局（科协）  2007年3月20日印发.
  private func printedLine(_ range: Range<Int>) -> (organ: Range<Int>?, date: DateElement)? {
    var words = range
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
    return (organ.isEmpty ? nil : organ, DateElement(words: Words(date.range), date: date.iso))
  }

  // CopyCount ::: "(" ? "共"? "印" Number "份" ")"?
  /// 共印30份.
  private func copyCount(_ range: Range<Int>) -> Int? {
    guard range.count <= 12 else { return nil }
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
