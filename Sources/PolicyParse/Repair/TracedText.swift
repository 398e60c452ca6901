/// A text on its way through the repairs: each scalar knows where its source begins.
///
/// Scalars that came of one stretch of the source share its beginning. The stretches tile the
/// source: each ends where the next begins.
struct TracedText: Sendable {
  var scalars: [Scalar]
  /// The source offset at which the stretch of each scalar begins; ascending. They take half the
  /// memory of an `Int` each; a text has 2³² scalars at most, and a file of the command as many bytes.
  fileprivate(set) var starts: [UInt32]
  let sourceCount: Int

  init(source: [Scalar]) {
    scalars = source
    starts = source.indices.map { UInt32($0) }
    sourceCount = source.count
  }

  fileprivate init(emptyLike text: TracedText) {
    scalars = []
    starts = []
    sourceCount = text.sourceCount
  }

  fileprivate mutating func reserveCapacity(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
  }

  /// The source under a range that is not empty, with the rest of the stretches at its ends.
  func source(of range: Range<Int>) -> Range<Int> {
    start(range.lowerBound)..<start(stretchEnd(from: range.upperBound - 1))
  }

  /// The source offset at which the stretch of a scalar begins, or the source's end past the last.
  fileprivate func start(_ place: Int) -> Int {
    place < starts.count ? Int(starts[place]) : sourceCount
  }

  /// The end of the scalars that share a beginning with the one at `place`.
  fileprivate func stretchEnd(from place: Int) -> Int {
    var end = place + 1
    while end < starts.count, starts[end] == starts[place] { end += 1 }
    return end
  }

  /// The scalars that stand for a range of the source.
  func range(over source: Range<Int>) -> Range<Int> {
    func firstPlace(from offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if start(middle) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let lower = firstPlace(from: source.lowerBound)
    return lower..<max(lower, firstPlace(from: source.upperBound))
  }

  /// The map from this text to the source.
  func makeMap() -> OffsetMap {
    var builder = OffsetMap.Builder()
    var place = 0
    while place < scalars.count {
      let kept = stepCount(from: place)
      builder.keep(kept)
      place += kept
      guard place < scalars.count else { break }
      let end = stretchEnd(from: place)
      builder.replace(start(end) - start(place), with: end - place)
      place = end
    }
    return builder.build()
  }

  /// How many scalars from `place` on stand for one scalar of the source each.
  private func stepCount(from place: Int) -> Int {
    var end = place
    while end + 1 < starts.count, starts[end + 1] == starts[end] + 1 { end += 1 }
    if end + 1 == starts.count, start(end) + 1 == sourceCount { end += 1 }
    return end - place
  }
}

extension TracedText {
  /// Gives ink of the source that became blanks to a neighbour that is none: the scalar before it,
  /// or, at a line's start, the one after it. A line of such blanks goes with the line before.
  ///
  /// - Parameter source: the scalars that the text was made from.
  mutating func giveInk(of source: [Scalar]) {
    var near = InkNeighbours()
    var place = 0
    while place < scalars.count {
      let end = stretchEnd(from: place)
      let stretch = start(place)..<start(end)
      if let ink = scalars[place..<end].lastIndex(where: { !$0.isBlank }) {
        if let waiting = near.waiting { share(waiting, with: waiting..<end) }
        near = InkNeighbours(holder: ink..<end, isOnLine: true)
      } else if source[stretch].contains(where: { !$0.isBlank }) {
        near.waiting = near.waiting ?? place
      }
      let endsLine = end == scalars.count || scalars[end - 1].endsLine
      if near.isOnLine || endsLine, near.waiting != nil, let ink = near.holder {
        share(ink.lowerBound, with: ink.upperBound..<end)
        near.holder = ink.lowerBound..<end
        near.waiting = nil
      }
      if endsLine { near.isOnLine = false }
      place = end
    }
  }

  /// What blanks that stand for ink can go with.
  private struct InkNeighbours {
    /// The last ink, with the blanks after it that were given to it.
    var holder: Range<Int>?
    /// Whether that stands on the present line.
    var isOnLine = false
    /// The first blank that waits for ink after it.
    var waiting: Int?
  }

  /// Makes scalars stand for the stretch of the one at `place`.
  private mutating func share(_ place: Int, with others: Range<Int>) {
    for other in others { starts[other] = starts[place] }
  }
}

/// Rewrites a traced text from left to right and keeps the list of repairs.
///
/// What is taken out belongs to the scalar before it, or, at a line's start, to the one after it:
/// every scalar of the source that is not blank stays under one that is not. A line that would be
/// left empty stays as it is.
struct TracedEditor {
  private let input: TracedText
  private(set) var output: TracedText
  private var repairs: [Repair] = []
  /// The first scalar of the input that was not yet dealt with.
  private var next = 0
  /// The last scalar of the output's present line that is not blank.
  private var lastInk: Int?
  /// Up to where the output after `lastInk` already shares its stretch.
  private var mergedEnd = 0
  private var pending: Pending?

  /// What was taken out at a line's start and waits for a scalar to belong to.
  private struct Pending {
    var input: Int
    var output: Int
    var repairs: Int
  }

  init(_ text: TracedText) {
    input = text
    output = TracedText(emptyLike: text)
  }

