/// Which readings a site puts after which characters, learned from one document.
struct GlossTable {
  /// The reading by character. Every character has one at most, whether right or wrong.
  private(set) var readings: [UInt32: Syllable] = [:]

  private struct Count {
    var syllable: Syllable
    var agreeing = 0
    var differing = 0
    var isReading: Bool
    var hasSimplifiedForm: Bool
  }

  /// Nil unless the document is glossed: at least five characters, and one in two hundred, carry
  /// their own reading; nearly all of these have a simplified form, and nearly all their other
  /// places are glossed too. A text about pinyin has neither.
  init?(learnedFrom scalars: [Scalar]) {
    let counts = Self.count(in: scalars)
    let own = counts.filter { $0.value.isReading && $0.value.syllable.isToned }
    let glossed = own.values.reduce(0) { $0 + $1.agreeing }
    guard glossed >= 5, glossed * 200 >= scalars.count else { return nil }
    let traditional = own.values.reduce(0) { $0 + ($1.hasSimplifiedForm ? $1.agreeing : 0) }
    guard traditional * 10 >= glossed * 9 else { return nil }
    let bare = Self.countBare(of: Set(own.keys), in: scalars)
    guard bare * 10 <= glossed else { return nil }
    for (scalar, count) in counts where count.differing * 4 <= count.agreeing {
      if count.isReading || count.agreeing >= 2 { readings[scalar] = count.syllable }
    }
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
      add(gloss.syllable, to: scalars[place - 1], in: &counts)
      place = gloss.end
    }
    return counts
  }

  private static func add(
    _ syllable: Syllable, to scalar: Scalar, in counts: inout [UInt32: Count]
  ) {
    let fresh = Count(
      syllable: syllable, isReading: PinyinReadings.has(syllable, scalar),
      hasSimplifiedForm: PinyinReadings.hasSimplifiedForm(scalar))
    var count = counts[scalar.value, default: fresh]
    if count.syllable == syllable { count.agreeing += 1 } else { count.differing += 1 }
    counts[scalar.value] = count
  }

  /// How often characters of the set stand without any bracket after them.
  private static func countBare(of set: Set<UInt32>, in scalars: [Scalar]) -> Int {
    var bare = 0
    for (place, scalar) in scalars.enumerated() where scalar.isHan && set.contains(scalar.value) {
      if place + 1 == scalars.count || scalars[place + 1] != "(" { bare += 1 }
    }
    return bare
  }
}
