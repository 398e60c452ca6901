/// Where each scalar of a working text stood in the source it was made from.
///
/// Almost all scalars stand for themselves, so only the places where the two texts differ are kept
/// (`edits`, in order); between two edits offsets run in step. Look-ups take O(log edits).
public struct OffsetMap: Sendable, Equatable {
  /// One place where the working text differs from the source.
  public struct Edit: Sendable, Equatable {
    /// Scalars of the working text, `[lower, upper)`. Empty where something was taken out.
    public var working: Range<Int>
    /// The scalars of the source that they stand for.
    public var source: Range<Int>
    /// Whether what was taken out belongs to nobody (a line end that was joined, a page number):
    /// a value that runs over a gap has two pieces. What is taken out otherwise (a pinyin gloss)
    /// belongs to the scalar before it.
    public var isGap: Bool

    public init(working: Range<Int>, source: Range<Int>, isGap: Bool = false) {
      self.working = working
      self.source = source
      self.isGap = isGap
    }
  }

  /// In order, neither overlapping nor touching wrongly: both sides ascend.
  public private(set) var edits: [Edit]

  /// The map of a text onto itself.
  public static let identity = OffsetMap(edits: [])

  public init(edits: [Edit]) { self.edits = edits }

  public var isIdentity: Bool { edits.isEmpty }

  /// How many edits begin at or before `offset` of the working text.
  private func editCount(upTo offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].working.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The source offset at which the scalar at `offset` of the working text begins.
  public func sourceStart(of offset: Int) -> Int {
    guard !edits.isEmpty else { return offset }
    let count = editCount(upTo: offset)
    guard count > 0 else { return offset }
    let edit = edits[count - 1]
    if offset < edit.working.upperBound { return edit.source.lowerBound }
    return edit.source.upperBound + (offset - edit.working.upperBound)
  }

  /// The source offset just after the scalar that ends at `offset` of the working text, together
  /// with whatever was taken out there and belongs to it.
  public func sourceEnd(of offset: Int) -> Int {
    guard !edits.isEmpty else { return offset }
    var index = editCount(upTo: offset - 1)
    var end = offset
    if index > 0 {
      let edit = edits[index - 1]
      end =
        offset <= edit.working.upperBound
        ? edit.source.upperBound : edit.source.upperBound + (offset - edit.working.upperBound)
    }
    while index < edits.count, edits[index].working == offset..<offset, !edits[index].isGap,
      edits[index].source.lowerBound == end
    {
      end = edits[index].source.upperBound
      index += 1
    }
    return end
  }

  /// The span of the source under a range of the working text, from its first to its last scalar.
  ///
  /// An empty range gives an empty span.
  public func source(of range: Range<Int>) -> Range<Int> {
    let start = sourceStart(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceEnd(of: range.upperBound))
  }

  /// Whether the scalars on both sides of a place stand for one piece of the source.
  func joins(at offset: Int) -> Bool {
    !edits.isEmpty && sourceEnd(of: offset) > sourceStart(of: offset)
  }

  /// Whether a gap begins inside a range of the working text, so that it has several pieces.
  func hasGap(in range: Range<Int>) -> Bool {
    guard !edits.isEmpty, !range.isEmpty else { return false }
    var index = editCount(upTo: range.lowerBound)
    while index < edits.count, edits[index].working.lowerBound < range.upperBound {
      if edits[index].isGap { return true }
      index += 1
    }
    return false
  }

  /// The pieces of the source under a range of the working text: one, or more where gaps lie inside.
  public func sourcePieces(of range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = editCount(upTo: range.lowerBound)
    while index < edits.count, edits[index].working.lowerBound < range.upperBound {
      let edit = edits[index]
      if edit.isGap {
        pieces.append(source(of: start..<edit.working.lowerBound))
        start = edit.working.lowerBound
      }
      index += 1
    }
    pieces.append(source(of: start..<range.upperBound))
    return pieces
  }

