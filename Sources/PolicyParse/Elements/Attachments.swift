// 附件说明 and 附件 (GB/T 9704-2012, 7.3.4 and 7.3.8).

extension NoticeReader {
  mutating func readAttachments() {
    readListings()
    readFilesAlone()
    readTexts()
    order()
  }

  /// Puts the attachments in the order in which they are named or begin.
  private mutating func order() {
    let old = parts.attachments
    let sorted = old.indices.sorted { old[$0].range.lowerBound < old[$1].range.lowerBound }
    var place = [Int](repeating: 0, count: old.count)
    for (new, number) in sorted.enumerated() { place[number] = new }
    parts.attachments = sorted.map { old[$0] }
    for index in uses.indices {
      if case .attachment(let number) = uses[index] { uses[index] = .attachment(place[number]) }
    }
  }

  // MARK: Listings

  /// 附件：1.… 2.… : names only, before or after the signature.
  private mutating func readListings() {
    var index = headEnd
    var hasTexts = false
    while index < lines.count {
      guard uses[index] == .open, let label = attachmentLabel(lines[index].range),
        label.hasColon || (label.ordinal != nil || isFileName(label.rest)) && !label.rest.isEmpty,
        !endsSentence(label.rest)
      else {
        index += 1
        continue
      }
      if isTextStart(index, label, hasTexts: hasTexts) {
        hasTexts = true
        index += 1
      } else {
        index = readListing(label, at: index)
      }
    }
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { text.classes[$0].contains(.sentenceEnd) }
      && fileNameEnd(range) == nil
  }

  /// Takes the names behind a label and on the lines below it; the index after them.
  private mutating func readListing(_ label: AttachmentLabel, at index: Int) -> Int {
    let before = parts.attachments.count
    if isExtensionAlone(label.rest) {
      add([(label.ordinal, label.label.lowerBound..<label.rest.upperBound)], label)
    } else if let inner = attachmentLabel(label.rest), !inner.rest.isEmpty {
      add([(inner.ordinal, inner.rest)], label)
    } else {
      add(listedNames(label.rest), label)
    }
    var next = index + 1
    while next < lines.count, uses[next] == .open, takeListed(next, label, first: before) {
      uses[next] = .element
      next += 1
    }
    if parts.attachments.count > before || next > index + 1
      || label.hasColon && isFollowedByLabel(index)
    {
      uses[index] = .element
    }
    return next
  }

  /// 附件1.docx is all the name there is.
  private func isExtensionAlone(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty,
      let found = AttachmentWords.extensions.longest(
        in: text, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return found.end == range.upperBound
  }

  private func isFollowedByLabel(_ index: Int) -> Bool {
    index + 1 < lines.count && attachmentLabel(lines[index + 1].range) != nil
  }

  /// Takes one line below a label that holds a further name.
  private mutating func takeListed(_ index: Int, _ label: AttachmentLabel, first: Int) -> Bool {
    let range = lines[index].range
    guard range.count <= 80, attachmentLabel(range) == nil,
      text.folded[range.upperBound - 1] != "。" || isNumberedName(range)
    else { return false }
    let count = parts.attachments.count - first
    if let marker = MarkerReader.read(text, range), let number = marker.marker.ordinal,
      number == (parts.attachments.last?.ordinal ?? count) + 1 || number == 1 && count == 0,
      !range.contains(where: { text.folded[$0] == ":" }) || count > 0
    {
      add(listedNames(range), label)
      return true
    }
    let isName = isFileName(range) || count == 0 && isBareName(range)
    guard label.rest.isEmpty, isName, label.ordinal == nil || count == 0 else { return false }
    let numbered = listedNames(range).filter { $0.ordinal != nil }
    add(
      numbered.isEmpty ? [(label.ordinal ?? (count == 0 ? nil : count + 1), range)] : numbered,
      label)
    return true
  }

  /// 一、申报材料清单；: a number and a name.
  private func isNumberedName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, let marker = MarkerReader.read(text, range), !marker.isWeak else {
      return false
    }
    return listedNames(range).first.map { isBareName($0.name) || isFileName($0.name) } ?? false
  }

