/// Finds the phases of a plan. Only sections are phases.
struct PhaseReader {
  private let reader: TaskReader
  private var text: WorkingText { reader.text }
  private var outline: Outline { reader.outline }
  private var dates: [DateExpression] { reader.dates }

  /// The phases in order, with their periods and tasks.
  ///
  /// - Parameter tasks: reads what is to be done in each.
  static func phases(with tasks: TaskReader) -> [Phase] {
    let reader = PhaseReader(reader: tasks)
    var result: [Phase] = []
    for section in reader.sections() {
      let name = reader.fullName(of: section)
      let period = reader.period(of: section)
      // A sentence of its own without a name or a date tells of no phase.
      guard name != nil || period != nil else { continue }
      result.append(
        Phase(
          ordinal: result.count + 1, name: name, period: period, section: section,
          tasks: reader.tasks(of: section)))
    }
    return result
  }

  // MARK: Which sections

  /// Children of a heading of steps; else a run of sibling sections that are called phases.
  private func sections() -> [Int] {
    var result: [Int] = []
    var counts: [Int: Int] = [:]
    var index = 0
    while index < outline.nodes.count {
      guard outline.nodes[index].kind == .section else {
        index += 1
        continue
      }
      let isPhase = isPhase(index)
      let isLone = isPhase && phaseCount(under: outline.nodes[index].parent, &counts) == 1
      let before = result.count
      if !isPhase || isLone, isHeading(index) || arrangesPeriods(index) {
        result += sectionChildren(of: index)
      } else if isPhase, !isLone {
        result.append(index)
      }
      index =
        result.count > before ? max(index + 1, outline.nodes[index].subtreeEnd) : index + 1
    }
    return result
  }

  private func sectionChildren(of index: Int) -> [Int] {
    outline.each(childOf: index).filter { outline.nodes[$0].kind == .section }
  }

  /// Whether a title holds 步骤, 阶段, 进度, 时间安排 or 赛程.
  private func isHeading(_ section: Int) -> Bool {
    guard let title = outline.nodes[section].title, title.count <= 30 else { return false }
    var rest = title
    while let place = TopicWords.phaseHeadings.firstOffset(in: text, rest) {
      if !isException(at: place, in: title) { return true }
      rest = (place + 1)..<title.upperBound
    }
    return false
  }

  // Arrangement ::: … ("安排" | "计划"), over two or more titles that close with a period
  /// Whether a section arranges what its children do in periods of their own: 计划安排 over
  /// 动员部署（6月20日—8月20日）.
  private func arrangesPeriods(_ section: Int) -> Bool {
    guard let title = outline.nodes[section].title, title.count <= 16,
      text.hasSuffix("安排", in: title) || text.hasSuffix("计划", in: title)
    else { return false }
    return sectionChildren(of: section).filter(closesWithPeriod).count >= 2
  }

  private func closesWithPeriod(_ section: Int) -> Bool {
    guard let title = outline.nodes[section].title, let open = trailingBracket(of: title),
      open > title.lowerBound, let date = firstDate(in: open..<title.upperBound)
    else { return false }
    return dates[date].kind == .range
  }

  private func isException(at place: Int, in title: Range<Int>) -> Bool {
    for back in 0...4 where place - back >= title.lowerBound {
      if let word = TopicWords.phaseExceptions.longest(
        in: text, at: place - back, before: title.upperBound), word.end > place
      {
        return true
      }
    }
    return false
  }

  /// Whether a section is itself a phase by its words: 第一阶段, …阶段（3月）.
  private func isPhase(_ section: Int) -> Bool {
    let marker = outline.nodes[section].marker
    if marker?.style == .stage, text.hasStage(in: marker?.range) { return true }
    guard let title = outline.nodes[section].title,
      text.firstOffset(of: "阶段" as StaticString, in: title) != nil,
      let name = name(of: section)
    else { return false }
    return text.hasSuffix("阶段", in: name) && name.count > 2
  }

  /// How many children of a section are phases; of one that is alone the word names a heading
  /// (工作阶段).
  private func phaseCount(under parent: Int, _ counts: inout [Int: Int]) -> Int {
    if let known = counts[parent] { return known }
    let count = outline.each(childOf: parent).reduce(0) { count, child in
      count + (outline.nodes[child].kind == .section && isPhase(child) ? 1 : 0)
    }
    counts[parent] = count
    return count
  }

