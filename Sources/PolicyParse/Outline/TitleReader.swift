/// What follows a heading's marker, divided into title and text.
struct HeadingParts: Sendable, Equatable {
  /// The title without its closing mark; nil where the heading has none.
  var title: Range<Int>?
  /// The words of the heading's own paragraph; empty where there are none.
  var text: Range<Int>
}

/// What stands after a heading's own line.
enum Following: Sendable {
  /// A paragraph without marker, in the same section.
  case paragraph
  /// A heading one level down.
  case child
  /// A heading of the same or a higher level, or nothing.
  case other
}

/// Finds the title in the words after a marker.
enum TitleReader {
  /// The longest title, in scalars. A longer first sentence is text.
  static let longest = 60
  /// The longest single sentence that can be a title, in scalars.
  static let longestSentence = 20

  /// - Parameters:
  ///   - rest: the words after the marker, to the end of the line.
  ///   - following: what stands on the lines below.
  ///   - inList: whether the members of the run end in ；.
  static func read(
    _ text: WorkingText, _ rest: Range<Int>, following: Following, inList: Bool
  ) -> HeadingParts {
    let words = withoutDelimiter(text, rest)
    guard !words.isEmpty else { return HeadingParts(title: nil, text: words) }
    let marks = Marks(text, words)
    if let known = stage(text, words) ?? listed(text, words) { return known }
    if let label = label(text, words, marks, following) { return label }
    if inList { return HeadingParts(title: nil, text: words) }
    guard let firstEnd = marks.firstEnd else {
      let isOpen =
        text.folded[words.upperBound - 1] == "," || text.folded[words.upperBound - 1] == "、"
      return words.count <= longest && !isOpen
        ? HeadingParts(title: words, text: words.upperBound..<words.upperBound)
        : HeadingParts(title: nil, text: words)
    }
    return sentence(text, words, marks, firstEnd, following)
  }

  /// Whether more text of the same paragraph follows the first sentence.
  static func hasRunInText(_ text: WorkingText, _ rest: Range<Int>) -> Bool {
    let words = withoutDelimiter(text, rest)
    guard !words.isEmpty else { return false }
    let marks = Marks(text, words)
    if let end = marks.firstEnd {
      return end < words.upperBound - 1 || words.count > longestSentence
    }
    if let colon = marks.colon { return colon < words.upperBound - 1 }
    return words.count > longest
  }

  /// 第一部分：, 第一阶段:: the delimiter after a marker that is a word belongs to neither.
  static func withoutDelimiter(_ text: WorkingText, _ rest: Range<Int>) -> Range<Int> {
    var words = text.trimmed(rest)
    if let first = words.first, text.folded[first] == "|" { words = withoutBars(text, words) }
    while let first = words.first, text.classes[first].contains(.innerMark) {
      words = text.trimmed((first + 1)..<words.upperBound)
    }
    return words
  }

  /// 一、 | 依據來函辦理。 |: the bars of a table of two columns.
  private static func withoutBars(_ text: WorkingText, _ cell: Range<Int>) -> Range<Int> {
    var words = cell
    while let first = words.first, text.folded[first] == "|" {
      words = text.trimmed((first + 1)..<words.upperBound)
    }
    while let last = words.last, text.folded[last] == "|" {
      words = text.trimmed(words.lowerBound..<last)
    }
    return words
  }

  // Stage ::: Words "阶段" "(" Period ")" Text
  /// （二）集中整治阶段（4月1日至6月30日）各单位要…: no mark parts the title from its text.
  private static func stage(_ text: WorkingText, _ words: Range<Int>) -> HeadingParts? {
    let window = words.prefix(longest)
    guard let open = text.firstOffset(of: "(" as Scalar, in: window),
      text.hasSuffix("阶段", in: words.lowerBound..<open),
      !text.has([.innerMark, .sentenceEnd] as CharacterClass, in: words.lowerBound..<open),
      let close = text.firstOffset(of: ")" as Scalar, in: open..<window.upperBound),
      text.has(.digit as CharacterClass, in: open..<close),
      close + 1 < words.upperBound, text.classes[close + 1].contains(.han),
      text.has(.sentenceEnd as CharacterClass, in: close..<words.upperBound)
    else { return nil }
    return HeadingParts(
      title: words.lowerBound..<(close + 1), text: (close + 1)..<words.upperBound)
  }

