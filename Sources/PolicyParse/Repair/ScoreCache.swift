/// Scores of characters after two others that were worked out before, the last ones of each slot.
///
/// The slots are raw memory of fixed size, which no other object can reach: a search asks for
/// scores millions of times. No pointer leaves this file.
final class ScoreCache {
  private struct Slot {
    var key = UInt64.max
    var score: Float = 0
  }

  private static let bits = 14
  private let slots: UnsafeMutablePointer<Slot>

  init() {
    slots = .allocate(capacity: 1 << Self.bits)
    slots.initialize(repeating: Slot(), count: 1 << Self.bits)
  }

  deinit { slots.deallocate() }

  /// Forgets everything: the model has changed.
  func clear() { slots.update(repeating: Slot(), count: 1 << Self.bits) }

  func score(
    _ unit: UInt16, after context: ModelContext, else work: () -> Double
  ) -> Double {
    let key = UInt64(context.first) << 32 | UInt64(context.second) << 16 | UInt64(unit)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    if slots[slot].key == key { return Double(slots[slot].score) }
    let score = work()
    slots[slot] = Slot(key: key, score: Float(score))
    return score
  }
}
