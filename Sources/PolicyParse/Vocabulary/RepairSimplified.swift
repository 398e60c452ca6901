/// The simplified form of a character, for looking up words in a lexicon of simplified ones.
///
/// One form a character, without regard to the words around it.
enum RepairSimplified {
  private static let first: UInt16 = 0x3400
  private static let forms: [UInt16] = {
    var table = Array(first...0x9FFF)
    var key: UInt16?
    for scalar in pairs.description.unicodeScalars where scalar != "\n" {
      let unit = UInt16(truncatingIfNeeded: scalar.value)
      if let traditional = key {
        table[Int(traditional - first)] = unit
        key = nil
      } else {
        key = unit
      }
    }
    return table
  }()

  static func form(of unit: UInt16) -> UInt16 {
    first <= unit && unit <= 0x9FFF ? forms[Int(unit - first)] : unit
  }
}
