/// The subjects of a list to which the values of another are dealt out in order.
struct DealtSubjects {
  private let text: WorkingText
  /// Those whose values have yet to come.
  private var waiting: ArraySlice<Range<Int>> = []

  init(_ text: WorkingText) { self.text = text }

  mutating func forget() { waiting = [] }

  /// The subject of the next value of the list; where another clause goes on, none waits any longer.
  mutating func next(isListed: Bool) -> Range<Int>? {
    guard isListed else {
      forget()
      return nil
    }
    return waiting.popFirst()
  }

  // Dealt ::: Subject (("和"|"、"|"及") Subject)+ "分别" … Value (("和"|"、"|"及") Value)+
  /// The first subject of a list that as many values follow, while the others wait for theirs; the
  /// whole list where they are not as many: 造林面积和木材产量分别增长3%和2%.
  ///
  /// - Parameter values: from the end of the first value to that of the clause.
  mutating func deal(_ list: Range<Int>, values: Range<Int>) -> Range<Int> {
    let members = members(of: list)
    guard members.count > 1, members.allSatisfy(isIndicator),
      count(of: values) == members.count - 1
    else { return list }
    waiting = members.dropFirst()
    return members[0]
  }

  private func isIndicator(_ words: Range<Int>) -> Bool {
    TargetWords.indicatorEnds.longestSuffix(in: text, of: words, upTo: 5) != nil
  }

  /// The members of a list that 、, 和 or 及 divides outside brackets.
  private func members(of list: Range<Int>) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = list.lowerBound
    var depth = 0
    for place in list {
      switch text.folded[place] {
      case "(", "“", "《": depth += 1
      case ")", "”", "》": depth = max(0, depth - 1)
      case "、", "和", "及":
        guard depth == 0, place - start >= 2, place + 2 < list.upperBound else { continue }
        members.append(start..<place)
        start = place + 1
      default: continue
      }
    }
    return members + [start..<list.upperBound]
  }

  /// How many quantities follow one another, each behind 、, 和 or 及; eight at most.
  private func count(of values: Range<Int>) -> Int {
    var place = values.lowerBound
    var count = 0
    while place < values.upperBound, count < 8, ScalarList("、和及").contains(text.folded[place]),
      let next = QuantityRecognizer.quantity(in: text, at: place + 1, before: values.upperBound)
    {
      count += 1
      place = next.range.upperBound
    }
    return count
  }
}
