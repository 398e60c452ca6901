/// Labels of the lines below a signature (GB/T 9704-2012, 7.4, and its edition of 1999).
enum ColophonWords {
  /// The labels that open a line of it: 主题词, and whom copies went to.
  static let labels = WordTable(words: ["主题词", "抄报", "抄送", "分送"])

  /// Labels of those whom copies went to, each with the kind of copy it tells.
  static let copies: [(label: StaticString, kind: String)] = [
    ("抄送", "抄送"), ("抄报", "抄报"), ("分送", "分送"), ("发送", "发送"), ("主送", "主送"), ("报送", "报送"),
    ("副本", "副本"), ("报", "抄报"), ("送", "抄送"),
  ]
}
