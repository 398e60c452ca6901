/// Finds out how bytes without a mark are encoded: by what the bytes can be, and by how much the
/// characters that each reading gives look like a Chinese text.
enum EncodingDetector {
  struct Guess {
    var codec: ByteCodec
    /// From 0 to 1.
    var confidence: Double
  }

  /// How much of a text is scored, in bytes: a thousand characters tell as much as all.
  static let window = 4096
  /// How much is scored first.
  private static let firstWindow = 300

  /// A reading whose characters surprise more than this on average, in nats, is no Chinese text.
  static let strange = 10.5
  /// From here on it may be one or not.
  private static let doubtful = 8.0

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

  /// The guess for bytes without NULs that are not UTF-8 throughout; `ranges` are scored, of which
  /// the first few hundred bytes are mostly enough.
  static func bytewise(_ bytes: [UInt8], in ranges: [Range<Int>]) -> Guess {
    let beginning = prefix(of: ranges, bytes: firstWindow)
    let first = ranking(bytes) { _ in beginning }
    if first.isClear { return first.guess }
    let all = ranking(bytes) { codec in
      ranges.flatMap { Resynchronization(bytes, in: $0, by: codec).pieces(of: $0) }
    }
    if all.isClear { return all.guess }
    return wideWithoutNulls(bytes, unlike: all.codec) ?? latin(bytes, in: ranges)
      ?? foreign(bytes, in: ranges, unlike: all) ?? all.guess
  }

  /// The first ranges, together as many bytes.
  private static func prefix(of ranges: [Range<Int>], bytes: Int) -> [Range<Int>] {
    var rest = bytes
    return ranges.prefix { range in
      defer { rest -= range.count }
      return rest > 0
    }.map { $0.prefix(bytes) }
  }

  /// How well the likeliest encoding fits, and how much better than the others.
  private struct Ranking {
    var codec: ByteCodec
    var best: ReadingScore
    /// In nats.
    var margin: Double

    var isClear: Bool {
      margin > 100 && best.meanSurprise < doubtful && best.malformed == 0 && !isJapanese
    }
    /// Whether a fifth of the characters are kana, which EUC-JP has where GB 2312 has them.
    var isJapanese: Bool { best.kana * 5 > best.characters }
    var guess: Guess { Guess(codec: codec, confidence: confidence(margin: margin, in: best)) }
  }

  /// - Parameter ranges: the bytes that are scored, in the pieces that a codec reads.
  private static func ranking(
    _ bytes: [UInt8], _ ranges: (ByteCodec) -> [Range<Int>]
  ) -> Ranking {
    let candidates: [ByteCodec] = [.utf8, .gb18030, .big5]
    let scores = candidates.map { (codec: $0, score: score(bytes, in: ranges($0), by: $0)) }
      .sorted { $0.score.surprise < $1.score.surprise }
    return Ranking(
      codec: scores[0].codec, best: scores[0].score,
      margin: scores[1].score.surprise - scores[0].score.surprise)
  }

  /// windows-1252 for a few words whose letters past ASCII stand alone among letters of ASCII: two
  /// bytes of one character hardly ever do. More words are left to ICU.
  private static func latin(_ bytes: [UInt8], in ranges: [Range<Int>]) -> Guess? {
    var (letters, others) = (0, 0)
    for range in ranges {
      for place in range {
        let byte = bytes[place]
        if byte >= 0x80 {
          if place + 1 < range.upperBound, bytes[place + 1] >= 0x80 { return nil }
          others += 1
        } else if (0x61...0x7A).contains(byte | 0x20) {
          letters += 1
        }
      }
    }
    guard others > 0, others <= 12, letters > others else { return nil }
    return Guess(codec: .converter("windows-1252"), confidence: 0.5)
  }

