import Foundation

/// A source file of the library, for the tests that read the code.
struct SourceFile: Sendable {
  /// The folder under Sources/PolicyParse.
  var folder: String
  var name: String
  /// The code without comments and without the words of string literals.
  var code: String

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the library, by folder and name.
  static func all() throws -> [SourceFile] {
    let library = root.appendingPathComponent("Sources/PolicyParse")
    return try names(in: library).flatMap { folder in
      let path = library.appendingPathComponent(folder)
      return try names(in: path).filter { $0.hasSuffix(".swift") }.map { name in
        let text = try String(contentsOf: path.appendingPathComponent(name), encoding: .utf8)
        return SourceFile(folder: folder, name: name, code: CodeStripper.strip(text))
      }
    }
  }

  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// The names of the types that the file declares, nested ones included, private ones left out
  /// unless told otherwise.
  func declaredTypes(topLevelOnly: Bool) -> Set<String> {
    var names: Set<String> = []
    for line in code.split(separator: "\n") {
      if topLevelOnly, line.hasPrefix(" ") || line.contains("private ") { continue }
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      for (word, next) in zip(words, words.dropFirst())
      where Self.keywords.contains(String(word)) && next.first?.isUppercase == true {
        names.insert(String(next))
        break
      }
    }
    return names
  }

  private static let keywords: Set<String> = [
    "struct", "class", "enum", "protocol", "actor", "typealias", "associatedtype",
  ]

  /// Every word of the code that begins with a capital.
  var typeNamesInUse: Set<String> {
    Set(
      code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        .filter { $0.first?.isUppercase == true }.map(String.init))
  }
}

/// Takes comments and the words of string literals out of Swift code.
enum CodeStripper {
  static func strip(_ text: String) -> String {
    var result = ""
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains("\"\"\"") {
        isInBlock = line.components(separatedBy: "\"\"\"").count == 2 ? !isInBlock : isInBlock
        result += "\n"
      } else {
        result += isInBlock ? "\n" : stripLine(line) + "\n"
      }
    }
    return result
  }

  private static func stripLine(_ line: Substring) -> String {
    var result = ""
    var isInString = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" {
        isInString.toggle()
        result.append(character)
      } else if !isInString {
        if character == "/", previous == "/" { return String(result.dropLast()) }
        result.append(character)
      }
      previous = character
    }
    return result
  }
}
