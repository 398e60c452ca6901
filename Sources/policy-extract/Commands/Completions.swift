import ArgumentParser
import Glibc

/// Prints a script that completes the command's words in a shell.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for a shell.",
    discussion: "Example: policy-extract completions bash > /etc/bash_completion.d/policy-extract")

  enum Shell: String, Choice {
    case bash, zsh, fish

    var known: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() {
    CommandEnd.print(PolicyExtract.completionScript(for: shell.known), to: STDOUT_FILENO)
  }
}
