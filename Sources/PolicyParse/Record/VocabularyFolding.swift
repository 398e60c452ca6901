extension CustomVocabulary {
  /// The words as the grammars see those of a text: simplified and half-width.
  var folded: AddedWords {
    var topicWords: [(String, Int)] = []
    for (index, topic) in Topic.allCases.enumerated() {
      topicWords += (topics[topic] ?? []).map { (Self.fold($0), index) }
    }
    return AddedWords([
      .roles: RoleWords.added(roles.map(Self.fold)), .topics: topicWords,
      .organs: organs.map { (Self.fold($0), 0) }, .genres: genres.map { (Self.fold($0), 0) },
    ])
  }

  private static func fold(_ word: String) -> String {
    let text = Normalizer.normalize(Array(word.unicodeScalars))
    return text.foldedString(0..<text.count)
  }
}
