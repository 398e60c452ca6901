// The 函 and 公告 of Taiwan (文書處理手冊): labelled lines above, segments in the body, 正本 and 副本 below.

/// The labels of a Taiwanese letter, in folded form.
enum LetterLabel: Sendable, Equatable {
  case file, retention, address, contact, recipient, issuedOn, number, speed, secrecy, attachment
  case original, duplicate

  static let table: WordTable<LetterLabel> = WordTable([
    ("档号", .file), ("保存年限", .retention), ("地址", .address), ("机关地址", .address), ("承办人", .contact),
    ("联络人", .contact), ("电话", .contact), ("联络电话", .contact), ("传真", .contact), ("电子信箱", .contact),
    ("电子邮件", .contact), ("受文者", .recipient), ("发文日期", .issuedOn), ("发文字号", .number), ("速别", .speed),
    ("密等", .secrecy), ("密等及解密条件", .secrecy), ("密等及解密条件或保密期限", .secrecy), ("附件", .attachment),
    ("正本", .original), ("副本", .duplicate),
  ])

  // LabelledLine ::: Label Space* ":" Value
  static func read(_ text: WorkingText, _ range: Range<Int>) -> (LetterLabel, Range<Int>)? {
    guard
      let found = table.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)
    else { return nil }
    var cursor = Cursor(text, in: found.end..<range.upperBound)
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    return (found.meaning, text.trimmed(cursor.position..<range.upperBound))
  }
}

extension LetterLabel {
  /// Just after the label that a line begins with: 附　件：.
  static func end(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    table.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound)?.end
  }

  /// Where a label that ends a range begins, if it is one that only the head of a letter has.
  static func headStart(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    guard let found = table.longestSuffix(in: text, of: range) else { return nil }
    switch found.meaning {
    case .original, .duplicate, .address, .contact: return nil
    default: return found.start
    }
  }

  /// The same for the labels below the segments, 正本 and 副本.
  static func footStart(_ text: WorkingText, _ range: Range<Int>) -> Int? {
    guard let found = table.longestSuffix(in: text, of: range) else { return nil }
    return found.meaning == .original || found.meaning == .duplicate ? found.start : nil
  }
}

extension NoticeReader {
  /// Whether the lines have the form of a letter: 主旨： and one of 受文者：, 發文字號：.
  var isTaiwanLetter: Bool {
    let head = lines.prefix(60)
    return head.contains { LetterSegment.read(text, $0.range)?.isPurpose ?? false }
      && head.contains {
        guard let (label, _) = LetterLabel.read(text, $0.range) else { return false }
        return label == .recipient || label == .number
      }
  }

  /// Reads the head and the foot of a letter; everything between is its body.
  mutating func readTaiwanLetter() {
    headEnd = lines.indices.first { LetterSegment.read(text, lines[$0].range) != nil } ?? 0
    var recipient: Words?
    var originals: [Words] = []
    for index in lines.indices where uses[index] == .open {
      let range = lines[index].range
      guard let (label, value) = LetterLabel.read(text, range) else {
        if index < headEnd { takeLetterForm(range, index) }
        continue
      }
      guard index < headEnd || label == .original || label == .duplicate else { continue }
      uses[index] = value.isEmpty ? .furniture(.other) : .element
      guard !value.isEmpty else { continue }
      switch label {
      case .recipient: recipient = Words(value)
      case .original: originals = entries(in: value).map(Words.init)
      default: takeLetterValue(label, value, index)
      }
    }
    if let recipient { parts.metadata.addressees = [recipient] }
    if let recipient, originals.count > 1 || originals.first.map({ !same($0, recipient) }) ?? false
    {
      parts.metadata.addressees = originals
      keepRecipient(recipient)
    } else {
      parts.metadata.addressees += recipient == nil ? originals : []
    }
    settleOriginals(originals)
    readLetterSignature()
  }

  /// 公告事項： shows that a text without title and form is a 公告.
  mutating func inferLetterGenre() {
    guard parts.metadata.genre == nil, parts.metadata.title == nil else { return }
    for line in lines.prefix(60) {
      guard let segment = LetterSegment.read(text, line.range),
        text.has("公告事项", at: segment.title.lowerBound, before: segment.title.upperBound)
      else { continue }
      parts.metadata.genre = Words(segment.title.lowerBound..<(segment.title.lowerBound + 2))
      parts.metadata.genreInferred = true
      return
    }
  }

  private func same(_ first: Words, _ second: Words) -> Bool {
    first.pieces.map { text.folded[$0] } == second.pieces.map { text.folded[$0] }
  }

  /// 受文者 that is one of several addressees stays on the page as furniture.
  private mutating func keepRecipient(_ recipient: Words) {
    for index in lines.indices where lines[index].range.contains(recipient.range.lowerBound) {
      uses[index] = .furniture(.other)
    }
  }

