/// References of HTML that were left in a text: `&ldquo;`, `&#20013;`, doubled `&amp;nbsp;`.
///
/// Only a reference that is whole and known is taken. Numbers 128–159 mean the characters of
/// windows-1252, as the HTML standard has it.
enum HTMLEntities {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    var editor = TracedEditor(work.text)
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "&", let (end, scalar) = reference(in: scalars, at: place) else {
        place += 1
        continue
      }
      if InvisibleScalars.isDroppable(scalar) {
        editor.drop(place..<end, .htmlEntity)
      } else {
        editor.replace(place..<end, with: [scalar], .htmlEntity)
      }
      place = end
    }
    work.commit(&editor)
  }

  // Reference ::: "&" (("amp" | "#38" | "#x26") ";")* ( Name | "#" Digits | "#x" HexDigits ) ";"      &amp;ldquo;
  private static func reference(in scalars: [Scalar], at start: Int) -> (end: Int, Scalar)? {
    var place = start + 1
    var ampersandEnd: Int?
    while let end = semicolon(in: scalars, after: place), isAmp(scalars[place..<end]) {
      ampersandEnd = end + 1
      place = end + 1
    }
    if let end = semicolon(in: scalars, after: place),
      let scalar = value(of: scalars[place..<end])
    {
      return (end + 1, scalar)
    }
    return ampersandEnd.map { ($0, "&") }
  }

  /// The next `;` if only letters, digits and `#` stand before it, at most ten.
  private static func semicolon(in scalars: [Scalar], after start: Int) -> Int? {
    var place = start
    while place < scalars.count, place - start <= 10 {
      switch scalars[place].value {
      case 0x3B: return place > start ? place : nil
      case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: place += 1
      default: return nil
      }
    }
    return nil
  }

  private static func isAmp(_ name: ArraySlice<Scalar>) -> Bool {
    name.elementsEqual(["a", "m", "p"]) || name.first == "#" && value(of: name) == "&"
  }

  private static func value(of name: ArraySlice<Scalar>) -> Scalar? {
    guard name.first == "#" else { return RepairEntities.named[String(scalars: name)] }
    let digits = name.dropFirst()
    if digits.first == "x" || digits.first == "X" {
      return number(digits.dropFirst(), base: 16)
    }
    return number(digits, base: 10)
  }

  private static func number(_ digits: ArraySlice<Scalar>, base: UInt32) -> Scalar? {
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let figure = Character(digit).hexDigitValue, figure < base else { return nil }
      value = value * base + UInt32(figure)
    }
    if let scalar = SingleByteTables.windows1252[value] { return scalar }
    guard value >= 0x20, value != 0x7F else { return nil }
    return Scalar(value)
  }
}
