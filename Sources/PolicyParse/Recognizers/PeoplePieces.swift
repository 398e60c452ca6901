/// A stretch of words in a list of persons, and what it can be.
struct PeoplePiece: Equatable {
  enum Kind: Equatable {
    /// 张三, 马　敏, 张三同志
    case name
    /// Two to four characters that nothing proves to be a name.
    case maybeName
    /// 副局长李四: a post and then a name.
    case postAndName
    /// 李四局长: a name and then a post.
    case nameAndPost
    /// 局长, 各科室负责人
    case post
    /// 县教育局
    case organ
    /// Words in round brackets.
    case bracket
    /// 等, 等5人
    case others
    /// None of these.
    case unknown
  }

  /// What stands between a piece and the one before it.
  enum Separator: Equatable { case none, gap, list, comma, semicolon }

  var kind: Kind
  var range: Range<Int>
  var separator: Separator
  var name: Range<Int>?
  var post: Range<Int>?
  var honorific: Range<Int>?
  var shape: PersonName.Shape = .possible

  init(_ kind: Kind, _ range: Range<Int>, _ separator: Separator) {
    self.kind = kind
    self.range = range
    self.separator = separator
  }
}

/// Cuts a list of persons into pieces at blanks, marks and brackets, and says what each can be.
struct PeoplePieces {
  private let text: WorkingText
  private let end: Int
  private var place: Int
  private var separator = PeoplePiece.Separator.none
  private var pieces: [PeoplePiece] = []

  /// The pieces up to the end of the sentence or of the range, or up to a colon, and where the
  /// reading stopped.
  static func read(
    _ text: WorkingText, _ range: Range<Int>
  ) -> (pieces: [PeoplePiece], stop: Int) {
    var reader = PeoplePieces(text, range)
    while reader.readNext() {}
    reader.dropLabel()
    return (reader.pieces, reader.place)
  }

  /// The same; nil as soon as a piece is found that can be nothing in a list of persons.
  static func readAll(
    _ text: WorkingText, _ range: Range<Int>
  ) -> (pieces: [PeoplePiece], stop: Int)? {
    var reader = PeoplePieces(text, range)
    var checked = 0
    while reader.readNext() {
      while checked + 1 < reader.pieces.count {
        if reader.standsForNothing(checked) { return nil }
        checked += 1
      }
    }
    reader.dropLabel()
    return (reader.pieces, reader.place)
  }

  /// Whether a piece is unknown and stays so: only those that 、 joins to others can be made a part
  /// of a description, or be believed to be a name.
  private func standsForNothing(_ index: Int) -> Bool {
    pieces[index].kind == .unknown && pieces[index].separator != .list
      && pieces[index + 1].separator != .list
  }

  private init(_ text: WorkingText, _ range: Range<Int>) {
    self.text = text
    end = range.upperBound
    place = range.lowerBound
  }

  /// Reads a mark, a bracket or a run of words; false at the end of the sentence or of the range,
  /// and at a colon or a bracket that does not close.
  private mutating func readNext() -> Bool {
    guard place < end else { return false }
    let scalar = text.folded[place]
    let kind = text.classes[place]
    if kind.contains(.newline) || kind.contains(.sentenceEnd) || scalar == ":" { return false }
    if kind.contains(.blank) || kind.contains(.dash) || scalar == "|" {
      note(.gap)
    } else if let mark = Self.separator(scalar) {
      note(mark)
    } else if scalar == "(" || scalar == "[" {
      return readBracket()
    } else {
      readWords()
      return true
    }
    place += 1
    return true
  }

  /// Gives back the words right before a colon: they are a label, not a person.
  private mutating func dropLabel() {
    guard place < end, text.folded[place] == ":", let last = pieces.last,
      last.range.upperBound == place, last.kind != .bracket
    else { return }
    pieces.removeLast()
    place = last.range.lowerBound
  }

  private static func separator(_ scalar: Scalar) -> PeoplePiece.Separator? {
    switch scalar {
    case "、", "/", "\\": .list
    case ",": .comma
    case ";": .semicolon
    default: nil
    }
  }

