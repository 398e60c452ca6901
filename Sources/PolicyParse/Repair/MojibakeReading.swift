/// One way in which text was decoded wrongly: what it was in, and what it was taken for.
struct MojibakeReading: Equatable {
  let codec: ByteCodec
  let alphabet: Alphabet
  /// How often it happened.
  var times = 1
  /// How many bytes a mark stands for.
  var marks = Marks.none

  /// What U+FFFD stands for: some decoders put one in place of each byte that they cannot read,
  /// others one in place of a pair.
  enum Marks { case none, bytes, pairs }

  /// How surprising a character may be on the mean for the reading to be taken, in nats: bytes of
  /// which each makes a character are a proof of their own, most of all those of UTF-8.
  func greatestSurprise(isLossy: Bool) -> Double {
    isLossy ? 8 : codec == .utf8 && alphabet == .latin ? 11 : 8.5
  }

  /// The share of characters that may be lost.
  private static let greatestLoss = 0.6
  /// The share of characters that may be none of the alphabet.
  private static let greatestAlienShare = 0.1

  static let all: [MojibakeReading] = [
    MojibakeReading(codec: .utf8, alphabet: .latin),
    MojibakeReading(codec: .utf8, alphabet: .latin, times: 2),
    MojibakeReading(codec: .gb18030, alphabet: .latin),
    MojibakeReading(codec: .big5, alphabet: .latin),
    MojibakeReading(codec: .utf8, alphabet: .gbk, marks: .bytes),
    MojibakeReading(codec: .gb18030, alphabet: .big5, marks: .bytes),
    MojibakeReading(codec: .gb18030, alphabet: .oldBig5, marks: .bytes),
    MojibakeReading(codec: .gb18030, alphabet: .big5, marks: .pairs),
    MojibakeReading(codec: .big5, alphabet: .gbk, marks: .bytes),
    MojibakeReading(codec: .big5, alphabet: .gbk, marks: .pairs),
  ]

  /// A line read again; nil where its characters are not of the alphabet, or where more of its
  /// bytes than may be lost make no character.
  func read(_ line: ArraySlice<Scalar>) -> MendedLine? {
    var scalars = Array(line)
    var ends = Array(1...max(1, line.count))
    var mended = MendedLine(reading: self)
    for _ in 0..<times {
      guard let bytes = encode(scalars), decode(bytes, ends, &mended) else { return nil }
      scalars = mended.characters.flatMap(\.scalars)
      ends = mended.characters.flatMap { character in
        character.scalars.map { _ in character.end ?? line.count }
      }
    }
    return mended
  }

  /// The bytes of characters; nil where they are not of the alphabet.
  private func encode(_ scalars: [Scalar]) -> [GappedByte]? {
    var bytes: [GappedByte] = []
    bytes.reserveCapacity(scalars.count * 2)
    var (aliens, others) = (0, 0)
    for (place, scalar) in scalars.enumerated() {
      if scalar.value < 0x80 {
        bytes.append(GappedByte(value: UInt8(scalar.value), isLost: false, owner: place))
      } else if let code = alphabet.bytes(of: scalar) {
        others += 1
        bytes += code.map { GappedByte(value: $0, isLost: false, owner: place) }
      } else if marks != .none {
        if scalar != "\u{FFFD}" { aliens += 1 }
        let isPair = scalar != "\u{FFFD}" || marks == .pairs && isFollowedByPair(place, in: scalars)
        for _ in 0..<(isPair ? 2 : 1) {
          bytes.append(GappedByte(value: 0, isLost: true, owner: place))
        }
      } else {
        return nil
      }
    }
    return Double(aliens) <= Self.greatestAlienShare * Double(others) ? bytes : nil
  }

  /// Where ASCII follows, it is what could not be read as the second byte of a pair.
  private func isFollowedByPair(_ place: Int, in scalars: [Scalar]) -> Bool {
    place + 1 < scalars.count && scalars[place + 1].value >= 0x80
  }

  /// Reads the bytes in the codec; false where too many of them make no character.
  ///
  /// A character of the line whose bytes are of two goes with the later one, where the earlier one
  /// has another of its own.
  private func decode(_ bytes: [GappedByte], _ ends: [Int], _ mended: inout MendedLine) -> Bool {
    mended.characters = []
    var (lost, others) = (0, 0)
    var (place, reach) = (0, 0)
    while place < bytes.count {
      let character = character(bytes, at: place)
      others += character.scalar.value < 0x80 ? 0 : 1
      lost += character.isLost ? 1 : 0
      let owner = bytes[character.end - 1].owner
      let endsBoth = character.end == bytes.count || bytes[character.end].owner != owner
      let isParted = !endsBoth && times == 1 && owner > reach
      let end = endsBoth ? ends[owner] : isParted ? owner : nil
      mended.append(character, end: end)
      reach = end ?? reach
      place = character.end
    }
    return others > 0 && Double(lost) <= Self.greatestLoss * Double(others)
      && (lost == 0 || marks != .none)
  }

  private func character(_ bytes: [GappedByte], at place: Int) -> GappedCharacter {
    switch codec {
    case .utf8: GappedUTF8(bytes: bytes).character(at: place)
    case .big5:
      GappedPairs(bytes: bytes, table: DoubleByteTable.big5, leastTrail: 0x40).character(at: place)
    default:
      GappedPairs(bytes: bytes, table: DoubleByteTable.gb18030, leastTrail: 0x80).character(
        at: place)
    }
  }
}

/// A line read again.
struct MendedLine {
  let reading: MojibakeReading
  fileprivate(set) var characters: [Character] = []

  struct Character {
    /// U+FFFD for one that is lost.
    var scalars: [Scalar]
    /// Where its source ends in the line; nil where that lies inside the source of another.
    var end: Int?
    /// What it can be where it is lost.
    var candidates: [Scalar]

    var isLost: Bool { scalars == ["\u{FFFD}"] }
  }

  /// Whether bytes were lost.
  var isLossy: Bool { characters.contains(where: \.isLost) }

  fileprivate mutating func append(_ character: GappedCharacter, end: Int?) {
    let second = character.second == 0 ? [] : [Scalar(code: character.second)]
    characters.append(
      Character(
        scalars: [character.scalar] + second, end: end, candidates: character.candidates))
  }

  /// Puts a character in place of a lost one.
  mutating func fill(_ place: Int, with scalar: Scalar) { characters[place].scalars = [scalar] }

  /// The line in pieces that tile it.
  var pieces: [(end: Int, scalars: [Scalar])] {
    var pieces: [(end: Int, scalars: [Scalar])] = []
    var waiting: [Scalar] = []
    for character in characters {
      waiting += character.scalars
      guard let end = character.end else { continue }
      pieces.append((end, waiting))
      waiting = []
    }
    return pieces
  }
}
