import Testing

@testable import PolicyParse

/// The checker of the published schema; other validators are compared with it by the consumers' test.
@Suite struct SchemaTests {
  static func problems(_ value: String, _ schema: String) throws -> [String] {
    let rules = try Schema(try JSONReader.read(Array(schema.utf8)))
    return SchemaCheck.problems(of: try JSONReader.read(Array(value.utf8)), rules)
      .map { "\($0.place) \($0.what)" }
  }

  @Test func thePublishedSchemaIsUnderstoodWhole() throws {
    _ = try RecordSchemaRules()
  }

  @Test(
    arguments: [
      ("1", #"{"type":"integer"}"#), ("1.0", #"{"type":"integer"}"#),
      ("null", #"{"type":["string","null"]}"#), ("\"b\"", #"{"enum":["a","b"]}"#),
      ("[1,2]", #"{"items":{"type":"number"},"minItems":2,"maxItems":2}"#),
      (#"{"a":1}"#, #"{"properties":{"a":{}},"additionalProperties":false}"#),
      (#"{"a":1,"b":"x"}"#, #"{"additionalProperties":{},"required":["a"]}"#),
      (
        #"{"a":1,"b":2}"#,
        ##"{"$ref":"#/$defs/x","properties":{"b":{}},"unevaluatedProperties":false,"$defs":{"x":{"properties":{"a":{}}}}}"##
      ),
      (
        #"{"k":"t"}"#,
        #"{"if":{"properties":{"t":{"type":"string"}},"required":["t"]},"then":{"required":["s"]}}"#
      ),
      ("3", #"{"oneOf":[{"type":"string"},{"minimum":3}]}"#),
    ])
  func aFittingValueHasNoProblem(value: String, schema: String) throws {
    #expect(try Self.problems(value, schema) == [])
  }

  @Test(
    arguments: [
      ("1.5", #"{"type":"integer"}"#, "/ is no integer"),
      ("true", #"{"type":["string","null"]}"#, "/ is no null or string"),
      ("\"c\"", #"{"enum":["a","b"]}"#, "/ has no value that is allowed"),
      ("[1,\"x\"]", #"{"items":{"type":"number"}}"#, "/1 is no number"),
      ("[1]", #"{"minItems":2}"#, "/ has too few elements"),
      (
        #"{"b":1}"#, #"{"properties":{"a":{}},"additionalProperties":false}"#,
        "/ has a member “b” that is not known"
      ),
      (#"{"b":1}"#, #"{"additionalProperties":{"type":"string"}}"#, "/b is no string"),
      (#"{"a":{}}"#, #"{"properties":{"a":{"required":["b"]}}}"#, "/a lacks “b”"),
      (
        #"{"a":1,"b":2,"c":3}"#,
        ##"{"$ref":"#/$defs/x","properties":{"b":{}},"unevaluatedProperties":false,"$defs":{"x":{"properties":{"a":{}}}}}"##,
        "/ has a member “c” that is not known"
      ),
      (
        #"{"t":"x"}"#,
        #"{"if":{"properties":{"t":{"type":"string"}},"required":["t"]},"then":{"required":["s"]}}"#,
        "/ lacks “s”"
      ),
      ("4", #"{"maximum":3}"#, "/ is out of its range"),
      ("\"\"", #"{"minLength":1}"#, "/ is too short"),
      ("\"x\"", #"{"pattern":"^[0-9]+$"}"#, "/ is not of its form"),
      (#"{"a":1}"#, #"{"dependentRequired":{"a":["b"]}}"#, "/ has “a” without “b”"),
      ("3", #"{"oneOf":[{"type":"integer"},{"minimum":3}]}"#, "/ fits more than one of its forms"),
      ("{}", #"{"minProperties":1}"#, "/ has too few members"),
    ])
  func whatDoesNotFitIsSaidWithItsPlace(value: String, schema: String, problem: String) throws {
    #expect(try Self.problems(value, schema) == [problem])
  }

  @Test(arguments: ["not", "anyOf", "patternProperties", "format"])
  func aKeywordThatWouldGoUncheckedIsRefused(keyword: String) throws {
    let schema = try JSONReader.read(Array("{\"\(keyword)\":{}}".utf8))
    #expect(throws: Schema.Unknown.self) { try Schema(schema) }
  }

  @Test(arguments: [#"{"pattern":"(a"}"#, #"{"pattern":3}"#, ##"{"$ref":"#/$defs/none"}"##])
  func aValueThatWouldGoUncheckedIsRefused(json: String) throws {
    let schema = try JSONReader.read(Array(json.utf8))
    #expect(throws: Schema.Unknown.self) { try Schema(schema) }
  }

  @Test(
    arguments: [
      ("^a+$", "aaa", true), ("^a+$", "", false), ("^a*b?$", "aab", true), ("b", "abc", true),
      ("^b", "ab", false), ("^[0-9a-f]{4}$", "09af", true), ("^[0-9a-f]{4}$", "09ag", false),
      (#"^(a[0-9]+\.)?(i?[0-9]+)(\.i?[0-9]+)*$"#, "a1.2.i3", true),
      (#"^(a[0-9]+\.)?(i?[0-9]+)(\.i?[0-9]+)*$"#, "a1.", false), ("^(x|yz)$", "yz", true),
      ("^[A-Z-]+$", "A-B", true),
    ])
  func aPatternIsRead(pattern: String, text: String, expected: Bool) throws {
    let read = try #require(SchemaPattern(pattern))
    #expect(read.occurs(in: text) == expected)
  }

  @Test(arguments: ["a.b", "\\d", "(a", "[^a]", "a{x}", "*"])
  func aPatternWithUnknownSignsIsRefused(pattern: String) {
    #expect(SchemaPattern(pattern) == nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func aPatternWithManyWaysStaysFast() throws {
    let pattern = try #require(SchemaPattern("^(a?a?a?)*$"))
    #expect(!pattern.occurs(in: String(repeating: "a", count: 3000) + "b"))
  }
}
