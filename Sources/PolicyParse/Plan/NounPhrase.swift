/// Finds where noun phrases end, by the words that cannot belong to them.
enum NounPhrase {
  /// Longest noun phrase, in scalars.
  static let limit = 60

  /// What joins the members of a list.
  static let joints = WordTable(words: ["、", "和", "及", "以及", "与", "并", "或", ",", "各"])

  /// The noun phrase that begins at `start`; nil where no noun can begin.
  static func after(_ start: Int, before limit: Int, _ text: WorkingText) -> Range<Int>? {
    var begin = start
    while begin < limit, begin - start < 2, text.classes[begin].contains(.blank) { begin += 1 }
    guard begin < limit, opensNoun(begin, before: limit, text) else { return nil }
    let stop = min(limit, begin + Self.limit)
    var place = begin
    let stops = stops
    let isRelative = TargetWords.relatives.longest(in: text, at: begin, before: stop) != nil
    while place < stop {
      guard stops.contains(text.folded[place]) else {
        place += 1
        continue
      }
      if let next = bracketEnd(place, before: stop, text) {
        place = next
        continue
      }
      if ends(place, from: begin, before: stop, isRelative: isRelative, text) { break }
      place += 1
    }
    let noun = text.trimmed(begin..<place)
    return noun.isEmpty || text.folded[noun.upperBound - 1] == "的" ? nil : noun
  }

  /// The scalars at which a noun phrase can end, or which hold words that do not end it.
  private static let stops: ScalarSet = {
    var set = ScalarSet("“《(、，,;:。!?\n)[]”’0123456789")
    set.insertFirsts(of: joints)
    set.insertFirsts(of: TargetWords.boundaries)
    set.insertFirsts(of: TargetWords.closers)
    return set
  }()

  private static func opensNoun(_ place: Int, before limit: Int, _ text: WorkingText) -> Bool {
    let scalar = text.folded[place]
    guard
      text.classes[place].contains(.han) || text.classes[place].contains(.letter)
        || scalar == "“" || scalar == "《" || scalar == "‘" || scalar == "\""
    else { return false }
    switch scalar {
    case "的", "性", "均", "以": return false
    default:
      return !isBoundary(place, before: limit, text) && !text.has("全部", at: place, before: limit)
    }
  }

  /// Passes over a quotation, a title, or a short bracket inside a word: 乡镇（街道）中心.
  private static func bracketEnd(_ place: Int, before limit: Int, _ text: WorkingText) -> Int? {
    let close: Scalar
    switch text.folded[place] {
    case "“": close = "”"
    case "《": close = "》"
    case "(": close = ")"
    default: return nil
    }
    var end = place + 1
    while end < limit, text.folded[end] != close { end += 1 }
    guard end < limit else { return nil }
    if close == ")" {
      let goesOn = end + 1 < limit && text.classes[end + 1].contains(.han)
      guard goesOn, end - place <= 8 else { return nil }
    }
    return end + 1
  }

  private static func ends(
    _ place: Int, from begin: Int, before limit: Int, isRelative: Bool, _ text: WorkingText
  ) -> Bool {
    let scalar = text.folded[place]
    if scalar == "、" { return !(isRelative && hasTail(after: place, before: limit, text)) }
    switch scalar {
    case "，", ",", ";", ":", "。", "!", "?", "\n", "(", ")", "[", "]", "”", "’": return true
    default: break
    }
    if joins(place, before: limit, text) { return true }
    guard place - begin >= 2 else { return false }
    if opensCount(place, before: limit, text) { return true }
    if isRelative, hasTail(after: place, before: limit, text) { return false }
    return isBoundary(place, before: limit, text)
  }

  /// Whether another count stands here: 10个村119户.
  private static func opensCount(_ place: Int, before limit: Int, _ text: WorkingText) -> Bool {
    guard text.classes[place].contains(.digit), text.classes[place - 1].contains(.han),
      let quantity = QuantityRecognizer.quantity(in: text, at: place, before: limit)
    else { return false }
    return quantity.kind == .count
  }

  /// 和 before a number opens the next member of a list.
  private static func joins(_ place: Int, before limit: Int, _ text: WorkingText) -> Bool {
    guard let word = joints.longest(in: text, at: place, before: limit), word.end < limit else {
      return false
    }
    return text.classes[word.end].contains(.digit)
  }

  /// Whether 的 and a noun come later in the clause: 懂技术、会管理的新型农民.
  private static func hasTail(after place: Int, before limit: Int, _ text: WorkingText) -> Bool {
    var next = place + 1
    while next + 2 < limit {
      switch text.folded[next] {
      case ",", ";", ":", "。", "!", "?", "\n": return false
      case "的": return true
      default: next += 1
      }
    }
    return false
  }

  /// Whether a word that ends a noun phrase stands here and is not part of a longer word.
  static func isBoundary(_ place: Int, before limit: Int, _ text: WorkingText) -> Bool {
    guard let word = TargetWords.boundaries.longest(in: text, at: place, before: limit) else {
      let closer = TargetWords.closers.longest(in: text, at: place, before: limit)
      return closer.map { $0.end >= limit || !text.classes[$0.end].contains(.han) } ?? false
    }
    for back in 0...2 where place - back >= 0 {
      if let whole = TargetWords.boundaryExceptions.longest(
        in: text, at: place - back, before: limit), whole.end >= word.end || back > 0,
        whole.end > place
      {
        return false
      }
    }
    return true
  }

  /// Whether the noun only counts what is listed: 三个阶段, 两个方面的问题.
  ///
  /// - Parameter follows: whether it stands behind its number, where its first word counts too.
  static func lists(
    _ noun: Range<Int>, isHan: Bool, follows: Bool = true, _ text: WorkingText
  ) -> Bool {
    if TargetWords.countedGroups.longestSuffix(in: text, of: noun) != nil { return false }
    let table = isHan ? TargetWords.listingNouns : TargetWords.strictListingNouns
    if table.longestSuffix(in: text, of: noun, upTo: 5) != nil { return true }
    let prefix = TargetWords.listingPrefixes.longest(
      in: text, at: noun.lowerBound, before: noun.upperBound)
    return follows ? prefix != nil : prefix?.end == noun.upperBound
  }
}
