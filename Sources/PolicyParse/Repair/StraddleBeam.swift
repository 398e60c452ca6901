/// One way to read the damaged stretch so far.
struct StraddleHypothesis {
  var score = 0.0
  /// A lead byte that waits for its trail; 0 for none.
  var pending: UInt8 = 0
  /// The byte before.
  var last: UInt8
  /// The code of the key whose gloss stands directly before, or 0.
  var gloss: UInt16
  var context: ModelContext
  var brackets: OpenBrackets
  /// The last character in the beam's list; -1 for none.
  var node: Int32 = -1
  /// The last key in the beam's list of keys that the document shows nowhere else; -1 for none.
  var key: Int32 = -1
  /// How many scalars were read since all bytes were in step again.
  var inStep = 0
  /// Where they came in step again: the place, the last character, and the gloss before it.
  var stepPlace: Int
  var stepNode: Int32 = -1
  var stepGloss: UInt16 = 0
  var stepKey: Int32 = -1
  /// How many texts without vanished pairs lead here: 0, 1, or 2 for more than one.
  var ways = 1
  /// The shares of the other texts that lead here, as multiples of this one's.
  var rivals = 0.0

  func isSameState(as other: Self) -> Bool {
    pending == other.pending && last == other.last && gloss == other.gloss
      && context == other.context && brackets == other.brackets
      && min(inStep, 4) == min(other.inStep, 4)
  }
}

/// The hypotheses of a search, by the place they have read up to.
struct StraddleBeam {
  let search: StraddleSearch
  let start: StraddleSearch.Start
  /// The score below which a hypothesis is not worth going on with.
  private(set) var floor = -Double.infinity
  /// Hypotheses by place, from the start on.
  private var layers: [[StraddleHypothesis]]
  /// Characters, each with the one before it.
  private var nodes: [(unit: UInt16, parent: Int32)] = []
  /// New keys, each with the one before it.
  private var newKeys: [(key: StraddleSearch.NewKey, parent: Int32)] = []
  private var isPruned = false
  /// How many characters were weighed and how many hypotheses were kept.
  private(set) var work = 0

  private static let width = 24
  private static let reach = 24.0
  /// How much the best hypothesis may lose with the next scalar.
  private static let slack = 4.0

  init(search: StraddleSearch, start: StraddleSearch.Start) {
    self.search = search
    self.start = start
    let code = start.second < 0x80 ? start.second : GBKTable.code(of: start.second)
    layers = [
      [
        StraddleHypothesis(
          last: UInt8(code & 0xFF), gloss: start.gloss, context: start.context,
          brackets: start.brackets, stepPlace: start.place)
      ]
    ]
  }

  mutating func run(limit: Int, allowed: Int) -> StraddleSearch.Result? {
    var place = start.place
    while place - start.place < layers.count {
      let layer = takeLayer(at: place)
      if let best = layer.first {
        if isSettled(best, in: layer) || place >= search.scalars.count {
          return result(of: layer, at: place)
        }
        guard place < limit, work <= allowed else { return nil }
        floor = best.score - Self.reach - Self.slack
        for (rank, hypothesis) in layer.enumerated() { extend(hypothesis, at: place, rank: rank) }
      }
      place += 1
    }
    return nil
  }

  /// Whether the best hypothesis has been in step long enough to be believed.
  private func isSettled(_ best: StraddleHypothesis, in layer: [StraddleHypothesis]) -> Bool {
    guard best.inStep >= 4, best.inStep < 12 else { return best.inStep >= 12 }
    return !layer.contains { $0.inStep < 4 && $0.score > best.score - 12 }
  }

  /// The hypotheses at a place, best first, one a state, without those far behind.
  private mutating func takeLayer(at place: Int) -> [StraddleHypothesis] {
    var all: [StraddleHypothesis] = []
    swap(&all, &layers[place - start.place])
    guard let top = all.lazy.map(\.score).max() else { return [] }
    let near = all.indices.filter { all[$0].score > top - Self.reach }
      .sorted { all[$0].score > all[$1].score }
    if near.count < all.count {
      isPruned = isPruned || all.contains { $0.ways > 0 && $0.score <= top - Self.reach }
    }
    var kept: [StraddleHypothesis] = []
    for hypothesis in near.lazy.map({ all[$0] }) {
      if let same = kept.firstIndex(where: { $0.isSameState(as: hypothesis) }) {
        kept[same].ways = min(kept[same].ways + hypothesis.ways, 2)
        kept[same].rivals +=
          (1 + hypothesis.rivals) * Double.roughPower2(hypothesis.score - kept[same].score)
      } else if kept.count < Self.width {
        kept.append(hypothesis)
      } else if hypothesis.ways > 0 {
        isPruned = true
      }
    }
    return kept
  }

