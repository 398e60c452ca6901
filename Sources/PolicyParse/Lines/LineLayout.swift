/// How the lines of a text stand.
enum LineLayout {
  /// As their author set them, but for a lost line end here and there.
  case kept
  /// Run together: a line holds several paragraphs, headings and all.
  case flattened

  /// Reads the layout off the lengths of the lines and the headings inside them. Takes O(n).
  static func read(_ text: WorkingText, _ lines: [Line]) -> LineLayout {
    let lengths = LineLengths(lines)
    return lengths.showOneLine || holdsHeadings(text, lines, lengths) ? .flattened : .kept
  }

  /// How many lines are no furniture, and how long they are; lines restored from one count as it.
  private struct LineLengths {
    private(set) var (count, total, longest) = (0, 0, 0)

    init(_ lines: [Line]) {
      var current = 0
      for line in lines where line.furniture == nil {
        if !line.isRestored || count == 0 {
          count += 1
          current = 0
        }
        current += line.range.count
        total += line.range.count
        longest = max(longest, current)
      }
    }

    /// Whether there are four lines at most, or one holds seven tenths of the text.
    var showOneLine: Bool { count <= 4 || longest >= 600 && longest * 10 >= total * 7 }
  }

  /// Whether lines are long on the whole, and as many headings of one form stand inside lines, each
  /// behind a sentence or clause and next in order, as open one.
  private static func holdsHeadings(
    _ text: WorkingText, _ lines: [Line], _ lengths: LineLengths
  ) -> Bool {
    guard lengths.total >= lengths.count * 40 else { return false }
    var runs = FormCounts()
    for line in lines where line.furniture == nil {
      if let first = MarkerReader.read(text, line.range), !first.isWeak {
        runs.note(first, isInside: false)
      }
      for place in text.places(of: Anchor.ordinal, in: line.range.dropFirst())
      where LostHeading.endsBefore(text, place) {
        guard let inner = MarkerReader.read(text, place..<line.range.upperBound), !inner.isWeak
        else { continue }
        runs.note(inner, isInside: true)
      }
    }
    return runs.showRunningTogether
  }

  /// How many headings of each form open lines, and how many stand inside them.
  private struct FormCounts {
    private struct Run {
      var form: MarkerForm
      var last: Int
      var opening = 0
      var inside = 0
    }

    private var runs: [Run] = []

    var showRunningTogether: Bool { runs.contains { $0.inside >= 2 && $0.inside >= $0.opening } }

    /// Counts a heading that begins a run or goes on with one.
    mutating func note(_ found: MarkerCandidate, isInside: Bool) {
      guard let ordinal = found.marker.ordinal, Self.canHead(found.form.style) else { return }
      let place = runs.firstIndex { $0.form == found.form }
      guard ordinal == 1 || place.map({ runs[$0].last + 1 == ordinal }) ?? false else { return }
      let index = place ?? runs.count
      if place == nil { runs.append(Run(form: found.form, last: 0)) }
      runs[index].last = ordinal
      if isInside { runs[index].inside += 1 } else { runs[index].opening += 1 }
    }

    private static func canHead(_ style: MarkerStyle) -> Bool {
      switch style {
      case .chapter, .article, .formal, .cjk: true
      default: false
      }
    }
  }
}
