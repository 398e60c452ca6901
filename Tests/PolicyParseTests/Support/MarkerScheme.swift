/// How the headings of a notice are numbered, level by level.
struct MarkerScheme: Sendable {
  /// The marker of a heading, by the ordinals on the way down to it.
  typealias Style = @Sendable ([Int]) -> String

  /// What each level's markers look like, outermost first.
  var levels: [Style]
  /// The level whose headings are numbered through over their parents: articles.
  var throughLevel: Int?

  /// A scheme in one of the orders that offices use, its delimiters and brackets as the dice fall.
  init(_ dice: inout Dice) { self.init(dice.pick(Self.orders), &dice) }

  /// A scheme whose numbers show where headings begin when all line ends are gone.
  static func provable(_ dice: inout Dice) -> MarkerScheme {
    MarkerScheme(dice.pick(provableOrders), &dice)
  }

  private init(_ order: [Form], _ dice: inout Dice) {
    levels = order.map { dice.pick(Self.forms[$0] ?? []) }
    throughLevel = order == [.chapter, .article] ? 1 : nil
  }

  private static let provableOrders: [[Form]] = [
    [.cjk, .bracketed, .arabic], [.cjk, .bracketed], [.cjk, .arabic], [.chapter, .article],
  ]

  private static let orders: [[Form]] = [
    [.cjk, .bracketed, .arabic, .bracketedArabic],
    [.cjk, .bracketed, .arabic, .circled],
    [.cjk, .arabic, .bracketedArabic],
    [.cjk, .bracketed, .bracketedArabic],
    [.cjk, .arabic, .circled],
    [.arabic, .bracketedArabic, .circled],
    [.arabic, .halfBracket, .letter],
    [.part, .cjk, .bracketed, .arabic],
    [.chapter, .article, .bracketed, .arabic],
    [.formal, .cjk, .bracketed, .arabic],
    [.cjk, .bracketed, .halfBracket, .letter],
    [.article, .bracketed, .arabic],
    [.whole, .decimal, .deepDecimal],
    [.cjk, .decimal, .deepDecimal],
  ]

  private enum Form: Hashable {
    case part, chapter, article, formal, cjk, bracketed, arabic, bracketedArabic, halfBracket
    case circled, letter, whole, decimal, deepDecimal
  }

  private static let forms: [Form: [Style]] = [
    .part: [{ "第\(han($0))部分 " }, { "第\(han($0))部分　" }],
    .chapter: [{ "第\(han($0))章 " }, { "第\(han($0))章　" }],
    .article: [{ "第\(han($0))条 " }, { "第\(han($0))条　" }],
    .formal: [{ "\(formal($0))、" }],
    .cjk: [{ "\(han($0))、" }, { "\(han($0))．" }, { "\(han($0)). " }],
    .bracketed: [{ "（\(han($0))）" }, { "(\(han($0)))" }],
    .arabic: [{ "\(last($0)). " }, { "\(last($0))、" }, { "\(last($0))．" }, { "\(last($0))." }],
    .bracketedArabic: [{ "（\(last($0))）" }, { "(\(last($0)))" }],
    .halfBracket: [{ "\(last($0))）" }, { "\(last($0))) " }],
    .circled: [{ circled($0) }],
    .letter: [{ "\(letter($0))．" }, { "\(letter($0))、" }, { "(\(letter($0).lowercased()))" }],
    .whole: [{ "\(last($0)) " }, { "\(last($0)). " }],
    .decimal: [{ "\(path($0.suffix(2))) " }, { "\(path($0.suffix(2)))　" }],
    .deepDecimal: [{ "\(path($0.suffix(3))) " }],
  ]

  private static func last(_ path: [Int]) -> Int { path.last ?? 0 }

  private static func path(_ ordinals: ArraySlice<Int>) -> String {
    ordinals.map(String.init).joined(separator: ".")
  }

  private static func han(_ path: [Int]) -> String {
    let number = last(path)
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[number % 10]
  }

  private static func formal(_ path: [Int]) -> String {
    let digits = ["", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    let number = last(path)
    return (number >= 10 ? "拾" : "") + digits[number % 10]
  }

  private static func circled(_ path: [Int]) -> String {
    Unicode.Scalar(UInt32(0x245F + last(path))).map { String(Character($0)) } ?? ""
  }

  private static func letter(_ path: [Int]) -> String {
    Unicode.Scalar(UInt32(0x40 + last(path))).map { String(Character($0)) } ?? ""
  }
}
