/// Something a reader should know before trusting a value: a doubt, or an error of the source.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Equatable {
    case info, warning, error
  }

  /// A stable name, `stage.problem`, such as `heading.skippedOrdinal`.
  public let code: String
  public let severity: Severity
  /// One sentence in the reader's words.
  public let message: String
  /// Where: offsets of the working text, `[lower, upper)`.
  public let range: Range<Int>

  public init(_ code: String, _ severity: Severity, _ message: String, at range: Range<Int>) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
  }
}
