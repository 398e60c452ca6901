import Glibc
import Synchronization

/// When the progress of a run is shown, as `--progress` says.
enum ProgressChoice: String, Sendable, CaseIterable {
  /// Where standard error is a terminal.
  case auto
  case always, never
  /// As a JSON object a line, once a second.
  case json
}

/// The line that says how far a run has come: files, speed, time left, failures.
struct Progress {
  private let style: Style
  private let reporter: Reporter
  private let plan: RunPlan
  private let began = System.now
  private var nextShown: UInt64
  private var total: TotalCount?

  private enum Style { case hidden, line, json }

  /// Nothing is shown in the first second: most runs are over by then.
  private static let delay: UInt64 = 1_000_000_000

  init(_ plan: RunPlan, _ reporter: Reporter) {
    self.plan = plan
    self.reporter = reporter
    nextShown = began + Self.delay
    style = Self.style(plan, reporter)
  }

  private static func style(_ plan: RunPlan, _ reporter: Reporter) -> Style {
    switch plan.progress {
    case .json: return .json
    case .always: return .line
    case .never: return .hidden
    case .auto:
      let isUseful = System.isTerminal(STDERR_FILENO) && reporter.style == .text
      let isShared = plan.destination.isStandardOutput && System.isTerminal(STDOUT_FILENO)
      return isUseful && !isShared && reporter.verbosity > .quiet ? .line : .hidden
    }
  }

  /// Shows the counts when it is time to.
  mutating func tick(_ counts: Tally.Counts) {
    let now = System.now
    guard style != .hidden, now >= nextShown else { return }
    nextShown = now + (style == .json ? Self.delay : Self.delay / 10)
    if total == nil { total = TotalCount(plan) }
    let state = State(
      counts: counts, seconds: Double(now - began) / 1e9, total: total?.value)
    switch style {
    case .line: reporter.show(progress: state.text)
    case .json: reporter.say("", json: state.members, as: .json)
    case .hidden: break
    }
  }

  /// The counts at one moment.
  private struct State {
    let counts: Tally.Counts
    let seconds: Double
    let total: Int?

    /// `1200/50000 files, 410 files/s, 6.1 MiB/s, 2 min 1 s left, 3 failed`
    var text: String {
      var parts = [total.map { "\(counts.ended)/\($0) files" } ?? "\(counts.ended) files"]
      parts.append("\(Decimal.text(perSecond)) files/s")
      parts.append("\(Size.text(Int(Double(counts.bytes) / seconds)))/s")
      if let left { parts.append("\(TimeLength.text(left.rounded(.up))) left") }
      if counts.failed > 0 { parts.append("\(counts.failed) failed") }
      return parts.joined(separator: ", ")
    }

    var members: String {
      var members = "\"progress\":{\"ended\":\(counts.ended),\"failed\":\(counts.failed)"
      members += ",\"bytes\":\(counts.bytes),\"milliseconds\":\(Int(seconds * 1000))"
      if let total { members += ",\"total\":\(total)" }
      return members + "}"
    }

    private var perSecond: Double { Double(counts.ended) / seconds }

    private var left: Double? {
      guard let total, counts.ended > 0, total >= counts.ended else { return nil }
      return Double(total - counts.ended) / perSecond
    }
  }
}

/// Counts the inputs of a run on a thread of its own, while the run goes on.
private final class TotalCount: Sendable {
  private let count = Atomic(0)
  private let isKnown = Atomic(false)

  init(_ plan: RunPlan) {
    guard case .paths(let paths, nil) = plan.inputs else { return }
    Thread.start {
      let walk = Walk(filter: plan.filter, outputs: []) { finding in
        if case .skipped = finding { return true }
        self.count.wrappingAdd(1, ordering: .relaxed)
        return true
      }
      for path in paths { _ = walk.operand(path) }
      self.isKnown.store(true, ordering: .releasing)
    }
  }

  /// Nil until all of them are counted.
  var value: Int? {
    isKnown.load(ordering: .acquiring) ? count.load(ordering: .relaxed) : nil
  }
}