  /// The strongest mark between two pieces is what separates them.
  private mutating func note(_ mark: PeoplePiece.Separator) {
    func strength(_ mark: PeoplePiece.Separator) -> Int {
      switch mark {
      case .none: 0
      case .gap: 1
      case .list: 2
      case .comma: 3
      case .semicolon: 4
      }
    }
    if strength(mark) > strength(separator) { separator = mark }
  }

  private mutating func add(_ piece: PeoplePiece) {
    pieces.append(piece)
    separator = .none
  }

  // Bracket ::: "(" Words ")"      brackets may nest
  private mutating func readBracket() -> Bool {
    var depth = 0
    var next = place
    while next < end, !text.classes[next].contains(.newline) {
      let scalar = text.folded[next]
      if scalar == "(" || scalar == "[" { depth += 1 }
      if scalar == ")" || scalar == "]" { depth -= 1 }
      next += 1
      if depth == 0 {
        add(PeoplePiece(.bracket, place..<next, separator))
        place = next
        return true
      }
    }
    return false
  }

  // Words ::: scalar, then scalars up to a blank, mark or bracket      a mark that separates
  // nothing begins a word; single characters that blanks pad are one name: 马　敏
  private mutating func readWords() {
    let start = place
    repeat { place += 1 } while place < end && isWord(place)
    if let padded = paddedName(start..<place) {
      place = padded.upperBound
      if let shape = PersonName.shape(of: padded, in: text) {
        addName(padded, shape)
        return
      }
      add(PeoplePiece(.unknown, padded, separator))
      return
    }
    let first = pieces.count
    PeopleClassifier(text).read(start..<place, into: &pieces)
    for index in first..<pieces.count {
      if pieces[index].separator == .none { pieces[index].separator = separator }
      separator = .none
    }
  }

  private mutating func addName(_ range: Range<Int>, _ shape: PersonName.Shape) {
    var piece = PeoplePiece(shape == .possible ? .maybeName : .name, range, separator)
    piece.name = range
    piece.shape = shape
    if let title = PeopleClassifier(text).honorific(at: place, before: end) {
      piece.honorific = title
      piece.range = range.lowerBound..<title.upperBound
      piece.kind = .name
      place = title.upperBound
    }
    add(piece)
  }

  private func isWord(_ place: Int) -> Bool {
    let kind = text.classes[place]
    let scalar = text.folded[place]
    if scalar == ".", place + 1 < end, text.classes[place + 1].contains(.han) { return true }
    return kind.isDisjoint(with: [.blank, .sentenceEnd, .innerMark, .dash]) && scalar != "("
      && scalar != "[" && scalar != "/" && scalar != "|" && scalar != "\\"
  }

  // Padded ::: Han Blanks Han | Compound Blanks Han | Han Blanks Han Blanks Han
  /// The whole name when the word at `range` is its padded beginning.
  private func paddedName(_ range: Range<Int>) -> Range<Int>? {
    guard isPaddedStart(range), let second = nextSingle(after: range.upperBound) else { return nil }
    guard range.count == 1, let third = nextSingle(after: second + 1),
      third - second <= second - range.lowerBound, nextSingle(after: third + 1) == nil,
      Surnames.isSingle(text.folded[range.lowerBound])
    else { return range.lowerBound..<(second + 1) }
    return range.lowerBound..<(third + 1)
  }

  private func isPaddedStart(_ range: Range<Int>) -> Bool {
    guard range.count <= 2, text.classes[range.lowerBound].contains(.han) else { return false }
    return range.count == 1
      || Surnames.compounds.longest(in: text, at: range.lowerBound, before: range.upperBound)?.end
        == range.upperBound
  }

  /// The offset of a character that stands alone behind one to eight blanks.
  private func nextSingle(after offset: Int) -> Int? {
    var next = offset
    while next < end, next - offset <= 8, text.classes[next].contains(.blank),
      !text.classes[next].contains(.newline)
    {
      next += 1
    }
    guard next > offset, next < end, text.classes[next].contains(.han) else { return nil }
    if next + 1 < end, isWord(next + 1), !isTail(next + 1) { return nil }
    return next
  }

  /// Whether what follows a padded name directly may follow a name: 同志, 等.
  private func isTail(_ place: Int) -> Bool {
    text.folded[place] == "等"
      || RolePostWords.honorifics.longest(in: text, at: place, before: end) != nil
  }
}
