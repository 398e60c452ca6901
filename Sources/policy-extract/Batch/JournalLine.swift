/// What a run puts into every line of its journal.
struct RunIdentity: Sendable {
  let version: String
  /// A fingerprint of the options that change records.
  let options: String

  /// The line about one input.
  ///
  /// - Parameters:
  ///   - output: the output's name below the output folder; nil for a stream.
  ///   - range: where the records stand in the output.
  func line(_ outcome: Outcome, output: Bytes?, range: Range<Int>) -> Bytes {
    var out = Bytes("{")
    JSONText.append(path: outcome.path, to: &out)
    switch outcome.result {
    case .extracted(let extraction):
      appendDone(extraction, output, range, to: &out)
    case .failed(let failure), .refused(let failure, _):
      JSONText.append(member: "status", "failed", to: &out)
      failure.appendMembers(to: &out)
    case .skipped(let skip):
      JSONText.append(member: "status", "skipped", to: &out)
      JSONText.append(member: "code", skip.rawValue, to: &out)
    case .kept:
      JSONText.append(member: "status", "kept", to: &out)
    }
    appendInput(outcome, to: &out)
    out.append(UInt8(ascii: "}"))
    return out
  }

  private func appendDone(
    _ extraction: Extraction, _ output: Bytes?, _ range: Range<Int>, to out: inout Bytes
  ) {
    JSONText.append(member: "status", "done", to: &out)
    if let output { append(output: output, to: &out) }
    JSONText.append(member: "start", range.lowerBound, to: &out)
    JSONText.append(member: "end", range.upperBound, to: &out)
    JSONText.append(member: "records", extraction.records, to: &out)
    JSONText.append(member: "sha256", extraction.sha256, to: &out)
    out += extraction.tallies
  }

  private func append(output: Bytes, to out: inout Bytes) {
    JSONText.append(member: "output", output.text, to: &out)
    if !output.isUTF8 { JSONText.append(member: "outputBase64", output.base64, to: &out) }
  }

  private func appendInput(_ outcome: Outcome, to out: inout Bytes) {
    JSONText.append(member: "size", outcome.status?.size ?? outcome.size, to: &out)
    if let status = outcome.status {
      JSONText.append(member: "mtime", status.modified, to: &out)
      JSONText.append(member: "ctime", status.changed, to: &out)
    }
    JSONText.append(member: "ms", outcome.milliseconds, to: &out)
    JSONText.append(member: "version", version, to: &out)
    JSONText.append(member: "options", options, to: &out)
  }
}
