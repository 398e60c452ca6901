/// Someone who holds a role, as a list or a sentence names him or her.
public struct RoleHolder: Sendable, Equatable {
  /// With the blanks that pad it. Nil where only a post or a description stands, or only marks.
  public var name: Range<Int>?
  /// 局党组书记、局长: what the person is apart from the role.
  public var post: Range<Int>?
  /// 同志, 女士 …
  public var honorific: Range<Int>?
  /// 各科室负责人: who holds the role where no name is given.
  public var description: Range<Int>?
  /// Whether the description is of more than one person.
  public var isCollective = false
  /// Whether the role is held beside another one: （兼）, 兼任.
  public var isConcurrent = false
  /// Whether characters of the name, or all of it, were hidden.
  public var isRedacted = false
  public var range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }
}

/// Reads the persons who hold a role off a list or a sentence.
public enum RoleHolders {
  /// Where the persons stand: grammar tells what may be a name there.
  public enum Place: Sendable {
    /// Behind a label and its colon, or in a cell.
    case list
    /// On a line of its own below such a list: only what is surely a person continues it.
    case continuation
    /// Before 任组长 or after 组长由.
    case sentence
  }

  public struct Reading: Sendable, Equatable {
    public var holders: [RoleHolder]
    /// Just after what was read.
    public var end: Int
    /// Whether everything up to the end of the range or of its sentence was understood.
    public var isComplete: Bool
    /// Whether a name stands among them that its form or place proves.
    public var hasName: Bool { holders.contains { $0.name != nil || $0.isRedacted } }
  }

  /// - Parameter isSingle: whether the role is one that one person holds, so that posts with 、
  ///   between them (党组书记、局长) are one person's.
  public static func read(
    _ text: WorkingText, _ range: Range<Int>, place: Place, isSingle: Bool
  ) -> Reading {
    let (pieces, stop) = PeoplePieces.read(text, range)
    return reading(of: pieces, upTo: stop, RoleHolderWalk(text, place, isSingle), range)
  }

  /// The same where all must be understood; nil where it is not. Words that nothing makes a person
  /// of end the reading at once.
  static func readAll(
    _ text: WorkingText, _ range: Range<Int>, place: Place, isSingle: Bool
  ) -> Reading? {
    guard let (pieces, stop) = PeoplePieces.readAll(text, range) else { return nil }
    let reading = reading(of: pieces, upTo: stop, RoleHolderWalk(text, place, isSingle), range)
    return reading.isComplete ? reading : nil
  }

  private static func reading(
    of pieces: [PeoplePiece], upTo stop: Int, _ walk: RoleHolderWalk, _ range: Range<Int>
  ) -> Reading {
    var walk = walk
    let failure = walk.run(pieces)
    let ended = stop >= range.upperBound || walk.text.classes[stop].contains(.sentenceEnd)
    return Reading(
      holders: walk.holders, end: failure?.range.lowerBound ?? stop,
      isComplete: failure == nil && ended && !pieces.isEmpty)
  }
}

/// Goes through the pieces of a list once, and gives posts to names and the rest to descriptions.
struct RoleHolderWalk {
  let text: WorkingText
  let place: RoleHolders.Place
  let isSingle: Bool
  private(set) var holders: [RoleHolder] = []
  /// Posts and organs read that no name has taken yet.
  private var pending: [PeoplePiece] = []
  /// Whether the list puts names before posts: 张三　县长.
  private var nameFirst = false
  /// Whether the last piece was the post of the last holder, so that 、 may lead to another.
  private var afterPost = false

  init(_ text: WorkingText, _ place: RoleHolders.Place, _ isSingle: Bool) {
    self.text = text
    self.place = place
    self.isSingle = isSingle
  }

  /// Reads pieces up to the first that is not understood, and returns that one.
  mutating func run(_ pieces: [PeoplePiece]) -> PeoplePiece? {
    let pieces = settled(pieces)
    holders.reserveCapacity(pieces.count)
    nameFirst = pieces.first { $0.kind != .bracket }?.kind == .name
    for piece in pieces {
      if piece.separator == .comma || piece.separator == .semicolon { startClause(piece) }
      guard take(piece) else {
        flush()
        return piece
      }
    }
    flush()
    return nil
  }

