/// Says what an unbroken run of words in a list of persons is, and cuts names off posts.
struct PeopleClassifier {
  private let text: WorkingText

  init(_ text: WorkingText) { self.text = text }

  /// Reads the pieces of a run: one, or more where names run together or are joined by 和.
  func read(_ range: Range<Int>, into pieces: inout [PeoplePiece]) {
    let (core, others) = withoutOthers(withoutVerb(range))
    if !core.isEmpty { cut(core, into: &pieces) }
    if let others { pieces.append(PeoplePiece(.others, others, .none)) }
  }

  /// A run without the verb that may close a list: 及各班主任组成.
  private func withoutVerb(_ range: Range<Int>) -> Range<Int> {
    text.hasSuffix("组成", in: range) && range.count > 3
      ? range.lowerBound..<(range.upperBound - 2) : range
  }

  private func cut(_ range: Range<Int>, into pieces: inout [PeoplePiece]) {
    let whole = piece(range)
    switch whole.kind {
    case .name, .nameAndPost, .organ: pieces.append(whole)
    case .post: pieces += joined(range) ?? [whole]
    default: pieces += joined(range) ?? runTogether(range) ?? [whole]
    }
  }

  /// What a run is as a whole.
  func piece(_ range: Range<Int>) -> PeoplePiece {
    if let foreign = dottedPiece(range) { return foreign }
    if let named = wholeName(range), named.shape != .possible { return named }
    if let titled = nameAndPost(range) ?? titled(range) { return titled }
    if let mixed = postAndName(range), mixed.honorific != nil, mixed.shape != .possible {
      return mixed
    }
    if endsInPersons(range) { return PeoplePiece(.post, range, .none) }
    if let mixed = postAndName(range) { return mixed }
    if RolePostWords.suffixes.longestSuffix(in: text, of: range) != nil {
      return PeoplePiece(.post, range, .none)
    }
    if OrganWords.suffixes.longestSuffix(in: text, of: range) != nil {
      return PeoplePiece(.organ, range, .none)
    }
    return wholeName(range) ?? PeoplePiece(.unknown, range, .none)
  }

  // WholeName ::: Name Honorific?      张三同志
  private func wholeName(_ range: Range<Int>) -> PeoplePiece? {
    let (core, honorific) = withoutHonorific(range)
    guard let shape = PersonName.shape(of: core, in: text) else { return nil }
    if shape == .possible || honorific == nil, isVocabulary(core, shape) { return nil }
    var piece = PeoplePiece(
      shape == .possible && honorific == nil ? .maybeName : .name, range, .none)
    piece.name = core
    piece.honorific = honorific
    piece.shape = shape
    return piece
  }

  /// Whether a run ends as a post or an organ does, so that it is no name.
  private func isVocabulary(_ range: Range<Int>, _ shape: PersonName.Shape = .proved) -> Bool {
    if let post = RolePostWords.suffixes.longestSuffix(in: text, of: range),
      post.start <= range.lowerBound + 1
    {
      return true
    }
    guard let organ = OrganWords.suffixes.longestSuffix(in: text, of: range) else { return false }
    return shape != .proved || range.upperBound - organ.start > 1
  }

  // NameAndPost ::: Name Post | Family Title      李四局长, 李校长
  private func nameAndPost(_ range: Range<Int>) -> PeoplePiece? {
    for length in [3, 2, 4] where length < range.count {
      let name = range.lowerBound..<(range.lowerBound + length)
      let post = name.upperBound..<range.upperBound
      guard PersonName.shape(of: name, in: text) == .proved, isPost(post) else { continue }
      guard !isVocabulary(name), !isCompoundedPost(range), !cutsWord(range, at: post.lowerBound),
        RoleClauseWords.calledBy.longestSuffix(in: text, of: post) != nil
      else { continue }
      var piece = PeoplePiece(.nameAndPost, range, .none)
      piece.name = name
      piece.post = post
      piece.shape = .proved
      return piece
    }
    return nil
  }

  /// Whether the last two or three characters before 长 name a place or an organ: 石桥镇长.
  private func isCompoundedPost(_ range: Range<Int>) -> Bool {
    text.folded[range.upperBound - 1] == "长" && range.count == 4
      && ScalarList("镇乡村区县市州旗").contains(text.folded[range.upperBound - 2])
  }

  /// Whether the whole range is the word of a post, with 副 and the like or without.
  private func isPost(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, Self.postPrefixes.contains(text.folded[start]) { start += 1 }
    guard start < range.upperBound,
      let found = RolePostWords.suffixes.longest(in: text, at: start, before: range.upperBound)
    else { return false }
    return found.end == range.upperBound && found.meaning == .post
  }

