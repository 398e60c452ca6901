/// How often characters occur in Chinese, and how often one follows another inside a word.
///
/// Shares are known to a power of two. Characters are simplified ones.
enum RepairLexicon {
  private struct Table: Sendable {
    /// Half the share of a character, by its place after 0x4E00, in powers of two; 255 for unknown.
    var single = [UInt8](repeating: 255, count: 0x5200)
    /// Where the followers of a character begin, by its place after 0x4E00.
    var rows = [UInt32](repeating: 0, count: 0x5201)
    /// Followers in order, each `character << 8 | power`.
    var followers: [UInt32] = []
  }

  private static let table: Table = {
    var table = Table()
    var isFirstLine = true
    var filled = 0
    for line in lines.description.unicodeScalars.split(separator: "\n") {
      if isFirstLine {
        readSingle(line, into: &table)
        isFirstLine = false
      } else if let head = line.first, (0x4E00..<0xA000).contains(head.value) {
        let row = Int(head.value) - 0x4E00
        while filled <= row {
          table.rows[filled] = UInt32(table.followers.count)
          filled += 1
        }
        readFollowers(line.dropFirst(), into: &table)
      }
    }
    while filled <= 0x5200 {
      table.rows[filled] = UInt32(table.followers.count)
      filled += 1
    }
    return table
  }()

  private static func readSingle(_ line: Substring.UnicodeScalarView, into table: inout Table) {
    var power: UInt8 = 0
    for scalar in line {
      if scalar.isASCII {
        power = UInt8(scalar.value - 0x41)
      } else if (0x4E00..<0xA000).contains(scalar.value) {
        table.single[Int(scalar.value) - 0x4E00] = power
      }
    }
  }

  private static func readFollowers(_ row: Substring.UnicodeScalarView, into table: inout Table) {
    var follower: UInt32 = 0
    for scalar in row {
      if scalar.isASCII {
        table.followers.append(follower << 8 | (scalar.value - 0x41))
      } else {
        follower = scalar.value
      }
    }
  }

  /// The share of a character among all.
  static func share(of unit: UInt16) -> Double {
    guard (0x4E00..<0xA000).contains(unit) else { return 0 }
    let power = table.single[Int(unit) - 0x4E00]
    return power == 255 ? 2e-8 : 0.75 * power2(power)
  }

  /// The followers of a character, to look in with `share(of:in:)`; empty for most.
  static func followers(of unit: UInt16) -> Range<Int> {
    guard (0x4E00..<0xA000).contains(unit) else { return 0..<0 }
    let row = Int(unit) - 0x4E00
    return Int(table.rows[row])..<Int(table.rows[row + 1])
  }

  /// The share of a character among the followers in a row.
  static func share(of unit: UInt16, in row: Range<Int>) -> Double {
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if table.followers[middle] >> 8 < unit { low = middle + 1 } else { high = middle }
    }
    guard low < row.upperBound, table.followers[low] >> 8 == unit else { return 0 }
    return 0.75 * power2(UInt8(table.followers[low] & 0xFF))
  }

  private static func power2(_ power: UInt8) -> Double {
    Double(sign: .plus, exponent: -Int(power), significand: 1)
  }
}