  /// Decides what the doubtful pieces are, now that the whole list is known.
  private func settled(_ pieces: [PeoplePiece]) -> [PeoplePiece] {
    let sure = pieces.contains { Self.isSure($0) }
    func isWord(_ piece: PeoplePiece) -> Bool { piece.kind != .bracket && piece.kind != .others }
    let believes = sure || place == .list && pieces.count(where: isWord) == 1
    var result = pieces
    for index in result.indices {
      switch result[index].kind {
      case .maybeName:
        result[index].kind = believes || isToldApart(pieces, index) ? .name : .unknown
      case .unknown where sure && place == .list: believeLookalike(&result, index)
      default: break
      }
    }
    foldUnits(&result)
    return result
  }

  /// 黄河 between the names of a list, set off by 、 like them, is a person's name.
  private func believeLookalike(_ pieces: inout [PeoplePiece], _ index: Int) {
    let range = pieces[index].range
    guard range.count == 2, PersonName.isLookalikeName(range, in: text) else { return }
    let joins =
      pieces[index].separator == .list
      || index + 1 < pieces.count
        && pieces[index + 1].separator == .list
    let others = pieces.enumerated().filter { $0.offset != index }
    guard joins, others.allSatisfy({ $0.element.kind != .unknown && $0.element.kind != .maybeName })
    else { return }
    pieces[index].kind = .name
    pieces[index].name = range
    pieces[index].shape = .proved
  }

  /// Whether what may be a name stands before a post of its own, or is a person's: 扎西　副县长,
  /// 扎西（藏族）.
  private func isToldApart(_ pieces: [PeoplePiece], _ index: Int) -> Bool {
    guard index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    if next.kind == .bracket {
      let inner = (next.range.lowerBound + 1)..<(next.range.upperBound - 1)
      return post(in: inner) != nil || text.hasSuffix("女", in: inner)
        || text.hasSuffix("族", in: inner)
    }
    return next.kind == .post && next.separator == .gap && !saysMany(next.range)
  }

  private static func isSure(_ piece: PeoplePiece) -> Bool {
    switch piece.kind {
    case .name, .nameAndPost: true
    case .postAndName: piece.shape != .possible
    default: false
    }
  }

