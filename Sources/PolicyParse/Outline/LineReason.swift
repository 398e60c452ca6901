/// Why a line of a body is or is no heading.
public enum LineReason: Sendable, Equatable {
  case noMarker
  /// A marker that prose uses too, without a neighbour in its run.
  case alone(MarkerStyle)
  case memberOfRun
  case marker
  /// A topic title, or a bracketed line of its own.
  case topicTitle
  case headsRun
  case letterSegment
  case parallel
}

/// Why a line stands at its level.
public enum LevelReason: Sendable, Equatable {
  /// Nothing was decided: it stands under the innermost heading.
  case innermost
  /// A heading whose form is open at this level.
  case formOpen(Int)
  /// A heading that opens this level.
  case opens(Int)
  /// A paragraph that takes up the subject of this level.
  case takesUp(Int)
}

/// One line of a body with the reasons for its place in the tree.
public struct LinePlacement: Sendable, Equatable {
  public var range: Range<Int>
  public var line: LineReason
  public var level: LevelReason

  /// Both reasons in a reader's words.
  public var words: String { line.words + level.words }
}

extension LineReason {
  fileprivate var words: String {
    switch self {
    case .noMarker: "no marker"
    case .alone(let style): "\(style.rawValue) alone"
    case .memberOfRun: "member of a run"
    case .marker: "marker"
    case .topicTitle: "a topic title or bracketed line of its own"
    case .headsRun: "heads a run that begins anew"
    case .letterSegment: "a segment of a letter"
    case .parallel: "stands in parallel with other such lines"
    }
  }
}

extension LevelReason {
  fileprivate var words: String {
    switch self {
    case .innermost: ""
    case .formOpen(let level): ", its form is open at level \(level)"
    case .opens(let level): ", opens level \(level)"
    case .takesUp(let level): ", takes up the subject of level \(level)"
    }
  }
}
