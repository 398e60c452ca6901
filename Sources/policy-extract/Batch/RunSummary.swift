/// The closing words of a run.
struct RunSummary {
  let counts: Tally.Counts
  let seconds: Double

  /// `170 done, 2 failed, 3 passed over (2 of other kinds, 1 binary); 1.2 MiB in 0.4 s`
  var text: String {
    var parts = ["\(counts.done) done"]
    if counts.kept > 0 { parts.append("\(counts.kept) unchanged") }
    if counts.failed > 0 { parts.append("\(counts.failed) failed") }
    if !skips.isEmpty {
      let reasons = skips.map { "\($0.count) \($0.skip.text)" }.joined(separator: ", ")
      parts.append("\(skips.reduce(0) { $0 + $1.count }) passed over (\(reasons))")
    }
    let speed = "\(Size.text(counts.bytes)) in \(TimeLength.text(seconds))"
    return parts.joined(separator: ", ") + "; " + speed
  }

  /// `170 would be read, 2 failed; 1.2 MiB; nothing was written`
  var dryText: String {
    var text = "\(counts.done) would be read"
    if counts.kept > 0 { text += ", \(counts.kept) unchanged" }
    if counts.failed > 0 { text += ", \(counts.failed) failed" }
    return text + "; \(Size.text(counts.bytes)); nothing was written"
  }

  /// The same as a member of a JSON object.
  var members: String {
    let reasons = skips.map { "\"\($0.skip.rawValue)\":\($0.count)" }.joined(separator: ",")
    return "\"summary\":{\"done\":\(counts.done),\"unchanged\":\(counts.kept),"
      + "\"failed\":\(counts.failed),\"skipped\":{\(reasons)},\"bytes\":\(counts.bytes),"
      + "\"milliseconds\":\(Int(seconds * 1000))}"
  }

  /// The journal's line about the run: `{"event":"end","complete":true,"summary":{…}}`.
  func journalLine(isComplete: Bool) -> Bytes {
    Bytes("{\"event\":\"end\",\"complete\":\(isComplete),\(members)}".utf8)
  }

  private var skips: [(skip: Walk.Skip, count: Int)] {
    Walk.Skip.allCases.compactMap { skip in
      counts.skipped[skip].map { (skip, $0) }
    }
  }
}
