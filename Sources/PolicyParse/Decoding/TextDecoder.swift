/// Turns the bytes of a file into scalars, finding out the encoding where it is not told.
///
/// In this order: the encoding asked for; a byte order mark; UTF-16 and UTF-32 by their NULs; UTF-8
/// by its strict form; GB18030, Big5 and UTF-16 by how likely the characters are; ICU's detector
/// for texts in no encoding of Chinese. A declaration in the text counts where it fits the bytes.
public enum TextDecoder {
  /// - Parameters:
  ///   - encoding: an IANA name or a common alias, upper or lower case; nil or `auto` to find out.
  ///   - binary: what to do with bytes that are no text.
  /// - Throws: `E_ENCODING` for a name that is not known; `E_BINARY` for bytes that are no text.
  /// - Complexity: O(n).
  public static func decode(
    _ bytes: [UInt8], encoding: String? = nil, binary: BinaryInput = .refuse
  ) throws(TextDecodingError) -> DecodedText {
    if let reading = try requested(encoding, bytes) { return reading.text(of: bytes) }
    if let mark = ByteOrderMark(bytes) {
      return Reading(codec: mark.codec, source: .bom, confidence: 1, start: mark.width)
        .text(of: bytes)
    }
    if let wide = try wideOrBinary(bytes, binary) { return wide.text(of: bytes) }
    var sink = ScalarSink()
    let end = FastDecoding.wellFormedUTF8(bytes, in: 0..<bytes.count, into: &sink.scalars)
    if end == bytes.count {
      return rival(of: sink, bytes)?.text(of: bytes) ?? utf8Text(sink, bytes)
    }
    if let part = cutUTF8(sink, bytes, upTo: end) ?? tornUTF8(bytes, upTo: end) {
      return part.text(of: bytes)
    }
    return LegacyDecoding.reading(of: bytes).text(of: bytes)
  }

  /// The reading that the caller asked for; nil where it is to be found out.
  private static func requested(
    _ encoding: String?, _ bytes: [UInt8]
  ) throws(TextDecodingError) -> Reading? {
    guard let encoding else { return nil }
    guard let meaning = EncodingLabel.meaning(of: encoding) else {
      throw TextDecodingError(
        code: .unknownEncoding,
        message:
          "unknown encoding '\(encoding)'; use a name such as utf-8, gb18030 or big5, or auto",
        offset: 0)
    }
    let mark = ByteOrderMark(bytes)
    switch meaning {
    case .automatic: return nil
    case .codec(let codec): return requested(codec, mark)
    case .utf16, .utf32: return requested(byteOrder(of: bytes, meaning, mark), mark)
    }
  }

  private static func requested(_ codec: ByteCodec, _ mark: ByteOrderMark?) -> Reading {
    let start = mark?.codec == codec ? mark?.width ?? 0 : 0
    return Reading(codec: codec, source: .option, confidence: 1, start: start)
  }

  /// The byte order of a text that is known to be UTF-16 or UTF-32; big endian in doubt (RFC 2781).
  private static func byteOrder(
    of bytes: [UInt8], _ meaning: EncodingLabel.Meaning, _ mark: ByteOrderMark?
  ) -> ByteCodec {
    let codecs: [ByteCodec] = meaning == .utf16 ? [.utf16BE, .utf16LE] : [.utf32BE, .utf32LE]
    if let mark, codecs.contains(mark.codec) { return mark.codec }
    let window = 0..<min(bytes.count, EncodingDetector.window)
    let scores = codecs.map { ReadingScore(bytes, in: window, by: $0).surprise }
    return scores[1] < scores[0] ? codecs[1] : codecs[0]
  }

  /// The wide encoding of bytes that hold NULs; nil for bytes that may be text of bytes.
  private static func wideOrBinary(
    _ bytes: [UInt8], _ binary: BinaryInput
  ) throws(TextDecodingError) -> Reading? {
    if binary == .refuse, let (kind, advice) = BinarySignature.find(in: bytes) {
      throw TextDecodingError(
        code: .binary, message: "this is \(kind), not a text; \(advice)", offset: 0)
    }
    let controls = FastDecoding.controlCount(in: bytes)
    let isBinary = controls.nulls > 0 || controls.others > max(3, bytes.count / 20)
    if isBinary, let guess = EncodingDetector.wide(bytes) { return Reading(guess) }
    guard isBinary, binary == .refuse else { return nil }
    let place = bytes.firstIndex { $0 == 0 || controls.nulls == 0 && isControl($0) } ?? 0
    throw TextDecodingError(
      code: .binary,
      message: "binary data (byte \(bytes[place]) at offset \(place)), not a text; "
        + "convert it to text first, or have it read all the same",
      offset: place)
  }

