import Glibc

/// Who waits for a change of a monitor's state, and is to be woken by it.
struct Waiters: OptionSet, Sendable {
  let rawValue: Int

  static let walk = Waiters(rawValue: 1)
  static let workers = Waiters(rawValue: 2)
  static let writer = Waiters(rawValue: 4)
  static let all: Waiters = [.walk, .workers, .writer]

  fileprivate static let each: [Waiters] = [.walk, .workers, .writer]
}

/// State that several threads share, with places to wait until it changes.
///
/// `Synchronization.Mutex` has no condition variables, which a bounded window needs. There is one
/// for each kind of thread, so that nobody is woken for what does not concern them.
final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let conditions: UnsafeMutablePointer<pthread_cond_t>

  init(_ state: State) {
    self.state = state
    mutex = .allocate(capacity: 1)
    conditions = .allocate(capacity: Waiters.each.count)
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    for index in Waiters.each.indices { pthread_cond_init(conditions + index, &attributes) }
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    for index in Waiters.each.indices { pthread_cond_destroy(conditions + index) }
    pthread_mutex_destroy(mutex)
    conditions.deallocate()
    mutex.deallocate()
  }

  /// Looks at the state or changes it in a way that nobody waits for.
  func with<Result>(_ body: (inout State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&state)
  }

  /// Changes the state and wakes those whom `body` names.
  func update<Result>(_ body: (inout State, inout Waiters) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    var woken: Waiters = []
    let result = body(&state, &woken)
    pthread_mutex_unlock(mutex)
    wake(woken)
    return result
  }

  /// Waits as one of `waiters` until `body` gives a value; it may change the state and wake others.
  func wait<Result>(
    as waiters: Waiters, until body: (inout State, inout Waiters) -> Result?
  ) -> Result {
    pthread_mutex_lock(mutex)
    var woken: Waiters = []
    while true {
      if let result = body(&state, &woken) {
        pthread_mutex_unlock(mutex)
        wake(woken)
        return result
      }
      pthread_cond_wait(condition(waiters), mutex)
    }
  }

  /// Like `wait(as:until:)`, but gives up after some nanoseconds with nil.
  func wait<Result>(
    as waiters: Waiters, nanoseconds: UInt64, until body: (inout State, inout Waiters) -> Result?
  ) -> Result? {
    let deadline = System.now &+ nanoseconds
    var end = timespec(
      tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
    pthread_mutex_lock(mutex)
    var woken: Waiters = []
    var result = body(&state, &woken)
    while result == nil, pthread_cond_timedwait(condition(waiters), mutex, &end) == 0 {
      result = body(&state, &woken)
    }
    pthread_mutex_unlock(mutex)
    wake(woken)
    return result
  }

  private func condition(_ waiters: Waiters) -> UnsafeMutablePointer<pthread_cond_t> {
    conditions + (Waiters.each.firstIndex(of: waiters) ?? 0)
  }

  private func wake(_ waiters: Waiters) {
    guard !waiters.isEmpty else { return }
    for (index, each) in Waiters.each.enumerated() where waiters.contains(each) {
      pthread_cond_broadcast(conditions + index)
    }
  }
}
