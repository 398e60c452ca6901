import Testing

@testable import PolicyParse

@Suite struct DateNegativeTests {
  @Test func theCollectionHoldsAtLeastThreeHundredSentences() {
    #expect(Set(DateNegativeSentences.all).count >= 300)
  }

  @Test(arguments: DateNegativeSentences.all)
  func aSentenceWithoutADateGivesNone(sentence: String) {
    #expect(DateReading(sentence, .issued("2021-06-14")).texts == [])
  }

  @Test func whatSurroundsADateDoesNotHideIt() {
    let reading = DateReading(
      "根据政发〔2018〕12号文件和第十一次党代会精神，为期三天的“两年”活动动员会定于3月5日召开，电话12345。",
      .issued("2019-02-01"))
    #expect(reading.texts == ["为期三天", "3月5日"])
  }
}
