import ArgumentParser
import Glibc
import PolicyParse

/// The one file that a command for human eyes reads.
struct SingleInput: ParsableArguments {
  @Argument(help: "A file; - is standard input.", completion: .file())
  var path: String

  @Option(help: ArgumentHelp("The encoding: auto, utf-8, gb18030, big5 …", valueName: "name"))
  var encoding = "auto"

  @Flag(help: "Read a file that looks like no text.")
  var forceText = false

  @OptionGroup(title: "Messages") var messages: MessageStyle

  var options: ExtractionOptions {
    var options = ExtractionOptions()
    options.encoding = encoding == "auto" ? nil : encoding
    options.forceText = forceText
    return options
  }

  /// The whole file.
  func read() throws(Failure) -> Bytes {
    let reader = FileReader(limit: 1 << 30, follow: true, outputs: [])
    guard path != "-" else { return try reader.readStream(STDIN_FILENO) }
    let file = try reader.open(CommandArguments.decode(path), named: true)
    return try reader.read(file)
  }

  /// What a command's work makes of the file; says what went wrong and exits with 66 or 1.
  ///
  /// - Parameters:
  ///   - changed: the options, where they are not those of the input alone.
  ///   - work: gets what reads the bytes: the text of a page or a Word file is UTF-8.
  func text(
    _ changed: ExtractionOptions? = nil,
    _ work: (Extractor, Bytes) throws(ExtractionError) -> String
  ) -> String {
    do {
      let bytes = try read()
      var options = changed ?? options
      let extracted = try Extractor(options).extractedText(
        bytes, path: CommandArguments.decode(path))
      if extracted != nil { options.encoding = "utf-8" }
      return try work(Extractor(options), extracted ?? bytes)
    } catch let failure as Failure {
      messages.reporter.report(failure, about: CommandArguments.decode(path))
      Glibc.exit(
        failure.code == "E_NOINPUT" ? ExitStatus.noInput.rawValue : ExitStatus.someFailed.rawValue)
    } catch let error as ExtractionError {
      let failure = Failure(error.code, error.message, advice: error.advice, offset: error.offset)
      messages.reporter.report(failure, about: CommandArguments.decode(path))
      Glibc.exit(ExitStatus.someFailed.rawValue)
    } catch {
      Glibc.exit(ExitStatus.bug.rawValue)
    }
  }
}
