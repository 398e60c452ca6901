/// The bounded stretch of inputs that are being worked on, between the walk and the writer.
///
/// Jobs are taken in input order; outcomes leave in input order too, or, unordered, as they come.
/// Whoever runs ahead waits, so memory does not depend on the number of inputs, nor on how slowly
/// the records are taken off.
final class Window: Sendable {
  /// A worker's hold on the job that it has taken.
  struct Ticket: Sendable {
    let job: Job
    fileprivate let index: Int
  }

  private struct Running {
    let ticket: Ticket
    /// When it began; nil while it waits for standard input, which may take any time.
    var since: UInt64?
  }

  private struct State {
    var jobs: [Job?]
    var outcomes: [Outcome?]
    /// Jobs offered, taken, delivered and written so far.
    var offered = 0
    var taken = 0
    var delivered = 0
    var written = 0
    /// Bytes of jobs that wait to be taken.
    var jobWeight = 0
    /// Bytes of outcomes that wait to be written.
    var weight = 0
    /// The jobs that workers have taken, by index: at most one for each worker.
    var running: [Int: Running] = [:]
    var isClosed = false
    var isStopped = false
  }

  private let monitor: Monitor<State>
  private let capacity: Int
  private let isOrdered: Bool
  /// No job is added while jobs of so many bytes wait, and none is begun while so many bytes of
  /// records do.
  private let mostWeight = 32 << 20

  init(capacity: Int, isOrdered: Bool) {
    self.capacity = capacity
    self.isOrdered = isOrdered
    monitor = Monitor(
      State(
        jobs: Array(repeating: nil, count: capacity),
        outcomes: Array(repeating: nil, count: capacity)))
  }

  // MARK: The walk's side

  /// Adds a job, waiting for room.
  ///
  /// - Returns: false when the run has been stopped.
  func offer(_ job: Job) -> Bool {
    monitor.wait(as: .walk) { state, woken in
      if state.isStopped { return false }
      guard state.offered - state.written < self.capacity,
        state.jobWeight < self.mostWeight || state.offered == state.taken
      else { return nil }
      state.jobs[state.offered % self.capacity] = job
      state.jobWeight += job.weight
      state.offered += 1
      woken = .workers
      return true
    }
  }

  /// Says that no further job will come.
  func close() {
    monitor.update { state, woken in
      state.isClosed = true
      woken = [.workers, .writer]
    }
  }

  // MARK: The workers' side

  /// The next job; nil when there will be none.
  func take() -> Ticket? {
    monitor.wait(as: .workers) { state, woken -> Ticket?? in
      if state.isStopped { return .some(nil) }
      if state.taken == state.offered { return state.isClosed ? .some(nil) : nil }
      guard state.weight < self.mostWeight || state.taken == state.written else { return nil }
      let index = state.taken
      guard let job = state.jobs[index % self.capacity] else { return .some(nil) }
      state.jobs[index % self.capacity] = nil
      state.taken += 1
      state.jobWeight -= job.weight
      if job.weight > 1 << 16 { woken = .walk }
      let ticket = Ticket(job: job, index: index)
      state.running[index] = Running(ticket: ticket, since: job.waitsForUser ? nil : System.now)
      return ticket
    }
  }

  /// Starts a job's clock, once its standard input has been read.
  func startClock(of ticket: Ticket) {
    monitor.with { $0.running[ticket.index]?.since = System.now }
  }

  /// Hands in what became of a job.
  ///
  /// - Returns: false when the job had been given up meanwhile, so that its worker is not needed.
  func deliver(_ outcome: Outcome, for ticket: Ticket) -> Bool {
    monitor.update { state, woken in
      guard state.running.removeValue(forKey: ticket.index) != nil else { return false }
      let place = self.isOrdered ? ticket.index : state.delivered
      state.outcomes[place % self.capacity] = outcome
      state.delivered += 1
      state.weight += outcome.weight
      if self.isWorthWriting(state) { woken = .writer }
      return true
    }
  }

  /// Whether the writer is called: not for every record, but before anybody has to wait for it.
  private func isWorthWriting(_ state: State) -> Bool {
    state.delivered == state.offered || state.delivered - state.written >= capacity / 2
      || state.weight >= mostWeight / 2
  }

  /// The holds on jobs that began before a moment and are running still.
  func overdue(before moment: UInt64) -> [Ticket] {
    monitor.with { state in
      state.running.values.filter { ($0.since ?? .max) < moment }.map(\.ticket)
    }
  }

  // MARK: The writer's side

  /// The longest that a finished record waits for others, in nanoseconds.
  static let patience: UInt64 = 20_000_000

  /// The next outcome; nil when none comes in time, at the end, or at once when nothing is under way.
  func next(within nanoseconds: UInt64) -> Outcome? {
    let next = monitor.wait(as: .writer, nanoseconds: nanoseconds) { state, woken -> Outcome?? in
      if let outcome = self.takeOutcome(&state, &woken) { return .some(outcome) }
      return state.isStopped || state.written == state.offered ? .some(nil) : nil
    }
    return next ?? nil
  }

  /// The next outcome, however long it takes; nil at the end.
  func next() -> Outcome? {
    while true {
      let next = monitor.wait(as: .writer, nanoseconds: Self.patience) {
        state, woken -> Outcome?? in
        if let outcome = self.takeOutcome(&state, &woken) { return .some(outcome) }
        return self.isAtEnd(state) ? .some(nil) : nil
      }
      if let next { return next }
    }
  }

  private func isAtEnd(_ state: State) -> Bool {
    state.isStopped || state.isClosed && state.written == state.offered
  }

  private func takeOutcome(_ state: inout State, _ woken: inout Waiters) -> Outcome? {
    let place = state.written % capacity
    guard !state.isStopped, let outcome = state.outcomes[place] else { return nil }
    state.outcomes[place] = nil
    state.written += 1
    state.weight -= outcome.weight
    if state.offered - state.written <= capacity / 2 { woken.insert(.walk) }
    if outcome.weight > 1 << 16 || state.taken < state.offered { woken.insert(.workers) }
    return outcome
  }

  /// Ends the run: nobody waits any more, and nothing more is handed out.
  func stop() {
    monitor.update { state, woken in
      state.isStopped = true
      woken = .all
    }
  }
}