  // ListedTitle ::: Words FirstItem SecondItem
  /// 八、表彰项目1.优秀个人2.先进集体: a title before a list on its own line.
  private static func listed(_ text: WorkingText, _ words: Range<Int>) -> HeadingParts? {
    let window = words.prefix(longestSentence)
    guard let one = text.firstOffset(of: "1" as Scalar, in: window), one >= words.lowerBound + 2,
      text.classes[one - 1].contains(.han),
      !text.has([.innerMark, .sentenceEnd] as CharacterClass, in: words.lowerBound..<one),
      let first = MarkerReader.read(text, one..<words.upperBound),
      first.form.style == .arabic, !first.isWeak, first.marker.ordinal == 1,
      InlineItems.opensRun(text, one..<words.upperBound, first.form)
    else { return nil }
    return HeadingParts(title: words.lowerBound..<one, text: one..<words.upperBound)
  }

  // Label ::: NounPhrase (":" Text)?
  /// 申报时间：7月1日… has the label as its title.
  private static func label(
    _ text: WorkingText, _ words: Range<Int>, _ marks: Marks, _ following: Following
  ) -> HeadingParts? {
    guard let colon = marks.colon, colon > words.lowerBound,
      marks.firstEnd.map({ colon < $0 }) ?? true
    else { return nil }
    let label = text.trimmed(words.lowerBound..<colon)
    let rest = text.trimmed((colon + 1)..<words.upperBound)
    guard label.count <= longest else { return nil }
    if rest.isEmpty {
      let short = label.count <= longestSentence && following == .child
      guard short || isNounPhrase(text, label) else {
        return HeadingParts(title: nil, text: words)
      }
      return HeadingParts(title: label, text: rest)
    }
    guard isNounPhrase(text, label) else { return nil }
    return HeadingParts(title: label, text: rest)
  }

  /// A label is a noun phrase: it holds no comma, no verb of duty, and leads into no list.
  private static func isNounPhrase(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    var depth = 0
    let noun = attributeEnd(text, range)
    for place in range {
      if text.classes[place].contains(.opening) { depth += 1 }
      if text.classes[place].contains(.closing) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      let scalar = text.folded[place]
      if scalar == "," || scalar == ";" { return false }
      if place >= noun, modals.longest(in: text, at: place, before: range.upperBound) != nil {
        return false
      }
      if clauseWords.longest(in: text, at: place, before: range.upperBound) != nil { return false }
    }
    return clauseEnds.longestSuffix(in: text, of: range) == nil
  }

  // Attribute ::: Words "的" before Noun                          需要提供的材料
  /// Where the noun of a phrase begins behind its last attribute; the phrase's start where it has none.
  private static func attributeEnd(_ text: WorkingText, _ range: Range<Int>) -> Int {
    let end = range.suffix(7).dropLast().last { text.folded[$0] == "的" }
    return end.map { $0 + 1 } ?? range.lowerBound
  }

