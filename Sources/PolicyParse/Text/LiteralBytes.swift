/// The UTF-8 of a literal, read where the compiler put it: a `String` of it would be a copy, and the
/// words of the grammars are compared at every turn. The pointer stays inside this file.
struct LiteralBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  @inline(__always)
  var count: Int { bytes.count }

  @inline(__always)
  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The scalar that begins at a byte, and how many bytes it has.
  @inline(__always)
  func scalar(at index: Int) -> (code: UInt32, width: Int) {
    let lead = UInt32(bytes[index])
    func trail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    switch lead {
    case ..<0x80: return (lead, 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | trail(1), 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default: return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }
}

extension StaticString {
  /// The number of scalars in the literal.
  var scalarCount: Int {
    let bytes = LiteralBytes(self)
    var count = 0
    for index in 0..<bytes.count where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The first scalar of a literal that is not empty; literals here are ASCII or Chinese, of one or
  /// three bytes a scalar, or two for Latin marks.
  @inline(__always)
  var firstCode: UInt32 {
    let start = utf8Start
    let lead = UInt32(start.pointee)
    if lead < 0x80 { return lead }
    let second = UInt32(start[1]) & 0x3F
    if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
    return (lead & 0x0F) << 12 | second << 6 | UInt32(start[2]) & 0x3F
  }

  /// The last scalar of such a literal.
  @inline(__always)
  var lastCode: UInt32 {
    let end = utf8Start + utf8CodeUnitCount
    let last = UInt32(end[-1])
    if last < 0x80 { return last }
    let second = UInt32(end[-2])
    if second >= 0xC0 { return (second & 0x1F) << 6 | last & 0x3F }
    return (UInt32(end[-3]) & 0x0F) << 12 | (second & 0x3F) << 6 | last & 0x3F
  }
}
