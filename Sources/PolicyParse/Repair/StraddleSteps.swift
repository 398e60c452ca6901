/// How a hypothesis reads one more scalar of the damaged text.
extension StraddleBeam {
  mutating func extend(_ hypothesis: StraddleHypothesis, at place: Int, rank: Int) {
    read(hypothesis, at: place)
    guard hypothesis.pending != 0, rank < Self.hopeful else { return }
    restoreVanished(hypothesis, at: place, isBest: rank == 0)
  }

  /// After how many of the best hypotheses a vanished pair is looked for.
  private static let hopeful = 5

  private mutating func read(_ hypothesis: StraddleHypothesis, at place: Int) {
    let scalar = search.scalars[place]
    if place == start.place, start.isMarkMissing {
      readMissing(hypothesis, at: place)
    }
    if search.isLost(at: place) {
      readLost(hypothesis, at: place, next: place + 1)
    } else if scalar.value < 0x80 {
      readASCII(hypothesis, UInt8(scalar.value), at: place)
    } else if scalar.value < 0x10000 {
      readWide(hypothesis, UInt16(scalar.value), at: place)
    }
  }

  // Wide ::: lead trail Gloss?      動(dòng)
  private mutating func readWide(
    _ hypothesis: StraddleHypothesis, _ unit: UInt16, at place: Int
  ) {
    let code = GBKTable.code(of: unit)
    guard code != 0 else { return }
    readBytes([UInt8(code >> 8), UInt8(code & 0xFF)], hypothesis, at: place)
  }

  // Narrow ::: byte Gloss?      P(yáng): the trail of 揚; or the two bytes of a folded ；
  private mutating func readASCII(
    _ hypothesis: StraddleHypothesis, _ byte: UInt8, at place: Int
  ) {
    if byte == 0x28, search.gloss(at: place) != nil { return }
    readBytes([byte], hypothesis, at: place)
    guard hypothesis.pending != 0, search.foldsWidth else { return }
    if byte == 0x20 {
      readBytes([0xA1, 0xA1], hypothesis, at: place)
    } else if byte > 0x20, byte < 0x7F {
      readBytes([0xA3, byte + 0x80], hypothesis, at: place)
    }
  }

