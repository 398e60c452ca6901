/// Traditional characters and the simplified ones that stand for them.
enum TraditionalTable {
  static func forEachPair(_ body: (_ traditional: UInt16, _ simplified: UInt16) -> Void) {
    for (traditional, simplified) in zip(provisional.0.unicodeScalars, provisional.1.unicodeScalars) {
      body(UInt16(traditional.value), UInt16(simplified.value))
    }
  }
  private static let provisional = ("動組織領導開", "动组织领导开")
}
