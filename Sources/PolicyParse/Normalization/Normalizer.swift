/// Turns a repaired text into the parallel views that the grammars read, in one pass.
///
/// Characters that need their neighbours (乾 in 乾燥 and 乾隆, a CR before a LF) are passed over and
/// settled afterwards, when the script of the whole text is known.
public enum Normalizer {
  /// The working text of a repaired text, without what was found out about its script.
  ///
  /// The parameters are those of `read`.
  public static func normalize(
    _ scalars: [Scalar], map: OffsetMap = .identity, script: ScriptChoice = .simplified
  ) -> WorkingText {
    read(scalars, map: map, script: script).text
  }

  /// The working text of a repaired text, and its script.
  ///
  /// - Parameters:
  ///   - scalars: the repaired text.
  ///   - map: from the repaired text to the source.
  ///   - script: whether values are converted to simplified script or left as they are.
  ///   - added: words that the text carries to the grammars.
  /// - Complexity: O(n).
  public static func read(
    _ scalars: [Scalar], map: OffsetMap = .identity, script: ScriptChoice = .simplified,
    added: AddedWords? = nil
  ) -> NormalizedText {
    var views = FoldedViews(scalars, script)
    let sourceScript = SourceScript(
      traditional: views.traditional, simplified: views.simplifiedOnly)
    // Without such characters the settler's tables are not asked for.
    guard !views.contextual.isEmpty else {
      return NormalizedText(
        views: views.all(map: map, added: added), script: sourceScript,
        conversions: views.traditional, readings: [])
    }
    var settler = ContextSettler(
      scalars, in: sourceScript, evidence: views.traditional + views.simplifiedOnly)
    for place in views.contextual { settler.settle(place, &views, script) }
    return NormalizedText(
      views: views.all(map: map, added: added), script: sourceScript,
      conversions: views.traditional + settler.conversions,
      readings: script == .keep ? [] : settler.readings)
  }
}

/// In which script the values of a record are written.
public enum ScriptChoice: String, Sendable, CaseIterable {
  /// Traditional characters become simplified ones.
  case simplified = "hans"
  /// Every character stays as it was found (after repair).
  case keep
}
