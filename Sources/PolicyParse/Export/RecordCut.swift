extension PolicyRecord {
  /// The record, without the later parts of its body where its JSON would be too large.
  ///
  /// The leading nodes at the top of the body stay, as many as fit, with what was found in them.
  /// The plan goes, and so do the attachments' documents. A diagnostic `record.cut` says where the
  /// record ends, and `source.coverage` how much of it is left. A record is not cut below its
  /// metadata, whatever the limit.
  ///
  /// - Parameter limit: bytes of the record's JSON on one line.
  /// - Complexity: O(n log n).
  public func cut(toBytes limit: Int) -> PolicyRecord {
    if jsonSize <= limit { return self }
    let top = document.outline.children(of: -1)
    var low = 0
    var high = top.count
    while low < high {
      let middle = (low + high + 1) / 2
      if keeping(middle, of: top).jsonSize <= limit { low = middle } else { high = middle - 1 }
    }
    return keeping(low, of: top)
  }

  private var jsonSize: Int {
    var bytes: [UInt8] = []
    RecordJSON.append(self, to: &bytes, pretty: false)
    return bytes.count
  }

  /// The record with so many nodes at the top of its body.
  private func keeping(_ count: Int, of top: [Int]) -> PolicyRecord {
    let nodes = document.outline.nodes
    let kept = count < top.count ? top[count] : nodes.count
    let start = nodes.first?.range.lowerBound ?? text.count
    let end = kept > 0 ? nodes[kept - 1].range.upperBound : start
    let sourceEnd = text.map.source(of: start..<end).upperBound
    var record = self
    record.document = DocumentContent(
      outline: Outline(nodes: Array(nodes[..<kept])), plan: nil,
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