  private static let postPrefixes: ScalarSet = ["副", "总", "正", "原"]

  private func endsInPersons(_ range: Range<Int>) -> Bool {
    guard let found = RolePostWords.suffixes.longestSuffix(in: text, of: range) else {
      return false
    }
    return found.meaning == .persons
  }

  // PostAndName ::: Post Name      副局长李四, 国务院副总理张三
  private func postAndName(_ range: Range<Int>) -> PeoplePiece? {
    let (core, honorific) = withoutHonorific(range)
    var best: (post: Range<Int>, name: Range<Int>, shape: PersonName.Shape, score: Int)?
    for length in [3, 2, 4, 1] where length < core.count {
      let name = (core.upperBound - length)..<core.upperBound
      let post = core.lowerBound..<name.lowerBound
      guard let shape = PersonName.shape(of: name, in: text), !isVocabulary(name, shape) else {
        continue
      }
      guard !cutsWord(core, at: name.lowerBound) else { continue }
      let score = score(post, shape, length)
      if score > best?.score ?? 0 { best = (post, name, shape, score) }
    }
    guard let best else { return nil }
    var piece = PeoplePiece(.postAndName, range, .none)
    piece.post = best.post
    piece.name = best.name
    piece.honorific = honorific
    piece.shape = best.shape
    return piece
  }

  /// Whether a cut would go through the word that ends the run: 总工程师 holds no 程师.
  private func cutsWord(_ range: Range<Int>, at cut: Int) -> Bool {
    if let post = RolePostWords.suffixes.longestSuffix(in: text, of: range), post.start < cut {
      return true
    }
    guard let organ = OrganWords.suffixes.longestSuffix(in: text, of: range) else { return false }
    return organ.start < cut
  }

  /// How well a run is cut before a name; 0 when it must not be.
  private func score(_ post: Range<Int>, _ shape: PersonName.Shape, _ length: Int) -> Int {
    let sure = shape != .possible || hasCompound(post.upperBound)
    if RolePostWords.suffixes.longestSuffix(in: text, of: post) != nil {
      if sure { return length == 3 ? 6 : 5 }
      return shape == .possible && length <= 3 ? 2 : 1
    }
    guard sure, length <= 3, OrganWords.suffixes.longestSuffix(in: text, of: post) != nil else {
      return 0
    }
    return length == 3 ? 4 : 3
  }

  private func hasCompound(_ place: Int) -> Bool {
    Surnames.compounds.longest(in: text, at: place, before: min(text.count, place + 2)) != nil
  }

  // Dotted ::: Post? Name      州长买买提·艾力
  private func dottedPiece(_ range: Range<Int>) -> PeoplePiece? {
    guard let dot = range.first(where: { text.folded[$0] == "·" }) else { return nil }
    let (core, honorific) = withoutHonorific(range)
    var cut = dot - 1
    while cut > range.lowerBound + 1 {
      let post = range.lowerBound..<cut
      if RolePostWords.suffixes.longestSuffix(in: text, of: post) != nil
        || OrganWords.suffixes.longestSuffix(in: text, of: post, upTo: 3) != nil && post.count > 2,
        PersonName.shape(of: cut..<core.upperBound, in: text) == .proved
      {
        var piece = PeoplePiece(.postAndName, range, .none)
        piece.post = post
        piece.name = cut..<core.upperBound
        piece.honorific = honorific
        piece.shape = .proved
        return piece
      }
      cut -= 1
    }
    return nil
  }

  // Titled ::: Family Title      李校长, 霍主任
  private func titled(_ range: Range<Int>) -> PeoplePiece? {
    guard (3...4).contains(range.count), Surnames.isSingle(text.folded[range.lowerBound]),
      isTitle((range.lowerBound + 1)..<range.upperBound), !isWholeWord(range)
    else { return nil }
    var piece = PeoplePiece(.name, range, .none)
    piece.name = range
    return piece
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    isPost(range) || honorific(at: range.lowerBound, before: range.upperBound) == range
  }

  private func isWholeWord(_ range: Range<Int>) -> Bool {
    RolePostWords.suffixes.longestSuffix(in: text, of: range)?.start == range.lowerBound
      || Surnames.lookalikes.longest(in: text, at: range.lowerBound, before: range.upperBound)
        != nil
  }

