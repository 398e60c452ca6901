/// A way to turn bytes into scalars.
enum ByteCodec: Sendable, Equatable {
  case utf8, utf16LE, utf16BE, utf32LE, utf32BE, gb18030, big5
  /// One of ICU's converters, by its IANA name.
  case converter(String)

  /// The IANA name.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .utf32LE: "UTF-32LE"
    case .utf32BE: "UTF-32BE"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .converter(let name): name
    }
  }

  /// The IANA name of what some bytes are in: Big5 with characters of Hong Kong is Big5-HKSCS.
  func name(for ranges: [Range<Int>], of bytes: [UInt8]) -> String {
    guard self == .big5, ranges.contains(where: { Big5Steps.holdsHongKong(bytes, in: $0) })
    else { return name }
    return "Big5-HKSCS"
  }

  /// The number of bytes of the smallest unit.
  var unitWidth: Int {
    switch self {
    case .utf16LE, .utf16BE: 2
    case .utf32LE, .utf32BE: 4
    default: 1
    }
  }
}

/// What a scan of one encoded character found.
struct DecodedStep {
  /// The scalar's code; `malformed` where the bytes make none.
  var code: UInt32
  /// The number of bytes, at least 1.
  var width: Int
  /// A second scalar that the same bytes stand for (four characters of HKSCS); 0 for none.
  var second: UInt32 = 0

  /// Stands in `code` for bytes that cannot be decoded: no scalar.
  static let malformedCode: UInt32 = 0xFFFF_FFFF

  static func malformed(width: Int) -> Self { Self(code: malformedCode, width: width) }

  var isMalformed: Bool { code == Self.malformedCode }
}

/// Reads encoded characters one at a time.
protocol StepDecoder {
  /// Reads the character that begins at `offset`, looking at bytes before `end` only.
  func step(_ bytes: [UInt8], at offset: Int, before end: Int) -> DecodedStep
}

/// Takes decoded scalars and remembers where bytes could not be decoded.
struct ScalarSink {
  var scalars: [Scalar] = []
  var malformed: [Range<Int>] = []

  mutating func append(_ step: DecodedStep) {
    if step.isMalformed {
      appendMalformed()
      return
    }
    scalars.append(Scalar(code: step.code))
    if step.second != 0 { scalars.append(Scalar(code: step.second)) }
  }

  mutating func appendMalformed() {
    markMalformed(scalars.count)
    scalars.append("\u{FFFD}")
  }

  /// Notes that the scalar at `place`, after all that were noted before, stands for bad bytes.
  mutating func markMalformed(_ place: Int) {
    if let last = malformed.last, last.upperBound == place {
      malformed[malformed.count - 1] = last.lowerBound..<(place + 1)
    } else {
      malformed.append(place..<(place + 1))
    }
  }
}

extension ByteCodec {
  /// Decodes a range of bytes to its end.
  func decode(_ bytes: [UInt8], in range: Range<Int>, into sink: inout ScalarSink) {
    switch self {
    case .utf8: FastDecoding.utf8(bytes, in: range, into: &sink)
    case .gb18030:
      FastDecoding.pairs(
        bytes, in: range, by: DoubleByteTable.gb18030, steps: GB18030Steps(), into: &sink)
    case .big5:
      FastDecoding.pairs(
        bytes, in: range, by: DoubleByteTable.big5, steps: Big5Steps(), into: &sink)
    case .converter(let name): ConverterDecoding.decode(bytes, in: range, from: name, into: &sink)
    default:
      sink.scalars.reserveCapacity(sink.scalars.count + range.count / 2)
      forEachStep(bytes, in: range) { step, _ in sink.append(step) }
    }
  }

  /// Calls `body` with each character of a range and the byte it begins at.
  ///
  /// Not for `converter`, which has no steps.
  @inline(__always)
  func forEachStep(
    _ bytes: [UInt8], in range: Range<Int>, _ body: (_ step: DecodedStep, _ start: Int) -> Void
  ) {
    switch self {
    case .utf8: UTF8Steps().forEach(bytes, in: range, body)
    case .utf16LE: UTF16Steps(high: 1, low: 0).forEach(bytes, in: range, body)
    case .utf16BE: UTF16Steps(high: 0, low: 1).forEach(bytes, in: range, body)
    case .utf32LE: UTF32Steps(shifts: (0, 8, 16, 24)).forEach(bytes, in: range, body)
    case .utf32BE: UTF32Steps(shifts: (24, 16, 8, 0)).forEach(bytes, in: range, body)
    case .gb18030: GB18030Steps().forEach(bytes, in: range, body)
    case .big5: Big5Steps().forEach(bytes, in: range, body)
    case .converter: break
    }
  }
}

extension StepDecoder {
  @inline(__always)
  func forEach(
    _ bytes: [UInt8], in range: Range<Int>, _ body: (_ step: DecodedStep, _ start: Int) -> Void
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let next = step(bytes, at: place, before: range.upperBound)
      body(next, place)
      place += max(1, next.width)
    }
  }
}
