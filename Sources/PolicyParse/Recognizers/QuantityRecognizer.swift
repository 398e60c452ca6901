/// Reads quantities: the number, the range it may open, its unit, and what bounds it.
public enum QuantityRecognizer {
  /// The quantity whose first scalar stands at `place`; nil where none does.
  // Quantity ::: Fraction | PercentWords | Fold | Amount
  public static func quantity(
    in text: WorkingText, at place: Int, before limit: Int
  ) -> Quantity? {
    guard !continuesANumber(text, place) else { return nil }
    var cursor = Cursor(text, in: place..<limit)
    if cursor.current == "翻" { return readFold(&cursor) }
    if let found = readPercentWords(&cursor) { return found }
    if let found = readTenths(&cursor) { return found }
    if let found = readFraction(&cursor) { return found }
    return readAmount(&cursor)
  }

  /// Whether the numeral at `place` is not followed by a scalar that no quantity goes on with, as
  /// in 进一步 and 统一领导.
  static func mayCount(in text: WorkingText, at place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    return !text.classes[place].contains(.hanNumeral)
      || continuations.contains(text.folded[place + 1])
  }

  /// What can follow a Chinese numeral within a quantity.
  private static let continuations: ScalarSet = {
    var set = ScalarSet("〇零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟分半数多余来几成%-~至到 /.")
    set.insertFirsts(of: QuantityWords.units)
    set.insertFirsts(of: QuantityWords.multipliers)
    return set
  }()

  /// Whether numbers after 第 stand before a 、: 第一、二项.
  private static func continuesOrdinals(_ text: WorkingText, _ mark: Int) -> Bool {
    var place = mark
    let limit = max(0, mark - 12)
    while place > limit {
      let kind = text.classes[place - 1]
      if text.folded[place - 1] == "第" { return place < mark }
      guard !kind.isDisjoint(with: [.digit, .hanNumeral]) || text.folded[place - 1] == "、" else {
        return false
      }
      place -= 1
    }
    return false
  }

  private static func continuesANumber(_ text: WorkingText, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = text.folded[place - 1]
    if before == "、", continuesOrdinals(text, place - 1) { return true }
    if before == "第" || before == "." || before == "*" { return true }
    return !text.classes[place - 1].isDisjoint(with: [.digit, .letter, .hanNumeral])
      && before != "亿" && before != "万"
  }

