/// How well a character follows two others, in bits: the document's own runs of characters, the
/// lexicon's words, and how often characters occur at all.
struct RepairCharacterModel: Sendable {
  private let counts: GramCounts

  init(_ counts: GramCounts) { self.counts = counts }

  /// What two characters tell about the one after them; made once for many candidates.
  struct Context {
    let first: UInt16
    let second: UInt16
    fileprivate let pair: GramCounts.Entry
    fileprivate let single: GramCounts.Entry
    fileprivate let row: Range<Int>
  }

  func context(_ first: UInt16, _ second: UInt16) -> Context {
    Context(
      first: first, second: second, pair: counts.entry(first, second),
      single: counts.entry(second),
      row: RepairLexicon.followers(of: RepairSimplified.form(of: second)))
  }

  /// The logarithm to base 2 of the share of `unit` among what follows.
  func score(_ unit: UInt16, in context: Context) -> Double {
    let simplified = RepairSimplified.form(of: unit)
    let occurrences = Double(counts.entry(unit).count)
    let general = max(RepairLexicon.share(of: simplified), MarkShares.share(of: unit))
    var share = 0.5 * general + 0.5 * occurrences / Double(counts.total + 1)
    if !context.row.isEmpty {
      share = 0.6 * share + 0.4 * RepairLexicon.share(of: simplified, in: context.row)
    }
    if context.single.followed > 0 {
      let found = Double(counts.count(context.second, unit))
      share = mix(found, of: context.single, breadth: 1.5, with: share)
    }
    if context.pair.followed > 0 {
      let found = Double(counts.count(context.first, context.second, unit))
      share = mix(found, of: context.pair, breadth: 2, with: share)
    }
    return share.roughLog2
  }

  /// Trusts a context the more, the more often it was seen and the fewer its kinds of followers.
  private func mix(
    _ found: Double, of entry: GramCounts.Entry, breadth: Double, with share: Double
  ) -> Double {
    let seen = Double(entry.followed)
    let trust = seen / (seen + breadth * Double(entry.kinds))
    return trust * found / seen + (1 - trust) * share
  }
}

/// How often marks, digits and letters occur in official writing, roughly.
enum MarkShares {
  static func share(of unit: UInt16) -> Double {
    switch unit {
    case 0x2C, 0xFF0C: 0.05
    case 0x3002, 0x3001: 0.03
    case 0x0A: 0.02
    case 0x28, 0x29, 0xFF08, 0xFF09: 0.008
    case 0x201C, 0x201D: 0.006
    case 0x300A, 0x300B, 0x3A, 0x3B, 0x30...0x39: 0.004
    case 0x20: 0.003
    case 0x2E, 0x25: 0.0015
    case 0x2D, 0x3014, 0x3015, 0x5B, 0x5D, 0x2014: 0.001
    case 0x2A, 0x21, 0x3F, 0x2F, 0x22: 0.0003
    case 0x41...0x5A, 0x61...0x7A: 0.00005
    default: 1e-7
    }
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
