/// Scores of characters after two others that were worked out before, the last ones of each slot.
struct ScoreCache {
  private let slots = NumberSlots()

  /// Forgets everything: the model has changed.
  func clear() { slots.clear() }

  @inline(__always)
  func score(
    _ unit: UInt16, after context: ModelContext, else work: () -> Double
  ) -> Double {
    let key = UInt64(context.first) << 32 | UInt64(context.second) << 16 | UInt64(unit)
    return slots.number(key, else: work)
  }
}
