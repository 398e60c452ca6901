/// Reads sentences that begin with the units that do what the sentence says.
struct AssignmentReader {
  private let text: WorkingText
  private let sentence: Range<Int>

  /// The task that a sentence sets for the units it begins with, where it says that they lead or
  /// answer for it.
  ///
  /// Complexity: a bounded number of scalars is looked at.
  static func task(in sentence: Range<Int>, of text: WorkingText) -> PlanTask? {
    AssignmentReader(text: text, sentence: text.trimmed(sentence)).read(UnitWords.assignments)
  }

  /// The tasks of the sentences of a paragraph that divides the work, in order: 会同 tells who leads,
  /// too.
  static func tasks(in paragraph: Range<Int>, of text: WorkingText) -> [PlanTask] {
    var result: [PlanTask] = []
    var start = paragraph.lowerBound
    func close(_ end: Int) {
      let reader = AssignmentReader(text: text, sentence: text.trimmed(start..<end))
      if let task = reader.read(UnitWords.divided) { result.append(task) }
      start = end + 1
    }
    for place in paragraph where text.folded[place] == "。" || text.folded[place] == ";" {
      close(place)
    }
    if start < paragraph.upperBound { close(paragraph.upperBound) }
    return result
  }

  // Assignment ::: Units Modal* ("牵头" | "负责" | "会同" Units) Words     县林业局牵头做好火险排查工作
  private func read(_ verbs: WordTable<UnitWords.Duty>) -> PlanTask? {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + Self.reach)
    guard let verb = verb(verbs, in: head),
      let units = units(in: head.lowerBound..<verb.range.lowerBound)
    else { return nil }
    var task = PlanTask(title: nil, section: -1)
    var start = verb.range.upperBound
    let isLed = text.has("牵头", at: start, before: sentence.upperBound)
    task.add(units, as: isLed ? .lead : verb.meaning)
    if isLed { start += 2 }
    let isJoined = text.hasSuffix("会同", in: verb.range)
    if let joined = joined(at: start, behind: verb.range) {
      task.add(joined.units, as: .support)
      start = joined.end
    } else if isJoined {
      return nil
    }
    guard let title = title(from: start) else { return nil }
    task.title = title
    task.dropRepeatedUnits(in: text)
    return task
  }

  /// How far from its start the verb of a sentence is looked for, in scalars.
  private static let reach = 90

  private func verb(
    _ verbs: WordTable<UnitWords.Duty>, in head: Range<Int>
  ) -> (range: Range<Int>, meaning: UnitWords.Duty)? {
    guard let verb = verbs.first(in: text, head),
      UnitWords.nouns.longest(in: text, at: verb.range.lowerBound, before: text.count) == nil
    else { return nil }
    return verb
  }

  /// The units that open the sentence; nil where other words do.
  private func units(in range: Range<Int>) -> [Range<Int>]? {
    var list = text.trimmed(range)
    while let modal = UnitWords.modals.longestSuffix(in: text, of: list) {
      list = text.trimmed(list.lowerBound..<modal.start)
    }
    guard list.count >= 2, OrganEndings.end(list, in: text), !opensOtherwise(list),
      UnitWords.bodies.longestSuffix(in: text, of: list) == nil, text.foldedString(list) != "办公室",
      text.firstOffset(of: "设立", in: list) == nil,
      !list.contains(where: { ScalarList(",;:由对将把是为的请").contains(text.folded[$0]) })
    else { return nil }
    let units = UnitReader.units(inCell: list, of: text)
    guard !units.isEmpty else { return nil }
    // 人社、民政部门 names two that share their noun.
    return units.allSatisfy { OrganEndings.end($0, in: text) } ? units : [list]
  }

  private func opensOtherwise(_ list: Range<Int>) -> Bool {
    UnitWords.grounds.longest(in: text, at: list.lowerBound, before: list.upperBound) != nil
      && UnitWords.groundExceptions.longest(
        in: text, at: list.lowerBound, before: list.upperBound) == nil
  }

  // Joined ::: ("会同"|"会"|"商") Units
  /// The units named behind 会同, and where what they do begins.
  private func joined(at place: Int, behind verb: Range<Int>) -> (units: [Range<Int>], end: Int)? {
    let isWith = text.hasSuffix("会同", in: verb)
    let opener = UnitWords.joiners.longest(in: text, at: place, before: sentence.upperBound)
    guard isWith || text.hasSuffix("牵头", in: verb), let start = isWith ? place : opener?.end
    else { return nil }
    let words = start..<min(sentence.upperBound, start + Self.reach)
    guard let verb = UnitWords.sharedVerbs.first(in: text, words)?.range.lowerBound else {
      return nil
    }
    let units = UnitReader.units(inCell: start..<verb, of: text)
    guard let last = units.last, OrganEndings.end(last, in: text) else { return nil }
    return (units, verb)
  }

  // Title ::: ("," "并"? "负责")? Words
  /// What is done, to the end of its clause.
  private func title(from place: Int) -> Range<Int>? {
    var start = place
    if start < sentence.upperBound, text.folded[start] == "," { start += 1 }
    if let verb = UnitWords.titleOpeners.longest(in: text, at: start, before: sentence.upperBound) {
      start = verb.end
    }
    let end = (start..<sentence.upperBound).first {
      !text.classes[$0].isDisjoint(with: [.sentenceEnd, .newline]) || text.folded[$0] == ","
        || text.folded[$0] == ":"
    }
    let title = text.trimmed(start..<(end ?? sentence.upperBound))
    guard title.count >= 4, !text.hasSuffix("解释", in: title),
      !text.hasSuffix("配合", in: title)
    else { return nil }
    return title
  }
}
