/// Gives headings back the line ends they have lost, where a run of ordinals proves them.
///
/// `…如下：一、总体要求（一）指导思想。…二、…` is one line in many a page that was flattened.
enum LostBreaks {
  /// The lines with every line divided before the headings inside it. Takes O(n).
  static func restore(_ text: WorkingText, _ lines: [Line], _ layout: LineLayout) -> [Line] {
    switch layout {
    case .kept: inKept(text, lines)
    case .flattened: GluedTitles.divide(text, inFlattened(text, lines))
    }
  }

  /// A line end is lost here and there: each line is looked at by itself.
  private static func inKept(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let gaps = gaps(text, lines)
    var restored: [Line] = []
    restored.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      guard line.furniture == nil else {
        restored.append(line)
        continue
      }
      let isLong = line.range.count >= (gaps[index] != nil ? 20 : 40)
      let headings = isLong ? breaks(text, line.range, gaps: gaps[index] ?? [:]) : []
      let breaks = headings + gluedLabel(text, line.range)
      if breaks.isEmpty {
        restored.append(line)
      } else {
        restored += line.divided(at: breaks, in: text)
      }
    }
    return restored
  }

  /// The runs of a flattened text go on from line to line.
  private static func inFlattened(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let headings = lines.flatMap { holdsText($0, text) ? LostHeading.find(text, $0.range) : [] }
    var places = upperRuns(headings)
    places = (places + lowerRuns(headings, between: places, before: text.count, text)).sorted()
    places += LostRuns.behindTitles(headings.filter { $0.style == .arabicParen }, places, text)
    places += LostRuns.bareList(text, headings, apartFrom: places)
    places += indents(text, lines)
    var rest = ArraySlice(places.sorted())
    return lines.flatMap { line -> [Line] in
      guard line.furniture == nil, line.range.count >= 20 else { return [line] }
      rest = rest.drop { $0 <= line.range.lowerBound }
      let own = rest.prefix { $0 < line.range.upperBound }
      rest = rest.dropFirst(own.count)
      return line.divided(at: own, in: text)
    }
  }

  /// The last heading of a form, while the lines are gone through.
  private struct Predecessor {
    var form: MarkerForm
    var line: Int
    var ordinal: Int
  }

  /// For lines between two headings of one form, of which one number is missing: that number.
  ///
  /// （七） opens a line, （九） a later one: （八） is looked for on the lines between. Where （二） opens
  /// a line and no （一） does, （一） is looked for on the line above it.
  private static func gaps(_ text: WorkingText, _ lines: [Line]) -> [Int: [MarkerForm: Int]] {
    var result: [Int: [MarkerForm: Int]] = [:]
    // A text has a few forms: going through them costs less than a dictionary.
    var last: [Predecessor] = []
    for index in lines.indices where lines[index].furniture == nil {
      guard let marker = MarkerReader.read(text, lines[index].range), !marker.isWeak,
        let ordinal = marker.marker.ordinal
      else { continue }
      let heading = Predecessor(form: marker.form, line: index, ordinal: ordinal)
      if ordinal == 2, index > 0, last.last(where: { $0.form == marker.form })?.ordinal != 1,
        !AttachmentWords.opens(lines[index - 1].range, in: text)
      {
        result[index - 1, default: [:]][marker.form] = 1
        if index > 1, marker.form.style == .article {
          result[index - 2, default: [:]][marker.form] = 1
        }
      }
      guard let place = last.firstIndex(where: { $0.form == marker.form }) else {
        last.append(heading)
        continue
      }
      let before = last[place]
      if ordinal == before.ordinal + 2, index - before.line <= 12 {
        for line in before.line..<index { result[line, default: [:]][marker.form] = ordinal - 1 }
      }
      last[place] = heading
    }
    return result
  }

  /// Whether headings may stand inside a line: it is no furniture and no list of attachments.
  private static func holdsText(_ line: Line, _ text: WorkingText) -> Bool {
    line.furniture == nil
      && !(line.range.count <= 400 && text.has("附件", at: line.range.lowerBound, before: text.count))
  }

  // LostIndent ::: (SentenceEnd | "：" | "；" | "）") IdeographicSpace IdeographicSpace
  /// Where the indents of paragraphs are all that is left of their line ends.
  private static func indents(_ text: WorkingText, _ lines: [Line]) -> [Int] {
    let places = lines.filter { $0.furniture == nil }.flatMap { line in
      text.places(of: CharacterClass.blank, in: line.range.dropFirst()).filter { place in
        text.values[place] == "\u{3000}" && text.values[place + 1] == "\u{3000}"
          && (text.classes[place - 1].contains(.sentenceEnd)
            || ScalarList(":;)").contains(text.folded[place - 1]))
      }
    }
    return places.count >= 3 ? places : []
  }

  // GluedLabel ::: SentenceEnd "附件" Number?                              …能力。附件
  /// Where the label of an attachment stands at the end of the text before it.
  private static func gluedLabel(_ text: WorkingText, _ range: Range<Int>) -> [Int] {
    guard let label = text.firstOffset(of: "附件", in: range.suffix(6)), label > range.lowerBound,
      text.classes[label - 1].contains(.sentenceEnd),
      (label + 2..<range.upperBound).allSatisfy({
        !text.classes[$0].isDisjoint(with: [.digit, .hanNumeral])
      })
    else { return [] }
    return [label]
  }

  private static func breaks(
    _ text: WorkingText, _ range: Range<Int>, gaps: [MarkerForm: Int]
  ) -> [Int] {
    let headings = LostHeading.find(text, range)
    // A run has two members at least.
    guard headings.count > 1 || !headings.isEmpty && !gaps.isEmpty else { return [] }
    var places = gaps.compactMap { form, ordinal in
      headings.first {
        $0.start > range.lowerBound && $0.marker.form == form && $0.ordinal == ordinal
          && (followsClause(text, $0.start)
            || ordinal == 1 && LostHeading.endsBefore(text, $0.start))
      }?.start
    }
    places = Set(places + upperRuns(headings)).filter { $0 > range.lowerBound }.sorted()
    guard !places.isEmpty, range.count >= 300 else { return places }
    places += lowerRuns(headings, between: places, before: range.upperBound, text)
      .filter { $0 > range.lowerBound }
    return places.sorted()
  }

  /// Whether a sentence or a member of a list ends before a place, perhaps with blanks behind it.
  private static func followsClause(_ text: WorkingText, _ place: Int) -> Bool {
    var end = place
    while end > 0, text.classes[end - 1].contains(.blank), !text.classes[end - 1].contains(.newline)
    {
      end -= 1
    }
    return end > 0
      && (text.classes[end - 1].contains(.sentenceEnd) || text.folded[end - 1] == ";")
  }

  /// The members of the runs that only headings make, in order.
  private static func upperRuns(_ headings: [LostHeading]) -> [Int] {
    [MarkerStyle.chapter, .article, .formal, .cjk].flatMap { style in
      LostRuns.runs(headings.filter { $0.style == style })
    }.sorted()
  }

  /// The members of the runs that can stand below those, in order.
  private static func lowerRuns(
    _ headings: [LostHeading], between upper: [Int], before end: Int, _ text: WorkingText
  ) -> [Int] {
    var lower: [Int] = []
    for style in [MarkerStyle.cjkParen, .arabic] {
      lower += LostRuns.nested(
        headings.filter { $0.style == style }, between: (upper + lower).sorted(), before: end, text)
    }
    return lower
  }
}
