/// One line of a body, and the marker that makes it a heading if one does.
struct BodyLine: Sendable {
  var range: Range<Int>
  var heading: MarkerCandidate?
  /// A line that is set as a heading without a number.
  var isUnnumberedHeading = false
  /// An unnumbered heading right above another one: it stands one level higher.
  var isUpperHeading = false
  /// A row of a table whose cells stand apart by blanks, or one cell a line.
  var isSpacedRow = false
  /// The rows of the table whose first line this is, where each cell is a line.
  var stackedRows: [[Range<Int>]] = []
  /// Why the line is or is no heading, for a reader who asks.
  var reason: LineReason

  /// The words after the marker.
  var rest: Range<Int> {
    (heading?.marker.range.upperBound ?? range.lowerBound)..<range.upperBound
  }
}

/// Decides which lines of a body are headings, by their markers alone.
enum HeadingScanner {
  /// Reads the marker of every line; weak ones count only as members of a run. Takes O(n).
  static func scan(_ text: WorkingText, _ physical: [Range<Int>]) -> [BodyLine] {
    let lines = dividingLabels(text, joiningLoneMarkers(text, physical))
    let hasTabs = text.hasTab(from: lines.first, to: lines.last)
    let stacked = StackedTables.find(text, lines)
    let spaced = SpacedTables.rows(text, lines) + stacked.flatMap(\.lines)
    var candidates = lines.map { range -> MarkerCandidate? in
      guard let candidate = MarkerReader.read(text, range),
        candidate.marker.range.upperBound < range.upperBound || candidate.form.style == .article,
        !(hasTabs && isTableRow(text, candidate, range))
      else { return nil }
      return isCountedList(text, candidate, range) || isBox(text, candidate, range)
        || isClass(text, candidate, range) ? nil : candidate
    }
    readLostBullets(text, lines, &candidates)
    for row in spaced { candidates[row] = nil }
    fillOrdinals(&candidates)
    dropRunsInLines(text, lines, &candidates)
    trustChapters(text, &candidates)
    var result = body(lines, candidates)
    for row in spaced { result[row].isSpacedRow = true }
    for table in stacked { result[table.lines.lowerBound].stackedRows = table.rows }
    return result
  }

  // LostBullet ::: ("?" | "\u{FFFD}" | PrivateUse) Blank+
  /// One and the same sign that opens two lines or more, with a blank behind it, is a bullet whose font
  /// is gone.
  private static func readLostBullets(
    _ text: WorkingText, _ lines: [Range<Int>], _ candidates: inout [MarkerCandidate?]
  ) {
    var found: [Scalar: [Int]] = [:]
    for index in lines.indices where candidates[index] == nil && lines[index].count > 2 {
      let sign = text.folded[lines[index].lowerBound]
      guard sign == "?" || sign == "\u{FFFD}" || (0xE000...0xF8FF).contains(sign.value),
        text.classes[lines[index].lowerBound + 1].contains(.blank)
      else { continue }
      found[sign, default: []].append(index)
    }
    for (sign, members) in found where members.count >= 2 {
      for index in members {
        let start = lines[index].lowerBound
        candidates[index] = MarkerCandidate(
          marker: Marker(range: start..<(start + 1), style: .bullet, ordinal: nil),
          form: MarkerForm(style: .bullet, variant: UInt8(truncatingIfNeeded: sign.value)),
          isWeak: false)
      }
    }
  }

  /// 1 总则 right above 1.1 编制目的, and 壹 總則 above 一、, are headings, though a blank is all that
  /// stands behind their numbers.
  private static func trustChapters(_ text: WorkingText, _ candidates: inout [MarkerCandidate?]) {
    for index in candidates.indices.dropLast() {
      guard let chapter = candidates[index], chapter.isWeak, let first = candidates[index + 1],
        first.marker.ordinal == 1, holds(chapter, first, text)
      else { continue }
      candidates[index]?.isWeak = false
    }
  }

  private static func holds(
    _ chapter: MarkerCandidate, _ first: MarkerCandidate, _ text: WorkingText
  ) -> Bool {
    switch (chapter.form.style, first.form.style) {
    case (.formal, .cjk): return !first.isWeak
    case (.arabic, .decimal):
      var cursor = Cursor(text, in: first.marker.range)
      return first.form.variant == 2 && OrdinalReader.arabic(&cursor) == chapter.marker.ordinal
    default: return false
    }
  }

  private static func body(
    _ lines: [Range<Int>], _ candidates: [MarkerCandidate?]
  ) -> [BodyLine] {
    let inRun = runMembers(candidates)
    return lines.indices.map { index in
      guard let candidate = candidates[index] else {
        return BodyLine(range: lines[index], heading: nil, reason: .noMarker)
      }
      if candidate.isWeak, !inRun[index] {
        return BodyLine(
          range: lines[index], heading: nil, reason: .alone(candidate.form.style))
      }
      return BodyLine(
        range: lines[index], heading: candidate,
        reason: candidate.isWeak ? .memberOfRun : .marker)
    }
  }

  /// A marker alone on its line takes the next line as its own, unless a page's line stands between.
  private static func joiningLoneMarkers(
    _ text: WorkingText, _ lines: [Range<Int>]
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < lines.count {
      let range = lines[index]
      let next = index + 1
      if next < lines.count, range.count <= 6, let candidate = MarkerReader.read(text, range),
        !candidate.isWeak, candidate.marker.range == range, candidate.form.style != .article,
        text.trimmed(range.upperBound..<lines[next].lowerBound).isEmpty,
        !MarkerReader.opens(text, lines[next])
      {
        result.append(range.lowerBound..<lines[next].upperBound)
        index += 2
      } else {
        result.append(range)
        index += 1
      }
    }
    return result
  }

