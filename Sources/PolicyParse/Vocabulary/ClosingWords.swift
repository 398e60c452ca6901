/// Openings of paragraphs that end a document or a list, whatever they stand under.
enum ClosingWords {
  /// Formulas that close the whole document.
  static let closings = WordTable(words: [
    "特此通知", "特此公告", "特此通告", "特此通报", "特此报告", "特此函复", "特此函告", "特此请示", "专此通知", "专此报告",
    "以上请示", "以上报告", "以上意见", "以上方案", "此复", "此致", "妥否", "当否", "联系人", "(联系人", "(本次活动",
    "本次活动的解释权", "本活动的解释权", "本方案由", "本通知由",
  ])
  /// Notes under a list.
  static let notes = WordTable(words: ["备注:", "注:", "附注:", "注意:"])
}
