/// Records as Markdown (CommonMark with GFM's tables): for reading, for wikis and for models.
///
/// The title is `#`; a heading has one `#` more than the nearest heading around it, so none is
/// skipped. Markdown knows six: deeper headings are paragraphs in bold. Numbered paragraphs without
/// a title stay paragraphs behind their number. Furniture is left out.
public enum RecordMarkdown {
  /// Appends a record.
  public static func append(_ record: PolicyRecord, to buffer: inout [UInt8]) {
    var writer = MarkdownWriter(RecordIndex(record), into: buffer)
    buffer = []
    writer.write()
    buffer = writer.out
  }
}

/// Writes blocks with a blank line between them.
private struct MarkdownWriter {
  let index: RecordIndex
  private(set) var out: [UInt8]
  private let start: Int

  init(_ index: RecordIndex, into out: [UInt8]) {
    self.index = index
    self.out = out
    start = out.count
  }

  private var metadata: Metadata { index.record.metadata }

  mutating func write() {
    writeHead()
    writeBody(index.parts[0].content.outline, below: 1)
    writeTail()
    for (number, attachment) in index.record.attachments.enumerated() {
      writeAttachment(attachment, number: number + 1)
    }
  }

  // MARK: Blocks

  private mutating func openBlock() {
    if out.count > start { out += "\n".utf8 }
  }

  private mutating func paragraph(_ text: String) {
    openBlock()
    MarkdownText.appendLine(text, to: &out)
    out += "\n".utf8
  }

  private mutating func heading(_ text: String, depth: Int) {
    openBlock()
    if depth <= 6 {
      out += (String(repeating: "#", count: depth) + " ").utf8
      MarkdownText.append(text, to: &out)
    } else {
      out += "**".utf8
      MarkdownText.append(text, to: &out)
      out += "**".utf8
    }
    out += "\n".utf8
  }

  /// Lines of one list.
  private mutating func list(_ entries: [(label: String, text: String)]) {
    guard !entries.isEmpty else { return }
    openBlock()
    for entry in entries {
      out += "- ".utf8
      MarkdownText.append(entry.label, to: &out)
      MarkdownText.append(entry.text, to: &out)
      out += "\n".utf8
    }
  }

  // MARK: Head and tail

  private mutating func writeHead() {
    let title = index.words(metadata.title) ?? index.words(metadata.issuerMark)
    heading(title ?? "（无标题）", depth: 1)
    var entries: [(label: String, text: String)] = []
    func add(_ label: String, _ text: String?) {
      if let text { entries.append((label + "：", text)) }
    }
    add("份号", index.words(metadata.copyNumber))
    add("密级", index.words(metadata.classification))
    add("紧急程度", index.words(metadata.urgency))
    if metadata.title != nil { add("发文机关标志", index.words(metadata.issuerMark)) }
    add("发文字号", index.words(metadata.documentNumber?.words))
    add("签发人", index.list(metadata.signatories))
    add("发布日期", index.words(metadata.publishedOn?.words))
    add("来源", index.words(metadata.publisher))
    list(entries)
    if !metadata.addressees.isEmpty {
      paragraph(metadata.addressees.map { index.words($0) }.joined(separator: "，") + "：")
    }
  }

  private mutating func writeTail() {
    let listed = index.record.attachments.compactMap { attachment in
      index.words(attachment.element.title)
    }
    if !listed.isEmpty { list(listed.map { (label: "附件：", text: $0) }) }
    for issuer in metadata.issuers { paragraph(index.words(issuer)) }
    if let date = metadata.issuedOn { paragraph(index.words(date.words)) }
    if let annotation = metadata.annotation { paragraph("（\(index.words(annotation))）") }
    var entries: [(label: String, text: String)] = []
    if let terms = index.list(metadata.subjectTerms) { entries.append(("主题词：", terms)) }
    for copy in metadata.copyTo { entries.append((copy.kind + "：", index.words(copy.words))) }
    for contact in metadata.contacts { entries.append(("联系：", index.words(contact.words))) }
    if let printer = metadata.printedBy { entries.append(("印发机关：", index.words(printer))) }
    if let date = metadata.printedOn { entries.append(("印发日期：", index.words(date.words))) }
    if let copies = metadata.copies { entries.append(("印数：", index.words(copies.words))) }
    list(entries)
  }

  private mutating func writeAttachment(_ attachment: AttachmentContent, number: Int) {
    guard let document = attachment.document else { return }
    let label = attachment.element.ordinal.map { "附件\($0)" } ?? "附件"
    let title = index.words(attachment.element.title).map { "　" + $0 } ?? ""
    heading(label + title, depth: 2)
    writeBody(document.outline, below: 2)
  }

  // MARK: Body

  /// Writes a tree. Nodes come in document order, so no recursion is needed.
  private mutating func writeBody(_ outline: Outline, below depth: Int) {
    var depths = [Int](repeating: depth, count: outline.nodes.count)
    var pending: String?
    for (number, node) in outline.nodes.enumerated() {
      let outer = node.parent < 0 ? depth : depths[node.parent]
      depths[number] = outer
      switch node.kind {
      case .section, .item:
        if let text = pending.take() { paragraph(text) }
        pending = writeHeading(node, outer, &depths[number])
      case .paragraph: paragraph((pending.take() ?? "") + index.words(node.range))
      case .table:
        if let text = pending.take() { paragraph(text) }
        writeTable(node)
      }
    }
    if let text = pending { paragraph(text) }
  }

  /// - Returns: what opens the paragraph that follows.
  private mutating func writeHeading(
    _ node: OutlineNode, _ outer: Int, _ depth: inout Int
  ) -> String? {
    guard node.kind == .section, let text = index.heading(node) else {
      return (index.marker(node) ?? "") + (index.words(node.title).map { $0 + "。" } ?? "")
    }
    depth = outer + 1
    heading(text, depth: depth)
    return nil
  }

  /// The first row is the head, as GFM wants one.
  private mutating func writeTable(_ node: OutlineNode) {
    let width = node.rows.map(\.count).max() ?? 0
    guard width > 0 else { return }
    openBlock()
    for (number, row) in node.rows.enumerated() {
      out += "|".utf8
      for column in 0..<width {
        out += " ".utf8
        if column < row.count { MarkdownText.append(index.words(row[column]), to: &out) }
        out += " |".utf8
      }
      out += "\n".utf8
      if number == 0 { out += ("|" + String(repeating: " --- |", count: width) + "\n").utf8 }
    }
  }
}
