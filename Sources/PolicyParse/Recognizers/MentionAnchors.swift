/// The places of a text where the grammars of plans and references can begin, found in one pass.
///
/// A place is in a list when its first two scalars are those of one of the list's words (or its
/// only one): a grammar that is tried there may still read nothing, but it reads nothing elsewhere.
struct MentionAnchors: Sendable {
  /// Figures, 翻 and 半: where a quantity can begin.
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

  /// - Complexity: O(n), one look at a table for most scalars.
  init(of range: Range<Int>, in text: WorkingText) {
    let lists = AnchorTable.standard.lists(of: range, in: text)
    numbers = lists[0]
    targetWords = lists[1]
    references = lists[2]
    organization =
      text.added.map { lists[3].adding($0.table(.roles), of: range, in: text) } ?? lists[3]
    units = lists[4]
    reports = lists[5]
    others = lists[6]
    appointments = lists[7]
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

  /// The place of an index that `indices` gave.
  @inline(__always)
  subscript(index: Int) -> Int { Int(storage[index]) }

  /// The indices of the places that lie in a range. Takes O(log n).
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = firstIndex(from: range.lowerBound)
    var end = start
    while end < bounds.upperBound, Int(storage[end]) < range.upperBound {
      if end - start == 16 { return start..<firstIndex(from: range.upperBound) }
      end += 1
    }
    return start..<end
  }

  /// The same, going on from the end of a range before it: ranges in order take O(n) together.
  func indices(in range: Range<Int>, after last: inout Int) -> Range<Int> {
    last = max(last, bounds.lowerBound)
    if last > bounds.lowerBound, Int(storage[last - 1]) >= range.lowerBound {
      last = firstIndex(from: range.lowerBound)
    }
    while last < bounds.upperBound, Int(storage[last]) < range.lowerBound { last += 1 }
    let start = last
    while last < bounds.upperBound, Int(storage[last]) < range.upperBound { last += 1 }
    return start..<last
  }

  /// Whether a place lies in a range.
  func meets(_ range: Range<Int>) -> Bool {
    let first = firstIndex(from: range.lowerBound)
    return first < bounds.upperBound && Int(storage[first]) < range.upperBound
  }

  /// The first index whose place is at or after `offset`.
  private func firstIndex(from offset: Int) -> Int {
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

/// What each scalar can begin, alone or with the scalar after it.
struct AnchorTable: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let number = Kinds(rawValue: 1)
    static let targetWord = Kinds(rawValue: 2)
    static let reference = Kinds(rawValue: 4)
    static let organization = Kinds(rawValue: 8)
    static let unit = Kinds(rawValue: 16)
    static let report = Kinds(rawValue: 32)
    static let other = Kinds(rawValue: 64)
    static let appointment = Kinds(rawValue: 128)
    /// The words that may be printed with blanks inside.
    static let spaced: Kinds = [.organization, .unit]
  }

  /// For each scalar the kinds that it begins: alone in the high byte, with another in the low one.
  private(set) var entries = [UInt16](repeating: 0, count: 0x10000)
  /// For each hash of two scalars the kinds that both begin.
  private var pairs = [UInt8](repeating: 0, count: 0x10000)

  /// A place and the kinds of what can begin there.
  private struct Hit {
    var place: Int32
    var kinds: UInt8
  }

  /// The places of a range where each kind can begin, by the number of the kind's bit.
  func lists(of range: Range<Int>, in text: WorkingText) -> [AnchorPlaces] {
    withUnsafeTemporaryAllocation(of: Hit.self, capacity: range.count) { space in
      let hits = UnsafeBufferPointer(rebasing: space[..<find(in: text, range, into: space)])
      var ends = Self.counts(of: hits)
      for kind in 1..<8 { ends[kind] += ends[kind - 1] }
      let bounds = (0..<8).map { ($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0] }
      var next = bounds.map(\.lowerBound)
      let storage = [Int32](unsafeUninitializedCapacity: ends[7]) { places, filled in
        for hit in hits {
          var kinds = hit.kinds
          while kinds != 0 {
            let kind = kinds.trailingZeroBitCount
            places[next[kind]] = hit.place
            next[kind] += 1
            kinds &= kinds - 1
          }
        }
        filled = ends[7]
      }
      return bounds.map { AnchorPlaces(storage, $0) }
    }
  }

  private static func counts(of hits: UnsafeBufferPointer<Hit>) -> [Int] {
    var counts = [Int](repeating: 0, count: 8)
    for hit in hits {
      var kinds = hit.kinds
      while kinds != 0 {
        counts[kinds.trailingZeroBitCount] += 1
        kinds &= kinds - 1
      }
    }
    return counts
  }

  /// Writes the hits of a range, in order; says how many there are.
  private func find(
    in text: WorkingText, _ range: Range<Int>, into hits: UnsafeMutableBufferPointer<Hit>
  ) -> Int {
    var count = 0
    text.folded.withUnsafeBufferPointer { folded in
      entries.withUnsafeBufferPointer { entries in
        pairs.withUnsafeBufferPointer { pairs in
          for place in range {
            let first = folded[place].value
            guard first < 0x10000 else { continue }
            let entry = entries[Int(first)]
            guard entry != 0 else { continue }
            var kinds = UInt8(truncatingIfNeeded: entry >> 8)
            let others = UInt8(truncatingIfNeeded: entry) & ~kinds
            if others != 0, place + 1 < range.upperBound {
              let next = folded[place + 1].value
              let spaced = next == 0x20 ? Kinds.spaced.rawValue : 0
              kinds |= others & (pairs[Self.hash(first, next)] | spaced)
            }
            guard kinds != 0 else { continue }
            hits[count] = Hit(place: Int32(truncatingIfNeeded: place), kinds: kinds)
            count += 1
          }
        }
      }
    }
    return count
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37 ^ first >> 5 ^ second &* 0x3D) & 0xFFFF)
  }

  private mutating func insert(alone scalars: StaticString, _ kind: Kinds) {
    for scalar in scalars.description.unicodeScalars {
      entries[Int(scalar.value & 0xFFFF)] |= UInt16(kind.rawValue) << 8
    }
  }

  private mutating func insert(_ words: WordTable<some Sendable>, _ kind: Kinds) {
    for (first, second) in words.openings where first < 0x10000 {
      guard let second else {
        entries[Int(first)] |= UInt16(kind.rawValue) << 8
        continue
      }
      entries[Int(first)] |= UInt16(kind.rawValue)
      pairs[Self.hash(first, second)] |= kind.rawValue
    }
  }

  static let standard: AnchorTable = {
    var table = AnchorTable()
    table.insert(alone: "0123456789〇零一二三四五六七八九十百千万亿两廿卅卌翻半", .number)
    for (words, _) in TargetWords.deciding { table.insert(words, .targetWord) }
    table.insert(alone: "《[(【„<〈第本附", .reference)
    table.insert(alone: "([由", .unit)
    table.insert(UnitWords.labels, .unit)
    table.insert(RoleGroupWords.heads, .organization)
    table.insert(RoleWords.table.words, .organization)
    table.insert(RoleGroupWords.founders, .organization)
    table.insert(ReportingWords.verbs, .report)
    table.insert(alone: "各", .other)
    table.insert(WordTable(words: ["地方"]), .other)
    table.insert(RolePostWords.appointments, .appointment)
    return table
  }()
}
