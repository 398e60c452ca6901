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

  /// Whether the scalar is one of the literal's. Takes O(length of the literal).
  func contains(_ scalar: Scalar) -> Bool {
    let bytes = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      let (code, width) = WorkingText.scalar(in: bytes, at: index)
      if code == scalar.value { return true }
      index += width
    }
    return false
  }
}
