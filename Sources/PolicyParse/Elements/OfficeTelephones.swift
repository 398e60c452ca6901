// Lists of offices with their telephones: 市水利局办公室：0570-3021234, 0570-3021235（县气象台）.

extension NoticeReader {
  /// Takes offices with a telephone out of the body: under a label of their own, or two and more in
  /// a row. Takes O(n).
  mutating func readOfficeTelephones() {
    var index = headEnd
    while index < lines.count {
      let first = index
      while index < lines.count, uses[index] == .open, shortened[index] == nil,
        telephone(lines[index].range) != nil
      {
        index += 1
      }
      if index > first, isListOfOffices(first..<index) { takeOffices(first..<index) }
      index = max(index, first + 1)
    }
  }

  private mutating func takeOffices(_ list: Range<Int>) {
    for index in list {
      guard let contact = telephone(lines[index].range) else { continue }
      uses[index] = .element
      parts.metadata.contacts.append(contact)
    }
    parts.metadata.contacts.sort { $0.words.range.lowerBound < $1.words.range.lowerBound }
  }

  /// Whether a label stands above the lines, or they are several that name organs, or name people
  /// of one.
  private func isListOfOffices(_ list: Range<Int>) -> Bool {
    if isUnderLabel(list.lowerBound) { return true }
    let contacts = list.compactMap { telephone(lines[$0].range) }
    return contacts.allSatisfy { contact in
      guard let office = contact.office, OrganEndings.end(office, in: text) else { return false }
      return list.count > 1 || contact.name != nil
    }
  }

  /// Whether the lines stand under 联系方式, or under the office that a line below it names:
  /// 1、市民服务大厅：.
  private func isUnderLabel(_ start: Int) -> Bool {
    var index = start - 1
    while index > max(headEnd, start - 8), uses[index] == .element || isLabel(lines[index].range),
      !isTelephoneHeading(lines[index].range)
    {
      index -= 1
    }
    return index >= headEnd && isTelephoneHeading(lines[index].range)
  }

  private func isLabel(_ line: Range<Int>) -> Bool {
    line.count <= 40 && line.last.map { text.folded[$0] == ":" } ?? false
  }

  /// 咨询电话：, 五、联系方式, …，联系人及电话：
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
      || text.classes[label.start - 1].contains(.innerMark)
  }

  private func telephone(_ line: Range<Int>) -> ContactElement? {
    officeTelephone(line) ?? officePeople(line) ?? peoplesTelephone(line)
  }

  // OfficePeople ::: Office ":" Name Telephone ("、" Name Telephone)*
  /// 市果业协会：袁秀22214990、祁智22992408
  private func officePeople(_ line: Range<Int>) -> ContactElement? {
    let words = withoutFinalMarks(line)
    guard (12...80).contains(words.count),
      let colon = text.firstOffset(of: ":" as Scalar, in: words),
      words[..<colon].allSatisfy({ isNameOfOffice($0) })
    else { return nil }
    var contact = ContactElement(words: Words(words))
    contact.office = text.trimmed(words.lowerBound..<colon)
    var place = text.afterSpaces(colon + 1, before: words.upperBound)
    while let name = people(place..<words.upperBound).first, name.lowerBound == place,
      PersonName.shape(of: name, in: text) == .proved,
      let phone = firstPhone(name.upperBound..<words.upperBound),
      text.afterSpaces(name.upperBound, before: words.upperBound) == phone.lowerBound
    {
      contact.otherNames.append(name)
      contact.otherPhones.append(phone)
      place = phone.upperBound
      if place < words.upperBound { place = text.afterSpaces(place + 1, before: words.upperBound) }
    }
    guard place == words.upperBound, !contact.otherNames.isEmpty else { return nil }
    contact.name = contact.otherNames.removeFirst()
    contact.phone = contact.otherPhones.removeFirst()
    return contact
  }

  // PeoplesTelephone ::: (Office Space)? People ("," | Space) Telephones
  /// 谢凤、李桂，22830056、22830059 under 联系方式.
  private func peoplesTelephone(_ line: Range<Int>) -> ContactElement? {
    guard (9...60).contains(line.count) else { return nil }
    let words = withoutFinalMarks(line)
    let people = people(words)
    guard let name = people.first, let last = people.last, last.upperBound < words.upperBound,
      !text.classes[last.upperBound].isDisjoint(with: [.blank, .innerMark]),
      let phone = telephones(text.trimmed((last.upperBound + 1)..<words.upperBound))
    else { return nil }
    var contact = ContactElement(words: Words(words))
    contact.name = name
    contact.otherNames = Array(people.dropFirst())
    contact.phone = phone
    contact.otherPhones = Array(phones(words).dropFirst())
    return contact
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
