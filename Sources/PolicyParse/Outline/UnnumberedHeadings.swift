/// Finds headings that carry no number: short lines of their own with text after them.
enum UnnumberedHeadings {
  /// The longest such heading, in scalars.
  static let longest = 20

  /// Marks the lines that are headings: bracketed ones, known topic titles, and those that stand in
  /// parallel with at least one more.
  static func mark(_ text: WorkingText, _ lines: inout [BodyLine]) {
    if markSegments(text, &lines) { return }
    var parallel: [Int] = []
    for index in lines.indices where isCandidate(text, lines, index) {
      if isBracketed(text, lines[index].range) || isTopic(text, lines[index].range) {
        set(&lines[index], .topicTitle)
      } else {
        parallel.append(index)
      }
    }
    markParallel(text, &lines, parallel)
    markRestarting(&lines, text)
  }

  /// Two or more short lines each of which begins a numbered run anew.
  private static func markRestarting(_ lines: inout [BodyLine], _ text: WorkingText) {
    let found = lines.indices.dropLast().filter { index in
      let line = lines[index]
      guard line.heading == nil, !line.isUnnumberedHeading,
        (2...longest).contains(line.range.count),
        let next = lines[index + 1].heading, next.marker.ordinal == 1, next.form.style == .cjk
      else { return false }
      return isHeadingShaped(text, line.range)
    }
    guard found.count >= 2 else { return }
    for index in found { set(&lines[index], .headsRun) }
  }

  private static func set(_ line: inout BodyLine, _ reason: LineReason) {
    line.isUnnumberedHeading = true
    line.reason = reason
  }

  /// The segments of a letter, of which one is 主旨; whether the text has them.
  private static func markSegments(_ text: WorkingText, _ lines: inout [BodyLine]) -> Bool {
    let found = lines.indices.filter { LetterSegment.read(text, lines[$0].range) != nil }
    guard found.count >= 2,
      found.contains(where: { LetterSegment.read(text, lines[$0].range)?.isPurpose ?? false })
    else { return false }
    for index in found { set(&lines[index], .letterSegment) }
    return true
  }

  /// The title without brackets and closing colon.
  static func parts(_ text: WorkingText, _ range: Range<Int>) -> HeadingParts {
    if let segment = LetterSegment.read(text, range), segment.isPurpose || !segment.text.isEmpty {
      return HeadingParts(title: segment.title, text: segment.text)
    }
    var title = range
    if text.folded[title.upperBound - 1] == ":" {
      title = text.trimmed(title.lowerBound..<(title.upperBound - 1))
    }
    if isBracketed(text, title) {
      title = text.trimmed((title.lowerBound + 1)..<(title.upperBound - 1))
    }
    return HeadingParts(title: title, text: range.upperBound..<range.upperBound)
  }

  private static func isCandidate(_ text: WorkingText, _ lines: [BodyLine], _ index: Int) -> Bool {
    let line = lines[index]
    guard line.heading == nil, line.range.count <= longest, line.range.count >= 2,
      index + 1 < lines.count
    else { return false }
    return isHeadingShaped(text, line.range) && hasTextAfter(text, lines, index)
  }

  /// No mark inside, no sentence end, a word of Chinese, no number or date alone.
  private static func isHeadingShaped(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var han = 0
    var depth = 0
    for place in range {
      let kind = text.classes[place]
      if kind.contains(.opening) { depth += 1 }
      if kind.contains(.closing) { depth = max(0, depth - 1) }
      if kind.contains(.han) { han += 1 }
      guard depth == 0 else { continue }
      if kind.contains(.sentenceEnd) { return false }
      let scalar = text.folded[place]
      if scalar == "," || scalar == ";" || scalar == "|" || scalar == "-" { return false }
      if scalar == ":", place != range.upperBound - 1 { return false }
    }
    return han >= 2 && leadIn.longestSuffix(in: text, of: range) == nil
  }

  private static let leadIn: WordTable<Bool> = WordTable(words: [
    "如下", "如下:", "以下:", "包括:", "通知:", "下列:", "为:", "是:", "条件:之一", "答:", "问:",
  ])

  /// The next line is text: a sentence, or the first member of a numbered run.
  private static func hasTextAfter(_ text: WorkingText, _ lines: [BodyLine], _ index: Int) -> Bool {
    let next = lines[index + 1]
    if let heading = next.heading {
      return heading.marker.ordinal == 1 && lines[index].isBracketedLine(text)
    }
    return next.range.count > longest
      || text.classes[next.range.upperBound - 1].contains(.sentenceEnd)
  }

  static func isBracketed(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count > 2 && text.folded[range.lowerBound] == "【"
      && text.folded[range.upperBound - 1] == "】"
  }

  private static func isTopic(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    let title = parts(text, range).title ?? range
    guard
      let found = TopicTitles.table.longest(
        in: text, at: title.lowerBound, before: title.upperBound)
    else { return false }
    return found.end == title.upperBound
  }

  /// Two or more candidates in one stretch are headings when each is followed by a sentence.
  private static func markParallel(
    _ text: WorkingText, _ lines: inout [BodyLine], _ candidates: [Int]
  ) {
    let sentences = candidates.filter { index in
      let next = lines[index + 1].range
      return next.count > 15 && text.classes[next.upperBound - 1].contains(.sentenceEnd)
        && (index == 0
          || text.classes[lines[index - 1].range.upperBound - 1].contains(.sentenceEnd))
    }
    guard sentences.count >= 2 else { return }
    for index in sentences { set(&lines[index], .parallel) }
  }
}

extension BodyLine {
  fileprivate func isBracketedLine(_ text: WorkingText) -> Bool {
    UnnumberedHeadings.isBracketed(text, range)
  }
}
