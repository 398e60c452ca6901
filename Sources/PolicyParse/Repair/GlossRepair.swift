/// Readings that a site put after characters, and the characters that they tore apart:
/// `加強(qiáng)`, `表?yè)P(yáng)`.
///
/// A document is glossed when many of its characters carry their own reading, wherever they
/// stand; any other text passes untouched.
enum GlossRepair {
  static func apply(to work: inout RepairWork) {
    guard let table = GlossTable(learnedFrom: work.text.scalars) else { return }
    var walker = GlossWalker(work.text, table)
    walker.run()
    if walker.isDoubtful {
      walker = GlossWalker(work.text, after: walker)
      walker.run()
    }
    work.add(walker.doubts)
    work.commit(&walker.editor)
  }
}

/// Goes through a glossed text, takes the readings out, and undoes the damage between them.
struct GlossWalker {
  var editor: TracedEditor
  /// Stretches of the input that could not be undone.
  private(set) var doubts: [(code: String, message: String, range: Range<Int>)] = []
  private let scalars: [Scalar]
  private let table: GlossTable
  private var search: StraddleSearch
  private let proof: StraddleProof
  private(set) var allowance = SearchAllowance()
  private var place = 0
  /// The two characters before, as they were repaired.
  private var first: UInt16 = 0
  private var second: UInt16 = 0
  /// What tells something about the next.
  private var context = ModelContext()
  /// The code of the key whose gloss was just taken out, or 0.
  private var gloss: UInt16 = 0
  private var brackets = OpenBrackets()
  private var items = ItemCounter()
  /// Whether a search found nothing, or nothing certain.
  private(set) var isDoubtful = false
  /// Searches that are not made again, by their place.
  private var known: [Int: Search] = [:]

  private struct Search {
    let start: StraddleSearch.Start
    let result: StraddleSearch.Result
  }

  init(_ text: TracedText, _ table: GlossTable) {
    editor = TracedEditor(text)
    scalars = text.scalars
    self.table = table
    let keys = GlossKeys(table)
    let (counts, phrases) = Self.read(scalars, table)
    search = StraddleSearch(
      scalars: scalars, keys: keys, model: RepairCharacterModel(counts, phrases),
      foldsWidth: !scalars.contains { (0xFF01...0xFF5E).contains($0.value) },
      choices: StraddleChoices(counts))
    proof = StraddleProof(table: table, keys: keys, foldsWidth: search.foldsWidth)
  }

  /// A second walk over the text of a first one, knowing what that one found.
  init(_ text: TracedText, after scout: GlossWalker) {
    editor = TracedEditor(text)
    scalars = scout.scalars
    table = scout.table
    search = scout.search
    proof = scout.proof
    known = scout.known
  }

  mutating func run() {
    while place < scalars.count {
      let scalar = scalars[place]
      // Neither a reading nor damage begins with a character.
      if !scalar.isHan {
        if takeGloss() { continue }
        if let start = damageStart(), undo(from: start) { continue }
      }
      step(over: scalar)
    }
  }

  private mutating func step(over scalar: Scalar) {
    place += 1
    gloss = 0
    note(scalar.value < 0x10000 ? UInt16(scalar.value) : 0xFFFF)
  }

  private mutating func note(_ unit: UInt16) {
    first = second
    second = unit
    context.pass(unit)
    _ = brackets.take(unit)
    items.pass(unit)
  }

  private mutating func takeGloss() -> Bool {
    guard scalars[place] == "(", gloss == 0, let found = Gloss(in: scalars, at: place) else {
      return false
    }
    let key = keyBefore()
    guard
      second < 0x80
        ? search.keys.isKey(key, found.syllable)
        : search.keys.syllable(of: key) == found.syllable
    else { return false }
    editor.drop(place..<found.end, .pinyinGloss)
    place = found.end
    gloss = key
    return true
  }

  /// The pair of bytes before: a character, or the trail of one and an ASCII character.
  private func keyBefore() -> UInt16 {
    second < 0x80 ? GBKTable.code(of: first) << 8 | second : GBKTable.code(of: second)
  }

  /// Whether damage begins here: a lost lead before a reading or a mark, or one without its `?`.
  private func damageStart() -> StraddleSearch.Start? {
    let scalar = scalars[place]
    if scalar == "?" || scalar == "\u{FFFD}" {
      if search.body(at: place + 1) != nil { return start(isMarkMissing: false) }
      guard search.mark(at: place + 1) != nil, !isInRunOfLosses else { return nil }
      return start(isMarkMissing: false)
    }
    if search.mark(at: place) != nil {
      return isFollowedByDamage() ? start(isMarkMissing: true) : nil
    }
    guard second > 0x7F, search.body(at: place) != nil else { return nil }
    return start(isMarkMissing: true)
  }

  /// Whether so many lost characters stand together that no tearing made them.
  private var isInRunOfLosses: Bool {
    var count = 1
    var end = place + 1
    while end < scalars.count, count < Self.longestTear, search.isLost(at: end) {
      end += 1
      count += 1
    }
    var begin = place
    while begin > 0, count < Self.longestTear, search.isLost(at: begin - 1) {
      begin -= 1
      count += 1
    }
    return count >= Self.longestTear
  }

