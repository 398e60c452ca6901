/// The two characters that tell something about the next one. Blanks are passed over, and digits or
/// letters that stand together count as one.
struct ModelContext: Equatable, Sendable {
  /// 0 where there is none.
  private(set) var first: UInt16 = 0
  private(set) var second: UInt16 = 0

  /// The two before the first character of a line.
  static let lineStart = ModelContext(first: 0x0A, second: 0x0A)

  mutating func pass(_ unit: UInt16) {
    let kind = ModelUnits.kind(unit)
    guard !ModelUnits.isBlank(kind), kind != second || !ModelUnits.isFigure(kind) else { return }
    first = second
    second = kind
  }
}
