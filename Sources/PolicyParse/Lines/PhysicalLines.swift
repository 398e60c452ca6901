/// Cuts a text into its physical lines: every scalar belongs to exactly one of them.
enum PhysicalLines {
  /// The lines that hold a word, in order. Takes O(n).
  static func read(_ text: WorkingText) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var followsBlank = true
    while start <= text.count {
      let end = text.firstOffset(of: CharacterClass.newline, in: start..<text.count) ?? text.count
      let words = text.trimmed(start..<end)
      if words.isEmpty {
        followsBlank = true
      } else {
        lines.append(
          Line(range: words, indent: words.lowerBound - start, followsBlank: followsBlank))
        followsBlank = false
      }
      start = end + 1
    }
    return lines
  }
}
