import ArgumentParser
import Glibc

/// What a run's journal says: how many, how long, which failed and why.
struct Summary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Tell from the journal of a run what was done and what was not.",
    discussion: """
      EXAMPLES:
        policy-extract summary records/          of --output-dir records/
        policy-extract summary all.ndjson        of -o all.ndjson
      """)

  @Argument(help: ArgumentHelp("The output folder or file of a run.", valueName: "output"))
  var output: String

  @Flag(help: "As one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("Name at most so many failed inputs.", valueName: "n"))
  var failures = 20

  @OptionGroup(title: "Messages") var messages: PlainMessages

  func run() {
    Signals.prepare()
    let path = CommandArguments.decode(output)
    do throws(SystemError) {
      let account = try JournalAccount(journal(path), mostFailures: json ? .max : max(0, failures))
      CommandEnd.print(json ? account.json : account.text, to: STDOUT_FILENO)
    } catch {
      let failure =
        error.number == ENOENT
        ? Failure(
          "E_NOINPUT", "has no journal of a run", advice: "name an --output-dir or -o of a run")
        : Failure.reading(error)
      messages.reporter.report(failure, about: path)
      Glibc.exit(ExitStatus.noInput.rawValue)
    }
  }

  private func journal(_ path: Bytes) -> Bytes {
    let isFolder = (try? System.status(at: path, following: true))?.kind == .folder
    if isFolder { return OutputFolder.journalPath(path) }
    let isJournal = path.suffix(14).elementsEqual(Bytes(".journal.jsonl"))
    return isJournal ? path : OutputStream.journalPath(path)
  }
}
