/// How likely a character is after two others, by the words of the lexicon.
///
/// A pair of characters lies inside a word or across two. Inside, the word goes on as the
/// lexicon's words do, or ends; after a word comes a mark or the beginning of another word.
struct WordModel: Sendable {
  /// How often a run of characters occurs inside words, ends one, and begins one.
  private struct Weights: Sendable {
    var key: UInt64 = 0
    var all: Float = 0
    var ending: Float = 0
    var beginning: Float = 0
  }

  private var entries = [Weights](repeating: Weights(), count: 1 << 17)
  private var filled = 0

  static let shared = WordModel()

  private init() {
    var weight: Float = 0
    var word: [UInt16] = []
    for scalar in RepairLexicon.lines.description.unicodeScalars {
      if scalar.isASCII {
        add(word, weight)
        word.removeAll(keepingCapacity: true)
        if scalar > " " {
          weight = Float(sign: .plus, exponent: -Int(scalar.value &- 0x41), significand: 0.75)
        }
      } else {
        word.append(UInt16(truncatingIfNeeded: scalar.value))
      }
    }
    add(word, weight)
  }

  private mutating func add(_ word: [UInt16], _ weight: Float) {
    for index in word.indices {
      let isLast = index == word.count - 1
      add(weight, at: Self.key(word[index]), ends: isLast, begins: index == 0)
      if index > 0 {
        add(weight, at: Self.key(word[index - 1], word[index]), ends: isLast, begins: false)
      }
      if index > 1 {
        add(
          weight, at: Self.key(word[index - 2], word[index - 1], word[index]), ends: isLast,
          begins: false)
      }
    }
  }

  private mutating func add(_ weight: Float, at key: UInt64, ends: Bool, begins: Bool) {
    if filled * 2 > entries.count { grow() }
    let place = place(of: key)
    if entries[place].key == 0 { filled += 1 }
    entries[place].key = key
    entries[place].all += weight
    if ends { entries[place].ending += weight }
    if begins { entries[place].beginning += weight }
  }

  private mutating func grow() {
    let old = entries
    entries = [Weights](repeating: Weights(), count: old.count * 2)
    for entry in old where entry.key != 0 { entries[place(of: entry.key)] = entry }
  }

  private static func key(_ units: UInt16...) -> UInt64 {
    units.reduce(0) { $0 << 17 | (UInt64($1) + 1) }
  }

  private func place(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    var place = Int(truncatingIfNeeded: hash) & mask
    while entries[place].key != key, entries[place].key != 0 { place = (place + 1) & mask }
    return place
  }

  private func weights(_ key: UInt64) -> Weights { entries[place(of: key)] }

  /// What two characters tell about the one after them.
  struct Context: Sendable {
    fileprivate let first: UInt16
    fileprivate let second: UInt16
    /// The weight of the second character, and of the pair.
    fileprivate let single: Float
    fileprivate let pair: Float
    /// The shares of words that end after the second character, and after the pair.
    fileprivate let ends: Float
    fileprivate let pairEnds: Float
    /// How likely the pair lies inside a word.
    let trust: Double
  }

  /// - Parameters: simplified characters.
  func context(_ first: UInt16, _ second: UInt16) -> Context {
    let single = weights(Self.key(second))
    let pair = weights(Self.key(first, second))
    let across = weights(Self.key(first)).ending * single.beginning
    return Context(
      first: first, second: second, single: single.all, pair: pair.all,
      ends: single.all > 0 ? max(0.03, single.ending / single.all) : 1,
      pairEnds: pair.all > 0 ? max(0.03, pair.ending / pair.all) : 0,
      trust: pair.all > 0 ? Double(pair.all / (pair.all + across)) : 0)
  }

  /// The share of a simplified character among all that begin words.
  func beginning(_ unit: UInt16) -> Double { Double(weights(Self.key(unit)).beginning) }

  /// The share of a simplified character in words of running text.
  func occurring(_ unit: UInt16) -> Double { Double(weights(Self.key(unit)).all) }

  /// The share of a simplified character after the second character of a context.
  ///
  /// - Parameter start: its share where a word begins, as a mark or as a word's first character.
  func share(of unit: UInt16, starting start: Double, in context: Context) -> Double {
    guard context.single > 0 else { return start }
    let pair = weights(Self.key(context.second, unit)).all
    return Double(context.ends) * start + Double(pair / context.single)
  }

  /// The same where both characters of the context lie inside one word.
  func insideShare(of unit: UInt16, starting start: Double, in context: Context) -> Double {
    let triple = weights(Self.key(context.first, context.second, unit)).all
    return Double(context.pairEnds) * start + Double(triple / context.pair)
  }
}
