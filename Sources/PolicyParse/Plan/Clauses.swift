/// The clauses of a paragraph: what stands between two marks, and what stands in brackets by
/// itself.
struct Clauses {
  struct Clause: Equatable {
    var range: Range<Int>
    /// The number of the sentence, counted within the paragraph.
    var sentence: Int
    /// Whether the clause stands in brackets inside another one.
    var isBracketed: Bool
  }

  /// In order of where they begin.
  private(set) var clauses: [Clause] = []
  /// Of the brackets and titles that close, where they open and just after where they close; in
  /// order of where they open.
  private(set) var closings: [Range<Int>] = []

  private let text: WorkingText
  /// Where the sentence's own clause begins that is being read.
  private var start = 0
  /// The brackets that are open, and where the clause in each begins.
  private var brackets: [(open: Int, start: Int)] = []
  /// Where each sentence begins.
  private var sentenceStarts: [Int] = []

  init(in text: WorkingText) { self.text = text }

  /// Reads another paragraph; the one before is forgotten.
  mutating func read(_ range: Range<Int>) {
    forget()
    sentenceStarts.append(range.lowerBound)
    start = range.lowerBound
    var floor = range.lowerBound
    let marks: CharacterClass = [.innerMark, .sentenceEnd, .newline, .opening, .closing]
    for place in text.places(of: marks, in: range) where place >= floor {
      switch text.folded[place] {
      case "《": floor = skipTitle(at: place, before: range.upperBound)
      case "(", "[": brackets.append((open: place, start: place + 1))
      case ")", "]": close(at: place)
      case ",", ";", ":":
        if !joinsDigits(at: place, in: range) { endClause(at: place) }
      case "。", "!", "?", "\n":
        endSentence(at: place)
        sentenceStarts.append(place + 1)
      default: break
      }
    }
    endSentence(at: range.upperBound)
    guard !closings.isEmpty else { return }
    clauses.sort { $0.range.lowerBound < $1.range.lowerBound }
    closings.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func forget() {
    if !clauses.isEmpty { clauses.removeAll(keepingCapacity: true) }
    sentenceStarts.removeAll(keepingCapacity: true)
    if !closings.isEmpty { closings.removeAll(keepingCapacity: true) }
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
    let end = min(limit, place + 120)
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
