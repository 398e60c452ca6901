/// Sets apart a table of contents: 目录 over headings that stand once more below.
enum ContentsReader {
  // Contents ::: ("目录" | "目次") LineEnd (Heading Leader? PageNumber? LineEnd)+
  static func mark(_ text: WorkingText, _ lines: inout [Line]) {
    guard let label = lines.indices.first(where: { isLabel(text, lines[$0].range) }) else {
      return markBare(text, &lines)
    }
    guard label + 3 < lines.count else { return }
    let entries = lines[(label + 1)...].map { heading(text, $0.range) }
    guard let first = entries.first, !first.isEmpty,
      let again = entries.dropFirst(2).firstIndex(of: first)
    else { return }
    let below = Set(entries[again...])
    let listed = lines[(label + 1)..<(label + 1 + again)]
    let isList = again >= 4 && !listed.contains { isText(text, $0.range) }
    let last = entries[..<again].indices.last { index in
      below.contains(entries[index]) || isList && isEntry(text, listed[label + 1 + index].range)
    }
    guard let last, last >= 1 else { return }
    setApart(label...(label + 1 + last), &lines)
  }

  /// A line with a number in front or a page number behind: an entry, also where its heading is lost.
  private static func isEntry(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    [range.lowerBound, range.upperBound - 1].contains { text.classes[$0].contains(.digit) }
      || MarkerReader.opens(text, range)
  }

  private static func setApart(_ contents: ClosedRange<Int>, _ lines: inout [Line]) {
    for index in contents where lines[index].furniture == nil { lines[index].furniture = .other }
  }

  /// A line of a document's text: it closes a sentence, or is long.
  private static func isText(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count > 60 || text.classes[range.upperBound - 1].contains(.sentenceEnd)
  }

  // BareContents ::: (Chapter LineEnd)? "1.1" Title LineEnd (Heading LineEnd){6,}
  /// A table of contents without a label: from 1.1 on nothing but headings, until the same 1.1 comes
  /// again with text below it.
  private static func markBare(_ text: WorkingText, _ lines: inout [Line]) {
    guard let first = lines.indices.first(where: { opensDecimals(text, lines[$0].range) }),
      first + 8 < lines.count
    else { return }
    let words = heading(text, lines[first].range)
    let again = lines.indices[(first + 7)...].first {
      opensDecimals(text, lines[$0].range) && heading(text, lines[$0].range) == words
    }
    guard let again,
      !lines[first..<again].contains(where: {
        isText(text, $0.range) || AttachmentWords.opens($0.range, in: text)
      }), lines[again...].prefix(again - first + 4).contains(where: { isText(text, $0.range) })
    else { return }
    // The chapter's own line stands above its 1.1 in both places.
    let hasChapter =
      first > 0
      && heading(text, lines[again - 1].range).suffix(2).elementsEqual(
        heading(text, lines[first - 1].range).suffix(2))
    setApart((hasChapter ? first - 1 : first)...(hasChapter ? again - 2 : again - 1), &lines)
  }

  private static func opensDecimals(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard text.has("1.1", at: range.lowerBound, before: range.upperBound),
      let marker = MarkerReader.read(text, range)
    else { return false }
    return marker.form.style == .decimal && marker.form.variant == 2 && marker.marker.ordinal == 1
  }

  private static func isLabel(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 8 else { return false }
    let words = range.filter { !text.classes[$0].contains(.blank) }.map { text.folded[$0] }
    return words == ["目", "录"] || words == ["目", "次"]
  }

  /// The words of a line without blanks, the dots that lead to a page and its number.
  private static func heading(_ text: WorkingText, _ range: Range<Int>) -> [Scalar] {
    var end = range.upperBound
    while end > range.lowerBound, !text.classes[end - 1].isDisjoint(with: [.digit, .blank]) {
      end -= 1
    }
    let number = end
    while end > range.lowerBound, isLeader(text, end - 1) { end -= 1 }
    if end == number, number < range.upperBound, !text.classes[number].contains(.blank) {
      end = range.upperBound
    }
    return (range.lowerBound..<end).filter { !text.classes[$0].contains(.blank) }
      .map { text.folded[$0] }
  }

  private static func isLeader(_ text: WorkingText, _ place: Int) -> Bool {
    ScalarList("….·-").contains(text.folded[place]) || text.classes[place].contains(.blank)
  }
}
