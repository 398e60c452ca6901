/// What a paragraph begins by speaking of, to be compared with the titles above it.
///
/// `学习实践活动结束后，…` speaks of 学习实践活动; a heading further up whose title or opening
/// paragraph holds those words is what the paragraph returns to.
struct Subject {
  private let text: WorkingText
  private let opening: Range<Int>

  /// Words that open a paragraph without being its subject.
  private static let particles: WordTable<Bool> = WordTable(words: [
    "同时", "此外", "另外", "在", "对", "对于", "关于", "通过", "根据", "按照", "围绕", "针对", "为", "从",
    "本次", "此次", "这次", "整个", "我们", "我局", "全局", "要", "深入", "开展", "进一步", "切实", "认真",
    ",", "、", "“",
  ])

  init(_ text: WorkingText, _ paragraph: Range<Int>) {
    self.text = text
    var start = paragraph.lowerBound
    while let found = Self.particles.longest(in: text, at: start, before: paragraph.upperBound) {
      start = found.end
    }
    var end = start
    var words = 0
    while end < paragraph.upperBound, words < 4 {
      if text.classes[end].contains(.han) {
        words += 1
      } else if text.folded[end] != "”" {
        break
      }
      end += 1
    }
    opening = start..<end
  }

  /// Too short to tell one subject from another.
  var isEmpty: Bool { opening.count < 4 }

  /// Whether a title begins with the words that open the paragraph.
  func opens(_ title: Range<Int>) -> Bool {
    title.count >= opening.count
      && text.folded[title.prefix(opening.count)].elementsEqual(text.folded[opening])
  }

  /// Whether the words that open the paragraph occur in one of the ranges.
  func isTakenUp(from ranges: [Range<Int>]) -> Bool {
    ranges.contains { range in
      guard range.count >= opening.count else { return false }
      return (range.lowerBound...(range.upperBound - opening.count)).contains { place in
        text.folded[place..<(place + opening.count)].elementsEqual(text.folded[opening])
      }
    }
  }
}