  private func result(of layer: [StraddleHypothesis], at place: Int) -> StraddleSearch.Result? {
    var best: (hypothesis: StraddleHypothesis, score: Double)?
    var shares: [(score: Double, count: Double)] = []
    for hypothesis in layer where hypothesis.pending == 0 {
      let score = hypothesis.score + search.fit(hypothesis.brackets, at: place)
      shares.append((score, 1 + hypothesis.rivals))
      if score > best?.score ?? -.infinity { best = (hypothesis, score) }
    }
    guard let best else { return nil }
    let total = shares.reduce(0) { $0 + $1.count * Double.roughPower2($1.score - best.score) }
    let ways = layer.reduce(0) { $0 + $1.ways }
    return StraddleSearch.Result(
      end: best.hypothesis.stepPlace, units: units(upTo: best.hypothesis.stepNode),
      isOnly: ways == 1 && best.hypothesis.ways == 1 && !isPruned && total < Self.leastDoubt,
      score: 1 / total,
      gloss: best.hypothesis.stepGloss, newKeys: keys(upTo: best.hypothesis.stepKey))
  }

  /// The sum of all shares from which on pairs that leave no mark are a doubt.
  private static let leastDoubt = 1.001

  private func keys(upTo key: Int32) -> [StraddleSearch.NewKey] {
    var found: [StraddleSearch.NewKey] = []
    var key = key
    while key >= 0 {
      found.append(newKeys[Int(key)].key)
      key = newKeys[Int(key)].parent
    }
    return found
  }

  private func units(upTo node: Int32) -> [UInt16] {
    var units: [UInt16] = []
    var node = node
    while node >= 0 {
      units.append(nodes[Int(node)].unit)
      node = nodes[Int(node)].parent
    }
    return units.reversed()
  }

  /// The choices that go best after a hypothesis, best first, of those that keep it above the floor.
  mutating func best(
    of choices: [StraddleChoices.Choice], keeping count: Int, for hypothesis: StraddleHypothesis
  ) -> [StraddleChoices.Choice] {
    let before = hypothesis.context
    let awaited = search.model.awaited(after: before)
    var context: RepairCharacterModel.Context?
    var kept: [(choice: StraddleChoices.Choice, score: Double)] = []
    var least = floor - hypothesis.score
    for choice in choices {
      work += 1
      var score = search.cache.score(choice.unit, after: before) {
        let known = context ?? search.model.context(before)
        context = known
        return search.model.score(choice.candidate, in: known)
      }
      score = RepairCharacterModel.score(score, of: choice.unit, awaiting: awaited)
      score = raised(score, of: choice.unit, after: hypothesis)
      guard score > least else { continue }
      var place = kept.count
      kept.append((choice, score))
      while place > 0, kept[place - 1].score < score {
        kept[place] = kept[place - 1]
        place -= 1
      }
      kept[place] = (choice, score)
      guard kept.count > count else { continue }
      kept.removeLast()
      least = max(least, kept[count - 1].score)
    }
    return kept.map(\.choice)
  }

  /// The score of a character, raised where it is awaited: what closes a bracket, or the next item's
  /// number after a sentence's end.
  private func raised(
    _ score: Double, of unit: UInt16, after hypothesis: StraddleHypothesis
  ) -> Double {
    if hypothesis.brackets.awaits(unit) { return max(score, 0) }
    guard unit == start.nextItem, ItemCounter.endsSentence(hypothesis.context.second) else {
      return score
    }
    return max(score, Self.nextItem)
  }

  /// What two marks side by side cost that never stand so, in bits.
  private static let collision = 8.0

  /// What the next item's number is worth after a sentence's end, in bits.
  private static let nextItem = -3.0

