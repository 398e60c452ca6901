/// Finds the places where a document points to parts of itself.
public enum InternalReferenceRecognizer {
  /// The references in `range`, in order; what stands inside 《》 or belongs to another document
  /// (《办法》第八条) is left out.
  public static func references(
    in text: WorkingText, range: Range<Int>, outline: Outline
  ) -> [InternalReference] {
    references(
      in: text, range: range, outline: outline, anchors: MentionAnchors(of: range, in: text))
  }

  static func references(
    in text: WorkingText, range: Range<Int>, outline: Outline, anchors: MentionAnchors
  ) -> [InternalReference] {
    var result: [InternalReference] = []
    let finder = TargetFinder(outline)
    var next = range.lowerBound
    for index in anchors.references.indices(in: range) {
      let place = Int(anchors.references[index])
      guard place >= next else { continue }
      var cursor = Cursor(text, in: place..<range.upperBound)
      let previous = result.last?.range.upperBound
      guard let found = read(&cursor, floor: range.lowerBound, previous: previous, finder) else {
        continue
      }
      result.append(found)
      next = max(place + 1, cursor.position)
    }
    return result
  }

  // InternalReference ::: Article | Attachment
  private static func read(
    _ cursor: inout Cursor, floor: Int, previous: Int?, _ finder: TargetFinder
  ) -> InternalReference? {
    switch cursor.current {
    case "本": return readOwnArticle(&cursor, finder)
    case "第": return readBareArticle(&cursor, floor: floor, previous: previous, finder)
    case "附": return readAttachment(&cursor, floor: floor)
    default: return nil
    }
  }

  // OwnArticle ::: "本" Kind Article                                       本方案第三条
  private static func readOwnArticle(
    _ cursor: inout Cursor, _ finder: TargetFinder
  ) -> InternalReference? {
    let start = cursor.position
    var ahead = cursor
    ahead.advance()
    guard
      let kind = kinds.longest(in: ahead.text, at: ahead.position, before: ahead.end)
    else { return nil }
    ahead.position = kind.end
    guard let path = readArticle(&ahead) else { return nil }
    cursor = ahead
    return InternalReference(
      range: start..<ahead.position, target: finder.node(for: path).map { .node($0) })
  }

  /// An article without 本 counts only after a word that leads to it, or in a list that such an
  /// article opened (本办法第十条、第十一条).
  // BareArticle ::: (Lead | Previous Joint) Article                        符合第四条所列
  private static func readBareArticle(
    _ cursor: inout Cursor, floor: Int, previous: Int?, _ finder: TargetFinder
  ) -> InternalReference? {
    let start = cursor.position
    let before = max(floor, start - 4)..<start
    let goesOn = previous == start - 1 && joints.contains(cursor.text.folded[start - 1])
    guard goesOn || leads.longestSuffix(in: cursor.text, of: before, upTo: 4) != nil else {
      return nil
    }
    var ahead = cursor
    guard let path = readArticle(&ahead) else { return nil }
    let node = finder.node(for: path)
    guard goesOn || node != nil else { return nil }
    cursor = ahead
    return InternalReference(range: start..<ahead.position, target: node.map { .node($0) })
  }

  // Article ::: "第" Number ("条"|"章"|"节"|"部分") ("之" Number)? ("第" Number "款")? Point?
  private static func readArticle(_ cursor: inout Cursor) -> ArticlePath? {
    var ahead = cursor
    guard ahead.take("第"), let ordinal = QuantityNumeral.readInteger(&ahead),
      let unit = units.longest(in: ahead.text, at: ahead.position, before: ahead.end)
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
  private static func readAttachment(_ cursor: inout Cursor, floor: Int) -> InternalReference? {
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
    return InternalReference(range: start..<ahead.position, target: .attachment(ordinal))
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

  /// What a document calls itself.
  private static let kinds = WordTable(words: [
    "方案", "办法", "规定", "细则", "条例", "意见", "通知", "规则", "规程", "章程", "制度", "公告", "通告", "指引", "指南",
    "标准", "规范", "准则", "计划", "规划", "决定", "实施方案", "实施细则", "实施意见", "实施办法", "暂行办法", "暂行规定",
    "文件", "文",
  ])

  private static let units = WordTable<MarkerStyle>([
    ("条", .article), ("章", .chapter), ("节", .division), ("部分", .part), ("编", .part), ("篇", .part),
  ])

  /// What leads to an article of the document itself.
  private static let leads = WordTable(words: [
    "符合", "依照", "按照", "根据", "依据", "违反", "适用", "除", "上述", "前述", "参照", "具有", "具备", "属于", "见",
  ])
}

/// The steps of a pointer into a document: 第三条第（二）项.
struct ArticlePath: Equatable {
  var style: MarkerStyle
  var ordinal: Int
  var branch: Int?
  var point: Int?
}

/// Finds the node that a pointer means.
struct TargetFinder {
  private let outline: Outline
  /// First node for each style and ordinal.
  private var first: [MarkerStyle: [Int: Int]] = [:]
  /// The numbers that more than one section （一） has.
  private var repeated: Set<Int> = []

  init(_ outline: Outline) {
    self.outline = outline
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      guard node.kind == .section, let marker = node.marker, let ordinal = marker.ordinal,
        marker.branch == nil
      else { continue }
      guard first[marker.style]?[ordinal] == nil else {
        if marker.style == .cjkParen { repeated.insert(ordinal) }
        continue
      }
      first[marker.style, default: [:]][ordinal] = index
    }
  }

  /// The node, or nil where the document has none such.
  func node(for path: ArticlePath) -> Int? {
    guard let start = section(for: path) else { return nil }
    guard let point = path.point else { return start }
    let child = outline.children(of: start).first { index in
      outline.nodes[index].kind == .section && outline.nodes[index].marker?.ordinal == point
    }
    return child ?? start
  }

  private func section(for path: ArticlePath) -> Int? {
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
    repeated.contains(ordinal) ? nil : first[.cjkParen]?[ordinal]
  }

  private func branchNode(after index: Int, _ branch: Int) -> Int {
    let place = outline.nodes[index].subtreeEnd
    guard place < outline.nodes.count, outline.nodes[place].marker?.branch == branch else {
      return index
    }
    return place
  }
}
