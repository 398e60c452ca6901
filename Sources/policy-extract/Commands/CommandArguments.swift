/// The words of the command line, and file names that are not UTF-8 among them.
///
/// A Swift string holds Unicode only. A byte that is not UTF-8 travels as a private character,
/// U+10FF00 plus the byte, and so does every byte of such a character that really stands there:
/// the way there and back is exact.
enum CommandArguments {
  private static let carrier: UInt32 = 0x10FF00

  /// The words after the command's name, with defaults from the environment put in front.
  static var current: [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[index] else { break }
      words.append(encode(bytes(word)))
    }
    return EnvironmentDefaults.insert(into: words)
  }

  private static func bytes(_ word: UnsafeMutablePointer<CChar>) -> Bytes {
    var result = Bytes()
    var cursor = UnsafePointer(word)
    while cursor.pointee != 0 {
      result.append(UInt8(bitPattern: cursor.pointee))
      cursor += 1
    }
    return result
  }

  /// The bytes as a string that `decode` turns back.
  static func encode(_ bytes: Bytes) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: isCarrier)
    {
      return text
    }
    var view = String.UnicodeScalarView()
    var rest = bytes[...]
    while !rest.isEmpty {
      let (scalar, length) = first(rest)
      view.append(scalar)
      rest = rest.dropFirst(length)
    }
    return String(view)
  }

  private static func first(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    for length in 1...4 where length <= bytes.count {
      guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first, !isCarrier(scalar)
      else { continue }
      return (scalar, length)
    }
    let code = carrier + UInt32(bytes.first ?? 0)
    return (Unicode.Scalar(code) ?? "\u{FFFD}", 1)
  }

  private static func isCarrier(_ scalar: Unicode.Scalar) -> Bool {
    (carrier...(carrier + 0xFF)).contains(scalar.value)
  }

  /// The bytes that a word stood for.
  static func decode(_ word: String) -> Bytes {
    var result = Bytes()
    for scalar in word.unicodeScalars {
      if isCarrier(scalar) {
        result.append(UInt8(truncatingIfNeeded: scalar.value - carrier))
      } else if let units = UTF8.encode(scalar) {
        result.append(contentsOf: units)
      }
    }
    return result
  }
}

/// Defaults from `POLICY_EXTRACT_…` variables, for options that describe a place rather than a run.
///
/// They are put in front of the words, so that what the user types wins.
enum EnvironmentDefaults {
  /// Options with a value: `POLICY_EXTRACT_MAX_FILE_SIZE` is `--max-file-size`.
  private static let valued = [
    "color", "default-year", "encoding", "errors", "format", "fsync", "jobs", "max-errors",
    "max-file-size", "offset-unit", "on-exists", "progress", "script", "timeout",
  ]
  /// Options without one: `1`, `true`, `yes`, `on` switch them on.
  private static let switches = [
    "all-repairs", "fail-fast", "follow", "force-text", "hidden", "isolate", "quiet", "strict",
    "unordered", "verbose",
  ]

  static func insert(into words: [String]) -> [String] {
    let isExtract = words.first == "extract"
    let isOther = words.first.map { otherSubcommands.contains($0) } ?? false
    if isOther { return words }
    let rest = isExtract ? Array(words.dropFirst()) : words
    return (isExtract ? ["extract"] : []) + defaults(unless: rest) + rest
  }

  private static var otherSubcommands: Set<String> {
    Set(PolicyExtract.configuration.subcommands.compactMap { $0.configuration.commandName })
      .subtracting(["extract"]).union(["help", "--help", "-h", "--version"])
  }

  private static func defaults(unless words: [String]) -> [String] {
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
