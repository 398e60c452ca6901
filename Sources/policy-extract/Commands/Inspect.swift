import ArgumentParser
import PolicyParse

/// Shows one file's record to human eyes.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show a file's outline, plan, dates, repairs and doubts.",
    discussion: "Example: policy-extract inspect notice.txt --why")

  @OptionGroup var input: SingleInput

  @Flag(help: "Say of each line why it is or is no heading.")
  var why = false

  func run() {
    input.run { extractor, bytes throws(ExtractionError) in
      try extractor.records(from: bytes, path: input.path)
        .map { Inspection($0, why: why).text }.joined(separator: "\n\n")
    }
  }
}
