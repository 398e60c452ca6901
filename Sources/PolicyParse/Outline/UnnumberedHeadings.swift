/// Finds headings that carry no number: short lines of their own with text after them.
enum UnnumberedHeadings {
  /// The longest such heading, in scalars.
  static let longest = 20

  /// Marks the lines that are headings: bracketed ones, known topic titles, and those that stand in
  /// parallel with at least one more.
  static func mark(_ text: WorkingText, _ lines: inout [BodyLine]) {
    if markSegments(text, &lines) { return }
    var parallel: [Int] = []
    for index in lines.indices.dropLast() where isShaped(text, lines[index]) {
      if isBracketed(text, lines[index].range) || isTopic(text, lines[index].range) {
        if hasTextAfter(text, lines, index) || hasValueAfter(text, lines, index) {
          set(&lines[index], .topicTitle)
        }
      } else if hasTextAfter(text, lines, index) {
        parallel.append(index)
      }
    }
    markParallel(text, &lines, parallel)
    markRestarting(&lines, text)
    markNamesakes(text, &lines)
    markSiblings(text, &lines)
  }

  /// 文化建设： and 文化管理：, each above a run that begins with one: lines that begin with the same
  /// four characters and go on differently.
  private static func markNamesakes(_ text: WorkingText, _ lines: inout [BodyLine]) {
    var groups: [[Scalar]: [Int]] = [:]
    for index in lines.indices.dropLast()
    where lines[index + 1].heading?.marker.ordinal == 1 && isShort(text, lines[index])
      && lines[index].range.count >= 6
    {
      groups[Array(text.folded[lines[index].range.prefix(4)]), default: []].append(index)
    }
    for group in groups.values {
      let words = Set(group.map { Array(text.folded[parts(text, lines[$0].range).title ?? 0..<0]) })
      guard words.count >= 2 else { continue }
      for index in group where !lines[index].isUnnumberedHeading { set(&lines[index], .headsRun) }
    }
  }

  /// Two or more short lines each of which begins a run of one form anew, or stands between the
  /// members of a run that is numbered through from its second paragraph on.
  private static func markRestarting(_ lines: inout [BodyLine], _ text: WorkingText) {
    var found = FormTable<[Int]>()
    var forms: [MarkerForm] = []
    var firsts = FormTable<Int>()
    for index in lines.indices.dropLast() {
      if let heading = lines[index].heading, firsts[heading.form] == nil {
        firsts[heading.form] = heading.marker.ordinal ?? 0
      }
      guard !lines[index].isUnnumberedHeading, isShaped(text, lines[index]),
        let next = lines[index + 1].heading, let ordinal = next.marker.ordinal
      else { continue }
      let isThrough =
        ordinal > 1 && firsts[next.form] ?? ordinal == 2 && isWord(text, lines[index].range)
        && followsSentence(text, lines, index)
      guard isThrough || ordinal == 1,
        next.form.style == .cjk || text.folded[lines[index].range.upperBound - 1] != ":"
          || isSpanOfTime(text, lines[index].range.dropLast())
      else { continue }
      if found[next.form] == nil { forms.append(next.form) }
      found[next.form] = (found[next.form] ?? []) + [index]
    }
    for form in forms {
      guard let run = found[form], run.count >= 2 else { continue }
      for index in run { set(&lines[index], .headsRun) }
    }
  }

  /// A word of two to six characters, such as heads the paragraphs of a circular: 背景, 查询.
  private static func isWord(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count <= 6 && range.allSatisfy { text.classes[$0].contains(.han) }
  }

  /// 九月份, 第一周, 上午: a word for a time, over what is to be done in it.
  private static func isSpanOfTime(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard isWord(text, range), let last = range.last else { return false }
    return text.classes[last].contains(.dateUnit) || ScalarList("份旬午").contains(text.folded[last])
  }

  private static func set(_ line: inout BodyLine, _ reason: LineReason) {
    line.isUnnumberedHeading = true
    line.reason = reason
  }

  /// The segments of a letter, of which one is 主旨; whether the text has them.
  private static func markSegments(_ text: WorkingText, _ lines: inout [BodyLine]) -> Bool {
    let found = lines.indices.filter { LetterSegment.read(text, lines[$0].range) != nil }
    markExplanation(text, &lines, found)
    guard found.count >= 2,
      found.contains(where: { LetterSegment.read(text, lines[$0].range)?.isPurpose ?? false })
    else { return false }
    for index in found { set(&lines[index], .letterSegment) }
    return true
  }

