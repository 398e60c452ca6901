/// The members of one JSON object on a line, for the journal and for pipe mode.
///
/// Values that are objects or arrays are stepped over by their brackets and kept as written.
struct JSONObject {
  enum Value: Equatable {
    /// The string's UTF-8, escapes undone.
    case string(Bytes)
    /// A number, `true`, `false` or `null`, as written.
    case literal(Bytes)
    /// An object or array, as written.
    case composite(Bytes)
  }

  struct Problem: Error {
    let what: String
    let offset: Int
  }

  private(set) var members: [(name: Bytes, value: Value)] = []

  /// The value of a member; the last one where the name stands twice.
  subscript(_ name: StaticString) -> Value? {
    let wanted = Bytes(name)
    return members.last { $0.name == wanted }?.value
  }

  func string(_ name: StaticString) -> Bytes? {
    if case .string(let bytes) = self[name] { bytes } else { nil }
  }

  func text(_ name: StaticString) -> String? { string(name)?.text }

  func integer(_ name: StaticString) -> Int? {
    if case .literal(let bytes) = self[name] { Int(bytes.text) } else { nil }
  }

  /// A member's counts, as in `{"hardWrap":5}`; empty where it is something else.
  func counts(_ name: StaticString) -> [(name: String, count: Int)] {
    guard case .composite(let bytes) = self[name], let inner = try? JSONObject(bytes[...]) else {
      return []
    }
    return inner.members.compactMap { member in
      guard case .literal(let digits) = member.value, let count = Int(digits.text) else {
        return nil
      }
      return (member.name.text, count)
    }
  }

  // Object ::: "{" (Member ("," Member)*)? "}"
  init(_ line: ArraySlice<UInt8>) throws(Problem) {
    var scanner = JSONScanner(line)
    try scanner.expect(UInt8(ascii: "{"))
    if !scanner.accept(UInt8(ascii: "}")) {
      repeat {
        members.append(try scanner.member())
      } while scanner.accept(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "}"))
    }
    try scanner.expectEnd()
  }
}

/// Reads JSON from left to right.
private struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  private var offset: Int { place - bytes.startIndex }

  private func problem(_ what: String) -> JSONObject.Problem {
    JSONObject.Problem(what: what, offset: offset)
  }

  private mutating func skipBlanks() {
    while place < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.endIndex, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(JSONObject.Problem) {
    if !accept(byte) { throw problem("has no \(Unicode.Scalar(byte)) where one belongs") }
  }

  mutating func expectEnd() throws(JSONObject.Problem) {
    skipBlanks()
    if place < bytes.endIndex { throw problem("goes on after its object") }
  }

  // Member ::: String ":" Value
  mutating func member() throws(JSONObject.Problem) -> (name: Bytes, value: JSONObject.Value) {
    try expect(Byte.quote)
    let name = try string()
    try expect(UInt8(ascii: ":"))
    return (name, try value())
  }

  private mutating func value() throws(JSONObject.Problem) -> JSONObject.Value {
    skipBlanks()
    guard place < bytes.endIndex else { throw problem("ends before a value") }
    switch bytes[place] {
    case Byte.quote:
      place += 1
      return .string(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .composite(try composite())
    default: return .literal(try literal())
    }
  }

  private mutating func literal() throws(JSONObject.Problem) -> Bytes {
    let start = place
    while place < bytes.endIndex, isLiteral(bytes[place]) { place += 1 }
    if start == place { throw problem("has no value where one belongs") }
    return Bytes(bytes[start..<place])
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), Byte.dot, UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Steps over brackets, counting how many are open.
  private mutating func composite() throws(JSONObject.Problem) -> Bytes {
    let start = place
    var depth = 0
    repeat {
      guard place < bytes.endIndex else { throw problem("ends before its brackets close") }
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == Byte.quote { _ = try string() }
    } while depth > 0
    return Bytes(bytes[start..<place])
  }

  /// Reads on from after the opening quote to after the closing one.
  private mutating func string() throws(JSONObject.Problem) -> Bytes {
    var out = Bytes()
    while place < bytes.endIndex {
      let start = place
      while place < bytes.endIndex, isPlain(bytes[place]) { place += 1 }
      out += bytes[start..<place]
      guard place < bytes.endIndex else { break }
      if bytes[place] < 0x20 { throw problem("has a control character in a string") }
      place += 1
      if bytes[place - 1] == Byte.quote { return out }
      try escape(&out)
    }
    throw problem("ends within a string")
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte != Byte.quote && byte != Byte.backslash && byte >= 0x20
  }

  private mutating func escape(_ out: inout Bytes) throws(JSONObject.Problem) {
    guard place < bytes.endIndex else { throw problem("ends within a string") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case Byte.quote, Byte.backslash, Byte.slash: out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"): try scalar(&out)
    default: throw problem("has an unknown escape in a string")
    }
  }

  /// Four hexadecimal digits, and four more after another `\u` where they are half of a pair.
  private mutating func scalar(_ out: inout Bytes) throws(JSONObject.Problem) {
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: Bytes("\\u")) {
      place += 2
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw problem("has half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code), let units = UTF8.encode(scalar) else {
      throw problem("has half a surrogate pair")
    }
    out.append(contentsOf: units)
  }

  private mutating func hexadecimal() throws(JSONObject.Problem) -> UInt32 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let code = UInt32(Bytes(digits).text, radix: 16)
    else { throw problem("has a broken \\u escape") }
    place += 4
    return code
  }
}