  /// The map of a text from which the ranges in `gaps` (ascending, disjoint, of the working text)
  /// have been taken out as gaps, onto the same source.
  ///
  /// An edit that reaches past an end of a gap keeps all of its source: the scalars of it that stay
  /// stand for that.
  public func removing(_ gaps: [Range<Int>]) -> OffsetMap {
    var removal = GapRemoval(self)
    for gap in gaps { removal.remove(gap) }
    return removal.finish()
  }
}

/// Takes gaps out of a map, from left to right.
private struct GapRemoval {
  private let map: OffsetMap
  /// The edits, of which those before `index` are dealt with.
  private var edits: [OffsetMap.Edit]
  private var index = 0
  private var result: [OffsetMap.Edit] = []
  /// How many scalars were taken out.
  private var removed = 0

  init(_ map: OffsetMap) {
    self.map = map
    edits = map.edits
    result.reserveCapacity(edits.count)
  }

  mutating func remove(_ gap: Range<Int>) {
    keepEdits(before: gap)
    let place = gap.lowerBound - removed
    let source = cutEdits(at: gap)
    if !source.isEmpty {
      result.append(OffsetMap.Edit(working: place..<place, source: source, isGap: true))
    }
    removed += gap.count
  }

  mutating func finish() -> OffsetMap {
    result += edits[index...].lazy.map { [removed] in $0.shifted(by: -removed) }
    return OffsetMap(edits: result)
  }

  private mutating func keepEdits(before gap: Range<Int>) {
    while index < edits.count, edits[index].working.upperBound <= gap.lowerBound,
      edits[index].working.lowerBound < gap.lowerBound || edits[index].working.isEmpty
    {
      result.append(edits[index].shifted(by: -removed))
      index += 1
    }
  }

  /// Takes a gap out of the edits it touches; gives the source that belongs to none of them.
  private mutating func cutEdits(at gap: Range<Int>) -> Range<Int> {
    var source = map.source(of: gap)
    if index < edits.count, case let edit = edits[index], edit.working.lowerBound < gap.lowerBound {
      source = max(edit.source.upperBound, source.lowerBound)..<source.upperBound
      guard edit.working.upperBound <= gap.upperBound else {
        edits[index].working = (edit.working.lowerBound + gap.count)..<edit.working.upperBound
        return source
      }
      edits[index].working = edit.working.lowerBound..<gap.lowerBound
      result.append(edits[index].shifted(by: -removed))
      index += 1
    }
    while index < edits.count, case let edit = edits[index],
      edit.working.lowerBound < gap.upperBound
    {
      guard edit.working.upperBound <= gap.upperBound else {
        edits[index].working = gap.upperBound..<edit.working.upperBound
        return source.lowerBound..<edit.source.lowerBound
      }
      index += 1
    }
    return source
  }
}

extension OffsetMap.Edit {
  fileprivate func shifted(by distance: Int) -> Self {
    Self(
      working: (working.lowerBound + distance)..<(working.upperBound + distance), source: source,
      isGap: isGap)
  }
}

extension OffsetMap {
  /// Builds a map while a text is rewritten from left to right.
  public struct Builder {
    private var edits: [Edit] = []
    private var working = 0
    private var source = 0

    public init() {}

    /// The next `count` scalars of the source stand in the working text as they are.
    public mutating func keep(_ count: Int) {
      working += count
      source += count
    }

    /// The next `sourceCount` scalars of the source became `workingCount` scalars.
    /// With `workingCount` 0 they are taken out and belong to the scalar before them.
    public mutating func replace(_ sourceCount: Int, with workingCount: Int) {
      edits.append(
        Edit(working: working..<(working + workingCount), source: source..<(source + sourceCount)))
      working += workingCount
      source += sourceCount
    }

    public func build() -> OffsetMap { OffsetMap(edits: edits) }
  }
}
