/// Words that a user adds to the built-in ones, so that local usage is understood without a
/// rebuild.
///
/// They come from a JSON file; every member may be absent:
/// ```json
/// {
///   "roles": ["网格长", "楼栋长"],
///   "topics": { "objectives": ["奋斗目标"], "funding": ["钱从哪里来"] },
///   "organs": ["促进会", "理事会"],
///   "genres": ["白皮书"]
/// }
/// ```
/// `roles` are names of posts in a group (组长 …); `topics` maps a topic of sections to words of
/// titles; `organs` are endings of the names of organs; `genres` are kinds of documents. Words are
/// of 1 to 40 characters without spaces or marks, and are compared in simplified script.
public struct CustomVocabulary: Sendable, Equatable {
  public var roles: [String] = []
  public var topics: [Topic: [String]] = [:]
  public var organs: [String] = []
  public var genres: [String] = []

  public init() {}

  /// Reads the JSON of a vocabulary file (UTF-8).
  ///
  /// - Throws: where the bytes are no JSON of this form; the error says the line and what was
  ///   expected.
  public static func parse(_ bytes: [UInt8]) throws(VocabularyError) -> CustomVocabulary {
    var reader = VocabularyReader(bytes)
    return try reader.read()
  }
}

/// What is wrong with a vocabulary file, and where.
public struct VocabularyError: Error, Sendable, Equatable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// The number of the byte in the line, from 1.
  public let column: Int
  public let message: String

  public var description: String { "line \(line), column \(column): \(message)" }
}

/// Reads a vocabulary file: an object of lists of words, nested no deeper than the form asks.
struct VocabularyReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func read() throws(VocabularyError) -> CustomVocabulary {
    var vocabulary = CustomVocabulary()
    var seen: [String] = []
    try expect("{", "a JSON object")
    var first = true
    while try hasMember(closing: "}", first: &first) {
      let at = place
      let key = try string()
      guard !seen.contains(key) else { throw error("\"\(key)\" is given twice", at: at) }
      seen.append(key)
      try expect(":", "a colon after \"\(key)\"")
      switch key {
      case "roles": vocabulary.roles = try words(of: key)
      case "organs": vocabulary.organs = try words(of: key)
      case "genres": vocabulary.genres = try words(of: key)
      case "topics": vocabulary.topics = try topics()
      default:
        throw error(
          "\"\(key)\" is not known; expected \"roles\", \"topics\", \"organs\" or \"genres\"",
          at: at)
      }
    }
    skipSpaces()
    guard place == bytes.count else { throw error("nothing may follow the object", at: place) }
    return vocabulary
  }

  // Topics ::: "{" (String ":" Words),* "}"
  private mutating func topics() throws(VocabularyError) -> [Topic: [String]] {
    var result: [Topic: [String]] = [:]
    try expect("{", "an object from topics to lists of words")
    var first = true
    while try hasMember(closing: "}", first: &first) {
      let at = place
      let key = try string()
      guard let topic = Topic(rawValue: key) else {
        let names = Topic.allCases.map(\.rawValue).joined(separator: ", ")
        throw error("\"\(key)\" is no topic; expected one of \(names)", at: at)
      }
      try expect(":", "a colon after \"\(key)\"")
      result[topic, default: []] += try words(of: key)
    }
    return result
  }

  // Words ::: "[" String,* "]"
  private mutating func words(of key: String) throws(VocabularyError) -> [String] {
    var result: [String] = []
    try expect("[", "a list of words for \"\(key)\"")
    var first = true
    while try hasMember(closing: "]", first: &first) {
      let at = place
      let word = try string()
      guard (1...40).contains(word.unicodeScalars.count) else {
        throw error("a word has 1 to 40 characters", at: at)
      }
      guard !word.unicodeScalars.contains(where: Self.isMark) else {
        throw error("\"\(word)\" holds a space or a mark", at: at)
      }
      result.append(word)
    }
    return result
  }

  private static func isMark(_ scalar: Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter, .uppercaseLetter, .lowercaseLetter, .decimalNumber, .modifierLetter: false
    default: true
    }
  }

  /// Whether another member comes before the closing bracket; reads the comma or the bracket.
  private mutating func hasMember(
    closing: Unicode.Scalar, first: inout Bool
  ) throws(VocabularyError) -> Bool {
    skipSpaces()
    if take(closing) { return false }
    if !first {
      guard take(",") else { throw error("expected a comma or \(closing)", at: place) }
      skipSpaces()
    }
    first = false
    return true
  }

  // String ::: "\"" (Byte | Escape)* "\""
  private mutating func string() throws(VocabularyError) -> String {
    try expect("\"", "a string")
    var content: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      guard byte >= 0x20 else { throw error("a string ends on its line", at: place) }
      place += 1
      if byte == UInt8(ascii: "\\") {
        content += Array(String(try escape()).utf8)
      } else {
        content.append(byte)
      }
    }
    try expect("\"", "the end of the string")
    guard let string = String(validating: content, as: UTF8.self) else {
      throw error("the string is no UTF-8", at: place)
    }
    return string
  }

  // Escape ::: "\\" ("\"" | "\\" | "/" | "n" | "t" | "u" Hex Hex Hex Hex)
  private mutating func escape() throws(VocabularyError) -> Unicode.Scalar {
    guard place < bytes.count else { throw error("the string does not end", at: place) }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count,
        let digits = String(validating: bytes[place..<(place + 4)], as: UTF8.self),
        let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
      else { throw error("\\u wants four hexadecimal digits of a character", at: place) }
      place += 4
      return scalar
    default: throw error("no such escape", at: place - 1)
    }
  }

  private mutating func expect(
    _ scalar: Unicode.Scalar, _ what: String
  ) throws(VocabularyError) {
    if scalar != "\"" || place >= bytes.count || bytes[place] != UInt8(ascii: "\"") { skipSpaces() }
    guard take(scalar) else { throw error("expected \(what)", at: place) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard place < bytes.count, UInt32(bytes[place]) == scalar.value else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private func error(_ message: String, at place: Int) -> VocabularyError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return VocabularyError(
      line: line, column: min(place, bytes.count) - start + 1, message: message)
  }
}
