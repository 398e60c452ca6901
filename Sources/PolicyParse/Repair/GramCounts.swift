/// How often runs of one, two and three characters occur in a text.
///
/// Open addressing over packed keys. A run's entry also says how many different characters follow
/// it, which tells how much its counts are worth. The first half million different runs have an
/// entry: more than a book has, and no memory beyond that.
struct GramCounts: Sendable {
  struct Entry: Sendable {
    var key: UInt64 = 0
    var count: UInt32 = 0
    /// How often something follows, and how many different characters do.
    var followed: UInt32 = 0
    var kinds: UInt32 = 0
  }

  private var entries: [Entry]
  private var mask: Int
  private var filled = 0
  /// How many entries are made at most.
  private static let mostFilled = 1 << 19
  /// How often single characters occur, by value.
  private var singles = [UInt32](repeating: 0, count: 0x10000)
  /// The characters that occur, in the order of their first places.
  private(set) var characters: [UInt16] = []
  /// The number of characters counted.
  private(set) var total = 0

  /// How many entries there is room for at the beginning: for a notice, not for a book.
  private static let mostRoom = 1 << 16

  /// - Parameter characters: about how many will be counted.
  init(expecting characters: Int = 0) {
    var room = 1 << 13
    while room < 2 * characters, room < Self.mostRoom { room *= 2 }
    entries = [Entry](repeating: Entry(), count: room)
    mask = room - 1
  }

  /// Counts a run of characters that follow each other, each by its kind. What follows a blank
  /// counts as what follows the character before it; digits or letters that stand together count
  /// as one.
  ///
  /// - Parameter isCertain: false counts only what follows two characters.
  mutating func add(_ units: ArraySlice<UInt16>, isCertain: Bool = true) {
    var first: UInt64 = 0
    var second: UInt64 = 0
    for unit in units.lazy.map(ModelUnits.kind) {
      let key = UInt64(unit) + 1
      if key == second, ModelUnits.isFigure(unit) { continue }
      total += 1
      if second != 0 {
        if first != 0 { count((first << 17 | second) << 17 | key, after: first << 17 | second) }
        if isCertain { count(second << 17 | key, after: second) }
      }
      if singles[Int(unit)] == 0 { characters.append(unit) }
      singles[Int(unit)] += 1
      if ModelUnits.isBlank(unit) { continue }
      first = second
      second = key
    }
  }

  func entry(_ unit: UInt16) -> Entry { entries[place(of: UInt64(unit) + 1)] }

  func entry(_ first: UInt16, _ second: UInt16) -> Entry {
    entries[place(of: (UInt64(first) + 1) << 17 | (UInt64(second) + 1))]
  }

  func count(_ first: UInt16, _ second: UInt16) -> UInt32 { entry(first, second).count }

  func count(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt32 {
    let pair = (UInt64(first) + 1) << 17 | (UInt64(second) + 1)
    return entries[place(of: pair << 17 | (UInt64(third) + 1))].count
  }

  /// The share of a character among all.
  func share(of unit: UInt16) -> Float { Float(singles[Int(unit)]) / Float(max(1, total)) }

  private mutating func count(_ key: UInt64, after context: UInt64) {
    if filled * 2 > mask { grow() }
    let place = place(of: key)
    guard entries[place].key != 0 || filled < Self.mostFilled else { return }
    if entries[place].key == 0 { filled += 1 }
    entries[place].key = key
    entries[place].count += 1
    let isNew = entries[place].count == 1
    let holder = self.place(of: context)
    if entries[holder].key == 0 { filled += 1 }
    entries[holder].key = context
    entries[holder].followed += 1
    if isNew { entries[holder].kinds += 1 }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    mask = entries.count - 1
    for entry in old where entry.key != 0 { entries[place(of: entry.key)] = entry }
  }

  private func place(of key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    var place = Int(truncatingIfNeeded: hash) & mask
    while entries[place].key != key, entries[place].key != 0 { place = (place + 1) & mask }
    return place
  }
}
