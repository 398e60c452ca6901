import Testing

@testable import PolicyParse

/// Where a list begins.
@Suite struct ListStartTests {
  @Test(arguments: ["\n1.建賬", "\n\n  1、建賬", "\n（一）巡查", "\n(1)巡查", "\r\n一、巡查"])
  func theFirstItemOnANewLineBeginsOne(text: String) {
    #expect(ListStart.follows(at: 0, in: Array(text.unicodeScalars)))
  }

  @Test(arguments: ["", "\n", "1.建賬", "\n2.建賬", "\n1", "\n10.建賬", "\n一是建賬", "\n建賬"])
  func nothingElseDoes(text: String) {
    #expect(!ListStart.follows(at: 0, in: Array(text.unicodeScalars)))
  }
}
