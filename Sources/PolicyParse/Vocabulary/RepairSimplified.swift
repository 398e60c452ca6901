/// The simplified form of a character, for looking up words in a lexicon of simplified ones.
///
/// One form a character, without regard to the words around it.
enum RepairSimplified {
  private struct Table: Sendable {
    var forms = Array(first...0x9FFF)
    var isOnlySimplified = [Bool](repeating: false, count: 0x9FFF - 0x3400 + 1)
    /// The first character that a simplified form stands for, by the form; 0 for none.
    var others = [UInt16](repeating: 0, count: 0x10000)
  }

  private static let first: UInt16 = 0x3400
  private static let table: Table = {
    var table = Table()
    var key: UInt16?
    var isShared = false
    for scalar in pairs.description.unicodeScalars where scalar != "\n" {
      let unit = UInt16(truncatingIfNeeded: scalar.value)
      if scalar == "|" {
        isShared = true
      } else if let traditional = key {
        table.forms[Int(traditional - first)] = unit
        if !isShared, unit >= first { table.isOnlySimplified[Int(unit - first)] = true }
        if isShared, table.others[Int(unit)] == 0 { table.others[Int(unit)] = traditional }
        key = nil
      } else {
        key = unit
      }
    }
    return table
  }()

  static func form(of unit: UInt16) -> UInt16 {
    first <= unit && unit <= 0x9FFF ? table.forms[Int(unit - first)] : unit
  }

  /// A character whose simplified form a character of traditional texts is: 機 of 机; nil for none.
  static func other(of unit: UInt16) -> UInt16? {
    let other = table.others[Int(unit)]
    return other == 0 ? nil : other
  }

  /// Whether traditional texts never have the character.
  static func isOnlySimplified(_ unit: UInt16) -> Bool {
    first <= unit && unit <= 0x9FFF && table.isOnlySimplified[Int(unit - first)]
  }
}
