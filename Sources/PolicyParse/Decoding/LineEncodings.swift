/// Files that were put together from files of several encodings: each line is read in the way that
/// fits it best, where that is far better than the way of the other lines.
struct LineEncodings {
  /// Runs of lines with their codec, in order; together all of the bytes.
  private(set) var runs: [(bytes: Range<Int>, codec: ByteCodec)] = []
  /// The codec of most lines.
  let majority: ByteCodec

  /// What a line must gain, in nats, to be read unlike the other lines.
  private static let switchingCost = 14.0
  /// How much of a line is scored.
  private static let window = 4096

  var isMixed: Bool { runs.contains { $0.codec != majority } }

  init(_ bytes: [UInt8], majority: ByteCodec) {
    self.majority = majority
    let surprises = CharacterModel.surprises
    var sink = ScalarSink()
    majority.decode(bytes, in: 0..<bytes.count, into: &sink)
    guard Self.hasSuspectLine(sink.scalars, surprises) else { return }
    var place = 0
    while place < bytes.count {
      let end = Self.lineEnd(bytes, from: place, before: bytes.count)
      append(place..<end, Self.codec(of: place..<end, in: bytes, majority: majority))
      place = end
    }
  }

  /// Whether some line may be in another encoding than the others: a third of its characters are
  /// rare, or do not decode.
  private static func hasSuspectLine(_ scalars: [Scalar], _ surprises: [UInt8]) -> Bool {
    var characters = 0
    var strange = 0
    for scalar in scalars {
      if scalar.value < 0x80 {
        if scalar == "\n" {
          if strange * 3 > characters { return true }
          characters = 0
          strange = 0
        }
        continue
      }
      characters += 1
      if scalar.value > 0xFFFF || surprises[Int(scalar.value)] > CharacterModel.rare { strange += 1 }
    }
    return strange * 3 > characters
  }

  private mutating func append(_ line: Range<Int>, _ codec: ByteCodec) {
    if let last = runs.last, last.codec == codec {
      runs[runs.count - 1].bytes = last.bytes.lowerBound..<line.upperBound
    } else {
      runs.append((line, codec))
    }
  }

  /// The offset just after the line end that follows `start`.
  static func lineEnd(_ bytes: [UInt8], from start: Int, before end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != 0x0A { place += 1 }
    return min(end, place + 1)
  }

  private static func codec(of line: Range<Int>, in bytes: [UInt8], majority: ByteCodec) -> ByteCodec
  {
    let sample = line.prefix(window)
    let usual = ReadingScore(bytes, in: sample, by: majority)
    var best = (codec: majority, surprise: usual.surprise - switchingCost)
    for codec in [ByteCodec.utf8, .gb18030, .big5] where codec != majority {
      let score = ReadingScore(bytes, in: sample, by: codec)
      guard score.malformed == 0, score.surprise < best.surprise,
        score.meanSurprise < EncodingDetector.strange,
        usual.meanSurprise - score.meanSurprise > 2
      else { continue }
      best = (codec, score.surprise)
    }
    return best.codec
  }
}
