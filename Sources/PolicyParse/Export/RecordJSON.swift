/// Writes a record as the JSON object that the schema describes.
public enum RecordJSON {
  /// Appends the object, without a line end.
  ///
  /// - Parameter pretty: with line breaks and two spaces a level.
  public static func append(_ record: PolicyRecord, to buffer: inout [UInt8], pretty: Bool) {
    var writer = RecordWriter(record, pretty: pretty)
    writer.write()
    writer.json.move(to: &buffer)
  }
}

/// The members of a record, in the order of the contract.
struct RecordWriter: ~Copyable {
  let record: PolicyRecord
  private let sections: SectionFinder
  /// The ids of the nodes of the document's own tree and of each attachment's.
  let ids: [NodeIDs]
  var json: JSONWriter
  /// The leaf whose extent was last asked for: the next one asked for is mostly the next leaf.
  private var lastLeaf = 0

  init(_ record: PolicyRecord, pretty: Bool) {
    self.record = record
    let outlines =
      [record.document.outline] + record.attachments.map { $0.document?.outline ?? Outline() }
    sections = SectionFinder(outlines)
    ids = outlines.enumerated().map { index, outline in
      NodeIDs(outline, prefix: index == 0 ? "" : "a\(index).")
    }
    let extents = record.leaves.extents
    let length = (extents.last?.upperBound ?? 0) - (extents.first?.lowerBound ?? 0)
    json = JSONWriter(pretty: pretty, capacity: length * 8)
  }

  var text: WorkingText { record.text }

  mutating func write() {
    json.beginObject()
    json.string("schemaVersion", PolicyRecord.schemaVersion)
    json.string("id", "\(record.source.sha256.prefix(16))-\(record.source.part)")
    writeSource()
    writeRepairs()
    writeMetadata(record.metadata)
    writeContent(record.document, ids[0])
    writeDates()
    writeReferences()
    writeAttachments()
    writeFurniture()
    writeDiagnostics()
    json.endObject()
  }

  // MARK: Source and repairs

  private mutating func writeSource() {
    let source = record.source
    json.object("source") { json in
      json.string("path", source.path)
      if let bytes = source.pathBytes { json.string("pathBase64", Base64.encode(bytes)) }
      json.int("part", source.part)
      json.string("sha256", source.sha256)
      json.int("bytes", source.bytes)
      json.string("encoding", source.encoding)
      json.string("encodingFrom", source.encodingFrom.rawValue)
      json.number("encodingConfidence", source.encodingConfidence)
      json.string("script", source.script)
      json.string("offsetUnit", source.offsetUnit.rawValue)
      json.int("length", source.length)
      json.number("coverage", source.coverage)
    }
  }

