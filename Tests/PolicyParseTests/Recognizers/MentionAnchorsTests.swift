import Testing

@testable import PolicyParse

/// The anchors of the one pass against a plain search at every place.
@Suite struct MentionAnchorsTests {
  /// A text of words that begin something, of numbers and of what can stand between them.
  private static func text(seed: UInt64) -> WorkingText {
    var dice = Dice(seed: seed)
    let pieces = [
      "组　长", "副组长", "领导小组", "成立", "下设", "获奖", "奖励", "每", "申报单位", "牵头单位", "报送", "送交", "各", "地方",
      "任命", "2013年", "12月", "3日", "3个", "5,000万元", "37.1%", "百分之九十", "进一步", "十　个", "三、四项", "第3",
      "翻一番",
      "半数", "近百家", "(", "《", "本", "附件2", "，", "。", "\n", "的", "工作",
    ]
    let words = (0..<30).map { _ in dice.pick(pieces) }.joined()
    return Normalizer.normalize(Array(words.unicodeScalars))
  }

  private static func places(_ list: AnchorPlaces, _ range: Range<Int>) -> Set<Int> {
    Set(list.indices(in: range).map { list[$0] })
  }

  private static func standing<Meaning>(
    _ table: WordTable<Meaning>, _ text: WorkingText
  ) -> [Int] {
    (0..<text.count).filter {
      table.longestSpaced(in: text, at: $0, before: text.count) != nil
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func everyWordStandsAtAnAnchor(seed: UInt64) {
    let text = Self.text(seed: seed)
    let whole = 0..<text.count
    let anchors = MentionAnchors(of: whole, in: text)
    let organization = Self.places(anchors.organization, whole)
    #expect(organization.isSuperset(of: Self.standing(OrganizationWords.table, text)))
    #expect(
      Self.places(anchors.units, whole).isSuperset(of: Self.standing(UnitWords.labels, text)))
    for (table, list) in [
      (ReportingWords.verbs, anchors.reports), (RolePostWords.appointments, anchors.appointments),
    ] {
      let places = (0..<text.count).filter {
        table.longest(in: text, at: $0, before: text.count) != nil
      }
      #expect(Self.places(list, whole).isSuperset(of: places))
    }
    let deciding = (0..<text.count).filter {
      TargetWords.deciding.longest(in: text, at: $0, before: text.count) != nil
    }
    #expect(Self.places(anchors.targetWords, whole).isSuperset(of: deciding))
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func everyQuantityThatIsNoTimeStandsAtAnAnchor(seed: UInt64) {
    let text = Self.text(seed: seed)
    let whole = 0..<text.count
    let anchors = Self.places(MentionAnchors(of: whole, in: text).numbers, whole)
    for place in whole where !text.classes[place].isDisjoint(with: [.digit, .hanNumeral]) {
      guard let quantity = QuantityRecognizer.quantity(in: text, at: place, before: text.count),
        quantity.kind != .time, quantity.kind != .bare || !quantity.isHan
      else { continue }
      #expect(anchors.contains(place), "\(text.string(quantity.range))")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theAnchorsOfARangeAreThoseThatLieInIt(seed: UInt64) {
    let text = Self.text(seed: seed)
    let list = MentionAnchors(of: 0..<text.count, in: text).references
    let all = Self.places(list, 0..<text.count)
    var last = 0
    for start in 0..<text.count {
      let range = start..<min(text.count, start + 7)
      let inside = all.filter(range.contains)
      #expect(Self.places(list, range) == inside)
      #expect(Set(list.indices(in: range, after: &last).map { list[$0] }) == inside)
      #expect(list.meets(range) == !inside.isEmpty)
    }
  }
}
