/// The lines of a document with hard wraps joined, and the text they stand in.
struct LogicalLines: Sendable {
  /// The working text without the line ends that were no more than wraps.
  var text: WorkingText
  var lines: [Line]
  /// Where a wrap was joined: offsets of `text`.
  var wraps: [Int]
  /// Page numbers and the like that had stood inside a sentence.
  var lifted: [LiftedFurniture]

  /// Finds the wraps of a text and joins them, which takes them out of its views. Takes O(n).
  static func read(_ views: inout TextViews) -> LogicalLines {
    let joining = Joining(WorkingText(views))
    views.remove(joining.gaps)
    return joining.lines(in: WorkingText(views))
  }
}

/// Which physical lines of a text make one logical line.
private struct Joining {
  private var physical: [Line]
  private var joined: [Joined] = []
  /// The line ends that were no more than wraps, with what was lifted out beside them.
  private(set) var gaps: [Range<Int>] = []
  private var lifted: [LiftedFurniture] = []

  init(_ text: WorkingText) {
    physical = PhysicalLines.read(text)
    for index in physical.indices where PageNumber.matches(text, physical[index].range) {
      physical[index].furniture = .pageNumber
    }
    Self.markRunningHeads(text, &physical)
    let wrap = WrapDetector(text: text, lines: physical)
    joined.reserveCapacity(physical.count)
    var skipped: [Int] = []
    for index in physical.indices {
      if physical[index].furniture != nil {
        skipped.append(index)
        continue
      }
      if let last = joined.last?.last, physical[last].furniture == nil,
        wrap.joins(
          last, index,
          over: !skipped.isEmpty ? .page : physical[index].followsBlank ? .emptyLine : .lineEnd)
      {
        gaps.append(physical[last].range.upperBound..<physical[index].range.lowerBound)
        for place in skipped { lifted.append(Self.lift(physical[place], of: text)) }
        joined[joined.count - 1].join(index)
      } else {
        for place in skipped { joined.append(Joined(place)) }
        joined.append(Joined(index))
      }
      if !skipped.isEmpty { skipped = [] }
    }
    for place in skipped { joined.append(Joined(place)) }
  }

  /// Physical lines that make one logical line, by their indices.
  private struct Joined {
    let first: Int
    private(set) var last: Int
    /// How many line ends were wraps.
    private(set) var wraps = 0

    init(_ index: Int) {
      first = index
      last = index
    }

    mutating func join(_ index: Int) {
      last = index
      wraps += 1
    }
  }

  /// Marks the lines that stand beside the numbers of two pages or more: what each page prints at its
  /// head or foot.
  private static func markRunningHeads(_ text: WorkingText, _ lines: inout [Line]) {
    let pages = lines.indices.filter { lines[$0].furniture == .pageNumber }
    guard pages.count >= 2 else { return }
    let beside = Set(pages.flatMap { [$0 - 1, $0 + 1] }).filter {
      lines.indices.contains($0) && lines[$0].furniture == nil && lines[$0].range.count <= 40
        && !text.has([.sentenceEnd, .innerMark] as CharacterClass, in: lines[$0].range)
    }
    var places: [[Scalar]: [Int]] = [:]
    for index in beside {
      places[Array(text.folded[lines[index].range]), default: []].append(index)
    }
    for index in places.values.filter({ $0.count >= 2 }).joined() {
      lines[index].furniture = .other
    }
  }

  private static func lift(_ line: Line, of text: WorkingText) -> LiftedFurniture {
    LiftedFurniture(
      kind: line.furniture ?? .other, source: text.map.source(of: line.range),
      text: text.string(line.range))
  }

  /// The joined lines, moved into the text without its gaps.
  func lines(in text: WorkingText) -> LogicalLines {
    var lines: [Line] = []
    lines.reserveCapacity(joined.count)
    var wraps: [Int] = []
    var removed = 0
    var gap = 0
    for group in joined {
      var line = physical[group.first]
      let lower = line.range.lowerBound - removed
      for _ in 0..<group.wraps {
        wraps.append(gaps[gap].lowerBound - removed)
        removed += gaps[gap].count
        gap += 1
      }
      line.range = lower..<(physical[group.last].range.upperBound - removed)
      lines.append(line)
    }
    return LogicalLines(text: text, lines: lines, wraps: wraps, lifted: lifted)
  }
}
