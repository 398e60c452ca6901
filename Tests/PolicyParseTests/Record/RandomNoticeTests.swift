import Foundation
import Testing

@testable import PolicyParse

@Suite struct RandomNoticeTests {
  /// How many notices are made for each layout; `RANDOM_NOTICES` asks for more.
  static let seeds: Range<UInt64> =
    0..<(ProcessInfo.processInfo.environment["RANDOM_NOTICES"].flatMap(UInt64.init) ?? 60)

  @Test(arguments: NoticeLayout.allCases)
  func theTreeOfANoticeIsFoundAgain(layout: NoticeLayout) throws {
    var tried = 0
    defer { #expect(tried * 3 > Self.seeds.count, "\(layout): few notices suit it") }
    for seed in Self.seeds {
      let notice = RandomNotice(seed: seed, shape: layout.shape)
      guard layout.suits(notice) else { continue }
      tried += 1
      let bytes = Array(layout.text(notice, seed: seed).utf8)
      let record = try #require(try Extractor().records(from: bytes, path: "").first)
      let place: Comment = "seed \(seed), \(layout)"
      if let difference = Self.difference(TreeSketch.of(record), notice.tree) {
        Issue.record("\(place): \(difference)")
      }
      let metadata = record.metadata
      let title = metadata.title?.string(in: record.text)
      #expect(title == notice.title, place)
      let issuers = metadata.issuers.map { $0.string(in: record.text) }
      #expect(issuers == [notice.issuer], place)
      #expect(metadata.issuedOn?.date == "2021-04-06", place)
      #expect(record.source.coverage == 1, place)
    }
  }

  /// The first line of a tree that is not as expected; nil where there is none.
  private static func difference(_ found: String, _ expected: [String]) -> String? {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = zip(found, expected).prefix { $0 == $1 }.count
    guard place < max(found.count, expected.count) else { return nil }
    let shown = { (lines: [String]) in lines.dropFirst(max(0, place - 1)).prefix(3) }
    return "found\n\(shown(found).joined(separator: "\n"))\nexpected\n"
      + shown(expected).joined(separator: "\n")
  }

  @Test func theSameSeedGivesTheSameNotice() {
    #expect(RandomNotice(seed: 7).lines == RandomNotice(seed: 7).lines)
    #expect(RandomNotice(seed: 7).lines != RandomNotice(seed: 8).lines)
  }
}
