/// The characters that may be looked for where bytes leave a choice: those that are common in the
/// document or at large, by either of their bytes.
struct StraddleChoices {
  /// A character and the one of its bytes that is in question.
  struct Choice {
    let unit: UInt16
    let byte: UInt8
  }

  /// Choices of all values of a byte, one after another.
  private struct Table {
    var choices: [Choice] = []
    /// Where the choices of a value begin, and where those of the last one end.
    var starts: [Int] = [0]

    func choices(of byte: UInt8) -> ArraySlice<Choice> {
      choices[starts[Int(byte)]..<starts[Int(byte) + 1]]
    }
  }

  private var byLead = Table()
  private var byTrail = Table()
  /// ASCII characters that a torn lead byte may have taken along.
  let eatable = "\n\r,:;.()-*\"%/ !?+=<>'#&".utf8.map { Choice(unit: UInt16($0), byte: $0) }
  /// Frequent ones whose trail byte begins pairs of the private-use areas.
  private(set) var beforePrivate: [UInt16] = []
  /// Frequent ones whose trail byte is a lead byte.
  private(set) var beforeLost: [UInt16] = []

  init(_ counts: GramCounts) {
    var isCommon = Self.commonAtLarge
    for unit in counts.characters where unit > 0x7E { isCommon[Int(unit)] = true }
    var trails = [[Choice]](repeating: [], count: 0x100)
    for lead in UInt8.min...UInt8.max {
      for trail in UInt8(0x40)...0xFE {
        let unit = GBKTable.unit(lead, trail)
        guard unit != GBKTable.noScalar, isCommon[Int(unit)] else { continue }
        byLead.choices.append(Choice(unit: unit, byte: trail))
        trails[Int(trail)].append(Choice(unit: unit, byte: lead))
        if trail > 0x80, isFrequent(unit, counts) { add(frequent: unit, trail) }
      }
      byLead.starts.append(byLead.choices.count)
    }
    for choices in trails {
      byTrail.choices += choices
      byTrail.starts.append(byTrail.choices.count)
    }
  }

  private func isFrequent(_ unit: UInt16, _ counts: GramCounts) -> Bool {
    (0x3000...0x9FFF).contains(unit)
      && (counts.share(of: unit) > 0 || Self.isFrequentAtLarge[Int(unit)])
  }

  private mutating func add(frequent unit: UInt16, _ trail: UInt8) {
    beforeLost.append(unit)
    if Self.isPrivateLead(trail) { beforePrivate.append(unit) }
  }

  /// The common characters of a lead byte, by their trail.
  func completing(_ lead: UInt8) -> ArraySlice<Choice> { byLead.choices(of: lead) }

  /// The common characters that end with a byte, by their lead.
  func ending(with trail: UInt8) -> ArraySlice<Choice> { byTrail.choices(of: trail) }

  /// Whether some pairs of a lead byte lie in the private-use areas.
  static func isPrivateLead(_ byte: UInt8) -> Bool {
    (0xA1...0xA7).contains(byte) || (0xAA...0xAF).contains(byte) || (0xF8...0xFE).contains(byte)
  }

  /// By value.
  private static let commonAtLarge: [Bool] = {
    var common = [Bool](repeating: false, count: 0x10000)
    for unit in UInt16(0x3000)...0x9FFF { common[Int(unit)] = isCommonAtLarge(unit) }
    for unit in UInt16(0x2010)...0x2026 { common[Int(unit)] = true }
    return common
  }()

  /// By value.
  private static let isFrequentAtLarge: [Bool] = (UInt16.min...UInt16.max).map { unit in
    commonAtLarge[Int(unit)] && RepairGrams.shared.share(of: ModelUnits.normal(unit)) > 2e-4
  }

  private static func isCommonAtLarge(_ unit: UInt16) -> Bool {
    unit < 0x3030
      || (RepairGrams.shared.share(of: ModelUnits.normal(unit)) > 2e-6
        && !RepairSimplified.isOnlySimplified(unit))
  }
}
