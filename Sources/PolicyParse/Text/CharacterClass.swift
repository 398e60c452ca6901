/// What a scalar can be to a grammar, found once for each scalar while the text is folded.
///
/// A grammar starts only where a scalar of one of its classes stands; it never looks at the others.
public struct CharacterClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A line end: LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR, VT, FF.
  public static let newline = CharacterClass(rawValue: 1 << 0)
  /// A space of any width, a tab, or a newline.
  public static let blank = CharacterClass(rawValue: 1 << 1)
  /// An ASCII digit, after folding of full-width ones.
  public static let digit = CharacterClass(rawValue: 1 << 2)
  /// A Latin letter, after folding of full-width ones.
  public static let letter = CharacterClass(rawValue: 1 << 3)
  /// A Chinese character.
  public static let han = CharacterClass(rawValue: 1 << 4)
  /// A character that writes a number in Chinese: 〇零一…十百千万廿卅两, and the formal 壹贰叁….
  public static let hanNumeral = CharacterClass(rawValue: 1 << 5)
  /// A unit of a calendar or clock: 年月日号旬季周天时点分秒岁世.
  public static let dateUnit = CharacterClass(rawValue: 1 << 6)
  /// A mark that ends a sentence: 。！？!? and the ideographic half-width 。.
  public static let sentenceEnd = CharacterClass(rawValue: 1 << 7)
  /// A mark inside a sentence: ，、；：,;:.
  public static let innerMark = CharacterClass(rawValue: 1 << 8)
  /// An opening bracket or quotation mark.
  public static let opening = CharacterClass(rawValue: 1 << 9)
  /// A closing bracket or quotation mark.
  public static let closing = CharacterClass(rawValue: 1 << 10)
  /// A number and its enclosure or full stop in one character: ① ❶ ⑴ ⒈ ㈠ ㊀ Ⅰ.
  public static let enclosedNumber = CharacterClass(rawValue: 1 << 11)
  /// A bullet: • ● ■ ◆ ※ ★ ▲ and their like.
  public static let bullet = CharacterClass(rawValue: 1 << 12)
  /// A dash or a tilde, of any length.
  public static let dash = CharacterClass(rawValue: 1 << 13)
}
