/// Words that tell the name of an attachment from other lines.
enum AttachmentWords {
  /// Labels of attachments.
  static let labels = WordTable(words: ["附件", "附表", "附录", "附:"])

  /// Whether a line begins with such a label: 附件1, no 附属医院.
  static func opens(_ range: Range<Int>, in text: WorkingText) -> Bool {
    labels.longestSpaced(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// Extensions of files that pages offer.
  static let extensions = WordTable(words: [
    "doc", "docx", "xls", "xlsx", "pdf", "ppt", "pptx", "zip", "rar", "txt", "wps", "et", "jpg",
    "jpeg", "png",
    "tif", "ofd", "csv", "DOC", "DOCX", "XLS", "XLSX", "PDF", "PPT", "ZIP", "RAR", "JPG", "PNG",
  ])
  /// What the name of a form or list ends with.
  static let ends = WordTable(words: [
    "表", "单", "名单", "清单", "书", "册", "目录", "图", "回执", "须知", "说明", "证明", "名册", "一览", "指标",
    "台账", "样式", "模板", "范本", "承诺", "要求", "大纲", "题", "函", "卡",
  ])
}
