import Testing

@testable import PolicyParse

/// Each fast loop against its plain form, on texts that no grammar has seen.
@Suite struct TightLoopsTests {
  /// A text of `count` scalars in which marks, figures and Chinese stand at random.
  private static func text(_ count: Int, seed: UInt64) -> WorkingText {
    let alphabet = Array("年月第一（3，。\n会乾\u{20000}a".unicodeScalars)
    var state = seed
    let scalars = (0..<count).map { _ -> Scalar in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    return Normalizer.normalize(scalars)
  }

  private static func ranges(_ count: Int) -> [Range<Int>] {
    (0...count).flatMap { start in (start...count).map { start..<$0 } }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 8, 13], 1...4 as ClosedRange<UInt64>)
  func bitsAreFoundWhereTheyStand(count: Int, seed: UInt64) {
    let text = Self.text(count, seed: seed)
    for range in Self.ranges(count) {
      for bits in [.newline, [.digit, .hanNumeral], .han] as [CharacterClass] {
        let places = range.filter { !text.classes[$0].isDisjoint(with: bits) }
        #expect(text.firstOffset(of: bits, in: range) == places.first)
        #expect(text.lastOffset(of: bits, in: range) == places.last)
        #expect(text.has(bits, in: range) == !places.isEmpty)
        #expect(Array(text.places(of: bits, in: range)) == places)
      }
    }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 8, 13], 1...4 as ClosedRange<UInt64>)
  func aScalarOrWordIsFoundWhereItFirstStands(count: Int, seed: UInt64) {
    let text = Self.text(count, seed: seed)
    for range in Self.ranges(count) {
      #expect(
        text.firstOffset(of: "年" as Scalar, in: range) == range.first { text.folded[$0] == "年" })
      let word = range.dropLast().first {
        text.folded[$0] == "年" && text.folded[$0 + 1] == "月"
      }
      #expect(text.firstOffset(of: "年月" as StaticString, in: range) == word)
    }
  }

  @Test(arguments: [0, 1, 3, 4, 5, 8, 13], 1...4 as ClosedRange<UInt64>)
  func openingsAreFoundWhereTheirTwoScalarsStand(count: Int, seed: UInt64) {
    let text = Self.text(count, seed: seed)
    var openings = WordOpenings()
    openings.insert(first: ("年" as Scalar).value, second: ("月" as Scalar).value)
    openings.insert(first: ("第" as Scalar).value, second: ("一" as Scalar).value)
    openings.insert(first: ("3" as Scalar).value, second: nil)
    func opens(_ place: Int) -> Bool {
      let next = place + 1 < count ? text.folded[place + 1] : "\0"
      return switch (text.folded[place], next) {
      case ("年", "月"), ("第", "一"), ("3", _): true
      default: false
      }
    }
    for range in Self.ranges(count) {
      let found = TightLoops.indices(of: openings, in: text.folded, range)
      #expect(found == range.filter(opens).map { Int32($0) })
    }
  }

  /// Around the eight scalars that are looked at together.
  @Test(arguments: [0, 1, 7, 8, 9, 16, 21], 1...4 as ClosedRange<UInt64>)
  func scalarsAreCountedOneByOne(count: Int, seed: UInt64) {
    let alphabet = Array(
      "年 （3\t\u{3000}\u{3001}\u{10FF}\u{1100}\u{85}\u{2029}\u{20000}a".unicodeScalars)
    let dice = Self.text(count, seed: seed).folded
    let scalars = dice.indices.map { alphabet[Int(dice[$0].value) % alphabet.count] }
    for range in Self.ranges(count) {
      let blanks = range.count { scalars[$0].isBlank }
      #expect(TightLoops.blankCount(in: scalars, range) == blanks)
      let narrow = range.count { scalars[$0].value < 0x1100 }
      #expect(TightLoops.count(below: 0x1100, in: scalars, range) == narrow)
      for scalar in alphabet {
        let first = range.first { scalars[$0] == scalar }
        #expect(TightLoops.firstIndex(of: scalar, in: scalars, range) == first)
      }
    }
  }

  @Test func anAnchorIsTheOneOfTheFoldedForm() {
    let text = Normalizer.normalize(Array("一ａ（年１".unicodeScalars))
    #expect(Array(text.places(of: Anchor.ordinal, in: 0..<text.count)) == [0, 2, 4])
    let items = Normalizer.normalize(Array("①首要⑵其乐「自".unicodeScalars))
    #expect(Array(items.places(of: Anchor.item, in: 0..<items.count)) == [0, 1, 3, 4, 6])
    #expect(Array(items.places(of: Anchor.element, in: 0..<items.count)) == [7])
  }

  @Test func theFirstWordOfATableIsTheLongestThatBeginsThere() throws {
    let table = WordTable([("国庆", 1), ("国庆节", 2), ("春节", 3)])
    let text = Normalizer.normalize(Array("国家庆祝国庆节与春节".unicodeScalars))
    let found = try #require(table.first(in: text, 0..<text.count))
    #expect(found.range == 4..<7 && found.meaning == 2)
    #expect(table.first(in: text, 0..<6)?.meaning == 1)
    #expect(table.first(in: text, 0..<5) == nil)
  }

  /// Many keys share a slot: what is found is the number of the key that was asked for.
  @Test func aNumberIsThatOfItsKey() {
    let slots = NumberSlots()
    var dice = Dice(seed: 11)
    for turn in 1...50_000 {
      let key = UInt64(dice.below(40_000))
      #expect(slots.number(key) { Double(key) / 2 } == Double(key) / 2)
      if turn % 20_000 == 0 { slots.clear() }
    }
    let known = slots.number(3) { 1.5 }
    #expect(slots.number(3) { 0 } == known)
    slots.clear()
    #expect(slots.number(3) { 0 } == 0)
  }
}
