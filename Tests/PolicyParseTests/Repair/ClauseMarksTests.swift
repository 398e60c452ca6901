import Testing

@testable import PolicyParse

/// Marks that stand side by side, and those that do not.
@Suite struct ClauseMarksTests {
  private func collide(_ pair: String) -> Bool {
    let units = Array(pair.utf16)
    return ClauseMarks.collide(units[0], units[1])
  }

  @Test(arguments: ["。。", "、，", ",。", "“。", "(;"])
  func nobodyWritesThese(pair: String) { #expect(collide(pair)) }

  @Test(arguments: ["。”", "：“", "）。", "”，", "年、", "。一", "(一"])
  func theseAreWritten(pair: String) { #expect(!collide(pair)) }
}
