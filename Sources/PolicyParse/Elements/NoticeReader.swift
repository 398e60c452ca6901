/// What a line of a document was found to be.
enum LineUse: Sendable, Equatable {
  /// Not yet decided.
  case open
  case furniture(FurnitureKind)
  /// A line of the masthead, signature or colophon.
  case element
  /// A line of the body of the document itself.
  case body
  /// A line of the text of the attachment with this index.
  case attachment(Int)
}

/// An attachment: listed by name, or following with its text, or both.
public struct AttachmentElement: Sendable, Equatable {
  /// 附件, 附表 …, without its number.
  public var label: Range<Int>?
  public var ordinal: Int?
  public var title: Words?
  /// Where it is named or begins.
  public var range: Range<Int>
  /// The lines of its text; empty where only its name is in the file.
  public var body: [Range<Int>] = []
}

/// A document taken apart into elements, body, attachments and furniture.
public struct NoticeParts: Sendable {
  public var metadata = Metadata()
  public var body: [Range<Int>] = []
  public var attachments: [AttachmentElement] = []
  public var furniture: [(kind: FurnitureKind, range: Range<Int>)] = []
  var labels = ElementLabels()
  public var diagnostics: [Diagnostic] = []
}

/// Reads the elements of a document off its lines: head, signature, colophon, attachments.
struct NoticeReader {
  let text: WorkingText
  let lines: [Line]
  let anchors: TextAnchors
  var uses: [LineUse]
  /// The part of a body line that is left when a signature was printed behind its last sentence.
  var shortened: [Int: Range<Int>] = [:]
  var parts = NoticeParts()
  /// The first line of addressees or body.
  var headEnd = 0
  /// Just after the signature, date and annotation; nil where there is none.
  var signatureEnd: Int?
  /// Values of a portal's table that serve where the document has none of its own.
  var portal: [PortalWords.Kind: (value: Range<Int>, line: Int)] = [:]
  /// Organs printed right under the title.
  var byline: [Words] = []
  /// A date printed under the title.
  var headDate: DateElement?
  /// The line of that date where it holds nothing else.
  var headDateLine: Int?

  static func read(_ text: WorkingText, _ lines: [Line]) -> NoticeParts {
    var reader = NoticeReader(text: text, lines: lines)
    if reader.isTaiwanLetter { reader.readTaiwanLetter() } else { reader.readNotice() }
    reader.inferLetterGenre()
    reader.readTerms()
    reader.finish()
    return reader.parts
  }

  private mutating func readNotice() {
    readHead()
    readAddressees()
    readColophon()
    readSignature()
    readAttachments()
    readContacts()
    readOfficeTelephones()
    separatePeople()
    inferIssuers()
  }

  init(text: WorkingText, lines: [Line]) {
    self.text = text
    self.lines = lines
    anchors = TextAnchors(
      text, in: (lines.first?.range.lowerBound ?? 0)..<(lines.last?.range.upperBound ?? 0))
    uses = lines.map { $0.furniture.map(LineUse.furniture) ?? .open }
  }

  /// Gives every line that no element took to the body or to the furniture it is.
  private mutating func finish() {
    settleElementLines()
    for index in lines.indices {
      switch uses[index] {
      case .open, .body: parts.body.append(shortened[index] ?? lines[index].range)
      case .furniture(let kind): parts.furniture.append((kind, lines[index].range))
      case .attachment(let number):
        parts.attachments[number].body.append(lines[index].range)
      case .element: break
      }
    }
  }

  // MARK: Shapes of lines

  /// Whether a line can stand in the masthead or in a signature: no sentence, no number in front.
  func isBare(_ range: Range<Int>) -> Bool {
    for place in range {
      switch text.folded[place] {
      case "。", ";", "!", "?", ",": return false
      default: continue
      }
    }
    return true
  }

  /// Whether a line is a sentence or heading of a body, so that the head has ended.
  func isBody(_ index: Int) -> Bool {
    let range = lines[index].range
    if MarkerReader.opens(text, range), range.count > 2 { return true }
    if TableReader.isDrawn(text.values[range.lowerBound]), range.count > 2 { return true }
    guard range.count >= 15 else { return false }
    let last = text.folded[range.upperBound - 1]
    if last == "。" || last == ";" { return !isBracketed(range) }
    if last == ":" { return true }
    let stops = range.contains { text.folded[$0] == "。" }
    let commas = range.contains { text.folded[$0] == "," }
    return stops && !isBracketed(range) || commas && range.count >= 50
  }

  /// Whether the whole line stands in round brackets.
  func isBracketed(_ range: Range<Int>) -> Bool {
    range.count > 2 && text.folded[range.lowerBound] == "("
      && text.folded[range.upperBound - 1] == ")"
  }

  // Listed ::: Bullet Blank+ Words
  /// The words of a line that a page prints as one of a list.
  func withoutBullet(_ range: Range<Int>) -> Range<Int> {
    var cursor = Cursor(text, in: range)
    guard cursor.take(.bullet), cursor.skipSpaces() > 0, !cursor.isAtEnd else { return range }
    return cursor.position..<range.upperBound
  }

  func isOrgan(_ range: Range<Int>) -> Bool {
    range.count >= 2 && range.count <= 45 && OrganEndings.end(range, in: text)
      && !text.classes[range.lowerBound].contains(.digit)
  }

  /// The parts of a range between separators, without blanks at their ends.
  func split(_ range: Range<Int>, at isSeparator: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where isSeparator(place) {
      let part = text.trimmed(start..<place)
      if !part.isEmpty { result.append(part) }
      start = place + 1
    }
    let part = text.trimmed(start..<range.upperBound)
    if !part.isEmpty { result.append(part) }
    return result
  }

  /// The words after a label and its colon, when the line begins with the label.
  func value(after labels: [StaticString], in range: Range<Int>) -> Range<Int>? {
    for label in labels {
      guard let end = labelEnd(label, in: range) else { continue }
      return text.trimmed(end..<range.upperBound)
    }
    return nil
  }

  /// Just after a label (which may be padded: 主 题 词) and its colon.
  func labelEnd(_ label: StaticString, in range: Range<Int>) -> Int? {
    guard let first = range.first, text.folded[first].value == label.firstCode else { return nil }
    var cursor = Cursor(text, in: range)
    let bytes = LiteralBytes(label)
    var index = 0
    while index < bytes.count {
      if index > 0 { cursor.skipSpaces() }
      let (code, width) = bytes.scalar(at: index)
      guard cursor.current?.value == code else { return nil }
      cursor.advance()
      index += width
    }
    cursor.skipSpaces()
    guard cursor.take(":") else { return nil }
    return cursor.position
  }
}
