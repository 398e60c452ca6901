/// Finds the year that a date leaves out, from what stands around it.
///
/// Mentions are given in order. Each leaves the year it names to those after it in the same
/// section and in the sections under it.
struct DateYearFinder {
  /// A year, and where it came from.
  struct Found {
    var year: Int
    var source: DateExpression.YearSource
  }

  private struct Loan {
    var year: Int
    var isFromTitle: Bool
  }

  private let context: DateContext
  /// What the section lends; the first is the document outside all sections.
  private var loans: [Loan?]
  /// Years that only stand in for want of a better one: of cited titles, of far-off years.
  private var weakLoan: Int?
  /// The sections that hold the place, from the outermost.
  private var open: [Int] = []
  private var nextSection = 0
  /// The next range that lends nothing.
  private var nextBarren = 0
  private let barren: [Range<Int>]
  /// The last day of the first time that the phase before tells, by run.
  private var phaseEnds: [Int: CalendarDay] = [:]
  private var phaseOfRun: [Int: Int] = [:]

  init(_ context: DateContext) {
    self.context = context
    loans = [Loan?](repeating: nil, count: context.sections.count + 1)
    barren = context.lendsNoYear.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Goes on to the sections that hold `offset`. Offsets must not go back.
  mutating func move(to offset: Int) {
    while nextSection < context.sections.count,
      context.sections[nextSection].range.lowerBound <= offset
    {
      open.append(nextSection)
      nextSection += 1
    }
    while let last = open.last, context.sections[last].range.upperBound <= offset {
      open.removeLast()
    }
    while nextBarren < barren.count, barren[nextBarren].upperBound <= offset { nextBarren += 1 }
  }

  /// The innermost section at the place; -1 outside all.
  private var section: Int { open.last ?? -1 }

  // MARK: Asking

  /// The year for a date that names none: one lent, else that of the title, the number or the issue.
  func missingYear() -> Found? {
    lentYear() ?? titleYear ?? numberYear ?? issueYear ?? defaultYear ?? weakYear
  }

  /// The year nearest before the place, in its section or one around it.
  func lentYear() -> Found? {
    var section = section
    // Parents come before their children, so that this ends.
    while loans[section + 1] == nil {
      guard section >= 0 else { return nil }
      let parent = context.sections[section].parent
      section = parent < section ? max(parent, -1) : -1
    }
    return loans[section + 1].map {
      Found(year: $0.year, source: $0.isFromTitle ? .title : .context)
    }
  }

  /// The year that 今年 means: that of issue, of the number, of the title, else the nearest named.
  func currentYear() -> Found? {
    issueYear ?? numberYear ?? titleYear ?? lentYear() ?? defaultYear ?? weakYear
  }

  private var issueYear: Found? {
    context.issuedOn.map { Found(year: $0.year, source: .issuedOn) }
  }

  private var numberYear: Found? {
    context.documentNumberYear.map { Found(year: $0, source: .documentNumber) }
  }

  private var titleYear: Found? { context.titleYear.map { Found(year: $0, source: .title) } }

  private var defaultYear: Found? { context.defaultYear.map { Found(year: $0, source: .context) } }

  private var weakYear: Found? { weakLoan.map { Found(year: $0, source: .context) } }

  /// The year of a phase's dates that keeps them after the phase before.
  func ascending(_ found: Found, month: Int) -> Found {
    guard section >= 0, context.sections[section].isPhase,
      let end = phaseEnds[context.sections[section].runID],
      phaseOfRun[context.sections[section].runID] != section
    else { return found }
    guard (found.year, month) < (end.year, end.month) else { return found }
    let year = month < end.month ? end.year + 1 : end.year
    return year - found.year <= 2 ? Found(year: year, source: .context) : found
  }

  // MARK: Telling

  /// Notes a date that was resolved, for those after it.
  mutating func note(_ mention: DateMention, year: Int?, isExplicit: Bool, end: CalendarDay?) {
    noteYear(mention, year: year, isExplicit: isExplicit)
    guard let end, section >= 0, context.sections[section].isPhase, mention.namesMonth else {
      return
    }
    let run = context.sections[section].runID
    // Of a phase that tells several times the first is its own.
    if phaseOfRun[run] != section {
      phaseEnds[run] = end
      phaseOfRun[run] = section
    }
  }

  private mutating func noteYear(_ mention: DateMention, year: Int?, isExplicit: Bool) {
    guard let year, !mention.isFarReaching, !isBarren(mention.range) else { return }
    if mention.isCited || !isNear(year) || isPastBound(mention, year) {
      if isExplicit, weakLoan == nil { weakLoan = year }
      return
    }
    let isTitle = context.titleRange?.contains(mention.range.lowerBound) ?? false
    loans[section + 1] = Loan(year: year, isFromTitle: isTitle)
  }

  /// Whether a year is that of a bound that lay in the past when the document was issued, such as
  /// who may apply is told by: 2021年以前立项的.
  private func isPastBound(_ mention: DateMention, _ year: Int) -> Bool {
    guard let own = context.issuedOn?.year, year < own else { return false }
    switch mention.form {
    case .deadline, .since: return true
    default: return false
    }
  }

  /// Whether a date at the place lends nothing to those after it.
  func isBarren(_ range: Range<Int>) -> Bool {
    nextBarren < barren.count && barren[nextBarren].overlaps(range)
  }

  /// Whether a year is near enough to the document's own to be meant by what follows.
  private func isNear(_ year: Int) -> Bool {
    guard let own = context.issuedOn?.year ?? context.documentNumberYear ?? context.titleYear else {
      return true
    }
    return abs(own - year) <= 3
  }
}
