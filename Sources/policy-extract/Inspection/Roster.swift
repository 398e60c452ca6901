import PolicyParse

/// Groups and their members as trees.
enum Roster {
  static func lines(of groups: [RoleGroup], in text: WorkingText) -> [ScreenLine] {
    var below: [[Int]] = Array(repeating: [], count: groups.count)
    var waiting: [(group: Int, depth: Int, isLast: Bool)] = []
    for (index, group) in groups.enumerated() {
      if let parent = group.parent, parent < index {
        below[parent].append(index)
      } else {
        waiting.append((index, 0, true))
      }
    }
    waiting.reverse()
    var branches = Branches()
    var lines: [ScreenLine] = []
    while let (index, depth, isLast) = waiting.popLast() {
      let group = groups[index]
      lines.append(line(of: group, depth, isLast, &branches, text))
      for (place, member) in group.members.enumerated() {
        let isLast = place + 1 == group.members.count && below[index].isEmpty
        branches.enter(depth, isLast: isLast)
        lines.append(line(of: member, branches.text, text))
      }
      for (place, child) in below[index].enumerated().reversed() {
        waiting.append((child, depth + 1, place + 1 == below[index].count))
      }
    }
    return lines
  }

  private static func line(
    of group: RoleGroup, _ depth: Int, _ isLast: Bool, _ branches: inout Branches,
    _ text: WorkingText
  ) -> ScreenLine {
    var line = ScreenLine()
    if depth > 0 {
      branches.enter(depth - 1, isLast: isLast)
      line.add(branches.text, .dim)
    }
    line.add(group.name.map(text.string) ?? "(no name)", .cyan)
    return line
  }

  private static func line(
    of member: RoleMember, _ strokes: String, _ text: WorkingText
  ) -> ScreenLine {
    let holder = member.holder
    var line = ScreenLine(strokes, .dim)
    line.add(member.roleWord + " ", .dim)
    if let name = holder.nameText(in: text) {
      line.add(name, .bold)
      if let post = holder.post { line.add("（\(text.string(post))）") }
    } else {
      line.add((holder.description ?? holder.post).map(text.string) ?? "*")
    }
    if holder.isConcurrent { line.add(" concurrent", .dim) }
    return line
  }
}
