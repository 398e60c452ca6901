/// The places of a text where the grammars of dates, plans and references can begin, found in one
/// pass.
///
/// A place is in a list when its scalars begin as one of the list's words does: a grammar that is
/// tried there may still read nothing, but it reads nothing elsewhere.
struct MentionAnchors: Sendable {
  /// Figures, 翻 and 半: where a quantity can begin that is no year, month or day.
  let numbers: AnchorPlaces
  /// Words that decide whether the numbers near them are targets.
  let targetWords: AnchorPlaces
  /// Brackets, 《, 第, 本, 附: where a reference or a document's number can begin.
  let references: AnchorPlaces
  /// Roles, the nouns that end a group's name, the verbs that set groups up.
  let organization: AnchorPlaces
  /// Labels of units, brackets, 由.
  let units: AnchorPlaces
  /// Verbs of sending.
  let reports: AnchorPlaces
  /// 各 and 地方: those whom a notice tells what to do.
  let others: AnchorPlaces
  /// 任命, 免去 and the like.
  let appointments: AnchorPlaces
  /// Figures, marks, letters and the words that open dates.
  let dates: AnchorPlaces

  /// - Complexity: O(n), one look at a table for most scalars.
  init(of range: Range<Int>, in text: WorkingText) {
    // An empty file is done before the table has been made.
    let lists =
      range.isEmpty ? AnchorTable.noPlaces : AnchorTable.standard.lists(of: range, in: text)
    numbers = lists[0]
    targetWords = lists[1]
    references = lists[2]
    organization =
      text.added.map { lists[3].adding($0.table(.roles), of: range, in: text) } ?? lists[3]
    units = lists[4]
    reports = lists[5]
    others = lists[6]
    appointments = lists[7]
    dates = lists[8]
  }
}

/// Some places of a text, in order.
struct AnchorPlaces: Sendable {
  /// The places of several lists, one list after another.
  private let storage: [Int32]
  /// Where this list stands among them.
  private let bounds: Range<Int>

  init(_ storage: [Int32], _ bounds: Range<Int>) {
    self.storage = storage
    self.bounds = bounds
  }

  var isEmpty: Bool { bounds.isEmpty }

  /// The index of the first place.
  var firstIndex: Int { bounds.lowerBound }

  /// The place of an index that `indices` gave.
  @inline(__always)
  subscript(index: Int) -> Int { Int(storage[index]) }

  /// The place of an index, where it is one of the list.
  @inline(__always)
  func place(at index: Int) -> Int? { index < bounds.upperBound ? Int(storage[index]) : nil }

  /// The place before that of an index, where it is one of the list.
  func place(before index: Int) -> Int? {
    index > bounds.lowerBound ? Int(storage[index - 1]) : nil
  }

