/// What is wrong with a written record, and where in its JSON.
public struct RecordProblem: Error, Sendable, Equatable {
  /// Names and indices from the root, such as `/body/0/marker/span`; empty for the whole.
  public let place: String
  /// A sentence's predicate, such as `lacks “id”`.
  public let what: String
}
