/// Where each scalar of a decoded text begins in the bytes it was decoded from.
///
/// The bytes are read once more to find out; nothing is kept while decoding.
public struct ByteOffsets: Sendable {
  /// The offset of each scalar's first byte, and the number of bytes.
  private var starts: [Int] = []

  /// - Parameters:
  ///   - text: what `TextDecoder` made of `bytes`.
  ///   - bytes: the same bytes.
  public init(_ text: DecodedText, of bytes: [UInt8]) {
    starts.reserveCapacity(text.scalars.count + 1)
    for run in text.runs { append(run, bytes) }
    starts.append(text.runs.last?.bytes.upperBound ?? bytes.count)
  }

  private mutating func append(_ run: DecodedRun, _ bytes: [UInt8]) {
    if case .converter(let name) = run.codec {
      ConverterDecoding.forEachScalar(bytes, in: run.bytes, from: name) { _, start in
        starts.append(start)
      }
      return
    }
    run.codec.forEachStep(bytes, in: run.bytes) { step, start in
      starts.append(start)
      if step.second != 0 { starts.append(start) }
    }
  }

  /// The byte at which the scalar at `offset` begins; at the text's end, the number of bytes.
  ///
  /// A byte order mark counts, so that the first scalar of a text with one is not at 0. Offsets
  /// past the end give the end.
  public func byteOffset(of offset: Int) -> Int {
    starts[min(max(offset, 0), starts.count - 1)]
  }

  /// The bytes of a range of scalars.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    let start = byteOffset(of: range.lowerBound)
    var end = range.upperBound
    // Two scalars of one code share its bytes.
    while end < starts.count - 1, !range.isEmpty, starts[end] == byteOffset(of: end - 1) {
      end += 1
    }
    return start..<max(start, byteOffset(of: end))
  }
}
