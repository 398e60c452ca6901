/// The places of a document where elements that can stand anywhere may begin, found in one pass.
struct TextAnchors: Sendable {
  /// 自, 从 or 于 before what can be a day: 自2019年1月1日起施行.
  private(set) var forces: [Int] = []
  /// 有效期.
  private(set) var terms: [Int] = []
  /// 联系人.
  private(set) var persons: [Int] = []
  /// 《.
  private(set) var titles: [Int] = []

  /// - Complexity: O(n).
  init(_ text: WorkingText, in range: Range<Int>) {
    for place in text.places(of: Anchor.element, in: range) { note(place, text, range) }
  }

  private mutating func note(_ place: Int, _ text: WorkingText, _ range: Range<Int>) {
    switch text.folded[place] {
    case "《": titles.append(place)
    case "效":
      if place > range.lowerBound, text.has("有效期", at: place - 1, before: range.upperBound) {
        terms.append(place - 1)
      }
    case "联":
      if text.has("联系人", at: place, before: range.upperBound) { persons.append(place) }
    default:
      guard place + 1 < range.upperBound else { return }
      let next = text.classes[place + 1]
      let isNumber = !next.isDisjoint(with: [.digit, .hanNumeral, .blank])
      if isNumber || Self.dayOpenings.contains(text.folded[place + 1]) { forces.append(place) }
    }
  }

  /// What 中华民国… and 印发之日 and their like begin with, and the letter printed for a circle.
  private static let dayOpenings = ScalarList("中民Oo印发公颁签下")

  /// Whether one of the places (ascending) lies in a range. Takes O(log n).
  static func holds(_ places: [Int], in range: Range<Int>) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < range.upperBound
  }
}