  /// Whether a byte is a control character that no text has.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
  }

  /// UTF-8 that ends in the middle of a character, as the first part of a divided file does.
  private static func cutUTF8(_ utf8: ScalarSink, _ bytes: [UInt8], upTo end: Int) -> Reading? {
    let step = UTF8Steps().step(bytes, at: end, before: bytes.count)
    guard end + step.width == bytes.count, bytes[end] >= 0xC2 else { return nil }
    let characters = utf8.scalars.lazy.filter { $0.value >= 0x800 }.prefix(2).count
    guard characters >= 2 else { return nil }
    return Reading(codec: .utf8, source: .detected, confidence: 0.98)
  }

  /// UTF-8 that begins in the middle of a character, as the second part of a divided file does.
  private static func tornUTF8(_ bytes: [UInt8], upTo end: Int) -> Reading? {
    let start = bytes.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    guard end == 0, start > 0 else { return nil }
    var rest = ScalarSink()
    let end = FastDecoding.wellFormedUTF8(bytes, in: start..<bytes.count, into: &rest.scalars)
    guard rest.scalars.contains(where: { $0.value >= 0x800 }),
      end == bytes.count
        || bytes[end] >= 0xC2
          && end + UTF8Steps().step(bytes, at: end, before: bytes.count).width == bytes.count
    else { return nil }
    return Reading(codec: .utf8, source: .detected, confidence: 0.95)
  }

  /// The longest text whose characters can all be of two bytes by chance.
  private static let longestRival = 16

  /// Another reading of what can be UTF-8: nil for nearly every text.
  private static func rival(of utf8: ScalarSink, _ bytes: [UInt8]) -> Reading? {
    if utf8.scalars.count == bytes.count {
      return EncodingDetector.escaped(bytes).map(Reading.init)
    }
    guard utf8.scalars.count <= longestRival,
      !utf8.scalars.contains(where: { $0.value >= 0x800 || isASCIILetter($0) })
    else { return nil }
    return EncodingDetector.unlikeUTF8(bytes).map(Reading.init)
  }

  private static func isASCIILetter(_ scalar: Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func utf8Text(_ sink: ScalarSink, _ bytes: [UInt8]) -> DecodedText {
    let isASCII = sink.scalars.count == bytes.count
    // A character of two or more bytes makes the text shorter than the bytes by one or more.
    let confidence = EncodingDetector.utf8Confidence(
      multibyteCharacters: (bytes.count - sink.scalars.count) / 2, isASCII: isASCII)
    let isDeclared = DeclaredEncoding.label(in: bytes).map(EncodingLabel.meaning) == .codec(.utf8)
    return DecodedText(
      sink, encoding: ByteCodec.utf8.name, source: isDeclared ? .declared : .detected,
      confidence: confidence,
      runs: [DecodedRun(bytes: 0..<bytes.count, scalarStart: 0, codec: .utf8)])
  }
}

/// How some bytes are to be read.
struct Reading {
  var codec: ByteCodec
  var source: EncodingSource
  var confidence: Double
  /// The first byte after the byte order mark.
  var start = 0
  /// Runs of lines in several encodings; empty where all are in `codec`.
  var runs: [(bytes: Range<Int>, codec: ByteCodec)] = []
  /// All of the bytes read by `codec`, where that was done to find out.
  var decoded: ScalarSink?

  func text(of bytes: [UInt8]) -> DecodedText {
    let all = runs.isEmpty ? [(bytes: start..<bytes.count, codec: codec)] : runs
    var sink = decoded ?? ScalarSink()
    var decodedRuns: [DecodedRun] = []
    for run in all {
      let place = decoded == nil ? sink.scalars.count : 0
      if decoded == nil { run.codec.decode(bytes, in: run.bytes, into: &sink) }
      decodedRuns.append(DecodedRun(bytes: run.bytes, scalarStart: place, codec: run.codec))
    }
    let own = all.filter { $0.codec == codec }.map(\.bytes)
    return DecodedText(
      sink, encoding: codec.name(for: own, of: bytes), source: source, confidence: confidence,
      segments: segments(decodedRuns, of: bytes, end: sink.scalars.count), runs: decodedRuns)
  }

  private func segments(
    _ runs: [DecodedRun], of bytes: [UInt8], end: Int
  ) -> [EncodingSegment] {
    let ends = runs.dropFirst().map(\.scalarStart) + [end]
    return zip(runs, ends).compactMap { run, end in
      guard run.codec != codec else { return nil }
      return EncodingSegment(
        range: run.scalarStart..<end, encoding: run.codec.name(for: [run.bytes], of: bytes))
    }
  }
}
