/// Undoes the damage that a text took on its way through archives and converters.
///
/// Bytes first, marks last: what the later steps fold is evidence for the earlier ones. A text
/// that gives no reason for doubt is returned as it is.
public enum Repairer {
  /// - Complexity: O(n).
  public static func repair(_ source: [Scalar]) -> RepairedText {
    let suspicion = Suspicion.scan(source)
    guard !suspicion.isEmpty else {
      return RepairedText(
        scalars: source, map: .identity, repairs: [],
        diagnostics: Losses.lostPercentSigns(in: source))
    }
    var work = RepairWork(source)
    if suspicion.contains(.latin) { GlossRepair.apply(to: &work) }
    if suspicion.contains(.ampersand) { HTMLEntities.apply(to: &work) }
    work.applySmallRepairs()
    return work.result()
  }
}

/// A text and the repairs made so far.
struct RepairWork {
  var text: TracedText
  var repairs: [Repair] = []
  var diagnostics: [Diagnostic] = []

  init(_ source: [Scalar]) { text = TracedText(source: source) }

  /// Replaces the text by what an editor made of it.
  mutating func commit(_ editor: inout TracedEditor) {
    text = editor.finish()
    repairs.append(contentsOf: editor.repairs)
  }

  /// What touches single characters and marks.
  fileprivate mutating func applySmallRepairs() {
    let suspicion = Suspicion.scan(text.scalars)
    if suspicion.contains(.angle) { HTMLTags.apply(to: &self) }
    if suspicion.contains(.paragraphMark) { ParagraphMarks.apply(to: &self) }
    if !suspicion.isDisjoint(with: [.lowQuote, .ideograph, .privateUse]) {
      CharacterForms.apply(to: &self)
    }
    if suspicion.contains(.invisible) { InvisibleScalars.apply(to: &self) }
  }

  fileprivate func result() -> RepairedText {
    let suspicion = Suspicion.scan(text.scalars)
    var doubts = diagnostics + Losses.lostPercentSigns(in: text.scalars)
    if !suspicion.isDisjoint(with: [.loss, .privateUse]) {
      doubts += Losses.find(in: text.scalars)
    }
    return RepairedText(
      scalars: text.scalars, map: text.makeMap(),
      repairs: repairs.sorted { $0.source.lowerBound < $1.source.lowerBound },
      diagnostics: doubts.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
