/// The places of a text where the grammars of plans and references can begin, found in one pass.
///
/// A place is in a list when its first two scalars are those of one of the list's words (or its
/// only one): a grammar that is tried there may still read nothing, but it reads nothing elsewhere.
struct MentionAnchors: Sendable {
  /// Figures, 翻 and 半: where a quantity can begin.
  private(set) var numbers: [Int32] = []
  /// The marks that divide sentences and clauses, round and square brackets, and 《.
  private(set) var marks: [Int32] = []
  /// Brackets, 《, 第, 本, 附: where a reference or a document's number can begin.
  private(set) var references: [Int32] = []
  /// Roles, the nouns that end a group's name, the verbs that set groups up.
  private(set) var organization: [Int32] = []
  /// Labels of units, brackets, 由.
  private(set) var units: [Int32] = []
  /// Verbs of sending.
  private(set) var reports: [Int32] = []
  /// 各 and 地方: those whom a notice tells what to do.
  private(set) var others: [Int32] = []
  /// 任命, 免去 and the like.
  private(set) var appointments: [Int32] = []

  /// - Complexity: O(n), one look at a table for most scalars.
  init(of range: Range<Int>, in text: WorkingText) {
    let table = AnchorTable.standard
    text.folded.withUnsafeBufferPointer { folded in
      table.entries.withUnsafeBufferPointer { entries in
        var place = range.lowerBound
        while place < range.upperBound {
          let code = Int(folded[place].value)
          if code < 0x10000, entries[code] != 0 {
            let next = place + 1 < range.upperBound ? folded[place + 1] : "\n"
            add(place, table.kinds(of: entries[code], folded[place], before: next))
          }
          place += 1
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(_ place: Int, _ kinds: AnchorTable.Kinds) {
    guard !kinds.isEmpty else { return }
    let place = Int32(truncatingIfNeeded: place)
    if kinds.contains(.mark) { marks.append(place) }
    if kinds.contains(.number) { numbers.append(place) }
    if kinds.contains(.reference) { references.append(place) }
    if kinds.contains(.organization) { organization.append(place) }
    if kinds.contains(.unit) { units.append(place) }
    if kinds.contains(.report) { reports.append(place) }
    if kinds.contains(.other) { others.append(place) }
    if kinds.contains(.appointment) { appointments.append(place) }
  }
}

extension [Int32] {
  /// The first index whose place is at or after `offset`. Takes O(log n).
  func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the places that lie in a range.
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = firstIndex(from: range.lowerBound)
    var end = start
    if end < count, Int(self[end]) < range.upperBound { end = firstIndex(from: range.upperBound) }
    return start..<end
  }

  /// Whether a place lies in a range.
  func meets(_ range: Range<Int>) -> Bool {
    let first = firstIndex(from: range.lowerBound)
    return first < count && Int(self[first]) < range.upperBound
  }
}

/// What each scalar can begin, alone or with the scalar after it.
struct AnchorTable: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let number = Kinds(rawValue: 1)
    static let mark = Kinds(rawValue: 2)
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

  @inline(__always)
  func kinds(of entry: UInt16, _ first: Scalar, before next: Scalar) -> Kinds {
    let alone = UInt8(truncatingIfNeeded: entry >> 8)
    var others = UInt8(truncatingIfNeeded: entry) & ~alone
    if others != 0 {
      let isPadded = next == " "
      others &= pairs[Self.hash(first.value, next.value)] | (isPadded ? Kinds.spaced.rawValue : 0)
    }
    return Kinds(rawValue: alone | others)
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
    table.insert(alone: "《()[],;:。!?\n", .mark)
    table.insert(alone: "《[(【„<〈第本附", .reference)
    table.insert(alone: "([由", .unit)
    table.insert(UnitWords.labels, .unit)
    table.insert(RoleGroupWords.heads, .organization)
    table.insert(RoleWords.table, .organization)
    table.insert(RoleGroupWords.founders, .organization)
    table.insert(ReportingWords.verbs, .report)
    table.insert(alone: "各", .other)
    table.insert(WordTable(words: ["地方"]), .other)
    table.insert(RolePostWords.appointments, .appointment)
    return table
  }()
}
