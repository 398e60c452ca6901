/// Settles the characters that one table entry cannot, from left to right.
struct ContextSettler {
  private let scalars: [Scalar]
  private let script: SourceScript
  /// How many characters tell the script. Where there are none, words decide alone.
  private let evidence: Int
  private let table = FoldTable.shared
  private let known = ScriptReadings.shared.characters
  /// What was chosen for characters with several simplified forms.
  private(set) var readings: [ScriptReading] = []
  /// How many characters were converted.
  private(set) var conversions = 0

  /// How far to look for a character that tells the script, in a text that mixes both.
  private static let reach = 32

  init(_ scalars: [Scalar], in script: SourceScript, evidence: Int) {
    self.scalars = scalars
    self.script = script
    self.evidence = evidence
  }

  mutating func settle(_ place: Int, _ views: inout FoldedViews, _ choice: ScriptChoice) {
    if scalars[place] == "\r" {
      settleCarriageReturn(at: place, &views)
      return
    }
    guard let character = known[scalars[place]] else { return }
    let isFree = !character.isAlsoSimplified || isTraditional(at: place)
    guard isFree || evidence == 0 else { return }
    let word = character.words.first { stands($0, around: place) }
    guard let reading = word?.reading ?? (isFree ? character.usually : nil) else { return }
    if word != nil || reading != scalars[place] {
      readings.append(
        ScriptReading(
          offset: place, from: scalars[place], to: reading,
          isCertain: word != nil || character.isUsuallyCertain))
    }
    guard reading != scalars[place] else { return }
    conversions += 1
    views.set(place, to: reading, choice)
  }

  /// A CR before a LF is a blank: the LF alone ends the line.
  private func settleCarriageReturn(at place: Int, _ views: inout FoldedViews) {
    guard place + 1 < scalars.count, scalars[place + 1] == "\n" else { return }
    views.setBlank(place)
  }

  private func stands(_ word: ScriptReadings.Word, around place: Int) -> Bool {
    let start = place - word.place
    guard start >= 0, start + word.scalars.count <= scalars.count else { return false }
    return word.scalars.indices.allSatisfy { context(start + $0) == word.scalars[$0] }
  }

  /// The folded form of a scalar, contextual characters as they were found.
  private func context(_ place: Int) -> Scalar {
    let scalar = scalars[place]
    return scalar.value < 0x10000 ? Scalar(code: UInt32(table.folded[Int(scalar.value)])) : scalar
  }

  /// Whether the text around a place is traditional: the text's script, or in a mixed text that of
  /// the nearest character that tells.
  private func isTraditional(at place: Int) -> Bool {
    guard script == .mixed else { return script == .traditional }
    for distance in 1...Self.reach {
      for near in [place - distance, place + distance] where scalars.indices.contains(near) {
        guard scalars[near].value < 0x10000 else { continue }
        let traits = table.kind(of: Int(scalars[near].value)).traits
        if traits.contains(.traditional) { return true }
        if traits.contains(.simplifiedOnly) { return false }
      }
    }
    return true
  }
}