  // MARK: Name

  /// The heading's words without the period in brackets or behind a mark; the marker's own words
  /// where nothing else is left.
  private func name(of section: Int) -> Range<Int>? {
    guard let title = outline.nodes[section].title else { return markerName(of: section) }
    let name = strippedOfPeriod(title)
    return name.isEmpty ? markerName(of: section) : name
  }

  /// A name that only counts (第一阶段), or none, gives way to the short first sentence under it:
  /// 第一阶段（3月）：宣传发动。 · 3月—4月：调查摸底
  private func fullName(of section: Int) -> Range<Int>? {
    let own = name(of: section)
    guard own.map(isOrdinal) ?? true,
      let first = outline.each(childOf: section).first(where: {
        outline.nodes[$0].kind == .paragraph
      })
    else { return own }
    let sentence = strippedOfPeriod(firstSentence(of: outline.nodes[first].range))
    let isShort = sentence.count >= 3 && sentence.count <= 20
    let hasMark = sentence.contains { text.folded[$0] == "," || text.folded[$0] == ":" }
    if isShort, !hasMark, !leadsIn(sentence) { return sentence }
    return own ?? clauseName(of: outline.nodes[first].range)
  }

  /// What a sentence without a title says is done: the words before its period in brackets, the
  /// clause after its date, or what has its time there.
  /// 制定方案，动员部署（6月20日—8月20日）公司负责… · 5月底前，各村完成摸底，… · 网上申报时间为5月8日
  private func clauseName(of paragraph: Range<Int>) -> Range<Int>? {
    let sentence = text.trimmed(firstSentence(of: paragraph))
    guard let index = firstDate(in: sentence) else { return nil }
    let date = dates[index].range
    if date.lowerBound > sentence.lowerBound, text.folded[date.lowerBound - 1] == "(" {
      return named(sentence.lowerBound..<(date.lowerBound - 1))
    }
    guard date.lowerBound == sentence.lowerBound else {
      return date.upperBound == sentence.upperBound
        ? timed(sentence.lowerBound..<date.lowerBound) : nil
    }
    guard date.upperBound < sentence.upperBound else { return nil }
    let rest = strippedOfPeriod(date.upperBound..<sentence.upperBound)
    let end = rest.first { ScalarList(",:;").contains(text.folded[$0]) } ?? rest.upperBound
    return named(rest.lowerBound..<end)
  }

  private func named(_ words: Range<Int>) -> Range<Int>? {
    let name = text.trimmed(words)
    return name.count >= 3 && name.count <= 60 && !leadsIn(name) ? name : nil
  }

  // Timed ::: Name "的"? "截止"? "时间" ("为" | ":")?                       网上申报时间为
  /// What a sentence sets a time for: its first clause without the words for the time itself.
  private func timed(_ words: Range<Int>) -> Range<Int>? {
    let end = words.first { ScalarList(",:;").contains(text.folded[$0]) } ?? words.upperBound
    var name = text.trimmed(words.lowerBound..<end)
    for ending in ["为", "是", "时间", "截止", "的"] as [StaticString]
    where text.hasSuffix(ending, in: name) {
      name = text.trimmed(name.lowerBound..<(name.upperBound - ending.scalarCount))
    }
    return named(name)
  }

  /// Whether words only lead to the date that was taken off their end: 申报时间为.
  private func leadsIn(_ words: Range<Int>) -> Bool {
    guard let last = words.last else { return true }
    return ScalarList("为是在于从自").contains(text.folded[last])
      || text.hasSuffix("时间", in: words)
  }

  // Ordinal ::: "第" Number ("阶段"|"步")                                  第一阶段
  private func isOrdinal(_ name: Range<Int>) -> Bool {
    var cursor = Cursor(text, in: name)
    return cursor.take("第") && QuantityNumeral.readInteger(&cursor) != nil
      && (cursor.take(word: "阶段") || cursor.take("步")) && cursor.isAtEnd
  }

  private func markerName(of section: Int) -> Range<Int>? {
    guard let marker = outline.nodes[section].marker, marker.style == .stage else { return nil }
    var end = marker.range.upperBound
    while end > marker.range.lowerBound, !text.classes[end - 1].contains(.han) { end -= 1 }
    return end > marker.range.lowerBound ? marker.range.lowerBound..<end : nil
  }

