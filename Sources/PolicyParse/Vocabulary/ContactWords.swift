/// Words around those who can be asked.
enum ContactWords {
  /// Labels that a list of telephones stands under.
  static let headings = WordTable(words: [
    "联系方式", "联系电话", "咨询电话", "监督电话", "举报电话", "投诉电话", "服务电话", "值班电话", "报名电话",
    "监督举报电话", "咨询服务电话", "咨询联系方式", "联系人及联系方式", "联系人及联系电话", "联系人和电话",
  ])
}
