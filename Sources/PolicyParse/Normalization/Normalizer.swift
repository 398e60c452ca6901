/// Turns a repaired text into the three parallel views that the grammars read, in one pass.
public enum Normalizer {
  /// - Parameters:
  ///   - scalars: the repaired text.
  ///   - map: from the repaired text to the source.
  ///   - script: whether values are converted to simplified script or left as they are.
  /// - Complexity: O(n).
  public static func normalize(
    _ scalars: [Scalar], map: OffsetMap = .identity, script: ScriptChoice = .simplified
  ) -> WorkingText {
    let table = FoldTable.entries
    var values: [Scalar] = []
    var folded: [Scalar] = []
    var classes: [CharacterClass] = []
    values.reserveCapacity(scalars.count)
    folded.reserveCapacity(scalars.count)
    classes.reserveCapacity(scalars.count)
    for scalar in scalars {
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
    }
    return WorkingText(values: values, folded: folded, classes: classes, map: map)
  }
}

/// In which script the values of a record are written.
public enum ScriptChoice: String, Sendable, CaseIterable {
  /// Traditional characters become simplified ones.
  case simplified = "hans"
  /// Every character stays as it was found (after repair).
  case keep
}
