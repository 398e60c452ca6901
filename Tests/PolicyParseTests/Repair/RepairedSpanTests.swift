import Testing

@testable import PolicyParse

/// Spans in every unit lead to the same words of the source, also where these were repaired.
@Suite struct RepairedSpanTests {
  /// A notice with damage of several kinds, in the characters of all widths.
  private static func notice(_ dice: inout Dice) -> String {
    let damages = [
      "&ldquo;两学&rdquo;", "&nbsp;&nbsp;", "<br/>", "\u{2F00}般", "\u{200B}", "„2012‟", "😀", "𠮷",
      "Résumé",
      "ä¸ºåŠ å¼ºç®¡ç†", "\u{FEFF}", "＊", "&#20013;", "张××",
    ]
    let lines = (0..<dice.number(3...8)).map { _ in
      (0..<dice.number(2...6)).map { _ in
        dice.oneIn(2)
          ? dice.pick(damages) : dice.pick(["各单位要认真落实", "2012年3月1日前，", "一、加强领导", "新建3个中心。", "附件："])
      }.joined()
    }
    return "关于开展检查工作的通知\n" + lines.joined(separator: "\n") + "\n"
  }

  /// The offset of each scalar in a unit, counted by the standard library.
  private static func offsets(_ source: [Scalar], _ unit: OffsetUnit) -> [Int] {
    var sum = 0
    return [0]
      + source.map { scalar in
        let text = String(scalars: [scalar])
        sum += unit == .utf8 || unit == .bytes ? text.utf8.count : text.utf16.count
        return sum
      }
  }

  /// The numbers of every span and extent of a record, in the order of its JSON.
  private static func spans(_ text: String, _ unit: OffsetUnit) throws -> [Int] {
    var options = ExtractionOptions()
    options.offsetUnit = unit
    options.allRepairs = true
    return try Reading.records(of: text, options).flatMap { record in
      Self.numbers(try Reading.json(of: record), isSpan: false)
    }
  }

  private static func numbers(_ tree: JSONTree, isSpan: Bool) -> [Int] {
    if isSpan, let number = tree.int { return [number] }
    return tree.elements.flatMap { numbers($0, isSpan: isSpan) }
      + tree.members.sorted { $0.key < $1.key }.flatMap { name, member in
        numbers(member, isSpan: ["span", "spans", "extent", "titleSpan"].contains(name))
      }
  }

  @Test(arguments: UInt64(1)...12)
  func unitsAgree(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let text = Self.notice(&dice)
    let source = Array(text.unicodeScalars)
    let scalar = try Self.spans(text, .scalar)
    #expect(!scalar.isEmpty)
    for unit in [OffsetUnit.utf8, .utf16, .bytes] {
      let offsets = Self.offsets(source, unit)
      #expect(try Self.spans(text, unit) == scalar.map { offsets[$0] })
    }
  }
}