  /// Verbs of duty, which an attribute may hold.
  private static let modals: WordTable<Bool> = WordTable(words: [
    "应当", "必须", "不得", "可以", "需要",
  ])
  private static let clauseWords: WordTable<Bool> = WordTable(
    words: [
      "应具", "应符", "应提", "须在", "须按", "须提", "须具", "须符", "须为", "须经", "须持", "我们", "指出", "强调", "认为",
      "要求如下", "以下几", "以下各", "下列各", "请将", "有责任", "有义务",
      "请把", "请于", "请在", "请按",
    ] + leadingVerbs.flatMap { verb in ["以下", "下列", "如下"].map { verb + $0 } })
  /// Verbs that lead into a list: 具备下列条件, 提交以下材料.
  private static let leadingVerbs = [
    "具备", "具有", "符合", "满足", "达到", "有", "提交", "提供", "报送", "携带", "采取", "遵守", "注意", "做好", "按", "按照",
  ]
  private static let clauseEnds: WordTable<Bool> = WordTable(words: [
    "如下", "以下", "包括", "为", "是", "是指", "系指", "指的是", "即", "例如", "比如", "分为", "主要有", "之一", "下列",
  ])

  // RunIn ::: Sentence "。" Text
  /// The first sentence is the title when more of the paragraph, or numbered children, follow it.
  private static func sentence(
    _ text: WorkingText, _ words: Range<Int>, _ marks: Marks, _ firstEnd: Int,
    _ following: Following
  ) -> HeadingParts {
    let none = HeadingParts(title: nil, text: words)
    let sentence = text.trimmed(words.lowerBound..<firstEnd)
    guard sentence.count <= longest, !sentence.isEmpty else { return none }
    let rest = text.trimmed((firstEnd + 1)..<words.upperBound)
    let mark = text.folded[firstEnd]
    guard mark == "。" else {
      guard mark == "?", isQuestion(text, rest), following != .other, marks.semicolon == nil,
        words.count <= longest
      else { return none }
      return HeadingParts(title: words, text: words.upperBound..<words.upperBound)
    }
    if let semicolon = marks.semicolon, semicolon < firstEnd { return none }
    if !rest.isEmpty || following == .child { return HeadingParts(title: sentence, text: rest) }
    guard following == .paragraph, sentence.count <= longestSentence,
      marks.comma.map({ $0 > firstEnd }) ?? true
    else { return none }
    return HeadingParts(title: sentence, text: rest)
  }

  /// Whether nothing, or one more question, stands behind a question: 能否延期？最长多久？
  private static func isQuestion(_ text: WorkingText, _ rest: Range<Int>) -> Bool {
    rest.first { text.classes[$0].contains(.sentenceEnd) }
      .map { text.folded[$0] == "?" && $0 == rest.upperBound - 1 } ?? rest.isEmpty
  }

  /// The first marks of a line that stand outside brackets and quotations.
  private struct Marks {
    var firstEnd: Int?
    var colon: Int?
    var comma: Int?
    var semicolon: Int?

    init(_ text: WorkingText, _ range: Range<Int>) {
      var depth = 0
      let marks: CharacterClass = [.opening, .closing, .innerMark, .sentenceEnd]
      for place in text.places(of: marks, in: range) {
        let kind = text.classes[place]
        if kind.contains(.opening) { depth += 1 }
        if kind.contains(.closing) { depth = max(0, depth - 1) }
        guard depth == 0 || place - range.lowerBound > 200 else { continue }
        let scalar = text.folded[place]
        if scalar == ":", colon == nil, !isClock(text, place, range) { colon = place }
        if scalar == ",", comma == nil { comma = place }
        if scalar == ";", semicolon == nil { semicolon = place }
        if kind.contains(.sentenceEnd), firstEnd == nil { firstEnd = place }
        if scalar == ";", place == range.upperBound - 1, firstEnd == nil { firstEnd = place }
        if firstEnd != nil { break }
      }
    }

    /// The colon of 8:30 or of http://.
    private func isClock(_ text: WorkingText, _ place: Int, _ range: Range<Int>) -> Bool {
      guard place > range.lowerBound, place + 1 < range.upperBound else { return false }
      if text.folded[place + 1] == "/" { return true }
      return text.classes[place - 1].contains(.digit) && text.classes[place + 1].contains(.digit)
    }
  }
}
