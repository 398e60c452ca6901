/// Leads from offsets in a record's unit back to scalars of the source.
struct SpanScale {
  private let offsets: SourceOffsets
  private let count: Int

  init(_ unit: OffsetUnit, _ decoded: DecodedText, of bytes: [UInt8]) {
    count = decoded.scalars.count
    guard unit == .bytes else {
      offsets = SourceOffsets(unit, source: decoded.scalars) { $0 }
      return
    }
    let map = ByteOffsets(decoded, of: bytes)
    offsets = SourceOffsets(.bytes, source: decoded.scalars) { map.byteOffset(of: $0) }
  }

  /// The source's length in the unit.
  var length: Int { offsets[count] }

  /// The first scalar at or after an offset, and whether it begins exactly there.
  private func place(of offset: Int) -> (index: Int, isExact: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return (low, offsets[low] == offset)
  }

  /// The scalars under a span; nil where it cuts one or ends past the source.
  func scalars(of span: Range<Int>) -> Range<Int>? {
    let start = place(of: span.lowerBound)
    let end = place(of: span.upperBound)
    return start.isExact && end.isExact ? start.index..<end.index : nil
  }

  /// A record with all of its spans in scalars.
  ///
  /// Recursion is safe: `JSONReader` bounds how deep a value is nested.
  func scaled(_ value: JSONValue, _ problems: inout [RecordProblem], at place: String = "")
    -> JSONValue
  {
    switch value {
    case .array(let list):
      return .array(
        list.enumerated().map { scaled($1, &problems, at: "\(place)/\($0)") })
    case .object(let members):
      var result = members
      for (name, member) in members {
        let path = "\(place)/\(name)"
        if Self.spanNames.contains(name) {
          result[name] = span(member, &problems, at: path)
        } else if name == "spans" {
          result[name] = .array(member.elements.map { span($0, &problems, at: path) })
        } else {
          result[name] = scaled(member, &problems, at: path)
        }
      }
      return .object(result)
    case .null, .bool, .number, .string: return value
    }
  }

  static let spanNames: Set<String> = ["span", "extent", "titleSpan"]

  private func span(
    _ value: JSONValue, _ problems: inout [RecordProblem], at place: String
  ) -> JSONValue {
    guard let span = value.span else { return value }
    guard let found = scalars(of: span) else {
      problems.append(
        RecordProblem(
          place: place, what: "\(span.lowerBound)–\(span.upperBound) cuts a character of the source"
        ))
      return .null
    }
    return .array([.number(Double(found.lowerBound)), .number(Double(found.upperBound))])
  }
}
