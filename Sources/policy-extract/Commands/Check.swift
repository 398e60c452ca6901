import ArgumentParser
import Glibc
import PolicyParse

/// Holds records against the schema and against the files that they were made of.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell whether records are valid, and true to their source.",
    discussion: """
      EXAMPLES:
        policy-extract check notice.json                        against the schema
        policy-extract check notice.json --source notice.txt    and against the file
        policy-extract check all.ndjson --source .              each against its path below .
      """)

  @Argument(
    help: ArgumentHelp(
      "Records: a JSON object, an array, or a record a line; - is standard input."),
    completion: .file())
  var file: [String]

  @Option(
    help: ArgumentHelp(
      "The file that the records were made of, or the folder that their paths start from.",
      valueName: "path"),
    completion: .file())
  var source: String?

  @OptionGroup(title: "Messages") var messages: PlainMessages

  func run() throws {
    Signals.prepare()
    let reporter = messages.reporter
    var check: RecordChecks
    do {
      check = RecordChecks(
        reporter, schema: try RecordSchemaRules(), source: source.map(CommandArguments.decode))
    } catch {
      reporter.report(Failure("E_BUG", error.what), about: nil)
      Glibc.exit(ExitStatus.bug.rawValue)
    }
    var status = ExitStatus.well
    for path in file.map(CommandArguments.decode) {
      do throws(Failure) {
        try check.check(path)
      } catch {
        reporter.report(error, about: path)
        status = error.code == "E_NOINPUT" ? .noInput : .someFailed
      }
    }
    check.summarize()
    if status == .well, check.failed > 0 { status = .someFailed }
    Glibc.exit(status.rawValue)
  }
}

/// The form of the messages of the commands beside `extract`, as typed.
struct MessageStyle: ParsableArguments {
  @Option(help: "Messages as text or json.")
  var errors: Reporter.Style =
    Environment.value("POLICY_EXTRACT_ERRORS").flatMap(Reporter.Style.init) ?? .text

  var reporter: Reporter {
    Reporter(style: errors, isColoured: errors == .text && ColourChoice.auto.isOn)
  }
}

/// Messages of the other commands that can be quiet, as typed.
struct PlainMessages: ParsableArguments {
  @OptionGroup var style: MessageStyle

  @Option(help: "Colour messages: auto, always or never.")
  var color: ColourChoice = .auto

  @Flag(name: .shortAndLong, help: "Say only what failed.")
  var quiet = false

  var reporter: Reporter {
    Reporter(
      style: style.errors, verbosity: quiet ? .quiet : .normal,
      isColoured: style.errors == .text && color.isOn)
  }
}

/// Checks the records of files one after another, those of one source together.
struct RecordChecks {
  private let reporter: Reporter
  private let schema: RecordSchemaRules
  private let source: Bytes?
  private var records = 0
  /// Records with problems.
  private(set) var failed = 0
  /// Records of one source, not yet held against it.
  private var group: [WrittenRecord] = []
  private var groupIsValid = true

  init(_ reporter: Reporter, schema: RecordSchemaRules, source: Bytes?) {
    self.reporter = reporter
    self.schema = schema
    self.source = source
  }

  mutating func check(_ path: Bytes) throws(Failure) {
    let file = try RecordFile(path)
    while let entry = try file.next() {
      switch entry.records {
      case .failure(let problem):
        records += 1
        failed += 1
        report(problem, path, entry.line)
      case .success(let found):
        for record in found { check(record, path, entry.line) }
      }
    }
    endGroup(path)
  }

  private mutating func check(_ record: WrittenRecord, _ path: Bytes, _ line: Int?) {
    if let first = group.first, first.sha256 != record.sha256 || first.path != record.path {
      endGroup(path)
    }
    records += 1
    let problems = record.problems(schema)
    for problem in problems { report(problem, path, line) }
    groupIsValid = groupIsValid && problems.isEmpty
    if !problems.isEmpty { failed += 1 }
    group.append(record)
  }

  /// Holds the records of one source against it.
  private mutating func endGroup(_ path: Bytes) {
    defer {
      group = []
      groupIsValid = true
    }
    guard let source, let first = group.first, groupIsValid else { return }
    let place = sourcePath(of: first, source)
    let about = path + Bytes(" (\(Escape.path(place)))".utf8)
    do throws(Failure) {
      var text = try RecordFile.source(place)
      let problems = text.problems(in: group)
      for problem in problems { report(problem, about, nil) }
      if !problems.isEmpty { failed += group.count }
    } catch {
      reporter.report(error, about: place)
      failed += group.count
    }
  }

  private func sourcePath(of record: WrittenRecord, _ source: Bytes) -> Bytes {
    let isFolder = (try? System.status(at: source, following: true))?.kind == .folder
    guard isFolder else { return source }
    let path =
      record.pathBase64.flatMap { Bytes(base64: Bytes($0.utf8)) }
      ?? Bytes((record.path ?? "").utf8)
    return path.first == Byte.slash ? path : source.appending(component: path)
  }

  private func report(_ problem: RecordProblem, _ path: Bytes, _ line: Int?) {
    let parts = [
      line.map { "line \($0)" }, problem.place.isEmpty ? nil : problem.place, problem.what,
    ]
    let what = parts.compactMap { $0 }.joined(separator: " ")
    reporter.report(Failure("E_RECORD", what), about: path)
  }

  func summarize() {
    let number = records == 1 ? "1 record" : "\(records) records"
    let good = source == nil ? "valid" : "valid and true to the source"
    let text =
      failed == 0
      ? "\(number), \(good)" : "\(number), of which \(failed) are not \(good)"
    reporter.say(text, json: "\"summary\":{\"records\":\(records),\"failed\":\(failed)}")
  }
}
