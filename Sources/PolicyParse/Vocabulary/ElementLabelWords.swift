/// Words beside the values of elements that say what those are, where no colon does.
enum ElementLabelWords {
  /// Before a value.
  static let opening = WordTable(words: [
    "主题词", "签发人", "日期", "文号", "发文字号", "发布日期", "发布时间", "成文日期", "公开日期", "标题", "名称", "来源",
  ])
  /// Behind a value: what was done on a date, the form of a letter behind its organ.
  static let closing = WordTable(words: [
    "印发", "印", "发布", "公布", "颁布", "函", "书函", "公告", "令", "开会通知单",
  ])
}
