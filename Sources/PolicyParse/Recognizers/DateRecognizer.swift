/// Finds the date expressions of a text, as they are printed.
public enum DateRecognizer {
  /// Reads the mentions in `range`, in order and without overlap.
  ///
  /// The scan goes through the text once and starts a grammar only at figures and at the first
  /// characters of date words. What looks like a date and is none (document numbers, ordinals,
  /// telephone numbers, idioms) is read as what it is and passed over.
  /// - Complexity: O(n) in the length of the range.
  public static func mentions(in text: WorkingText, range: Range<Int>) -> [DateMention] {
    var scan = DateScan(text, in: range)
    return scan.run()
  }
}

/// One pass over a text.
struct DateScan {
  var cursor: Cursor
  private let start: Int
  private(set) var mentions: [DateMention] = []
  /// How many 《 are open.
  private var citations = 0
  /// Just after the last opening quotation mark, while it is open.
  private var quoteStart: Int?
  /// Just after the last mention that named a month, for days that name none.
  private var monthNamedAt: Int?

  init(_ text: WorkingText, in range: Range<Int>) {
    cursor = Cursor(text, in: range)
    start = range.lowerBound
  }

  private var text: WorkingText { cursor.text }

  mutating func run() -> [DateMention] {
    let anchors = DateAnchors.table
    let folded = text.folded
    while cursor.position < cursor.end {
      let before = cursor.position
      let scalar = folded[before]
      guard anchors.contains(scalar) else {
        cursor.position += 1
        continue
      }
      if !readHere(scalar) { cursor.advance() }
      precondition(cursor.position > before)
    }
    return mentions
  }

  /// Reads whatever begins here; false where nothing does.
  private mutating func readHere(_ scalar: Scalar) -> Bool {
    if notePunctuation(scalar) { return false }
    if cursor.takeDateTrap(startingAt: start) { return true }
    if let found = cursor.takePhaseBracket() { return add([found]) }
    if let found = cursor.takePlanPeriod() { return add([found]) }
    if let found = cursor.takeEventName() { return add([found]) }
    guard isNearUnit else { return cursor.takeFigureRun() }
    if let found = cursor.takeRecurrence() { return add([found]) }
    let before = cursor
    if let found = cursor.takeDateExpression(startingAt: start) {
      if found.contains(where: { isLeaningOnNothing($0) }) {
        cursor = before
        cursor.advance()
        return true
      }
      return add(found)
    }
    if let found = cursor.takeBareDay(
      startingAt: start, followsMonth: followsMonth(cursor.position))
    {
      return add([found])
    }
    if let found = cursor.takeDuration(startingAt: start) {
      return isInShortQuote(found.range) || add([found])
    }
    return cursor.takeFigureRun()
  }

  /// Whether a unit or separator of a date stands so near that an expression can begin here.
  private var isNearUnit: Bool {
    let units = DateAnchors.units
    for place in cursor.position..<min(cursor.end, cursor.position + 12)
    where units.contains(text.folded[place]) {
      return true
    }
    return false
  }

  private mutating func add(_ found: [DateMention]) -> Bool {
    for var mention in found {
      mention.isCited = citations > 0
      mention.followsMonth = followsMonth(mention.range.lowerBound)
      if mention.form.namesMonth { monthNamedAt = mention.range.upperBound }
      mentions.append(mention)
    }
    return true
  }

  /// Whether a month was named shortly before a place.
  private func followsMonth(_ place: Int) -> Bool {
    monthNamedAt.map { place - $0 <= 60 } ?? false
  }

  /// Whether a mention is a date only by leaning on one that is not there: 次月起, 当年.
  private func isLeaningOnNothing(_ mention: DateMention) -> Bool {
    switch mention.form.lean {
    case .none, .partial: false
    case .whole: !followsMonth(mention.range.lowerBound)
    case .empty: true
    }
  }

  /// Keeps track of marks; true where the scalar can begin nothing else.
  private mutating func notePunctuation(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "《": citations += 1
    case "》": citations = max(0, citations - 1)
    case "“", "\"":
      quoteStart = cursor.position + 1
      return false
    case "”": quoteStart = nil
    case "\n":
      citations = 0
      quoteStart = nil
      monthNamedAt = nil
    default: return false
    }
    return true
  }

  /// Whether a range lies within quotation marks that hold a name and no sentence: “两年”活动.
  private func isInShortQuote(_ range: Range<Int>) -> Bool {
    guard let quoteStart, range.upperBound - quoteStart <= 15 else { return false }
    var place = range.upperBound
    while place < cursor.end, place - quoteStart <= 16 {
      let scalar = text.folded[place]
      if scalar == "”" || scalar == "\"" { return true }
      if scalar == "\n" || scalar == "。" { return false }
      place += 1
    }
    return false
  }
}

extension DateMention.Form {
  /// Whether the words name a month that a bare day after them can lean on.
  fileprivate var namesMonth: Bool {
    switch self {
    case .point(let part), .deadline(let part, _), .since(let part), .rangeFromEvent(let part):
      part.month != nil || part.day != nil
    case .range(let first, let last): first.month != nil || last.month != nil
    default: false
    }
  }
}
