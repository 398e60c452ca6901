/// Finds the places where a document points to parts of itself.
public enum InternalReferenceRecognizer {
  /// The references in `range`, in order; what stands inside 《》 or belongs to another document
  /// (《办法》第八条) is left out.
  public static func references(
    in text: WorkingText, range: Range<Int>, documents: ReferenceDocuments
  ) -> [InternalReference] {
    references(
      in: text, range: range, documents: documents,
      anchors: MentionAnchors(of: range, in: text))
  }

  static func references(
    in text: WorkingText, range: Range<Int>, documents: ReferenceDocuments,
    anchors: MentionAnchors
  ) -> [InternalReference] {
    var result: [InternalReference] = []
    var finder = TargetFinder(documents)
    var next = range.lowerBound
    for index in anchors.references.indices(in: range) {
      let place = anchors.references[index]
      guard place >= next else { continue }
      var cursor = Cursor(text, in: place..<range.upperBound)
      finder.enter(place)
      let previous = result.last?.range.upperBound
      guard let found = read(&cursor, floor: range.lowerBound, previous: previous, &finder) else {
        continue
      }
      result.append(found)
      next = max(place + 1, cursor.position)
    }
    return result
  }

  // InternalReference ::: Article | Attachment
  private static func read(
    _ cursor: inout Cursor, floor: Int, previous: Int?, _ finder: inout TargetFinder
  ) -> InternalReference? {
    switch cursor.current {
    case "本": return readOwnArticle(&cursor, &finder)
    case "第": return readBareArticle(&cursor, floor: floor, previous: previous, &finder)
    case "附": return readAttachment(&cursor, floor: floor, finder)
    default: return nil
    }
  }

  // OwnArticle ::: "本" Kind Article                                       本方案第三条
  private static func readOwnArticle(
    _ cursor: inout Cursor, _ finder: inout TargetFinder
  ) -> InternalReference? {
    let start = cursor.position
    var ahead = cursor
    ahead.advance()
    guard
      let kind = ReferenceWords.ownNames.longest(
        in: ahead.text, at: ahead.position, before: ahead.end)
    else { return nil }
    ahead.position = kind.end
    guard let path = readArticle(&ahead) else { return nil }
    cursor = ahead
    return InternalReference(
      range: start..<ahead.position, target: finder.target(of: path))
  }

  /// An article without 本 counts only after a word that leads to it, or in a list that such an
  /// article opened (本办法第十条、第十一条).
  // BareArticle ::: (Lead | Previous Joint) Article                        符合第四条所列
  private static func readBareArticle(
    _ cursor: inout Cursor, floor: Int, previous: Int?, _ finder: inout TargetFinder
  ) -> InternalReference? {
    let start = cursor.position
    let before = max(floor, start - 4)..<start
    let goesOn = previous == start - 1 && joints.contains(cursor.text.folded[start - 1])
    guard
      goesOn
        || ReferenceWords.articleLeads.longestSuffix(in: cursor.text, of: before, upTo: 4) != nil
    else {
      return nil
    }
    var ahead = cursor
    guard let path = readArticle(&ahead) else { return nil }
    let target = finder.target(of: path)
    guard goesOn || target != nil else { return nil }
    cursor = ahead
    return InternalReference(range: start..<ahead.position, target: target)
  }

  // Article ::: "第" Number ("条"|"章"|"节"|"部分") ("之" Number)? ("第" Number "款")? Point?
  private static func readArticle(_ cursor: inout Cursor) -> ArticlePath? {
    var ahead = cursor
    guard ahead.take("第"), let ordinal = QuantityNumeral.readInteger(&ahead),
      let unit = units.longest(
        in: ahead.text, at: ahead.position, before: ahead.end)
    else { return nil }
    ahead.position = unit.end
    var path = ArticlePath(style: unit.meaning, ordinal: ordinal)
    var branch = ahead
    if branch.take("之"), let number = QuantityNumeral.readInteger(&branch) {
      path.branch = number
      ahead = branch
    }
    readParagraph(&ahead)
    path.point = readPoint(&ahead)
    cursor = ahead
    return path
  }

  // Paragraph ::: "第" Number "款"
  private static func readParagraph(_ cursor: inout Cursor) {
    var ahead = cursor
    if ahead.take("第"), QuantityNumeral.readInteger(&ahead) != nil, ahead.take("款") {
      cursor = ahead
    }
  }

  // Point ::: "第"? "("? Number ")"? ("项"|"点")
  private static func readPoint(_ cursor: inout Cursor) -> Int? {
    var ahead = cursor
    _ = ahead.take("第")
    _ = ahead.take("(")
    guard let number = QuantityNumeral.readInteger(&ahead) else { return nil }
    _ = ahead.take(")")
    guard ahead.take("项") || ahead.take("点") else { return nil }
    cursor = ahead
    return number
  }

  // Attachment ::: ("附件"|"附表"|"附录") Space? Number                      见附件2
  private static func readAttachment(
    _ cursor: inout Cursor, floor: Int, _ finder: TargetFinder
  ) -> InternalReference? {
    let start = cursor.position
    var ahead = cursor
    guard ahead.take(word: "附件") || ahead.take(word: "附表") || ahead.take(word: "附录"),
      !opensLine(cursor.text, start, floor: floor)
    else { return nil }
    ahead.skipSpaces()
    guard let ordinal = QuantityNumeral.readInteger(&ahead), ordinal > 0, ordinal < 100,
      ahead.current != ":", ahead.current != "."
    else { return nil }
    cursor = ahead
    return InternalReference(
      range: start..<ahead.position, target: finder.attachment(ordinal).map { .attachment($0) })
  }