  // LabelledRun ::: Label ":" FirstMember LineEnd SecondMember
  /// 注：1、… with 2、… on the next line: the label stands by itself.
  private static func dividingLabels(
    _ text: WorkingText, _ lines: [Range<Int>]
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(lines.count)
    for (index, range) in lines.enumerated() {
      guard index + 1 < lines.count, let start = memberBehindLabel(text, range),
        let first = MarkerReader.read(text, start..<range.upperBound), !first.isWeak,
        first.marker.ordinal == 1,
        let second = MarkerReader.read(text, lines[index + 1]), second.form == first.form,
        second.marker.ordinal == 2
      else {
        result.append(range)
        continue
      }
      result.append(text.trimmed(range.lowerBound..<start))
      result.append(start..<range.upperBound)
    }
    return result
  }

  /// Where the words behind a short label begin, when they begin with a number.
  private static func memberBehindLabel(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    guard let colon = range.prefix(8).first(where: { text.folded[$0] == ":" }),
      colon > range.lowerBound, text.classes[range.lowerBound].contains(.han),
      text.classes[range.lowerBound].isDisjoint(with: .hanNumeral)
    else { return nil }
    let rest = text.trimmed((colon + 1)..<range.upperBound)
    guard let first = rest.first,
      !text.classes[first].isDisjoint(with: [.digit, .hanNumeral, .opening, .enclosedNumber])
    else { return nil }
    return first
  }

  /// A tab after the first words of a line makes it a row of a table, whatever it begins with.
  private static func isTableRow(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let rest = text.trimmed(candidate.marker.range.upperBound..<range.upperBound)
    return rest.contains { text.values[$0] == "\t" }
  }

  /// 1.□ 男  2.□ 女: a box to tick in a form.
  private static func isBox(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let rest = text.trimmed(candidate.marker.range.upperBound..<range.upperBound)
    return rest.first.map { ScalarList("□☐").contains(text.folded[$0]) } ?? false
  }

  /// 高二 over （3）班: the number of a class, torn from the grade on the line above.
  private static func isClass(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    guard candidate.form.style == .arabicParen,
      text.has("班", at: candidate.marker.range.upperBound, before: range.upperBound)
    else { return false }
    let above = (0..<range.lowerBound).last { !text.classes[$0].contains(.blank) }
    return above.map { text.classes[$0].contains(.hanNumeral) } ?? false
  }

  /// 二、三等奖各一名: what stands after the delimiter is a number too, so it is a list of numbers.
  private static func isCountedList(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let style = candidate.form.style
    let end = candidate.marker.range.upperBound
    guard style == .cjk || style == .arabic, end + 1 < range.upperBound,
      text.folded[end - 1] == "、"
    else { return false }
    var cursor = Cursor(text, in: end..<range.upperBound)
    let next = style == .cjk ? OrdinalReader.han(&cursor) : OrdinalReader.arabic(&cursor)
    guard let next, let ordinal = candidate.marker.ordinal, next == ordinal + 1 else {
      return false
    }
    return cursor.current == "、" || cursor.current == "等" || cursor.current == "级"
      || cursor.current == "季" || cursor.current == "项" || cursor.current == "月"
  }

  /// 1、甲；2、乙。 on one line, with no third below: items of a paragraph, not a heading.
  private static func dropRunsInLines(
    _ text: WorkingText, _ lines: [Range<Int>], _ candidates: inout [MarkerCandidate?]
  ) {
    var next = FormTable<Int>()
    for index in candidates.indices.reversed() {
      guard let candidate = candidates[index], let ordinal = candidate.marker.ordinal else {
        continue
      }
      let goesOn = next[candidate.form].map { $0 > 1 } ?? false
      if ordinal == 1, !goesOn, canStandInLine(candidate.form.style),
        InlineItems.opensRun(text, lines[index], candidate.form)
      {
        candidates[index] = nil
      } else {
        next[candidate.form] = ordinal
      }
    }
  }

  private static func canStandInLine(_ style: MarkerStyle) -> Bool {
    switch style {
    case .arabic, .arabicParen, .arabicHalfParen, .circled, .cjkParen: true
    default: false
    }
  }

  /// Gives 最后 the ordinal after the word for an order before it.
  private static func fillOrdinals(_ candidates: inout [MarkerCandidate?]) {
    var last = 0
    for index in candidates.indices {
      guard let candidate = candidates[index], candidate.form.style.isWordOfOrder else { continue }
      if candidate.marker.ordinal == nil { candidates[index]?.marker.ordinal = last + 1 }
      last = candidates[index]?.marker.ordinal ?? 0
    }
  }

  /// Which candidates have a neighbour of their form one up or one down (bullets: any neighbour); a
  /// word for an order one among the words for an order of its chapter.
  private static func runMembers(_ candidates: [MarkerCandidate?]) -> [Bool] {
    var result = [Bool](repeating: false, count: candidates.count)
    var previous = FormTable<Int>()
    var wordOfOrder: Int?
    for index in candidates.indices {
      guard let candidate = candidates[index] else { continue }
      let isWord = candidate.form.style.isWordOfOrder
      let before = isWord ? wordOfOrder : previous[candidate.form]
      if let before, let other = candidates[before],
        isNext(other.marker.ordinal, candidate.marker.ordinal)
      {
        result[before] = true
        result[index] = true
      }
      if isWord {
        wordOfOrder = index
      } else {
        previous[candidate.form] = index
        // Words for an order are members of one chapter's run.
        if !candidate.isWeak, candidate.form.rank <= MarkerStyle.cjk.rank { wordOfOrder = nil }
      }
    }
    return result
  }

  private static func isNext(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return second == first + 1
  }
}
