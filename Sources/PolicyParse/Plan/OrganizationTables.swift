// Rows of tables: 组长 | 张三 | 县长.

extension OrganizationWalk {
  /// Reads a row whose cells hold a role and persons; false when it holds neither.
  mutating func readRow() -> Bool {
    guard let index = line.cells.firstIndex(where: { roleOf($0) != nil }),
      let role = roleOf(line.cells[index])
    else { return line.cells.count > 1 && continues() }
    guard role.word.isStrong || current != nil && distance <= Self.reachOfGroup || open != nil
    else { return false }
    let holders = holders(besides: index, role.word)
    guard !holders.isEmpty else { return false }
    let group = group(for: role.word, role.range)
    add(holders, role.range, to: group)
    open = OpenRole(role: role.range, word: role.word, group: group, isEmpty: false)
    return true
  }

  /// The role that a cell is, with or without a colon.
  private func roleOf(_ cell: Range<Int>) -> (range: Range<Int>, word: RoleWord)? {
    guard
      let found = RoleWords.table.longestSpaced(
        in: text, at: cell.lowerBound, before: cell.upperBound)
    else { return nil }
    let rest = text.trimmed(found.end..<cell.upperBound)
    guard rest.isEmpty || rest.count == 1 && text.folded[rest.lowerBound] == ":" else { return nil }
    return (cell.lowerBound..<found.end, found.meaning)
  }

  /// The persons in the cells after the role's, or before it where it stands last.
  private func holders(besides index: Int, _ word: RoleWord) -> [RoleHolder] {
    let others =
      index + 1 < line.cells.count
      ? Array(line.cells[(index + 1)...]) : Array(line.cells[..<index])
    guard let first = others.first, let last = others.last else { return [] }
    let reading = RoleHolders.read(
      text, first.lowerBound..<last.upperBound, place: .list, isSingle: word.rank == .head)
    return reading.holders.filter { $0.name != nil || $0.isRedacted || reading.isComplete }
  }
}
