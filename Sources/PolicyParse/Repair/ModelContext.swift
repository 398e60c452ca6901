/// The two characters that tell something about the next one. Blanks are passed over, and digits or
/// letters that stand together count as one.
struct ModelContext: Equatable, Sendable {
  /// 0 where there is none.
  private(set) var first: UInt16 = 0
  private(set) var second: UInt16 = 0
  /// The two before these, which only tell whether a phrase stands elsewhere too.
  private var earlier: UInt32 = 0

  /// The last four characters, the latest in the lowest bits.
  var phrase: UInt64 { UInt64(earlier) << 32 | UInt64(first) << 16 | UInt64(second) }

  init(first: UInt16 = 0, second: UInt16 = 0) {
    self.first = first
    self.second = second
  }

  /// What the model expects next is told by the last two alone: states of the search that differ
  /// before these are one, and the likelier stays.
  static func == (one: Self, other: Self) -> Bool {
    one.first == other.first && one.second == other.second
  }

  /// The two before the first character of a line.
  static let lineStart = ModelContext(first: 0x0A, second: 0x0A)

  mutating func pass(_ unit: UInt16) {
    let kind = ModelUnits.kind(unit)
    guard !ModelUnits.isBlank(kind), kind != second || !ModelUnits.isFigure(kind) else { return }
    earlier = earlier << 16 | UInt32(first)
    first = second
    second = kind
  }
}
