import Testing

@testable import PolicyParse

@Suite struct RecordSchemaTests {
  let schema: JSONTree

  init() throws { schema = try JSONTree(Array(RecordSchema.json.utf8)) }

  @Test func isWrittenInTheDialectOf2020() {
    #expect(schema["$schema"].text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["properties"]["schemaVersion"]["const"].text == PolicyRecord.schemaVersion)
  }

  @Test func everyReferenceLeadsToADefinition() {
    var open = [schema]
    var count = 0
    while let value = open.popLast() {
      open += value.elements + value.members.values
      guard let target = value["$ref"].text else { continue }
      count += 1
      let name = target.replacing("#/$defs/", with: "")
      #expect(schema["$defs"][name] != .null, "\(target)")
    }
    #expect(count > 100)
  }

  @Test func everyDefinitionIsUsed() {
    let text = RecordSchema.json
    for name in schema["$defs"].members.keys {
      #expect(text.contains("\"#/$defs/\(name)\""), "\(name)")
    }
  }

  /// The kinds that the library can write, and where the schema lists them.
  static let vocabularies: [([String], [String])] = [
    (MarkerStyle.allCases.map(\.rawValue), ["$defs", "marker", "properties", "style", "enum"]),
    (OffsetUnit.allCases.map(\.rawValue), ["$defs", "source", "properties", "offsetUnit", "enum"]),
    (Topic.allCases.map(\.rawValue), ["$defs", "topic", "enum"]),
    (SourceScript.allCases.map(\.rawValue), ["$defs", "source", "properties", "script", "enum"]),
  ]

  @Test(arguments: vocabularies)
  func knowsEveryWordThatIsWritten(words: [String], path: [String]) {
    let listed = path.reduce(schema) { $0[$1] }.elements.compactMap(\.text)
    #expect(Set(words) == Set(listed))
  }

  @Test func requiresTheMembersThatTheSmallestRecordHas() throws {
    let record = try Reading.json(of: "")
    let required = schema["required"].elements.compactMap(\.text)
    #expect(Set(required) == Set(record.members.keys))
    #expect(
      Set(schema["$defs"]["source"]["required"].elements.compactMap(\.text))
        == Set(record["source"].members.keys))
  }
}
