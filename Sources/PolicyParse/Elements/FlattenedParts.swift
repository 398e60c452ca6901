/// Divides the text of a flattened document before and after the signatures inside it, around the
/// titles of the texts it forwards, and before its attachments.
///
/// `…请认真执行。省政府办公厅二○○一年三月五日关于加强…的意见(省水利厅 …)近年来，…`
struct FlattenedParts {
  private let text: WorkingText
  /// The organs of the letterhead and before the title's verb, without blanks.
  private let issuers: [[Scalar]]
  /// What the document names in 《》: the titles of the texts that may follow it.
  private let cited: WordTable<Bool>
  /// The organs named right before a 《title》: they may stand below the same title.
  private let authors: WordTable<Bool>

  static func divide(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    let parts = FlattenedParts(text, lines)
    return lines.flatMap { line -> [Line] in
      guard line.furniture == nil, line.range.count >= 60 else { return [line] }
      return parts.divide(line)
    }
  }

  private init(_ text: WorkingText, _ lines: [Line]) {
    self.text = text
    let names = CitedNames(text, lines)
    cited = WordTable(words: names.titles)
    authors = WordTable(words: names.authors)
    issuers = Self.issuers(text, lines)
  }

  private static func issuers(_ text: WorkingText, _ lines: [Line]) -> [[Scalar]] {
    lines.filter { $0.furniture == nil }.prefix(4).compactMap { line in
      let range = line.range
      let end =
        TitleVerbs.first(in: text, head(range))
        ?? (text.hasSuffix("文件", in: range) ? range.upperBound - 2 : nil)
      guard let end, end - range.lowerBound >= 4 else { return nil }
      return (range.lowerBound..<end).filter { !text.classes[$0].contains(.blank) }
        .map { text.folded[$0] }
    }
  }

  private static func head(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
  }

  // MARK: Places

  private func divide(_ line: Line) -> [Line] {
    let places = places(line.range)
    return line.divided(at: places, in: text)
  }

