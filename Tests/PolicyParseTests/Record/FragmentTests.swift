import Foundation
import Testing

@testable import PolicyParse

/// Pieces of documents whose line ends are gone and whose marks are mixed up, as scrapers leave them:
/// the promises hold for them too.
@Suite struct FragmentTests {
  /// The fixtures that are UTF-8.
  static let sources: [String] =
    (try? Fixture.all().compactMap { try? String(contentsOf: $0.input, encoding: .utf8) }) ?? []

  @Test func nearlyAllFixturesAreUTF8() { #expect(Self.sources.count >= 16) }

  /// What stands in the way of a grammar: marks, markers and labels where none is awaited.
  static let stumblingBlocks = [
    ":", "：", "（", "）", "《", "》", "。", "、", "附件", "一、", "（一）", "1.", ">", "分享到：", "印发", "年",
    "\n", "　　", "组长：", "联系人：", "0570-3021234", "2021年3月5日", "第", "%", "次", "“", "”",
  ]

  @Test(arguments: 0..<40)
  func keepThePromises(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<10 {
      let fragment = try #require(Self.fragment(&dice))
      _ = try Reading.records(of: fragment)
    }
  }

  private static func fragment(_ dice: inout Dice) -> String? {
    let lines = sources.randomElement(using: &dice)?.split(whereSeparator: \.isNewline) ?? []
    guard let joint = ["", " ", "　", "\n"].randomElement(using: &dice) else { return nil }
    let first = Int.random(in: 0...max(0, lines.count - 1), using: &dice)
    var text = Array(
      lines[min(first, lines.count)...].prefix(.random(in: 1...25, using: &dice))
        .joined(separator: joint))
    text = Array(text.dropFirst(.random(in: 0...max(0, text.count / 2), using: &dice)))
    for _ in 0..<Int.random(in: 0...8, using: &dice) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &dice)
      text.replaceSubrange(
        place...place, with: Array(stumblingBlocks.randomElement(using: &dice) ?? ""))
    }
    return String(text)
  }
}
