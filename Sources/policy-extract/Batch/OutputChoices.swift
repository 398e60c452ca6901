/// When written files are brought to the disk itself.
enum SyncChoice: String, Sendable, CaseIterable {
  /// When the system pleases.
  case none
  /// Each output file before it gets its name; a single one at the end.
  case file
  /// Each output, its folder and the journal, one by one.
  case each
}

/// What happens to an output that is there already.
enum ExistingChoice: String, Sendable, CaseIterable {
  case error, skip, overwrite
}
