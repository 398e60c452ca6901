import Foundation
import Testing

/// `docs/PROMISES.md` names the test that keeps each promise.
@Suite struct PromiseTests {
  /// What stands between backquotes on the page.
  private static let quoted: [String] = {
    let page = SourceFile.root.appendingPathComponent("docs/PROMISES.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }()

  private static let tests = quoted.filter { $0.contains("Tests.") }
  private static let files = quoted.filter { $0.contains("/") }

  @Test func thePageNamesTestsAndScripts() {
    #expect(Self.tests.count > 80 && Self.files.count > 14)
  }

  @Test(arguments: Set(tests).sorted()) func theTestIsThere(name: String) throws {
    let parts = name.split(separator: ".")
    try #require(parts.count == 2)
    let found = try Self.sources.get().contains { code in
      code.contains("struct \(parts[0])") && code.contains("func \(parts[1])(")
    }
    #expect(found)
  }

  @Test(arguments: Set(files).sorted()) func theFileIsThere(name: String) {
    let url = SourceFile.root.appendingPathComponent(name)
    #expect(FileManager.default.fileExists(atPath: url.path))
  }

  private static let sources = Result {
    let folder = SourceFile.root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (files?.allObjects ?? []).compactMap { $0 as? URL }
    return try urls.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
