extension RecordWriter {
  mutating func writeOrganization(_ groups: [RoleGroup]) {
    guard !groups.isEmpty else { return }
    json.beginObject("organization")
    json.beginArray("groups")
    for group in groups { writeGroup(group, in: groups) }
    json.endArray()
    json.endObject()
  }

  private mutating func writeGroup(_ group: RoleGroup, in groups: [RoleGroup]) {
    json.beginObject()
    if group.name == nil { json.null("name") } else { writeText("name", group.name) }
    json.string("kind", group.kind.rawValue)
    writePlain("parent", group.parent.flatMap { groups[$0].name })
    json.beginArray("members")
    for member in group.members { writeMember(member) }
    json.endArray()
    writeText("duties", group.duties)
    write(group.range, "span")
    json.endObject()
  }

  /// Names and roles lose the blanks that pad them in a column.
  private mutating func writeMember(_ member: RoleMember) {
    let holder = member.holder
    json.beginObject()
    json.string("role", member.roleWord)
    if let name = holder.nameText(in: text) { json.string("name", name) } else { json.null("name") }
    writePlain("post", holder.post)
    if let honorific = holder.honorific { json.string("honorific", text.values, honorific) }
    if let description = holder.description {
      json.string("description", text.values, description)
    }
    if holder.isCollective { json.bool("collective", true) }
    if holder.isConcurrent { json.bool("concurrent", true) }
    if holder.isRedacted { json.bool("redacted", true) }
    write(member.range, "span")
    json.endObject()
  }
}
