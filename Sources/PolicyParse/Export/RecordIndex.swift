/// What every export asks of a record: ids of nodes, words of ranges, spans of the source.
struct RecordIndex {
  /// The document itself, or an attachment whose text is in the file.
  struct Part {
    let content: DocumentContent
    /// Ids of sections and items by node index; empty for other nodes.
    let ids: [String]
    /// From 1; nil for the document itself.
    let attachment: Int?
  }

  let record: PolicyRecord
  let parts: [Part]
  private let sections: SectionFinder

  init(_ record: PolicyRecord) {
    self.record = record
    var parts = [
      Part(
        content: record.document, ids: Self.ids(record.document.outline, prefix: ""),
        attachment: nil)
    ]
    for (index, attachment) in record.attachments.enumerated() {
      guard let document = attachment.document else { continue }
      let ids = Self.ids(document.outline, prefix: "a\(index + 1).")
      parts.append(Part(content: document, ids: ids, attachment: index + 1))
    }
    self.parts = parts
    sections = SectionFinder(parts.map(\.content.outline))
  }

  private static func ids(_ outline: Outline, prefix: String) -> [String] {
    let ids = NodeIDs(outline, prefix: prefix)
    return outline.nodes.indices.map { String(decoding: ids[$0], as: UTF8.self) }
  }

  var text: WorkingText { record.text }

  /// The record's id.
  var id: String { "\(record.source.sha256.prefix(16))-\(record.source.part)" }

  /// The plan of the document, or of the first attachment that has one.
  var plan: Plan? { parts.lazy.compactMap(\.content.plan).first }

  /// The repairs that the record lists one by one.
  var listedRepairs: [Repair] {
    record.listsAllRepairs ? record.repairs : record.repairs.filter { $0.kind != .pinyinGloss }
  }

  /// The words at a range, with line ends that stand in it as blanks.
  func words(_ range: Range<Int>) -> String {
    let trimmed = text.trimmed(range)
    var result = String.UnicodeScalarView()
    for place in trimmed {
      let isLineEnd = text.classes[place].contains(.newline)
      result.append(isLineEnd ? " " : text.values[place])
    }
    return String(result)
  }

  func words(_ words: Words) -> String { words.pieces.map { self.words($0) }.joined() }

  /// The span of the source under a range, in the record's unit.
  func span(_ range: Range<Int>) -> Range<Int> { span(source: text.map.source(of: range)) }

  func span(source range: Range<Int>) -> Range<Int> {
    let start = record.offsets[range.lowerBound]
    return start..<max(start, record.offsets[range.upperBound])
  }

  /// The innermost section or item that holds an offset.
  func owner(of offset: Int) -> (part: Int, node: Int)? {
    sections.owner(of: offset).map { (part: $0.tree, node: $0.node) }
  }

  func sectionID(at offset: Int) -> String? {
    owner(of: offset).map { parts[$0.part].ids[$0.node] }
  }

  /// The sentence that an offset stands in, without the blanks around it.
  ///
  /// It begins after the mark that ends the sentence before it, or at the start of its line.
  func sentence(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.longestSentence, !ends(at: start - 1) {
      start -= 1
    }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < Self.longestSentence {
      end += 1
      if ends(at: end - 1) { break }
    }
    return text.trimmed(start..<end)
  }

  private static let longestSentence = 400

  private func ends(at place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.newline, .sentenceEnd])
  }

  /// The heading of a section as printed: 一、指导思想.
  func heading(_ node: OutlineNode) -> String? {
    guard let title = node.title else { return nil }
    return (marker(node) ?? "") + words(title)
  }

  /// A printed marker, with a blank after it where it ends in a figure or a Latin letter.
  func marker(_ node: OutlineNode) -> String? {
    guard let range = node.marker?.range, !range.isEmpty else { return nil }
    let last = text.folded[range.upperBound - 1]
    let isOpen =
      last.isASCII && !text.classes[range.upperBound - 1].isDisjoint(with: [.digit, .letter])
    return words(range) + (isOpen ? " " : "")
  }
}
