/// How words begin: which scalars are the whole of a word or its first, and which are the second
/// in words of the same group.
struct WordOpenings: Sendable {
  /// The bit of scalars that open a word whatever follows.
  static let alone: UInt8 = 8
  /// How many groups of words are told apart.
  static let groups = 3
  /// For each code below U+10000: in bits 0 to 2 the groups that it is the first scalar of, in bits
  /// 4 to 6 those that it is a second one of.
  private(set) var bits = [UInt8](repeating: 0, count: 0x10000)

  /// Adds a beginning; `group` is below `groups`.
  mutating func insert(first: UInt32, second: UInt32?, group: Int) {
    guard let second else {
      bits[Int(first & 0xFFFF)] |= Self.alone
      return
    }
    bits[Int(first & 0xFFFF)] |= 1 << UInt8(group)
    bits[Int(second & 0xFFFF)] |= 16 << UInt8(group)
  }
}
