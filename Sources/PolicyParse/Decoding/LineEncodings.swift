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

  /// Whether lines are read unlike the others, or in pieces.
  var isDivided: Bool { runs.count > 1 }
  private var isMixed: Bool { runs.contains { $0.codec != majority } }

  /// The codec of most lines that are not all ASCII, as they were found to be.
  func mostFrequent(in bytes: [UInt8]) -> ByteCodec {
    guard isMixed else { return majority }
    var counts: [(codec: ByteCodec, lines: Int)] = [(majority, 0)]
    for run in runs {
      let lines = Self.characterLines(bytes, in: run.bytes)
      if let index = counts.firstIndex(where: { $0.codec == run.codec }) {
        counts[index].lines += lines
      } else {
        counts.append((run.codec, lines))
      }
    }
    return counts.reduce(counts[0]) { $1.lines > $0.lines ? $1 : $0 }.codec
  }

  /// How many lines hold other characters than ASCII.
  private static func characterLines(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var lines = 0
    var isCounted = false
    for place in range {
      if bytes[place] == 0x0A {
        isCounted = false
      } else if bytes[place] >= 0x80, !isCounted {
        isCounted = true
        lines += 1
      }
    }
    return lines
  }

  /// - Parameters:
  ///   - scalars: the bytes read by `majority` throughout.
  ///   - majority: not a wide encoding, so that a byte 0A is a line end in each of them.
  ///   - utf8Lines: the numbers, from 0, of the lines that can be UTF-8.
  init(
    _ bytes: [UInt8], readAs scalars: [Scalar], by majority: ByteCodec, utf8Lines: [Int]
  ) {
    self.majority = majority
    let suspects =
      majority == .utf8
      ? Self.suspectLines(scalars) : Set(Self.suspectLines(scalars) + utf8Lines).sorted()
    guard !suspects.isEmpty else { return }
    var next = suspects.startIndex
    var number = 0
    var place = 0
    while place < bytes.count {
      let line = place..<Self.lineEnd(bytes, from: place, before: bytes.count)
      let isSuspect = next < suspects.endIndex && suspects[next] == number
      if isSuspect { next += 1 }
      if isSuspect {
        appendSuspect(line, of: bytes)
      } else {
        append(line, majority)
      }
      number += 1
      place = line.upperBound
    }
  }

  /// The numbers, from 0, of lines that may be in another encoding than the others, or have lost a
  /// byte: several of their characters are rare, or one does not decode.
  private static func suspectLines(_ scalars: [Scalar]) -> [Int] {
    let surprises = CharacterModel.surprises
    var suspects: [Int] = []
    var number = 0
    var characters = 0
    var strange = 0
    func endLine() {
      if strange > 1 || strange * 3 > characters { suspects.append(number) }
      (number, characters, strange) = (number + 1, 0, 0)
    }
    for scalar in scalars {
      let code = Int(scalar.value)
      if code < 0x80 {
        if code == 0x0A { endLine() }
        continue
      }
      characters += 1
      if code == 0xFFFD {
        strange += 2
      } else if code > 0xFFFF || surprises[code] > CharacterModel.rare {
        strange += 1
      }
    }
    endLine()
    return suspects
  }

  /// Adds a line in the encoding that fits it best, divided where bytes were lost.
  private mutating func appendSuspect(_ line: Range<Int>, of bytes: [UInt8]) {
    let codec = Self.codec(of: line, in: bytes, majority: majority)
    let pieces = Resynchronization(bytes, in: line, by: codec).pieces(of: line)
    guard pieces.count > 1 else { return append(line, codec) }
    for piece in pieces { runs.append((piece, codec)) }
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

  private static func codec(of line: Range<Int>, in bytes: [UInt8], majority: ByteCodec)
    -> ByteCodec
  {
    let sample = line.prefix(window)
    // A cut in the middle of a character is no fault of the line's.
    let allowance = sample.count < line.count ? 1 : 0
    let usual = ReadingScore(bytes, in: sample, by: majority)
    var best = (codec: majority, surprise: usual.surprise - switchingCost)
    for codec in [ByteCodec.utf8, .gb18030, .big5] where codec != majority {
      let score = ReadingScore(bytes, in: sample, by: codec)
      guard score.malformed <= allowance, score.surprise < best.surprise,
        score.meanSurprise < EncodingDetector.strange,
        usual.meanSurprise - score.meanSurprise > 2
      else { continue }
      best = (codec, score.surprise)
    }
    return best.codec
  }
}
