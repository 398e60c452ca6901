/// The readings of Chinese characters in pinyin, all of them where there are several.
enum PinyinReadings {
  private struct Table: Sendable {
    /// The syllables of a character.
    var syllables: [UInt32: [Syllable]] = [:]
    /// The characters of a syllable, those with a simplified form first.
    var scalars: [Syllable: [Scalar]] = [:]
    var traditional: Set<UInt32> = []

    mutating func add(_ scalar: Scalar, _ syllable: Syllable, isTraditional: Bool) {
      syllables[scalar.value, default: []].append(syllable)
      scalars[syllable, default: []].append(scalar)
      if isTraditional { traditional.insert(scalar.value) }
    }
  }

  private static let table: Table = {
    var table = Table()
    for line in lines.description.unicodeScalars.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let syllable = Syllable(ArraySlice(Array(parts[0]))) else { continue }
      var isTraditional = true
      for scalar in parts[1] {
        if scalar == "|" {
          isTraditional = false
        } else {
          table.add(scalar, syllable, isTraditional: isTraditional)
        }
      }
    }
    return table
  }()

  /// Whether the character can be read so.
  static func has(_ syllable: Syllable, _ scalar: Scalar) -> Bool {
    table.syllables[scalar.value]?.contains(syllable) ?? false
  }

  /// The characters that can be read so, those with a simplified form first.
  static func scalars(of syllable: Syllable) -> [Scalar] { table.scalars[syllable] ?? [] }

  /// Whether the character is traditional: it has a simplified form.
  static func hasSimplifiedForm(_ scalar: Scalar) -> Bool {
    table.traditional.contains(scalar.value)
  }
}
