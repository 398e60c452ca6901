/// A marker that stands at a place, and how far its form alone can be trusted.
struct MarkerCandidate: Sendable, Equatable {
  var marker: Marker
  /// Markers of one form share a level of the outline: 甲、 and （甲） are of one style, two forms.
  var form: MarkerForm
  /// A form that prose uses too (第一…, 一是, 首先, 1 …) counts only as a member of a run.
  var isWeak: Bool
}

/// What two markers must share to be members of one run.
struct MarkerForm: Sendable, Hashable {
  var style: MarkerStyle
  /// Tells apart the printed variants of one style that can be nested: a. and A., 甲、 and 子、.
  var variant: UInt8 = 0
}

/// Reads the marker that opens a line or an inline item. A marker knows its form, never its level.
enum MarkerReader {
  /// Whether a line that can be trusted to be a heading begins at the range.
  static func opens(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard let candidate = read(text, range) else { return false }
    return !candidate.isWeak || candidate.marker.style == .shi || candidate.marker.style == .yao
  }

  /// The marker at the start of a range, or nil.
  static func read(_ text: WorkingText, _ range: Range<Int>) -> MarkerCandidate? {
    guard let first = range.first else { return nil }
    let kind = text.classes[first]
    let cursor = Cursor(text, in: range)
    if text.folded[first] == "第" { return ordinalWord(cursor) }
    if text.folded[first] == "(" { return parenthesized(cursor) }
    if text.folded[first] == "【" || text.folded[first] == "[" { return bracketed(cursor) }
    if kind.contains(.enclosedNumber) { return enclosed(cursor) }
    if isFigure(text, first) {
      guard mayEndBehindFigures(text, range) else { return nil }
      return kind.contains(.digit) ? arabic(cursor) : han(cursor)
    }
    if kind.contains(.letter) { return latin(cursor) }
    if kind.contains(.bullet) || text.folded[first] == "-" { return bullet(cursor) }
    return stem(cursor) ?? sequence(cursor)
  }

