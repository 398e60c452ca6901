/// Builds the tree of a document from the lines of its body.
public struct OutlineBuilder {
  private let text: WorkingText
  private let lines: [BodyLine]
  private let solver: LevelSolver
  private let hasTables: Bool
  private var nodes: [OutlineNode] = []
  /// Indices of the nodes that are open, outermost first.
  private var open: [Int] = []
  /// The node of each heading line; -1 for other lines.
  private var nodeOfLine: [Int]
  /// The last members of runs whose other members are single sentences without titles.
  private var closesSentences: Set<Int> = []

  /// The tree, the doubts about it, and for each line why it is or is no heading.
  public struct Result: Sendable {
    public var outline: Outline
    public var diagnostics: [Diagnostic]
    public var reasons: [LinePlacement]
  }

  /// - Parameter lines: the lines of the body without blanks at their ends, in order.
  public static func build(_ text: WorkingText, lines: [Range<Int>]) -> Result {
    var scanned = HeadingScanner.scan(text, lines)
    UnnumberedHeadings.mark(text, &scanned)
    var builder = OutlineBuilder(text: text, lines: scanned)
    builder.run()
    return Result(
      outline: Outline(nodes: builder.nodes), diagnostics: builder.solver.diagnostics,
      reasons: zip(scanned, builder.solver.reasons).map {
        LinePlacement(range: $0.range, line: $0.reason, level: $1)
      })
  }

  private init(text: WorkingText, lines: [BodyLine]) {
    self.text = text
    self.lines = lines
    hasTables = TableReader.mayHoldTables(text, lines)
    nodeOfLine = [Int](repeating: -1, count: lines.count)
    nodes.reserveCapacity(lines.count + lines.count / 2)
    solver = LevelSolver(text: text, lines: lines)
  }

  private mutating func run() {
    let lists = listMembers()
    var index = 0
    while index < lines.count {
      if hasTables, let table = TableReader.read(text, lines, from: index) {
        addTable(table, under: solver.parents[index])
        index = table.end
        continue
      }
      if lines[index].heading != nil || lines[index].isUnnumberedHeading {
        addHeading(index, inList: lists[index])
      } else {
        addParagraph(lines[index].range, under: node(of: solver.parents[index]))
      }
      index += 1
    }
    closeNodes(downTo: -1)
  }

  // MARK: Runs

