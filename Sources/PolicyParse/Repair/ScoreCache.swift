/// Scores of characters after two others that were worked out before, the last ones of each slot.
final class ScoreCache {
  private var keys = [UInt64](repeating: .max, count: 1 << 14)
  private var scores = [Float](repeating: 0, count: 1 << 14)

  /// Grows when the model changes: what was worked out before counts no more.
  private var generation: UInt64 = 0

  /// Forgets everything: the model has changed.
  func clear() { generation += 1 }

  func score(
    _ unit: UInt16, after first: UInt16, _ second: UInt16, else work: () -> Double
  ) -> Double {
    let key = generation << 48 | UInt64(first) << 32 | UInt64(second) << 16 | UInt64(unit)
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    if keys[slot] == key { return Double(scores[slot]) }
    let score = work()
    keys[slot] = key
    scores[slot] = Float(score)
    return score
  }
}
