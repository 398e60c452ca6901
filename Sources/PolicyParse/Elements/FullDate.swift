/// Reads a date that is printed whole: the date of issue under a signature, or a page's own date.
enum FullDate {
  struct Found {
    var range: Range<Int>
    var year: Int
    var month: Int?
    var day: Int?

    /// ISO 8601, as precise as what was printed.
    var iso: String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      guard let month else { return "\(year)" }
      guard let day else { return "\(year)-\(two(month))" }
      return "\(year)-\(two(month))-\(two(day))"
    }
  }

  // FullDate ::: Era? Year ("年" | Separator) Month ("月" | Separator) Day ("日" | "号")?
  /// 2007年3月20日, 二〇一〇年十一月二日, 2012.3.12, 2017-09-25, 中华民国一百零六年六月二日.
  static func read(_ text: WorkingText, at offset: Int, before limit: Int) -> Found? {
    var cursor = Cursor(text, in: offset..<limit)
    let isRepublic = cursor.take(word: "中华民国") || cursor.take(word: "民国")
    cursor.skipSpaces()
    guard var year = number(&cursor, digits: 4) else { return nil }
    cursor.skipSpaces()
    if isRepublic {
      year += 1911
    } else if !(1900...2100).contains(year) {
      return nil
    }
    guard let separator = separator(&cursor, isRepublic: isRepublic) else { return nil }
    return month(&cursor, from: offset, year: year, separator: separator)
  }

  private static func separator(_ cursor: inout Cursor, isRepublic: Bool) -> Scalar? {
    guard let scalar = cursor.current else { return nil }
    guard scalar == "年" || scalar == "." || scalar == "-" || scalar == "/" else { return nil }
    cursor.advance()
    cursor.skipSpaces()
    return scalar
  }

  private static func month(
    _ cursor: inout Cursor, from offset: Int, year: Int, separator: Scalar
  ) -> Found? {
    guard let month = number(&cursor, digits: 2), (1...12).contains(month) else { return nil }
    cursor.skipSpaces()
    guard cursor.take(separator == "年" ? "月" : separator) else { return nil }
    let afterMonth = cursor.position
    cursor.skipSpaces()
    guard let day = number(&cursor, digits: 2), (1...31).contains(day) else {
      guard separator == "年" else { return nil }
      return Found(range: offset..<afterMonth, year: year, month: month)
    }
    let afterDay = cursor.position
    cursor.skipSpaces()
    guard separator != "年" || cursor.take("日") || cursor.take("号") else {
      return Found(range: offset..<afterDay, year: year, month: month, day: day)
    }
    let end = separator == "年" ? cursor.position : afterDay
    return Found(range: offset..<end, year: year, month: month, day: day)
  }

  /// Digits, or numerals of either kind: 2007, 二〇〇七, 十一. The letter O stands for a circle.
  private static func number(_ cursor: inout Cursor, digits: Int) -> Int? {
    var ahead = cursor
    if let value = OrdinalReader.arabic(&ahead, limit: digits) {
      cursor = ahead
      return value
    }
    ahead = cursor
    var value = 0
    var count = 0
    while let digit = yearDigit(ahead.current), count < 4, digits == 4 {
      value = value * 10 + digit
      ahead.advance()
      count += 1
    }
    if count == 4 {
      cursor = ahead
      return value
    }
    ahead = cursor
    guard let plain = OrdinalReader.han(&ahead) else { return nil }
    cursor = ahead
    return plain
  }

  private static func yearDigit(_ scalar: Scalar?) -> Int? {
    switch scalar {
    case "〇", "零", "O", "o", "0": 0
    case "一", "壹": 1
    case "二", "贰": 2
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

  /// The date that a range is, whole.
  static func whole(_ text: WorkingText, _ range: Range<Int>) -> Found? {
    guard let found = read(text, at: range.lowerBound, before: range.upperBound) else {
      return yearAndMonth(text, range)
    }
    return found.range.upperBound == range.upperBound ? found : nil
  }

  // YearAndMonth ::: Year ("." | "-" | "/") Month                                       2031.9
  private static func yearAndMonth(_ text: WorkingText, _ range: Range<Int>) -> Found? {
    guard range.count <= 7 else { return nil }
    var cursor = Cursor(text, in: range)
    guard let year = number(&cursor, digits: 4), (1900...2100).contains(year),
      let separator = separator(&cursor, isRepublic: false), separator != "年",
      let month = number(&cursor, digits: 2), (1...12).contains(month), cursor.isAtEnd
    else { return nil }
    return Found(range: range, year: year, month: month)
  }

  // RepublicDate ::: Year "." Month "." Day                                            109.05.17
  /// A range that is a day of a year of the Republic, from its hundredth on.
  static func republic(_ text: WorkingText, _ range: Range<Int>) -> Found? {
    var cursor = Cursor(text, in: range)
    guard let year = OrdinalReader.arabic(&cursor, limit: 3), (100...199).contains(year),
      let separator = separator(&cursor, isRepublic: true), separator != "年",
      let found = month(
        &cursor, from: range.lowerBound, year: year + 1911, separator: separator),
      found.day != nil, found.range.upperBound == range.upperBound
    else { return nil }
    return found
  }

  /// The date that ends a range, and where it begins.
  static func ending(_ text: WorkingText, _ range: Range<Int>) -> Found? {
    guard let last = range.last, canEnd(text, last) else { return nil }
    var start = max(range.lowerBound, range.upperBound - 24)
    while start < range.upperBound {
      let isStart =
        (start == range.lowerBound || !isNumeral(text, start - 1))
        && !text.classes[start].contains(.blank)
      if isStart, let found = read(text, at: start, before: range.upperBound),
        found.range.upperBound == range.upperBound
      {
        return found
      }
      start += 1
    }
    return nil
  }

  /// Whether a date can end with the scalar at a place.
  private static func canEnd(_ text: WorkingText, _ place: Int) -> Bool {
    switch text.folded[place] {
    case "日", "月", "号": true
    default: isNumeral(text, place)
    }
  }

  private static func isNumeral(_ text: WorkingText, _ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.digit, .hanNumeral])
  }

  /// Whether a line is short enough, and begins and ends so, that it can be a date by itself, perhaps
  /// after 日期：.
  static func mayBeLine(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count <= 48, let first = range.first else { return false }
    return !text.classes[first].isDisjoint(with: [.digit, .hanNumeral])
      || ScalarList("日时中民年月×xX*_Oo〇").contains(text.folded[first])
  }

  /// Whether the last scalar of a range can end a date of day precision.
  static func mayEnd(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return text.folded[last] == "日" || text.folded[last] == "号" || isNumeral(text, last)
  }

  // DamagedDate ::: (Numeral | Sign)* "年" (Numeral | Sign)* "月" ((Numeral | Sign)* "日")?
  /// Whether a range is a date of which digits were lost or left out: 年7月3日, 20××年×月×日.
  static func isDamaged(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 20 else { return false }
    var units: [Scalar] = []
    for place in range {
      let scalar = text.folded[place]
      if scalar == "年" || scalar == "月" || scalar == "日" {
        units.append(scalar)
      } else if text.classes[place].isDisjoint(with: [.digit, .hanNumeral, .blank]),
        !ScalarList("×xX*_Oo〇").contains(scalar)
      {
        return false
      }
    }
    return units == ["年", "月", "日"] || units == ["年", "月"] && range.count >= 4
  }
}
