/// A lost digit that the text around it tells.
extension StraddleSearch {
  /// The lost digit before a place: the first of a year, or of the number of an item.
  func lostDigit(before place: Int) -> UInt16? {
    millennium(before: place) ?? ordinal(before: place)
  }

  /// The first digit of a year whose other three stand at a place.
  private func millennium(before place: Int) -> UInt16? {
    guard digits(at: place) == 3, place + 3 < scalars.count,
      ["年", "〕", "]", ")"].contains(scalars[place + 3])
    else { return nil }
    return scalars[place] == "0" ? 0x32 : scalars[place] == "9" ? 0x31 : nil
  }

  // Ordinal ::: digit{0,2} ( "." | "、" | ")" )      ?.煤成氣 after 5.二氧化碳氣: a 6
  private func ordinal(before place: Int) -> UInt16? {
    let known = digits(at: place)
    guard known < 3, place + known < scalars.count, endsOrdinal(at: place + known),
      let last = lastOrdinal(before: place - 1, endingIn: scalars[place + known])
    else { return nil }
    let wanted = Array(String(last + 1).utf8)
    guard wanted.count == known + 1,
      zip(wanted.dropFirst(), scalars[place...]).allSatisfy({ Scalar($0) == $1 })
    else { return nil }
    return UInt16(wanted[0])
  }

  /// The number before the last mark of a kind that ends an item's number, not far before a place.
  private func lastOrdinal(before place: Int, endingIn mark: Scalar) -> Int? {
    var end = place
    while end > max(0, place - Self.nearby) {
      end -= 1
      guard scalars[end] == mark, endsOrdinal(at: end) else { continue }
      var start = end
      var number = 0
      var power = 1
      while start > 0, end - start < 3, let digit = scalars[start - 1].asciiDigit {
        number += digit * power
        power *= 10
        start -= 1
      }
      if start < end, start == 0 || scalars[start - 1].asciiDigit == nil { return number }
    }
    return nil
  }

  /// How far back the number of the item before is looked for.
  private static let nearby = 300

  private func digits(at place: Int) -> Int {
    scalars[place...].prefix(4).prefix { $0.asciiDigit != nil }.count
  }

  /// Whether a mark stands at a place that ends an item's number: no decimal point.
  private func endsOrdinal(at place: Int) -> Bool {
    guard [".", "、", ")"].contains(scalars[place]) else { return false }
    return place + 1 == scalars.count || scalars[place + 1].asciiDigit == nil
  }
}

extension Scalar {
  /// The value of an ASCII digit; nil for anything else.
  fileprivate var asciiDigit: Int? { ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
}
