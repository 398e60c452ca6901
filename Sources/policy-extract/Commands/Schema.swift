import ArgumentParser
import Glibc
import PolicyParse

/// Prints the JSON Schema of the record.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of a record.",
    discussion: "Example: policy-extract schema > record.schema.json")

  func run() { CommandEnd.print(RecordSchema.json, to: STDOUT_FILENO) }
}
