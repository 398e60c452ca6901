/// Writes JSON into a buffer of bytes: members in the order they are written, strict readers' JSON.
///
/// Strings are UTF-8; C0, DEL, C1, U+2028, U+2029 and the bidirectional controls are escaped
/// (RFC 8259, RFC 7493).
struct JSONWriter: ~Copyable {
  private var bytes: OutputBytes
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false

  /// - Parameter capacity: about how many bytes will be written.
  init(pretty: Bool, capacity: Int = 4096) {
    bytes = OutputBytes(expected: capacity)
    isPretty = pretty
  }

  /// Moves what was written to the end of an array.
  mutating func move(to array: inout [UInt8]) { bytes.move(to: &array) }

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

  @inline(__always)
  private mutating func open(_ key: StaticString?, _ bracket: UInt8) {
    begin(key)
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  @inline(__always)
  mutating func beginObject(_ key: StaticString? = nil) { open(key, UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  @inline(__always)
  mutating func beginArray(_ key: StaticString? = nil) { open(key, UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The comma, line and key before a value.
  @inline(__always)
  private mutating func begin(_ key: StaticString?) {
    if isPretty {
      beginLine(key)
    } else if let key {
      bytes.append(key: key, afterComma: needsComma)
    } else if needsComma {
      bytes.append(UInt8(ascii: ","))
    }
    needsComma = true
  }

  @inline(never)
  private mutating func beginLine(_ key: StaticString?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    guard let key else { return }
    bytes.append(key: key, afterComma: false)
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append("  ") }
  }

  // MARK: Values
  //
  // What a key and its value begin with is inlined, so that a literal's length is known where it is
  // written; what has to be looked at is a call.

  @inline(__always)
  mutating func null(_ key: StaticString? = nil) { literal(key, "null") }

  mutating func bool(_ key: StaticString? = nil, _ value: Bool) {
    literal(key, value ? "true" : "false")
  }

  @inline(__always)
  mutating func int(_ key: StaticString? = nil, _ value: Int) {
    begin(key)
    bytes.append(value)
  }

  /// `[lower,upper]`
  @inline(__always)
  mutating func pair(_ key: StaticString?, _ lower: Int, _ upper: Int) {
    begin(key)
    if isPretty { prettyPair(lower, upper) } else { bytes.append(pair: lower, upper) }
  }

  @inline(never)
  private mutating func prettyPair(_ lower: Int, _ upper: Int) {
    bytes.append(UInt8(ascii: "["))
    depth += 1
    needsComma = false
    int(nil, lower)
    int(nil, upper)
    close(UInt8(ascii: "]"))
  }

  /// At most four decimals, without trailing zeros.
  mutating func number(_ key: StaticString? = nil, _ value: Double) {
    begin(key)
    let rounded = (value * 10_000).rounded() / 10_000
    if rounded == rounded.rounded(), rounded.magnitude < 9e15 {
      bytes.append(Int(rounded))
    } else {
      bytes.append(String(rounded))
    }
  }

  @inline(__always)
  mutating func string(_ key: StaticString? = nil, _ value: String) {
    begin(key)
    bytes.append(quoted: value)
  }

  /// An element of an array.
  mutating func string(value: String) { string(nil, value) }

  /// A literal without `"` and `\`.
  @inline(__always)
  mutating func string(_ key: StaticString, word: StaticString) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(word)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A string of printable ASCII without `"` and `\`.
  @inline(__always)
  mutating func string(_ key: StaticString? = nil, plain value: ArraySlice<UInt8>) {
    begin(key)
    bytes.append(quoted: value)
  }

  /// A member whose name is data.
  mutating func int(dynamic key: String, _ value: Int) {
    string(nil, key)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    bytes.append(value)
  }

  /// A day as YYYY-MM-DD.
  @inline(__always)
  mutating func day(_ key: StaticString, _ day: CalendarDay) {
    begin(key)
    write(day)
  }

  private mutating func write(_ day: CalendarDay) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(magnitude: day.year.magnitude, minimum: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(magnitude: day.month.magnitude, minimum: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(magnitude: day.day.magnitude, minimum: 2)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A string made of a range of a text.
  @inline(__always)
  mutating func string(_ key: StaticString? = nil, _ scalars: [Scalar], _ range: Range<Int>) {
    begin(key)
    bytes.append(quoted: scalars, range)
  }

  /// A string made of ranges of one text, one after another.
  mutating func string(_ key: StaticString? = nil, _ scalars: [Scalar], _ pieces: [Range<Int>]) {
    begin(key)
    bytes.append(UInt8(ascii: "\""))
    for piece in pieces { bytes.append(scalars, piece) }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private mutating func literal(_ key: StaticString?, _ word: StaticString) {
    begin(key)
    bytes.append(word)
  }
}
