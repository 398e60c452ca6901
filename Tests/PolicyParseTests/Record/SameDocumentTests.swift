import Adversaries
import Foundation
import Testing

@testable import PolicyParse

/// One document in two forms has one record, but for what tells of the form itself.
@Suite struct SameDocumentTests {
  /// Fixtures in UTF-8 whose lines are paragraphs.
  static let plain = [
    "river-campaign", "short-plan", "regulation", "provincial-opinion", "forwarded-plan",
    "recruitment", "task-table", "news-item",
  ]
  static let traditional = ["taiwan-letter", "hong-kong-circular"]

  private static func bytes(_ name: String) throws -> [UInt8] {
    let url = Fixture.folder.appendingPathComponent(name + ".txt")
    return Array(try Data(contentsOf: url))
  }

  private static func facts(
    _ bytes: [UInt8], _ encoding: String? = nil, without parts: [String] = []
  ) throws -> [JSONTree] {
    var options = ExtractionOptions()
    options.encoding = encoding
    return try Reading.records(of: bytes, options).map { record in
      try Reading.json(of: record).without(["source", "id"] + parts)
    }
  }

  /// What is left of a record when lines may end elsewhere.
  private static let places = ["span", "extent", "titleSpan", "spans"]

  @Test(arguments: plain, ["GB18030", "UTF-16LE", "UTF-16BE"])
  func theEncodingIsNoMatter(name: String, encoding: String) throws {
    let bytes = try Self.bytes(name)
    let other = Iconv.convert(bytes, from: "UTF-8", to: encoding)
    #expect(try Self.facts(other, encoding) == Self.facts(bytes))
  }

  /// UTF-16 with its byte order mark, and encodings that only their characters tell.
  @Test(arguments: plain, ["GB18030", "UTF-16", "UTF-16LE"])
  func anEncodingThatIsFoundOutIsNoMatter(name: String, encoding: String) throws {
    let bytes = try Self.bytes(name)
    let other = Iconv.convert(bytes, from: "UTF-8", to: encoding)
    #expect(try Self.facts(other) == Self.facts(bytes))
  }

  @Test(arguments: traditional) func bigFiveIsNoMatter(name: String) throws {
    let bytes = try Self.bytes(name)
    let other = Iconv.convert(bytes, from: "UTF-8", to: "BIG5-HKSCS")
    try #require(Iconv.convert(other, from: "BIG5-HKSCS", to: "UTF-8") == bytes)
    #expect(try Self.facts(other, "big5-hkscs") == Self.facts(bytes))
    #expect(try Self.facts(other) == Self.facts(bytes))
  }

  @Test(arguments: plain + traditional) func aByteOrderMarkIsNoMatter(name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(try Self.facts([0xEF, 0xBB, 0xBF] + bytes) == Self.facts(bytes))
  }

