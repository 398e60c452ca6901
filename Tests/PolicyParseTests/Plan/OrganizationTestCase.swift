import Testing

@testable import PolicyParse

/// A short document for the reader of groups: its lines, and what must be found.
struct OrganizationTestCase: Sendable, CustomTestStringConvertible {
  var fact: String
  var title: String?
  var lines: [String]
  /// "group|role|name or description" for each member, in order.
  var members: [String]

  var testDescription: String { fact }

  init(_ fact: String, title: String? = nil, _ lines: [String], _ members: [String]) {
    self.fact = fact
    self.title = title
    self.lines = lines
    self.members = members
  }

  /// The groups of the lines, with the text they were read from.
  func read() -> (groups: [RoleGroup], text: WorkingText) {
    let all = (title.map { [$0] } ?? []) + lines
    let text = Normalizer.normalize(Array(all.joined(separator: "\n").unicodeScalars))
    var ranges: [Range<Int>] = []
    var start = 0
    for line in all {
      let end = start + line.unicodeScalars.count
      ranges.append(text.trimmed(start..<end))
      start = end + 1
    }
    let titleRange = title == nil ? nil : ranges.removeFirst()
    let outline = OutlineBuilder.build(text, lines: ranges.filter { !$0.isEmpty }).outline
    return (OrganizationReader.groups(in: text, outline: outline, title: titleRange), text)
  }

  /// What is found, written as `members` is.
  func found() -> [String] {
    let (groups, text) = read()
    return groups.flatMap { group in
      group.members.map { member in
        let holder = member.holder
        let words =
          holder.nameText(in: text) ?? (holder.description ?? holder.post).map { text.string($0) }
        let name = group.name.map { text.string($0) } ?? ""
        return "\(name)|\(member.roleWord)|\(words ?? "")"
      }
    }
  }
}