  private static func opensLine(_ text: WorkingText, _ start: Int, floor: Int) -> Bool {
    var place = start
    while place > floor, text.classes[place - 1].contains(.blank) {
      if text.classes[place - 1].contains(.newline) { return true }
      place -= 1
    }
    return place == floor
  }

  /// What stands between the members of a list of articles.
  private static let joints: [Scalar] = ["、", "和", "或", "及", "至", "与", "-"]

  /// The units of a document that its own text points to.
  private static let units = WordTable<MarkerStyle>([
    ("条", .article), ("章", .chapter), ("节", .division), ("部分", .part), ("编", .part), ("篇", .part),
  ])
}

/// The steps of a pointer into a document: 第三条第（二）项.
struct ArticlePath: Equatable {
  var style: MarkerStyle
  var ordinal: Int
  var branch: Int?
  var point: Int?
}

/// What pointers can lead to: the notice and its attachments.
public struct ReferenceDocuments: Sendable {
  /// Of the notice, then of each attachment; empty where an attachment's text is not in the file.
  public var outlines: [Outline]
  /// The printed number of each attachment; nil where it has none.
  public var ordinals: [Int?]

  public init(outlines: [Outline], ordinals: [Int?] = []) {
    self.outlines = outlines
    self.ordinals = ordinals
  }
}

/// Finds the node that a pointer means, in the document that the pointer stands in.
struct TargetFinder {
  private let documents: ReferenceDocuments
  /// Where the text of each document lies.
  private let ranges: [Range<Int>]
  /// The document that is being read.
  private var current = 0
  /// Of each document that was asked for: its first node for each style and ordinal.
  private var nodes: [Int: [MarkerStyle: [Int: Int]]] = [:]
  /// Of each such document: the numbers that more than one section （一） has.
  private var repeated: [Int: Set<Int>] = [:]

  init(_ documents: ReferenceDocuments) {
    self.documents = documents
    ranges = documents.outlines.map { outline in
      guard let first = outline.nodes.first, let last = outline.nodes.last else { return 0..<0 }
      return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
  }

  /// Turns to the document that holds an offset: an attachment's text, else the notice.
  mutating func enter(_ offset: Int) {
    if current > 0, ranges[current].contains(offset) { return }
    current = ranges.dropFirst().firstIndex { $0.contains(offset) } ?? 0
  }

  /// Reads the numbers of the current document's sections, once.
  private mutating func learn() {
    guard nodes[current] == nil, documents.outlines.indices.contains(current) else { return }
    var first: [MarkerStyle: [Int: Int]] = [:]
    let outline = documents.outlines[current]
    for index in outline.nodes.indices where outline.nodes[index].kind == .section {
      guard let marker = outline.nodes[index].marker, let ordinal = marker.ordinal,
        marker.branch == nil
      else { continue }
      guard first[marker.style]?[ordinal] == nil else {
        if marker.style == .cjkParen { repeated[current, default: []].insert(ordinal) }
        continue
      }
      first[marker.style, default: [:]][ordinal] = index
    }
    nodes[current] = first
  }

  /// The position of the attachment of a number, from 1; nil where there is none such.
  func attachment(_ ordinal: Int) -> Int? {
    if let index = documents.ordinals.firstIndex(of: ordinal) { return index + 1 }
    let isUnnumbered = documents.ordinals.allSatisfy { $0 == nil }
    return isUnnumbered && ordinal <= documents.ordinals.count ? ordinal : nil
  }

  /// The node that a path leads to; nil where the document has none such.
  mutating func target(of path: ArticlePath) -> InternalReference.Target? {
    learn()
    return node(for: path).map { .node($0, document: current) }
  }

  private func node(for path: ArticlePath) -> Int? {
    guard let start = section(for: path) else { return nil }
    guard let point = path.point else { return start }
    let outline = documents.outlines[current]
    let child = outline.children(of: start).first { index in
      outline.nodes[index].kind == .section && outline.nodes[index].marker?.ordinal == point
    }
    return child ?? start
  }

  private func section(for path: ArticlePath) -> Int? {
    let first = nodes[current] ?? [:]
    let found = first[path.style]?[path.ordinal]
    if let found, let branch = path.branch { return branchNode(after: found, branch) }
    if found != nil { return found }
    // A document without articles calls its sections 一、二、 so, or those （一）（二） that are
    // numbered through over them.
    guard path.style == .article || path.style == .part else { return nil }
    return first[.cjk]?[path.ordinal] ?? numberedThrough(path.ordinal)
  }

  /// The one section （四） of a document in which no second one has that number.
  private func numberedThrough(_ ordinal: Int) -> Int? {
    repeated[current]?.contains(ordinal) == true ? nil : nodes[current]?[.cjkParen]?[ordinal]
  }

  /// 第五条之二 among the branches that stand behind 第五条.
  private func branchNode(after index: Int, _ branch: Int) -> Int? {
    let nodes = documents.outlines[current].nodes
    var place = nodes[index].subtreeEnd
    while place < nodes.count, let other = nodes[place].marker?.branch {
      if other == branch { return place }
      place = nodes[place].subtreeEnd
    }
    return nil
  }
}
