/// Openings of paragraphs that end a document or a list, whatever they stand under.
enum ClosingWords {
  /// Formulas that close the whole document.
  static let closings = WordTable(words: [
    "特此通知", "特此公告", "特此通告", "特此通报", "特此报告", "特此函复", "特此函告", "特此请示", "专此通知", "专此报告",
    "以上请示", "以上报告", "以上意见", "以上方案", "此复", "此致", "妥否", "当否", "联系人", "(联系人", "(本次活动",
    "本次活动的解释权", "本活动的解释权", "本方案由", "本通知由",
    "感谢您", "感谢你们", "感谢贵", "衷心感谢", "再次感谢", "感谢各位",
  ])
  /// What tells when the whole document takes effect.
  static let terms = WordTable(words: [
    "本意见自", "本通知自", "本方案自", "本计划自", "本规划自", "本通告自", "本公告自", "本办法自", "本规定自", "本细则自",
    "本实施意见自", "本实施方案自", "本工作方案自", "本意见由",
  ])
  /// Those to whom a document is addressed, where they open its last paragraph.
  static let readers = WordTable(words: [
    "各地", "各部门", "各单位", "各级", "各省", "各市", "各县", "各区", "各乡", "各镇", "各街道", "各有关", "各直属", "请各",
  ])
  /// Names by which a document speaks of itself.
  static let wholes = WordTable(words: [
    "本意见", "本通知", "本方案", "本规划", "本计划", "本办法", "本规定", "本决定", "本工作规划", "本工作方案", "本实施方案",
    "本实施意见", "本行动计划", "本要点", "上述规定", "以上规定", "上述要求", "以上要求",
  ])
  /// Words before the noun that a paragraph after a list sums up.
  static let summings = WordTable(words: [
    "以上", "上述", "以上所有", "以上各项", "上述各项", "上述所有", "以上各类", "上述各类", "以上所需", "上述所需",
  ])
  /// Notes under a list.
  static let notes = WordTable(words: ["备注:", "注:", "附注:", "注意:"])
  /// What closes the line of who signs a letter.
  static let letters = WordTable(words: ["谨启", "敬启", "谨上", "敬上", "谨订"])
}