  // Fold ::: "翻" Number? "番"                                             翻一番 · 翻番
  private static func readFold(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    var ahead = cursor
    ahead.advance()
    _ = ahead.take("了")
    let number = QuantityNumeral.read(&ahead)
    let unit = ahead.position
    guard ahead.take("番") else { return nil }
    cursor = ahead
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: number ?? 1, unit: unit..<(unit + 1), kind: .fold,
      bound: bound, isOne: false, isHan: true)
  }

  // PercentWords ::: "百分之" Number                                       百分之九十
  private static func readPercentWords(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    var ahead = cursor
    guard ahead.take(word: "百分之"), let value = QuantityNumeral.read(&ahead) else { return nil }
    cursor = ahead
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: value, unit: start..<(start + 3), kind: .percent,
      bound: bound, isOne: false, isHan: true)
  }

  // Fraction ::: Number "分之" Number | "一半" | "半数" | Digit+ "/" Digit+    三分之二 · 1/3
  private static func readFraction(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    var ahead = cursor
    var value = 0.5
    if !ahead.take(word: "一半"), !ahead.take(word: "半数") {
      guard let ratio = readRatio(&ahead) else { return nil }
      value = ratio
    }
    cursor = ahead
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: (value * 10000).rounded() / 10000, unit: nil,
      kind: .fraction, bound: bound, isOne: false, isHan: true)
  }

  // Tenths ::: HanDigit "成" ("以上"|"左右"|…)?      九成以上 · 三成, at a clause's end
  private static func readTenths(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    guard cursor.peek(1) == "成", let digit = cursor.current.flatMap(QuantityNumeral.digit),
      (1...9).contains(digit)
    else { return nil }
    var ahead = cursor
    ahead.advance(2)
    let bound = readSuffix(&ahead)
    guard bound != .none || ahead.isAtEnd || ahead.currentClass.isDisjoint(with: .han) else {
      return nil
    }
    cursor = ahead
    return Quantity(
      range: start..<cursor.position, value: Double(digit) / 10, unit: nil, kind: .fraction,
      bound: bound, isOne: false, isHan: true)
  }

  private static func readRatio(_ cursor: inout Cursor) -> Double? {
    guard let first = QuantityNumeral.read(&cursor) else { return nil }
    if cursor.take(word: "分之") {
      guard let second = QuantityNumeral.read(&cursor), first > 0 else { return nil }
      return second / first
    }
    guard cursor.take("/"), first > 0, first < 10,
      let second = QuantityNumeral.readInteger(&cursor),
      Double(second) > first, second <= 10,
      cursor.currentClass.isDisjoint(with: [.digit, .letter]),
      cursor.current != "/"
    else { return nil }
    return first / Double(second)
  }

  // Amount ::: Number More? (Dash Number)? Unit? Suffix?                    100多份 · 3-5名以上
  private static func readAmount(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    let isHan = cursor.currentClass.contains(.hanNumeral)
    let isOne = isHan && cursor.current == "一"
    guard let value = readHundred(&cursor) ?? QuantityNumeral.read(&cursor) else { return nil }
    let isLoneOne = isOne && cursor.position == start + 1
    let upper = readUpper(&cursor)
    var bound: Quantity.Bound = upper == nil ? .none : .atLeast
    if takeMore(&cursor) { bound = .over }
    let (unit, kind, more) = readUnit(&cursor)
    if more { bound = .over }
    let suffix = readSuffix(&cursor)
    if suffix != .none { bound = suffix }
    return Quantity(
      range: start..<cursor.position, value: value, upper: upper, unit: unit, kind: kind,
      bound: bound, isOne: isLoneOne, isHan: isHan)
  }

  // Hundred ::: ("近"|"上"|"逾"|"超"|"过") ("百"|"千")                        近百家
  private static func readHundred(_ cursor: inout Cursor) -> Double? {
    guard cursor.position > 0, cursor.current == "百" || cursor.current == "千" else { return nil }
    switch cursor.text.folded[cursor.position - 1] {
    case "近", "上", "逾", "超", "过": return cursor.take("百") ? 100 : cursor.take("千") ? 1000 : nil
    default: return nil
    }
  }

  // Upper ::: Unit? ("-"|"~"|"至"|"到") Number                             30%-50% · 10至20
  private static func readUpper(_ cursor: inout Cursor) -> Double? {
    var ahead = cursor
    _ = ahead.take("%")
    var dashes = 0
    while dashes < 2, ahead.take("-") || ahead.take("~") || ahead.take("至") || ahead.take("到") {
      dashes += 1
    }
    guard dashes > 0, let upper = QuantityNumeral.read(&ahead) else { return nil }
    cursor = ahead
    return upper
  }

  /// Reads 多, 余, 几 or 来 between the number and its unit.
  private static func takeMore(_ cursor: inout Cursor) -> Bool {
    cursor.take("多") || cursor.take("余") || cursor.take("来") || cursor.take(word: "几")
  }

  // Unit ::: Space? Multiplier? More? Word                                 万元 · 个百分点 · 亿千瓦时
  private static func readUnit(_ cursor: inout Cursor) -> (Range<Int>?, QuantityKind, Bool) {
    var ahead = cursor
    if ahead.currentClass.contains(.blank), !ahead.currentClass.contains(.newline) {
      ahead.advance()
    }
    let start = ahead.position
    if let word = units(&ahead) {
      cursor = ahead
      return (start..<ahead.position, word, false)
    }
    guard
      let multiplier = QuantityWords.multipliers.longest(
        in: ahead.text, at: start, before: ahead.end)
    else { return (nil, .bare, false) }
    ahead.position = multiplier.end
    let more = takeMore(&ahead)
    let kind = units(&ahead)
    guard ahead.position > multiplier.end, let kind else {
      cursor.position = multiplier.end
      return (start..<multiplier.end, .count, more)
    }
    cursor = ahead
    return (start..<ahead.position, kind, more)
  }

  private static func units(_ cursor: inout Cursor) -> QuantityKind? {
    guard
      let word = QuantityWords.units.longest(
        in: cursor.text, at: cursor.position, before: cursor.end),
      !isMultiplier(word, cursor)
    else { return nil }
    cursor.position = word.end
    return word.meaning
  }

  /// 万 and 亿 are units only where no unit follows them.
  private static func isMultiplier(_ word: (end: Int, meaning: QuantityKind), _ cursor: Cursor)
    -> Bool
  {
    word.end == cursor.position + 1 && (cursor.current == "万" || cursor.current == "亿")
  }

  // Suffix ::: "以上" | "及以上" | "以内" | "以下" | "左右" | …
  private static func readSuffix(_ cursor: inout Cursor) -> Quantity.Bound {
    guard
      let word = suffixes.longest(in: cursor.text, at: cursor.position, before: cursor.end)
    else { return .none }
    cursor.position = word.end
    return word.meaning
  }

  private static let suffixes = WordTable<Quantity.Bound>([
    ("以上", .atLeast), ("及以上", .atLeast), ("(含)以上", .atLeast), ("(及)以上", .atLeast),
    ("以内", .atMost), ("以下", .atMost), ("及以下", .atMost), ("之内", .atMost), ("(含)以下", .atMost),
    ("左右", .about), ("上下", .about), ("多", .over), ("余", .over), ("有余", .over),
  ])
}