  private func strippedOfPeriod(_ title: Range<Int>) -> Range<Int> {
    var name = text.trimmed(title)
    if let open = trailingBracket(of: name), holdsDate(open..<name.upperBound) {
      name = text.trimmed(name.lowerBound..<open)
    }
    if let close = leadingBracket(of: name), holdsDate(name.lowerBound..<close) {
      name = text.trimmed(close..<name.upperBound)
    }
    name = strippedOfBareDate(name)
    while let last = name.last, ScalarList(":,、-。(").contains(text.folded[last]) {
      name = text.trimmed(name.lowerBound..<last)
    }
    while let first = name.first, ScalarList(":,、-。)为").contains(text.folded[first]) {
      name = text.trimmed((first + 1)..<name.upperBound)
    }
    return name
  }

  /// Where the bracket opens that ends the name.
  private func trailingBracket(of name: Range<Int>) -> Int? {
    guard let last = name.last, ScalarList(")]】").contains(text.folded[last]) else { return nil }
    var depth = 0
    var place = last
    while place >= name.lowerBound {
      if ScalarList(")]】").contains(text.folded[place]) { depth += 1 }
      if ScalarList("([【").contains(text.folded[place]) { depth -= 1 }
      if depth == 0 { return place }
      place -= 1
    }
    return nil
  }

  private func leadingBracket(of name: Range<Int>) -> Int? {
    guard let first = name.first, text.folded[first] == "(" else { return nil }
    return name.first { text.folded[$0] == ")" }.map { $0 + 1 }
  }

  private func holdsDate(_ range: Range<Int>) -> Bool {
    if firstDate(in: range) != nil { return true }
    // A period that is no date for its year or form is lost still holds one of these.
    return range.contains { ScalarList("年月日旬").contains(text.folded[$0]) }
  }

  /// A date at either end of the name that no bracket holds: 3月—4月为宣传发动阶段.
  private func strippedOfBareDate(_ name: Range<Int>) -> Range<Int> {
    guard let index = firstDate(in: name) else { return name }
    let date = dates[index].range
    if date.lowerBound == name.lowerBound {
      return text.trimmed(date.upperBound..<max(date.upperBound, name.upperBound))
    }
    if date.upperBound == name.upperBound { return text.trimmed(name.lowerBound..<date.lowerBound) }
    return name
  }

  // MARK: Period

  /// The first date of the heading, else of the first sentence under it.
  private func period(of section: Int) -> Int? {
    let node = outline.nodes[section]
    if let title = node.title, let date = firstDate(in: title) { return date }
    var isFirst = true
    for child in outline.each(childOf: section).prefix(4) {
      let node = outline.nodes[child]
      switch node.kind {
      case .paragraph:
        let sentence = text.trimmed(firstSentence(of: node.range))
        if isFirst || saysTime(sentence), let date = firstDate(in: sentence) { return date }
        isFirst = false
      case .section:
        if let title = node.title, saysTime(title), let date = firstDate(in: node.range) {
          return date
        }
      default: break
      }
    }
    return nil
  }

  /// Whether words are a label of time, or begin with one: 时间：3月1日—3月31日.
  private func saysTime(_ words: Range<Int>) -> Bool {
    CampaignWords.phaseTimeLabels.longest(in: text, at: words.lowerBound, before: words.upperBound)
      != nil
  }

  private func firstSentence(of range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, text.folded[end] != "。", text.folded[end] != "\n" { end += 1 }
    return range.lowerBound..<end
  }

  /// The first date that can be a period: a day, a range or a deadline.
  private func firstDate(in range: Range<Int>) -> Int? {
    var index = dates.firstIndex(from: range.lowerBound)
    while index < dates.count, dates[index].range.lowerBound < range.upperBound {
      switch dates[index].kind {
      case .point where dates[index].precision != .year, .range, .deadline, .since: return index
      default: index += 1
      }
    }
    return nil
  }

  // MARK: Tasks

  private func tasks(of section: Int) -> [PlanTask] {
    outline.each(childOf: section).compactMap { child in
      let node = outline.nodes[child]
      guard node.kind == .section || node.kind == .item else { return nil }
      return reader.task(of: child)
    }
  }
}

extension WorkingText {
  /// Whether a marker says 阶段, 步 or 批.
  func hasStage(in range: Range<Int>?) -> Bool {
    guard let range else { return false }
    return firstOffset(of: "阶段", in: range) != nil
  }
}