  private static func isFigure(_ text: WorkingText, _ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.digit, .hanNumeral]) || text.folded[place] == "参"
  }

  /// Whether what follows the figures at the start of a range can stand in a marker: a word does as a
  /// rule, and the number is none. Looks at no more figures than a marker has.
  private static func mayEndBehindFigures(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    guard let end = range.prefix(8).first(where: { !isFigure(text, $0) }) else { return false }
    return !text.classes[end].isDisjoint(with: [.innerMark, .closing, .blank])
      || ScalarList("·是要").contains(text.folded[end])
  }

  private static func candidate(
    _ start: Cursor, _ end: Cursor, _ style: MarkerStyle, _ ordinal: Int?, branch: Int? = nil,
    weak: Bool = false, variant: UInt8 = 0
  ) -> MarkerCandidate {
    MarkerCandidate(
      marker: Marker(
        range: start.position..<end.position, style: style, ordinal: ordinal, branch: branch),
      form: MarkerForm(style: style, variant: variant), isWeak: weak)
  }

  // OrdinalWord ::: "第" Number Unit Delimiter?
  /// 第三章, 第十二条, 第一阶段：, 第二步，; without a unit (第一，) a weak one.
  private static func ordinalWord(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    cursor.advance()
    cursor.skipSpaces()
    guard let ordinal = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor), ordinal > 0
    else { return nil }
    let afterNumber = cursor
    cursor.skipSpaces()
    if let style = unit(&cursor) {
      let branch = style == .article ? articleBranch(&cursor) : nil
      guard !isCrossReference(cursor, style) else { return nil }
      let weak = style == .stage && !delimiterFollows(cursor)
      return candidate(start, cursor, style, ordinal, branch: branch, weak: weak)
    }
    cursor = afterNumber
    if cursor.take(",") || cursor.take("、") || cursor.take(":") || cursor.take(".") {
      return candidate(start, cursor, .di, ordinal, weak: true)
    }
    guard !isCounted(cursor) else { return nil }
    return candidate(start, cursor, .di, ordinal, weak: true)
  }

  private static func unit(_ cursor: inout Cursor) -> MarkerStyle? {
    if cursor.take("章") { return .chapter }
    if cursor.take("节") { return .division }
    if cursor.take("条") { return .article }
    if cursor.take("编") || cursor.take("篇") { return .part }
    if cursor.take(word: "部分") { return .part }
    if cursor.take(word: "阶段") || cursor.take("步") || cursor.take("批") { return .stage }
    return nil
  }

  // ArticleBranch ::: "之" HanNumber
  /// The 之一 of 第五条之一.
  private static func articleBranch(_ cursor: inout Cursor) -> Int? {
    var ahead = cursor
    guard ahead.take("之"), let branch = OrdinalReader.han(&ahead) else { return nil }
    cursor = ahead
    return branch
  }

  /// 第三条规定, 第二章的, 第五条、第六条: words about an article, not its heading.
  private static func isCrossReference(_ cursor: Cursor, _ style: MarkerStyle) -> Bool {
    guard style == .article || style == .chapter || style == .division || style == .part else {
      return false
    }
    var ahead = cursor
    if ahead.skipSpaces() > 0 { return false }
    for word in ["规定", "所列", "所称", "第一款", "第二款", "第三款", "的", "和", "及", "至"] as [StaticString]
    where ahead.take(word: word) {
      return true
    }
    return ahead.current == "、" || ahead.current == "，" || ahead.current == ","
  }

  private static func delimiterFollows(_ cursor: Cursor) -> Bool {
    guard let next = cursor.current else { return true }
    return next == ":" || next == "," || next == "、" || next == "." || next == "-" || next == "("
      || next == "。" || cursor.currentClass.contains(.blank)
  }

  /// Measure words and nouns that make 第一… a count and no marker: 第一次, 第三方, 第一责任人.
  private static func isCounted(_ cursor: Cursor) -> Bool {
    var ahead = cursor
    ahead.skipSpaces()
    guard let next = ahead.current else { return true }
    return countedNouns.contains(next)
  }

  private static let countedNouns: ScalarSet = [
    "次", "届", "个", "名", "位", "年", "天", "方", "责", "期", "季", "三", "线", "书", "产", "种", "号", "页",
    "款", "项", "目", "级", "类", "轮", "集", "卷", "版", "医", "代", "周", "站", "课",
  ]

  // Parenthesized ::: "(" (HanNumber | Number | Letter | Stem) ")" ("、" | "." | ",")?
  /// （一）, (3), （a）, （甲）; a doubled delimiter as in （一）、 belongs to the marker.
  private static func parenthesized(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    cursor.advance()
    cursor.skipSpaces()
    guard let (style, ordinal, variant) = enclosedOrdinal(&cursor) else { return nil }
    cursor.skipSpaces()
    guard cursor.take(")") else { return nil }
    takeDoubledDelimiter(&cursor)
    return candidate(start, cursor, style, ordinal, variant: variant)
  }

  private static func isFormal(_ scalar: Scalar) -> Bool {
    ScalarList("壹贰叁参肆伍陆柒捌玖拾").contains(scalar)
  }

  private static func enclosedOrdinal(_ cursor: inout Cursor) -> (MarkerStyle, Int, UInt8)? {
    if let ordinal = OrdinalReader.arabic(&cursor, limit: 2) { return (.arabicParen, ordinal, 0) }
    if let first = cursor.current, isFormal(first),
      let ordinal = OrdinalReader.han(&cursor)
    {
      return (.formal, ordinal, 1)
    }
    if let ordinal = OrdinalReader.han(&cursor) { return (.cjkParen, ordinal, 0) }
    if let scalar = cursor.current, let stem = OrdinalReader.stem(scalar) {
      cursor.advance()
      return (.stem, stem.ordinal, stem.isBranch ? 3 : 1)
    }
    var roman = cursor
    if let ordinal = OrdinalReader.roman(&roman), roman.current == ")",
      roman.position - cursor.position > 1 || ordinal == 1
    {
      cursor = roman
      return (.roman, ordinal, 1)
    }
    guard let scalar = cursor.current, let ordinal = letter(scalar) else { return nil }
    cursor.advance()
    return (.alpha, ordinal, scalar.value < 0x60 ? 2 : 3)
  }

  // Bracketed ::: ("【" | "[") HanNumber ("】" | "]")
  /// 【一】报名条件. In brackets that prose uses for other words too, it counts only in a run.
  private static func bracketed(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    cursor.advance()
    guard let ordinal = OrdinalReader.han(&cursor), ordinal > 0,
      cursor.take("】") || cursor.take("]")
    else { return nil }
    return candidate(start, cursor, .cjkParen, ordinal, weak: true, variant: 1)
  }

  private static func takeDoubledDelimiter(_ cursor: inout Cursor) {
    if cursor.take("、") || cursor.take(":") { return }
    if cursor.current == ".", cursor.peek(1).map({ !("0"..."9").contains($0) }) ?? true {
      cursor.advance()
    }
  }

  // Enclosed ::: EnclosedNumber ("、" | "." | ",")?
  /// ①, ⑴, ⒈, ㈠, Ⅱ、.
  private static func enclosed(_ start: Cursor) -> MarkerCandidate? {
    guard let scalar = start.current, let (style, ordinal) = OrdinalReader.enclosed(scalar) else {
      return nil
    }
    var cursor = start
    cursor.advance()
    takeDoubledDelimiter(&cursor)
    let weak = style == .roman && cursor.position == start.position + 1 && !delimiterFollows(cursor)
    return candidate(start, cursor, style, ordinal, weak: weak)
  }

  // Arabic ::: Number ("、" | "." | ")" | ":" | " ") | Number ("." Number)+
  /// 1、, 2., 3), 1.2.1; a number before a plain space is weak.
  private static func arabic(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    guard let ordinal = OrdinalReader.arabic(&cursor), ordinal > 0 else { return nil }
    let spaces = cursor.skipSpaces()
    if cursor.take("、") {
      _ = cursor.take(".")
      return candidate(start, cursor, .arabic, ordinal)
    }
    if cursor.take(")") {
      takeDoubledDelimiter(&cursor)
      return candidate(start, cursor, .arabicHalfParen, ordinal)
    }
    if cursor.current == "." || cursor.current == "·" { return dotted(start, cursor, ordinal) }
    if cursor.take(",") || cursor.take(":") {
      guard !cursor.currentClass.contains(.digit) else { return nil }
      return candidate(start, cursor, .arabic, ordinal, weak: true)
    }
    guard spaces > 0, cursor.currentClass.contains(.han) else { return nil }
    cursor.position -= spaces
    return candidate(start, cursor, .arabic, ordinal, weak: true)
  }

  /// The part of a marker from its first full stop on: 1. or 1.2.1.
  private static func dotted(_ start: Cursor, _ place: Cursor, _ first: Int) -> MarkerCandidate? {
    var cursor = place
    cursor.advance()
    let afterStop = cursor
    guard cursor.currentClass.contains(.digit) else {
      _ = cursor.take("、")
      return candidate(start, cursor, .arabic, first)
    }
    var ahead = cursor
    let second = OrdinalReader.arabic(&ahead, limit: 4) ?? 0
    if second >= 1900 { return candidate(start, afterStop, .arabic, first) }
    if ahead.current == "月" { return candidate(start, afterStop, .arabic, first, weak: true) }
    var ordinal = 0
    var depth: UInt8 = 1
    while depth <= 6, let number = OrdinalReader.arabic(&cursor, limit: 2) {
      ordinal = number
      depth += 1
      guard cursor.current == ".", let next = cursor.peek(1), ("0"..."9").contains(next) else {
        break
      }
      cursor.advance()
    }
    guard ordinal > 0, depth <= 6 else { return nil }
    if cursor.take(".") || cursor.take("、") {
      return candidate(start, cursor, .decimal, ordinal, variant: depth)
    }
    let spaced = !cursor.currentClass.isDisjoint(with: [.blank, .opening])
    guard spaced || cursor.currentClass.contains(.han) else { return nil }
    guard !isMeasure(cursor) else {
      return second >= 10 && cursor.current == "周"
        ? candidate(start, afterStop, .arabic, first, weak: true) : nil
    }
    return candidate(start, cursor, .decimal, ordinal, weak: !spaced, variant: depth)
  }

  /// Units that make 3.79亿 or 1.2万 an amount.
  private static func isMeasure(_ cursor: Cursor) -> Bool {
    guard let next = cursor.current else { return false }
    return measures.contains(next)
  }

  private static let measures: ScalarSet = [
    "亿", "万", "千", "百", "元", "周", "个", "倍", "米", "公", "吨", "平", "亩", "人", "次", "件", "家", "年",
    "月", "日", "分", "岁", "度", "时", "小", "美", "克", "升", "名", "项", "%", "‰", "℃",
  ]

  // Han ::: HanNumber ("、" | "." | ":" | "," | " ") | HanNumber ("是" | "要")
  /// 一、, 十二., 三：; 一是 and 一要 are weak.
  private static func han(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    let formal = start.current.map(isFormal) ?? false
    guard let ordinal = OrdinalReader.han(&cursor), ordinal > 0, ordinal < 200 else { return nil }
    let style: MarkerStyle = formal ? .formal : .cjk
    let afterNumber = cursor
    let spaces = cursor.skipSpaces()
    switch cursor.current {
    case "、", ".", "·":
      cursor.advance()
      return candidate(start, cursor, style, ordinal)
    case ":", ",":
      cursor.advance()
      return candidate(start, cursor, style, ordinal, weak: true)
    default: break
    }
    if spaces > 0, cursor.currentClass.contains(.han) {
      return candidate(start, afterNumber, style, ordinal, weak: true)
    }
    cursor = afterNumber
    if cursor.take("是") { return candidate(start, cursor, .shi, ordinal, weak: true) }
    if cursor.take("要") { return candidate(start, cursor, .yao, ordinal, weak: true) }
    return nil
  }

  // Latin ::: Letter ("." | "、" | ")") | Roman ("." | "、" | ")")
  /// A., b), II、.
  private static func latin(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    if let ordinal = OrdinalReader.roman(&cursor),
      cursor.position - start.position > 1 || ordinal == 1,
      takeLatinDelimiter(&cursor)
    {
      return candidate(start, cursor, .roman, ordinal, weak: true, variant: 2)
    }
    cursor = start
    if let sign = symbolFont(cursor) { return sign }
    guard let scalar = cursor.current, let ordinal = letter(scalar) else { return nil }
    cursor.advance()
    guard takeLatinDelimiter(&cursor) else { return nil }
    return candidate(
      start, cursor, .alpha, ordinal, weak: true, variant: scalar.value < 0x60 ? 0 : 1)
  }

  // SymbolBullet ::: ("l" | "n" | "u" | "q" | "v") Space+
  /// What is left of a bullet when the font of symbols that drew it is gone.
  private static func symbolFont(_ start: Cursor) -> MarkerCandidate? {
    guard let sign = start.current, ScalarList("lnuqv").contains(sign) else { return nil }
    var cursor = start
    cursor.advance()
    let end = cursor
    guard cursor.skipSpaces() > 0, cursor.currentClass.contains(.han) else { return nil }
    return candidate(
      start, end, .bullet, nil, weak: true, variant: UInt8(truncatingIfNeeded: sign.value))
  }

  private static func takeLatinDelimiter(_ cursor: inout Cursor) -> Bool {
    if cursor.take("、") || cursor.take(")") { return true }
    guard cursor.current == "." else { return false }
    cursor.advance()
    return !cursor.currentClass.contains(.letter)
      && (!cursor.currentClass.contains(.digit) || opensYear(cursor))
  }

  /// A.2021年…: a number of a year after the letter, and no part of a code such as A.1.
  private static func opensYear(_ start: Cursor) -> Bool {
    var cursor = start
    guard let year = OrdinalReader.arabic(&cursor, limit: 4) else { return false }
    return (1900...2099).contains(year) && cursor.current == "年"
  }

  private static func letter(_ scalar: Scalar) -> Int? {
    switch scalar {
    case "A"..."Z": Int(scalar.value) - 0x40
    case "a"..."z": Int(scalar.value) - 0x60
    default: nil
    }
  }

  // Bullet ::: BulletSign | "-" "-"? (not before a number)
  /// ●, ※, —.
  private static func bullet(_ start: Cursor) -> MarkerCandidate? {
    var cursor = start
    guard let sign = cursor.current else { return nil }
    cursor.advance()
    if sign == "-" {
      _ = cursor.take("-")
      let next = cursor.currentClass
      guard next.contains(.han) || next.contains(.blank) || next.contains(.opening) else {
        return nil
      }
      return candidate(start, cursor, .bullet, nil, weak: true)
    }
    guard !cursor.isAtEnd else { return nil }
    return candidate(
      start, cursor, .bullet, nil, weak: true, variant: UInt8(truncatingIfNeeded: sign.value))
  }

  // Stem ::: HeavenlyStem ("、" | ".")
  /// 甲、, 子、.
  private static func stem(_ start: Cursor) -> MarkerCandidate? {
    guard let scalar = start.current, let stem = OrdinalReader.stem(scalar) else { return nil }
    var cursor = start
    cursor.advance()
    guard cursor.take("、") || cursor.take(".") else { return nil }
    return candidate(
      start, cursor, .stem, stem.ordinal, weak: true, variant: stem.isBranch ? 2 : 0)
  }

  // Sequence ::: "首先" | "其次" | "再次" | "最后" | "此外"
  /// 首先，. The bare word is the marker; 最后 takes the ordinal after the one before it.
  private static func sequence(_ start: Cursor) -> MarkerCandidate? {
    guard let first = start.current, let (word, ordinal) = sequenceWord(first) else { return nil }
    var cursor = start
    // 最后五篇: the last of some, and no step.
    guard cursor.take(word: word),
      ordinal != nil || cursor.currentClass.isDisjoint(with: [.hanNumeral, .digit])
    else { return nil }
    return candidate(start, cursor, .sequence, ordinal, weak: true)
  }

  private static func sequenceWord(_ first: Scalar) -> (word: StaticString, ordinal: Int?)? {
    switch first {
    case "首": ("首先", 1)
    case "其": ("其次", 2)
    case "再": ("再次", 3)
    case "最": ("最后", nil)
    default: nil
    }
  }
}
