/// Writes a tree as `mainBody`. Nodes come in document order, so no recursion is needed.
///
/// A container holds either `content`, or an `intro` and further containers; text that stands
/// between those gets a container of its own.
struct AkomaNtosoBody {
  private struct Frame {
    let tag: StaticString
    let id: String
    /// Just after the last node.
    let end: Int
    let hasContainers: Bool
    /// How many children of each form there were, for their ids.
    var counts: [String: Int] = [:]
    /// What text goes to right now.
    var open: Block = .none
    var hasSeenContainer = false
  }

  /// An element that holds blocks of text.
  private enum Block {
    case none, content, intro
    /// A container for text between containers.
    case between
  }

  private let index: RecordIndex
  private let outline: Outline
  private let prefix: String
  private(set) var xml: XMLWriter
  private var frames: [Frame] = []
  private var nextDate = 0

  init(_ index: RecordIndex, _ outline: Outline, prefix: String, xml: XMLWriter) {
    self.index = index
    self.outline = outline
    self.prefix = prefix
    self.xml = xml
  }

  mutating func write() {
    xml.open("mainBody")
    xml.line()
    frames = [Frame(tag: "mainBody", id: "", end: outline.nodes.count, hasContainers: true)]
    for (number, node) in outline.nodes.enumerated() {
      while frames.count > 1, frames[frames.count - 1].end <= number { closeFrame() }
      switch node.kind {
      case .section, .item: openFrame(number, node)
      case .paragraph:
        openBlock()
        writeParagraph(node.range)
      case .table:
        openBlock()
        writeTable(node)
      }
    }
    while frames.count > 1 { closeFrame() }
    if outline.nodes.isEmpty { xml.element("p", text: "") }
    closeBlock()
    xml.close("mainBody")
    xml.line()
  }

  // MARK: Containers

  private mutating func openFrame(_ number: Int, _ node: OutlineNode) {
    closeBlock()
    frames[frames.count - 1].hasSeenContainer = true
    let tag = Self.tag(node)
    let id = nextID(Self.shortName(node))
    if Self.isNamed(tag) {
      xml.open(tag, ["eId": id, "name": node.marker?.style.rawValue ?? "unnumbered"])
    } else {
      xml.open(tag, ["eId": id])
    }
    if let marker = node.marker?.range, !marker.isEmpty {
      xml.element("num", text: index.words(marker))
    }
    if let title = node.title { xml.element("heading", text: index.words(title)) }
    let hasContainers = outline.children(of: number).contains { child in
      outline.nodes[child].kind == .section || outline.nodes[child].kind == .item
    }
    frames.append(Frame(tag: tag, id: id, end: node.subtreeEnd, hasContainers: hasContainers))
    if node.subtreeEnd == number + 1 { openBlock() }
  }

  private mutating func closeFrame() {
    closeBlock()
    let frame = frames.removeLast()
    xml.close(frame.tag)
    xml.line()
  }

  // MARK: Blocks

  /// Opens what text goes into at this place, unless it is open.
  private mutating func openBlock() {
    let frame = frames[frames.count - 1]
    guard frame.open == .none, frames.count > 1 else { return }
    if !frame.hasContainers {
      xml.open("content", ["eId": nextID("content")])
      frames[frames.count - 1].open = .content
    } else if !frame.hasSeenContainer {
      xml.open("intro", ["eId": nextID("intro")])
      frames[frames.count - 1].open = .intro
    } else {
      let id = nextID("hcontainer")
      xml.open("hcontainer", ["eId": id, "name": "text"])
      xml.open("content", ["eId": id + "__content_1"])
      frames[frames.count - 1].open = .between
    }
  }

  private mutating func closeBlock() {
    switch frames[frames.count - 1].open {
    case .none: break
    case .content: xml.close("content")
    case .intro: xml.close("intro")
    case .between:
      xml.close("content")
      xml.close("hcontainer")
    }
    frames[frames.count - 1].open = .none
  }

  /// A paragraph with its dates marked.
  private mutating func writeParagraph(_ range: Range<Int>) {
    xml.open("p")
    var place = range.lowerBound
    let dates = index.record.dates
    while nextDate < dates.count, dates[nextDate].range.lowerBound < range.upperBound {
      let date = dates[nextDate]
      nextDate += 1
      guard date.range.lowerBound >= place, date.range.upperBound <= range.upperBound,
        let day = Self.day(date)
      else { continue }
      write(place..<date.range.lowerBound)
      xml.open("date", ["date": day.iso])
      write(date.range)
      xml.close("date")
      place = date.range.upperBound
    }
    write(place..<range.upperBound)
    xml.close("p")
    xml.line()
  }

  /// The one day that a date stands for.
  private static func day(_ date: DateExpression) -> CalendarDay? {
    switch date.kind {
    case .deadline: date.end
    case .point where date.precision == .day: date.start
    default: nil
    }
  }

  private mutating func write(_ range: Range<Int>) {
    if !range.isEmpty { xml.text(index.text.string(range)) }
  }

  private mutating func writeTable(_ node: OutlineNode) {
    let rows = node.rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return }
    xml.open("table", ["eId": nextID("table")])
    for row in rows {
      xml.open("tr")
      for cell in row {
        xml.open("td")
        xml.element("p", text: index.words(cell))
        xml.close("td")
      }
      xml.close("tr")
    }
    xml.close("table")
    xml.line()
  }

  // MARK: Names

  /// `chp_2__art_3`: the way down from the document, each step with its place among its likes.
  private mutating func nextID(_ name: String) -> String {
    let last = frames.count - 1
    let number = frames[last].counts[name, default: 0] + 1
    frames[last].counts[name] = number
    let parent = frames[last].id
    return (parent.isEmpty ? prefix : parent + "__") + "\(name)_\(number)"
  }

  private static func tag(_ node: OutlineNode) -> StaticString {
    if node.kind == .item { return "point" }
    return switch node.marker?.style {
    case .part: "part"
    case .chapter: "chapter"
    case .division: "section"
    case .article: "article"
    default: "hcontainer"
    }
  }

  private static func isNamed(_ tag: StaticString) -> Bool { "\(tag)" == "hcontainer" }

  /// The short forms of Akoma Ntoso's naming convention.
  private static func shortName(_ node: OutlineNode) -> String {
    if node.kind == .item { return "point" }
    return switch node.marker?.style {
    case .part: "part"
    case .chapter: "chp"
    case .division: "sec"
    case .article: "art"
    default: "hcontainer"
    }
  }
}
