/// Why bytes are no JSON.
struct JSONError: Error, Equatable {
  let what: String
  /// The byte at which it shows, from 0.
  let offset: Int
}

/// Reads JSON strictly (RFC 8259): no duplicate names, no lone surrogates, nothing after the value.
struct JSONReader {
  /// What is nested deeper is refused, so that whoever walks a value may do so by recursion.
  static let deepest = 256

  private let bytes: [UInt8]
  private var place = 0
  private var open: [Container] = []

  /// An array or object whose end has not come yet.
  private struct Container {
    var elements: [JSONValue] = []
    var members: [String: JSONValue] = [:]
    /// The name of the member that comes next; nil in an array.
    var name: String?

    var value: JSONValue { name == nil ? .array(elements) : .object(members) }

    mutating func add(_ value: JSONValue) {
      if let name { members[name] = value } else { elements.append(value) }
    }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    return try reader.text()
  }

  // Text ::: Blank* Value Blank*
  private mutating func text() throws(JSONError) -> JSONValue {
    while true {
      guard var value = try begin() else { continue }
      while var container = open.popLast() {
        container.add(value)
        if try goesOn(&container) {
          open.append(container)
          break
        }
        value = container.value
      }
      guard open.isEmpty else { continue }
      skipBlanks()
      guard place == bytes.count else { throw failure("more follows the value") }
      return value
    }
  }

  // Value ::: Object | Array | String | Number | "true" | "false" | "null"
  /// Reads a whole value, or opens one; then the next value is its first, and this is nil.
  private mutating func begin() throws(JSONError) -> JSONValue? {
    skipBlanks()
    guard let byte = next else { throw failure("a value is missing") }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else { throw failure("nested too deep") }
      return byte == UInt8(ascii: "{") ? try beginObject() : beginArray()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func beginObject() throws(JSONError) -> JSONValue? {
    place += 1
    skipBlanks()
    if take("}") { return .object([:]) }
    var container = Container()
    try readName(&container)
    open.append(container)
    return nil
  }

  private mutating func beginArray() -> JSONValue? {
    place += 1
    skipBlanks()
    if take("]") { return .array([]) }
    open.append(Container())
    return nil
  }

  /// Whether another element or member follows; its name is read then.
  private mutating func goesOn(_ container: inout Container) throws(JSONError) -> Bool {
    skipBlanks()
    if take(",") {
      if container.name != nil { try readName(&container) }
      return true
    }
    guard take(container.name == nil ? "]" : "}") else {
      throw failure("a comma or the end of the \(container.name == nil ? "array" : "object")")
    }
    return false
  }

  // Member ::: Blank* String Blank* ":" Value
  private mutating func readName(_ container: inout Container) throws(JSONError) {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { throw failure("a name is missing") }
    let name = try string()
    guard container.members[name] == nil else { throw failure("the name “\(name)” comes twice") }
    container.name = name
    skipBlanks()
    guard take(":") else { throw failure("a colon is missing") }
  }

  // MARK: Pieces

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func failure(_ what: String) -> JSONError { JSONError(what: what, offset: place) }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let expected = LiteralBytes(word)
    guard place + expected.count <= bytes.count,
      (0..<expected.count).allSatisfy({ bytes[place + $0] == expected[$0] })
    else { throw failure("no value begins so") }
    place += expected.count
    return value
  }

  // Number ::: "-"? ("0" | [1-9] Digit*) ("." Digit+)? ([eE] [+-]? Digit+)?
  private mutating func number() throws(JSONError) -> Double {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw failure("no value begins so")
    }
    return value
  }

  private mutating func digits() throws(JSONError) {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    if place == start { throw failure("no value begins so") }
  }

  // String ::: '"' (Scalar | "\" Escape)* '"'
  private mutating func string() throws(JSONError) -> String {
    place += 1
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw failure("a control character stands in a string") }
      place += 1
      if byte == UInt8(ascii: "\\") {
        units.append(contentsOf: UTF8.encode(try escaped()) ?? UTF8.encodedReplacementCharacter)
      } else {
        units.append(byte)
      }
    }
    guard take("\"") else { throw failure("a string does not end") }
    guard let text = String(validating: units, as: UTF8.self) else {
      throw failure("a string is not UTF-8")
    }
    return text
  }

  // Escape ::: ["\/bfnrt] | "u" Hex{4} | "u" Hex{4} "\u" Hex{4}
  private mutating func escaped() throws(JSONError) -> Scalar {
    guard let byte = next else { throw failure("a string does not end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codeUnits()
    default: throw failure("no such escape")
    }
  }

  private mutating func codeUnits() throws(JSONError) -> Scalar {
    let first = try hexadecimal()
    if let scalar = Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else {
      throw failure("a surrogate stands alone")
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("a surrogate stands alone") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ isHexadecimal($0) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    place += 4
    return value
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