  /// Which headings are members of a list: a run whose members, but the last, end in ；.
  private mutating func listMembers() -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    var runs: [Int: [Int]] = [:]
    func close(_ key: Int) {
      guard let run = runs.removeValue(forKey: key), run.count > 1 else { return }
      if run.count > 2, run.dropLast().allSatisfy(isSentenceAlone) {
        closesSentences.insert(run[run.count - 1])
      }
      let semicolons = run.dropLast().count { endsInSemicolon(lines[$0].range) }
      guard semicolons * 2 > run.count - 1 else { return }
      for index in run { result[index] = true }
    }
    for index in lines.indices {
      guard let heading = lines[index].heading else { continue }
      let key = (solver.parents[index] + 1) << 16 | heading.form.key
      if heading.marker.ordinal == 1 { close(key) }
      runs[key, default: []].append(index)
    }
    for key in Array(runs.keys) { close(key) }
    return result
  }

  /// Whether a heading is one sentence without a label, right above the next of its run.
  private func isSentenceAlone(_ index: Int) -> Bool {
    let rest = lines[index].rest
    guard following(index) == .other, let last = rest.last,
      text.classes[last].contains(.sentenceEnd)
    else { return false }
    return !text.has(.sentenceEnd as CharacterClass, in: rest.lowerBound..<last)
      && text.firstOffset(of: ":" as Scalar, in: rest) == nil
  }

  // ListEnd ::: ";" ("以及" | "及" | "或" | "和")?
  /// 制訂應變計劃；以及: a word that joins the last member may follow the mark.
  private func endsInSemicolon(_ range: Range<Int>) -> Bool {
    if text.folded[range.upperBound - 1] == ";" { return true }
    return ["以及", "及", "或", "和"].contains { word in
      text.hasSuffix(word, in: range)
        && text.folded[max(range.lowerBound, range.upperBound - word.scalarCount - 1)] == ";"
    }
  }

  // MARK: Nodes

  private mutating func addHeading(_ index: Int, inList: Bool) {
    let line = lines[index]
    let parent = node(of: solver.parents[index])
    let marker =
      line.heading?.marker
      ?? Marker(
        range: line.range.lowerBound..<line.range.lowerBound, style: .unnumbered, ordinal: nil)
    let parts =
      line.isUnnumberedHeading
      ? UnnumberedHeadings.parts(text, line.range)
      : TitleReader.read(text, line.rest, following: following(index), inList: inList)
    let node = append(
      OutlineNode(
        kind: .section, parent: parent, level: level(under: parent) + 1, marker: marker,
        title: parts.title, range: line.range))
    nodeOfLine[index] = node
    if !parts.text.isEmpty { addParagraph(parts.text, under: node) }
  }

  /// The node of a heading line; -1 for the top.
  private func node(of line: Int) -> Int { line < 0 ? -1 : nodeOfLine[line] }

  private func level(under parent: Int) -> Int { parent < 0 ? 0 : nodes[parent].level }

  /// What the line after a heading is to it.
  private func following(_ index: Int) -> Following {
    guard !closesSentences.contains(index), index + 1 < lines.count,
      solver.parents[index + 1] == index
    else { return .other }
    return lines[index + 1].heading == nil && !lines[index + 1].isUnnumberedHeading
      ? .paragraph : .child
  }

  /// A paragraph, or the words before its first item and the items.
  private mutating func addParagraph(_ range: Range<Int>, under parent: Int) {
    let items = InlineItems.find(text, in: range)
    let lead = text.trimmed(range.lowerBound..<(items.first?.range.lowerBound ?? range.upperBound))
    if !lead.isEmpty {
      append(
        OutlineNode(kind: .paragraph, parent: parent, level: level(under: parent), range: lead))
    }
    addItems(items, of: range, under: parent)
  }

  /// The items of a paragraph, and the words between two runs that stand side by side.
  private mutating func addItems(
    _ items: [InlineItem], of range: Range<Int>, under parent: Int
  ) {
    var owners: [Int] = []
    for (index, item) in items.enumerated() {
      if index > 0 { addLead(between: items[index - 1], item, owners, under: parent) }
      while owners.count > item.depth { owners.removeLast() }
      let owner = owners.last ?? parent
      let words = text.trimmed(item.range)
      let node = append(
        OutlineNode(
          kind: .item, parent: owner, level: level(under: owner) + 1, marker: item.marker,
          range: words))
      owners.append(node)
      let next = index + 1 < items.count ? items[index + 1].range.lowerBound : range.upperBound
      let own = TitleReader.withoutDelimiter(
        text, item.marker.range.upperBound..<min(item.range.upperBound, next))
      guard !own.isEmpty else { continue }
      append(
        OutlineNode(kind: .paragraph, parent: node, level: level(under: node), range: own))
    }
  }

  /// 乙方的义务有：, which leads from one run of items into the next.
  private mutating func addLead(
    between last: InlineItem, _ next: InlineItem, _ owners: [Int], under parent: Int
  ) {
    guard last.range.upperBound < next.range.lowerBound else { return }
    let owner = next.depth > 0 ? owners[next.depth - 1] : parent
    let words = text.trimmed(last.range.upperBound..<next.range.lowerBound)
    guard !words.isEmpty else { return }
    append(OutlineNode(kind: .paragraph, parent: owner, level: level(under: owner), range: words))
  }

  private mutating func addTable(_ table: TableReader.Table, under line: Int) {
    let parent = node(of: line)
    append(
      OutlineNode(
        kind: .table, parent: parent, level: level(under: parent), range: table.range,
        rows: table.rows))
  }

  @discardableResult
  private mutating func append(_ node: OutlineNode) -> Int {
    closeNodes(downTo: node.parent)
    nodes.append(node)
    open.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// Closes every open node that is not an ancestor of what comes next.
  private mutating func closeNodes(downTo parent: Int) {
    while let last = open.last, last != parent {
      nodes[last].subtreeEnd = nodes.count
      let end = nodes[last].range.upperBound
      open.removeLast()
      if let outer = open.last, nodes[outer].range.upperBound < end {
        nodes[outer].range = nodes[outer].range.lowerBound..<end
      }
    }
  }
}
