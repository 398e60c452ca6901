/// The script that a text is written in.
public enum SourceScript: String, Sendable, CaseIterable {
  case simplified = "Hans"
  case traditional = "Hant"
  /// Both, each in more than a tenth of the characters that tell them apart.
  case mixed

  /// - Parameters:
  ///   - traditional: how many characters stand in traditional text only.
  ///   - simplified: how many stand in simplified text only. A text with neither is simplified.
  init(traditional: Int, simplified: Int) {
    if traditional * 10 <= traditional + simplified {
      self = .simplified
    } else if simplified * 10 <= traditional + simplified {
      self = .traditional
    } else {
      self = .mixed
    }
  }
}

/// A traditional character that has several simplified forms, and the one that was chosen.
public struct ScriptReading: Sendable, Equatable {
  /// Offset in the working text.
  public var offset: Int
  public var from: Scalar
  public var to: Scalar
  /// Whether a word decided it, or the usual form is hardly ever wrong.
  public var isCertain: Bool
}

/// A working text, with what was found out about its script.
public struct NormalizedText: Sendable {
  var views: TextViews
  public var script: SourceScript
  /// How many characters have another simplified form, whether or not values were converted.
  public var conversions: Int
  /// The characters with several simplified forms, in order; none where the script is kept.
  public var readings: [ScriptReading]

  public var text: WorkingText { WorkingText(views) }

  /// How many of `readings` are not certain.
  public var uncertainReadings: Int { readings.lazy.filter { !$0.isCertain }.count }
}
