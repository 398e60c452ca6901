/// The columns to which the lines of a text were filled whose paragraphs are short, so that few of
/// its lines are full.
enum FilledWidth {
  /// How much narrower than the widest line a full one can be, for letters of several widths.
  private static let spread = 12
  /// Of so few columns a line is a heading, of more a paragraph.
  private static let widths = 56...130

  /// From a little below the middle of the full lines to the widest line; nil where fewer than four in
  /// five of the lines that break off in mid-sentence are nearly as wide as that.
  ///
  /// - Parameters:
  ///   - widest: the width of the widest line, in columns.
  ///   - broken: the widths of the long lines that break off in mid-sentence above one that can go on.
  static func read(widest: Int, broken: [Int]) -> ClosedRange<Int>? {
    guard widths.contains(widest) else { return nil }
    let full = broken.filter { $0 >= widest - spread }.sorted()
    guard full.count * 5 >= broken.count * 4 else { return nil }
    if full.count >= 3 { return max(widest - spread, full[full.count / 2] - 4)...widest }
    guard full.count == 2, full[0] >= widest - 2 else { return nil }
    return full[0]...widest
  }
}
