import Glibc

/// When the progress of a run is shown, as `--progress` says.
enum ProgressChoice: String, Sendable, CaseIterable {
  /// Where standard error is a terminal.
  case auto
  case always, never
  /// As a JSON object a line, once a second.
  case json
}
