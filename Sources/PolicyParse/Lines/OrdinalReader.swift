/// Reads the numbers that markers are made of.
enum OrdinalReader {
  /// Values of the plain and formal numerals; 參 is how 叁 is printed in Taiwan.
  private static func digit(_ scalar: Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "贰", "两": 2
    case "三", "叁", "参": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  // HanNumber ::: (Digit? "百")? (Digit? ("十"|"廿"|"卅"))? Digit? | Digit Digit+
  /// 十一, 二十三, 廿一, 一百零二, 二〇. Nil where no numeral stands.
  static func han(_ cursor: inout Cursor) -> Int? {
    var total = 0
    var pending: Int?
    var count = 0
    while let scalar = cursor.current, count < 7 {
      if let value = digit(scalar) {
        pending = (pending ?? 0) * (pending == nil || pending == 0 ? 1 : 10) + value
      } else if let unit = tens(scalar) {
        total += (pending ?? 1) * unit
        pending = nil
      } else {
        break
      }
      cursor.advance()
      count += 1
    }
    guard count > 0 else { return nil }
    return total + (pending ?? 0)
  }

  private static func tens(_ scalar: Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "廿": 20
    case "卅": 30
    case "百", "佰": 100
    default: nil
    }
  }

  /// At most `limit` ASCII digits: 3, 12. Nil where none stands or more follow.
  static func arabic(_ cursor: inout Cursor, limit: Int = 3) -> Int? {
    var value = 0
    var count = 0
    while let scalar = cursor.current, cursor.currentClass.contains(.digit) {
      count += 1
      guard count <= limit else { return nil }
      value = value * 10 + Int(scalar.value - 0x30)
      cursor.advance()
    }
    return count > 0 ? value : nil
  }

  /// The number inside one enclosed character, and how it is enclosed.
  static func enclosed(_ scalar: Scalar) -> (style: MarkerStyle, ordinal: Int)? {
    let code = Int(scalar.value)
    switch code {
    case 0x2460...0x2473: return (.circled, code - 0x2460 + 1)
    case 0x2474...0x2487: return (.arabicParen, code - 0x2474 + 1)
    case 0x2488...0x249B: return (.arabic, code - 0x2488 + 1)
    case 0x2776...0x277F: return (.circled, code - 0x2776 + 1)
    case 0x2780...0x2789: return (.circled, code - 0x2780 + 1)
    case 0x278A...0x2793: return (.circled, code - 0x278A + 1)
    case 0x24EB...0x24F4: return (.circled, code - 0x24EB + 11)
    case 0x24F5...0x24FE: return (.circled, code - 0x24F5 + 1)
    case 0x3251...0x325F: return (.circled, code - 0x3251 + 21)
    case 0x32B1...0x32BF: return (.circled, code - 0x32B1 + 36)
    case 0x3220...0x3229: return (.cjkParen, code - 0x3220 + 1)
    case 0x3280...0x3289: return (.circled, code - 0x3280 + 1)
    case 0x2160...0x216B: return (.roman, code - 0x2160 + 1)
    case 0x2170...0x217B: return (.roman, code - 0x2170 + 1)
    default: return nil
    }
  }

  /// The place of a heavenly stem (甲 = 1) or earthly branch (子 = 1).
  static func stem(_ scalar: Scalar) -> (ordinal: Int, isBranch: Bool)? {
    if let place = stems.firstIndex(of: scalar) { return (place + 1, false) }
    if let place = branches.firstIndex(of: scalar) { return (place + 1, true) }
    return nil
  }

  private static let stems: [Scalar] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let branches: [Scalar] = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]

  /// A Roman number in Latin letters up to XXXIX: I, iv, XII. Reads capitals or small letters, not both.
  static func roman(_ cursor: inout Cursor) -> Int? {
    guard let first = cursor.current else { return nil }
    let capital = first.value < 0x60
    var value = 0
    var previous = 0
    var count = 0
    while let scalar = cursor.current, (scalar.value < 0x60) == capital,
      let digit = romanDigit(scalar), count < 6
    {
      value += digit > previous ? digit - 2 * previous : digit
      previous = digit
      cursor.advance()
      count += 1
    }
    return count > 0 && value > 0 && value < 40 ? value : nil
  }

  private static func romanDigit(_ scalar: Scalar) -> Int? {
    switch scalar {
    case "I", "i": 1
    case "V", "v": 5
    case "X", "x": 10
    default: nil
    }
  }
}
