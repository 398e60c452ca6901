/// Whether a record's trees hold together: children inside their parent and in order, levels that
/// count the depth, ids that occur once.
struct RecordNesting {
  private var problems: [RecordProblem] = []
  private var ids: Set<String> = []

  static func problems(of record: JSONValue) -> [RecordProblem] {
    var nesting = RecordNesting()
    nesting.check(record["body"].elements, at: "/body")
    for (index, attachment) in record["attachments"].elements.enumerated() {
      nesting.check(
        attachment["document"]["body"].elements, at: "/attachments/\(index)/document/body")
    }
    return nesting.problems
  }

  /// The children of one node.
  private struct Family {
    let nodes: [JSONValue]
    let place: String
    let parent: Range<Int>?
    let level: Int
  }

  private mutating func check(_ nodes: [JSONValue], at place: String) {
    var open = [Family(nodes: nodes, place: place, parent: nil, level: 1)]
    while let family = open.popLast() {
      var end = family.parent?.lowerBound ?? 0
      for (index, node) in family.nodes.enumerated() {
        let place = "\(family.place)/\(index)"
        guard let span = node["span"].span else { continue }
        check(node, span, after: end, family, at: place)
        end = span.upperBound
        let children = node["children"].elements
        if !children.isEmpty {
          open.append(
            Family(
              nodes: children, place: place + "/children", parent: span, level: family.level + 1))
        }
      }
    }
  }

  private mutating func check(
    _ node: JSONValue, _ span: Range<Int>, after end: Int, _ family: Family, at place: String
  ) {
    if span.lowerBound < end { add(place, "begins before its place") }
    if let parent = family.parent, span.upperBound > parent.upperBound {
      add(place, "ends outside its parent")
    }
    if let level = node["level"].int, level != family.level {
      add(place, "has level \(level) at depth \(family.level)")
    }
    if let id = node["id"].text, !ids.insert(id).inserted {
      add(place, "has the id “\(id)” of another")
    }
  }

  private mutating func add(_ place: String, _ what: String) {
    problems.append(RecordProblem(place: place, what: what))
  }
}
