// The label of an attachment, and the names that stand behind it.

extension NoticeReader {
  /// The label of an attachment: 附件, 附件1, 附表二：.
  struct AttachmentLabel {
    var label: Range<Int>
    var ordinal: Int?
    /// What stands after the label and its colon.
    var rest: Range<Int>
    var hasColon: Bool
  }

  // AttachmentLabel ::: "(" ? ("附件" | "附表" | "附录" | "附") Number? ")"? (":" | "、" | ".")?
  /// 附件：, 附件1, 附件一申请表.doc, 【附表2】, （附件3）.
  func attachmentLabel(_ range: Range<Int>) -> AttachmentLabel? {
    var cursor = Cursor(text, in: range)
    _ = cursor.take("【") || cursor.take("(") || cursor.take("[")
    let start = cursor.position
    guard takeLabelWord(&cursor) else { return nil }
    let label = start..<cursor.position
    cursor.skipSpaces()
    let ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
    cursor.skipSpaces()
    _ = cursor.take("】") || cursor.take(")") || cursor.take("]")
    let hasColon = cursor.take(":") || cursor.take("、") || cursor.take(".")
    cursor.skipSpaces()
    let rest = text.trimmed(cursor.position..<range.upperBound)
    guard hasColon || rest.isEmpty || (ordinal != nil || isFileName(rest)) && range.count <= 60,
      !isMention(rest)
    else {
      return nil
    }
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

  /// 附件1-5下载, 附件1和附件2请…: a sentence about attachments.
  private func isMention(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first else { return false }
    if ScalarList("-~和及至与中的所").contains(text.folded[first]) { return true }
    return text.has("附件", at: first, before: rest.upperBound)
      && rest.dropLast().contains { text.folded[$0] == "、" || text.folded[$0] == "。" }
      && !text.classes[rest.lowerBound + min(2, rest.count - 1)].contains(.digit)
  }

  func isAttachmentLabel(_ range: Range<Int>) -> Bool {
    range.count <= 80 && attachmentLabel(range) != nil
  }

  /// Whether a line is the name of a file, with a page's word behind it at most.
  func isFileName(_ range: Range<Int>) -> Bool { fileNameEnd(range) != nil }

  // FileName ::: Words "." Extension (Space+ PageWord)?
  /// Just after the extension of the last file name in a range: 报名表.doc  删除.
  func fileNameEnd(_ range: Range<Int>) -> Int? {
    guard let stop = range.last(where: { text.folded[$0] == "." }), stop > range.lowerBound else {
      return nil
    }
    guard
      let found = AttachmentWords.extensions.longest(
        in: text, at: stop + 1, before: range.upperBound)
    else { return nil }
    let tail = text.trimmed(found.end..<range.upperBound)
    return tail.count <= 6 ? found.end : nil
  }

  /// The names in the words after a label: 1.甲表 2.乙表 on one line are two, 1.甲表（见附件2） is one.
  func listedNames(_ range: Range<Int>) -> [(ordinal: Int?, name: Range<Int>)] {
    var result: [(ordinal: Int?, name: Range<Int>)] = []
    var start = range.lowerBound
    var ordinal: Int?
    var place = range.lowerBound
    var depth = 0
    func close(_ end: Int) {
      var name = text.trimmed(start..<end)
      while let last = name.last, ScalarList(";。,、").contains(text.folded[last]) {
        name = text.trimmed(name.lowerBound..<last)
      }
      if let end = fileNameEnd(name) { name = name.lowerBound..<end }
      if !name.isEmpty { result.append((ordinal, name)) }
    }
    while place < range.upperBound {
      guard depth == 0, opensName(place, range, after: ordinal ?? 0),
        let marker = MarkerReader.read(text, place..<range.upperBound)
      else {
        if text.classes[place].contains(.opening) { depth += 1 }
        if text.classes[place].contains(.closing) { depth = max(0, depth - 1) }
        place += 1
        continue
      }
      close(place)
      ordinal = marker.marker.ordinal
      start = marker.marker.range.upperBound
      place = start
    }
    close(range.upperBound)
    return result
  }

  /// Whether the next number of a list stands at a place.
  private func opensName(_ place: Int, _ range: Range<Int>, after last: Int) -> Bool {
    guard !text.classes[place].isDisjoint(with: [.digit, .hanNumeral, .opening, .enclosedNumber]),
      place == range.lowerBound
        || !text.classes[place - 1].isDisjoint(with: [.blank, .innerMark, .sentenceEnd, .closing])
        || text.classes[place].contains(.digit) && text.classes[place - 1].contains(.han),
      let marker = MarkerReader.read(text, place..<range.upperBound), !marker.isWeak,
      let ordinal = marker.marker.ordinal
    else { return false }
    switch marker.form.style {
    case .arabic, .cjk, .cjkParen, .arabicParen, .arabicHalfParen, .circled: break
    default: return false
    }
    return last > 0 && ordinal == last + 1 || place == range.lowerBound
  }
}
