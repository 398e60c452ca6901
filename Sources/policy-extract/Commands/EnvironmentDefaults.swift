/// Defaults from `POLICY_EXTRACT_…` variables, for options that describe a place rather than a run.
///
/// They are put in front of the words, so that what the user types wins.
enum EnvironmentDefaults {
  /// Options with a value: `POLICY_EXTRACT_MAX_FILE_SIZE` is `--max-file-size`.
  private static let valued = [
    "color", "default-year", "encoding", "errors", "format", "fsync", "jobs", "max-errors",
    "max-file-size", "max-record-size", "offset-unit", "on-exists", "progress", "script", "timeout",
  ]
  /// Options without one: `1`, `true`, `yes`, `on` switch them on.
  private static let switches = [
    "all-repairs", "fail-fast", "follow", "force-text", "hidden", "isolate", "quiet", "strict",
    "unordered", "verbose",
  ]

  static func insert(into words: [String]) -> [String] {
    let isExtract = words.first == "extract"
    if isOtherSubcommand(words) { return words }
    let rest = isExtract ? Array(words.dropFirst()) : words
    return (isExtract ? ["extract"] : []) + defaults + rest
  }

  /// Whether the words begin with another subcommand than `extract`.
  static func isOtherSubcommand(_ words: [String]) -> Bool {
    words.first.map { otherSubcommands.contains($0) } ?? false
  }

  private static var otherSubcommands: Set<String> {
    Set(PolicyExtract.configuration.subcommands.compactMap { $0.configuration.commandName })
      .subtracting(["extract"]).union(["help", "--help", "-h", "--version"])
  }

  private static var defaults: [String] {
    var result: [String] = []
    for name in valued {
      guard let value = Environment.value(variable(name)), !value.isEmpty else { continue }
      result.append("--\(name)=\(value)")
    }
    for name in switches {
      let value = Environment.value(variable(name))?.lowercased() ?? ""
      if ["1", "true", "yes", "on"].contains(value) { result.append("--\(name)") }
    }
    return result
  }

  private static func variable(_ option: String) -> String {
    "POLICY_EXTRACT_" + option.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
  }
}
