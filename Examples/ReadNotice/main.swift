// Reads a notice from a string and walks over what was found in it.
import PolicyParse

let notice = """
  青河县水务局关于开展清河行动的实施方案

  一、时间安排
  2021年3月1日至5月31日。
  二、组织领导
  成立清河行动领导小组，由秦望同志任组长，柳如山、贺文清同志任副组长。
  """

for record in try Extractor().records(from: notice) {
  let text = record.text
  print(record.metadata.title.map { $0.string(in: text) } ?? "(no title)")
  for node in record.document.outline.nodes where node.kind == .section {
    print(node.level, node.title.map { text.string($0) } ?? "–")
  }
  for date in record.dates {
    print(text.string(date.range), date.start?.iso ?? "…", date.end?.iso ?? "…")
  }
  for group in record.document.plan?.groups ?? [] {
    for member in group.members {
      print(member.roleWord, member.holder.nameText(in: text) ?? "–")
    }
  }
}