  /// The indices of the places that lie in a range. Takes O(log n), and O(n) where they are many.
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = firstIndex(from: range.lowerBound)
    return start..<firstIndex(from: range.upperBound, after: start)
  }

  /// The same, going on from the end of a range before it: ranges in order take O(n) together.
  func indices(in range: Range<Int>, after last: inout Int) -> Range<Int> {
    last = max(last, bounds.lowerBound)
    if last == bounds.lowerBound || Int(storage[last - 1]) >= range.lowerBound {
      last = firstIndex(from: range.lowerBound)
    }
    let start = firstIndex(from: range.lowerBound, after: last)
    last = firstIndex(from: range.upperBound, after: start)
    return start..<last
  }

  /// Whether a place lies in a range.
  func meets(_ range: Range<Int>) -> Bool {
    let first = firstIndex(from: range.lowerBound)
    return first < bounds.upperBound && Int(storage[first]) < range.upperBound
  }

  /// The first index whose place is at or after `offset`, from an index on that is not past it:
  /// found step by step.
  func firstIndex(from offset: Int, after index: Int) -> Int {
    var index = index
    while index < bounds.upperBound, Int(storage[index]) < offset { index += 1 }
    return index
  }

  /// The first index whose place is at or after `offset`: found by halving.
  func firstIndex(from offset: Int) -> Int {
    var low = bounds.lowerBound
    var high = bounds.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(storage[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The list with the places of a range where words that a user added can begin.
  func adding(_ words: WordTable<Int>, of range: Range<Int>, in text: WorkingText) -> AnchorPlaces {
    var firsts = ScalarSet("")
    firsts.insertFirsts(of: words)
    var places = Set(storage[bounds])
    for place in range where firsts.contains(text.folded[place]) {
      places.insert(Int32(truncatingIfNeeded: place))
    }
    return AnchorPlaces(places.sorted(), 0..<places.count)
  }
}

/// What each scalar can begin, alone or with the two scalars after it.
struct AnchorTable: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16

    static let number = Kinds(rawValue: 1 << 0)
    static let targetWord = Kinds(rawValue: 1 << 1)
    static let reference = Kinds(rawValue: 1 << 2)
    static let organization = Kinds(rawValue: 1 << 3)
    static let unit = Kinds(rawValue: 1 << 4)
    static let report = Kinds(rawValue: 1 << 5)
    static let other = Kinds(rawValue: 1 << 6)
    static let appointment = Kinds(rawValue: 1 << 7)
    static let date = Kinds(rawValue: 1 << 8)
    /// How many kinds there are.
    static let count = 9
    /// The words that may be printed with blanks inside.
    static let spaced: Kinds = [.organization, .unit]
  }

  /// Where anything can begin.
  private(set) var openings = WordOpenings()
  /// The kinds of the words that some scalars are the whole of, and of those that they open.
  private struct Beginning: Sendable {
    var whole: UInt16 = 0
    var opened: UInt16 = 0
  }

  /// For each scalar.
  private var firsts = [Beginning](repeating: Beginning(), count: 0x10000)
  /// For each hash of two scalars.
  private var pairs = [Beginning](repeating: Beginning(), count: 0x4000)
  /// For each scalar the kinds of the words that have it third.
  private var thirds = [UInt16](repeating: 0, count: 0x10000)

  /// A place and the kinds of what can begin there.
  private struct Hit {
    var place: Int32
    var kinds: UInt16
  }

  /// No place of any kind.
  static let noPlaces = [AnchorPlaces](repeating: AnchorPlaces([], 0..<0), count: Kinds.count)

  /// The places of a range where each kind can begin, by the number of the kind's bit.
  func lists(of range: Range<Int>, in text: WorkingText) -> [AnchorPlaces] {
    let hits = hits(in: range, of: text)
    var ends = [Int](repeating: 0, count: Kinds.count)
    for hit in hits { Self.forEachKind(of: hit) { ends[$0] += 1 } }
    var next = ends
    var total = 0
    for kind in 0..<Kinds.count {
      next[kind] = total
      total += ends[kind]
      ends[kind] = total
    }
    let starts = next
    var storage = [Int32](repeating: 0, count: total)
    for hit in hits {
      Self.forEachKind(of: hit) { kind in
        storage[next[kind]] = hit.place
        next[kind] += 1
      }
    }
    return (0..<Kinds.count).map { AnchorPlaces(storage, starts[$0]..<ends[$0]) }
  }

  @inline(__always)
  private static func forEachKind(of hit: Hit, _ body: (Int) -> Void) {
    var kinds = hit.kinds
    while kinds != 0 {
      body(kinds.trailingZeroBitCount)
      kinds &= kinds - 1
    }
  }

  /// The places of a range where something can begin, in order.
  private func hits(in range: Range<Int>, of text: WorkingText) -> [Hit] {
    let places = TightLoops.indices(of: openings, in: text.folded, range)
    var hits: [Hit] = []
    hits.reserveCapacity(places.count)
    for place in places {
      let kinds = kinds(at: Int(place), before: range.upperBound, in: text)
      if kinds != 0 { hits.append(Hit(place: place, kinds: kinds)) }
    }
    return hits
  }

  /// The kinds of what can begin at a place.
  @inline(__always)
  private func kinds(at place: Int, before limit: Int, in text: WorkingText) -> UInt16 {
    let first = Int(text.folded[place].value & 0xFFFF)
    var kinds = firsts[first].whole
    let others = firsts[first].opened & ~kinds
    if others != 0, place + 1 < limit {
      kinds |= others & followed(first, at: place + 1, before: limit, in: text)
    }
    let isNumber = kinds & Kinds.number.rawValue != 0
    if isNumber, !QuantityRecognizer.mayBegin(in: text, at: place) {
      kinds &= ~Kinds.number.rawValue
    }
    return kinds
  }

  /// The kinds of words of more than one scalar that can begin with a scalar and what follows it.
  @inline(__always)
  private func followed(
    _ first: Int, at place: Int, before limit: Int, in text: WorkingText
  ) -> UInt16 {
    let second = Int(text.folded[place].value & 0xFFFF)
    if second == 0x20 { return Kinds.spaced.rawValue }
    let pair = pairs[Self.hash(first, second)]
    guard pair.opened != 0, place + 1 < limit else { return pair.whole }
    let third = Int(text.folded[place + 1].value & 0xFFFF)
    let spaced = third == 0x20 ? Kinds.spaced.rawValue : 0
    return pair.whole | pair.opened & (thirds[third] | spaced)
  }

  @inline(__always)
  private static func hash(_ first: Int, _ second: Int) -> Int {
    (first &* 0x9E37 ^ first >> 5 ^ second &* 0x3D) & 0x3FFF
  }

  private mutating func insert(alone scalars: String, _ kind: Kinds) {
    for scalar in scalars.unicodeScalars {
      insert(WordOpening(first: scalar.value), kind)
    }
  }

  private mutating func insert(_ words: WordTable<some Sendable>, _ kind: Kinds) {
    for opening in words.openings { insert(opening, kind) }
  }

  private mutating func insert(_ opening: WordOpening, _ kind: Kinds) {
    openings.insert(first: opening.first, second: opening.second)
    let first = Int(opening.first & 0xFFFF)
    guard let second = opening.second.map({ Int($0 & 0xFFFF) }) else {
      firsts[first].whole |= kind.rawValue
      return
    }
    firsts[first].opened |= kind.rawValue
    let hash = Self.hash(first, second)
    if let third = opening.third {
      pairs[hash].opened |= kind.rawValue
      thirds[Int(third & 0xFFFF)] |= kind.rawValue
    } else {
      pairs[hash].whole |= kind.rawValue
    }
    if !kind.isDisjoint(with: .spaced) {
      openings.insert(first: opening.first, second: 0x20)
    }
  }

  static let standard: AnchorTable = {
    var table = AnchorTable()
    table.insert(alone: "0123456789〇零一二三四五六七八九十百千万亿两廿卅卌翻半", .number)
    table.insert(TargetWords.deciding, .targetWord)
    table.insert(alone: "《[(【„<〈第本附", .reference)
    table.insert(alone: "([由", .unit)
    table.insert(UnitWords.labels, .unit)
    table.insert(OrganizationWords.table, .organization)
    table.insert(ReportingWords.verbs, .report)
    table.insert(alone: "各", .other)
    table.insert(WordTable(words: ["地方"]), .other)
    table.insert(RolePostWords.appointments, .appointment)
    for (scalars, _) in DateAnchors.alone { table.insert(alone: scalars, .date) }
    table.insert(DateOpeners.words, .date)
    return table
  }()
}
