import ArgumentParser
import PolicyParse

/// Shows one file's record to human eyes.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show a file's outline, plan, dates, repairs and doubts.",
    discussion: """
      Lines are as wide as the terminal, else as COLUMNS says; what does not fit on the screen goes
      through PAGER, or less.

      EXAMPLES:
        policy-extract inspect notice.txt
        policy-extract inspect notice.txt --why
        policy-extract inspect notice.txt --color always | less -R
      """)

  @OptionGroup var input: SingleInput

  @Flag(help: "Say of each line why it is or is no heading.")
  var why = false

  @Option(help: ArgumentHelp("Columns of a line.", valueName: "n"))
  var width: Int?

  @Option(help: "Colours: auto, always or never.")
  var color: ColourChoice = .auto

  @Option(help: "Page what does not fit on the screen: auto or never.")
  var pager: PagerChoice = .auto

  func run() {
    let screen = Screen(columns: width, colour: color)
    let text = input.text { extractor, bytes throws(ExtractionError) in
      let source = SourceLines(try extractor.text(of: bytes))
      return try extractor.records(from: bytes, path: input.path).map { record in
        var inspection = Inspection(record, source: source, on: screen)
        if why { inspection.addReasons() }
        return inspection.text
      }.joined(separator: "\n\n")
    }
    Pager.show(text, pager)
  }
}
