/// Tags of HTML and of word processors that were left in a text: `<br />`, `<o:p>`, `</span>`.
///
/// A tag that ends a line on paper leaves a line end. A name of one letter (`a<b>c` is
/// mathematics too) counts only where the text also closes it.
enum HTMLTags {
  static func apply(to work: inout RepairWork) {
    let scalars = work.text.scalars
    let tags = findTags(in: scalars)
    guard !tags.isEmpty else { return }
    let closed = Set(tags.lazy.filter(\.isClosing).map(\.name))
    var editor = TracedEditor(work.text)
    for tag in tags where tag.name.unicodeScalars.count > 1 || closed.contains(tag.name) {
      editor.drop(
        tag.range, leaving: leavesLineEnd(tag, in: scalars) ? ["\n"] : [], .htmlTag)
    }
    work.commit(&editor)
  }

  private struct Tag {
    var range: Range<Int>
    var name: String
    var isClosing: Bool
  }

  private static func findTags(in scalars: [Scalar]) -> [Tag] {
    var tags: [Tag] = []
    var place = 0
    while place < scalars.count {
      if scalars[place] == "<", let tag = tag(in: scalars, at: place) {
        tags.append(tag)
        place = tag.range.upperBound
      } else {
        place += 1
      }
    }
    return tags
  }

  // Tag ::: "<" "/"? Name ( Blank [^<>]* )? "/"? ">"      <span style="color:red">
  private static func tag(in scalars: [Scalar], at start: Int) -> Tag? {
    var place = start + 1
    let isClosing = place < scalars.count && scalars[place] == "/"
    if isClosing { place += 1 }
    let nameStart = place
    while place < scalars.count, place - nameStart < 12, isNamePart(scalars[place]) { place += 1 }
    let name = String(scalars: scalars[nameStart..<place]).lowercased()
    guard !name.isEmpty, RepairTagNames.isKnown(name), place < scalars.count else { return nil }
    guard scalars[place] == ">" || scalars[place] == "/" || scalars[place].isBlank else {
      return nil
    }
    while place < scalars.count, place - start < 400, scalars[place] != "<" {
      if scalars[place] == ">" {
        return Tag(range: start..<(place + 1), name: name, isClosing: isClosing)
      }
      place += 1
    }
    return nil
  }

  private static func isNamePart(_ scalar: Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ":": true
    default: false
    }
  }

  /// Whether the tag ends a line on paper and none ends beside it in the text.
  private static func leavesLineEnd(_ tag: Tag, in scalars: [Scalar]) -> Bool {
    guard RepairTagNames.ending.contains(tag.name) else { return false }
    let after = tag.range.upperBound
    let before = tag.range.lowerBound
    return before > 0 && !scalars[before - 1].endsLine && scalars[before - 1] != ">"
      && after < scalars.count && !scalars[after].endsLine
  }
}
