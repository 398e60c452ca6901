/// Assigns every heading of a body its level and parent, from the run of markers over all of it.
///
/// A form not yet open goes one level deeper, a form already open closes back to its own level. A
/// form that ranks above the open ones by custom (一、 over 1、) closes those whose runs have ended.
struct LevelSolver {
  /// A heading that is open while the lines under it are read.
  struct Frame {
    /// Index of the line in `lines`.
    var line: Int
    var form: MarkerForm
    var ordinal: Int
  }

  let text: WorkingText
  let lines: [BodyLine]
  /// For each line the next one of the same form.
  private let nextOfForm: [Int?]
  /// For each line the one of the same form before it.
  let previousOfForm: [Int?]
  private(set) var stack: [Frame] = []
  /// The form under which each form was opened last: the document's own order of styles.
  private var outerForms = FormTable<MarkerForm?>()
  /// For each line the index of the heading it stands under, -1 at the top; for a heading its parent.
  private(set) var parents: [Int]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var reasons: [LevelReason]

  /// No tree is deeper than this; what is nested deeper stays at the last level.
  static let deepest = 64

  init(text: WorkingText, lines: [BodyLine]) {
    self.text = text
    self.lines = lines
    parents = [Int](repeating: -1, count: lines.count)
    reasons = [LevelReason](repeating: .innermost, count: lines.count)
    nextOfForm = Self.neighbours(lines, in: lines.indices.reversed())
    previousOfForm = Self.neighbours(lines, in: lines.indices)
    for index in lines.indices { place(index) }
  }

  /// For each line the heading of its form that was met last in the given order.
  private static func neighbours(_ lines: [BodyLine], in order: some Sequence<Int>) -> [Int?] {
    var result = [Int?](repeating: nil, count: lines.count)
    var last = FormTable<Int>()
    for index in order {
      guard let form = lines[index].heading?.form else { continue }
      result[index] = last[form]
      last[form] = index
    }
    return result
  }

  private mutating func place(_ index: Int) {
    guard let heading = lines[index].heading else {
      placeParagraph(index)
      return
    }
    open(index, heading)
  }

  private mutating func open(_ index: Int, _ heading: MarkerCandidate) {
    let ordinal = heading.marker.ordinal ?? 0
    if let place = openFrame(for: heading, index) {
      note(heading, after: stack[place])
      stack.removeSubrange(place...)
      reasons[index] = .formOpen(place + 1)
    } else {
      if !opensInsideMember(heading, index) { closeEndedRuns(below: heading, index) }
      if ordinal > 1, heading.form.style != .bullet { noteLateStart(heading, index) }
      reasons[index] = .opens(stack.count + 1)
    }
    while stack.count >= Self.deepest { stack.removeLast() }
    parents[index] = stack.last?.line ?? -1
    outerForms[heading.form] = .some(stack.last?.form)
    stack.append(Frame(line: index, form: heading.form, ordinal: ordinal))
  }

  /// The open frame whose run the heading continues or restarts; nil when it opens a new level.
  func openFrame(for heading: MarkerCandidate, _ index: Int) -> Int? {
    guard let last = stack.lastIndex(where: { $0.form == heading.form }) else {
      return reworded(heading)
    }
    let place = runFrame(heading, index, last)
    if heading.marker.ordinal == 1,
      stack[place...].contains(where: { $0.form.style == .unnumbered })
    {
      return nil
    }
    guard heading.marker.ordinal == 1, stack[place].ordinal >= 1, heading.form.style != .bullet,
      isNestedRestart(stack[place], index) || isLedIn(stack[place], index)
        || isInsideMember(place, index)
    else { return place }
    return nil
  }

  private func opensInsideMember(_ heading: MarkerCandidate, _ index: Int) -> Bool {
    guard heading.marker.ordinal == 1,
      let last = stack.lastIndex(where: { $0.form == heading.form })
    else { return false }
    return isInsideMember(runFrame(heading, index, last), index)
  }

  /// 5、…可从以下几方面来看：一、…二、…6、: a run inside a member of another run, which goes on below it.
  private func isInsideMember(_ place: Int, _ index: Int) -> Bool {
    guard index > 0, let top = stack.last, place < stack.count - 1, lines[index - 1].heading == nil,
      text.folded[lines[index - 1].range.upperBound - 1] == ":",
      let second = nextOfForm[index], lines[second].heading?.marker.ordinal == 2,
      let next = nextOfForm[top.line]
    else { return false }
    return second < next && top.form.style != .bullet
      && lines[next].heading?.marker.ordinal == top.ordinal + 1
  }

