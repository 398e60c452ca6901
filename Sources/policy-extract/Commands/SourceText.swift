import ArgumentParser
import PolicyParse

/// Prints the decoded text that spans count in.
struct SourceText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the decoded text that the spans of records count in.",
    discussion: "Example: policy-extract text notice.gb18030.txt")

  @OptionGroup var input: SingleInput

  func run() {
    let extractor = Extractor(input.options)
    input.run { bytes throws(ExtractionError) in try extractor.text(of: bytes) }
  }
}
