import ArgumentParser
import Glibc
import PolicyParse
import Synchronization

/// Holds records to annotated documents: precision, recall and F1 for each facet.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score records against gold annotations.",
    discussion: """
      Gold is a folder of JSON files, one for each annotated document, named as the document is:
      NAME.json for NAME.txt. Facets that a gold file lacks are not scored for it. docs/EVALUATION.md
      describes the form.

      EXAMPLES:
        policy-extract evaluate --gold gold/ archive/          reads the annotated documents anew
        policy-extract evaluate --gold gold/ records.ndjson    takes records that were made before
        policy-extract evaluate --gold gold/ archive/ --list   also what was missed, and what is extra
      """)

  @Option(help: ArgumentHelp("The folder of gold files.", valueName: "dir"), completion: .directory)
  var gold: String

  @Argument(
    help: ArgumentHelp(
      "Documents, folders of them, or .ndjson files of records.", valueName: "path"))
  var paths: [String]

  @Flag(help: "List what was missed and what is extra, beside the words of the source.")
  var list = false

  @Flag(help: "As one JSON object.")
  var json = false

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @OptionGroup(title: "Messages") var messages: PlainMessages

  func run() throws {
    Signals.prepare()
    do throws(Ending) {
      let report = try report()
      CommandEnd.print(json ? report.json : report.table, to: STDOUT_FILENO)
      if list, !json, !report.differences.isEmpty {
        CommandEnd.print(report.differences, to: STDOUT_FILENO)
      }
    } catch {
      messages.reporter.report(error.failure, about: error.path)
      Glibc.exit(error.status.rawValue)
    }
  }

  private func report() throws(Ending) -> EvaluationReport {
    let files = try GoldFile.all(in: CommandArguments.decode(gold))
    let options = reading.options(try reading.readVocabulary())
    var reader = EvaluatedRecords(stems: Set(files.map(\.stem)), options: options)
    for path in paths { try reader.read(CommandArguments.decode(path)) }
    var evaluation = Evaluation()
    var sources: [String: [Unicode.Scalar]] = [:]
    for file in files {
      let record = reader.records[file.stem]?.first { record in
        (record["source"]["part"].integer ?? 0) == file.part
      }
      evaluation.add(file.name, gold: file.content, record: record)
      sources[file.name] = reader.sources[file.stem]
    }
    return EvaluationReport(evaluation: evaluation, sources: sources)
  }
}

/// An annotated document.
struct GoldFile {
  /// The file's name without its suffix.
  let name: String
  /// The name of the document without its suffix.
  let stem: String
  let part: Int
  let content: JSONTree

  /// The gold files of a folder, in the order of their names.
  static func all(in folder: Bytes) throws(Ending) -> [GoldFile] {
    var files: [GoldFile] = []
    let listing: FolderListing
    do throws(SystemError) {
      listing = try FolderListing(folder, hidden: false, following: true)
    } catch {
      throw Ending(status: .noInput, path: folder, failure: .reading(error))
    }
    for name in (0..<listing.count).map({ listing[$0].name })
    where Path.suffix(name) == Bytes("json") {
      let path = folder.appending(component: name)
      let bytes = try EvaluatedRecords.bytes(of: path)
      do throws(JSONTree.Problem) {
        let content = try JSONTree(bytes[...])
        let own = Path.stem(name).text
        files.append(
          GoldFile(
            name: own, stem: content["stem"].text ?? own, part: content["part"].integer ?? 0,
            content: content))
      } catch {
        throw EvaluatedRecords.broken(path, at: error.offset)
      }
    }
    guard files.isEmpty else { return files }
    let failure = Failure(
      "E_NOINPUT", "holds no gold files", advice: "name a folder of .json files")
    throw Ending(status: .noInput, path: folder, failure: failure)
  }
}

/// The records of the documents that are annotated, by their stems.
struct EvaluatedRecords {
  private(set) var records: [String: [JSONTree]] = [:]
  private(set) var sources: [String: [Unicode.Scalar]] = [:]
  private let stems: Set<String>
  private let extractor: Extractor

  init(stems: Set<String>, options: ExtractionOptions) {
    self.stems = stems
    extractor = Extractor(options)
  }

  mutating func read(_ path: Bytes) throws(Ending) {
    if Path.suffix(path) == Bytes("ndjson") || path == Bytes("-") {
      return try readRecords(path)
    }
    let filter = Walk.Filter(hidden: false, follow: false, include: [], exclude: [])
    let findings = Mutex<(files: [Bytes], failed: Ending?)>(([], nil))
    let walk = Walk(filter: filter, outputs: []) { finding in
      findings.withLock { findings in
        switch finding {
        case .file(let path, _): findings.files.append(path)
        case .failed(let path, let failure):
          findings.failed = Ending(status: .noInput, path: path, failure: failure)
        case .standardInput, .skipped: break
        }
      }
      return true
    }
    _ = walk.operand(path, dashIsStandardInput: false)
    let (files, failed) = findings.withLock { $0 }
    if let failed { throw failed }
    for file in files where stems.contains(Path.stem(Path.name(file)).text) {
      try readDocument(file)
    }
  }

  private mutating func readDocument(_ path: Bytes) throws(Ending) {
    let bytes = try Self.bytes(of: path)
    let stem = Path.stem(Path.name(path)).text
    do throws(ExtractionError) {
      let found = try extractor.records(from: bytes, path: path.text)
      sources[stem] = Array(try extractor.text(of: bytes).unicodeScalars)
      for record in found {
        var json = Bytes()
        RecordJSON.append(record, to: &json, pretty: false)
        if let tree = try? JSONTree(json[...]) { records[stem, default: []].append(tree) }
      }
    } catch {
      let failure = Failure(error.code, error.message, advice: error.advice, offset: error.offset)
      throw Ending(status: .someFailed, path: path, failure: failure)
    }
  }

  /// Records that were made before, one a line.
  private mutating func readRecords(_ path: Bytes) throws(Ending) {
    for line in try Self.bytes(of: path).split(separator: Byte.newline) {
      do throws(JSONTree.Problem) {
        let record = try JSONTree(line)
        let stem = Path.stem(Path.name(Bytes((record["source"]["path"].text ?? "").utf8))).text
        records[stem, default: []].append(record)
      } catch {
        throw Self.broken(path, at: line.startIndex + error.offset)
      }
    }
  }

  static func bytes(of path: Bytes) throws(Ending) -> Bytes {
    let reader = FileReader(limit: 1 << 30, follow: true, outputs: [])
    do throws(Failure) {
      if path == Bytes("-") { return try reader.readStream(STDIN_FILENO) }
      return try reader.read(try reader.open(path, named: true))
    } catch {
      throw Ending(status: .noInput, path: path, failure: error)
    }
  }

  static func broken(_ path: Bytes, at offset: Int) -> Ending {
    let failure = Failure(
      "E_JSON", "is no JSON at byte \(offset)", advice: "check how it was made", offset: offset)
    return Ending(status: .someFailed, path: path, failure: failure)
  }
}

extension Path {
  /// A name without what follows its last dot: `a.b.txt` → `a.b`.
  static func stem(_ name: Bytes) -> Bytes {
    guard let dot = name.lastIndex(of: Byte.dot), dot > 0, dot < name.count - 1 else { return name }
    return Bytes(name[..<dot])
  }
}