  private static let longestTear = 6

  private func start(isMarkMissing: Bool) -> StraddleSearch.Start {
    StraddleSearch.Start(
      place: place, first: first, second: second, context: context, gloss: gloss,
      brackets: brackets, nextItem: items.next, isMarkMissing: isMarkMissing)
  }

  /// Whether a rare character and soon a lost one follow the mark here.
  private func isFollowedByDamage() -> Bool {
    guard place + 1 < scalars.count, scalars[place + 1].isHan,
      scalars[place + 1].value < 0x10000
    else { return false }
    let unit = UInt16(scalars[place + 1].value)
    guard RepairGrams.shared.share(of: ModelUnits.normal(unit)) < 1e-4 else { return false }
    let near = scalars[(place + 2)..<min(scalars.count, place + 10)]
    return near.prefix { !$0.endsLine }.contains { $0 == "?" || ("A"..."z").contains($0) }
  }

  private mutating func undo(from start: StraddleSearch.Start) -> Bool {
    let allowed = allowance.allowed(before: place)
    guard allowed > 0 else {
      doubt(at: start, "Bytes were torn apart here; too much around is torn to look for them.")
      return false
    }
    guard let result = result(from: start, allowed: allowed), result.end > place else {
      doubt(at: start, Self.nothingFits)
      return false
    }
    let range = place..<result.end
    let text = result.units.map { Scalar(code: UInt32($0)) }
    let isProved = proof.holds(
      text, with: result.newKeys, after: [start.first, start.second], gives: scalars[range])
    guard isProved || start.isMarkMissing else {
      doubt(at: start, Self.nothingFits)
      return false
    }
    editor.replace(
      range, with: text, .gbkStraddle, result.isOnly && isProved ? .proved : .likely,
      score: result.score)
    learn(result, from: start)
    for unit in result.units { note(unit) }
    place = result.end
    gloss = result.gloss
    return true
  }

  /// What a search finds, or found before in the same surroundings.
  private mutating func result(
    from start: StraddleSearch.Start, allowed: Int
  ) -> StraddleSearch.Result? {
    if let search = known[place], search.start == start { return search.result }
    let (found, work) = search.run(from: start, allowed: allowed)
    allowance.spend(work, isFruitful: found != nil)
    isDoubtful = isDoubtful || found?.score ?? 0 <= Self.certain
    return found
  }

  /// Takes up what was found for certain, for the other places and the next walk.
  private mutating func learn(_ result: StraddleSearch.Result, from start: StraddleSearch.Start) {
    guard result.score > Self.certain, known[start.place]?.start != start else { return }
    known[start.place] = Search(start: start, result: result)
    search.learn([context.first, context.second] + result.units)
  }

  /// The share from which on a reading is believed.
  private static let certain = 0.9

  private static let nothingFits = "Bytes were torn apart here, and no text fits."

  private mutating func doubt(at start: StraddleSearch.Start, _ message: String) {
    guard !start.isMarkMissing, search.body(at: place + 1) != nil else { return }
    doubts.append(("repair.unrepaired", message, place..<(place + 1)))
  }

  /// Counts and remembers the runs of characters of the text, without readings and what follows
  /// lost bytes.
  private static func read(
    _ scalars: [Scalar], _ table: GlossTable
  ) -> (GramCounts, PhraseMemory) {
    var counts = GramCounts(expecting: scalars.count)
    var phrases = PhraseMemory(capacity: scalars.count)
    var run: [UInt16] = []
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "?" || scalar == "\u{FFFD}" {
        counts.add(run[...])
        phrases.add(run[...])
        run.removeAll(keepingCapacity: true)
        place = endOfDamage(in: scalars, at: place)
      } else if scalar == "(", let last = run.last, let gloss = Gloss(in: scalars, at: place),
        table.isGloss(gloss, after: Scalar(code: UInt32(last)))
      {
        place = gloss.end
      } else {
        run.append(scalar.value < 0x10000 ? UInt16(scalar.value) : 0xFFFF)
        place += 1
      }
    }
    counts.add(run[...])
    phrases.add(run[...])
    return (counts, phrases)
  }

  /// Within how many characters after a folded letter bytes come in step again.
  private static let folded = 8

  /// Just after the characters that may be out of step because of a lost one at a place: bytes
  /// come in step again at the next ASCII character at the latest, but a letter may be one that was
  /// folded, with another after it.
  private static func endOfDamage(in scalars: [Scalar], at start: Int) -> Int {
    var place = start + 1
    if place < scalars.count, [";", "!", "?"].contains(scalars[place]) { place += 1 }
    if let body = Gloss(bodyIn: scalars, at: place) { place = body.end }
    var limit = min(scalars.count, start + 60)
    var end: Int?
    while place < limit {
      let scalar = scalars[place]
      if let gloss = Gloss(in: scalars, at: place) {
        place = gloss.end
      } else if scalar.value >= 0x80 {
        place += 1
      } else {
        guard scalar != "?" else { return place }
        place += 1
        guard ModelUnits.kind(UInt16(scalar.value)) == ModelUnits.letter else {
          return end ?? place
        }
        end = place
        limit = min(scalars.count, place + Self.folded)
      }
    }
    return end ?? place
  }
}
