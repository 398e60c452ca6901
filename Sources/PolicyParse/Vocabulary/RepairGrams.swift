/// How often characters follow one or two others in official prose, as shares.
///
/// Characters are as `ModelUnits.normal` makes them: simplified, one form a mark. What the table
/// does not tell of a run is as likely as after the run's last character alone, or as at large,
/// times a share of the run's own.
struct RepairGrams: Sendable {
  static let shared = RepairGrams()

  /// What follows a run of one or two characters.
  struct Row: Sendable {
    /// Where the followers stand.
    fileprivate var start = 0
    fileprivate var count = 0
    /// The share of a follower that is not told, beside its share after the shorter run.
    fileprivate var rest: Float = 1
  }

  /// Row after row the letter of its rest, then its followers, ascending: the character, and its
  /// letter in the last eight bits.
  private var followers: [UInt32] = []
  /// Open addressing: the run as `first << 16 | second` in the upper half, in the lower half
  /// where its followers stand and, in the last eleven bits, how many they are.
  private var places: [UInt64]
  /// Shares of single characters, by value.
  private var singles: [Float]

  private init() {
    places = [UInt64](repeating: 0, count: 1 << 17)
    singles = [Float](repeating: Self.untoldSingle, count: 0x10000)
    readSingles()
    Self.rows.withUTF8Buffer { readRows($0) }
  }

  private static let untoldSingle: Float = 0x1p-22

  private mutating func readSingles() {
    var unit: UInt16 = 0
    for scalar in Self.characters.description.unicodeScalars where scalar != "\n" {
      if scalar.isASCII {
        singles[Int(unit)] = Self.share(Int(scalar.value) - 0x30, halvings: 2)
      } else {
        unit = UInt16(truncatingIfNeeded: scalar.value)
      }
    }
  }

  // Row ::: character{1,2} letter ( character letter )* "\n"
  private mutating func readRows<Bytes: RandomAccessCollection>(
    _ bytes: Bytes
  ) where Bytes.Element == UInt8, Bytes.Index == Int {
    func character(at place: Int) -> UInt32 {
      UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
        | UInt32(bytes[place + 2] & 0x3F)
    }
    followers.reserveCapacity(bytes.count / 4)
    var place = 0
    while place < bytes.count {
      var run = character(at: place)
      place += 3
      if bytes[place] > 0x7F {
        run = run << 16 | character(at: place)
        place += 3
      }
      followers.append(UInt32(bytes[place]))
      let start = followers.count
      place += 1
      while place < bytes.count, bytes[place] != 0x0A {
        followers.append(character(at: place) << 8 | UInt32(bytes[place + 3]))
        place += 4
      }
      insert(run, UInt64(start << 11 | (followers.count - start)))
      place += 1
    }
  }

  private mutating func insert(_ run: UInt32, _ row: UInt64) {
    var slot = slot(of: run)
    while places[slot] != 0 { slot = (slot + 1) & (places.count - 1) }
    places[slot] = UInt64(run) << 32 | row
  }

  private func slot(of run: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(run) &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }

  /// Two to the power of minus a number of parts of a bit.
  private static func share(_ parts: Int, halvings: Int) -> Float {
    let part: Float = halvings == 2 ? 0.70710678 : 0.84089642
    var share = Float(sign: .plus, exponent: -(parts / halvings), significand: 1)
    for _ in 0..<(parts % halvings) { share *= part }
    return share
  }

  /// The shares that letters stand for.
  private let quarters = (0..<96).map { RepairGrams.share($0, halvings: 4) }

  func row(_ second: UInt16) -> Row { row(of: UInt32(second)) }

  func row(_ first: UInt16, _ second: UInt16) -> Row {
    row(of: UInt32(first) << 16 | UInt32(second))
  }

  private func row(of run: UInt32) -> Row {
    var slot = slot(of: run)
    while places[slot] != 0 {
      if places[slot] >> 32 == UInt64(run) {
        let start = Int(places[slot] & 0xFFFF_FFFF) >> 11
        return Row(
          start: start, count: Int(places[slot] & 0x7FF),
          rest: quarters[Int(followers[start - 1]) - 0x30])
      }
      slot = (slot + 1) & (places.count - 1)
    }
    return Row()
  }

  /// The share of a character at large.
  func share(of unit: UInt16) -> Float { singles[Int(unit)] }

  /// The share of a character after a run, `shorter` being that after the shorter run.
  func share(of unit: UInt16, in row: Row, orElse shorter: Float) -> Float {
    let end = row.start + row.count
    let place = place(of: UInt32(unit), from: row.start, to: end)
    guard place < end, followers[place] >> 8 == unit else { return row.rest * shorter }
    return quarters[Int(followers[place] & 0xFF) - 0x30]
  }

  /// The place of the first follower in a row that is not before a character.
  ///
  /// Full-width marks end a row, a handful of them: that far a step costs less than a leap.
  private func place(of character: UInt32, from start: Int, to end: Int) -> Int {
    guard character < 0xFF00 else {
      return followers[start..<end].lastIndex { $0 >> 8 < character }.map { $0 + 1 } ?? start
    }
    var start = start
    var count = end - start
    while count > 0 {
      let half = count / 2
      let isBefore = followers[start + half] >> 8 < character
      start = isBefore ? start + half + 1 : start
      count = isBefore ? count - half - 1 : half
    }
    return start
  }
}

/// Characters as the models count them.
enum ModelUnits {
  /// Whether a character says nothing about the one after it.
  static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x3000 || unit == 0xA0 }

  /// One digit for all, one letter for all, and any other character as it is.
  static func kind(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x30...0x39, 0xFF10...0xFF19: digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: letter
    default: unit
    }
  }

  static let digit: UInt16 = 0x30
  static let letter: UInt16 = 0x41

  /// Whether a kind is that of digits or of letters.
  static func isFigure(_ kind: UInt16) -> Bool { kind == digit || kind == letter }

  /// Simplified; full-width marks; one form of quotation marks, digits, letters and line ends.
  static func normal(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x0A: 0x21B5
    case 0x20, 0xA0: 0x3000
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
