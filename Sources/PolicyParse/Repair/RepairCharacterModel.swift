/// How well a character follows two others, in bits: the document's own runs of characters, and
/// what follows what in official prose.
struct RepairCharacterModel: Sendable {
  private var counts: GramCounts
  private var phrases: PhraseMemory
  private let grams = RepairGrams.shared

  init(_ counts: GramCounts, _ phrases: PhraseMemory = PhraseMemory(capacity: 0)) {
    self.counts = counts
    self.phrases = phrases
  }

  /// Takes up a run of characters that were found since.
  mutating func learn(_ units: [UInt16]) {
    counts.add(units[...], isCertain: false)
    phrases.add(units[...])
  }

  /// The character that follows where the last four characters stand elsewhere in the text.
  func awaited(after context: ModelContext) -> UInt16? {
    phrases.next(after: context).flatMap { ModelUnits.isFigure($0) ? nil : $0 }
  }

  /// A character's score where another one, or itself, is awaited.
  static func score(_ score: Double, of unit: UInt16, awaiting awaited: UInt16?) -> Double {
    guard let awaited, !ModelUnits.isBlank(unit) else { return score }
    return unit == awaited ? max(score, repeated) : score + changed
  }

  /// What a phrase's next character is worth, and any other in its place, in bits.
  private static let repeated = -0.7
  private static let changed = -1.3

  /// A character with what official prose tells of it, whatever it follows; made once for many
  /// contexts.
  struct Candidate: Sendable {
    let unit: UInt16
    fileprivate let normal: UInt16
    /// Its share at large.
    fileprivate let share: Float

    init(_ unit: UInt16) {
      self.unit = unit
      normal = ModelUnits.normal(unit)
      share = RepairGrams.shared.share(of: normal)
    }
  }

  /// What two characters tell about the one after them; made once for many candidates.
  struct Context {
    fileprivate let units: ModelContext
    fileprivate let pair: GramCounts.Entry
    fileprivate let single: GramCounts.Entry
    fileprivate let pairRow: RepairGrams.Row
    fileprivate let singleRow: RepairGrams.Row
  }

  func context(_ units: ModelContext) -> Context {
    let before = ModelUnits.normal(units.first)
    let last = ModelUnits.normal(units.second)
    return Context(
      units: units, pair: counts.entry(units.first, units.second),
      single: counts.entry(units.second), pairRow: grams.row(before, last),
      singleRow: grams.row(last))
  }

  /// The logarithm to base 2 of the share of `unit` among what follows.
  func score(_ unit: UInt16, in context: Context) -> Double {
    score(Candidate(unit), in: context)
  }

  /// The same for a character that is looked at after many others.
  func score(_ candidate: Candidate, in context: Context) -> Double {
    let kind = ModelUnits.kind(candidate.unit)
    guard ModelUnits.isFigure(kind) else { return score(candidate, as: kind, in: context) }
    let choice = kind == ModelUnits.digit ? Self.digits : Self.letters
    return choice
      + (kind == context.units.second ? Self.goingOn : score(candidate, as: kind, in: context))
  }

  /// How much less a digit or letter is told than that there is one, in bits.
  static let digits = -3.3
  private static let letters = -5.6
  /// How well a digit follows a digit, or a letter a letter.
  private static let goingOn = -1.0

  /// - Parameter unit: the kind of the character.
  private func score(
    _ candidate: Candidate, as unit: UInt16, in context: Context
  ) -> Double {
    let own = counts.share(of: unit)
    var share = shareAtLarge(of: candidate, own, in: context)
    if context.single.followed > 0 {
      let found = own == 0 ? 0 : Float(counts.count(context.units.second, unit))
      share = Self.mix(found, of: context.single, breadth: 8, with: share)
    }
    if context.pair.followed > 0 {
      let found =
        own == 0 ? 0 : Float(counts.count(context.units.first, context.units.second, unit))
      share = Self.mix(found, of: context.pair, breadth: 3, with: share)
    }
    if own == 0 { share *= likelihoodOfFirstUse(of: unit) }
    return Double(share + 1e-9).roughLog2
  }

  /// How much less likely a character is that the document does not have elsewhere: one of
  /// simplified texts, or 机 where it has 機.
  private func likelihoodOfFirstUse(of unit: UInt16) -> Float {
    if RepairSimplified.isOnlySimplified(unit) { return 1e-4 }
    guard let other = RepairSimplified.other(of: unit) else { return 1 }
    return counts.share(of: other) > 0 ? 1e-2 : 1
  }

  /// The share in official prose, raised for what the document has oftener than others.
  private func shareAtLarge(
    of candidate: Candidate, _ own: Float, in context: Context
  ) -> Float {
    let normal = candidate.normal
    let isHan = (0x3400...0x9FFF).contains(normal)
    let large = candidate.share
    let topical = isHan ? large * 0.7 + own * 0.3 : large
    let single = grams.share(of: normal, in: context.singleRow, orElse: topical)
    let share = grams.share(of: normal, in: context.pairRow, orElse: single)
    return isHan ? share * 0.9 + own * 0.1 : share * adaptation(own, large)
  }

  /// How much oftener the document has a mark than others.
  private func adaptation(_ own: Float, _ large: Float) -> Float {
    let rest = 3 / Float(counts.total + 1)
    return min(8, (own + rest) / (large + rest))
  }

  /// Trusts a context the more, the more often it was seen and the fewer its kinds of followers.
  private static func mix(
    _ found: Float, of entry: GramCounts.Entry, breadth: Float, with share: Float
  ) -> Float {
    let seen = Float(entry.followed)
    let trust = seen / (seen + breadth * Float(entry.kinds))
    return trust * found / seen + (1 - trust) * share
  }
}

extension Double {
  /// The logarithm to base 2 of a positive number, right to three decimals, the same everywhere.
  var roughLog2: Double {
    let fraction = significand - 1
    let curve = fraction * (1.4385 + fraction * (-0.6780 + fraction * (0.3236 - fraction * 0.0841)))
    return Double(exponent) + curve
  }
}
