import ArgumentParser
import Glibc

/// The command: a list of subcommands, of which `extract` needs no name.
@main
struct PolicyExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy-extract",
    abstract: "Turn Chinese official notices and campaign plans into structured JSON.",
    discussion: """
      EXAMPLES:
        policy-extract notice.txt                       one record, as JSON
        policy-extract archive/ > records.ndjson        a record a line, in order
        policy-extract archive/ --output-dir records/   a file for each input
        policy-extract archive/ --output-dir records/ --resume
        policy-extract inspect notice.txt               for human eyes
        policy-extract view archive/ -o pages/          pages for a browser
        find . -name '*.txt' -print0 | policy-extract -0 --files-from - -o all.ndjson
      """,
    version: "policy-extract \(Version.current)",
    subcommands: [
      Extract.self, Inspect.self, View.self, RepairText.self, SourceText.self, Schema.self,
      Check.self, Restore.self, Summary.self, Evaluate.self, Completions.self, IsolatedWorker.self,
    ],
    defaultSubcommand: Extract.self)

  static func main() {
    do {
      let words = CommandArguments.current
      var command =
        try mayNameSubcommand(words) ? parseAsRoot(words) : Extract.parseAsRoot(words)
      try command.run()
    } catch {
      CommandEnd.exit(error)
    }
  }

  /// Whether a word may name a subcommand or ask for help. Other words come to `extract` in the end,
  /// which reads them by itself in half the time.
  private static func mayNameSubcommand(_ words: [String]) -> Bool {
    let names = Set(
      configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
    return words.contains { names.contains($0) || asksForHelp($0) }
  }

  /// --help, --version, --generate-completion-script and their like, and -h among other letters.
  private static func asksForHelp(_ word: String) -> Bool {
    let questions = ["--h", "--v", "--generate", "--experimental"]
    return questions.contains { word.hasPrefix($0) }
      || word.hasPrefix("-") && !word.hasPrefix("--") && word.contains("h")
  }
}

/// The version that `--version` prints and the journal keeps.
enum Version {
  static let current = "0.1.0"
}

/// Help for the command as a whole: examples, subcommands, and the options of the default one.
enum Help {
  static var root: String {
    let general = PolicyExtract.helpMessage()
    let extract = PolicyExtract.helpMessage(for: Extract.self)
    let closing = "\n  See 'policy-extract help"
    let body = general.prefix(before: closing)
    let sections = extract.suffix(from: "\nINPUT:").prefix(before: "\nOPTIONS:")
    return body + "\n" + sections + String(general.dropFirst(body.count))
  }

  /// For somebody at a terminal who typed nothing but the command's name.
  static let short = """
    Usage: policy-extract [options] <path> ...
           policy-extract <subcommand> ...

      policy-extract notice.txt                       one record, as JSON
      policy-extract archive/ --output-dir records/   a file for each input

    policy-extract --help says more.
    """
}

extension StringProtocol {
  /// What stands before the first place of a text; all of it where it does not occur.
  fileprivate func prefix(before text: String) -> String {
    var rest = self[...]
    while !rest.isEmpty, !rest.hasPrefix(text) { rest = rest.dropFirst() }
    return String(self.prefix(count - rest.count))
  }

  /// The first place of a text and what follows it; nothing where it does not occur.
  fileprivate func suffix(from text: String) -> String {
    String(self.dropFirst(prefix(before: text).count))
  }
}

/// How the command ends when parsing or running throws.
enum CommandEnd {
  static func exit(_ error: any Error) -> Never {
    let code = PolicyExtract.exitCode(for: error)
    let message = PolicyExtract.fullMessage(for: error)
    if code.isSuccess {
      print(message == PolicyExtract.helpMessage() ? Help.root : message, to: STDOUT_FILENO)
      Glibc.exit(0)
    }
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    let what = PolicyExtract.message(for: error)
    Reporter.early.report(
      Failure("E_USAGE", firstLine(what), advice: "see policy-extract --help"), about: nil)
    Glibc.exit(ExitStatus.usage.rawValue)
  }

  static func print(_ text: String, to descriptor: Int32) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: descriptor)
  }

  /// Writes a text as it is, whether or not it ends a line.
  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of the bytes, or ends the process as a closed pipe or a full disk asks.
  static func write(_ bytes: Bytes, to descriptor: Int32) {
    do throws(SystemError) {
      try System.write(bytes, to: descriptor)
    } catch {
      if error.number == EPIPE { Signals.die(of: SIGPIPE) }
      Glibc.exit(ExitStatus.writeError.rawValue)
    }
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { $0 != "\n" })
  }
}

extension Reporter {
  /// For messages before the options are known: looks for `--errors json` by itself.
  static var early: Reporter {
    let words = CommandArguments.typed
    let isJSON =
      words.contains("--errors=json")
      || zip(words, words.dropFirst()).contains { $0 == ("--errors", "json") }
      || Environment.value("POLICY_EXTRACT_ERRORS") == "json"
    return Reporter(style: isJSON ? .json : .text, isColoured: ColourChoice.auto.isOn)
  }
}
