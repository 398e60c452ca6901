import ArgumentParser
import Glibc
import PolicyParse

/// Puts a source together again from the leaves of its records.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a source together again from its record's spans, byte for byte.",
    discussion: """
      Every word is taken from under a leaf of the record; only blanks may lie between leaves. Of
      many records those of the source are used.

      EXAMPLES:
        policy-extract restore notice.json --source notice.txt | cmp - notice.txt
        policy-extract restore all.ndjson --source in/notice.txt > again.txt
      """)

  @Argument(
    help: ArgumentHelp("Records as policy-extract wrote them; - is standard input."),
    completion: .file())
  var record: String

  @Option(help: ArgumentHelp("The file that they were made of.", valueName: "file"))
  var source: String

  @OptionGroup(title: "Messages") var messages: PlainMessages

  func run() throws {
    Signals.prepare()
    let path = CommandArguments.decode(record)
    do throws(Ending) {
      CommandEnd.write(try restored(path), to: STDOUT_FILENO)
    } catch {
      messages.reporter.report(error.failure, about: error.path)
      Glibc.exit(error.status.rawValue)
    }
  }

  private func restored(_ path: Bytes) throws(Ending) -> Bytes {
    let sourcePath = CommandArguments.decode(source)
    var text = try Self.reading(sourcePath) { () throws(Failure) in
      try RecordFile.source(sourcePath)
    }
    let records = try Self.reading(path) { () throws(Failure) in
      try Self.records(path, of: text.sha256)
    }
    do throws(RecordProblem) {
      return try text.restored(from: records)
    } catch {
      let what = error.place.isEmpty ? error.what : "\(error.place) \(error.what)"
      throw Ending(status: .someFailed, path: path, failure: Failure("E_RECORD", what))
    }
  }

  /// The records of one source among those of a file.
  private static func records(_ path: Bytes, of sha256: String) throws(Failure) -> [WrittenRecord] {
    let file = try RecordFile(path)
    var result: [WrittenRecord] = []
    while let entry = try file.next() {
      switch entry.records {
      case .success(let found): result += found.filter { $0.sha256 == sha256 }
      case .failure(let problem): throw Failure("E_RECORD", problem.what)
      }
    }
    return result
  }

  private static func reading<Result>(
    _ path: Bytes, _ body: () throws(Failure) -> Result
  ) throws(Ending) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      let status = error.code == "E_NOINPUT" ? ExitStatus.noInput : .someFailed
      throw Ending(status: status, path: path, failure: error)
    }
  }
}
