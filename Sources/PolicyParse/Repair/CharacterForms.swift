/// Single characters in the shape of others: radicals, compatibility ideographs, low quotation
/// marks, bullets of symbol fonts.
enum CharacterForms {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    var brackets = BracketForms.find(in: scalars)[...]
    var editor = TracedEditor(work.text)
    for place in scalars.indices where canBeReplaced(scalars[place].value) {
      if let (scalar, kind) = replacement(for: scalars[place]) {
        editor.replace(place..<(place + 1), with: [scalar], kind)
      } else if let bracket = brackets.first, bracket.place == place {
        editor.replace(place..<(place + 1), with: [bracket.mark], .bracket, .likely, score: 0.98)
        brackets.removeFirst()
      }
    }
    work.commit(&editor)
  }

  /// Whether a scalar stands where the forms do: low quotation marks, radicals, the private use area
  /// and compatibility ideographs.
  private static func canBeReplaced(_ code: UInt32) -> Bool {
    code &- 0x201A <= 0x201F - 0x201A || code &- 0x2E80 <= 0x2FD5 - 0x2E80
      || code &- 0xE000 <= 0xFAFF - 0xE000 || code >= 0x2F800
  }

  private static func replacement(for scalar: Scalar) -> (Scalar, RepairKind)? {
    switch scalar.value {
    case 0x2E80...0x2FD5:
      return RepairIdeographs.unified[scalar.value].map { ($0, .radical) }
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      return RepairIdeographs.unified[scalar.value].map { ($0, .compatibility) }
    case 0xE000...0xF8FF:
      return RepairPrivateUse.known[scalar.value].map { ($0, .privateUse) }
    default: return nil
    }
  }
}

/// 〔〕 in the shape of „ ‟ and “ ” in the shape of ‚ ‛.
enum BracketForms {
  /// The marks to put in, in order: only pairs within one line, 〔〕 only around a short content.
  static func find(in scalars: [Scalar]) -> [(place: Int, mark: Scalar)] {
    var found: [(place: Int, mark: Scalar)] = []
    var opening: (place: Int, mark: Scalar)?
    for place in scalars.indices where scalars[place].value <= 0x2029 {
      let scalar = scalars[place]
      switch scalar {
      case "„", "‚": opening = (place, scalar)
      case "‟", "‛":
        if let begin = opening, let pair = pair(begin.mark, scalar, length: place - begin.place) {
          found.append((begin.place, pair.0))
          found.append((place, pair.1))
        }
        opening = nil
      default: if scalar.endsLine { opening = nil }
      }
    }
    return found
  }

  private static func pair(_ opening: Scalar, _ closing: Scalar, length: Int) -> (Scalar, Scalar)? {
    switch (opening, closing) {
    case ("„", "‟"): length <= 12 ? ("〔", "〕") : nil
    case ("‚", "‛"): ("“", "”")
    default: nil
    }
  }
}
