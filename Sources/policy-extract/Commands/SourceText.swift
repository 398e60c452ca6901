import ArgumentParser
import Glibc
import PolicyParse

/// Prints the decoded text that spans count in.
struct SourceText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text that spans count in: decoded, and taken out of pages and Word files.",
    discussion: "Example: policy-extract text notice.gb18030.txt")

  @OptionGroup var input: SingleInput

  func run() {
    let text = input.text { extractor, bytes throws(ExtractionError) in
      try extractor.text(of: bytes)
    }
    CommandEnd.print(text, to: STDOUT_FILENO)
  }
}
