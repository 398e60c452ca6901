/// Finds the dates of a whole file and what they mean, from what its other stages know.
struct DateFinder {
  let text: WorkingText
  let parts: NoticeParts
  let outlines: [Outline]
  let references: [Reference]
  let script: SourceScript
  let anchors: MentionAnchors
  let defaultYear: Int?

  /// The dates outside furniture, in order. Takes O(n).
  func find(in lines: [Line]) -> (mentions: [DateMention], context: DateContext) {
    let outside = Intervals(parts.furniture.map(\.range))
    let inside = lines.lazy.map(\.range).filter { !outside.contain($0) }
    let mentions = DateRecognizer.mentions(in: text, ranges: inside, anchors: anchors)
    return (mentions, context(of: mentions))
  }

  private func context(of mentions: [DateMention]) -> DateContext {
    let metadata = parts.metadata
    var context = DateContext(
      titleYear: metadata.title.flatMap { year(in: $0) },
      documentNumberYear: metadata.documentNumber?.year,
      issuedOn: metadata.issuedOn?.date.flatMap(CalendarDay.init(iso:)), defaultYear: defaultYear,
      isTaiwanese: countsYearsOfTheRepublic(mentions), sections: sections(),
      lendsNoYear: [metadata.publishedOn?.words.range].compactMap { $0 }
        + references.filter { $0.kind == .documentNumber }.map(\.range),
      titleRange: metadata.title?.range)
    context.titleIsSchoolYear = metadata.title.map { hasSchoolYear($0) } ?? false
    return context
  }

  private func hasSchoolYear(_ title: Words) -> Bool {
    title.pieces.contains { text.firstOffset(of: "学年", in: $0) != nil }
  }

  /// The first year that a title names: four digits from 1900 to 2099.
  private func year(in title: Words) -> Int? {
    for piece in title.pieces {
      for place in piece where text.classes[place].contains(.digit) {
        guard place == piece.lowerBound || !text.classes[place - 1].contains(.digit) else {
          continue
        }
        var cursor = Cursor(text, in: place..<piece.upperBound)
        guard let year = OrdinalReader.arabic(&cursor, limit: 4), (1900...2099).contains(year)
        else {
          continue
        }
        if !isOfAnother(place, in: piece) { return year }
      }
    }
    return nil
  }

  /// Whether a place in a title stands within 《》 that no 的 follows: the matter of an event, as in
  /// 《…白皮书（2020年）》发布会, and not a plan that is issued.
  private func isOfAnother(_ place: Int, in title: Range<Int>) -> Bool {
    guard
      let open = text.folded[title.lowerBound..<place].lastIndex(where: { $0 == "《" || $0 == "》" }),
      text.folded[open] == "《",
      let close = text.folded[place..<title.upperBound].firstIndex(of: "》"),
      close + 1 < title.upperBound
    else { return false }
    return text.folded[close + 1] != "的"
  }

  /// Whether a text with years of two or three figures counts them from 1912: it is in traditional
  /// script and prints one with its era, with a month or as 113年度, or names what only Taiwan has.
  private func countsYearsOfTheRepublic(_ mentions: [DateMention]) -> Bool {
    guard script != .simplified, mentions.contains(where: \.form.leavesOutEra) else { return false }
    return mentions.contains { isOfTheRepublic($0) }
      || TaiwanWords.marks.firstOffset(in: text, 0..<text.count) != nil
  }

  private func isOfTheRepublic(_ mention: DateMention) -> Bool {
    mention.form.namesRepublic
      || mention.form.republicYears != nil && text.folded[mention.range.upperBound - 1] == "度"
  }

  // MARK: Sections

  private func sections() -> [DateSection] {
    var result: [DateSection] = []
    for outline in outlines {
      let nodes = outline.nodes
      var numbers = [Int](repeating: -1, count: nodes.count)
      var lastParent = (node: -1, isSchedule: false)
      for index in nodes.indices where nodes[index].kind == .section || nodes[index].kind == .item {
        let holder = nodes[index].parent
        let parent = holder < 0 ? -1 : numbers[holder]
        numbers[index] = result.count
        if holder >= 0, holder != lastParent.node {
          lastParent = (holder, isSchedule(nodes[holder]))
        }
        let isPhase = holder >= 0 && lastParent.isSchedule
        result.append(
          DateSection(
            range: nodes[index].range, parent: parent, isPhase: isPhase,
            runID: isPhase ? parent : -1))
      }
    }
    return result
  }

  private func isSchedule(_ node: OutlineNode) -> Bool {
    guard let title = node.title else { return false }
    let words: [StaticString] = ["步骤", "阶段", "进度", "时间安排", "赛程"]
    return words.contains { text.firstOffset(of: $0, in: title) != nil }
  }
}

extension CalendarDay {
  /// Reads YYYY-MM-DD; nil for a date of reduced precision.
  init?(iso: String) {
    let parts = iso.utf8.split(separator: UInt8(ascii: "-")).map { Int(String($0) ?? "") }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
