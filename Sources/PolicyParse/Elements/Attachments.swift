// 附件说明 and 附件 (GB/T 9704-2012, 7.3.4 and 7.3.8).

extension NoticeReader {
  /// The label of an attachment: 附件, 附件1, 附表二：.
  struct AttachmentLabel {
    var label: Range<Int>
    var ordinal: Int?
    /// What stands after the label and its colon.
    var rest: Range<Int>
    var hasColon: Bool
  }

  // AttachmentLabel ::: ("附件" | "附表" | "附录" | "附") Number? ":"?
  func attachmentLabel(_ range: Range<Int>) -> AttachmentLabel? {
    var cursor = Cursor(text, in: range)
    _ = cursor.take("【")
    let start = cursor.position
    guard takeLabelWord(&cursor) else { return nil }
    let label = start..<cursor.position
    cursor.skipSpaces()
    let ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
    cursor.skipSpaces()
    _ = cursor.take("】")
    let hasColon = cursor.take(":") || cursor.take("、") || cursor.take(".")
    cursor.skipSpaces()
    let rest = text.trimmed(cursor.position..<range.upperBound)
    guard hasColon || rest.isEmpty || ordinal != nil && range.count <= 60 else { return nil }
    return AttachmentLabel(label: label, ordinal: ordinal, rest: rest, hasColon: hasColon)
  }

  private func takeLabelWord(_ cursor: inout Cursor) -> Bool {
    guard cursor.take("附") else { return false }
    let afterFirst = cursor
    cursor.skipSpaces()
    if cursor.take("件") || cursor.take("表") || cursor.take("录") { return true }
    cursor = afterFirst
    return cursor.current == ":" || cursor.isAtEnd
  }

  func isAttachmentLabel(_ range: Range<Int>) -> Bool {
    range.count <= 80 && attachmentLabel(range) != nil
  }

  mutating func readAttachments() {
    readListings()
    readTexts()
  }

  // MARK: Listings

  /// 附件：1.… 2.… : names only, before or after the signature.
  private mutating func readListings() {
    var index = headEnd
    while index < lines.count {
      defer { index += 1 }
      guard uses[index] == .open, let label = attachmentLabel(lines[index].range), label.hasColon,
        !isTextStart(index)
      else { continue }
      uses[index] = .element
      if label.rest.isEmpty {
        index = readListed(from: index + 1, label: label.label, ordinal: label.ordinal)
      } else {
        addListed(label.rest, label: label.label, ordinal: label.ordinal, line: index)
        index = readListed(from: index + 1, label: label.label, ordinal: label.ordinal)
      }
    }
  }

  /// Whether a label after the signature opens the attachment's text: sentences follow it.
  private func isTextStart(_ index: Int) -> Bool {
    guard let end = signatureEnd, index >= end else { return false }
    if let label = attachmentLabel(lines[index].range), !label.rest.isEmpty,
      MarkerReader.read(text, label.rest)?.form.style == .arabic
    {
      return false
    }
    return lines.indices[(index + 1)...].prefix(12).contains { uses[$0] == .open && isBody($0) }
  }

  /// Adds the numbered names on the lines below a label; the index of the last line taken.
  private mutating func readListed(from start: Int, label: Range<Int>, ordinal: Int?) -> Int {
    var index = start
    while index < lines.count, uses[index] == .open {
      let range = lines[index].range
      guard range.count <= 80, attachmentLabel(range) == nil,
        text.folded[range.upperBound - 1] != "。",
        let marker = MarkerReader.read(text, range), let number = marker.marker.ordinal,
        marker.form.style != .cjk || number > 1
      else { break }
      addListed(
        text.trimmed(marker.marker.range.upperBound..<range.upperBound), label: label,
        ordinal: number, line: index)
      index += 1
    }
    return index - 1
  }

  private mutating func addListed(_ rest: Range<Int>, label: Range<Int>, ordinal: Int?, line: Int) {
    var title = rest
    var number = ordinal
    if let marker = MarkerReader.read(text, rest), let own = marker.marker.ordinal,
      marker.form.style == .arabic
    {
      title = text.trimmed(marker.marker.range.upperBound..<rest.upperBound)
      number = own
    }
    guard !title.isEmpty else { return }
    uses[line] = .element
    for (place, part) in inlineNames(title).enumerated() {
      parts.attachments.append(
        AttachmentElement(
          label: label, ordinal: place == 0 ? number : (number ?? 1) + place, title: Words(part),
          range: part))
    }
  }

