/// The readings of Chinese characters in pinyin, all of them where there are several.
enum PinyinReadings {
  private struct Table: Sendable {
    /// The number of each code below U+10000, which all characters have, among `syllables`.
    private var numbers = [UInt16](repeating: 0, count: 0x10000)
    /// The syllables of each character; those of number 0, which are none.
    private var syllables: [[Syllable]] = [[]]
    /// The characters of a syllable.
    var scalars: [Syllable: [Scalar]] = [:]

    /// The syllables of a character.
    func syllables(of scalar: Scalar) -> [Syllable] {
      scalar.value < 0x10000 ? syllables[Int(numbers[Int(scalar.value)])] : []
    }

    mutating func add(_ syllable: Syllable, to scalar: Scalar) {
      let code = Int(scalar.value)
      if numbers[code] == 0 {
        numbers[code] = UInt16(syllables.count)
        syllables.append([])
      }
      syllables[Int(numbers[code])].append(syllable)
    }
  }

  private static let table: Table = {
    var table = Table()
    for line in lines.description.unicodeScalars.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let syllable = Syllable(ArraySlice(Array(parts[0]))) else { continue }
      table.scalars[syllable] = Array(parts[1])
      for scalar in parts[1] { table.add(syllable, to: scalar) }
    }
    return table
  }()

  /// Whether the character can be read so.
  static func has(_ syllable: Syllable, _ scalar: Scalar) -> Bool {
    table.syllables(of: scalar).contains(syllable)
  }

  /// The characters that can be read so.
  static func scalars(of syllable: Syllable) -> [Scalar] { table.scalars[syllable] ?? [] }
}
