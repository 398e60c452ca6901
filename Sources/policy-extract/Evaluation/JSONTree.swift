/// A JSON value with everything in it, for files small enough to be held: records and gold.
enum JSONTree: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  struct Problem: Error {
    let offset: Int
  }

  /// Reads one value and nothing behind it but blanks.
  init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    var reader = JSONTreeReader(bytes)
    self = try reader.value(depth: 0)
    try reader.expectEnd()
  }

  subscript(_ name: String) -> JSONTree {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  var elements: [JSONTree] { if case .array(let list) = self { list } else { [] } }
  var members: [String: JSONTree] { if case .object(let all) = self { all } else { [:] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var double: Double? { if case .number(let value) = self { value } else { nil } }
  var integer: Int? { double.flatMap { Int(exactly: $0) } }
  var isNull: Bool { self == .null }
}

/// Reads JSON (RFC 8259) from left to right, to a depth of 512.
private struct JSONTreeReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  private var problem: JSONTree.Problem { JSONTree.Problem(offset: place - bytes.startIndex) }

  private mutating func skipBlanks() {
    while place < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.endIndex, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  mutating func expectEnd() throws(JSONTree.Problem) {
    skipBlanks()
    if place < bytes.endIndex { throw problem }
  }

  // Value ::: Object | Array | String | Number | "true" | "false" | "null"
  mutating func value(depth: Int) throws(JSONTree.Problem) -> JSONTree {
    guard depth < 512 else { throw problem }
    if accept(UInt8(ascii: "{")) { return try object(depth) }
    if accept(UInt8(ascii: "[")) { return try array(depth) }
    if accept(UInt8(ascii: "\"")) { return .string(try string()) }
    return try literal()
  }

  private mutating func object(_ depth: Int) throws(JSONTree.Problem) -> JSONTree {
    var members: [String: JSONTree] = [:]
    if accept(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      guard accept(UInt8(ascii: "\"")) else { throw problem }
      let name = try string()
      guard accept(UInt8(ascii: ":")) else { throw problem }
      members[name] = try value(depth: depth + 1)
    } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "}")) else { throw problem }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSONTree.Problem) -> JSONTree {
    var elements: [JSONTree] = []
    if accept(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while accept(UInt8(ascii: ","))
    guard accept(UInt8(ascii: "]")) else { throw problem }
    return .array(elements)
  }

  private mutating func literal() throws(JSONTree.Problem) -> JSONTree {
    let start = place
    let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D]
    while place < bytes.endIndex, !ends.contains(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      guard let number = Double(word) else { throw problem }
      return .number(number)
    }
  }

  /// From after the opening quote to after the closing one.
  private mutating func string() throws(JSONTree.Problem) -> String {
    var units: [UInt8] = []
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try escape(&units) } else { units.append(byte) }
    }
    throw problem
  }

  private mutating func escape(_ units: inout [UInt8]) throws(JSONTree.Problem) {
    guard place < bytes.endIndex else { throw problem }
    let byte = bytes[place]
    place += 1
    let plain: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
    if byte == UInt8(ascii: "u") {
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: [0x5C, 0x75]) {
        place += 2
        code = 0x10000 + (code - 0xD800) << 10 + (try hexadecimal() & 0x3FF)
      }
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      if let encoded = UTF8.encode(scalar) { units.append(contentsOf: encoded) }
    } else {
      units.append(plain[byte] ?? byte)
    }
  }

  private mutating func hexadecimal() throws(JSONTree.Problem) -> UInt32 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4,
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem }
    place += 4
    return code
  }
}
