import ArgumentParser
import Glibc

/// The default subcommand: text in, records out.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read documents and write records (the default).",
    discussion: """
      EXAMPLES:
        policy-extract notice.txt                       one record, as JSON
        policy-extract archive/ > records.ndjson        a record a line, in order
        policy-extract archive/ --output-dir records/   a file for each input
        policy-extract archive/ -o all.ndjson --resume  go on with a stopped run
        policy-extract --ndjson-in < lines.ndjson       {"id":…,"text":…} a line in
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Running") var running: RunningOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    if input.isEmpty, System.isTerminal(STDIN_FILENO) {
      CommandEnd.print(Help.short, to: STDERR_FILENO)
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    Signals.prepare()
    let reporter = messages.reporter
    let status: ExitStatus
    do throws(Ending) {
      status = Run(try plan(), reporter).execute()
    } catch {
      reporter.report(error.failure, about: error.path)
      status = error.status
    }
    Glibc.exit(status.rawValue)
  }
}
