import Adversaries
import Testing

@testable import PolicyParse

/// Inputs made to hurt, small: nothing of them may be lost. `scripts/adversaries` measures how time
/// and memory grow with them.
@Suite struct AdversaryTests {
  private static let anyText: ExtractionOptions = {
    var options = ExtractionOptions()
    options.forceText = true
    return options
  }()

  @Test(arguments: Adversary.allCases, [1, 7, 60])
  func everyPromiseHoldsForIt(adversary: Adversary, size: Int) throws {
    let records = try Reading.records(of: adversary.bytes(size), Self.anyText)
    #expect(records.allSatisfy { $0.source.coverage == 1 })
  }

  @Test(arguments: Adversary.allCases)
  func itIsTheSameEachTimeAndGrows(adversary: Adversary) {
    let bytes = adversary.bytes(200)
    #expect(bytes == adversary.bytes(200))
    #expect(adversary.bytes(400).count > bytes.count * 3 / 2)
  }
}
