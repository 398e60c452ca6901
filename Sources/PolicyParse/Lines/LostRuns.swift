/// Runs of headings among the markers that stand inside lines.
enum LostRuns {
  /// How many runs of one form can be open at a time.
  private static let mostOpen = 4

  /// The members of runs 1, 2, 3 … of one form, of at least two members each. A run begins anew at a
  /// proved first member; only a first member may stand unproved, and only a numeral with 、 later.
  static func runs(_ members: [LostHeading]) -> [Int] {
    var runs: [[LostHeading]] = []
    var closed: [[LostHeading]] = []
    for (index, member) in members.enumerated() {
      let isArticle = member.style == .article
      if let last = runs.indices.last(where: { goesOn(runs[$0], members[index...]) }),
        member.isProved || !isArticle && last == 0
      {
        runs[last].append(member)
        closed += runs[(last + 1)...].filter { $0.count > 1 }
        runs.removeSubrange((last + 1)...)
      } else if member.ordinal == 1, member.isProved || runs.isEmpty || isArticle {
        if runs.count == mostOpen {
          let last = runs.removeLast()
          if last.count > 1 { closed.append(last) }
        }
        runs.append([member])
      }
    }
    return (closed + runs).filter { $0.count >= 2 }.flatMap { $0.map(\.start) }
  }

  /// Whether a run of two members or more goes on with the first of the headings that follow, or one
  /// of any length does so without a gap. A number is missing where it does not follow soon either.
  private static func goesOn(_ run: [LostHeading], _ rest: ArraySlice<LostHeading>) -> Bool {
    let last = run.last?.ordinal ?? 0
    let ordinal = rest.first?.ordinal ?? 0
    if ordinal == last + 1 { return true }
    return ordinal == last + 2 && run.count >= 2 && rest.first?.isProved == true
      && !rest.prefix(longestDetour).contains { $0.ordinal == last + 1 }
  }

  /// In how many headings a missing number is looked for.
  private static let longestDetour = 12

  /// Runs that begin anew in each stretch between two breaks, or that go on across them
  /// (…（三）…。二、组织保障（四）…).
  static func nested(
    _ members: [LostHeading], between places: [Int], before end: Int, _ text: WorkingText
  ) -> [Int] {
    var result: [Int] = []
    var open: [Int] = []
    var limits = ArraySlice(places + [end])
    var lastOrdinal = 0
    var lastBreak: Int?
    func close() {
      if open.count >= 2 { result += open }
      open = []
    }
    for member in members {
      while let limit = limits.first, member.start >= limit {
        limits.removeFirst()
        lastBreak = limit
      }
      let isTitled = isTitledMember(text, member, after: lastOrdinal, end)
      guard let ordinal = member.ordinal,
        member.isProved || isTitled || isBareMember(text, member, open.last)
      else { continue }
      let goesOn =
        (open.last ?? 0) >= (lastBreak ?? 0) || member.isProved
        || lastBreak.map { isTitle(text, $0..<member.start) } ?? true
      if ordinal == lastOrdinal + 1, ordinal == 1 || goesOn {
        open.append(member.start)
        lastOrdinal = ordinal
      } else if ordinal == 1 {
        close()
        open = [member.start]
        lastOrdinal = 1
      }
    }
    close()
    return result
  }

  /// Runs of bracketed numbers that begin right behind the title of a heading, which no items of a
  /// paragraph do: （一）实施部署（1）申请资源：…（2）部署组件：….
  static func behindTitles(
    _ members: [LostHeading], _ places: [Int], _ text: WorkingText
  ) -> [Int] {
    var result: [Int] = []
    var open: [LostHeading] = []
    var above = ArraySlice(places)
    func close() {
      if open.count >= 2 { result += open.map(\.start) }
      open = []
    }
    for member in members {
      let heading = above.prefix { $0 < member.start }.last
      above = above.drop { $0 < member.start }
      if heading != nil { close() }
      if member.ordinal == 1 {
        close()
        if let heading, isTitle(text, heading..<member.start), member.start - heading <= 30 {
          open = [member]
        }
      } else if let last = open.last?.ordinal, member.ordinal == last + 1 {
        open.append(member)
      }
    }
    close()
    return result
  }

  // TitledMember ::: "4" "." Han{4,12} "。"
  /// …（桐油沟）等4.养护经费。列入…: the next number of a run, right before a title, though a table's
  /// words stand before it.
  private static func isTitledMember(
    _ text: WorkingText, _ member: LostHeading, after last: Int, _ end: Int
  ) -> Bool {
    guard member.style == .arabic, last >= 2, member.ordinal == last + 1 else { return false }
    let words = (member.marker.marker.range.upperBound..<end).prefix(13)
    guard let close = words.first(where: { !text.classes[$0].contains(.han) }) else { return false }
    return text.folded[close] == "。" && close - words.lowerBound >= 4
  }

  /// （二）拆除违建, or a number behind a member that is no more than a name: 1、胶片2、相纸.
  private static func isBareMember(
    _ text: WorkingText, _ member: LostHeading, _ last: Int?
  ) -> Bool {
    if member.style == .cjkParen { return true }
    return last.map { isTitle(text, $0..<member.start) } ?? false
  }

  /// Whether a stretch is short and holds no sentence: a heading with nothing after it.
  static func isTitle(_ text: WorkingText, _ range: Range<Int>) -> Bool {
    range.count <= 60 && !range.contains { text.classes[$0].contains(.sentenceEnd) }
  }

  /// 1.煤2.石油…9.金: a list of five names or more without a mark between them.
  static func bareList(
    _ text: WorkingText, _ headings: [LostHeading], apartFrom places: [Int]
  ) -> [Int] {
    let taken = Set(places)
    var result: [Int] = []
    var open: [LostHeading] = []
    func close() {
      if open.count >= 5 { result += open.map(\.start) }
      open = []
    }
    for member in headings where member.style == .arabic {
      guard !taken.contains(member.start) else { continue }
      if let last = open.last, member.ordinal == open.count + 1,
        isTitle(text, last.start..<member.start)
      {
        open.append(member)
      } else {
        close()
        if member.ordinal == 1 { open = [member] }
      }
    }
    close()
    return result
  }
}
