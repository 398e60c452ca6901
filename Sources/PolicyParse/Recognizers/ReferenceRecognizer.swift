/// Finds the documents that a text names, in source order, repeats kept.
public enum ReferenceRecognizer {
  /// Longest title, in scalars, its brackets included.
  private static let titleLimit = 240

  /// What was found, and what is doubtful about it.
  public struct Reading: Sendable, Equatable {
    public var references: [Reference] = []
    public var diagnostics: [Diagnostic] = []
  }

  /// The references in `range`.
  ///
  /// - Parameter own: where the document's own number stands; it is left out wherever it occurs.
  public static func references(
    in text: WorkingText, range: Range<Int>, own: Range<Int>? = nil
  ) -> [Reference] {
    read(in: text, range: range, own: own).references
  }

  /// The references in `range`, with diagnostics for titles that never close.
  public static func read(
    in text: WorkingText, range: Range<Int>, own: Range<Int>? = nil
  ) -> Reading {
    read(in: text, range: range, own: own, anchors: MentionAnchors(of: range, in: text))
  }

  static func read(
    in text: WorkingText, range: Range<Int>, own: Range<Int>?, anchors: MentionAnchors
  ) -> Reading {
    var reading = Reading()
    var floor = range.lowerBound
    let ownWords = own.map { bareNumber(text, $0) }
    for index in anchors.references.indices(in: range) {
      let place = anchors.references[index]
      guard place >= floor else { continue }
      if text.folded[place] == "《" {
        if let end = titleEnd(in: text, at: place, before: range.upperBound) {
          reading.references.append(Reference(range: place..<end, kind: .title))
          floor = end
          continue
        }
        reading.diagnostics.append(unclosed(at: place))
      } else if let number = DocumentNumberRecognizer.number(
        in: text, anchor: place, range: floor..<range.upperBound)
      {
        if ownWords != bareNumber(text, number.range), !(own?.overlaps(number.range) ?? false) {
          reading.references.append(Reference(range: number.range, kind: .documentNumber))
        }
        floor = max(place + 1, number.range.upperBound)
      }
    }
    ReferenceBinder.bind(&reading.references, in: text)
    return reading
  }

  private static func unclosed(at place: Int) -> Diagnostic {
    Diagnostic(
      "reference.unclosedTitle", .info, "A title opens with 《 here and is not closed.",
      at: place..<(place + 1))
  }

  /// A number's words without spaces, so that `83 号` and `83号` are the same number.
  private static func bareNumber(_ text: WorkingText, _ range: Range<Int>) -> [Scalar] {
    text.folded[range].filter { !$0.isBlank }
  }

  /// Where the title that opens at `start` ends; nil where it never closes.
  // Title ::: "《" (Title | InnerTitle | any other scalar)* "》"      《关于转发〈甲办法〉的通知》
  private static func titleEnd(in text: WorkingText, at start: Int, before limit: Int) -> Int? {
    let end = min(limit, start + titleLimit)
    var depth = 0
    var inner = 0
    var place = start
    while place < end {
      switch text.folded[place] {
      case "《": depth += 1
      case "〈", "<": inner += 1
      case "〉", ">": inner = max(0, inner - 1)
      case "》":
        depth -= 1
        if depth == 0, inner > 0, closesAgain(in: text, after: place, before: end) {
          // The inner title's bracket was printed like the outer one's.
          depth = 1
          inner = 0
        }
        if depth == 0 { return place + 1 }
      case "\n":
        if !continues(in: text, at: place, before: end) { return nil }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Whether another 》 closes before anything opens or the sentence ends.
  private static func closesAgain(in text: WorkingText, after place: Int, before end: Int) -> Bool {
    var next = place + 1
    while next < end {
      switch text.folded[next] {
      case "》": return true
      case "《", "。", "\n", "(", ",", ";": return false
      default: next += 1
      }
    }
    return false
  }

  /// Whether a title that reaches a line's end goes on in the next line: 》 comes there before 《.
  private static func continues(in text: WorkingText, at place: Int, before end: Int) -> Bool {
    var next = place + 1
    while next < end {
      switch text.folded[next] {
      case "》": return true
      case "《", "。", "\n": return false
      default: next += 1
      }
    }
    return false
  }
}

/// Binds document numbers to the titles they belong to.
enum ReferenceBinder {
  /// Words between a title and its number: 《…》的通知（国办发〔…〕1号）.
  private static let reach = 12

  static func bind(_ references: inout [Reference], in text: WorkingText) {
    var known: [[Scalar]: Range<Int>] = [:]
    for index in references.indices where references[index].kind == .title {
      var number = neighbour(of: index, in: references, text)
      if number == nil, index > 0, isShortName(references[index].range, in: text) {
        number = introduced(before: index, in: references)
      }
      if number == nil, known.isEmpty { continue }
      let words = Array(text.folded[references[index].range])
      if let number { known[words] = number }
      references[index].number = number ?? known[words]
    }
  }

  /// The number printed right after the title, in brackets or not, or right before it.
  private static func neighbour(
    of index: Int, in references: [Reference], _ text: WorkingText
  ) -> Range<Int>? {
    let title = references[index].range
    if index + 1 < references.count, references[index + 1].kind == .documentNumber,
      isLink(title.upperBound..<references[index + 1].range.lowerBound, in: text)
    {
      return references[index + 1].range
    }
    if index > 0, references[index - 1].kind == .documentNumber {
      let gap = references[index - 1].range.upperBound..<title.lowerBound
      let words = text.trimmed(gap)
      if words.count <= 2, "文件".unicodeScalars.starts(with: text.folded[words]) {
        return references[index - 1].range
      }
    }
    return nil
  }

  /// `（`, or 的 and a kind of document and `（`.
  // Link ::: Space* ("的" Han{0,8})? Space* "("
  private static func isLink(_ gap: Range<Int>, in text: WorkingText) -> Bool {
    guard gap.count <= reach else { return false }
    let words = text.trimmed(gap)
    guard !words.isEmpty else { return true }
    guard ScalarList("([【").contains(text.folded[words.upperBound - 1]) else { return false }
    let inside = text.trimmed(words.lowerBound..<(words.upperBound - 1))
    return inside.isEmpty || text.folded[inside.lowerBound] == "的"
  }

  /// Whether a title is a short name being introduced: （以下简称《决定》）.
  private static func isShortName(_ title: Range<Int>, in text: WorkingText) -> Bool {
    let before = max(0, title.lowerBound - 6)..<title.lowerBound
    return text.hasSuffix("简称", in: before) || text.hasSuffix("以下称", in: before)
      || text.hasSuffix("下称", in: before)
  }

  private static func introduced(before index: Int, in references: [Reference]) -> Range<Int>? {
    let previous = references[index - 1]
    return previous.kind == .documentNumber ? previous.range : previous.number
  }
}
