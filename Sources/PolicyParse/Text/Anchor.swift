/// The grammars that can begin at a scalar, by its folded form: found for every scalar in the one
/// pass that folds the text.
///
/// A grammar that looks for its openings goes from anchor to anchor and never looks at what lies
/// between; a step over what is no anchor costs a fraction of a nanosecond a scalar:
///
/// ```swift
/// for place in text.places(of: .ordinal, in: line) { … }
/// while let place = text.firstOffset(of: .ordinal, in: start..<end) { start = read(at: place) }
/// ```
///
/// To give a grammar anchors of its own, add a bit here and its scalars, in folded form, to
/// `AnchorWords`. Anchors are worth it where they are rare: one scalar in eight or fewer.
struct Anchor: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// A number in a marker, or what stands before one: 第 ( 一 3.
  static let ordinal = Anchor(rawValue: 1 << 0)
  /// A mark around quoted words or a title: “ ” 《 》.
  static let quotation = Anchor(rawValue: 1 << 1)
  /// What can open an item inside a paragraph, or ends or begins words in which none opens:
  /// ordinals, enclosed numbers, 首 其 再 最, quotation marks.
  static let item = Anchor(rawValue: 1 << 2)
  /// What an element of a document that may stand anywhere begins with: 自 从 于 效 联 《.
  static let element = Anchor(rawValue: 1 << 3)
  /// What can stand between two cells of a row: a tab or a bar.
  static let cell = Anchor(rawValue: 1 << 4)
}

/// Bits that each scalar of a text has, in a view of their own: its classes, its anchors.
protocol ScalarBits: OptionSet, Sendable where RawValue == UInt16 {
  /// The bits of every scalar of a text.
  static func view(of text: WorkingText) -> [Self]
}

extension Anchor: ScalarBits {
  static func view(of text: WorkingText) -> [Anchor] { text.anchors }
}

extension CharacterClass: ScalarBits {
  static func view(of text: WorkingText) -> [CharacterClass] { text.classes }
}

extension WorkingText {
  /// The first offset in `range` of a scalar with one of the bits: `firstOffset(of: .newline, …)`.
  @inline(__always)
  func firstOffset<Bits: ScalarBits>(of bits: Bits, in range: Range<Int>) -> Int? {
    TightLoops.firstIndex(of: bits.rawValue, in: Bits.view(of: self), range)
  }

  /// The last offset in `range` of a scalar with one of the bits.
  @inline(__always)
  func lastOffset<Bits: ScalarBits>(of bits: Bits, in range: Range<Int>) -> Int? {
    TightLoops.lastIndex(of: bits.rawValue, in: Bits.view(of: self), range)
  }

  /// Whether a scalar with one of the bits stands in `range`.
  @inline(__always)
  func has<Bits: ScalarBits>(_ bits: Bits, in range: Range<Int>) -> Bool {
    firstOffset(of: bits, in: range) != nil
  }

  /// The offsets in `range` of the scalars with one of the bits, in order.
  @inline(__always)
  func places<Bits: ScalarBits>(of bits: Bits, in range: Range<Int>) -> Places<Bits> {
    Places(text: self, bits: bits, rest: range)
  }

  /// The first offset in `range` of a scalar, in folded form.
  @inline(__always)
  func firstOffset(of scalar: Scalar, in range: Range<Int>) -> Int? {
    TightLoops.firstIndex(of: scalar, in: folded, range)
  }
}

/// Offsets of scalars with some bits, found one after another as they are asked for.
struct Places<Bits: ScalarBits>: Sequence, IteratorProtocol, Sendable {
  fileprivate let text: WorkingText
  fileprivate let bits: Bits
  fileprivate var rest: Range<Int>

  @inline(__always)
  mutating func next() -> Int? {
    guard let place = text.firstOffset(of: bits, in: rest) else { return nil }
    rest = (place + 1)..<rest.upperBound
    return place
  }
}
