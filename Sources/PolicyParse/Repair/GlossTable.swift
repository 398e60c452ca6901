/// Which readings a site puts after which characters, learned from one document.
struct GlossTable {
  /// The reading by character. Every character has one at most, whether right or wrong.
  private(set) var readings: [UInt32: Syllable] = [:]
  /// The letters of the readings.
  private(set) var letters: [UInt32: [Scalar]] = [:]
  /// Characters that stand somewhere without a gloss.
  private(set) var bare = ScalarSet("")

  private struct Count {
    var syllable: Syllable
    var letters: ArraySlice<Scalar>
    var agreeing = 0
    var differing = 0
    var isReading: Bool
    var hasSimplifiedForm: Bool
  }

  /// Nil unless the document is glossed: at least five characters, and one in two hundred, carry
  /// their own reading; most of these have a simplified form, and nearly all their other places
  /// are glossed too. A text about pinyin has neither.
  init?(learnedFrom scalars: [Scalar]) {
    let counts = Self.count(in: scalars)
    let own = counts.filter { $0.value.isReading && $0.value.syllable.isToned }
    let glossed = own.values.reduce(0) { $0 + $1.agreeing }
    guard glossed >= 5, glossed * 200 >= scalars.count else { return nil }
    let traditional = own.values.reduce(0) { $0 + ($1.hasSimplifiedForm ? $1.agreeing : 0) }
    guard traditional * 10 >= glossed * 6 else { return nil }
    let bareCounts = Self.countBare(in: scalars)
    let bare = own.keys.reduce(0) { $0 + bareCounts[$1] }
    guard bare * 10 <= glossed else { return nil }
    for (scalar, count) in counts {
      let others = count.differing + bareCounts[scalar]
      guard others * 4 <= count.agreeing, count.isReading || count.agreeing >= 2 else { continue }
      readings[scalar] = count.syllable
      letters[scalar] = Array(count.letters)
    }
    for code in bareCounts.codes where readings[code] == nil { self.bare.insert(code) }
  }

  /// Whether a gloss after `scalar` is one the site put there.
  func isGloss(_ gloss: Gloss, after scalar: Scalar) -> Bool {
    readings[scalar.value] == gloss.syllable
  }

  private static func count(in scalars: [Scalar]) -> [UInt32: Count] {
    var counts: [UInt32: Count] = [:]
    var place = 1
    while place < scalars.count {
      guard scalars[place] == "(", scalars[place - 1].isHan,
        let gloss = Gloss(in: scalars, at: place)
      else {
        place += 1
        continue
      }
      add(gloss, scalars[(place + 1)..<(gloss.end - 1)], to: scalars[place - 1], in: &counts)
      place = gloss.end
    }
    return counts
  }

  private static func add(
    _ gloss: Gloss, _ letters: ArraySlice<Scalar>, to scalar: Scalar,
    in counts: inout [UInt32: Count]
  ) {
    let syllable = gloss.syllable
    let fresh = Count(
      syllable: syllable, letters: letters, isReading: PinyinReadings.has(syllable, scalar),
      hasSimplifiedForm: Self.hasSimplifiedForm(scalar))
    var count = counts[scalar.value, default: fresh]
    if count.syllable == syllable { count.agreeing += 1 } else { count.differing += 1 }
    counts[scalar.value] = count
  }

  private static func hasSimplifiedForm(_ scalar: Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return false }
    let unit = UInt16(scalar.value)
    return RepairSimplified.form(of: unit) != unit
  }

  /// How often characters stand without a bracket after them, away from where bytes were lost.
  private static func countBare(in scalars: [Scalar]) -> CharacterCounts {
    var counts = CharacterCounts()
    var clean = 0
    for (place, scalar) in scalars.enumerated() {
      if scalar == "?" || scalar == "\u{FFFD}" { clean = place + 12 }
      guard scalar.isHan, place >= clean else { continue }
      if place + 1 == scalars.count || scalars[place + 1] != "(" {
        counts.add(scalar.value)
      }
    }
    return counts
  }
}

/// How often characters occur.
private struct CharacterCounts {
  /// By their codes below U+10000.
  private var common = [UInt32](repeating: 0, count: 0x10000)
  private var others: [UInt32: UInt32] = [:]
  /// The characters that occur.
  private(set) var codes: [UInt32] = []

  mutating func add(_ code: UInt32) {
    if self[code] == 0 { codes.append(code) }
    if code < 0x10000 {
      common[Int(code)] += 1
    } else {
      others[code, default: 0] += 1
    }
  }

  subscript(_ code: UInt32) -> Int {
    Int(code < 0x10000 ? common[Int(code)] : others[code] ?? 0)
  }
}
