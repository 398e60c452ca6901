/// Appends JSON to a buffer of bytes: members in the order they are written, strict readers' JSON.
///
/// Strings are UTF-8; C0, DEL, C1, U+2028, U+2029 and the bidirectional controls are escaped
/// (RFC 8259, RFC 7493).
struct JSONWriter {
  private(set) var bytes: [UInt8]
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false

  init(into bytes: [UInt8] = [], pretty: Bool) {
    self.bytes = bytes
    isPretty = pretty
  }

  // MARK: Structure

  mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    open(key, UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    open(key, UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  private mutating func open(_ key: StaticString?, _ bracket: UInt8) {
    begin(key)
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  /// Ends what `open` or `beginObject` began. Needed on its own only where a tree is walked.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  mutating func beginObject(_ key: StaticString? = nil) { open(key, UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray(_ key: StaticString? = nil) { open(key, UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The comma, line and key before a value.
  private mutating func begin(_ key: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    if let key {
      bytes.append(UInt8(ascii: "\""))
      key.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(UInt8(ascii: ":"))
      if isPretty { bytes.append(UInt8(ascii: " ")) }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  // MARK: Values

  mutating func null(_ key: StaticString? = nil) { literal(key, "null") }

  mutating func bool(_ key: StaticString? = nil, _ value: Bool) {
    literal(key, value ? "true" : "false")
  }

  mutating func int(_ key: StaticString? = nil, _ value: Int) {
    begin(key)
    append(value)
  }

  private mutating func append(_ value: Int) {
    guard (0..<100_000_000).contains(value) else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    // The digits, the last one read first: each in a byte, the next one to write lowest.
    var digits: UInt64 = 0
    var rest = value
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 0 {
      bytes.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  /// At most four decimals, without trailing zeros.
  mutating func number(_ key: StaticString? = nil, _ value: Double) {
    begin(key)
    let rounded = (value * 10_000).rounded() / 10_000
    if rounded == rounded.rounded(), rounded.magnitude < 9e15 {
      append(Int(rounded))
    } else {
      bytes.append(contentsOf: String(rounded).utf8)
    }
  }

  mutating func string(_ key: StaticString? = nil, _ value: String) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      if Self.isPlain(utf8) {
        bytes.append(contentsOf: utf8)
      } else {
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
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

  /// An element of an array.
  mutating func string(value: String) { string(nil, value) }

  /// A member whose name is data.
  mutating func int(dynamic key: String, _ value: Int) {
    string(nil, key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    append(value)
  }

  /// A string made of ranges of one text, one after another.
  mutating func string(
    _ key: StaticString? = nil, _ scalars: [Scalar], _ pieces: some Sequence<Range<Int>>
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    for piece in pieces {
      append(scalars[piece])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func literal(_ key: StaticString?, _ word: StaticString) {
    begin(key)
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends Chinese, letters and figures in runs, and what else there is one by one.
  private mutating func append(_ scalars: ArraySlice<Scalar>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 768) { run in
      var filled = 0
      for scalar in scalars {
        if filled > 764 || !Self.isPlain(scalar) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[..<filled]))
          filled = 0
        }
        let code = scalar.value
        if !Self.isPlain(scalar) {
          append(scalar)
        } else if code < 0x80 {
          run[filled] = UInt8(truncatingIfNeeded: code)
          filled += 1
        } else {
          run[filled] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
          run[filled + 1] = UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F)
          run[filled + 2] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
          filled += 3
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run[..<filled]))
    }
  }

  /// Whether a scalar is written as it is, in one byte or three.
  @inline(__always)
  private static func isPlain(_ scalar: Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: true
    case 0x2010...0x2027, 0x2100..<0xFE00, 0xFF00..<0x10000: true
    default: false
    }
  }

  private mutating func append(_ scalar: Scalar) {
    let code = scalar.value
    switch code {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(UInt8(truncatingIfNeeded: code))
    case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: code))
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF:
      appendEscape(code)
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
  }

  private mutating func appendEscape(_ code: UInt32) {
    switch code {
    case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
    case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
    case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
    default:
      bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
