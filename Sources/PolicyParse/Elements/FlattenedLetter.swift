/// Divides the labelled lines of a Taiwanese letter or announcement that were run together.
struct FlattenedLetter {
  private let text: WorkingText
  /// Whether a label of the head stands above.
  private var hasHead = false
  /// Whether 主旨： or another segment stands above: no label of the head follows it.
  private var hasSegment = false

  /// How far from the start 主旨： is looked for, in scalars: a page may print its menu above.
  private static let longestHead = 3000

  /// The lines with each of those divided that holds a label inside it; as they are where the head
  /// of the text does not say 主旨：. Takes O(n).
  static func divide(_ text: WorkingText, _ lines: [Line]) -> [Line] {
    guard let first = lines.first, let last = lines.last else { return lines }
    let start = first.range.lowerBound
    let head = start..<min(last.range.upperBound, start + longestHead)
    guard text.firstOffset(of: "主旨:", in: head) != nil else { return lines }
    var letter = FlattenedLetter(text: text)
    return lines.flatMap { line in line.furniture == nil ? letter.divide(line) : [line] }
  }

  private mutating func divide(_ line: Line) -> [Line] {
    let places = openings(line.range).filter { $0 > line.range.lowerBound } + signature(line.range)
    return line.divided(at: places, in: text)
  }

  // FlattenedLetter ::: (Organ Form)? (HeadLabel ":" Value)* (Segment ":" Text)+ (FootLabel ":" Value)*
  /// 發文日期：…發文字號：…主旨：…。依據：…: a label of the head may follow any word, that of a further
  /// segment only a sentence.
  private mutating func openings(_ range: Range<Int>) -> [Int] {
    var result: [Int] = []
    for colon in range where text.folded[colon] == ":" {
      let before = range.lowerBound..<colon
      if let start = LetterSegment.labelStart(text, before), canOpenSegment(start, range) {
        result.append(start)
        hasSegment = true
      } else if let start = hasSegment
        ? LetterLabel.footStart(text, before) : LetterLabel.headStart(text, before)
      {
        result.append(start)
        hasHead = true
      }
    }
    return result
  }

  private func canOpenSegment(_ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return true }
    let followsSentence = !text.classes[start - 1].isDisjoint(with: [.sentenceEnd, .blank])
    return hasSegment ? followsSentence : hasHead && text.folded[start] == "主"
  }

  // LetterSignature ::: "。" Post Space+ Name
  /// …無息退還。局長　徐某某: the head of the organ behind the last sentence.
  private func signature(_ range: Range<Int>) -> [Int] {
    let window = max(range.lowerBound, range.upperBound - 16)..<range.upperBound
    guard hasSegment, let stop = text.lastOffset(of: CharacterClass.sentenceEnd, in: window) else {
      return []
    }
    let tail = text.trimmed((stop + 1)..<range.upperBound)
    guard
      let post = OfficePosts.table.longest(in: text, at: tail.lowerBound, before: tail.upperBound),
      post.end < tail.upperBound, text.classes[post.end].contains(.blank)
    else { return [] }
    return [tail.lowerBound]
  }
}
