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
  /// The frequent characters of the document.
  let frequent: FrequentUnits
  private let cache = ScoreCache()

  init(
    scalars: [Scalar], keys: GlossKeys, model: RepairCharacterModel, foldsWidth: Bool,
    frequent: FrequentUnits
  ) {
    self.scalars = scalars
    self.keys = keys
    self.model = model
    self.foldsWidth = foldsWidth
    self.frequent = frequent
  }

  /// Takes up a stretch that was found, for the stretches after it.
  mutating func learn(_ units: [UInt16]) {
    model.learn(units)
    cache.clear()
  }

  /// The units that go best after two others, best first.
  func best(
    of units: some Sequence<UInt16>, keeping count: Int, after first: UInt16, _ second: UInt16
  ) -> [UInt16] {
    var context: RepairCharacterModel.Context?
    var kept: [(unit: UInt16, score: Double)] = []
    for unit in units {
      let score = cache.score(unit, after: first, second) {
        let known = context ?? model.context(first, second)
        context = known
        return model.score(unit, in: known)
      }
      if kept.count == count, let last = kept.last, score <= last.score { continue }
      let place = kept.firstIndex { $0.score < score } ?? kept.count
      kept.insert((unit, score), at: place)
      if kept.count > count { kept.removeLast() }
    }
    return kept.map(\.unit)
  }

  func score(_ unit: UInt16, after first: UInt16, _ second: UInt16) -> Double {
    cache.score(unit, after: first, second) {
      model.score(unit, in: model.context(first, second))
    }
  }

  /// Where and in what surroundings a search begins.
  struct Start {
    let place: Int
    /// The two characters before, 0 where there are none.
    let first: UInt16
    let second: UInt16
    /// The two before that are no blanks.
    let context: (first: UInt16, second: UInt16)
    /// The code of the key whose gloss stands directly before, or 0.
    let gloss: UInt16
    let brackets: OpenBrackets
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

  /// The damaged stretch at a start, undone; nil where nothing fits.
  func run(from start: Start) -> Result? {
    var beam = StraddleBeam(search: self, start: start)
    return beam.run(limit: min(scalars.count, start.place + Self.longest))
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

  /// The frequent characters that go best after a hypothesis, their lead bytes making a
  /// private-use pair with the byte before.
  ///
  /// - Parameter asPrivate: whether their trail must begin another such pair, or is lost with
  ///   what came after it.
  func likely(
    after trail: UInt8, for hypothesis: StraddleHypothesis, asPrivate: Bool
  ) -> [UInt16] {
    let units = (asPrivate ? frequent.beforePrivate : frequent.beforeLost).lazy.filter {
      GBKTable.isPrivateUse(trail, UInt8(GBKTable.code(of: $0) >> 8))
    }
    return best(of: units, keeping: 5, after: hypothesis.first, hypothesis.second)
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

  func firstByte(of scalar: Scalar) -> UInt8? {
    if scalar.value < 0x80 { return scalar == "?" ? nil : UInt8(scalar.value) }
    guard scalar.value < 0x10000 else { return nil }
    let code = GBKTable.code(of: UInt16(scalar.value))
    return code == 0 ? nil : UInt8(code >> 8)
  }

  /// The bytes that make no pair with a lead, nor one of the private-use areas, but one with
  /// what stands at a place.
  func unpairable(after lead: UInt8, before place: Int) -> [UInt8] {
    guard place < scalars.count else { return [] }
    let next = firstByte(of: scalars[place])
    guard next != nil || isLost(at: place) else { return [] }
    return (UInt8(0x81)...0xFE).filter { byte in
      GBKTable.unit(lead, byte) == GBKTable.noScalar && !GBKTable.isPrivateUse(lead, byte)
        && next.map { GBKTable.unit(byte, $0) != GBKTable.noScalar } ?? true
    }
  }

  /// The first digit of a year whose other three stand at a place.
  func millennium(before place: Int) -> UInt16? {
    guard place + 3 < scalars.count,
      scalars[place..<(place + 3)].allSatisfy({ ("0"..."9").contains($0) }),
      ["年", "〕", "]", ")"].contains(scalars[place + 3])
    else { return nil }
    return scalars[place] == "0" ? 0x32 : scalars[place] == "9" ? 0x31 : nil
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
  private var titles: Int8 = 0
  private var rounds: Int8 = 0
  private var squares: Int8 = 0

  /// Takes up a character; says what it is worth in bits: a closing mark needs an open one.
  mutating func take(_ unit: UInt16) -> Double {
    switch unit {
    case 0x201C: Self.open(&quotes)
    case 0x201D: Self.close(&quotes)
    case 0x2018, 0x300E: Self.open(&inner)
    case 0x2019, 0x300F: Self.close(&inner)
    case 0x300C: Self.open(&corners)
    case 0x300D: Self.close(&corners)
    case 0x300A, 0x3008: Self.open(&titles)
    case 0x300B, 0x3009: Self.close(&titles)
    case 0x28, 0xFF08: Self.open(&rounds)
    case 0x29, 0xFF09: Self.close(&rounds)
    case 0x5B, 0x3010, 0x3014, 0xFF3B: Self.open(&squares)
    case 0x5D, 0x3011, 0x3015, 0xFF3D: Self.close(&squares)
    case 0x0A: endLine()
    default: 0
    }
  }

  private static func open(_ count: inout Int8) -> Double {
    count = min(30, count + 1)
    return count > 1 ? -3 : 0
  }

  private static func close(_ count: inout Int8) -> Double {
    guard count > 0 else { return -6 }
    count -= 1
    return 0
  }

  /// Whether a character closes a bracket that is open.
  func awaits(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201D: quotes > 0
    case 0x2019, 0x300F: inner > 0
    case 0x300D: corners > 0
    case 0x300B, 0x3009: titles > 0
    case 0x29, 0xFF09: rounds > 0
    case 0x5D, 0x3011, 0x3015, 0xFF3D: squares > 0
    default: false
    }
  }

  private mutating func endLine() -> Double {
    self = OpenBrackets()
    return 0
  }
}

/// The characters that may be looked for where bytes leave a choice.
struct FrequentUnits {
  /// Whether a character is common in the document or at large, by its value.
  private var common: [Bool]
  /// Those of the document whose trail byte begins pairs of the private-use areas.
  private(set) var beforePrivate: [UInt16] = []
  /// Those of the document whose trail byte is a lead byte.
  private(set) var beforeLost: [UInt16] = []

  init(_ counts: GramCounts) {
    common = Self.commonAtLarge
    let own = counts.singles(atLeast: 1).filter { $0 > 0x7E }
    for unit in own { common[Int(unit)] = true }
    for unit in Set(own.lazy.filter { (0x3000...0x9FFF).contains($0) } + Self.frequentAtLarge)
      .sorted()
    {
      let trail = UInt8(GBKTable.code(of: unit) & 0xFF)
      guard trail > 0x80 else { continue }
      beforeLost.append(unit)
      if StraddleBeam.privateLeads.contains(trail) { beforePrivate.append(unit) }
    }
  }

  /// By value.
  private static let commonAtLarge: [Bool] = {
    var common = [Bool](repeating: false, count: 0x10000)
    for unit in UInt16(0x3000)...0x9FFF { common[Int(unit)] = isCommonAtLarge(unit) }
    for unit in [0x0A, 0x0D] + Array(0x20...0x7E) { common[unit] = true }
    for unit in UInt16(0x2010)...0x2026 { common[Int(unit)] = true }
    return common
  }()

  private static let frequentAtLarge: [UInt16] = (UInt16(0x3000)...0x9FFF).filter { unit in
    commonAtLarge[Int(unit)] && WordModel.shared.occurring(ModelUnits.normal(unit)) > 2e-4
  }

  func isCommon(_ unit: UInt16) -> Bool { common[Int(unit)] }

  private static func isCommonAtLarge(_ unit: UInt16) -> Bool {
    unit < 0x3030
      || (WordModel.shared.occurring(ModelUnits.normal(unit)) > 2e-6
        && !RepairSimplified.isOnlySimplified(unit))
  }
}
