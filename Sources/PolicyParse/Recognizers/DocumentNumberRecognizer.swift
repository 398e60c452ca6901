/// Finds document numbers in every form they are printed in.
///
/// Complexity: O(n); at each opening bracket or 第 a bounded number of scalars is looked at.
public enum DocumentNumberRecognizer {
  /// Longest organ's code or name, in scalars.
  private static let codeLimit = 24

  /// All document numbers in `range`, in order.
  public static func numbers(in text: WorkingText, range: Range<Int>) -> [DocumentNumber] {
    var result: [DocumentNumber] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let floor = result.last?.range.upperBound ?? range.lowerBound
      if let number = number(in: text, anchor: place, range: floor..<range.upperBound) {
        result.append(number)
        place = max(place + 1, number.range.upperBound)
      } else {
        place += 1
      }
    }
    return result
  }

  /// The document number whose year bracket or 第 stands at `anchor`; its code may reach back to
  /// the start of `range`.
  public static func number(
    in text: WorkingText, anchor: Int, range: Range<Int>
  ) -> DocumentNumber? {
    guard range.contains(anchor) else { return nil }
    switch text.folded[anchor] {
    case "[", "(", "【", "„", "<", "〈":
      return yearNumber(in: text, anchor: anchor, range: range)
        ?? oldNumber(in: text, anchor: anchor, range: range)
    case "第":
      return serialNumber(in: text, anchor: anchor, range: range)
    default:
      return nil
    }
  }

  // YearNumber ::: Code? Open Year? Close "第"? Serial "号"?        国办发〔2018〕118号
  private static func yearNumber(
    in text: WorkingText, anchor: Int, range: Range<Int>
  ) -> DocumentNumber? {
    var cursor = Cursor(text, in: anchor..<range.upperBound)
    let isRound = cursor.current == "("
    cursor.advance()
    guard let year = readYear(&cursor) else { return nil }
    cursor.skipSpaces()
    _ = cursor.take("第")
    cursor.skipSpaces()
    guard let serial = readSerial(&cursor) else { return nil }
    let end = readSign(&cursor)
    let code = code(in: text, before: anchor, from: range.lowerBound)
    guard end != nil || (!isRound && code.count >= 2 && isFree(after: cursor)) else { return nil }
    guard !year.isEmpty || (end != nil && code.count >= 2) else { return nil }
    guard !code.isEmpty || (!isRound && end != nil) else { return nil }
    let start = code.isEmpty ? anchor : code.lowerBound
    return DocumentNumber(
      range: start..<(end ?? serial.upperBound), agencyCode: code.isEmpty ? nil : code,
      year: year.isEmpty ? nil : year, serial: serial)
  }

  // OldNumber ::: Open Digit{2} Close Han{1,7} ("字"|"发"|…) "第"? Serial "号"          (62)财税字400号
  /// Reads a number of a time when two figures of the year stood before the code.
  private static func oldNumber(
    in text: WorkingText, anchor: Int, range: Range<Int>
  ) -> DocumentNumber? {
    var cursor = Cursor(text, in: anchor..<range.upperBound)
    cursor.advance()
    guard let year = QuantityNumeral.readInteger(&cursor), (49...99).contains(year),
      cursor.position == anchor + 3, let close = cursor.current,
      ScalarList("])】〉").contains(close)
    else { return nil }
    cursor.advance()
    let start = cursor.position
    while cursor.currentClass.contains(.han), cursor.current != "第", cursor.position - start < 8 {
      cursor.advance()
    }
    let code = start..<cursor.position
    guard ReferenceWords.oldCodeEnds.longestSuffix(in: text, of: code) != nil, code.count >= 2
    else { return nil }
    _ = cursor.take("第")
    guard let serial = readSerial(&cursor), let end = readSign(&cursor) else { return nil }
    return DocumentNumber(range: anchor..<end, agencyCode: code, serial: serial)
  }

  // Year ::: Space* (("19"|"20") Digit{2} | HanDigit{4})? Space* Close      2018 · 20** · (lost)
  private static func readYear(_ cursor: inout Cursor) -> Range<Int>? {
    cursor.skipSpaces()
    let start = cursor.position
    while let scalar = cursor.current, cursor.position - start < 4, isYearDigit(scalar) {
      cursor.advance()
    }
    let year = start..<cursor.position
    guard year.isEmpty || year.count == 4 else { return nil }
    if year.count == 4, !startsLikeAYear(cursor.text, year) { return nil }
    _ = cursor.take("年")
    cursor.skipSpaces()
    guard let close = cursor.current, ScalarList("])】‟>〉").contains(close) else { return nil }
    cursor.advance()
    return year
  }

  private static func isYearDigit(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "*", "×", "X", "x": true
    default: QuantityNumeral.digit(of: scalar) != nil
    }
  }

  private static func startsLikeAYear(_ text: WorkingText, _ year: Range<Int>) -> Bool {
    switch (text.folded[year.lowerBound], text.folded[year.lowerBound + 1]) {
    case ("1", "9"), ("2", "0"), ("一", "九"), ("二", "〇"), ("二", "零"), ("×", "×"), ("X", "X"),
      ("*", "*"), ("x", "x"):
      true
    default: false
    }
  }

  // Serial ::: (Digit | "*" | "×")+ (("-"|"、"|"/") Digit+ | Letter)?       118 · 12-15 · 7/2019 · 1071100567A
  private static func readSerial(_ cursor: inout Cursor) -> Range<Int>? {
    let start = cursor.position
    readSerialDigits(&cursor)
    guard cursor.position > start else {
      guard QuantityNumeral.readInteger(&cursor) != nil else { return nil }
      return start..<cursor.position
    }
    var ahead = cursor
    if let mark = ahead.current, mark == "-" || mark == "、" || mark == "/" || mark == "~" {
      ahead.advance()
      let second = ahead.position
      readSerialDigits(&ahead)
      if ahead.position > second { cursor = ahead }
    } else if ahead.currentClass.contains(.letter), ahead.peek(1) == "号" {
      cursor.advance()
    }
    return start..<cursor.position
  }

  private static func readSerialDigits(_ cursor: inout Cursor) {
    while let scalar = cursor.current {
      guard cursor.currentDigit != nil || scalar == "*" || scalar == "×" || scalar == "X" else {
        return
      }
      cursor.advance()
    }
  }

  /// Reads the closing 号, spaces before it allowed; says where it ends.
  private static func readSign(_ cursor: inout Cursor) -> Int? {
    var ahead = cursor
    ahead.skipSpaces()
    guard ahead.take("号") else { return nil }
    cursor = ahead
    return ahead.position
  }

  /// Whether a number without 号 ends here: no letter or digit goes on, no 年 or 页 makes it another.
  private static func isFree(after cursor: Cursor) -> Bool {
    cursor.currentClass.isDisjoint(with: [.digit, .letter, .han]) && cursor.current != "."
  }

  // SerialNumber ::: Organ "令" "第" Serial "号" | Organ? "第" Serial "号" "令"
  //               | Organ? "通告" "第" Serial "/" Year "号" | Code "字" "第" Serial "号"
  private static func serialNumber(
    in text: WorkingText, anchor: Int, range: Range<Int>
  ) -> DocumentNumber? {
    var cursor = Cursor(text, in: anchor..<range.upperBound)
    cursor.advance()
    cursor.skipSpaces()
    guard let serial = readSerial(&cursor), var end = readSign(&cursor) else { return nil }
    let before = lastMark(in: text, before: anchor, from: range.lowerBound)
    let noun = ReferenceWords.serialNouns.longestSuffix(in: text, of: range.lowerBound..<before)
    let hasSlash = text.folded[serial].contains("/")
    switch noun?.meaning {
    case .order: break
    case .notice where hasSlash: break
    case .wordFile where serial.count >= 4: break
    default:
      guard cursor.take("令") else { return nil }
      end = cursor.position
    }
    let code = code(in: text, before: before, from: range.lowerBound)
    if noun?.meaning == .wordFile, code.count < 3 { return nil }
    let start = code.isEmpty ? min(noun?.start ?? anchor, anchor) : code.lowerBound
    return DocumentNumber(
      range: start..<end, agencyCode: code.isEmpty ? nil : code, serial: serial)
  }

  /// The organ's code that ends before `end`: a run of Chinese characters, back to the nearest
  /// word that only introduces it. Empty where none stands.
  // Code ::: (Han | "(" Han{1,3} ")")+                                     穗天科工信规字 · 东府办(规)
  private static func code(in text: WorkingText, before end: Int, from floor: Int) -> Range<Int> {
    let last = lastMark(in: text, before: end, from: floor)
    let limit = max(floor, last - codeLimit)
    var start = last
    while start > limit {
      if let open = groupStart(in: text, endingAt: start, from: limit) {
        start = open
      } else if text.classes[start - 1].contains(.han), !stops(text, limit..<start, code: last) {
        start -= 1
      } else {
        break
      }
    }
    return start..<last
  }

  private static func lastMark(in text: WorkingText, before end: Int, from floor: Int) -> Int {
    var place = end
    while place > floor, end - place < 3, text.classes[place - 1].contains(.blank),
      !text.classes[place - 1].contains(.newline)
    {
      place -= 1
    }
    return place
  }

  /// Where a short bracket inside a code opens: (规) in 东府办（规）〔2019〕3号.
  private static func groupStart(in text: WorkingText, endingAt end: Int, from floor: Int) -> Int? {
    guard end - floor >= 4, text.folded[end - 1] == ")" else { return nil }
    var place = end - 2
    while place > floor, end - place <= 4, text.classes[place].contains(.han) { place -= 1 }
    guard text.folded[place] == "(", place < end - 2, place > floor,
      text.classes[place - 1].contains(.han)
    else { return nil }
    return place
  }

  /// Whether a word that a code never reaches over ends at the end of `range`.
  private static func stops(_ text: WorkingText, _ range: Range<Int>, code last: Int) -> Bool {
    let end = range.upperBound
    if isDayUnit(text, range) { return true }
    guard let stop = ReferenceWords.codeStops.longestSuffix(in: text, of: range, upTo: 5) else {
      return false
    }
    if stop.start == end - 1 {
      // The last character of a code: 豫政文〔2019〕6号.
      if end == last, ScalarList("文原").contains(text.folded[end - 1]) { return false }
      // One character may be the first or last of a word that codes hold: 经贸, 农经.
      if ReferenceWords.codeExceptions.longest(in: text, at: end - 1, before: last) != nil {
        return false
      }
      if ReferenceWords.codeExceptions.longestSuffix(in: text, of: range, upTo: 3) != nil {
        return false
      }
    }
    return true
  }

  /// A 年, 月 or 日 after a number ends a date, not a code: 18日国务院令, 8 月 9 日台教字第….
  private static func isDayUnit(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard ScalarList("年月日").contains(text.folded[range.upperBound - 1]) else { return false }
    let number = lastMark(
      in: text, before: range.upperBound - 1, from: max(0, range.lowerBound - 2))
    return number > 0 && !text.classes[number - 1].isDisjoint(with: [.digit, .hanNumeral])
  }
}
