/// Tells by when something is to be sent: the date that belongs to a verb of sending.
struct TermReader {
  let text: WorkingText
  let dates: [DateExpression]

  /// The last deadline before the verb, else the first of the sentence. A frequency, a length of
  /// time and a day belong to the verb of their own clause.
  func deadline(in sentence: Range<Int>, before verb: Int) -> Int? {
    var last: Int?
    var index = dates.firstIndex(from: sentence.lowerBound)
    while index < dates.count, dates[index].range.lowerBound < sentence.upperBound {
      let isAhead = dates[index].range.lowerBound < verb
      if isTerm(index), dates[index].kind == .deadline || holds(index, verb) {
        if !isAhead { return last ?? (dates[index].kind == .duration ? nil : index) }
        last = index
      }
      index += 1
    }
    return last
  }

  // Term ::: Deadline | Recurring | Duration that ends in "内" | "于" Point
  private func isTerm(_ index: Int) -> Bool {
    let range = dates[index].range
    return switch dates[index].kind {
    case .deadline, .recurring: true
    case .duration: text.hasSuffix("内", in: range)
    case .point: text.hasSuffix("于", in: 0..<range.lowerBound)
    default: false
    }
  }

  /// How far before a verb its term is looked for, in scalars.
  private static let reachOfTerm = 120

  /// Whether no mark but one right behind it stands between a date and a verb, or the verb's clause
  /// has no subject of its own: 每年2月底前，林场完成清算，报县林业局审核.
  private func holds(_ date: Int, _ verb: Int) -> Bool {
    let start = dates[date].range.upperBound + 1
    guard start <= verb else { return dates[date].kind != .duration && dates[date].kind != .point }
    guard verb - start <= Self.reachOfTerm else { return false }
    let between = start..<verb
    guard let comma = between.last(where: { text.folded[$0] == "," || text.folded[$0] == ";" })
    else { return true }
    guard text.folded[comma] == "," else { return false }
    let opening = text.trimmed((comma + 1)..<verb)
    return opening.isEmpty
      || ReportingWords.continuations.longest(
        in: text, at: opening.lowerBound, before: opening.upperBound) != nil
  }

  /// Whether a date behind a verb is its term: it stands in the same clause, or is labelled so.
  func isTerm(_ date: Range<Int>, behind verb: Range<Int>) -> Bool {
    guard verb.upperBound < date.lowerBound else { return true }
    let between = verb.upperBound..<date.lowerBound
    guard let comma = between.last(where: { text.folded[$0] == "," || text.folded[$0] == ";" })
    else { return true }
    let label = text.trimmed((comma + 1)..<date.lowerBound)
    return label.count <= 8 && ReportingWords.terms.firstOffset(in: text, label) != nil
  }
}