  @Test(arguments: plain + traditional, [[0x0D, 0x0A], [0x0D]] as [[UInt8]])
  func theKindOfLineEndIsNoMatter(name: String, end: [UInt8]) throws {
    let bytes = try Self.bytes(name)
    let other = Array(
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: end))
    #expect(try Self.facts(other, without: Self.places) == Self.facts(bytes, without: Self.places))
  }

  @Test(arguments: traditional) func theScriptIsNoMatter(name: String) throws {
    let bytes = try Self.bytes(name)
    let simplified = Array(try Extractor().repair(bytes).text.utf8)
    try #require(simplified != bytes)
    #expect(
      try Self.facts(simplified, without: ["repairs"]) == Self.facts(bytes, without: ["repairs"]))
  }

  /// A traditional form of each simplified character that has one which stands for nothing else.
  private static let traditionalForms: [Scalar: Scalar] = {
    let all = (0x4E00...0x9FFF as ClosedRange<UInt32>).compactMap { Scalar($0) }
    let lines = all.flatMap { [$0, "\n" as Scalar] }
    let simplified = Normalizer.normalize(lines).values
    return Dictionary(
      zip(simplified, lines).filter { $0 != $1 }, uniquingKeysWith: { first, _ in first })
  }()

  @Test(arguments: plain) func aTextPutIntoTraditionalScriptIsTheSame(name: String) throws {
    let bytes = try Self.bytes(name)
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let other = Array(String(scalars: scalars.map { Self.traditionalForms[$0] ?? $0 }).utf8)
    try #require(Array(try Extractor().repair(other).text.utf8) == bytes)
    #expect(try Self.facts(other, without: ["repairs"]) == Self.facts(bytes, without: ["repairs"]))
  }

  /// The body of a record printed anew gives the same tree.
  @Test(arguments: plain) func aTreePrintedAnewIsTheSameTree(name: String) throws {
    let record = try #require(try Reading.records(of: Self.bytes(name)).first)
    let printed = PrintedTree.text(of: record.document.outline, record.text)
    #expect(Reading.tree(printed) == TreeSketch.of(record))
  }

  @Test(arguments: 0..<60) func theTreeOfARandomNoticePrintedAnewIsTheSameTree(seed: UInt64) throws
  {
    let text = NoticeLayout.plain.text(RandomNotice(seed: seed, shape: .free), seed: seed)
    let record = try #require(try Reading.records(of: text).first)
    let printed = PrintedTree.text(of: record.document.outline, record.text)
    #expect(Reading.tree(printed) == TreeSketch.of(record))
  }

  /// Lines that a page broke are the paragraphs that they were.
  @Test(arguments: 0..<40, [NoticeLayout.wrapped, .windows])
  func whereLinesEndIsNoMatter(seed: UInt64, layout: NoticeLayout) throws {
    let notice = RandomNotice(seed: seed, shape: layout.shape)
    guard layout.suits(notice) else { return }
    let facts = try [layout, .indented].map { layout in
      try Self.facts(
        Array(layout.text(notice, seed: seed).utf8), without: Self.places + ["repairs"])
    }
    #expect(facts[0] == facts[1])
  }
}

extension JSONTree {
  /// The value without members of some names, at any depth.
  fileprivate func without(_ names: [String]) -> JSONTree {
    switch self {
    case .object(let members):
      .object(members.filter { !names.contains($0.key) }.mapValues { $0.without(names) })
    case .array(let list): .array(list.map { $0.without(names) })
    default: self
    }
  }
}

/// A tree printed as a notice prints it: a line for each heading, paragraph and row.
enum PrintedTree {
  static func text(of outline: Outline, _ text: WorkingText) -> String {
    var lines: [String] = []
    for (index, node) in outline.nodes.enumerated() {
      if isInline(node), let last = lines.popLast() {
        lines.append(last + own(node, text))
      } else if node.kind == .paragraph, continuesHeading(index, outline, text),
        let last = lines.popLast()
      {
        lines.append(last + text.string(node.range))
      } else {
        lines.append(own(node, text))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func isInline(_ node: OutlineNode) -> Bool { node.kind == .item }

  /// Whether a paragraph stands on the line of the heading before it.
  private static func continuesHeading(_ index: Int, _ outline: Outline, _ text: WorkingText)
    -> Bool
  {
    guard index > 0 else { return false }
    let before = outline.nodes[index - 1]
    guard before.kind != .paragraph, before.kind != .table else { return false }
    let end = before.title?.upperBound ?? before.marker?.range.upperBound ?? before.range.lowerBound
    return !text.classes[end..<outline.nodes[index].range.lowerBound].contains {
      $0.contains(.newline)
    }
  }

  private static func own(_ node: OutlineNode, _ text: WorkingText) -> String {
    switch node.kind {
    case .paragraph: text.string(node.range)
    case .table:
      node.rows.map { $0.map { text.string($0) }.joined(separator: "\t") }.joined(separator: "\n")
    case .section, .item: heading(node, text)
    }
  }

  private static func heading(_ node: OutlineNode, _ text: WorkingText) -> String {
    let start = node.marker?.range.lowerBound ?? node.title?.lowerBound ?? node.range.lowerBound
    let end = node.title?.upperBound ?? node.marker?.range.upperBound ?? start
    var last = end
    while last < text.count, !text.classes[last].contains(.newline),
      "。：:．.；，".unicodeScalars.contains(text.values[last])
    {
      last += 1
    }
    return text.string(start..<last)
  }
}