  /// A line that can be an attachment's name by itself.
  private func isBareName(_ range: Range<Int>) -> Bool {
    range.count <= 60 && range.count >= 3 && isBare(range)
      && (GenreWords.genre(ending: range, in: text) != nil
        || AttachmentWords.ends.longestSuffix(in: text, of: range) != nil)
  }

  private mutating func add(_ names: [(ordinal: Int?, name: Range<Int>)], _ label: AttachmentLabel)
  {
    for (ordinal, name) in names {
      let words = fileNameEnd(name).map { name.lowerBound..<$0 } ?? name
      let isKnown = parts.attachments.suffix(40).contains {
        $0.title.map { foldedWords($0).elementsEqual(text.folded[words]) } ?? false
      }
      if isKnown { continue }
      parts.attachments.append(
        AttachmentElement(
          label: label.label, ordinal: ordinal ?? label.ordinal, title: Words(words), range: words))
    }
  }

  /// Whether a label after the signature, or below a text that a label opened, opens the attachment's
  /// text: no further label but sentences or many lines follow it.
  private func isTextStart(_ index: Int, _ label: AttachmentLabel, hasTexts: Bool) -> Bool {
    guard index >= signatureEnd ?? (label.rest.isEmpty || hasTexts ? index : lines.count),
      !isFileName(lines[index].range)
    else { return false }
    if let first = label.rest.first, MarkerReader.opens(text, first..<label.rest.upperBound) {
      return false
    }
    if label.hasColon, label.rest.isEmpty, index + 1 < lines.count,
      isNumberedName(lines[index + 1].range)
    {
      return false
    }
    return opensText(index)
  }

  private func opensText(_ index: Int) -> Bool {
    let window = lines.indices[(index + 1)...].prefix(40)
    let next = window.filter { uses[$0] == .open }.prefix(12)
    if let first = next.first, isAttachmentLabel(lines[first].range) { return false }
    return next.contains { isBody($0) } || next.count >= 8
  }

  /// Names of files at the very end of a page need no label.
  private mutating func readFilesAlone() {
    for index in lines.indices.reversed() where index >= headEnd && uses[index] == .open {
      let range = lines[index].range
      guard range.count <= 80, let end = fileNameEnd(range), !endsSentence(range),
        MarkerReader.read(text, range) == nil, !AttachmentWords.opens(range, in: text)
      else { return }
      let name = range.lowerBound..<end
      uses[index] = .element
      parts.attachments.append(
        AttachmentElement(label: nil, ordinal: nil, title: Words(name), range: name))
    }
  }

  // MARK: Texts

