extension PolicyRecord {
  /// The record, without the later parts of its body where its JSON would be too large.
  ///
  /// The leading nodes of the body stay, as many as fit, with what was found in them; a section
  /// whose later parts go ends where they began. The plan goes, and so do the attachments'
  /// documents. A diagnostic `record.cut` says where the record ends, and `source.coverage` how much
  /// of it is left. A record is not cut below its metadata, whatever the limit.
  ///
  /// - Parameter limit: bytes of the record's JSON on one line.
  /// - Complexity: O(n log n).
  public func cut(toBytes limit: Int) -> PolicyRecord {
    if jsonSize <= limit { return self }
    var low = 0
    var high = document.outline.nodes.count
    while low < high {
      let middle = (low + high + 1) / 2
      if keeping(middle).jsonSize <= limit { low = middle } else { high = middle - 1 }
    }
    return keeping(low)
  }

  private var jsonSize: Int {
    var bytes: [UInt8] = []
    RecordJSON.append(self, to: &bytes, pretty: false)
    return bytes.count
  }

  /// The record with so many leading nodes of its body.
  private func keeping(_ kept: Int) -> PolicyRecord {
    let nodes = document.outline.nodes
    let start = nodes.first?.range.lowerBound ?? text.count
    let end =
      kept < nodes.count ? nodes[kept].range.lowerBound : nodes.last?.range.upperBound ?? start
    let sourceEnd = text.map.source(of: start..<end).upperBound
    var record = self
    record.document = DocumentContent(
      outline: document.outline.keeping(kept, endingBefore: end, in: text), plan: nil,
      topics: Array(document.topics.prefix(kept)))
    for index in attachments.indices { record.attachments[index].document = nil }
    record.dates.removeAll { $0.range.lowerBound >= end }
    record.references.removeAll { $0.range.lowerBound >= end }
    record.internalReferences.removeAll { $0.range.lowerBound >= end }
    record.furniture.removeAll { $0.source.lowerBound >= sourceEnd }
    record.repairs.removeAll { $0.source.lowerBound >= sourceEnd }
    record.diagnostics.removeAll { $0.source.lowerBound >= sourceEnd }
    record.diagnostics.append(
      RecordDiagnostic(
        code: "record.cut", severity: .warning,
        message: "The record was cut here, for it would have been too large.",
        source: sourceEnd..<sourceEnd))
    record.source.coverage = min(source.coverage, coverage(upTo: end))
    return record
  }

  /// The share of the text's words that lie in leaves before an offset; always below 1.
  private func coverage(upTo end: Int) -> Double {
    var kept = 0
    var total = 0
    for place in 0..<text.count where !text.values[place].isBlank {
      total += 1
      if place < end { kept += 1 }
    }
    return total == 0 ? 0 : min(Double(kept) / Double(total), 0.9999)
  }
}

extension Outline {
  /// So many leading nodes; those that went on beyond them end before `end`.
  fileprivate func keeping(_ kept: Int, endingBefore end: Int, in text: WorkingText) -> Outline {
    Outline(
      nodes: nodes[..<kept].map { node in
        var node = node
        node.subtreeEnd = min(node.subtreeEnd, kept)
        if node.range.upperBound > end {
          node.range = text.trimmed(node.range.lowerBound..<end)
        }
        return node
      })
  }
}
