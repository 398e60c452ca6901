/// How well a character follows two others, in bits: the document's own runs of characters, and
/// what follows what in official prose.
struct RepairCharacterModel: Sendable {
  private var counts: GramCounts
  private let grams = RepairGrams.shared

  init(_ counts: GramCounts) { self.counts = counts }

  /// Takes up a run of characters that were found since.
  mutating func learn(_ units: [UInt16]) { counts.add(units[...], isCertain: false) }

  /// What two characters tell about the one after them; made once for many candidates.
  struct Context {
    let first: UInt16
    let second: UInt16
    fileprivate let pair: GramCounts.Entry
    fileprivate let single: GramCounts.Entry
    fileprivate let pairRow: RepairGrams.Row
    fileprivate let singleRow: RepairGrams.Row
  }

  func context(_ first: UInt16, _ second: UInt16) -> Context {
    let before = ModelUnits.normal(first)
    let last = ModelUnits.normal(second)
    return Context(
      first: first, second: second, pair: counts.entry(first, second),
      single: counts.entry(second), pairRow: grams.row(before, last), singleRow: grams.row(last))
  }

  /// The logarithm to base 2 of the share of `unit` among what follows.
  func score(_ unit: UInt16, in context: Context) -> Double {
    let own = counts.share(of: unit)
    var share = shareAtLarge(of: unit, own, in: context)
    if context.single.followed > 0 {
      let found = own == 0 ? 0 : Float(counts.count(context.second, unit))
      share = Self.mix(found, of: context.single, breadth: 8, with: share)
    }
    if context.pair.followed > 0 {
      let found = own == 0 ? 0 : Float(counts.count(context.first, context.second, unit))
      share = Self.mix(found, of: context.pair, breadth: 3, with: share)
    }
    if own == 0, RepairSimplified.isOnlySimplified(unit) { share *= 1e-4 }
    return Double(share + 1e-9).roughLog2
  }

  /// The share in official prose, raised for what the document has oftener than others.
  private func shareAtLarge(of unit: UInt16, _ own: Float, in context: Context) -> Float {
    let normal = ModelUnits.normal(unit)
    let isHan = (0x3400...0x9FFF).contains(normal)
    let large = grams.share(of: normal)
    let topical = isHan ? (large + own) / 2 : large
    let single = grams.share(of: normal, in: context.singleRow, orElse: topical)
    let share = grams.share(of: normal, in: context.pairRow, orElse: single)
    switch normal {
    case 0xFF10: return share * 0.1
    case 0xFF21: return share * 0.02
    default: return isHan ? share * 0.9 + own * 0.1 : share * adaptation(own, large)
    }
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
