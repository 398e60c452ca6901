/// Reads lists of persons with the posts behind the names, where the ends of the lines were lost.
///
///     林大山　　县林业局局长苗　青　　县气象局副局长
///     XXX 公司董事、总经理XXX 公司总会计师
///     林大山林业局局长苗青气象局副局长
struct FlattenedRoster {
  private let text: WorkingText
  private let range: Range<Int>

  /// The persons of a list; nil where it is none of this kind.
  ///
  /// Complexity: O(n).
  static func read(_ text: WorkingText, _ range: Range<Int>) -> RoleHolders.Reading? {
    let words = text.trimmed(range)
    guard !words.isEmpty else { return nil }
    let end = words.first { !text.classes[$0].isDisjoint(with: [.sentenceEnd, .newline]) }
    let roster = FlattenedRoster(text: text, range: words.lowerBound..<(end ?? words.upperBound))
    return roster.hidden() ?? roster.spaced() ?? roster.joined()
  }

  private func reading(of holders: [RoleHolder]) -> RoleHolders.Reading? {
    holders.last.map {
      RoleHolders.Reading(holders: holders, end: $0.range.upperBound, isComplete: true)
    }
  }

  // MARK: Hidden names

  // Hidden ::: (Marks Blanks Post)+                                     XXX 公司董事XXX 公司总会计师
  private func hidden() -> RoleHolders.Reading? {
    let names = hiddenNames()
    guard names.first?.lowerBound == range.lowerBound else { return nil }
    var holders: [RoleHolder] = []
    for (index, name) in names.enumerated() {
      let next = index + 1 < names.count ? names[index + 1].lowerBound : range.upperBound
      let post = text.trimmed(name.upperBound..<next)
      guard let last = post.last, text.classes[post.lowerBound].contains(.han),
        RolePostWords.honorifics.longest(in: text, at: post.lowerBound, before: post.upperBound)
          == nil, text.folded[last] == ")" || endsAsPost(post)
      else { return nil }
      var holder = RoleHolder(name.lowerBound..<post.upperBound)
      holder.isRedacted = true
      holder.post = post
      holders.append(holder)
    }
    return reading(of: holders)
  }

  /// Runs of three or more marks, each of which may hide a name.
  private func hiddenNames() -> [Range<Int>] {
    var names: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, PersonName.isRedactionMark(text.folded[end]) { end += 1 }
      if end - place >= 3 { names.append(place..<end) }
      place = max(end, place + 1)
    }
    return names
  }

  private func endsAsPost(_ words: Range<Int>) -> Bool {
    RolePostWords.suffixes.longestSuffix(in: text, of: words) != nil
  }

  // MARK: Names with a wide gap behind them

  // Spaced ::: (Name Gap Post)+, of two persons or more               林大山　　局长苗　青　　副局长
  private func spaced() -> RoleHolders.Reading? {
    let gaps = gaps()
    guard gaps.count > 1 else { return nil }
    var names: [Range<Int>] = []
    for (index, gap) in gaps.enumerated() {
      let start = index == 0 ? range.lowerBound : gaps[index - 1].upperBound
      let words = start..<gap.lowerBound
      guard let name = index == 0 ? firstName(words) : name(behindPostIn: words) else { return nil }
      names.append(name)
    }
    var holders: [RoleHolder] = []
    for (index, name) in names.enumerated() {
      let isLast = index + 1 == names.count
      let words = gaps[index].upperBound..<(isLast ? range.upperBound : names[index + 1].lowerBound)
      guard let post = isLast ? lastPost(words) : text.trimmed(words) else { return nil }
      var holder = RoleHolder(name.lowerBound..<post.upperBound)
      holder.name = name
      holder.post = post
      holders.append(holder)
    }
    return reading(of: holders)
  }

  /// The runs of two or more blanks between words.
  private func gaps() -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, text.classes[end].contains(.blank) { end += 1 }
      if end - place > 1 { gaps.append(place..<end) }
      place = max(end, place + 1)
    }
    return gaps
  }

  private func firstName(_ words: Range<Int>) -> Range<Int>? {
    PersonName.shape(of: words, in: text) == .proved ? words : nil
  }

  // Name ::: Han Blank Han | Han Han Han | Han Han, behind a post
  private func name(behindPostIn words: Range<Int>) -> Range<Int>? {
    [3, 2].lazy.map { max(words.lowerBound, words.upperBound - $0)..<words.upperBound }
      .first { name in
        let isPadded = name.count == 3 && text.classes[name.lowerBound + 1].contains(.blank)
        return name.lowerBound > words.lowerBound
          && (isPadded || !text.has(CharacterClass.blank, in: name))
          && endsAsPost(words.lowerBound..<name.lowerBound)
          && Surnames.isSingle(text.folded[name.lowerBound])
          && PersonName.shape(of: name, in: text) == .proved
      }
  }

  // MARK: Names without a gap

  // Joined ::: (Name Organ … Post)+, of two persons or more         林大山林业局局长苗青气象局副局长
  private func joined() -> RoleHolders.Reading? {
    var holders: [RoleHolder] = []
    var place = range.lowerBound
    while let name = openedName(at: place), let post = joinedPost(after: name.upperBound) {
      var holder = RoleHolder(name.lowerBound..<post.upperBound)
      holder.name = name
      holder.post = post
      holders.append(holder)
      place = post.upperBound
    }
    return holders.count > 1 ? reading(of: holders) : nil
  }

  /// A name that an organ's first word follows.
  private func openedName(at place: Int) -> Range<Int>? {
    [3, 2].lazy.filter { place + $0 < range.upperBound }.map { place..<(place + $0) }.first {
      name in
      OrganWords.openings.longest(in: text, at: name.upperBound, before: range.upperBound) != nil
        && Surnames.isSingle(text.folded[place])
        && PersonName.shape(of: name, in: text) == .proved
    }
  }

  /// The post that begins at a place and reaches to the next name, or to its last word for a post.
  private func joinedPost(after start: Int) -> Range<Int>? {
    let limit = min(range.upperBound, start + 60)
    for end in (start + 2)..<max(start + 2, limit)
    where endsAsPost(start..<end) && openedName(at: end) != nil {
      return start..<end
    }
    return lastPost(start..<range.upperBound)
  }

  /// The last person's post: the words up to the last one for a post, 30 scalars at most.
  private func lastPost(_ words: Range<Int>) -> Range<Int>? {
    let near = words.lowerBound..<min(words.upperBound, words.lowerBound + 30)
    let mark = near.first { text.folded[$0] != "、" && isMark($0) }
    var place = mark ?? near.upperBound
    while place > near.lowerBound, !endsAsPost(near.lowerBound..<place) { place -= 1 }
    return place > near.lowerBound ? near.lowerBound..<place : nil
  }

  private func isMark(_ place: Int) -> Bool {
    !text.classes[place].isDisjoint(with: [.innerMark, .blank])
  }
}
