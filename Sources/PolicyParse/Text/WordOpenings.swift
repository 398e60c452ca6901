/// How words begin: which scalars are the whole of a word or its first, and which are the second
/// in words of the same group.
struct WordOpenings: Sendable {
  /// The bit of scalars that open a word whatever follows.
  static let alone: UInt16 = 0x80
  /// How many groups of words are told apart, by the first scalars.
  private static let groups: UInt32 = 7
  /// For each code below U+10000: in bits 0 to 6 the group that it is the first scalar of, in bits 8
  /// to 14 those that it is a second one of.
  private(set) var bits = [UInt16](repeating: 0, count: 0x10000)

  /// Adds a beginning.
  mutating func insert(first: UInt32, second: UInt32?) {
    guard let second else {
      bits[Int(first & 0xFFFF)] |= Self.alone
      return
    }
    let group: UInt16 = 1 << UInt16(first % Self.groups)
    bits[Int(first & 0xFFFF)] |= group
    bits[Int(second & 0xFFFF)] |= group << 8
  }
}
