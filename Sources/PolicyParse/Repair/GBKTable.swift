/// The two-byte characters of GBK, in both directions.
enum GBKTable {
  static let noScalar: UInt16 = 0
  private static let privateMark: UInt16 = 1

  /// By lead byte and trail byte: `(lead - 0x81) * 192 + trail - 0x40`.
  private static let scalars: [UInt16] = {
    var table = [UInt16](repeating: noScalar, count: 126 * 192)
    var row = 0
    var column = 0
    for scalar in characters.description.unicodeScalars {
      guard scalar != "\n" else {
        row += 1
        column = 0
        continue
      }
      if column == 0x3F { column += 1 }
      switch scalar {
      case ".": break
      case "_": table[row * 192 + column] = privateMark
      default: table[row * 192 + column] = UInt16(truncatingIfNeeded: scalar.value)
      }
      column += 1
    }
    return table
  }()

  private static let codes: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for lead in 0x81...0xFE {
      for trail in 0x40...0xFE {
        let unit = scalars[(lead - 0x81) * 192 + trail - 0x40]
        if unit > 0x7F { table[Int(unit)] = UInt16(lead << 8 | trail) }
      }
    }
    return table
  }()

  /// The unit of the scalar that a pair encodes, `noScalar` where there is none.
  static func unit(_ lead: UInt8, _ trail: UInt8) -> UInt16 {
    guard lead > 0x80, lead < 0xFF, trail >= 0x40, trail < 0xFF else { return noScalar }
    let unit = scalars[(Int(lead) - 0x81) * 192 + Int(trail) - 0x40]
    return unit == privateMark ? noScalar : unit
  }

  static func isPrivateUse(_ lead: UInt8, _ trail: UInt8) -> Bool {
    guard lead > 0x80, lead < 0xFF, trail >= 0x40, trail < 0xFF else { return false }
    return scalars[(Int(lead) - 0x81) * 192 + Int(trail) - 0x40] == privateMark
  }

  /// Lead and trail of a scalar, 0 where GBK has none.
  static func code(of unit: UInt16) -> UInt16 { codes[Int(unit)] }
}
