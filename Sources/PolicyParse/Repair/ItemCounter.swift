/// Which item's number comes next in a text, by the last one that was passed.
struct ItemCounter {
  private var isAtStart = true
  private var numeral: [UInt16] = []
  private var last: [UInt16] = []

  private static let digits = Array("零一二三四五六七八九".utf16)
  private static let ten: UInt16 = 0x5341
  private static let mark: UInt16 = 0x3001
  /// The longest numeral, in characters.
  private static let longest = 3

  /// Takes notice of the next character.
  mutating func pass(_ unit: UInt16) {
    if Self.endsSentence(unit) {
      isAtStart = true
      numeral = []
    } else if isAtStart, unit == Self.mark, !numeral.isEmpty {
      last = numeral
      isAtStart = false
    } else if isAtStart, numeral.count < Self.longest,
      unit == Self.ten || Self.digits.contains(unit)
    {
      numeral.append(unit)
    } else if !ModelUnits.isBlank(unit) {
      isAtStart = false
    }
  }

  /// Whether an item can begin after a character.
  static func endsSentence(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0A, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A: true
    default: false
    }
  }

  // Numeral ::: digit | digit? "十" digit?      三, 十, 十二, 二十, 二十一

  /// The first character of the number after the last one; nil where there is none or it is not
  /// told by a number up to 九十八.
  var next: UInt16? {
    let tens = last.firstIndex(of: Self.ten)
    guard let final = last.last else { return nil }
    let digit = Self.digits.firstIndex(of: final) ?? 0
    guard let tens else { return digit == 9 ? Self.ten : Self.digits[digit + 1] }
    let before = tens == 0 ? 1 : Self.digits.firstIndex(of: last[0]) ?? 1
    if digit < 9 { return last[0] }
    return before < 9 ? Self.digits[before + 1] : nil
  }
}