  /// 首先，…其次，…第三，…: the open run of words for an order that goes on with another such word.
  private func reworded(_ heading: MarkerCandidate) -> Int? {
    guard heading.form.style.isWordOfOrder, let ordinal = heading.marker.ordinal, ordinal > 1
    else { return nil }
    return stack.lastIndex { $0.form.style.isWordOfOrder && $0.ordinal + 1 == ordinal }
  }

  /// Of several open runs of one form the one whose next number the heading is, with its delimiter.
  private func runFrame(_ heading: MarkerCandidate, _ index: Int, _ last: Int) -> Int {
    guard let ordinal = heading.marker.ordinal, stack[last].ordinal + 1 != ordinal else {
      return last
    }
    let exact = stack[..<last].lastIndex {
      $0.form == heading.form && $0.ordinal + 1 == ordinal && delimiter($0.line) == delimiter(index)
    }
    return exact ?? last
  }

  /// 8．…须支付以下费用： right above a run of its own form that begins anew.
  private func isLedIn(_ outer: Frame, _ index: Int) -> Bool {
    outer.line == index - 1 && outer.ordinal > 1
      && text.folded[lines[outer.line].range.upperBound - 1] == ":"
  }

  /// Whether a run that starts at one inside an open run of its form is followed by the next member
  /// of that outer run, printed with the outer run's delimiter: then it is nested.
  private func isNestedRestart(_ outer: Frame, _ index: Int) -> Bool {
    guard delimiter(outer.line) != delimiter(index),
      let next = nextDelimited(as: outer.line, after: index)
    else { return false }
    return lines[next].heading?.marker.ordinal == outer.ordinal + 1
  }

  /// The next line of a line's form, among the 64 that follow, that has another line's delimiter.
  private func nextDelimited(as outer: Int, after index: Int) -> Int? {
    var place = nextOfForm[index]
    var steps = 0
    while let next = place, steps < 64 {
      if delimiter(next) == delimiter(outer) { return next }
      place = nextOfForm[next]
      steps += 1
    }
    return nil
  }

  private func delimiter(_ index: Int) -> Scalar? {
    lines[index].heading.map { text.folded[$0.marker.range.upperBound - 1] }
  }

  /// Closes open frames that a heading outranks by custom and whose runs do not go on, but for those
  /// whose form has held the heading's before.
  private mutating func closeEndedRuns(below heading: MarkerCandidate, _ index: Int) {
    if (heading.marker.ordinal ?? 1) > 1, heading.form.style == .article { return }
    while let top = stack.last, top.form.rank > heading.form.rank, !goesOn(top),
      outerForms[heading.form] != .some(top.form),
      top.form.style != .unnumbered
        || top.line != index - 1 && (heading.marker.ordinal != 1 || opensDocument(top))
    {
      stack.removeLast()
    }
  }

  /// 指导思想 without a number, above 一、: a section beside those that follow.
  private func opensDocument(_ frame: Frame) -> Bool {
    OpeningTitles.holds(lines[frame.line].range, in: text)
  }

  /// Whether the run of an open frame has a further member before an enclosing run goes on.
  func goesOn(_ frame: Frame) -> Bool {
    guard let next = nextInRun(of: frame), let ordinal = lines[next].heading?.marker.ordinal
    else { return false }
    guard frame.form.style == .bullet || ordinal == frame.ordinal + 1 else { return false }
    for outer in stack where outer.line < frame.line {
      if let limit = nextInRun(of: outer), limit < next { return false }
    }
    return true
  }

  /// The next line of a frame's form; past a run that begins anew with another delimiter (1. inside
  /// 1、), the next with the frame's own.
  private func nextInRun(of frame: Frame) -> Int? {
    guard let first = nextOfForm[frame.line], lines[first].heading?.marker.ordinal == 1,
      delimiter(first) != delimiter(frame.line)
    else { return nextOfForm[frame.line] }
    return nextDelimited(as: frame.line, after: first) ?? first
  }

  // MARK: Unmarked paragraphs

