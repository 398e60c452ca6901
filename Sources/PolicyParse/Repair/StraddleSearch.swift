/// Finds the text that was damaged, by rebuilding its bytes.
///
/// A beam search from left to right over the damaged scalars. A hypothesis is a text so far and
/// a lead byte that waits for its trail, if any. A two-byte character brings two bytes; with a
/// lead waiting, the first of them completes a character and the second waits. `?` brings bytes
/// that are lost; a reading after it says which, and a character model judges the rest.
struct StraddleSearch {
  let scalars: [Scalar]
  let keys: GlossKeys
  var model: RepairCharacterModel
  /// Whether the site folded full-width ASCII.
  let foldsWidth: Bool
  let choices: StraddleChoices
  let cache = ScoreCache()

  init(
    scalars: [Scalar], keys: GlossKeys, model: RepairCharacterModel, foldsWidth: Bool,
    choices: StraddleChoices
  ) {
    self.scalars = scalars
    self.keys = keys
    self.model = model
    self.foldsWidth = foldsWidth
    self.choices = choices
  }

  /// Takes up a stretch that was found, for the stretches after it.
  mutating func learn(_ units: [UInt16]) {
    model.learn(units)
    cache.clear()
  }

  func score(_ unit: UInt16, after context: ModelContext) -> Double {
    let score = cache.score(unit, after: context) { model.score(unit, in: model.context(context)) }
    return RepairCharacterModel.score(score, of: unit, awaiting: model.awaited(after: context))
  }

  /// Where and in what surroundings a search begins.
  struct Start: Equatable {
    let place: Int
    /// The two characters before, 0 where there are none.
    let first: UInt16
    let second: UInt16
    let context: ModelContext
    /// The code of the key whose gloss stands directly before, or 0.
    let gloss: UInt16
    let brackets: OpenBrackets
    /// The first character of the next item's number, if any.
    let nextItem: UInt16?
    /// Whether a `?` that should stand here is missing.
    let isMarkMissing: Bool
  }

  /// What was found.
  struct Result {
    /// Just after the damaged stretch.
    let end: Int
    let units: [UInt16]
    /// Whether no other text gives the damaged stretch, but for pairs that leave no mark.
    let isOnly: Bool
    /// The share of the reading among all that were considered.
    let score: Double
    /// The code of the key whose gloss ends the stretch, or 0.
    let gloss: UInt16
    /// Keys in the stretch that the document shows nowhere else.
    let newKeys: [NewKey]
  }

  /// A key that the document shows nowhere else, with its reading.
  struct NewKey {
    let code: UInt16
    let syllable: Syllable
  }

  private static let longest = 120

  /// The damaged stretch at a start, undone; nil where nothing fits or more than `allowed` would
  /// have to be weighed. Also how much was.
  func run(from start: Start, allowed: Int) -> (found: Result?, work: Int) {
    var beam = StraddleBeam(search: self, start: start)
    let end = min(scalars.count, start.place + Self.longest)
    return (beam.run(limit: end, allowed: allowed), beam.work)
  }

  func gloss(at place: Int) -> Gloss? {
    Gloss(in: scalars, at: place).flatMap { keys.isReading($0.syllable) ? $0 : nil }
  }

  func body(at place: Int) -> Gloss? {
    Gloss(bodyIn: scalars, at: place).flatMap { keys.isReading($0.syllable) ? $0 : nil }
  }

  /// Whether the scalar at a place stands for lost bytes.
  func isLost(at place: Int) -> Bool {
    scalars[place] == "?" || scalars[place] == "\u{FFFD}"
  }

  /// The bytes of a mark at which sites tear texts.
  func mark(at place: Int) -> UInt16? {
    guard place < scalars.count else { return nil }
    switch scalars[place] {
    case ";", "；": return 0xA3BB
    case "!", "！": return 0xA3A1
    case "?", "？": return 0xA3BF
    case "。": return 0xA1A3
    default: return nil
    }
  }

  /// Whether the bytes were torn apart before a place without a sign of it.
  func endsPiece(at place: Int) -> Bool {
    place >= scalars.count || ["；", "！", "？"].contains(scalars[place])
  }

  /// The bytes with which the scalar at a place may begin: where full-width forms were folded, an
  /// ASCII character may have been two.
  func firstBytes(at place: Int) -> [UInt8] {
    let scalar = scalars[place]
    guard scalar.value >= 0x80 else {
      let byte: [UInt8] = isLost(at: place) ? [] : [UInt8(scalar.value)]
      return foldsWidth && scalar.value >= 0x20 ? byte + [scalar == " " ? 0xA1 : 0xA3] : byte
    }
    let code = scalar.value < 0x10000 ? GBKTable.code(of: UInt16(scalar.value)) : 0
    return code == 0 ? [] : [UInt8(code >> 8)]
  }

