/// A syllable of pinyin, packed: six bits a letter, the first letter highest.
struct Syllable: Hashable, Sendable {
  let code: UInt64
  /// Whether a vowel carries a tone mark.
  let isToned: Bool

  /// Nil when a scalar is no letter of pinyin, or there are none or more than six.
  init?(_ letters: ArraySlice<Scalar>) {
    guard !letters.isEmpty, letters.count <= 6 else { return nil }
    var code: UInt64 = 0
    var isToned = false
    for letter in letters {
      guard let figure = Syllable.figure(letter.value) else { return nil }
      if figure > 27 { isToned = true }
      code = code << 6 | figure
    }
    self.code = code
    self.isToned = isToned
  }

  /// Whether a scalar is a letter of pinyin.
  static func mayHold(_ letter: Scalar) -> Bool { figure(letter.value) != nil }

  /// 1–26 for plain letters, 27 for ü, more for toned ones; ɑ and ɡ are GBK's a and g.
  private static func figure(_ code: UInt32) -> UInt64? {
    switch code {
    case 0x61...0x7A: UInt64(code - 0x60)
    case 0xFC: 27
    case 0x251: 1
    case 0x261: 7
    case 0xC0...0x1F9: toned[Int(code) - 0xC0]
    default: nil
    }
  }

  private static let toned: [UInt64?] = {
    let letters = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹ".unicodeScalars.map(\.value)
    var table = [UInt64?](repeating: nil, count: 0x1FA - 0xC0)
    for (index, code) in letters.enumerated() { table[Int(code) - 0xC0] = UInt64(28 + index) }
    return table
  }()
}
