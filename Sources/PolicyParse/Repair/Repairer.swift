/// Undoes the damage that a text took on its way through archives and converters.
///
/// Bytes first, marks last: what the later steps fold is evidence for the earlier ones. A text
/// that gives no reason for doubt is returned as it is.
public enum Repairer {
  /// - Complexity: O(n).
  public static func repair(_ source: [Scalar]) -> RepairedText {
    let suspicion = Suspicion.scan(source)
    guard !suspicion.isDisjoint(with: .mendable) else { return untouched(source, suspicion) }
    var work = RepairWork(source)
    var count: Int
    var rounds = 0
    repeat {
      count = work.repairs.count
      work.applyAll(count == 0 ? suspicion : Suspicion.scan(work.text.scalars))
      work.endRound(since: count)
      rounds += 1
    } while work.repairs.count > count && rounds < mostRounds
    guard work.text.scalars.contains(where: { !$0.isBlank }) else {
      return untouched(source, suspicion)
    }
    return work.result(suspicion)
  }

  /// A text that needs no repair, or of which repair would leave nothing to see.
  private static func untouched(_ source: [Scalar], _ suspicion: Suspicion) -> RepairedText {
    let found = Losses.find(in: source, suspicion)
    return RepairedText(
      scalars: source, map: .identity, repairs: [],
      diagnostics: found.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// What was mended can let more be seen; text that is still not at rest then is not worth it.
  private static let mostRounds = 6
}

/// A text and the repairs made so far.
struct RepairWork {
  private let source: [Scalar]
  var text: TracedText
  var repairs: [Repair] = []
  /// Stretches of the source that could not be mended.
  private var doubts: [(code: String, message: String, range: Range<Int>)] = []

  /// How many repairs there were before the last round; nil in the first one.
  private var settled: Int?
  /// Where the last round changed the text, ascending; nil in the first one.
  private var changes: [Int]?

  init(_ source: [Scalar]) {
    self.source = source
    text = TracedText(source: source)
  }

  /// Adds doubts about ranges of the present text.
  mutating func add(_ found: [(code: String, message: String, range: Range<Int>)]) {
    doubts += found.map { ($0.code, $0.message, text.source(of: $0.range)) }
  }

  /// Replaces the text by what an editor made of it.
  mutating func commit(_ editor: inout TracedEditor) {
    text = editor.finish()
    let made = editor.takeRepairs()
    if repairs.isEmpty { repairs = made } else { repairs += made.map(fromSource) }
  }

  /// Notes how many repairs there were before a round that has ended.
  fileprivate mutating func endRound(since count: Int) { settled = count }

  /// Finds where the last round changed the text. Takes O(n log n) for n repairs.
  private mutating func findChanges() {
    guard let settled else { return }
    var places: [Int] = []
    places.reserveCapacity(2 * (repairs.count - settled))
    for repair in repairs[settled...] {
      let range = text.range(over: repair.source)
      places.append(range.lowerBound)
      places.append(range.upperBound)
    }
    changes = places.sorted()
  }

  /// Whether a line was not seen as it is in the round before: what was tried on it then and changed
  /// nothing would change nothing again. Takes O(log n).
  func isNew(_ line: Range<Int>) -> Bool {
    guard let changes else { return true }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] < line.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < changes.count && changes[low] <= line.upperBound
  }

  /// A repair of what an earlier one had made, told as one of the source's own words.
  private func fromSource(_ repair: Repair) -> Repair {
    Repair(
      kind: repair.kind, source: repair.source, from: String(scalars: source[repair.source]),
      to: repair.to, certainty: repair.certainty, score: repair.score)
  }

  /// Every repair for which the text gives a reason, once.
  ///
  /// - Parameter suspicion: that of the present text.
  fileprivate mutating func applyAll(_ suspicion: Suspicion) {
    if !suspicion.isDisjoint(with: Suspicion.wrongEncoding) {
      findChanges()
      Mojibake.apply(to: &self)
    }
    if suspicion.contains(.latin) { GlossRepair.apply(to: &self) }
    if suspicion.contains(.ampersand) { HTMLEntities.apply(to: &self) }
    applySmallRepairs(suspicion)
  }

  /// What touches single characters and marks.
  ///
  /// - Parameter suspicion: that of the source, which holds until something was mended.
  private mutating func applySmallRepairs(_ suspicion: Suspicion) {
    let suspicion = presentSuspicion(suspicion)
    if suspicion.contains(.angle) { HTMLTags.apply(to: &self) }
    if suspicion.contains(.paragraphMark) { ParagraphMarks.apply(to: &self) }
    if !suspicion.isDisjoint(with: [.lowQuote, .ideograph, .privateUse]) {
      CharacterForms.apply(to: &self)
    }
    if suspicion.contains(.invisible) { InvisibleScalars.apply(to: &self) }
  }

  /// The doubts about what was not mended later, each of a kind once at its place.
  private var standingDoubts: [(code: String, message: String, range: Range<Int>)] {
    let mended = Intervals(repairs.map(\.source))
    var places: [String: Set<Int>] = [:]
    return doubts.filter {
      !mended.contain($0.range)
        && places[$0.code, default: []].insert($0.range.lowerBound).inserted
    }
  }

  /// What the present text gives reason for, where the source gave reason for `suspicion`.
  private func presentSuspicion(_ suspicion: Suspicion) -> Suspicion {
    repairs.isEmpty ? suspicion : Suspicion.scan(text.scalars)
  }

  fileprivate func result(_ suspicion: Suspicion) -> RepairedText {
    let suspicion = presentSuspicion(suspicion)
    var found = standingDoubts.map { doubt in
      Diagnostic(doubt.code, .warning, doubt.message, at: text.range(over: doubt.range))
    }
    found += Losses.find(in: text.scalars, suspicion)
    return RepairedText(
      scalars: text.scalars, map: map,
      repairs: repairs.sorted { $0.source.lowerBound < $1.source.lowerBound },
      diagnostics: found.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private var map: OffsetMap {
    guard !repairs.isEmpty else { return .identity }
    var traced = text
    traced.giveInk(of: source)
    return traced.makeMap()
  }
}
