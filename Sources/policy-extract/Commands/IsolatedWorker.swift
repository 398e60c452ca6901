import ArgumentParser

/// What `--isolate` starts, once for each job: a process that may crash.
struct IsolatedWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolated-worker", abstract: "Serve one run's inputs.", shouldDisplay: false)

  @OptionGroup var reading: ReadingOptions

  func run() {}
}
