/// Sets apart a table of contents: 目录 over headings that stand once more below.
enum ContentsReader {
  // Contents ::: ("目录" | "目次") LineEnd (Heading Leader? PageNumber? LineEnd)+
  static func mark(_ text: WorkingText, _ lines: inout [Line]) {
    guard let label = lines.indices.first(where: { isLabel(text, lines[$0].range) }),
      label + 3 < lines.count
    else { return }
    let entries = lines[(label + 1)...].map { heading(text, $0.range) }
    guard let first = entries.first, !first.isEmpty,
      let again = entries.dropFirst(2).firstIndex(of: first)
    else { return }
    let below = Set(entries[again...])
    guard let last = entries[..<again].lastIndex(where: { below.contains($0) }), last >= 1 else {
      return
    }
    for index in label...(label + 1 + last) where lines[index].furniture == nil {
      lines[index].furniture = .other
    }
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
