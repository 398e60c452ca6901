/// How a hypothesis reads one more scalar of the damaged text.
extension StraddleBeam {
  mutating func extend(_ hypothesis: StraddleHypothesis, at place: Int, rank: Int) {
    read(hypothesis, at: place)
    guard hypothesis.pending != 0, rank < 8 else { return }
    restoreVanished(hypothesis, at: place, isFirst: rank < 4)
  }

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
    let leads = best(of: UInt8(0x81)...0xFE, keeping: 24, for: hypothesis) {
      GBKTable.unit($0, UInt8(mark >> 8))
    }
    for lead in leads {
      var next = hypothesis
      guard take(lead, in: &next), take(UInt8(mark >> 8), in: &next),
        take(UInt8(mark & 0xFF), in: &next)
      else { continue }
      push(next, at: end, after: nil)
    }
  }

  /// A trail that took an ASCII character along, or a trail and a lead that make no pair.
  private mutating func readEaten(_ hypothesis: StraddleHypothesis, at place: Int) {
    let lead = hypothesis.pending
    let trails = best(of: UInt8(0x81)...0xFE, keeping: 12, for: hypothesis) {
      GBKTable.unit(lead, $0)
    }
    for trail in trails {
      var complete = hypothesis
      if take(trail, in: &complete) { readEaten(after: complete, trail, at: place) }
    }
  }

  /// What was eaten together with the trail that just completed a character.
  private mutating func readEaten(
    after complete: StraddleHypothesis, _ trail: UInt8, at place: Int
  ) {
    if search.endsPiece(at: place + 1) { push(complete, at: place + 1, after: nil) }
    let eaten = best(of: Self.eatable, keeping: 6, for: complete) { UInt16($0) }
    for byte in eaten + search.unpairable(after: trail, before: place + 1) {
      var next = complete
      if take(byte, in: &next) { push(next, at: place + 1, after: nil) }
    }
    var digit = complete
    if takeLostDigit(in: &digit, before: place + 1) { push(digit, at: place + 1, after: nil) }
  }

  private static let eatable: [UInt8] = Array("\n\r,:;.()-*\"%/ !?+=<>'#&".utf8)

  /// The bytes that make the best common characters, best first.
  private func best(
    of bytes: some Sequence<UInt8>, keeping count: Int, for hypothesis: StraddleHypothesis,
    making unit: (UInt8) -> UInt16
  ) -> [UInt8] {
    var made: [(unit: UInt16, byte: UInt8)] = []
    for byte in bytes {
      let unit = unit(byte)
      if unit != GBKTable.noScalar, search.frequent.isCommon(unit) { made.append((unit, byte)) }
    }
    let kept = search.best(
      of: made.lazy.map(\.unit), keeping: count, after: hypothesis.first, hypothesis.second)
    return kept.compactMap { unit in made.first { $0.unit == unit }?.byte }
  }

  /// Reads on with a pair that left no mark put in before the scalar at a place, or two of them.
  private mutating func restoreVanished(
    _ hypothesis: StraddleHypothesis, at place: Int, isFirst: Bool
  ) {
    let lead = hypothesis.pending
    let trails = best(of: Self.privateLeads, keeping: 5, for: hypothesis) {
      GBKTable.unit(lead, $0)
    }
    for trail in trails {
      var complete = hypothesis
      complete.score -= Self.vanishingCost
      complete.ways = 0
      guard take(trail, in: &complete) else { continue }
      readOn(complete, after: trail, at: place)
      guard isFirst else { continue }
      for unit in search.likely(after: trail, for: complete, asPrivate: true) {
        let code = GBKTable.code(of: unit)
        var second = complete
        second.score -= Self.vanishingCost
        guard take(UInt8(code >> 8), in: &second), take(UInt8(code & 0xFF), in: &second) else {
          continue
        }
        readOn(second, after: UInt8(code & 0xFF), at: place)
      }
      guard search.isLost(at: place), search.body(at: place + 1) == nil else { continue }
      for unit in search.likely(after: trail, for: complete, asPrivate: false) {
        let code = GBKTable.code(of: unit)
        var second = complete
        guard take(UInt8(code >> 8), in: &second), take(UInt8(code & 0xFF), in: &second) else {
          continue
        }
        readEaten(after: second, UInt8(code & 0xFF), at: place)
      }
    }
  }

  private static let vanishingCost = 0.0

  /// Reads the scalar at a place after the second byte of a private-use pair.
  private mutating func readOn(
    _ hypothesis: StraddleHypothesis, after trail: UInt8, at place: Int
  ) {
    for byte in seconds(after: trail, for: hypothesis, at: place) {
      var next = hypothesis
      if take(byte, in: &next) { read(next, at: place) }
    }
  }

  static let privateLeads: [UInt8] =
    Array(0xA1...0xA7) + Array(0xAA...0xAF) + Array(0xF8...0xFE)

  /// The second bytes of a private-use pair that go best with what follows.
  private func seconds(
    after trail: UInt8, for hypothesis: StraddleHypothesis, at place: Int
  ) -> [UInt8] {
    let pairs = (UInt8(0x81)...0xFE).filter { GBKTable.isPrivateUse(trail, $0) }
    let scalar = search.scalars[place]
    if search.isLost(at: place), let body = search.body(at: place + 1) {
      return search.keys.leads(reading: body.syllable).filter(pairs.contains)
    }
    guard let next = search.firstByte(of: scalar) else { return [] }
    if let gloss = search.gloss(at: place + 1), scalar.value < 0x80 {
      return pairs.filter { search.keys.isKey(UInt16($0) << 8 | UInt16(next), gloss.syllable) }
    }
    return best(of: pairs, keeping: 8, for: hypothesis) { GBKTable.unit($0, next) }
  }
}
