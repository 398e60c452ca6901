/// Bytes on their way out: memory that grows, written without a check for each byte.
///
/// A record is five times as long as the text it was made from. Appending to an array asks at every
/// byte whether the array is its owner's alone and whether there is room; here room is made once
/// for a word, a number or a string. The pointer stays inside this file.
struct OutputBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Appends the bytes to an array.
  borrowing func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  /// Makes room for `more` bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  // MARK: Words

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

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
    if afterComma { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    (base + count).update(from: key.utf8Start, count: length)
    count &+= length
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  // MARK: Numbers

  /// The decimal digits of a number.
  mutating func append(_ value: Int) {
    guard value >= 0 else {
      append("-")
      return append(magnitude: value.magnitude, minimum: 1)
    }
    append(magnitude: UInt(value), minimum: 1)
  }

  /// The decimal digits of a number, with zeros in front of one that has fewer than `minimum`.
  mutating func append(magnitude value: UInt, minimum: Int) {
    var digits = 1
    var limit: UInt = 10
    while digits < 20, value >= limit {
      digits += 1
      limit = limit.multipliedReportingOverflow(by: 10).overflow ? .max : limit * 10
    }
    digits = max(digits, minimum)
    reserve(digits)
    var rest = value
    var place = count + digits
    while place > count {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  // MARK: Strings

  /// The scalars of a range in UTF-8, escaped where JSON or a careless reader asks for it.
  mutating func append(_ scalars: [Scalar], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= scalars.count)
    // The longest form of a scalar is an escape of six bytes.
    reserve(range.count * 6 + 4)
    scalars.withUnsafeBufferPointer { source in
      guard let source = source.baseAddress else { return }
      for place in range {
        let code = source[place].value
        if code &- 0x2E80 < 0xFE00 - 0x2E80 || code &- 0xFF00 < 0x100 {
          putThree(code)
        } else if code &- 0x20 < 0x5F, code != 0x22, code != 0x5C {
          put(UInt8(truncatingIfNeeded: code))
        } else {
          putOther(code)
        }
      }
    }
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
  private mutating func putThree(_ code: UInt32) {
    let bytes = 0x80_80E0 | code >> 12 | (code >> 6 & 0x3F) << 8 | (code & 0x3F) << 16
    UnsafeMutableRawPointer(base + count).storeBytes(of: bytes.littleEndian, as: UInt32.self)
    count &+= 3
  }

  @inline(never)
  private mutating func putOther(_ code: UInt32) {
    switch code {
    case 0x22, 0x5C:
      put(0x5C)
      put(UInt8(truncatingIfNeeded: code))
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF:
      putEscape(code)
    case ..<0x800:
      put(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
      put(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    case ..<0x10000: putThree(code)
    default:
      put(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
      put(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
      put(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      put(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
  }

  private mutating func putEscape(_ code: UInt32) {
    put(0x5C)
    switch code {
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      put(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
        put(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
