/// Reads quantities: the number, the range it may open, its unit, and what bounds it.
public enum QuantityRecognizer {
  /// The quantity whose first scalar stands at `place`; nil where none does.
  // Quantity ::: Fold | PercentWords | Tenths | Fraction | Amount
  public static func quantity(
    in text: WorkingText, at place: Int, before limit: Int
  ) -> Quantity? {
    guard place < limit, !continuesANumber(text, place) else { return nil }
    var cursor = Cursor(text, in: place..<limit)
    switch (cursor.current, cursor.peek(1)) {
    case ("翻", _): return readFold(&cursor)
    case ("百", "分"):
      if let found = readPercentWords(&cursor) { return found }
    case (_, "成"):
      if let found = readTenths(&cursor) { return found }
    case ("一", "半"), ("半", "数"): return readHalf(&cursor)
    default: break
    }
    return readNumber(&cursor)
  }

  /// Whether a quantity that matters can begin at `place`, where a numeral, 翻 or 半 stands: not
  /// inside another number (the 3 of 13), where no quantity goes on (进一步, 统一领导), and not where
  /// figures count a year, month or day.
  static func mayBegin(in text: WorkingText, at place: Int) -> Bool {
    if place > 0, text.classes[place - 1].contains(.digit) { return false }
    guard !continuesANumber(text, place) else { return false }
    guard place + 1 < text.count else { return true }
    if text.classes[place].contains(.hanNumeral) {
      return continuations.contains(text.folded[place + 1])
        || text.classes[place + 1].contains(.blank)
    }
    return !isCalendarFigure(text, place)
  }

  // CalendarFigure ::: Digit+ ("年"|"月"|"日")
  private static func isCalendarFigure(_ text: WorkingText, _ start: Int) -> Bool {
    var place = start
    let limit = min(text.count, start + 6)
    while place < limit, text.classes[place].contains(.digit) { place += 1 }
    guard place > start, place < limit else { return false }
    switch text.folded[place] {
    case "年", "月", "日": return true
    default: return false
    }
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
    switch text.folded[place - 1] {
    case "第", ".", "*": return true
    case "亿", "万": return false
    case "、": return continuesOrdinals(text, place - 1)
    default: return !text.classes[place - 1].isDisjoint(with: [.digit, .letter, .hanNumeral])
    }
  }

