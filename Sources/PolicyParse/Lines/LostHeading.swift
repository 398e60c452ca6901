/// A marker inside a line that may have opened a line of its own.
struct LostHeading {
  var marker: MarkerCandidate
  /// Whether what stands before it alone would let it open a line: a sentence, a colon or a blank
  /// ends right before it.
  var isProved: Bool

  var start: Int { marker.marker.range.lowerBound }
  var ordinal: Int? { marker.marker.ordinal }
  var style: MarkerStyle { marker.form.style }

  /// The markers of a line outside quotations, in order. Takes O(n).
  static func find(_ text: WorkingText, _ range: Range<Int>) -> [LostHeading] {
    var result: [LostHeading] = []
    var quotations = OpenQuotations()
    var next = range.lowerBound
    while let place = text.firstOffset(
      of: [.ordinal, .quotation] as Anchor, in: next..<range.upperBound)
    {
      next = place + 1
      quotations.pass(place, in: text)
      guard canOpen(text, place, range.lowerBound), !quotations.isOpen(at: place),
        let marker = MarkerReader.read(text, place..<range.upperBound), !marker.isWeak
      else { continue }
      let followsChapter = followsChapter(text, marker, result.last)
      guard followsChapter || isHeading(text, marker, range) else { continue }
      let isProved =
        place == range.lowerBound || endsBefore(text, place) || followsChapter
        || spaceFollows(text, marker, range) || followsTitle(text, marker, result.last)
      result.append(LostHeading(marker: marker, isProved: isProved))
      next = marker.marker.range.upperBound
    }
    return result
  }

  /// 第一章总则第一条: an article right behind the short title of its chapter.
  private static func followsChapter(
    _ text: WorkingText, _ marker: MarkerCandidate, _ last: LostHeading?
  ) -> Bool {
    guard marker.form.style == .article, let last, last.style == .chapter else {
      return false
    }
    let title = last.marker.marker.range.upperBound..<marker.marker.range.lowerBound
    return title.count <= 20 && LostRuns.isTitle(text, title)
  }

  /// 一、加强领导1.成立机构: a number right behind the short title of a higher heading.
  private static func followsTitle(
    _ text: WorkingText, _ marker: MarkerCandidate, _ last: LostHeading?
  ) -> Bool {
    guard let last, last.isProved, last.style.rank < marker.form.style.rank
    else { return false }
    let title = last.marker.marker.range.upperBound..<marker.marker.range.lowerBound
    return (2...30).contains(title.count) && LostRuns.isTitle(text, title)
  }

  /// A number, or what stands before one; behind a numeral (奉献十四五|二、) only one digit before 、.
  private static func canOpen(_ text: WorkingText, _ place: Int, _ start: Int) -> Bool {
    let scalar = text.folded[place]
    let kind = text.classes[place]
    guard
      scalar == "第" || scalar == "(" || scalar == "参" || kind.contains(.hanNumeral)
        || kind.contains(.digit)
    else { return false }
    guard place > start, !text.classes[place - 1].isDisjoint(with: [.hanNumeral, .digit]) else {
      return true
    }
    return kind.contains(.hanNumeral) && text.has("、", at: place + 1, before: text.count)
      && !namesArticle(text, place)
  }

  /// 第二十一、三十三条, 第四条之二、: a numeral of a list of articles.
  private static func namesArticle(_ text: WorkingText, _ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 6, text.classes[start - 1].contains(.hanNumeral) { start -= 1 }
    return start > 0 && ScalarList("第之").contains(text.folded[start - 1])
  }

  /// Whether a sentence or clause ends, or a blank stands, right before a place.
  static func endsBefore(_ text: WorkingText, _ place: Int) -> Bool {
    let before = text.folded[place - 1]
    let kind = text.classes[place - 1]
    return kind.contains(.sentenceEnd) || kind.contains(.blank) || before == ";" || before == ":"
      || before == ")" && closesRemark(text, place - 1)
  }

  // Remark ::: "。" "(" Words ")"
  /// …建立联系机制。（办公室牵头，各公司负责）2.: a bracket behind a sentence belongs to it.
  private static func closesRemark(_ text: WorkingText, _ close: Int) -> Bool {
    let window = max(0, close - 80)..<close
    guard let open = window.last(where: { text.folded[$0] == "(" }), open > 0 else { return false }
    return text.classes[open - 1].contains(.sentenceEnd)
  }

  /// 、 and an opening bracket before a marker make it a part of its sentence; a reference to an
  /// article (依照第三条) is no heading, and a plain number is one only in a list of names.
  private static func isHeading(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let start = candidate.marker.range.lowerBound
    guard start > range.lowerBound else { return true }
    let before = text.folded[start - 1]
    let kind = text.classes[start - 1]
    switch candidate.form.style {
    case .chapter: return true
    case .article:
      return endsBefore(text, start) || spaceFollows(text, candidate, range)
        || candidate.marker.ordinal == 1 && kind.contains(.han)
    case .cjk, .formal:
      return !ScalarList("、,第之").contains(before) && !kind.contains(.opening)
    case .cjkParen, .arabicParen:
      return before != "、" && before != "," && before != "第" && before != "条"
        && !isReference(text, candidate.marker.range.upperBound)
    case .arabic: return endsBefore(text, start) || kind.contains(.han) || before == ")"
    default: return false
    }
  }

  /// 实施方案（三）的要求: a number that is only named.
  private static func isReference(_ text: WorkingText, _ end: Int) -> Bool {
    end < text.count && ScalarList("的、").contains(text.folded[end])
  }

  private static func spaceFollows(
    _ text: WorkingText, _ candidate: MarkerCandidate, _ range: Range<Int>
  ) -> Bool {
    let end = candidate.marker.range.upperBound
    return candidate.form.style == .article && end < range.upperBound
      && text.classes[end].contains(.blank)
  }
}