  /// 1.甲表 2.乙表 on one line are two names.
  private func inlineNames(_ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for place in range.dropFirst(2) where text.classes[place].contains(.digit) {
      guard !text.classes[place - 1].isDisjoint(with: [.blank, .innerMark]),
        let marker = MarkerReader.read(text, place..<range.upperBound), !marker.isWeak,
        marker.form.style == .arabic
      else { continue }
      let name = text.trimmed(start..<place)
      if !name.isEmpty { result.append(name) }
      start = marker.marker.range.upperBound
    }
    let name = text.trimmed(start..<range.upperBound)
    if !name.isEmpty { result.append(name) }
    return result
  }

  // MARK: Texts

  /// What follows the signature, or a label on a line of its own, is the text of attachments.
  private mutating func readTexts() {
    guard let start = firstText() else { return }
    let cited = citedTitles()
    var starts: [Int] = []
    for index in start..<lines.count where uses[index] == .open {
      let opens = index == start || isLabelAlone(index) || isNamed(index, cited)
      guard opens else { continue }
      if let last = starts.last, last == index - 1, isLabelAlone(last) { continue }
      starts.append(index)
    }
    for (place, first) in starts.enumerated() {
      readText(from: first, to: place + 1 < starts.count ? starts[place + 1] : lines.count)
    }
  }

  private func firstText() -> Int? {
    if let end = signatureEnd {
      return lines.indices[end...].first { uses[$0] == .open }
    }
    return lines.indices[headEnd...].first { uses[$0] == .open && isLabelAlone($0) && $0 > headEnd + 1 }
  }

  private func isLabelAlone(_ index: Int) -> Bool {
    guard lines[index].range.count <= 12, let label = attachmentLabel(lines[index].range) else {
      return false
    }
    return label.rest.isEmpty
  }

  /// A line that is, whole, the name of an attachment that was cited before.
  private func isNamed(_ index: Int, _ cited: Set<String>) -> Bool {
    let range = lines[index].range
    guard range.count >= 5, range.count <= 60, GenreWords.genre(ending: range, in: text) != nil
    else { return false }
    return cited.contains(text.foldedString(range))
  }

  /// The titles in 《》 that the document names above its signature.
  private func citedTitles() -> Set<String> {
    guard let end = signatureEnd else { return [] }
    var result: Set<String> = []
    for line in lines[headEnd..<max(headEnd, end)] {
      var opening: Int?
      for place in line.range {
        if text.folded[place] == "《" { opening = place + 1 }
        if text.folded[place] == "》", let start = opening, place - start <= 60 {
          result.insert(text.foldedString(start..<place))
          opening = nil
        }
      }
    }
    return result
  }

  private mutating func readText(from first: Int, to end: Int) {
    var attachment = AttachmentElement(range: lines[first].range)
    var index = first
    if let label = attachmentLabel(lines[index].range), lines[index].range.count <= 80 {
      attachment.label = label.label
      attachment.ordinal = label.ordinal
      if !label.rest.isEmpty { attachment.title = Words(label.rest) }
      uses[index] = .element
      index += 1
    }
    if attachment.title == nil { index = takeAttachmentTitle(&attachment, from: index, to: end) }
    let number = bind(attachment)
    while index < end {
      if uses[index] == .open { uses[index] = .attachment(number) }
      index += 1
    }
  }

  /// The title over an attachment's text: the lines before its first sentence or heading.
  private mutating func takeAttachmentTitle(
    _ attachment: inout AttachmentElement, from first: Int, to end: Int
  ) -> Int {
    var head = first
    while head < end, uses[head] != .open || !isBody(head), head - first < 8 { head += 1 }
    guard let found = TitleFinder(reader: self).find(from: first, to: head) else {
      guard first < end, uses[first] == .open, !isBody(first), lines[first].range.count <= 60 else {
        return first
      }
      attachment.title = Words(lines[first].range)
      uses[first] = .element
      return first + 1
    }
    attachment.title = found.words
    for index in found.lines where uses[index] == .open { uses[index] = .element }
    return first
  }

  /// Joins a text with the name under which it was listed; the attachment's index.
  private mutating func bind(_ attachment: AttachmentElement) -> Int {
    let place = parts.attachments.firstIndex { listed in
      guard listed.body.isEmpty else { return false }
      if let mine = attachment.title, let other = listed.title,
        foldedWords(mine) == foldedWords(other)
      {
        return true
      }
      return attachment.ordinal != nil && attachment.ordinal == listed.ordinal
    }
    guard let place else {
      parts.attachments.append(attachment)
      return parts.attachments.count - 1
    }
    if parts.attachments[place].title == nil { parts.attachments[place].title = attachment.title }
    return place
  }

  private func foldedWords(_ words: Words) -> [Scalar] {
    words.pieces.flatMap { Array(text.folded[$0]) }
  }
}
