// What stands on the lines of elements beside their values: the labels, which belong to the values,
// and what a page printed there, which is furniture.

/// The words beside elements that say what those are.
struct ElementLabels: Sendable {
  /// Before a value: 发布时间：, 附件1：.
  var opening: [Range<Int>] = []
  /// Behind a value: 印发.
  var closing: [Range<Int>] = []
}

extension NoticeParts {
  /// The ranges of all elements that can be leaves: an attachment that has only a label is that.
  var elementRanges: [Range<Int>] {
    metadata.ranges
      + attachments.flatMap { element in
        element.title?.pieces ?? (element.label == nil ? [] : [element.range])
      }
  }
}

extension NoticeReader {
  /// Finds the labels on the lines of elements, and makes furniture of words that are neither label nor
  /// value: those of an element that a later one of its kind replaced, or a page's own.
  mutating func settleElementLines() {
    let kept = parts.elementRanges.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var withoutValue: [Int] = []
    for index in lines.indices {
      guard let line = elementStretch(index) else { continue }
      while next < kept.count, kept[next].upperBound <= line.lowerBound { next += 1 }
      let values = kept[next...].prefix { $0.lowerBound < line.upperBound }
      if !values.isEmpty {
        settle(line, values)
      } else if uses[index] == .element {
        withoutValue.append(index)
      }
    }
    for index in withoutValue.reversed() { settleLineWithoutValue(index) }
  }

  /// The words of a line that went to elements: all of it, or what stands behind the body's.
  private func elementStretch(_ index: Int) -> Range<Int>? {
    let line = lines[index].range
    if let body = shortened[index] { return body.upperBound..<line.upperBound }
    return uses[index] == .element ? line : nil
  }

  /// A label alone belongs to what stands below it, and is furniture where that is.
  private mutating func settleLineWithoutValue(_ index: Int) {
    let line = lines[index].range
    let isLabel = line.last.map { text.folded[$0] } == ":"
    if isLabel, index + 1 < lines.count, !isFurniture(index + 1) {
      parts.labels.opening.append(line)
    } else {
      uses[index] = .furniture(.other)
    }
  }

  private func isFurniture(_ index: Int) -> Bool {
    if case .furniture = uses[index] { true } else { false }
  }

  private mutating func settle(_ line: Range<Int>, _ values: ArraySlice<Range<Int>>) {
    var start = line.lowerBound
    for value in values where value.upperBound > start {
      settle(start..<max(start, value.lowerBound), between: start > line.lowerBound, and: true)
      start = value.upperBound
    }
    settle(min(start, line.upperBound)..<line.upperBound, between: true, and: false)
  }

  /// Divides what stands before, between or behind the values of a line into labels and furniture.
  private mutating func settle(
    _ stretch: Range<Int>, between hasValueBefore: Bool, and hasValueBehind: Bool
  ) {
    guard text.hasWord(in: stretch) else { return }
    let closing = hasValueBefore ? closingLabelEnd(stretch) : stretch.lowerBound
    let rest = closing..<stretch.upperBound
    let opening = hasValueBehind ? openingLabelStart(rest) : stretch.upperBound
    if closing > stretch.lowerBound {
      parts.labels.closing.append(text.trimmed(stretch.lowerBound..<closing))
    }
    if opening < stretch.upperBound {
      parts.labels.opening.append(text.trimmed(opening..<stretch.upperBound))
    }
    let forgotten = text.trimmed(closing..<opening)
    if text.hasWord(in: forgotten) { parts.furniture.append((.other, forgotten)) }
  }

  /// Just after 印发, 发布 and the like behind a value; the beginning where there is none.
  private func closingLabelEnd(_ stretch: Range<Int>) -> Int {
    guard let first = stretch.first(where: { text.isWord($0) }),
      let found = ElementLabelWords.closing.longestSpaced(
        in: text, at: first, before: stretch.upperBound),
      found.end == stretch.upperBound || !text.isWord(found.end)
    else { return stretch.lowerBound }
    return found.end
  }

  /// The longest label, in scalars.
  private static let longestLabel = 40

  // OpeningLabel ::: (AttachmentLabel | Marker)+ | Label Space* | Organ? Post Space+ | Words ":"
  /// Where the label before a value begins; the end where there is none.
  private func openingLabelStart(_ stretch: Range<Int>) -> Int {
    guard let first = stretch.first(where: { text.isWord($0) }) else { return stretch.upperBound }
    let words = first..<stretch.upperBound
    let isWhole =
      words.count <= Self.longestLabel
      && (isNumbering(words) || isPost(words) || isWord(of: ElementLabelWords.opening, words))
    return isWhole ? stretch.lowerBound : colonLabelStart(stretch)
  }

  private func isWord(of table: WordTable<Bool>, _ stretch: Range<Int>) -> Bool {
    table.longestSpaced(in: text, at: stretch.lowerBound, before: stretch.upperBound)
      .map { !text.hasWord(in: $0.end..<stretch.upperBound) } ?? false
  }

  /// Whether a stretch holds nothing but labels and numbers of attachments: 附件：附件1, 附件一：, 3.
  private func isNumbering(_ stretch: Range<Int>) -> Bool {
    var rest = text.trimmed(stretch)
    while text.hasWord(in: rest) {
      if let label = attachmentLabel(rest),
        label.rest.lowerBound > rest.lowerBound || label.rest.isEmpty
      {
        rest = label.rest
      } else if let marker = MarkerReader.read(text, rest), !marker.marker.range.isEmpty {
        rest = text.trimmed(marker.marker.range.upperBound..<rest.upperBound)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a stretch closes with the post of the person whose name stands behind it: 某市市长.
  private func isPost(_ stretch: Range<Int>) -> Bool {
    stretch.prefix(20).contains { isWord(of: OfficePosts.table, $0..<stretch.upperBound) }
  }

  /// Where the words before a closing colon begin: up to a mark, or to blanks unless they pad single
  /// characters (主 题 词：).
  private func colonLabelStart(_ stretch: Range<Int>) -> Int {
    let words = text.trimmed(stretch)
    guard let colon = words.last, text.folded[colon] == ":" else { return stretch.upperBound }
    var start = text.trimmed(words.lowerBound..<colon).upperBound
    while start > words.lowerBound {
      if text.isWord(start - 1) {
        start -= 1
      } else if let next = padStart(before: start, in: words) {
        start = next
      } else {
        break
      }
    }
    return words.upperBound - start <= Self.longestLabel ? start : stretch.upperBound
  }

  /// The end of the single character before the blanks that end at a place where another one stands.
  private func padStart(before place: Int, in words: Range<Int>) -> Int? {
    let before = text.trimmed(words.lowerBound..<place)
    guard let last = before.last, before.upperBound < place, isSingle(place, words),
      isSingle(last, words)
    else { return nil }
    return before.upperBound
  }

  /// Whether no word stands right before or behind the one at a place.
  private func isSingle(_ place: Int, _ words: Range<Int>) -> Bool {
    text.isWord(place) && (place == words.lowerBound || !text.isWord(place - 1))
      && (place + 1 >= words.upperBound || !text.isWord(place + 1))
  }
}
