/// What follows each run of four characters in a text, where it stood last.
///
/// Characters are as `ModelContext` passes them. Takes four to six bytes a character.
struct PhraseMemory: Sendable {
  private var units: [UInt16] = []
  /// Where the character after a run stands, by the run's hash; 0 for none.
  private var places: [UInt32]
  private var context = ModelContext()

  /// - Parameter capacity: about how many characters will be remembered.
  init(capacity: Int) {
    var room = 1 << 10
    while room * 2 < capacity { room *= 2 }
    places = [UInt32](repeating: 0, count: room)
  }

  /// Remembers a run of characters, which nothing known precedes.
  mutating func add(_ run: ArraySlice<UInt16>) {
    context = ModelContext()
    units += repeatElement(0, count: 4)
    for unit in run {
      let phrase = context.phrase
      context.pass(unit)
      guard context.phrase != phrase else { continue }
      if phrase >> 48 != 0 { places[slot(of: phrase)] = UInt32(truncatingIfNeeded: units.count) }
      units.append(context.second)
    }
  }

  /// The character that followed the same four; nil where they stand nowhere else.
  func next(after context: ModelContext) -> UInt16? {
    let phrase = context.phrase
    guard phrase >> 48 != 0 else { return nil }
    let place = Int(places[slot(of: phrase)])
    guard place > 4 else { return nil }
    let run = units[(place - 4)..<place].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    return run == phrase ? units[place] : nil
  }

  private func slot(of phrase: UInt64) -> Int {
    Int(truncatingIfNeeded: (phrase &* 0x9E37_79B9_7F4A_7C15) >> 40) & (places.count - 1)
  }
}