  private func places(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var depth = 0
    /// Just after the last sentence, signature or title.
    var open = range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = text.folded[place]
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth = max(0, depth - 1) }
      if depth == 0, let cuts = signature(open, place, range) ?? opening(open, place, range) {
        result += cuts
        place = max(place + 1, cuts[cuts.count - 1])
        open = place
        continue
      }
      if text.classes[place].contains(.sentenceEnd) { open = place + 1 }
      place += 1
    }
    return Set(result + colophon(range)).filter { $0 > range.lowerBound && $0 < range.upperBound }
      .sorted()
  }

  // Colophon ::: Date? ("主题词" ":" Terms)? (("抄报" | "抄送") ":" Organs "。"?)*
  /// 2007年3月20日主题词：…抄送：…: before the date that no organ signed, and before each label.
  private func colophon(_ range: Range<Int>) -> [Int] {
    let tail = max(range.lowerBound, range.upperBound - Self.longestColophon)..<range.upperBound
    var places: [Int] = []
    for place in tail.dropFirst() where ScalarList("主抄分").contains(text.folded[place]) {
      guard isColophonLabel(place, range) else { continue }
      let above = (places.last ?? range.lowerBound)..<place
      if places.isEmpty, let date = FullDate.ending(text, text.trimmed(above)), date.day != nil {
        places.append(date.range.lowerBound)
      }
      places.append(place)
    }
    return places + [imprintStart(range)].compactMap(\.self)
  }

  // Imprint ::: Organ Space* Date "印发"
  /// 某某县人民政府办公室 2021年3月9日印发, at the very end: where it begins.
  private func imprintStart(_ range: Range<Int>) -> Int? {
    guard text.hasSuffix("印发", in: range) else { return nil }
    let dated = range.lowerBound..<(range.upperBound - 2)
    guard let date = FullDate.ending(text, text.trimmed(dated)), date.day != nil else { return nil }
    let window = max(range.lowerBound, date.range.lowerBound - 60)..<date.range.lowerBound
    let stop = window.last {
      !text.classes[$0].isDisjoint(with: [.sentenceEnd, .closing]) && $0 + 3 < window.upperBound
        && text.folded[$0 + 1] != "("
    }
    let organ = signer(text.trimmed((stop.map { $0 + 1 } ?? window.lowerBound)..<window.upperBound))
    return isSigner(organ) ? organ.lowerBound : nil
  }

  /// The longest colophon, in scalars.
  private static let longestColophon = 600

  private func isColophonLabel(_ place: Int, _ range: Range<Int>) -> Bool {
    guard
      let next = ColophonWords.labels.longest(in: text, at: place, before: range.upperBound)?.end,
      next < range.upperBound
    else { return false }
    return text.folded[next] == ":" || next - place == 3 && text.classes[next].contains(.blank)
  }

  // Signature ::: Organ Date ("(" Remark ")")? Title?
  /// 国务院办公厅二○○一年十一月三日: the places before it, after it and after the title below it.
  private func signature(_ open: Int, _ place: Int, _ range: Range<Int>) -> [Int]? {
    guard place > open, place - open <= 160,
      !text.classes[place].isDisjoint(with: [.digit, .hanNumeral]),
      text.classes[place - 1].isDisjoint(with: [.digit, .hanNumeral]),
      let date = FullDate.read(text, at: place, before: range.upperBound), date.day != nil,
      !text.has("印发", at: date.range.upperBound, before: range.upperBound)
    else { return nil }
    let organ = signer(text.trimmed(afterName(open..<place)..<place))
    guard isSigner(organ) else { return nil }
    let after = openingCuts(from: date.range.upperBound, range)
    guard isIssuer(organ) || after.count > 1 || closes(date.range.upperBound, range) else {
      return nil
    }
    return [organ.lowerBound] + after
  }

  /// …人员名单某县人民政府办公室: what begins as a known organ does, where its end is an organ's too.
  private func signer(_ range: Range<Int>) -> Range<Int> {
    let start = range.dropLast(3).last { start in
      issuers.contains { $0.prefix(4).elementsEqual(text.folded[start..<(start + 4)]) }
    }
    guard let start, OrganEndings.end(start..<range.upperBound, in: text) else {
      return range
    }
    return start..<range.upperBound
  }

  /// …目录.xls某某医院: the name of a file is no part of the organ behind it.
  private func afterName(_ range: Range<Int>) -> Int {
    range.last { text.classes[$0].contains(.letter) && !isStruckOut($0) }.map { $0 + 1 }
      ?? range.lowerBound
  }

  /// 国网××省电力公司: a sign that stands for a scalar, and no last letter of a file's extension.
  private func isStruckOut(_ place: Int) -> Bool {
    guard text.folded[place] == "X" else { return ScalarList("×*").contains(text.folded[place]) }
    var first = place
    while first > 0, text.folded[first - 1] == "X" { first -= 1 }
    return first == 0 || !text.classes[first - 1].contains(.letter)
  }

  /// Whether nothing but a label of the colophon or of an attachment can follow.
  private func closes(_ place: Int, _ range: Range<Int>) -> Bool {
    place == range.upperBound
      || text.has("附件", at: place, before: range.upperBound)
      || ColophonWords.labels.longest(in: text, at: place, before: range.upperBound) != nil
  }

  private func isSigner(_ organ: Range<Int>) -> Bool {
    guard (2...40).contains(organ.count) else { return false }
    if isIssuer(organ) { return true }
    return OrganEndings.end(organ, in: text)
      && organ.allSatisfy {
        !text.classes[$0].isDisjoint(with: [.han, .blank, .opening, .closing]) || isStruckOut($0)
      }
  }

  /// Whether a range is one of the organs that have issued the text; blanks inside do not count.
  private func isIssuer(_ range: Range<Int>) -> Bool {
    let words = range.lazy.filter { !text.classes[$0].contains(.blank) }.map { text.folded[$0] }
    return issuers.contains { words.elementsEqual($0) }
  }

  /// A title of a text that was named before, or an attachment's label, after a sentence.
  private func opening(_ open: Int, _ place: Int, _ range: Range<Int>) -> [Int]? {
    guard place == open, place > range.lowerBound else { return nil }
    if let label = attachmentEnd(place, range) { return [place] + label }
    guard cited.longest(in: text, at: place, before: range.upperBound) != nil else { return nil }
    return [place] + openingCuts(from: place, range).dropFirst()
  }

  // Opening ::: ("(" Remark ")")? AttachmentLabel? Title ("(" Authors Date? ")" | Authors)? (Organ ":")?
  /// The places after a signature: before the title of the text that follows, and after it.
  private func openingCuts(from start: Int, _ range: Range<Int>) -> [Int] {
    var result = [start]
    var place = start
    if let end = bracketEnd(place, range) {
      result.append(end)
      place = end
    }
    if let label = attachmentEnd(place, range) { return result + label }
    let title =
      cited.longest(in: text, at: place, before: range.upperBound)?.end
      ?? plainTitleEnd(place, range)
    guard let title else { return result }
    result.append(title)
    place = title
    if let end = bracketEnd(place, range) ?? authorsEnd(place, range) {
      result.append(end)
      place = end
    }
    if let end = reportedEnd(place, range) { result.append(end) }
    return result
  }

  /// 关于…的意见 right after a signature.
  private func plainTitleEnd(_ place: Int, _ range: Range<Int>) -> Int? {
    guard text.has("关于", at: place, before: range.upperBound) else { return nil }
    return FlattenedTitle.statedEnd(text, place..<range.upperBound)
  }

  private func bracketEnd(_ place: Int, _ range: Range<Int>) -> Int? {
    guard place < range.upperBound, text.folded[place] == "(" else { return nil }
    let isRemark = text.has("此件", at: place + 1, before: range.upperBound)
    let window = place..<min(range.upperBound, place + (isRemark ? 200 : 60))
    guard let close = window.first(where: { text.folded[$0] == ")" }), close - place > 3 else {
      return nil
    }
    return close + 1
  }

  private func authorsEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    var place = start
    var end: Int?
    while place < range.upperBound {
      if text.classes[place].contains(.blank) {
        place += 1
      } else if let found = authors.longest(in: text, at: place, before: range.upperBound) {
        place = found.end
        end = place
      } else {
        break
      }
    }
    return end
  }

  /// 国务院： above a report.
  private func reportedEnd(_ place: Int, _ range: Range<Int>) -> Int? {
    let window = place..<min(range.upperBound, place + 16)
    guard let colon = window.first(where: { text.folded[$0] == ":" }),
      OrganEndings.end(text.trimmed(place..<colon), in: text)
    else { return nil }
    return colon + 1
  }

  // AttachmentLabel ::: "附件" Number? ":"? Title
  /// 附件：甲表附件：甲表1.… and 附件二关于…的规定第一条…: after the name, where it can be told.
  private func attachmentEnd(_ place: Int, _ range: Range<Int>) -> [Int]? {
    guard text.has("附件", at: place, before: range.upperBound) else { return nil }
    var cursor = Cursor(text, in: (place + 2)..<range.upperBound)
    let number = OrdinalReader.arabic(&cursor) ?? OrdinalReader.han(&cursor)
    let hasColon = cursor.take(":")
    guard hasColon || number != nil else { return nil }
    let window = cursor.position..<min(range.upperBound, cursor.position + 62)
    if let found = cited.longest(in: text, at: cursor.position, before: range.upperBound) {
      return [found.end]
    }
    if let again = text.firstOffset(of: "附件", in: window), again > cursor.position {
      return [again] + repeatedEnd(cursor.position..<again, again, range)
    }
    guard number != nil else { return [] }
    return FlattenedTitle.find(text, cursor.position..<range.upperBound).map { $0.ends } ?? []
  }

  /// The name of an attachment that is printed once more above its text.
  private func repeatedEnd(_ name: Range<Int>, _ again: Int, _ range: Range<Int>) -> [Int] {
    var start = again + 2
    if start < range.upperBound, text.folded[start] == ":" { start += 1 }
    let end = start + name.count
    guard end <= range.upperBound, text.folded[start..<end].elementsEqual(text.folded[name]) else {
      return []
    }
    return [end]
  }
}

