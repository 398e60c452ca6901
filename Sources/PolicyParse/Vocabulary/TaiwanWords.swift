/// What marks a text in traditional script as one of Taiwan, where years count from 1912.
enum TaiwanWords {
  /// In folded form: the era, the form of a letter, organs and cities.
  static let marks = WordTable<Bool>(words: [
    "民国", "学年度", "主旨:", "行政院", "台北市", "新北市", "桃园市", "台中市", "台南市", "高雄市",
  ])
}