  /// 說明： alone above a numbered run, on a page that has left out the other segments.
  private static func markExplanation(
    _ text: WorkingText, _ lines: inout [BodyLine], _ segments: [Int]
  ) {
    guard segments.count == 1, let index = segments.first, index + 1 < lines.count,
      text.has("说明", at: lines[index].range.lowerBound, before: lines[index].range.upperBound),
      lines[index].range.count == 3, let next = lines[index + 1].heading,
      next.form.style == .cjk, next.marker.ordinal == 1
    else { return }
    set(&lines[index], .letterSegment)
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

  private static func isShaped(_ text: WorkingText, _ line: BodyLine) -> Bool {
    line.heading == nil && !line.isSpacedRow && (2...longest).contains(line.range.count)
      && isHeadingShaped(text, line.range)
  }

  /// A short value below 【活动地点】, or one that begins with a number below 活动时间.
  private static func hasValueAfter(
    _ text: WorkingText, _ lines: [BodyLine], _ index: Int
  ) -> Bool {
    let next = lines[index + 1]
    guard next.heading == nil, !isBracketed(text, next.range) else { return false }
    return isBracketed(text, lines[index].range)
      || text.classes[next.range.lowerBound].contains(.digit)
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

  /// Two or more candidates are headings when each stands between sentences, perhaps with a heading
  /// of a higher level right above it.
  private static func markParallel(
    _ text: WorkingText, _ lines: inout [BodyLine], _ candidates: [Int]
  ) {
    var isPlain = [Bool](repeating: false, count: lines.count)
    for index in candidates { isPlain[index] = true }
    let found = lines.indices.dropLast().filter { index in
      guard !lines[index].isUnnumberedHeading, !isValue(text, lines[index].range) else {
        return false
      }
      if isLower(text, lines, index) { return isSentence(text, lines[index + 1].range) }
      let isHeading =
        isPlain[index]
        || isValue(text, lines[index + 1].range) && isShort(text, lines[index])
      return isHeading && followsSentence(text, lines, index)
        && isSentence(text, textBelow(text, lines, index))
    }
    guard found.count >= 2 else { return }
    for index in found { set(&lines[index], .parallel) }
    let upper = found.filter { isLower(text, lines, $0) }.map { $0 - 1 }
    guard upper.count >= 2 else { return }
    for index in upper {
      set(&lines[index], .parallel)
      lines[index].isUpperHeading = true
    }
  }

  /// Beside two headings that are plain, each further line of their shape is one where it stands
  /// after a sentence and before more than a short line.
  private static func markSiblings(_ text: WorkingText, _ lines: inout [BodyLine]) {
    let plain = lines.count { $0.isUnnumberedHeading && $0.reason != .headsRun }
    let all = lines.count { $0.isUnnumberedHeading }
    guard all >= 2 else { return }
    let hasUpper = lines.contains { $0.isUpperHeading }
    let headings = lines.lazy.filter(\.isUnnumberedHeading)
    var labels = Set(headings.compactMap { LabelShape(text, $0.range) })
    for index in lines.indices.dropLast() where !lines[index].isUnnumberedHeading {
      guard isShort(text, lines[index]), plain >= 2 || isWord(text, lines[index].range),
        followsText(text, lines, index),
        opensText(text, lines[index + 1]) || isTwin(text, lines, index, of: labels)
      else { continue }
      set(&lines[index], .parallel)
      if let label = LabelShape(text, lines[index].range) { labels.insert(label) }
      lines[index].isUpperHeading = hasUpper && isPhrase(text, lines[index + 1].range)
    }
  }

  /// What two labels of one table have in common: their length and first two characters.
  private struct LabelShape: Hashable {
    let first: Scalar
    let second: Scalar
    let count: Int

    /// That of a line that closes with a colon.
    init?(_ text: WorkingText, _ range: Range<Int>) {
      guard range.count >= 4, text.folded[range.upperBound - 1] == ":" else { return nil }
      first = text.folded[range.lowerBound]
      second = text.folded[range.lowerBound + 1]
      count = range.count
    }
  }

  /// 奖励名额： beside the heading 奖励方式：: a label as long, of the same first word, above a line.
  private static func isTwin(
    _ text: WorkingText, _ lines: [BodyLine], _ index: Int, of labels: Set<LabelShape>
  ) -> Bool {
    guard let label = LabelShape(text, lines[index].range), lines[index + 1].heading == nil,
      text.folded[lines[index + 1].range.upperBound - 1] != ":"
    else { return false }
    return labels.contains(label)
  }

  /// A line below a heading that is no sentence, though too long for a heading.
  private static func isPhrase(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count <= 30 && isHeadingShaped(text, range)
  }

  private static func isSentence(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count > 15 && text.classes[range.upperBound - 1].contains(.sentenceEnd)
  }

  private static func followsSentence(
    _ text: WorkingText, _ lines: [BodyLine], _ index: Int
  ) -> Bool {
    index == 0 || text.classes[lines[index - 1].range.upperBound - 1].contains(.sentenceEnd)
  }

  /// The text below a heading, past a line that gives it a value (40周岁以下).
  private static func textBelow(
    _ text: WorkingText, _ lines: [BodyLine], _ index: Int
  ) -> Range<Int> {
    let next = lines[index + 1].range
    return isValue(text, next) && index + 2 < lines.count ? lines[index + 2].range : next
  }

  /// A short line that begins with a number: the value of what stands above it.
  private static func isValue(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count <= 8 && text.classes[range.lowerBound].contains(.digit)
  }

  /// A short line right below a heading of a higher level; it may hold a comma, but leads into no
  /// list.
  private static func isLower(_ text: WorkingText, _ lines: [BodyLine], _ index: Int) -> Bool {
    let range = lines[index].range
    guard isUpper(text, lines, index - 1), lines[index].heading == nil,
      (4...longest).contains(range.count), text.folded[range.upperBound - 1] != ":",
      !isValue(text, range)
    else { return false }
    let comma = range.first { text.folded[$0] == "," } ?? range.upperBound
    return isHeadingShaped(text, range.lowerBound..<comma)
      && (comma == range.upperBound || isHeadingShaped(text, (comma + 1)..<range.upperBound))
  }

  /// Whether a line of a heading's shape stands after a sentence; another heading follows it.
  private static func isUpper(_ text: WorkingText, _ lines: [BodyLine], _ index: Int) -> Bool {
    index >= 0 && isShort(text, lines[index]) && followsSentence(text, lines, index)
  }

  /// A line of a heading's length and shape that is no row of a form, no remark and no date.
  private static func isShort(_ text: WorkingText, _ line: BodyLine) -> Bool {
    let range = line.range
    guard line.heading == nil, (2...longest).contains(range.count), isHeadingShaped(text, range)
    else { return false }
    let first = range.lowerBound
    let isRemark = text.classes[first].contains(.opening) && !isBracketed(text, range)
    let isDay =
      text.classes[first].contains(.digit)
      && ScalarList("日号时分点年元名人").contains(text.folded[range.upperBound - 1])
    let isPadded = range.dropLast().contains {
      text.classes[$0].contains(.blank) && text.classes[$0 + 1].contains(.blank)
    }
    return !isRemark && !isDay && !isPadded
      && !range.contains { text.values[$0] == "\t" || ScalarList("□_、@").contains(text.folded[$0]) }
  }

  /// Whether what stands above a line is text: a sentence, a remark in brackets, a long line.
  private static func followsText(
    _ text: WorkingText, _ lines: [BodyLine], _ index: Int
  ) -> Bool {
    guard index > 0 else { return true }
    let range = lines[index - 1].range
    let last = text.classes[range.upperBound - 1]
    if last.contains(.sentenceEnd) || text.folded[range.upperBound - 1] == ":" { return true }
    return !lines[index - 1].isUnnumberedHeading
      && (range.count > longest && lines[index - 1].heading == nil
        || last.contains(.closing) && text.classes[range.lowerBound].contains(.opening))
  }

  /// Whether a line is more than a short phrase: a sentence, a lead-in, the first of a run.
  private static func opensText(_ text: WorkingText, _ line: BodyLine) -> Bool {
    if let heading = line.heading {
      return heading.marker.ordinal ?? 1 == 1 && heading.form.style != .cjk
    }
    if line.range.count <= 40, GenreWords.genre(ending: line.range, in: text) != nil {
      return false
    }
    return line.range.count > longest
      || text.classes[line.range.upperBound - 1].contains(.sentenceEnd)
      || text.folded[line.range.upperBound - 1] == ":" && line.range.count > 8
  }
}

extension BodyLine {
  fileprivate func isBracketedLine(_ text: WorkingText) -> Bool {
    UnnumberedHeadings.isBracketed(text, range)
  }
}
