/// Days that are named by a festival.
extension Cursor {
  // Festival ::: Quote? Name Quote?                                    春节, “五一”, 国庆节
  /// Reads a festival: after a year wherever it stands, alone where words after it make it a time.
  mutating func takeFestival(into part: inout DatePart) -> Bool {
    var ahead = self
    var named = part
    guard ahead.takeFestivalName(into: &named),
      part.year != nil || part.era == .chinese || !named.isFestival || ahead.isAtFestivalTime
    else { return false }
    part = named
    self = ahead
    return true
  }

  // FestivalName ::: Quote? Name Quote? | "大年初" Number
  mutating func takeFestivalName(into part: inout DatePart) -> Bool {
    var ahead = self
    if ahead.take(word: "大年初"), let day = ahead.takeDateNumber()?.value, (1...10).contains(day) {
      part.era = .chinese
      part.month = .number(1)
      part.day = .number(day)
      self = ahead
      return true
    }
    ahead = self
    let isQuoted = ahead.take("“")
    let name = DateFestivals.names.longest(in: text, at: ahead.position, before: end)
    let term =
      part.year == nil
      ? nil : DateFestivals.terms.longest(in: text, at: ahead.position, before: end)
    guard let found = name ?? term else { return false }
    ahead.position = found.end
    if isQuoted, !ahead.take("”") { return false }
    if let next = ahead.current, ScalarList("月日号个届次").contains(next) { return false }
    found.meaning.set(&part)
    part.isFestival = true
    self = ahead
    return true
  }

  /// Whether words follow that make a festival a time: 前, 后, 期间, 假期, 当天.
  private var isAtFestivalTime: Bool {
    var ahead = self
    if ahead.takeClock()?.start != nil { return true }
    return DateFestivals.timeWords.longest(in: text, at: position, before: end) != nil
      && DateWords.beforeTraps.longest(in: text, at: position, before: end) == nil
  }
}
