/// The clauses of a paragraph: what stands between two marks, and what stands in brackets by
/// itself.
struct Clauses {
  struct Clause: Equatable {
    var range: Range<Int>
    /// The number of the sentence among those that were read.
    var sentence: Int
    /// Whether the clause stands in brackets inside another one.
    var isBracketed: Bool
  }

  /// In order of where they begin.
  private(set) var clauses: [Clause] = []
  /// Of the brackets and titles that close, where they open and just after where they close; in
  /// order of where they open.
  private(set) var closings: [Range<Int>] = []

  /// The sentences that were read.
  private(set) var range = 0..<0

  private let text: WorkingText
  /// Where the sentence's own clause begins that is being read.
  private var start = 0
  /// The brackets that are open, and where the clause in each begins.
  private var brackets: [(open: Int, start: Int)] = []
  /// Whether a bracket was opened.
  private var holdsBrackets = false
  /// Where each sentence begins.
  private var sentenceStarts: [Int] = []

  init(in text: WorkingText) { self.text = text }

  /// Reads the sentences of a paragraph from the one that holds `first` to the one that holds
  /// `last`; what was read before is forgotten.
  mutating func read(_ paragraph: Range<Int>, from first: Int, upTo last: Int) {
    forget()
    range = sentenceStart(of: first, in: paragraph)..<paragraph.upperBound
    sentenceStarts.append(range.lowerBound)
    start = range.lowerBound
    var floor = range.lowerBound
    let marks: CharacterClass = [.innerMark, .sentenceEnd, .newline, .opening, .closing]
    for place in text.places(of: marks, in: range) where place >= floor {
      switch text.folded[place] {
      case "《": floor = skipTitle(at: place, before: range.upperBound)
      case "(", "[":
        brackets.append((open: place, start: place + 1))
        holdsBrackets = true
      case ")", "]": close(at: place)
      case ",", ";", ":":
        if !joinsDigits(at: place, in: range) { endClause(at: place) }
      case "。", "!", "?", "\n":
        endSentence(at: place)
        if place > last {
          range = range.lowerBound..<place
          return sort()
        }
        sentenceStarts.append(place + 1)
      default: break
      }
    }
    endSentence(at: range.upperBound)
    sort()
  }

  /// Clauses end in another order than they begin where brackets open inside them.
  private mutating func sort() {
    guard holdsBrackets else { return }
    clauses.sort { $0.range.lowerBound < $1.range.lowerBound }
    closings.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Where the sentence begins that holds a place; the paragraph's start where a title opens before
  /// it, whose marks end no sentence.
  private func sentenceStart(of place: Int, in paragraph: Range<Int>) -> Int {
    let marks: CharacterClass = [.sentenceEnd, .newline]
    guard let mark = text.lastOffset(of: marks, in: paragraph.lowerBound..<place) else {
      return paragraph.lowerBound
    }
    let before = max(paragraph.lowerBound, mark - Self.titleLimit)..<mark
    let opensTitle = text.places(of: CharacterClass.opening, in: before).contains {
      text.folded[$0] == "《"
    }
    return opensTitle ? paragraph.lowerBound : mark + 1
  }

  /// Longest title, in scalars.
  private static let titleLimit = 120

  private mutating func forget() {
    if !clauses.isEmpty { clauses.removeAll(keepingCapacity: true) }
    sentenceStarts.removeAll(keepingCapacity: true)
    if !closings.isEmpty { closings.removeAll(keepingCapacity: true) }
    holdsBrackets = false
  }

  /// Where the sentence of a clause begins.
  func sentenceStart(of clause: Clause) -> Int {
    sentenceStarts.indices.contains(clause.sentence)
      ? sentenceStarts[clause.sentence] : clause.range.lowerBound
  }

  /// Ends the clause that is being read, in the innermost open bracket or outside all.
  private mutating func endClause(at place: Int) {
    guard let innermost = brackets.indices.last else {
      add(start..<place, isBracketed: false)
      start = place + 1
      return
    }
    add(brackets[innermost].start..<place, isBracketed: true)
    brackets[innermost].start = place + 1
  }

  private mutating func close(at place: Int) {
    guard let bracket = brackets.popLast() else { return }
    add(bracket.start..<place, isBracketed: true)
    closings.append(bracket.open..<(place + 1))
  }

  /// Ends a sentence; brackets that are still open in it close nowhere.
  private mutating func endSentence(at place: Int) {
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    add(start..<place, isBracketed: false)
    start = place + 1
  }

  private mutating func add(_ range: Range<Int>, isBracketed: Bool) {
    guard !range.isEmpty else { return }
    clauses.append(
      Clause(range: range, sentence: sentenceStarts.count - 1, isBracketed: isBracketed))
  }

  /// `,` or `:` inside a number is no mark: 5,000 and 8:00.
  private func joinsDigits(at place: Int, in range: Range<Int>) -> Bool {
    text.folded[place] != ";" && place > range.lowerBound && place + 1 < range.upperBound
      && text.classes[place - 1].contains(.digit) && text.classes[place + 1].contains(.digit)
  }

  /// Passes over 《…》, or over its first bracket where it does not close nearby.
  private mutating func skipTitle(at place: Int, before limit: Int) -> Int {
    var depth = 0
    var next = place
    let end = min(limit, place + Self.titleLimit)
    while next < end {
      if text.folded[next] == "《" { depth += 1 }
      if text.folded[next] == "》" { depth -= 1 }
      next += 1
      if depth == 0 {
        closings.append(place..<next)
        return next
      }
    }
    return place + 1
  }
}
