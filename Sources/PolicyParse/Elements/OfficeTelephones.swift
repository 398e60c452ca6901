// Lists of offices with their telephones: 市水利局办公室：0570-3021234, 0570-3021235（县气象台）.

extension NoticeReader {
  /// Takes offices with a telephone out of the body: under a label of their own, or two and more in
  /// a row. Takes O(n).
  mutating func readOfficeTelephones() {
    var index = headEnd
    while index < lines.count {
      let first = index
      while index < lines.count, uses[index] == .open, shortened[index] == nil,
        officeTelephone(lines[index].range) != nil
      {
        index += 1
      }
      if index > first, isListOfOffices(first..<index) { takeOffices(first..<index) }
      index = max(index, first + 1)
    }
  }

  private mutating func takeOffices(_ list: Range<Int>) {
    for index in list {
      guard let contact = officeTelephone(lines[index].range) else { continue }
      uses[index] = .element
      parts.metadata.contacts.append(contact)
    }
    parts.metadata.contacts.sort { $0.words.range.lowerBound < $1.words.range.lowerBound }
  }

  /// Whether a label stands above the lines, or they are several that name organs.
  private func isListOfOffices(_ list: Range<Int>) -> Bool {
    let isUnderLabel =
      list.lowerBound > headEnd && isTelephoneHeading(lines[list.lowerBound - 1].range)
    guard list.count > 1, !isUnderLabel else { return isUnderLabel }
    return list.allSatisfy { index in
      guard let office = officeTelephone(lines[index].range)?.office else { return false }
      return OrganEndings.end(office, in: text)
    }
  }

  /// 咨询电话：, 五、联系方式
  private func isTelephoneHeading(_ line: Range<Int>) -> Bool {
    var words = line
    if let marker = MarkerReader.read(text, line) {
      words = text.trimmed(marker.marker.range.upperBound..<line.upperBound)
    }
    if let last = words.last, text.folded[last] == ":" {
      words = text.trimmed(words.lowerBound..<last)
    }
    guard let label = ContactWords.headings.longestSuffix(in: text, of: words) else { return false }
    return label.start - words.lowerBound <= 12
  }

  // OfficeTelephone ::: Office ":" Telephones | Telephones "(" Office ")"
  private func officeTelephone(_ line: Range<Int>) -> ContactElement? {
    guard (9...60).contains(line.count) else { return nil }
    let words = withoutFinalMarks(line)
    guard let (office, numbers) = officeBefore(words) ?? officeBehind(words),
      (2...30).contains(office.count), text.classes[office.lowerBound].contains(.han),
      let phone = telephones(numbers)
    else { return nil }
    var contact = ContactElement(words: Words(words))
    contact.office = office
    contact.phone = phone
    return contact
  }

  private func officeBefore(_ words: Range<Int>) -> (office: Range<Int>, numbers: Range<Int>)? {
    guard let colon = text.firstOffset(of: ":" as Scalar, in: words),
      words[..<colon].allSatisfy({ isNameOfOffice($0) })
    else { return nil }
    return (
      text.trimmed(words.lowerBound..<colon), text.trimmed((colon + 1)..<words.upperBound)
    )
  }

  private func officeBehind(_ words: Range<Int>) -> (office: Range<Int>, numbers: Range<Int>)? {
    guard let last = words.last, text.folded[last] == ")",
      let open = words.last(where: { text.folded[$0] == "(" }),
      words[(open + 1)..<last].allSatisfy({ isNameOfOffice($0) })
    else { return nil }
    return (text.trimmed((open + 1)..<last), text.trimmed(words.lowerBound..<open))
  }

  private func isNameOfOffice(_ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.han, .letter, .blank, .opening, .closing])
      && text.folded[place] != "《"
  }

  /// The first telephone of a stretch that holds telephones only.
  private func telephones(_ range: Range<Int>) -> Range<Int>? {
    let isPlain = range.allSatisfy { place in
      text.classes[place].contains(.digit) || text.classes[place].contains(.blank)
        || ScalarList("-()、,;/#转分机").contains(text.folded[place])
    }
    guard isPlain, !isDate(range), let phone = firstPhone(range) else { return nil }
    let digits = phone.count { text.classes[$0].contains(.digit) }
    return digits <= 16 ? phone : nil
  }

  /// 2021-03-05
  private func isDate(_ range: Range<Int>) -> Bool {
    range.count >= 8 && text.folded[range.lowerBound + 4] == "-"
      && range.dropFirst(5).prefix(3).contains { text.folded[$0] == "-" }
  }
}