  private mutating func settleOriginals(_ originals: [Words]) {
    for words in originals where !parts.metadata.addressees.contains(words) {
      for index in lines.indices where lines[index].range.contains(words.range.lowerBound) {
        uses[index] = .furniture(.other)
      }
    }
  }

  // LetterForm ::: Organ Space* ("函" | "公告" | "书函" | "令" | "开会通知单")
  /// 教育部　函: the organ and the form.
  private mutating func takeLetterForm(_ range: Range<Int>, _ index: Int) {
    let forms: [StaticString] = ["开会通知单", "书函", "公告", "函", "令"]
    for form in forms where text.hasSuffix(form, in: range) {
      let genre = (range.upperBound - form.scalarCount)..<range.upperBound
      let organ = text.trimmed(range.lowerBound..<genre.lowerBound)
      guard organ.count >= 2 else { continue }
      parts.metadata.issuerMark = Words(organ)
      parts.metadata.issuers = [Words(organ)]
      parts.metadata.genre = Words(genre)
      parts.metadata.genreInferred = true
      uses[index] = .element
      return
    }
    uses[index] = .furniture(.other)
  }

  private mutating func takeLetterValue(_ label: LetterLabel, _ value: Range<Int>, _ index: Int) {
    switch label {
    case .issuedOn:
      let date = FullDate.read(text, at: value.lowerBound, before: value.upperBound)
      parts.metadata.issuedOn = DateElement(words: Words(value), date: date?.iso)
    case .number: parts.metadata.documentNumber = letterNumber(value)
    case .speed: parts.metadata.urgency = Words(value)
    case .secrecy: parts.metadata.classification = Words(value)
    case .contact, .address: takeLetterContact(value, index)
    case .duplicate:
      parts.metadata.copyTo += entries(in: value).map { ("副本", Words($0)) }
    case .attachment: takeLetterAttachment(value, index)
    case .file, .retention: uses[index] = .furniture(.other)
    case .recipient, .original: break
    }
  }

  /// 附件：計畫圖及意見表各1份; 附件：如說明四 names nothing.
  private mutating func takeLetterAttachment(_ value: Range<Int>, _ index: Int) {
    guard value.count >= 3, !ScalarList("如无见详同隨随(").contains(text.folded[value.lowerBound])
    else {
      uses[index] = .furniture(.other)
      return
    }
    let line = lines[index].range
    let label = line.lowerBound..<(LetterLabel.end(text, line) ?? line.lowerBound)
    parts.attachments.append(
      AttachmentElement(label: label, ordinal: nil, title: Words(value), range: value))
  }

  /// Adjacent lines of 地址, 承辦人, 電話, 電子信箱 are one contact; each value is told by its form.
  private mutating func takeLetterContact(_ value: Range<Int>, _ index: Int) {
    let line = lines[index].range
    var contact = ContactElement(words: Words(line))
    if text.has("地址", at: line.lowerBound, before: line.upperBound) {
    } else if let email = text.mailAddress(in: value) {
      contact.email = email
    } else if value.contains(where: { text.classes[$0].contains(.digit) }) {
      contact.phone = value
    } else if value.count <= 4 {
      contact.name = value
    }
    guard index > 0, let last = parts.metadata.contacts.last,
      last.words.range.upperBound == lines[index - 1].range.upperBound
    else {
      parts.metadata.contacts.append(contact)
      return
    }
    contact.words.pieces = last.words.pieces + contact.words.pieces
    contact.name = last.name ?? contact.name
    contact.phone = last.phone ?? contact.phone
    contact.email = last.email ?? contact.email
    parts.metadata.contacts[parts.metadata.contacts.count - 1] = contact
  }

  /// The head of the organ signs below the body: 局長　吳清溪.
  private mutating func readLetterSignature() {
    guard let index = lines.indices.last(where: { $0 > headEnd && uses[$0] == .open }),
      let name = signatory(lines[index].range)
    else { return }
    parts.metadata.signatories.append(Words(name))
    uses[index] = .element
  }

  // LetterNumber ::: Code "字第" Serial "号"
  /// 臺教高(一)字第1120012345號.
  private func letterNumber(_ value: Range<Int>) -> NumberElement {
    guard let place = text.firstOffset(of: "字第", in: value) else {
      return NumberReader.read(text, value) ?? NumberElement(words: Words(value))
    }
    var end = place + 2
    while end < value.upperBound, !text.classes[end].isDisjoint(with: [.digit, .letter]) {
      end += 1
    }
    return NumberElement(
      words: Words(value), agencyCode: value.lowerBound..<place,
      serial: text.foldedString((place + 2)..<end))
  }
}
