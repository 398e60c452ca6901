/// How surprising each character is in an official document: what readings of the same bytes are
/// compared with.
///
/// A surprise is the negative logarithm of a probability, in tenths of a nat. The characters of
/// `CharacterFrequency` follow Zipf's law; classes of other characters have one value each. The
/// sum over a text, compared between two encodings, is the logarithm of how much likelier one is.
enum CharacterModel {
  /// One value for every code of the Basic Multilingual Plane.
  static let surprises: [UInt8] = makeSurprises()

  /// Of a character outside that plane.
  static let supplementary: UInt8 = 190
  /// Of bytes that make no character.
  static let malformed: UInt8 = 160
  /// From here on a Chinese character is a rare one.
  static let rare: UInt8 = 110

  private static func makeSurprises() -> [UInt8] {
    var table = [UInt8](repeating: 200, count: 0x10000)
    for (codes, surprise) in classes {
      for code in codes { table[code] = surprise }
    }
    for (marks, surprise) in marks {
      for mark in marks.unicodeScalars { table[Int(mark.value)] = surprise }
    }
    addHan(to: &table)
    return table
  }

  /// The surprise of the character of each rank: 38 for the first, 97 for the 6000th.
  private static func addHan(to table: inout [UInt8]) {
    var surprise = 42
    var bound = 16
    var rank = 0
    for scalar in CharacterFrequency.ranked.description.unicodeScalars {
      rank += 1
      // Each step of seven tenths doubles the rank.
      if rank > bound {
        surprise += 7
        bound *= 2
      }
      table[Int(scalar.value)] = UInt8(surprise)
    }
  }

  /// Classes of characters, later ones over earlier ones.
  private static let classes: [(ClosedRange<Int>, UInt8)] = [
    (0x00...0x1F, 190), (0x20...0x7E, 65), (0x30...0x39, 45), (0x41...0x5A, 75),
    (0x80...0x9F, 200), (0xA0...0x24F, 130), (0x370...0x3FF, 140), (0x400...0x45F, 140),
    (0x2000...0x206F, 110), (0x2070...0x22FF, 125), (0x2160...0x217F, 100), (0x2460...0x249B, 90),
    (0x2500...0x25FF, 120), (0x3000...0x303F, 90), (0x3040...0x30FF, 125),
    (0x3200...0x33FF, 130), (0x3220...0x3229, 100), (0x3400...0x4DBF, 190), (0x4E00...0x9FFF, 145),
    (0xAC00...0xD7A3, 170), (0xE000...0xF8FF, 190), (0xF900...0xFAFF, 175),
    (0xFE30...0xFE4F, 140), (0xFF01...0xFF5E, 80), (0xFF10...0xFF19, 65), (0xFF21...0xFF5A, 100),
    (0xFF61...0xFFEE, 160), (0xFFFE...0xFFFF, 250),
  ]

  /// Marks of their own frequency.
  private static let marks: [(String, UInt8)] = [
    ("，\n、。", 32), ("\r", 40), (" \u{A0}\u{3000}：；（）“”", 50), ("《》", 60), ("\t", 70), ("\u{C}", 85),
    ("！？—…‘’〔〕【】「」『』·％－～", 75), ("\u{FEFF}", 120),
  ]
}

/// How well a reading of some bytes fits what official documents look like.
struct ReadingScore {
  /// The sum of the surprises, in nats.
  var surprise = 0.0
  /// Characters other than ASCII, malformed ones included.
  var characters = 0
  /// Their part of `surprise`.
  var characterSurprise = 0.0
  var malformed = 0
  /// Control characters other than blanks: no text has many.
  var controls = 0
  /// Letters of Japanese: no Chinese text has many.
  var kana = 0

  /// The mean surprise of a character other than ASCII, in nats: 5 to 6 for Chinese text, over 10
  /// for bytes read in a wrong way.
  var meanSurprise: Double { characters == 0 ? 0 : characterSurprise / Double(characters) }

  mutating func add(_ step: DecodedStep, _ surprises: [UInt8]) {
    let tenths: UInt8
    if step.isMalformed {
      malformed += 1
      tenths = CharacterModel.malformed
    } else {
      tenths = step.code < 0x10000 ? surprises[Int(step.code)] : CharacterModel.supplementary
    }
    let nats = Double(tenths) / 10
    surprise += nats
    if step.code >= 0x80 {
      characters += 1
      characterSurprise += nats
      if step.code & 0xFF00 == 0x3000, step.code > 0x3040 { kana += 1 }
    } else if step.code < 0x20, tenths > 100 {
      controls += 1
    }
  }

  /// The score of a range of bytes read by a codec that has steps.
  init(_ bytes: [UInt8], in range: Range<Int>, by codec: ByteCodec) {
    let surprises = CharacterModel.surprises
    var score = Self()
    codec.forEachStep(bytes, in: range) { step, _ in score.add(step, surprises) }
    self = score
  }

  init() {}

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.surprise += right.surprise
    sum.characters += right.characters
    sum.characterSurprise += right.characterSurprise
    sum.malformed += right.malformed
    sum.controls += right.controls
    sum.kana += right.kana
    return sum
  }
}
