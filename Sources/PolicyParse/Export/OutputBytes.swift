/// Bytes on their way out: memory that grows, written without a check for each byte.
///
/// A record is five times as long as the text it was made from. Appending to an array asks at every
/// byte whether the array is its owner's alone and whether there is room; here room is made once
/// for a word, a number or a string. The pointer stays inside this file.
struct OutputBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// What was written before, where it is much: so that no large output is in memory twice.
  private var finished: [UInt8] = []
  private let expected: Int

  /// Bytes that are held at most before they are moved to the finished ones.
  private static let most = 1 << 20

  /// - Parameter expected: about how many bytes will be written.
  init(expected: Int = 4096) {
    self.expected = expected
    capacity = max(64, min(expected, Self.most))
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Moves what was written to the end of an array, with room for the line end behind a record.
  mutating func move(to array: inout [UInt8]) {
    if array.isEmpty {
      swap(&array, &finished)
      array.reserveCapacity(array.count + count + 1)
    } else {
      array += finished
      finished = []
    }
    array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    count = 0
  }

  /// Makes room for `more` bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    if capacity >= Self.most { finish() }
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  private mutating func finish() {
    // Growing would copy it all; memory that is not written to costs no more than its address.
    if finished.isEmpty { finished.reserveCapacity(2 * expected) }
    finished.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    count = 0
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  private static func put(_ byte: UInt8, at end: inout UnsafeMutablePointer<UInt8>) {
    end.pointee = byte
    end += 1
  }

  // MARK: Words

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Inlined, so that a literal's length is known where it is written and no call copies it.
  @inline(__always)
  mutating func append(_ word: StaticString) {
    let length = word.utf8CodeUnitCount
    reserve(length)
    (base + count).update(from: word.utf8Start, count: length)
    count &+= length
  }

  /// `"key":`, after a comma where one is needed.
  @inline(__always)
  mutating func append(key: StaticString, afterComma: Bool) {
    let length = key.utf8CodeUnitCount
    reserve(length + 4)
    var end = base + count
    // Written over where no comma is needed.
    end.pointee = UInt8(ascii: ",")
    end += afterComma ? 1 : 0
    Self.put(UInt8(ascii: "\""), at: &end)
    end.update(from: key.utf8Start, count: length)
    end += length
    Self.put(UInt8(ascii: "\""), at: &end)
    Self.put(UInt8(ascii: ":"), at: &end)
    count = end - base
  }

  /// Bytes of printable ASCII between quotation marks.
  mutating func append(quoted bytes: ArraySlice<UInt8>) {
    append(UInt8(ascii: "\""))
    bytes.withUnsafeBufferPointer { append($0) }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  // MARK: Numbers

  /// `[lower,upper]`
  mutating func append(pair lower: Int, _ upper: Int) {
    append(UInt8(ascii: "["))
    append(lower)
    append(UInt8(ascii: ","))
    append(upper)
    append(UInt8(ascii: "]"))
  }

  /// The decimal digits of a number.
  mutating func append(_ value: Int) {
    guard value >= 0 else {
      append(UInt8(ascii: "-"))
      return append(magnitude: value.magnitude, minimum: 1)
    }
    append(magnitude: UInt(value), minimum: 1)
  }

  /// The decimal digits of a number, with zeros in front of one that has fewer than `minimum`.
  mutating func append(magnitude value: UInt, minimum: Int) {
    let digits = max(Self.digitCount(value), minimum)
    reserve(digits)
    let start = base + count
    var rest = value
    var place = digits
    while place >= 2 {
      place &-= 2
      let pair = Self.pairs.utf8Start + Int(truncatingIfNeeded: rest % 100) &* 2
      start[place] = pair[0]
      start[place &+ 1] = pair[1]
      rest /= 100
    }
    if place == 1 { start[0] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10) }
    count &+= digits
  }

  /// The numbers from 0 to 99 in two digits each.
  @inline(__always)
  private static var pairs: StaticString {
    """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """
  }

  @inline(__always)
  private static func digitCount(_ value: UInt) -> Int {
    if value < 100 { return value < 10 ? 1 : 2 }
    if value < 10_000 { return value < 1000 ? 3 : 4 }
    var digits = 4
    var rest = value / 10_000
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits
  }

  // MARK: Strings

  /// The scalars of a range in UTF-8, escaped where JSON or a careless reader asks for it.
  mutating func append(_ scalars: [Scalar], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    // The longest form of a scalar is an escape of six bytes.
    reserve(range.count * 6 + 4)
    scalars.withUnsafeBufferPointer { source in
      guard let source = source.baseAddress else { return }
      var end = base + count
      var place = range.lowerBound
      while place < range.upperBound {
        place = Self.putThrees(source, from: place, before: range.upperBound, at: &end)
        guard place < range.upperBound else { break }
        Self.putScalar(source[place].value, at: &end)
        place += 1
      }
      count = end - base
    }
  }

  /// Writes scalars of three bytes that need no escape, four at once, most of a Chinese text; gives
  /// the first one not written.
  @inline(__always)
  private static func putThrees(
    _ source: UnsafePointer<Scalar>, from start: Int, before limit: Int,
    at end: inout UnsafeMutablePointer<UInt8>
  ) -> Int {
    var place = start
    while place + 4 <= limit {
      let codes = UnsafeRawPointer(source + place).loadUnaligned(as: SIMD4<UInt32>.self)
      // The highest bit of each is set where a code lies outside.
      let outsideWords = (codes &- 0x2E80) | (0xFDFF &- codes)
      let outsideWide = (codes &- 0xFF00) | (0xFFFF &- codes)
      let others = unsafeBitCast(outsideWords & outsideWide & 0x8000_0000, to: SIMD2<UInt64>.self)
      guard others[0] | others[1] == 0 else { break }
      let bytes =
        0x80_80E0 | codes &>> 12 | (codes &>> 6 & 0x3F) &<< 8 | (codes & 0x3F) &<< 16
      let pairs = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
      // The two words of a pair, moved together: six bytes, and two that the next write covers.
      let joined = pairs & 0xFF_FFFF | (pairs &>> 32) &<< 24
      UnsafeMutableRawPointer(end).storeBytes(of: joined[0].littleEndian, as: UInt64.self)
      UnsafeMutableRawPointer(end + 6).storeBytes(of: joined[1].littleEndian, as: UInt64.self)
      end += 12
      place += 4
    }
    return place
  }

  @inline(__always)
  private static func putScalar(_ code: UInt32, at end: inout UnsafeMutablePointer<UInt8>) {
    if code &- 0x2E80 < 0xFE00 - 0x2E80 || code &- 0xFF00 < 0x100 || code &- 0x2010 < 0x18 {
      putThree(code, at: &end)
    } else if code &- 0x20 < 0x5F, code != 0x22, code != 0x5C {
      put(UInt8(truncatingIfNeeded: code), at: &end)
    } else {
      putOther(code, at: &end)
    }
  }

  /// The same between quotation marks.
  mutating func append(quoted scalars: [Scalar], _ range: Range<Int>) {
    append(UInt8(ascii: "\""))
    append(scalars, range)
    append(UInt8(ascii: "\""))
  }

  /// A string between quotation marks, escaped likewise.
  mutating func append(quoted string: String) {
    append(UInt8(ascii: "\""))
    append(string)
    append(UInt8(ascii: "\""))
  }

  /// A string, escaped likewise.
  mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { utf8 in
      if Self.isPlain(utf8) { append(utf8) } else { append(escaping: utf8) }
    }
  }

  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    let scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    append(scalars, scalars.indices)
  }

  /// Whether a string needs no escape, nor holds the lead byte of a mark that may need one.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in utf8 {
      switch byte {
      case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: return false
      default: continue
      }
    }
    return true
  }

  /// A scalar from U+0800 to U+FFFF in its three bytes; a fourth byte is written over by the next.
  @inline(__always)
  private static func putThree(
    _ code: UInt32, at end: inout UnsafeMutablePointer<UInt8>
  ) {
    let bytes = 0x80_80E0 | code >> 12 | (code >> 6 & 0x3F) << 8 | (code & 0x3F) << 16
    UnsafeMutableRawPointer(end).storeBytes(of: bytes.littleEndian, as: UInt32.self)
    end += 3
  }

  @inline(never)
  private static func putOther(
    _ code: UInt32, at end: inout UnsafeMutablePointer<UInt8>
  ) {
    switch code {
    case 0x22, 0x5C:
      put(0x5C, at: &end)
      put(UInt8(truncatingIfNeeded: code), at: &end)
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF:
      putEscape(code, at: &end)
    case ..<0x800:
      put(UInt8(truncatingIfNeeded: 0xC0 | code >> 6), at: &end)
      put(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F), at: &end)
    case ..<0x10000: putThree(code, at: &end)
    default:
      put(UInt8(truncatingIfNeeded: 0xF0 | code >> 18), at: &end)
      put(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F), at: &end)
      put(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F), at: &end)
      put(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F), at: &end)
    }
  }

  private static func putEscape(
    _ code: UInt32, at end: inout UnsafeMutablePointer<UInt8>
  ) {
    put(0x5C, at: &end)
    switch code {
    case 0x0A: put(UInt8(ascii: "n"), at: &end)
    case 0x09: put(UInt8(ascii: "t"), at: &end)
    case 0x0D: put(UInt8(ascii: "r"), at: &end)
    default:
      put(UInt8(ascii: "u"), at: &end)
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
        put(digit < 10 ? 0x30 + digit : 0x57 + digit, at: &end)
      }
    }
  }
}