  /// What follows the signature, or a label on a line of its own, is the text of attachments.
  private mutating func readTexts() {
    guard let start = firstText() else { return }
    var names = AttachmentNames(text: text)
    for element in parts.attachments { if let title = element.title { names.list(title) } }
    for index in headEnd..<start where TextAnchors.holds(anchors.titles, in: lines[index].range) {
      names.cite(in: lines[index].range)
    }
    var starts: [Int] = []
    for index in start..<lines.count where uses[index] == .open {
      let isName = names.take(at: index, lines)
      let opens = index == start || isName || isLabelStart(index, names)
      if TextAnchors.holds(anchors.titles, in: lines[index].range) {
        names.cite(in: lines[index].range)
      }
      guard opens else { continue }
      if let last = starts.last, last == index - 1, isAttachmentLabel(lines[last].range) {
        continue
      }
      starts.append(index)
    }
    var listed = ListedAttachments(parts.attachments, in: text)
    for (place, first) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      readText(from: first, to: end, names, &listed)
    }
  }

  /// The line on which texts begin: the first below the signature that no contact or note is.
  private func firstText() -> Int? {
    guard let end = signatureEnd else {
      return lines.indices[headEnd...].first {
        uses[$0] == .open && isLabelAlone($0) && $0 > headEnd + 1
      }
    }
    return lines.indices[end...].first { uses[$0] == .open && !isContact($0) && !isNote($0) }
  }

  /// （联系人：…） and the like below a signature belong to the notice.
  private func isNote(_ index: Int) -> Bool {
    let range = lines[index].range
    return isBracketed(range) && !isAttachmentLabel(range)
  }

  private func isLabelAlone(_ index: Int) -> Bool {
    guard lines[index].range.count <= 12, let label = attachmentLabel(lines[index].range) else {
      return false
    }
    return label.rest.isEmpty
  }

  /// A label alone, a numbered one with its title, or one with a title that was listed.
  private func isLabelStart(_ index: Int, _ names: AttachmentNames) -> Bool {
    let range = lines[index].range
    guard range.count <= 80, let label = attachmentLabel(range) else { return false }
    return label.rest.isEmpty || label.ordinal != nil && !endsSentence(label.rest)
      || names.isListed(label.rest)
  }

  private mutating func readText(
    from first: Int, to end: Int, _ names: AttachmentNames, _ listed: inout ListedAttachments
  ) {
    var attachment = AttachmentElement(range: lines[first].range)
    var index = first
    if let label = attachmentLabel(lines[index].range), lines[index].range.count <= 80 {
      attachment.label = label.label
      attachment.ordinal = label.ordinal
      if let name = listedNames(label.rest).first?.name { attachment.title = Words(name) }
      uses[index] = .element
      index += 1
    }
    var title: Range<Int>?
    if attachment.title == nil {
      title = takeAttachmentTitle(&attachment, from: index, to: end, names)
    }
    let isRule = index < end && MarkerReader.read(text, lines[index].range)?.form.style == .article
    guard attachment.label != nil || attachment.title != nil || isRule else { return }
    let number = bind(attachment, &listed)
    if let title, parts.attachments[number].title != attachment.title {
      for line in title where uses[line] == .element { uses[line] = .furniture(.other) }
    }
    if attachment.label != nil, parts.attachments[number].label != attachment.label {
      uses[first] = .furniture(.other)
    }
    while index < end {
      if uses[index] == .open { uses[index] = .attachment(number) }
      index += 1
    }
  }

  /// The title over an attachment's text: a name that was listed or cited, else the lines before its
  /// first sentence or heading. The lines it was found on.
  private mutating func takeAttachmentTitle(
    _ attachment: inout AttachmentElement, from first: Int, to end: Int, _ names: AttachmentNames
  ) -> Range<Int>? {
    guard first < end else { return nil }
    let named = names.count(at: first, lines)
    if named > 0 {
      attachment.title = Words(pieces: lines[first..<(first + named)].map(\.range))
      return take(first..<(first + named))
    }
    var head = first
    while head < end, head - first < 8, uses[head] != .open || !isBody(head) { head += 1 }
    if let found = TitleFinder(reader: self).find(from: first, to: head),
      found.words.pieces.contains(where: { GenreWords.genre(ending: $0, in: text) != nil })
    {
      attachment.title = found.words
      return take(found.lines)
    }
    let range = lines[first].range
    guard uses[first] == .open, !isBody(first), range.count <= 60, isBare(range),
      attachment.label != nil || isBareName(range) || head < end && head - first <= 2
    else { return nil }
    attachment.title = Words(range)
    return take(first..<(first + 1))
  }

  private mutating func take(_ range: Range<Int>) -> Range<Int> {
    for index in range where uses[index] == .open { uses[index] = .element }
    return range
  }

  /// Joins a text with the name under which it was listed; the attachment's index.
  private mutating func bind(
    _ attachment: AttachmentElement, _ listed: inout ListedAttachments
  ) -> Int {
    guard let place = listed.take(attachment) else {
      parts.attachments.append(attachment)
      return parts.attachments.count - 1
    }
    if parts.attachments[place].title == nil { parts.attachments[place].title = attachment.title }
    return place
  }

  private func foldedWords(_ words: Words) -> [Scalar] {
    words.pieces.flatMap { Array(text.folded[$0]) }
  }
}

/// The listed attachments whose texts have not been found yet.
private struct ListedAttachments {
  private let text: WorkingText
  private var byTitle: [[Scalar]: Int] = [:]
  private var byOrdinal: [Int: Int] = [:]
  private var taken: Set<Int> = []
  /// Where the one name stands of a document that lists a single attachment.
  private let only: Int?

