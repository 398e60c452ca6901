import ArgumentParser

/// Writes pages to look at: one for a file, a folder of them with an index for many.
struct View: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Write HTML pages that show source and structure side by side.",
    discussion: """
      The pages need no network and no server: open them in a browser.

      EXAMPLES:
        policy-extract view notice.txt -o notice.html
        policy-extract view archive/ -o pages/        pages/index.html searches and filters
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: ArgumentHelp("The page's file, or the folder of pages.", valueName: "path"),
    completion: .file())
  var output: String

  @Option(help: "What to do with pages that are there already: error, skip or overwrite.")
  var onExists: ExistingChoice = .error

  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Running") var running: RunningOptions
  @OptionGroup(title: "Messages") var messages: MessageOptions

  func run() throws {
    var extract = try Extract.parse([])
    extract.input = input
    extract.reading = reading
    extract.reading.offsetUnit = .scalar
    extract.reading.allRepairs = true
    extract.running = running
    extract.messages = messages
    extract.output.format = .html
    extract.output.onExists = onExists
    if isFolder { extract.output.folder = output } else { extract.output.file = output }
    try extract.run()
  }

  /// One file makes a page, unless the output is a folder already or is written like one.
  private var isFolder: Bool {
    let path = CommandArguments.decode(output)
    if path.last == Byte.slash || kind(path) == .folder { return true }
    guard input.paths.count == 1, input.filesFrom == nil, let only = input.paths.first else {
      return true
    }
    return kind(CommandArguments.decode(only)) == .folder
  }

  private func kind(_ path: Bytes) -> FileStatus.Kind? {
    (try? System.status(at: path, following: true))?.kind
  }
}
