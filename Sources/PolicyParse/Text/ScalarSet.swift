/// A set of scalars that answers with one look at a bit: for questions asked of every scalar.
struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  /// One bit for each scalar below 0x10000.
  private var bits = [UInt64](repeating: 0, count: 0x400)
  /// The members above.
  private var others: Set<UInt32> = []

  init(_ scalars: some Sequence<Scalar>) {
    for scalar in scalars { insert(scalar.value) }
  }

  init(arrayLiteral elements: Scalar...) { self.init(elements) }

  /// The scalars of a literal.
  init(_ words: StaticString) { self.init(words.description.unicodeScalars) }

  mutating func insert(_ code: UInt32) {
    if code < 0x10000 {
      bits[Int(code >> 6)] |= 1 << UInt64(code & 63)
    } else {
      others.insert(code)
    }
  }

  /// Adds the scalars that the words of a table begin with.
  mutating func insertFirsts(of table: WordTable<some Sendable>) {
    for code in table.firstCodes { insert(code) }
  }

  @inline(__always)
  func contains(_ scalar: Scalar) -> Bool {
    let code = scalar.value
    guard code < 0x10000 else { return others.contains(code) }
    return bits[Int(code >> 6)] >> UInt64(code & 63) & 1 != 0
  }
}

/// A few scalars, written as the literal that holds them.
struct ScalarList: Sendable {
  private let words: StaticString

  @inline(__always)
  init(_ words: StaticString) { self.words = words }

  /// Whether the scalar is one of the literal's. Takes O(length of the literal): for a question
  /// asked of every scalar of a line a `switch` or a `ScalarSet` is better.
  func contains(_ scalar: Scalar) -> Bool {
    let bytes = LiteralBytes(words)
    guard scalar.value >= 0x800, scalar.value < 0x10000 else {
      return Self.holds(bytes, scalar.value)
    }
    // UTF-8 is found by its last byte as well as by any other: a member has three in step.
    let lead = UInt8(truncatingIfNeeded: 0xE0 | scalar.value >> 12)
    let middle = UInt8(truncatingIfNeeded: 0x80 | scalar.value >> 6 & 0x3F)
    let last = UInt8(truncatingIfNeeded: 0x80 | scalar.value & 0x3F)
    var index = 2
    while index < bytes.count {
      if bytes[index] == last, bytes[index - 1] == middle, bytes[index - 2] == lead { return true }
      index += 1
    }
    return false
  }

  private static func holds(_ bytes: LiteralBytes, _ sought: UInt32) -> Bool {
    var index = 0
    while index < bytes.count {
      let (code, width) = bytes.scalar(at: index)
      if code == sought { return true }
      index += width
    }
    return false
  }
}
