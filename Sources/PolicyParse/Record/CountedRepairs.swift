/// The changes of a document that its record only counts unless all are asked for: joined and
/// restored line ends, and conversions to simplified script. Takes O(window) and O(log file).
struct CountedRepairs {
  let file: FileReading
  let window: Window

  var all: [Repair] {
    wraps + restoredBreaks + file.conversions.repairs.within(window.source) { $0.source.lowerBound }
  }

  /// What was taken out where two lines were joined.
  private var wraps: [Repair] {
    let map = file.logical.text.map
    return file.logical.wraps.within(window.range) { $0 }.compactMap { place in
      let (end, start) = (map.sourceEnd(of: place), map.sourceStart(of: place))
      guard end < start else { return nil }
      return Repair(
        counted: .hardWrap, end..<start, from: file.decoded.scalars[end..<start], to: [])
    }
  }

  /// A line end that was put in where a heading had lost its own.
  private var restoredBreaks: [Repair] {
    window.lines.filter(\.isRestored).map { line in
      let start = file.logical.text.map.sourceStart(of: line.range.lowerBound)
      return Repair(counted: .lostBreak, start..<start, from: [], to: ["\n"])
    }
  }
}

/// What became of a file's traditional characters.
struct ScriptConversions: Sendable {
  /// How many were converted, and of how many the form was a choice: for the file as a whole.
  let counts: [(kind: String, count: Int)]
  /// The same one by one, by their places in the source; empty unless all are asked for.
  let repairs: [Repair]

  /// Compares a text with what it was made of. O(1), or O(text) where all are asked for.
  init(_ normalized: NormalizedText, of repaired: RepairedText, _ options: ExtractionOptions) {
    let numbers: [(RepairKind, Int)] = [
      (.scriptConversion, options.script == .simplified ? normalized.conversions : 0),
      (.scriptChoice, normalized.uncertainReadings),
    ]
    counts = numbers.filter { $0.1 > 0 }.map { ($0.0.rawValue, $0.1) }
    repairs =
      options.allRepairs
      ? (Self.conversions(normalized, of: repaired) + Self.choices(normalized, of: repaired))
        .sorted { $0.source.lowerBound < $1.source.lowerBound } : []
  }

  private static func conversions(
    _ normalized: NormalizedText, of repaired: RepairedText
  ) -> [Repair] {
    zip(repaired.scalars, normalized.text.values).enumerated().compactMap { place, pair in
      guard pair.0 != pair.1 else { return nil }
      return Repair(
        counted: .scriptConversion, repaired.map.source(of: place..<(place + 1)), from: [pair.0],
        to: [pair.1])
    }
  }

  private static func choices(_ normalized: NormalizedText, of repaired: RepairedText) -> [Repair] {
    normalized.readings.filter { !$0.isCertain }.map {
      Repair(
        counted: .scriptChoice, repaired.map.source(of: $0.offset..<($0.offset + 1)),
        from: [$0.from], to: [$0.to])
    }
  }
}

extension Repair {
  fileprivate init(
    counted kind: RepairKind, _ source: Range<Int>, from: ArraySlice<Scalar>, to: [Scalar]
  ) {
    self.init(
      kind: kind, source: source, from: String(scalars: from), to: String(scalars: to),
      certainty: kind == .scriptConversion ? .proved : .likely, score: 1)
  }
}
