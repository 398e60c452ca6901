/// How documents are read and records made.
public struct ExtractionOptions: Sendable {
  /// An IANA name; nil to find out.
  public var encoding: String?
  public var script: ScriptChoice = .simplified
  public var offsetUnit: OffsetUnit = .scalar
  /// Whether glosses, wraps and conversions are listed one by one, not only counted.
  public var allRepairs = false
  /// The year of dates in a document that holds none.
  public var defaultYear: Int?
  /// Whether bytes that cannot be decoded are an error.
  public var strict = false
  /// Whether bytes that look like no text are read all the same.
  public var forceText = false
  /// Words that are added to the built-in ones.
  public var vocabulary = CustomVocabulary() {
    didSet { added = vocabulary == CustomVocabulary() ? nil : vocabulary.folded }
  }
  /// The same in the form that the grammars look them up in.
  private(set) var added: AddedWords?

  public init() {}
}

/// Why no record could be made.
public struct ExtractionError: Error, Sendable, Equatable {
  /// A stable name, such as `E_BINARY`.
  public let code: String
  /// What is wrong.
  public let message: String
  /// What can be done about it.
  public let advice: String
  /// The byte where it shows, from 0.
  public let offset: Int?
}

/// Makes records out of bytes or strings.
///
/// ```swift
/// let records = try Extractor().records(from: bytes, path: "notice.txt")
/// print(records[0].metadata.title?.string(in: records[0].text) ?? "untitled")
/// ```
public struct Extractor: Sendable {
  public var options: ExtractionOptions

  public init(_ options: ExtractionOptions = .init()) { self.options = options }

  /// One record for each document in the file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the name that goes into the record.
  ///   - pathBytes: the name's bytes where they are no UTF-8.
  /// - Throws: when the bytes are no text, the encoding is not known, or (`strict`) bytes are bad.
  /// - Complexity: O(n).
  public func records(
    from bytes: [UInt8], path: String, pathBytes: [UInt8]? = nil
  ) throws(ExtractionError) -> [PolicyRecord] {
    let decoded = try decode(bytes)
    let builder = RecordBuilder(
      decoded: decoded, bytes: bytes, path: path, pathBytes: pathBytes, options: options)
    return builder.records()
  }

  /// One record for each document in a string.
  public func records(from string: String, path: String = "-") throws(ExtractionError)
    -> [PolicyRecord]
  {
    var copy = self
    copy.options.encoding = "utf-8"
    return try copy.records(from: Array(string.utf8), path: path)
  }

  func decode(_ bytes: [UInt8]) throws(ExtractionError) -> DecodedText {
    let decoded: DecodedText
    do {
      decoded = try TextDecoder.decode(
        bytes, encoding: options.encoding, binary: options.forceText ? .decode : .refuse)
    } catch {
      throw ExtractionError(
        code: error.code.rawValue, message: Self.statement(error.message),
        advice: Self.advice(error.code), offset: error.offset)
    }
    if options.strict, let bad = decoded.malformed.first {
      throw ExtractionError(
        code: "E_MALFORMED", message: "bytes that are not \(decoded.encoding)",
        advice: "name the encoding with --encoding, or leave out --strict", offset: bad.lowerBound)
    }
    return decoded
  }

  /// What is wrong, without what to do about it: that depends on who asks.
  private static func statement(_ message: String) -> String {
    message.utf8.firstIndex(of: UInt8(ascii: ";")).map { String(message[..<$0]) } ?? message
  }

  private static func advice(_ code: TextDecodingError.Code) -> String {
    switch code {
    case .binary: "convert it to text first, or read it anyway with --force-text"
    default: "name an encoding such as utf-8, gb18030 or big5 with --encoding"
    }
  }
}
