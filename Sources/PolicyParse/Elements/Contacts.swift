// Lines that name someone to turn to: 联系人：, 联系电话：, 电子邮箱：.

extension NoticeReader {
  /// Takes contact lines out of the body; adjacent lines of one person are one contact. What stands
  /// in a numbered line or inside a sentence is read out of it.
  mutating func readContacts() {
    var previous: Int?
    for index in lines.indices where index >= headEnd {
      guard uses[index] == .open || shortened[index] != nil else { continue }
      let range = shortened[index] ?? lines[index].range
      guard mayHoldContact(range) else { continue }
      if let contact = contact(range) {
        uses[index] = .element
        add(withDutyAbove(contact, index), at: index, isNext: previous == index - 1)
        previous = index
      } else if let words = innerContact(range), var contact = contact(words) {
        contact.words = Words(pieces: contact.words.pieces.map { valueInNumberedLine($0, range) })
        add(contact, at: index, isNext: false)
      }
    }
  }

  // NameAbove ::: Duty ":" Name                 采购文件编制：陈平, right above 编制人联系电话：
  /// The contact with the name of the line above, which a telephone without a name belongs to.
  private mutating func withDutyAbove(_ contact: ContactElement, _ index: Int) -> ContactElement {
    guard contact.name == nil, contact.phone != nil, index > headEnd, uses[index - 1] == .open,
      shortened[index - 1] == nil, let name = nameOfDuty(lines[index - 1].range)
    else { return contact }
    uses[index - 1] = .element
    var contact = contact
    contact.name = name
    contact.words.pieces.insert(lines[index - 1].range, at: 0)
    return contact
  }

  /// The name in a line that says who does something and no more; the lists of roles keep theirs.
  private func nameOfDuty(_ line: Range<Int>) -> Range<Int>? {
    guard line.count <= 24, let colon = text.firstOffset(of: ":" as Scalar, in: line),
      (2...14).contains(colon - line.lowerBound),
      line[..<colon].allSatisfy({ text.classes[$0].contains(.han) }),
      RoleWords.table.longestSuffix(in: text, of: line.lowerBound..<colon) == nil
    else { return nil }
    let name = text.trimmed((colon + 1)..<line.upperBound)
    return firstName(name) == name && PersonName.shape(of: name, in: text) == .proved ? name : nil
  }

  /// Whether a line is short and holds a colon, or speaks of a 联系人 anywhere.
  private func mayHoldContact(_ range: Range<Int>) -> Bool {
    if TextAnchors.holds(anchors.persons, in: range) { return true }
    return range.count <= 124
      && text.firstOffset(of: ":" as Scalar, in: range.clamped(to: 0..<(range.lowerBound + 64)))
        != nil
  }

  /// 2.咨询电话：…。: the label is the numbered line's title, so the contact, which ends before the
  /// paragraph does, is what follows it.
  private func valueInNumberedLine(_ words: Range<Int>, _ line: Range<Int>) -> Range<Int> {
    guard words.upperBound < line.upperBound, let marker = MarkerReader.read(text, line),
      text.trimmed(marker.marker.range.upperBound..<line.upperBound).lowerBound == words.lowerBound,
      let colon = words.prefix(10).first(where: { text.folded[$0] == ":" })
    else { return words }
    let value = text.trimmed((colon + 1)..<words.upperBound)
    return value.isEmpty ? words : value
  }

  /// Whether a line as a whole names someone to turn to.
  func isContact(_ index: Int) -> Bool { contact(lines[index].range) != nil }

  /// A line of what the contact before it has not yet is part of that contact.
  private mutating func add(_ contact: ContactElement, at index: Int, isNext: Bool) {
    guard isNext, parts.metadata.contacts.last.map({ continues($0, contact) }) ?? false else {
      parts.metadata.contacts.append(contact)
      return
    }
    restoreMark(before: index)
    guard var last = parts.metadata.contacts.last else { return }
    last.words.pieces += contact.words.pieces
    if last.name == nil { (last.name, last.otherNames) = (contact.name, contact.otherNames) }
    if last.phone == nil { (last.phone, last.otherPhones) = (contact.phone, contact.otherPhones) }
    last.email = last.email ?? contact.email
    parts.metadata.contacts[parts.metadata.contacts.count - 1] = last
  }

  /// The mark that closes a line is part of the contact when the contact goes on below.
  private mutating func restoreMark(before index: Int) {
    guard index > 0, let last = parts.metadata.contacts.indices.last,
      let piece = parts.metadata.contacts[last].words.pieces.last
    else { return }
    let end = (shortened[index - 1] ?? lines[index - 1].range).upperBound
    guard end > piece.upperBound, end - piece.upperBound <= 2 else { return }
    let number = parts.metadata.contacts[last].words.pieces.count - 1
    parts.metadata.contacts[last].words.pieces[number] = piece.lowerBound..<end
  }

  private func continues(_ last: ContactElement, _ next: ContactElement) -> Bool {
    if last.name != nil && next.name != nil { return false }
    if last.name == nil && last.phone != nil && next.phone != nil { return false }
    return next.office == nil
  }

