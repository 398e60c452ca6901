/// What was wrong with a stretch of the source. Raw values are the `kind` of a record's repairs.
public enum RepairKind: String, Sendable, CaseIterable {
  /// A reading in brackets that a site put after a character: `強(qiáng)`.
  case pinyinGloss
  /// Bytes torn apart by a gloss or a mark that was put between the two of a character: `表?yè)P`.
  case gbkStraddle
  /// Text that was decoded with the wrong encoding: `ä¸ºåŠ å¼º`, `涓哄姞寮`.
  case mojibake
  /// A character written as a reference of HTML: `&ldquo;`, `&amp;nbsp;`.
  case htmlEntity
  /// A tag of HTML left in the text: `<br />`.
  case htmlTag
  /// A bracket or quotation mark in the shape of another: `„2009‟` for `〔2009〕`.
  case bracket
  /// A Kangxi or CJK radical in place of the ideograph: `⼀`, `⻓`.
  case radical
  /// A compatibility ideograph in place of the unified one.
  case compatibility
  /// A control character without a meaning in plain text.
  case control
  /// A character without width: zero width space, byte order mark, direction mark.
  case zeroWidth
  /// A private-use character whose meaning is known: a bullet of a symbol font.
  case privateUse
  /// A letter in place of a paragraph's end: Cyrillic `Р`.
  case paragraphMark
  /// A line end in mid-sentence.
  case hardWrap
  /// A line end that was missing before a heading.
  case lostBreak
  /// A traditional character that became the simplified one.
  case scriptConversion
  /// A traditional character with several simplified forms of which no word decided one.
  case scriptChoice
}

/// One place of the source that was mended.
public struct Repair: Sendable, Equatable {
  /// How sure a repair is.
  public enum Certainty: String, Sendable {
    /// Damaging the mended text again gives the source, and no other text does.
    case proved
    /// The context chose between several texts that would all give the source.
    case likely
  }

  public let kind: RepairKind
  /// Scalars of the decoded source, `[lower, upper)`.
  public let source: Range<Int>
  /// The words of the source.
  public let from: String
  /// What they became; empty where they were taken out.
  public let to: String
  public let certainty: Certainty
  /// The share of the chosen reading among all readings considered, from 0 to 1.
  public let score: Double
}

/// A text after repair, with the way back to the source.
public struct RepairedText: Sendable {
  public let scalars: [Scalar]
  /// From offsets of `scalars` to offsets of the source.
  public let map: OffsetMap
  /// In the order of the source.
  public let repairs: [Repair]
  /// What could not be mended; ranges are offsets of `scalars`.
  public let diagnostics: [Diagnostic]

  public init(
    scalars: [Scalar], map: OffsetMap, repairs: [Repair], diagnostics: [Diagnostic]
  ) {
    self.scalars = scalars
    self.map = map
    self.repairs = repairs
    self.diagnostics = diagnostics
  }
}