  // Fold ::: "翻" "了"? Number? "番"                                       翻一番 · 翻番
  private static func readFold(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    cursor.advance()
    _ = cursor.take("了")
    let number = QuantityNumeral.read(&cursor)
    let unit = cursor.position
    guard cursor.take("番") else { return nil }
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: number ?? 1, unit: unit..<(unit + 1), kind: .fold,
      bound: bound, isOne: false, isHan: true)
  }

  // PercentWords ::: "百分之" Number                                       百分之九十
  private static func readPercentWords(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    guard cursor.take(word: "百分之"), let value = QuantityNumeral.read(&cursor) else {
      cursor.position = start
      return nil
    }
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: value, unit: start..<(start + 3), kind: .percent,
      bound: bound, isOne: false, isHan: true)
  }

  // Tenths ::: HanDigit "成" ("以上"|"左右"|…)?      九成以上 · 三成, at a clause's end
  private static func readTenths(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    guard let digit = cursor.current.flatMap(QuantityNumeral.digit), (1...9).contains(digit) else {
      return nil
    }
    cursor.advance(2)
    let bound = readSuffix(&cursor)
    guard bound != .none || cursor.isAtEnd || cursor.currentClass.isDisjoint(with: .han) else {
      cursor.position = start
      return nil
    }
    return Quantity(
      range: start..<cursor.position, value: Double(digit) / 10, unit: nil, kind: .fraction,
      bound: bound, isOne: false, isHan: true)
  }

  // Half ::: "一半" | "半数"
  private static func readHalf(_ cursor: inout Cursor) -> Quantity {
    let start = cursor.position
    cursor.advance(2)
    return fraction(0.5, from: start, &cursor)
  }

  /// A fraction whose figures have been read, with its suffix.
  private static func fraction(
    _ value: Double, from start: Int, _ cursor: inout Cursor
  ) -> Quantity {
    let bound = readSuffix(&cursor)
    return Quantity(
      range: start..<cursor.position, value: (value * 10000).rounded() / 10000, unit: nil,
      kind: .fraction, bound: bound, isOne: false, isHan: true)
  }

  // Number ::: Fraction | Amount
  private static func readNumber(_ cursor: inout Cursor) -> Quantity? {
    let start = cursor.position
    let isHan = cursor.currentClass.contains(.hanNumeral)
    let isOne = isHan && cursor.current == "一"
    guard let value = QuantityNumeral.read(&cursor) else {
      return readHundred(&cursor).map {
        readAmount(&cursor, $0, from: start, isHan: isHan, isOne: false)
      }
    }
    if let ratio = readRatio(from: value, &cursor) { return fraction(ratio, from: start, &cursor) }
    let isLoneOne = isOne && cursor.position == start + 1
    return readAmount(&cursor, value, from: start, isHan: isHan, isOne: isLoneOne)
  }

  // Fraction ::: Number ("分之" Number | "/" Digit+)                       三分之二 · 1/3
  /// Reads what follows the first number of a fraction.
  private static func readRatio(from first: Double, _ cursor: inout Cursor) -> Double? {
    guard cursor.current == "分" || cursor.current == "/" else { return nil }
    let start = cursor.position
    if let ratio = ratio(of: first, &cursor) { return ratio }
    cursor.position = start
    return nil
  }

  private static func ratio(of first: Double, _ cursor: inout Cursor) -> Double? {
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

  // Amount ::: Number (Dash Number)? More? Unit? Suffix?                    100多份 · 3-5名以上
  /// Reads what follows the number of an amount.
  private static func readAmount(
    _ cursor: inout Cursor, _ value: Double, from start: Int, isHan: Bool, isOne: Bool
  ) -> Quantity {
    var upper = readUpper(&cursor)
    var bound: Quantity.Bound = upper == nil ? .none : .atLeast
    if takeMore(&cursor) { bound = .over }
    var (unit, kind, more) = readUnit(&cursor)
    if more { bound = .over }
    if upper == nil, bound == .none, kind != .time, let first = unit,
      let end = readUpper(&cursor, above: value, from: start, in: first)
    {
      upper = end.value
      (unit, kind) = (end.unit, end.kind)
      bound = .atLeast
    }
    let suffix = readSuffix(&cursor)
    if suffix != .none { bound = suffix }
    return Quantity(
      range: start..<cursor.position, value: value, upper: upper, unit: unit, kind: kind,
      bound: bound, isOne: isOne, isHan: isHan)
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
    let start = cursor.position
    _ = cursor.take("%")
    var dashes = 0
    while dashes < 2, takeDash(&cursor) { dashes += 1 }
    if dashes > 0, let upper = QuantityNumeral.read(&cursor) { return upper }
    cursor.position = start
    return nil
  }

  // UpperInUnit ::: Dash Number Unit                                       3万吨至5万吨 · 3万至5万吨
  /// The upper end of a range that prints its unit, or the multiplier of it, twice; a change is told
  /// with 从 or 由.
  private static func readUpper(
    _ cursor: inout Cursor, above value: Double, from start: Int, in unit: Range<Int>
  ) -> (value: Double, unit: Range<Int>, kind: QuantityKind)? {
    let text = cursor.text
    if start > 0, text.folded[start - 1] == "从" || text.folded[start - 1] == "由" { return nil }
    var ahead = cursor
    guard takeDash(&ahead), let upper = QuantityNumeral.read(&ahead), upper > value else {
      return nil
    }
    let (found, kind, _) = readUnit(&ahead)
    guard let again = found, text.folded[again].starts(with: text.folded[unit]),
      again.count == unit.count || isMultiplier(unit, in: text)
    else { return nil }
    cursor = ahead
    return (upper, again, kind)
  }

  private static func isMultiplier(_ unit: Range<Int>, in text: WorkingText) -> Bool {
    QuantityWords.multipliers.longest(in: text, at: unit.lowerBound, before: unit.upperBound)?.end
      == unit.upperBound
  }

  private static func takeDash(_ cursor: inout Cursor) -> Bool {
    switch cursor.current {
    case "-", "~", "至", "到":
      cursor.advance()
      return true
    default: return false
    }
  }

  /// Reads 多, 余, 几 or 来 between the number and its unit.
  private static func takeMore(_ cursor: inout Cursor) -> Bool {
    switch cursor.current {
    case "多", "余", "来", "几":
      cursor.advance()
      return true
    default: return false
    }
  }

  // Unit ::: Space? Multiplier? More? Word                                 万元 · 个百分点 · 亿千瓦时
  private static func readUnit(_ cursor: inout Cursor) -> (Range<Int>?, QuantityKind, Bool) {
    let before = cursor.position
    if cursor.currentClass.contains(.blank), !cursor.currentClass.contains(.newline) {
      cursor.advance()
    }
    let start = cursor.position
    if let word = units(&cursor) { return (start..<cursor.position, word, false) }
    guard
      let multiplier = QuantityWords.multipliers.longest(
        in: cursor.text, at: start, before: cursor.end)
    else {
      cursor.position = before
      return (nil, .bare, false)
    }
    cursor.position = multiplier.end
    let more = takeMore(&cursor)
    if let kind = units(&cursor) { return (start..<cursor.position, kind, more) }
    cursor.position = multiplier.end
    return (start..<multiplier.end, .count, more)
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
