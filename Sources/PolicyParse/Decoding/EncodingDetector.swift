/// Finds out how bytes without a mark are encoded: by what the bytes can be, and by how much the
/// characters that each reading gives look like a Chinese text.
enum EncodingDetector {
  struct Guess {
    var codec: ByteCodec
    /// From 0 to 1.
    var confidence: Double
  }

  /// How much of a text is scored, in bytes.
  static let window = 1 << 15

  /// A reading whose characters surprise more than this on average, in nats, is no Chinese text.
  static let strange = 10.5

  // MARK: Wide encodings

  /// The guess for bytes that hold NULs: UTF-16 or UTF-32, or nil where they are no text.
  static func wide(_ bytes: [UInt8]) -> Guess? {
    let end = min(bytes.count, window)
    let candidates: [ByteCodec] = [.utf32LE, .utf32BE, .utf16LE, .utf16BE]
    let scores = candidates.map { ($0, ReadingScore(bytes, in: 0..<end, by: $0)) }
    let texts = scores.filter { isWideText($0.1, bytes: end) }
    guard let best = texts.min(by: { $0.1.surprise < $1.1.surprise }) else { return nil }
    let others = texts.filter { $0.0 != best.0 }.map(\.1.surprise)
    let margin = (others.min() ?? .infinity) - best.1.surprise
    return Guess(codec: best.0, confidence: confidence(margin: margin, in: best.1))
  }

  private static func isWideText(_ score: ReadingScore, bytes: Int) -> Bool {
    let allowance = 1 + bytes / 500
    return score.malformed <= allowance && score.controls <= allowance - 1
      && score.meanSurprise < strange + 3
  }

  // MARK: Encodings of bytes

  /// The guess for bytes without NULs that are not UTF-8 throughout; `ranges` are scored.
  static func bytewise(_ bytes: [UInt8], in ranges: [Range<Int>]) -> Guess {
    let candidates: [ByteCodec] = [.utf8, .gb18030, .big5]
    var scores = candidates.map { codec in
      (codec: codec, score: score(bytes, in: ranges, by: codec))
    }
    if bytes.count <= 4096, bytes.count > 1 {
      for codec in [ByteCodec.utf16LE, .utf16BE] {
        let score = ReadingScore(bytes, in: 0..<bytes.count, by: codec)
        if isWideText(score, bytes: bytes.count) { scores.append((codec, score)) }
      }
    }
    scores.sort { $0.score.surprise < $1.score.surprise }
    let margin = scores[1].score.surprise - scores[0].score.surprise
    let best = scores[0]
    if best.score.meanSurprise > strange, let other = foreign(bytes, in: ranges) { return other }
    return Guess(codec: best.codec, confidence: confidence(margin: margin, in: best.score))
  }

  static func score(_ bytes: [UInt8], in ranges: [Range<Int>], by codec: ByteCodec) -> ReadingScore
  {
    ranges.reduce(ReadingScore()) { $0 + ReadingScore(bytes, in: $1, by: codec) }
  }

  /// ICU's guess, for texts that are in none of the encodings of Chinese.
  private static func foreign(_ bytes: [UInt8], in ranges: [Range<Int>]) -> Guess? {
    var sample: [UInt8] = []
    for range in ranges where sample.count < 4096 { sample += bytes[range].prefix(4096) }
    guard let (name, confidence) = ConverterDecoding.guess(sample[...]), confidence >= 10,
      case .codec(let codec)? = EncodingLabel.meaning(of: name)
    else { return nil }
    return Guess(codec: codec, confidence: Double(confidence) / 100 * 0.9)
  }

  /// How sure a reading is that is likelier than the next best by `margin` nats.
  static func confidence(margin: Double, in score: ReadingScore) -> Double {
    // Neighbouring characters are not independent, so that a nat counts for less than one.
    let odds = min(margin, 200) / 4
    let certainty = 1 - 0.5 / (1 + odds * odds * odds)
    let strangeness = max(0, score.meanSurprise - 8) / 8
    return max(0.05, min(1, certainty) * (1 - min(0.9, strangeness)))
  }

  // MARK: UTF-8

  /// How sure it is that well-formed UTF-8 with so many multi-byte characters is meant as such.
  static func utf8Confidence(multibyteCharacters: Int, isASCII: Bool) -> Double {
    if isASCII { return 1 }
    return 1 - 0.2 / Double(1 + multibyteCharacters * multibyteCharacters)
  }
}
