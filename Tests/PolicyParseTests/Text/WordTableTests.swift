import Testing

@testable import PolicyParse

/// Look-ups in a table against a plain search through the list of its words.
@Suite struct WordTableTests {
  private static let words = ["组", "组长", "副组长", "长", "成立", "成立大会", "领导小组", "小组"]
  private static let table = WordTable(words.map { ($0, $0) })

  /// A text of words and blanks in which every beginning of a word can be followed by anything.
  private static func text(seed: UInt64) -> WorkingText {
    var dice = Dice(seed: seed)
    let alphabet = Array("组长副成立大会领导小　\n，".unicodeScalars)
    return Normalizer.normalize((0..<40).map { _ in dice.pick(alphabet) })
  }

  /// The words that stand whole at a place, the shortest first.
  private static func plain(_ text: WorkingText, _ place: Int, _ limit: Int) -> [String] {
    words.filter { text.foldedString(place..<limit).hasPrefix($0) }.sorted { $0.count < $1.count }
  }

  private static func length(_ word: String) -> Int { word.unicodeScalars.count }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func everyLookUpFindsWhatStandsThere(seed: UInt64) {
    let text = Self.text(seed: seed)
    for limit in [text.count, text.count - 3] {
      for place in 0..<limit {
        let found = Self.plain(text, place, limit)
        let longest = Self.table.longest(in: text, at: place, before: limit)
        #expect(longest?.meaning == found.last)
        #expect(longest?.end == found.last.map { place + Self.length($0) })
        #expect(
          Self.table.shortestEnd(in: text, at: place, before: limit)
            == found.first.map { place + Self.length($0) })
        var all: [String] = []
        Self.table.forEach(in: text, at: place, before: limit) { end, word in
          #expect(end == place + Self.length(word))
          all.append(word)
        }
        #expect(all == found)
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theFirstWordOfARangeIsTheFirstThatAnyLookUpFinds(seed: UInt64) {
    let text = Self.text(seed: seed)
    for start in 0...text.count {
      let range = start..<text.count
      let plain = range.first { !Self.plain(text, $0, text.count).isEmpty }
      #expect(Self.table.firstOffset(in: text, range) == plain)
      #expect(Self.table.first(in: text, range)?.range.lowerBound == plain)
    }
  }

  @Test(
    arguments: [("组　长：", 3), ("副组 长", 4), ("成 立", nil), ("成立", 2), ("组\n长", 1)] as [(String, Int?)])
  func onlyWordsThatAllowItHoldBlanks(_ words: String, _ end: Int?) {
    let text = Normalizer.normalize(Array(words.unicodeScalars))
    let found = Self.table.longest(in: text, at: 0, before: text.count) { $0.hasSuffix("组长") }
    let isShort = words.hasPrefix("组\n")
    #expect(found?.end == (isShort ? 1 : end))
  }
}
