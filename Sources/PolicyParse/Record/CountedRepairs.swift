/// The changes of a document that its record only counts unless all are asked for: joined and
/// restored line ends, and conversions to simplified script. O(window).
struct CountedRepairs {
  let file: FileReading
  let window: Window

  var all: [Repair] {
    (wraps + restoredBreaks + conversions + choices)
      .filter { window.source.contains($0.source.lowerBound) }
  }

  /// What was taken out where two lines were joined.
  private var wraps: [Repair] {
    let map = file.logical.text.map
    return file.logical.wraps.compactMap { place in
      let (end, start) = (map.sourceEnd(of: place), map.sourceStart(of: place))
      guard end < start else { return nil }
      return repair(.hardWrap, end..<start, from: file.decoded.scalars[end..<start], to: [])
    }
  }

  /// A line end that was put in where a heading had lost its own.
  private var restoredBreaks: [Repair] {
    window.lines.filter(\.isRestored).map { line in
      let start = file.logical.text.map.sourceStart(of: line.range.lowerBound)
      return repair(.lostBreak, start..<start, from: [], to: ["\n"])
    }
  }

  private var conversions: [Repair] {
    let values = file.normalized.text.values
    return zip(file.repaired.scalars, values).enumerated().compactMap { place, pair in
      guard pair.0 != pair.1 else { return nil }
      return repair(.scriptConversion, at: place, from: pair.0, to: pair.1)
    }
  }

  private var choices: [Repair] {
    file.normalized.readings.filter { !$0.isCertain }.map {
      repair(.scriptChoice, at: $0.offset, from: $0.from, to: $0.to)
    }
  }

  private func repair(
    _ kind: RepairKind, at place: Int, from: Scalar, to: Scalar
  ) -> Repair {
    repair(
      kind, file.repaired.map.source(of: place..<(place + 1)), from: [from], to: [to])
  }

  private func repair(
    _ kind: RepairKind, _ source: Range<Int>, from: ArraySlice<Scalar>, to: [Scalar]
  ) -> Repair {
    Repair(
      kind: kind, source: source, from: String(scalars: from), to: String(scalars: to),
      certainty: kind == .scriptConversion ? .proved : .likely, score: 1)
  }
}
