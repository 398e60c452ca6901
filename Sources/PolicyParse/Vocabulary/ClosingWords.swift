/// Openings of paragraphs that end a document or a list, whatever they stand under.
enum ClosingWords {
  /// Formulas that close the whole document.
  static let closings = WordTable(words: [
    "特此通知", "特此公告", "特此通告", "特此通报", "特此报告", "特此函复", "特此函告", "特此请示", "专此通知", "专此报告",
    "以上请示", "以上报告", "以上意见", "以上方案", "此复", "此致", "妥否", "当否", "联系人", "(联系人", "(本次活动",
    "本次活动的解释权", "本活动的解释权", "本方案由", "本通知由",
  ])
  /// What tells when the whole document takes effect.
  static let terms = WordTable(words: [
    "本意见自", "本通知自", "本方案自", "本计划自", "本规划自", "本通告自", "本公告自", "本办法自", "本规定自", "本细则自",
    "本实施意见自", "本实施方案自", "本工作方案自", "本意见由",
  ])
  /// Notes under a list.
  static let notes = WordTable(words: ["备注:", "注:", "附注:", "注意:"])
  /// What closes the line of who signs a letter.
  static let letters = WordTable(words: ["谨启", "敬启", "谨上", "敬上", "谨订"])
}
