/// Texts that are not UTF-8 throughout: which encoding most lines are in, and which lines are not.
enum LegacyDecoding {
  static func reading(of bytes: [UInt8]) -> Reading {
    let census = LineCensus(bytes)
    let guess = EncodingDetector.bytewise(bytes, in: census.sample)
    if guess.codec.unitWidth > 1 { return Reading(guess) }
    let majority = census.wellFormedLines > census.otherLines ? ByteCodec.utf8 : guess.codec
    var reading = withDeclaration(Reading(guess), bytes, census)
    if majority == .utf8 { reading.codec = .utf8 }
    if case .converter = reading.codec { return reading }
    var lines = lines(of: bytes, census, &reading)
    let most = lines.mostFrequent(in: bytes)
    if most != reading.codec {
      reading.codec = most
      lines = Self.lines(of: bytes, census, &reading)
    }
    if lines.isDivided {
      reading.runs = lines.runs
      reading.decoded = nil
    }
    return reading
  }

  /// Reads all bytes in the reading's encoding, and looks for lines in others.
  private static func lines(
    of bytes: [UInt8], _ census: LineCensus, _ reading: inout Reading
  ) -> LineEncodings {
    var sink = ScalarSink()
    reading.codec.decode(bytes, in: 0..<bytes.count, into: &sink)
    reading.decoded = sink
    return LineEncodings(
      bytes, readAs: sink.scalars, by: reading.codec, utf8Lines: census.utf8Lines)
  }

  /// The reading that the text itself declares, where it fits the bytes as well.
  private static func withDeclaration(
    _ detected: Reading, _ bytes: [UInt8], _ census: LineCensus
  ) -> Reading {
    guard let label = DeclaredEncoding.label(in: bytes),
      case .codec(let codec)? = EncodingLabel.meaning(of: label), codec.unitWidth == 1
    else { return detected }
    if codec == detected.codec {
      return Reading(codec: codec, source: .declared, confidence: max(0.99, detected.confidence))
    }
    guard fits(codec, detected, bytes, census) else { return detected }
    return Reading(codec: codec, source: .declared, confidence: 0.9)
  }

  /// Whether a declared encoding that is not the likeliest can be right all the same.
  private static func fits(
    _ codec: ByteCodec, _ detected: Reading, _ bytes: [UInt8], _ census: LineCensus
  ) -> Bool {
    if case .converter(let name) = codec {
      guard detected.confidence < 0.5 || detected.codec.isConverter else { return false }
      var errors = 0
      for range in census.sample {
        ConverterDecoding.forEachScalar(bytes, in: range, from: name) { code, _ in
          if code == nil { errors += 1 }
        }
      }
      return errors == 0
    }
    let score = EncodingDetector.score(bytes, in: census.sample, by: codec)
    return score.malformed == 0 && score.meanSurprise < EncodingDetector.strange
  }
}

extension Reading {
  init(_ guess: EncodingDetector.Guess) {
    self.init(codec: guess.codec, source: .detected, confidence: guess.confidence)
  }
}

extension ByteCodec {
  var isConverter: Bool {
    if case .converter = self { return true }
    return false
  }
}

/// The lines of a text that hold other characters than ASCII: which can be UTF-8, and where to find
/// some that cannot.
struct LineCensus {
  /// How many lines hold characters of three bytes or more, and no malformed ones.
  private(set) var wellFormedLines = 0
  /// How many lines are not UTF-8.
  private(set) var otherLines = 0
  /// The numbers, from 0, of the lines that can be UTF-8.
  private(set) var utf8Lines: [Int] = []
  /// Lines that are not UTF-8, up to `EncodingDetector.window` bytes of them.
  private(set) var sample: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var place = 0
    var number = 0
    var sampled = 0
    while place < bytes.count {
      let end = LineEncodings.lineEnd(bytes, from: place, before: bytes.count)
      let kind = Self.kind(of: place..<end, in: bytes)
      if kind == .wellFormed { wellFormedLines += 1 }
      if kind == .wellFormed || kind == .twoByte { utf8Lines.append(number) }
      if kind == .other {
        otherLines += 1
        if sampled < EncodingDetector.window {
          sample.append(place..<min(end, place + EncodingDetector.window - sampled))
          sampled += end - place
        }
      }
      place = end
      number += 1
    }
  }

  private enum Kind { case ascii, twoByte, wellFormed, other }

  /// Two letters of GBK are now and then a letter of UTF-8, hardly ever three or four of them.
  private static func kind(of line: Range<Int>, in bytes: [UInt8]) -> Kind {
    var kind = Kind.ascii
    var place = line.lowerBound
    while place < line.upperBound {
      if bytes[place] < 0x80 {
        place += 1
        continue
      }
      let step = UTF8Steps().step(bytes, at: place, before: line.upperBound)
      if step.isMalformed { return .other }
      if step.width > 2 { kind = .wellFormed } else if kind == .ascii { kind = .twoByte }
      place += step.width
    }
    return kind
  }
}
