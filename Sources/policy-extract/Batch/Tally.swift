import Synchronization

/// How far a run has come: counted by the walk and the writer, read by the progress line.
final class Tally: Sendable {
  private let done = Atomic(0)
  private let kept = Atomic(0)
  private let failed = Atomic(0)
  private let bytes = Atomic(0)
  private let skipped = Mutex<[Walk.Skip: Int]>([:])

  struct Counts: Sendable {
    var done = 0
    var kept = 0
    var failed = 0
    /// Bytes read.
    var bytes = 0
    var skipped: [Walk.Skip: Int] = [:]

    /// Inputs that came to an end.
    var ended: Int { done + kept + failed }
  }

  func addDone(bytes count: Int) {
    done.wrappingAdd(1, ordering: .relaxed)
    bytes.wrappingAdd(count, ordering: .relaxed)
  }

  func addKept() { kept.wrappingAdd(1, ordering: .relaxed) }

  func addFailed() { failed.wrappingAdd(1, ordering: .relaxed) }

  func addSkipped(_ skip: Walk.Skip) { skipped.withLock { $0[skip, default: 0] += 1 } }

  var counts: Counts {
    Counts(
      done: done.load(ordering: .relaxed), kept: kept.load(ordering: .relaxed),
      failed: failed.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed),
      skipped: skipped.withLock { $0 })
  }
}
