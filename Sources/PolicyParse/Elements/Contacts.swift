// Lines that name someone to turn to: 联系人：, 联系电话：, 电子邮箱：.

extension NoticeReader {
  private static let labels: WordTable<ContactPart> = WordTable([
    ("联系人", .name), ("联络人", .name), ("业务联系人", .name), ("承办人", .name), ("联系电话", .phone), ("咨询电话", .phone),
    ("电话", .phone), ("联系方式", .phone), ("监督电话", .phone), ("举报电话", .phone), ("投诉电话", .phone),
    ("服务热线", .phone), ("咨询热线", .phone), ("联系电话及传真", .phone), ("手机", .phone), ("传真", .phone), ("邮箱", .email), ("电子邮箱", .email),
    ("电子信箱", .email), ("电子邮件", .email), ("E-mail", .email), ("Email", .email), ("邮 箱", .email),
  ])

  enum ContactPart: Sendable { case name, phone, email }

  /// Takes contact lines out of the body; adjacent lines of one person are one contact.
  mutating func readContacts() {
    var previous: Int?
    for index in lines.indices where index >= headEnd {
      guard uses[index] == .open || shortened[index] != nil,
        let contact = contact(shortened[index] ?? lines[index].range)
      else { continue }
      uses[index] = .element
      if let previous, previous == index - 1, contact.name == nil,
        var last = parts.metadata.contacts.popLast()
      {
        last.words.pieces[last.words.pieces.count - 1] = shortened[previous] ?? lines[previous].range
        last.words.pieces += contact.words.pieces
        last.phone = last.phone ?? contact.phone
        last.email = last.email ?? contact.email
        parts.metadata.contacts.append(last)
      } else {
        parts.metadata.contacts.append(contact)
      }
      previous = index
    }
  }

  // ContactLine ::: Label ":" Value (Separator Label ":" Value)*
  private func contact(_ range: Range<Int>) -> ContactElement? {
    guard range.count <= 100,
      let found = Self.labels.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
    else { return nil }
    var cursor = Cursor(text, in: found.end..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    cursor.skipSpaces()
    guard !cursor.isAtEnd else { return nil }
    var contact = ContactElement(words: Words(contactWords(range)))
    if found.meaning == .name { contact.name = firstName(cursor.position..<range.upperBound) }
    contact.phone = firstPhone(range)
    contact.email = firstEmail(range)
    guard contact.name != nil || contact.phone != nil || contact.email != nil else { return nil }
    return contact
  }

  private func contactWords(_ range: Range<Int>) -> Range<Int> {
    var words = range
    while let last = words.last, !text.classes[last].isDisjoint(with: [.sentenceEnd, .innerMark]) {
      words = words.lowerBound..<last
    }
    return words
  }

  private func firstName(_ range: Range<Int>) -> Range<Int>? {
    var end = range.lowerBound
    while end < range.upperBound, text.classes[end].contains(.han), end - range.lowerBound < 5 {
      end += 1
    }
    let name = range.lowerBound..<end
    return (2...4).contains(name.count) ? name : nil
  }

  /// At least seven digits, with hyphens between.
  private func firstPhone(_ range: Range<Int>) -> Range<Int>? {
    var start: Int?
    var digits = 0
    for place in range.lowerBound...range.upperBound {
      let inside = place < range.upperBound
      if inside, text.classes[place].contains(.digit) {
        start = start ?? place
        digits += 1
      } else if !inside || text.folded[place] != "-" {
        if let start, digits >= 7 { return start..<place }
        start = nil
        digits = 0
      }
    }
    return nil
  }

  private func firstEmail(_ range: Range<Int>) -> Range<Int>? {
    guard let sign = range.first(where: { text.folded[$0] == "@" }) else { return nil }
    func isPart(_ place: Int) -> Bool {
      !text.classes[place].isDisjoint(with: [.letter, .digit]) || text.folded[place] == "."
        || text.folded[place] == "_" || text.folded[place] == "-"
    }
    var start = sign
    while start > range.lowerBound, isPart(start - 1) { start -= 1 }
    var end = sign + 1
    while end < range.upperBound, isPart(end) { end += 1 }
    return start < sign && end > sign + 1 ? start..<end : nil
  }
}
