/// A number or sign that opens a section or an item, as it was printed.
public struct Marker: Sendable, Equatable {
  /// The printed form, with its delimiter: 一、 （一） 1. 第三条 一是.
  public var range: Range<Int>
  public var style: MarkerStyle
  /// The last number of the marker, from 1; nil for bullets and unnumbered headings.
  public var ordinal: Int?
  /// The number after 之: 第五条之一 has ordinal 5 and branch 1.
  public var branch: Int?

  public init(range: Range<Int>, style: MarkerStyle, ordinal: Int?, branch: Int? = nil) {
    self.range = range
    self.style = style
    self.ordinal = ordinal
    self.branch = branch
  }
}

/// The forms that a marker can have. A form says nothing of its level.
public enum MarkerStyle: String, Sendable, CaseIterable {
  /// 第一编 第一篇 第一部分
  case part
  /// 第一章
  case chapter
  /// 第一节
  case division
  /// 第一条
  case article
  /// 第一阶段 第一步 第一批
  case stage
  /// 壹、
  case formal
  /// 甲、
  case stem
  /// 一、 一. 一．
  case cjk
  /// （一） (一) ㈠
  case cjkParen
  /// 1、 1. 1． ⒈
  case arabic
  /// （1） (1) ⑴
  case arabicParen
  /// 1） 1)
  case arabicHalfParen
  /// 1.1 1.1.2
  case decimal
  /// ① ❶
  case circled
  /// A. a. A、 (a)
  case alpha
  /// Ⅰ. I.
  case roman
  /// 一是
  case shi
  /// 一要
  case yao
  /// 第一， 第一组织…
  case di
  /// 首先 其次 再次 最后
  case sequence
  /// • ● ■ — ※
  case bullet
  /// A heading without a number.
  case unnumbered
}
