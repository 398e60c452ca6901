/// The characters whose simplified form depends on the word they stand in, ready for look-up.
struct ScriptReadings: Sendable {
  /// A word that decides how one of its characters is read.
  struct Word: Sendable {
    /// Folded as a working text's folded view is, but with contextual characters as they were found.
    var scalars: [Scalar]
    /// Where in the word the character stands.
    var place: Int
    var reading: Scalar
  }

  /// What is known of one character.
  struct Character: Sendable {
    /// What it becomes where no word decides.
    var usually: Scalar
    /// Whether that is hardly ever wrong.
    var isUsuallyCertain: Bool
    /// Whether it stands in simplified text as well, where it stays as it is.
    var isAlsoSimplified: Bool
    /// Longest first.
    var words: [Word] = []
  }

  private(set) var characters: [Scalar: Character] = [:]

  static let shared = ScriptReadings()

  private init() {
    let alsoSimplified = Set(ScriptPhrases.alsoSimplified.description.unicodeScalars)
    let lines = ScriptPhrases.readings.description.unicodeScalars.split(separator: "\n")
    for line in lines {
      let fields = line.split(separator: " ").map(Array.init)
      guard fields.count > 1, let character = fields[0].first, let reading = fields[1].first
      else { continue }
      let known = characters[character]
      var entry =
        known
        ?? Character(
          usually: reading, isUsuallyCertain: fields.last == ["*"],
          isAlsoSimplified: alsoSimplified.contains(character))
      for word in fields.dropFirst(2) {
        for place in word.indices where word[place] == character {
          entry.words.append(Word(scalars: word, place: place, reading: reading))
        }
      }
      characters[character] = entry
    }
    characters = characters.mapValues { entry in
      var sorted = entry
      sorted.words = Self.longestFirst(entry.words)
      return sorted
    }
  }

  /// Sorts by length; words of one length keep their order.
  private static func longestFirst(_ words: [Word]) -> [Word] {
    words.enumerated()
      .sorted { ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset) }
      .map(\.element)
  }
}
