/// A pattern for paths: `*` and `?` stay within a component, `**` crosses them, `[a-z]`, `[!x]`,
/// `{a,b}`, and `\` before a character that stands for itself.
///
/// A pattern without `/` is compared with the name, one with `/` with the path below the folder
/// that the user named. `?` and a bracket take one character, or one byte where a name is not UTF-8.
struct Glob: Sendable {
  private enum Part: Sendable, Equatable {
    case unit(UInt32)
    case anyOne
    case anyRun
    case anyPath
    case oneOf([ClosedRange<UInt32>], negated: Bool)
  }

  private let alternatives: [[Part]]
  private let comparesName: Bool

  init(_ pattern: Bytes) {
    let anchored = pattern.first == Byte.slash ? Bytes(pattern.dropFirst()) : pattern
    comparesName = !pattern.contains(Byte.slash)
    alternatives = Self.expand(Self.units(anchored)).map { Self.parse($0) }
  }

  /// Whether the path below the walked folder matches.
  func matches(_ path: Bytes) -> Bool {
    let units = Self.units(comparesName ? Path.name(path) : path)
    return alternatives.contains { Self.matches($0, units) }
  }

  // MARK: Reading a pattern

  /// Scalars, and bytes that are no UTF-8 as codes above all scalars.
  private static func units(_ bytes: Bytes) -> [UInt32] {
    if let text = String(validating: bytes, as: UTF8.self) {
      return text.unicodeScalars.map(\.value)
    }
    return bytes.map { $0 < 0x80 ? UInt32($0) : 0x110000 + UInt32($0) }
  }

  /// At most so many patterns come out of braces; what is left over stays as written.
  private static let mostAlternatives = 256

  /// `a{b,c}d` → `abd`, `acd`, for one level of braces at a time.
  private static func expand(_ pattern: [UInt32]) -> [[UInt32]] {
    var done: [[UInt32]] = []
    var waiting = [pattern]
    while let next = waiting.popLast() {
      let expanded = waiting.count + done.count < mostAlternatives ? expandFirst(next) : nil
      if let expanded { waiting += expanded } else { done.append(next) }
    }
    return done
  }

  /// The pattern with its first innermost braces replaced by each of their members; nil without any.
  private static func expandFirst(_ pattern: [UInt32]) -> [[UInt32]]? {
    var open: Int?
    for (place, unit) in pattern.enumerated() where place == 0 || pattern[place - 1] != backslash {
      if unit == code("{") { open = place }
      guard unit == code("}"), let start = open else { continue }
      let members = pattern[(start + 1)..<place].split(
        separator: code(","), omittingEmptySubsequences: false)
      return members.map { Array(pattern[..<start]) + Array($0) + Array(pattern[(place + 1)...]) }
    }
    return nil
  }

  private static func parse(_ pattern: [UInt32]) -> [Part] {
    var parts: [Part] = []
    var place = 0
    while place < pattern.count {
      let unit = pattern[place]
      place += 1
      switch unit {
      case code("?"): parts.append(.anyOne)
      case code("*"): appendRun(&parts, pattern, &place)
      case code("["): parts.append(parseSet(pattern, &place) ?? .unit(unit))
      case backslash where place < pattern.count:
        parts.append(.unit(pattern[place]))
        place += 1
      default: parts.append(.unit(unit))
      }
    }
    return parts
  }

  /// One star, or two or more; `**/` also stands for no folder at all.
  private static func appendRun(_ parts: inout [Part], _ pattern: [UInt32], _ place: inout Int) {
    guard place < pattern.count, pattern[place] == code("*") else { return parts.append(.anyRun) }
    while place < pattern.count, pattern[place] == code("*") { place += 1 }
    if place < pattern.count, pattern[place] == slash { place += 1 }
    parts.append(.anyPath)
  }

  // Set ::: "[" ("!"|"^")? "]"? (Unit ("-" Unit)?)* "]"
  private static func parseSet(_ pattern: [UInt32], _ place: inout Int) -> Part? {
    var cursor = place
    let negated = cursor < pattern.count && [code("!"), code("^")].contains(pattern[cursor])
    if negated { cursor += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    while cursor < pattern.count, pattern[cursor] != code("]") || ranges.isEmpty {
      let lower = pattern[cursor]
      let isRange =
        cursor + 2 < pattern.count && pattern[cursor + 1] == code("-")
        && pattern[cursor + 2] != code("]")
      let upper = isRange ? pattern[cursor + 2] : lower
      ranges.append(min(lower, upper)...max(lower, upper))
      cursor += isRange ? 3 : 1
    }
    guard cursor < pattern.count else { return nil }
    place = cursor + 1
    return .oneOf(ranges, negated: negated)
  }

  // MARK: Comparing

  private static func matches(_ parts: [Part], _ units: [UInt32]) -> Bool {
    var comparison = Comparison(parts: parts, units: units)
    while !comparison.isOver {
      guard comparison.advance() || comparison.retry() else { return false }
    }
    return true
  }

  /// Walks pattern and path from the left, and remembers where a star could take more.
  private struct Comparison {
    let parts: [Part]
    let units: [UInt32]
    private var place = Place(part: 0, unit: 0)
    /// The part after the last star, and the unit up to which the star has taken.
    private var star: Place?
    private var deep: Place?

    private struct Place {
      var part: Int
      var unit: Int
    }

    init(parts: [Part], units: [UInt32]) {
      self.parts = parts
      self.units = units
    }

    var isOver: Bool { place.unit == units.count && place.part == parts.count }

    /// Goes on by one part; false where the next part does not fit.
    mutating func advance() -> Bool {
      guard place.part < parts.count else { return false }
      let part = parts[place.part]
      if part == .anyRun || part == .anyPath {
        place.part += 1
        star = part == .anyRun ? place : nil
        if part == .anyPath { deep = place }
        return true
      }
      guard place.unit < units.count, accepts(part, units[place.unit]) else { return false }
      place = Place(part: place.part + 1, unit: place.unit + 1)
      return true
    }

    /// Lets the last star, else the last double star, take one unit more; false where none can.
    mutating func retry() -> Bool {
      if var last = star, last.unit < units.count, units[last.unit] != slash {
        last.unit += 1
        (star, place) = (last, last)
        return true
      }
      guard var last = deep, last.unit < units.count else { return false }
      last.unit += 1
      (star, deep, place) = (nil, last, last)
      return true
    }
  }

  private static func accepts(_ part: Part, _ unit: UInt32) -> Bool {
    switch part {
    case .unit(let wanted): unit == wanted
    case .anyOne: unit != slash
    case .oneOf(let ranges, let negated):
      unit != slash && ranges.contains { $0.contains(unit) } != negated
    case .anyRun, .anyPath: false
    }
  }

  private static let slash = code("/")
  private static let backslash = code("\\")

  private static func code(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}
