/// The characters that may be looked for where bytes leave a choice: those that are common in the
/// document or at large, by either of their bytes.
struct StraddleChoices {
  /// A character and its bytes.
  struct Choice: Sendable {
    let candidate: RepairCharacterModel.Candidate
    private let code: UInt16

    var unit: UInt16 { candidate.unit }
    var lead: UInt8 { UInt8(code >> 8) }
    /// The trail, or the one byte of an ASCII character.
    var trail: UInt8 { UInt8(code & 0xFF) }

    init(_ unit: UInt16) {
      candidate = RepairCharacterModel.Candidate(unit)
      code = unit < 0x80 ? unit : GBKTable.code(of: unit)
    }
  }

  /// Choices by their lead and by their trail.
  private struct Tables: Sendable {
    var byLead = [[Choice]](repeating: [], count: 0x100)
    /// Those of a lead whose trail begins pairs of the private-use areas.
    var beforePrivate = [[Choice]](repeating: [], count: 0x100)
    var byTrail = [[Choice]](repeating: [], count: 0x100)

    mutating func add(_ unit: UInt16) {
      guard GBKTable.code(of: unit) != 0 else { return }
      let choice = Choice(unit)
      byLead[Int(choice.lead)].append(choice)
      if StraddleChoices.isPrivateLead(choice.trail) {
        beforePrivate[Int(choice.lead)].append(choice)
      }
      byTrail[Int(choice.trail)].append(choice)
    }
  }

  private var tables = commonAtLarge
  /// ASCII characters that a torn lead byte may have taken along.
  let eatable = "\n\r,:;.()-*\"%/ !?+=<>'#&".utf8.map { Choice(UInt16($0)) }
  /// Frequent ones whose trail byte begins pairs of the private-use areas.
  private(set) var beforePrivate: [Choice] = []
  /// Frequent ones whose trail byte is a lead byte.
  private(set) var beforeLost: [Choice] = []

  init(_ counts: GramCounts) {
    for unit in counts.characters where unit > 0x7E && !Self.isCommonAtLarge(unit) {
      tables.add(unit)
    }
    let own = counts.characters.filter { (0x2010...0x9FFF).contains($0) }
    let others = Self.frequentAtLarge.filter { counts.share(of: $0) == 0 }
    beforeLost = (own + others).map(Choice.init).filter { $0.trail > 0x80 }
    beforePrivate = beforeLost.filter { Self.isPrivateLead($0.trail) }
  }

  /// The common characters of a lead byte.
  func completing(_ lead: UInt8) -> [Choice] { tables.byLead[Int(lead)] }

  /// Those of them whose trail begins pairs of the private-use areas, which leave no mark.
  func completingBeforeVanished(_ lead: UInt8) -> [Choice] { tables.beforePrivate[Int(lead)] }

  /// The common characters that end with a byte.
  func ending(with trail: UInt8) -> [Choice] { tables.byTrail[Int(trail)] }

  /// Whether some pairs of a lead byte lie in the private-use areas.
  static func isPrivateLead(_ byte: UInt8) -> Bool {
    (0xA1...0xA7).contains(byte) || (0xAA...0xAF).contains(byte) || (0xF8...0xFE).contains(byte)
  }

  private static let commonAtLarge: Tables = {
    var tables = Tables()
    for unit in UInt16(0x2010)...0x9FFF where isCommonAtLarge(unit) { tables.add(unit) }
    return tables
  }()

  private static let frequentAtLarge = (UInt16(0x2010)...0x9FFF).filter { unit in
    isCommonAtLarge(unit) && RepairGrams.shared.share(of: ModelUnits.normal(unit)) > 2e-4
  }

  private static func isCommonAtLarge(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2010...0x2026, 0x3000...0x302F: true
    case 0x3030...0x9FFF:
      RepairGrams.shared.share(of: ModelUnits.normal(unit)) > 2e-6
        && !RepairSimplified.isOnlySimplified(unit)
    default: false
    }
  }
}
