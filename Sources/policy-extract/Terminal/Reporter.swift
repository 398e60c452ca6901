import Glibc
import Synchronization

/// Says on standard error what a user should know; the data goes elsewhere.
///
/// One message is one line: `policy-extract: PATH: what; what to do [E_CODE]`, or a JSON object.
final class Reporter: Sendable {
  enum Style: String, Sendable, CaseIterable {
    case text, json
  }

  /// How much is said: each level includes those above it.
  enum Verbosity: Int, Sendable, Comparable {
    /// Failures only.
    case quiet
    /// Warnings and the closing summary too.
    case normal
    /// Also what was passed over, and each input that is done.
    case verbose

    static func < (left: Verbosity, right: Verbosity) -> Bool { left.rawValue < right.rawValue }
  }

  enum Severity: String, Sendable {
    case error, warning, info

    fileprivate var needs: Verbosity {
      switch self {
      case .error: .quiet
      case .warning: .normal
      case .info: .verbose
      }
    }

    fileprivate var colour: Colour {
      switch self {
      case .error: .red
      case .warning: .yellow
      case .info: .dim
      }
    }
  }

  let style: Style
  let verbosity: Verbosity
  private let isColoured: Bool
  /// The progress line that stands on the terminal now.
  private let line = Mutex("")

  init(style: Style = .text, verbosity: Verbosity = .normal, isColoured: Bool = false) {
    self.style = style
    self.verbosity = verbosity
    self.isColoured = isColoured
  }

  /// Reports a problem with a path, or with the run when there is none.
  func report(_ failure: Failure, about path: Bytes?, _ severity: Severity = .error) {
    guard verbosity >= severity.needs else { return }
    switch style {
    case .text: write(text(failure, path, severity))
    case .json: write(json(failure, path, severity))
    }
  }

  /// Says something that is no problem, such as the closing summary.
  ///
  /// - Parameters:
  ///   - members: the same as JSON members, for `--errors json`.
  ///   - style: instead of the one chosen for all messages.
  func say(
    _ text: String, json members: @autoclosure () -> String, _ level: Verbosity = .normal,
    as style: Style? = nil
  ) {
    guard verbosity >= level else { return }
    switch style ?? self.style {
    case .text: write("policy-extract: \(Escape.controls(text))")
    case .json: write("{\(members())}")
    }
  }

  /// Replaces the progress line; an empty one removes it.
  func show(progress text: String) {
    line.withLock { current in
      guard text != current else { return }
      current = text
      Self.send("\r\u{1B}[K" + text)
    }
  }

  private func write(_ message: String) {
    line.withLock { current in
      let erase = current.isEmpty ? "" : "\r\u{1B}[K"
      Self.send(erase + message + "\n" + current)
    }
  }

  /// Nothing can be done where even standard error is closed.
  private static func send(_ text: String) {
    try? System.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private func text(_ failure: Failure, _ path: Bytes?, _ severity: Severity) -> String {
    var out = Colour.bold.paint("policy-extract:", isColoured) + " "
    if let path { out += Escape.path(path) + ": " }
    if severity == .warning { out += "warning: " }
    out += Escape.controls(failure.what)
    if let offset = failure.offset { out += " (byte \(offset))" }
    if !failure.advice.isEmpty { out += "; " + Escape.controls(failure.advice) }
    return out + " " + severity.colour.paint("[\(failure.code)]", isColoured)
  }

  private func json(_ failure: Failure, _ path: Bytes?, _ severity: Severity) -> String {
    var out = Bytes("{")
    if let path {
      JSONText.append(path: path, to: &out)
      out.append(UInt8(ascii: ","))
    }
    out += Bytes("\"severity\":")
    JSONText.append(severity.rawValue, to: &out)
    failure.appendMembers(to: &out)
    out.append(UInt8(ascii: "}"))
    return out.text
  }
}

extension Failure {
  /// `,"code":…,"message":…,"advice":…`, and the offset where there is one.
  func appendMembers(to out: inout Bytes) {
    JSONText.append(member: "code", code, to: &out)
    JSONText.append(member: "message", what, to: &out)
    JSONText.append(member: "advice", advice, to: &out)
    if let offset { JSONText.append(member: "offset", offset, to: &out) }
  }
}
