/// Words around those who can be asked.
enum ContactWords {
  /// What a label announces.
  enum Part: Sendable { case name, phone, email, office }

  static let labels: WordTable<Part> = WordTable([
    ("联系人", .name), ("联络人", .name), ("业务联系人", .name), ("承办人", .name), ("联系电话", .phone),
    ("咨询电话", .phone),
    ("电话", .phone), ("联系方式", .phone), ("监督电话", .phone), ("举报电话", .phone), ("投诉电话", .phone),
    ("服务热线", .phone), ("咨询热线", .phone), ("联系电话及传真", .phone), ("手机", .phone), ("传真", .phone),
    ("邮箱", .email), ("电子邮箱", .email),
    ("电子信箱", .email), ("电子邮件", .email), ("E-mail", .email), ("Email", .email), ("邮 箱", .email),
    ("联系科室", .office), ("联系单位", .office), ("联系部门", .office), ("联系处室", .office),
    ("查询、咨询电话", .phone), ("联系人及电话", .name), ("联系人及联系电话", .name), ("联系人和电话", .name),
    ("联系人电话", .phone), ("监督举报电话", .phone), ("办公电话", .phone), ("联系邮箱", .email),
    ("联络电话", .phone), ("洽询电话", .phone), ("洽询专线", .phone), ("联系座机", .phone), ("座机", .phone),
    ("报名电话", .phone), ("值班电话", .phone), ("邮箱地址", .email), ("承办人员", .name),
    ("联络人员", .name), ("联系人员", .name), ("联系老师", .name),
  ])

  /// Labels that a list of telephones stands under.
  static let headings = WordTable(words: [
    "联系方式", "联系电话", "咨询电话", "监督电话", "举报电话", "投诉电话", "服务电话", "值班电话", "报名电话",
    "监督举报电话", "咨询服务电话", "咨询联系方式", "联系人及联系方式", "联系人及联系电话", "联系人和电话",
    "联系人及电话",
  ])
}