  /// The characters that end with the first byte of the scalar at a place, of those whose lead
  /// passes.
  func characters(
    beginningAt place: Int, where passes: (UInt8) -> Bool
  ) -> [StraddleChoices.Choice] {
    var found: [StraddleChoices.Choice] = []
    for trail in firstBytes(at: place) {
      for choice in choices.ending(with: trail) where passes(choice.lead) { found.append(choice) }
    }
    return found
  }

  /// The bytes that make no pair with a lead, nor one of the private-use areas.
  func unpairable(after lead: UInt8) -> [UInt8] { Self.unpairable[Int(lead)] }

  private static let unpairable: [[UInt8]] = (UInt8.min...UInt8.max).map { lead in
    guard lead > 0x80 else { return [] }
    return (UInt8(0x81)...0xFE).filter { byte in
      GBKTable.unit(lead, byte) == GBKTable.noScalar && !GBKTable.isPrivateUse(lead, byte)
    }
  }

  /// What the rest of the line after a place is worth after open brackets, in bits.
  func fit(_ open: OpenBrackets, at start: Int) -> Double {
    var brackets = open
    var worth = 0.0
    var place = start
    let end = min(scalars.count, place + 400)
    while place < end, scalars[place] != "?", scalars[place] != "\u{FFFD}" {
      if let gloss = gloss(at: place) {
        place = gloss.end
        continue
      }
      if scalars[place].value < 0x10000 { worth += brackets.take(UInt16(scalars[place].value)) }
      if scalars[place].endsLine { break }
      place += 1
    }
    return worth
  }
}

/// How many brackets of each kind are open.
struct OpenBrackets: Equatable {
  private var quotes: Int8 = 0
  private var inner: Int8 = 0
  private var corners: Int8 = 0
  private var innerCorners: Int8 = 0
  private var titles: Int8 = 0
  private var innerTitles: Int8 = 0
  private var rounds: Int8 = 0
  private var squares: Int8 = 0
  private var shells: Int8 = 0
  private var lenses: Int8 = 0
  /// Whether a quotation mark of ASCII, which opens and closes, is open.
  private var isStraightOpen = false

  /// Takes up a character; says what it is worth in bits: a closing mark needs an open one.
  mutating func take(_ unit: UInt16) -> Double {
    switch unit {
    case 0x201C: Self.open(&quotes)
    case 0x201D: Self.close(&quotes)
    case 0x2018: Self.open(&inner)
    case 0x2019: Self.close(&inner)
    case 0x300C: Self.open(&corners)
    case 0x300D: Self.close(&corners)
    case 0x300E: Self.open(&innerCorners)
    case 0x300F: Self.close(&innerCorners)
    case 0x300A: Self.open(&titles)
    case 0x300B: Self.close(&titles)
    case 0x3008: Self.open(&innerTitles)
    case 0x3009: Self.close(&innerTitles)
    case 0x28, 0xFF08: Self.open(&rounds)
    case 0x29, 0xFF09: Self.close(&rounds)
    case 0x5B, 0xFF3B: Self.open(&squares)
    case 0x5D, 0xFF3D: Self.close(&squares)
    case 0x3014: Self.open(&shells)
    case 0x3015: Self.close(&shells)
    case 0x3010: Self.open(&lenses)
    case 0x3011: Self.close(&lenses)
    case 0x22: toggleStraight()
    case 0x0A: endLine()
    default: 0
    }
  }

  private static func open(_ count: inout Int8) -> Double {
    count = min(30, count + 1)
    return count > 1 ? -3 : 0
  }

  private static func close(_ count: inout Int8) -> Double {
    guard count > 0 else { return -14 }
    count -= 1
    return 0
  }

  private mutating func toggleStraight() -> Double {
    isStraightOpen.toggle()
    return 0
  }

  /// Whether a character closes a bracket that is open.
  func awaits(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201D: quotes > 0
    case 0x2019: inner > 0
    case 0x300D: corners > 0
    case 0x300F: innerCorners > 0
    case 0x300B: titles > 0
    case 0x3009: innerTitles > 0
    case 0x29, 0xFF09: rounds > 0
    case 0x5D, 0xFF3D: squares > 0
    case 0x3015: shells > 0
    case 0x3011: lenses > 0
    default: false
    }
  }

  private mutating func endLine() -> Double {
    let isClosed = self == OpenBrackets()
    self = OpenBrackets()
    return isClosed ? 0 : -4
  }
}
