/// Where a list begins that the line before announces.
enum ListStart {
  // ListStart ::: "\n" blank* "("? ( "1" | "一" ) mark      ↵1.建立臺賬, ↵(一)宣傳發動

  /// Whether a line ends at a place and the next one is the first item of a list.
  static func follows(at place: Int, in scalars: [Scalar]) -> Bool {
    let text = scalars[place...].prefix(widestGap)
    guard let start = text.firstIndex(where: { !$0.endsLine && !$0.isBlank }),
      text[place..<start].contains(where: \.endsLine)
    else { return false }
    let isOpen = text[start] == "(" || text[start] == "（"
    let item = text[start...].dropFirst(isOpen ? 1 : 0).prefix(2)
    guard let number = item.first, let mark = item.last, item.count == 2 else { return false }
    return (number == "1" || number == "一") && marks.contains(mark)
  }

  private static let marks: [Scalar] = [".", "．", "、", ")", "）"]
  /// How far on the item may begin, with its number, in characters.
  private static let widestGap = 20
}
