/// A group's name where it stands in a line.
struct GroupMention: Equatable {
  var name: Range<Int>
  var kind: RoleGroupKind
  /// The noun that ends the name: where it is the whole name, it refers back.
  var head: Range<Int>
  var isBare: Bool { name == head }
}

/// Finds where a group's name begins and ends.
struct MentionReader {
  let text: WorkingText
  let tokens: [OrganizationToken]
  let line: Range<Int>

  /// The name that ends at the group noun at `index`, reaching back to the clause's start but not
  /// before `limit`. Nouns that follow directly belong to it: 领导小组办公室.
  func mention(at index: Int, notBefore limit: Int) -> GroupMention? {
    guard var kind = tokens[index].head else { return nil }
    var last = index
    while last + 1 < tokens.count, last - index < 4, let next = tokens[last + 1].head,
      tokens[last + 1].range.lowerBound == tokens[last].range.upperBound
    {
      kind = next
      last += 1
    }
    let head = tokens[last].range
    let start = nameStart(of: index, notBefore: limit)
    return GroupMention(name: start..<head.upperBound, kind: kind, head: head)
  }

  /// Where the name that ends in a token begins: after the clause's mark and its opening words.
  private func nameStart(of index: Int, notBefore limit: Int) -> Int {
    let place = tokens[index].range.lowerBound
    var start = clauseStart(before: place, notBefore: limit)
    if let founder = founder(before: index, from: start) {
      start = founder.range.upperBound
      if start < place, text.folded[start] == "了" { start += 1 }
    } else if let verb = (start..<place).last(where: { text.has("决定", at: $0, before: place) }) {
      start = verb + 2
    }
    var cursor = Cursor(text, in: start..<place)
    cursor.skipSpaces()
    cursor.skipMarker()
    while let found = RoleClauseWords.groupOpenings.longest(
      in: text, at: cursor.position, before: place),
      RoleGroupWords.nameOpenings.longest(in: text, at: cursor.position, before: place) == nil
    {
      cursor.position = found.end
      cursor.skipSpaces()
    }
    return cursor.position
  }

  /// The last verb of founding between an offset and a token.
  private func founder(before index: Int, from start: Int) -> OrganizationToken? {
    var place = index - 1
    while place >= 0, tokens[place].range.lowerBound >= start {
      if founds(tokens[place]) { return tokens[place] }
      place -= 1
    }
    return nil
  }

  /// Whether a verb stands before a name rather than inside it: 关于调整, but not 结构调整.
  private func founds(_ token: OrganizationToken) -> Bool {
    switch token.kind {
    case .founder(.new): true
    case .founder(.change):
      RoleClauseWords.beforeChange.longestSuffix(
        in: text, of: line.lowerBound..<token.range.lowerBound, upTo: 2) != nil
    default: false
    }
  }

  /// The start of the clause that holds `place`; what stands in quotes and brackets is passed over.
  func clauseStart(before place: Int, notBefore limit: Int) -> Int {
    var start = place
    var depth = 0
    let floor = max(limit, place - 120)
    while start > floor {
      let scalar = text.folded[start - 1]
      if scalar == ")" || scalar == "”" || scalar == "》" { depth += 1 }
      if scalar == "(" || scalar == "“" || scalar == "《" {
        if depth == 0 { break }
        depth -= 1
      }
      if text.classes[start - 1].contains(.newline) { break }
      if depth == 0, isClauseMark(start - 1) || isColumn(start - 1) || isNumberEnd(start - 1) {
        break
      }
      start -= 1
    }
    return start
  }

  /// Whether a place is the full stop of a number: 2.
  private func isNumberEnd(_ place: Int) -> Bool {
    text.folded[place] == "." && place > line.lowerBound
      && text.classes[place - 1].contains(.digit)
  }

  /// Whether a place is a gap between columns: a wide blank, or two blanks.
  private func isColumn(_ place: Int) -> Bool {
    guard text.classes[place].contains(.blank) else { return false }
    return text.values[place] == "\u{3000}" || text.values[place] == "\t"
      || place > line.lowerBound && text.classes[place - 1].contains(.blank)
  }

  func isClauseMark(_ place: Int) -> Bool {
    let scalar = text.folded[place]
    return text.classes[place].contains(.sentenceEnd) || scalar == "," || scalar == ";"
      || scalar == ":" || scalar == "、"
  }

  /// Whether a group's name is turned into something else by what follows: 联席会议制度.
  func isOtherThing(_ mention: GroupMention) -> Bool {
    RoleGroupWords.otherThings.longest(
      in: text, at: mention.name.upperBound, before: line.upperBound) != nil
  }
}

extension Cursor {
  // Marker ::: "(" Number ")"                                     （一）竞赛领导小组
  /// Passes over the number of a point that stands before a name where line ends were lost.
  fileprivate mutating func skipMarker() {
    var ahead = self
    guard ahead.take("("), QuantityNumeral.readInteger(&ahead) != nil, ahead.take(")") else {
      return
    }
    ahead.skipSpaces()
    self = ahead
  }
}
