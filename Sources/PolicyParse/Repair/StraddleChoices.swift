/// The characters that may be looked for where bytes leave a choice: those that are common in the
/// document or at large, by either of their bytes.
struct StraddleChoices {
  /// A character and the one of its bytes that is in question.
  struct Choice {
    let unit: UInt16
    let byte: UInt8
  }

  /// Choices by their lead and by their trail.
  private struct Tables: Sendable {
    var byLead = [[Choice]](repeating: [], count: 0x100)
    var byTrail = [[Choice]](repeating: [], count: 0x100)

    mutating func add(_ unit: UInt16) {
      let code = GBKTable.code(of: unit)
      guard code != 0 else { return }
      let (lead, trail) = (UInt8(code >> 8), UInt8(code & 0xFF))
      byLead[Int(lead)].append(Choice(unit: unit, byte: trail))
      byTrail[Int(trail)].append(Choice(unit: unit, byte: lead))
    }
  }

  private var tables = commonAtLarge
  /// ASCII characters that a torn lead byte may have taken along.
  let eatable = "\n\r,:;.()-*\"%/ !?+=<>'#&".utf8.map { Choice(unit: UInt16($0), byte: $0) }
  /// Frequent ones whose trail byte begins pairs of the private-use areas.
  private(set) var beforePrivate: [UInt16] = []
  /// Frequent ones whose trail byte is a lead byte.
  private(set) var beforeLost: [UInt16] = []

  init(_ counts: GramCounts) {
    for unit in counts.characters where unit > 0x7E && !Self.isCommonAtLarge(unit) {
      tables.add(unit)
    }
    let own = counts.characters.filter { (0x2010...0x9FFF).contains($0) }
    let others = Self.frequentAtLarge.filter { counts.share(of: $0) == 0 }
    beforeLost = (own + others).filter { GBKTable.code(of: $0) & 0xFF > 0x80 }
    beforePrivate = beforeLost.filter {
      Self.isPrivateLead(UInt8(GBKTable.code(of: $0) & 0xFF))
    }
  }

  /// The common characters of a lead byte, by their trail.
  func completing(_ lead: UInt8) -> [Choice] { tables.byLead[Int(lead)] }

  /// The common characters that end with a byte, by their lead.
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
