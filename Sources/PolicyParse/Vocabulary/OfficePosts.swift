/// Posts whose holders sign orders and letters in their own name.
enum OfficePosts {
  static let table = WordTable(words: [
    "主席", "总理", "委员长", "部长", "主任", "省长", "市长", "州长", "县长", "区长", "乡长", "镇长", "局长", "署长",
    "行长", "院长", "校长", "会长", "理事长", "董事长", "总经理", "书记", "厅长", "司令员", "代市长", "代省长", "代县长",
    "代区长", "检察长", "处长", "关长", "台长",
  ])
}
