/// What looks like a date and is none: it is read as what it is, so that nothing of it is found.
extension Cursor {
  // FigureTrap ::: ListNumber | NumberedYear | Idiom
  /// Passes over what begins with a figure and is none of a date's.
  mutating func takeFigureTrap(figuresEnd last: Int) -> Bool {
    let next: Scalar? = last < end ? text.folded[last] : nil
    if next == ".", takeListNumber() { return true }
    if next == "年", last + 1 < end, text.folded[last + 1] == "第", takeNumberedYear() {
      return true
    }
    return takeIdiom()
  }

  // ListNumber ::: Digit{1,2} "." (before a year, or a month that opens a line)    1.2019年 · 2.3月底前
  /// Passes over a list number that runs into the date after it.
  private mutating func takeListNumber() -> Bool {
    var ahead = self
    guard currentClass.contains(.digit),
      case .known(_, let figures, .arabic) = ahead.takeDateNumber(),
      figures <= 2, ahead.take(".")
    else { return false }
    var beyond = ahead
    guard let number = beyond.takeDateNumber() else { return false }
    let isYear = number.fullYear != nil && beyond.current == "年"
    guard isYear || opensLine && (beyond.current == "月" || beyond.current == "年") else {
      return false
    }
    self = ahead
    return true
  }

  /// Whether nothing but blanks stands before the cursor on its line or in its sentence.
  var opensLine: Bool {
    let place = text.beforeSpaces(position)
    return place == 0 || !text.classes[place - 1].isDisjoint(with: [.newline, .sentenceEnd])
  }

  // BracketedYear ::: Open Year "年"? Close ("第"? Number "号")?           〔2007〕10号
  mutating func takeBracketedYear() -> Bool {
    var ahead = self
    guard currentClass.contains(.opening) || current == "“" || current == "‘" else { return false }
    let isRound = current == "("
    ahead.advance()
    ahead.skipDateGap()
    guard ahead.currentClass.contains(.digit) || ahead.currentClass.contains(.hanNumeral),
      ahead.takeDateNumber()?.fullYear != nil
    else { return false }
    let isYear = ahead.take("年")
    ahead.skipDateGap()
    guard ahead.currentClass.contains(.closing) else { return false }
    ahead.advance()
    let hasSerial = ahead.takeSerial()
    guard hasSerial || !(isYear && isRound) else { return false }
    self = ahead
    return true
  }

  // Serial ::: "第"? Number ("-" Number)? "号"
  private mutating func takeSerial() -> Bool {
    var ahead = self
    ahead.skipDateGap()
    _ = ahead.take("第")
    ahead.skipDateGap()
    guard ahead.takeAnyNumber() else { return false }
    if ahead.take("-") { _ = ahead.takeAnyNumber() }
    ahead.skipDateGap()
    guard ahead.take("号") else { return false }
    self = ahead
    return true
  }

  // NumberedYear ::: Year "年" "第" Number ("号" | "期" | "次" | "批" | "届")     2019年第68号
  private mutating func takeNumberedYear() -> Bool {
    var ahead = self
    guard currentClass.contains(.digit) || currentClass.contains(.hanNumeral),
      ahead.takeDateNumber()?.fullYear != nil, ahead.take("年"), ahead.current == "第",
      ahead.takeSerial()
    else { return false }
    self = ahead
    return true
  }

  /// Reads a number of any length.
  private mutating func takeAnyNumber() -> Bool {
    guard let numeral = Numeral.read(in: text, at: position, before: end) else { return false }
    position = numeral.end
    return true
  }

  // LatinRun ::: Letter (Letter | Digit | Mark)*          http://…, GB/T 9704-2012, 2B's letters
  /// Passes over a word in Latin letters, with the figures that belong to it.
  mutating func takeLatinRun() {
    var place = position
    var lastLetter = position
    while place < end {
      let scalarClass = text.classes[place]
      if scalarClass.contains(.letter) {
        lastLetter = place
      } else if !scalarClass.contains(.digit), !Self.isLatinMark(text.folded[place]) {
        break
      }
      place += 1
    }
    // Figures after the last letter belong to a date where a unit follows them: IPO2019年.
    let isDated = place < end && ScalarList("年月日").contains(text.folded[place])
    position = isDated ? lastLetter + 1 : place
  }

  /// Whether the letter here stands for a struck-out figure: X月X日.
  var isAtMaskedDate: Bool {
    var ahead = self
    guard ahead.takeDateNumber() != nil else { return false }
    return ahead.current == "年" || ahead.current == "月" || ahead.current == "日"
  }

  private static func isLatinMark(_ scalar: Scalar) -> Bool {
    switch scalar {
    case ".", "/", "-", "_", ":", "@", "%", "#", "?", "=", "&", "+", "~": true
    default: false
    }
  }

  // YearBeforeChrist ::: "公元前" Number "年"                                               公元前221年
  mutating func takeYearBeforeChrist() -> Bool {
    var ahead = self
    guard current == "公", ahead.take(word: "公元前"), ahead.takeAnyNumber(), ahead.take("年") else {
      return false
    }
    self = ahead
    return true
  }

  // Idiom ::: one of DateTraps.idioms
  mutating func takeIdiom() -> Bool {
    guard let found = DateTraps.idioms.longest(in: text, at: position, before: end) else {
      return false
    }
    // 三月三 is a festival, 三月三日 a date.
    let isOpen = text.classes[found.end - 1].contains(.hanNumeral) && found.end < end
    if isOpen, !text.classes[found.end].isDisjoint(with: [.hanNumeral, .dateUnit]) { return false }
    position = found.end
    return true
  }

  // Ordinal ::: "第" Number (but no "季度")                          第十一次, 第3.2条, 第二年
  mutating func takeOrdinal() -> Bool {
    guard current == "第" else { return false }
    var ahead = self
    if ahead.takeQuarter() != nil { return false }
    ahead = self
    if ahead.isAtEnumeratedQuarters { return false }
    if ahead.isAtPlanOrdinal { return false }
    ahead.advance()
    ahead.skipDateGap()
    guard ahead.takeAnyNumber() else { return false }
    while ahead.current == "." || ahead.current == "-", ahead.peekIsDigit(1) {
      ahead.advance()
      _ = ahead.takeAnyNumber()
    }
    if let unit = ahead.current, ScalarList("年月日天周届次批期季号条").contains(unit) {
      ahead.advance()
    }
    self = ahead
    return true
  }

  private func peekIsDigit(_ distance: Int) -> Bool {
    let place = position + distance
    return place < end && text.classes[place].contains(.digit)
  }

  // FigureRun ::: Number (Mark Number)* ("万"|"亿"|"千"|"百")*        0515-66696806, 3.79, 1：3, 10万
  /// Passes over figures that are no date, with all that is joined to them.
  mutating func takeFigureRun() -> Bool {
    guard currentClass.contains(.digit) || currentClass.contains(.hanNumeral) else { return false }
    if !currentClass.contains(.digit) { return takeAnyNumber() }
    var place = position
    while place < end {
      let isFigure = text.classes[place].contains(.digit)
      let joins =
        place + 1 < end && Self.joinsFigures(text.folded[place])
        && text.classes[place + 1].contains(.digit)
      guard isFigure || joins else { break }
      place += 1
    }
    while place < end, ScalarList("万亿千百").contains(text.folded[place]) { place += 1 }
    position = max(place, position + 1)
    return true
  }

  private static func joinsFigures(_ scalar: Scalar) -> Bool {
    switch scalar {
    case ".", "/", "-", ":": true
    default: false
    }
  }
}