  /// A paragraph continues the innermost open heading, or returns to an ancestor whose subject it
  /// takes up, when every run it would close has ended.
  private mutating func placeParagraph(_ index: Int) {
    if lines[index].isUnnumberedHeading { return placeUnnumbered(index) }
    if let depth = returnDepth(index) {
      stack.removeSubrange(depth...)
      reasons[index] = .takesUp(depth)
    }
    parents[index] = stack.last?.line ?? -1
  }

  private mutating func placeUnnumbered(_ index: Int) {
    let form = MarkerForm(style: .unnumbered, variant: lines[index].isUpperHeading ? 1 : 0)
    if let place = continuedRun(below: index) {
      let above = stack.firstIndex { $0.form.style == .unnumbered } ?? place
      stack.removeSubrange(min(place, above)...)
    } else if let place = stack.lastIndex(where: { $0.form == form })
      ?? (form.variant == 1 ? stack.lastIndex(where: { $0.form.style == .unnumbered }) : nil)
    {
      stack.removeSubrange(place...)
    } else {
      let upper = MarkerForm(style: .unnumbered, variant: 1)
      while let top = stack.last, top.form.rank >= 10, top.form != upper, !goesOn(top) {
        stack.removeLast()
      }
    }
    parents[index] = stack.last?.line ?? -1
    stack.append(Frame(line: index, form: form, ordinal: 0))
  }

  /// The open run that goes on right below an unnumbered heading: its members are numbered through
  /// over such headings, which stand one level higher.
  private func continuedRun(below index: Int) -> Int? {
    guard index + 1 < lines.count, let next = lines[index + 1].heading,
      let ordinal = next.marker.ordinal
    else { return nil }
    if ordinal == 2, !stack.contains(where: { $0.form == next.form }) { return 0 }
    return stack.lastIndex { $0.form == next.form && $0.ordinal + 1 == ordinal }
  }

  // MARK: Doubts

  private mutating func note(_ heading: MarkerCandidate, after frame: Frame) {
    guard let ordinal = heading.marker.ordinal, frame.ordinal > 0, ordinal != 1 else { return }
    if ordinal == frame.ordinal {
      guard heading.marker.branch == nil else { return }
      diagnostics.append(
        Diagnostic(
          "heading.repeatedOrdinal", .warning, "Number \(ordinal) stands twice in one run.",
          at: heading.marker.range))
    } else if ordinal != frame.ordinal + 1 {
      diagnostics.append(
        Diagnostic(
          "heading.skippedOrdinal", .warning,
          "Number \(ordinal) follows number \(frame.ordinal).", at: heading.marker.range))
    }
  }

  private mutating func noteLateStart(_ heading: MarkerCandidate, _ index: Int) {
    guard let ordinal = heading.marker.ordinal, !continuesEarlierRun(heading, index) else { return }
    diagnostics.append(
      Diagnostic(
        "heading.lateStart", .info, "A run of headings begins with number \(ordinal).",
        at: heading.marker.range))
  }

  /// A run may be numbered through over its parents, as articles and （一） mostly are.
  private func continuesEarlierRun(_ heading: MarkerCandidate, _ index: Int) -> Bool {
    if heading.form.style == .article || heading.form.style == .cjkParen { return true }
    let last = previousOfForm[index].flatMap { lines[$0].heading?.marker.ordinal }
    return last.map { $0 + 1 == heading.marker.ordinal } ?? false
  }
}

extension MarkerForm {
  /// The rank of the style; (i) stands below (a), though I. stands above A.
  var rank: Int { self == MarkerForm(style: .roman, variant: 1) ? 10 : style.rank }
}

extension MarkerStyle {
  /// 第三，, 首先: words that a run may use one after the other.
  var isWordOfOrder: Bool { self == .di || self == .sequence }

  /// The place of a style in the customary order of official documents, smaller is higher.
  var rank: Int {
    switch self {
    case .part: 0
    case .chapter: 1
    case .division: 2
    case .article: 3
    case .formal: 4
    case .cjk: 5
    case .stage: 6
    case .cjkParen: 6
    case .decimal, .arabic: 7
    case .roman: 7
    case .arabicParen, .arabicHalfParen: 8
    case .circled, .stem: 9
    case .alpha: 9
    case .di, .sequence, .shi, .yao: 10
    case .unnumbered: 10
    case .bullet: 11
    }
  }
}
