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

  /// - Parameter isSuspect: whether a line may be in another encoding than the majority.
  init(
    _ bytes: [UInt8], in range: Range<Int>, majority: ByteCodec,
    isSuspect: (Range<Int>) -> Bool
  ) {
    self.majority = majority
    var place = range.lowerBound
    while place < range.upperBound {
      let end = Self.lineEnd(bytes, from: place, before: range.upperBound)
      let line = place..<end
      append(line, isSuspect(line) ? Self.codec(of: line, in: bytes, majority: majority) : majority)
      place = end
    }
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
