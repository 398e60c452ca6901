/// A piece of a document for searching and for language models, under its headings.
///
/// The passages of a record lie one after another; together with the furniture they hold every
/// word of it, and none of them twice.
struct Passage {
  enum Kind: String {
    /// Title, number, addressees and what else stands above the body.
    case head
    case body
    /// Signature, date, copies and what else stands below it.
    case tail
    /// The text of an attachment.
    case attachment
  }

  /// From 1.
  var ordinal: Int
  let kind: Kind
  /// The headings that hold for all of it, outermost first.
  let headings: [String]
  let sectionID: String?
  /// Offsets of the working text.
  let range: Range<Int>

  func text(in working: WorkingText) -> String { working.string(range) }

  /// Scalars that a passage has at most unless somebody says otherwise.
  static let defaultSize = 800

  static func all(_ index: RecordIndex, size: Int = defaultSize) -> [Passage] {
    var builder = PassageBuilder(index, size: max(20, size))
    return builder.build()
  }
}

/// Divides a record into passages.
private struct PassageBuilder {
  /// A stretch of leaves that stand in the same section.
  private struct Stretch {
    var range: Range<Int>
    let kind: Passage.Kind
    let part: Int
    /// The section that holds it; -1 for none.
    let section: Int
    /// Whether it is a heading with no text of its own.
    var isHeading: Bool
  }

  private let index: RecordIndex
  private let size: Int
  private var stretches: [Stretch] = []

  init(_ index: RecordIndex, size: Int) {
    self.index = index
    self.size = size
  }

  mutating func build() -> [Passage] {
    collect()
    var passages: [Passage] = []
    for stretch in merged() {
      for piece in pieces(of: stretch.range) {
        passages.append(passage(stretch, piece, ordinal: passages.count + 1))
      }
    }
    return passages
  }

  // MARK: Leaves

  private mutating func collect() {
    let leaves = index.record.leaves
    let furniture = Intervals(index.record.furniture.map(\.source))
    var hasBody = false
    var isCut = false
    for (value, extent) in zip(leaves.values, leaves.extents) {
      if furniture.contains(index.text.map.sourceStart(of: value.lowerBound)) {
        isCut = true
        continue
      }
      let place = section(of: value)
      let kind = kind(of: value, place, hasBody: hasBody)
      hasBody = hasBody || kind == .body
      add(extent, kind, place, isHeading: isHeading(value, place), cut: isCut)
      isCut = false
    }
  }

  private mutating func add(
    _ extent: Range<Int>, _ kind: Passage.Kind, _ place: (part: Int, node: Int), isHeading: Bool,
    cut: Bool
  ) {
    if !cut, let last = stretches.last, last.kind == kind, last.part == place.part,
      last.section == place.node
    {
      stretches[stretches.count - 1].range = last.range.lowerBound..<extent.upperBound
      stretches[stretches.count - 1].isHeading = last.isHeading && isHeading
    } else {
      stretches.append(
        Stretch(
          range: extent, kind: kind, part: place.part, section: place.node, isHeading: isHeading))
    }
  }

  /// The innermost section that holds a leaf: items belong to the paragraph that they stand in.
  private func section(of leaf: Range<Int>) -> (part: Int, node: Int) {
    guard let owner = index.owner(of: leaf.lowerBound) else { return (0, -1) }
    let nodes = index.parts[owner.part].content.outline.nodes
    var node = owner.node
    while node >= 0, nodes[node].kind == .item { node = nodes[node].parent }
    return (owner.part, node)
  }

  private func isHeading(_ leaf: Range<Int>, _ place: (part: Int, node: Int)) -> Bool {
    guard place.node >= 0 else { return false }
    let node = index.parts[place.part].content.outline.nodes[place.node]
    return leaf == node.title || leaf == node.marker?.range
  }

  private func kind(
    of leaf: Range<Int>, _ place: (part: Int, node: Int), hasBody: Bool
  ) -> Passage.Kind {
    for (number, part) in index.parts.enumerated() {
      guard let first = part.content.outline.nodes.first, leaf.lowerBound >= first.range.lowerBound,
        let end = lastOffset(part), leaf.lowerBound < end
      else { continue }
      return number == 0 ? .body : .attachment
    }
    return hasBody ? .tail : .head
  }

  private func lastOffset(_ part: RecordIndex.Part) -> Int? {
    part.content.outline.nodes.last.map(\.range.upperBound)
  }

  // MARK: Sizes

  /// Joins a heading to what follows it, and neighbours that fit together to one.
  private func merged() -> [Stretch] {
    var result: [Stretch] = []
    for stretch in stretches {
      guard let last = result.last, joins(last, stretch) else {
        result.append(stretch)
        continue
      }
      let range = last.range.lowerBound..<stretch.range.upperBound
      result[result.count - 1] = Stretch(
        range: range, kind: last.kind, part: last.part, section: shared(last, stretch),
        isHeading: last.isHeading && stretch.isHeading)
    }
    return result
  }

