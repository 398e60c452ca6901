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
  /// Where the clauses begin that are open: the sentence's, then those of brackets inside it.
  private var starts: [Int] = []
  private var opens: [Int] = []
  /// Where each sentence begins.
  private var sentenceStarts: [Int] = []

  init(in text: WorkingText) { self.text = text }

  /// Reads another paragraph; the one before is forgotten.
  mutating func read(_ range: Range<Int>) {
    clauses.removeAll(keepingCapacity: true)
    closings.removeAll(keepingCapacity: true)
    opens.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
    sentenceStarts.append(range.lowerBound)
    start(at: range.lowerBound)
    var sentence = 0
    var floor = range.lowerBound
    let marks: CharacterClass = [.innerMark, .sentenceEnd, .newline, .opening, .closing]
    for place in text.places(of: marks, in: range) where place >= floor {
      switch text.folded[place] {
      case "《":
        floor = skipTitle(at: place, before: range.upperBound)
      case "(", "[":
        starts.append(place + 1)
        opens.append(place)
      case ")", "]":
        if let open = opens.popLast() {
          add(starts.removeLast()..<place, sentence, isBracketed: true)
          closings.append(open..<(place + 1))
        }
      case ",", ";", ":":
        if !joinsDigits(at: place, in: range) {
          add(starts[starts.count - 1]..<place, sentence, isBracketed: starts.count > 1)
          starts[starts.count - 1] = place + 1
        }
      case "。", "!", "?", "\n":
        add(starts[0]..<place, sentence, isBracketed: false)
        start(at: place + 1)
        sentenceStarts.append(place + 1)
        opens.removeAll(keepingCapacity: true)
        sentence += 1
      default: break
      }
    }
    add(starts[0]..<range.upperBound, sentence, isBracketed: false)
    guard !closings.isEmpty else { return }
    clauses.sort { $0.range.lowerBound < $1.range.lowerBound }
    closings.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Where the sentence of a clause begins.
  func sentenceStart(of clause: Clause) -> Int {
    sentenceStarts.indices.contains(clause.sentence)
      ? sentenceStarts[clause.sentence] : clause.range.lowerBound
  }

  private mutating func start(at place: Int) {
    starts.removeAll(keepingCapacity: true)
    starts.append(place)
  }

  private mutating func add(_ range: Range<Int>, _ sentence: Int, isBracketed: Bool) {
    guard !range.isEmpty else { return }
    clauses.append(Clause(range: range, sentence: sentence, isBracketed: isBracketed))
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
