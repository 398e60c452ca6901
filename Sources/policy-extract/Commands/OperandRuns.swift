/// Long runs of operands, kept away from the parser of options, whose time grows with their square.
///
/// `policy-extract *.txt` may name 50,000 files. Each run of many words without a leading dash is
/// replaced by its first word, which could be the value of an option before it, and a word that
/// stands for the others. That word begins with the carrier of a NUL byte, which no word can hold.
enum OperandRuns {
  private static let mark = Unicode.Scalar(CommandArguments.carrier).map(String.init) ?? ""
  private static let longRun = 64

  /// The words with long runs replaced; the words of other subcommands as they are.
  static func collapse(_ words: [String]) -> [String] {
    guard words.count > longRun, !EnvironmentDefaults.isOtherSubcommand(words) else { return words }
    var result: [String] = []
    var index = 0
    while index < words.count {
      let run = words[index...].prefix { !$0.utf8.starts(with: "-".utf8) }.indices
      if run.count > longRun {
        result += words[run.prefix(2)]
        result.append("\(mark)\(run.lowerBound + 3)-\(run.upperBound + 1)")
      } else {
        result += words[run]
      }
      index = run.upperBound
      guard index < words.count else { break }
      result.append(words[index])
      index += 1
    }
    return result
  }

  /// The operands that parsed words stand for, as bytes.
  ///
  /// - Parameter word: gives a word of the command line, of which the command's name is 0.
  static func expand(
    _ words: [String], word: (Int) -> Bytes = CommandArguments.word
  ) -> [Bytes] {
    words.flatMap { text -> [Bytes] in
      guard let range = range(text) else { return [CommandArguments.decode(text)] }
      return range.map(word)
    }
  }

  private static func range(_ text: String) -> Range<Int>? {
    guard !mark.isEmpty, text.hasPrefix(mark) else { return nil }
    let numbers = text.dropFirst(mark.count).split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return numbers[0]..<numbers[1]
  }
}
