/// A number with its unit as it stands in a sentence: 3个, 1000万元, 30%～50%, 三分之一, 100多份.
public struct Quantity: Sendable, Equatable {
  /// From the first digit to the unit's last scalar, and 以上, 以内, 左右 after it.
  public var range: Range<Int>
  /// The lower value of a range; a percentage as it is printed (95% is 95), a fraction as a decimal
  /// rounded to four places.
  public var value: Double
  /// The upper value where a range is printed.
  public var upper: Double?
  /// The unit's words, its multiplier included; nil where none is printed.
  public var unit: Range<Int>?
  public var kind: QuantityKind
  /// What is printed around the number of more or less.
  public var bound: Bound
  /// Whether the number is the bare character 一.
  public var isOne: Bool
  /// Whether the number is printed in Chinese numerals.
  public var isHan: Bool

  public enum Bound: Sendable, Equatable {
    case none, atLeast, atMost, about, over
  }
}

extension Quantity {
  /// Whether it is a voltage, which names a kind of line and counts nothing: 110千伏.
  func isVoltage(in text: WorkingText) -> Bool {
    unit.map { $0.count == 2 && text.has("千伏", at: $0.lowerBound, before: $0.upperBound) } ?? false
  }
}
