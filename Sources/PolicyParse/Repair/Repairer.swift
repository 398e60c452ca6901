/// Undoes the damage that a text took on its way through archives and converters.
///
/// Bytes first, marks last: what the later steps fold is evidence for the earlier ones. A text
/// that gives no reason for doubt is returned as it is.
public enum Repairer {
  /// - Complexity: O(n).
  public static func repair(_ source: [Scalar]) -> RepairedText {
    let suspicion = Suspicion.scan(source)
    guard !suspicion.isDisjoint(with: .mendable) else {
      let found = Losses.find(in: source, suspicion)
      return RepairedText(
        scalars: source, map: .identity, repairs: [],
        diagnostics: found.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
    var work = RepairWork(source)
    if !suspicion.isDisjoint(with: Suspicion.wrongEncoding) { Mojibake.apply(to: &work) }
    if suspicion.contains(.latin) { GlossRepair.apply(to: &work) }
    if suspicion.contains(.ampersand) { HTMLEntities.apply(to: &work) }
    work.applySmallRepairs(suspicion)
    return work.result(suspicion)
  }
}

/// A text and the repairs made so far.
struct RepairWork {
  var text: TracedText
  var repairs: [Repair] = []
  private let source: [Scalar]
  /// Stretches of the source that could not be mended.
  private var doubts: [(code: String, message: String, range: Range<Int>)] = []

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
    repairs.append(contentsOf: editor.repairs)
  }

  /// What touches single characters and marks.
  ///
  /// - Parameter suspicion: that of the source, which holds until something was mended.
  fileprivate mutating func applySmallRepairs(_ suspicion: Suspicion) {
    let suspicion = repairs.isEmpty ? suspicion : Suspicion.scan(text.scalars)
    if suspicion.contains(.angle) { HTMLTags.apply(to: &self) }
    if suspicion.contains(.paragraphMark) { ParagraphMarks.apply(to: &self) }
    if !suspicion.isDisjoint(with: [.lowQuote, .ideograph, .privateUse]) {
      CharacterForms.apply(to: &self)
    }
    if suspicion.contains(.invisible) { InvisibleScalars.apply(to: &self) }
  }

  fileprivate func result(_ suspicion: Suspicion) -> RepairedText {
    let suspicion = repairs.isEmpty ? suspicion : Suspicion.scan(text.scalars)
    var found = doubts.map { doubt in
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