  private mutating func writeRepairs() {
    json.beginObject("repairs")
    json.beginObject("counts")
    for (kind, count) in record.repairCounts { json.int(dynamic: kind, count) }
    json.endObject()
    json.beginArray("items")
    for repair in record.repairs where record.listsAllRepairs || repair.kind != .pinyinGloss {
      json.beginObject()
      json.string("kind", repair.kind.rawValue)
      write(source: repair.source, "span")
      json.string("from", repair.from)
      json.string("to", repair.to)
      json.string("certainty", repair.certainty.rawValue)
      json.number("score", repair.score)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  // MARK: Lists at the top

  private mutating func writeDates() {
    json.beginArray("dates")
    for date in record.dates { writeDate(nil, date) }
    json.endArray()
  }

  private mutating func writeReferences() {
    json.beginArray("references")
    for reference in record.references {
      json.beginObject()
      json.string("text", text.values, reference.range)
      json.string("kind", reference.kind.rawValue)
      write(reference.range, "span")
      writeSectionID(at: reference.range.lowerBound)
      if let number = reference.number { json.string("number", text.values, number) }
      json.endObject()
    }
    json.endArray()
    json.beginArray("internalReferences")
    for reference in record.internalReferences {
      json.beginObject()
      json.string("text", text.values, reference.range)
      write(reference.range, "span")
      switch reference.target {
      case .node(let index, let document)
      where ids.indices.contains(document) && index < ids[document].count:
        json.string("target", plain: ids[document][index])
      case .attachment(let number): json.string("target", "a\(number)")
      default: json.null("target")
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeAttachments() {
    json.beginArray("attachments")
    for (index, attachment) in record.attachments.enumerated() {
      let element = attachment.element
      json.beginObject()
      if let label = element.label {
        json.string("label", text.values, label)
      } else {
        json.null("label")
      }
      if let ordinal = element.ordinal {
        json.int("ordinal", ordinal)
      } else {
        json.null("ordinal")
      }
      if let title = element.title {
        json.string("title", text.values, title.pieces)
        write(title.range, "span")
        writeExtent(title.pieces)
      } else {
        json.null("title")
        write(element.range, "span")
      }
      if let document = attachment.document {
        json.beginObject("document")
        writeContent(document, ids[index + 1])
        json.endObject()
      } else {
        json.null("document")
      }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeFurniture() {
    json.beginArray("furniture")
    for piece in record.furniture {
      json.beginObject()
      json.string("kind", piece.kind.rawValue)
      json.string("text", piece.text)
      write(source: piece.source, "span")
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeDiagnostics() {
    json.beginArray("diagnostics")
    for diagnostic in record.diagnostics {
      json.beginObject()
      json.string("code", diagnostic.code)
      json.string("severity", diagnostic.severity.rawValue)
      json.string("message", diagnostic.message)
      write(source: diagnostic.source, "span")
      json.endObject()
    }
    json.endArray()
  }

  // MARK: Spans

  mutating func write(_ range: Range<Int>, _ key: StaticString) {
    write(source: text.map.source(of: range), key)
  }

  mutating func write(source range: Range<Int>, _ key: StaticString?) {
    json.pair(key, record.offsets[range.lowerBound], record.offsets[range.upperBound])
  }

  /// The extent of a leaf where it is wider than its span, and its pieces where furniture parts it.
  mutating func writeExtent(_ range: Range<Int>) {
    guard let extent = record.leaves.extent(of: range, near: &lastLeaf) else { return }
    if extent != range { write(extent, "extent") }
    guard text.map.hasGap(in: range) else { return }
    let parts = text.map.sourcePieces(of: range)
    guard parts.count > 1, isParted(parts) else { return }
    json.beginArray("spans")
    for part in parts { write(source: part, nil) }
    json.endArray()
  }

  /// The extent of an element that may stand in several pieces.
  mutating func writeExtent(_ pieces: [Range<Int>]) {
    guard let first = pieces.first, let last = pieces.last else { return }
    if pieces.count == 1 { return writeExtent(first) }
    guard let opening = record.leaves.extent(of: first, near: &lastLeaf),
      let closing = record.leaves.extent(of: last, near: &lastLeaf)
    else { return }
    let extent = opening.lowerBound..<closing.upperBound
    if extent != first.lowerBound..<last.upperBound { write(extent, "extent") }
  }

  /// Whether something other than blanks was lifted out between the pieces.
  private func isParted(_ parts: [Range<Int>]) -> Bool {
    let furniture = record.furniture
    return zip(parts, parts.dropFirst()).contains { first, second in
      let next = furniture.partitioningIndex { $0.source.lowerBound >= first.upperBound }
      return next < furniture.count && furniture[next].source.upperBound <= second.lowerBound
    }
  }

  /// The id of the innermost section or item that holds an offset.
  mutating func writeSectionID(at offset: Int) {
    guard let owner = sections.owner(of: offset) else { return json.null("sectionId") }
    json.string("sectionId", plain: ids[owner.tree][owner.node])
  }
}

/// Ids of nodes: the position in the tree, from 1; items count apart from sections.
struct NodeIDs: Sendable {
  /// The ids one after another, in ASCII.
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  init(_ outline: Outline, prefix: String) {
    let prefix = Array(prefix.utf8)
    ranges.reserveCapacity(outline.nodes.count)
    bytes.reserveCapacity(outline.nodes.count * 8)
    // How many sections and items each node has so far; the document itself comes first.
    var counts = [(sections: Int, items: Int)](
      repeating: (0, 0), count: outline.nodes.count + 1)
    for node in outline.nodes {
      let start = bytes.count
      switch node.kind {
      case .section:
        counts[node.parent + 1].sections += 1
        append(prefix, parent: node.parent)
        append(counts[node.parent + 1].sections)
      case .item:
        counts[node.parent + 1].items += 1
        append(prefix, parent: node.parent)
        bytes.append(UInt8(ascii: "i"))
        append(counts[node.parent + 1].items)
      case .paragraph, .table: break
      }
      ranges.append(start..<bytes.count)
    }
  }

  /// The id of a node; empty for one that has none.
  subscript(_ node: Int) -> ArraySlice<UInt8> { bytes[ranges[node]] }

  var count: Int { ranges.count }

  private mutating func append(_ prefix: [UInt8], parent: Int) {
    guard parent >= 0 else {
      bytes += prefix
      return
    }
    for place in ranges[parent] { bytes.append(bytes[place]) }
    bytes.append(UInt8(ascii: "."))
  }

  private mutating func append(_ number: Int) {
    if number < 10 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number))
    } else {
      bytes += String(number).utf8
    }
  }
}

/// RFC 4648 base64.
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var value = 0
      for byte in group { value = value << 8 | Int(byte) }
      value <<= (3 - group.count) * 8
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : 0x3D)
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
