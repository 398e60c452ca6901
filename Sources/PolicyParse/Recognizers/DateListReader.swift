/// Numbers that share one unit: 26、27日, 4-6月, 2014至2016年, 二、三季度.
extension Cursor {
  /// The unit that closes a list of numbers.
  fileprivate enum ListUnit { case year, schoolYear, quarter, month, day }

  /// One number of a list, and whether a connector joins it to the one before.
  private struct ListItem {
    var number: DateNumber
    var range: Range<Int>
    var isJoined: Bool
  }

  // DateList ::: DatePart? Number (("、" | "和" | Connector) Number)+ Unit Rest
  /// Reads a list; consecutive numbers make one range, others one point each.
  ///
  /// - Parameter start: the first offset of the scan, where a line may begin; nil where none begins.
  mutating func takeDateList(startingAt start: Int?) -> [DateMention]? {
    let first = position
    var ahead = self
    let part = ahead.takeDatePart()
    guard let mentions = ahead.takeDateList(onto: part, from: first, startingAt: start) else {
      return nil
    }
    self = ahead
    return mentions
  }

  /// Reads the numbers of a list after the year, or year and month, that it hangs on, if any.
  mutating func takeDateList(
    onto part: DatePart?, from first: Int, startingAt start: Int?
  ) -> [DateMention]? {
    var ahead = self
    ahead.skipDateGap()
    guard ahead.isAtListNumber, part?.canHoldList ?? true else { return nil }
    if let months = ahead.takeAdjacentMonths(after: part ?? DatePart()) {
      defer { self = ahead }
      return [DateMention(range: first..<ahead.position, form: .range(months.0, months.1))]
    }
    guard ahead.isBeforeListJoint else { return nil }
    let base = part ?? DatePart()
    guard let (items, unit) = ahead.takeListItems(after: base) else { return nil }
    if part == nil, !items[1].isJoined, items[0].number.fullYear == nil,
      start.map(isAtLineStart) ?? false
    {
      return nil
    }
    let values = items.map { item in
      Self.part(base, item.number.completed(after: items[0].number, as: unit), unit)
    }
    guard var last = values.last ?? nil, !values.contains(where: { $0 == nil }) else { return nil }
    switch unit {
    case .year, .schoolYear: ahead.finishYear(&last)
    case .month: ahead.finishMonth(&last)
    case .day: ahead.finishDay(&last)
    case .quarter: break
    }
    // 2、4月15日 is a list number and a day.
    if unit == .month, last.day != nil { return nil }
    // 110、111年 may be a number and a length: only a range is read without an era.
    if case .short = last.year, items.dropFirst().contains(where: { !$0.isJoined }) { return nil }
    var parts = values.compactMap { $0 }
    parts[parts.count - 1] = last
    if let year = Self.schoolYear(parts, items, unit) {
      let mention = DateMention(range: first..<ahead.position, form: .point(year))
      self = ahead
      return [mention]
    }
    let mentions = Self.mentions(parts, items, from: first, to: ahead.position)
    self = ahead
    return closing(mentions)
  }

  // AdjacentMonths ::: Figure Figure MonthUnit, the second one more than the first       七八月份
  private mutating func takeAdjacentMonths(after base: DatePart) -> (DatePart, DatePart)? {
    var ahead = self
    guard currentClass.contains(.hanNumeral), base.month == nil,
      case .known(let figures, 2, .positional) = ahead.takeDateNumber(), ahead.takeMonthUnit(),
      figures % 10 == figures / 10 + 1
    else { return nil }
    self = ahead
    var (first, last) = (base, base)
    first.month = .number(figures / 10)
    last.month = .number(figures % 10)
    return (first, last)
  }

  /// Whether only blanks stand between the last line end and here: a list number may begin here.
  private func isAtLineStart(_ start: Int) -> Bool {
    var place = position
    while place > start, position - place < 8 {
      let scalarClass = text.classes[place - 1]
      if scalarClass.contains(.newline) { return true }
      guard scalarClass.contains(.blank) else { return false }
      place -= 1
    }
    return place == start
  }

  /// Reads 前 and the like after a list, which then belongs to its last mention.
  private mutating func closing(_ mentions: [DateMention]) -> [DateMention] {
    var result = mentions
    guard var last = result.popLast() else { return mentions }
    if case .point(let part) = last.form, takeBefore() {
      last.form = .deadline(part, part.isBareYearOrMonth ? .beforeFirstDay : .onLastDay)
      last.range = last.range.lowerBound..<position
    }
    return result + [last]
  }

  /// Whether a number of a list can stand here.
  private var isAtListNumber: Bool {
    current == "第" || !currentClass.isDisjoint(with: [.digit, .hanNumeral])
  }

