/// Words of a letterhead besides the organ's name.
enum LetterheadWords {
  /// What companies print above it.
  static let remarks = WordTable(words: ["内部事项", "普通事项", "内部资料", "特急", "加急"])
}
