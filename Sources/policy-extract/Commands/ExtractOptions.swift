import ArgumentParser
import PolicyParse

/// Which inputs, as typed.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Read more paths from a file, or from - .", valueName: "file"))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Paths in --files-from, and those --dry-run prints, end with NUL.")
  var separatesWithNull = false

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Take only files of folders that match; may be repeated.", valueName: "glob")
  )
  var include: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Pass over files and folders that match.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Enter hidden folders and read hidden files.")
  var hidden = false

  @Flag(help: "Follow symbolic links in folders.")
  var follow = false

  @Option(help: ArgumentHelp("Refuse larger files.", valueName: "size"))
  var maxFileSize = "64MiB"

  @Flag(
    name: .customLong("ndjson-in"),
    help: "Read a JSON object a line with text (or bytesBase64) and an id.")
  var readsLines = false

  /// Whether the user named no input at all.
  var isEmpty: Bool { paths.isEmpty && filesFrom == nil }
}

/// Where records go, as typed.
struct OutputOptions: ParsableArguments {
  enum Format: String, Choice {
    case json, ndjson, csv, sqlite, markdown, chunks, ics, akn, html
  }

  @Option(
    name: [.customShort("o", allowingJoined: true), .customLong("output")],
    help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var file: String?

  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp("Write a file for each input.", valueName: "dir"), completion: .directory)
  var folder: String?

  @Option(
    help: """
      json: one document; ndjson: a record a line (default: what fits the input); csv: tables; \
      sqlite: a database that -o names; markdown; chunks: passages under their headings, a JSON object a line; ics: a calendar; \
      akn: Akoma Ntoso 3.0; html: pages, as the view command writes them.
      """)
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The one table that --format csv writes (default: all, into --output-dir).",
      valueName: "name"))
  var table: RecordTable?

  @Flag(help: "Begin csv with a byte order mark, as Excel wants it.")
  var bom = false

  @Option(
    help: ArgumentHelp("The most characters that --format chunks puts into one.", valueName: "n"))
  var chunkSize = 800

  @Flag(inversion: .prefixedNo, exclusivity: .chooseLast, help: "Indent (default: on a terminal).")
  var pretty: Bool?

  @Option(
    help: ArgumentHelp(
      "Show and name paths relative to a folder instead of as given.", valueName: "dir"))
  var base: String?

  @Option(help: "What to do with an output that is there already: error, skip or overwrite.")
  var onExists: ExistingChoice = .error

  @Flag(help: "Go on with a run that was stopped: do what is missing, changed or failed.")
  var resume = false

  @Flag(help: "Print the inputs that would be read, and write nothing.")
  var dryRun = false

  @Option(help: "Bring written files to the disk: none, file or each.")
  var fsync: SyncChoice = .none
}

/// How documents are read, as typed.
struct ReadingOptions: ParsableArguments {
  @Option(help: "auto, utf-8, gb18030, big5, utf-16 or another IANA name.")
  var encoding = "auto"

  @Option(help: "hans: values in simplified characters; keep: as found.")
  var script: ScriptChoice = .simplified

  @Option(help: "What spans count: scalar, utf8, utf16 or bytes.")
  var offsetUnit: OffsetUnit = .scalar

  @Flag(help: "List every repair, also those that are only counted.")
  var allRepairs = false

  @Option(
    help: ArgumentHelp("Add the words of a JSON file to the built-in ones.", valueName: "file"),
    completion: .file())
  var vocabulary: String?

  @Option(help: ArgumentHelp("The year of a document that holds none.", valueName: "yyyy"))
  var defaultYear: Int?

  @Option(
    help: ArgumentHelp(
      "Cut a record whose JSON would be larger, and say so in it.", valueName: "size"))
  var maxRecordSize: String?

  @Flag(help: "Fail where bytes are not the encoding's.")
  var strict = false

  @Flag(help: "Read binary data as text.")
  var forceText = false

  /// The words of the vocabulary file.
  func readVocabulary() throws(Ending) -> VocabularyFile {
    guard let vocabulary else { return VocabularyFile() }
    return try VocabularyFile(at: CommandArguments.decode(vocabulary))
  }

  func options(_ vocabulary: VocabularyFile) -> ExtractionOptions {
    var options = ExtractionOptions()
    options.encoding = encoding.lowercased() == "auto" ? nil : encoding
    options.script = script
    options.offsetUnit = offsetUnit
    options.allRepairs = allRepairs
    options.defaultYear = defaultYear
    options.strict = strict
    options.forceText = forceText
    options.vocabulary = vocabulary.words
    return options
  }

  /// Bytes of the largest record; nil for any. What is no size was refused before.
  var largestRecord: Int? { maxRecordSize.flatMap(Size.parse) }

  /// The options as words that mean the same: what a worker process is started with.
  var words: [String] {
    var words = [
      "--encoding", encoding, "--script", script.rawValue, "--offset-unit", offsetUnit.rawValue,
    ]
    if allRepairs { words.append("--all-repairs") }
    if let vocabulary { words += ["--vocabulary", vocabulary] }
    if let defaultYear { words += ["--default-year", String(defaultYear)] }
    if let maxRecordSize { words += ["--max-record-size", maxRecordSize] }
    if strict { words.append("--strict") }
    if forceText { words.append("--force-text") }
    return words
  }
}

/// How the run goes, as typed.
struct RunningOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Inputs worked on at once (default: usable cores).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Write records as they are done rather than in input order.")
  var unordered = false

  @Flag(help: "Extract in worker processes, so that a crash costs one input.")
  var isolate = false

  @Option(help: ArgumentHelp("Give an input up after so long; 0 for never.", valueName: "time"))
  var timeout = "30s"

  @Option(help: ArgumentHelp("Stop after more failures than a number or N%.", valueName: "n"))
  var maxErrors: String?

  @Flag(help: "Stop at the first failure.")
  var failFast = false
}

/// What is said on standard error, as typed.
struct MessageOptions: ParsableArguments {
  @Option(help: "Messages as text or json.")
  var errors: Reporter.Style = .text

  @Option(help: "Show progress: auto, always, never or json.")
  var progress: ProgressChoice = .auto

  @Option(help: "Colour messages: auto, always or never.")
  var color: ColourChoice = .auto

  @Flag(name: .shortAndLong, help: "Say only what failed.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say also what was passed over.")
  var verbose = false

  var reporter: Reporter {
    Reporter(
      style: errors, verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
      isColoured: errors == .text && color.isOn)
  }
}