  // ContactLine ::: "(" ? Office? Label ":" Value (Separator Label ":" Value)* ")"?
  /// 联系人：张三，电话：0570-3021234; 区教育局中学科联系电话：38620000.
  private func contact(_ range: Range<Int>) -> ContactElement? {
    let words = isBracketed(range) ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
    guard words.count <= 100, let found = contactLabel(words) else { return nil }
    var contact = ContactElement(words: Words(withoutFinalMarks(words)))
    if found.start > words.lowerBound { contact.office = words.lowerBound..<found.start }
    if found.part == .name {
      let people = people(found.value)
      contact.name = people.first
      contact.otherNames = Array(people.dropFirst())
    }
    let phones = phones(words)
    contact.phone = phones.first
    contact.otherPhones = Array(phones.dropFirst())
    contact.email = text.mailAddress(in: words)
    guard contact.name != nil || contact.phone != nil || contact.email != nil else { return nil }
    return contact
  }

  private struct FoundLabel {
    var start: Int
    var part: ContactWords.Part
    var value: Range<Int>
  }

  /// The first label of a line, with an office of at most 24 scalars before it.
  private func contactLabel(_ range: Range<Int>) -> FoundLabel? {
    for start in range.prefix(25) {
      if start > range.lowerBound, !isOfficeWord(start - 1) { return nil }
      guard
        let found = ContactWords.labels.longestSpaced(in: text, at: start, before: range.upperBound)
      else { continue }
      var cursor = Cursor(text, in: found.end..<range.upperBound)
      cursor.skipSpaces()
      guard cursor.take(":") else { continue }
      cursor.skipSpaces()
      guard !cursor.isAtEnd else { return nil }
      let isOffice = start == range.lowerBound || isOfficeName(range.lowerBound..<start)
      return isOffice
        ? FoundLabel(start: start, part: found.meaning, value: cursor.position..<range.upperBound)
        : nil
    }
    return nil
  }

