import ArgumentParser
import Glibc
import PolicyParse

/// Writes the repaired text of one file, or what was repaired in it.
struct RepairText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Print a file's text with its damage undone.",
    discussion: """
      EXAMPLES:
        policy-extract repair notice.txt > clean.txt
        policy-extract repair notice.txt --script keep --explain
      """)

  @OptionGroup var input: SingleInput

  @Option(help: "hans turns traditional characters into simplified ones; keep leaves them.")
  var script: ScriptChoice = .simplified

  @Flag(
    help: "List every repair instead: line, kind, certainty, what was found and what it became.")
  var explain = false

  func run() {
    var options = input.options
    options.script = script
    let text = input.text(options) { extractor, bytes throws(ExtractionError) in
      let document = try extractor.repair(bytes)
      return explain ? RepairList(document).text + "\n" : document.text
    }
    CommandEnd.write(text, to: STDOUT_FILENO)
  }
}

/// The repairs of a document, a line each.
struct RepairList {
  let text: String

  init(_ document: RepairedDocument) {
    var lines: [String] = []
    var line = 1
    var place = 0
    for repair in document.repairs {
      while place < min(repair.source.lowerBound, document.source.count) {
        if document.source[place] == "\n" { line += 1 }
        place += 1
      }
      let words = "\(repair.from) → \(repair.to)"
      lines.append(
        "\(line)\t\(repair.kind.rawValue)\t\(repair.certainty.rawValue)\t\(Escape.controls(words))")
    }
    text = lines.joined(separator: "\n")
  }
}
