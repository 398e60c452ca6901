import Testing

@testable import PolicyParse

/// Which item's number comes next.
@Suite struct ItemCounterTests {
  private func next(after text: String) -> String? {
    var counter = ItemCounter()
    for scalar in text.unicodeScalars { counter.pass(UInt16(scalar.value)) }
    return counter.next.map { String(scalars: [Scalar(code: UInt32($0))]) }
  }

  @Test(arguments: [
    ("一、總則", "二"), ("\n八、附則\n", "九"), ("九、", "十"), ("十、", "十"), ("十八、", "十"), ("十九、", "二"),
    ("二十、", "二"), ("二十九、", "三"), ("一、總則。二、分則。", "三"), ("步驟: 一、動員", "二"),
  ])
  func theNumberAfterTheLastIsExpected(text: String, first: String) {
    #expect(next(after: text) == first)
  }

  @Test(arguments: ["", "總則。", "第三、四組", "分三、四步", "九十九、"])
  func withoutANumberAtTheBeginningNothingIsExpected(text: String) {
    #expect(next(after: text) == nil)
  }
}
