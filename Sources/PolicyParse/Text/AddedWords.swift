/// Words that a user adds to the built-in vocabulary, in folded form. A text carries them to the
/// grammars that read it.
public final class AddedWords: Sendable {
  /// The vocabularies that take words.
  public enum Kind: Int, Sendable, CaseIterable {
    /// Roles in a group.
    case roles
    /// Words of section titles.
    case topics
    /// What names of organs end with.
    case organs
    /// Kinds of documents.
    case genres
  }

  /// Each word with a number that its vocabulary gives a meaning.
  private let tables: [WordTable<Int>]

  /// - Parameter words: for each kind its words, each with a number that its vocabulary understands.
  public init(_ words: [Kind: [(String, Int)]]) {
    tables = Kind.allCases.map { WordTable(words[$0] ?? []) }
  }

  func table(_ kind: Kind) -> WordTable<Int> { tables[kind.rawValue] }
}

/// A vocabulary that a user can add words to: the built-in words, and those that a text carries.
public struct OpenWordTable<Meaning: Sendable>: Sendable {
  /// The built-in words.
  let words: WordTable<Meaning>
  private let kind: AddedWords.Kind
  /// What the number of an added word means.
  private let meaning: @Sendable (Int) -> Meaning

  init(
    _ words: WordTable<Meaning>, _ kind: AddedWords.Kind,
    meaning: @escaping @Sendable (Int) -> Meaning
  ) {
    self.words = words
    self.kind = kind
    self.meaning = meaning
  }

  /// The longest word that stands at `offset` and ends by `limit`.
  @inline(__always)
  public func longest(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    let found = words.longest(in: text, at: offset, before: limit)
    guard let added = text.added else { return found }
    let other = added.table(kind).longest(in: text, at: offset, before: limit)
    return longer(found, other)
  }

  /// The same with the blanks inside the word passed over.
  @inline(__always)
  public func longestSpaced(in text: WorkingText, at offset: Int, before limit: Int) -> (
    end: Int, meaning: Meaning
  )? {
    let found = words.longestSpaced(in: text, at: offset, before: limit)
    guard let added = text.added else { return found }
    let other = added.table(kind).longestSpaced(in: text, at: offset, before: limit)
    return longer(found, other)
  }

  /// The longest word of at most `length` scalars that the range ends with.
  @inline(__always)
  public func longestSuffix(in text: WorkingText, of range: Range<Int>, upTo length: Int = 16) -> (
    start: Int, meaning: Meaning
  )? {
    let found = words.longestSuffix(in: text, of: range, upTo: length)
    guard let added = text.added else { return found }
    let other = added.table(kind).longestSuffix(in: text, of: range, upTo: 40)
    guard let other, other.start < found?.start ?? Int.max else { return found }
    return (other.start, meaning(other.meaning))
  }

  private func longer(
    _ found: (end: Int, meaning: Meaning)?, _ other: (end: Int, meaning: Int)?
  ) -> (end: Int, meaning: Meaning)? {
    guard let other, other.end > found?.end ?? -1 else { return found }
    return (other.end, meaning(other.meaning))
  }
}
