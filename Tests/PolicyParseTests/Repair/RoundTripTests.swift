import Foundation
import Testing

@testable import PolicyParse

/// Damage inflicted on the fixtures, and undone.
@Suite struct RoundTripTests {
  private static let fixtures: [String] = {
    let texts =
      (try? Fixture.all().compactMap { try? String(contentsOf: $0.input, encoding: .utf8) }) ?? []
    // Without what has another damage of its own.
    return texts.map(traditional).filter {
      Repairer.repair(Array(DamagingSite.truth(of: $0).unicodeScalars)).repairs.isEmpty
    }
  }()

  /// A traditional character for each simplified one; those of `DamagingSite` before others.
  private static let forms: [Scalar: Scalar] = {
    var forms: [Scalar: Scalar] = [:]
    let own = DamagingSite.readings.keys.compactMap(\.unicodeScalars.first)
    for scalar in own + (0x4E00...0x9FFF).map({ Scalar(code: $0) }) {
      let form = Scalar(code: UInt32(RepairSimplified.form(of: UInt16(scalar.value))))
      guard form != scalar, RepairSimplified.isOnlySimplified(UInt16(form.value)) else { continue }
      if forms[form] == nil { forms[form] = scalar }
    }
    return forms
  }()

  /// A text in traditional script, one character for one, without what GBK lacks.
  private static func traditional(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { forms[$0] ?? $0 }
    return String(
      scalars: scalars.filter { scalar in
        scalar.value < 0x80
          || scalar.value < 0x10000 && GBKTable.code(of: UInt16(scalar.value)) != 0
      })
  }

  /// Sites that gloss, beside the usual characters, a half or a third of the other traditional ones.
  private static let sites: [DamagingSite] = {
    var others: [(Character, String)] = []
    let usual = DamagingSite.readings
    let texts = Set(fixtures.joined().unicodeScalars)
    for line in PinyinReadings.lines.description.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for scalar in parts[1].unicodeScalars where texts.contains(scalar) {
        let character = Character(scalar)
        guard RepairSimplified.form(of: UInt16(scalar.value)) != scalar.value,
          usual[character] == nil, !others.contains(where: { $0.0 == character })
        else { continue }
        others.append((character, String(parts[0])))
      }
    }
    return [(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)].map { part, parts in
      let some = others.enumerated().filter { $0.offset % parts == part }.map(\.element)
      return DamagingSite(readings: usual.merging(some) { known, _ in known })
    }
  }()

  private struct Tally {
    var torn = 0
    var wrong = 0
    var glosses = 0
    var characters = 0
    var wrongCharacters = 0
  }

  private func tally(_ text: String, _ site: DamagingSite, into tally: inout Tally) {
    let damaged = site.damage(text)
    let result = Repairer.repair(Array(damaged.text.unicodeScalars))
    let found = String(scalars: result.scalars).split(
      separator: "\n", omittingEmptySubsequences: false)
    let expected = DamagingSite.truth(of: text).split(
      separator: "\n", omittingEmptySubsequences: false)
    tally.torn += damaged.torn.count
    tally.glosses += result.repairs.count { $0.kind == .pinyinGloss }
    tally.characters += text.unicodeScalars.count
    let isWrong = expected.indices.map { line in
      found.count != expected.count || found[line] != expected[line]
    }
    tally.wrong += damaged.torn.count { isWrong[$0] }
    for (line, isWrong) in isWrong.enumerated() where isWrong {
      tally.wrongCharacters +=
        found.count == expected.count
        ? distance(found[line], expected[line]) : expected[line].count
    }
  }

  /// How many characters must be put in, left out or changed to make one line of the other.
  private func distance(_ first: Substring, _ second: Substring) -> Int {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var row = Array(0...second.count)
    for (place, scalar) in first.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (other, candidate) in second.enumerated() {
        let change = corner + (candidate == scalar ? 0 : 1)
        corner = row[other + 1]
        row[other + 1] = min(change, row[other] + 1, corner + 1)
      }
    }
    return row[second.count]
  }

  /// Of a hundred torn places at most one stays wrong, and of ten thousand characters two.
  @Test(arguments: [[Character](), ["；", "！", "？"]])
  func nearlyEveryDamagedPlaceOfTheFixturesIsUndone(marks: [Character]) throws {
    #expect(Self.fixtures.count >= 13)
    var sum = Tally()
    for site in Self.sites {
      var site = site
      site.marks = marks
      for text in Self.fixtures { tally(text, site, into: &sum) }
    }
    #expect(sum.glosses > 3000 && sum.torn > 15)
    #expect(sum.wrong * 100 <= sum.torn)
    #expect(sum.wrongCharacters * 5000 <= sum.characters)
  }

  /// Whatever a text is made of, searching takes no more than its length allows, in characters
  /// weighed.
  @Test(arguments: [
    "！?", "?!", "?cè)", "?yè)P(yáng)", "確?;", "組(zǔ)織(zhī)?????", "們?cè)?", "強(qiáng)?文?",
    "；濉a?", "\u{FFFD}?cè)",
  ])
  func searchingStaysWithinWhatATextAllows(unit: String) throws {
    let head = String(repeating: "組(zǔ)織(zhī)開(kāi)展活動(dòng)，", count: 200)
    for count in [500, 4000] {
      let scalars = Array((head + String(repeating: unit, count: count)).unicodeScalars)
      let table = try #require(GlossTable(learnedFrom: scalars))
      var walker = GlossWalker(TracedText(source: scalars), table)
      walker.run()
      let allowed = SearchAllowance.atOnce + SearchAllowance.eachCharacter * scalars.count
      #expect(walker.allowance.spent <= allowed + SearchAllowance.longest)
    }
  }

  /// Real damage is far below what a text allows.
  @Test func searchingADamagedFixtureTakesLittle() throws {
    var (spent, count) = (0, 0)
    for text in Self.fixtures {
      let scalars = Array(DamagingSite.glossAndTear.damage(text).text.unicodeScalars)
      guard let table = GlossTable(learnedFrom: scalars) else { continue }
      var walker = GlossWalker(TracedText(source: scalars), table)
      walker.run()
      spent += walker.allowance.spent
      count += scalars.count
    }
    #expect(count > 3000 && spent < SearchAllowance.eachCharacter * count)
  }

  /// Four times the text may not take eight times as long, whatever it is made of.
  @Test(arguments: ["強(qiáng)", "?", "?yè)P(yáng)", "確?;", "(", "ä¸º", "锛", "?cè)", "！?"])
  func timeGrowsWithTheTextAndNoFaster(unit: String) {
    func time(_ count: Int) -> Double {
      let text = Array(String(repeating: unit, count: count).unicodeScalars)
      return (0..<3).map { _ in
        let start = ContinuousClock.now
        _ = Repairer.repair(text)
        return (ContinuousClock.now - start) / .seconds(1)
      }.min() ?? 0
    }
    let (small, large) = (time(4000), time(16000))
    #expect(large < small * 8 + 0.05)
  }
}
