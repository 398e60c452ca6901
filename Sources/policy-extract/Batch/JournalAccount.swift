/// A journal added up: the last line about each input counts.
struct JournalAccount {
  private var done = 0
  private var records = 0
  private var failed = 0
  private var bytes = 0
  /// Of extraction, over all workers.
  private var milliseconds = 0
  private var reasons: [String: Int] = [:]
  private var failures: [(path: Bytes, code: String, message: String)] = []
  private var diagnostics: [String: Int] = [:]
  private var repairs: [String: Int] = [:]
  private var slowest: (path: Bytes, milliseconds: Int)?
  private var runs = 0
  private var runMilliseconds = 0
  private var isComplete = false
  private let mostFailures: Int

  /// Reads a journal twice: first for where the last line about each input stands.
  init(_ path: Bytes, mostFailures: Int) throws(SystemError) {
    self.mostFailures = mostFailures
    var last: [UInt64: Int] = [:]
    try Journal.forEachLine(of: path) { line, place in
      if let entry = Journal.entry(line) { last[Fingerprint.of(entry.path)] = place.lowerBound }
    }
    let counted = last
    try Journal.forEachLine(of: path) { line, place in
      guard let object = try? JSONObject(line) else { return }
      if object.text("event") != nil { return addEvent(object) }
      isComplete = false
      guard let entry = Journal.entry(line),
        counted[Fingerprint.of(entry.path)] == place.lowerBound
      else { return }
      add(entry, object)
    }
  }

  private mutating func addEvent(_ object: JSONObject) {
    guard object.text("event") == "end" else { return }
    runs += 1
    isComplete = object["complete"] == .literal(Bytes("true"))
    if case .composite(let summary) = object["summary"], let inner = try? JSONObject(summary[...]) {
      runMilliseconds += inner.integer("milliseconds") ?? 0
    }
  }

  private mutating func add(_ entry: Journal.Entry, _ object: JSONObject) {
    let time = object.integer("ms") ?? 0
    milliseconds += time
    if time > slowest?.milliseconds ?? -1 { slowest = (entry.path, time) }
    guard entry.isDone else { return addFailure(entry, object) }
    done += 1
    bytes += max(0, entry.size)
    records += object.integer("records") ?? 0
    for (name, count) in object.counts("diagnostics") { diagnostics[name, default: 0] += count }
    for (name, count) in object.counts("repairs") { repairs[name, default: 0] += count }
  }

  private mutating func addFailure(_ entry: Journal.Entry, _ object: JSONObject) {
    failed += 1
    let code = entry.code ?? "E_UNKNOWN"
    reasons[code, default: 0] += 1
    if failures.count < mostFailures {
      failures.append((entry.path, code, object.text("message") ?? ""))
    }
  }

  /// The most frequent first.
  private static func ranked(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  }

  // MARK: For eyes

  var text: String {
    var lines = ["done         \(done) inputs, \(records) records, \(Size.text(bytes))"]
    lines.append("failed       \(failed)")
    lines.append("extraction   \(time(milliseconds)), all workers together")
    if runs > 0 { lines.append("runs         \(runs), \(time(runMilliseconds)) by the clock") }
    if let slowest, slowest.milliseconds > 0 {
      lines.append("slowest      \(Escape.path(slowest.path)), \(time(slowest.milliseconds))")
    }
    if !isComplete {
      lines.append("the last run did not come to its end; --resume goes on with it")
    }
    lines += section("failures by reason", reasons)
    lines += failureLines
    lines += section("diagnostics", diagnostics)
    lines += section("repairs", repairs)
    return lines.joined(separator: "\n")
  }

  private func time(_ milliseconds: Int) -> String { TimeLength.text(Double(milliseconds) / 1000) }

  private func section(_ title: String, _ counts: [String: Int]) -> [String] {
    guard !counts.isEmpty else { return [] }
    let width = counts.values.reduce(0) { max($0, String($1).count) }
    return ["", title]
      + Self.ranked(counts).map { name, count in
        let number = String(count)
        return "  " + String(repeating: " ", count: width - number.count) + number + "  "
          + Escape.controls(name)
      }
  }

  private var failureLines: [String] {
    guard !failures.isEmpty else { return [] }
    var lines = ["", "failed inputs"]
    for failure in failures {
      lines.append(
        "  \(Escape.path(failure.path)): \(Escape.controls(failure.message)) [\(failure.code)]")
    }
    if failed > failures.count { lines.append("  and \(failed - failures.count) more") }
    return lines
  }

  // MARK: For programs

  var json: String {
    var out = Bytes("{\"complete\":")
    out += "\(isComplete)".utf8
    JSONText.append(member: "done", done, to: &out)
    JSONText.append(member: "failed", failed, to: &out)
    JSONText.append(member: "records", records, to: &out)
    JSONText.append(member: "bytes", bytes, to: &out)
    JSONText.append(member: "extractionMilliseconds", milliseconds, to: &out)
    JSONText.append(member: "runs", runs, to: &out)
    JSONText.append(member: "runMilliseconds", runMilliseconds, to: &out)
    append("failures", reasons, to: &out)
    appendFailures(to: &out)
    append("diagnostics", diagnostics, to: &out)
    append("repairs", repairs, to: &out)
    out.append(UInt8(ascii: "}"))
    return out.text
  }

  private func append(_ name: StaticString, _ counts: [String: Int], to out: inout Bytes) {
    JSONText.append(member: name, counts: Self.ranked(counts), to: &out)
  }

  private func appendFailures(to out: inout Bytes) {
    out += Bytes(",\"failedInputs\":[")
    for (index, failure) in failures.enumerated() {
      out += index > 0 ? Bytes(",{") : Bytes("{")
      JSONText.append(path: failure.path, to: &out)
      JSONText.append(member: "code", failure.code, to: &out)
      JSONText.append(member: "message", failure.message, to: &out)
      out.append(UInt8(ascii: "}"))
    }
    out.append(UInt8(ascii: "]"))
  }
}
