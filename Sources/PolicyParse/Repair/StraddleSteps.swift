/// How a hypothesis reads one more scalar of the damaged text.
extension StraddleBeam {
  mutating func extend(_ hypothesis: StraddleHypothesis, at place: Int, rank: Int) {
    bestPushed = -.infinity
    read(hypothesis, at: place)
    guard hypothesis.pending != 0, rank < 8, bestPushed < hypothesis.score - 13 else { return }
    for restored in withVanishedPair(hypothesis, at: place) { read(restored, at: place) }
  }

  private mutating func read(_ hypothesis: StraddleHypothesis, at place: Int) {
    let scalar = search.scalars[place]
    if place == start.place, start.isMarkMissing {
      readMissing(hypothesis, at: place)
    }
    if scalar == "?" || scalar == "\u{FFFD}" {
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
      guard take(trail, in: &complete) else { continue }
      if search.endsPiece(at: place + 1) { push(complete, at: place + 1, after: nil) }
      let eaten = best(of: Self.eatable, keeping: 6, for: complete) { UInt16($0) }
      for byte in eaten + search.unpairable(after: trail) {
        var next = complete
        guard take(byte, in: &next) else { continue }
        push(next, at: place + 1, after: nil)
      }
    }
  }

  private static let eatable: [UInt8] = Array("\n,:;.()-*\"%/ !?+=<>'#&0123456789".utf8)

  /// The bytes that make the best characters, best first.
  private func best(
    of bytes: some Sequence<UInt8>, keeping count: Int, for hypothesis: StraddleHypothesis,
    making unit: (UInt8) -> UInt16
  ) -> [UInt8] {
    let context = search.model.context(hypothesis.first, hypothesis.second)
    var scored: [(UInt8, Double)] = []
    for byte in bytes {
      let made = unit(byte)
      if made != GBKTable.noScalar { scored.append((byte, search.model.score(made, in: context))) }
    }
    return scored.sorted { $0.1 > $1.1 }.prefix(count).map(\.0)
  }

  /// The hypotheses in which a pair that left no mark stood before the scalar at a place.
  private mutating func withVanishedPair(
    _ hypothesis: StraddleHypothesis, at place: Int
  ) -> [StraddleHypothesis] {
    let lead = hypothesis.pending
    let trails = best(of: Self.privateLeads, keeping: 6, for: hypothesis) {
      GBKTable.unit(lead, $0)
    }
    var restored: [StraddleHypothesis] = []
    for trail in trails {
      var complete = hypothesis
      complete.score -= 5
      complete.ways = 0
      guard take(trail, in: &complete) else { continue }
      for byte in seconds(after: trail, for: complete, at: place) {
        var next = complete
        if take(byte, in: &next) { restored.append(next) }
      }
    }
    return restored
  }

  private static let privateLeads: [UInt8] =
    Array(0xA1...0xA7) + Array(0xAA...0xAF) + Array(0xF8...0xFE)

  /// The second bytes of a private-use pair that go best with what follows.
  private func seconds(
    after trail: UInt8, for hypothesis: StraddleHypothesis, at place: Int
  ) -> [UInt8] {
    let pairs = (UInt8(0x81)...0xFE).filter { GBKTable.isPrivateUse(trail, $0) }
    let scalar = search.scalars[place]
    if let body = search.body(at: place + 1), scalar == "?" {
      return search.keys.leads(reading: body.syllable).filter(pairs.contains)
    }
    guard let next = search.firstByte(of: scalar) else { return [] }
    if let gloss = search.gloss(at: place + 1), scalar.value < 0x80 {
      return pairs.filter { search.keys.isKey(UInt16($0) << 8 | UInt16(next), gloss.syllable) }
    }
    return best(of: pairs, keeping: 8, for: hypothesis) { GBKTable.unit($0, next) }
  }
}