  /// UTF-16 where a text without digits, blanks and line ends fits it better.
  private static func wideWithoutNulls(_ bytes: [UInt8], unlike codec: ByteCodec) -> Guess? {
    let range = 0..<min(bytes.count, window)
    guard range.count > 1 else { return nil }
    var rival = ReadingScore(bytes, in: range, by: codec).surprise
    var best: (codec: ByteCodec, score: ReadingScore)?
    for codec in [ByteCodec.utf16LE, .utf16BE] {
      let score = ReadingScore(bytes, in: range, by: codec)
      guard isWideText(score, bytes: range.count), score.meanSurprise < doubtful + 1
      else { continue }
      if score.surprise < best?.score.surprise ?? rival {
        rival = best?.score.surprise ?? rival
        best = (codec, score)
      } else {
        rival = min(rival, score.surprise)
      }
    }
    guard let best else { return nil }
    return Guess(
      codec: best.codec,
      confidence: confidence(margin: rival - best.score.surprise, in: best.score))
  }

  static func score(_ bytes: [UInt8], in ranges: [Range<Int>], by codec: ByteCodec) -> ReadingScore
  {
    ranges.reduce(ReadingScore()) { $0 + ReadingScore(bytes, in: $1, by: codec) }
  }

  /// ICU's guess, for texts that do not look like Chinese in any encoding.
  ///
  /// ICU knows other languages, but is often wrong on short Chinese texts: where the likeliest
  /// encoding is only doubtful, it is heard on longer ones alone.
  private static func foreign(
    _ bytes: [UInt8], in ranges: [Range<Int>], unlike ranking: Ranking
  ) -> Guess? {
    let isStrange = ranking.best.meanSurprise > strange || ranking.isJapanese
    let isLong = ranking.best.characters > 24
    guard isStrange || isLong && ranking.best.meanSurprise > doubtful else { return nil }
    let sample = ranges.flatMap { bytes[$0] }.prefix(window)
    guard let (name, confidence) = ConverterDecoding.guess(sample), confidence >= 10,
      case .codec(.converter(let encoding))? = EncodingLabel.meaning(of: name),
      isStrange || ConverterDecoding.isEastAsian(encoding),
      ConverterDecoding.isClean(Array(sample), from: encoding)
    else { return nil }
    return Guess(codec: .converter(encoding), confidence: Double(confidence) / 100 * 0.9)
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

  /// The guess for well-formed UTF-8 whose characters are all of two bytes: a few characters of
  /// GBK are now and then just that (通知 is four such bytes). Nil where it is UTF-8.
  static func unlikeUTF8(_ bytes: [UInt8]) -> Guess? {
    let ranking = ranking(bytes) { _ in [0..<min(bytes.count, window)] }
    return ranking.codec == .utf8 ? nil : ranking.guess
  }

  /// The guess for ASCII bytes that hold the escapes of an encoding of seven bits.
  static func escaped(_ bytes: [UInt8]) -> Guess? {
    for place in bytes.indices.dropLast() {
      let name: String?
      switch (bytes[place], bytes[place + 1]) {
      case (0x1B, 0x24), (0x1B, 0x28): name = ConverterDecoding.guess(bytes.prefix(window))?.name
      case (0x7E, 0x7B) where isHZ(bytes, from: place + 2): name = "HZ-GB-2312"
      default: continue
      }
      guard let name, case .codec(let codec)? = EncodingLabel.meaning(of: name), codec.isConverter,
        ConverterDecoding.isClean(bytes, from: name)
      else { return nil }
      return Guess(codec: codec, confidence: 0.8)
    }
    return nil
  }

  /// Whether pairs of printing characters up to `~}` follow.
  private static func isHZ(_ bytes: [UInt8], from start: Int) -> Bool {
    let pairs = bytes[start...].prefix(window).prefix { (0x21...0x7D).contains($0) }
    let end = pairs.endIndex
    return !pairs.isEmpty && pairs.count % 2 == 0 && end + 1 < bytes.count && bytes[end] == 0x7E
      && bytes[end + 1] == 0x7D
  }

  /// How sure it is that well-formed UTF-8 with so many multi-byte characters is meant as such.
  static func utf8Confidence(multibyteCharacters: Int, isASCII: Bool) -> Double {
    if isASCII { return 1 }
    return 1 - 0.2 / Double(1 + multibyteCharacters * multibyteCharacters)
  }
}
