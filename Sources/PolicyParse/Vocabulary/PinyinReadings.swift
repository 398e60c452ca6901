/// The readings of Chinese characters in pinyin, all of them where there are several.
enum PinyinReadings {
  private struct Table: Sendable {
    /// The syllables of a character below U+10000, which all are.
    var syllables = [[Syllable]](repeating: [], count: 0x10000)
    /// The characters of a syllable.
    var scalars: [Syllable: [Scalar]] = [:]
  }

  private static let table: Table = {
    var table = Table()
    for line in lines.description.unicodeScalars.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let syllable = Syllable(ArraySlice(Array(parts[0]))) else { continue }
      table.scalars[syllable] = Array(parts[1])
      for scalar in parts[1] { table.syllables[Int(scalar.value)].append(syllable) }
    }
    return table
  }()

  /// Whether the character can be read so.
  static func has(_ syllable: Syllable, _ scalar: Scalar) -> Bool {
    scalar.value < 0x10000 && table.syllables[Int(scalar.value)].contains(syllable)
  }

  /// The characters that can be read so.
  static func scalars(of syllable: Syllable) -> [Scalar] { table.scalars[syllable] ?? [] }
}
