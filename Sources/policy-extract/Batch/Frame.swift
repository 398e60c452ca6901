/// A message between a run and its worker processes: some fields of bytes.
///
/// On the wire stand the number of fields and then each field behind its length, all numbers as
/// eight bytes, the lowest first. Both ends are the same executable, so no version is sent.
struct Frame {
  var fields: [Bytes]

  init(_ fields: [Bytes]) { self.fields = fields }

  /// The field at an index; empty where there is none.
  subscript(_ index: Int) -> Bytes { fields.indices.contains(index) ? fields[index] : [] }

  var encoded: Bytes {
    var out = Bytes()
    out.reserveCapacity(fields.reduce(8) { $0 + 8 + $1.count })
    Self.append(fields.count, to: &out)
    for field in fields {
      Self.append(field.count, to: &out)
      out += field
    }
    return out
  }

  /// Reads a frame piece by piece; nil where the other end closes.
  ///
  /// - Parameter read: gives exactly so many bytes, or nil.
  init?(_ read: (Int) -> Bytes?) {
    guard let count = read(8).map(Self.number), (0...16).contains(count) else { return nil }
    fields = []
    for _ in 0..<count {
      guard let length = read(8).map(Self.number), length >= 0, let field = read(length) else {
        return nil
      }
      fields.append(field)
    }
  }

  /// A number as a field.
  static func field(_ number: Int) -> Bytes {
    var out = Bytes()
    append(number, to: &out)
    return out
  }

  static func number(_ field: Bytes) -> Int {
    Int(truncatingIfNeeded: field.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  private static func append(_ number: Int, to out: inout Bytes) {
    for place in 0..<8 { out.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}

extension Document {
  var frame: Frame {
    Frame([
      path, Frame.field(id == nil ? 0 : 1), Bytes((id ?? "").utf8), Frame.field(isUTF8 ? 1 : 0),
      bytes, Bytes(index.utf8),
    ])
  }

  init(_ frame: Frame) {
    self.init(
      bytes: frame[4], path: frame[0], id: Frame.number(frame[1]) == 1 ? frame[2].text : nil,
      index: frame[5].text, isUTF8: Frame.number(frame[3]) == 1)
  }
}

/// What a worker process answers.
enum Answer {
  private static let done = Bytes("done")
  private static let failed = Bytes("failed")

  static func frame(_ result: Result<Extraction, Failure>) -> Frame {
    switch result {
    case .success(let extraction):
      Frame([
        done, extraction.bytes, Frame.field(extraction.records), Bytes(extraction.sha256.utf8),
        extraction.tallies,
      ])
    case .failure(let failure):
      Frame([
        failed, Bytes(failure.code.utf8), Bytes(failure.what.utf8), Bytes(failure.advice.utf8),
        Frame.field(failure.offset ?? -1),
      ])
    }
  }

  static func result(_ frame: Frame) -> Result<Extraction, Failure> {
    if frame[0] == done {
      return .success(
        Extraction(
          bytes: frame[1], records: Frame.number(frame[2]), sha256: frame[3].text,
          tallies: frame[4]))
    }
    let offset = Frame.number(frame[4])
    return .failure(
      Failure(
        frame[1].text, frame[2].text, advice: frame[3].text, offset: offset < 0 ? nil : offset))
  }
}