  init(_ attachments: [AttachmentElement], in text: WorkingText) {
    self.text = text
    only = attachments.count == 1 ? attachments[0].range.lowerBound : nil
    for (number, element) in attachments.enumerated().reversed() {
      if let title = element.title { byTitle[key(title)] = number }
      if let ordinal = element.ordinal { byOrdinal[ordinal] = number }
    }
  }

  private func key(_ words: Words) -> [Scalar] {
    words.pieces.flatMap(text.unspaced)
  }

  /// The listed attachment that a text belongs to, by its title or else by its number.
  mutating func take(_ attachment: AttachmentElement) -> Int? {
    let isUnnumbered = attachment.label != nil && attachment.ordinal == nil
    let isOnly = isUnnumbered && only.map { $0 < attachment.range.lowerBound } ?? false
    let found =
      attachment.title.flatMap { byTitle[key($0)] } ?? attachment.ordinal.flatMap { byOrdinal[$0] }
      ?? (isOnly ? 0 : nil)
    guard let found, taken.insert(found).inserted else { return nil }
    return found
  }
}

/// The names by which texts below a signature can be known: those listed as attachments, and those
/// cited in 《》 above.
struct AttachmentNames {
  private let text: WorkingText
  private var listed: Set<[Scalar]> = []
  private var cited: Set<[Scalar]> = []
  /// One bit for the low six bits of each scalar that a name begins with.
  private var firsts: UInt64 = 0

  /// The longest name that is compared, in scalars, and the most lines it may be broken over.
  private static let longest = 80
  private static let mostLines = 4

  init(text: WorkingText) { self.text = text }

  /// Names whose texts have begun: a page may print a text twice.
  private var begun: Set<[Scalar]> = []

  func isListed(_ range: Range<Int>) -> Bool { listed.contains(key(range)) }

  /// Whether a name stands at a line for the first time.
  mutating func take(at index: Int, _ lines: [Line]) -> Bool {
    let count = count(at: index, lines)
    guard count > 0 else { return false }
    return begun.insert(lines[index..<(index + count)].flatMap { key($0.range) }).inserted
  }

  mutating func list(_ words: Words) {
    let name = words.pieces.flatMap { key($0) }
    guard name.count <= Self.longest else { return }
    listed.insert(name)
    if let first = name.first { firsts |= 1 << UInt64(first.value & 63) }
  }

  /// Remembers the titles in 《》 on a line.
  mutating func cite(in range: Range<Int>) {
    var opening: Int?
    for place in range {
      if text.folded[place] == "《" { opening = place + 1 }
      if text.folded[place] == "》", let start = opening, place - start <= Self.longest {
        let name = key(start..<place)
        cited.insert(name)
        if let first = name.first { firsts |= 1 << UInt64(first.value & 63) }
        opening = nil
      }
    }
  }

  /// How many lines from one on are, joined, a name: 0 where they are none. A cited name must end in a
  /// genre, since many a form is cited too.
  func count(at index: Int, _ lines: [Line]) -> Int {
    guard let first = lines[index].range.first,
      firsts >> UInt64(text.folded[first].value & 63) & 1 != 0
    else { return 0 }
    var name: [Scalar] = []
    var next = index
    while next < lines.count, next - index < Self.mostLines, lines[next].furniture == nil {
      let range = lines[next].range
      guard range.count + name.count <= Self.longest else { return 0 }
      name += key(range)
      next += 1
      if listed.contains(name) { return next - index }
      let isSuffix = next - 1 > index && TitleSuffix.matches(text, range)
      let end = isSuffix ? lines[next - 2].range : range
      if name.count >= 5, cited.contains(name), GenreWords.genre(ending: end, in: text) != nil {
        return next - index
      }
    }
    return 0
  }

  private func key(_ range: Range<Int>) -> [Scalar] {
    range.filter { !text.classes[$0].contains(.blank) }.map { text.folded[$0] }
  }
}
