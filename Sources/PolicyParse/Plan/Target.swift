/// A quantified aim or result: 新建3个镇级育苗中心, 覆盖率达到95%以上.
public struct Target: Sendable, Equatable {
  public enum Comparison: String, Sendable {
    case eq, atLeast, atMost, about, over
  }

  public enum Change: String, Sendable {
    case increase, decrease, none
  }

  /// The words that state it, from the action or the subject to the end of the value or the
  /// noun: offsets of the working text.
  public var range: Range<Int>
  /// The noun phrase that is counted or measured; it can stand in an earlier clause.
  public var subject: Range<Int>?
  /// The verb: 新建, 达到.
  public var action: Range<Int>?
  public var comparison: Comparison
  /// As printed before the unit: 1000 in 1000万元, 95 in 95%, 0.3333 in 三分之一.
  public var value: Double
  /// The upper end where a range is printed.
  public var upper: Double?
  /// The unit's words with their multiplier; nil for fractions and where a ％ was lost.
  public var unit: Range<Int>?
  public var change: Change
  /// What the value is compared with: 上年同期, 2005年.
  public var baseline: Range<Int>?
  /// Index, in the document's dates, of the date by which it is to be reached.
  public var by: Int?
  /// Index of the innermost section or item that holds it; -1 at the top.
  public var section: Int
  /// Whether the unit seems to have been lost from the source (增长50;).
  public var lostUnit: Bool

  /// The unit as a record shows it: its own words, and % for 百分之.
  public func unitText(in text: WorkingText) -> String? {
    guard let unit else { return nil }
    return text.has("百分之", at: unit.lowerBound, before: unit.upperBound) ? "%" : text.string(unit)
  }
}
