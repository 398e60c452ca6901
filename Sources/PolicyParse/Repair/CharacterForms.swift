/// Single characters in the shape of others: radicals, compatibility ideographs, low quotation
/// marks, bullets of symbol fonts.
enum CharacterForms {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    var brackets = BracketForms.find(in: scalars)[...]
    var editor = TracedEditor(work.text)
    for place in scalars.indices where scalars[place].value >= 0x201A {
      if let (scalar, kind) = replacement(for: scalars[place]) {
        editor.replace(place..<(place + 1), with: [scalar], kind)
      } else if let bracket = brackets.first, bracket.place == place {
        editor.replace(place..<(place + 1), with: [bracket.mark], .bracket, .likely, score: 0.98)
        brackets.removeFirst()
      }
    }
    work.commit(&editor)
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
    for (place, scalar) in scalars.enumerated() {
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
