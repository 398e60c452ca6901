extension RecordWriter {
  /// A document's `body` and, where it sets something in motion, its `plan`.
  mutating func writeContent(_ content: DocumentContent, _ ids: NodeIDs) {
    writeBody(content, ids)
    if let plan = content.plan { writePlan(plan, ids) }
  }

  /// The tree of a document. Nodes come in document order, so no recursion is needed.
  private mutating func writeBody(_ content: DocumentContent, _ ids: NodeIDs) {
    let outline = content.outline
    json.beginArray("body")
    var open: [Int] = []
    for index in outline.nodes.indices {
      while let last = open.last, outline.nodes[last].subtreeEnd <= index { closeNode(&open) }
      json.beginObject()
      switch outline.nodes[index].kind {
      case .section, .item:
        writeHeading(outline.nodes[index], id: ids[index], content.topics[index])
        json.beginArray("children")
        open.append(index)
      case .paragraph: writeParagraph(outline.nodes[index].range)
      case .table: writeTable(outline.nodes[index])
      }
    }
    while !open.isEmpty { closeNode(&open) }
    json.endArray()
  }

  private mutating func closeNode(_ open: inout [Int]) {
    open.removeLast()
    json.endArray()
    json.endObject()
  }

  private mutating func writeHeading(
    _ node: OutlineNode, id: ArraySlice<UInt8>, _ reading: TopicClassifier.Reading?
  ) {
    if node.kind == .section {
      json.string("kind", word: "section")
    } else {
      json.string("kind", word: "item")
    }
    json.string("id", plain: id)
    json.int("level", node.level)
    if let marker = node.marker { writeMarker(marker) }
    if let title = node.title {
      json.string("title", text.values, title)
    } else {
      json.null("title")
    }
    if let reading, let topic = reading.topics.first {
      json.string("topic", topic.rawValue)
      if reading.inferred { json.bool("topicInferred", true) }
      if reading.topics.count > 1 {
        json.array("topics") { json in
          for topic in reading.topics { json.string(value: topic.rawValue) }
        }
      }
    }
    write(node.range, "span")
    if let title = node.title {
      write(title, "titleSpan")
      writeExtent(title)
    }
  }

  private mutating func writeMarker(_ marker: Marker) {
    json.beginObject("marker")
    if !marker.range.isEmpty {
      json.string("text", text.values, marker.range)
      write(marker.range, "span")
      writeExtent(marker.range)
    }
    json.string("style", marker.style.rawValue)
    if let ordinal = marker.ordinal { json.int("ordinal", ordinal) } else { json.null("ordinal") }
    if let branch = marker.branch { json.int("branch", branch) }
    json.endObject()
  }

  private mutating func writeParagraph(_ words: Range<Int>) {
    json.string("kind", word: "paragraph")
    json.string("text", text.values, words)
    write(words, "span")
    writeExtent(words)
    json.endObject()
  }

  private mutating func writeTable(_ node: OutlineNode) {
    json.string("kind", word: "table")
    json.beginArray("rows")
    for row in node.rows {
      json.beginArray()
      for cell in row {
        json.beginObject()
        json.string("text", text.values, cell)
        write(cell, "span")
        writeExtent(cell)
        json.endObject()
      }
      json.endArray()
    }
    json.endArray()
    write(node.range, "span")
    json.endObject()
  }
}
