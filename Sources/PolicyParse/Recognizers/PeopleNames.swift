/// Recognizes the names of persons.
public enum PersonName {
  /// How sure it is that words are a name.
  public enum Shape: Sendable, Equatable {
    /// It begins with a family name, or its parts are joined by middle dots.
    case proved
    /// Nothing speaks against it: where a name must stand, it is one.
    case possible
    /// A name of which characters were hidden, with a family name: 张××, 王某.
    case redacted
    /// Only marks stand where the name was: **, ×××.
    case hidden
  }

  /// A name at a place of a text.
  public struct Match: Sendable, Equatable {
    /// The name, with the blanks that pad it (马　敏), without what follows.
    public var range: Range<Int>
    /// 同志, 女士 …, when it follows directly.
    public var honorific: Range<Int>?
    public var shape: Shape
  }

  /// The name that stands at `offset`, or nil. Blanks inside it are passed over when they pad a
  /// name of two characters to three widths.
  ///
  ///     联系人：马　敏  0571-…        签发人：李长山
  public static func match(in text: WorkingText, at offset: Int, before limit: Int) -> Match? {
    guard let first = PeoplePieces.read(text, offset..<limit).pieces.first,
      first.range.lowerBound == offset
    else { return nil }
    switch first.kind {
    case .name, .maybeName, .nameAndPost:
      return Match(
        range: first.name ?? first.range, honorific: first.honorific, shape: first.shape)
    default: return prefix(of: first.range, in: text)
    }
  }

  /// A name that other words follow without a mark: 王五联系电话.
  private static func prefix(of range: Range<Int>, in text: WorkingText) -> Match? {
    for length in [4, 3, 2] where length < range.count {
      let name = range.lowerBound..<(range.lowerBound + length)
      guard shape(of: name, in: text) == .proved, length < 4 || hasCompound(name, text),
        RoleClauseWords.afterNames.longest(in: text, at: name.upperBound, before: range.upperBound)
          != nil
      else { continue }
      return Match(range: name, honorific: nil, shape: .proved)
    }
    return nil
  }

  /// What the words at a range are as a name; nil when they are none. Blanks inside do not count.
  public static func shape(of range: Range<Int>, in text: WorkingText) -> Shape? {
    guard let scalars = letters(of: range, in: text) else { return nil }
    if let hidden = redaction(scalars) { return hidden }
    if let dotted = dotted(scalars) { return dotted }
    guard (2...4).contains(scalars.count), scalars.allSatisfy(\.isHan),
      scalars.count < range.count || !isLookalike(range, text),
      let first = scalars.first, !neverFirst.contains(first),
      Surnames.openingsOfOthers.longestSpaced(
        in: text, at: range.lowerBound, before: range.upperBound) == nil
    else { return nil }
    let never = never
    guard !scalars.dropFirst().contains(where: { never.contains($0) }) else { return nil }
    return familyName(scalars, range, text)
  }

  /// Longest name, in scalars.
  private static let limit = 24

  /// The words at a range without the blanks that pad them; nil where they are too long for a name.
  private static func letters(
    of range: Range<Int>, in text: WorkingText
  ) -> ArraySlice<Scalar>? {
    guard text.has(CharacterClass.blank, in: range) else {
      return range.count > limit ? nil : text.folded[range]
    }
    var scalars: ArraySlice<Scalar> = []
    for place in range where !text.classes[place].contains(.blank) {
      scalars.append(text.folded[place])
      if scalars.count > limit { return nil }
    }
    return scalars
  }

  // Name ::: Compound Given{1,2} | Family Given{1,2} | Family Family Given{2}
  private static func familyName(
    _ scalars: ArraySlice<Scalar>, _ range: Range<Int>, _ text: WorkingText
  ) -> Shape {
    if hasCompound(range, text) { return scalars.count > 2 ? .proved : .possible }
    guard let first = scalars.first, Surnames.isSingle(first) else { return .possible }
    return scalars.count <= 3 ? .proved : .possible
  }

  private static func hasCompound(_ range: Range<Int>, _ text: WorkingText) -> Bool {
    Surnames.compounds.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
      != nil
  }

  /// Whether a word that is written like a name (黄河, 马路) could be one: it begins with a family
  /// name and names neither an organ nor persons.
  static func isLookalikeName(_ range: Range<Int>, in text: WorkingText) -> Bool {
    isLookalike(range, text) && Surnames.isSingle(text.folded[range.lowerBound])
      && RolePostWords.suffixes.longestSuffix(in: text, of: range) == nil
      && OrganWords.suffixes.longestSuffix(in: text, of: range) == nil
      && !range.dropFirst().contains { never.contains(text.folded[$0]) }
  }

  private static func isLookalike(_ range: Range<Int>, _ text: WorkingText) -> Bool {
    Surnames.lookalikes.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)?
      .end == range.upperBound
  }

  // Redacted ::: Family ("某"|"某某"|"×"+|"*"+|"X"+) | ("×"|"*"|"X")+ | "某"{2,3}
  private static func redaction(_ scalars: ArraySlice<Scalar>) -> Shape? {
    guard (1...4).contains(scalars.count), let first = scalars.first else { return nil }
    let marks = scalars.count(where: isRedactionMark)
    let some = scalars.count { $0 == "某" }
    guard marks + some > 0 else { return nil }
    if marks == scalars.count { return marks >= 2 || first == "*" ? .hidden : nil }
    if some == scalars.count { return some >= 2 ? .hidden : nil }
    guard scalars.count - marks - some <= 2, Surnames.isSingle(first),
      scalars.dropFirst().allSatisfy({ $0.isHan || isRedactionMark($0) })
    else { return nil }
    return .redacted
  }

  /// A mark that hides a character.
  static func isRedactionMark(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "*", "×", "X", "x", "╳", "✕", "✖", "〇", "□", "＊", "#": true
    default: false
    }
  }

  // Dotted ::: Part ("·" Part)+      买买提·艾力
  private static func dotted(_ scalars: ArraySlice<Scalar>) -> Shape? {
    var parts = 1
    var length = 0
    for scalar in scalars {
      if isDot(scalar) {
        guard length > 0 else { return nil }
        parts += 1
        length = 0
      } else {
        guard scalar.isHan, length < 8 else { return nil }
        length += 1
      }
    }
    return parts > 1 && length > 0 && scalars.count >= 4 ? .proved : nil
  }

  /// A dot that joins the parts of a name that is not Chinese.
  static func isDot(_ scalar: Scalar) -> Bool { scalar == "·" || scalar == "." || scalar == "•" }

  /// Characters that no given name has.
  private static let never = ScalarSet(
    "的了及与或各等们由任组局部厅处委办院校县镇乡区省市者责副该其他她它这那是第室站所队级股您你我且则把被并就员职导科村店矿厂馆社"
      .unicodeScalars)

  /// Characters that no name begins with.
  private static let neverFirst = ScalarSet(
    "的了及与或各等们由组局部厅处委办院校县镇乡省市者责副该其他她它这那是第室站所队级股岗您你我且则把被并就兼为以和对在将现共本每分主总正不并均可须要具职见详附待一二三四五六七八九十两几工若如非"
      .unicodeScalars)
}
