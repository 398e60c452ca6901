/// Which characters follow one or two others in official prose, as shares.
///
/// Characters are as `ModelUnits.normal` makes them: simplified, one form a mark.
struct RepairGrams: Sendable {
  static let shared = RepairGrams()

  /// A run of one or two characters.
  struct Row: Sendable {
    fileprivate var followers = 0..<0
    /// The share of its followers that are not told.
    var untold = 1.0

    var isEmpty: Bool { followers.isEmpty }
  }

  /// Runs in order, each `first << 16 | second`, or one character alone.
  private var keys: [UInt32] = []
  private var rows: [Row] = []
  /// Followers in order within a row, each `character << 8 | power`.
  private var followers: [UInt32] = []

  private init() {
    for line in Self.lines.description.unicodeScalars.split(separator: "\n") { read(line) }
  }

  private mutating func read(_ line: Substring.UnicodeScalarView) {
    var key: UInt32 = 0
    var untold = 1.0
    var follower: UInt32 = 0
    let start = followers.count
    for scalar in line {
      switch scalar.value {
      case 0x30...0x39: untold = (Double(scalar.value - 0x30) + 0.5) / 10
      case 0x41...0x5A: followers.append(follower << 8 | (scalar.value - 0x41))
      case 0x61...0x7A: followers.append(follower << 8 | (scalar.value - 0x61 + 26))
      default:
        follower = scalar.value
        if untold == 1 { key = key << 16 | scalar.value }
      }
    }
    keys.append(key)
    rows.append(Row(followers: start..<followers.count, untold: untold))
  }

  func row(_ second: UInt16) -> Row { row(key: UInt32(second)) }

  func row(_ first: UInt16, _ second: UInt16) -> Row {
    row(key: UInt32(first) << 16 | UInt32(second))
  }

  private func row(key: UInt32) -> Row {
    let place = Self.firstPlace(in: 0..<keys.count) { keys[$0] >= key }
    return place < keys.count && keys[place] == key ? rows[place] : Row()
  }

  /// The share of a character among the followers of a run.
  func share(of unit: UInt16, in row: Row) -> Double {
    let place = Self.firstPlace(in: row.followers) { followers[$0] >> 8 >= UInt32(unit) }
    guard place < row.followers.upperBound, followers[place] >> 8 == UInt32(unit) else { return 0 }
    let power = followers[place] & 0xFF
    let share = Double(sign: .plus, exponent: -Int(power / 2), significand: 1)
    return power % 2 == 0 ? share : share * 0.7071
  }

  private static func firstPlace(in range: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Characters as the models count them.
enum ModelUnits {
  /// Simplified; full-width marks; one form of quotation marks, digits, letters and line ends.
  static func normal(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x0A: 0x21B5
    case 0x30...0x39, 0xFF10...0xFF19: 0xFF10
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: 0xFF21
    case 0x21...0x7E: unit + 0xFEE0
    case 0x300C: 0x201C
    case 0x300D: 0x201D
    case 0x300E: 0x2018
    case 0x300F: 0x2019
    default: RepairSimplified.form(of: unit)
    }
  }
}
