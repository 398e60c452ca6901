/// Numbers as notices print them: 1,200 · 3.79 · 二十三 · 两 · 二〇一二 · 三千五百.
///
/// A multiplier 万 or 亿 at the end of a number is left for the unit (五百万元 is 500 and 万元).
enum QuantityNumeral {
  /// Reads a number if one stands at the cursor.
  // Numeral ::: Decimal | HanNumber
  static func read(_ cursor: inout Cursor) -> Double? {
    if cursor.currentClass.contains(.digit) { return readDecimal(&cursor) }
    return readHan(&cursor)
  }

  /// Reads a whole number in digits or Chinese: 12, 十二.
  static func readInteger(_ cursor: inout Cursor) -> Int? {
    if cursor.currentClass.contains(.digit) {
      var value = 0
      let last = cursor.position + 9
      while cursor.position < last, let digit = cursor.currentDigit {
        value = value * 10 + digit
        cursor.advance()
      }
      return value
    }
    let start = cursor.position
    guard let value = readHan(&cursor), value < 1e9 else {
      cursor.position = start
      return nil
    }
    return Int(value)
  }

  // Decimal ::: Digit+ ("," Digit Digit Digit)* ("." Digit+)?          1,200.5
  private static func readDecimal(_ cursor: inout Cursor) -> Double? {
    var value = 0.0
    var length = 0
    while length < 15 {
      if let digit = cursor.currentDigit {
        value = value * 10 + Double(digit)
        length += 1
        cursor.advance()
      } else if length > 0, isThousandsMark(at: cursor) {
        cursor.advance()
      } else {
        break
      }
    }
    guard length > 0 else { return nil }
    if cursor.current == ".", cursor.digit(1) != nil { readFraction(&cursor, into: &value) }
    return value
  }

  /// `,` between digits stands for thousands when exactly three digits follow it: 5,000 but not 1,23.
  private static func isThousandsMark(at cursor: Cursor) -> Bool {
    cursor.current == "," && cursor.digit(1) != nil && cursor.digit(2) != nil
      && cursor.digit(3) != nil && cursor.digit(4) == nil
  }

  private static func readFraction(_ cursor: inout Cursor, into value: inout Double) {
    cursor.advance()
    var digits = 0.0
    var power = 1.0
    while power < 1e9, let digit = cursor.currentDigit {
      digits = digits * 10 + Double(digit)
      power *= 10
      cursor.advance()
    }
    // One division keeps 37.1 the double that `37.1` spells.
    value = (value * power + digits) / power
  }

  // HanNumber ::: Positional | Group ("万" Group)?                      二〇一二 · 三万五千
  private static func readHan(_ cursor: inout Cursor) -> Double? {
    guard cursor.currentClass.contains(.hanNumeral) else { return nil }
    if let value = readPositional(&cursor) { return value }
    guard let high = readGroup(&cursor) else { return nil }
    let end = cursor.position
    if cursor.take("万"), let low = readGroup(&cursor), low >= 1000 { return high * 10000 + low }
    cursor.position = end
    return high
  }

  // Positional ::: HanDigit HanDigit HanDigit+                           二〇〇七
  private static func readPositional(_ cursor: inout Cursor) -> Double? {
    let start = cursor.position
    var value = 0.0
    while cursor.position - start < 12, let digit = cursor.current.flatMap(digit(of:)) {
      value = value * 10 + Double(digit)
      cursor.advance()
    }
    if cursor.position - start >= 3, cursor.current.flatMap(power(of:)) == nil { return value }
    cursor.position = start
    return nil
  }

  // Group ::: (HanDigit? ("十"|"百"|"千"))* HanDigit?                    三千五百 · 十二 · 廿三
  private static func readGroup(_ cursor: inout Cursor) -> Double? {
    let start = cursor.position
    var total = 0
    var pending: Int?
    var lowest = Int.max
    while let scalar = cursor.current {
      if let digit = digit(of: scalar) {
        guard pending == nil || pending == 0 else { break }
        pending = digit
      } else if let power = power(of: scalar), power < lowest {
        guard pending != nil || power == 10 else { break }
        total += (pending ?? 1) * power
        pending = nil
        lowest = power
      } else if let tens = tens(of: scalar), pending == nil, lowest > 10 {
        total += tens
        lowest = 10
      } else {
        break
      }
      cursor.advance()
    }
    return cursor.position > start ? Double(total + (pending ?? 0)) : nil
  }

  /// The value of a single Chinese digit, plain or formal.
  static func digit(of scalar: Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func power(of scalar: Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  private static func tens(of scalar: Scalar) -> Int? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    case "卌": 40
    default: nil
    }
  }
}

extension Cursor {
  /// The value of the ASCII digit at the cursor (full-width ones are folded to it).
  var currentDigit: Int? { digit(0) }

  /// The value of the ASCII digit `distance` places on.
  func digit(_ distance: Int) -> Int? {
    guard let scalar = peek(distance), scalar.value >= 0x30, scalar.value <= 0x39 else {
      return nil
    }
    return Int(scalar.value) - 0x30
  }
}