  /// Takes the bytes of the scalar at a place, and the gloss after it.
  private mutating func readBytes(
    _ bytes: [UInt8], _ hypothesis: StraddleHypothesis, at place: Int
  ) {
    var next = hypothesis
    let gloss = search.gloss(at: place + 1)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      guard take(byte, glossed: isLast ? gloss?.syllable : nil, in: &next) else { return }
    }
    push(next, at: gloss?.end ?? place + 1, after: hypothesis)
  }

  // Lost ::: "?" ( GlossBody | Mark )?      ?cè), ?;
  private mutating func readLost(_ hypothesis: StraddleHypothesis, at place: Int, next: Int) {
    if let body = search.body(at: next) {
      readGlossBody(body, hypothesis)
      return
    }
    if hypothesis.pending == 0 {
      if let mark = search.mark(at: next) { readMark(mark, hypothesis, end: next + 1) }
      readLiteral(hypothesis, at: place)
    } else {
      readBytes([0x80], hypothesis, at: place)
      if search.foldsWidth, search.scalars[place] == "?" {
        readBytes([0xA3, 0xBF], hypothesis, at: place)
      }
      readEaten(hypothesis, at: place)
    }
  }

  /// A mark or a reading before which the `?` is missing.
  private mutating func readMissing(_ hypothesis: StraddleHypothesis, at place: Int) {
    var costly = hypothesis
    costly.score -= 8
    if let body = search.body(at: place) {
      readGlossBody(body, costly)
    } else if let mark = search.mark(at: place) {
      readMark(mark, costly, end: place + 1)
    }
  }

  /// A `?` that is one.
  private mutating func readLiteral(_ hypothesis: StraddleHypothesis, at place: Int) {
    var next = hypothesis
    if search.mark(at: place + 1) != nil { next.score -= 6 }
    guard search.scalars[place] == "?", take(0x3F, in: &next) else { return }
    push(next, at: place + 1, after: hypothesis)
  }

  /// The lead of a pair whose trail was a gloss's bracket: the gloss says which.
  private mutating func readGlossBody(_ body: Gloss, _ hypothesis: StraddleHypothesis) {
    for (trail, cost) in search.keys.trails(after: hypothesis.last, reading: body.syllable) {
      var next = hypothesis
      next.score -= cost
      guard take(trail, glossed: body.syllable, in: &next) else { continue }
      push(next, at: body.end, after: nil)
    }
  }

  /// A character torn by a mark: its lead is lost, its trail is the mark's first byte.
  private mutating func readMark(_ mark: UInt16, _ hypothesis: StraddleHypothesis, end: Int) {
    let trail = UInt8(mark >> 8)
    for choice in best(of: search.choices.ending(with: trail), keeping: 64, for: hypothesis) {
      var next = hypothesis
      guard take(choice.lead, in: &next), take(trail, in: &next),
        take(UInt8(mark & 0xFF), in: &next)
      else { continue }
      push(next, at: end, after: nil)
    }
  }

  /// A trail that took an ASCII character along, or a trail and a lead that make no pair.
  private mutating func readEaten(_ hypothesis: StraddleHypothesis, at place: Int) {
    let choices = search.choices.completing(hypothesis.pending)
    for choice in best(of: choices, keeping: 24, for: hypothesis) where choice.trail > 0x80 {
      var complete = hypothesis
      if take(choice.trail, in: &complete) { readEaten(after: complete, choice.trail, at: place) }
    }
  }

  /// What was eaten together with the trail that just completed a character.
  private mutating func readEaten(
    after complete: StraddleHypothesis, _ trail: UInt8, at place: Int
  ) {
    if search.endsPiece(at: place + 1) { push(complete, at: place + 1, after: nil) }
    for choice in best(of: search.choices.eatable, keeping: 10, for: complete) {
      take(eaten: choice.trail, after: complete, at: place)
    }
    for lead in leads(after: trail, for: complete, before: place + 1) {
      take(eaten: lead, after: complete, at: place)
    }
    var digit = complete
    if takeLostDigit(in: &digit, before: place + 1) { push(digit, at: place + 1, after: nil) }
  }

  private mutating func take(eaten byte: UInt8, after complete: StraddleHypothesis, at place: Int) {
    var next = complete
    if byte == 0x3A, ListStart.follows(at: place + 1, in: search.scalars) {
      next.score += Self.announcing
    }
    if take(byte, in: &next) { push(next, at: place + 1, after: nil) }
  }

  /// What a colon is worth before a list, in bits.
  private static let announcing = 5.0

  /// The lead bytes that make no pair with the byte before, but one with what stands at a place.
  private mutating func leads(
    after trail: UInt8, for complete: StraddleHypothesis, before place: Int
  ) -> [UInt8] {
    let leads = search.unpairable(after: trail)
    guard !leads.isEmpty, place < search.scalars.count else { return [] }
    if search.isLost(at: place) { return lost(among: leads, for: complete, before: place) }
    let choices = search.characters(beginningAt: place) { leads.contains($0) }
    return best(of: choices, keeping: 8, for: complete).map(\.lead)
  }

  /// The leads, of some, of a character that was lost too: its reading says which, or those that go
  /// best.
  private mutating func lost(
    among leads: [UInt8], for complete: StraddleHypothesis, before place: Int
  ) -> [UInt8] {
    if let body = search.body(at: place + 1) {
      return search.keys.leads(reading: body.syllable).filter(leads.contains)
    }
    let choices = search.choices.beforeLost.filter { leads.contains($0.lead) }
    return Set(best(of: choices, keeping: 12, for: complete).map(\.lead)).sorted()
  }

  /// Reads on with a pair that left no mark put in before the scalar at a place.
  ///
  /// - Parameter isBest: two such pairs side by side are rare, and looked for only where the text
  ///   so far is the best, and so is the character that the first of them completes.
  private mutating func restoreVanished(
    _ hypothesis: StraddleHypothesis, at place: Int, isBest: Bool
  ) {
    let choices = search.choices.completingBeforeVanished(hypothesis.pending)
    for (rank, choice) in best(of: choices, keeping: 8, for: hypothesis).enumerated() {
      var complete = hypothesis
      complete.ways = 0
      guard take(choice.trail, in: &complete) else { continue }
      readOn(complete, after: choice.trail, at: place)
      if isBest, rank == 0 { restoreSecond(complete, after: choice.trail, at: place) }
    }
  }

  /// Reads on with another character put in after a vanished pair: its own trail begins a second
  /// such pair, or was lost with what came after it.
  private mutating func restoreSecond(
    _ complete: StraddleHypothesis, after trail: UInt8, at place: Int
  ) {
    for choice in likely(search.choices.beforePrivate, after: trail, for: complete, keeping: 12) {
      var second = complete
      guard take(choice.unit, in: &second) else { continue }
      readOn(second, after: choice.trail, at: place)
    }
    guard search.isLost(at: place), search.body(at: place + 1) == nil else { return }
    for choice in likely(search.choices.beforeLost, after: trail, for: complete, keeping: 160) {
      var second = complete
      guard take(choice.unit, in: &second) else { continue }
      readEaten(after: second, choice.trail, at: place)
    }
  }

  /// The characters that go best after a hypothesis, their lead bytes making a private-use pair with
  /// the byte before.
  private mutating func likely(
    _ choices: [StraddleChoices.Choice], after trail: UInt8, for complete: StraddleHypothesis,
    keeping count: Int
  ) -> [StraddleChoices.Choice] {
    let fitting = choices.filter { GBKTable.isPrivateUse(trail, $0.lead) }
    return best(of: fitting, keeping: count, for: complete)
  }

  /// Adds the two bytes of a character.
  private mutating func take(_ unit: UInt16, in hypothesis: inout StraddleHypothesis) -> Bool {
    let code = GBKTable.code(of: unit)
    return take(UInt8(code >> 8), in: &hypothesis) && take(UInt8(code & 0xFF), in: &hypothesis)
  }

  /// Reads the scalar at a place after the second byte of a private-use pair.
  private mutating func readOn(
    _ hypothesis: StraddleHypothesis, after trail: UInt8, at place: Int
  ) {
    for byte in seconds(after: trail, for: hypothesis, at: place) {
      var next = hypothesis
      if take(byte, in: &next) { read(next, at: place) }
    }
  }

  /// The second bytes of a private-use pair that go best with what follows.
  private mutating func seconds(
    after trail: UInt8, for hypothesis: StraddleHypothesis, at place: Int
  ) -> [UInt8] {
    let scalar = search.scalars[place]
    if search.isLost(at: place), let body = search.body(at: place + 1) {
      return search.keys.leads(reading: body.syllable)
        .filter { GBKTable.isPrivateUse(trail, $0) }
    }
    if let gloss = search.gloss(at: place + 1), scalar.value < 0x80 {
      return (UInt8(0x81)...0xFE).filter {
        GBKTable.isPrivateUse(trail, $0)
          && search.keys.isKey(UInt16($0) << 8 | UInt16(scalar.value), gloss.syllable)
      }
    }
    let fitting = search.characters(beginningAt: place) { GBKTable.isPrivateUse(trail, $0) }
    return best(of: fitting, keeping: 8, for: hypothesis).map(\.lead)
  }
}
