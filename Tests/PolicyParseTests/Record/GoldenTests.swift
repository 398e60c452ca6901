import Foundation
import Testing

@testable import PolicyParse

/// The records of `Fixtures/`, which someone has read against their texts.
///
/// `RECORD=1` writes what the program gives now, and fails: read it before you keep it.
@Suite struct GoldenTests {
  @Test(arguments: try Fixture.all())
  func theRecordIsAsExpected(fixture: Fixture) throws {
    let bytes = [UInt8](try Data(contentsOf: fixture.input))
    let records = try Reading.records(of: bytes, path: fixture.name + ".txt")
    let found = records.map { String(decoding: Reading.bytes(of: $0, pretty: true), as: UTF8.self) }
      .joined()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try found.write(to: fixture.output, atomically: true, encoding: .utf8)
      Issue.record("recorded \(fixture.name): read it, then run without RECORD")
      return
    }
    let expected = try String(contentsOf: fixture.output, encoding: .utf8)
    #expect(found == expected, "\(Self.firstDifference(found, expected))")
  }

  @Test func everyExpectedRecordHasItsText() throws {
    let names = try SourceFile.names(in: Fixture.folder)
    for name in names where name.hasSuffix(Fixture.suffix) {
      #expect(names.contains(name.replacing(Fixture.suffix, with: ".txt")), "\(name)")
    }
  }

  /// The first line that differs, as found and as expected.
  private static func firstDifference(_ found: String, _ expected: String) -> String {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(found, expected).prefix { $0 == $1 }.count
    let line = { (lines: [Substring]) in place < lines.count ? lines[place] : "nothing" }
    return "line \(place + 1): \(line(found)), expected \(line(expected))"
  }
}

/// One invented document and the record it should give.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String

  var testDescription: String { name }
  var input: URL { Self.folder.appendingPathComponent(name + ".txt") }
  var output: URL { Self.folder.appendingPathComponent(name + Self.suffix) }

  static let suffix = ".expected.json"
  static let folder = SourceFile.root.appendingPathComponent("Fixtures")

  static func all() throws -> [Fixture] {
    try SourceFile.names(in: folder).filter { $0.hasSuffix(".txt") }
      .map { Fixture(name: String($0.dropLast(4))) }
  }
}
