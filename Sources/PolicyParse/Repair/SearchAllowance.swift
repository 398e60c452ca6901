/// How much searching for torn characters a text allows, in characters weighed.
///
/// It grows with the text that was gone through, so that all searches together take O(n) however
/// many of them fail.
struct SearchAllowance {
  /// What the searches took.
  private(set) var spent = 0

  /// What a text allows from its first character on: several of the longest searches that find
  /// something.
  static let atOnce = 400_000
  /// What each character adds: searches take five a character in damaged texts, all in all.
  static let eachCharacter = 10
  /// What one search may take before its last step: more than the longest takes that finds
  /// something.
  static let longest = 150_000
  /// Which part of its work a search is charged that finds something.
  private static let fruitfulShare = 4
  /// What a search takes that ends at once.
  private static let least = 100

  /// What a search may take before a place; 0 where too little is left to begin one.
  func allowed(before place: Int) -> Int {
    let left = Self.atOnce + Self.eachCharacter * place - spent
    return left < Self.longest / 5 ? 0 : min(left, Self.longest)
  }

  /// - Parameter isFruitful: whether the search found something. Damage that can be undone is as
  ///   rare as a text's keys are; what nothing fits can be a whole text.
  mutating func spend(_ work: Int, isFruitful: Bool) {
    spent += (isFruitful ? work / Self.fruitfulShare : work) + Self.least
  }
}
