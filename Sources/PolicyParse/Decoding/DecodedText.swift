/// A text as scalars, with how it was decoded from bytes.
public struct DecodedText: Sendable, Equatable {
  /// The text; a byte order mark is not part of it.
  public var scalars: [Scalar]
  /// The IANA name of the encoding; that of most lines where a file mixes encodings.
  public var encoding: String
  /// Where the encoding was learned from.
  public var source: EncodingSource
  /// How sure the encoding is, from 0 to 1. Measured on official documents cut to 40 bytes and
  /// more: of the readings with 0.9, at least nine in ten are right.
  public var confidence: Double
  /// The scalars U+FFFD that stand where bytes could not be decoded: `[lower, upper)`, in order,
  /// touching ranges joined.
  public var malformed: [Range<Int>]
  /// Runs of lines in another encoding than `encoding`, in order.
  public var segments: [EncodingSegment]
  /// Which bytes were decoded how: what byte offsets are counted with.
  var runs: [DecodedRun]

  init(
    _ sink: ScalarSink, encoding: String, source: EncodingSource, confidence: Double,
    segments: [EncodingSegment] = [], runs: [DecodedRun]
  ) {
    self.scalars = sink.scalars
    self.malformed = sink.malformed
    self.encoding = encoding
    self.source = source
    self.confidence = confidence
    self.segments = segments
    self.runs = runs
  }
}

/// Where an encoding was learned from.
public enum EncodingSource: String, Sendable, CaseIterable {
  /// A byte order mark.
  case bom
  /// A `charset=` or `encoding=` near the beginning of the text that fits its bytes.
  case declared
  /// The caller.
  case option
  /// The bytes themselves.
  case detected
}

/// A run of lines in another encoding than the rest of the file.
public struct EncodingSegment: Sendable, Equatable {
  /// Scalars of the text, `[lower, upper)`.
  public var range: Range<Int>
  /// The IANA name.
  public var encoding: String
}

/// A run of bytes decoded by one codec.
struct DecodedRun: Sendable, Equatable {
  var bytes: Range<Int>
  /// Offset of the run's first scalar.
  var scalarStart: Int
  var codec: ByteCodec
}

/// Why bytes could not be read as a text.
public struct TextDecodingError: Error, Sendable, Equatable {
  public enum Code: String, Sendable {
    /// The name of the encoding is not known.
    case unknownEncoding = "E_ENCODING"
    /// The bytes are no text.
    case binary = "E_BINARY"
  }

  public let code: Code
  /// What is wrong, and what to do about it.
  public let message: String
  /// The byte that shows it, from 0.
  public let offset: Int
}

/// What to do with bytes that are no text.
public enum BinaryInput: Sendable {
  /// Throw `E_BINARY`.
  case refuse
  /// Decode them all the same.
  case decode
}