/// What a document names in 《》, and the organs that it names right before.
private struct CitedNames {
  private let text: WorkingText
  private(set) var titles: [String] = []
  private(set) var authors: [String] = []

  /// How many cited titles are remembered.
  private static let mostTitles = 200

  init(_ text: WorkingText, _ lines: [Line]) {
    self.text = text
    for line in lines where line.furniture == nil && titles.count < Self.mostTitles {
      readTitles(line.range)
    }
  }

  /// Remembers the titles in a line and the organs before them.
  private mutating func readTitles(_ range: Range<Int>) {
    var opening: Int?
    var clause = range.lowerBound
    for place in range {
      switch text.folded[place] {
      case "《":
        opening = place + 1
        readAuthors(max(clause, place - 120)..<place)
      case "》":
        guard let start = opening, place - start >= 6, place - start <= 60 else { break }
        titles.append(text.foldedString(start..<place))
        opening = nil
      case "。", ",", ":", ";": clause = place + 1
      default: break
      }
      if titles.count >= Self.mostTitles { break }
    }
  }

  /// 国务院同意水利部、财政部《…》: the organs at the end of the clause.
  private mutating func readAuthors(_ range: Range<Int>) {
    var end = range.upperBound
    while let mark = (range.lowerBound..<end).last(where: { text.folded[$0] == "、" }) {
      insertAuthor((mark + 1)..<end)
      end = mark
    }
    insertAuthor(range.lowerBound..<end)
  }

  private mutating func insertAuthor(_ range: Range<Int>) {
    guard range.count >= 2, range.count <= 20, OrganEndings.end(range, in: text) else { return }
    authors.append(text.foldedString(range))
  }
}