  private func isOfficeWord(_ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.han, .letter, .blank, .opening, .closing])
      && text.folded[place] != "《" && text.folded[place] != "□"
  }

  /// What stands before a label is an office, or what the telephone is for (招生咨询电话).
  private func isOfficeName(_ range: Range<Int>) -> Bool {
    let words = text.trimmed(range)
    guard words.count >= 2, text.classes[words.lowerBound].contains(.han) else { return false }
    return OrganEndings.end(words, in: text) || words.count <= 12
  }

  /// The words in a line that are a contact by themselves: after a marker, or from 联系人： on to the
  /// end of its clauses.
  private func innerContact(_ range: Range<Int>) -> Range<Int>? {
    if let marker = MarkerReader.read(text, range), !marker.isWeak {
      let rest = text.trimmed(marker.marker.range.upperBound..<range.upperBound)
      if rest.count <= 100, !rest.isEmpty, contact(rest) != nil { return rest }
    }
    if let sentence = lastSentence(range), contact(sentence)?.phone != nil { return sentence }
    if let field = lastField(range), contact(field)?.phone != nil { return field }
    guard let label = text.firstOffset(of: "联系人", in: range), label > range.lowerBound,
      !text.classes[label - 1].isDisjoint(with: [.innerMark, .sentenceEnd, .opening, .blank])
    else { return nil }
    let window = label..<min(range.upperBound, label + 80)
    let stop = window.first { place in
      text.classes[place].contains(.sentenceEnd)
        || text.classes[place].contains(.closing)
          && place > label
          && !window[label..<place].contains { text.classes[$0].contains(.opening) }
    }
    let words = text.trimmed(label..<(stop ?? window.upperBound))
    guard let contact = contact(words), contact.name != nil, contact.phone ?? contact.email != nil
    else { return nil }
    return words
  }

  /// The last of several sentences of a line: …坚持24小时值班。值班电话：2119119。
  private func lastSentence(_ range: Range<Int>) -> Range<Int>? {
    let inner = withoutFinalMarks(range)
    let window = max(inner.lowerBound, inner.upperBound - 60)..<inner.upperBound
    guard let mark = window.last(where: { text.classes[$0].contains(.sentenceEnd) }) else {
      return nil
    }
    return text.trimmed((mark + 1)..<inner.upperBound)
  }

  /// What stands behind a wide blank: 网址：www.a.cn　　　　联系电话：65426658.
  private func lastField(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 120, let last = range.last(where: { isWideBlank($0, in: range) }) else {
      return nil
    }
    return (last + 1)..<range.upperBound
  }

  private func isWideBlank(_ place: Int, in range: Range<Int>) -> Bool {
    place >= range.lowerBound + 3
      && text.classes[(place - 3)...place].allSatisfy { $0.contains(.blank) }
  }

  /// The words of a line without the marks at its end.
  func withoutFinalMarks(_ range: Range<Int>) -> Range<Int> {
    var words = range
    while let last = words.last, !text.classes[last].isDisjoint(with: [.sentenceEnd, .innerMark]) {
      words = text.trimmed(words.lowerBound..<last)
    }
    return words
  }

  // People ::: (Office Space+)? Name (("、" | "/" | "和" | Space)+ Name)*
  /// 王国伟 黎晓红; 企业科 王国伟、黎　红: every name but the first must open with a surname.
  func people(_ range: Range<Int>) -> [Range<Int>] {
    let behind = text.trimmed(endOfHan(range)..<range.upperBound)
    if OrganEndings.end(range.lowerBound..<endOfHan(range), in: text),
      let name = provedName(at: behind.lowerBound, before: range.upperBound)
    {
      return [name] + names(behind: name, before: range.upperBound)
    }
    let first = provedName(at: range.lowerBound, before: range.upperBound) ?? firstName(range)
    return first.map { [$0] + names(behind: $0, before: range.upperBound) } ?? []
  }

  private func names(behind first: Range<Int>, before limit: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var place = first.upperBound
    while place < limit {
      let start = (place..<limit).first { !isBetweenNames($0) } ?? limit
      guard start > place, let name = provedName(at: start, before: limit) else { break }
      names.append(name)
      place = name.upperBound
    }
    return names
  }

  private func isBetweenNames(_ place: Int) -> Bool {
    text.classes[place].contains(.blank) || ScalarList("、/和及").contains(text.folded[place])
  }

  /// A name of two to four characters, or of two with blanks between: 黎　红.
  private func provedName(at start: Int, before limit: Int) -> Range<Int>? {
    var end = endOfHan(start..<limit)
    if end == start + 1 {
      let next = text.afterSpaces(end, before: limit)
      guard next > end, next < limit, endOfHan(next..<limit) == next + 1 else { return nil }
      end = next + 1
    }
    let name = start..<end
    return name.count >= 2 && PersonName.shape(of: name, in: text) == .proved ? name : nil
  }

  private func endOfHan(_ range: Range<Int>) -> Int {
    range.first { !text.classes[$0].contains(.han) } ?? range.upperBound
  }

  /// Gives each person an entry of its own: with the telephone that stands at the same place in its
  /// list, or a mobile one behind an office's, else the first.
  mutating func separatePeople() {
    parts.metadata.contacts = parts.metadata.contacts.flatMap { contact in
      guard let name = contact.name, !contact.otherNames.isEmpty else { return [contact] }
      let names = [name] + contact.otherNames
      let phones = [contact.phone].compactMap { $0 } + contact.otherPhones
      return names.indices.map { index in
        var entry = contact
        entry.name = names[index]
        entry.phone = phone(of: index, among: names.count, phones)
        return entry
      }
    }
  }

  private func phone(of person: Int, among people: Int, _ phones: [Range<Int>]) -> Range<Int>? {
    if phones.count == people { return phones[person] }
    if phones.count == people + 1, !isMobile(phones[0]), phones.dropFirst().allSatisfy(isMobile) {
      return phones[person + 1]
    }
    return phones.first
  }

  private func isMobile(_ phone: Range<Int>) -> Bool {
    phone.count == 11 && text.folded[phone.lowerBound] == "1"
  }

  /// A name, or one behind the name of an office: 行政科陈平.
  private func firstName(_ range: Range<Int>) -> Range<Int>? {
    let words = range.lowerBound..<min(endOfHan(range), range.lowerBound + 20)
    if (2...4).contains(words.count) { return words }
    return [3, 2].lazy.map { (words.upperBound - $0)..<words.upperBound }.first { name in
      name.lowerBound >= range.lowerBound + 2
        && Surnames.isSingle(self.text.folded[name.lowerBound])
        && OrganEndings.end(range.lowerBound..<name.lowerBound, in: self.text)
    }
  }

  // Extension ::: ("分机" | "转" | "#") Digit+                                           06-2991234分机12
  private func endOfExtension(_ place: Int, before limit: Int) -> Int {
    var cursor = Cursor(text, in: place..<limit)
    guard cursor.take(word: "分机") || cursor.take("转") || cursor.take("#") else { return place }
    let start = cursor.position
    while cursor.take(.digit) {}
    return cursor.position > start ? cursor.position : place
  }

  func firstPhone(_ range: Range<Int>) -> Range<Int>? { phones(range).first }

  /// Stretches of at least seven digits, with hyphens between, and the number of an extension; what
  /// opens an address of mail is none.
  func phones(_ range: Range<Int>) -> [Range<Int>] {
    var phones: [Range<Int>] = []
    var start: Int?
    var digits = 0
    for place in range.lowerBound...range.upperBound {
      let inside = place < range.upperBound
      if inside, text.classes[place].contains(.digit) {
        start = start ?? place
        digits += 1
      } else if !inside || text.folded[place] != "-" {
        if let start, digits >= 7, !inside || text.folded[place] != "@" {
          phones.append(start..<endOfExtension(place, before: range.upperBound))
        }
        start = nil
        digits = 0
      }
    }
    return phones
  }
}
