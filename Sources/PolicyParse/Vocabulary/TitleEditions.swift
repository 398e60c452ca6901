/// What brackets below a title say of the state of its text.
enum TitleEditions {
  static let table = WordTable(words: [
    "试行", "暂行", "草案", "征求意见稿", "公开征求意见稿", "修订", "修订稿", "修订版", "修订草案", "修正", "送审稿", "讨论稿",
    "修改稿", "试行稿", "报批稿", "审议稿", "节选", "摘要",
  ])
}
