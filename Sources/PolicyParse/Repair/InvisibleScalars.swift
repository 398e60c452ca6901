/// Characters that leave no mark and mean nothing in Chinese plain text.
///
/// Joiners between letters of other scripts and inside emoji are kept.
enum InvisibleScalars {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    var editor = TracedEditor(work.text)
    for place in scalars.indices where isDroppable(scalars[place]) {
      guard !joins(place, in: scalars) else { continue }
      editor.drop(place..<(place + 1), scalars[place].value < 0xA0 ? .control : .zeroWidth)
    }
    work.commit(&editor)
  }

  static func isDroppable(_ scalar: Scalar) -> Bool {
    switch scalar.value {
    case 0..<9, 0x0E..<0x1C, 0x7F..<0x85, 0x86..<0xA0: true
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether a joiner stands beside a letter or sign that is written with it.
  private static func joins(_ place: Int, in scalars: [Scalar]) -> Bool {
    guard (0x200C...0x200D).contains(scalars[place].value), place > 0 else { return false }
    switch scalars[place - 1].value {
    case 0x590...0x1FFF, 0x2190...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF: return true
    default: return false
    }
  }
}
