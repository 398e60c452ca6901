/// Whether the end of a line stands inside a word, by what follows what in official prose.
enum TornWord {
  /// How many times oftener than at large a character follows the two before it inside a word.
  private static let leastRatio: Float = 6

  /// 信息的使用范 | 围，防止…: whether `start` goes on with the word that `last` began.
  ///
  /// - Parameters:
  ///   - last: the last place of a line, at least one after its first.
  ///   - start: the first place of the next line.
  static func parts(_ text: WorkingText, _ last: Int, _ start: Int) -> Bool {
    guard last > 0, text.folded[last].isHan, text.folded[start].isHan else { return false }
    let grams = RepairGrams.shared
    let (before, end, next) = (unit(text, last - 1), unit(text, last), unit(text, start))
    let atLarge = grams.share(of: next)
    let afterOne = grams.share(of: next, in: grams.row(end), orElse: atLarge)
    let share = grams.share(of: next, in: grams.row(before, end), orElse: afterOne)
    return share >= atLarge * leastRatio
  }

  private static func unit(_ text: WorkingText, _ place: Int) -> UInt16 {
    ModelUnits.normal(UInt16(truncatingIfNeeded: text.folded[place].value))
  }
}