  private func joins(_ first: Stretch, _ second: Stretch) -> Bool {
    guard first.kind == second.kind, first.part == second.part, isAdjacent(first, second) else {
      return false
    }
    let count = second.range.upperBound - first.range.lowerBound
    if first.isHeading, isInside(second.section, first.section, first.part) {
      return second.isHeading || count <= 2 * size
    }
    return count <= size && shared(first, second) >= 0
  }

  /// Whether only blanks lie between two stretches: furniture would be lost in the middle.
  private func isAdjacent(_ first: Stretch, _ second: Stretch) -> Bool {
    index.text.trimmed(first.range.upperBound..<second.range.lowerBound).isEmpty
  }

  private func isInside(_ inner: Int, _ outer: Int, _ part: Int) -> Bool {
    let nodes = index.parts[part].content.outline.nodes
    return inner >= outer && outer >= 0 && inner < nodes[outer].subtreeEnd
  }

  /// The innermost section that holds two stretches of one part; -1 for none.
  private func shared(_ first: Stretch, _ second: Stretch) -> Int {
    let nodes = index.parts[first.part].content.outline.nodes
    var node = first.section
    while node >= 0, !isInside(second.section, node, first.part) { node = nodes[node].parent }
    return node
  }

  /// A range in pieces of at most `size` scalars, which end with a sentence where one does.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var rest = index.text.trimmed(range)
    while rest.count > size {
      let cut = lastSentenceEnd(in: rest.lowerBound..<(rest.lowerBound + size))
      pieces.append(index.text.trimmed(rest.lowerBound..<cut))
      rest = index.text.trimmed(cut..<rest.upperBound)
    }
    if !rest.isEmpty { pieces.append(rest) }
    return pieces
  }

  /// Just after the last sentence that ends in a range, with the quotes that close there; where
  /// none does, the last place at which the source can be cut too.
  private func lastSentenceEnd(in range: Range<Int>) -> Int {
    var lastCut: Int?
    var place = range.upperBound
    while place > range.lowerBound + 1 {
      if isCut(place) {
        lastCut = lastCut ?? place
        if endsSentence(before: place) { return place }
      }
      place -= 1
    }
    return lastCut ?? range.upperBound
  }

  /// Whether a place lies between two sentences, behind the quotes that close the first.
  private func endsSentence(before place: Int) -> Bool {
    let classes = index.text.classes
    if place < classes.count, classes[place].contains(.closing) { return false }
    var end = place
    while end > 0, classes[end - 1].contains(.closing) { end -= 1 }
    return end > 0 && !classes[end - 1].isDisjoint(with: [.sentenceEnd, .newline])
  }

  /// Whether no stretch that was repaired as a whole lies on both sides of a place.
  private func isCut(_ place: Int) -> Bool {
    index.text.map.sourceEnd(of: place) <= index.text.map.sourceStart(of: place)
  }

  // MARK: Headings

  private func passage(_ stretch: Stretch, _ range: Range<Int>, ordinal: Int) -> Passage {
    let part = index.parts[stretch.part]
    var headings: [String] = []
    var node = stretch.section
    while node >= 0 {
      let section = part.content.outline.nodes[node]
      if let heading = index.heading(section) { headings.append(heading) }
      node = section.parent
    }
    if stretch.kind == .attachment, let title = attachmentTitle(part) { headings.append(title) }
    return Passage(
      ordinal: ordinal, kind: stretch.kind, headings: headings.reversed(),
      sectionID: part.id(stretch.section), range: range)
  }

  private func attachmentTitle(_ part: RecordIndex.Part) -> String? {
    guard let number = part.attachment else { return nil }
    return index.words(index.record.attachments[number - 1].element.title)
  }
}

/// Records as passages, a JSON object a line.
public enum RecordChunks {
  /// Appends the passages of a record, each with its line end.
  ///
  /// - Parameter size: scalars that a passage has at most.
  public static func append(
    _ record: PolicyRecord, size: Int = 800, to buffer: inout [UInt8]
  ) {
    let index = RecordIndex(record)
    let title = index.words(record.metadata.title)
    for passage in Passage.all(index, size: size) {
      var json = JSONWriter(pretty: false)
      json.beginObject()
      json.string("id", "\(index.id)-\(passage.ordinal)")
      json.string("documentId", index.id)
      json.string("path", record.source.path)
      if let title { json.string("title", title) } else { json.null("title") }
      json.string("kind", passage.kind.rawValue)
      json.beginArray("headings")
      for heading in passage.headings { json.string(value: heading) }
      json.endArray()
      if let id = passage.sectionID { json.string("sectionId", id) } else { json.null("sectionId") }
      json.string("text", record.text.values, passage.range)
      let span = index.span(passage.range)
      json.pair("span", span.lowerBound, span.upperBound)
      json.endObject()
      json.move(to: &buffer)
      buffer.append(UInt8(ascii: "\n"))
    }
  }
}
