/// Turns a repaired text into the three parallel views that the grammars read, in one pass.
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
  /// - Complexity: O(n).
  public static func read(
    _ scalars: [Scalar], map: OffsetMap = .identity, script: ScriptChoice = .simplified
  ) -> NormalizedText {
    var views = FoldedViews(scalars, script)
    let sourceScript = SourceScript(
      traditional: views.traditional, simplified: views.simplifiedOnly)
    var settler = ContextSettler(
      scalars, in: sourceScript, evidence: views.traditional + views.simplifiedOnly)
    for place in views.contextual { settler.settle(place, &views, script) }
    return NormalizedText(
      text: WorkingText(
        values: views.values, folded: views.folded, classes: views.classes, map: map),
      script: sourceScript, conversions: views.traditional + settler.conversions,
      readings: settler.readings)
  }
}

/// In which script the values of a record are written.
public enum ScriptChoice: String, Sendable, CaseIterable {
  /// Traditional characters become simplified ones.
  case simplified = "hans"
  /// Every character stays as it was found (after repair).
  case keep
}

/// The three views of a text, as far as single characters decide them, and counts by script.
struct FoldedViews {
  var values: [Scalar] = []
  var folded: [Scalar] = []
  var classes: [CharacterClass] = []
  /// Offsets of the characters that need their neighbours.
  private(set) var contextual: [Int] = []
  /// How many characters stand in traditional text only.
  private(set) var traditional = 0
  /// How many characters stand in simplified text only.
  private(set) var simplifiedOnly = 0

  init(_ scalars: [Scalar], _ script: ScriptChoice) {
    let table = FoldTable.entries
    values.reserveCapacity(scalars.count)
    folded.reserveCapacity(scalars.count)
    classes.reserveCapacity(scalars.count)
    for place in scalars.indices {
      let scalar = scalars[place]
      guard scalar.value < 0x10000 else {
        values.append(scalar)
        folded.append(scalar)
        classes.append(scalar.isHan ? .han : [])
        continue
      }
      let entry = table[Int(scalar.value)]
      values.append(script == .keep ? scalar : Scalar(code: UInt32(entry.simplified)))
      folded.append(Scalar(code: UInt32(entry.folded)))
      classes.append(entry.characterClass)
      guard !entry.traits.isEmpty else { continue }
      if entry.traits.contains(.traditional) { traditional += 1 }
      if entry.traits.contains(.simplifiedOnly) { simplifiedOnly += 1 }
      if entry.traits.contains(.contextual) { contextual.append(place) }
    }
  }
}