  /// The same names when they run together: 张三丰李四, 王五赵六.
  ///
  /// Only where there is one way to cut them into names with known family names.
  func runTogether(_ range: Range<Int>) -> [PeoplePiece]? {
    guard (4...30).contains(range.count) else { return nil }
    // ways[i]: in how many ways the first i characters are names; two is as good as many.
    var ways = [Int](repeating: 0, count: range.count + 1)
    var lastLength = [Int](repeating: 0, count: range.count + 1)
    ways[0] = 1
    for place in 1...range.count {
      for length in [2, 3, 4] where length <= place && ways[place - length] > 0 {
        let start = range.lowerBound + place - length
        guard isSureName(start..<(start + length)) else { continue }
        ways[place] = min(9, ways[place] + ways[place - length])
        lastLength[place] = max(lastLength[place], length)
      }
    }
    guard ways[range.count] > 0, lastLength[range.count] < range.count else { return nil }
    return names(range, lastLength)
  }

  private func isSureName(_ range: Range<Int>) -> Bool {
    let compound = hasCompound(range.lowerBound)
    guard compound ? range.count >= 3 : range.count <= 3 else { return false }
    return PersonName.shape(of: range, in: text) == .proved && !isVocabulary(range)
  }

  private func names(_ range: Range<Int>, _ lengths: [Int]) -> [PeoplePiece] {
    var result: [PeoplePiece] = []
    var place = range.count
    while place > 0, lengths[place] > 0 {
      let name =
        (range.lowerBound + place - lengths[place])..<(range.lowerBound + place)
      var piece = PeoplePiece(.name, name, .none)
      piece.name = name
      piece.shape = .proved
      result.append(piece)
      place -= lengths[place]
    }
    return result.reversed()
  }

  // Joined ::: Piece ("和"|"及"|"以及"|"与") Piece      副主任张三和副部长李四
  private func joined(_ range: Range<Int>) -> [PeoplePiece]? {
    for place in range.dropFirst().dropLast() {
      guard
        let next = RoleClauseWords.conjunctions.longest(
          in: text, at: place, before: range.upperBound)
      else { continue }
      let left = piece(range.lowerBound..<place)
      guard Self.isPerson(left), next.end < range.upperBound else { continue }
      var right: [PeoplePiece] = []
      cut(next.end..<range.upperBound, into: &right)
      guard let first = right.first, Self.isPerson(first) || first.kind == .post else { continue }
      right[0].separator = .list
      return [left] + right
    }
    return nil
  }

  private static func isPerson(_ piece: PeoplePiece) -> Bool {
    switch piece.kind {
    case .name, .nameAndPost: true
    case .postAndName: piece.shape != .possible
    default: false
    }
  }

  // Others ::: "等" (Number? ("名"|"位")? ("人"|"同志"))?
  private func withoutOthers(_ range: Range<Int>) -> (Range<Int>, Range<Int>?) {
    guard
      let start = range.last(where: { text.folded[$0] == "等" }),
      range.upperBound - start <= 10
    else { return (range, nil) }
    var cursor = Cursor(text, in: (start + 1)..<range.upperBound)
    while cursor.take([.digit, .hanNumeral]) || cursor.take("余") || cursor.take("多") {}
    _ = cursor.take("名") || cursor.take("位") || cursor.take("个")
    if cursor.isAtEnd {
      return (range.lowerBound..<start, start..<range.upperBound)
    }
    if let found = RoleClauseWords.persons.longest(
      in: text, at: cursor.position, before: range.upperBound),
      found.end == range.upperBound, cursor.position > start + 1 || range.upperBound - start == 2
    {
      return (range.lowerBound..<start, start..<range.upperBound)
    }
    guard honorific(at: cursor.position, before: range.upperBound)?.upperBound == range.upperBound
    else { return (range, nil) }
    return (range.lowerBound..<start, start..<range.upperBound)
  }

  /// 同志 and the like at the end of a run, with the number of those before it (两同志, 三位同志).
  private func withoutHonorific(_ range: Range<Int>) -> (Range<Int>, Range<Int>?) {
    guard let found = RolePostWords.honorifics.longestSuffix(in: text, of: range),
      found.start - range.lowerBound >= 2
    else { return (range, nil) }
    let start = startOfCount(before: found.start, in: range)
    return (range.lowerBound..<start, found.start..<range.upperBound)
  }

  // Count ::: "两" | Number ("位"|"名")
  private func startOfCount(before end: Int, in range: Range<Int>) -> Int {
    var start = end - 1
    if text.folded[start] != "两" {
      guard text.folded[start] == "位" || text.folded[start] == "名" else { return end }
      start -= 1
      guard start > range.lowerBound,
        !text.classes[start].isDisjoint(with: [.digit, .hanNumeral])
      else { return end }
    }
    return start - range.lowerBound >= 2 ? start : end
  }

  /// 同志 and the like at a place.
  func honorific(at place: Int, before limit: Int) -> Range<Int>? {
    RolePostWords.honorifics.longest(in: text, at: place, before: limit).map { place..<$0.end }
  }
}
