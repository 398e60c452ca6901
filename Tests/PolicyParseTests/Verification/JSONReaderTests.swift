import Testing

@testable import PolicyParse

@Suite struct JSONReaderTests {
  @Test func everyKindOfValueIsRead() throws {
    let json = #" {"a":[1,-2.5e2,true,false,null,{}],"b":"x\n\u4e00\ud83d\ude00\/","":[[]]} "#
    let value = try JSONReader.read(Array(json.utf8))
    #expect(
      value["a"]
        == .array([.number(1), .number(-250), .bool(true), .bool(false), .null, .object([:])]))
    #expect(value["b"].text == "x\n一😀/")
    #expect(value[""] == .array([.array([])]))
    #expect(value["none"] == .null)
  }

  @Test(
    arguments: [
      "", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", "+1", "1e", "tru",
      "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\u{1}\"", "1 2", "{} {}",
      "{\"a\":1,\"a\":2}", "nulls", "[1}", "'a'", "\u{FEFF}{}",
    ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: JSONError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func nestingIsBounded() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    _ = try JSONReader.read(nested(JSONReader.deepest))
    #expect(throws: JSONError.self) { try JSONReader.read(nested(JSONReader.deepest + 1)) }
    #expect(throws: JSONError.self) { try JSONReader.read(nested(1_000_000)) }
  }
}