  /// Adds a character to a hypothesis.
  private mutating func emit(_ unit: UInt16, to hypothesis: inout StraddleHypothesis) {
    let score = search.score(unit, after: hypothesis.context)
    hypothesis.score += raised(score, of: unit, after: hypothesis) + hypothesis.brackets.take(unit)
    if ClauseMarks.collide(hypothesis.context.second, unit) { hypothesis.score -= Self.collision }
    nodes.append((unit, hypothesis.node))
    hypothesis.node = Int32(nodes.count - 1)
    hypothesis.context.pass(unit)
  }

  /// Adds a byte of the true text; false where that cannot be.
  ///
  /// - Parameter syllable: the reading whose gloss follows the byte in the damaged text, if any.
  mutating func take(
    _ byte: UInt8, glossed syllable: Syllable? = nil, in hypothesis: inout StraddleHypothesis
  ) -> Bool {
    let pair = UInt16(hypothesis.last) << 8 | UInt16(byte)
    let isSeparated = hypothesis.gloss != 0 && hypothesis.gloss < pair
    let key = isSeparated ? nil : search.keys.syllable(of: pair)
    if let syllable {
      guard !isSeparated, key == syllable || (key == nil && search.keys.mayBeKey(pair, syllable))
      else { return false }
    } else if key != nil {
      return false
    }
    guard advance(&hypothesis, by: byte) else { return false }
    hypothesis.last = byte
    hypothesis.gloss = syllable == nil ? 0 : pair
    if let syllable, key == nil {
      newKeys.append((.init(code: pair, syllable: syllable), hypothesis.key))
      hypothesis.key = Int32(newKeys.count - 1)
    }
    return true
  }

  /// Adds a lost digit; one that the text around does not tell stays a `?`.
  mutating func takeLostDigit(
    in hypothesis: inout StraddleHypothesis, before place: Int
  ) -> Bool {
    guard hypothesis.pending == 0 else { return false }
    let worth =
      search.score(ModelUnits.digit, after: hypothesis.context) - RepairCharacterModel.digits
    let digit = search.lostDigit(before: place)
    hypothesis.score += digit == nil ? worth : worth + Self.told
    hypothesis.ways = min(hypothesis.ways * 2, 2)
    nodes.append((digit ?? 0x3F, hypothesis.node))
    hypothesis.node = Int32(nodes.count - 1)
    hypothesis.context.pass(ModelUnits.digit)
    hypothesis.last = 0x31
    hypothesis.gloss = 0
    return true
  }

  /// How much more a lost digit is worth where the text around tells it, in bits.
  private static let told = 6.0

  private mutating func advance(_ hypothesis: inout StraddleHypothesis, by byte: UInt8) -> Bool {
    if hypothesis.pending != 0 {
      let unit = GBKTable.unit(hypothesis.pending, byte)
      guard unit != GBKTable.noScalar else { return false }
      hypothesis.pending = 0
      emit(unit, to: &hypothesis)
    } else if byte < 0x80 {
      emit(UInt16(byte), to: &hypothesis)
    } else {
      guard byte != 0x80, byte != 0xFF else { return false }
      hypothesis.pending = byte
    }
    return true
  }

  /// Puts a hypothesis that has read up to `place` into its layer.
  ///
  /// - Parameter before: what it was before the last scalar; nil where that scalar was damage.
  mutating func push(
    _ hypothesis: StraddleHypothesis, at place: Int, after before: StraddleHypothesis?
  ) {
    guard hypothesis.score > floor else {
      isPruned = isPruned || hypothesis.ways > 0
      return
    }
    work += 1
    var hypothesis = hypothesis
    if hypothesis.pending == 0, before?.pending == 0 {
      hypothesis.inStep += hypothesis.context.second == 0x0A ? 4 : 1
    } else {
      hypothesis.inStep = 0
      if hypothesis.pending == 0 {
        hypothesis.stepPlace = place
        hypothesis.stepNode = hypothesis.node
        hypothesis.stepGloss = hypothesis.gloss
        hypothesis.stepKey = hypothesis.key
      }
    }
    while layers.count <= place - start.place { layers.append([]) }
    layers[place - start.place].append(hypothesis)
  }
}

extension Double {
  /// Two to the power of a number, roughly; 0 far below.
  static func roughPower2(_ power: Double) -> Double {
    guard power > -60 else { return 0 }
    let whole = power.rounded(.down)
    let part = power - whole
    return Double(sign: .plus, exponent: Int(min(60, whole)), significand: 1)
      * (1 + part * (0.6565 + part * 0.3435))
  }
}
