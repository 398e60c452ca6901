// 自…起施行 and 有效期.

extension NoticeReader {
  /// Reads from when the document is in force, and until when: off its own last clause, else off the
  /// labels of a portal, else off the last clause of the one text that it forwards.
  mutating func readTerms() {
    readTerms { $0 == .open || $0 == .body }
    readPortalTerms()
    if let number = forwardedText() { readTerms { $0 == .attachment(number) } }
  }

  private mutating func readTerms(where isOwn: (LineUse) -> Bool) {
    guard !anchors.forces.isEmpty || !anchors.terms.isEmpty else { return }
    for index in lines.indices.reversed() where isOwn(uses[index]) {
      let range = shortened[index] ?? lines[index].range
      if parts.metadata.effectiveOn == nil, TextAnchors.holds(anchors.forces, in: range) {
        parts.metadata.effectiveOn = effective(range)
      }
      if parts.metadata.expiresOn == nil, TextAnchors.holds(anchors.terms, in: range) {
        parts.metadata.expiresOn = expiry(range)
      }
    }
  }

  /// The attachment whose text is in the file, when there is just one.
  private func forwardedText() -> Int? {
    var found: Int?
    for use in uses {
      guard case .attachment(let number) = use, number != found else { continue }
      if found != nil { return nil }
      found = number
    }
    return found
  }

  // MARK: Portals

  /// 实施日期：2021年5月1日 in a portal's table; the value may stand on the next line.
  private mutating func readPortalTerms() {
    for index in 0..<min(headEnd, lines.count) {
      let range = lines[index].range
      if parts.metadata.effectiveOn == nil,
        let label = value(after: ["实施日期", "施行日期", "生效日期"], in: range)
      {
        parts.metadata.effectiveOn = portalDate(label, index)
      } else if parts.metadata.expiresOn == nil,
        let label = value(after: ["失效日期", "废止日期", "有效期至"], in: range)
      {
        parts.metadata.expiresOn = portalDate(label, index)
      }
    }
  }

  private mutating func portalDate(_ value: Range<Int>, _ index: Int) -> DateElement? {
    var line = index
    var words = value
    if value.isEmpty, index + 1 < lines.count {
      line = index + 1
      words = lines[line].range
    }
    guard let date = FullDate.whole(text, words) else { return nil }
    uses[line] = .element
    return DateElement(words: Words(words), date: date.iso)
  }

  // MARK: Clauses

  // Effective ::: Subject? ("自" | "从" | "于") (Date | "印发之日" | …) "起"? "正式"? ("施行" | "实施" | …)
  /// 本办法自2019年1月1日起施行.
  private func effective(_ range: Range<Int>) -> DateElement? {
    var clause = range.lowerBound
    for place in range {
      switch text.folded[place] {
      case "。", ",", ";", ":": clause = place + 1
      case "自", "从", "于":
        guard isOwnSubject(clause..<place), let date = effectiveDate(place, range) else { continue }
        return date
      default: continue
      }
    }
    return nil
  }

  private func effectiveDate(_ place: Int, _ range: Range<Int>) -> DateElement? {
    var cursor = Cursor(text, in: (place + 1)..<range.upperBound)
    if let found = FullDate.read(text, at: place + 1, before: range.upperBound) {
      cursor.position = found.range.upperBound
      _ = cursor.take(word: "零时") || cursor.take(word: "0时")
      _ = cursor.take("起")
      guard inForce(&cursor) else { return nil }
      return DateElement(words: Words(found.range), date: found.iso)
    }
    guard takeIssueDay(&cursor), cursor.take("起"), inForce(&cursor) else { return nil }
    return DateElement(words: Words(place..<cursor.position), date: parts.metadata.issuedOn?.date)
  }

  /// Whether what is said to be in force is the text itself: nothing is named (现予公布，自…), or the
  /// words end in a title or begin with 本, 该 or 以上. 申报项目自… is about something else.
  private func isOwnSubject(_ range: Range<Int>) -> Bool {
    var words = text.trimmed(range)
    if let marker = MarkerReader.read(text, words), marker.form.style != .bullet {
      words = text.trimmed(marker.marker.range.upperBound..<words.upperBound)
    }
    guard let first = words.first, let last = words.last else { return true }
    if text.folded[last] == "》" { return true }
    guard words.count <= 30 else { return false }
    if ScalarList("本该此上以").contains(text.folded[first]) { return true }
    return GenreWords.genre(ending: words, in: text) != nil && words.count <= 6
  }

  private func takeIssueDay(_ cursor: inout Cursor) -> Bool {
    let words: [StaticString] = [
      "印发之日", "发布之日", "公布之日", "颁布之日", "发文之日", "签发之日", "发出之日", "下发之日", "印发日", "发布日",
      "公布日",
    ]
    for word in words where cursor.take(word: word) { return true }
    return false
  }

  private func inForce(_ cursor: inout Cursor) -> Bool {
    _ = cursor.take(word: "正式")
    _ = cursor.take(word: "开始")
    _ = cursor.take(word: "正式")
    let words: [StaticString] = ["施行", "实施", "执行", "生效", "实行", "试行", "发布实施"]
    for word in words where cursor.take(word: word) { return true }
    return false
  }

  // Expiry ::: "有效期" "限"? (("至" | "到") Date | "为"? Number "年")
  /// 有效期至2023年12月31日; 有效期5年 counts from the day on which the text takes effect.
  private func expiry(_ range: Range<Int>) -> DateElement? {
    guard let place = text.firstOffset(of: "有效期", in: range), isOwnTerm(place, range) else {
      return nil
    }
    var cursor = Cursor(text, in: (place + 3)..<range.upperBound)
    _ = cursor.take("限")
    if cursor.take("至") || cursor.take("到") {
      guard let found = FullDate.read(text, at: cursor.position, before: range.upperBound) else {
        return nil
      }
      return DateElement(words: Words(found.range), date: found.iso)
    }
    _ = cursor.take("为")
    cursor.skipSpaces()
    guard let years = OrdinalReader.arabic(&cursor, limit: 2) ?? OrdinalReader.han(&cursor),
      years > 0
    else { return nil }
    cursor.skipSpaces()
    guard cursor.take("年") else { return nil }
    return DateElement(words: Words(place..<cursor.position), date: lastDay(of: years))
  }

  /// The day before the one on which a number of years has passed since the text took effect.
  private func lastDay(of years: Int) -> String? {
    guard let words = parts.metadata.effectiveOn, let iso = words.date else { return nil }
    let fields = iso.split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    var day = CalendarDay(year: fields[0] + years, month: fields[1], day: fields[2] - 1)
    if day.day == 0 {
      day.month -= 1
      if day.month == 0 { day = CalendarDay(year: day.year - 1, month: 12, day: 0) }
      day.day = CalendarDay.dayCount(year: day.year, month: day.month)
    }
    return day.iso
  }

  /// Whether a term is the text's own: it follows 自…起施行 or a clause whose subject is the text.
  private func isOwnTerm(_ place: Int, _ range: Range<Int>) -> Bool {
    var start = place
    while start > range.lowerBound, !text.classes[start - 1].contains(.sentenceEnd) { start -= 1 }
    let sentence = start..<place
    if effective(sentence) != nil { return true }
    return isOwnSubject(sentence)
  }
}