  /// Whether the number here is joined to another one.
  private var isBeforeListJoint: Bool {
    var ahead = self
    _ = ahead.take("第")
    guard ahead.takeDateNumber() != nil else { return false }
    ahead.skipDateGap()
    switch ahead.current {
    case "至", "到", "-", "~", "、", "和", "及", "与": return true
    default: return false
    }
  }

  private mutating func takeListItems(after base: DatePart) -> (items: [ListItem], unit: ListUnit)?
  {
    var ahead = self
    var items: [ListItem] = []
    var isJoined = false
    while items.count < 31 {
      _ = ahead.take("第")
      let start = ahead.position
      guard let number = ahead.takeDateNumber() else { return nil }
      items.append(ListItem(number: number, range: start..<ahead.position, isJoined: isJoined))
      var beyond = ahead
      beyond.skipDateGap()
      if items.count > 1, let unit = beyond.takeListUnit(after: base) {
        self = beyond
        return (items, unit)
      }
      if ahead.takeConnector() {
        isJoined = true
      } else if ahead.take("、") || ahead.take("和") || ahead.take("及") || ahead.take("与") {
        isJoined = false
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func takeListUnit(after base: DatePart) -> ListUnit? {
    if base.month != nil { return take("日") || take("号") ? .day : nil }
    if take(word: "季度") { return .quarter }
    if take("月") {
      _ = take("份")
      return .month
    }
    guard base.year == nil else { return nil }
    if take(word: "学年") { return .schoolYear }
    if take("年") { return .year }
    return take("日") && current != "内" ? .day : nil
  }

  private static func part(_ base: DatePart, _ number: DateNumber, _ unit: ListUnit) -> DatePart? {
    var part = base
    switch unit {
    case .year:
      if case .masked(let figures) = number {
        part.year = DateNumber.maskedYear(figures)
        return part
      }
      guard let year = number.fullYear.map(DatePart.Year.number) ?? number.shortYear else {
        return nil
      }
      part.year = year
    case .schoolYear:
      guard let year = number.fullYear else { return nil }
      part.year = .school(year)
    case .quarter:
      guard let quarter = number.value, (1...4).contains(quarter) else { return nil }
      part.season = .init(months: (quarter * 3 - 2)...(quarter * 3), precision: .quarter)
    case .month:
      guard let month = number.month(isLeap: false) else { return nil }
      part.month = month
    case .day:
      guard let day = number.day else { return nil }
      part.day = day
    }
    return part
  }

  /// The school year that its two calendar years name together: 2010-2011学年.
  private static func schoolYear(_ parts: [DatePart], _ items: [ListItem], _ unit: ListUnit)
    -> DatePart?
  {
    guard unit == .schoolYear, parts.count == 2, items[1].isJoined, var year = parts.last,
      case .school(let first) = parts[0].year, case .school(let second) = year.year,
      second == first + 1
    else { return nil }
    year.year = .school(first)
    return year
  }

  /// Makes one mention of each run of numbers that are joined or consecutive.
  private static func mentions(
    _ parts: [DatePart], _ items: [ListItem], from start: Int, to end: Int
  ) -> [DateMention] {
    var result: [DateMention] = []
    var first = 0
    for index in items.indices {
      let next = index + 1
      if next < items.count, continues(items, at: next) { continue }
      let lower = first == 0 ? start : items[first].range.lowerBound
      let upper = next == items.count ? end : items[index].range.upperBound
      let form: DateMention.Form =
        first == index ? .point(parts[index]) : .range(parts[first], parts[index])
      result.append(DateMention(range: lower..<upper, form: form))
      first = next
    }
    return result
  }

  private static func continues(_ items: [ListItem], at index: Int) -> Bool {
    if items[index].isJoined { return true }
    guard let before = items[index - 1].number.value, let value = items[index].number.value else {
      return false
    }
    return value == before + 1
  }

  /// Whether a list of quarters begins here: 第二至第四季度, 第三、四季度.
  var isAtEnumeratedQuarters: Bool {
    guard isBeforeListJoint else { return false }
    var ahead = self
    guard let (_, unit) = ahead.takeListItems(after: DatePart()) else { return false }
    return unit == .quarter
  }
}

extension DatePart {
  /// Whether it is a year, or a year and a month, on which a list of finer numbers can hang.
  fileprivate var canHoldList: Bool {
    day == nil && third == nil && season == nil && week == nil && clock == nil
      && weekdayInMonth == nil && !isApproximate
  }
}

extension DateNumber {
  /// The number as a full year where it leaves out the century of the first: 2011-15年.
  fileprivate func completed(after first: DateNumber, as unit: Cursor.ListUnit) -> DateNumber {
    guard unit == .year || unit == .schoolYear, case .known(let value, 2, .arabic) = self,
      case .known(let full, 4, .arabic) = first, full % 100 < value
    else { return self }
    return .known(full / 100 * 100 + value, figures: 4, form: .arabic)
  }
}
