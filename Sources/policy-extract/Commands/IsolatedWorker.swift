import ArgumentParser
import Glibc

/// What `--isolate` starts, once for each job: a process that may crash.
struct IsolatedWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolated-worker", abstract: "Serve one run's inputs.", shouldDisplay: false)

  @OptionGroup var reading: ReadingOptions

  @Option var layout: Layout = .lines

  func run() {
    Signals.ignoreForWorker()
    // The run has read the file before; a worker that cannot any more makes no records.
    guard let vocabulary = try? reading.readVocabulary() else {
      Glibc.exit(ExitStatus.usage.rawValue)
    }
    let engine = LocalEngine(
      reading.options(vocabulary), layout: layout, largestRecord: reading.largestRecord)
    Thread.start {
      WorkerService.serve(engine)
      Glibc.exit(0)
    }
    while true { pause() }
  }
}

extension Layout: ExpressibleByArgument {}
