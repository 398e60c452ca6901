/// How well a character follows two others, in bits: the document's own runs of characters, the
/// lexicon's words, and how often characters occur at all.
struct RepairCharacterModel: Sendable {
  private var counts: GramCounts

  init(_ counts: GramCounts) { self.counts = counts }

  /// Takes up a run of characters that were found since.
  mutating func learn(_ units: [UInt16]) { counts.add(units[...], isCertain: false) }

  /// What two characters tell about the one after them; made once for many candidates.
  struct Context {
    let first: UInt16
    let second: UInt16
    fileprivate let pair: GramCounts.Entry
    fileprivate let single: GramCounts.Entry
    fileprivate let word: WordModel.Context
    fileprivate let pairRow: RepairGrams.Row
    fileprivate let singleRow: RepairGrams.Row
  }

  func context(_ first: UInt16, _ second: UInt16) -> Context {
    let before = ModelUnits.normal(first)
    let last = ModelUnits.normal(second)
    return Context(
      first: first, second: second, pair: counts.entry(first, second),
      single: counts.entry(second), word: WordModel.shared.context(before, last),
      pairRow: RepairGrams.shared.row(before, last), singleRow: RepairGrams.shared.row(last))
  }

  /// The logarithm to base 2 of the share of `unit` among what follows.
  func score(_ unit: UInt16, in context: Context) -> Double {
    let normal = ModelUnits.normal(unit)
    let figures = normal == 0xFF10 ? 0.1 : normal == 0xFF21 ? 0.02 : adaptation(of: unit)
    let start = starting(unit, normal, in: context)
    var share = WordModel.shared.share(of: normal, starting: start, in: context.word)
    if !context.singleRow.isEmpty {
      let told = RepairGrams.shared.share(of: normal, in: context.singleRow) * figures
      share = told + context.singleRow.untold * share
    }
    if context.single.followed > 0 {
      let found = Double(counts.count(context.second, unit))
      share = mix(found, of: context.single, breadth: 5, with: share)
    }
    if context.word.trust > 0 {
      let trust = context.word.trust * 0.7
      let inside = WordModel.shared.insideShare(of: normal, starting: start, in: context.word)
      share = trust * inside + (1 - trust) * share
    }
    if !context.pairRow.isEmpty {
      let told = RepairGrams.shared.share(of: normal, in: context.pairRow) * figures
      share = told + context.pairRow.untold * share
    }
    if context.pair.followed > 0 {
      let found = Double(counts.count(context.first, context.second, unit))
      share = mix(found, of: context.pair, breadth: 2, with: share)
    }
    if RepairSimplified.isOnlySimplified(unit), counts.entry(unit).count == 0 { share *= 1e-4 }
    return (share + 1e-9).roughLog2
  }

  /// How much oftener the document has a mark than others.
  private func adaptation(of unit: UInt16) -> Double {
    let mark = MarkShares.share(of: unit)
    guard mark > 1e-6 else { return 1 }
    let expected = mark * Double(counts.total)
    return min(8, (Double(counts.entry(unit).count) + 3) / (expected + 3))
  }

  /// The share where a word begins, as a mark or a word's first character, raised for what the
  /// document has oftener than others.
  private func starting(_ unit: UInt16, _ normal: UInt16, in context: Context) -> Double {
    let mark = MarkShares.share(of: unit)
    let expected = (WordModel.shared.occurring(normal) + mark) * Double(counts.total)
    let topical = min(16, (Double(counts.entry(unit).count) + 1.5) / (expected + 1.5))
    return topical * 0.8 * WordModel.shared.beginning(normal)
      + adaptation(of: unit) * mark * MarkShares.fit(unit, after: context.second) + 1e-8
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
    default: 1e-8
    }
  }
}

extension MarkShares {
  /// How much rarer a mark is directly after another character than elsewhere.
  static func fit(_ unit: UInt16, after before: UInt16) -> Double {
    switch (kind(before), kind(unit)) {
    case (.stop, .stop), (.opening, .stop), (.opening, .closing), (.line, .stop): 0.001
    case (.line, .closing): 0.1
    case (.stop, .line) where before != 0x3002: 0.1
    default: 1
    }
  }

  private enum Kind { case stop, opening, closing, line, other }

  private static func kind(_ unit: UInt16) -> Kind {
    switch unit {
    case 0x2C, 0x3B, 0x3A, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0x21, 0x3F: .stop
    case 0x28, 0x201C, 0x300A, 0x300C, 0xFF08, 0x3014: .opening
    case 0x29, 0x201D, 0x300B, 0x300D, 0xFF09, 0x3015: .closing
    case 0x0A: .line
    default: .other
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