  /// Copies the input up to `end` as it is.
  mutating func keep(upTo end: Int) {
    if next == 0 { output.reserveCapacity(input.scalars.count) }
    while next < end, pending != nil {
      append(input.scalars[next], start: input.starts[next])
      next += 1
    }
    guard next < end else { return }
    let shift = output.scalars.count - next
    output.scalars += input.scalars[next..<end]
    output.starts += input.starts[next..<end]
    noteInk(input.scalars[next..<end], shift)
    next = end
  }

  /// Finds the last ink of the line that a copied stretch ends in.
  ///
  /// - Parameter shift: from offsets of the input to those of the output.
  private mutating func noteInk(_ scalars: ArraySlice<Scalar>, _ shift: Int) {
    for place in scalars.indices.reversed() {
      if scalars[place].endsLine { return beginLine() }
      guard !scalars[place].isBlank else { continue }
      lastInk = place + shift
      mergedEnd = place + shift + 1
      return
    }
  }

  /// Puts `scalars` in place of `range`.
  mutating func replace(
    _ range: Range<Int>, with scalars: [Scalar], _ kind: RepairKind,
    _ certainty: Repair.Certainty = .proved, score: Double = 1
  ) {
    keep(upTo: range.lowerBound)
    record(range, to: scalars, kind, certainty, score)
    let start = input.starts[range.lowerBound]
    for scalar in scalars { append(scalar, start: start) }
    next = range.upperBound
  }

  /// Puts scalars in place of `range`, piece by piece: each piece stands for the input up to its
  /// end. Pieces at the same end share what the first stands for.
  mutating func replace(
    _ range: Range<Int>, with pieces: [(end: Int, scalars: [Scalar])], _ kind: RepairKind,
    _ certainty: Repair.Certainty, score: Double
  ) {
    keep(upTo: range.lowerBound)
    record(range, to: pieces.flatMap(\.scalars), kind, certainty, score)
    var start = range.lowerBound
    for piece in pieces {
      let place = min(start, range.upperBound - 1)
      for scalar in piece.scalars { append(scalar, start: input.starts[place]) }
      start = max(start, piece.end)
    }
    next = range.upperBound
  }

  /// Takes `range` out and leaves `blanks` in its place.
  mutating func drop(_ range: Range<Int>, leaving blanks: [Scalar] = [], _ kind: RepairKind) {
    keep(upTo: range.lowerBound)
    if lastInk == nil, pending == nil {
      pending = Pending(
        input: range.lowerBound, output: output.scalars.count, repairs: repairs.count)
    }
    record(range, to: blanks, kind, .proved, 1)
    next = range.upperBound
    for scalar in blanks where !(scalar.endsLine && lastInk == nil) {
      append(scalar, start: input.starts[range.lowerBound], isPartOfDrop: true)
    }
    mergeIntoInk()
    if let last = output.scalars.last, last.endsLine, !blanks.isEmpty { beginLine() }
  }

  /// Ends the rewriting: the new text. Nothing is copied where nothing was changed.
  mutating func finish() -> TracedText {
    guard next > 0 else { return input }
    keep(upTo: input.scalars.count)
    restorePending(upTo: input.scalars.count)
    return output
  }

  /// The repairs that were made; the editor has them no more.
  mutating func takeRepairs() -> [Repair] {
    defer { repairs = [] }
    return repairs
  }

  private mutating func append(_ scalar: Scalar, start: UInt32, isPartOfDrop: Bool = false) {
    if isPartOfDrop {
      output.scalars.append(scalar)
      output.starts.append(start)
      return
    }
    if scalar.endsLine { restorePending(upTo: next) }
    output.scalars.append(scalar)
    output.starts.append(start)
    if scalar.endsLine {
      beginLine()
    } else if !scalar.isBlank {
      lastInk = output.scalars.count - 1
      mergedEnd = output.scalars.count
      mergePending()
    }
  }

  private mutating func beginLine() {
    lastInk = nil
    pending = nil
  }

  /// Gives what was just taken out, and the blanks around it, to the scalar before.
  private mutating func mergeIntoInk() {
    guard let ink = lastInk else { return }
    let start = output.starts[ink]
    for place in mergedEnd..<max(mergedEnd, output.starts.count) { output.starts[place] = start }
    mergedEnd = output.starts.count
  }

  /// Gives what was taken out at the line's start to the scalar that was just appended.
  private mutating func mergePending() {
    guard let waiting = pending else { return }
    let start = input.starts[waiting.input]
    for place in waiting.output..<output.starts.count { output.starts[place] = start }
    pending = nil
  }

  /// Puts back what was taken out of a line in which nothing else stands.
  private mutating func restorePending(upTo end: Int) {
    guard let waiting = pending else { return }
    output.scalars.removeSubrange(waiting.output...)
    output.starts.removeSubrange(waiting.output...)
    output.scalars.append(contentsOf: input.scalars[waiting.input..<end])
    output.starts.append(contentsOf: input.starts[waiting.input..<end])
    repairs.removeSubrange(waiting.repairs...)
    pending = nil
  }

  private mutating func record(
    _ range: Range<Int>, to scalars: [Scalar], _ kind: RepairKind,
    _ certainty: Repair.Certainty, _ score: Double
  ) {
    repairs.append(
      Repair(
        kind: kind, source: input.source(of: range), from: String(scalars: input.scalars[range]),
        to: String(scalars: scalars), certainty: certainty, score: score))
  }
}

extension Scalar {
  /// Whether the scalar ends a line.
  var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
