import Foundation
import Testing

@testable import PolicyParse

/// Damage inflicted on the fixtures, and undone.
@Suite struct RoundTripTests {
  private static let names = [
    "river-campaign", "provincial-opinion", "forwarded-plan", "recruitment", "regulation",
    "wrapped-pages", "task-table", "flattened", "short-plan",
  ]

  /// A fixture in traditional script, one character for one.
  private static func traditional(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appendingPathComponent("Fixtures/\(name).txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    var forms: [Scalar: Scalar] = [:]
    for key in DamagingSite.readings.keys {
      let form = key.unicodeScalars.first ?? "?"
      forms[Scalar(code: UInt32(RepairSimplified.form(of: UInt16(form.value))))] = form
    }
    let scalars = text.unicodeScalars.map { forms[$0] ?? $0 }
    return String(
      scalars: scalars.filter { scalar in
        scalar.value < 0x80
          || scalar.value < 0x10000 && GBKTable.code(of: UInt16(scalar.value)) != 0
      })
  }

  /// - Returns: how many places were torn, and how many lines came back otherwise.
  private func roundTrip(_ site: DamagingSite) throws -> (torn: Int, wrong: Int, gloss: Int) {
    var torn = 0
    var wrong = 0
    var glosses = 0
    for name in Self.names {
      let text = try Self.traditional(name)
      let damaged = site.damage(text)
      torn += damaged.torn
      let result = Repairer.repair(Array(damaged.text.unicodeScalars))
      glosses += result.repairs.count
      let found = String(scalars: result.scalars).split(separator: "\n")
      let expected = DamagingSite.truth(of: text).split(separator: "\n")
      wrong +=
        found.count == expected.count ? zip(found, expected).count { $0 != $1 } : expected.count
    }
    return (torn, wrong, glosses)
  }

  @Test func nearlyEveryDamagedPlaceOfTheFixturesIsUndone() throws {
    let plain = try roundTrip(.gloss)
    let torn = try roundTrip(.glossAndTear)
    #expect(plain.gloss > 300)
    #expect(plain.torn + torn.torn > 5)
    #expect((plain.wrong + torn.wrong) * 100 <= plain.gloss + torn.gloss)
  }

  /// Four times the text may not take eight times as long, whatever it is made of.
  @Test(arguments: ["強(qiáng)", "?", "?yè)P(yáng)", "確?;", "(", "ä¸º", "锛", "?cè)"])
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