  // Units ::: Words ("、" Words)* "等"? Persons      教育局、公安等部门负责人
  /// Joins the units before 等部门负责人, or before a post of units that have none, to one piece.
  private func foldUnits(_ pieces: inout [PeoplePiece]) {
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      guard pieces[index].kind == .post || pieces[index].kind == .unknown, index > 0,
        pieces[index].separator == .list
      else { continue }
      let spansAll = speaksOfUnits(pieces[index].range)
      if pieces[index].kind == .unknown, !spansAll { continue }
      var start = index
      while start > 0, pieces[start].separator == .list,
        spansAll
          ? pieces[start - 1].kind != .bracket && pieces[start - 1].kind != .post
          : pieces[start - 1].kind == .organ || pieces[start - 1].kind == .unknown
      {
        start -= 1
      }
      guard start < index else { continue }
      var whole = PeoplePiece(
        .post, pieces[start].range.lowerBound..<pieces[index].range.upperBound,
        pieces[start].separator)
      whole.shape = .possible
      pieces.replaceSubrange(start...index, with: [whole])
      index = start
    }
  }

  /// Whether words say 等部门 or the like and then name persons.
  private func speaksOfUnits(_ range: Range<Int>) -> Bool {
    guard RolePostWords.suffixes.longestSuffix(in: text, of: range) != nil else { return false }
    return range.contains { isAndOthers($0, range) }
  }

  /// Whether 等 at a place says that there are others, and is no part of 高等 or 平等.
  private func isAndOthers(_ place: Int, _ range: Range<Int>) -> Bool {
    text.folded[place] == "等"
      && (place == range.lowerBound || !Self.ranks.contains(text.folded[place - 1]))
  }

  private static let ranks: ScalarSet = ["高", "中", "初", "平", "同", "对", "优", "上"]

  private mutating func startClause(_ piece: PeoplePiece) {
    // 张三，县长: a post may follow a bare name after a comma.
    if piece.kind == .post, piece.separator == .comma, !isCollective(piece.range), pending.isEmpty,
      let last = holders.last, last.name != nil, last.post == nil, !afterPost, nameFirst
    {
      return
    }
    flush()
    afterPost = false
  }

  private mutating func take(_ piece: PeoplePiece) -> Bool {
    switch piece.kind {
    case .name: takeName(piece)
    case .postAndName:
      if isDuty(piece.range) { return false }
      takePostAndName(piece)
    case .nameAndPost:
      takeName(piece)
      attachPost(piece.post ?? piece.range)
    case .post, .organ: return takePost(piece)
    case .bracket: takeBracket(piece)
    case .others: if !holders.isEmpty { extendLast(to: piece.range.upperBound) }
    case .maybeName, .unknown: return false
    }
    return true
  }

  // MARK: Names

  private mutating func takeName(_ piece: PeoplePiece) {
    if piece.separator == .list || pending.contains(where: { isCollective($0.range) }) { flush() }
    let post = takePending()
    addHolder(piece, post: post)
    afterPost = false
  }

  private mutating func takePostAndName(_ piece: PeoplePiece) {
    guard let post = piece.post else { return }
    if nameFirst, piece.separator == .gap || afterPost && piece.separator == .list,
      let last = holders.last, last.name != nil, last.post == nil || afterPost
    {
      // 张三　县长李四　书记, where a line end was lost: the post is the one before's.
      attachPost(post)
      addHolder(piece, post: nil)
      afterPost = false
      return
    }
    if pending.contains(where: {
      isCollective($0.range) || $0.kind == .organ && $0.separator == .list
    }) {
      flush()
    }
    let before = takePending()
    addHolder(piece, post: before.map { $0.lowerBound..<post.upperBound } ?? post)
    afterPost = false
  }

  private mutating func addHolder(_ piece: PeoplePiece, post: Range<Int>?) {
    let start = min(post?.lowerBound ?? piece.range.lowerBound, piece.range.lowerBound)
    var holder = RoleHolder(start..<piece.range.upperBound)
    holder.name = piece.name
    holder.honorific = piece.honorific
    holder.post = post
    if piece.shape == .redacted || piece.shape == .hidden { holder.isRedacted = true }
    if piece.shape == .hidden { holder.name = nil }
    holders.append(holder)
  }

  // MARK: Posts

  private mutating func takePost(_ piece: PeoplePiece) -> Bool {
    if isDuty(piece.range) { return false }
    if nameFirst, !saysMany(piece.range), pending.isEmpty, let last = holders.last, last.name != nil
    {
      let follows = piece.separator == .gap || piece.separator == .comma
      if follows && last.post == nil || afterPost && piece.separator != .none {
        attachPost(piece.range)
        return true
      }
    }
    if piece.kind == .organ, piece.separator == .none || place == .continuation, !holders.isEmpty {
      return false
    }
    if piece.separator == .gap, !pending.isEmpty, isWhole(pending[pending.count - 1]) { flush() }
    pending.append(piece)
    afterPost = false
    return true
  }

  /// Whether words say what is to be done, although a person ends them: 负责活动的组织与领导.
  private func isDuty(_ range: Range<Int>) -> Bool {
    if let place = text.firstOffset(of: "负责", in: range) {
      let rest = (place + 2)..<range.upperBound
      if RoleClauseWords.afterCharge.longest(in: text, at: rest.lowerBound, before: rest.upperBound)
        == nil,
        text.firstOffset(of: "的", in: rest) == nil || text.hasSuffix("领导", in: range)
      {
        return true
      }
    }
    return RoleClauseWords.holderDutyVerbs.longest(
      in: text, at: range.lowerBound, before: range.upperBound) != nil
      && text.firstOffset(of: "的", in: range) == nil
  }

  /// Whether a description is complete, so that the next words begin another.
  private func isWhole(_ piece: PeoplePiece) -> Bool {
    piece.kind == .post && isCollective(piece.range)
  }

  private mutating func attachPost(_ range: Range<Int>) {
    guard let last = holders.indices.last else { return }
    let start = holders[last].post?.lowerBound ?? range.lowerBound
    holders[last].post = start..<range.upperBound
    extendLast(to: range.upperBound)
    afterPost = true
  }

  private mutating func extendLast(to end: Int) {
    guard let last = holders.indices.last else { return }
    holders[last].range = holders[last].range.lowerBound..<max(holders[last].range.upperBound, end)
  }

  /// The pending posts as one person's, now that the name has come.
  private mutating func takePending() -> Range<Int>? {
    guard let first = pending.first, let last = pending.last else { return nil }
    pending = []
    return first.range.lowerBound..<last.range.upperBound
  }

  // MARK: Brackets

  // Bracket ::: "(" ("女"|"兼"|Nationality|Post|Words) ")"
  private mutating func takeBracket(_ piece: PeoplePiece) {
    let inner = text.trimmed((piece.range.lowerBound + 1)..<(piece.range.upperBound - 1))
    guard !inner.isEmpty else { return }
    if let last = pending.indices.last {
      pending[last].range = pending[last].range.lowerBound..<piece.range.upperBound
      return
    }
    guard let last = holders.indices.last else { return }
    extendLast(to: piece.range.upperBound)
    if text.hasSuffix("兼", in: inner)
      || text.has("兼", at: inner.lowerBound, before: inner.upperBound)
    {
      holders[last].isConcurrent = true
      if inner.count == 1 { return }
    }
    guard holders[last].name != nil || holders[last].isRedacted, holders[last].post == nil,
      let post = post(in: inner)
    else { return }
    holders[last].post = post
  }

  /// The post in a bracket, without 女 and the like before it.
  private func post(in range: Range<Int>) -> Range<Int>? {
    var words = range
    if let mark = range.first(where: { text.folded[$0] == "," || text.folded[$0] == "、" }) {
      let first = text.trimmed(range.lowerBound..<mark)
      if first.count == 1 || text.hasSuffix("族", in: first) {
        words = text.trimmed((mark + 1)..<range.upperBound)
      }
    }
    return isPostLike(words) ? words : nil
  }

  /// Whether the words in a bracket behind a name say what the person is.
  private func isPostLike(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, !text.hasSuffix("族", in: range),
      text.firstOffset(of: "负责", in: range) == nil
        || RolePostWords.suffixes.longestSuffix(in: text, of: range) != nil,
      text.firstOffset(of: "电话", in: range) == nil
    else { return false }
    return text.classes[range.lowerBound].contains(.han)
  }

  // MARK: Descriptions

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let pieces = pending
    pending = []
    var start = 0
    for index in pieces.indices where endsDescription(pieces, index) {
      addDescription(pieces[start].range.lowerBound..<pieces[index].range.upperBound)
      start = index + 1
    }
  }

  /// Whether what began before `index` is complete there.
  private func endsDescription(_ pieces: [PeoplePiece], _ index: Int) -> Bool {
    let isLast = index == pieces.count - 1
    if pieces[index].kind == .organ {
      let laterPersons = pieces[(index + 1)...].first { $0.kind == .post }
      return laterPersons == nil && place != .sentence
    }
    if isLast { return true }
    if isCollective(pieces[index].range) || pieces[index + 1].kind == .organ { return true }
    if isCollective(pieces[index + 1].range) { return true }
    return !(isSingle || isHeldBeside(pieces[index].range))
  }

  /// Whether a post is one that goes with another: 党组成员、副局长.
  private func isHeldBeside(_ range: Range<Int>) -> Bool {
    RoleClauseWords.besides.longestSuffix(in: text, of: range) != nil
  }

  private mutating func addDescription(_ range: Range<Int>) {
    var holder = RoleHolder(range)
    holder.description = range
    holder.isCollective = isCollective(range)
    holders.append(holder)
    afterPost = false
  }

  /// Whether words speak of more than one person.
  private func isCollective(_ range: Range<Int>) -> Bool {
    saysMany(range) || RoleClauseWords.plurals.longestSuffix(in: text, of: range) != nil
  }

  /// Whether 各, 等 or the like says that there is more than one person.
  private func saysMany(_ range: Range<Int>) -> Bool {
    for place in range {
      if let found = RolePostWords.collectiveWords.longest(
        in: text, at: place, before: range.upperBound), found.end <= range.upperBound,
        text.folded[place] != "等" || isAndOthers(place, range)
      {
        return true
      }
    }
    return false
  }
}
