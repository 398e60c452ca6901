/// Cyrillic `Р` in place of a paragraph's end, as one converter of old word files left it.
///
/// Taken only where the text has it at least twice, has no other Cyrillic letter, and it never
/// stands beside a Latin letter or digit.
enum ParagraphMarks {
  private static let mark: Scalar = "\u{420}"

  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    var places: [Int] = []
    for place in scalars.indices where (0x400...0x52F).contains(scalars[place].value) {
      guard scalars[place] == mark, standsAlone(place, in: scalars) else { return }
      places.append(place)
    }
    guard places.count > 1 else { return }
    var editor = TracedEditor(work.text)
    for place in places {
      let endsLine = place + 1 == scalars.count || scalars[place + 1].endsLine
      let startsLine = place == 0 || scalars[place - 1].endsLine
      editor.drop(
        place..<(place + 1), leaving: endsLine || startsLine ? [] : ["\n"], .paragraphMark)
    }
    work.commit(&editor)
  }

  private static func standsAlone(_ place: Int, in scalars: [Scalar]) -> Bool {
    let before = place > 0 ? scalars[place - 1] : "\n"
    let after = place + 1 < scalars.count ? scalars[place + 1] : "\n"
    return !isLetter(before) && !(isLetter(after) && !("0"..."9").contains(after))
  }

  private static func isLetter(_ scalar: Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: true
    default: false
    }
  }
}
