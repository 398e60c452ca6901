/// Reads a line that is a document number and nothing else.
enum NumberReader {
  // DocumentNumber ::: Code "[" Year "]" "第"? Serial "号"? | "第" Serial "号" | "第" Serial "/" Year "号"
  /// 国办发〔2018〕118号, 抚金发[2011]3号, 第707号.
  static func read(_ text: WorkingText, _ range: Range<Int>) -> NumberElement? {
    guard range.count >= 3, range.count <= 40 else { return nil }
    return bracketed(text, range) ?? order(text, range)
  }

  private static func bracketed(_ text: WorkingText, _ range: Range<Int>) -> NumberElement? {
    guard
      let opening = range.first(where: {
        let scalar = text.folded[$0]
        return scalar == "[" || scalar == "(" || scalar == "【" || scalar == "〈"
      }), opening - range.lowerBound <= 24
    else { return nil }
    var cursor = Cursor(text, in: (opening + 1)..<range.upperBound)
    cursor.skipSpaces()
    guard let year = OrdinalReader.arabic(&cursor, limit: 4), (1940...2100).contains(year) else {
      return nil
    }
    cursor.skipSpaces()
    guard cursor.take(.closing) else { return nil }
    cursor.skipSpaces()
    _ = cursor.take("第")
    cursor.skipSpaces()
    let start = cursor.position
    guard OrdinalReader.arabic(&cursor, limit: 6) != nil else { return nil }
    let serial = text.foldedString(start..<cursor.position)
    cursor.skipSpaces()
    guard cursor.take("号") || cursor.take("期") || cursor.isAtEnd else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    let code = text.trimmed(range.lowerBound..<opening)
    guard code.allSatisfy({ isCode(text, $0) }) else { return nil }
    return NumberElement(
      words: Words(range), agencyCode: code.isEmpty ? nil : code, year: year, serial: serial)
  }

  private static func isCode(_ text: WorkingText, _ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.han, .letter, .blank, .digit])
  }

  private static func order(_ text: WorkingText, _ range: Range<Int>) -> NumberElement? {
    var cursor = Cursor(text, in: range)
    if let notice = text.firstOffset(of: "通告第", in: range), notice - range.lowerBound <= 16,
      OrganEndings.end(range.lowerBound..<notice, in: text)
    {
      cursor.position = notice
    }
    for word in ["通告", "公告", "令", "编号:", "档号:"] as [StaticString] where cursor.take(word: word) {
      break
    }
    cursor.skipSpaces()
    guard cursor.take("第") else { return nil }
    cursor.skipSpaces()
    let start = cursor.position
    guard OrdinalReader.arabic(&cursor, limit: 5) ?? OrdinalReader.han(&cursor) != nil else {
      return nil
    }
    let serial = text.foldedString(start..<cursor.position)
    var year: Int?
    if cursor.take("/") { year = OrdinalReader.arabic(&cursor, limit: 4) }
    cursor.skipSpaces()
    guard cursor.take("号") || cursor.take("期"), cursor.isAtEnd else { return nil }
    return NumberElement(words: Words(range), agencyCode: nil, year: year, serial: serial)
  }
}
