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
    let lines = LineEncodings(bytes, in: 0..<bytes.count, majority: reading.codec) {
      isSuspect($0, bytes, majority: reading.codec)
    }
    if lines.runs.contains(where: { $0.codec != reading.codec }) { reading.runs = lines.runs }
    return reading
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

  /// Whether a line may be in another encoding than the others: it does not decode, or its
  /// characters are mostly rare, or it happens to be UTF-8.
  private static func isSuspect(_ line: Range<Int>, _ bytes: [UInt8], majority: ByteCodec) -> Bool {
    let surprises = CharacterModel.surprises
    var characters = 0
    var strange = 0
    majority.forEachStep(bytes, in: line.prefix(4096)) { step, _ in
      guard step.code >= 0x80 else { return }
      characters += 1
      if step.isMalformed || step.code > 0xFFFF || surprises[Int(step.code)] > CharacterModel.rare {
        strange += 1
      }
    }
    return strange * 3 > characters
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

/// The lines of a text that hold other characters than ASCII: how many are UTF-8, and where to find
/// some that are not.
struct LineCensus {
  private(set) var wellFormedLines = 0
  private(set) var otherLines = 0
  /// Lines that are not UTF-8, up to `EncodingDetector.window` bytes of them.
  private(set) var sample: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var place = 0
    var sampled = 0
    while place < bytes.count {
      let end = LineEncodings.lineEnd(bytes, from: place, before: bytes.count)
      switch Self.kind(of: place..<end, in: bytes) {
      case .ascii: break
      case .wellFormed: wellFormedLines += 1
      case .other:
        otherLines += 1
        if sampled < EncodingDetector.window {
          let line = place..<min(end, place + EncodingDetector.window - sampled)
          sampled += line.count
          sample.append(line)
        }
      }
      place = end
    }
  }

  private enum Kind { case ascii, wellFormed, other }

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
      // Two letters of GBK are now and then a letter of UTF-8, hardly ever three or four of them.
      if step.width > 2 { kind = .wellFormed }
      place += step.width
    }
    return kind
  }
}
